"""The two sets of labelled applicants: `dev` to build readers with, `score` only to measure them."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from tests.specimens import degrade
from tests.specimens.folders import Folder, as_files
from tests.specimens.paper import Paper
from tests.specimens.people import Person, invent_person
from tests.specimens.study import AMU, NDU, OYU, Study, invent_study
from tests.specimens.templates import (
    dev_diploma,
    dev_false_friends,
    dev_letters,
    dev_more,
    dev_notary,
    dev_passport,
    dev_supplement,
    dev_transcript_en,
    dev_translation,
)

Draw = Callable[[Study, str], Paper]
_Choice = TypeVar("_Choice")


@dataclass(frozen=True)
class Designs:
    """The page designs of a set, by what a folder needs."""

    diplomas: tuple[Draw, ...]
    supplements: tuple[Draw, ...]
    transcripts: tuple[Draw, ...]
    diploma_translations: tuple[Draw, ...]
    supplement_translations: tuple[Draw, ...]
    passports: tuple[Callable[[Person, str], Paper], ...]
    others: tuple[Draw, ...]


DEV = Designs(
    diplomas=(dev_diploma.landscape, dev_diploma.two_pages),
    supplements=(dev_supplement.ruled, dev_supplement.open_list),
    transcripts=(dev_transcript_en.ruled, dev_transcript_en.by_semester),
    diploma_translations=(dev_translation.diploma, dev_more.diploma_translation, dev_notary.diploma),
    supplement_translations=(dev_translation.supplement, dev_more.supplement_translation),
    passports=(dev_passport.passport, dev_more.passport),
    others=(
        dev_false_friends.college,
        dev_false_friends.residency,
        dev_more.college,
        dev_more.residency,
        dev_letters.completion_letter,
        dev_letters.enrolment_letter,
        dev_letters.resume,
        lambda study, seed: dev_letters.receipt(seed),
        lambda study, seed: dev_letters.landscape_picture(seed),
    ),
)


def invent_folder(designs: Designs, prefix: str, number: int, seed: int, tier: str | None) -> Folder:
    """The `number`-th applicant of a set; designs and tiers take turns so that all occur."""
    reference = f"{prefix}-{number:04d}"
    rng = Random(f"{seed}/{reference}")
    school = rng.choice((AMU, AMU, NDU, OYU))
    year = rng.randint(2018 if school is NDU else 2012, 2025)
    study = invent_study(
        rng,
        invent_person(rng, year - 24),
        school,
        year,
        per_semester=rng.choice((None, 5, 6)),
        honours=rng.random() < 0.2,
        retakes=rng.choice((0, 0, 1, 3)),
    )
    chosen = {
        "diploma": in_turn(designs.diplomas, number),
        "supplement": in_turn(designs.supplements, number // 2),
        "transcript-en": in_turn(designs.transcripts, number),
        "diploma-en": in_turn(designs.diploma_translations, number // 2),
        "supplement-en": in_turn(designs.supplement_translations, number),
        "other": in_turn(designs.others, number),
    }
    papers = {name: draw(study, f"{seed}/{reference}/{name}") for name, draw in chosen.items()}
    papers["passport"] = in_turn(designs.passports, number)(study.person, f"{seed}/{reference}/passport")
    folder = Folder(reference)
    for place, (name, paper) in enumerate(papers.items()):
        how = tier or degrade.TIERS[(number + place) % len(degrade.TIERS)]
        folder.files += as_files(name, how, f"{seed}/{reference}/{name}", paper)
    return folder


def in_turn(choices: tuple[_Choice, ...], number: int) -> _Choice:
    """The choice whose turn it is at that number, so that all of them occur."""
    return choices[number % len(choices)]


def designs_of(which: str) -> Designs:
    """The designs of `dev` or `score`; the scoring ones load only when asked for."""
    if which == "dev":
        return DEV
    found: Designs = importlib.import_module("tests.specimens.score_set").SCORE
    return found
