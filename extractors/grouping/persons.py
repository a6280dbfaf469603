"""Whose papers these are, and which paper is clearly somebody else's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.grouping.award import DIPLOMAS
from extractors.grouping.documents import Paper
from extractors.grouping.facts import Source
from extractors.grouping.merging import merged
from extractors.grouping.names import given_alike
from extractors.grouping.numbers import sure_number
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


@dataclass(frozen=True, slots=True)
class Whose:
    """The ids of papers that are clearly another person's; and what is odd about names on the others."""

    others: set[str] = field(default_factory=set)
    checks: list[CrossCheck] = field(default_factory=list)


def whose(papers: Sequence[Paper], card: ApplicantCard) -> Whose:
    """Which papers are clearly another person's than the card's, or than most papers'.

    A certificate that shows two names of the person makes papers in either name theirs. So does the
    number of the person's own diploma on a supplement or translation, which nobody else's has: the name
    beside it was misread or misspelt, and that is said.
    """
    people = {paper.id: person_of(paper) for paper in papers}
    office = card_person(card)
    named = [paper for paper in papers if people[paper.id].named]
    known = [paper for paper in named if office.named and one_name(office, people[paper.id])]
    known = known or [paper for paper in named if same_person(office, people[paper.id])]
    if not named:
        return Whose()
    # The office writes no father's name: the papers in the same name say whose daughter or son it is.
    middle = people[_middle(known or named, people).id]
    reference = together(office, middle) if known else middle
    reference = _with_other_names(reference, papers, people)
    accused = [paper for paper in papers if same_person(reference, people[paper.id]) is False]
    own = {_number(paper) for paper in named if paper not in accused} - {""}
    misnamed = [paper for paper in accused if paper.document.kind not in DIPLOMAS and _number(paper) in own]
    return Whose(
        {paper.id for paper in accused if paper not in misnamed},
        [_odd_name(paper, people[paper.id], reference) for paper in misnamed],
    )


def _number(paper: Paper) -> str:
    return sure_number(paper.reading.text("diploma_number")) if paper.reading else ""


def _odd_name(paper: Paper, person: Person, reference: Person) -> CrossCheck:
    """A slip in a name like the person's is told where names are compared; another name is told here."""
    near = any(given_alike(a, b) for a, _ in person.given for b, _ in reference.given)
    detail = (
        f"{paper.id} names {person.surnames[0][0]} {person.given[0][0]}, who is not the person of the other "
        "papers, but prints the number of this person's diploma"
    )
    return CrossCheck(name="holder", ok=None if near else False, detail=detail)


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
