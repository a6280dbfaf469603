"""Labels of names with nothing beside them: whether the form prints them under what is filled in."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from extractors.meaning.flow import Flow
from extractors.meaning.person import name_run

SURE, OPEN = 0.99, 0.9
"""What the name at a label is worth that is told, or not told, to stand over or under it."""
_NEARER = 0.8
"""A share of the way to what stands under a caption: its value over it is at most so far."""


@dataclass(frozen=True, slots=True)
class LoneLabel:
    """A label of names at a place of the flow, with the words over and under it."""

    start: int
    over: tuple[int, ...]
    under: tuple[int, ...]


def under_their_names(flow: Flow, labels: Sequence[LoneLabel]) -> tuple[bool, float]:
    """True where the names stand over their labels, and what either reading is worth.

    A label with a name over it and none under it says so, if every other one has a name over it. But
    a form of labels over names whose last one was left empty looks the same under any heading: only
    labels nearer to what is over them prove it. Captions in small letters make it likely, no more.
    """
    over = [_is_name(flow, label.over) for label in labels]
    if len(labels) < 2 or not all(over) or all(_is_name(flow, label.under) for label in labels):
        return False, SURE
    if all(_nearer_to_what_is_over(flow, label) for label in labels):
        return True, SURE
    return all(flow.tokens[label.start].text[:1].islower() for label in labels), OPEN


def _is_name(flow: Flow, tokens: Sequence[int]) -> bool:
    texts = [flow.tokens[i].text for i in tokens]
    return 0 < len(texts) == name_run(texts)


def _nearer_to_what_is_over(flow: Flow, label: LoneLabel) -> bool:
    if not label.under:
        return True
    middle = flow.tokens[label.start].middle
    up, down = (abs(middle - flow.tokens[i[0]].middle) for i in (label.over, label.under))
    return up < _NEARER * down


def said_again_in_brackets(flow: Flow, after: Sequence[int], covered: Collection[int]) -> list[int]:
    """What stands in brackets right behind a label that says it once more: `Soyadı (Surname) | Quliyev`.

    Only where a colon, a wide gap or nothing at all follows: other brackets may hold the value. `after` are
    the words behind the label in its piece of the row, `covered` the words of all labels.
    """
    if not after or not flow.tokens[after[0]].text.startswith("("):
        return []
    shut = next((n for n, i in enumerate(after, 1) if ")" in flow.tokens[i].text), 0)
    inside, rest = list(after[:shut]), after[shut:]
    known = sum(i in covered for i in inside) * 2 > len(inside)
    colon = bool(inside) and flow.tokens[inside[-1]].text.endswith(":")
    colon = colon or (bool(rest) and flow.tokens[rest[0]].text == ":")
    return inside if known and (colon or not rest) else []
