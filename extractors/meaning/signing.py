"""Which signature stands at which official's title, how surely, and whether a place is bare."""

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.marks.calibration import Place
from extractors.meaning.flow import Flow
from extractors.meaning.hits import Hit
from extractors.meaning.officials import after_its_name
from extractors.meaning.person import name_run
from extractors.page import Mark, PageText, shared_width
from schemas.facts import Box

_LINES_UP, _LINES_DOWN = 5.5, 4.5
"""A signature stands at most so many line heights over or under its title."""
_BESIDE_UP, _OVER_UP = 1.2, 3.5
"""In line heights: how far over the title's row a signature at its side, or on a line over it, may end."""
_ASIDE = 0.35
"""Of the page's width: how far right of its title a signature begins at most to be surely its own."""
_CLOSER = 1.5
"""In line heights: another row that near, compared with the title's own, makes a mark contested."""
_RIGHT = 0.45
"""Of the page's width: how far right of a title its place reaches."""
_WORDS_REACH = 3.5
_ROWS_OF_A_TITLE = 4.0
_MUCH = 0.08
_INK_LEFT = 0.25
"""More unread ink on a page than this, and a signature may hide in it."""
_READ_WELL = 0.9
_LEFT_EDGE = 0.03
_SHORT = 3  # letters; pen strokes are misread as short words
_NAME_DOWN = 5.0
"""In line heights: how far under its title an official's printed name stands at most."""


@dataclass(frozen=True)
class Given:
    """A signature given to an official's title, and how it stands to it."""

    mark: Mark
    place: Place


def given_marks(flow: Flow, hits: Sequence[Hit]) -> dict[int, Given]:
    """Each signature goes to the nearest title, and each title takes one; keys are places in `hits`."""
    pairs = []
    for index, hit in enumerate(hits):
        for number, mark in enumerate(flow.tokens[hit.start].page.marks):
            far = distance(flow, hit, mark)
            if far is not None:
                pairs.append((far, index, (flow.tokens[hit.start].page.number, number), mark))
    given: dict[int, tuple[float, Mark]] = {}
    taken: set[tuple[int, int]] = set()
    for far, index, place, mark in sorted(pairs, key=lambda item: item[0]):
        if index not in given and place not in taken:
            given[index] = (far, mark)
            taken.add(place)
    return {
        index: Given(mark, _place(flow, hits, index, mark, {i: m for i, (_, m) in given.items()}))
        for index, (_, mark) in given.items()
    }


def distance(flow: Flow, hit: Hit, mark: Mark) -> float | None:
    """How far a signature is from a title's row, in line heights; None when too far or in another column."""
    if mark.kind != "signature":
        return None
    token = flow.tokens[hit.start]
    box = label_box(flow, hit)
    if mark.box[2] < box[0] - 0.05 or not _same_column(flow, token.page, box, mark.box):
        return None
    return _nearest(flow, hit, mark)


def _nearest(flow: Flow, hit: Hit, mark: Mark) -> float | None:
    """How far a mark is from a title or from the name printed under it, whichever is nearer."""
    anchors = [label_box(flow, hit), name_box(flow, hit)]
    found = [_from(box, _height(flow, hit), mark.box) for box in anchors if box is not None]
    return min((far for far in found if far is not None), default=None)


def name_box(flow: Flow, hit: Hit) -> Box | None:
    """Where the official's own name stands in a row right under the title; None where none does.

    The state form prints the title, under it the name, and the signature beside the name.
    """
    label, height, first = label_box(flow, hit), _height(flow, hit), flow.tokens[hit.start]
    for row in (flow.tokens[hit.end - 1].row + 1, flow.tokens[hit.end - 1].row + 2):
        for segment in {
            flow.tokens[i].segment: flow.segments[flow.tokens[i].segment] for i in flow.rows.get(row, [])
        }.values():
            token, box = flow.tokens[segment[0]], flow.box(segment)
            under = label[0] - 0.03 <= box[0] <= label[2] and 0 < box[1] - label[1] <= _NAME_DOWN * height
            if token.page is first.page and under and _a_name(flow, segment):
                return box
    return None


def marks_at(page: PageText, box: Box, height: float) -> list[Mark]:
    """The signatures at the side of some words or on the line right over them, but for crowded ones."""
    signatures = [mark for mark in page.marks if mark.kind == "signature"]
    return [mark for mark in signatures if _at(box, height, mark.box) and not _crowded(page, mark)]


def _a_name(flow: Flow, segment: Sequence[int]) -> bool:
    texts = [flow.tokens[i].text.strip("()/_") for i in segment]
    return not texts[0].startswith("(") and name_run(texts) >= 2


def label_box(flow: Flow, hit: Hit) -> Box:
    """Where a title stands: its last row and those right over it, should words far above be in it too.

    A name right before it (`N. N., Translator`) is part of the place.
    """
    last = flow.tokens[hit.end - 1]
    near = _ROWS_OF_A_TITLE * max(last.height, 0.008)
    span = [i for i in hit.span if last.middle - flow.tokens[i].middle <= near]
    if after_its_name(flow, hit):
        span += [i for i in flow.segments[flow.tokens[hit.start].segment] if i < hit.start]
    return flow.box(span)


def bare(flow: Flow, hit: Hit, others: Sequence[Given] = ()) -> bool:
    """True when a title was read well and no ink at all is at its place but print and ruled lines.

    Where a seal lies, or a mark that may belong to any other title, nothing can be said. Signatures
    surely given to `others` are theirs.
    """
    page = flow.tokens[hit.start].page
    box, height = label_box(flow, hit), _height(flow, hit)
    middle = (box[1] + box[3]) / 2
    space = (box[0] - _LEFT_EDGE, middle - _LINES_UP * height, box[2] + _RIGHT, middle + _LINES_DOWN * height)
    theirs = [given.mark for given in others if given.place == "at"]
    if any(_meet(space, mark.box) and mark not in theirs for mark in page.marks):
        return False
    if any(mark.box[1] <= middle <= mark.box[3] and mark.box[2] > box[0] for mark in theirs):
        return False
    near = (space[0], middle - _WORDS_REACH * height, space[2], middle + _WORDS_REACH * height)
    return page.quality.ink_unread <= _INK_LEFT and not _misread(flow, hit, near)


def _misread(flow: Flow, hit: Hit, space: Box) -> bool:
    """True when a title, or any word near it, was not read well: what is misread may be handwriting."""
    page = flow.tokens[hit.start].page
    for index, token in enumerate(flow.tokens):
        if token.page is page and (index in hit.span or _meet(space, token.box)):
            stray = len(token.bare) <= _SHORT and token.word.confidence < 0.985
            if token.word.confidence < _READ_WELL or (stray and index not in hit.span):
                return True
    return False


def _place(flow: Flow, hits: Sequence[Hit], index: int, mark: Mark, given: dict[int, Mark]) -> Place:
    """How surely a mark belongs to the title it was given to, by where it stands."""
    hit = hits[index]
    height, name = _height(flow, hit), name_box(flow, hit)
    if _nearest(flow, hit, mark) is None or _contested(flow, hits, index, mark, given):
        return "contested"
    if _crowded(flow.tokens[hit.start].page, mark):
        return "near"
    if _at(label_box(flow, hit), height, mark.box):
        return "at"
    return "named" if name is not None and _at(name, height, mark.box) else "near"


def _crowded(page: PageText, mark: Mark) -> bool:
    """True when much other ink of the same pen touches a mark: a stamp in pieces looks like that."""
    return any(
        other is not mark
        and other.kind != "seal"
        and other.coloured == mark.coloured
        and _meet(other.box, mark.box)
        and (other.kind == "signature" or _area(other.box) > _MUCH * _area(mark.box))
        for other in page.marks
    )


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _contested(flow: Flow, hits: Sequence[Hit], index: int, mark: Mark, given: dict[int, Mark]) -> bool:
    """True when another title without a signature, or a row that is no name, is about as near."""
    hit = hits[index]
    own = _nearest(flow, hit, mark)
    for other, rival in enumerate(hits):
        if other != index and other not in given:
            far = distance(flow, rival, mark)
            same = flow.tokens[rival.start].page is flow.tokens[hit.start].page
            if same and far is not None and own is not None and far < own + _CLOSER:
                return True
    return own is not None and any(far < own - 0.2 for far in _rows_nearby(flow, hit, mark))


def _rows_nearby(flow: Flow, hit: Hit, mark: Mark) -> list[float]:
    """How far a mark is from other pieces of text that stand where titles stand: people we do not know."""
    first, label, found = flow.tokens[hit.start], label_box(flow, hit), []
    for segment in flow.segments.values():
        token = flow.tokens[segment[0]]
        if token.page is not first.page or token.row == first.row or hit.start in segment:
            continue
        box = flow.box(segment)
        aligned = abs(box[0] - label[0]) < _LEFT_EDGE or _above_each_other(box, mark.box)
        if aligned and _a_title(flow, segment):
            far = _from(box, _height(flow, hit), mark.box)
            found += [] if far is None else [far]
    return found


def _a_title(flow: Flow, segment: Sequence[int]) -> bool:
    """Words that may say who signs: read, no person's name, no caption in brackets."""
    texts = [flow.tokens[i].text for i in segment if len(flow.tokens[i].bare) >= _SHORT]
    if not texts or texts[0][:1] in "([/" or flow.tokens[segment[0]].word.confidence < 0.6:
        return False
    return name_run([flow.tokens[i].text.strip("()/_") for i in segment]) < 2


def _at(label: Box, height: float, mark: Box) -> bool:
    """True for a mark at the title's side in its row, or on the line right over it."""
    middle = (label[1] + label[3]) / 2
    beside = (
        mark[0] >= label[2] - 0.03
        and mark[0] - label[2] <= _ASIDE
        and mark[1] <= middle + 0.5 * height
        and mark[3] >= middle - _BESIDE_UP * height
    )
    over = (
        _above_each_other(label, mark)
        and (mark[1] + mark[3]) / 2 < middle
        and label[1] - _OVER_UP * height <= mark[3] <= label[3] + 2 * height
    )
    return beside or over


def _from(label: Box, height: float, mark: Box) -> float | None:
    """The distance of a mark from a row in line heights, less when the row runs through it."""
    x0, y0, x1, y1 = mark
    middle = (label[1] + label[3]) / 2
    off = 0.0 if y0 <= middle <= y1 else min(abs(y0 - middle), abs(y1 - middle)) / height
    if off > (_LINES_DOWN if y0 > middle else _LINES_UP):
        return None
    aside = max(0.0, x0 - label[2], label[0] - x1)
    # Of two rows that run through one signature the lower is its own more often: hands rise from the line.
    base = abs(y0 + 0.65 * (y1 - y0) - middle) / height
    return off + 0.1 * base + 2.0 * aside


def _height(flow: Flow, hit: Hit) -> float:
    return max(flow.tokens[hit.start].height, 0.008)


def _above_each_other(one: Box, other: Box) -> bool:
    return shared_width(one, other) > 0.3 * min(one[2] - one[0], other[2] - other[0])


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _same_column(flow: Flow, page: PageText, label: Box, mark: Box) -> bool:
    """Both on the same side of the fold of a two-page spread."""
    columns = {t.column for t in flow.tokens if t.page is page}
    if len(columns) < 2:
        return True
    left = max((t.box[2] for t in flow.tokens if t.page is page and t.column == 0), default=0.5)
    fold = min(0.6, max(0.4, left))
    return ((label[0] + label[2]) / 2 < fold) == ((mark[0] + mark[2]) / 2 < fold)
