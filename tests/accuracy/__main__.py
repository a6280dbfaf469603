"""`make accuracy`: how right the reading is, on drawn papers with known truth.

    python -m tests.accuracy [--set dev|score|other_dev|other_score|worded_dev|worded_score] [--tiers a,b]
                             [--groups a,b] [--families a,b] [--rounds N] [--sample N] [--seed N] [--jobs N]
                             [--out FILE] [--json FILE] [--keep DIR] [--list-wrong]

A run of a whole scoring set writes its page in docs/ and its plot; every other run prints.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from extractors.confidence import READ_FROM
from tests.accuracy.counting import reliability
from tests.accuracy.designs import SETS
from tests.accuracy.drawing import TIERS, sample, tasks
from tests.accuracy.other_makers import SETS as OTHER_SETS
from tests.accuracy.outcomes import Outcome, Verdict
from tests.accuracy.plot import reliability_plot
from tests.accuracy.reading import Read, read_all
from tests.accuracy.report import Run, report
from tests.specimens.hard_tiers import HARD_TIERS

_DOCS = Path(__file__).parent.parent.parent / "docs"
_HERE = Path(__file__).parent
_PAGES = {
    "score": ("accuracy.md", "introduction.md"),
    "other_score": ("accuracy-other-makers.md", "introduction_other_makers.md"),
    "worded_score": ("accuracy-wording.md", "introduction_wording.md"),
}
"""The page in docs/ of each scoring set, and what stands at its top."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw, read, compare, count, print. 0 when every file was read; 1 when nothing was chosen."""
    asked = _options(arguments)
    chosen = tasks(
        asked.which, asked.seed, asked.rounds, tiers=asked.tiers, groups=asked.groups, families=asked.families
    )
    chosen = sample(chosen, asked.sample, asked.seed)
    if not chosen:
        sys.stderr.write("Nothing of that set has these groups, families and tiers.\n")
        return 1
    began = time.monotonic()
    reads = read_all(chosen, asked.jobs, asked.keep)
    run = Run(_command(arguments), _day(), _commit(), time.monotonic() - began, asked.jobs)
    _write(asked, reads, run)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=main.__doc__)
    parser.add_argument("--set", dest="which", choices=(*SETS, *OTHER_SETS), default="score")
    parser.add_argument(
        "--tiers",
        type=_names,
        default=TIERS,
        help=f"of {','.join(TIERS)}; hard: in turn {', '.join(HARD_TIERS)}",
    )
    parser.add_argument("--groups", type=_names, default=())
    parser.add_argument("--families", type=_names, default=(), help="parts of their names")
    parser.add_argument("--rounds", type=int, default=1, help="how often each design is drawn anew")
    parser.add_argument("--sample", type=int, default=0, help="so many files by lot; default all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2, help="files read at a time")
    parser.add_argument(
        "--out", type=Path, help="write the report there; of a whole scoring set: its page in docs/"
    )
    parser.add_argument("--json", type=Path, help="write every outcome there")
    parser.add_argument("--keep", type=Path, help="keep drawn files and readings there, and use them again")
    parser.add_argument("--list-wrong", action="store_true", help="list all that is not right and trusted")
    return parser.parse_args(arguments)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for name in text.split(",") if name)


def _write(asked: argparse.Namespace, reads: Sequence[Read], run: Run) -> None:
    outcomes = [outcome for read in reads for outcome in read.outcomes]
    page, introduction = _PAGES.get(asked.which, _PAGES["score"])
    out = asked.out or (_DOCS / page if _is_whole(asked) else None)
    if out is None:
        print(report(reads, run))
    else:
        plot = out.with_name(f"{out.stem}-reliability.svg")
        judged = [outcome for outcome in outcomes if outcome.area != "document"]
        plot.write_text(reliability_plot(reliability(judged), READ_FROM), "utf-8")
        out.write_text(
            (_HERE / introduction).read_text("utf-8") + "\n" + report(reads, run, plot=plot.name), "utf-8"
        )
        print(f"Written: {out} and {plot.name}")
    if asked.json:
        asked.json.write_text(
            json.dumps([asdict(o) for o in outcomes], ensure_ascii=False, indent=1), "utf-8"
        )
    if asked.list_wrong:
        print("\n".join(_line(o) for o in outcomes if o.verdict is not Verdict.RIGHT_TRUSTED))


def _is_whole(asked: argparse.Namespace) -> bool:
    return (
        asked.which in _PAGES
        and not asked.groups
        and not asked.families
        and not asked.sample
        and asked.tiers == TIERS
    )


def _line(o: Outcome) -> str:
    where = f"{o.family} {o.tier} {o.area}/{o.name}"
    return f"{where}: {o.verdict} ({o.confidence:.3f}): {o.printed!r} read {o.read!r}"


def _command(arguments: Sequence[str] | None) -> str:
    given = list(sys.argv[1:] if arguments is None else arguments)
    return " ".join(["python -m tests.accuracy", *given])


def _day() -> str:
    return datetime.now(UTC).date().isoformat()


def _commit() -> str:
    """The short name of the commit that was measured, with a mark when files had been changed since."""
    found = subprocess.run(
        ["git", "describe", "--always", "--dirty", "--abbrev=10"], capture_output=True, text=True, check=False
    )
    return found.stdout.strip() or "unknown"


if __name__ == "__main__":
    sys.exit(main())
