"""The same paper twice: the same bytes, another scan of it, or a photo of pages that another file has too."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from extractors.grouping.documents import Paper, text_of
from extractors.grouping.person import person_of
from extractors.grouping.sameness import same_person
from schemas.documents import DocumentKind
from schemas.facts import Fact

_SAME_TEXT = 88.0  # two scans of one page differ in a few misread letters
_SAME_NUMBERS = 0.8  # of the numbers on a page: forms are alike for all, their numbers are not
_TOO_SHORT = 80  # characters; less text than this proves nothing
_READ = 0.8  # from here on a value is no mere noise
_SLIP = 1  # letters or digits that a misreading may change
_LONG = 4
_DECISIVE = ("diploma_series", "diploma_number", "registration_number", "decision_date", "issue_date",
             "date_of_birth", "surname", "given_name", "page_of_pages")  # fmt: skip


def duplicates(papers: Sequence[Paper]) -> dict[str, str]:
    """Which document repeats which: of two the one with more pages, signed and better read is kept."""
    found: dict[str, str] = {}
    ranked = sorted(
        papers, key=lambda paper: (-_size(paper), -_marks(paper), -_quality(paper), papers.index(paper))
    )
    kept: list[Paper] = []
    for paper in ranked:
        original = next((other for other in kept if _repeats(paper, other)), None)
        if original:
            found[paper.id] = original.id
        else:
            kept.append(paper)
    return found


def _size(paper: Paper) -> int:
    return len(paper.document.page_numbers)


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


def _repeats(paper: Paper, kept: Paper) -> bool:
    """True when every page of a paper is a page of the kept one."""
    a, b = paper.document, kept.document
    if a.sha256 == b.sha256:
        return a.file != b.file and a.page_numbers == b.page_numbers and a.kind is b.kind
    if DocumentKind.UNREADABLE in (a.kind, b.kind) or not _kinds_meet(paper, kept):
        return False
    if not _languages_meet(a.languages, b.languages) or _decisive_differ(paper, kept):
        return False
    left = _texts(kept)
    for text in _texts(paper):
        same = next((other for other in left if _same_text(text, other)), None)
        if same is None:
            return False
        left.remove(same)
    return True


def _kinds_meet(paper: Paper, kept: Paper) -> bool:
    """One page photographed alone may not show what it is a part of."""
    if paper.document.kind is kept.document.kind:
        return True
    return paper.document.kind is DocumentKind.OTHER and _size(paper) < _size(kept)


def _texts(paper: Paper) -> list[str]:
    return [text_of(page) for page in paper.pages] or [paper.text]


def _same_text(one: str, other: str) -> bool:
    if len(one) < _TOO_SHORT or not 0.75 < len(one) / max(len(other), 1) < 1.33:
        return False
    alike = fuzz.token_sort_ratio(one, other) >= _SAME_TEXT
    return alike and min(_numbers_shared(one, other), _numbers_shared(other, one)) >= _SAME_NUMBERS


def _numbers_shared(one: str, other: str) -> float:
    """The share of one text's numbers that the other has too, long ones with at most a digit misread."""
    mine, theirs = re.findall(r"\d+", one), re.findall(r"\d+", other)
    if not mine:
        return 1.0
    shared = 0
    for number in mine:
        partner = next((seen for seen in theirs if _one_number(number, seen)), None)
        if partner is not None:
            theirs.remove(partner)
            shared += 1
    return shared / len(mine)


def _one_number(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) > _LONG and OSA.distance(one, other) <= _SLIP)


def _languages_meet(one: Sequence[str], other: Sequence[str]) -> bool:
    return not one or not other or bool(set(one) & set(other))


def _decisive_differ(one: Paper, other: Paper) -> bool:
    """True when a value well read in both papers is not the same, or they translate other things."""
    a, b = one.reading, other.reading
    if a is None or b is None:
        return False
    if a.translation and b.translation and a.translation.translates is not b.translation.translates:
        return True
    if same_person(person_of(one), person_of(other)) is False:
        return True
    names = _DECISIVE if _size(one) == _size(other) else _DECISIVE[:-1]
    return any(_differ(a.text(name), b.text(name)) for name in names)


def _differ(one: Fact[str], other: Fact[str]) -> bool:
    """True when two trusted values are not the same, or two fair ones differ by more than a slip."""
    if one.value is None or other.value is None or one.value == other.value:
        return False
    if one.trusted and other.trusted:
        return True
    far = OSA.distance(one.value, other.value) > _SLIP
    return far and min(one.confidence, other.confidence) >= _READ
