"""Which reading of a table counts: that of its drawn cells where it is whole, else that of its lines."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.page import PageText, Word
from extractors.transcript.borne_out import understood
from extractors.transcript.classify import classify
from extractors.transcript.fits import MARKS
from extractors.transcript.grid.blocks import by_blocks
from extractors.transcript.grid.lattice import Lattice, lattices_of
from extractors.transcript.grid.mending import mended
from extractors.transcript.grid.strokes import lines_of_a_scan
from extractors.transcript.grid.table import Carried, Grid, read_grid, rows_of
from extractors.transcript.grid.words import Filled, filled, grid_words
from extractors.transcript.heads import label_share
from extractors.transcript.model import Column, Record, Row, Text, column_key
from extractors.transcript.values import is_empty
from schemas.documents import TextSource

_DOUBTED = 0.9
_LABELLED = 0.5  # the share of known words from which on a line over all data is of the heading
_SAME = 0.006  # page widths: bounds of columns of tables of one kind
_VALUES = ("score", "credits", "credits_ects", "hours", "hours_total", "letter", "grade", "semester")


def with_grids(
    page: PageText, file: str, records: Sequence[Record], before: Sequence[Carried]
) -> tuple[list[Record], list[Carried]]:
    """The records of a page, those of tables that are ruled whole as their cells give them.

    `before` are the columns of ruled tables on the page before; those for the next page come back, too.
    """
    words = grid_words(page) if page.rulings else []
    lattices = lattices_of(page.rulings if page.typed else lines_of_a_scan(page.rulings, words))
    known = list(before)
    taken: list[Grid] = []
    tables = [table for lattice in lattices for table in _tables(page, lattice, words)]
    for table in tables:
        alike = [other for other in tables if other is not table and _same_columns(other, table)]
        pooled = [row for other in alike for row in rows_of(other)]
        grid = read_grid(page, file, table, known, pooled)
        if grid is not None:
            known = [*known, *grid.carried] if taken else [*grid.carried]
            if grid.whole and _rows(grid.records) >= _rows(_inside(records, grid)):
                taken.append(grid)
            else:
                records = _unproven(records, grid)
    if not taken:
        return list(records), known
    return _merged(page, file, records, taken), known


def _tables(page: PageText, lattice: Lattice, words: Sequence[Word]) -> list[Filled]:
    """The tables of a lattice; a scan, which lost pieces of lines, does not show where one begins anew."""
    if page.typed:
        return by_blocks(lattice, page.rulings, words, page.aspect)
    return [filled(mended(lattice, words, page.aspect), words, page.aspect)]


def _same_columns(one: Filled, other: Filled) -> bool:
    pairs = zip(one.lattice.xs, other.lattice.xs, strict=False)
    return len(one.lattice.xs) == len(other.lattice.xs) and all(abs(a - b) < _SAME for a, b in pairs)


def _rows(records: Sequence[Record]) -> int:
    return sum(record.kind == "data" for record in records)


def _inside(records: Sequence[Record], grid: Grid) -> list[Record]:
    """The lines in a table; none that is a piece of its heading, be that read as one or not."""
    found = [record for record in records if grid.words & set(record.line.words)]
    top = min((_top(record) for record in grid.records if record.kind == "data"), default=0.0)
    return [record for record in found if not _is_of_heading(record, grid.headed, top)]


def _is_of_heading(record: Record, headed: frozenset[Word], top: float) -> bool:
    """True for a piece of a heading; `top` is where the rows of data begin."""
    words = record.line.words
    over = all((word.box[1] + word.box[3]) / 2 < top for word in words)
    return bool(headed & set(words)) or (over and label_share(words) > _LABELLED)


def _top(record: Record) -> float:
    return min((word.box[1] for word in record.line.words), default=1.0)


def _merged(page: PageText, file: str, records: Sequence[Record], grids: Sequence[Grid]) -> list[Record]:
    """The lines outside the tables in their order, each table at its place among them."""
    inside = {word for grid in grids for word in grid.words}
    made: list[Record] = []
    left = list(grids)
    for record in records:
        first = [grid for grid in left if grid.words & set(record.line.words)]
        if len(first) == 1:  # where the rows of lines began that its cells replace
            left.remove(first[0])
            made += _weighed(first[0], _inside(records, first[0]))
        made += _outside(page, file, record, inside, grids)
    for grid in sorted(left, key=lambda one: (one.lattice.ys[0], one.lattice.xs[0])):
        place = _place(made, grid)
        made[place:place] = _weighed(grid, _inside(records, grid))
    return made


def _outside(
    page: PageText, file: str, record: Record, inside: set[Word], grids: Sequence[Grid]
) -> list[Record]:
    """What of a line is in no table; headings of two tables beside each other are two lines."""
    left = [word for word in record.line.words if word not in inside]
    if not left:
        return []
    groups: dict[int, list[Word]] = {}
    for word in left:
        groups.setdefault(_column_of(word, grids), []).append(word)
    parts = [classify(page, file, Row.of(words), ()) for _, words in sorted(groups.items())]
    if len(parts) > 1 and all(part.kind == "heading" for part in parts):
        return parts
    if len(left) == len(record.line.words):
        return [record]
    return [classify(page, file, Row.of(left), ())]


def _column_of(word: Word, grids: Sequence[Grid]) -> int:
    """How many tables, beside each other below, begin left of a word."""
    below = [grid for grid in grids if grid.lattice.ys[0] > word.box[1]]
    tops = [grid.lattice for grid in below if _beside_another(grid, below)]
    return sum(1 for lattice in tops if lattice.xs[0] <= (word.box[0] + word.box[2]) / 2)


def _beside_another(grid: Grid, grids: Sequence[Grid]) -> bool:
    return any(
        other is not grid
        and other.lattice.ys[0] < grid.lattice.ys[-1]
        and grid.lattice.ys[0] < other.lattice.ys[-1]
        for other in grids
    )


def _place(made: Sequence[Record], grid: Grid) -> int:
    """Behind the last line that stands above the table, over it or beside."""
    left, top, right, _ = grid.lattice.box
    place = 0
    for index, record in enumerate(made):
        words = record.line.words
        if not words:
            continue
        above = max(word.box[3] for word in words) <= top + 0.01
        over = min(word.box[0] for word in words) < right and left < max(word.box[2] for word in words)
        if above and over:
            place = index + 1
    return place


def _weighed(grid: Grid, others: Sequence[Record]) -> list[Record]:
    """The rows of a table; values doubted that the reading by lines gave to another column."""
    rivals = [record for record in others if record.kind == "data"]
    return [_against(record, rivals) if record.kind == "data" else record for record in grid.records]


def _against(record: Record, rivals: Sequence[Record]) -> Record:
    mine = set(record.line.words)
    shared = [(len(mine & set(rival.line.words)), rival) for rival in rivals]
    best = max(shared, key=lambda pair: pair[0], default=(0, None))
    if best[1] is None or best[0] < len(mine) / 2:
        return record
    # On a scan a lost line may have put two rows together, which no heading tells.
    typed = record.line.page.text_source is not TextSource.OCR
    told = {column.key for column in record.columns if typed and column.named and _tells(column)}
    doubted = [
        key
        for key, cell in record.cells.items()
        if key in _VALUES
        and key not in told
        and _differs(cell, best[1].cells.get(key))
        and not _is_mark_of(cell, column_key(key), best[1])
    ]
    return record.at_most(_DOUBTED, doubted)


def _is_mark_of(cell: Text, key: str, rival: Record) -> bool:
    """True for a mark that is one by lines, too, whatever its column is called: marks tell what they are."""
    marks = (other.text for name, other in rival.cells.items() if column_key(name) in MARKS)
    return key in MARKS and cell.text in marks


def _tells(column: Column) -> bool:
    """True for a column between drawn lines whose heading is understood to the letter."""
    return column.key is not None and understood(column.key, column.heading)


def _unproven(records: Sequence[Record], grid: Grid) -> list[Record]:
    """The records; rows of a table that is not ruled whole without values that its cells put elsewhere."""
    owner = {word: key for one in grid.records for key, cell in one.cells.items() for word in cell.words}
    return [
        _without_disputed(record, owner)
        if record.kind == "data" and grid.words & set(record.line.words)
        else record
        for record in records
    ]


def _without_disputed(record: Record, owner: Mapping[Word, str]) -> Record:
    kept = {
        key: cell
        for key, cell in record.cells.items()
        if column_key(key) not in _VALUES
        or all(column_key(owner.get(word, key)) == column_key(key) for word in cell.words)
    }
    return replace(record, cells=kept)


def _differs(cell: Text, other: Text | None) -> bool:
    return other is not None and not is_empty(other.text) and other.text != cell.text
