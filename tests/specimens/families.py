"""The families of page designs: what is drawn, of which era and language, for which set."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from tests.specimens.hand import by_hand
from tests.specimens.invent import YEARS, Wish, invent_study_for
from tests.specimens.paper import Paper
from tests.specimens.study import Study

Draw = Callable[[Study, str], Paper]
DEV_MODULE = "tests.specimens.dev_families"
SCORE_MODULE = "tests.specimens.score_set"


@dataclass(frozen=True)
class Family:
    """One page design: its own layout, wording and fonts.

    `set` is `dev` or `score`; `group` one of `invent.GROUPS`, or `any` for papers of no era;
    `kind` is `diploma`, `transcript`, `translation`, `name_document` or another kind of record.json;
    `year_range` are the graduation years it can be drawn for; `wish` what its study must be like.
    `fillable` says that its variable fields can be written by hand (tier `hand_filled`).
    """

    name: str
    set: str
    group: str
    kind: str
    draw: Draw
    year_range: tuple[int, int]
    wish: Wish = field(default_factory=Wish)
    fillable: bool = False

    def invent(self, rng: Random) -> Study:
        """A study this family can be drawn for."""
        group = self.group if self.group in YEARS else "state"
        years = self.wish.years or self.year_range
        return invent_study_for(group, rng, _with_years(self.wish, years))

    def paper(self, seed: str) -> Paper:
        """The family drawn for a study invented from the seed."""
        return self.draw(self.invent(Random(f"{seed}/{self.name}")), f"{seed}/{self.name}")

    def filled_by_hand(self, seed: str) -> Paper:
        """The same paper with its variable fields written by hand; to be scanned: they are no text."""
        with by_hand():
            return self.paper(seed)


def _with_years(wish: Wish, years: tuple[int, int]) -> Wish:
    return Wish(**(vars(wish) | {"years": years}))


def families(which: str, group: str | None = None, kind: str | None = None) -> list[Family]:
    """The families of a set, of a group, of a kind. The scoring ones load only when asked for."""
    module = importlib.import_module(DEV_MODULE if which == "dev" else SCORE_MODULE)
    every: tuple[Family, ...] = module.FAMILIES
    return [f for f in every if group in (None, f.group) and kind in (None, f.kind)]


def family(name: str) -> Family:
    """The family of that name, `dev_..` or `score_..`; KeyError when there is none."""
    which = "score" if name.startswith("score_") else "dev"
    return {f.name: f for f in families(which)}[name]
