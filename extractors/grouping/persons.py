"""Whose papers these are, and which paper is clearly somebody else's."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.grouping.documents import Paper
from extractors.grouping.names import names_alike
from schemas.applicant import ApplicantCard
from schemas.documents import DocumentKind

_ENOUGH = 0.4  # a name read less surely than this accuses nobody of being somebody else
_RANK = {
    DocumentKind.DIPLOMA: 0,
    DocumentKind.DIPLOMA_AND_TRANSCRIPT: 0,
    DocumentKind.NAME_DOCUMENT: 1,
    DocumentKind.TRANSCRIPT: 2,
    DocumentKind.TRANSLATION: 3,
}


@dataclass(frozen=True, slots=True)
class Person:
    """A holder as a paper names the person: every form of surname and given name, date of birth."""

    surnames: tuple[str, ...]
    given: tuple[str, ...]
    born: str | None = None

    @property
    def named(self) -> bool:
        """True when there is a surname and a given name to compare."""
        return bool(self.surnames and self.given)


def person_of(paper: Paper) -> Person:
    """The holder of a paper, empty where it names none or the name was read badly."""
    reading = paper.reading
    if reading is None:
        return Person((), ())
    surnames, given = [], []
    if reading.name_document:
        for name in reading.name_document.names:
            surnames += [name.surname.value] if name.surname.confidence >= _ENOUGH else []
            given += [name.given_name.value] if name.given_name.confidence >= _ENOUGH else []
    surname, first, full = reading.text("surname"), reading.text("given_name"), reading.text("full_name")
    surnames += [surname.value] if surname.confidence >= _ENOUGH else []
    given += [first.value] if first.confidence >= _ENOUGH else []
    if not (surnames and given) and full.confidence >= _ENOUGH:
        surnames, given = [*surnames, full.value], [*given, full.value]
    born = reading.name_document.date_of_birth if reading.name_document else reading.text("date_of_birth")
    return Person(
        tuple(name for name in surnames if name),
        tuple(name for name in given if name),
        born.value if born.trusted else None,
    )


def same_person(one: Person, other: Person) -> bool | None:
    """Whether two papers may be the same person's; None when they do not name enough to say.

    Different only when neither any surname nor any given name can be the same, in either order,
    and the dates of birth do not agree.
    """
    if not one.named or not other.named:
        return None
    if one.born and other.born and one.born == other.born:
        return True
    mine, theirs = (*one.surnames, *one.given), (*other.surnames, *other.given)
    return any(names_alike(a, b) for a in mine for b in theirs)


def card_person(card: ApplicantCard) -> Person:
    """The person as the office knows them."""
    name = card.name_of_record
    if name is None:
        return Person((), (), card.date_of_birth)
    surnames = (name.surname,) if name.surname.strip() else ()
    given = (name.given,) if name.given.strip() else ()
    return Person(surnames, given, card.date_of_birth)


def others(papers: Sequence[Paper], card: ApplicantCard) -> set[str]:
    """The ids of papers that are clearly another person's than the card's, or than most papers'."""
    people = {paper.id: person_of(paper) for paper in papers}
    reference = card_person(card)
    if reference.named and any(same_person(reference, person) for person in people.values()):
        return {id_ for id_, person in people.items() if same_person(reference, person) is False}
    named = [paper for paper in papers if people[paper.id].named]
    if not named:
        return set()

    def weight(paper: Paper) -> tuple[int, int, str]:
        agreeing = sum(same_person(people[paper.id], people[other.id]) is True for other in named)
        return (-agreeing, _RANK.get(paper.document.kind, 9), paper.id)

    centre = people[min(named, key=weight).id]
    return {id_ for id_, person in people.items() if same_person(centre, person) is False}
