"""The dates of one education against each other: entry, courses, end of studies, decision, issue, birth."""

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.grouping.facts import contradicted
from schemas.case import Graduation, Transcript
from schemas.courses import Course, CrossCheck
from schemas.facts import Fact

_YOUNGEST = 15  # years between birth and entry that no student of a university has less than
_SHORTEST = 3  # years of studies: less is no programme that ends with a physician's diploma
_SILENT = 2  # years without courses before the end of studies that an internship year does not explain

Facts = dict[str, Fact[str]]


@dataclass(frozen=True, slots=True)
class _Rule:
    """Two facts that must stand in an order, and why."""

    earlier: str
    later: str
    years: int  # by how many years at least the later one follows
    detail: str


_RULES = (
    _Rule("date_of_birth", "entry_date", _YOUNGEST, "studies from {later}, but born {earlier}"),
    _Rule("entry_date", "completion_date", _SHORTEST, "studies from {earlier} to {later} are too short"),
    _Rule("decision_date", "issue_date", 0, "issued {later}, before the decision of {earlier}"),
    _Rule("entry_date", "decision_date", _SHORTEST, "decision of {later} too near the entry {earlier}"),
)


@dataclass(frozen=True, slots=True)
class Timed:
    """Graduation and transcript, less sure where their dates cannot all be right, and the comparisons."""

    graduation: Graduation
    transcript: Transcript
    checks: list[CrossCheck]


def against_each_other(graduation: Graduation, transcript: Transcript, born: Fact[str]) -> Timed:
    """Every pair of dates that must stand in an order, and the rows' years between entry and end.

    Dates that contradict each other are all doubted: nobody can say which of them was misread.
    """
    facts: Facts = {
        "date_of_birth": born,
        "entry_date": transcript.entry_date,
        "completion_date": transcript.completion_date,
        "decision_date": graduation.decision_date,
        "issue_date": graduation.issue_date,
    }
    checks: list[CrossCheck] = []
    for rule in _RULES:
        checks += _ordered(rule, facts)
    checks += _end_and_decision(facts)
    courses, found = _within(transcript.courses, facts)
    checks += [*found, *_silent_years(transcript, facts)]
    dates = {name: facts[name] for name in ("decision_date", "issue_date")}
    studies = {name: facts[name] for name in ("entry_date", "completion_date")}
    return Timed(
        graduation.model_copy(update=dates),
        transcript.model_copy(update={**studies, "courses": courses}),
        checks,
    )


def _ordered(rule: _Rule, facts: Facts) -> Iterator[CrossCheck]:
    a, b = facts[rule.earlier], facts[rule.later]
    if not (_dated(a) and _dated(b)):
        return
    if rule.years:
        wrong = _year(b) - _year(a) < rule.years
    else:
        before, after = str(a.value), str(b.value)
        size = min(len(before), len(after))
        wrong = after[:size] < before[:size]
    if wrong:
        detail = rule.detail.format(earlier=a.value, later=b.value)
        yield _doubt(facts, rule.earlier, rule.later, detail)


def _end_and_decision(facts: Facts) -> Iterator[CrossCheck]:
    """The commission decides when the studies end, or within the next year."""
    end, decided = facts["completion_date"], facts["decision_date"]
    if _dated(end) and _dated(decided) and not 0 <= _year(decided) - _year(end) <= 1:
        detail = f"studies ended {end.value}, but the commission decided {decided.value}"
        yield _doubt(facts, "completion_date", "decision_date", detail)


def _doubt(facts: Facts, one: str, other: str, detail: str) -> CrossCheck:
    a, b = facts[one], facts[other]
    facts[one], facts[other] = contradicted(a, b), contradicted(b, a)
    return CrossCheck(name="dates", ok=False if a.trusted and b.trusted else None, detail=detail)


def _within(courses: list[Course], facts: Facts) -> tuple[list[Course], list[CrossCheck]]:
    """Rows of years before the entry or after the end of studies, but for recognised courses."""
    entry, end = facts["entry_date"], facts["completion_date"]
    made, outside = list(courses), list[Fact[str]]()
    bound = Fact[str]()
    for place, course in enumerate(courses):
        year = course.academic_year
        if year is None or not _dated(year) or (course.transferred_from and course.transferred_from.present):
            continue
        wrong = entry if _before(year, entry) else end if _after(year, end) else None
        if wrong is not None:
            bound = wrong
            outside.append(year)
            made[place] = course.model_copy(update={"academic_year": contradicted(year, wrong)})
    if not outside:
        return made, []
    surely = bound.trusted and any(year.trusted for year in outside)
    years = ", ".join(sorted({str(year.value) for year in outside}))
    detail = f"courses of {years}, but studies from {entry.value or '?'} to {end.value or '?'}"
    return made, [CrossCheck(name="years_of_courses", ok=False if surely else None, detail=detail)]


def _before(year: Fact[str], entry: Fact[str]) -> bool:
    return _dated(entry) and _year(year) < _year(entry)


def _after(year: Fact[str], end: Fact[str]) -> bool:
    """An academic year `2014/2015` that begins in the year in which studies ended, or later."""
    if not _dated(end):
        return False
    month = str(end.value)[5:7]
    return _year(year) > _year(end) or (_year(year) == _year(end) and "01" <= month < "09")


def _silent_years(transcript: Transcript, facts: Facts) -> Iterator[CrossCheck]:
    """Years without a course before the end of studies: the last page may be missing.

    Sums that come out prove the sheets that are there, and each may carry sums of its own.
    """
    end = facts["completion_date"] if _dated(facts["completion_date"]) else facts["decision_date"]
    years = [c.academic_year for c in transcript.courses if c.academic_year and _dated(c.academic_year)]
    if not _dated(end) or not years:
        return
    last = max(_year(year) + 1 for year in years)
    if _year(end) - last >= _SILENT:
        surely = end.trusted and all(year.trusted for year in years)
        detail = f"no courses after {last}, but studies ended {end.value}: is the last page missing?"
        yield CrossCheck(name="years_of_courses", ok=False if surely else None, detail=detail)


def _dated(fact: Fact[str]) -> bool:
    """True for a value that begins with a year: a card may hold anything."""
    return str(fact.value or "")[:4].isdecimal() and len(str(fact.value)) >= len("2014")


def _year(fact: Fact[str]) -> int:
    return int(str(fact.value)[:4])
