"""Marks printed before the titles that came into the titles' column: `хорошо | Русский язык`."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.transcript.fits import WORDY
from extractors.transcript.fold import fold
from extractors.transcript.grades import grade_word, letter
from extractors.transcript.model import Record, Text
from extractors.transcript.values import is_empty, number

_FEWEST, _MOSTLY = 5, 0.8  # rows, and the share of them, that begin with a mark
_DIFFERENT = 2  # marks
_LONGEST = 3  # words of a grade
_UNSURE = 0.9  # letters stand before titles for other reasons, too


def marks_apart(records: Sequence[Record]) -> list[Record]:
    """Records with the marks taken out of their titles, where most rows begin with one.

    Running numbers that were taken for the marks, because the heading stands over both, become such.
    """
    titles = {
        i: one.cells["title"] for i, one in enumerate(records) if one.kind == "data" and "title" in one.cells
    }
    led = {i: found for i, title in titles.items() if (found := _leading(title))}
    different = {fold(" ".join(word.text for word in titles[i].words[:size])) for i, (_, size) in led.items()}
    if len(led) < max(_FEWEST, _MOSTLY * len(titles)) or len(different) < _DIFFERENT:
        return list(records)
    return [_apart(one, *led[i]) if i in led else one for i, one in enumerate(records)]


def _leading(title: Text) -> tuple[str, int] | None:
    """What a title begins with, a `grade` in words or a `letter`, and of how many words it is."""
    words = [word.text for word in title.words]
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        known = grade_word(fold(" ".join(words[:size])))
        if known and known[1] == 1.0 and WORDY.search(" ".join(words[size:])):
            return "grade", size
    sign = letter(words[0]) if words[1:] else None
    sure = sign is not None and sign[1] == 1.0 and words[0].isupper() and words[1][:1].isupper()
    return ("letter", 1) if sure and WORDY.search(" ".join(words[1:])) else None


def _apart(record: Record, key: str, size: int) -> Record:
    title, before = record.cells["title"], record.cells.get(key)
    cells = dict(record.cells)
    if before is not None and not is_empty(before.text):
        if "number" in cells or number(before.text) is None:
            return record
        cells["number"] = before
    mark, rest = title.parted(size)
    cells[key] = mark.at_most(_UNSURE) if key == "letter" else mark
    return replace(record, cells={**cells, "title": rest})
