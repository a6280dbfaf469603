"""Dates that stay guesses: cut short, of another paper, or not the last one."""

from dataclasses import replace

from extractors.meaning.candidates import Candidate
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.others import others_after, others_before
from extractors.meaning.fields.verbs import BROKEN
from extractors.meaning.fold import bare
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind

_MONTH = 7
"""Letters of an ISO date up to the month."""
_YEAR = 4
"""Letters of a bare year."""
_FULL = 10
"""Letters of a whole ISO date."""


def unless_of_others(context: Context, item: Candidate[str]) -> Candidate[str]:
    """A date as it is, or as a guess where the words around it name an order, a law or a licence."""
    flow, first, last = context.flow, item.tokens[0], item.tokens[-1]
    others = others_before(flow, first, "date_before") or others_after(flow, last + 1, "date_after")
    others = others or (
        others_before(flow, first, "printed_before") and not _dated_by_its_print(context, item)
    )
    return replace(item, prior=min(item.prior, BROKEN)) if others else item


def _dated_by_its_print(context: Context, item: Candidate[str]) -> bool:
    """True for the last day on a list of marks: those are printed and signed at once, diplomas are not.

    The day on which its blank was printed is the printing house's.
    """
    blank = others_before(context.flow, item.tokens[0], "printing_house")
    blank = blank or others_after(context.flow, item.tokens[-1] + 1, "printing_house")
    return context.kind is DocumentKind.TRANSCRIPT and not _is_followed(context, item) and not blank


def unless_earlier(context: Context, item: Candidate[str]) -> Candidate[str]:
    """The date at a bare `Date:` as it is where no date of the paper is later, else as a guess."""
    return replace(item, prior=BROKEN) if _is_followed(context, item) else item


def _is_followed(context: Context, item: Candidate[str]) -> bool:
    """True where the paper has a whole date that is later."""
    return any(other.complete and other.iso > item.value for other in context.dates)


def unless_cut(context: Context, item: Candidate[str]) -> Candidate[str]:
    """A bare year as a guess where figures or a month stand right beside it: it may be cut from a date."""
    if len(item.value) != _YEAR:
        return item
    tokens, segment = context.flow.tokens, context.flow.tokens[item.tokens[0]].segment
    beside = [i for i in (item.tokens[0] - 1, item.tokens[-1] + 1) if 0 <= i < len(tokens)]
    cut = any(
        tokens[i].segment == segment and i not in context.date_tokens and _of_a_date(tokens[i].text)
        for i in beside
    )
    return replace(item, prior=min(item.prior, BROKEN)) if cut else item


def _of_a_date(text: str) -> bool:
    """True for figures, and for a word that begins as a month does: `сентябрьден`, whatever it ends in."""
    plain = bare(text)
    return text[:1].isdecimal() or any(plain.startswith(name) for name in words().months if len(name) > _YEAR)


def unless_day_lost(context: Context, item: Candidate[str]) -> Candidate[str]:
    """A month without its day on a recognised page that has whole dates: the day may be lost, so a guess."""
    month = len(item.value) == _MONTH and not context.flow.tokens[item.tokens[0]].page.typed
    lost = month and any(other.complete for other in context.dates)
    return replace(item, prior=min(item.prior, BROKEN)) if lost else item


def unless_short(item: Candidate[str]) -> Candidate[str]:
    """Days of issue, decision and birth are printed in full: of less than that a part was not read."""
    return item if len(item.value) == _FULL else replace(item, prior=item.prior * BROKEN)
