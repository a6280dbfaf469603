"""The diploma the case is about, the papers that speak of it, and diplomas that are another education's."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.grouping.documents import Paper
from extractors.grouping.halves import as_page_of, halves
from extractors.grouping.misread import all_printed
from extractors.grouping.numbers import misreadable, plain_number
from extractors.grouping.pairing import Links
from schemas.documents import DocumentKind
from schemas.reading import DocumentReading

DIPLOMAS = (DocumentKind.DIPLOMA, DocumentKind.DIPLOMA_AND_TRANSCRIPT)
_SPEAKING = (*DIPLOMAS, DocumentKind.TRANSCRIPT, DocumentKind.TRANSLATION, DocumentKind.SCHOOL_LETTER)
_OTHER_EDUCATION = (DocumentKind.POSTGRADUATE, DocumentKind.SECONDARY)
_NO_AWARD = (DocumentKind.NAME_DOCUMENT, DocumentKind.ACADEMIC_REFERENCE)
NOT_BASIC = ("secondary_medical", "residency", "internship", "other_higher")
_ORDER = {
    DocumentKind.DIPLOMA: 0,
    DocumentKind.DIPLOMA_AND_TRANSCRIPT: 0,
    DocumentKind.TRANSCRIPT: 2,
    DocumentKind.TRANSLATION: 4,
    DocumentKind.SCHOOL_LETTER: 5,
}


@dataclass(frozen=True, slots=True)
class Award:
    """The papers of the basic medical degree.

    `papers` belong to the one diploma, the most original first; `rivals` are of that level but of no
    telling which diploma, or of another: they may contradict and never add. `pages` are the ids of files
    that are proven to be further pages of the diploma.
    """

    papers: list[Paper] = field(default_factory=list)
    rivals: list[Paper] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)


def is_basic(paper: Paper) -> bool:
    """True unless the paper, or the original it translates, is of another education by level or kind."""
    reading = paper.reading
    if reading is None or paper.document.kind in _OTHER_EDUCATION:
        return False
    if reading.translation and reading.translation.translates in _OTHER_EDUCATION:
        return False
    return reading.text("level").value not in NOT_BASIC


def award_of(papers: Sequence[Paper], linked: Links) -> Award:
    """The diploma that most papers belong to, with its supplement, translations and letters."""
    elsewhere = {paper.id for paper in papers if not is_basic(paper)}
    speaking = [
        paper
        for paper in papers
        if paper.document.kind in _SPEAKING and is_basic(paper) and _speaks_of_it(paper, elsewhere, linked)
    ]
    ordered = sorted(speaking, key=_rank)
    diplomas = [paper for paper in ordered if paper.document.kind in DIPLOMAS]
    if not diplomas:
        return Award(ordered)
    main = min(diplomas, key=lambda paper: (_rank(paper)[:2], -len(_joined_to(paper, linked)), paper.id))
    found, own = Award(), {main.id}
    for paper in [main, *(other for other in ordered if other is not main)]:
        page = halves(main, paper) if paper is not main and paper in diplomas else False
        if page is not False:
            found.papers.append(as_page_of(paper, proven=page is True))
            found.pages.extend([paper.id] if page else [])
            own.add(paper.id)
        else:
            (found.papers if _belongs(paper, main, own, linked) else found.rivals).append(paper)
    return found


def _speaks_of_it(paper: Paper, elsewhere: set[str], linked: Links) -> bool:
    """False for a translation or supplement all of whose originals are of another education, or of no award.

    A marriage certificate's date of issue is not the diploma's.
    """
    block = paper.reading.translation if paper.reading else None
    if block and block.translates in _NO_AWARD:
        return False
    originals = originals_of(paper, linked) or set(filter(None, [linked.belongs_to.get(paper.id)]))
    return not originals or not originals <= elsewhere


def originals_of(paper: Paper, linked: Links) -> set[str]:
    """The ids of all originals a translation is of."""
    return {original for original, found in linked.translated_by.items() if paper.id in found}


def _rank(paper: Paper) -> tuple[int, int, str]:
    kind, languages = paper.document.kind, paper.document.languages
    english = languages == ["en"] and kind is not DocumentKind.TRANSLATION
    level = paper.reading.text("level").value if paper.reading else None
    return (_ORDER[kind] + english, 0 if level == "basic_medical" else 1, paper.id)


def _joined_to(diploma: Paper, linked: Links) -> list[str]:
    supplements = [id_ for id_, owner in linked.belongs_to.items() if owner == diploma.id]
    return [*supplements, *linked.translated_by.get(diploma.id, [])]


def _belongs(paper: Paper, main: Paper, own: set[str], linked: Links) -> bool:
    """True when a paper is the diploma, goes with it, or has nothing that speaks against it.

    `own` are the ids of all files that hold the diploma.
    """
    if paper is main:
        return True
    if paper.document.kind in DIPLOMAS or _surely_other_number(paper, main):
        return False
    if paper.document.kind is DocumentKind.TRANSLATION:
        originals = originals_of(paper, linked)
        mine = {id_ for id_ in originals if id_ in own or _may_go_with(id_, own, linked)}
        return bool(mine) or (not originals and paper.id not in linked.unfit)
    return linked.belongs_to.get(paper.id) in {None, *own}


def _may_go_with(original: str, own: set[str], linked: Links) -> bool:
    """True for a supplement of the diploma, or of no known one; not for another diploma."""
    return linked.belongs_to.get(original) in {None, *own} and original not in linked.diplomas


def _surely_other_number(paper: Paper, main: Paper) -> bool:
    mine, theirs = _reading(paper).text("diploma_number"), _reading(main).text("diploma_number")
    a, b = plain_number(mine.value or ""), plain_number(theirs.value or "")
    misread = misreadable(a, b) and not all_printed([paper, main])
    return mine.trusted and theirs.trusted and a != b and not misread


def _reading(paper: Paper) -> DocumentReading:
    return paper.reading or DocumentReading(
        pages=[], kind=paper.document.kind, kind_confidence=0, text_source=paper.document.text_source
    )
