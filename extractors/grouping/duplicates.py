"""The same paper twice: the same bytes, or another scan of the same page."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from extractors.grouping.documents import Paper
from schemas.documents import DocumentKind

_SAME_TEXT = 88.0  # two scans of one page differ in a few misread letters
_TOO_SHORT = 80  # characters; less text than this proves nothing
_DECISIVE = ("diploma_series", "diploma_number", "registration_number", "decision_date", "issue_date",
             "date_of_birth", "surname", "given_name", "page_of_pages")  # fmt: skip


def duplicates(papers: Sequence[Paper]) -> dict[str, str]:
    """Which document repeats which: of two the one signed and better read is kept."""
    found: dict[str, str] = {}
    ranked = sorted(papers, key=lambda paper: (-_marks(paper), -_quality(paper), papers.index(paper)))
    kept: list[Paper] = []
    for paper in ranked:
        original = next((other for other in kept if _same(paper, other)), None)
        if original:
            found[paper.id] = original.id
        else:
            kept.append(paper)
    return found


def _marks(paper: Paper) -> float:
    """How surely signatures and seals were seen: of a signed and an unsigned copy the signed counts."""
    reading = paper.reading
    if reading is None:
        return 0.0
    own = reading.translation
    seen = [reading.seal, *(mark.signed for mark in reading.signatures)]
    seen += [own.signed, own.sealed] if own else []
    return round(sum(fact.confidence for fact in seen if fact.value is True), 1)


def _quality(paper: Paper) -> float:
    return round(paper.document.quality.confidence, 2)


def _same(one: Paper, other: Paper) -> bool:
    a, b = one.document, other.document
    if a.sha256 == b.sha256:
        return a.file != b.file and a.page_numbers == b.page_numbers and a.kind is b.kind
    if a.kind is not b.kind or a.kind is DocumentKind.UNREADABLE or len(one.text) < _TOO_SHORT:
        return False
    if not _languages_meet(a.languages, b.languages) or _decisive_differ(one, other):
        return False
    size = len(one.text) / max(len(other.text), 1)
    return 0.75 < size < 1.33 and fuzz.token_sort_ratio(one.text, other.text) >= _SAME_TEXT


def _languages_meet(one: Sequence[str], other: Sequence[str]) -> bool:
    return not one or not other or bool(set(one) & set(other))


def _decisive_differ(one: Paper, other: Paper) -> bool:
    """True when a value surely read in both papers is not the same, or they translate other things."""
    a, b = one.reading, other.reading
    if a is None or b is None:
        return False
    if a.translation and b.translation and a.translation.translates is not b.translation.translates:
        return True
    for name in _DECISIVE:
        first, second = a.text(name), b.text(name)
        if first.trusted and second.trusted and first.value != second.value:
            return True
    return False
