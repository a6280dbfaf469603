"""Whether the translator signed: at the label, at the name, at `Signature:`, under the statement."""

from collections.abc import Sequence

from extractors.marks.calibration import signed_probability
from extractors.meaning.blocks import Blocks
from extractors.meaning.fields.context import Context
from extractors.meaning.hits import Hit
from extractors.meaning.signatures import marked, role_lines, signed_at
from extractors.meaning.signing import label_box, marks_at
from extractors.meaning.translator import named
from extractors.meaning.translator_words import is_hearsay
from schemas.facts import Fact


def signed(whole: Context, blocks: Blocks, line: Hit | None) -> Fact[bool]:
    """A signature beside the translator's label, name or `Signature:`, or under the certifying sentence."""
    found = Fact[bool]() if line is None else signed_at(whole, line, blocks.attestation | set(line.span))
    if found.trusted:
        return found
    surely = _at_the_name(whole, blocks, line) or _at_its_place(whole, blocks)
    if surely or line is not None:
        return surely or found
    flow = whole.flow
    if blocks.statement:
        last = flow.tokens[blocks.statement[-1]]
        below = [m for m in last.page.marks if m.kind == "signature" and m.box[3] > last.box[1]]
        if below:
            return marked(flow, last.page, below[0], signed_probability(below[0], "near"))
    return Fact[bool]()


def _at_the_name(whole: Context, blocks: Blocks, line: Hit | None) -> Fact[bool] | None:
    """The signature right over or beside the translator's name, which stands between it and the title."""
    if line is None or is_hearsay(whole.flow, line):
        return None
    name = named(whole, line)
    if not name or not set(name) <= blocks.attestation:
        return None
    return _one_mark(whole, blocks, name, line)


def _at_its_place(whole: Context, blocks: Blocks) -> Fact[bool] | None:
    """The signature at `Signature:` in the translator's part."""
    for hit in whole.labelled.hits:
        first = whole.flow.tokens[hit.start]
        if hit.key == "signature" and hit.start in blocks.attestation and first.text[:1] not in "([/<":
            found = _one_mark(whole, blocks, tuple(hit.span), None)
            if found:
                return found
    return None


def _one_mark(whole: Context, blocks: Blocks, at: Sequence[int], line: Hit | None) -> Fact[bool] | None:
    """The one signature at some words, unless a notary's or another's title is as near."""
    flow, first = whole.flow, whole.flow.tokens[at[0]]
    marks = marks_at(first.page, flow.box(at), max(first.height, 0.008))
    others = [h for h in role_lines(whole) if h.start in blocks.attestation and h != line]
    theirs = [
        mark
        for other in others
        if flow.tokens[other.start].page is first.page
        for mark in marks_at(first.page, label_box(flow, other), max(first.height, 0.008))
    ]
    if len(marks) != 1 or marks[0] in theirs:
        return None
    return marked(flow, first.page, marks[0], signed_probability(marks[0], "named"))
