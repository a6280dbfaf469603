"""The applicant's one transcript, from all its pages and files, compared with its translation."""

from collections.abc import Sequence
from typing import Any

from extractors.grouping.documents import Paper, natural
from extractors.grouping.facts import Source
from extractors.grouping.merging import merged
from extractors.grouping.rows import compared, without_repeats
from extractors.grouping.schools import of_one_school
from extractors.transcript.whole import academic_years, recheck
from schemas.case import Transcript
from schemas.courses import Course, CrossCheck, TranscriptReading, TranscriptTotals
from schemas.documents import DocumentKind
from schemas.facts import Fact

_KINDS = (DocumentKind.TRANSCRIPT, DocumentKind.DIPLOMA_AND_TRANSCRIPT)
_NOT_BASIC = ("secondary_medical", "residency", "internship")
_REMARKS = ("transfer_note", "study_interrupted")
_MOST_DETAILS = 5
_OF_THE_WHOLE = ("semesters", "average", "course_count", "page_numbers", "hours_per_credit")


def transcript(papers: Sequence[Paper]) -> tuple[Transcript, list[CrossCheck]]:
    """The merged transcript, and what its translations and English originals say of it.

    Papers in the original language go first; an English original or a translation is used only
    where there is none, and else compared row by row.
    """
    found_rows = [paper for paper in papers if _reading(paper).courses and _basic(paper)]
    with_rows, foreign = of_one_school(found_rows, papers)
    originals = [paper for paper in with_rows if paper.document.kind in _KINDS]
    translations = [paper for paper in with_rows if paper.document.kind is DocumentKind.TRANSLATION]
    own = [paper for paper in originals if paper.document.languages != ["en"]]
    english = [paper for paper in originals if paper not in own]
    main, others = (own, [english, translations]) if own else (english, [translations])
    if not main:
        main, others = translations, []
    if not main:
        return Transcript(cross_checks=[*foreign, *_remarks([], papers)]), []
    whole, notes = _dated(_merged(main), _speaking(papers))
    whole = whole.model_copy(
        update={"cross_checks": [*whole.cross_checks, *foreign, *_remarks(main, papers)]}
    )
    notes += [] if originals else [_only_translation(main)]
    for group in others:
        if group:
            whole, found = _against(whole, group)
            notes += found
    return whole, notes


def _speaking(papers: Sequence[Paper]) -> list[Paper]:
    """Papers that tell when the studies began and ended: transcripts first, diplomas, then translations."""
    order = (*_KINDS, DocumentKind.DIPLOMA, DocumentKind.TRANSLATION)
    told = [paper for paper in papers if paper.document.kind in order and _basic(paper)]
    return sorted(
        told, key=lambda paper: (order.index(paper.document.kind), paper.document.languages == ["en"])
    )


def _remarks(main: Sequence[Paper], papers: Sequence[Paper]) -> list[CrossCheck]:
    """What papers whose rows are not the transcript's say of transfers and interrupted studies."""
    heard = {check.name for paper in main for check in _reading(paper).cross_checks}
    found = []
    for paper in papers:
        if paper in main or not _basic(paper):
            continue
        for check in _reading(paper).cross_checks:
            if check.name in _REMARKS:
                ok = None if check.name in heard else check.ok
                detail = f"{paper.id}: {check.detail}"
                found.append(CrossCheck(name=check.name, ok=ok, detail=detail))
    return found


def _reading(paper: Paper) -> TranscriptReading:
    if paper.reading is None or paper.reading.transcript is None:
        return TranscriptReading()
    return paper.reading.transcript


def _basic(paper: Paper) -> bool:
    return paper.reading is not None and paper.reading.text("level").value not in _NOT_BASIC


def _only_translation(papers: Sequence[Paper]) -> CrossCheck:
    names = ", ".join(paper.id for paper in papers)
    detail = (
        f"the courses are read from the translation {names}; no transcript in the original language has rows"
    )
    return CrossCheck(name="transcript_only_translation", ok=None, detail=detail)


def _in_order(papers: Sequence[Paper]) -> list[Paper]:
    """Files of one transcript by printed page number, else by the first semester, else by file name."""

    def place(paper: Paper) -> tuple[int, str, int, tuple[tuple[int, int | str], ...]]:
        printed = paper.reading.text("page_of_pages").value if paper.reading else None
        first = printed.split("/")[0].split()[0] if printed and printed.strip() else ""
        number = int(first) if first.isdecimal() else 0
        return (number, _first_year(paper), _first_semester(paper), natural(paper.id))

    return sorted(papers, key=place)


def _first_year(paper: Paper) -> str:
    return min(
        (c.academic_year.value for c in _reading(paper).courses if c.academic_year and c.academic_year.value),
        default="",
    )


def _first_semester(paper: Paper) -> int:
    values = [c.semester.value for c in _reading(paper).courses if c.semester and c.semester.value]
    return min((int(value) for value in values if value.isdecimal()), default=99)


def _merged(papers: Sequence[Paper]) -> Transcript:
    ordered = _in_order(papers)
    readings = [_reading(paper) for paper in ordered]
    if len(readings) == 1:
        one = readings[0]
        return Transcript(
            document_ids=[ordered[0].id],
            courses=one.courses,
            totals=one.totals,
            academic_years=one.academic_years,
            cross_checks=one.cross_checks,
            complete=one.complete,
        )
    courses = without_repeats([course for reading in readings for course in reading.courses])
    totals = _totals(readings)
    found = recheck(courses, totals)
    kept = [check for reading in readings for check in reading.cross_checks if _of_a_part(check)]
    return Transcript(
        document_ids=[paper.id for paper in ordered],
        courses=found.courses,
        totals=totals,
        academic_years=academic_years(found.courses),
        cross_checks=[*kept, *found.checks],
        complete=found.complete,
    )


def _of_a_part(check: CrossCheck) -> bool:
    """True for a check that still holds when more pages join."""
    return check.name not in _OF_THE_WHOLE and not (check.name.startswith("sum_") and not check.ok)


def _totals(readings: Sequence[TranscriptReading]) -> TranscriptTotals:
    """The sums for everything: the largest credits and hours printed, the last average."""

    def biggest(facts: Sequence[Fact[float]]) -> Fact[float]:
        present = [fact for fact in facts if fact.value is not None]
        return max(present, key=lambda fact: fact.value or 0.0) if present else Fact[float]()

    averages = [reading.totals.average for reading in readings if reading.totals.average.present]
    counts = [reading.totals.courses for reading in readings if reading.totals.courses.present]
    return TranscriptTotals(
        credits=biggest([reading.totals.credits for reading in readings]),
        hours=biggest([reading.totals.hours for reading in readings]),
        average=averages[-1] if averages else Fact[float](),
        courses=counts[-1] if counts else Fact[int](),
    )


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


def _against(whole: Transcript, group: Sequence[Paper]) -> tuple[Transcript, list[CrossCheck]]:
    """The transcript compared with a translation or an English original, row by row."""
    ordered = _in_order(group)
    theirs: list[Course] = [course for paper in ordered for course in _reading(paper).courses]
    names = ", ".join(paper.id for paper in ordered)
    kind = "translation" if group[0].document.kind is DocumentKind.TRANSLATION else "english"
    result = compared(whole.courses, theirs)
    details = [*result.differing, *result.lacking]
    same = (
        f"{result.agreeing} values of {len(result.courses)} rows are the same as in {whole.document_ids[0]}"
    )
    more = f" and {len(details) - _MOST_DETAILS} more" if len(details) > _MOST_DETAILS else ""
    detail = f"{names}: " + ("; ".join([*details[:_MOST_DETAILS], same]) + more if details else same)
    # A row that one of the papers lacks may only not have been read there.
    read_whole = all(_reading(paper).complete is True for paper in ordered) and whole.complete is True
    ok = False if result.differing or (result.lacking and read_whole) else None if details else True
    check = CrossCheck(name=f"{kind}_rows", ok=ok, detail=detail)
    return _summed_again(whole.model_copy(update={"courses": result.courses})), [check]


def _summed_again(whole: Transcript) -> Transcript:
    """The overall sums once more, now that another paper has made cells surer.

    Where they agree, the sums that rested on doubtful cells before have nothing more to say.
    """
    found = recheck(whole.courses, whole.totals)
    if found.complete is not True or whole.complete is False:
        return whole
    kept = [check for check in whole.cross_checks if _of_a_part(check)]
    pages = [check for check in whole.cross_checks if check.name == "page_numbers"]
    checks = [*kept, *pages, *(check for check in found.checks if check not in kept)]
    return whole.model_copy(update={"courses": found.courses, "cross_checks": checks, "complete": True})
