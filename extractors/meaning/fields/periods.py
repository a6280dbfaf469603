"""Periods of study: `2008 - 2014`, `from 2008 to 2014`, `2008-ci ildən 2014-cü ilədək`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.meaning.candidates import Candidate
from extractors.meaning.dates import FoundDate, month_of
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.others import others_after, others_before
from extractors.meaning.fields.verbs import BROKEN, candidate
from extractors.meaning.fold import bare, fold
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind

_SPAN = re.compile(r"^[(]?((?:19|20)\d{2})\s?[-–—]\s?((?:19|20)\d{2})(?:-?[^\W\d]{0,3})?[).,]*$")
_SHORTEST, _LONGEST = 4, 10
"""Years that studies of medicine take; an academic year has one, a longer span is another thing."""
_OF_A_COLLEGE = 2
_SENTENCE = 24
_AROUND, _AFTER = 14, 6
"""Words before and after a period that tell of what it is."""


def read_periods(context: Context, found: dict[str, list[Candidate[str]]], used: set[int]) -> None:
    """`Period of study: 2008 - 2014`, `from September 15, 2008 to June 27, 2014`."""
    for place in context.labelled.values("study_period"):
        items = [d for d in context.dates if d.start in place.tokens and d.start not in used]
        if len(items) == 2 and items[0].iso < items[1].iso:
            _pair(found, items[0], items[1], 0.99, used)
    if context.kind is DocumentKind.NAME_DOCUMENT:
        return
    for first, second in pairwise(context.dates):
        spans = first.iso < second.iso and first.start not in used and second.start not in used
        if spans and (_opened(context, first, second) or _from_until(context, first, second)):
            others = _of_other_things(context, first, second) or _of_a_school(
                context, first.start, second.end
            )
            _pair(found, first, second, BROKEN if others else 0.98, used)


def _of_other_things(context: Context, first: FoundDate, second: FoundDate) -> bool:
    """True where words of work, of leave or of a licence stand in the same text: no period of study."""
    tokens, stems = context.flow.tokens, words().lists["other_period_stems"]
    if others_before(context.flow, first.start, "date_before"):
        return True
    near = tokens[max(0, first.start - _AROUND) : second.end + _AFTER]
    return any(token.page is tokens[first.start].page and token.bare.startswith(stems) for token in near)


def _of_a_school(context: Context, start: int, end: int) -> bool:
    """True where a school that goes before the studies is named around years, in their row: `in a lyceum`."""
    if context.kind is DocumentKind.SECONDARY:
        return False
    flow = context.flow
    row = flow.rows[flow.tokens[start].row]
    before, after = sum(i < start for i in row), sum(i >= end for i in row)
    return others_before(flow, start, "school_finished", before) or others_after(
        flow, end, "school_finished", after
    )


def _opened(context: Context, first: FoundDate, second: FoundDate) -> bool:
    """`from 2008 to 2014`, `с 1978 по 1984 год`."""
    before = context.flow.tokens[first.start - 1].bare if first.start else ""
    between = _between(context, first, second)
    return before in {"from", "с", "between", "з", "із"} and (
        not between or (len(between) == 1 and between[0] in {"to", "по", "until", "till", "and"})
    )


def _from_until(context: Context, first: FoundDate, second: FoundDate) -> bool:
    """`2008-ci ildən 2014-cü ilədək`, `15.09.2013-dən 30.06.2019-dək`: endings say it."""
    tokens, lists = context.flow.tokens, words().lists
    between = _between(context, first, second)
    begins = between == [] and _ends_in(tokens[first.end - 1].text, lists["from_endings"])
    begins = begins or (len(between) == 1 and between[0] in lists["period_from"])
    after = [tokens[i].bare for i in range(second.end, min(second.end + 3, len(tokens))) if tokens[i].bare][
        :2
    ]
    ends = _ends_in(tokens[second.end - 1].text, lists["until_endings"])
    return begins and (ends or any(" ".join(after).startswith(form) for form in lists["period_until"]))


def read_since(context: Context, found: list[Candidate[str]], used: set[int]) -> None:
    """`has been a student since September 15, 2020`, `15 sentyabr 2019-cu ildən ... təhsil alır`.

    Of a paper that says no other day of entry, and at most a guess: much is so of a student since some day,
    and who is in the fifth year since a day entered years before it.
    """
    if context.kind is DocumentKind.NAME_DOCUMENT or found:
        return
    tokens, lists = context.flow.tokens, words().lists
    for item in context.dates:
        if item.start in used or not _begins_there(context, item):
            continue
        near = (*context.sentence_before(item.start, _SENTENCE), *context.sentence_after(item.end, _SENTENCE))
        said = [tokens[i].bare for i in near]
        studies = any(word.startswith(lists["studying_stems"]) for word in said)
        in_a_year = any(stem in word for word in said for stem in lists["course_year_stems"])
        if studies and not in_a_year and not _of_other_things(context, item, item):
            found.append(candidate(item, BROKEN))
            used.update(range(item.start, item.end))
            return


def _begins_there(context: Context, item: FoundDate) -> bool:
    """True after `since`, and where the date or the word right after it has the ending of `from`."""
    tokens, lists = context.flow.tokens, words().lists
    before = tokens[item.start - 1] if item.start else None
    after = tokens[item.end] if item.end < len(tokens) else None
    if before is not None and before.bare in lists["since_words"]:
        return True
    follows = after is not None and after.bare in lists["period_from"]
    return follows or any(
        _ends_in(tokens[i].text, lists["from_endings"]) or tokens[i].bare in lists["period_from"]
        for i in range(item.start, item.end)
    )


def _between(context: Context, first: FoundDate, second: FoundDate) -> list[str]:
    texts = [context.flow.tokens[i].bare for i in range(first.end, second.start)]
    return [text for text in texts if text and text not in words().year_words]


def _ends_in(text: str, endings: Sequence[str]) -> bool:
    """True for figures or a month with such an ending: `2013-dən`, `iyununadək`."""
    if month_of(bare(text)):
        return bare(text).endswith(tuple(endings))
    head, _, tail = text.strip(".,;:()").rpartition("-")
    return any(ch.isdecimal() for ch in head) and fold(tail) in endings


def read_spans(context: Context, found: dict[str, list[Candidate[str]]], used: set[int]) -> None:
    """`1954–1960 гг.` in a row of its own, `2011 – 2017 illərdə`: so many years are the studies'.

    Of several spans those count that stand right after a label for the years of study; in a sentence that
    names other years too they may be another school's.
    """
    if context.kind is DocumentKind.NAME_DOCUMENT or found["entry_date"] or found["completion_date"]:
        return
    spans = _spans(context)
    told = [span for span in spans if _labelled(context, span.places[0])]
    if len({(span.first, span.last) for span in told or spans}) != 1:
        return
    unfinished = context.kind is DocumentKind.ACADEMIC_REFERENCE
    others = len({(span.first, span.last) for span in spans if not _of_others(context, span)}) > 1
    for span in told or spans[:1]:
        prior = 0.985 if span in told or _of_studies(context, span, unfinished=unfinished) else BROKEN
        of_school = _of_a_school(context, span.places[0], span.places[-1] + 1)
        if _of_others(context, span) or of_school or (others and not _in_a_form(context, span)):
            prior = BROKEN
        found["entry_date"].append(Candidate(span.first, span.places, prior))
        if not unfinished:
            found["completion_date"].append(Candidate(span.last, span.places, prior))
        used.update(span.places)


@dataclass(frozen=True, slots=True)
class _Span:
    """Two years with a dash between them, and their words."""

    first: str
    last: str
    places: tuple[int, ...]


def _spans(context: Context) -> list[_Span]:
    """Every span of so many years as studies of medicine take.

    Those of a college are shorter, which a label has to say; what was left unfinished took any number.
    """
    tokens = context.flow.tokens
    unfinished = context.kind is DocumentKind.ACADEMIC_REFERENCE
    spans = []
    for index, token in enumerate(tokens):
        text = "".join(t.text for t in tokens[index : index + 3] if t.row == token.row)
        match = _SPAN.match(token.text) or (token.text[:4].isdecimal() and _SPAN.match(text)) or None
        if match is None:
            continue
        shortest = 1 if unfinished else _OF_A_COLLEGE if _labelled(context, index) else _SHORTEST
        if not shortest <= int(match[2]) - int(match[1]) <= _LONGEST:
            continue
        end = index + (1 if _SPAN.match(token.text) else 3)
        spans.append(_Span(match[1], match[2], tuple(range(index, end))))
    return spans


def _labelled(context: Context, index: int) -> bool:
    """True right after words for the years of study: `təhsil müddəti 2003–2009`, `studied in 2017–2020`."""
    return any(hit.end == index for hit in context.labelled.of("study_period"))


def _in_a_form(context: Context, span: _Span) -> bool:
    """True where a colon or a wide gap parts years from their label: in a sentence neither does."""
    hits = [hit for hit in context.labelled.of("study_period") if hit.end == span.places[0]]
    return any(context.labelled.has_colon(hit) or context.labelled.gap_after(hit) for hit in hits)


def _of_studies(context: Context, span: _Span, *, unfinished: bool) -> bool:
    """True for a span that a word for years follows, or that has its piece of the row for itself."""
    tokens, places = context.flow.tokens, span.places
    after = tokens[places[-1] + 1].bare if places[-1] + 1 < len(tokens) else ""
    segment = context.flow.segments[tokens[places[0]].segment]
    # `Akkreditasiya: 2015 - 2020`: another label's.
    labelled = any(tokens[i].text.endswith(":") for i in segment if i < places[0])
    alone = len(segment) <= len(places) + 1 and not labelled
    return after in words().lists["years_words"] or (alone and not unfinished)


def _of_others(context: Context, span: _Span) -> bool:
    """True where a licence or an order is named before, or it is what papers cover: `за 1986-1994 годы`."""
    first = span.places[0]
    spoken = bool(first) and context.flow.tokens[first - 1].bare in words().lists["covering_words"]
    return spoken or others_before(context.flow, first, "date_before")


def _pair(
    found: dict[str, list[Candidate[str]]], first: FoundDate, second: FoundDate, prior: float, used: set[int]
) -> None:
    found["entry_date"].append(candidate(first, prior))
    found["completion_date"].append(candidate(second, prior))
    used.update((*range(first.start, first.end), *range(second.start, second.end)))
