"""The holder of a paper: every form of the name, date of birth."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.grouping.documents import Paper
from extractors.grouping.equivalents import meaning_of
from extractors.grouping.spelling import has_father_word, tokens
from schemas.facts import Fact
from schemas.reading import DocumentReading

_ENOUGH = 0.4  # a name read less surely than this accuses nobody of being somebody else
_SPOUSE = "spouse"

Said = tuple[str, float]
"""A name as printed and how sure its reading is."""


@dataclass(frozen=True, slots=True)
class Person:
    """A holder as papers name the person: every form of the names, date of birth.

    `whole` says that surname and given name were not told apart: both hold the whole name.
    """

    surnames: tuple[Said, ...] = ()
    given: tuple[Said, ...] = ()
    patronymics: tuple[Said, ...] = ()
    born: str | None = None
    whole: bool = False

    @property
    def named(self) -> bool:
        """True when there is a surname and a given name to compare."""
        return bool(self.surnames and self.given)


def together(one: Person, other: Person) -> Person:
    """One person with the names of both."""
    return Person(
        tuple(dict.fromkeys([*one.surnames, *other.surnames])),
        tuple(dict.fromkeys([*one.given, *other.given])),
        tuple(dict.fromkeys([*one.patronymics, *other.patronymics])),
        one.born or other.born,
        one.whole or other.whole,
    )


def person_of(paper: Paper) -> Person:
    """The holder of a paper, empty where it names none or the name was read badly; never a spouse."""
    reading = paper.reading
    if reading is None:
        return Person()
    printed = reading.name_document.names if reading.name_document else []
    mine = [name for name in printed if name.role != _SPOUSE]
    if not mine and (_is_a_specialty(reading) or _said_twice(reading)):
        return Person(born=_birth(reading))
    surnames = _said([*(name.surname for name in mine), reading.text("surname")])
    given = _said([*(name.given_name for name in mine), reading.text("given_name")])
    patronymics = _said([*(name.patronymic for name in mine), reading.text("patronymic")])
    if _father_in_given(surnames, given):
        # `RZAYEVA KÖNÜL | İLQAR QIZI`: the line was parted a word too late.
        return Person(surnames, surnames, (*patronymics, *given), _birth(reading), whole=True)
    full = reading.text("full_name")
    whole = not (surnames and given) and full.confidence >= _ENOUGH
    if whole:
        surnames, given = (*surnames, *_said([full])), (*given, *_said([full]))
    return Person(surnames, given, patronymics, _birth(reading), whole)


def _is_a_specialty(reading: DocumentReading) -> bool:
    """True for `General Medicine` read in the place of a name."""
    surname, given = reading.text("surname").value or "", reading.text("given_name").value or ""
    orders = (f"{given} {surname}", f"{surname} {given}", reading.text("full_name").value or "")
    return any(meaning_of("specialty", words) for words in orders)


def _said_twice(reading: DocumentReading) -> bool:
    """True where one word was read as surname and given name: one of the two is not known."""
    surname, given = reading.text("surname").value, reading.text("given_name").value
    return bool(surname and given) and tokens(surname or "") == tokens(given or "")


def _birth(reading: DocumentReading) -> str | None:
    born = reading.name_document.date_of_birth if reading.name_document else reading.text("date_of_birth")
    return born.value if born.trusted else None


def _father_in_given(surnames: Sequence[Said], given: Sequence[Said]) -> bool:
    """True when the place of the given name holds a father's name alone."""
    names = any(len(tokens(text)) > 1 for text, _ in surnames)
    return (
        names and bool(given) and all(has_father_word(text) and len(tokens(text)) == 1 for text, _ in given)
    )


def _said(facts: Sequence[Fact[str]]) -> tuple[Said, ...]:
    found = [(fact.value, fact.confidence) for fact in facts if fact.value and fact.confidence >= _ENOUGH]
    return tuple(dict.fromkeys(found))
