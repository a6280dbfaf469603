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
from schemas.reading import PrintedName

_TEXTS = ("school_name", "document_title", "specialty", "qualification", "commission")
FIELDS = (*NAMES, *_TEXTS, *NUMBERS, *DATES, "graduation_year", "honours")


def aligned_fields(originals: Sequence[Paper], translations: Sequence[Paper]) -> list[AlignedValue]:
    """Every field that the original or its translation has, with both places and what they say together.

    A field that was not found by its label on one side counts as missing only where its value does not
    stand anywhere in that paper's text.
    """
    return list(_fields(originals, translations))


def _fields(originals: Sequence[Paper], translations: Sequence[Paper]) -> Iterator[AlignedValue]:
    mine_by_role, theirs_by_role = _people(originals), _people(translations)
    shared = [role for role in mine_by_role if role in theirs_by_role]
    for role in shared:
        yield from _names_of_a_role(mine_by_role[role], theirs_by_role[role])
    for name in FIELDS:
        if name in NAMES and shared:
            continue  # where no role is on both papers the names must still be laid beside each other
        mine, theirs = _first(originals, name), _first(translations, name)
        value = aligned_value(name, _fact(mine), _fact(theirs), partial(_compare, name, mine, theirs))
        if value is None:
            continue
        if value.verdict is Verdict.MISSING_IN_TRANSLATION:
            value = _looked_for(value, value.original or "", translations)
        elif value.verdict is Verdict.MISSING_IN_ORIGINAL:
            value = _looked_for(value, value.translation or "", originals)
        yield value


Role = tuple[PrintedName, Paper]


def _people(papers: Sequence[Paper]) -> dict[str, Role]:
    """The names of documents about names, by what each stands for: maiden, new, spouse."""
    return {
        printed.role: (printed, paper)
        for paper in papers
        if paper.reading and paper.reading.name_document
        for printed in paper.reading.name_document.names
    }


def _names_of_a_role(mine: Role, theirs: Role) -> Iterator[AlignedValue]:
    """A person's name beside the same one of the translation: a wife's is not her husband's."""
    for part in NAMES:
        a, b = _part(mine, part), _part(theirs, part)
        value = aligned_value(part, a.fact, b.fact, partial(_compare, part, a, b))
        if value is not None:
            lacks = value.verdict in (Verdict.MISSING_IN_ORIGINAL, Verdict.MISSING_IN_TRANSLATION)
            yield value.model_copy(update={"sure": value.sure and not lacks})


def _part(said: Role, part: str) -> Source:
    printed, paper = said
    return Source(getattr(printed, part), paper.id, tuple(paper.document.languages))


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
