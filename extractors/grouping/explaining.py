"""Sums and semesters that do not come out for a reason that another paper in the folder gives."""

from collections.abc import Sequence
from typing import Any

from extractors.confidence import at_confidence
from extractors.grouping.documents import Paper
from extractors.grouping.joining import table_of
from extractors.grouping.rows import Comparison
from extractors.transcript.whole import academic_years
from schemas.case import Transcript
from schemas.courses import Course, CrossCheck
from schemas.facts import Fact

_FEW = 2  # rows that the reader may have lost here and there; a page has more
_MISALIGNED = 0.25  # share of rows without a partner here too from which on the tables may be laid wrongly
_GUESS = 0.9
_OF_OTHERS = ("other_school", "other_programme", "transfer_note", "study_interrupted")
_SUMS = ("sum_", "course_count", "average", "row_numbers")


def with_unread_rows(whole: Transcript, extra: Sequence[str], translation: Sequence[Paper]) -> Transcript:
    """The transcript whose sums lack a row or two that its translation has: unread, not missing.

    A lost page has many rows; one or two are lost by the reader, and the translation was made from a whole
    transcript. Whether they are there is for a person to see.
    """
    wrong = _wrong(whole.cross_checks)
    theirs = [
        check for paper in translation for check in _wrong(table_of(paper).cross_checks) if _sums(check)
    ]
    if theirs or not wrong or not all(map(_sums, wrong)) or not 0 < len(extra) <= _FEW:
        return whole
    where = ", ".join(paper.id for paper in translation)
    return _excused(whole, wrong, f"{'; '.join(extra)} ({where})")


def lent_rows(whole: Transcript, result: Comparison, translation: Sequence[Paper]) -> Transcript | None:
    """The transcript with the rows that only its translation has, as guesses, where its own may be unread.

    None where nothing is lent: where the transcript proved whole or surely lacks pages, where the
    translation is not whole either, or where rows without a partner on both sides show that the tables
    were not laid side by side rightly. Lent rows prove nothing: neither that the transcript is whole, nor a
    sum, for the page they stand on may not be in the folder.
    """
    tables = [table_of(paper) for paper in translation]
    whole_there = all(table.complete is not False and not _wrong(table.cross_checks) for table in tables)
    apart = len(result.lacking) > len(result.only_there) * _MISALIGNED
    if whole.complete is not None or not whole_there or apart or len(result.only_there) <= _FEW:
        return None
    courses = list(whole.courses)
    for place, course in reversed(result.only_there):
        courses.insert(place, _guessed(course))
    where = ", ".join(paper.id for paper in translation)
    detail = f"{len(result.only_there)} rows were not read on the original and are shown as {where} has them"
    check = CrossCheck(name="lent_rows", ok=None, detail=detail)
    years = academic_years(courses)
    return whole.model_copy(
        update={"courses": courses, "academic_years": years, "cross_checks": [*whole.cross_checks, check]}
    )


def _guessed(course: Course) -> Course:
    """The row with every cell as a guess."""
    changed: dict[str, Fact[Any]] = {}
    for name in Course.model_fields:
        fact: Fact[Any] | None = getattr(course, name)
        if fact is not None and fact.present:
            sure = min(fact.confidence, _GUESS)
            changed[name] = at_confidence(fact, sure)
    return course.model_copy(update=changed)


def begun_elsewhere(whole: Transcript, foreign: Sequence[CrossCheck]) -> Transcript:
    """The transcript of who came from another school: its first semesters stand on that school's paper.

    `foreign` are the checks by which another school's transcripts were told apart. Only semesters before
    the first that has rows are explained; a hole after it stays one.
    """
    wrong = _wrong(whole.cross_checks)
    holes = [check for check in wrong if check.name == "semesters"]
    if not holes or not any(check.ok is False for check in foreign) or not _only_the_first_lack(whole):
        return whole
    excused = _excused(whole, holes, foreign[0].detail)
    return excused if len(wrong) == len(holes) else excused.model_copy(update={"complete": whole.complete})


def _only_the_first_lack(whole: Transcript) -> bool:
    said = {course.semester.value or "" for course in whole.courses if course.semester}
    there = sorted(int(value) for value in said if value.isdecimal())
    return bool(there) and there == list(range(there[0], there[-1] + 1))


def _excused(whole: Transcript, wrong: Sequence[CrossCheck], reason: str) -> Transcript:
    checks = [
        check.model_copy(update={"ok": None, "detail": f"{check.detail}; {reason}"})
        if check in wrong
        else check
        for check in whole.cross_checks
    ]
    return whole.model_copy(update={"cross_checks": checks, "complete": None})


def _wrong(checks: Sequence[CrossCheck]) -> list[CrossCheck]:
    return [check for check in checks if check.ok is False and check.name not in _OF_OTHERS]


def _sums(check: CrossCheck) -> bool:
    return check.name.startswith(_SUMS)
