"""Columns of nothing but one sign for passed and one for failed: G and K, P and F, S and U.

One such letter alone may be anything, a misread C or 6; a whole column of them is a closed alphabet.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractors.transcript.courses import Draft, Part
from extractors.transcript.grades import GradeWord
from extractors.transcript.model import Text
from extractors.transcript.vocabulary import load

_FEWEST, _CLEARLY = 6, 0.9  # cells of a column, and the share of them that must be signs of one pair
_SIGN_ALONE = 0.9  # how sure a lone letter on a scan can be at most
_TRIM = " .|_[]{}()"


def signs_read(drafts: Sequence[Draft]) -> list[Draft]:
    """The rows; bare signs in a column of grades that holds nothing else read as what they mean."""
    cells = [cell for item in drafts if (cell := _cell(item)) is not None]
    for pair in load("grades.json")["signs"]:
        known: dict[str, bool] = pair["of"]
        share = sum(_bare(cell) in known for cell in cells)
        if len(cells) >= _FEWEST and share >= _CLEARLY * len(cells):
            return [_with_sign(item, known) for item in drafts]
    return list(drafts)


def signs_among_letters(drafts: Sequence[Draft]) -> list[Draft]:
    """The rows; a sign for passed or failed read where the column of letters has one: `A`, `B`, `P`."""
    known = {sign: verdict for pair in load("grades.json")["signs"] for sign, verdict in pair["of"].items()}
    letters = sum("letter" in item.parts for item in drafts)
    signs = sum(_sign_of(item) in known for item in drafts)
    if letters < _FEWEST or letters <= signs:
        return list(drafts)
    return [_with_letter(item, known) if _sign_of(item) in known else item for item in drafts]


def _sign_of(item: Draft) -> str:
    cell = item.record.cells.get("letter")
    return _bare(cell) if cell and "letter" not in item.parts else ""


def _with_letter(item: Draft, known: dict[str, bool]) -> Draft:
    """The row with its sign as the letter, unless a score or a word beside it says something else."""
    cell, sign = item.record.cells["letter"], _sign_of(item)
    word = item.parts["grade"].known if "grade" in item.parts else None
    if "score" in item.parts or (word and word.passed is not known[sign]):
        return item
    sure = cell.probability if word or cell.page.typed else min(cell.probability, _SIGN_ALONE)
    return replace(
        item, parts={**item.parts, "letter": Part(sign, cell, sure, GradeWord(sign, known[sign], None, None))}
    )


def _cell(item: Draft) -> Text | None:
    return item.record.cells.get("grade")


def _bare(cell: Text) -> str:
    return cell.text.strip(_TRIM)


def _with_sign(item: Draft, known: dict[str, bool]) -> Draft:
    cell = _cell(item)
    sign = _bare(cell) if cell else ""
    if cell is None or sign not in known:
        return item
    parts = {name: part for name, part in item.parts.items() if part.source.words != cell.words}
    word = GradeWord(sign, known[sign], None, None)
    return replace(item, parts={**parts, "grade": Part(sign, cell, cell.probability, word)})
