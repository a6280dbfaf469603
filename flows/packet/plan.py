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
    groups = list(_groups(record))
    counts: dict[DocumentKind, int] = {}
    bundles = []
    for number, group in enumerate(groups, start=1):
        kind = group[0].kind
        counts[kind] = counts.get(kind, 0) + 1
        several = sum(other[0].kind is kind for other in groups) > 1
        ending = f"-{counts[kind]}" if several else ""
        name = f"{number:02d}-{kind.value.replace('_', '-')}{ending}.pdf"
        bundles.append(Bundle(name, kind, tuple(_parts(record, group))))
    used = {part.document for bundle in bundles for part in bundle.parts}
    left_out = tuple(document.id for document in record.documents if document.id not in used)
    return Plan(tuple(bundles), left_out)


def _groups(record: Record) -> Iterator[list[RecordDocument]]:
    """The originals, each with the further files of the same paper; the transcript's in its own order."""
    own = [one for one in record.documents if one.duplicate_of is None and not _other_person(one)]
    place = {name: number for number, name in enumerate(record.credits.document_ids)}
    transcript = sorted((one for one in own if one.id in place), key=lambda one: place[one.id])
    for kind in _UPLOADED:
        rest = [one for one in own if one.kind is kind and one.id not in place]
        if transcript and transcript[0].kind is kind:
            yield transcript
        yield from ([one] for one in rest)


def _parts(record: Record, originals: list[RecordDocument]) -> Iterator[Part]:
    ids = {one.id for one in originals}
    translations = [one for one in record.documents if one.translation_of in ids and one.duplicate_of is None]
    for one in (*originals, *translations):
        yield Part(one.id, one.file, one.sha256, tuple(one.page_numbers), one.translation_of is not None)


def _other_person(document: RecordDocument) -> bool:
    return any(problem.code in _UNREADY for problem in document.problems)
