"""What shows that a name with oğlu or qızı is the holder's, where no label and no verb says so."""

from collections.abc import Sequence

from extractors.meaning.fields.name_candidates import NameCandidates
from extractors.meaning.person import without_case
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind

OF_ONE_PERSON = frozenset(
    {
        DocumentKind.DIPLOMA,
        DocumentKind.TRANSCRIPT,
        DocumentKind.DIPLOMA_AND_TRANSCRIPT,
        DocumentKind.SCHOOL_LETTER,
        DocumentKind.ACADEMIC_REFERENCE,
        DocumentKind.POSTGRADUATE,
        DocumentKind.SECONDARY,
    }
)
"""Kinds of papers that are made out to one person and signed by others at their foot."""
_HEAD = 0.5
"""Of what is printed on the page, from its top: lower down unlabelled names may be those of officials."""


def given_to(found: NameCandidates, run: Sequence[int]) -> bool:
    """True for a name in the dative (`Anar qızına`): to whom the paper is given. Nobody signs so."""
    if found.context.kind not in OF_ONE_PERSON or _of_somebody_else(found, run):
        return False
    texts = [found.flow.tokens[i].text for i in run]
    return any(without_case(text) != text and text.rstrip(".,;:").lower().endswith(_DATIVE) for text in texts)


def stands_at_the_head(found: NameCandidates, run: Sequence[int]) -> bool:
    """True for a name in the upper half of a paper's first page, before any official of it.

    Officials sign at the foot; who is named over the text of a diploma, a letter or a list of marks is
    the person it is made out to.
    """
    context, tokens = found.context, found.flow.tokens
    if context.kind not in OF_ONE_PERSON or _of_somebody_else(found, run):
        return False
    first = tokens[run[0]]
    heights = [token.middle for token in tokens if token.page is first.page]
    top, foot = min(heights), max(heights)
    if first.page is not tokens[0].page or first.middle - top > _HEAD * (foot - top):
        return False
    roles = (hit for hit in context.labelled.hits if hit.form.group == "roles" and context.is_role_line(hit))
    return not any(tokens[hit.start].page is first.page and hit.start < run[0] for hit in roles)


def was_born(found: NameCandidates, run: Sequence[int]) -> bool:
    """True on a paper of names for the one name right before `was born`: whose birth it certifies."""
    if found.context.kind is not DocumentKind.NAME_DOCUMENT:
        return False
    tokens, last = found.flow.tokens, found.flow.tokens[run[-1]]
    born = (tokens[hit.start] for hit in found.context.labelled.of("born"))
    return any(
        verb.page is last.page and verb.column == last.column and 0 <= verb.row - last.row <= 1
        for verb in born
    )


def _of_somebody_else(found: NameCandidates, run: Sequence[int]) -> bool:
    """True after a label (`Elmi rəhbər:`), and beside or under words for those who lead, teach or bring up.

    A label of the holder's own name has been read before names are looked for without one.
    """
    flow, first = found.flow, found.flow.tokens[run[0]]
    before = [i for i in flow.rows[first.row] if i < run[0] and flow.tokens[i].squeezed]
    if before and flow.tokens[before[-1]].text.endswith(":"):
        return True
    over = [i for i in flow.rows.get(first.row - 1, []) if flow.tokens[i].page is first.page]
    near = before[-_BESIDE:] + (over if not before else [])
    return any(flow.tokens[i].bare in words().lists["others_words"] for i in near)


_BESIDE = 4
"""Words before a name that may tell whose it is."""
_DATIVE = ("na", "nə", "на", "нә")
