"""The page designs of a set, each with the group it belongs to and a way to draw it from a seed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from tests.specimens.degrade import TIERS
from tests.specimens.families import Family, families
from tests.specimens.paper import Paper
from tests.specimens.people import Person, invent_person
from tests.specimens.sets import designs_of
from tests.specimens.study import AMU, NDU, OYU, Study, invent_study

SETS = ("dev", "score")
_PARTS = ("diplomas", "supplements", "transcripts", "diploma_translations", "supplement_translations")


@dataclass(frozen=True)
class Design:
    """One template family: its name in the set, its era/language group, its tiers, and its drawing."""

    key: str
    group: str
    kind: str
    study: Callable[[str], Study]
    paper: Callable[[Study, str], Paper]
    tiers: tuple[str, ...] = TIERS


def designs(which: str) -> list[Design]:
    """Every design of `dev` or `score`. The scoring designs are loaded only when asked for."""
    if which not in SETS:
        raise ValueError(f"no such set: {which}; there are {', '.join(SETS)}")
    every = families(which)
    taken = {id(family.draw) for family in every}
    return [_of_family(family) for family in every] + list(_of_folders(which, taken))


def _of_family(family: Family) -> Design:
    tiers = (*TIERS, "hand_filled") if family.fillable else TIERS

    def study(seed: str) -> Study:
        return family.invent(Random(f"{seed}/{family.name}"))

    return Design(family.name, family.group, family.kind, study, family.draw, tiers)


def _of_folders(which: str, taken: set[int]) -> Iterator[Design]:
    """The designs that whole folders are made of and that no family names."""
    found = designs_of(which)
    for part in _PARTS:
        for place, draw in enumerate(getattr(found, part)):
            if id(draw) not in taken:
                yield Design(f"{part}_{place}", "state", part, _study, draw)
    for place, draw in enumerate(found.passports):  # a family may draw it too: the floor names this one
        yield Design(f"passports_{place}", "any", "passports", _study, _of_person(draw))
    for place, draw in enumerate(found.others):
        if id(draw) not in taken:
            yield Design(f"others_{place}", "any", "others", _study, draw)


def _of_person(draw: Callable[[Person, str], Paper]) -> Callable[[Study, str], Paper]:
    return lambda study, seed: draw(study.person, seed)


def _study(seed: str) -> Study:
    """An invented course of study as the folders of `invent_folder` have them."""
    rng = Random(f"{seed}/study")
    school = rng.choice((AMU, AMU, NDU, OYU))
    year = rng.randint(2018 if school is NDU else 2012, 2025)
    return invent_study(
        rng,
        invent_person(rng, year - 24),
        school,
        year,
        per_semester=rng.choice((None, 5, 6)),
        honours=rng.random() < 0.2,
        retakes=rng.choice((0, 0, 1, 3)),
    )
