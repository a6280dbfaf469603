"""`python -m tests.specimens --set dev|score --out DIR --seed N [--count N] [--tier T]`."""

import argparse
import importlib
from pathlib import Path

from tests.specimens.folders import ALL_TIERS
from tests.specimens.sets import DEV, Designs, invent_folder


def main() -> None:
    """Write applicants' folders with papers, and the truth of each as `<folder>.truth.json` beside it."""
    parser = argparse.ArgumentParser(prog="python -m tests.specimens", description=main.__doc__)
    parser.add_argument("--set", dest="which", choices=("dev", "score", "demo"), required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=4, help="how many applicants (default 4)")
    parser.add_argument("--tier", choices=ALL_TIERS, help="one tier for all papers; default: in turn")
    asked = parser.parse_args()
    if asked.which == "demo":
        from tests.specimens.demo import write_demo

        for applicant in write_demo(asked.out):
            print(f"{applicant.folder}  {applicant.expected}: {applicant.story}")
        return
    designs = _designs(asked.which)
    for number in range(1, asked.count + 1):
        folder = invent_folder(designs, asked.which.upper(), number, asked.seed, asked.tier)
        print(folder.write(asked.out), f"({len(folder.files)} files)")


def _designs(which: str) -> Designs:
    """The scoring designs are loaded only when asked for: building a reader never touches them."""
    if which == "dev":
        return DEV
    designs: Designs = importlib.import_module("tests.specimens.score_set").SCORE
    return designs


if __name__ == "__main__":
    main()
