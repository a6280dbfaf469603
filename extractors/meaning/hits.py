"""Where known phrases stand in a flow, a misread letter or two allowed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from extractors.meaning.flow import Flow, Token
from extractors.meaning.vocabulary import Form

_END = 5
_WIDE_GAP = 0.045
"""A share of the page's width: words of one phrase stand closer, even in spaced-out print."""
_MOST_WORDS = 10
_WRITTEN = {"labels": 2, "roles": 1, "title": 1, "text": 1}
"""Groups of phrases asked for to the letter, up to so many words, where letters are what was written."""
_OF_NAMES = frozenset({"surname", "given", "patronymic", "given_patronymic", "full_name"})
"""Labels that stand alone in a row whatever ends the row before; others may go on from it."""
_LONGEST_WINDOW = 60
"""Letters: longer than any phrase of the vocabulary, so that windows stay few."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A known phrase found at tokens `start` .. `end` (end excluded); `distance` letters differ."""

    form: Form
    start: int
    end: int
    distance: int

    @property
    def key(self) -> str:
        """The meaning that was found."""
        return self.form.key

    @property
    def span(self) -> range:
        """The tokens' indexes."""
        return range(self.start, self.end)


def tolerance(length: int) -> int:
    """How many letters of a phrase may be misread: none in short words, about one in eight in long ones."""
    if length < 5:
        return 0
    if length < 9:
        return 1
    return min(4, max(2, length // 8))


def find(flow: Flow, forms: tuple[Form, ...]) -> list[Hit]:
    """All places of the flow where one of the forms stands, the best form for each place and key.

    A hit inside a longer hit of the same group is dropped: `adı` in `atasının adı` is no label.
    `forms` must be one of the vocabulary's own tuples: what was found is kept with the flow.
    """
    key = ("found", id(forms))
    if key not in flow.memory:
        flow.memory[key] = _search(flow, forms)
    return cast(list[Hit], flow.memory[key])


def _search(flow: Flow, forms: tuple[Form, ...]) -> list[Hit]:
    by_length = _by_length(forms)
    windows = _windows(flow, _MOST_WORDS)
    found: dict[tuple[str, int, int], Hit] = {}
    for length, same in by_length.items():
        allowed = tolerance(length)
        near = [
            text for size in range(length - allowed, length + allowed + 1) for text in windows.get(size, ())
        ]
        if near:
            _compare(same, near, windows, allowed, found)
    return _longest(_of_one_column(flow, _of_one_row(flow, _without_guesses(flow, found))))


def _of_one_column(flow: Flow, hits: list[Hit]) -> list[Hit]:
    """Hits without those that a gap parts into two known phrases: `First Name | Father's Name`, two columns.

    Only where gaps are what was laid out; on a picture a gap may be wide print.
    """
    exact = {(hit.start, hit.end) for hit in hits if not hit.distance}
    return [hit for hit in hits if not any(_parts_in_two(exact, hit, at) for at in _gaps(flow, hit))]


def _gaps(flow: Flow, hit: Hit) -> list[int]:
    tokens = flow.tokens
    pairs = ((tokens[at - 1], tokens[at], at) for at in range(hit.start + 1, hit.end))
    return [
        at for one, two, at in pairs if one.page.typed and one.row == two.row and one.segment != two.segment
    ]


def _parts_in_two(exact: set[tuple[int, int]], hit: Hit, at: int) -> bool:
    return (hit.start, at) in exact and (at, hit.end) in exact


def _without_guesses(flow: Flow, found: dict[tuple[str, int, int], Hit]) -> dict[tuple[str, int, int], Hit]:
    """Hits without short phrases that are nearly a known one on pages whose letters are what was written.

    There `Фидан` is no misread `выдан`, `note` no `noter`: nothing was recognised.
    """
    return {
        key: hit for key, hit in found.items() if not (_guessed(hit) and flow.tokens[hit.start].page.typed)
    }


def _guessed(hit: Hit) -> bool:
    return hit.distance > 0 and hit.form.words <= _WRITTEN.get(hit.form.group, 0)


def _of_one_row(flow: Flow, found: dict[tuple[str, int, int], Hit]) -> list[Hit]:
    """Hits without those whose first words end the row before a label that is whole in its own row.

    A value `... Universiteti` over `Bitirdiyi il:` is no `universiteti bitirdiyi il`, a heading that ends
    in `Student` over `Name:` no `student name`.
    """
    exact = {
        (hit.key, hit.end)
        for hit in found.values()
        if not hit.distance and flow.rows[flow.tokens[hit.start].row][0] == hit.start
    }
    names = {end for key, end in exact if key in _OF_NAMES}
    return [
        hit
        for hit in found.values()
        if not (_runs_over(flow, hit) and ((hit.key, hit.end) in exact or hit.end in names))
    ]


def _runs_over(flow: Flow, hit: Hit) -> bool:
    """True for a hit of two rows that does not open its piece of the first one."""
    first, last = flow.tokens[hit.start], flow.tokens[hit.end - 1]
    return first.row != last.row and flow.segments[first.segment][0] != hit.start


def _compare(
    forms: Sequence[Form],
    near: list[str],
    windows: dict[int, dict[str, list[tuple[int, int]]]],
    allowed: int,
    found: dict[tuple[str, int, int], Hit],
) -> None:
    scores = cdist([f.squeezed for f in forms], near, scorer=Levenshtein.distance, score_cutoff=allowed)
    for row, column in zip(*(scores <= allowed).nonzero(), strict=True):
        form, text, distance = forms[row], near[column], int(scores[row, column])
        if distance and not _same_frame(form.squeezed, text):
            continue
        for start, end in windows[len(text)][text]:
            known = found.get((form.key, start, end))
            if known is None or distance < known.distance:
                found[(form.key, start, end)] = Hit(form, start, end, distance)


def _same_frame(one: str, other: str) -> bool:
    """Codes and number signs must agree, and misread letters may not swallow a whole word at either end."""
    if [ch for ch in one if not ch.isalpha()] != [ch for ch in other if not ch.isalpha()]:
        return False
    head = Levenshtein.distance(one[:_END], other[:_END])
    tail = Levenshtein.distance(one[-_END:], other[-_END:])
    most = 1 if len(one) < 12 else 2
    return head <= most and tail <= most


def _longest(hits: Iterable[Hit]) -> list[Hit]:
    """Hits by place, without those that lie inside a longer or a better one."""
    kept: list[Hit] = []
    taken: dict[int, list[Hit]] = {}
    order = sorted(hits, key=lambda h: (-_worth(h), h.end - h.start, h.start))
    for hit in order:
        if any(_covers(other, hit) for index in hit.span for other in taken.get(index, ())):
            continue
        kept.append(hit)
        for index in hit.span:
            taken.setdefault(index, []).append(hit)
    return sorted(kept, key=lambda h: (h.start, h.end))


def _worth(hit: Hit) -> int:
    """Letters that fit, a misread one counted heavily: a short exact phrase beats a long sloppy one."""
    return len(hit.form.squeezed) - 4 * hit.distance


def _covers(larger: Hit, smaller: Hit) -> bool:
    if (larger.start, larger.end) == (smaller.start, smaller.end):
        return larger.key == smaller.key or larger.distance < smaller.distance
    inside = larger.start <= smaller.start and smaller.end <= larger.end
    # A sloppy window around the same phrase (one word too many) is no second find.
    overlap = min(larger.end, smaller.end) - max(larger.start, smaller.start)
    return inside or (larger.key == smaller.key and overlap > 0)


@lru_cache(maxsize=32)
def _by_length(forms: tuple[Form, ...]) -> dict[int, list[Form]]:
    found: dict[int, list[Form]] = {}
    for form in forms:
        if form.squeezed:
            found.setdefault(len(form.squeezed), []).append(form)
    return found


def _windows(flow: Flow, most_words: int) -> dict[int, dict[str, list[tuple[int, int]]]]:
    """Runs of words without their blanks, by length and text, with their places; kept with the flow."""
    key = ("windows", most_words)
    if key not in flow.memory:
        flow.memory[key] = _all_windows(flow, most_words)
    return cast(dict[int, dict[str, list[tuple[int, int]]]], flow.memory[key])


def _gap_between(one: Token, other: Token) -> bool:
    """True where a wide gap of one row parts two words: heads of columns side by side are no one phrase."""
    return one.row == other.row and one.segment != other.segment and other.box[0] - one.box[2] > _WIDE_GAP


def _all_windows(flow: Flow, most_words: int) -> dict[int, dict[str, list[tuple[int, int]]]]:
    found: dict[int, dict[str, list[tuple[int, int]]]] = {}
    tokens = flow.tokens
    for start, first in enumerate(tokens):
        if not first.squeezed:
            continue
        text = ""
        for end in range(start, min(start + most_words, len(tokens))):
            if tokens[end].page is not first.page or tokens[end].column != first.column:
                break
            if end > start and _gap_between(tokens[end - 1], tokens[end]):
                break
            if not tokens[end].squeezed:
                continue
            text += tokens[end].squeezed
            if len(text) > _LONGEST_WINDOW:
                break
            found.setdefault(len(text), {}).setdefault(text, []).append((start, end + 1))
    return found
