"""One diploma in several files: its left and right page, or its halves in two languages."""

from dataclasses import replace

from extractors.confidence import at_confidence
from extractors.grouping.comparing import compare
from extractors.grouping.documents import Paper
from extractors.grouping.facts import Source
from extractors.grouping.person import person_of
from extractors.grouping.sameness import same_person
from schemas.documents import DocumentKind
from schemas.facts import Fact
from schemas.reading import DocumentReading

_TELLING = ("diploma_number", "registration_number", "decision_date", "issue_date")
_ESSENTIAL = (*_TELLING, "surname", "specialty", "qualification")
_UNPROVEN = 0.9  # what a value of a page is worth at most of which only fitting gaps say where it belongs


def halves(one: Paper, other: Paper) -> bool | None:
    """Whether two papers are pages of one diploma: True where a number or a date on both says so.

    So are the two languages of a form that were read side by side on one page. None where one has what the
    other lacks and nothing contradicts; False else.
    """
    a, b = one.reading, other.reading
    kinds = {one.document.kind, other.document.kind}
    if a is None or b is None or kinds != {DocumentKind.DIPLOMA}:
        return False
    if same_person(person_of(one), person_of(other)) is False:
        return False
    compared = [_compared(one, other, name) for name in (*_ESSENTIAL, "diploma_series", "level")]
    if False in compared:
        return False
    if True in compared[: len(_TELLING)] or two_languages_of_one_page(one, other):
        return True
    mine = {name for name in _ESSENTIAL if a.text(name).present}
    theirs = {name for name in _ESSENTIAL if b.text(name).present}
    return None if mine - theirs and theirs - mine and not mine & theirs - {"surname"} else False


def two_languages_of_one_page(one: Paper, other: Paper) -> bool:
    """True for two papers found side by side on one page, each in a language the other does not have."""
    a, b = one.document, other.document
    if one is other or a.file != b.file or not set(a.page_numbers) & set(b.page_numbers):
        return False
    return bool(a.languages and b.languages) and not set(a.languages) & set(b.languages)


def as_page_of(paper: Paper, proven: bool) -> Paper:
    """The paper as a page of the diploma; what nothing proves to belong there is only a guess."""
    reading = paper.reading
    if proven or reading is None:
        return paper
    fields = {name: fact if name == "level" else _guessed(fact) for name, fact in reading.fields.items()}
    changed = DocumentReading.model_validate(reading.model_copy(update={"fields": fields}).model_dump())
    return replace(paper, document=paper.document.model_copy(update={"reading": changed}))


def _compared(one: Paper, other: Paper, name: str) -> bool | None:
    a, b = (paper.reading.text(name) if paper.reading else Fact[str]() for paper in (one, other))
    if not (a.present and b.present):
        return None
    if name == "level":
        return a.value == b.value
    return compare(
        name,
        Source(a, one.id, tuple(one.document.languages)),
        Source(b, other.id, tuple(other.document.languages)),
    )


def _guessed(fact: Fact[str] | Fact[bool] | Fact[int]) -> Fact[str] | Fact[bool] | Fact[int]:
    if not fact.present or fact.confidence <= _UNPROVEN:
        return fact
    return at_confidence(fact, _UNPROVEN)
