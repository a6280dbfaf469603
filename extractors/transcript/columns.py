"""The bounds of a table's columns: from rulings where a grid is drawn, else from the gaps in the rows."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.page import Ruling, Word
from extractors.transcript.contents import suits, unlike
from extractors.transcript.few_rows import columns_of_few
from extractors.transcript.fits import crosses, fitness
from extractors.transcript.gaps import Band, emptiest, put_together
from extractors.transcript.grades import is_value, letter
from extractors.transcript.header import Header
from extractors.transcript.model import Column, Row
from extractors.transcript.owners import owners_of, parted_under
from extractors.transcript.values import is_code
from extractors.transcript.vocabulary import label_of

_STEPS = 1000  # how finely the width of a page is looked at for gaps
_STRAY = 0.04  # the share of rows whose words may stand between two columns
_SHOWN = 6  # rows that show the columns of a table without a heading
_FEWEST_COLUMNS = 3
_BLANK = 0.012  # a blank between words, in page widths
_COMMON = 0.3  # the share of rows a column without a heading must have words in
_DIFFERENT = 0.7  # the share of codes that are of one row alone
_VALUES = 0.6  # and the share of them that must be numbers or grades
_FEW = 4  # rows
_SAME_LINE = 0.006
_LONG_LINE = 0.4  # the share of the rows a line must run beside
_MOSTLY_LETTERS = 0.9  # of the cells
_BETTER = 0.25  # cells per row


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


def uncrossed(cuts: Sequence[float], rows: Sequence[Row], rulings: Sequence[Ruling]) -> list[float]:
    """The lines no words cross: shading and edges of pictures look like lines, too.

    A line is held against the rows it runs beside, a short one against all.
    """
    upright = [ruling.box for ruling in rulings if not ruling.horizontal]
    kept = []
    for cut in cuts:
        near = [box for box in upright if abs((box[0] + box[2]) / 2 - cut) < _SAME_LINE]
        beside = [row for row in rows if any(box[1] <= row.middle <= box[3] for box in near)]
        held = beside if len(beside) >= _LONG_LINE * len(rows) else rows
        borne = max(1, round(_STRAY * len(held)))
        if sum(crosses(word, cut) for row in held for word in row.words) <= borne:
            kept.append(cut)
    return kept


def better(one: Sequence[Column] | None, other: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns that suit the rows better; drawn lines (`one`) unless the words' places clearly do."""
    if not one:
        return list(other)
    return list(other if fitness(other, rows) > fitness(one, rows) + _BETTER else one)


def ruled_columns(header: Header, cuts: Sequence[float]) -> list[Column] | None:
    """Columns between vertical rulings; None when the rulings do not part the heading's columns."""
    inner = [cut for cut in cuts if header.left - 0.15 < cut < header.right + 0.15]
    if len(inner) < len(header.parts) - 1 or len(inner) < 2:
        return None
    edges = [0.0, *inner, 1.0] if inner[0] > header.left else [*inner, 1.0]
    if inner[-1] >= header.right - 0.005:
        edges = edges[:-1]
    columns = []
    for left, right in pairwise(edges):
        inside = [i for i, part in enumerate(header.parts) if left <= (part.left + part.right) / 2 < right]
        heading = " ".join(header.parts[i].text for i in inside)
        named = bool(inside) and all(header.parts[i].sure for i in inside)
        columns.append(Column(_key_of(header, inside), left, right, named, heading))
    return columns


def _key_of(header: Header, inside: Sequence[int]) -> str | None:
    if len(inside) == 1:
        return header.keys[inside[0]]
    if not inside:
        return None
    label = label_of(" ".join(header.parts[index].text for index in inside))
    return label[0] if label else header.keys[inside[0]]


def gap_columns(
    header: Header, rows: Sequence[Row], wrapped: Sequence[Row], left: float, right: float
) -> list[Column]:
    """Columns where the words of the rows stand one under another, named by the heading above them.

    `wrapped` are lines of text alone, which only show how far long titles reach.
    """
    words = [word for row in rows for word in row.words]
    plain = [word for word in words if not _blurred(word, header)]
    bands = _codes_whole(bands_of(plain, len(rows)), rows)
    bands = parted_under([band for band in bands if _is_column(band, rows, header)], header.parts, plain)
    words += [word for row in wrapped for word in row.words]
    if len(rows) < _FEW or len(bands) < 2:
        return columns_of_few(header, [*rows, *wrapped], words, left, right)
    owners = _letters_with_marks(owners_of(bands, header.parts), bands, header, rows)
    columns: list[tuple[int | None, float, float]] = []
    for band, owner in zip(bands, owners, strict=True):
        if not columns or owner is None or columns[-1][0] != owner:
            columns.append((owner, *band))
        elif not _two_columns(header.keys[owner], columns[-1][1:], band, rows):
            columns[-1] = (owner, columns[-1][1], band[1])
        elif suits(header.keys[owner], _texts(columns[-1][1:], rows)):
            columns.append((None, *band))
        else:
            columns[-1] = (None, *columns[-1][1:])
            columns.append((owner, *band))
    for index, part in enumerate(header.parts):
        if index not in owners:
            columns.append((index, part.left, part.right))
    columns.sort(key=lambda column: column[1] + column[2])
    edges = [left, *(_between(words, one[2], other[1]) for one, other in pairwise(columns)), right]
    return [
        Column(None, start, end, named=False)
        if owner is None
        else Column(
            header.keys[owner], start, end, header.parts[owner].sure, heading=header.parts[owner].text
        )
        for (owner, _, _), start, end in zip(columns, edges, edges[1:], strict=False)
    ]


def _letters_with_marks(
    owners: Sequence[int | None], bands: Sequence[tuple[float, float]], header: Header, rows: Sequence[Row]
) -> list[int | None]:
    """The owners; letters right behind the figures of marks are of the marks, not of the titles behind."""
    made = list(owners)
    for place, (before, owner) in enumerate(pairwise(owners), start=1):
        if owner is None or before is None or header.keys[owner] != "title":
            continue
        texts = _texts(bands[place], rows)
        lettered = sum(bool((sign := letter(text)) and sign[1] == 1.0) for text in texts)
        if header.keys[before] in ("grade", "score") and lettered >= _MOSTLY_LETTERS * max(1, len(texts)):
            made[place] = before
    return made


def _two_columns(
    key: str | None, one: tuple[float, float], other: tuple[float, float], rows: Sequence[Row]
) -> bool:
    """True for two bands under one piece of a heading that are no halves of one column."""
    return key != "title" and unlike(_texts(one, rows), _texts(other, rows))


def _texts(band: tuple[float, float], rows: Sequence[Row]) -> list[str]:
    """The cells in a band that hold anything."""
    inside = [
        [word.text for word in row.words if band[0] <= (word.box[0] + word.box[2]) / 2 <= band[1]]
        for row in rows
    ]
    return [" ".join(texts) for texts in inside if texts]


def _codes_whole(bands: Sequence[tuple[float, float]], rows: Sequence[Row]) -> list[tuple[float, float]]:
    """The bands, letters and figures of codes printed with a blank (`ANAT 1201`) put together."""

    def of_one_code(one: Band, other: Band) -> bool:
        return other[0] - one[1] < 2 * _BLANK and _hold_codes((one[0], other[1]), rows)

    return put_together(bands, of_one_code)


def _hold_codes(band: tuple[float, float], rows: Sequence[Row]) -> bool:
    inside = [
        [word.text for word in row.words if band[0] <= (word.box[0] + word.box[2]) / 2 <= band[1]]
        for row in rows
    ]
    filled = [texts for texts in inside if texts]
    coded = [" ".join(texts) for texts in filled if len(texts) > 1 and texts[0].isalpha()]
    coded = [text for text in coded if is_code(text)]
    # Letters and the points they are worth (`CC 2.00`) look like codes, but come again and again.
    differ = len(set(coded)) >= _DIFFERENT * len(coded)
    return bool(coded) and differ and len(coded) >= _VALUES * len(filled)


def _blurred(word: Word, header: Header) -> bool:
    """True for cells of neighbouring columns read as one word of figures: it shows no column."""
    under = [part for part in header.parts if word.box[0] < (part.left + part.right) / 2 < word.box[2]]
    return len(under) > 1 and any(char.isdecimal() for char in word.text)


def guessed_columns(rows: Sequence[Row], left: float, right: float) -> list[Column]:
    """Unnamed columns of a table without any heading, where enough rows show them; else none."""
    words = [word for row in rows for word in row.words]

    def alike(one: Band, other: Band) -> bool:
        """Words of titles may happen to stand in line; figures beside words do not."""
        return other[0] - one[1] < _BLANK and _figured(one, rows) == _figured(other, rows)

    bands = put_together(_codes_whole(bands_of(words, len(rows)), rows), alike)
    if len(rows) < _SHOWN or len(bands) < _FEWEST_COLUMNS:
        return []
    edges = [left, *(_between(words, one[1], other[0]) for one, other in pairwise(bands)), right]
    return [Column(None, start, end, named=False) for start, end in pairwise(edges)]


def _figured(band: tuple[float, float], rows: Sequence[Row]) -> bool:
    """True for a stretch in which mostly figures stand."""
    inside = [
        word.text
        for row in rows
        for word in row.words
        if band[0] <= (word.box[0] + word.box[2]) / 2 <= band[1]
    ]
    return sum(text.strip(".)").isdecimal() for text in inside) >= _VALUES * max(1, len(inside))


def bands_of(words: Sequence[Word], rows: int) -> list[tuple[float, float]]:
    """Stretches across the page where words of many rows stand, left to right."""
    borne = max(1, round(_STRAY * rows))
    step = 1 / _STEPS
    counts = [0] * (_STEPS + 2)
    for word in words:
        for index in range(max(0, int(word.box[0] / step)), min(_STEPS + 1, int(word.box[2] / step) + 1)):
            counts[index] += 1
    bands: list[tuple[float, float]] = []
    start: int | None = None
    for index, count in enumerate(counts):
        if count > borne and start is None:
            start = index
        elif count <= borne and start is not None:
            bands.append((start * step, index * step))
            start = None
    return bands


def _is_column(band: tuple[float, float], rows: Sequence[Row], header: Header) -> bool:
    """False for the ends of a few long titles, which stand under no heading."""
    if any(part.left < band[1] and band[0] < part.right for part in header.parts):
        return True
    inside = [
        [word.text for word in row.words if word.box[0] < band[1] and band[0] < word.box[2]] for row in rows
    ]
    filled = [" ".join(texts) for texts in inside if texts]
    values = sum(is_value(text) or is_code(text) for text in filled)
    return len(filled) >= _COMMON * len(rows) and values >= _VALUES * len(filled)


def _between(words: Sequence[Word], low: float, high: float) -> float:
    """The emptiest place between two columns."""
    return emptiest(words, low, high, (low + high) / 2) if high > low else (low + high) / 2


def moved(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """Columns of the page before, their bounds moved to the nearest gaps of these rows."""
    words = [word for row in rows for word in row.words]
    edges = [columns[0].left]
    for one, other in pairwise(columns):
        reach = 0.3 * min(one.right - one.left, other.right - other.left)
        edges.append(emptiest(words, one.right - reach, one.right + reach, one.right))
    edges.append(columns[-1].right)
    return [
        replace(column, left=left, right=right)
        for column, left, right in zip(columns, edges, edges[1:], strict=False)
    ]
