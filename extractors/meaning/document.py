"""One document read: its kind, languages, fields, signatures, translator's block."""

from dataclasses import dataclass
from statistics import fmean
from typing import cast

from pydantic import StrictBool, StrictInt, StrictStr

from extractors.confidence import READ_FROM, at_confidence
from extractors.meaning.blocks import Blocks, blocks_of
from extractors.meaning.fields.act_numbers import read_act_number
from extractors.meaning.fields.award import read_award, read_flags
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.heading import read_title
from extractors.meaning.fields.level import WITH_COURSES, read_level
from extractors.meaning.fields.names import read_names
from extractors.meaning.fields.numbers import read_numbers
from extractors.meaning.fields.paging import read_paging
from extractors.meaning.fields.school import read_school
from extractors.meaning.fields.timeline import read_timeline
from extractors.meaning.flow import Flow, flow_of
from extractors.meaning.hits import Hit
from extractors.meaning.inscriptions import read_inscriptions
from extractors.meaning.kinds import KindVotes, kind_of, votes_of
from extractors.meaning.languages import codes, languages_of
from extractors.meaning.mrz import has_machine_readable_zone
from extractors.meaning.name_documents import OF_SEVERAL_NAMES, read_name_document
from extractors.meaning.places import Labelled
from extractors.meaning.signatures import read_seal, read_signatures
from extractors.meaning.split import Part
from extractors.meaning.translation import is_translation, read_translation
from extractors.meaning.views import page_numbers
from extractors.page import PageText
from extractors.transcript import read_transcript
from schemas.courses import Course, TranscriptReading
from schemas.documents import DocumentKind, Quality, TextSource
from schemas.facts import Fact
from schemas.reading import DocumentReading, Inscription, NameDocumentReading

Fields = dict[str, Fact[StrictStr] | Fact[StrictBool] | Fact[StrictInt]]

_MAY_HOLD_ROWS = frozenset(
    {DocumentKind.DIPLOMA, DocumentKind.POSTGRADUATE, DocumentKind.SECONDARY, DocumentKind.OTHER}
)
"""Papers that may bear a list of marks, too: a diploma's below it, a school's or a residency's own."""
_FEWEST_ROWS, _GRADED = 6, 0.6
"""Rows, and the share of them with a mark, that show such a list: names of officials are no courses."""
_OF_OTHERS_TOO = frozenset({"marriage_certificate", "birth_certificate", "other"})
"""Kinds of papers of names on which parents, or husband and wife, are born too."""
_OF_ONE_PERSON = frozenset({"passport", "identity_card"})
_OF_TWO, _GUESSED = "marriage_certificate", 0.9
_NAMES_ON_PAPERS = frozenset({"surname", "given_name", "patronymic", "full_name"})
_BY_ROWS, _TWO_IN_ONE = 0.6, 0.9
_OF_A_LEVEL = frozenset({DocumentKind.SECONDARY, DocumentKind.POSTGRADUATE})
_BARE = frozenset({DocumentKind.OTHER, DocumentKind.UNREADABLE, DocumentKind.APPLICANT})


_BY_SIGNERS = 0.6
_SPOKEN_OF, _BY_WORDS = 2.0, 0.9
"""The weight of words of translating, and what another kind is worth at most beside them."""
_FEW_WORDS = 40
_SIGN_MARKS = frozenset({"rector", "vice_rector", "dean", "registrar", "secretary"})
_NEVER_MARKS = frozenset({"chair", "translator", "notary", "director"})


@dataclass(frozen=True)
class _Told:
    """What was told of a document before its fields are read."""

    whole: Context
    own: Context
    blocks: Blocks
    kind: DocumentKind
    own_kind: DocumentKind
    sure: float
    hits: list[Hit]
    rows: TranscriptReading | None


def read_document(part: Part, file: str) -> DocumentReading:
    """All that can be told of one document from its words."""
    told = _tell(part, file)
    flow = told.own.flow
    whole = told.whole
    translated = told.kind is DocumentKind.TRANSLATION
    names = read_name_document(told.own) if told.own_kind is DocumentKind.NAME_DOCUMENT else None
    fields = _fields(told)
    if names:
        fields = _no_surer(fields, names)
        fields = _of_several(fields, names.kind) if names.kind in OF_SEVERAL_NAMES else fields
        names = _with_birthday(names, fields)
    return DocumentReading(
        pages=sorted({page.number for page in part.pages}),
        kind=told.kind,
        kind_confidence=round(told.sure, 4),
        kind_evidence=[piece for hit in told.hits[:3] for piece in flow.evidence(list(hit.span))],
        languages=codes(told.own.languages or whole.languages),
        text_source=_text_source(part.pages),
        quality=_quality(part.pages, whole.flow),
        fields=fields,
        signatures=read_signatures(whole, *_attesting(told)),
        seal=read_seal(whole),
        transcript=told.rows,
        translation=read_translation(whole, told.blocks, told.own_kind) if translated else None,
        name_document=names,
        inscriptions=_inscriptions(whole.flow, names),
    )


def _inscriptions(flow: Flow, names: NameDocumentReading | None) -> list[Inscription]:
    """What takes the paper back; a paper about the end of a marriage annuls the marriage and not itself."""
    return [] if names and names.kind not in _OF_ONE_PERSON else read_inscriptions(flow)


def _no_surer(fields: Fields, names: NameDocumentReading) -> Fields:
    """A part of the name no surer than the same reading weighed against the machine-readable zone."""
    holder = next((name for name in names.names if name.role == "holder"), None)
    kept = dict(fields)
    for part in ("surname", "given_name", "patronymic") if holder else ():
        weighed: Fact[str] = getattr(holder, part)
        fact = fields.get(part)
        if fact is not None and fact.value == weighed.value and fact.confidence > weighed.confidence:
            kept[part] = at_confidence(fact, weighed.confidence)
    return kept


def _with_birthday(names: NameDocumentReading, fields: Fields) -> NameDocumentReading:
    """A paper of one person's names with the birthday that its sentences tell: `..., дата рождения ...`."""
    told = fields.get("date_of_birth")
    if names.date_of_birth.present or names.kind in _OF_OTHERS_TOO or told is None:
        return names
    return names.model_copy(update={"date_of_birth": Fact[str].model_validate(told.model_dump())})


def _of_several(fields: Fields, kind: str) -> Fields:
    """The fields of a paper of two people or two names: whose a name is, is a guess, a birthday nobody's."""
    kept = {key: fact for key, fact in fields.items() if kind != _OF_TWO or key != "date_of_birth"}
    guessed = {
        key: at_confidence(fact, min(fact.confidence, _GUESSED))
        for key, fact in kept.items()
        if key in _NAMES_ON_PAPERS
    }
    return {**kept, **guessed}


def _rows(part: Part, file: str, kind: DocumentKind) -> TranscriptReading | None:
    """The courses of a paper of marks, and of another paper where it clearly lists some."""
    if kind in WITH_COURSES:
        return read_transcript(part.pages, file)
    if kind not in _MAY_HOLD_ROWS:
        return None
    found = read_transcript(part.pages, file)
    graded = sum(_is_graded(course) for course in found.courses)
    return found if graded >= max(_FEWEST_ROWS, _GRADED * len(found.courses)) else None


def _is_graded(course: Course) -> bool:
    return any(mark is not None and mark.present for mark in (course.score, course.letter, course.grade))


def _by_rows(
    kind: DocumentKind, sure: float, rows: TranscriptReading | None, votes: KindVotes
) -> tuple[DocumentKind, float]:
    """Rows of marks make a transcript of a paper nothing else names, and of a diploma two papers in one."""
    if rows is not None and kind is DocumentKind.OTHER:
        return DocumentKind.TRANSCRIPT, _BY_ROWS
    if rows is not None and (kind is DocumentKind.DIPLOMA or _headed_as_a_diploma(kind, votes)):
        return DocumentKind.DIPLOMA_AND_TRANSCRIPT, min(sure, _TWO_IN_ONE)
    return kind, sure


def _headed_as_a_diploma(kind: DocumentKind, votes: KindVotes) -> bool:
    """True for a list of marks whose only headings are known titles of a diploma: it stands over the list."""
    titles = [hit for hit in votes.titles if hit.form.printed and hit.form.words > 1]
    own = {hit.key for hit in votes.titles}
    return kind is DocumentKind.TRANSCRIPT and bool(titles) and own == {DocumentKind.DIPLOMA.value}


def _opens_as_a_diploma(part: Part, file: str) -> bool:
    """True for several pages the first of which, with no marks on it, is a diploma and headed as one."""
    if len(part.pages) == 1:
        return False
    first = flow_of(part.pages[:1], file)
    votes = votes_of(first)
    kind, _, _ = kind_of(votes, has_machine_readable_zone(first))
    headed = {hit.key for hit in votes.titles} == {DocumentKind.DIPLOMA.value}
    return headed and kind is DocumentKind.DIPLOMA and not votes.table and not votes.score("transcript")


def _attesting(told: _Told) -> tuple[frozenset[int] | None, tuple[int, ...]]:
    """Of a translation the places of its translator's and notary's blocks, and of the certifying sentence."""
    if told.kind is not DocumentKind.TRANSLATION:
        return None, ()
    return told.blocks.attestation, told.blocks.statement


def _tell(part: Part, file: str) -> _Told:
    flow = flow_of(part.pages, file)
    blocks = blocks_of(flow, part)
    own = blocks.own if len(blocks.own.tokens) >= 5 else flow
    votes, languages = votes_of(own), languages_of(own.tokens)
    kind, sure, hits = kind_of(votes, has_machine_readable_zone(own))
    if kind is DocumentKind.OTHER and _last_page_of_marks(own):
        kind, sure = DocumentKind.TRANSCRIPT, _BY_SIGNERS
    rows = _rows(part, file, kind)
    kind, sure = _by_rows(kind, sure, rows, votes)
    if kind is DocumentKind.TRANSCRIPT and rows is not None and _opens_as_a_diploma(part, file):
        kind, sure = DocumentKind.DIPLOMA_AND_TRANSCRIPT, min(sure, _TWO_IN_ONE)
    whole_votes = votes_of(flow)
    context = Context(own, kind, languages, votes)
    whole = Context(flow, kind, languages, whole_votes)
    if is_translation(whole_votes, blocks, flow, languages):
        strong = bool(blocks.statement) or whole_votes.score("translation") >= 6
        return _Told(
            whole, context, blocks, DocumentKind.TRANSLATION, kind, 0.985 if strong else 0.9, hits, rows
        )
    if whole_votes.score("translation") >= _SPOKEN_OF and languages[:1] == ["en"]:
        sure = min(sure, _BY_WORDS)  # it speaks of a translation and may be one
    return _Told(whole, context, blocks, kind, kind, sure, hits, rows)


def _last_page_of_marks(own: Flow) -> bool:
    """A sheet with nothing but signers of marks: the dean or the registry beside another, or a last page's.

    Diplomas are signed by the commission's chair too, translations by a translator.
    """
    if len(own.tokens) > _FEW_WORDS:
        return False
    roles = {hit.key for hit in Labelled(own).hits if hit.form.group == "roles"}
    if roles & _NEVER_MARKS:
        return False
    rows = (" ".join(own.tokens[i].folded for i in row) for row in own.rows.values())
    last = any(numbers and numbers[0] == numbers[1] > 1 for numbers in map(page_numbers, rows))
    faculty = bool(roles & {"dean", "registrar"}) and len(roles & _SIGN_MARKS) >= 2
    return faculty or (last and bool(roles & _SIGN_MARKS))


def _fields(told: _Told) -> Fields:
    """Facts by name. What says nothing for a kind (the decision date of a passport) is not asked."""
    context = told.own
    found: Fields = {}
    if told.own_kind in _BARE:
        return cast(Fields, dict(read_names(context)))
    dates, years = read_timeline(context)
    texts = {**read_names(context), **dates, **read_paging(told.whole)}
    if told.own_kind is DocumentKind.NAME_DOCUMENT:
        texts["document_title"] = read_title(context)
        texts |= read_act_number(context)
        texts = {name: fact for name, fact in texts.items() if fact.present}
    else:
        texts |= {
            **read_school(context),
            **read_award(context),
            **read_numbers(context),
            **_level(told),
        }
        found.update(cast(Fields, read_flags(context)))
        found.update(cast(Fields, years))
    found.update(cast(Fields, texts))
    return found


def _level(told: _Told) -> dict[str, Fact[str]]:
    """The level, never surer than the kind of paper where it follows from the kind."""
    found = read_level(told.own)
    level = found.get("level")
    if level is None or told.own_kind not in _OF_A_LEVEL or told.sure >= READ_FROM:
        return found
    worth = min(level.confidence, told.sure)
    return {"level": at_confidence(level, worth)}


def _text_source(pages: list[PageText]) -> TextSource:
    sources = {page.text_source for page in pages}
    return sources.pop() if len(sources) == 1 else TextSource.MIXED


def _quality(pages: list[PageText], flow: Flow) -> Quality:
    return Quality(
        confidence=round(fmean([t.word.confidence for t in flow.tokens]), 4) if flow.tokens else 0.0,
        ink_unread=max((page.quality.ink_unread for page in pages), default=0.0),
        skew_degrees=max((abs(page.quality.skew_degrees) for page in pages), default=0.0),
        dpi=min((page.quality.dpi for page in pages if page.quality.dpi), default=None),
    )
