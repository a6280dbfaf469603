"""A transcript put together from several files: its sums and semesters compared anew."""

from collections.abc import Sequence

from extractors.transcript.crosschecks import Findings, check_counts, check_semesters
from extractors.transcript.sums import Span, check_sum, sum_is_sure
from extractors.transcript.totals import Total
from extractors.transcript.workload import check_workload
from schemas.courses import Course, TranscriptTotals
from schemas.facts import Fact


def academic_years(courses: Sequence[Course]) -> list[str]:
    """The distinct academic years of some courses, sorted."""
    return sorted({c.academic_year.value for c in courses if c.academic_year and c.academic_year.value})


def recheck(courses: Sequence[Course], totals: TranscriptTotals) -> Findings:
    """The comparisons that need every row: semesters, overall sums, average, number of courses."""
    found = Findings(list(courses), [], {})
    if not courses:
        return found
    check_semesters(found)
    found.courses, workload = check_workload(found.courses)
    found.checks += [workload] if workload else []
    everything = Span(0, len(found.courses), "the whole transcript")
    for kind, fact in (("credits", totals.credits), ("hours", totals.hours)):
        total = _total(kind, fact)
        if total and any(getattr(course, kind) is not None for course in courses):
            result = check_sum(found.courses, total, [everything])
            sure = sum_is_sure(found.courses, total, everything)
            found.courses = result.courses
            found.add(f"sum_{kind}", result.detail, ok=result.ok, sure=sure)
            found.proven |= result.ok and len(courses) > 1
    counted = (_total("average", totals.average), _total("courses", totals.courses))
    check_counts(found, [total for total in counted if total])
    return found


def _total(kind: str, fact: Fact[float] | Fact[int]) -> Total | None:
    if fact.value is None:
        return None
    return Total(kind, float(fact.value), fact.confidence, tuple(fact.evidence), True, 0)
