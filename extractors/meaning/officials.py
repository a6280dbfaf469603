"""An official's printed name apart from what stands beside it: a seal's words, the next column, a title."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from extractors.meaning.flow import Flow, Token
from extractors.meaning.hits import Hit
from extractors.meaning.person import is_marker, is_title, name_run
from extractors.meaning.russian import is_russian_patronymic
from extractors.meaning.values import ends_sentence, school_noun
from extractors.meaning.vocabulary import words

_WIDE = 2.2
"""In line heights: a gap wider than this parts two names, or a name and what the seal holds."""
_OTHER_SIZE = 1.5
"""A word so much larger or smaller than the name's first words was printed by something else."""
_BEFORE_MARKER = 3
"""Words before oğlu or qızı in a whole name: surname, given name, father's name."""
_ABOVE, _UNDER = "İĞÖÜÁÉÍÓÚÎÛÂ", "gqpyjçşуурцщҹҝҷQŞÇ,"
_MARK = 0.28
"""Of a capital's height: how much taller a word's box is for letters with a mark above, or with a tail."""
_GOES_ON = 3
"""Words: so many after a title in small letters are a sentence's."""
_UNSURE = 0.9
"""Below this word confidence a word at the end of a name may be part of a seal."""
_INITIALS = re.compile(r"^(?:[^\W\d_]{1,2}\.){1,3}[^\W\d_]?$")
_INITIALS_AND_NAME = re.compile(r"^(?:[^\W\d_]{1,2}\.){1,2}[^\W\d_]{3,}")


def own_words(flow: Flow, run: Sequence[int]) -> tuple[tuple[int, ...], bool]:
    """The words of a run that are the official's own name, and whether that division is sure.

    `run` are words side by side that could all be names. What follows a wide gap, a whole name, or a
    change of print is not the official's: the round seal and the neighbour column stand there. Where
    that leaves no name, or a seal covers the words, nothing is cut and the name is not sure.
    """
    kept = _without_title(flow, run)
    for cut in (_at_a_gap, _at_an_office, _after_a_marker, _after_initials, _at_other_print):
        shorter = kept[: cut(flow, kept)]
        if names_in(flow, shorter) >= 2:
            kept = shorter
    return kept, bool(kept) and not _unsure(flow, kept)


def _unsure(flow: Flow, run: Sequence[int]) -> bool:
    apart = _at_a_gap(flow, run) < len(run)
    return apart or _mixed(flow, run) or _ends_in_a_seal(flow, run) or not _whole(flow, run)


def of_an_office(word: str) -> bool:
    """True for a folded word of schools, offices, addresses and the legends of seals: nobody is called so."""
    lists, translation = words().lists, words().translation
    offices = (*translation["company_words"], *translation["service_words"])
    named = (*lists["school_nouns"], *lists["school_not"], *lists["seal_words"], *lists["office_words"])
    return word in named or word in offices or school_noun(word) is not None


def _whole(flow: Flow, run: Sequence[int]) -> bool:
    """True for a run in the shape of a whole name: two names, initials and one, a father's name marked.

    Of three plain words the last may be a seal's or a neighbour's, unless the surname is set in capitals.
    """
    texts = [flow.tokens[i].text.strip("()/_,;:") for i in run]
    plain = [text for text in texts if not is_title(text)]
    if len(plain) == 2 and is_marker(plain[1]):
        return False  # `Zahid oğlu`: the rest of the name stands in the row before
    if len(plain) < 3 or any(_INITIALS.match(text) or _INITIALS_AND_NAME.match(text) for text in plain):
        return True
    marker = next((place for place, text in enumerate(plain) if is_marker(text)), None)
    if marker is not None:  # `Oğuz İlqar oğlu`: the surname before them was not read
        return marker >= _BEFORE_MARKER or marker + 1 < len(plain)
    if any(is_russian_patronymic(text) for text in plain):
        return True
    return _capitals(flow, run[0]) != _capitals(flow, run[-1])


def after_its_name(flow: Flow, hit: Hit) -> bool:
    """True for `N. N., Translator, 12 March`: nothing but a name and a comma goes before the title."""
    segment = flow.segments[flow.tokens[hit.start].segment]
    before = [i for i in segment if i < hit.start]
    ends = [
        n
        for n, i in enumerate(before)
        if ends_sentence(flow.tokens[i].text) and flow.tokens[i].text.islower()
    ]
    before = before[ends[-1] + 1 :] if ends else before
    named = before[: name_run([flow.tokens[i].text for i in before])]
    between = before[len(named) :]
    return (
        names_in(flow, named) >= 2
        and flow.tokens[named[-1]].text.endswith(",")
        and len(between) <= 2
        and all(flow.tokens[i].text.isalpha() for i in between)
    )


def in_a_sentence(flow: Flow, hit: Hit) -> bool:
    """True for a title in small letters with the sentence going on: a notary's words of the translator."""
    after = [i for i in flow.segments[flow.tokens[hit.start].segment] if i >= hit.end]
    return flow.tokens[hit.start].text.islower() and len(after) >= _GOES_ON


def names_in(flow: Flow, run: Sequence[int]) -> int:
    """How many names a run holds: whole words, and initials as one (`В.Н. Әфәндизадә` holds two)."""
    texts = [flow.tokens[i].text.strip("()/_,;:") for i in run]
    glued = sum(bool(_INITIALS_AND_NAME.match(text)) for text in texts)
    initials = any(_INITIALS.match(text) and not is_title(text) for text in texts)
    whole = [i for i, text in zip(run, texts, strict=True) if not _INITIALS.match(text)]
    shortest = 2 if initials else 3  # `Ли О.В.`
    return glued + initials + sum(len(flow.tokens[i].bare) >= shortest for i in whole)


def _without_title(flow: Flow, run: Sequence[int]) -> tuple[int, ...]:
    """Without the rest of a title that goes before: `Board` of `Chairman of the Board`."""
    kept = tuple(run)
    while kept and flow.tokens[kept[0]].bare in words().lists["office_words"]:
        kept = kept[1:]
    return kept


def _at_a_gap(flow: Flow, run: Sequence[int]) -> int:
    for place, (one, other) in enumerate(pairwise(run), 1):
        first, second = flow.tokens[one], flow.tokens[other]
        apart = (second.box[0] - first.box[2]) * first.page.width / first.page.height
        if first.row == second.row and apart > _WIDE * max(first.height, second.height):
            return place
    return len(run)


def _at_an_office(flow: Flow, run: Sequence[int]) -> int:
    """The words in small letters before the first of a seal's legend, which is in capitals.

    In one print with it they are the office's own name: `Rector of Odlar Yurdu University`.
    """
    for place, index in enumerate(run):
        if of_an_office(flow.tokens[index].bare):
            return place if _capitals(flow, index) and not any(_capitals(flow, i) for i in run[:place]) else 0
    return len(run)


def _after_a_marker(flow: Flow, run: Sequence[int]) -> int:
    """The end of `Surname Name Father oğlu`: only without a surname before may one follow the marker."""
    texts = [flow.tokens[i].text for i in run]
    for place, text in enumerate(texts):
        if is_marker(text):
            before = sum(not is_title(other) for other in texts[:place])
            return place + (1 if before >= 3 else 2)
    return len(run)


def _after_initials(flow: Flow, run: Sequence[int]) -> int:
    """The end of `В.Н. Әфәндизадә` or `Ковалёва Т.М.`: initials and one surname are a whole name.

    Titles before them count for nothing, and one initial between two names parts none: `Marina V. Belova`.
    """
    texts = [flow.tokens[i].text.strip("()/_,;:") for i in run]
    titles = next((place for place, text in enumerate(texts) if not is_title(text)), 0)
    shown = [bool(_INITIALS.match(text)) for text in texts[titles:]]
    if shown and _INITIALS_AND_NAME.match(texts[titles]):
        return titles + 1
    if True not in shown:
        return len(run)
    last = max(place for place, initials in enumerate(shown) if initials)
    if shown.count(True) == 1 and last == 1 and _one_initial(flow, run[titles:]):
        return titles + 3  # `Marina V. Belova`
    return titles + last + 1 if last and not shown[0] else min(titles + last + 2, len(run))


def _one_initial(flow: Flow, run: Sequence[int]) -> bool:
    """True where one letter alone stands between two names of one print."""
    letter = [ch for ch in flow.tokens[run[1]].text if ch.isalpha()]
    return len(letter) == 1 and len(run) == 3 and _capitals(flow, run[0]) == _capitals(flow, run[2])


def _at_other_print(flow: Flow, run: Sequence[int]) -> int:
    """Where words in capitals, or of another size, follow a whole name in small letters."""
    for place, index in enumerate(run):
        scale = min(_scale(flow, run[0], index, size) for size in (_height, _size))
        capitals = sum(_capitals(flow, i) for i in run[place:])
        if place and scale > _OTHER_SIZE:
            return place
        if place and _capitals(flow, index) and capitals >= 2 and names_in(flow, run[:place]) >= 1:
            return place if not any(_capitals(flow, i) for i in run[:place]) else len(run)
    return len(run)


def _scale(flow: Flow, one: int, other: int, size: Callable[[Token], float]) -> float:
    """How much larger the print of the larger of two words is, by one measure of it."""
    first, second = (max(size(flow.tokens[i]), 1e-6) for i in (one, other))
    return max(first / second, second / first)


def _height(token: Token) -> float:
    return token.height


def _size(token: Token) -> float:
    """The height of a word's print, without what marks above its capitals and tails under its letters add."""
    parts = (_ABOVE, _UNDER)
    return token.height / (1 + sum(_MARK for letters in parts if set(token.text) & set(letters)))


def _mixed(flow: Flow, run: Sequence[int]) -> bool:
    """True where more than one word in capitals stands among small ones: only a surname is set so."""
    long = [i for i in run if len(flow.tokens[i].bare) > 2 and not is_marker(flow.tokens[i].text)]
    capitals = sum(_capitals(flow, i) for i in long)
    return 1 < capitals < len(long)


def _ends_in_a_seal(flow: Flow, run: Sequence[int]) -> bool:
    """True where the last word lies on a seal, the first does not, and the last was not read for sure."""
    first, last = flow.tokens[run[0]], flow.tokens[run[-1]]
    if last.word.confidence >= _UNSURE and not _capitals(flow, run[-1]):
        return False
    seals = [mark.box for mark in last.page.marks if mark.kind == "seal"]
    return any(_inside(last.box, seal) and not _inside(first.box, seal) for seal in seals)


def _inside(word: Sequence[float], seal: Sequence[float]) -> bool:
    across, down = (word[0] + word[2]) / 2, (word[1] + word[3]) / 2
    return seal[0] <= across <= seal[2] and seal[1] <= down <= seal[3]


def _capitals(flow: Flow, index: int) -> bool:
    text = "".join(ch for ch in flow.tokens[index].text if ch.isalpha())
    return len(text) > 1 and text == text.upper() and "." not in flow.tokens[index].text
