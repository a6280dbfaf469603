"""A document's own words apart from what a translator or notary put around them."""

from dataclasses import dataclass

from extractors.meaning.flow import Flow
from extractors.meaning.hits import Hit, find
from extractors.meaning.places import Labelled
from extractors.meaning.split import Part
from extractors.meaning.statement import certifying_sentence
from extractors.meaning.views import View
from extractors.meaning.vocabulary import kind_cues, labels, words

_AWARDED = frozenset({"degree_pre", "degree_post"})
_DECIDED = frozenset({"decision", "decision_label", "attestation_commission", "examination_commission"})
_SIDE = frozenset({"other", "school_letter"})
_SOME_TEXT = 20
"""Words: less than this before a translator's row is a letterhead, not a document."""


@dataclass(frozen=True)
class Blocks:
    """`own` are the words of the document itself, `attestation` those of translator and notary."""

    own: Flow
    attestation: frozenset[int]
    statement: tuple[int, ...]


def blocks_of(flow: Flow, part: Part) -> Blocks:
    """The document's own words, without pages and rows that attest a translation."""
    attesting = {view.page.number for view in part.views if view.attests and not _speaks(view, part)}
    statement = _from_its_own_row(flow, certifying_sentence(flow))
    outside = {i for i, token in enumerate(flow.tokens) if token.page.number in attesting}
    outside |= set(statement)
    outside |= _tail(flow, outside)
    own = Flow(tuple(t for i, t in enumerate(flow.tokens) if i not in outside), flow.file)
    return Blocks(own, frozenset(outside), statement)


def _from_its_own_row(flow: Flow, statement: tuple[int, ...]) -> tuple[int, ...]:
    """The sentence without the end of a row before it, where a new row begins with `I`.

    `... Registration No. 1962` over `I, translator N. N., certify that` ends without a full stop.
    """
    first = next((i for i in statement if flow.tokens[i].row != flow.tokens[statement[0]].row), None)
    if first is None or flow.tokens[first].bare not in words().lists["speakers"]:
        return statement
    opened = flow.rows[flow.tokens[statement[0]].row][0] == statement[0]
    return statement if opened else tuple(i for i in statement if i >= first)


def _speaks(view: View, part: Part) -> bool:
    """True when an attesting page also holds a piece of the document itself, or is all there is."""
    return len(part.views) == 1 or view.votes.score(part.main.kind.value) >= 2 or _awards(view)


def _awards(view: View) -> bool:
    """True for the last words of a paper over the translator's: `the qualification ... was conferred`."""
    found = {hit.key for hit in find(view.flow, labels())}
    return bool(found & _AWARDED) and bool(found & _DECIDED)


def _tail(flow: Flow, outside: set[int]) -> set[int]:
    """From the translator's or notary's first row in the lower part of a page on, the rest of the page."""
    found: set[int] = set()
    labelled = Labelled(flow)
    begins = _content_begins(flow)
    starts = [i for i in outside if i > begins]
    starts += [h.start for h in labelled.of("translator", "notary") if h.start > begins]
    starts += [h.start for h in _notary_cues(flow) if h.start > begins]
    for index in starts:
        first = flow.tokens[index]
        for other in range(len(flow.tokens)):
            token = flow.tokens[other]
            if token.page is first.page and token.column == first.column and token.row >= first.row:
                found.add(other)
    return found


def _notary_cues(flow: Flow) -> list[Hit]:
    return [h for h in find(flow, kind_cues()) if h.key == "notary" and h.form.weight >= 3]


def _content_begins(flow: Flow) -> int:
    """From which word on a translator's or notary's row ends the document's own text.

    A heading such as `Translator: ...` over the text ends nothing: some text must have come before.
    """
    titles = [h.end for h in find(flow, kind_cues()) if h.form.group == "title" and h.key not in _SIDE]
    return max(_SOME_TEXT, min(titles, default=0))
