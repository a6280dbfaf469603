"""The applicant's one transcript, from all its pages and files, compared with its translation."""

from collections.abc import Sequence
from typing import Any

from extractors.grouping.award import Award, is_basic
from extractors.grouping.documents import Paper
from extractors.grouping.explaining import begun_elsewhere, lent_rows, with_unread_rows
from extractors.grouping.facts import Source
from extractors.grouping.joining import in_order, joined, of_a_part, table_of
from extractors.grouping.merging import merged
from extractors.grouping.misread import all_printed, mended_by_total
from extractors.grouping.pairing import Links
from extractors.grouping.programme import Programme, basic_tables, courses_of, of_one_programme
from extractors.grouping.rows import compared
from extractors.grouping.schools import of_one_school
from extractors.transcript.whole import recheck
from schemas.case import Transcript
from schemas.courses import Course, CrossCheck
from schemas.documents import DocumentKind
from schemas.facts import Fact

_KINDS = (DocumentKind.TRANSCRIPT, DocumentKind.DIPLOMA_AND_TRANSCRIPT)
_REMARKS = ("transfer_note", "study_interrupted")
_MOST_DETAILS = 5


def transcript(papers: Sequence[Paper], award: Award, linked: Links) -> tuple[Transcript, list[CrossCheck]]:
    """The merged transcript, and what its repeats, translations and English originals say of it.

    Papers in the original language go first; an English original or a translation is used only
    where there is none, and else compared row by row.
    """
    tables = basic_tables(papers, linked)
    with_rows, foreign = of_one_school(tables, papers)
    languages = _by_language(with_rows)
    groups = [of_one_programme(group, award, linked) for group in languages if _has_rows(group)]
    if not groups:
        # Papers whose rows were not read still tell when the studies began and ended.
        return _dated(Transcript(cross_checks=[*foreign, *_remarks([], papers)]), _speaking(award))
    main, others = groups[0], groups[1:]
    out = {paper.id for paper in tables} - {paper.id for group in groups for paper in _all_of(group)}
    unread = [paper for paper in papers if not courses_of(paper)]
    whole = joined(main.papers, _sheets(main.papers, papers, linked, out), unread)
    whole = begun_elsewhere(whole, foreign)
    whole, notes = _dated(whole, [paper for paper in _speaking(award) if paper.id not in out])
    said = [*foreign, *(check for group in groups for check in group.checks), *_remarks(main.papers, papers)]
    whole = whole.model_copy(update={"cross_checks": [*whole.cross_checks, *said]})
    if all(paper.document.kind is DocumentKind.TRANSLATION for paper in main.papers):
        notes.append(_only_translation(main.papers))
    for beside in (main.repeats, *(_all_of(group) for group in others)):
        if beside:
            whole, found = _against(whole, beside, main.papers)
            notes += found
    return whole, notes


def _by_language(tables: Sequence[Paper]) -> list[list[Paper]]:
    """Originals in the language of the studies, English originals, translations."""
    originals = [paper for paper in tables if paper.document.kind in _KINDS]
    own = [paper for paper in originals if paper.document.languages != ["en"]]
    english = [paper for paper in originals if paper not in own]
    return [own, english, [paper for paper in tables if paper.document.kind is DocumentKind.TRANSLATION]]


def _has_rows(group: Sequence[Paper]) -> bool:
    return any(table_of(paper).courses for paper in group)


def _all_of(group: Programme) -> list[Paper]:
    return [*group.papers, *group.repeats]


def _sheets(main: Sequence[Paper], papers: Sequence[Paper], linked: Links, out: set[str]) -> list[Paper]:
    """The pages of the transcript, those too that hold no row: signatures, totals, a cover."""
    ids = {paper.id for paper in main}
    kind = main[0].document.kind
    owners = {linked.belongs_to.get(paper.id) for paper in main}
    rowless = [
        paper
        for paper in papers
        if paper.document.kind is DocumentKind.TRANSCRIPT
        and kind is DocumentKind.TRANSCRIPT
        and paper.id not in ids | out
        and is_basic(paper)
        and not table_of(paper).courses
        and linked.belongs_to.get(paper.id) in {*owners, None}
        and bool(set(paper.document.languages) & set(main[0].document.languages))
    ]
    return [*main, *rowless]


def _speaking(award: Award) -> list[Paper]:
    """Papers that tell when the studies began and ended: transcripts first, diplomas, then translations."""
    order = (*_KINDS, DocumentKind.DIPLOMA, DocumentKind.TRANSLATION)
    told = [paper for paper in award.papers if paper.document.kind in order]
    return sorted(
        told, key=lambda paper: (order.index(paper.document.kind), paper.document.languages == ["en"])
    )


def _remarks(main: Sequence[Paper], papers: Sequence[Paper]) -> list[CrossCheck]:
    """What papers whose rows are not the transcript's say of transfers and interrupted studies."""
    heard = {check.name for paper in main for check in table_of(paper).cross_checks}
    found = []
    for paper in papers:
        if paper in main or not is_basic(paper):
            continue
        for check in table_of(paper).cross_checks:
            if check.name in _REMARKS:
                ok = None if check.name in heard else check.ok
                detail = f"{paper.id}: {check.detail}"
                found.append(CrossCheck(name=check.name, ok=ok, detail=detail))
    return found


def _only_translation(papers: Sequence[Paper]) -> CrossCheck:
    names = ", ".join(paper.id for paper in papers)
    detail = (
        f"the courses are read from the translation {names}; no transcript in the original language has rows"
    )
    return CrossCheck(name="transcript_only_translation", ok=None, detail=detail)


def _dated(merged_rows: Transcript, papers: Sequence[Paper]) -> tuple[Transcript, list[CrossCheck]]:
    """Beginning and end of studies as every paper of the transcript gives them."""
    changed: dict[str, Fact[Any]] = {}
    checks: list[CrossCheck] = []
    for name in ("entry_date", "completion_date"):
        sources = [
            Source(fact, paper.id, tuple(paper.document.languages))
            for paper in papers
            if paper.reading and (fact := paper.reading.text(name)).present
        ]
        changed[name], found = merged(name, sources)
        checks += found
    return merged_rows.model_copy(update=changed), checks


def _against(
    whole: Transcript, group: Sequence[Paper], papers: Sequence[Paper]
) -> tuple[Transcript, list[CrossCheck]]:
    """The transcript of these papers compared with a translation or an English original, row by row."""
    ordered = in_order(group)
    theirs: list[Course] = [course for paper in ordered for course in table_of(paper).courses]
    names = ", ".join(paper.id for paper in ordered)
    kind = _KIND_OF_COPY.get(group[0].document.kind, "english" if _english(group) else "repeated")
    result = compared(whole.courses, theirs, printed=all_printed([*papers, *group]))
    result = mended_by_total(whole, result, printed=all_printed(papers))
    # One page photographed again need not have the rows of the others.
    apart = [*result.extra, *([] if kind == "repeated" else result.lacking)]
    details = [*result.contrary, *(item.detail for item in result.differing), *apart]
    same = (
        f"{result.agreeing} values of {len(result.courses)} rows are the same as in {whole.document_ids[0]}"
    )
    more = f" and {len(details) - _MOST_DETAILS} more" if len(details) > _MOST_DETAILS else ""
    detail = f"{names}: " + ("; ".join([*details[:_MOST_DETAILS], same]) + more if details else same)
    # A row that one of the papers lacks may only not have been read there.
    read_whole = all(table_of(paper).complete is True for paper in ordered) and whole.complete is True
    surely = bool(result.contrary) or any(item.sure for item in result.differing)
    surely = surely or bool(apart and (read_whole or kind == "repeated"))
    ok = False if surely else None if details else True
    check = CrossCheck(name=f"{kind}_rows", ok=ok, detail=detail)
    compared_rows = whole.model_copy(update={"courses": result.courses})
    if kind != "translation":
        return _summed_again(compared_rows), [check]
    lent = lent_rows(compared_rows, result, ordered)
    if lent is not None:
        return lent, [check]
    return _summed_again(with_unread_rows(compared_rows, result.extra, ordered)), [check]


_KIND_OF_COPY = {DocumentKind.TRANSLATION: "translation"}


def _english(group: Sequence[Paper]) -> bool:
    return group[0].document.languages == ["en"]


def _summed_again(whole: Transcript) -> Transcript:
    """The overall sums once more, now that another paper has made cells surer.

    Where they agree, the sums that rested on doubtful cells before have nothing more to say.
    """
    found = recheck(whole.courses, whole.totals)
    if found.complete is not True or whole.complete is False:
        return whole
    kept = [check for check in whole.cross_checks if of_a_part(check)]
    pages = [check for check in whole.cross_checks if check.name == "page_numbers"]
    checks = [*kept, *pages, *(check for check in found.checks if check not in kept)]
    return whole.model_copy(update={"courses": found.courses, "cross_checks": checks, "complete": True})
