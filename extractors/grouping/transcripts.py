"""The applicant's one transcript, from all its pages and files, compared with its translation."""

from collections.abc import Sequence

from extractors.grouping.documents import Paper, natural
from extractors.grouping.rows import compared, without_repeats
from extractors.transcript.whole import academic_years, recheck
from schemas.case import Transcript
from schemas.courses import Course, CrossCheck, TranscriptReading, TranscriptTotals
from schemas.documents import DocumentKind
from schemas.facts import Fact

_KINDS = (DocumentKind.TRANSCRIPT, DocumentKind.DIPLOMA_AND_TRANSCRIPT)
_NOT_BASIC = ("secondary_medical", "residency", "internship")
_OF_THE_WHOLE = ("semesters", "average", "course_count", "page_numbers")


def transcript(papers: Sequence[Paper]) -> tuple[Transcript, list[CrossCheck]]:
    """The merged transcript, and what its translations and English originals say of it.

    Papers in the original language go first; an English original or a translation is used only
    where there is none, and else compared row by row.
    """
    with_rows = [paper for paper in papers if _reading(paper).courses and _basic(paper)]
    originals = [paper for paper in with_rows if paper.document.kind in _KINDS]
    translations = [paper for paper in with_rows if paper.document.kind is DocumentKind.TRANSLATION]
    own = [paper for paper in originals if paper.document.languages != ["en"]]
    english = [paper for paper in originals if paper not in own]
    main, others = (own, [english, translations]) if own else (english, [translations])
    if not main:
        main, others = translations, []
    if not main:
        return Transcript(), []
    merged = _merged(main)
    notes = [] if originals else [_only_translation(main)]
    for group in others:
        if group:
            merged, found = _against(merged, group, main)
            notes += found
    return merged, notes


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
        number = int(first) if first.isdigit() else 0
        return (number, _first_year(paper), _first_semester(paper), natural(paper.id))

    return sorted(papers, key=place)


def _first_year(paper: Paper) -> str:
    return min(
        (c.academic_year.value for c in _reading(paper).courses if c.academic_year and c.academic_year.value),
        default="",
    )


def _first_semester(paper: Paper) -> int:
    values = [c.semester.value for c in _reading(paper).courses if c.semester and c.semester.value]
    return min((int(value) for value in values if value.isdigit()), default=99)


def _merged(papers: Sequence[Paper]) -> Transcript:
    ordered = _in_order(papers)
    readings = [_reading(paper) for paper in ordered]
    entry, end = _date(papers, "entry_date"), _date(papers, "completion_date")
    if len(readings) == 1:
        one = readings[0]
        return Transcript(
            document_ids=[ordered[0].id],
            courses=one.courses,
            totals=one.totals,
            academic_years=one.academic_years,
            cross_checks=one.cross_checks,
            complete=one.complete,
            entry_date=entry,
            completion_date=end,
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
        entry_date=entry,
        completion_date=end,
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


def _date(papers: Sequence[Paper], name: str) -> Fact[str]:
    return next((f for p in papers if p.reading and (f := p.reading.text(name)).present), Fact[str]())


def _against(
    merged: Transcript, group: Sequence[Paper], main: Sequence[Paper]
) -> tuple[Transcript, list[CrossCheck]]:
    """The transcript compared with a translation or an English original, row by row."""
    ordered = _in_order(group)
    theirs: list[Course] = [course for paper in ordered for course in _reading(paper).courses]
    names = ", ".join(paper.id for paper in ordered)
    kind = "translation" if group[0].document.kind is DocumentKind.TRANSLATION else "english"
    courses, details, agreeing = compared(merged.courses, theirs)
    if details:
        more = f" and {len(details) - 5} more" if len(details) > 5 else ""
        detail = f"{names} and {merged.document_ids[0]}: " + "; ".join(details[:5]) + more
    else:
        detail = (
            f"{names}: {agreeing} values of {len(courses)} rows are the same as in {merged.document_ids[0]}"
        )
    check = CrossCheck(name=f"{kind}_rows", ok=not details, detail=detail)
    entry = merged.entry_date if merged.entry_date.present else _date(group, "entry_date")
    end = merged.completion_date if merged.completion_date.present else _date(group, "completion_date")
    changed = {"courses": courses, "entry_date": entry, "completion_date": end}
    return merged.model_copy(update=changed), [check]
