"""Text that hangs loose under a value: a second line that nobody claims.

A value is whole only where its last line has nothing right under it, or what stands there belongs to
something else: a label, another label's value, a date.
"""

from collections.abc import Sequence

from extractors.meaning.fields.context import Context
from extractors.meaning.flow import Flow
from extractors.meaning.values import ends_sentence
from extractors.page import shared_width

_NEAR = 1.75
"""Line heights from a line to the next one of the same value, measured between the middles."""
_LIKE = (0.8, 1.25)
"""How much the heights of two lines of one value may differ."""
_EDGE = 1.2
"""Line heights by which the left edges, or the middles, of two lines of one value may differ."""


def hangs_below(context: Context, tokens: Sequence[int]) -> tuple[int, ...]:
    """The unclaimed words right under a value, aligned with it and as large; empty where there are none."""
    flow = context.flow
    last = flow.tokens[tokens[-1]]
    segment = flow.segments[last.segment]
    if ends_sentence(last.text) or any(i > tokens[-1] and flow.tokens[i].squeezed for i in segment):
        return ()
    row = flow.rows.get(last.row + 1, [])
    own = [i for i in tokens if flow.tokens[i].row == last.row]
    under = _piece_under(flow, own, row)
    if not under or not _follows(flow, own, under):
        return ()
    return () if _claimed(context, under) else tuple(under)


def _piece_under(flow: Flow, own: Sequence[int], row: Sequence[int]) -> list[int]:
    """The one piece of the next row that stands under the value, where nothing stands left of it."""
    if not row:
        return []
    first = flow.tokens[row[0]]
    box, last = flow.box(own), flow.tokens[own[-1]]
    if first.page is not last.page or first.column != last.column:
        return []
    pieces = {flow.tokens[i].segment for i in row}
    under = [p for p in pieces if shared_width(flow.box(flow.segments[p]), box) > 0]
    if len(under) != 1:
        return []
    piece = [i for i in flow.segments[under[0]] if flow.tokens[i].squeezed]
    beside = any(flow.box(flow.segments[p])[2] < box[0] for p in pieces if p != under[0])
    labelled_left = flow.rows[last.row][0] != own[0]
    return [] if beside and labelled_left else piece


def _follows(flow: Flow, own: Sequence[int], under: Sequence[int]) -> bool:
    above, below = flow.tokens[own[-1]], flow.tokens[under[0]]
    height = max(above.height, 1e-6)
    near = 0 < below.middle - above.middle < _NEAR * height
    like = _LIKE[0] < below.height / height < _LIKE[1]
    across = height * above.page.height / max(1, above.page.width)  # a line's height as a share of the width
    one, other = flow.box(own), flow.box(under)
    left = abs(one[0] - other[0]) < _EDGE * across
    middle = abs((one[0] + one[2]) - (other[0] + other[2])) / 2 < _EDGE * across
    return near and like and (left or middle)


def _claimed(context: Context, under: Sequence[int]) -> bool:
    """True for a label, a caption, a date, a number: it belongs to something that is understood."""
    flow = context.flow
    first = flow.tokens[under[0]]
    if any(i in context.labelled.covered or i in context.date_tokens for i in under):
        return True
    return not first.text[:1].isalpha() or first.text.endswith(":")
