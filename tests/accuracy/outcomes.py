"""One comparison and how it came out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from schemas.facts import Fact
from tests.accuracy.drawing import Task
from tests.accuracy.sameness import same, same_but_case, stands_in


class Verdict(StrEnum):
    """How a value came out. The first five are of values that stand on the paper."""

    RIGHT_TRUSTED = "right, trusted"
    RIGHT_DOUBTFUL = "right, doubtful"
    WRONG_TRUSTED = "WRONG, TRUSTED"
    WRONG_DOUBTFUL = "wrong, doubtful"
    ABSENT = "absent"
    MADE_TRUSTED = "made up, TRUSTED"
    """The paper has no such value, and one was read and trusted."""
    MADE_DOUBTFUL = "made up, doubtful"


PRINTED = (
    Verdict.RIGHT_TRUSTED,
    Verdict.RIGHT_DOUBTFUL,
    Verdict.WRONG_TRUSTED,
    Verdict.WRONG_DOUBTFUL,
    Verdict.ABSENT,
)
HARMFUL = (Verdict.WRONG_TRUSTED, Verdict.MADE_TRUSTED)
_RIGHT = (Verdict.RIGHT_TRUSTED, Verdict.RIGHT_DOUBTFUL)


@dataclass(frozen=True)
class Outcome:
    """A value as printed beside what was read. `area` is the table it belongs to, `name` its line there."""

    area: str
    name: str
    verdict: Verdict
    printed: Any
    read: Any
    confidence: float
    source: str = "ocr"
    family: str = ""
    group: str = ""
    tier: str = ""
    seed: str = ""

    @property
    def right(self) -> bool:
        """True when a value was read and is the one printed."""
        return self.verdict in _RIGHT

    @property
    def given(self) -> bool:
        """True when a value was read at all, so that its confidence can be held against the truth."""
        return self.verdict is not Verdict.ABSENT

    def of(self, task: Task, source: str) -> "Outcome":
        """The outcome with the file it comes from."""
        return replace(
            self, source=source, family=task.family, group=task.group, tier=task.tier, seed=task.seed
        )


@dataclass(frozen=True)
class Printed:
    """A value as a paper has it (None: it has none), other values that are as right, the paper's text."""

    value: object
    also: Sequence[object] = ()
    text: str = ""

    def is_right(self, read: object) -> bool:
        """True for any value that a careful clerk may give."""
        if any(same(value, read) for value in (self.value, *self.also)):
            return True
        return same_but_case(self.value, read) and stands_in(self.text, read)


def weigh(area: str, name: str, paper: object, fact: Fact[Any] | None) -> Outcome | None:
    """The outcome of one fact; None where the paper has no such value and none was read.

    `paper` is the value printed, or a `Printed`. A `False` that was read is no value where nothing is
    printed: it says that the paper has none.
    """
    stands = paper if isinstance(paper, Printed) else Printed(paper)
    printed = stands.value
    value = fact.value if fact is not None else None
    if printed is None and (value is None or value is False):
        return None
    confidence = fact.confidence if fact is not None else 0.0
    verdict = _verdict(stands, value, trusted=fact is not None and fact.trusted)
    return Outcome(area, name, verdict, printed, value, confidence)


def _verdict(printed: Printed, read: object, *, trusted: bool) -> Verdict:
    if read is None:
        return Verdict.ABSENT
    if printed.value is None:
        return Verdict.MADE_TRUSTED if trusted else Verdict.MADE_DOUBTFUL
    if printed.is_right(read):
        return Verdict.RIGHT_TRUSTED if trusted else Verdict.RIGHT_DOUBTFUL
    return Verdict.WRONG_TRUSTED if trusted else Verdict.WRONG_DOUBTFUL
