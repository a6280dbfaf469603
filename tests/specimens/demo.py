"""The demonstration: eight invented applicants whose papers come as scans, photos and born-digital PDFs."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

from tests.specimens import degrade
from tests.specimens.applicants import attended, office_card
from tests.specimens.folders import Folder, SpecimenFile, as_files, paper_truth
from tests.specimens.paper import Paper
from tests.specimens.people import Person, invent_person
from tests.specimens.study import AMU, NDU, School, Study, invent_study
from tests.specimens.templates import (
    dev_diploma,
    dev_false_friends,
    dev_notary,
    dev_passport,
    dev_supplement,
    dev_transcript_en,
    dev_translation,
)


@dataclass(frozen=True)
class DemoApplicant:
    """An applicant of the demonstration: the folder, the outcome it is made for, and why."""

    reference: str
    folder: Path
    expected: str
    story: str


def write_demo(out: Path) -> list[DemoApplicant]:
    """Write every applicant's folder under `out`; the truth lies beside the folders, not in them."""
    out.mkdir(parents=True, exist_ok=True)
    people = []
    for make, expected, story in _APPLICANTS:
        folder = make()
        people.append(DemoApplicant(folder.reference, folder.write(out), expected, story))
    return people


def _study(reference: str, school: School, year: int, *, sex: str, semesters: int = 12) -> Study:
    rng = Random(reference)
    person = invent_person(rng, year - 23, sex)
    return invent_study(rng, person, school, year, per_semester=5, semesters=semesters)


def _papers(study: Study, reference: str) -> dict[str, Paper]:
    """The usual papers of a graduate."""
    return {
        "diploma": dev_diploma.landscape(study, f"{reference}/diploma"),
        "supplement": dev_supplement.ruled(study, f"{reference}/supplement"),
        "diploma-en": dev_translation.diploma(study, f"{reference}/diploma-en"),
        "supplement-en": dev_translation.supplement(study, f"{reference}/supplement-en"),
        "passport": dev_passport.passport(study.person, f"{reference}/passport"),
    }


def _files(reference: str, papers: dict[str, Paper], tiers: dict[str, str]) -> list[SpecimenFile]:
    return [
        file
        for name, tier in tiers.items()
        for file in as_files(name, tier, f"{reference}/{name}", papers[name])
    ]


def _ready_graduate() -> Folder:
    reference = "AMU-2014-001"
    study = _study(reference, AMU, 2014, sex="F")
    tiers = {
        "diploma": "clean_300",
        "supplement": "clean_300",
        "diploma-en": "office_200",
        "supplement-en": "born_digital",
        "passport": "clean_300",
    }
    files = _files(reference, _papers(study, reference), tiers)
    return Folder(reference, files, office_card(study, attended=attended(study)))


def _ready_student() -> Folder:
    reference = "AMU-2027-002"
    study = _study(reference, AMU, 2027, sex="M", semesters=10)
    study = replace(study, issue=date(2026, 9, 21))
    papers = {
        "transcript": dev_transcript_en.by_semester(study, f"{reference}/transcript"),
        "passport": dev_passport.passport(study.person, f"{reference}/passport"),
    }
    files = _files(reference, papers, {"transcript": "born_digital", "passport": "clean_300"})
    return Folder(reference, files, office_card(study, "student", attended={"from": "2021-09"}))


def _medical_college() -> Folder:
    reference = "COL-2015-003"
    study = _study(reference, AMU, 2015, sex="M")
    study = replace(study, entry=date(2011, 9, 15))
    original = dev_false_friends.college(study, f"{reference}/diploma")
    lines = dev_false_friends.college_translation_lines(study)
    english = dev_false_friends.college_fields_en(study)
    papers = {
        "diploma": original,
        "diploma-en": dev_translation.lines_translation(
            study, f"{reference}/en", lines, "secondary", english
        ),
        "passport": dev_passport.passport(study.person, f"{reference}/passport"),
    }
    tiers = {"diploma": "clean_300", "diploma-en": "born_digital", "passport": "clean_300"}
    card = office_card(study)
    del card["school"]
    return Folder(reference, _files(reference, papers, tiers), card)


def _bare_notary() -> Folder:
    reference = "AMU-2016-004"
    study = _study(reference, AMU, 2016, sex="F")
    papers = _papers(study, reference) | {"diploma-en": dev_notary.diploma(study, f"{reference}/notary")}
    tiers = {
        "diploma": "office_200",
        "supplement": "born_digital",
        "diploma-en": "clean_300",
        "supplement-en": "born_digital",
        "passport": "clean_300",
    }
    return Folder(reference, _files(reference, papers, tiers), office_card(study))


def _stamped_over() -> Folder:
    reference = "AMU-2018-005"
    study = _study(reference, AMU, 2018, sex="M")
    papers = _papers(study, reference)
    tiers = {
        "supplement": "born_digital",
        "diploma-en": "born_digital",
        "supplement-en": "born_digital",
        "passport": "clean_300",
    }
    page = degrade.render(papers["diploma"].pdf, degrade.PHOTO_DPI)[0]
    page = degrade.smear(page, dev_diploma.LANDSCAPE_ISSUE_DATE, f"{reference}/smear")
    photo = degrade.jpeg(degrade.photograph(page, f"{reference}/photo", strength=0.7), 75)
    file = SpecimenFile("diploma.jpg", photo, "phone_photo", (paper_truth(papers["diploma"]),))
    return Folder(reference, [file, *_files(reference, papers, tiers)], office_card(study))


def _truncated_transcript() -> Folder:
    reference = "NDU-2019-006"
    study = _study(reference, NDU, 2019, sex="F")
    papers = _papers(study, reference) | {"diploma": dev_diploma.two_pages(study, f"{reference}/diploma")}
    tiers = {
        "diploma": "clean_300",
        "diploma-en": "born_digital",
        "supplement-en": "born_digital",
        "passport": "clean_300",
    }
    whole = degrade.office_200(papers["supplement"].pdf, f"{reference}/supplement")
    broken = SpecimenFile("supplement.pdf", whole[: len(whole) // 3], "truncated")
    return Folder(reference, [broken, *_files(reference, papers, tiers)], office_card(study))


def _maiden_name() -> Folder:
    reference = "AMU-2012-007"
    study = _study(reference, AMU, 2012, sex="F")
    married: Person = replace(study.person, surname="Şıxəliyeva", surname_en="Shikhaliyeva")
    papers = _papers(study, reference) | {"passport": dev_passport.passport(married, f"{reference}/passport")}
    tiers = {
        "diploma": "clean_300",
        "supplement": "born_digital",
        "diploma-en": "born_digital",
        "supplement-en": "born_digital",
        "passport": "clean_300",
    }
    return Folder(reference, _files(reference, papers, tiers), office_card(replace(study, person=married)))


def _photographer() -> Folder:
    reference = "AMU-2020-008"
    study = _study(reference, AMU, 2020, sex="M")
    papers = _papers(study, reference)
    diploma = degrade.render(papers["diploma"].pdf, degrade.PHOTO_DPI)[0]
    photo = degrade.jpeg(degrade.photograph(diploma, f"{reference}/photo", strength=0.5), 80, orientation=6)
    files = [SpecimenFile("IMG_0412.jpg", photo, "phone_photo", (paper_truth(papers["diploma"]),))]
    pages = [
        degrade.turn(degrade.scan(page, f"{reference}/{i}"), 90 if i == 1 else 0)
        for i, page in enumerate(degrade.render(papers["supplement"].pdf, 200))
    ]
    scan = degrade.picture_pdf(pages, 200, 70)
    files.append(
        SpecimenFile("supplement scan.pdf", scan, "office_200", (paper_truth(papers["supplement"]),))
    )
    files += as_files(
        "translations", "born_digital", reference, papers["diploma-en"], papers["supplement-en"]
    )
    files += as_files("passport", "clean_300", reference, papers["passport"])
    return Folder(reference, files, office_card(study))


_APPLICANTS: tuple[tuple[Callable[[], Folder], str, str], ...] = (
    (_ready_graduate, "ready_graduate", "A graduate with every paper, scanned and translated as asked"),
    (_ready_student, "ready_student", "A sixth-year student with the university's own English transcript"),
    (_medical_college, "not_eligible", "A feldsher's college diploma that is also called Müalicə işi"),
    (_bare_notary, "incomplete", "The diploma's translation is a bare notary's"),
    (_stamped_over, "needs_review", "A photographed diploma whose issue date is smeared"),
    (_truncated_transcript, "incomplete", "The supplement's file broke off while it was uploaded"),
    (_maiden_name, "incomplete", "Diploma in the maiden name, passport in the married one, nothing between"),
    (
        _photographer,
        "ready_graduate",
        "A photo with a turned camera, a sideways page, two translations in a file",
    ),
)
