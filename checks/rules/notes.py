"""What the text of a sponsor note says, as far as a program may tell."""

import re

from checks.data import table
from checks.directory.years import parse_years
from schemas.school import YearRange

_YEARS = re.compile(r"graduation years?\s*:?\s*(?P<years>[^.]*)", re.I)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SENTENCE = re.compile(r"[.;:!\n]\s")


def negative(text: str) -> bool:
    """True when the note seems to say that the school does not meet the requirements, or not for all."""
    said = " ".join(text.lower().split())
    known = table("note_words")
    denied = set(_WORD.findall(said.replace("’", "'"))) & set(known["denying_words"])
    return bool(denied) or any(phrase in said for phrase in known["negative"])


def unclear(text: str) -> bool:
    """True when a sentence of the note neither affirms that the school counts nor only gives its years.

    A year in a sentence that affirms is a condition, and those are not understood.
    """
    return not all(map(_understood, filter(str.strip, _SENTENCE.split(text.lower()))))


def _understood(sentence: str) -> bool:
    known = table("note_words")
    said = " ".join(sentence.split())
    if any(phrase in said for phrase in known["affirming"]):
        return "graduation year" in said or not _YEAR.search(said)
    return set(_WORD.findall(said)) <= set(known["neutral"])


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
    return {int(year) for year in _YEAR.findall(found["years"])} if found else set()
