"""The facts of graduation, taken from the diploma and confirmed or contradicted by the other papers."""

from collections.abc import Iterator, Sequence
from typing import Any

from extractors.grouping.award import Award
from extractors.grouping.comparing import NAMES, NUMBERS
from extractors.grouping.documents import Paper
from extractors.grouping.facts import Source
from extractors.grouping.merging import merged
from schemas.case import Graduation
from schemas.courses import CrossCheck
from schemas.documents import DocumentKind
from schemas.facts import Fact
from schemas.reading import DocumentReading

_SPOUSE = "spouse"
_TEXTS = ("school_name", "document_title", "specialty", "qualification")
_SUPPLEMENT_SAYS = (*NAMES, "diploma_series", "diploma_number", "school_name", "specialty", "specialty_code")
_LETTER_SAYS = (*_SUPPLEMENT_SAYS, "qualification", "decision_date")


def graduation(award: Award, named: Sequence[Paper] = ()) -> tuple[Graduation, list[CrossCheck]]:
    """The merged facts and what the papers say of each other.

    `named` are the person's documents about names: a name that one of them has to the letter is surer.
    A value comes from the original diploma, else from the supplement, else from a translation or an
    English paper; what no paper of this diploma has stays absent.
    """
    made: dict[str, Fact[Any]] = {}
    checks: list[CrossCheck] = []
    for name in (*NAMES, *_TEXTS, *NUMBERS, "decision_date", "issue_date"):
        sources, rivals = _sources(award.papers, name), _sources(award.rivals, name)
        known = _names_of(named, name) if name in NAMES else []
        made[name], found = merged(name, list(sources), list(rivals), known)
        checks += found
    made["honours"], found = merged("honours", _honours(award.papers))
    checks += found
    made["graduation_year"], found = _year(award)
    values = {name: fact.model_dump() for name, fact in made.items()}
    return Graduation.model_validate(values), [*checks, *found]


def _honours(papers: Sequence[Paper]) -> list[Source]:
    """What the diploma and its translations say of honours; a supplement's words may be of a course."""
    return [
        Source(fact, paper.id, tuple(paper.document.languages), "diploma")
        for paper in papers
        if not is_supplement(paper)
        and not _is_letter(paper)
        and (fact := _reading(paper).flag("honours")).present
    ]


def _reading(paper: Paper) -> DocumentReading:
    assert paper.reading is not None  # only papers with a reading get this far
    return paper.reading


def _sources(papers: Sequence[Paper], name: str) -> Iterator[Source]:
    for paper in papers:
        if name not in _says(paper):
            continue
        fact = _reading(paper).text(name)
        if fact.present:
            yield Source(fact, paper.id, tuple(paper.document.languages), _written_for(paper))


def _names_of(papers: Sequence[Paper], part: str) -> list[Source]:
    """A part of every name that documents about names give the person, the zone's among them."""
    return [
        Source(fact, paper.id, tuple(paper.document.languages))
        for paper in papers
        if paper.reading and paper.reading.name_document and paper.reading.translation is None
        for printed in paper.reading.name_document.names
        if printed.role != _SPOUSE and (fact := getattr(printed, part)).present
    ]


def _written_for(paper: Paper) -> str:
    """Which paper this one is, or translates."""
    if is_supplement(paper):
        return "supplement"
    return "letter" if _is_letter(paper) else "diploma"


def _is_letter(paper: Paper) -> bool:
    block = _reading(paper).translation
    return DocumentKind.SCHOOL_LETTER in (paper.document.kind, block and block.translates)


def _says(paper: Paper) -> tuple[str, ...]:
    """Which fields of a paper are the diploma's: supplements and letters have their own dates and numbers."""
    if is_supplement(paper):
        return _SUPPLEMENT_SAYS
    if _is_letter(paper):
        return _LETTER_SAYS
    return (*NAMES, *_TEXTS, *NUMBERS, "decision_date", "issue_date")


def is_supplement(paper: Paper) -> bool:
    """True for a transcript or supplement, and for the translation of one."""
    translation = _reading(paper).translation
    if paper.document.kind is DocumentKind.TRANSLATION and translation:
        return translation.translates is DocumentKind.TRANSCRIPT
    return paper.document.kind is DocumentKind.TRANSCRIPT


def _year(award: Award) -> tuple[Fact[int], list[CrossCheck]]:
    """The year of graduation by diploma or decision, compared with every other paper's."""
    sources = [source for paper in award.papers for source in _years_of(paper)]
    if not sources:
        return Fact[int](), []
    rivals = [source for paper in award.rivals for source in _years_of(paper)]
    return merged("graduation_year", sources, rivals)


def _years_of(paper: Paper) -> Iterator[Source]:
    """What a paper says of the year: the printed year, the decision, the end of studies."""
    reading = _reading(paper)
    languages = tuple(paper.document.languages)
    printed = reading.number("graduation_year")
    if printed.present:
        yield Source(printed, paper.id, languages)
    for name in ("decision_date", "completion_date"):
        if name == "decision_date" and (printed.present or is_supplement(paper)):
            continue
        fact = reading.text(name)
        if fact.value and fact.value[:4].isdecimal():
            year = Fact[int](
                value=int(fact.value[:4]),
                confidence=fact.confidence,
                status=fact.status,
                evidence=fact.evidence,
            )
            yield Source(year, paper.id, languages)
