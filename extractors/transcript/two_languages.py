"""Titles printed in two languages in one cell: where one ends and the other begins.

A single title never tells; a table of which most titles fall into two parts, always the same two languages
in the same order, does. What is kept as the title is the paper's first language.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from statistics import median

from extractors.page import Word
from extractors.transcript.model import Record, Text
from extractors.transcript.tongues import ALPHABETS, ILLEGIBLE, evidence, is_known

OTHER = "title_other"
_MOSTLY, _ENOUGH = 0.6, 5
_LINE_END, _SLASH = 0.5, 2.0
_LEAST = 0.5  # what each part must say for its language
_CLOSE = 0.5  # parts nearly as good elsewhere: it is not sure where the first ends
_UNSURE, _LOST = 0.9, 0.4
_TALL = 1.7  # times the usual height of a word
_LEGIBLE, _ILLEGIBLE = 0.5, 0.25  # shares of titles that were read surely


@dataclass(frozen=True, slots=True)
class Cut:
    """Where the second language begins, how much speaks for it, whether another place does as well."""

    place: int
    worth: float
    close: bool = False


def titles_parted(records: Sequence[Record]) -> list[Record]:
    """The records; titles in two languages cut, the second language's words under `title_other`."""
    titles = {
        index: record.cells["title"].words
        for index, record in enumerate(records)
        if record.kind == "data" and "title" in record.cells
    }
    several = {index: words for index, words in titles.items() if len(words) > 1}
    pair = _pair(list(several.values()))
    if pair is None:
        return list(records)
    cuts = {index: best_cut(words, *pair) for index, words in several.items()}
    second = _second_is_legible(several, cuts)
    made = list(records)
    for index, cut in cuts.items():
        made[index] = _parted(made[index], cut, second=second) if cut else _unparted(made[index], *pair)
    return made


def _pair(titles: Sequence[Sequence[Word]]) -> tuple[str, str] | None:
    """The two languages most titles fall into, in the order printed."""
    best: tuple[float, tuple[str, str]] | None = None
    for pair in [*permutations(ALPHABETS, 2), *((ILLEGIBLE, one) for one in ALPHABETS)]:
        found = [cut for words in titles if (cut := best_cut(words, *pair))]
        worth = sum(cut.worth for cut in found)
        if len(found) >= max(_ENOUGH, _MOSTLY * len(titles)) and (best is None or worth > best[0]):
            best = worth, pair
    return best[1] if best else None


def best_cut(words: Sequence[Word], first: str, second: str) -> Cut | None:
    """Where a title in two languages falls apart; None where it seems to be in one."""
    says = [evidence(word.text, first) - evidence(word.text, second) for word in words]
    found = []
    for place in range(1, len(words)):
        if not _may_begin(words[place]):
            continue
        left, right = sum(says[:place]), -sum(says[place:])
        bound = _bound(words[place - 1], words[place])
        if first == ILLEGIBLE and not (bound and any(is_known(word.text, second) for word in words[place:])):
            continue
        if min(left, right) >= (0.0 if bound else _LEAST) and max(left, right) >= _LEAST:
            found.append(Cut(place, left + right + bound))
    if not found:
        return None
    found.sort(key=lambda cut: (-cut.worth, cut.place))
    return replace(found[0], close=len(found) > 1 and found[0].worth - found[1].worth < _CLOSE)


def _may_begin(word: Word) -> bool:
    """False for figures, signs and numerals, which go with the word before them."""
    return sum(char.isalpha() for char in word.text) > 1 and word.text.strip("()") not in (
        "II",
        "III",
        "IV",
        "VI",
    )


def _bound(before: Word, word: Word) -> float:
    """What a stroke or the end of a line between two words says for a cut there."""
    if before.text.endswith("/") or word.text.startswith("/"):
        return _SLASH
    lower = (word.box[1] + word.box[3]) / 2 > before.box[3]
    return _LINE_END if lower and not before.text.endswith("-") else 0.0


def _second_is_legible(titles: dict[int, tuple[Word, ...]], cuts: dict[int, Cut | None]) -> bool:
    """True when the first language was mostly not read, and the second was."""
    pairs = [(titles[index][: cut.place], titles[index][cut.place :]) for index, cut in cuts.items() if cut]
    firsts = [median(word.confidence for word in first) > _UNSURE for first, _ in pairs]
    seconds = [median(word.confidence for word in second) > _UNSURE for _, second in pairs]
    return sum(firsts) < _ILLEGIBLE * len(pairs) and sum(seconds) > _LEGIBLE * len(pairs)


def _parted(record: Record, cut: Cut, *, second: bool) -> Record:
    title = record.cells["title"]
    parts = [_without_strokes(title.words[: cut.place]), _without_strokes(title.words[cut.place :])]
    if cut.close or _over_two_lines(title.words):
        parts = [_doubted(part, _UNSURE) for part in parts]
    kept, other = parts[::-1] if second else parts
    cells = {**record.cells, "title": replace(title, words=kept), OTHER: replace(title, words=other)}
    return replace(record, cells=cells)


def _unparted(record: Record, first: str, second: str) -> Record:
    """A title of a table in two languages that does not fall into them: doubtful unless of one alone."""
    title = record.cells["title"]
    says = [evidence(word.text, first) - evidence(word.text, second) for word in title.words]
    if not any(word < 0 for word in says) and any(word > 0 for word in says):
        return record
    words = _doubted(title.words, _LOST)
    return replace(record, cells={**record.cells, "title": Text(title.page, title.file, words)})


def _over_two_lines(words: Sequence[Word]) -> bool:
    """True when a word is as high as two lines: pieces of both were read as one."""
    heights = [word.box[3] - word.box[1] for word in words]
    return max(heights) > _TALL * median(heights)


def _without_strokes(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words without the stroke between two languages."""
    kept = [replace(word, text=word.text.strip("/")) for word in words]
    return tuple(word for word in kept if word.text)


def _doubted(words: Sequence[Word], most: float) -> tuple[Word, ...]:
    return tuple(replace(word, confidence=min(word.confidence, most)) for word in words)
