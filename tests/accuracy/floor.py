"""The floor: a small slice of the scoring sets that every run of the tests reads.

`python -m tests.accuracy.floor` reads the slice and writes what was reached to floor.json. The test then
fails when less is right and trusted, or when anything is trusted and not true that is not recorded there.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from tests.accuracy.counting import count
from tests.accuracy.drawing import Task, tasks
from tests.accuracy.outcomes import HARMFUL, Outcome, Verdict
from tests.accuracy.reading import Read, read_all
from tests.accuracy.report import FACTS

FILE = Path(__file__).with_name("floor.json")
_SETS = ("score", "other_score")
_SEED = 1
_SLACK = 0.01
"""A share may fall by so much: one value of a slice this small is more than chance, two are not."""


def recorded() -> dict[str, Any]:
    """The slice (families with their tiers) and what it reached."""
    floor: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    return floor


def slice_of(files: Sequence[Sequence[str]]) -> list[Task]:
    """The tasks of the slice, in its order. KeyError for a family or tier that is no more."""
    known = {(task.family, task.tier): task for which in _SETS for task in tasks(which, _SEED, 1)}
    return [known[family, tier] for family, tier in files]


def read_slice(jobs: int = 2) -> list[Outcome]:
    """Every outcome of the slice."""
    reads: list[Read] = read_all(slice_of(recorded()["files"]), jobs)
    return [outcome for read in reads for outcome in read.outcomes]


def shares(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """The shares right and trusted: of facts, of course cells."""
    found = {}
    for name, areas in (("facts", FACTS), ("cells", {"cell"})):
        counted = count(outcome for outcome in outcomes if outcome.area in areas)
        found[name] = round(counted.share(counted[Verdict.RIGHT_TRUSTED]) or 0.0, 4)
    kinds = count(outcome for outcome in outcomes if (outcome.area, outcome.name) == ("document", "kind"))
    right = kinds[Verdict.RIGHT_TRUSTED] + kinds[Verdict.RIGHT_DOUBTFUL]
    return found | {"kinds": round(kinds.share(right) or 0.0, 4)}


def harm(outcomes: Iterable[Outcome]) -> list[str]:
    """What was trusted and is not true, as `family tier area: name`, each once."""
    found = {f"{o.family} {o.tier} {o.area}: {o.name}" for o in outcomes if o.verdict in HARMFUL}
    return sorted(found)


def least(reached: dict[str, float]) -> dict[str, float]:
    """What must be reached: a little less than what was."""
    return {name: round(max(0.0, share - _SLACK), 4) for name, share in reached.items()}


def main() -> None:
    """Read the slice and write what it reaches now."""
    floor, outcomes = recorded(), read_slice()
    floor |= {"reached": shares(outcomes), "harm": harm(outcomes)}
    FILE.write_text(json.dumps(floor, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(json.dumps(floor["reached"]), *floor["harm"], sep="\n")


if __name__ == "__main__":
    main()
