"""The lines of a machine-readable zone and what their check digits prove (ICAO Doc 9303, parts 3 to 5)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_WEIGHTS = (7, 3, 1)
_AS_DIGIT = str.maketrans("OQDISBZGLT", "0001582617")
_SHORTENED = (re.compile(r"P[A-Z<]{9,}<<"), re.compile(r"[A-Z0-9<]{28}<{4,}[A-Z0-9]"))
# Either may be read for the other. G and 6 are left out: their check digits are the same.
_TWINS = {"O": "0", "0": "O", "I": "1", "1": "I", "S": "5", "5": "S", "B": "8", "8": "B", "Z": "2", "2": "Z"}


@dataclass(frozen=True, slots=True)
class Layout:
    """A size of zone: lines, their length, where only digits stand, which field each digit proves.

    `checks` hold the places of a field and the place of its check digit, in the lines joined to one.
    """

    lines: int
    length: int
    digits: tuple[int, ...]
    either: tuple[int, ...]
    checks: tuple[tuple[tuple[int, ...], int], ...]


@dataclass(frozen=True, slots=True)
class Proven:
    """Lines all of whose check digits hold; `repaired` when one character was exchanged to that end."""

    lines: tuple[str, ...]
    repaired: bool


def _spans(*ends: tuple[int, int]) -> tuple[int, ...]:
    return tuple(place for start, end in ends for place in range(start, end))


PASSPORT = Layout(
    lines=2,
    length=44,
    digits=_spans((53, 54), (57, 64), (65, 72), (86, 88)),
    either=_spans((44, 53), (72, 86)),
    checks=(
        (_spans((44, 53)), 53),
        (_spans((57, 63)), 63),
        (_spans((65, 71)), 71),
        (_spans((72, 86)), 86),
        (_spans((44, 54), (57, 64), (65, 87)), 87),
    ),
)
"""TD3: two lines of 44 (part 4)."""
CARD = Layout(
    lines=3,
    length=30,
    digits=_spans((14, 15), (30, 37), (38, 45), (59, 60)),
    either=_spans((5, 14), (15, 30), (48, 59)),
    checks=(
        (_spans((5, 14)), 14),
        (_spans((30, 36)), 36),
        (_spans((38, 44)), 44),
        (_spans((5, 30), (30, 37), (38, 45), (48, 59)), 59),
    ),
)
"""TD1: three lines of 30 (part 5)."""


def check_digit(text: str) -> int:
    """The check digit of a field: weights 7, 3, 1; `<` is 0, A is 10 .. Z is 35 (Doc 9303-3, 4.9)."""
    return sum(_value(ch) * _WEIGHTS[i % 3] for i, ch in enumerate(text)) % 10


def proven(lines: Sequence[str]) -> Proven | None:
    """The lines as a passport's or card's zone, when every check digit holds; else None.

    Where only digits may stand a letter is taken for its twin. One more character may be exchanged for
    its twin, in lines of full length, and only if exactly one such exchange makes all digits hold.
    """
    layout = next((one for one in (PASSPORT, CARD) if _could_be(lines, one)), None)
    if layout is None:
        return None
    text = "".join(fitted(line, layout.length) for line in lines)
    text = "".join(ch.translate(_AS_DIGIT) if i in layout.digits else ch for i, ch in enumerate(text))
    if holds(text, layout):
        return Proven(_cut(text, layout), repaired=False)
    if any(len(line) != layout.length for line in lines[-2:]):
        return None  # a character was lost or added: exchanging another would hold by luck
    found = {other for other in _exchanged(text, layout) if holds(other, layout)}
    return Proven(_cut(found.pop(), layout), repaired=True) if len(found) == 1 else None


def fitted(line: str, length: int) -> str:
    """The line at its length: too few or too many fillers are made up in the longest run of them."""
    runs = sorted(re.finditer(r"<{2,}", line), key=lambda run: len(run[0]))
    if len(line) != length and runs:
        run = runs[-1]
        size = max(0, len(run[0]) + length - len(line))
        line = line[: run.start()] + "<" * size + line[run.end() :]
    return line.ljust(length, "<")[:length]


def holds(text: str, layout: Layout) -> bool:
    """True when every check digit of the joined lines holds; an empty field may carry `<` for it."""
    for places, at in layout.checks:
        field, digit = "".join(text[i] for i in places), text[at]
        empty = digit == "<" and not field.strip("<")
        if not empty and not (digit.isdecimal() and check_digit(field) == int(digit)):
            return False
    return True


def _could_be(lines: Sequence[str], layout: Layout) -> bool:
    first = "P" if layout is PASSPORT else "IAC"
    return (
        len(lines) == layout.lines
        and lines[0][:1] in first
        and all(
            abs(len(line) - layout.length) <= 4 or _lost_fillers(line, place, layout)
            for place, line in enumerate(lines)
        )
    )


def _lost_fillers(line: str, place: int, layout: Layout) -> bool:
    """True for a passport's line that lost a part of its one long row of fillers, as engines do.

    They end the line of names, and in the other stand for the optional data before the last digit.
    """
    if layout is not PASSPORT or len(line) >= layout.length:
        return False
    return bool(_SHORTENED[place].fullmatch(line))


def _exchanged(text: str, layout: Layout) -> Iterator[str]:
    for place in layout.either:
        if text[place] in _TWINS:
            yield text[:place] + _TWINS[text[place]] + text[place + 1 :]


def _cut(text: str, layout: Layout) -> tuple[str, ...]:
    return tuple(text[i : i + layout.length] for i in range(0, len(text), layout.length))


def _value(ch: str) -> int:
    if ch.isdecimal():
        return int(ch)
    return ord(ch) - 55 if "A" <= ch <= "Z" else 0
