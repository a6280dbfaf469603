"""Whose papers these are, and which paper is clearly somebody else's."""

import re
from collections.abc import Sequence

from extractors.grouping.documents import Paper
from extractors.grouping.facts import Source
from extractors.grouping.merging import merged
from extractors.grouping.names import given_alike
from extractors.grouping.numbers import plain_number
from extractors.grouping.person import Person, person_of, together
from extractors.grouping.sameness import one_name, same_person
from schemas.applicant import ApplicantCard
from schemas.courses import CrossCheck
from schemas.documents import DocumentKind
from schemas.facts import Fact, FactStatus

_RANK = {
    DocumentKind.DIPLOMA: 0,
    DocumentKind.DIPLOMA_AND_TRANSCRIPT: 0,
    DocumentKind.NAME_DOCUMENT: 1,
    DocumentKind.TRANSCRIPT: 2,
    DocumentKind.TRANSLATION: 3,
}
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_ONE_NAME = frozenset({"passport", "identity_card"})


def card_person(card: ApplicantCard) -> Person:
    """The person as the office knows them."""
    name = card.name_of_record
    if name is None:
        return Person(born=card.date_of_birth)
    surnames = ((name.surname, 1.0),) if name.surname.strip() else ()
    given = ((name.given, 1.0),) if name.given.strip() else ()
    return Person(surnames, given, born=card.date_of_birth)


def others(papers: Sequence[Paper], card: ApplicantCard) -> set[str]:
    """The ids of papers that are clearly another person's than the card's, or than most papers'.

    A certificate that shows two names of the person makes papers in either name theirs.
    """
    people = {paper.id: person_of(paper) for paper in papers}
    office = card_person(card)
    named = [paper for paper in papers if people[paper.id].named]
    known = [paper for paper in named if office.named and one_name(office, people[paper.id])]
    known = known or [paper for paper in named if same_person(office, people[paper.id])]
    if not named:
        return set()
    # The office writes no father's name: the papers in the same name say whose daughter or son it is.
    middle = people[_middle(known or named, people).id]
    reference = together(office, middle) if known else middle
    reference = _with_other_names(reference, papers, people)
    accused = {id_ for id_, person in people.items() if same_person(reference, person) is False}
    kept = [paper for paper in named if paper.id not in accused]
    return {
        paper.id for paper in papers if paper.id in accused and not _misspelt(paper, reference, people, kept)
    }


def _misspelt(paper: Paper, reference: Person, people: dict[str, Person], kept: Sequence[Paper]) -> bool:
    """True when a name differs by a letter only and the diploma's number is the person's own: a slip in it.

    No two people have one diploma number; twins of like names have two.
    """
    person = people[paper.id]
    near = any(given_alike(a, b) for a, _ in person.given for b, _ in reference.given)
    number = _number(paper)
    return near and number != "" and any(number == _number(other) for other in kept)


def _number(paper: Paper) -> str:
    fact = paper.reading.text("diploma_number") if paper.reading else Fact[str]()
    return plain_number(fact.value or "") if fact.trusted else ""


def birth_of(papers: Sequence[Paper], card: ApplicantCard) -> tuple[Fact[str], list[CrossCheck]]:
    """The date of birth by the office, else by the first paper that has it, and what the others say of it."""
    return merged("date_of_birth", [*_typed(card), *_printed(papers)])


def _typed(card: ApplicantCard) -> list[Source]:
    """The office's word, where it is a date: a card may hold anything."""
    if not card.date_of_birth or not _ISO.fullmatch(card.date_of_birth):
        return []
    known = Fact[str](value=card.date_of_birth, confidence=1.0, status=FactStatus.READ)
    return [Source(known, "applicant.yaml", ())]


def _printed(papers: Sequence[Paper]) -> list[Source]:
    found = []
    for paper in sorted(papers, key=lambda one: one.document.kind is not DocumentKind.NAME_DOCUMENT):
        reading = paper.reading
        if reading is None:
            continue
        named = reading.name_document
        fact = named.date_of_birth if named else reading.text("date_of_birth")
        if fact.present and not (named and named.kind not in _ONE_NAME):
            found.append(Source(fact, paper.id, tuple(paper.document.languages)))
    return found


def _middle(named: Sequence[Paper], people: dict[str, Person]) -> Paper:
    """The paper whose holder most papers agree with; of several the one that says most who it is."""

    def weight(paper: Paper) -> tuple[int, int, str]:
        agreeing = sum(same_person(people[paper.id], people[other.id]) is True for other in named)
        return (-agreeing, _RANK.get(paper.document.kind, 9), paper.id)

    return min(named, key=weight)


def _with_other_names(person: Person, papers: Sequence[Paper], people: dict[str, Person]) -> Person:
    """The person with the names that certificates of a change or a marriage add."""
    certificates = [paper for paper in papers if _shows_two_names(paper)]
    for _ in certificates:
        for paper in certificates:
            if same_person(person, people[paper.id]) is True:
                person = together(person, people[paper.id])
    return person


def _shows_two_names(paper: Paper) -> bool:
    named = paper.reading.name_document if paper.reading else None
    return named is not None and named.kind not in _ONE_NAME
