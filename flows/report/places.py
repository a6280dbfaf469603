"""Where something stands, in words."""

from collections.abc import Iterable

from flows.report.evidence import EvidenceCrop
from flows.report.texts import Texts
from schemas.facts import Evidence

_MOST = 3


def places_words(evidence: Iterable[Evidence], words: Texts) -> str:
    """File and page of each place, once each: `diploma.pdf, page 1; supplement.pdf, page 2`."""
    places = [words("evidence_caption", file=one.document, page=one.page) for one in evidence]
    once = list(dict.fromkeys(places))
    return "; ".join(once[:_MOST]) + (" …" if len(once) > _MOST else "")


def label_of(chosen: EvidenceCrop, words: Texts) -> str:
    """What a picture shows: the field's label, or the requirement's title."""
    return words.or_plain(f"field.{chosen.field}", chosen.label)
