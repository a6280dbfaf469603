"""Which papers are laid side by side: every translation with all its originals."""

from collections.abc import Iterator, Sequence

from extractors.grouping.alignment.fields import aligned_fields
from extractors.grouping.alignment.rows import aligned_rows
from extractors.grouping.alignment.texts import unlabelled_numbers
from extractors.grouping.alignment.verdicts import perhaps_misread
from extractors.grouping.comparing import DATES, NUMBERS
from extractors.grouping.documents import Paper
from extractors.grouping.joining import in_order
from extractors.grouping.misread import all_printed
from extractors.grouping.pairing import Links
from extractors.grouping.programme import courses_of
from extractors.grouping.rows import without_repeats
from schemas.case import AlignedRow, AlignedValue, Alignment, Transcript, Verdict
from schemas.courses import Course, CrossCheck

_MOST_DETAILS = 5
_TELLING = (*NUMBERS, *DATES, "graduation_year", "number")


def alignments(
    papers: Sequence[Paper], linked: Links, table: Transcript, told: Sequence[CrossCheck]
) -> tuple[list[Alignment], list[CrossCheck]]:
    """Every pair laid side by side, and what differs that no other comparison has `told` yet.

    The files of one transcript are laid beside their translations together.
    """
    sheets = table.document_ids
    by_id = {paper.id: paper for paper in papers}
    found = []
    for ids in _together(linked, sheets):
        originals = [
            by_id[id_]
            for id_ in ids
            if id_ not in linked.translation_of and (id_ in linked.translated_by or id_ in sheets)
        ]
        translations = [by_id[id_] for id_ in ids if id_ in linked.translation_of]
        found.append(_alignment(originals, translations, table))
    checks = [check for one in found if (check := _check(one, told))]
    return found, checks


def _together(linked: Links, sheets: Sequence[str]) -> list[list[str]]:
    """Ids of papers that are joined by translation, each group in order."""
    groups: list[set[str]] = []
    for original, translations in linked.translated_by.items():
        group = {original, *translations, *(sheets if original in sheets else ())}
        for other in [known for known in groups if known & group]:
            groups.remove(other)
            group |= other
        groups.append(group)
    return sorted(sorted(group) for group in groups)


def _alignment(originals: Sequence[Paper], translations: Sequence[Paper], table: Transcript) -> Alignment:
    fields, printed = aligned_fields(originals, translations), all_printed([*originals, *translations])
    fields = fields if printed else [perhaps_misread(value) for value in fields]
    mine, theirs = _rows(originals), _rows(translations)
    return Alignment(
        originals=[paper.id for paper in originals],
        translations=[paper.id for paper in translations],
        fields=[*fields, *unlabelled_numbers(originals, translations, fields)],
        rows=aligned_rows(mine, theirs, _settled(originals, mine, table), printed=printed)
        if mine and theirs
        else [],
    )


def _settled(originals: Sequence[Paper], rows: Sequence[Course], table: Transcript) -> list[Course]:
    """The rows as the comparisons of a transcript that proved complete left them, where they are the same."""
    ids = {paper.id for paper in originals if courses_of(paper)}
    same = ids == set(table.document_ids) and len(rows) == len(table.courses)
    return table.courses if same and table.complete is True else []


def _rows(papers: Sequence[Paper]) -> list[Course]:
    tables = in_order([paper for paper in papers if courses_of(paper)])
    return without_repeats([course for paper in tables for course in courses_of(paper)])


def _check(pair: Alignment, told: Sequence[CrossCheck]) -> CrossCheck | None:
    """What surely differs and was not told yet, or that nothing could be compared; else None.

    A pair of which nothing was found to be the same may not be a pair: a person has to look.
    """
    names = ", ".join(pair.translations)
    known = {
        check.name
        for check in told
        if check.ok is False and any(t in check.detail for t in pair.translations)
    }
    details = [_said(value) for value in pair.fields if _differs(value) and value.name not in known]
    details += [text for row in pair.rows for text in _row_said(row)]
    if details:
        more = f" and {len(details) - _MOST_DETAILS} more" if len(details) > _MOST_DETAILS else ""
        detail = f"{names}: " + "; ".join(details[:_MOST_DETAILS]) + more
        return CrossCheck(name="translation_values", ok=False, detail=detail)
    if _anything_same(pair):
        return None
    originals = ", ".join(pair.originals)
    detail = (
        f"{names}: no number, date or row could be compared with {originals}; is it the translation of that?"
    )
    return CrossCheck(name="translation_values", ok=False, detail=detail)


def _anything_same(pair: Alignment) -> bool:
    """True when something is the same that another paper of the same person would not have."""
    telling = [value for value in pair.fields if value.name in _TELLING]
    cells = [cell for row in pair.rows for cell in row.cells if cell.name != "title"]
    return any(value.verdict is Verdict.SAME for value in [*telling, *cells])


def _differs(value: AlignedValue) -> bool:
    return value.verdict is Verdict.DIFFERS and value.sure


def _said(value: AlignedValue) -> str:
    return f"{value.name.replace('_', ' ')}: '{value.original}' and '{value.translation}' differ"


def _row_said(row: AlignedRow) -> Iterator[str]:
    """Titles and grades in words: the rows' numbers are compared where the transcript is put together."""
    for cell in row.cells:
        if cell.name in ("title", "grade") and _differs(cell):
            yield f"row {(row.original_row or 0) + 1}: {_said(cell)}"
