"""Which printed name is an official's: beside the title, over or under it, or across the fold."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.name_words import has_lost_a_mark, languages_at, least_sure
from extractors.meaning.flow import Flow
from extractors.meaning.hits import Hit
from extractors.meaning.official_proofs import (
    fills_piece,
    goes_on_below,
    is_a_person,
    is_a_place,
    is_running,
    of_its_office,
    piece_of,
    stands_apart,
    with_degrees,
    without_scribble,
)
from extractors.meaning.officials import after_its_name, names_in, own_words
from extractors.meaning.person import is_declined_marker, is_marker, name_run
from extractors.meaning.values import text_of, trimmed
from extractors.meaning.vocabulary import words
from extractors.page import shared_width
from schemas.facts import Box, Fact

_GLUED = 0.85
"""What a name is worth that may hold words of a seal or of its neighbour, or may have lost one."""
_SAME_HEIGHT = 0.6
"""In line heights: a name so near the height of its title stands beside it, on whichever page."""
_IN_ORDER = 0.9
"""What a name is worth that is its title's by its number in the row alone."""
_IN_TWO_ROWS = 0.985
_TITLE_ROWS = 3
_INITIAL = re.compile(r"^[^\W\d_]\.$")
"""`Г.` between initials is no town."""
_NEXT_ROW = 2.2
"""In line heights: the next row of one title is so near."""
_INDENT = 0.02
_HOLE = 1.1
"""In line heights: so much room between the words of a name is left by one that was not read."""


def official_name(context: Context, hit: Hit) -> Fact[str]:
    """The official's printed name, absent where none stands at the title."""
    return choose(context.flow, official_names(context, hit))


def official_names(context: Context, hit: Hit) -> list[Candidate[str]]:
    """The name at a title, if any, or at the same title in the paper's other language right under it."""
    own = _names_at(context, hit)
    if own and own[0].prior > _GLUED:
        return own
    for twin in _twins(context, hit):
        found = _names_at(context, twin)
        if found and (not own or found[0].prior > own[0].prior):
            return found
    return own


def _twins(context: Context, hit: Hit) -> list[Hit]:
    """The same official's title in the next row or the one before: `Rektor` over `Ректор ... N. N.`"""
    flow, first = context.flow, context.flow.tokens[hit.start]
    box = flow.box(hit.span)
    found = []
    for other in context.labelled.of(hit.key):
        token, theirs = flow.tokens[other.start], flow.box(other.span)
        near = token.page is first.page and token.column == first.column and abs(token.row - first.row) == 1
        apart = shared_width(box, theirs) < 0
        if near and not apart and context.is_role_line(other) and other.form.language != hit.form.language:
            found.append(other)
    return found


def _names_at(context: Context, hit: Hit) -> list[Candidate[str]]:
    """The name at one title: right of the label, else in the row under or over it.

    Where the rows of a paper hold a name both over and under a label, the paper's other labels decide
    on which side names stand.
    """
    right = _beside(context, hit)
    if right:
        return right[:1]
    below = _nearby(context, hit, (1, 2))
    above = _nearby(context, hit, (-1, -2))
    weaker = bool(below and above) and below[0].prior <= _GLUED < above[0].prior
    chosen = above if above and (not below or weaker or _names_stand_above(context)) else below
    return (chosen or _across_the_fold(context, hit))[:1]


def _beside(context: Context, hit: Hit) -> list[Candidate[str]]:
    """The name in the rows of the title: right of it, or left where the row begins with the name."""
    flow = context.flow
    row = flow.rows[flow.tokens[hit.start].row]
    if after_its_name(flow, hit):  # `N. N., Sworn Translator`
        return _name_in(context, [i for i in piece_of(flow, hit.start) if i < hit.start], 0.985)
    stacked = _in_the_line_beside(context, hit)
    if stacked:
        return stacked
    titles = _titles_of(context, row)
    before, after = [i for i in row if i < hit.start], [i for i in row if i >= _title_end(context, hit)]
    names = _pieces_with_names(context, row)
    if len(titles) > 1 and len(names) == len(titles) and hit in titles:
        if names[0][0] < titles[0].start and titles[-1].end > names[-1][-1]:
            return _name_in(context, names[titles.index(hit)], 0.98)  # each name before its title
        if names[0][0] > titles[-1].start:
            return _name_in(context, names[titles.index(hit)], _IN_ORDER)  # all names after all titles
    right = _name_in(context, _up_to_a_title(context, after), 0.99)
    if right or any(i in _titles(context) for i in before):
        return right or _beside_its_end(context, hit)
    return _name_in(context, before, 0.98) or _beside_its_end(context, hit)


def _in_the_line_beside(context: Context, hit: Hit) -> list[Candidate[str]]:
    """A name over or under its title where both lines were taken for one row: their pieces overlap."""
    flow = context.flow
    own = piece_of(flow, hit.start)
    box = flow.box(own)
    pieces = {flow.tokens[i].segment for i in flow.rows[flow.tokens[hit.start].row]} - {
        flow.tokens[hit.start].segment
    }
    shared = [flow.segments[n] for n in pieces if _lies_over(box, flow.box(flow.segments[n]))]
    found = [item for piece in shared for item in _name_in(context, piece, 0.985)]
    return found if len(found) == 1 else []


def _lies_over(one: Box, other: Box) -> bool:
    return shared_width(one, other) > min(one[2] - one[0], other[2] - other[0]) / 2


def _title_end(context: Context, hit: Hit) -> int:
    """Where a title ends that stands in two languages in one piece of the row: `Rektor / Rector`."""
    piece = piece_of(context.flow, hit.start)
    same = (other.end for other in context.labelled.of(hit.key) if other.start in piece)
    return max(hit.end, *same)


def _titles_of(context: Context, row: Sequence[int]) -> list[Hit]:
    """The officials' titles of a row, each once, left to right."""
    found: list[Hit] = []
    for i in row:
        for hit in context.labelled.starts.get(i, ()):
            again = (set(hit.span) & set(one.span) or _one_title(context.flow, one, hit) for one in found)
            if hit.form.group == "roles" and not any(again):
                found.append(hit)
    return found


def _one_title(flow: Flow, one: Hit, other: Hit) -> bool:
    """True for one title in two languages: `Rektor / Rector`."""
    return one.key == other.key and flow.tokens[one.start].segment == flow.tokens[other.start].segment


def _pieces_with_names(context: Context, row: Sequence[int]) -> list[list[int]]:
    """The pieces of a row that hold a name and no title."""
    pieces: dict[int, list[int]] = {}
    for i in row:
        pieces.setdefault(context.flow.tokens[i].segment, []).append(i)
    titles = _titles(context)
    return [piece for piece in pieces.values() if not set(piece) & titles and _name_in(context, piece, 1.0)]


def _beside_its_end(context: Context, hit: Hit) -> list[Candidate[str]]:
    """A name right of a title of two or three rows, beside or between the later ones.

    `Chairman of the State` over `Examination Board ......... N. N.`
    """
    flow = context.flow
    edge, height = flow.box(flow.segments[flow.tokens[hit.start].segment]), flow.tokens[hit.start].height
    found: list[Candidate[str]] = []
    row, last = flow.tokens[hit.start].row, flow.tokens[hit.start].middle
    for number in range(row + 1, row + 1 + _TITLE_ROWS):
        members = flow.rows.get(number, [])
        if not members or flow.tokens[members[0]].page is not flow.tokens[hit.start].page:
            break
        if flow.tokens[members[0]].middle - last > _NEXT_ROW * max(height, 0.008) or _titles_of(
            context, members
        ):
            break
        own = [i for i in members if flow.tokens[i].box[0] < edge[2] and _carries_on(flow, i, edge)]
        right = [i for i in members if i not in own and flow.tokens[i].box[0] > edge[2] - _INDENT]
        if own:
            last = flow.tokens[own[0]].middle
        found = found or _name_in(context, _up_to_a_title(context, right), _IN_TWO_ROWS)
        if found and (own or number > row + 1):
            return found if own else []
    return []


def _carries_on(flow: Flow, index: int, edge: Sequence[float]) -> bool:
    """True for a word of a piece right under a title, in small letters or of an office: more of the title."""
    segment = flow.segments[flow.tokens[index].segment]
    first = flow.tokens[segment[0]]
    box = flow.box(segment)
    aligned = abs(box[0] - edge[0]) < _INDENT or abs((box[0] + box[2]) - (edge[0] + edge[2])) < 2 * _INDENT
    return aligned and (first.text[:1].islower() or first.bare in words().lists["office_words"])


def named_officials(context: Context) -> frozenset[int]:
    """The words of the names that stand at officials' titles, wherever those are."""
    key = ("named officials", 0)
    memory = context.flow.memory
    if key not in memory:
        hits = [h for h in context.labelled.hits if h.form.group == "roles" and context.is_role_line(h)]
        memory[key] = frozenset(i for hit in hits for one in official_names(context, hit) for i in one.tokens)
    return cast(frozenset[int], memory[key])


def _across_the_fold(context: Context, hit: Hit) -> list[Candidate[str]]:
    """A name alone at the height of its title, on the other of two pages that share their officials."""
    flow, first = context.flow, context.flow.tokens[hit.start]
    height = max(first.height, 0.008)
    found: list[Candidate[str]] = []
    for segment in flow.segments.values():
        token = flow.tokens[segment[0]]
        beside = token.page is first.page and token.column != first.column
        if beside and abs(token.middle - first.middle) <= _SAME_HEIGHT * height:
            found += [item for item in _name_in(context, segment, 0.98) if fills_piece(flow, segment, item)]
    return found if len(found) == 1 else []


def _up_to_a_title(context: Context, row: Sequence[int]) -> list[int]:
    """The words up to the next official's title: what stands beyond it is that official's."""
    end = next((n for n, i in enumerate(row) if _begins_a_title(context, i)), len(row))
    return list(row[:end])


def _begins_a_title(context: Context, index: int) -> bool:
    return any(hit.form.group == "roles" for hit in context.labelled.starts.get(index, ()))


def _titles(context: Context) -> frozenset[int]:
    return frozenset(i for h in context.labelled.hits if h.form.group == "roles" for i in h.span)


def _nearby(context: Context, hit: Hit, shifts: Sequence[int]) -> list[Candidate[str]]:
    row = context.flow.tokens[hit.start].row
    for shift in shifts:
        members = [i for i in context.flow.rows.get(row + shift, []) if _under(context.flow, i, hit)]
        if any(
            context.is_role_line(h)
            for i in members
            for h in context.labelled.starts.get(i, ())
            if h.form.group == "roles"
        ):
            return []
        found = _name_in(context, members, 0.985 if abs(shift) == 1 else 0.975)
        if found and stands_apart(context.flow, found[0].tokens):
            return found
        if is_running(context.flow, members):
            return []  # beyond a sentence stand other people
    return []


def _names_stand_above(context: Context) -> bool:
    """True when the last official's name cannot stand under its label but stands over it."""
    roles = [h for h in context.labelled.hits if h.form.group == "roles" and context.is_role_line(h)]
    return (
        bool(roles)
        and not _nearby(context, roles[-1], (1, 2))
        and bool(_nearby(context, roles[-1], (-1, -2)))
    )


def _under(flow: Flow, index: int, hit: Hit) -> bool:
    """True for a word near the label's row whose piece of text stands over or under the label."""
    token, first = flow.tokens[index], flow.tokens[hit.start]
    if token.page is not first.page or token.column != first.column:
        return False
    box, label = flow.box(flow.segments[token.segment]), flow.box(flow.segments[first.segment])
    overlaps = min(box[2], label[2]) > max(box[0], label[0]) - 0.02
    following = [
        flow.tokens[i].box[0] for i in flow.rows[first.row] if flow.tokens[i].box[0] > label[2] + 0.02
    ]
    indented = label[0] - 0.02 <= box[0] < min([*following, label[2] + 0.2])
    return (overlaps or indented) and abs(token.middle - first.middle) < 6 * max(first.height, 0.008)


def _name_in(context: Context, members: Sequence[int], prior: float) -> list[Candidate[str]]:
    """The first run of two words or more that can be a name and is no label."""
    flow = context.flow
    start = 0
    while start < len(members):
        texts = [flow.tokens[i].text.strip("()/_") for i in members[start:]]
        length = name_run(texts)
        whole = trimmed(flow, members[start : start + length])
        run, surely = own_words(flow, _free(context, without_scribble(flow, whole)))
        if names_in(flow, run) >= 2 and not is_a_place(flow, run) and not of_its_office(flow, run):
            languages = languages_at(flow, run, context.languages)
            least = least_sure(flow, run, languages)
            surely = surely and not has_lost_a_mark(flow, run, languages)
            surely = surely and not _in_the_genitive(flow, run) and not _initial_lost(flow, run)
            worth = prior if surely and is_a_person(flow, run) and not goes_on_below(context, run) else _GLUED
            run = with_degrees(flow, run)
            return [Candidate(text_of(flow, run).strip("() "), run, worth, least=least)]
        start += max(1, length)
    return []


def _initial_lost(flow: Flow, run: Sequence[int]) -> bool:
    """True on a recognised page where more than a blank's room is left between the words of a name.

    `Prof. N. Hacızadə` that lost its initial has a hole in it.
    """
    tokens = [flow.tokens[i] for i in run]
    pairs = ((one, two) for one, two in pairwise(tokens) if one.row == two.row and not one.page.typed)
    return any((two.box[0] - one.box[2]) * one.page.aspect > _HOLE * one.height for one, two in pairs)


def _in_the_genitive(flow: Flow, run: Sequence[int]) -> bool:
    """True for `N. N. qızının`: whose signature somebody else's sentence speaks of."""
    return any(is_declined_marker(flow.tokens[i].text) for i in run)


def _free(context: Context, run: Sequence[int]) -> tuple[int, ...]:
    """The words up to the first that belongs to a label."""
    flow = context.flow
    for at, index in enumerate(run):
        text = flow.tokens[index].text
        if index in context.labelled.covered and not is_marker(text) and not _INITIAL.match(text):
            return tuple(run[:at])
    return tuple(run)
