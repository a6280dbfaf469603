"""Which papers go into the packet, in which order and under which name. A pure function of the record."""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.documents import DocumentKind, ProblemCode
from schemas.record import Record, RecordDocument
from schemas.requirement import Outcome

NEARLY_READY = frozenset({Outcome.READY_GRADUATE, Outcome.READY_STUDENT, Outcome.NEEDS_REVIEW})
"""The outcomes that have a packet: nothing is missing, blocked or to be mended."""

_UPLOADED = (
    DocumentKind.DIPLOMA,
    DocumentKind.DIPLOMA_AND_TRANSCRIPT,
    DocumentKind.TRANSCRIPT,
    DocumentKind.SCHOOL_LETTER,
    DocumentKind.ACADEMIC_REFERENCE,
    DocumentKind.NAME_DOCUMENT,
)
"""The kinds that ECFMG asks for, in the order of the packet."""

_UNREADY = frozenset({ProblemCode.OTHER_PERSON})


@dataclass(frozen=True, slots=True)
class Part:
    """Pages of one file: `document` is the id in the record, `pages` count from 1, in their order."""

    document: str
    file: str
    sha256: str
    pages: tuple[int, ...]
    translation: bool = False


@dataclass(frozen=True, slots=True)
class Bundle:
    """One PDF of the packet: the original's parts, then those of its translations."""

    name: str
    kind: DocumentKind
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The packet's PDFs, and the ids of the papers that stay out of it."""

    bundles: tuple[Bundle, ...]
    left_out: tuple[str, ...]


def wanted(record: Record) -> bool:
    """True for an applicant who is ready or nearly so: for others there is nothing to upload yet."""
    return record.outcome in NEARLY_READY


def plan(record: Record) -> Plan:
    """The packet of a record."""
    groups = [(group, parts) for group in _groups(record) if (parts := tuple(_parts(record, group)))]
    counts: dict[DocumentKind, int] = {}
    bundles = []
    for number, (group, parts) in enumerate(groups, start=1):
        kind = group[0].kind
        counts[kind] = counts.get(kind, 0) + 1
        several = sum(other[0].kind is kind for other, _ in groups) > 1
        ending = f"-{counts[kind]}" if several else ""
        name = f"{number:02d}-{kind.value.replace('_', '-')}{ending}.pdf"
        bundles.append(Bundle(name, kind, parts))
    used = {part.document for bundle in bundles for part in bundle.parts}
    left_out = tuple(document.id for document in record.documents if document.id not in used)
    return Plan(tuple(bundles), left_out)


def _groups(record: Record) -> Iterator[list[RecordDocument]]:
    """The originals, each with the further files of the same paper; the transcript's in its own order."""
    own = _own(record)
    place = {name: number for number, name in enumerate(record.credits.document_ids)}
    papers: dict[str, list[RecordDocument]] = {}
    for one in sorted(own, key=lambda one: (place.get(one.id, len(place)), one.page_of is not None)):
        papers.setdefault(_paper(one, own, place), []).append(one)
    for kind in _UPLOADED:
        yield from (files for files in papers.values() if files[0].kind is kind)


def _paper(one: RecordDocument, own: list[RecordDocument], place: dict[str, int]) -> str:
    """One key for all files of one paper: its first page's id, or that of the transcript's rows."""
    first = next((other for other in own if other.id == one.page_of), one)
    return "transcript" if first.id in place else first.id


def _parts(record: Record, originals: list[RecordDocument]) -> Iterator[Part]:
    for one in (*originals, *_translations(record, [one.id for one in originals])):
        if one.page_numbers:
            translation = one.kind is DocumentKind.TRANSLATION
            yield Part(one.id, one.file, one.sha256, tuple(one.page_numbers), translation)


def _translations(record: Record, originals: list[str]) -> list[RecordDocument]:
    """The translations of an original in its order, with their further sheets.

    One that translates several papers at once goes with each of them.
    """
    every = [one for one in _own(record) if one.kind is DocumentKind.TRANSLATION]
    of = {one.id: one.translation_of for one in every}
    of |= {one.id: of[one.page_of] for one in every if one.page_of in of and one.translation_of is None}
    found = [one for one in every if of[one.id] in originals]
    if found:
        return sorted(found, key=lambda one: originals.index(str(of[one.id])))
    laid = {
        name for pair in record.translations if {*pair.originals} & {*originals} for name in pair.translations
    }
    return [one for one in every if one.id in laid]


def _own(record: Record) -> list[RecordDocument]:
    """The applicant's own papers, each once."""
    return [one for one in record.documents if one.duplicate_of is None and not _other_person(one)]


def _other_person(document: RecordDocument) -> bool:
    return any(problem.code in _UNREADY for problem in document.problems)
