"""Complete applicants with one fault planted: a thing that an adviser must not overlook.

A paper missing, of another person, of another kind, or one that says something else than the paper beside
it. Every fault changes one thing and leaves all else as it was, so that what a check says beyond the
complete applicant is about the fault.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from schemas.office import Office
from schemas.school import SponsorNote, YearRange
from tests.specimens.applicants import Applicant, Part, attended, office_card
from tests.specimens.families import families
from tests.specimens.inscribed import TAKEN_BACK
from tests.specimens.people import Person, invent_person
from tests.specimens.sets import Designs, Draw
from tests.specimens.study import AMU, NDU, Study


@dataclass(frozen=True)
class Fault:
    """One fault: what it is, the rules of which any may show it, and how it is planted.

    `plant` gives None where an applicant's designs cannot have the fault.
    """

    name: str
    rules: frozenset[str]
    plant: Callable[[Applicant, Random], Applicant | None]


def faults(designs: Designs, which: str) -> Iterator[Fault]:
    """Every fault that can be planted, in a fixed order."""
    yield from _missing_papers()
    yield from _of_others()
    yield from _of_copies(designs)
    yield from _of_another_kind(designs)
    yield from _said_otherwise()
    yield from _taken_back()
    yield from _of_studies(which)
    yield from _of_tables()


def _rules(*ids: str) -> frozenset[str]:
    return frozenset(ids)


def _missing_papers() -> Iterator[Fault]:
    yield Fault("no diploma", _rules("DIP-01"), lambda a, _: a.without("diploma", "diploma-en"))
    yield Fault("no original of the diploma", _rules("DIP-01", "DIP-02"), lambda a, _: a.without("diploma"))
    yield Fault("no transcript", _rules("TRN-02"), lambda a, _: a.without("supplement", "supplement-en"))
    yield Fault("diploma not translated", _rules("TRL-01"), lambda a, _: a.without("diploma-en"))
    yield Fault("transcript not translated", _rules("TRL-01"), lambda a, _: a.without("supplement-en"))
    yield Fault("last page of the supplement lost", _rules("TRN-03"), _lose_a_page)


def _lose_a_page(applicant: Applicant, rng: Random) -> Applicant | None:
    part = applicant.parts["supplement"]
    if part.paper("look").pages < 2:
        return None
    return replace(applicant, parts={**applicant.parts, "supplement": replace(part, lost=1)})


def _of_others() -> Iterator[Fault]:
    names = _rules("NAM-02")
    yield Fault("diploma of another person", names, _of_a_stranger("diploma"))
    yield Fault("supplement of another person", names, _of_a_stranger("supplement"))
    yield Fault("passport of another person", names, _of_a_stranger("passport"))
    yield Fault("supplement of another person beside the own one", names, _strangers_beside)
    yield Fault("another surname in the passport, no paper about it", names, _renamed)
    yield Fault("supplement to another diploma", _rules("TRN-03", "VER-01"), _renumbered)


def _of_a_stranger(name: str) -> Callable[[Applicant, Random], Applicant]:
    def plant(applicant: Applicant, rng: Random) -> Applicant:
        stranger = _stranger(applicant.study.person, rng)
        return applicant.with_study(lambda study: replace(study, person=stranger), name)

    return plant


def _strangers_beside(applicant: Applicant, rng: Random) -> Applicant:
    own = applicant.parts["supplement"]
    study = replace(own.study, person=_stranger(own.study.person, rng), number=_number(own.study, rng))
    return replace(applicant, parts={**applicant.parts, "beside": replace(own, study=study)})


def _stranger(own: Person, rng: Random) -> Person:
    """Somebody of the same age and sex who shares neither surname nor given name."""
    while True:
        other = invent_person(rng, own.born.year, own.sex)
        if other.surname_en != own.surname_en and other.given_en != own.given_en:
            return other


def _renamed(applicant: Applicant, rng: Random) -> Applicant:
    """The passport and the office have a surname that no study paper has."""
    own = applicant.study.person
    other = _stranger(own, rng)
    person = replace(own, surname=other.surname, surname_en=other.surname_en)
    renamed = applicant.with_study(lambda study: replace(study, person=person), "passport")
    study = replace(applicant.study, person=person)
    return replace(renamed, card=office_card(study, attended=attended(study)))


def _renumbered(applicant: Applicant, rng: Random) -> Applicant:
    return applicant.with_study(lambda study: replace(study, number=_number(study, rng)), "supplement")


def _number(study: Study, rng: Random) -> str:
    """A diploma's number that is not the one of this study."""
    return str((int(study.number) + rng.randint(11_111, 55_555)) % 1_000_000).zfill(6)


def _of_copies(designs: Designs) -> Iterator[Fault]:
    copies = _rules("VER-10")
    yield Fault("second copy of the diploma of another school", copies, _second_copy(_at_another_school))
    yield Fault("second copy of the diploma with other honours", copies, _second_copy(_honoured))
    marks = _rules("VER-01")
    yield Fault("English transcript with every mark raised", marks, _beside(designs, _all_raised))
    yield Fault("English transcript with more credits for all", marks, _beside(designs, _all_credited))


def _second_copy(change: Callable[[Study], Study]) -> Callable[[Applicant, Random], Applicant]:
    def plant(applicant: Applicant, rng: Random) -> Applicant:
        own = applicant.parts["diploma"]
        again = replace(own, study=change(own.study))
        return replace(applicant, parts={**applicant.parts, "again": again})

    return plant


def _at_another_school(study: Study) -> Study:
    return replace(study, school=NDU if study.school is AMU else AMU)


def _honoured(study: Study) -> Study:
    return replace(study, honours=not study.honours)


def _beside(
    designs: Designs, change: Callable[[Study], Study]
) -> Callable[[Applicant, Random], Applicant | None]:
    """The school's transcript in English beside the supplement, with the courses changed."""

    def plant(applicant: Applicant, rng: Random) -> Applicant | None:
        if not designs.transcripts:
            return None
        beside = Part(designs.transcripts[0], change(applicant.study))
        return replace(applicant, parts={**applicant.parts, "english": beside})

    return plant


def _all_raised(study: Study) -> Study:
    return replace(study, rows=tuple(replace(row, score=min(100, row.score + 12)) for row in study.rows))


def _all_credited(study: Study) -> Study:
    return replace(study, rows=tuple(replace(row, credits=row.credits + 2) for row in study.rows))


def _of_another_kind(designs: Designs) -> Iterator[Fault]:
    kinds = _rules("ELG-08", "ELG-09")
    for draw in designs.others:
        name = draw.__name__.removeprefix("_")
        if name in {"college", "residency"}:
            yield Fault(f"{name} diploma for the final one", kinds, _instead(draw))


def _instead(draw: Draw) -> Callable[[Applicant, Random], Applicant]:
    """A paper of another kind where the diploma should be; its translation would show it at once."""

    def plant(applicant: Applicant, rng: Random) -> Applicant:
        bare = applicant.without("diploma-en")
        return replace(bare, parts={**bare.parts, "diploma": Part(draw, applicant.study)})

    return plant


def _said_otherwise() -> Iterator[Fault]:
    told = _rules("TRL-02")
    yield Fault("translation gives another day of issue", told, _translated(_later))
    yield Fault("translation gives another mark", told, _marked_up)
    yield Fault("translation gives another number", told, _translated(_other_number))
    yield Fault("translation names another school", told, _of_another_school("diploma-en"))
    yield Fault(
        "translation of the supplement names another school", told, _of_another_school("supplement-en")
    )
    yield Fault("diploma of a branch", _rules("ELG-01"), _of_a_branch)
    yield Fault("passport expired", _rules("IDN-05"), _expired)
    yield Fault("born on another day by the passport", _rules("IDN-06"), _born_later)


def _taken_back() -> Iterator[Fault]:
    for paper, said in TAKEN_BACK:
        yield Fault(f"{paper} bears: {said}", _rules("VER-10"), _saying(paper, said))


def _saying(name: str, said: str) -> Callable[[Applicant, Random], Applicant]:
    def plant(applicant: Applicant, rng: Random) -> Applicant:
        part = replace(applicant.parts[name], said=said)
        return replace(applicant, parts={**applicant.parts, name: part})

    return plant


def _translated(change: Callable[[Study], Study]) -> Callable[[Applicant, Random], Applicant]:
    return lambda applicant, rng: applicant.with_study(change, "diploma-en")


def _later(study: Study) -> Study:
    return replace(study, issue=study.issue + timedelta(days=9))


def _other_number(study: Study) -> Study:
    return replace(study, number=study.number[:2] + str((int(study.number[2]) + 4) % 10) + study.number[3:])


def _of_another_school(paper: str) -> Callable[[Applicant, Random], Applicant]:
    """The paper names another school of the directory."""

    def change(study: Study) -> Study:
        return replace(study, school=NDU if study.school is AMU else AMU)

    return lambda applicant, rng: applicant.with_study(change, paper)


def _of_a_branch(applicant: Applicant, rng: Random) -> Applicant:
    """The diploma and its translation name a branch in brackets behind the school's name."""
    own = applicant.study.school
    branch = replace(own, az=f"{own.az} (Gəncə filialı)", en=f"{own.en} (Ganja branch)")
    return applicant.with_study(lambda study: replace(study, school=branch), "diploma", "diploma-en")


def _marked_up(applicant: Applicant, rng: Random) -> Applicant | None:
    """One mark of the translation is ten points better."""
    places = [place for place, row in enumerate(applicant.study.rows) if 51 <= row.score <= 80]
    if not places:
        return None
    place = rng.choice(places)

    def change(study: Study) -> Study:
        rows = list(study.rows)
        rows[place] = replace(rows[place], score=rows[place].score + 10)
        return replace(study, rows=tuple(rows))

    return applicant.with_study(change, "supplement-en")


def _expired(applicant: Applicant, rng: Random) -> Applicant:
    return applicant.with_study(
        lambda study: replace(study, person=replace(study.person, passport_expires=date(2025, 3, 14))),
        "passport",
    )


def _born_later(applicant: Applicant, rng: Random) -> Applicant:
    return applicant.with_study(
        lambda study: replace(
            study, person=replace(study.person, born=study.person.born + timedelta(days=20))
        ),
        "passport",
    )


def _of_studies(which: str) -> Iterator[Fault]:
    yield Fault("three years of courses", _rules("ELG-06"), _half_the_courses)
    yield Fault("no courses of the third year", _rules("TRN-03"), _year_missing)
    yield Fault("a credit for each course", _rules("ELG-06"), _a_credit_each)
    yield Fault("no courses of the last two years", _rules("TRN-03", "VER-01"), _years_before_the_end)
    yield Fault("no courses of the first two years after the entry", _rules("TRF-01"), _entered_earlier)
    yield Fault("diploma issued before the studies ended", _rules("DIP-03"), _too_early)
    yield Fault("declared transfer, no transcript of that school", _rules("TRF-03"), _declared)
    yield Fault("courses of another school, not declared", _rules("TRF-01", "TRF-02"), _transferred(which))


def _half_the_courses(applicant: Applicant, rng: Random) -> Applicant:
    return _with_semesters(applicant, range(1, 7))


def _year_missing(applicant: Applicant, rng: Random) -> Applicant:
    return _with_semesters(applicant, (1, 2, 3, 4, 7, 8, 9, 10, 11, 12))


def _a_credit_each(applicant: Applicant, rng: Random) -> Applicant:
    """Years of ten credits, where a year has sixty."""

    def change(study: Study) -> Study:
        return replace(study, rows=tuple(replace(row, credits=1) for row in study.rows))

    return applicant.with_study(change, "supplement", "supplement-en")


def _years_before_the_end(applicant: Applicant, rng: Random) -> Applicant:
    """The sums of such a sheet come out: it is whole, and the next one is not there."""
    return _with_semesters(applicant, range(1, 9))


def _entered_earlier(applicant: Applicant, rng: Random) -> Applicant:
    """The supplement gives an entry two years before its first courses."""

    def change(study: Study) -> Study:
        return replace(study, entry=study.entry.replace(year=study.entry.year - 2))

    return applicant.with_study(change, "supplement", "supplement-en")


def _with_semesters(applicant: Applicant, kept: Sequence[int]) -> Applicant:
    """The supplement and its translation list the courses of these semesters alone."""

    def change(study: Study) -> Study:
        return replace(study, rows=tuple(row for row in study.rows if row.semester in kept))

    return applicant.with_study(change, "supplement", "supplement-en")


def _too_early(applicant: Applicant, rng: Random) -> Applicant:
    return applicant.with_study(
        lambda study: replace(study, issue=study.issue.replace(year=study.issue.year - 3)),
        "diploma",
        "diploma-en",
    )


def _declared(applicant: Applicant, rng: Random) -> Applicant:
    return replace(applicant, card={**applicant.card, "transfer_credits": True})


def _transferred(which: str) -> Callable[[Applicant, Random], Applicant | None]:
    """The first year's courses were taken elsewhere, and the supplement says so."""

    def moved(study: Study) -> Study:
        other = NDU if study.school is AMU else AMU
        rows = (replace(row, transferred_from=other.az) if row.semester <= 2 else row for row in study.rows)
        return replace(study, rows=tuple(rows))

    def plant(applicant: Applicant, rng: Random) -> Applicant | None:
        study = moved(applicant.study)
        for family in families(which, "state", "transcript"):
            courses = family.draw(study, "look").truth.get("courses", ())
            if any(course.get("transferred_from") for course in courses):
                return replace(applicant, parts={**applicant.parts, "supplement": Part(family.draw, study)})
        return None

    return plant


def _of_tables() -> Iterator[Fault]:
    yield Fault("graduation year outside the school's note", _rules("ELG-03"), _note_ends_early)
    yield Fault("another degree title in the guide", _rules("ELG-07"), _other_title)


def _note_ends_early(applicant: Applicant, rng: Random) -> Applicant:
    """The note of every school covers graduates up to five years before this one."""
    last = applicant.study.decision.year - 5

    def change(office: Office) -> Office:
        schools = [
            school.model_copy(update={"note": _until(school.note, last)})
            for school in office.directory.schools
        ]
        return replace(office, directory=office.directory.model_copy(update={"schools": schools}))

    return replace(applicant, office=change)


def _until(note: SponsorNote, year: int) -> SponsorNote:
    ranges = [YearRange(from_year=1957, to_year=year)]
    return note.model_copy(update={"years": f"1957 - {year}", "ranges": ranges if note.ranges else []})


def _other_title(applicant: Applicant, rng: Random) -> Applicant:
    """The guide lists a title for the school that the diploma does not have."""

    def change(office: Office) -> Office:
        rows = [row.model_copy(update={"titles": ["Doctor of Medicine"]}) for row in office.titles.rows]
        return replace(office, titles=office.titles.model_copy(update={"rows": rows}))

    return replace(applicant, office=change)
