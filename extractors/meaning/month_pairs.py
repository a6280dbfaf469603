"""Months that passports print in two languages with a slash: `13 OKT/ OCT 1985`, `31 MAY/MAY 1999`."""

from collections.abc import Callable, Sequence

_SHORT = 4
"""Letters: months are shortened to so many on passports."""


def once(parts: Sequence[str], month: Callable[[str], int]) -> list[str]:
    """The words with the second name of a month left out, whichever of the two is a known one.

    `month` is the number of a month, 0 for other words. Two months that differ are left as they are.
    """
    found = list(parts)
    for at, part in enumerate(parts):
        pieces = part.split("/")
        if len(pieces) == 2 and all(_short(piece) for piece in pieces) and _one(*map(month, pieces)):
            found[at] = next(piece for piece in pieces if month(piece))
    for one, slash, other in _slashed(parts):
        first, second = month(parts[one]), month(parts[other])
        if _one(first, second):
            found[other if first else one] = ""
            found[slash] = "" if slash not in (one, other) else found[slash]
    return found


def _one(first: int, second: int) -> bool:
    return bool(first or second) and (first == second or not (first and second))


def _slashed(parts: Sequence[str]) -> list[tuple[int, int, int]]:
    """Places of two short words with a slash after the first, before the second or between them."""
    found = []
    for at in range(len(parts) - 1):
        if parts[at].endswith("/") and len(parts[at]) > 1:
            found.append((at, at, at + 1))
        elif parts[at + 1] == "/" and at + 2 < len(parts):
            found.append((at, at + 1, at + 2))
        elif parts[at + 1].startswith("/") and len(parts[at + 1]) > 1:
            found.append((at, at + 1, at + 1))
    return [(one, slash, other) for one, slash, other in found if _short(parts[one]) and _short(parts[other])]


def _short(word: str) -> bool:
    plain = word.strip("/.,")
    return plain.isalpha() and 3 <= len(plain) <= _SHORT
