"""The school, its ECFMG note, and the graduation year (ELG-01 to ELG-05)."""

from collections.abc import Iterator
from datetime import date

from checks.context import Context
from checks.countries import north_american
from checks.dates import whole, year_of
from checks.directory.matching import lookup
from checks.directory.years import covers, format_years, near_boundary
from checks.finding import AnyFact, Finding, say
from checks.levels import basic_diplomas, unrecognised
from checks.rules.notes import negative, printed_ranges, printed_years, unclear
from checks.status import DIPLOMA_KINDS
from schemas.case import CaseDocument
from schemas.facts import Fact
from schemas.school import School, SponsorNote, YearRange

ANYWHERE_AHEAD = 1
"""Days by which an office far in the east may be ahead of the day that is judged by, which is UTC's."""


def judge(context: Context) -> Iterator[Finding]:
    """ELG-01 to ELG-05."""
    yield _school(context)
    if context.school is None:
        for rule in ("ELG-02", "ELG-03", "ELG-04"):
            yield from _unknown_school(rule, context)
    else:
        yield _note(context, context.school)
        yield _years(context, context.school.note)
        yield _student(context, context.school.note)
    yield _two_years(context)


def _school(context: Context) -> Finding:
    """ELG-01: the school on the diploma is one school of the directory, outside the USA and Canada."""
    printed, match = context.printed_school, context.match
    rests = {"school_name": printed}
    if not printed.present:
        code = "ELG-01.review.no_name" if _credentials(context) else "ELG-01.missing.no_name"
        return say(code, told={"declared": context.case.card.school or "-", "files": _files(context)})
    if context.school is None:
        near = "; ".join(f"{c.name} ({c.id})" for c in match.candidates[:3])
        code = "ELG-01.review.near" if near else "ELG-01.review.no_match"
        return say(code, told={"name": printed.value, "near": near or "-"}, rests=rests)
    return _matched(context, context.school, rests)


def _credentials(context: Context) -> list[CaseDocument]:
    """The papers that name the school and the dates where they can be read; else those that may be such."""
    named = [*context.diplomas, *(d for d in context.transcripts if d not in context.diplomas)]
    return named or unrecognised(context)


def _files(context: Context) -> str:
    return ", ".join(d.file for d in _credentials(context)) or "-"


def _matched(context: Context, school: School, rests: dict[str, Fact[str]]) -> Finding:
    """The school is known: whether it counts, and whether the diploma and the office mean it."""
    told = {"name": context.printed_school.value, "school": school.name, "id": school.wdoms_id}
    if north_american(school.country):
        return say("ELG-01.blocked.country", told={**told, "country": school.country}, rests=rests)
    if school.operational is False:
        return say("ELG-01.review.closed", told=told, rests=rests)
    if _only_elsewhere(context):
        return say("ELG-01.review.elsewhere", told=told, rests=rests)
    if declared := _declares_another(context, school):
        return say("ELG-01.review.declared", told={**told, "declared": declared}, rests=rests)
    if _not_taught_then(context, school):
        years = {"year": str(context.year.value), "years": format_years(school.operational_years)}
        facts: dict[str, AnyFact] = {**rests, "graduation_year": context.year}
        return say("ELG-01.review.years", told={**told, **years}, rests=facts)
    return say("ELG-01.met.matched", told=told, rests=rests)


def _not_taught_then(context: Context, school: School) -> bool:
    """True when the year of graduation lies outside those in which the directory says the school taught.

    It may be another school of that name, a misread year, or a gap in the directory: a person looks.
    """
    year, taught = context.year.value, school.operational_years
    return year is not None and bool(taught) and not covers(taught, year)


def _only_elsewhere(context: Context) -> bool:
    """True when a diploma is there and neither it nor its translation names the school, only other papers."""
    own = [*basic_diplomas(context), *(d for d in context.translations if _of_diploma(d))]
    named = any(d.reading is not None and d.reading.text("school_name").present for d in own)
    return bool(basic_diplomas(context)) and not named and context.printed_school.by is None


def _of_diploma(document: CaseDocument) -> bool:
    block = document.reading.translation if document.reading else None
    return block is not None and block.translates in DIPLOMA_KINDS


def _declares_another(context: Context, school: School) -> str:
    """The school the office wrote, when it is nothing like the matched one; else empty."""
    if context.match.method == "declared":
        return ""
    declared = (context.case.card.school or "").strip()
    near = {candidate.id for candidate in lookup(declared, context.office.directory)} if declared else set()
    return declared if declared and school.wdoms_id not in near else ""


def _unknown_school(rule: str, context: Context) -> Iterator[Finding]:
    if rule == "ELG-04" and not context.student:
        yield say("ELG-04.not_applicable.graduate")
    else:
        yield say(f"{rule}.review.no_school")


def _note(context: Context, school: School) -> Finding:
    """ELG-02: the record's Sponsor Notes tab holds an ECFMG note."""
    note, told = school.note, {"school": school.name, "id": school.wdoms_id}
    if not note.read_at:
        return say("ELG-02.review.not_read", told=told)
    told |= {"date": note.read_at, "by": note.read_by or "?"}
    if not note.text and not note.years:
        return say("ELG-02.blocked.no_note", told=told)
    if _to_come(note, context.as_of):
        return say("ELG-02.review.future", told=told)
    if negative(note.text):
        return say("ELG-02.review.negative", told={**told, "text": note.text})
    if unclear(note.text):
        return say("ELG-02.review.unclear", told={**told, "text": note.text})
    return _noted(context, note, told)


def _noted(context: Context, note: SponsorNote, told: dict[str, str]) -> Finding:
    """ELG-02 of a note that is there: whose it is, and how old."""
    if context.office.directory.demonstration:
        return say("ELG-02.warning.demonstration", told=told)
    days = context.office.note_ages.graduates
    if _older(note, context.as_of, days):
        return say("ELG-02.warning.stale", told={**told, "days": days})
    return say("ELG-02.met.noted", told=told)


def _older(note: SponsorNote, today: date, days: int) -> bool:
    """True when the note was read longer ago than that, or on a day that nobody can tell."""
    read = whole(note.read_at)
    return read is None or (today - read).days > days


def _to_come(note: SponsorNote, today: date) -> bool:
    """True for a day that has not come anywhere: a mistyped year would keep the note fresh for ever."""
    read = whole(note.read_at)
    return read is not None and (read - today).days > ANYWHERE_AHEAD


def _years(context: Context, note: SponsorNote) -> Finding:
    """ELG-03: a graduate's year lies in the note's graduation years."""
    if context.student:
        return say("ELG-03.not_applicable.student", waits_for="graduation")
    open_point = _unusable(note, "ELG-03")
    if open_point is not None:
        return open_point
    if context.year.value is None:
        perhaps = context.diplomas or unrecognised(context)
        code = "ELG-03.review.no_year" if perhaps else "ELG-03.missing.no_year"
        files = ", ".join(dict.fromkeys(d.file for d in [*_credentials(context), *unrecognised(context)]))
        return say(code, told={"files": files or "-"})
    return _in_range(context, note.ranges, context.year.value)


def _in_range(context: Context, ranges: list[YearRange], year: int) -> Finding:
    rests = {"graduation_year": context.year}
    told: dict[str, object] = {"year": year, "years": format_years(ranges)}
    others = _other_years(context)
    if not covers(ranges, year):
        close = near_boundary(ranges, year) or any(covers(ranges, other) for other in others)
        return say("ELG-03.review.boundary" if close else "ELG-03.blocked.outside", told=told, rests=rests)
    if year > context.as_of.year:
        return say("ELG-03.review.future", told=told, rests=rests)
    outside = sorted(other for other in others if not covers(ranges, other))
    if outside:
        return say("ELG-03.review.straddles", told={**told, "other": outside[0]}, rests=rests)
    return say("ELG-03.met.in_range", told=told, rests=rests)


def _unusable(note: SponsorNote, rule: str) -> Finding | None:
    """The finding when the note's years cannot be used: not read, none, not understood, contradicting."""
    if not note.read_at:
        return say(f"{rule}.review.not_read")
    if not note.text and not note.years:
        return say(f"{rule}.not_applicable.no_note")
    if note.unparsed or not note.ranges:
        return say(f"{rule}.review.unparsed", told={"text": note.unparsed or note.text})
    if negative(note.text):
        return say(f"{rule}.review.unparsed", told={"text": note.text})
    printed = printed_ranges(note.text)
    written = {end for item in note.ranges for end in (item.from_year, item.to_year)}
    if (printed and printed != note.ranges) or not printed_years(note.text) <= written:
        return say(f"{rule}.review.disagree", told={"text": note.text, "years": note.years})
    return None


def _other_years(context: Context) -> set[int]:
    """The years of completion, decision and issue, which ECFMG might take instead (ELG-05)."""
    facts = (
        context.case.graduation.issue_date,
        context.case.graduation.decision_date,
        context.case.transcript.completion_date,
    )
    return {year for year in (year_of(fact).value for fact in facts) if year is not None}


def _student(context: Context, note: SponsorNote) -> Finding:
    """ELG-04: a student needs a range that is still open."""
    if not context.student:
        return say("ELG-04.not_applicable.graduate")
    open_point = _unusable(note, "ELG-04")
    if open_point is not None:
        return open_point
    told = {"years": format_years(note.ranges), "date": note.read_at}
    if not _is_open(note.ranges, context.as_of.year):
        return say("ELG-04.blocked.closed", told=told)
    if _older(note, context.as_of, context.office.note_ages.students):
        return say("ELG-04.warning.stale", told=told | {"days": context.office.note_ages.students})
    return say("ELG-04.met.current", told=told)


def _is_open(ranges: list[YearRange], year: int) -> bool:
    return any(item.to_year is None and item.from_year <= year for item in ranges)


def _two_years(context: Context) -> Finding:
    """ELG-05: completion year and issue year, which may differ, are both kept and compared."""
    if context.student:
        return say("ELG-05.not_applicable.student", waits_for="graduation")
    issue = context.case.graduation.issue_date
    done = _completion(context)
    first, second = year_of(done).value, year_of(issue).value
    rests = {"completion_date": done, "issue_date": issue}
    if first is None or second is None:
        return say("ELG-05.info.one_year", evidence=(*done.evidence, *issue.evidence))
    told = {"completion": done.value, "issue": issue.value}
    ranges = context.school.note.ranges if context.school else []
    if ranges and covers(ranges, first) != covers(ranges, second):
        return say("ELG-05.review.straddles", told=told, rests=rests)
    if abs(first - second) > 1:
        return say("ELG-05.review.differ", told=told, rests=rests)
    if second < first:
        return say("ELG-05.review.before", told=told, rests=rests)
    return say("ELG-05.met.agree", told=told, rests=rests)


def _completion(context: Context) -> Fact[str]:
    decision = context.case.graduation.decision_date
    return decision if decision.present else context.case.transcript.completion_date
