"""A value that two papers give letter for letter alike is surer on both: misreadings seldom agree.

Only equality counts here, not likeness: a name's exact spelling is what ECFMG compares (NAM-02),
so a spelling that merely could mean the same name confirms nothing.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from extractors.confidence import at_confidence
from extractors.grouping.documents import Paper
from extractors.grouping.facts import agreed, one_place
from extractors.grouping.spelling import exact
from schemas.applicant import ApplicantCard
from schemas.facts import Fact, FactStatus
from schemas.reading import DocumentReading, NameDocumentReading, PrintedName

_NAME_PARTS = ("surname", "given_name", "patronymic")
_FIELDS = (
    *_NAME_PARTS,
    "diploma_series",
    "diploma_number",
    "registration_number",
    "decision_date",
    "issue_date",
    "entry_date",
    "completion_date",
    "date_of_birth",
    "school_name",
    "specialty",
    "qualification",
)
_WORDS = frozenset({*_NAME_PARTS, "school_name", "specialty", "qualification"})
_ANOTHER_PAPER = 0.95  # a second paper is not quite independent: one engine, alike letters, alike faults
_OFFICE = 0.95  # what the office typed from the passport
_HARDLY_READ = 0.3  # below this a value is noise, and noise that agrees proves nothing

Said = dict[tuple[str, str], dict[str, Fact[Any]]]
"""By field and value: what each paper (or the office) says of it."""


def corroborated(papers: Sequence[Paper], card: ApplicantCard) -> list[Paper]:
    """The papers with every identity field as sure as all that say the same together."""
    said: Said = defaultdict(dict)
    for key, value in _office(card):
        said[key, value]["applicant.yaml"] = Fact[Any](
            value=value, confidence=_OFFICE, status=FactStatus.DOUBTFUL
        )
    for paper in papers:
        for where, key, fact in _facts(paper):
            if fact.present and fact.confidence >= _HARDLY_READ:
                known = said[key, _plain(key, fact)]
                known[where] = max(known.get(where, fact), fact, key=lambda one: one.confidence)
    return [_raised(paper, said) for paper in papers]


def _office(card: ApplicantCard) -> Iterator[tuple[str, str]]:
    record = card.name_of_record
    if record is not None:
        yield "surname", exact(record.surname)
        yield "given_name", exact(record.given)
    if card.date_of_birth:
        yield "date_of_birth", card.date_of_birth


def _facts(paper: Paper) -> Iterator[tuple[str, str, Fact[Any]]]:
    """Each identity fact of a paper: where it stands (paper and zone), its field, the fact."""
    reading = paper.reading
    if reading is None:
        return
    if reading.name_document is None:
        for name in _FIELDS:
            yield paper.id, name, reading.text(name)
        return
    yield paper.id, "date_of_birth", reading.name_document.date_of_birth
    for printed in reading.name_document.names:
        for part in _NAME_PARTS:
            yield f"{paper.id} {printed.role}", part, getattr(printed, part)


def _plain(key: str, fact: Fact[Any]) -> str:
    text = unicodedata.normalize("NFC", str(fact.value))
    return exact(text) if key in _WORDS else " ".join(text.split())


def _raised(paper: Paper, said: Said) -> Paper:
    reading = paper.reading
    if reading is None:
        return paper
    fields = {name: _raise(fact, name, paper.id, said) for name, fact in reading.fields.items()}
    named = _name_document(reading.name_document, paper.id, said)
    changed = reading.model_copy(update={"fields": fields, "name_document": named})
    return replace(paper, document=paper.document.model_copy(update={"reading": _checked(changed)}))


def _checked(reading: DocumentReading) -> DocumentReading:
    return DocumentReading.model_validate(reading.model_dump())


def _name_document(named: NameDocumentReading | None, paper: str, said: Said) -> NameDocumentReading | None:
    if named is None:
        return None
    born = _raise(named.date_of_birth, "date_of_birth", paper, said)
    names = [_printed(printed, f"{paper} {printed.role}", said) for printed in named.names]
    return named.model_copy(update={"names": names, "date_of_birth": born})


def _printed(printed: PrintedName, where: str, said: Said) -> PrintedName:
    parts = {part: _raise(getattr(printed, part), part, where, said) for part in _NAME_PARTS}
    return printed.model_copy(update=parts)


def _raise(fact: Fact[Any], key: str, where: str, said: Said) -> Fact[Any]:
    if key not in _FIELDS or not fact.present or fact.status not in (FactStatus.READ, FactStatus.DOUBTFUL):
        return fact
    if fact.confidence < _HARDLY_READ:
        return fact
    seen = said[key, _plain(key, fact)].items()
    others = [other.confidence for place, other in seen if place != where and not one_place(fact, other)]
    if not others:
        return fact
    sure = agreed(fact.confidence, max(others), _ANOTHER_PAPER)
    return at_confidence(fact, sure)
