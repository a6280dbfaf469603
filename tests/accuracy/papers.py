"""A reading held against the truth of its paper: kind, languages, fields, officials, the special kinds."""

from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium

from extractors.confidence import READ_FROM
from schemas.facts import Fact, FactStatus
from schemas.reading import DocumentReading, FileReading, NameDocumentReading, PrintedName
from tests.accuracy.behind import Behind
from tests.accuracy.main_document import kind_by_contract, level_told, main_document
from tests.accuracy.outcomes import Outcome, Printed, Verdict, weigh
from tests.accuracy.rows import transcript_outcomes
from tests.accuracy.sameness import stands_in, unified
from tests.specimens.paper import Paper, Truth

_FOLLOWS = frozenset({"full_name", "level", "graduation_year", "page_of_pages", "electronic", "commission"})
"""Fields that follow from others or that not every truth tells: judged only where the truth has them."""
_TRANSLATION = (
    "source_language",
    "letterhead_class",
    "statement_wording",
    "from_original",
    "notary_mark",
    "translator_name",
    "translator_title",
    "signed",
    "sealed",
)
_MARKS_OF_IT = frozenset({"from_original", "notary_mark"})
"""Not said, where the truth has False."""
_NAMES = ("surname", "given_name", "patronymic")


_OF_NAMES = frozenset({*_NAMES, "issue_date", "date_of_birth"})
"""What a name document says among its names, or of itself alone."""


def compare(paper: Paper, reading: FileReading, behind: Behind) -> list[Outcome]:
    """Every outcome of one paper that is one file."""
    kind = kind_by_contract(paper.truth["kind"], level_told(paper.truth))
    found, documents = main_document(kind, reading.documents)
    outcomes = _outcomes({**paper.truth, "kind": kind}, found, documents, _text(paper))
    return [outcome for outcome in outcomes if outcome and not _true_besides(outcome, behind)]


def _true_besides(outcome: Outcome, behind: Behind) -> bool:
    """True for a field no truth asks for that is true of the study; for a title the truth is silent on."""
    if outcome.area != "field" or outcome.printed is not None:
        return False
    return outcome.name == "document_title" or str(outcome.read).casefold() in behind.get(outcome.name, ())


def _text(paper: Paper) -> str:
    """All words of the paper as drawn."""
    document = pdfium.PdfDocument(paper.pdf)
    try:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _outcomes(
    truth: Truth, found: DocumentReading | None, documents: int, text: str
) -> Iterator[Outcome | None]:
    yield _kind(truth["kind"], found)
    yield _languages(truth.get("languages", []), found)
    yield _plain("document", "one paper is one document", 1, documents)
    yield from _fields(truth, found, text)
    yield from _signatures(truth.get("signatures", []), found)
    if "seal" in truth:
        yield weigh("marks", "seal", truth["seal"], found.seal if found else None)
    if "translation" in truth:
        yield from _translation(truth["translation"], level_told(truth), found)
    if "name_document" in truth:
        yield from _name_document(truth["name_document"], found.name_document if found else None)
    yield from transcript_outcomes(truth, found.transcript if found else None, text)


def _kind(printed: str, found: DocumentReading | None) -> Outcome | None:
    if found is None:
        return weigh("document", "kind", printed, None)
    status = FactStatus.READ if found.kind_confidence >= READ_FROM else FactStatus.DOUBTFUL
    kind = Fact[str](value=found.kind.value, confidence=found.kind_confidence, status=status)
    return weigh("document", "kind", printed, kind)


def _languages(printed: list[str], found: DocumentReading | None) -> Outcome | None:
    if not printed:
        return None
    read = sorted(found.languages) if found else None
    return _plain("document", "languages", sorted(printed), read)


def _plain(area: str, name: str, printed: object, read: object) -> Outcome:
    """Something said without a confidence: right or wrong, never trusted."""
    verdict = Verdict.RIGHT_DOUBTFUL if printed == read else Verdict.WRONG_DOUBTFUL
    return Outcome(area, name, verdict, printed, read, 0.0)


def _fields(truth: Truth, found: DocumentReading | None, text: str) -> Iterator[Outcome | None]:
    printed, also = _printed_fields(truth), truth.get("also_right", {})
    for name, value in printed.items():
        fact = found.fields.get(name) if found else None
        more = [*also.get(name, ()), *_title_of_honours(name, value, fact, printed, text)]
        yield weigh("field", name, Printed(value, more, text), fact)
    left_out = _FOLLOWS | (_OF_NAMES if "name_document" in truth else frozenset())
    for name, fact in (found.fields if found else {}).items():
        if name not in printed and name not in left_out:
            yield weigh("field", name, None, fact)


def _title_of_honours(
    name: str, value: object, fact: Fact[Any] | None, printed: Truth, text: str
) -> Iterator[str]:
    """The title read, where it is the one printed with or without the words of honours that follow it."""
    if name != "document_title" or not printed.get("honours") or fact is None or not fact.value:
        return
    one, other = unified(str(value)), unified(str(fact.value))
    if stands_in(text, fact.value) and (one.startswith(f"{other} ") or other.startswith(f"{one} ")):
        yield str(fact.value)


def _printed_fields(truth: Truth) -> Truth:
    """What stands on the paper: a `False` is nothing that stands there."""
    every = {**truth.get("fields", {}), **truth.get("derived", {})}
    return {name: value for name, value in every.items() if value is not None and value is not False}


def _signatures(places: list[Truth], found: DocumentReading | None) -> Iterator[Outcome | None]:
    """Officials by their role, several of one role in the order they stand in."""
    left = list(found.signatures) if found else []
    for place in places:
        read = next((item for item in left if item.role == place["role"]), None)
        if read is not None:
            left.remove(read)
        yield weigh("marks", "signature", place["signed"], read.signed if read else None)
        if place.get("name"):
            yield weigh("marks", "official's name", place["name"], read.name if read else None)
    for read in left:
        if read.signed.value:
            yield weigh("marks", "signature", None, read.signed)


def _translation(printed: Truth, level: object, found: DocumentReading | None) -> Iterator[Outcome | None]:
    read = found.translation if found else None
    kind = kind_by_contract(printed["translates"], level)
    if read is None:
        yield weigh("translation", "translates", kind, None)
    else:
        yield _plain("translation", "translates", kind, read.translates.value)
    for name in _TRANSLATION:
        if name in printed:
            value = None if name in _MARKS_OF_IT and printed[name] is False else printed[name]
            yield weigh("translation", name, value, getattr(read, name) if read else None)


def _name_document(printed: Truth, found: NameDocumentReading | None) -> Iterator[Outcome | None]:
    yield _plain("name document", "kind", printed["kind"], found.kind if found else None)
    for name in ("expires", "date_of_birth", "mrz_valid"):
        yield weigh("name document", name, printed.get(name), getattr(found, name) if found else None)
    left = list(found.names) if found else []
    for entry in printed.get("names", []):
        read = next((item for item in left if item.role == entry["role"]), None)
        if read is not None:
            left.remove(read)
        yield from _printed_name(entry, read)


def _printed_name(entry: Truth, read: PrintedName | None) -> Iterator[Outcome | None]:
    for part in _NAMES:
        fact: Fact[Any] | None = getattr(read, part) if read else None
        yield weigh("name document", f"{entry['role']} {part}", entry.get(part), fact)
