"""Sentences around a date, a degree or a number that do not say that it is the student's.

`did not graduate`, `bitirməmişdir`, `would have`, `whose mother graduated`, `completed the residency`, `a
diploma of the olympiad`: a value of such a sentence is at most a guess, however surely its place was told.
Values are doubted after they are chosen: a candidate left out before would leave its rival alone and sure.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

from extractors.confidence import AnyFact, at_confidence
from extractors.meaning.candidates import Candidate
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.others import says
from extractors.meaning.flow import Token
from extractors.meaning.rights import says_annulled
from extractors.meaning.values import ends_sentence
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind
from schemas.facts import Fact

Value = TypeVar("Value", str, int)

TOLD_OTHERWISE = 0.9
"""What such a value is worth at most."""
_OTHERWISE = {
    "entry_date": ("other_stays", "breaks_of_study"),
    "completion_date": ("other_stays", "breaks_of_study", "still_to_come"),
}
"""Lists of others.json: words beside which a date is not that of the entry, or of the end of studies."""
_BEFORE, _AFTER = 16, 14
"""Words of the sentence before and behind a value that tell of whom it is, and whether at all."""
_NEGATIVE = re.compile(r"\w{2}m[ea](?:mis|yib|yec|yac)|\w{2}м[еа](?:миш|мыш|ииб|йиб|иеҹ|иаҹ|иеч|иач)")
"""Folded: a verb of Azerbaijani or Turkish that denies: `bitirməmişdir`, `verilməyəcək`."""
_TO_COME = re.compile(r"\w{2}(?:ecek|ecey|acaq|acag|ечек|ечей|ачаг)(?:dir|дир|tir|$)")
"""Folded: such a verb of what is still to come: `veriləcəkdir`."""
_OF_OTHER_STUDIES = frozenset(
    {DocumentKind.POSTGRADUATE, DocumentKind.SECONDARY, DocumentKind.ACADEMIC_REFERENCE}
)
"""Kinds of papers on studies that are shorter than a physician's, come later, or were broken off."""
_YEAR = 4
"""Letters of a bare year."""
_SHORTEST = 3
"""Years below which nobody has finished the studies of medicine."""


def unless_told_otherwise(
    context: Context, fact: AnyFact, found: Sequence[Candidate[Value]], *names: str
) -> AnyFact:
    """The fact, as a guess where every place that tells it says otherwise.

    `names` are lists of others.json whose words say so, beside denials and what is said of somebody else.
    """
    places = [item.tokens for item in found if item.value == fact.value]
    if not places or not all(_otherwise(context, tokens, names) for tokens in places):
        return fact
    return _as_a_guess(fact)


def studies_told(
    context: Context, dates: Mapping[str, Fact[str]], found: Mapping[str, Sequence[Candidate[str]]]
) -> dict[str, Fact[str]]:
    """The dates; the first and the last day of studies as guesses where their sentences say otherwise."""
    told = dict(dates)
    for name in _OTHERWISE.keys() & dates.keys():
        fact, places = dates[name], found[name]
        school = name == "entry_date" and _year_of_the_school(context, fact, places)
        guess = school or _too_short(context, dates)
        told[name] = (
            _as_a_guess(fact) if guess else unless_told_otherwise(context, fact, places, *_OTHERWISE[name])
        )
    return told


def unless_void(context: Context, fact: Fact[str], found: Sequence[Candidate[str]]) -> Fact[str]:
    """A number or series, as a guess in a sentence on a prize, or one that declares its paper void."""
    places = [_clause(context, item.tokens) for item in found if item.value == fact.value]
    flow = context.flow
    void = any(says(flow, near, "other_diplomas") or says_annulled(flow, near) for near in places)
    return _as_a_guess(fact) if void else fact


def _as_a_guess(fact: AnyFact) -> AnyFact:
    return at_confidence(fact, min(fact.confidence, TOLD_OTHERWISE))


def _too_short(context: Context, dates: Mapping[str, Fact[str]]) -> bool:
    """True for sure dates between which nobody can have finished the studies of medicine."""
    sure = [dates[name].value for name in _OTHERWISE if name in dates and dates[name].trusted]
    years = [int(value[:_YEAR]) for value in sure if value]
    other = context.kind in _OF_OTHER_STUDIES or len(years) < len(_OTHERWISE)
    return not other and years[1] - years[0] < _SHORTEST


def _year_of_the_school(context: Context, fact: Fact[str], found: Sequence[Candidate[str]]) -> bool:
    """True for `finished school in 2012 and was admitted`: the sentence's one date is the school's."""
    if context.kind is DocumentKind.SECONDARY:
        return False
    near = [_clause(context, item.tokens) for item in found if item.value == fact.value]
    alone = [clause for clause in near if sum(date.start in clause for date in context.dates) == 1]
    return any(says(context.flow, clause, "school_finished") for clause in alone)


def _otherwise(context: Context, places: Sequence[int], names: Sequence[str]) -> bool:
    near = _clause(context, places)
    tokens, flow = context.flow.tokens, context.flow
    lists = words().lists
    if any(tokens[i].bare in (*lists["award_denials"], *lists["conditional_words"]) for i in near):
        return True
    verbs = [tokens[i].bare for i in near if tokens[i].text[:1].islower()]
    forms = (_NEGATIVE, _TO_COME) if "still_to_come" in names else (_NEGATIVE,)
    if any(form.search(verb) for form in forms for verb in verbs):
        return True
    own = set()
    if context.kind is DocumentKind.POSTGRADUATE or says(flow, near, "whole_course"):
        own.add("other_stays")  # practice is a part of the whole course
    if context.kind is DocumentKind.ACADEMIC_REFERENCE:
        own.add("breaks_of_study")  # it tells until when somebody studied who left
    return any(says(flow, near, name) for name in ("of_relatives", *names) if name not in own)


def _clause(context: Context, places: Sequence[int]) -> list[int]:
    """The words of running text around a value: up to the ends of its sentence, labels, titles, wide gaps."""
    tokens, titles = context.flow.tokens, {hit.end for hit in context.votes.titles}
    start, end = places[0], places[-1] + 1
    while start > 0 and places[0] - start < _BEFORE and _runs_on(tokens[start - 1], tokens[start]):
        if start in titles:
            break
        start -= 1
    while end < len(tokens) and end - places[-1] < _AFTER and _runs_on(tokens[end - 1], tokens[end]):
        end += 1
    return list(range(start, end))


def _runs_on(one: Token, after: Token) -> bool:
    """True where one sentence goes on from a word to the next, in its piece of a row or the next row."""
    if one.page is not after.page or one.column != after.column:
        return False
    if ends_sentence(one.text) or one.text.endswith(":") or (one.row != after.row and one.text.endswith(")")):
        return False
    return one.segment == after.segment or after.row - one.row == 1
