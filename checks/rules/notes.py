"""What the text of a sponsor note says, as far as a program may tell."""

import re

from checks.data import table
from checks.directory.years import parse_years
from schemas.school import YearRange

_YEARS = re.compile(r"graduation years?\s*:?\s*(?P<years>[^.]*)", re.I)


def negative(text: str) -> bool:
    """True when the note seems to say that the school does not meet the requirements."""
    said = " ".join(text.lower().split())
    return any(phrase in said for phrase in table("note_words")["negative"])


def printed_ranges(text: str) -> list[YearRange]:
    """The ranges the note itself prints, empty when it prints none that can be read."""
    found = _YEARS.search(text)
    if found is None:
        return []
    ranges, unparsed = parse_years(found["years"])
    return [] if unparsed else ranges


def printed_years(text: str) -> set[int]:
    """Every year in the sentence of the graduation years, whether or not its ranges can be read."""
    found = _YEARS.search(text)
    return {int(year) for year in re.findall(r"(?<!\d)\d{4}(?!\d)", found["years"])} if found else set()
