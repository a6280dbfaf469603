"""The examinations, as far as the office wrote their dates (STG-06 to STG-10).

Exams are not among the papers that are checked, and their dates are nobody's but the office's. So
nothing here changes the outcome: what is open is said, and what may have lapsed warns.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from checks.context import Context
from checks.data import table
from checks.dates import whole
from checks.finding import Finding, say
from schemas.applicant import Exams


def judge(context: Context) -> Iterator[Finding]:
    """STG-06 to STG-10."""
    exams = context.case.card.exams or Exams()
    yield _required(exams)
    yield _seven_years(_taken(exams), context.as_of)
    yield _pathway(exams)
    yield _oet(exams)


def deadline_days(exams: Exams) -> list[date]:
    """The days from which on STG-07 may judge otherwise: the deadline comes near, and it is over."""
    if not (taken := _taken(exams)):
        return []
    deadline = _deadline(next(iter(taken.values())))
    over = [deadline + timedelta(days=1)] if deadline < date.max else []
    return [deadline - timedelta(days=_near_days()), *over]


def _taken(exams: Exams) -> dict[str, date]:
    """Step 1 and Step 2 CK with their days, the earlier first."""
    days = {"step1": whole(exams.step1), "step2_ck": whole(exams.step2_ck)}
    return dict(sorted(((name, day) for name, day in days.items() if day), key=lambda item: item[1]))


def _required(exams: Exams) -> Finding:
    """STG-06: Step 1 and Step 2 CK; Step 2 CS is gone."""
    taken = _taken(exams)
    if len(taken) == 2:
        return say("STG-06.info.both", told={name: day.isoformat() for name, day in taken.items()})
    if taken:
        (name, day), *_ = taken.items()
        other = "step2_ck" if name == "step1" else "step1"
        told = {"exam": f"@exam.{name}", "date": day.isoformat(), "other": f"@exam.{other}"}
        return say("STG-06.info.one", told=told)
    return say("STG-06.info.none")


def _seven_years(taken: dict[str, date], as_of: date) -> Finding:
    """STG-07: all exams within seven years of the first one passed, to the day."""
    if not taken:
        return say("STG-07.info.none")
    (name, first), *others = taken.items()
    deadline = _deadline(first)
    told = {"exam": f"@exam.{name}", "date": first.isoformat(), "deadline": deadline.isoformat()}
    if others:
        within = others[0][1] <= deadline
        return say("STG-07.met.within" if within else "STG-07.warning.apart", told=told)
    if deadline < as_of:
        return say("STG-07.warning.lapsed", told=told)
    near = (deadline - as_of).days <= _near_days()
    return say("STG-07.warning.near" if near else "STG-07.info.deadline", told=told)


def _near_days() -> int:
    return int(table("exams")["deadline_near_days"])


def _deadline(day: date) -> date:
    """The same day seven years on; 29 February becomes the 28th, the safer of the two.

    A day that the calendar does not have, for a year typed wrongly, becomes its last one.
    """
    year = day.year + int(table("exams")["years_for_all"]["years"])
    if year > date.max.year:
        return date.max
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def _pathway(exams: Exams) -> Finding:
    """STG-08 and STG-10: a Pathway of the season, of six kinds."""
    season = table("exams")["pathways"]
    told = {"season": season["season"], "opened": season["opened"]}
    if exams.pathway is None:
        return say("STG-08.info.none", told=told)
    return say("STG-10.info.chosen", told={**told, "pathway": f"@pathway.{exams.pathway}"})


def _oet(exams: Exams) -> Finding:
    """STG-09: OET Medicine, whose day must suit the Pathway's season."""
    taken, known = whole(exams.oet), table("exams")["oet"]
    if taken is None:
        return say("STG-09.info.none")
    told = {"date": taken.isoformat(), "earliest": known["earliest"], "season": known["season"]}
    early = taken < date.fromisoformat(known["earliest"])
    return say("STG-09.warning.early" if early else "STG-09.info.taken", told=told)
