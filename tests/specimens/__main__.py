"""`python -m tests.specimens --set dev --out DIR`: applicants' folders, or each family by itself."""

import argparse
from pathlib import Path

from tests.specimens import degrade
from tests.specimens.families import families
from tests.specimens.family_sets import write_families
from tests.specimens.folders import ALL_TIERS
from tests.specimens.invent import GROUPS
from tests.specimens.sets import designs_of, invent_folder


def main() -> None:
    """Write papers as files with the truth of each folder as `<folder>.truth.json` beside it."""
    asked = _parser().parse_args()
    if asked.list:
        for family in families(asked.which):
            print(f"{family.name}  {family.group} {family.kind} {family.year_range}")
    elif asked.out is None:
        _parser().error("say where to: --out DIR")
    elif asked.which == "demo":
        _write_demo(asked.out)
    elif asked.families:
        tiers = asked.tier or list(degrade.TIERS)
        plain = not asked.names_as_people_do
        for folder in write_families(
            asked.which, asked.out, tiers, asked.seed, groups=asked.group or (), plain_names=plain
        ):
            print(asked.out / folder.reference, f"({len(folder.files)} files)")
    else:
        _write_folders(asked)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.specimens", description=main.__doc__)
    parser.add_argument("--set", dest="which", choices=("dev", "score", "demo"), required=True)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=4, help="how many applicants (default 4)")
    parser.add_argument(
        "--tier",
        choices=ALL_TIERS,
        action="append",
        help="may be repeated; default: in turn, or the four graded",
    )
    parser.add_argument(
        "--families", action="store_true", help="a folder for each family, not for applicants"
    )
    parser.add_argument(
        "--group", choices=(*GROUPS, "any"), action="append", help="with --families: only these"
    )
    parser.add_argument(
        "--names-as-people-do", action="store_true", help="with --families: meaningless names"
    )
    parser.add_argument("--list", action="store_true", help="name the set's families and stop")
    return parser


def _write_demo(out: Path) -> None:
    from tests.specimens.demo import write_demo

    for applicant in write_demo(out):
        print(f"{applicant.folder}  {applicant.expected}: {applicant.story}")


def _write_folders(asked: argparse.Namespace) -> None:
    designs = designs_of(asked.which)
    tier = asked.tier[0] if asked.tier else None
    for number in range(1, asked.count + 1):
        folder = invent_folder(designs, asked.which.upper(), number, asked.seed, tier)
        print(folder.write(asked.out), f"({len(folder.files)} files)")


if __name__ == "__main__":
    main()
