"""How right the outcome of whole applicants is: `python -m tests.accuracy.applicants`.

    [--set dev|score] [--applicants N] [--tier born_digital] [--faults a,b] [--jobs N] [--keep DIR] [--each]
    [--list]

Draws applicants whose papers are all right and the same applicants with one fault planted each, reads and
judges them as `credready check` does, and counts what became of each fault. A fault counts as caught when
a rule it breaks is open that was not open for the same applicant without it. The exit status is 1 when a
faulty applicant is called ready. `--each` tells what became of every one, `--list` only names what would be
planted and runs nothing. The scoring designs are measured with alone: ask for them with `--set score`.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from random import Random

from extractors.limits import Limits
from flows.folder import list_folder, load_card
from flows.local import now
from flows.office import load_office
from flows.readings import FolderStore, read_all
from flows.records import Stamp, build_record
from schemas.office import Office
from schemas.record import Record
from schemas.requirement import RequirementOutcome
from tests.specimens.applicants import Applicant, complete
from tests.specimens.planted import Fault, faults
from tests.specimens.sets import Designs, designs_of

DEMO = Path(__file__).parents[2] / "checks" / "data" / "demo"
"""The tables of the demonstration: schools with a note that a person read, and degree titles."""
_OPEN = frozenset(
    {
        RequirementOutcome.BLOCKED,
        RequirementOutcome.MISSING,
        RequirementOutcome.FIX,
        RequirementOutcome.REVIEW,
        RequirementOutcome.WARNING,
    }
)
_READY = frozenset({"ready_graduate", "ready_student"})


class Fate(StrEnum):
    """What became of a planted fault."""

    FALSE_READY = "FALSE READY"
    CAUGHT = "caught"
    ELSEWHERE = "a point of another rule"
    OPEN_BEFORE = "its point was open before"
    OVERLOOKED = "no new point"


@dataclass(frozen=True)
class Result:
    """One applicant judged with one fault: what became of it, the outcome, the points that it opened."""

    fault: str
    applicant: str
    fate: Fate
    outcome: str
    opened: tuple[str, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw, read, judge, count, print. 1 when an applicant with a fault is called ready."""
    asked = _options(arguments)
    designs = designs_of(asked.which)
    if asked.list:
        print("\n".join(dict.fromkeys(fault.name for fault in _planted(designs, asked))))
        return 0
    office = load_office(DEMO / "directory.csv", DEMO / "titles.csv")
    results: list[Result] = []
    outcomes: Counter[str] = Counter()
    with ThreadPoolExecutor(asked.jobs) as pool, tempfile.TemporaryDirectory() as made:
        bench = Bench(office, asked.tier, asked.keep or Path(made) / "readings", Path(made), pool)
        for number in range(asked.applicants):
            whole = complete(designs, asked.which, number)
            record = bench.judged(whole)
            outcomes[record.outcome] += 1
            if asked.each:
                print(f"{whole.reference}: {record.outcome}; open: {', '.join(sorted(points(record)))}")
            for result in _with_faults(whole, record, _planted(designs, asked), bench):
                results.append(result)
                if asked.each:
                    print(
                        f"  {result.fault}: {result.fate}, {result.outcome}; new: {', '.join(result.opened)}"
                    )
    print(_table(results, outcomes))
    return int(any(result.fate is Fate.FALSE_READY for result in results))


@dataclass(frozen=True)
class Bench:
    """What judges applicants: the tables, the tier, where readings are kept, where files are made."""

    office: Office
    tier: str
    readings: Path
    made: Path
    pool: Executor

    def judged(self, applicant: Applicant) -> Record:
        """The record of the applicant's papers, made as `credready check` makes it."""
        with tempfile.TemporaryDirectory(dir=self.made) as place:
            files = list_folder(applicant.folder(self.tier).write(Path(place)))
            readings = read_all(files, FolderStore(self.readings), Limits(), self.pool)
            card, problems = load_card(files)
        stamp = Stamp("measured", now())
        office = applicant.office(self.office)
        return build_record(applicant.reference, readings, card, problems, office, (), stamp)


def _with_faults(whole: Applicant, base: Record, planted: Iterator[Fault], bench: Bench) -> Iterator[Result]:
    before = points(base)
    for fault in planted:
        faulty = fault.plant(whole, Random(f"{whole.reference}/{fault.name}"))
        if faulty is None:
            continue
        record = bench.judged(faulty)
        after = points(record)
        opened = {rule for rule, count in after.items() if count > before[rule]}
        fate = fate_of(record, fault, opened, after.keys())
        yield Result(fault.name, whole.reference, fate, record.outcome, tuple(sorted(opened)))


def points(record: Record) -> Counter[str]:
    """The rules open in a record, weighted by how bad and how often: more than before means a new point."""
    weights = dict.fromkeys(_OPEN, 1) | {RequirementOutcome.BLOCKED: 3}
    weights |= {RequirementOutcome.MISSING: 2, RequirementOutcome.FIX: 2}
    found: Counter[str] = Counter()
    for requirement in record.requirements:
        found[requirement.id] += weights.get(requirement.outcome, 0)
    return +found


def fate_of(record: Record, fault: Fault, opened: Set[str], after: Set[str]) -> Fate:
    """What became of a fault, by the rules it opened and all that are open `after` it was planted."""
    if record.outcome in _READY:
        return Fate.FALSE_READY
    if opened & fault.rules:
        return Fate.CAUGHT
    if opened:
        return Fate.ELSEWHERE
    return Fate.OPEN_BEFORE if fault.rules & after else Fate.OVERLOOKED


def _table(results: Sequence[Result], outcomes: Counter[str]) -> str:
    """A line a fault and one for all; above them the outcomes of the applicants without a fault."""
    told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
    lines = [
        f"Without a fault: {told}.",
        "",
        f"| planted fault | applicants | {' | '.join(Fate)} |",
        f"| --- | --- |{' --- |' * len(Fate)}",
    ]
    for name in dict.fromkeys(result.fault for result in results):
        lines.append(_line(name, [result for result in results if result.fault == name]))
    lines.append(_line("all", results))
    return "\n".join(lines)


def _line(name: str, results: Sequence[Result]) -> str:
    fates = Counter(result.fate for result in results)
    return f"| {name} | {len(results)} | {' | '.join(str(fates[fate] or '-') for fate in Fate)} |"


def _planted(designs: Designs, asked: argparse.Namespace) -> Iterator[Fault]:
    wanted = asked.faults.split(",")
    return (fault for fault in faults(designs, asked.which) if any(part in fault.name for part in wanted))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.applicants", description=__doc__)
    parser.add_argument("--set", dest="which", choices=("dev", "score"), default="dev")
    parser.add_argument("--applicants", type=int, default=6)
    parser.add_argument("--tier", default="born_digital")
    parser.add_argument("--faults", default="", help="parts of their names; default all")
    parser.add_argument("--jobs", type=int, default=2, help="files read at a time")
    parser.add_argument("--keep", type=Path, help="keep readings there, and use them again")
    parser.add_argument("--each", action="store_true", help="tell of every applicant and every fault")
    parser.add_argument("--list", action="store_true", help="only name the faults; nothing is drawn or read")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
