"""From words to values: trimming, closed lists, what a name or a phrase may be made of."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from extractors.meaning.flow import Flow
from extractors.meaning.fold import fold, squeezed
from extractors.meaning.vocabulary import printed, words

_EDGES = " :;,.\"'“”«»„_-–—|*/\\"
_QUOTES = (("«", "»"), ("“", "”"), ("„", "“"))
_LOST = 3.6
"""Letters: a wider gap inside a phrase may be a word that was not read."""
_TURKIC = frozenset("əıöüşçğ")
_OLD = str.maketrans("ёä", "еə")
"""Letters that are printed either way: `зачётной`, and the ä of 1992."""
_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]$")
_ENDING = 6
"""Letters: the longest case ending of a word schools are called by."""
_LONE_INITIAL = re.compile(r"[^\W\d_]\.")
_INITIAL_LEGIBLE = 0.25
_LONG, _KNOWN, _LEGIBLE = 10, 0.985, 0.8
"""Letters of a phrase that chance does not make, and what each of its words is then worth at least."""
_SENTENCE_END = (".", ";", "!", "?")


def text_of(flow: Flow, tokens: Iterable[int]) -> str:
    """The words as printed, without punctuation and rules around them; brackets only in pairs."""
    printed_text = flow.text(tokens)
    text = printed_text.strip(_EDGES)
    if _INITIAL.search(text) and f"{text}." in printed_text:
        text += "."  # `Ковалёва Т.М.`: the last initial keeps its full stop
    text = _with_its_quotes(text, printed_text)
    while text and text[0] in "([" and _unpaired(text):
        text = text[1:].strip(_EDGES)
    while text and text[-1] in ")]" and _unpaired(text):
        text = text[:-1].strip(_EDGES)
    return text


def _with_its_quotes(text: str, whole: str) -> str:
    """`“Odlar Yurdu” Universiteti` keeps the mark it opens with: the one that shuts is inside."""
    for opened, shut in _QUOTES:
        if text.count(shut) > text.count(opened) and whole.lstrip(" ,.:;").startswith(opened):
            return opened + text
        if text.count(opened) > text.count(shut) and whole.rstrip(" ,.:;").endswith(shut):
            return text + shut
    return text


def trimmed(flow: Flow, tokens: Sequence[int]) -> tuple[int, ...]:
    """The words without empty ones (rules, quotation marks) at either end."""
    kept = [i for i in tokens if flow.tokens[i].squeezed]
    return tuple(kept)


def parted_at_slashes(flow: Flow, tokens: Iterable[int]) -> list[list[int]]:
    """The words by what slashes part, without those that are slashes alone; there may be empty parts."""
    pieces: list[list[int]] = [[]]
    for index in tokens:
        text = flow.tokens[index].text
        if text.strip("/"):
            pieces[-1].append(index)
        if text.endswith("/"):
            pieces.append([])
    return pieces


def unbroken(flow: Flow, tokens: Sequence[int]) -> bool:
    """False where a gap in a row is wide enough for a word that was not read."""
    for one, other in pairwise(tokens):
        first, second = flow.tokens[one], flow.tokens[other]
        letter = (first.box[2] - first.box[0]) / max(1, len(first.text))
        if first.row == second.row and second.box[0] - first.box[2] > _LOST * letter:
            return False
    return True


def marks_lost(text: str, form: str, *, turkic: bool = False) -> bool:
    """True where a text is a known form but for its accents or dots: recognition lost or made them.

    Capitals of Azerbaijani and Turkish are compared in those languages: `i` is `İ` there. A form of
    other languages has no `ı` or `İ` to lose, so either capital of `i` will do where none is printed.
    """
    plain = [ch for ch in text if ch.isalnum()]
    wanted = [ch for ch in form if ch.isalnum()]
    if len(plain) != len(wanted):
        return True
    turkic = turkic or any(ch in _TURKIC for ch in form.lower())
    return not all(_same_letter(a, b, turkic=turkic) for a, b in zip(plain, wanted, strict=True))


def _same_letter(one: str, other: str, *, turkic: bool) -> bool:
    if other in "iı" and one in "iıIİ":
        return one in {other, "İ" if other == "i" else "I"} or (not turkic and one in "iI")
    return one.lower().translate(_OLD) == other.lower().translate(_OLD)


def spelled(name: str, text: str) -> bool:
    """True when the text is a member of a closed list with all its accents, dots and blanks."""
    wanted, pieces = squeezed(text), len(text.split())
    return any(
        squeezed(item) == wanted and len(item.split()) == pieces and not marks_lost(text, item)
        for item in printed(name)
    )


def in_list(name: str, text: str) -> bool:
    """True when the text is, to the letter but for case and accents, a member of a closed list."""
    wanted = squeezed(text)
    return any(squeezed(item) == wanted for item in words().lists[name])


def surer_words(flow: Flow, name: str, text: str, tokens: Sequence[int]) -> tuple[tuple[int, float], ...]:
    """Words of a long phrase that is, with all its accents, a member of a closed list.

    A language model that has to guess scores each of them low; that ten letters or more are a known phrase
    by chance is not to be expected. Shorter phrases are as sure as their words, and so are those with a
    word that was hardly read.
    """
    legible = all(
        _is_legible(flow.tokens[index].text, flow.tokens[index].word.confidence) for index in tokens
    )
    if len(squeezed(text)) < _LONG or not legible or not spelled(name, text):
        return ()
    return tuple((index, _KNOWN) for index in tokens)


def _is_legible(text: str, confidence: float) -> bool:
    """True for a word read well enough; an initial says little by itself, and no score tells it from `№`."""
    return confidence >= (_INITIAL_LEGIBLE if _LONE_INITIAL.fullmatch(text) else _LEGIBLE)


@cache
def school_noun(bare: str) -> str | None:
    """The stem of a word schools are called by (`universiteti`, `института`), None for other words."""
    lists = words().lists
    if bare in lists["school_stem_not"]:
        return None
    stems = [stem for stem in lists["school_stems"] if bare.startswith(stem)]
    stem = max(stems, key=len, default="")
    rest = bare[len(stem) :]
    # `университетский`, `akademik`, `академиялық` are other words.
    return stem if stem and len(rest) <= _ENDING and not rest.startswith(("ск", "k", "к", "ли")) else None


def ends_sentence(text: str) -> bool:
    """True for a word that ends a sentence; `N.`, `St.` and `Mr./Ms.` do not."""
    return "./" not in text and text.endswith(_SENTENCE_END) and len(text.strip(".;!?\"'»”")) > 3


def ends_with_short_word(text: str) -> bool:
    """True for a small word with its full stop, which may end a sentence or be cut short: `me.`, `of.`"""
    return text.endswith(".") and text[:-1].isalpha() and text[:-1].islower()


def sentence_before(flow: Flow, index: int, most: int) -> range:
    """The words before a place as far as the sentence reaches, at most so many."""
    start = index
    while start > 0 and index - start < most and same_text(flow, start - 1, index):
        if ends_sentence(flow.tokens[start - 1].text):
            break
        start -= 1
    return range(start, index)


def sentence_after(flow: Flow, index: int, most: int) -> range:
    """The words from a place on as far as the sentence reaches, at most so many."""
    end = index
    while end < len(flow.tokens) and end - index < most and same_text(flow, end, index):
        end += 1
        if ends_sentence(flow.tokens[end - 1].text):
            break
    return range(index, end)


def same_text(flow: Flow, one: int, other: int) -> bool:
    """True for words of one column of one page; a place before the first or after the last is that word's."""
    other = min(max(other, 0), len(flow.tokens) - 1)
    first, second = flow.tokens[one], flow.tokens[other]
    return first.page is second.page and first.column == second.column


def _unpaired(text: str) -> bool:
    pairs = (("(", ")"), ("[", "]"))
    return any(text.count(a) != text.count(b) for a, b in pairs) or (
        text[0] in "([" and text[-1] in ")]" and text.count(text[0]) == 1
    )


def is_number_sign(text: str) -> bool:
    """True for `№`, for what it is misread as, and for signs without a letter or figure before a number."""
    plain = fold(text).strip(".,:;")
    sign, _, ending = plain.partition("-")
    if sign == "№" and ending.isalpha():
        return True  # `№-si`
    return not plain or plain in words().lists["number_signs"]
