"""Year ranges as a person writes them: `1957 - 1991; 2000 - Current`."""

import re

from schemas.school import YearRange

_RANGE = re.compile(
    r"^\s*(?P<start>\d{4})\s*(?:[-\u2010-\u2015\u2212]|to)\s*(?P<end>\d{4}|current|present)\s*$", re.I
)
_SINGLE = re.compile(r"^\s*(?P<start>\d{4})\s*$")
_EARLIEST, _LATEST = 1800, 2100


def parse_years(text: str) -> tuple[list[YearRange], str]:
    """The ranges (inclusive; `Current` is an open end) and the parts that could not be read.

    Parts are divided by `;` or `,`. What is not understood is given back, never guessed at.
    """
    ranges: list[YearRange] = []
    rest: list[str] = []
    for part in re.split(r"[;,]", text):
        if not part.strip():
            continue
        found = _one(part)
        if found is None:
            rest.append(part.strip())
        else:
            ranges.append(found)
    return ranges, "; ".join(rest)


def _one(part: str) -> YearRange | None:
    matched = _RANGE.match(part) or _SINGLE.match(part)
    if matched is None:
        return None
    start = int(matched["start"])
    end = matched.groupdict().get("end", matched["start"])
    last = int(end) if end.isdecimal() else None
    plausible = _EARLIEST <= start <= _LATEST and (last is None or start <= last <= _LATEST)
    return YearRange(from_year=start, to_year=last) if plausible else None


def format_years(ranges: list[YearRange]) -> str:
    """The ranges in the form `parse_years` reads."""
    return "; ".join(f"{r.from_year} - {'Current' if r.to_year is None else r.to_year}" for r in ranges)


def covers(ranges: list[YearRange], year: int) -> bool:
    """True when the year lies in one of the ranges, ends included."""
    return any(r.from_year <= year and (r.to_year is None or year <= r.to_year) for r in ranges)


def near_boundary(ranges: list[YearRange], year: int, distance: int = 1) -> bool:
    """True when the year is at most `distance` years from the first or last year of a range."""
    ends = [end for r in ranges for end in (r.from_year, r.to_year) if end is not None]
    return any(abs(year - end) <= distance for end in ends)
