"""The final transcript: in the folder, and complete (TRN-01 to TRN-03)."""

from collections.abc import Iterator

from checks.context import Context
from checks.finding import Finding, say
from checks.levels import kind_doubtful
from schemas.courses import Course, CrossCheck
from schemas.documents import DocumentKind

DOUBTFUL_SHARE = 0.2
"""With more doubtful rows than this a person reads the table against the paper."""

_SUMS = ("sum_", "course_count", "average")
"""Comparisons of the rows with what is printed of them in total."""

_ONLY_TRANSLATION = "transcript_only_translation"
"""The comparison by which grouping says that no original gave rows and a translation's were taken."""


def judge(context: Context) -> Iterator[Finding]:
    """TRN-01 to TRN-03."""
    documents = context.transcripts
    if not documents:
        yield say("TRN-01.warning.no_copy")
        yield _absence(context)
        yield say("TRN-03.not_applicable.none")
        return
    yield say("TRN-01.info.copy", told={"file": documents[0].file})
    evidence = documents[0].reading.kind_evidence if documents[0].reading else []
    if all(kind_doubtful(document) for document in documents):
        yield say("TRN-02.review.kind", told={"file": documents[0].file}, evidence=evidence)
    else:
        yield say("TRN-02.met.present", told={"file": documents[0].file}, evidence=evidence)
    yield from _content(context)


def _absence(context: Context) -> Finding:
    unread = [d for d in context.documents if d.kind is DocumentKind.UNREADABLE]
    if unread:
        return say("TRN-02.missing.unreadable", told={"file": ", ".join(d.file for d in unread)})
    others = [d for d in context.case.documents if d.other_person and d.kind is DocumentKind.TRANSCRIPT]
    if others:
        return say("TRN-02.review.other_person", told={"file": others[0].file})
    return say("TRN-02.missing.none")


def _content(context: Context) -> Iterator[Finding]:
    """TRN-03: the house minimum that lets credit years and transfers be judged."""
    transcript = context.case.transcript
    if not transcript.courses:
        yield say("TRN-03.review.no_rows", told={"file": _files(context)})
        return
    failed = [check for check in transcript.cross_checks if check.ok is False]
    holes = holes_in([str(year) for year in _years(transcript.courses)])
    if failed and not holes and _unread_rather_than_missing(transcript.courses, failed):
        yield say(
            "TRN-03.review.disagree",
            told={"file": _files(context), "detail": "; ".join(c.detail for c in failed)},
        )
    elif transcript.complete is False or (holes and not context.student):
        detail = "; ".join(check.detail for check in failed) or ", ".join(holes) or "-"
        yield say("TRN-03.missing.incomplete", told={"file": _files(context), "detail": detail})
    elif failed:
        yield say(
            "TRN-03.review.disagree",
            told={"file": _files(context), "detail": "; ".join(c.detail for c in failed)},
        )
    elif any(check.name == _ONLY_TRANSLATION for check in context.case.cross_checks):
        yield say("TRN-03.review.only_translation", told={"file": _files(context)})
    elif not context.student and not _tied(context):
        yield say("TRN-03.review.no_school", told={"file": _files(context)})
    elif transcript.complete is None and not context.student:
        yield say("TRN-03.review.unproven", told={"file": _files(context)})
    else:
        yield _fields(context)
    yield from _rows(transcript.courses, context)


def _unread_rather_than_missing(courses: list[Course], failed: list[CrossCheck]) -> bool:
    """True when only sums speak of missing rows, and so many are doubtful that others were not read."""
    sums = all(check.name.startswith(_SUMS) for check in failed)
    return sums and sum(map(_undecided, courses)) > DOUBTFUL_SHARE * len(courses)


def _tied(context: Context) -> bool:
    """True when the transcript or its translation names a school, or the diploma by its number.

    A table of nobody's may be another school's: its years would prove nothing (grouping compares the names).
    """
    own = [d for d in context.transcripts if d.id in context.case.transcript.document_ids]
    own += [d for d in context.translations if d.translation_of in {item.id for item in own}]
    readings = [d.reading for d in own if d.reading is not None]
    return any(r.text(name).present for r in readings for name in ("school_name", "diploma_number"))


def _fields(context: Context) -> Finding:
    """What the transcript should print beside its rows."""
    facts = context.case.transcript
    lacking = [] if facts.entry_date.present else ["@fact.entry_date"]
    if not facts.completion_date.present and not context.student:
        lacking.append("@fact.completion_date")
    if not any(course.credits or course.hours for course in facts.courses):
        lacking.append("@fact.credits")
    if not any(course.academic_year or course.semester for course in facts.courses):
        lacking.append("@fact.academic_year")
    if not any(course.score or course.grade or course.letter for course in facts.courses):
        lacking.append("@fact.score")
    told = {"file": _files(context), "rows": len(facts.courses)}
    if lacking:
        return say("TRN-03.warning.lacking", told={**told, "lacking": ", ".join(lacking)})
    return say("TRN-03.met.complete", told=told)


def _rows(courses: list[Course], context: Context) -> Iterator[Finding]:
    shaky = [course for course in courses if _doubtful(course)]
    evidence = [shown for course in shaky[:6] for shown in course.title.evidence[:1]]
    told = {"file": _files(context), "doubtful": len(shaky), "rows": len(courses)}
    if sum(map(_undecided, courses)) > DOUBTFUL_SHARE * len(courses):
        yield say("TRN-03.review.doubtful_rows", told=told, evidence=evidence)
    elif shaky:
        yield say("TRN-03.warning.doubtful_rows", told=told, evidence=evidence)
    failed = [course for course in courses if course.passed and course.passed.value is False]
    open_titles = {c.title.value for c in failed} - {
        c.title.value for c in courses if c.passed and c.passed.value
    }
    if open_titles:
        evidence = [shown for c in failed if c.title.value in open_titles for shown in c.title.evidence[:1]]
        named = "; ".join(sorted(filter(None, open_titles)))
        yield say(
            "TRN-03.warning.failed", told={"file": _files(context), "courses": named}, evidence=evidence
        )


def holes_in(years: list[str]) -> list[str]:
    """Academic years `2014/2015` missing between the first and the last, in the same form."""
    starts = sorted({int(year[:4]) for year in years if year[:4].isdecimal()})
    if not starts:
        return []
    return [f"{year}/{year + 1}" for year in range(starts[0], starts[-1]) if year not in starts]


def _years(courses: list[Course]) -> list[str]:
    return [c.academic_year.value for c in courses if c.academic_year and c.academic_year.value]


def _doubtful(course: Course) -> bool:
    facts = (course.title, course.academic_year, course.credits, course.hours, course.score, course.passed)
    return any(fact is not None and fact.present and not fact.trusted for fact in facts)


def _undecided(course: Course) -> bool:
    """True when a cell that credit years rest on is doubtful: year, credits, whether it was passed."""
    facts = (course.academic_year, course.credits, course.passed)
    return any(fact is not None and fact.present and not fact.trusted for fact in facts)


def _files(context: Context) -> str:
    return ", ".join(dict.fromkeys(document.file for document in context.transcripts))
