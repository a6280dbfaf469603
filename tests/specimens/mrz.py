"""The machine-readable zone of a passport book, ICAO Doc 9303 part 4 (TD3, two lines of 44)."""

from datetime import date
from string import ascii_uppercase, digits

from tests.specimens.people import Person

_VALUES = {letter: value for value, letter in enumerate(digits + ascii_uppercase)} | {"<": 0}


def check_digit(field: str) -> str:
    """The weighted sum 7-3-1 modulo 10 of a field (Doc 9303 part 3, section 4.9)."""
    return str(sum(_VALUES[letter] * (7, 3, 1)[i % 3] for i, letter in enumerate(field)) % 10)


def _filled(text: str, width: int) -> str:
    return text.replace(" ", "<").replace("-", "<")[:width].ljust(width, "<")


def mrz(person: Person) -> tuple[str, str]:
    """The two lines of a person's passport."""
    names = f"{person.surname_en.upper()}<<{person.given_en.upper()}"
    upper = f"P<AZE{_filled(names, 39)}"
    number = _filled(person.passport_no, 9)
    born, expires = _six(person.born), _six(person.passport_expires)
    optional = _filled(person.fin, 14)
    composite = (number + check_digit(number) + born + check_digit(born) + expires + check_digit(expires)) + (
        optional + check_digit(optional)
    )
    lower = (
        f"{number}{check_digit(number)}AZE{born}{check_digit(born)}{person.sex}"
        f"{expires}{check_digit(expires)}{optional}{check_digit(optional)}{check_digit(composite)}"
    )
    return upper, lower


def _six(day: date) -> str:
    return f"{day:%y%m%d}"
