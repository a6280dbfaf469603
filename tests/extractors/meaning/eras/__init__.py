"""Invented papers of every era and country as text, with what stands on them."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

_RIGHT = 84
"""The character cell at which the right one of two pages side by side begins."""


@dataclass(frozen=True)
class Paper:
    """A paper as text: `fields` must be read and trusted, `doubtful` must stand there untrusted.

    Of several accepted values any will do. What is named in neither must not be trusted at all.
    """

    name: str
    text: str
    kind: str
    level: str | None
    fields: dict[str, tuple[str, ...]] = field(default_factory=dict)
    doubtful: dict[str, tuple[str, ...]] = field(default_factory=dict)
    landscape: bool = False


@cache
def papers() -> dict[str, Paper]:
    """All papers of the folder's text files by name."""
    found: dict[str, Paper] = {}
    for path in sorted(Path(__file__).parent.glob("*.txt")):
        for block in path.read_text("utf-8").split("\n== ")[1:]:
            paper = _paper(block)
            assert paper.name not in found, paper.name
            found[paper.name] = paper
    return found


def _paper(block: str) -> Paper:
    head, _, body = block.partition("\n---\n")
    name, *lines = head.split("\n")
    facts: dict[str, tuple[str, ...]] = {}
    guesses: dict[str, tuple[str, ...]] = {}
    for line in filter(None, lines):
        key, _, value = line.partition(": ")
        target = guesses if key.startswith("?") else facts
        target[key.strip("? ")] = tuple(value.split(" | "))
    left, _, right = body.partition("\n|||\n")
    level = facts.pop("level", (None,))[0]
    text = _beside(left, right) if right else body
    return Paper(name.strip(), text, facts.pop("kind")[0], level, facts, guesses, bool(right))


def _beside(left: str, right: str) -> str:
    one, other = left.strip("\n").split("\n"), right.strip("\n").split("\n")
    rows = max(len(one), len(other))
    pairs = zip(one + [""] * (rows - len(one)), other + [""] * (rows - len(other)), strict=True)
    return "\n".join(f"{a:<{_RIGHT}}{b}".rstrip() for a, b in pairs)
