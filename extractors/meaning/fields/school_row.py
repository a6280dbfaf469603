"""How far a school's name reaches within its row."""

from collections.abc import Sequence

from extractors.meaning.fields.context import Context
from extractors.meaning.flow import Flow, Token
from extractors.meaning.fold import is_cyrillic
from extractors.meaning.values import (
    ends_sentence,
    school_noun,
)
from extractors.meaning.vocabulary import words

LONGEST = 14
"""Words: the longest printed school name with an order and a person's name."""
_SCHOOL_NUMBER = 3
"""Figures: the longest number that schools of one town are told apart by."""
_LETTERS, _MARKS = 4, "«»“”\"',."
"""A school's name made of letters is at most so long; marks that are no part of a word."""
_GENITIVES = ("ия", "ов", "ев", "еи", "наук", "дружби")
"""Endings of genitives, folded."""
_LONG = 6
_LED_BY_OF = 4
"""Words after `of`: `University of Medical and Dental Sciences`."""
_JOINED, _JOINING = 2, "and"
_FACULTIES = frozenset({"fakultesi", "merkezi"})
_RUSSIAN_ADJECTIVES = ("ое", "ее", "ого", "ии", "ои", "ого", "ому", "ом", "ая", "ую", "ыи", "им", "ym")


def name_around(context: Context, index: int) -> list[int]:
    """The name around a school noun within its piece of the row."""
    flow = context.flow
    segment = flow.segments[flow.tokens[index].segment]
    start = segment.index(index)
    while start > 0 and goes_back(context, segment[start - 1]) and index - segment[start - 1] < LONGEST:
        if _surname_in_capitals(flow, segment[start - 1], segment[start]):
            break
        start -= 1
    end = segment.index(index) + 1
    while end < len(segment) and _goes_on(context, segment, end):
        end += 1
    return [i for i in segment[start:end] if flow.tokens[i].squeezed]


def _surname_in_capitals(flow: Flow, index: int, after: int) -> bool:
    """True for a word in capitals before a name that is not: `Toghrul ALIYEV Hacettepe Üniversitesi`.

    Short ones are a school's own letters: `ADA University`.
    """
    word, name = flow.tokens[index].text.strip(_MARKS), flow.tokens[after].text.strip(_MARKS)
    return (
        word.isalpha() and word.isupper() and len(word) > _LETTERS and name.isalpha() and not name.isupper()
    )


def goes_back(context: Context, index: int) -> bool:
    """True where a name may begin with this word or before it."""
    token = context.flow.tokens[index]
    if index in context.date_tokens:
        return False
    if token.text.endswith((",", ";", ":", ")")) or (ends_sentence(token.text) and len(token.bare) > 3):
        return False
    if index in context.labelled.covered and not _part_of_name(token.bare):
        return False
    adjective = is_cyrillic(token.text) and token.bare.endswith(_RUSSIAN_ADJECTIVES)
    if token.bare.isdecimal() and _numbers_a_school(context, index):
        return True
    small = (
        token.text[:1].islower()
        and token.bare not in (*words().lists["school_small"], *words().lists["school_numbered"])
        and not adjective
    )
    return not small and not token.bare.isdecimal() and token.bare not in words().lists["no_school_begins"]


def _numbers_a_school(context: Context, index: int) -> bool:
    """True for the figure in `9 saylı Tibb Kolleci`: some schools are told apart by their number."""
    tokens = context.flow.tokens
    return index + 1 < len(tokens) and tokens[index + 1].bare in words().lists["school_numbered"]


def _goes_on(context: Context, segment: Sequence[int], at: int) -> bool:
    """After the noun a name goes on with `of ...`, `named after ...`, `, Faculty of Medicine`, `№ 2`."""
    tokens = context.flow.tokens
    previous, token = tokens[segment[at - 1]], tokens[segment[at]]
    if ends_sentence(previous.text) and len(previous.bare) > 3:
        return False
    linking = token.bare in {"named", "after", "of", "im", "имени", "adina", "адина", "им"}
    if linking or _genitive_after(previous, token) or _goes_on_by_rule(context, segment, at):
        return True
    if previous.bare in {"of", "after", "named", "im", "имени", "им", "and", "&"}:
        return token.text[:1].isupper() or token.bare in {"after", "and"}
    if previous.text.endswith(",") or goes_on_with(context.flow, segment[at]):
        return goes_on_with(context.flow, segment[at])
    return _inside_follower(context.flow, segment, at)


def _goes_on_by_rule(context: Context, segment: Sequence[int], at: int) -> bool:
    """`University of Medical Sciences`, `имени Н. Нариманова`, `училище № 2`: by the words before."""
    tokens = context.flow.tokens
    previous, token = tokens[segment[at - 1]], tokens[segment[at]]
    before = {tokens[i].bare for i in segment[max(0, at - _since_of(context.flow, segment, at)) : at]}
    capital = token.text[:1].isupper() and segment[at] not in context.labelled.covered
    if (
        "of" in before
        and previous.text[-1:].isalpha()
        and (capital or _joins_a_subject(context, segment, at))
    ):
        return True
    if capital and before & {"named", "имени", "after", "им"}:
        return True
    if is_noun(previous.bare):
        follows = segment[at + 1] if at + 1 < len(segment) else None
        return token.text == "№" and follows is not None and tokens[follows].bare.isdecimal()
    return previous.text == "№" and token.bare.isdecimal() and len(token.bare) <= _SCHOOL_NUMBER


def _joins_a_subject(context: Context, segment: Sequence[int], at: int) -> bool:
    """True for the `and` of `Medicine and Pharmacy`, not for that of `Medicine and the Ministry`."""
    if at + 1 >= len(segment) or context.flow.tokens[segment[at]].bare != _JOINING:
        return False
    after = context.flow.tokens[segment[at + 1]]
    return after.text[:1].isupper() and after.bare in words().lists["joined_subjects"]


def _since_of(flow: Flow, segment: Sequence[int], at: int) -> int:
    """Words before a place among which an `of` leads to it; `and` with the word it joins adds two.

    `University of Medical Sciences and Health Services` is one name.
    """
    joined = at >= _JOINED and flow.tokens[segment[at - _JOINED]].bare == _JOINING
    return _LED_BY_OF + (_JOINED if joined else 0)


def _genitive_after(previous: Token, token: Token) -> bool:
    """`институт усовершенствования врачей`, `университет дружбы народов`."""
    if not is_cyrillic(token.text) or not token.text[:1].islower() or not token.bare.endswith(_GENITIVES):
        return False
    long = len(previous.bare) > _LONG and previous.bare.endswith(_GENITIVES)
    return (long or is_noun(previous.bare)) and token.bare not in words().lists["time_words"]


def _inside_follower(flow: Flow, segment: Sequence[int], at: int) -> bool:
    """The second word of `Tıp Fakültesi` or `named after` belongs to the name as the first did."""
    for back in (1, 2):
        if at - back <= 0:
            continue
        rest = " ".join(flow.tokens[i].bare for i in segment[at - back :])
        if any(rest.startswith(f) and len(f.split()) > back for f in words().lists["school_followers"]):
            return True
    return False


def goes_on_with(flow: Flow, index: int) -> bool:
    """True where what follows goes on with a name: `adına`, `named after`, a faculty."""
    segment = flow.segments[flow.tokens[index].segment]
    rest = " ".join(flow.tokens[i].bare for i in segment if i >= index)
    return any(rest.startswith(follower) for follower in words().lists["school_followers"])


def is_noun(word: str) -> bool:
    """True for a word that schools are called by."""
    return school_noun(word) is not None or (word in words().lists["school_nouns"] and word not in _FACULTIES)


def _part_of_name(word: str) -> bool:
    return word in {"of", "medical", "tibb", "and", "state", "dovlet"}
