"""What a column's cells are by themselves, and columns whose heading names something else put right.

A heading may be read wrongly, stand beside its column, or use a word nobody knows; its cells do not lie: a
column of A, B and C holds letters whatever stands above it, and no column of halves of a year holds kinds
of courses.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from extractors.page import Word
from extractors.transcript.cells import cut
from extractors.transcript.grades import letter, mark
from extractors.transcript.headings import academic_year, season_of
from extractors.transcript.model import Column, Row
from extractors.transcript.parts import parts_told
from extractors.transcript.products import products_told
from extractors.transcript.relations import concordance
from extractors.transcript.values import is_code, number

_FEWEST = 4  # cells that show what a column holds
_CLEARLY = 0.85  # the share of them that must be of one kind
_LETTERS = 3  # different letters; fewer may be kinds of courses
_BROKEN = 0.25  # the share of points that are no whole numbers
_HIGHEST_POINT, _LOWEST_SCORE, _HIGHEST_SCORE = 5.0, 45.0, 100.0
_MANY_HOURS = 0.9  # the share of multiples of 15 from which on figures are hours rather than scores
_AGAINST = 0.65  # fewer pairs in that order, ties counted, are chance
_CONCORDANT = 0.97  # letters and scores so much of one mind belong together
_SHORT = 3  # words
_DIFFERENT = 0.7
_DATE = re.compile(r"^\W*[0-3]?\d[./-][01]?\d[./-](?:\d\d){1,2}\W*$")
_FIGURES = frozenset({"number", "hours", "hours_total", "hours_part", "credits", "credits_ects", "semester"})
_SILENT = frozenset({None, "other", "type", "remark", "date", "person", "number", "weight", "title"})
"""Names of columns that hold no value of a course."""
_HELD: dict[str, frozenset[str | None]] = {
    "letters": frozenset({"letter"}),
    "words": frozenset({"grade", "letter"}),
    "years": frozenset({"academic_year", "course_year"}),
    "seasons": frozenset({"semester", "academic_year", "course_year"}),
    "codes": frozenset({"code"}),
    "dates": frozenset({"date"}),
}
"""Under which names a column may hold what tells itself; the first one is its own."""
_OWN = {"letters": "letter", "words": "grade", "years": "academic_year", "seasons": "semester",
        "codes": "code", "dates": "date"}  # fmt: skip


def contents_of(texts: Sequence[str]) -> str | None:
    """What the filled cells of a column are; None where they are too few or of no one kind.

    One of letters, words (of grades), years, seasons, codes, dates, points, scores, figures, text.
    """
    if len(texts) < _FEWEST:
        return None
    for kind, is_of in _TOLD.items():
        if _share(texts, is_of) >= _CLEARLY and _varied(kind, texts):
            return kind
    numbers = [read.value for text in texts if (read := number(text)) and read.ceiling == 1.0]
    if len(numbers) >= _CLEARLY * len(texts):
        return _of_figures(numbers)
    return "text" if _share(texts, _is_text) >= _CLEARLY else None


def by_contents(columns: Sequence[Column], rows: Sequence[Row]) -> list[Column]:
    """The columns; those named otherwise than what they hold renamed, or left without a name."""
    cells = [cut(row.words, columns) for row in rows]
    texts = [
        [" ".join(word.text for word in row[index]) for row in cells if row[index]]
        for index in range(len(columns))
    ]
    kinds = [contents_of(inside) for inside in texts]
    made = _scores_named(columns, kinds, cells)
    for index, kind in enumerate(kinds):
        if kind == "letters" and _kinds_of_courses(columns, index, cells):
            made[index] = replace(columns[index], key="type")
        elif kind in _OWN and columns[index].key not in _HELD[kind]:
            made[index] = _renamed(made, index, kind, kinds)
    made = [_without_name(made, index, kinds) for index in range(len(made))]
    down = [_down(cells, index) for index in range(len(made))]
    return parts_told(products_told(made, down), down)


def _scores_named(
    columns: Sequence[Column], kinds: Sequence[str | None], cells: Sequence[Sequence[Sequence[Word]]]
) -> list[Column]:
    """The columns; figures as high as their letters are good named scores, where no heading says so."""
    made = list(columns)
    if any(column.key == "score" and kind == "scores" for column, kind in zip(columns, kinds, strict=True)):
        return made
    marks = [_down(cells, index) for index, kind in enumerate(kinds) if kind in ("letters", "words")]
    for index, (column, kind) in enumerate(zip(columns, kinds, strict=True)):
        if kind != "scores" or column.key not in (*_SILENT, "grade", "score_part"):
            continue
        said = [concordance(_down(cells, index), mark_cells) for mark_cells in marks]
        if any(share is not None and share >= _CONCORDANT for share in said):
            made[index] = replace(column, key="score", named=True)
            return made
    return made


def _kinds_of_courses(
    columns: Sequence[Column], index: int, cells: Sequence[Sequence[Sequence[Word]]]
) -> bool:
    """True for letters that are no grades: by their heading, or by scores that are of another mind."""
    key, letters = columns[index].key, _down(cells, index)
    scores = [_down(cells, place) for place, one in enumerate(columns) if one.key in ("score", "grade")]
    said = [share for texts in scores if (share := concordance(texts, letters)) is not None]
    if key == "type":
        return not any(share >= _CONCORDANT for share in said)
    return key in _SILENT and any(share < _AGAINST for share in said)


def _down(cells: Sequence[Sequence[Sequence[Word]]], index: int) -> list[str]:
    """The texts of one column from the top, empty ones included."""
    return [" ".join(word.text for word in row[index]) for row in cells]


def _renamed(columns: Sequence[Column], index: int, kind: str, kinds: Sequence[str | None]) -> Column:
    """The column named for what it holds, unless another one is and holds the same."""
    own = _OWN[kind]
    rivals = [place for place, column in enumerate(columns) if column.key == own and place != index]
    if any(kinds[place] in (kind, None) for place in rivals):
        return columns[index]
    return replace(columns[index], key=own, named=True)


def _without_name(columns: Sequence[Column], index: int, kinds: Sequence[str | None]) -> Column:
    """The column; without a name where its figures are not of the name and another column's are."""
    column, kind = columns[index], kinds[index]
    scored = [place for place, told in enumerate(kinds) if told == "scores" and place != index]
    free = any(columns[place].key in (*_SILENT, "score", "grade", "score_part") for place in scored)
    if column.key in ("score", "grade", "letter") and kind == "points" and (free or "letters" in kinds):
        return replace(column, key="weight")
    if column.key == "letter" and kind in ("scores", "figures"):
        return replace(column, key=None, named=False)
    if column.key in ("credits", "credits_ects") and kind == "scores":
        return replace(column, key=None, named=False)
    return column


def unlike(one: Sequence[str], other: Sequence[str]) -> bool:
    """True for cells that are no halves of one column: letters beside points, kinds of courses beside hours.

    A figure and its word, or a score and its letter, do stand together in one cell.
    """
    kinds = {contents_of(one), contents_of(other)}
    if None in kinds or len(kinds) == 1:
        return False
    if kinds & {"points", "years", "codes", "dates"} or kinds == {"letters", "figures"}:
        return True
    return "text" in kinds and bool(kinds & {"figures", "scores", "letters"})


def suits(key: str | None, texts: Sequence[str]) -> bool:
    """True for cells of the kind that a column of this name holds."""
    kind = contents_of(texts)
    if kind in _OWN:
        return key in _HELD[kind]
    if kind == "text":
        return key in ("title", "type", "remark", "person")
    wanted = ("score",) if kind == "scores" else ("weight",) if kind == "points" else ()
    return kind is not None and (key in wanted or (kind == "figures" and key in _FIGURES))


def _share(texts: Sequence[str], is_of: Callable[[str], bool]) -> float:
    return sum(map(is_of, texts)) / len(texts)


def _varied(kind: str, texts: Sequence[str]) -> bool:
    """True where the cells differ as those of the kind do: kinds of courses are A and B, too."""
    if kind == "letters":
        return len({sign[0] for text in texts if (sign := letter(text))}) >= _LETTERS
    return kind != "codes" or len(set(texts)) >= _DIFFERENT * len(texts)


def _is_letter(text: str) -> bool:
    sign = letter(text)
    return sign is not None and sign[1] == 1.0


def _is_word(text: str) -> bool:
    found = mark(text)
    return found.known is not None and found.score is None and found.letter is None


def _is_year(text: str) -> bool:
    return academic_year(text)[0] is not None


def _is_season(text: str) -> bool:
    return season_of(text) is not None and len(text.split()) < _SHORT


def _is_code(text: str) -> bool:
    return is_code(text) and not _is_year(text)


def _is_text(text: str) -> bool:
    return any(char.isalpha() for char in text) and not mark(text).filled


def _is_date(text: str) -> bool:
    return bool(_DATE.match(text))


_TOLD: dict[str, Callable[[str], bool]] = {
    "letters": _is_letter,
    "words": _is_word,
    "years": _is_year,
    "seasons": _is_season,
    "dates": _is_date,
    "codes": _is_code,
}


def _of_figures(numbers: Sequence[float]) -> str:
    """`points` of a scale up to 4 or 5, `scores` out of 100, else `figures`."""
    broken = sum(value != int(value) for value in numbers)
    if max(numbers) <= _HIGHEST_POINT and broken >= _BROKEN * len(numbers):
        return "points"
    high = sum(_LOWEST_SCORE <= value <= _HIGHEST_SCORE for value in numbers)
    round_ones = sum(value % 15 == 0 for value in numbers)
    if high >= _CLEARLY * len(numbers) and round_ones < _MANY_HOURS * len(numbers):
        return "scores"
    return "figures"
