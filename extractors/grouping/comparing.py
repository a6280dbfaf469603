"""One field on two papers: the same, different, or not to be told."""

from rapidfuzz import fuzz

from extractors.grouping.equivalents import same_meaning
from extractors.grouping.facts import SECOND_SCRIPT, SECOND_SURE, Source
from extractors.grouping.names import all_alike, given_alike
from extractors.grouping.numbers import plain_number
from extractors.grouping.schools import other_school
from extractors.grouping.spelling import bare, exact, father_of, lower
from extractors.grouping.writings import is_cyrillic, lost_mark, proves, same_writing, transliterated

NAMES = ("surname", "given_name", "patronymic")
NUMBERS = ("diploma_series", "diploma_number", "registration_number", "specialty_code")
DATES = ("decision_date", "issue_date", "entry_date", "completion_date", "date_of_birth")
_PLAIN = ("graduation_year", "honours")
_MEANT = ("specialty", "qualification")
_ONE_LANGUAGE = 88.0  # texts in one language this much alike differ by misread letters alone


def compare(name: str, one: Source, other: Source) -> bool | None:
    """Whether two papers give the same value of a field; None when that cannot be told."""
    a, b = str(one.fact.value), str(other.fact.value)
    # Of a paper in two languages nobody knows which of them a value is in.
    together = set(one.languages) == set(other.languages)
    if name in NUMBERS or name in _PLAIN:
        return plain_number(a) == plain_number(b) or (name == "diploma_series" and transliterated(a, b))
    if name in DATES:
        return _dates(a, b)
    if name in NAMES:
        return _names(name, a, b, one_language=together)
    if together and (lower(a) == lower(b) or (_small(a, b) and _marks_differ(a, b))):
        return lower(a) == lower(b)
    if name in _MEANT:
        return _meant(name, a, b, one_language=together)
    return _texts(name, a, b) if together else None


def _dates(one: str, other: str) -> bool | None:
    """None where one paper has only the year, or year and month, of the other's date."""
    return True if one == other else None if one.startswith(other) or other.startswith(one) else False


def weight(name: str, one: Source, other: Source) -> float:
    """How much an agreeing second paper says: less where its script hides the letters often misread."""
    a, b = str(one.fact.value), str(other.fact.value)
    if (name in NAMES and not proves(a, b)) or (
        name == "diploma_series" and plain_number(a) != plain_number(b)
    ):
        return SECOND_SCRIPT
    return SECOND_SURE if name not in _MEANT or lower(a) == lower(b) else SECOND_SCRIPT


def _names(name: str, one: str, other: str, *, one_language: bool) -> bool | None:
    """True to the letter in whatever script; alike ones differ where one language has one spelling.

    A hyphen counts as a letter does, but is easily lost: of two that differ by it alone nobody can say.
    They differ too where one shows which letter of the other lost its mark: `Shahin` beside `Sahin`.
    """
    capitals = not _small(one, other)
    if name == "patronymic":
        one, other = father_of(one), father_of(other)
    if not one.strip() or not other.strip():
        return None
    if _equal(one, other, capitals) or (
        same_writing(one, other) and not (one_language and _latin(one, other))
    ):
        return True if exact(one).count("-") == exact(other).count("-") else None
    alike = all_alike(one, other) if name == "surname" else _parts_alike(one, other)
    if not alike:
        return False
    if one_language and not capitals and _marks_differ(one, other):
        return False
    if not one_language and (lost_mark(one, other) or lost_mark(other, one)):
        return False
    # Capitals are often printed without their marks; and Soviet papers mix two languages in one alphabet.
    explained = bare(lower(one)) == bare(lower(other)) or is_cyrillic(one) or is_cyrillic(other)
    return None if explained or not one_language else False


def _equal(one: str, other: str, capitals: bool) -> bool:
    """True to the letter; of capitals the dot of İ does not count, which is often left out."""
    if lower(one) == lower(other):
        return True
    return capitals and lower(one).replace("ı", "i") == lower(other).replace("ı", "i")


def _latin(one: str, other: str) -> bool:
    return not is_cyrillic(one) and not is_cyrillic(other)


def _small(one: str, other: str) -> bool:
    return not one.isupper() and not other.isupper()


def _marks_differ(one: str, other: str) -> bool:
    """True for two texts that are the same but for marks: in small letters one of them was misread."""
    plain = bare(lower(one)) == bare(lower(other))
    return plain and lower(one) != lower(other) and not is_cyrillic(one)


def _parts_alike(one: str, other: str) -> bool:
    return all_alike(one, other) and given_alike(lower(one).split()[0], lower(other).split()[0])


def _meant(name: str, one: str, other: str, *, one_language: bool) -> bool | None:
    """Specialty and degree, by what is meant; in one language other words are another thing."""
    meant = same_meaning(name, one, other)
    if meant is not None or not one_language:
        return meant
    return None if _near(one, other) else False


def _texts(name: str, one: str, other: str) -> bool | None:
    """Titles are worded in many ways; names of schools differ when no telling word is shared."""
    if name == "school_name" and not _near(one, other):
        return False if other_school(one, other) else None
    return None


def _near(one: str, other: str) -> bool:
    """True when two texts in one language may differ by misread letters, or one is part of the other."""
    a, b = lower(one), lower(other)
    return fuzz.token_sort_ratio(a, b) >= _ONE_LANGUAGE or fuzz.partial_ratio(a, b) >= _ONE_LANGUAGE
