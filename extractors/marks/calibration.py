"""From what a signature, a seal or an empty place looks like to the probability that it is one.

The counts in `calibration.json` were measured with `python -m tests.accuracy.marks`: on drawn pages
with known truth, how often what was told of officials' places in each class was wrong. A class is as
sure as the lower end of the 95 % interval of its share right: with no error in n places that is
1 - 3 / n (the rule of three), so a class is trusted only after a hundred places and more without one.
A class with few places is counted together with that of ink of the other colour.
"""

import json
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Literal

from extractors.page import Mark

Place = Literal["at", "named", "near", "contested"]
"""How a mark stands to an official's title: right at it, at the official's name under it, only near it, or
as near to another row."""

UNSURE = 0.85
"""What may be, told of a class nobody measured or that is not sure; a person looks."""
_HIGHEST = 0.995
_Z = 1.645  # one-sided 95 %
_ENOUGH = 30  # places; fewer tell nothing
_OTHER_COLOUR = {"black": "coloured", "coloured": "black"}
_MANY = 300  # places; from here on a class tells enough by itself


def signed_probability(mark: Mark, place: Place) -> float:
    """The probability that an official signed whose title has such a mark at such a place."""
    return _probability(signed_class(mark, place), mark.confidence)


def signed_class(mark: Mark, place: Place) -> str:
    """The name of a signature's class in `calibration.json`."""
    return f"signed {_look(mark)} {place}"


def unsigned_probability(*, bare: bool) -> float:
    """The probability that nobody signed where no signature was found; `bare`: no ink at all is there."""
    return _probability(unsigned_class(bare=bare), UNSURE)


def unsigned_class(*, bare: bool) -> str:
    """The name of an empty place's class."""
    return "unsigned bare" if bare else "unsigned unsure"


def seal_probability(mark: Mark) -> float:
    """The probability that a mark found as a seal is one."""
    return _probability(seal_class(mark), mark.confidence)


def seal_class(mark: Mark) -> str:
    """The name of a seal's class."""
    return f"seal {_look(mark)}"


def lower_bound(places: int, wrong: int) -> float:
    """The lower end of the one-sided 95 % interval of the share right among so many places."""
    if places <= 0:
        return 0.0
    if wrong == 0:
        return max(0.0, 1 - 3 / places)
    share = 1 - wrong / places
    spread = _Z * sqrt(share * (1 - share) / places + _Z * _Z / (4 * places * places))
    return max(0.0, (share + _Z * _Z / (2 * places) - spread) / (1 + _Z * _Z / places))


def _look(mark: Mark) -> str:
    return f"{'coloured' if mark.coloured else 'black'} {mark.look}"


@cache
def measured() -> dict[str, tuple[int, int]]:
    """Places and errors of every class that was measured."""
    data = json.loads(Path(__file__).with_name("calibration.json").read_text(encoding="utf-8"))
    return {name: (places, wrong) for name, (places, wrong) in data["classes"].items()}


def _probability(name: str, otherwise: float) -> float:
    """A measured class' lower bound; for any other what its shape says, never enough to be trusted."""
    places, wrong = _counted(name)
    if places < _ENOUGH:
        return round(min(otherwise, UNSURE), 3)
    return round(min(_HIGHEST, lower_bound(places, wrong)), 4)


def _counted(name: str) -> tuple[int, int]:
    """Places and errors of a class, with those of the other colour where it has few."""
    places, wrong = measured().get(name, (0, 0))
    kind, _, rest = name.partition(" ")
    colour, _, look = rest.partition(" ")
    if places >= _MANY or colour not in _OTHER_COLOUR:
        return places, wrong
    more, also = measured().get(f"{kind} {_OTHER_COLOUR[colour]} {look}", (0, 0))
    return places + more, wrong + also
