"""How far a school's name reaches over and under its row."""

import re
from collections.abc import Sequence

from extractors.meaning.fields.context import Context
from extractors.meaning.fields.school_row import LONGEST, goes_back, goes_on_with, is_noun
from extractors.meaning.flow import Flow
from extractors.meaning.values import (
    trimmed,
)
from extractors.meaning.vocabulary import words

_LINES_OVER = 3
"""A name is printed in at most so many lines over its last one."""
_WIDE = 3.3
"""Line heights between the lines of widely set text."""


INITIALS = re.compile(r"^[A-ZА-ЯӘƏÖÜҮӨ]\.(?:[A-ZА-ЯӘƏÖÜҮӨ]\.)?$")
_STOPS = (";", ":", ")", ",")


def with_lines_over(context: Context, tokens: Sequence[int], *, captioned: bool = False) -> list[int]:
    """A name that begins in its middle goes on into the line over it; over a caption all are the name."""
    flow, found = context.flow, list(tokens)
    for _ in range(_LINES_OVER):
        opening = found and found[0] == _first_of_segment(flow, found[0])
        over = _line(context, found[0], -1, _WIDE) if opening else []
        leads = bool(over) and flow.tokens[over[-1]].bare in words().lists["school_leaders"]
        if not opening or not (captioned or leads or cut_off(flow, found)):
            break
        like = over and 0.75 < flow.tokens[over[0]].height / max(flow.tokens[found[0]].height, 1e-6) < 1.34
        part = _tail_of(context, over) if like and not _titled(context, over) else []
        if not part or (captioned and not cut_off(flow, found) and len(part) != len(over)):
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


def cut_off(flow: Flow, tokens: Sequence[int]) -> bool:
    """True when a name begins in its middle: with a closing mark alone, or with words any school has."""
    text = flow.text(tokens)
    if any(text.count(shut) > text.count(opened) for opened, shut in (("«", "»"), ("“", "”"))):
        return True
    if flow.tokens[tokens[0]].bare in words().lists["named_after"]:
        return True
    noun = next((n for n, i in enumerate(tokens) if is_noun(flow.tokens[i].bare)), None)
    if noun is None:
        return False
    after = flow.tokens[tokens[noun + 1]].bare if noun + 1 < len(tokens) else ""
    named = flow.tokens[tokens[noun + 2]].bare if after == "of" and noun + 2 < len(tokens) else ""
    if after == "of" and (noun == 0 or (named and named not in words().lists["school_subjects"])):
        return False  # `MEDICAL UNIVERSITY OF LUBLIN`, but `National / University of Medicine`
    generic = words().lists["school_generic"]
    return all(flow.tokens[i].bare in generic for i in tokens[:noun])


def with_more_lines(context: Context, tokens: Sequence[int]) -> list[int]:
    """The lines above and below that belong to the same name."""
    flow = context.flow
    if not tokens:
        return []
    found = list(tokens)
    above = _line(context, found[0], -1)
    begun = above and not _titled(context, above)
    if begun and (_leads(flow, above) or (len(found) == 1 and _capital_line(flow, above))):
        found = [*_tail_of(context, above), *found]
    below = _line(context, found[-1], 1)
    whole_row = found[-1] == flow.segments[flow.tokens[found[-1]].segment][-1]
    if below and whole_row and (goes_on_with(flow, below[0]) or _open_ended(flow, found, below)):
        found += _up_to_follower(flow, below)
    elif below and whole_row and INITIALS.match(flow.tokens[found[-1]].text):
        found += below[:1] if flow.tokens[below[0]].text[:1].isupper() else []
    return found


def _up_to_follower(flow: Flow, line: Sequence[int]) -> list[int]:
    """What a line under a school's name adds to it: `adına`, a branch; a faculty does not."""
    text = [flow.tokens[i].bare for i in line]
    for follower in words().lists["school_followers"]:
        said = follower.split()
        faculty = any(word.startswith(words().lists["faculty_stems"]) for word in said)
        if faculty and text[: len(said)] == said:
            return []
    end = next((n for n, i in enumerate(line) if flow.tokens[i].text.endswith(_STOPS)), len(line) - 1)
    return list(line[: end + 1])


def _tail_of(context: Context, line: Sequence[int]) -> list[int]:
    """The end of the line above as far back as a name can reach: a sentence may come before it."""
    start = len(line)
    while start > 0 and goes_back(context, line[start - 1]):
        start -= 1
    return list(line[start:])


def _open_ended(flow: Flow, found: Sequence[int], below: Sequence[int]) -> bool:
    """The name's line ends in `of` or `adına`: the next line is still the name."""
    last = flow.tokens[found[-1]].bare
    leading = last in {"adina", "ordenli", "named", "after", "имени", "of", "адина"}
    return leading or (
        not any(is_noun(flow.tokens[i].bare) for i in found)
        and any(is_noun(flow.tokens[i].bare) for i in below)
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
    if len(members) > LONGEST and not _leads(flow, members):
        return ()
    if sum(i in context.labelled.covered for i in members) * 2 > len(members) or of_another(flow, members):
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


def _capital_line(flow: Flow, line: Sequence[int]) -> bool:
    return all(flow.tokens[i].text.upper() == flow.tokens[i].text for i in line)


def of_another(flow: Flow, tokens: Sequence[int]) -> bool:
    """True for a ministry's, an official's or an address line."""
    barred = words().lists["school_not"]
    return any(flow.tokens[i].bare in barred for i in tokens)
