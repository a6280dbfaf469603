"""Which translation goes with which original, and which supplement with which diploma."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.grouping.documents import Paper
from extractors.grouping.likeness import best_of
from extractors.grouping.numbers import plain_number
from extractors.grouping.person import person_of
from extractors.grouping.sameness import same_person
from schemas.courses import CrossCheck
from schemas.documents import DocumentKind, Problem, ProblemCode
from schemas.facts import Fact

_DIPLOMAS = (DocumentKind.DIPLOMA, DocumentKind.DIPLOMA_AND_TRANSCRIPT)
_AWARDS = (*_DIPLOMAS, DocumentKind.SECONDARY, DocumentKind.POSTGRADUATE)
_TABLES = (DocumentKind.TRANSCRIPT, DocumentKind.DIPLOMA_AND_TRANSCRIPT)
_BASIC = (None, "basic_medical")


@dataclass(slots=True)
class Links:
    """What goes with what, by document id.

    `diplomas` are the ids of all originals of that kind; `unfit` those of translations whose original
    should be in the folder, but none there fits, or several alike.
    """

    translation_of: dict[str, str] = field(default_factory=dict)
    translated_by: dict[str, list[str]] = field(default_factory=dict)
    belongs_to: dict[str, str] = field(default_factory=dict)
    problems: dict[str, Problem] = field(default_factory=dict)
    checks: list[CrossCheck] = field(default_factory=list)
    diplomas: set[str] = field(default_factory=set)
    unfit: set[str] = field(default_factory=set)


def links(papers: Sequence[Paper]) -> Links:
    """The links among one person's papers, duplicates left out."""
    found = Links(diplomas={paper.id for paper in papers if paper.document.kind in _DIPLOMAS})
    for paper in papers:
        if paper.document.kind is DocumentKind.TRANSLATION:
            _translation(paper, papers, found)
        elif paper.document.kind is DocumentKind.TRANSCRIPT:
            _supplement(paper, papers, found)
    return found


def _translation(paper: Paper, papers: Sequence[Paper], found: Links) -> None:
    wanted = _translated_kinds(paper)
    firsts: list[Paper] = []
    for kinds in wanted:
        candidates = [
            other
            for other in papers
            if other.document.kind in kinds and _can_be_original(other) and _one_kind_of_name(paper, other)
        ]
        best, fitting = best_of(paper, candidates)
        if best:
            firsts.append(best)
            continue
        if candidates:
            found.unfit.add(paper.id)
        if len(fitting) > 1:
            names = ", ".join(other.id for other in fitting)
            message = (
                f"{paper.id} may be the translation of any of {names}; say which by its file name or a note."
            )
            found.problems[paper.id] = Problem(code=ProblemCode.UNCLEAR_LINK, message=message)
    for original in dict.fromkeys(one.id for one in firsts):
        found.translation_of.setdefault(paper.id, original)
        found.translated_by.setdefault(original, []).append(paper.id)


def _translated_kinds(paper: Paper) -> list[tuple[DocumentKind, ...]]:
    """What kinds of original a translation covers; one may cover a diploma and its supplement."""
    reading = paper.reading
    if reading is None or reading.translation is None:
        return []
    kind = reading.translation.translates
    has_rows = reading.transcript is not None and bool(reading.transcript.courses)
    if kind is DocumentKind.DIPLOMA_AND_TRANSCRIPT or (kind is DocumentKind.DIPLOMA and has_rows):
        return [_DIPLOMAS, _TABLES]
    if kind is DocumentKind.DIPLOMA:
        return [_DIPLOMAS]
    return [_TABLES] if kind is DocumentKind.TRANSCRIPT else [(kind,)]


def _can_be_original(paper: Paper) -> bool:
    return paper.document.languages != ["en"]


def _one_kind_of_name(paper: Paper, other: Paper) -> bool:
    """False for the translation of a marriage certificate beside a passport, and the like."""
    mine = paper.reading.name_document if paper.reading else None
    theirs = other.reading.name_document if other.reading else None
    return mine is None or theirs is None or mine.kind == theirs.kind


def digits(fact: Fact[str]) -> str:
    """A number in plain form, empty where it was not read."""
    return plain_number(fact.value or "")


def _supplement(paper: Paper, papers: Sequence[Paper], found: Links) -> None:
    reading = paper.reading
    if reading is None:
        return
    awards = [other for other in papers if other.document.kind in _AWARDS]
    diplomas = [other for other in awards if other.document.kind in _DIPLOMAS and _basic(other)]
    number, series = reading.text("diploma_number"), reading.text("diploma_series")
    by_number = [other for other in awards if other.reading and _same_number(number, other)]
    if number.present and len(by_number) == 1:
        _belongs(paper, by_number[0], found)
        _series(paper, by_number[0], series, found)
        return
    mine = [other for other in diplomas if same_person(person_of(paper), person_of(other)) is not False]
    if len(mine) == 1:
        _belongs(paper, mine[0], found)
        _numbers_differ(paper, mine[0], number, found)


def _basic(paper: Paper) -> bool:
    return paper.reading is not None and paper.reading.text("level").value in _BASIC


def _same_number(number: Fact[str], diploma: Paper) -> bool:
    other = diploma.reading.text("diploma_number") if diploma.reading else Fact[str]()
    return number.present and other.present and digits(number) == digits(other)


def _belongs(paper: Paper, diploma: Paper, found: Links) -> None:
    found.belongs_to[paper.id] = diploma.id


def _series(paper: Paper, diploma: Paper, series: Fact[str], found: Links) -> None:
    other = diploma.reading.text("diploma_series") if diploma.reading else Fact[str]()
    same = not series.present or not other.present or digits(series) == digits(other)
    surely = series.trusted and other.trusted
    detail = f"{paper.id} and {diploma.id} print the same diploma number"
    if not same:
        detail += f", but series '{series.value}' and '{other.value}'"
    found.checks.append(
        CrossCheck(name="series_and_number", ok=same or (False if surely else None), detail=detail)
    )


def _numbers_differ(paper: Paper, diploma: Paper, number: Fact[str], found: Links) -> None:
    other = diploma.reading.text("diploma_number") if diploma.reading else Fact[str]()
    if not number.present or not other.present:
        return
    detail = f"diploma number: {paper.id} prints '{number.value}', {diploma.id} prints '{other.value}'"
    ok = False if number.trusted and other.trusted else None
    found.checks.append(CrossCheck(name="series_and_number", ok=ok, detail=detail))
