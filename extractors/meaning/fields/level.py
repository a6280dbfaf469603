"""The level of the education a paper speaks of. The level decides, not the specialty's name."""

import re

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.hits import Hit, find
from extractors.meaning.rights import gives_no_first_degree, of_a_right, of_both_levels
from extractors.meaning.vocabulary import kind_details
from schemas.documents import DocumentKind
from schemas.facts import Fact

_ALLOWED = {
    DocumentKind.SECONDARY: ("secondary_medical",),
    DocumentKind.POSTGRADUATE: ("residency", "internship"),
}
WITH_COURSES = frozenset(
    {DocumentKind.TRANSCRIPT, DocumentKind.DIPLOMA_AND_TRANSCRIPT, DocumentKind.ACADEMIC_REFERENCE}
)
"""Papers of marks: courses stand on them whatever else does."""
_FIGURE = re.compile(r"^\d{1,3}(?:[.,]\d{1,2})?$")
_STUDY = ("basic_medical", "other_higher", "secondary_medical", "residency", "internship")
_STRONG = ("secondary_medical", "residency", "internship")


def read_level(context: Context) -> dict[str, Fact[str]]:
    """`level`: `basic_medical`, `secondary_medical`, `residency`, `internship` or `other_higher`."""
    flow = context.flow
    found = find(flow, kind_details("level"))
    hits = [hit for hit in found if not (of_a_right(flow, hit) or of_both_levels(flow, hit))]
    if context.kind in _ALLOWED:
        return _said(context, [h for h in hits if h.key in _ALLOWED[context.kind]], 0.99)
    if context.kind not in {DocumentKind.DIPLOMA, *WITH_COURSES}:
        return {}
    if context.kind in WITH_COURSES:
        hits = [h for h in hits if h.key == "basic_medical" or not _may_be_a_course(context, h)]
    other = [h for h in hits if h.key in _STRONG]
    basic = [h for h in hits if h.key == "basic_medical"]
    higher = [h for h in hits if h.key == "other_higher"]
    if context.kind is DocumentKind.DIPLOMA and gives_no_first_degree(context.flow):
        return _said(context, hits, 0.6)  # nor does a course or a fellowship
    if basic and not other and not higher:
        best = max(basic, key=lambda h: len(h.form.squeezed))
        return _said(
            context,
            [best],
            0.99 if len(best.form.squeezed) > 8 or context.kind is DocumentKind.DIPLOMA else 0.96,
        )
    if higher and not basic and not other:
        return _said(context, higher, 0.98)
    # Words of two levels on one paper: a person must look.
    return _said(context, [h for key in _STUDY for h in hits if h.key == key], 0.6)


def _may_be_a_course(context: Context, hit: Hit) -> bool:
    """True for words in a row with figures, and for a word only like one: `Stomatologiya` is a course too."""
    tokens = context.flow.tokens
    row = context.flow.rows[tokens[hit.start].row]
    labelled = any(tokens[i].text.endswith(":") for i in row if i < hit.start)
    marked = any(_FIGURE.match(tokens[i].text) for i in row if i not in hit.span)
    return hit.distance > 0 or (marked and not labelled)


def _said(context: Context, hits: list[Hit], prior: float) -> dict[str, Fact[str]]:
    if not hits:
        return {}
    best = hits[0]
    value = Candidate(best.key, tuple(best.span), prior, closed=best.distance == 0)
    return {"level": choose(context.flow, [value])}
