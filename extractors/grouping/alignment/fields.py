"""The labelled fields of an original and of its translation."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from extractors.grouping.alignment.texts import stands_in
from extractors.grouping.alignment.verdicts import aligned_value
from extractors.grouping.comparing import DATES, NAMES, NUMBERS, compare
from extractors.grouping.documents import Paper
from extractors.grouping.facts import Source
from schemas.case import AlignedValue, Verdict
from schemas.facts import Fact

_TEXTS = ("school_name", "document_title", "specialty", "qualification", "commission")
FIELDS = (*NAMES, *_TEXTS, *NUMBERS, *DATES, "graduation_year", "honours")


def aligned_fields(originals: Sequence[Paper], translations: Sequence[Paper]) -> list[AlignedValue]:
    """Every field that the original or its translation has, with both places and what they say together.

    A field that was not found by its label on one side counts as missing only where its value does not
    stand anywhere in that paper's text.
    """
    return list(_fields(originals, translations))


def _fields(originals: Sequence[Paper], translations: Sequence[Paper]) -> Iterator[AlignedValue]:
    for name in FIELDS:
        mine, theirs = _first(originals, name), _first(translations, name)
        value = aligned_value(name, _fact(mine), _fact(theirs), partial(_compare, name, mine, theirs))
        if value is None:
            continue
        if value.verdict is Verdict.MISSING_IN_TRANSLATION:
            value = _looked_for(value, value.original or "", translations)
        elif value.verdict is Verdict.MISSING_IN_ORIGINAL:
            value = _looked_for(value, value.translation or "", originals)
        yield value


def _first(papers: Sequence[Paper], name: str) -> Source | None:
    """The field on the first paper that has it."""
    for paper in papers:
        if paper.reading is None:
            continue
        fact: Fact[Any] | None = paper.reading.fields.get(name)
        if fact is not None and fact.present:
            return Source(fact, paper.id, tuple(paper.document.languages))
    return None


def _fact(source: Source | None) -> Fact[Any] | None:
    return source.fact if source else None


def _compare(name: str, mine: Source | None, theirs: Source | None, one: str, other: str) -> bool | None:
    if mine is None or theirs is None:
        return None
    if name == "honours":
        return one == other
    return compare(name, mine, theirs)


def _looked_for(value: AlignedValue, text: str, papers: Sequence[Paper]) -> AlignedValue:
    """A field without a partner: the same where its value stands in the other text, missing where not.

    Wordings of another language cannot be looked for.
    """
    if value.name in (*NUMBERS, *DATES, *NAMES):
        place = stands_in(value.name, text, papers)
        if place is not None:
            key = "translation" if value.translation is None else "original"
            found = {"verdict": Verdict.SAME, key: place.text, f"{key}_evidence": [place]}
            return value.model_copy(update=found)
        return value.model_copy(update={"sure": False})
    return value.model_copy(update={"verdict": Verdict.CANNOT_TELL, "sure": False})
