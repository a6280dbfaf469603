"""What every field's reader works on: the words of one document, its labels, its kind, its language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.meaning.date_order import in_the_papers_order
from extractors.meaning.dates import ROMAN, FoundDate, find_dates
from extractors.meaning.fields.spaced_codes import spaced_codes
from extractors.meaning.flow import Flow
from extractors.meaning.hits import Hit
from extractors.meaning.kinds import KindVotes
from extractors.meaning.places import Labelled
from extractors.meaning.values import ends_sentence, sentence_after, sentence_before
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind

_OFFICIAL_ROWS = 3
"""So many rows from an official's label on belong to the official: name, caption, signature."""


@dataclass(frozen=True)
class Context:
    """One document's own words, without the translator's and notary's blocks."""

    flow: Flow
    kind: DocumentKind
    languages: Sequence[str]
    votes: KindVotes

    @cached_property
    def labelled(self) -> Labelled:
        """The labels of the document."""
        return Labelled(self.flow)

    @property
    def language(self) -> str:
        """The main language, English when none could be told."""
        return self.languages[0] if self.languages else "en"

    @cached_property
    def dates(self) -> list[FoundDate]:
        """Every date and year, positions as in the flow; no date spans two pages or columns."""
        found: list[FoundDate] = []
        start = 0
        tokens = self.flow.tokens
        for index in range(1, len(tokens) + 1):
            ended = index == len(tokens) or (tokens[index].page, tokens[index].column) != (
                tokens[start].page,
                tokens[start].column,
            )
            if ended and tokens:
                parts = [token.text for token in tokens[start:index]]
                for item in find_dates(parts, month_first=self.language == "en"):
                    typed = tokens[start].page.typed
                    sure = 1.0 if typed and item.reasons == (ROMAN,) else item.sure
                    found.append(
                        FoundDate(item.iso, item.start + start, item.end + start, sure, item.reasons)
                    )
                start = index
        return in_the_papers_order(tokens, found)

    @cached_property
    def date_tokens(self) -> frozenset[int]:
        """Every word that is part of a date or a year."""
        return frozenset(i for item in self.dates for i in range(item.start, item.end))

    @cached_property
    def spaced_codes(self) -> dict[int, tuple[int, ...]]:
        """The words of codes of specialties printed in several words, each with all of its code."""
        return spaced_codes(self.flow)

    @cached_property
    def phrases(self) -> frozenset[int]:
        """Words of titles and standing phrases of several words: no names, whatever stands beside them."""
        hits = (hit for hits in self.votes.hits.values() for hit in hits if hit.form.words > 1)
        return frozenset(i for hit in hits for i in hit.span)

    @cached_property
    def official_tokens(self) -> frozenset[int]:
        """Words that belong to officials: an official's label, its row and the rows right under it."""
        found: set[int] = set()
        for hit in self.labelled.hits:
            if hit.form.group == "roles" and self.is_role_line(hit) and not self.of_the_head(hit):
                found |= self._official_zone(hit)
            if self.labelled.is_caption(hit) and self._asks_for_a_signature(hit):
                found |= self._captioned_zone(hit)
        return frozenset(found)

    def of_the_head(self, hit: Hit) -> bool:
        """True for `Office of the Registrar` over the title of a paper: nobody signs there."""
        first = self.flow.tokens[hit.start]
        return hit.key in _OFFICES and first.middle < _HEAD and first.page is self.flow.tokens[0].page

    def _asks_for_a_signature(self, hit: Hit) -> bool:
        """True for a caption that asks for a name and a signature: only officials sign a diploma."""
        segment = self.flow.segments[self.flow.tokens[hit.start].segment]
        return any(other.key in _SIGNS for i in segment for other in self.labelled.starts.get(i, ())) or any(
            self.flow.tokens[i].bare in words().lists["signature_words"] for i in segment
        )

    def _captioned_zone(self, hit: Hit) -> set[int]:
        """A signer's caption and the rows over it, as far as they stand near and are no caption themselves.

        The signer's title may be lost under the pen: the caption alone tells that the name is no holder's.
        """
        tokens = self.flow.tokens
        first = tokens[hit.start]
        found = set(self.flow.segments[first.segment])
        for row in (first.row - 1, first.row - 2):
            members = self.flow.rows.get(row, [])
            if not members or tokens[members[0]].page is not first.page:
                break
            if tokens[members[0]].column != first.column or first.middle - tokens[
                members[0]
            ].middle > _NAME_OVER_CAPTION * max(first.height, 0.008):
                break
            if any(self.labelled.is_caption(h) for i in members for h in self.labelled.starts.get(i, ())):
                break
            found |= set(members)
        return found

    def is_role_line(self, hit: Hit) -> bool:
        """True where an official's title stands as a label, not inside a sentence."""
        segment = self.flow.segments[self.flow.tokens[hit.start].segment]
        before = [i for i in segment if i < hit.start and self.flow.tokens[i].squeezed]
        after = [i for i in segment if i >= hit.end and self.flow.tokens[i].squeezed]
        before = self._without_what_leads(before)
        opens = not before or (len(before) <= 4 and not after)
        told = hit.key in _ATTESTING and opens and self.labelled.has_colon(hit)  # `Translated by: senior ...`
        goes_on = not told and _sentence_goes_on(self.flow, after)
        return opens and len(segment) - len(hit.span) <= 10 and not goes_on

    def opens_after_a_sentence(self, hit: Hit) -> bool:
        """True for `... to the best of my knowledge. Translator N. N.`: a title in running text.

        It names somebody, but is no place where a signature must stand.
        """
        segment = self.flow.segments[self.flow.tokens[hit.start].segment]
        before = [i for i in segment if i < hit.start and self.flow.tokens[i].squeezed]
        last = self.flow.tokens[before[-1]].text if before else ""
        return ends_sentence(last) and len(last.strip(".")) > _INITIALS and last[:1].islower()

    def _without_what_leads(self, before: list[int]) -> list[int]:
        """The words before a title without its number in a form and without `E-imza:` or `Signed by:`."""
        tokens = self.flow.tokens
        if len(before) == 1 and _NUMBERED.match(tokens[before[0]].text):
            return []
        told = any(
            tokens[i].bare in words().lists["signature_words"]
            or tokens[i].bare.startswith(words().lists["signed_stems"])
            for i in before
        )
        ends = bool(before) and tokens[before[-1]].text.endswith((":", "."))
        return [] if told and ends and len(before) <= _LEADING else before

    def sentence_before(self, index: int, most: int) -> range:
        """The words before a place as far as the sentence reaches, at most so many."""
        return sentence_before(self.flow, index, most)

    def sentence_after(self, index: int, most: int) -> range:
        """The words from a place on as far as the sentence reaches, at most so many."""
        return sentence_after(self.flow, index, most)

    def _official_zone(self, hit: Hit) -> set[int]:
        tokens = self.flow.tokens
        first = tokens[hit.start]
        found = {i for i in self.flow.rows[first.row] if i >= hit.start}
        for row in range(first.row + 1, first.row + 1 + _OFFICIAL_ROWS):
            members = self.flow.rows.get(row, [])
            if not members or tokens[members[0]].column != first.column:
                break
            if tokens[members[0]].middle - first.middle > 7 * max(first.height, 0.008):
                break
            if any(
                h.form.group == "labels" and h.key in _ENDS_ZONE
                for i in members
                for h in self.labelled.starts.get(i, ())
            ):
                break
            found |= {i for i in members if self._right_or_under(i, hit)}
        return found

    def _right_or_under(self, index: int, hit: Hit) -> bool:
        """False for a piece of text that ends left of an official's title: that is none of theirs."""
        token, first = self.flow.tokens[index], self.flow.tokens[hit.start]
        return self.flow.box(self.flow.segments[token.segment])[2] > first.box[0]


_NUMBERED = re.compile(r"^\d{1,4}(?:\.\d{1,2}){0,2}[.)]?$")
"""The number of a field of a form: `7.2 Rector:`."""
_LEADING = 4
_ATTESTING = frozenset({"translator", "notary"})
_INITIALS = 2
_OFFICES = frozenset({"registrar", "dean", "director"})
_HEAD = 0.2
"""Of the page's height: so high stand names of offices, and no signatures."""
_SIGNS = frozenset({"official_caption", "signature"})
_NAME_OVER_CAPTION = 4.5
"""A signer's name stands at most so many line heights over its caption, measured between the middles."""
_ENDS_ZONE = frozenset(
    {"registration", "city_of", "seal_place", "issue_date", "attestation_commission", "specialty_post"}
)


def _sentence_goes_on(flow: Flow, after: Sequence[int]) -> bool:
    """True when small words follow: `the dean of the faculty has ...` is no label."""
    small = [i for i in after if flow.tokens[i].text.islower() and len(flow.tokens[i].bare) > 1]
    return len(small) > 3
