"""Which file is only a further page of another: said where something on the papers proves it."""

from collections.abc import Sequence

from extractors.grouping.award import Award
from extractors.grouping.documents import Paper
from extractors.grouping.joining import in_order
from extractors.grouping.programme import courses_of
from extractors.grouping.row_count import counted
from extractors.grouping.sheets import check_sheets
from schemas.case import Alignment, Transcript
from schemas.documents import DocumentKind

_OWN = ("surname", "given_name", "full_name", "school_name", "diploma_number", "document_title")


def page_links(
    papers: Sequence[Paper], award: Award, table: Transcript, pairs: Sequence[Alignment]
) -> dict[str, str]:
    """By document id the document it is a further page of.

    A diploma's half is proven by a number or date on both, a transcript's sheet by printed page numbers,
    by row numbers or by a sum over all rows, a translation's sheet by page or row numbers. A page of a
    transcript without rows goes with it where it is no paper of its own.
    """
    by_id = {paper.id: paper for paper in papers}
    found: dict[str, str] = {}
    if award.papers:
        found |= dict.fromkeys(award.pages, award.papers[0].id)
    sheets = table.document_ids
    if len(sheets) > 1 and (table.complete is True or _numbered([by_id[id_] for id_ in sheets])):
        found |= dict.fromkeys(sheets[1:], sheets[0])
    if sheets:
        found |= dict.fromkeys(_without_rows(papers, [by_id[id_] for id_ in sheets]), sheets[0])
    for pair in pairs:
        translations = in_order([by_id[id_] for id_ in pair.translations])
        if len(translations) > 1 and _numbered(translations):
            found |= dict.fromkeys((paper.id for paper in translations[1:]), translations[0].id)
    return found


def _without_rows(papers: Sequence[Paper], sheets: Sequence[Paper]) -> list[str]:
    """Pages that go with the transcript though no row was read on them.

    One on which the lacking rows stand by their numbers; one of signatures or notes that names nobody, no
    school and no number, and so is no paper of its own.
    """
    languages = {language for paper in sheets for language in paper.document.languages}
    rowless = [
        paper for paper in papers if not courses_of(paper) and languages & set(paper.document.languages)
    ]
    count = counted(sheets, rowless)
    nameless = [
        paper.id
        for paper in rowless
        if paper.document.kind is DocumentKind.TRANSCRIPT
        and paper.reading is not None
        and not any(paper.reading.text(name).present for name in _OWN)
    ]
    return list(dict.fromkeys([*(count.unread if count else ()), *nameless]))


def _numbered(papers: Sequence[Paper]) -> bool:
    """True when printed page numbers, or the running numbers of the rows, show pages of one paper."""
    sheets, rows = check_sheets(papers), counted(papers)
    return (sheets is not None and sheets.check.ok is True) or (rows is not None and rows.whole)
