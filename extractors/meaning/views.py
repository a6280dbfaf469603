"""One page seen for itself: its words, its language, what kind of document it speaks for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from extractors.meaning.columns import gutter_of
from extractors.meaning.flow import Flow, flow_of
from extractors.meaning.kinds import KindVotes, kind_of, votes_of
from extractors.meaning.languages import languages_of
from extractors.meaning.mrz import has_machine_readable_zone
from extractors.page import PageText
from schemas.documents import DocumentKind

_PAGE_OF = re.compile(
    r"\b(?:page|sehife|seh|sheet|vereq|стр|страница|лист|сенифе|sayfa|p)\.?\s*(?:no\.?\s*)?(\d{1,2})\s*(?:of|/|из|-|den|dan)\s*(\d{1,2})\b"
    r"|\b(\d{1,2})\s*(?:/|of|из)\s*(\d{1,2})\s*(?:page|sehife|страниц|sayfa)"
)
_FEW = 6
"""A page with fewer words than this says nothing of what it is."""


@dataclass(frozen=True)
class View:
    """A page (or one half of a page that holds an original beside its translation)."""

    page: PageText
    flow: Flow

    @cached_property
    def votes(self) -> KindVotes:
        """What the page's own words speak for."""
        return votes_of(self.flow)

    @cached_property
    def kind(self) -> DocumentKind:
        """The kind the page would have alone."""
        return kind_of(self.votes, has_machine_readable_zone(self.flow))[0]

    @cached_property
    def languages(self) -> list[str]:
        """The page's languages, main one first."""
        return languages_of(self.flow.tokens)

    @property
    def language(self) -> str | None:
        """The page's main language."""
        return self.languages[0] if self.languages else None

    @property
    def blank(self) -> bool:
        """True when the page has next to no words."""
        return len(self.flow.tokens) < _FEW

    @cached_property
    def page_of(self) -> tuple[int, int] | None:
        """The printed page number and page count, where both stand on the page."""
        for row in self.flow.rows.values():
            numbers = page_numbers(" ".join(self.flow.tokens[i].folded for i in row))
            if numbers:
                return numbers
        return None

    @property
    def has_own_title(self) -> bool:
        """True when a heading of the page names the kind the page has."""
        return any(hit.key == self.kind.value for hit in self.votes.titles)

    @property
    def attests(self) -> bool:
        """True for a translator's or notary's page that is about another page, with no title or marks."""
        if self.votes.table:
            return False
        side = self.votes.score("notary") + self.votes.score("translation")
        own = self.votes.score(self.kind.value) if self.kind is not DocumentKind.OTHER else 0.0
        return side >= 5 and side > own and not (self.has_own_title and own >= 7)


def page_numbers(row: str) -> tuple[int, int] | None:
    """Page number and page count printed in a folded row of text, where both are there."""
    match = _PAGE_OF.search(row)
    if match is None:
        return None
    number, count = (int(group) for group in match.groups() if group)
    return (number, count) if 1 <= number <= count else None


def views_of(pages: Sequence[PageText], file: str) -> list[View]:
    """Every page seen for itself; an original and its translation side by side become two views."""
    return [View(half, flow_of([half], file)) for page in pages for half in _halves(page, file)]


def _halves(page: PageText, file: str) -> list[PageText]:
    gutter = gutter_of(page)
    if gutter is None:
        return [page]
    sides = [_side(page, gutter, left=True), _side(page, gutter, left=False)]
    languages = [languages_of(flow_of([side], file).tokens) for side in sides]
    return sides if _one_english(languages) else [page]


def _one_english(languages: Sequence[Sequence[str]]) -> bool:
    """True when one side is English and the other side has no English in it."""
    if not all(languages):
        return False
    mains = [found[0] == "en" for found in languages]
    other = languages[1] if mains[0] else languages[0]
    return mains[0] != mains[1] and "en" not in other


def _side(page: PageText, gutter: float, *, left: bool) -> PageText:
    lines = tuple(line for line in page.lines if ((line.box[0] + line.box[2]) / 2 < gutter) == left)
    marks = tuple(mark for mark in page.marks if ((mark.box[0] + mark.box[2]) / 2 < gutter) == left)
    return replace(page, lines=lines, marks=marks)
