"""Credits from another school (TRF-01 to TRF-03)."""

from collections.abc import Iterator

from checks.context import Context
from checks.course_rows import is_transferred, semester_number
from checks.directory.matching import match
from checks.finding import Finding, say
from checks.rules.school_names import says_another
from schemas.case import CaseDocument
from schemas.documents import DocumentKind
from schemas.facts import Evidence

_REMARKS = {"transfer_note": "note", "study_interrupted": "interruption", "other_school": "school"}
"""Comparisons of the transcript that speak of another school, and what to call them."""

_SHOWN = frozenset({"row", "note", "school"})
"""Signs by which the papers themselves say that courses were transferred."""

_SILENT = 2
"""Years from the entry to the first courses: one may be a preparatory year."""

Sign = tuple[str, str, list[Evidence]]


def judge(context: Context) -> Iterator[Finding]:
    """TRF-01 looks for signs, TRF-02 compares with what the applicant declared, TRF-03 asks for proof."""
    signs, declared = list(_signs(context)), context.case.card.transfer_credits
    evidence = [shown for _, _, places in signs for shown in places[:3]]
    told = {
        "signs": ", ".join(dict.fromkeys(f"@sign.{name}" for name, _, _ in signs)),
        "where": _where(signs),
    }
    if signs and declared:
        yield say("TRF-01.info.declared", told=told, evidence=evidence)
    elif signs:
        yield say("TRF-01.review.signs", told=told, evidence=evidence)
    else:
        yield say("TRF-01.met.none" if context.case.transcript.courses else "TRF-01.info.no_rows")
    yield _declaration(declared, bool(signs), told, evidence)
    # Who declared nothing is asked first; a denial that the papers contradict needs the proof at once.
    if declared or (declared is False and _surely_shown(context, signs)):
        yield _proof(context)


def _surely_shown(context: Context, signs: list[Sign]) -> bool:
    """True when the papers say it; not where a line may say it, or two names differ that are not sure."""
    unsure = {check.detail for check in context.case.transcript.cross_checks if check.ok is None}
    return any(name in _SHOWN and place not in unsure for name, place, _ in signs)


def _declaration(
    declared: bool | None, detected: bool, told: dict[str, str], evidence: list[Evidence]
) -> Finding:
    """TRF-02: every transferred credit is disclosed when applying."""
    if declared is None:
        code = "TRF-02.review.not_declared" if detected else "TRF-02.warning.not_asked"
        return say(code, told=told, evidence=evidence)
    if declared:
        return say("TRF-02.met.disclosed")
    if detected:
        return say("TRF-02.review.contradiction", told=told, evidence=evidence)
    return say("TRF-02.met.none")


def _proof(context: Context) -> Finding:
    """TRF-03: a transcript of the school where the course was taken; a person judges what it shows."""
    others = [d for d in context.transcripts if _perhaps_other(context, d)]
    references = context.of_kind({DocumentKind.ACADEMIC_REFERENCE})
    if not others and not references:
        return say("TRF-03.missing.transcript")
    return say("TRF-03.review.transcript", told={"file": ", ".join(d.file for d in (*others, *references))})


def _signs(context: Context) -> Iterator[Sign]:
    for course in context.case.transcript.courses:
        if is_transferred(course) and course.transferred_from is not None:
            yield "row", str(course.title.value), course.transferred_from.evidence
    for document in context.of_kind({DocumentKind.ACADEMIC_REFERENCE}):
        yield "reference", document.file, []
    for document in context.transcripts:
        name = document.reading.text("school_name") if document.reading else None
        if name is not None and (_other_school(context, name.value) or says_another(context, name)):
            yield "school", document.file, name.evidence
    for check in context.case.transcript.cross_checks:
        if check.name in _REMARKS:
            yield _REMARKS[check.name], check.detail, []
    yield from _late_start(context)


def _late_start(context: Context) -> Iterator[Sign]:
    """A transcript that begins after the first year of study."""
    semesters = [course.semester for course in context.case.transcript.courses]
    numbers = [number for s in semesters if s and s.value and (number := semester_number(s.value))]
    # Semesters that restart each year always begin with 1; only a programme's own count begins late.
    # Where most rows were read without theirs, the first ones may stand among them.
    most = len(numbers) * 2 >= len(semesters)
    if numbers and most and min(numbers) > 2:
        yield "late_start", str(min(numbers)), []
    elif first := _years_after_entry(context):
        yield "late_start", first, []


def _years_after_entry(context: Context) -> str:
    """The first year with courses where two years or more had passed since the entry, else nothing."""
    transcript = context.case.transcript
    entry = (transcript.entry_date.value or "")[:4]
    years = [
        str(c.academic_year.value) for c in transcript.courses if c.academic_year and c.academic_year.value
    ]
    first = min(years, default="")
    dated = entry.isdecimal() and first[:4].isdecimal()
    return first if dated and int(first[:4]) - int(entry) >= _SILENT else ""


def _perhaps_other(context: Context, document: CaseDocument) -> bool:
    """True when a transcript is another school's, or is none of the applicant's own and names no school."""
    name = document.reading.text("school_name").value if document.reading else None
    if name is None or context.school is None:
        return document.id not in context.case.transcript.document_ids
    found = match(name, context.office.directory, year=context.year.value)
    near = {found.id, *(candidate.id for candidate in found.candidates)}
    return context.school.wdoms_id not in near or _other_school(context, name)


def _other_school(context: Context, name: str | None) -> bool:
    """True when a document names a listed school other than the diploma's."""
    if name is None or context.school is None:
        return False
    found = match(name, context.office.directory, year=context.year.value)
    return found.id is not None and found.id != context.school.wdoms_id


def _where(signs: list[Sign]) -> str:
    return "; ".join(dict.fromkeys(place for _, place, _ in signs[:5])) or "-"
