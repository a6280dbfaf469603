"""Whole applicants whose papers are all right: originals, translations, passport, and the office's card."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from random import Random

from pypdf import PdfReader, PdfWriter

from schemas.office import Office
from tests.specimens.folders import Folder, as_files
from tests.specimens.inscribed import inscribed
from tests.specimens.paper import Paper, Truth
from tests.specimens.people import Person, invent_person
from tests.specimens.sets import Designs, Draw, in_turn
from tests.specimens.study import AMU, NDU, Study, invent_study


@dataclass(frozen=True)
class Part:
    """One paper of an applicant: its design, whose study it shows, what befell it.

    `lost` of its last pages are not there; `said` are words that an office put at its foot.
    """

    draw: Draw
    study: Study
    lost: int = 0
    said: str = ""

    def paper(self, seed: str) -> Paper:
        """The paper drawn, with what was put on it, without the pages that are lost."""
        paper = self.draw(self.study, seed)
        if self.said:
            paper = inscribed(paper, self.said)
        return _shortened(paper, self.lost) if self.lost else paper


@dataclass(frozen=True)
class Applicant:
    """The papers of an applicant by what they are, what the office knows, and the office's tables."""

    reference: str
    study: Study
    parts: Mapping[str, Part]
    card: Truth
    office: Callable[[Office], Office] = field(default=lambda office: office)

    def folder(self, tier: str) -> Folder:
        """The applicant's files, named without meaning as scanners do, in one tier."""
        folder = Folder(self.reference, card=self.card)
        for name, part in self.parts.items():
            seed = f"{self.study.number}/{name}"
            number = Random(f"{seed}/name").randint(1000, 9999)
            folder.files += as_files(f"scan{number}", tier, seed, part.paper(seed))
        return folder

    def with_study(self, change: Callable[[Study], Study], *names: str) -> "Applicant":
        """The named papers show the changed study."""
        changed = {name: replace(self.parts[name], study=change(self.parts[name].study)) for name in names}
        return replace(self, parts={**self.parts, **changed})

    def without(self, *names: str) -> "Applicant":
        """The named papers are not there."""
        return replace(self, parts={name: part for name, part in self.parts.items() if name not in names})


def complete(designs: Designs, which: str, number: int) -> Applicant:
    """The `number`-th applicant of a set; the designs take turns, and all papers are right."""
    reference = f"{which}-{number:03d}"
    rng = Random(f"planted/{reference}")
    school = (AMU, AMU, NDU)[number % 3]
    year = rng.randint(2018, 2024)
    person = invent_person(rng, year - 24)
    study = invent_study(rng, person, school, year, per_semester=rng.choice((5, 6)))
    draws = {
        "diploma": in_turn(designs.diplomas, number),
        "supplement": in_turn(designs.supplements, number // 2),
        "diploma-en": in_turn(_certified(designs.diploma_translations, study), number),
        "supplement-en": in_turn(_certified(designs.supplement_translations, study), number // 2),
        "passport": _of_person(in_turn(designs.passports, number)),
    }
    parts = {name: Part(draw, study) for name, draw in draws.items()}
    return Applicant(reference, study, parts, office_card(study, attended=attended(study)))


def _certified(draws: tuple[Draw, ...], study: Study) -> tuple[Draw, ...]:
    """The designs of translations that say who translated and that it is right, not a notary's alone."""
    return tuple(draw for draw in draws if _is_certified(draw(study, "look").truth["translation"]))


def _is_certified(translation: Truth) -> bool:
    return bool(translation.get("statement_wording")) and translation.get("letterhead_class") in {
        "translation_service",
        "medical_school",
    }


def _of_person(draw: Callable[[Person, str], Paper]) -> Draw:
    return lambda study, seed: draw(study.person, seed)


def office_card(study: Study, status: str = "graduate", **more: object) -> Truth:
    """What an office knows of somebody who transferred nothing."""
    person = study.person
    return {
        "name_of_record": {"surname": person.surname_en.upper(), "given": person.given_en.upper()},
        "date_of_birth": person.born.isoformat(),
        "status": status,
        "school": study.school.id,
        "transfer_credits": False,
        **more,
    }


def attended(study: Study) -> Truth:
    """The months in which the studies began and ended, as an office's card has them."""
    return {"from": f"{study.entry:%Y-%m}", "to": f"{study.completion:%Y-%m}" if study.completion else None}


def _shortened(paper: Paper, lost: int) -> Paper:
    writer = PdfWriter()
    for page in PdfReader(BytesIO(paper.pdf)).pages[: paper.pages - lost]:
        writer.add_page(page)
    out = BytesIO()
    writer.write(out)
    return replace(paper, pdf=out.getvalue(), pages=paper.pages - lost)
