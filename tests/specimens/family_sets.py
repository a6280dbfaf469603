"""Whole sets of papers as folders: every family of a set in every tier asked for, with the truth."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from tests.specimens.families import Family, families
from tests.specimens.file_names import file_name
from tests.specimens.folders import Folder, as_files


def tiers_of(family: Family, tiers: Sequence[str]) -> list[str]:
    """The tiers that make sense for a family: only forms are filled by hand."""
    return [tier for tier in tiers if tier != "hand_filled" or family.fillable]


def family_folder(family: Family, tiers: Sequence[str], seed: str, plain_names: bool = True) -> Folder:
    """One folder of a family: the same study in each tier, named by tier or as people name files."""
    folder = Folder(family.name)
    for number, tier in enumerate(tiers_of(family, tiers), start=1):
        paper = family.filled_by_hand(seed) if tier == "hand_filled" else family.paper(seed)
        name = tier if plain_names else file_name(f"{seed}/{family.name}", number)
        folder.files += as_files(name, tier, f"{seed}/{family.name}/{tier}", paper)
    return folder


def write_families(
    which: str,
    out: Path,
    tiers: Sequence[str],
    seed: int,
    *,
    groups: Collection[str] = (),
    plain_names: bool = True,
) -> Iterator[Folder]:
    """Write OUT/<family>/ and OUT/<family>.truth.json for each family of the set; gives each folder."""
    for family in families(which):
        if groups and family.group not in groups:
            continue
        folder = family_folder(family, tiers, str(seed), plain_names)
        folder.write(out)
        yield folder
