"""The bounds of a table's columns: from rulings where a grid is drawn, else from the gaps in the rows."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.page import Ruling, Word
from extractors.transcript.header import Header
from extractors.transcript.model import Column, Row
from extractors.transcript.vocabulary import label_of

_STEPS = 400  # how finely the width of a page is looked at for gaps


def vertical_cuts(rulings: Sequence[Ruling], top: float, bottom: float) -> list[float]:
    """Where vertical rulings stand that run along a good part of the page between two heights."""
    reach: dict[float, float] = {}
    for ruling in rulings:
        if ruling.horizontal:
            continue
        x = (ruling.box[0] + ruling.box[2]) / 2
        covered = max(0.0, min(bottom, ruling.box[3]) - max(top, ruling.box[1]))
        near = next((known for known in reach if abs(known - x) < 0.006), x)
        reach[near] = reach.get(near, 0.0) + covered
    longest = max(reach.values(), default=0.0)
    return sorted(x for x, length in reach.items() if length > 0 and length >= 0.5 * longest)


def ruled_columns(header: Header, cuts: Sequence[float]) -> list[Column] | None:
    """Columns between vertical rulings; None when the rulings do not part the heading's columns."""
    inner = [cut for cut in cuts if header.left - 0.15 < cut < header.right + 0.15]
    if len(inner) < len(header.parts) - 1 or len(inner) < 2:
        return None
    edges = [0.0, *inner, 1.0] if inner[0] > header.left else [*inner, 1.0]
    if inner[-1] >= header.right - 0.005:
        edges = edges[:-1]
    columns = []
    for left, right in zip(edges, edges[1:], strict=False):
        inside = [i for i, part in enumerate(header.parts) if left <= (part.left + part.right) / 2 < right]
        columns.append(Column(_key_of(header, inside), left, right, named=bool(inside)))
    return columns


def _key_of(header: Header, inside: Sequence[int]) -> str | None:
    if len(inside) == 1:
        return header.keys[inside[0]]
    if not inside:
        return None
    label = label_of(" ".join(header.parts[index].text for index in inside))
    return label[0] if label else header.keys[inside[0]]


def gap_columns(header: Header, rows: Sequence[Row], left: float, right: float) -> list[Column]:
    """Columns under the parts of a heading, parted where the fewest words of the rows stand."""
    words = [word for row in rows for word in row.words]
    edges = [left]
    for one, other in zip(header.parts, header.parts[1:], strict=False):
        low, high = (one.left + one.right) / 2, (other.left + other.right) / 2
        edges.append(emptiest(words, low, high, (one.right + other.left) / 2))
    edges.append(right)
    return [Column(key, start, end) for key, start, end in zip(header.keys, edges, edges[1:], strict=False)]


def emptiest(words: Sequence[Word], low: float, high: float, wanted: float) -> float:
    """The middle of the widest stretch between `low` and `high` that fewest words cross."""
    if high <= low:
        return wanted
    step = max((high - low) / _STEPS, 1e-5)
    points = [low + step * index for index in range(1, int((high - low) / step))]
    if not points:
        return wanted
    near = [(word.box[0], word.box[2]) for word in words if word.box[2] > low and word.box[0] < high]
    counts = [sum(1 for left, right in near if left < point < right) for point in points]
    fewest = min(counts)
    return _widest(points, counts, fewest, wanted)


def _widest(points: Sequence[float], counts: Sequence[int], fewest: int, wanted: float) -> float:
    best: tuple[float, float] = (0.0, wanted)
    start: float | None = None
    for point, count in [*zip(points, counts, strict=True), (points[-1], fewest + 1)]:
        if count == fewest and start is None:
            start = point
        elif count != fewest and start is not None:
            if point - start > best[0]:
                best = (point - start, (start + point) / 2)
            start = None
    return best[1]


def moved(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Columns of the page before, their bounds moved to the nearest gaps of these rows."""
    words = [word for row in rows for word in row.words]
    edges = [columns[0].left]
    for one, other in zip(columns, columns[1:], strict=False):
        reach = 0.3 * min(one.right - one.left, other.right - other.left)
        edges.append(emptiest(words, one.right - reach, one.right + reach, one.right))
    edges.append(columns[-1].right)
    return [
        replace(column, left=left, right=right)
        for column, left, right in zip(columns, edges, edges[1:], strict=False)
    ]
