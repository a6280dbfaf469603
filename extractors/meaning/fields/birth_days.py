"""What shows that a year or a day printed for a birth is all that was printed."""

from extractors.meaning.candidates import Candidate
from extractors.meaning.dates import FoundDate
from extractors.meaning.fields.context import Context
from extractors.meaning.places import Place
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind

_NEAR = 2
"""Words around a bare year among which figures may be the rest of its date."""
_YEAR = 4
"""Letters of a bare year."""


def year_alone(context: Context, item: Candidate[str]) -> bool:
    """True for a typed year with no figures near it: `1989 təvəllüdlü`. Many forms ask for no more."""
    flow, row = context.flow, context.flow.tokens[item.tokens[0]].row
    ends = flow.tokens[item.tokens[-1]].text.endswith((",", ";", "."))
    last = item.tokens[-1] if ends else item.tokens[-1] + _NEAR
    near = range(max(0, item.tokens[0] - _NEAR), min(len(flow.tokens), last + 1))
    others = [i for i in near if i not in item.tokens and flow.tokens[i].row == row]
    figures = any(ch.isdecimal() for i in others for ch in flow.tokens[i].text)
    return len(item.value) == _YEAR and flow.tokens[item.tokens[0]].page.typed and not figures


def right_after_label(context: Context, place: Place, item: FoundDate) -> bool:
    """True for a whole typed date right after its label: what follows it is another sentence's."""
    return item.complete and item.start == place.tokens[0] and context.flow.tokens[item.start].page.typed


def births_in_row(context: Context, place: Place) -> int:
    """How many whole dates stand in the row of a label: on a certificate of marriage two are born."""
    row = set(context.flow.rows[context.flow.tokens[place.label.start].row])
    return sum(item.complete and item.start in row for item in context.dates)


def of_a_relative(context: Context, item: Candidate[str]) -> bool:
    """True on a paper of names for a day behind words of a parent or of a marriage in its row."""
    row = context.flow.rows[context.flow.tokens[item.tokens[0]].row]
    before = [context.flow.tokens[i].bare for i in row if i < item.tokens[0]]
    parents, marriages = words().lists["parent_words"], words().lists["marriage_stems"]
    related = any(word in parents or word.startswith(marriages) for word in before)
    return context.kind is DocumentKind.NAME_DOCUMENT and related
