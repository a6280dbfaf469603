"""Dates that verbs give in a sentence: `2008-ci ildə ... daxil olmuşdur`, `graduated ... in 2014`."""

import re
from itertools import pairwise

from extractors.meaning.candidates import Candidate
from extractors.meaning.dates import FoundDate
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.others import others_after, others_before
from extractors.meaning.flow import Token
from extractors.meaning.hits import Hit
from extractors.meaning.values import ends_sentence
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind

_ACADEMIC_YEAR = re.compile(r"^((?:19|20)\d{2})[-–/]((?:19|20)\d{2})(?:-?[^\W\d]{0,3})?$")
BROKEN = 0.85
"""What a verb's date is worth where a row between them may not have been read."""
_WIDER = 1.7
_NAMED = 5
"""The words for a school year, and for a part of it, stand at most so many words after its figures."""
_FUTURE = re.compile(r"(?:ecek|ecey|acaq|acag|ечек|ечей|ачаг)")
"""Folded: the endings of what is still to come, in Azerbaijani and Turkish."""
_SCHOOL = 4
"""Words between a verb of finishing and the school that was finished."""
_CLOSE = 4
"""Words before an English verb among which its date may stand: `in 1983 he (she) entered`."""
SENTENCE = 16
"""A verb's date stands at most so many words away from it."""


def candidate(item: FoundDate, prior: float) -> Candidate[str]:
    """A date as a candidate for a field; `prior` is how likely its place holds that field."""
    return Candidate(item.iso, tuple(range(item.start, item.end)), prior * item.sure)


def by_verbs(context: Context, found: list[Candidate[str]], key: str, used: set[int]) -> None:
    """`2008-ci ildə ... daxil olmuşdur`, `в 2008 году поступил`, `graduated ... in 2014`."""
    english = context.language == "en"
    for hit in context.labelled.of(key):
        if not _in_sentence(context, hit) or context.labelled.has_colon(hit):
            continue
        if key == "entered_verb" and english and _to_a_degree(context, hit):
            continue
        if key == "graduated_verb" and (_to_come(context, hit) or _finished_school(context, hit)):
            continue
        items = _english_dates(context, hit, used) if english else _right_after(context, hit, used)
        before = _under_the_title(context, context.sentence_before(hit.start, SENTENCE))
        items = items or (_school_years(context, before) if key == "entered_verb" else [])
        dates = _dates_in(context, before, used)
        if key == "entered_verb":
            dates = [item for item in dates if not _shut_off(context, item, hit.start)]
        items = items or ([] if english else dates[-1:])
        if items and not english and _other_verb_between(context, items[0].end, hit.start):
            items = []
        for item in items:
            whole = not _row_missing(context, item.start, hit.start)
            whole = whole and (english or not _other_clause(context, item.end, hit.start))
            whole = whole and not others_before(context.flow, item.start, "date_before")
            whole = whole and not (
                key == "entered_verb" and others_after(context.flow, item.end, "date_after")
            )
            whole = whole and not (english and _examined_between(context, hit, item))
            whole = whole and not _of_anything(context, hit)
            found.append(candidate(item, 0.985 if whole else BROKEN))
            used.update(range(item.start, item.end))


def _examined_between(context: Context, hit: Hit, item: FoundDate) -> bool:
    """`having completed her studies and passed the final examination on 3 June`: the day of another act."""
    between = range(hit.end, item.start)
    return any(context.flow.tokens[i].bare in words().lists["further_acts"] for i in between)


def _to_a_degree(context: Context, hit: Hit) -> bool:
    """True for `was admitted by the Board of Governors to the Degree of ...`: no beginning of studies."""
    after = [context.flow.tokens[i].bare for i in context.sentence_after(hit.end, SENTENCE)]
    places = [n for n, word in enumerate(after) if word in {"degree", "degrees"}]
    return any(after[max(0, n - 2) : n] == ["to", "the"] for n in places)


def _of_anything(context: Context, hit: Hit) -> bool:
    """True for `was registered`, `commenced`: diplomas are registered too, classes commence."""
    return " ".join(context.flow.tokens[i].bare for i in hit.span) in words().lists["weak_entry_verbs"]


def _to_come(context: Context, hit: Hit) -> bool:
    """True for `2028-ci ildə bitirəcək`: a verb in the future, read or misread as one of the past."""
    return any(_FUTURE.search(context.flow.tokens[i].bare) for i in hit.span)


def _finished_school(context: Context, hit: Hit) -> bool:
    """True for `finished secondary school in 2018`, `2016-cı ildə orta məktəbi bitirmiş`: no studies yet.

    `completed the Compulsory Rotatory Internship on 28.02.2009` is no end of studies either.

    Of the school's own leaving certificate it is what was studied.
    """
    if context.kind is DocumentKind.SECONDARY:
        return False
    practice = context.kind is not DocumentKind.POSTGRADUATE
    if practice and others_after(context.flow, hit.end, "practice_finished", _SCHOOL):
        return True
    if hit.form.language in {"en", "ru"} and others_after(context.flow, hit.end, "school_finished", _SCHOOL):
        return True
    return others_before(context.flow, hit.start, "school_finished", _SCHOOL)


def _under_the_title(context: Context, places: range) -> range:
    """The words of a sentence from the paper's title on: a letter's own day stands over it."""
    ends = [hit.end for hit in context.votes.titles if places.start < hit.end <= places.stop]
    return range(max([*ends, places.start]), places.stop)


def _school_years(context: Context, places: range) -> list[FoundDate]:
    """The first year of `2000-2001 eğitim-öğretim yılında ... kayıt yaptırmış`: studies began in it.

    Without `in` the years may belong to another word, and those of graduates say when studies ended.
    """
    tokens, lists = context.flow.tokens, words().lists
    for index in reversed(places):
        match = _ACADEMIC_YEAR.match(tokens[index].text)
        near = [tokens[i].bare for i in range(index + 1, min(index + _NAMED, len(tokens)))]
        named = any(word.startswith(lists["school_year_stems"]) for word in near)
        if match and int(match[2]) == int(match[1]) + 1 and named:
            around = [tokens[i].bare for i in range(max(0, index - 2), places.stop)]
            if any(word.startswith(lists["graduate_stems"]) for word in around):
                return []
            said = next((n for n, word in enumerate(near, 1) if word in lists["school_time_in"]), 0)
            sure = 1.0 if said or "in" in around[:2] else BROKEN
            return [FoundDate(match[1], index, index + said + 1, sure)]
    return []


def _right_after(context: Context, hit: Hit, used: set[int]) -> list[FoundDate]:
    """`Поступил в 2011 году`: in Russian the year may stand right after its verb."""
    if hit.form.language != "ru":
        return []
    found = _dates_in(context, range(hit.end, hit.end + 2), used)[:1]
    between = range(hit.end, found[0].start) if found else range(0)
    return found if all(context.flow.tokens[i].bare in words().lists["in_a_year"] for i in between) else []


def _other_clause(context: Context, start: int, end: int) -> bool:
    """True where `və`, `и` or a word of time without its year stands between a date and its verb.

    The verb that the date belongs to may have been lost, and with it the other date.
    """
    between = [context.flow.tokens[i].bare for i in range(start, end)]
    return any(
        word in words().lists["clause_joins"] or word in words().lists["time_words"] for word in between[1:]
    )


def _row_missing(context: Context, one: int, other: int) -> bool:
    """True when rows between a date and its verb stand wider apart than rows elsewhere in the sentence.

    A row that was not read may hold another verb, to which the date belongs.
    """
    tokens = context.flow.tokens
    first, last = sorted((tokens[one].row, tokens[other].row))
    own = _steps(context, tokens[one], range(first, last + 1))
    around = _steps(context, tokens[one], range(first - 1, last + 2))
    return bool(own) and max(own) > _WIDER * min(around)


def _steps(context: Context, token: Token, rows: range) -> list[float]:
    """How far each of these rows stands under the one before, in the token's column of its page."""
    flow = context.flow
    heads = [flow.tokens[flow.rows[row][0]] for row in rows if flow.rows.get(row)]
    heads = [head for head in heads if head.page is token.page and head.column == token.column]
    steps = [after.middle - before.middle for before, after in pairwise(heads)]
    return [step for step in steps if step > token.height / 2]


def _english_dates(context: Context, hit: Hit, used: set[int]) -> list[FoundDate]:
    """`in 2008 entered`, `entered ... in 2008`, `In 2008 she entered`; never across another verb.

    `admitted on 1 September 2008, completed on 30 June 2014`: the date right after a verb is its own,
    whatever stands before.
    """
    own = _dates_in(context, range(hit.end, hit.end + 2), used)[:1]
    if own:
        return own
    close = _dates_in(context, range(max(0, hit.start - _CLOSE), hit.start), used)[-1:]
    if close and _is_the_subject(context, close[0].end, hit.start):
        return close
    after = context.sentence_after(hit.end, SENTENCE)
    verbs = context.labelled.of("entered_verb", "graduated_verb", "born")
    later = [i for i in after if context.flow.tokens[i].bare in {"will", "expected"}]
    stop = min([*(verb.start for verb in verbs if verb.start in after), *later], default=after.stop)
    before = _under_the_title(context, context.sentence_before(hit.start, SENTENCE))
    opening = range(before.start, min(before.stop, before.start + 3))
    follows = [
        d for d in _dates_in(context, range(after.start, stop), used)[:1] if not _of_next(context, d, stop)
    ]
    return follows or _dates_in(context, opening, used)[-1:]


def _is_the_subject(context: Context, start: int, end: int) -> bool:
    """True where nothing stands between a date and its verb, or who did it: `in 1983 he (she) entered`."""
    between = [context.flow.tokens[i].bare for i in range(start, end)]
    if all(word in words().lists["subject_words"] for word in between):
        return True
    return len(between) == 1 and ")" not in context.flow.tokens[start].text


def _of_next(context: Context, item: FoundDate, verb: int) -> bool:
    """True for the date of `and in 1989 completed`: it is the next verb's, not the one's before `and`."""
    tokens = context.flow.tokens
    lead = item.start - 1
    while lead >= 0 and tokens[lead].bare in words().lists["in_a_year"]:
        lead -= 1
    joined = tokens[lead].bare in words().lists["joins"] or tokens[lead].text.endswith((",", ";"))
    return joined and _is_the_subject(context, item.end, verb)


def _shut_off(context: Context, item: FoundDate, verb: int) -> bool:
    """`(diploma AT 038125 of 2013), was admitted`: a bracket that closes before the verb keeps its date."""
    texts = [context.flow.tokens[i].text for i in range(item.start, verb)]
    shut = next((n for n, text in enumerate(texts) if ")" in text), None)
    return shut is not None and not any("(" in text for text in texts[1 : shut + 1])


def _in_sentence(context: Context, hit: Hit) -> bool:
    flow, first = context.flow, context.flow.tokens[hit.start]
    segment = flow.segments[first.segment]
    if len(segment) > len(hit.span) + 1:
        return True
    before = flow.tokens[hit.start - 1] if hit.start else None
    if before is None or segment[0] != hit.start or not first.text[:1].islower():
        return False
    # The sentence's last word stands in a row of its own.
    follows = before.row == first.row - 1 and before.column == first.column and before.page is first.page
    return follows and not ends_sentence(before.text) and not before.text.endswith(":")


def _other_verb_between(context: Context, start: int, end: int) -> bool:
    verbs = context.labelled.of("entered_verb", "graduated_verb")
    return any(start <= verb.start < end for verb in verbs)


def _dates_in(context: Context, places: range, used: set[int]) -> list[FoundDate]:
    return [d for d in context.dates if d.start in places and d.start not in used]
