"""The final transcript: in the folder, complete, and fit to be sent (TRN-01 to TRN-04)."""

from collections.abc import Iterator, Sequence

from checks.completeness import DOUBTFUL_SHARE, ROWS_UNREAD, surely_missing, undecided
from checks.context import Context
from checks.course_rows import semester_number
from checks.finding import Finding, say
from checks.languages import only_english
from checks.legibility import all_clearly_read
from checks.levels import BASIC, basic_diplomas, kind_doubtful, level_of, unrecognised
from checks.names import of_document
from schemas.courses import Course
from schemas.documents import DocumentKind

_OF_TRANSFERS = frozenset({"other_school", "transfer_note", "study_interrupted"})
"""Remarks of the transcript that the transfer rules judge: nothing in its numbers is wrong."""
_ONLY_TRANSLATION = "transcript_only_translation"
"""The comparison by which grouping says that no original gave rows and a translation's were taken."""


def judge(context: Context) -> Iterator[Finding]:
    """TRN-01 to TRN-04."""
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
    yield from _language(context)
    yield from _content(context)
    yield _for_eras(context)


def _language(context: Context) -> Iterator[Finding]:
    """TRN-02: a transcript in English beside a diploma that is not may be a translation or a certificate."""
    diplomas = basic_diplomas(context)
    english = all(only_english(d.languages) for d in context.transcripts)
    if english and diplomas and not any(only_english(d.languages) for d in diplomas):
        yield say("TRN-02.review.english", told={"file": _files(context)})


def _for_eras(context: Context) -> Finding:
    """TRN-04: for the residency application the transcript bears the full name and scans well."""
    told = {"file": _files(context)}
    if not all(of_document(document).present for document in context.transcripts):
        return say("TRN-04.warning.no_name", told=told)
    if not all_clearly_read(context, context.transcripts):
        return say("TRN-04.warning.hard_to_read", told=told)
    return say("TRN-04.info.legible", told=told)


def _absence(context: Context) -> Finding:
    others = [d for d in context.case.documents if d.other_person and d.kind is DocumentKind.TRANSCRIPT]
    instead = (
        ("TRN-02.review.unrecognised", unrecognised(context)),
        ("TRN-02.missing.unreadable", context.of_kind({DocumentKind.UNREADABLE})),
        ("TRN-02.missing.other_person", others),
        ("TRN-02.missing.unrecognised", context.of_kind({DocumentKind.OTHER})),
    )
    code, found = next((item for item in instead if item[1]), ("TRN-02.missing.none", []))
    return say(code, told={"file": ", ".join(d.file for d in found)})


def _content(context: Context) -> Iterator[Finding]:
    """TRN-03: the house minimum that lets credit years and transfers be judged."""
    transcript = context.case.transcript
    if not transcript.courses:
        yield _without_rows(context)
        return
    gap = _gap(context)
    if gap is not None:
        yield gap
    elif any(check.name == _ONLY_TRANSLATION for check in context.case.cross_checks):
        yield say("TRN-03.review.only_translation", told={"file": _files(context)})
    elif not context.student and not _tied(context):
        yield say("TRN-03.review.no_school", told={"file": _files(context)})
    elif transcript.complete is None and not context.student:
        yield say("TRN-03.review.unproven", told={"file": _files(context)})
    else:
        yield _fields(context)
    yield from _rows(transcript.courses, context)


def _without_rows(context: Context) -> Finding:
    """No row was counted: none was read, or the paper names another education than the medical one."""
    for document in context.transcripts:
        level = level_of(document)
        if level.value not in (BASIC, None):
            told = {"file": document.file, "level": f"@level.{level.value}"}
            return say("TRN-03.review.other_level", told=told, rests={"level": level}, document=document.id)
    return say("TRN-03.review.no_rows", told={"file": _files(context)})


def _gap(context: Context) -> Finding | None:
    """What does not fit in the table: years or rows that are missing, values that contradict each other."""
    transcript, told = context.case.transcript, {"file": _files(context)}
    failed = [c for c in transcript.cross_checks if c.ok is False and c.name not in _OF_TRANSFERS]
    told |= {"detail": "; ".join(check.detail for check in failed) or "-"}
    holes = [] if context.student else holes_in(transcript.courses)
    if holes and not failed and numbered_through(transcript.courses):
        return say("TRN-03.review.leave", told=told | {"years": ", ".join(holes)})
    told |= {"detail": told["detail"] if failed else ", ".join(holes) or "-"}
    if (holes or transcript.complete is False) and surely_missing(context, failed):
        return _missing(context, told)
    if any(check.name == ROWS_UNREAD for check in failed):
        return say("TRN-03.review.rows_unread", told=told)
    lacking = holes or failed or transcript.complete is False
    return say("TRN-03.review.disagree", told=told) if lacking else None


def _missing(context: Context, told: dict[str, str]) -> Finding:
    """TRN-03 where pages are missing, unless a paper that was not recognised holds them."""
    perhaps = unrecognised(context)
    others = perhaps or context.of_kind({DocumentKind.OTHER})
    told |= {"others": ", ".join(document.file for document in others)}
    if perhaps:
        return say("TRN-03.review.perhaps_there", told=told)
    return say("TRN-03.missing.perhaps_there" if others else "TRN-03.missing.incomplete", told=told)


def _tied(context: Context) -> bool:
    """True when the transcript or its translation names a school, or the diploma by its number.

    A table of nobody's may be another school's: its years would prove nothing (grouping compares the names).
    """
    own = [d for d in context.transcripts if d.id in context.case.transcript.document_ids]
    own += [d for d in context.translations if d.translation_of in {item.id for item in own}]
    readings = [d.reading for d in own if d.reading is not None]
    return any(r.text(name).trusted for r in readings for name in ("school_name", "diploma_number"))


def _fields(context: Context) -> Finding:
    """What the transcript should print beside its rows."""
    facts = context.case.transcript
    lacking = [] if facts.entry_date.trusted else ["@fact.entry_date"]
    if not facts.completion_date.trusted and not context.student:
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
    if sum(map(undecided, courses)) > DOUBTFUL_SHARE * len(courses):
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


def holes_in(courses: Sequence[Course]) -> list[str]:
    """Academic years `2014/2015` missing between the first and the last that were surely read."""
    facts = [c.academic_year for c in courses if c.academic_year and c.academic_year.value]
    starts: dict[int, bool] = {}
    for fact in facts:
        if (start := str(fact.value)[:4]).isdecimal():
            starts[int(start)] = starts.get(int(start), False) or fact.trusted
    sure = sorted(start for start, trusted in starts.items() if trusted)
    return [f"{year}/{year + 1}" for year in range(sure[0], sure[-1]) if year not in starts] if sure else []


def numbered_through(courses: Sequence[Course]) -> bool:
    """True when the programme's semesters follow each other without a gap, whatever years they lie in."""
    numbers = {semester_number(str(c.semester.value)) for c in courses if c.semester and c.semester.value}
    found = {number for number in numbers if number}
    return max(found, default=0) > 2 and found == set(range(1, max(found) + 1))


def _doubtful(course: Course) -> bool:
    facts = (course.title, course.academic_year, course.credits, course.hours, course.score, course.passed)
    return any(fact is not None and fact.present and not fact.trusted for fact in facts)


def _files(context: Context) -> str:
    return ", ".join(dict.fromkeys(document.file for document in context.transcripts))
