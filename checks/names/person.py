"""A person's name as one paper prints it, every part a fact."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from schemas.applicant import NameOfRecord
from schemas.case import CaseDocument
from schemas.facts import Fact, FactStatus
from schemas.reading import PrintedName

NONE = Fact[str]()


@dataclass(frozen=True, slots=True)
class PersonName:
    """Surname, given name and patronymic where the paper tells them apart, else the full name alone."""

    surname: Fact[str] = field(default=NONE)
    given: Fact[str] = field(default=NONE)
    patronymic: Fact[str] = field(default=NONE)
    full: Fact[str] = field(default=NONE)

    @property
    def parted(self) -> bool:
        """True when surname and given name stand apart."""
        return self.surname.present and self.given.present

    @property
    def present(self) -> bool:
        """True when there is a name to compare."""
        return self.parted or self.full.present

    @property
    def text(self) -> str:
        """The name in one line, as printed."""
        if not self.parted:
            return self.full.value or self.surname.value or self.given.value or "-"
        return " ".join(
            str(fact.value) for fact in (self.surname, self.given, self.patronymic) if fact.present
        )

    def facts(self) -> Iterator[tuple[str, Fact[str]]]:
        """The facts a comparison rests on, by name."""
        if self.parted:
            yield from (("surname", self.surname), ("given_name", self.given))
            if self.patronymic.present:
                yield "patronymic", self.patronymic
        elif self.full.present:
            yield "full_name", self.full


def of_record(name: NameOfRecord) -> PersonName:
    """The name of record as the office wrote it."""
    return PersonName(surname=_written(name.surname), given=_written(name.given))


def of_document(document: CaseDocument) -> PersonName:
    """The holder's name on a credential or a translation."""
    if document.reading is None:
        return PersonName()
    text = document.reading.text
    return PersonName(text("surname"), text("given_name"), text("patronymic"), text("full_name"))


def of_printed(name: PrintedName) -> PersonName:
    """One of the names on a passport or certificate."""
    return PersonName(name.surname, name.given_name, name.patronymic)


def _written(text: str) -> Fact[str]:
    tidy = " ".join(text.split())
    return Fact[str](value=tidy, confidence=1.0, status=FactStatus.CONFIRMED) if tidy else NONE
