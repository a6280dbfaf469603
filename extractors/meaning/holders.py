"""Whose name a single page bears: two people's papers in one file are two documents."""

from collections.abc import Mapping

from rapidfuzz import fuzz

from extractors.meaning.fields.context import Context
from extractors.meaning.fields.names import read_names
from extractors.meaning.fold import bare, is_cyrillic
from extractors.meaning.views import View
from schemas.facts import Fact

_OTHER = 60.0
"""Of 100: given names in one alphabet less alike than this are two names, not one misread."""

Names = Mapping[str, Fact[str]]


def other_holder(view: View, known: Names) -> bool:
    """True when a page surely bears another given name than the document before it, in the same alphabet.

    The surname does not decide: brothers and sisters share it, and a married woman has two.
    """
    mine, theirs = holder_of(view).get("given_name"), known.get("given_name")
    if mine is None or theirs is None or not (mine.trusted and theirs.trusted):
        return False
    one, other = str(mine.value), str(theirs.value)
    if is_cyrillic(one) != is_cyrillic(other):
        return False
    parts = [(bare(a), bare(b)) for a in one.split() for b in other.split()]
    return all(fuzz.ratio(a, b) < _OTHER for a, b in parts)


def holder_of(view: View) -> Names:
    """Surname and given name on a page, empty where both do not stand there."""
    if view.blank or view.attests:
        return {}
    context = Context(view.flow, view.kind, view.languages, view.votes)
    found = read_names(context)
    return found if {"surname", "given_name"} <= set(found) else {}
