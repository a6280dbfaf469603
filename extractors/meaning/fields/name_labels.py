"""The holder's name where labels and captions name it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.meaning.fields.name_candidates import NameCandidates, spaced_out
from extractors.meaning.hits import Hit
from extractors.meaning.person import is_marker, name_run
from extractors.meaning.places import Place
from extractors.meaning.values import trimmed
from extractors.meaning.vocabulary import words

_PARTED = frozenset({"surname", "given_patronymic"})
_FULL = 3
"""Words before oğlu or qızı in a whole name: surname, given name, father's name."""
_ASIDE = 0.05
"""Of the page's width: how far left of a name its second row begins at most."""
_CLEAR, _LOOSE = 0.99, 0.97
"""What a whole name after `Name:` is worth, with nothing else beside it and with more words."""
_JOINED = 0.9
"""What a name is worth at most that was put together from pieces."""


def _holder_places(found: NameCandidates, *keys: str) -> list[Place]:
    """Places of labels that speak of the holder, not of an official."""
    context = found.context
    official = context.official_tokens
    return [
        place
        for place in context.labelled.values(*keys)
        if _is_holders_caption(found, place)
        or (place.label.start not in official and not set(place.tokens) & official)
    ]


def _is_holders_caption(found: NameCandidates, place: Place) -> bool:
    """True for `(soyadı)` under a word: who signs is asked for a whole name, and beside officials' names."""
    labelled, label = found.context.labelled, place.label
    return label.key in _PARTED and (labelled.is_caption(label) or labelled.follows_its_value(label))


def from_labels(found: NameCandidates) -> None:
    """Gather the names that labels and captions point at."""
    for place in _holder_places(found, "surname"):
        _surname_or_more(found, place)
    for place in _holder_places(found, "given"):
        worth = place.prior * (_CLEAR if _whole(found, place.tokens) == 1.0 else _LOOSE)
        if _bare_name_label(found, place.label) and found.add_full(place.tokens, worth):
            continue
        _given_or_more(found, place)
    for place in _holder_places(found, "patronymic"):
        _father_or_more(found, place)
    for place in _holder_places(found, "given_patronymic"):
        _given_and_patronymic(found, place.tokens, place.prior)
    for place in _holder_places(found, "full_name"):
        tokens = _with_row_under(found, _with_row_over(found, place))
        worth = place.prior * _whole(found, tokens) * _in_full(found, place.label, tokens)
        found.add_full(tokens, worth, surname_first=_order(place.label), asked=_asks_for_father(place.label))


def _with_row_under(found: NameCandidates, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """The name with its end in the next row: `Aghayeva Sanubar` over `Namig gizi`."""
    flow = found.flow
    first, last = flow.tokens[tokens[0]], flow.tokens[tokens[-1]]
    if any(is_marker(flow.tokens[i].text) for i in tokens) or name_run(_texts(found, tokens)) < len(tokens):
        return tokens
    box = flow.box(flow.segments[last.segment])
    under = [i for i in flow.rows.get(last.row + 1, []) if flow.tokens[i].squeezed]
    piece = [i for i in under if box[0] - _ASIDE <= flow.tokens[i].box[0] < box[2]]
    ends = next((n for n, i in enumerate(piece) if is_marker(flow.tokens[i].text)), 0)
    near = bool(piece) and flow.tokens[piece[0]].column == first.column
    free = not set(piece[:ends]) & (found.context.labelled.covered | found.context.phrases)
    if not (near and free and 0 < ends <= 2 and name_run(_texts(found, piece)) > ends):
        return tokens
    return (*tokens, *piece[: ends + 1])


def _texts(found: NameCandidates, tokens: Sequence[int]) -> list[str]:
    return [found.flow.tokens[i].text for i in tokens]


def _in_full(found: NameCandidates, label: Hit, tokens: Sequence[int]) -> float:
    """Less than 1 where a label asks for the father's name as well and two words alone were found."""
    return _JOINED if _asks_for_father(label) and name_run(_texts(found, tokens)) < _FULL else 1.0


def _asks_for_father(label: Hit) -> bool:
    return any(stem in label.form.squeezed for stem in words().lists["father_stems"])


def _order(label: Hit) -> bool | None:
    """Whether a label such as `Adı, soyadı` asks for the surname first; None where it does not say."""
    text = label.form.squeezed
    places = [text.find(stem) for stem in words().lists["surname_stems"] if stem in text]
    if not places:
        return None
    return not _asks_for_given(text[: min(places)])


def _asks_for_given(before: str) -> bool:
    """True where the words before `surname` ask for the given name, not for whose surname it is."""
    return any(stem in before for stem in words().lists["given_stems"])


def _with_row_over(found: NameCandidates, place: Place) -> tuple[int, ...]:
    """A name in two rows over one caption: the surname stands over the given name."""
    flow, tokens = found.flow, place.tokens
    if not found.context.labelled.is_caption(place.label) or len(tokens) > 3:
        return tokens
    box = flow.box(tokens)
    over = [
        i
        for i in flow.rows.get(flow.tokens[tokens[0]].row - 1, [])
        if flow.tokens[i].box[0] < box[2] and flow.tokens[i].box[2] > box[0]
    ]
    names = bool(over) and name_run([flow.tokens[i].text for i in over]) == len(over) <= 2
    same = names and flow.tokens[over[0]].column == flow.tokens[tokens[0]].column
    free = same and not set(over) & (found.context.labelled.covered | found.context.phrases)
    return (*over, *tokens) if free else tokens


def _whole(found: NameCandidates, tokens: Sequence[int]) -> float:
    """1 when all words at the place make the name; less when a word stands there that was not taken.

    Surname, given name, father's name and oğlu or qızı are a whole name, whatever follows it in the row.
    """
    texts = [found.flow.tokens[i].text for i in trimmed(found.flow, tokens)]
    ends = next((n for n, text in enumerate(texts) if is_marker(text)), 0)
    run = name_run(texts)
    parted = run > 1 and texts[run - 1].endswith(",") and run < len(texts)  # `Student N. N., personal No.`
    return 1.0 if run >= len(texts) or ends >= _FULL or parted else _JOINED


def _bare_name_label(found: NameCandidates, label: Hit) -> bool:
    """`Name:` with no `Surname:` anywhere holds the whole name."""
    return not found.context.labelled.of("surname") and label.form.words == 1


def _surname_or_more(found: NameCandidates, place: Place) -> None:
    place = _one_spelling(found, place)
    run = place.tokens[: name_run([found.flow.tokens[i].text for i in place.tokens])]
    if spaced_out(found, run):
        found.add_joined("surname", run, place.prior * _JOINED)
        return
    if len(run) > 2 and found.add_full(run, place.prior * 0.97):
        return
    found.add("surname", run, place.prior * _one_word(found, run) * _whole(found, place.tokens))


def _one_word(found: NameCandidates, run: Sequence[int]) -> float:
    """Less than 1 for several words where languages have one: the label may have held more than it says."""
    azerbaijani = found.context.language in {"az-Latn", "az-Cyrl", "ru"}
    return _JOINED if len(run) > (1 if azerbaijani else 2) else 1.0


def _one_spelling(found: NameCandidates, place: Place) -> Place:
    """The first of two spellings: `ŞİRƏLİYEVA / SHIRALIYEVA`."""
    for number, (one, other) in enumerate(pairwise(place.tokens), 1):
        between = [found.flow.tokens[i].text for i in range(one, other)]
        if 2 * number == len(place.tokens) and any(text.endswith("/") for text in between):
            return replace(place, tokens=place.tokens[:number])
    return place


def _given_or_more(found: NameCandidates, place: Place) -> None:
    place = _one_spelling(found, place)
    run = place.tokens[: name_run([found.flow.tokens[i].text for i in place.tokens])]
    if any(is_marker(found.flow.tokens[i].text) for i in run):
        _given_and_patronymic(found, run, place.prior)
        return
    found.add("given_name", run, place.prior * _one_word(found, run) * _whole(found, place.tokens))


def _father_or_more(found: NameCandidates, place: Place) -> None:
    """Under `atasının adı` alone three words are the given name and the father's: the label is not whole."""
    run = place.tokens[: name_run([found.flow.tokens[i].text for i in place.tokens])]
    if len(run) > 2 and any(is_marker(found.flow.tokens[i].text) for i in run):
        _given_and_patronymic(found, run, place.prior * _JOINED)
    else:
        found.add("patronymic", place.tokens, place.prior)


def _given_and_patronymic(found: NameCandidates, tokens: Sequence[int], prior: float) -> None:
    """`Gülnarə Vəli qızı`: the father's name and its marker, and what stands before."""
    kept = trimmed(found.flow, tokens)
    texts = [found.flow.tokens[i].text for i in kept]
    kept = kept[: name_run(texts)]
    marker = next((n for n, i in enumerate(kept) if is_marker(found.flow.tokens[i].text)), None)
    if marker is not None and marker >= 1:
        found.add("patronymic", kept[marker - 1 : marker + 1], prior)
        found.add("given_name", kept[: marker - 1], prior * _one_word(found, kept[: marker - 1]))
    elif len(kept) == 2:
        found.add("given_name", kept[:1], prior)
        # In Azerbaijani oğlu or qızı belongs to the father's name: without it a word was not read.
        azerbaijani = found.context.language in {"az-Latn", "az-Cyrl"} and not found.typed
        found.add("patronymic", kept[1:], prior * (_JOINED if azerbaijani else 0.98))
    elif len(kept) == 1:
        found.add("given_name", kept, prior)
