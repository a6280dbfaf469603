"""Which files a run reads: every design in every tier it comes in, drawn anew for each round."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from random import Random

from tests.accuracy import other_makers
from tests.accuracy.behind import Behind, behind
from tests.accuracy.designs import designs
from tests.specimens import degrade
from tests.specimens.hand import by_hand
from tests.specimens.hard_tiers import HARD_TIERS
from tests.specimens.paper import Paper

BY_HAND = "hand_filled"
HARD = "hard"
TIERS = (*degrade.TIERS, BY_HAND, HARD)


@dataclass(frozen=True, order=True)
class Task:
    """One file to draw and read. Small and plain, so that a worker process can be told of it."""

    which: str
    family: str
    group: str
    tier: str
    how: str
    """The way of spoiling: the tier itself, or for `hard` the one whose turn it is."""
    seed: str


@dataclass(frozen=True)
class Drawn:
    """The file of a task: its bytes, its name, the paper with its truth, and what is true besides."""

    data: bytes
    name: str
    paper: Paper
    behind: Behind


def tasks(
    which: str,
    seed: int,
    rounds: int,
    *,
    tiers: Collection[str] = TIERS,
    groups: Collection[str] = (),
    families: Collection[str] = (),
) -> list[Task]:
    """The files of a run, in a fixed order. No groups or families named means all of them."""
    if which in other_makers.SETS:
        return list(_of_other_makers(which, seed, tiers, groups, families))
    found: list[Task] = []
    for number in range(1, rounds + 1):
        for place, design in enumerate(designs(which)):
            if not _asked(design.group, design.key, groups, families):
                continue
            for tier in (*design.tiers, HARD):
                how = sorted(HARD_TIERS)[(place + number) % len(HARD_TIERS)] if tier == HARD else tier
                if tier in tiers:
                    drawn = f"{seed}/{number}/{design.key}/{how}"
                    found.append(Task(which, design.key, design.group, tier, how, drawn))
    return found


def _of_other_makers(
    which: str, seed: int, tiers: Collection[str], groups: Collection[str], families: Collection[str]
) -> Iterator[Task]:
    """Their papers are what they are, however many rounds are asked for."""
    for name in other_makers.names(which):
        group = other_makers.group_of(name)
        if not _asked(group, name, groups, families):
            continue
        for tier in degrade.TIERS:
            if tier in tiers:
                yield Task(which, name, group, tier, tier, f"{seed}/{name}/{tier}")


def sample(chosen: Sequence[Task], number: int, seed: int) -> list[Task]:
    """So many of the tasks by lot, in their order; all of them where the number is 0 or too large."""
    kept = Random(seed).sample(range(len(chosen)), number) if 0 < number < len(chosen) else range(len(chosen))
    return [chosen[i] for i in sorted(kept)]


def draw(task: Task) -> Drawn:
    """The file of a task. The same task gives the same bytes."""
    if task.which in other_makers.SETS:
        paper = other_makers.paper(task.which, task.family)
        ending, data = _file(paper, task)
        return Drawn(data, f"{task.family}.{ending}", paper, {})
    design = next(item for item in designs(task.which) if item.key == task.family)
    study = design.study(task.seed)
    with by_hand() if task.tier == BY_HAND else nullcontext():
        paper = design.paper(study, f"{task.seed}/{design.key}")
    ending, data = _file(paper, task)
    return Drawn(data, f"{task.family}.{ending}", paper, behind(study))


def _asked(group: str, name: str, groups: Collection[str], families: Collection[str]) -> bool:
    """True for a design of the groups and families named; none named means all of them."""
    return (not groups or group in groups) and (not families or any(part in name for part in families))


def _file(paper: Paper, task: Task) -> tuple[str, bytes]:
    if task.tier == "phone_photo" and paper.pages == 1:
        return "jpg", degrade.phone_photo(paper.pdf, task.seed)[0]
    return "pdf", _PDF[task.how](paper.pdf, task.seed)


def _photos(pdf: bytes, seed: str) -> bytes:
    """Photos of several pages bound in one PDF, as a phone's own scanning program hands them over."""
    pages = [
        degrade.photograph(page, f"{seed}/{i}")
        for i, page in enumerate(degrade.render(pdf, degrade.PHOTO_DPI))
    ]
    return degrade.picture_pdf(pages, degrade.PHOTO_DPI, 75)


_PDF: dict[str, Callable[[bytes, str], bytes]] = {
    "born_digital": lambda pdf, seed: pdf,
    "clean_300": lambda pdf, seed: degrade.clean_300(pdf),
    "office_200": degrade.office_200,
    "phone_photo": _photos,
    BY_HAND: degrade.office_200,
    **HARD_TIERS,
}
