"""The school's name as printed: by its caption or label, else by the words schools are called by."""

import re
from collections.abc import Sequence

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.school_edges import (
    UNPROVEN,
    edges_proven,
    without_hanging,
    without_inflected_faculty,
)
from extractors.meaning.fields.school_names import (
    fullest,
    nominative,
    part_of_known,
    sense_of,
    without_institution,
)
from extractors.meaning.flow import Flow, Token
from extractors.meaning.fold import is_cyrillic
from extractors.meaning.numbered import numbers_words
from extractors.meaning.values import (
    ends_sentence,
    in_list,
    school_noun,
    surer_words,
    text_of,
    trimmed,
    unbroken,
)
from extractors.meaning.vocabulary import words
from schemas.facts import Fact

_LINES_OVER = 3
"""A name is printed in at most so many lines over its last one."""
_WIDE = 3.3
"""Line heights between the lines of widely set text."""
_CUT = 0.9
"""What a name is worth at most whose beginning was not found."""
_LONGEST = 14
"""Words: the longest printed school name with an order and a person's name."""


def read_school(context: Context) -> dict[str, Fact[str]]:
    """`school_name` in the document's own spelling, all lines of it."""
    found = _captioned(context) + _in_words(context)
    fact = choose(context.flow, fullest(found))
    return {"school_name": fact} if fact.present else {}


def _captioned(context: Context) -> list[Candidate[str]]:
    found = []
    for place in context.labelled.values("school_caption"):
        tokens = _with_more_lines(context, trimmed(context.flow, place.tokens))
        if any(_is_noun(context.flow.tokens[i].bare) for i in tokens):
            tokens = _with_lines_over(context, tokens, captioned=context.labelled.is_caption(place.label))
            found.append(_candidate(context, tokens, place.prior))
    return found


def _candidate(context: Context, tokens: Sequence[int], prior: float) -> Candidate[str]:
    """A name as read; one that begins in its middle is a guess, however well its words were read."""
    number = numbers_words(context.flow, tokens)
    tokens = [i for i in tokens if i not in number] or tokens
    tokens = without_hanging(context.flow, _without_office(context.flow, tokens))
    tokens = without_inflected_faculty(context.flow, without_institution(context.flow, tokens))
    text, bent = nominative(text_of(context.flow, tokens))
    known = in_list("known_schools", text)
    whole = known or not (_cut_off(context.flow, tokens) or part_of_known(text))
    whole = whole and unbroken(context.flow, tokens) and not _goes_on_unread(context.flow, tokens)
    whole = whole and not _in_brackets(context.flow, tokens)
    worth = prior if whole else min(prior, _CUT)
    if bent and not known:
        worth = min(worth, _CUT)  # a name in an oblique case is not what the school is called
    if not edges_proven(context, tokens):
        worth = min(worth, UNPROVEN)
    sense = sense_of(context.flow, tokens)
    least = surer_words(context.flow, "known_schools", text, tokens) if known and whole else ()
    return Candidate(text, tuple(tokens), worth, closed=known, sense=sense, least=least)


def _goes_on_unread(flow: Flow, tokens: Sequence[int]) -> bool:
    """True where initials follow (`Н. Нариманова`) though `имени` or `named after` was not read there."""
    last = flow.tokens[tokens[-1]]
    row = [i for i in flow.segments[last.segment] if i > tokens[-1]]
    if not row:
        below = [i for i in flow.rows.get(last.row + 1, []) if flow.tokens[i].column == last.column]
        row = below if below and not flow.tokens[below[0]].text[:1].isdecimal() else []
    return any(_INITIALS.match(flow.tokens[i].text) for i in row[:3])


def _without_office(flow: Flow, tokens: Sequence[int]) -> list[int]:
    """`Tıp Fakültesi Dekanlığı` is the dean's office of the school."""
    kept = list(tokens)
    while kept and flow.tokens[kept[0]].squeezed == "tc":
        kept.pop(0)  # Türkiye Cumhuriyeti
    while kept and flow.tokens[kept[-1]].bare in words().lists["school_tail_not"]:
        kept.pop()
    return kept


def _in_words(context: Context) -> list[Candidate[str]]:
    """Names around a word such as `Universiteti`, the first ones of the document."""
    found: list[Candidate[str]] = []
    flow = context.flow
    used: set[int] = set()
    for index, token in enumerate(flow.tokens):
        if index in used or not _is_noun(token.bare) or index in context.official_tokens:
            continue
        if _stands_for_a_name(flow, index):
            continue
        tokens = _with_lines_over(context, _with_more_lines(context, _around(context, index)))
        used.update(tokens)
        if len(tokens) < 2 or _spoilt(flow, tokens) or (found and _in_brackets(flow, tokens)):
            continue
        heading = len(flow.segments[token.segment]) <= len(tokens) + 1
        known = in_list("known_schools", text_of(flow, tokens))
        found.append(_candidate(context, tokens, 0.99 if heading or known else 0.975))
    return found


def _stands_for_a_name(flow: Flow, index: int) -> bool:
    """`названного института`, `həmin universitetin`: a school that was named before."""
    before = flow.tokens[index - 1] if index else None
    return before is not None and before.bare in words().lists["school_anaphora"]


def _in_brackets(flow: Flow, tokens: Sequence[int]) -> bool:
    """A short name in brackets after the full one."""
    return flow.tokens[tokens[0]].text.startswith("(") and flow.tokens[tokens[-1]].text.endswith(")")


def _with_lines_over(context: Context, tokens: Sequence[int], *, captioned: bool = False) -> list[int]:
    """A name that begins in its middle goes on into the line over it; over a caption all are the name."""
    flow, found = context.flow, list(tokens)
    for _ in range(_LINES_OVER):
        opening = found and found[0] == _first_of_segment(flow, found[0])
        if not opening or not (captioned or _cut_off(flow, found)):
            break
        over = _line(context, found[0], -1, _WIDE)
        like = over and 0.75 < flow.tokens[over[0]].height / max(flow.tokens[found[0]].height, 1e-6) < 1.34
        part = _tail_of(context, over) if like and not _titled(context, over) else []
        if not part or (captioned and not _cut_off(flow, found) and len(part) != len(over)):
            break
        found = [*part, *found]
    return found


def _first_of_segment(flow: Flow, index: int) -> int:
    """The first word of a piece of a row that is more than a sign."""
    segment = flow.segments[flow.tokens[index].segment]
    return next((i for i in segment if flow.tokens[i].squeezed), segment[0])


def _titled(context: Context, line: Sequence[int]) -> bool:
    """True for a line that is a heading of the paper itself."""
    return any(index in hit.span for hit in context.votes.titles for index in line)


def _cut_off(flow: Flow, tokens: Sequence[int]) -> bool:
    """True when a name begins in its middle: with a closing mark alone, or with words any school has."""
    text = flow.text(tokens)
    if any(text.count(shut) > text.count(opened) for opened, shut in (("«", "»"), ("“", "”"))):
        return True
    if flow.tokens[tokens[0]].bare in _NAMED_AFTER:
        return True
    noun = next((n for n, i in enumerate(tokens) if _is_noun(flow.tokens[i].bare)), None)
    if noun is None:
        return False
    after = flow.tokens[tokens[noun + 1]].bare if noun + 1 < len(tokens) else ""
    if noun == 0 and after == "of":
        return False
    generic = words().lists["school_generic"]
    return all(flow.tokens[i].bare in generic for i in tokens[:noun])


def _around(context: Context, index: int) -> list[int]:
    """The name around a school noun within its piece of the row."""
    flow = context.flow
    segment = flow.segments[flow.tokens[index].segment]
    start = segment.index(index)
    while start > 0 and _goes_back(context, segment[start - 1]) and index - segment[start - 1] < _LONGEST:
        start -= 1
    end = segment.index(index) + 1
    while end < len(segment) and _goes_on(context, segment, end):
        end += 1
    return [i for i in segment[start:end] if flow.tokens[i].squeezed]


def _goes_back(context: Context, index: int) -> bool:
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
        and token.bare not in _SMALL | set(words().lists["school_numbered"])
        and not adjective
    )
    return not small and not token.bare.isdecimal() and token.bare not in _NOT_BEFORE


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
    if previous.text.endswith(",") or _follows(context.flow, segment[at]):
        return _follows(context.flow, segment[at])
    return _inside_follower(context.flow, segment, at)


def _goes_on_by_rule(context: Context, segment: Sequence[int], at: int) -> bool:
    """`University of Medical Sciences`, `имени Н. Нариманова`, `училище № 2`: by the words before."""
    tokens = context.flow.tokens
    previous, token = tokens[segment[at - 1]], tokens[segment[at]]
    before = {tokens[i].bare for i in segment[max(0, at - 4) : at]}
    capital = token.text[:1].isupper() and segment[at] not in context.labelled.covered
    if capital and "of" in before and previous.text[-1:].isalpha():
        return True
    if capital and before & {"named", "имени", "after", "им"}:
        return True
    if _is_noun(previous.bare):
        follows = segment[at + 1] if at + 1 < len(segment) else None
        return token.text == "№" and follows is not None and tokens[follows].bare.isdecimal()
    return previous.text == "№" and token.bare.isdecimal() and len(token.bare) <= _SCHOOL_NUMBER


def _genitive_after(previous: Token, token: Token) -> bool:
    """`институт усовершенствования врачей`, `университет дружбы народов`."""
    if not is_cyrillic(token.text) or not token.text[:1].islower() or not token.bare.endswith(_GENITIVES):
        return False
    long = len(previous.bare) > _LONG and previous.bare.endswith(_GENITIVES)
    return (long or _is_noun(previous.bare)) and token.bare not in words().lists["time_words"]


def _inside_follower(flow: Flow, segment: Sequence[int], at: int) -> bool:
    """The second word of `Tıp Fakültesi` or `named after` belongs to the name as the first did."""
    for back in (1, 2):
        if at - back <= 0:
            continue
        rest = " ".join(flow.tokens[i].bare for i in segment[at - back :])
        if any(rest.startswith(f) and len(f.split()) > back for f in words().lists["school_followers"]):
            return True
    return False


def _with_more_lines(context: Context, tokens: Sequence[int]) -> list[int]:
    """The lines above and below that belong to the same name."""
    flow = context.flow
    if not tokens:
        return []
    found = list(tokens)
    above = _line(context, found[0], -1)
    if above and (_leads(flow, above) or (len(found) == 1 and _capital_line(flow, above))):
        found = [*_tail_of(context, above), *found]
    below = _line(context, found[-1], 1)
    whole_row = found[-1] == flow.segments[flow.tokens[found[-1]].segment][-1]
    if below and whole_row and (_follows(flow, below[0]) or _open_ended(flow, found, below)):
        found += _up_to_follower(flow, below)
    elif below and whole_row and _INITIALS.match(flow.tokens[found[-1]].text):
        found += below[:1] if flow.tokens[below[0]].text[:1].isupper() else []
    return found


def _up_to_follower(flow: Flow, line: Sequence[int]) -> list[int]:
    """What a line under a school's name adds to it: `adına`, a branch; a faculty does not."""
    text = [flow.tokens[i].bare for i in line]
    for follower in words().lists["school_followers"]:
        size = len(follower.split())
        if " ".join(text[:size]) == follower and any(_FACULTY.match(word) for word in follower.split()):
            return []
    end = next((n for n, i in enumerate(line) if flow.tokens[i].text.endswith(_STOPS)), len(line) - 1)
    return list(line[: end + 1])


def _tail_of(context: Context, line: Sequence[int]) -> list[int]:
    """The end of the line above as far back as a name can reach: a sentence may come before it."""
    start = len(line)
    while start > 0 and _goes_back(context, line[start - 1]):
        start -= 1
    return list(line[start:])


def _open_ended(flow: Flow, found: Sequence[int], below: Sequence[int]) -> bool:
    """The name's line ends in `of` or `adına`: the next line is still the name."""
    last = flow.tokens[found[-1]].bare
    leading = last in {"adina", "ordenli", "named", "after", "имени", "of", "адина"}
    return leading or (
        not any(_is_noun(flow.tokens[i].bare) for i in found)
        and any(_is_noun(flow.tokens[i].bare) for i in below)
    )


def _line(context: Context, index: int, step: int, reach: float = 2.6) -> tuple[int, ...]:
    """The piece of text right above or below, if it is near, in the same column and no label."""
    flow = context.flow
    token = flow.tokens[index]
    members = flow.rows.get(token.row + step, [])
    if not members:
        return ()
    first = flow.tokens[members[0]]
    near = abs(first.middle - token.middle) < reach * max(token.height, first.height)
    if first.page is not token.page or first.column != token.column or not near:
        return ()
    members = _same_piece(flow, index, members)
    if len(members) > _LONGEST and not _leads(flow, members):
        return ()
    if sum(i in context.labelled.covered for i in members) * 2 > len(members) or _spoilt(flow, members):
        return ()
    return trimmed(flow, members)


def _same_piece(flow: Flow, index: int, members: Sequence[int]) -> list[int]:
    """Of a row in several pieces the one that stands over or under a word's own piece; none if two do."""
    pieces = {flow.tokens[i].segment for i in members}
    if len(pieces) < 2:
        return list(members)
    x0, _, x1, _ = flow.box(flow.segments[flow.tokens[index].segment])
    over = [p for p in pieces if flow.box(flow.segments[p])[0] < x1 and flow.box(flow.segments[p])[2] > x0]
    return [i for i in members if flow.tokens[i].segment == over[0]] if len(over) == 1 else []


def _leads(flow: Flow, line: Sequence[int]) -> bool:
    last = " ".join(flow.tokens[i].bare for i in line[-2:])
    return any(last.endswith(leader) for leader in words().lists["school_leaders"])


def _follows(flow: Flow, index: int) -> bool:
    segment = flow.segments[flow.tokens[index].segment]
    rest = " ".join(flow.tokens[i].bare for i in segment if i >= index)
    return any(rest.startswith(follower) for follower in words().lists["school_followers"])


def _capital_line(flow: Flow, line: Sequence[int]) -> bool:
    return all(flow.tokens[i].text.upper() == flow.tokens[i].text for i in line)


def _spoilt(flow: Flow, tokens: Sequence[int]) -> bool:
    """True for a ministry's, an official's or an address line."""
    barred = words().lists["school_not"]
    return any(flow.tokens[i].bare in barred for i in tokens)


def _is_noun(word: str) -> bool:
    return school_noun(word) is not None or (word in words().lists["school_nouns"] and word not in _FACULTIES)


def _part_of_name(word: str) -> bool:
    return word in {"of", "medical", "tibb", "and", "state", "dovlet"}


_INITIALS = re.compile(r"^[A-ZА-ЯӘƏÖÜҮӨ]\.(?:[A-ZА-ЯӘƏÖÜҮӨ]\.)?$")
_SCHOOL_NUMBER = 3
"""Figures: the longest number that schools of one town are told apart by."""
_NAMED_AFTER = frozenset({"adina", "адина", "адына", "имени", "named", "after"})
_STOPS = (";", ":", ")", ",")
_FACULTY = re.compile(r"fakult")
_GENITIVES = ("ия", "ов", "ев", "еи", "наук", "дружби")
"""Endings of genitives, folded."""
_LONG = 6
_FACULTIES = frozenset({"fakultesi", "merkezi"})
_RUSSIAN_ADJECTIVES = ("ое", "ее", "ого", "ии", "ои", "ого", "ому", "ом", "ая", "ую", "ыи", "им", "ym")
_SMALL = frozenset(
    ["of", "and", "adina", "адина", "ve", "im", "имени", "named", "after", "the", "де", "и", "ordenli"]
)
_NOT_BEFORE = frozenset(
    ["in", "at", "from", "entered", "the", "of", "to", "by", "and", "he", "she", "ilde", "o", "в", "on"]
)
