"""Where something stands, in words."""

from collections.abc import Iterable

from checks.texts import title as rule_title
from flows.report.evidence import EvidenceCrop
from flows.report.texts import FALLBACK, Texts
from schemas.facts import Evidence

_MOST = 3


def places_words(evidence: Iterable[Evidence], words: Texts) -> str:
    """File and page of each place, once each: `diploma.pdf, page 1; supplement.pdf, page 2`."""
    places = [words("evidence_caption", file=one.document, page=one.page) for one in evidence]
    once = list(dict.fromkeys(places))
    return "; ".join(once[:_MOST]) + (" …" if len(once) > _MOST else "")


def label_of(chosen: EvidenceCrop, words: Texts) -> str:
    """What a picture shows: the field's label, or the requirement's title."""
    known = words.words.get(f"field.{chosen.field}")
    if known is not None or words.language == FALLBACK:
        return known or chosen.label
    try:
        return rule_title(chosen.field, words.language)
    except (OSError, LookupError):
        return chosen.label


def languages_words(codes: Iterable[str], words: Texts) -> str:
    """Languages by name; a code nobody named stays as it is."""
    return ", ".join(words.or_plain(f"language.{code}", code) for code in codes)
