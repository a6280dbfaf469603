"""The rows of an original's table beside the translation's."""

from collections.abc import Sequence
from typing import Any

from extractors.grouping.alignment.verdicts import Compare, aligned_value, perhaps_misread, value_text
from extractors.grouping.course_titles import same_title
from extractors.grouping.equivalents import same_meaning
from extractors.grouping.numbers import plain_number
from extractors.grouping.rows import aligned, other_columns
from schemas.case import AlignedRow, AlignedValue, Verdict
from schemas.courses import Course
from schemas.facts import Fact

_CELLS = ("code", "academic_year", "semester", "hours", "credits", "score", "letter", "grade")


def aligned_rows(
    mine: Sequence[Course], theirs: Sequence[Course], settled: Sequence[Course] = (), *, printed: bool = False
) -> list[AlignedRow]:
    """Each row of either table with the row that stands for it in the other, cell by cell.

    `settled` are the original's rows as all comparisons of a complete transcript left them: where they
    say what the translation says, a doubtful reading of the original that differs was a misreading. Unless
    both tables are text as it was typed (`printed`), two numbers that one misread digit keeps apart never
    differ surely. Nor do those of a column that is another in the two papers.
    """
    found = []
    pairs = aligned(mine, theirs)
    apart = other_columns([(mine[i], theirs[j]) for i, j in pairs if i is not None and j is not None])
    for i, j in pairs:
        row = _row(i, j, mine[i] if i is not None else None, theirs[j] if j is not None else None)
        # First what explains a doubtful reading: a sure one that differs is told, whatever its total proves.
        row = _explained(row, settled[i]) if i is not None and settled else row
        found.append(_with_doubts(row, apart, printed=printed))
    return found


def _with_doubts(row: AlignedRow, apart: frozenset[str], *, printed: bool) -> AlignedRow:
    if row.original_row is None or row.translation_row is None:
        return row
    cells = [_not_sure(cell) if cell.name in apart else cell for cell in row.cells]
    cells = cells if printed else [perhaps_misread(cell) for cell in cells]
    return row if cells == row.cells else _judged(row.original_row, row.translation_row, cells)


def _explained(row: AlignedRow, settled: Course) -> AlignedRow:
    cells = [_settled(cell, getattr(settled, cell.name)) for cell in row.cells]
    return row if cells == row.cells else _judged(row.original_row, row.translation_row, cells)


def _settled(cell: AlignedValue, fact: Fact[Any] | None) -> AlignedValue:
    if cell.verdict is not Verdict.DIFFERS or cell.sure or fact is None:
        return cell
    if fact.value is None or value_text(fact) != cell.translation:
        return cell
    if fact.trusted:
        return cell.model_copy(update={"verdict": Verdict.SAME})
    # No sum proves a semester; that all of them are there with the translation's number speaks for it.
    told = Verdict.CANNOT_TELL if cell.name == "semester" else cell.verdict
    return cell.model_copy(update={"verdict": told})


def _row(i: int | None, j: int | None, mine: Course | None, theirs: Course | None) -> AlignedRow:
    cells = _cells(mine, theirs)
    if mine is None or theirs is None:
        verdict = Verdict.MISSING_IN_ORIGINAL if mine is None else Verdict.MISSING_IN_TRANSLATION
        return AlignedRow(original_row=i, translation_row=j, verdict=verdict, sure=False, cells=cells)
    # A cell without a value may only not have been read.
    return _judged(i, j, [_not_sure(cell) if cell.verdict in _MISSING else cell for cell in cells])


def _not_sure(cell: AlignedValue) -> AlignedValue:
    return cell.model_copy(update={"sure": False})


def _judged(i: int | None, j: int | None, cells: list[AlignedValue]) -> AlignedRow:
    """A row that both tables have, by the worst of its cells."""
    differing = [cell for cell in cells if cell.verdict is Verdict.DIFFERS]
    missing = [cell for cell in cells if cell.verdict in _MISSING]
    verdict = (
        Verdict.DIFFERS
        if differing
        else missing[0].verdict
        if missing
        else Verdict.SAME
        if any(cell.verdict is Verdict.SAME for cell in cells)
        else Verdict.CANNOT_TELL
    )
    sure = any(cell.sure for cell in differing or missing or cells)
    return AlignedRow(original_row=i, translation_row=j, verdict=verdict, sure=sure, cells=cells)


_MISSING = (Verdict.MISSING_IN_TRANSLATION, Verdict.MISSING_IN_ORIGINAL)


def _cells(mine: Course | None, theirs: Course | None) -> list[AlignedValue]:
    found = [
        aligned_value("title", mine.title if mine else None, theirs.title if theirs else None, same_title)
    ]
    for name in _CELLS:
        a, b = getattr(mine, name, None), getattr(theirs, name, None)
        # A column that one table does not have at all is told by the fields, not by every row.
        if mine is not None and theirs is not None and (a is None or b is None):
            continue
        found.append(aligned_value(name, a, b, _COMPARE.get(name, _equal)))
    return [cell for cell in found if cell is not None]


def _equal(one: str, other: str) -> bool | None:
    """Numbers and signs must be the same; a semester by name says nothing against one by number."""
    if plain_number(one) == plain_number(other):
        return True
    return False if plain_number(one).isdecimal() and plain_number(other).isdecimal() else None


def _letter(one: str, other: str) -> bool:
    return plain_number(one) == plain_number(other)


def _grade(one: str, other: str) -> bool | None:
    return True if one.lower() == other.lower() else same_meaning("grade", one, other)


_COMPARE: dict[str, Compare] = {"grade": _grade, "letter": _letter}
