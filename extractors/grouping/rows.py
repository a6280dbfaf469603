"""Rows of two transcripts laid side by side: which row is which, and which cells differ."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz import fuzz

from extractors.confidence import at_confidence
from extractors.grouping.course_titles import course_of, exactly, same_title
from extractors.grouping.facts import confirmed, contradicted
from extractors.grouping.numbers import misreadable
from schemas.courses import Course
from schemas.facts import Fact

_CELLS = ("credits", "hours", "score", "letter", "academic_year", "semester", "passed")
_GAP = -0.6  # what it costs to leave a row without a partner
_SAME_TITLE = 92.0
_TITLE = 0.4  # what titles that agree add to the likeness of two rows, and others take from it
_GUESS = 0.9
_TITLE_SURE = 0.9  # how much another paper says at most of a title that the table has to the letter
_COLUMN = 5  # rows from which on a column can be told to be of another thing
_APART = 0.5  # and the share of them that must differ
_CONTRARY = (
    ("credits", "credits"),
    ("score", "scores"),
)  # what no two papers of one school count otherwise without another scale
_HALF_MARKS = 50  # marks of an examination alone, and of five or ten points, go no further
_ALIKE = 0.3  # likeness of two rows from which on they are taken for one row in two papers


def without_repeats(courses: Sequence[Course]) -> list[Course]:
    """Rows of several files, those left out that a neighbouring file shows again."""
    kept: list[Course] = []
    for course in courses:
        if not any(_same_row(course, other) for other in kept):
            kept.append(course)
    return kept


def _same_row(one: Course, other: Course) -> bool:
    """The same row photographed twice: another page or place, title and all cells alike."""
    where = [e.document for e in one.title.evidence[:1]], [e.document for e in other.title.evidence[:1]]
    if not where[0] or where[0] == where[1] or one.title.value is None or other.title.value is None:
        return False
    if fuzz.ratio(one.title.value.lower(), other.title.value.lower()) < _SAME_TITLE:
        return False
    pairs = [(_value(one, name), _value(other, name)) for name in _CELLS]
    both = [(a, b) for a, b in pairs if a is not None and b is not None]
    return len(both) >= 2 and all(a == b for a, b in both)


def _value(course: Course, name: str) -> object:
    fact: Fact[Any] | None = getattr(course, name)
    return fact.value if fact else None


def _surely(course: Course, name: str) -> object:
    fact: Fact[Any] | None = getattr(course, name)
    return fact.value if fact and fact.trusted else None


def aligned(mine: Sequence[Course], theirs: Sequence[Course]) -> list[tuple[int | None, int | None]]:
    """Which rows stand for each other, in order, by their values; titles may be in two languages."""
    rows, columns = len(mine), len(theirs)
    likeness = [[_likeness(a, b) for b in theirs] for a in mine]
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    best[rows] = [(columns - j) * _GAP / 2 for j in range(columns + 1)]
    for i in range(rows):
        best[i][columns] = (rows - i) * _GAP / 2
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            best[i][j] = max(
                best[i + 1][j] + _GAP / 2, best[i][j + 1] + _GAP / 2, best[i + 1][j + 1] + likeness[i][j]
            )
    return _path(best, likeness, rows, columns)


def _path(
    best: Sequence[Sequence[float]], likeness: Sequence[Sequence[float]], rows: int, columns: int
) -> list[tuple[int | None, int | None]]:
    pairs: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < rows and j < columns:
        if best[i][j] == best[i + 1][j + 1] + likeness[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j] + _GAP / 2:
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, j))
            j += 1
    return [*pairs, *((k, None) for k in range(i, rows)), *((None, k) for k in range(j, columns))]


def _likeness(one: Course, other: Course) -> float:
    """The share of cells both rows have that are alike, less a half; more where the titles agree."""
    pairs = [(_value(one, name), _value(other, name)) for name in _CELLS]
    both = [(a, b) for a, b in pairs if a is not None and b is not None]
    share = sum(a == b for a, b in both) / len(both) - 0.5 if both else 0.0
    return share + {True: _TITLE, False: -_TITLE, None: 0.0}[titles_agree(one, other)]


def titles_agree(one: Course, other: Course) -> bool | None:
    """Whether two rows are of one course by their titles; None where that cannot be told."""
    if one.title.value is None or other.title.value is None:
        return None
    return same_title(one.title.value, other.title.value)


def shared_rows(mine: Sequence[Course], theirs: Sequence[Course]) -> float:
    """The share of the shorter table's rows that stand in the other one, by values and known titles."""
    if not mine or not theirs:
        return 0.0
    pairs = [(i, j) for i, j in aligned(mine, theirs) if i is not None and j is not None]
    alike = sum(_likeness(mine[i], theirs[j]) >= _ALIKE for i, j in pairs)
    return alike / min(len(mine), len(theirs))


@dataclass(frozen=True, slots=True)
class Differing:
    """A cell that two papers have and not alike: its row's place and column, in words, and whether surely."""

    row: int
    name: str
    detail: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Rows surer or more doubtful by another paper, and what was found, in words."""

    courses: list[Course]
    lacking: list[str]  # rows the other paper lacks
    extra: list[str]  # rows only the other paper has
    differing: list[Differing]  # cells that both papers have, surely read, and not alike
    contrary: list[str]  # columns of one thing in both papers of which most values surely differ
    agreeing: int
    only_there: list[tuple[int, Course]]  # those rows themselves, each with the number of my rows before it
    partners: dict[int, Course]  # the other paper's row for each of mine that has one, by its place

    def with_courses(self, courses: list[Course], differing: list[Differing]) -> "Comparison":
        """The comparison once some of its cells are known to be misread."""
        return replace(self, courses=courses, differing=differing)


def compared(mine: Sequence[Course], theirs: Sequence[Course], *, printed: bool = False) -> Comparison:
    """My rows laid beside another paper's. `printed`: both are text as it was typed, no digit misread."""
    made, agreeing = list(mine), 0
    pairs = aligned(mine, theirs)
    beside = [(mine[i], theirs[j]) for i, j in pairs if i is not None and j is not None]
    apart = other_columns(beside)
    lacking: list[str] = []
    extra: list[str] = []
    differing: list[Differing] = []
    only_there: list[tuple[int, Course]] = []
    partners: dict[int, Course] = {}
    before = 0
    for i, j in pairs:
        before = before if i is None else i + 1
        if i is None or j is None:
            if i is not None:
                lacking.append(f"the other paper lacks the row '{mine[i].title.value or '?'}'")
            elif j is not None:
                only_there.append((before, theirs[j]))
                extra.append(f"only the other paper has the row '{theirs[j].title.value or '?'}'")
            continue
        partners[i] = theirs[j]
        made[i], found, same = _compared(mine[i], theirs[j], apart)
        differing += [_differing(i, name, mine[i], theirs[j], printed=printed) for name in found]
        agreeing += same
    made = _with_sure_titles(made, mine, theirs)
    contrary = [f"most {said} differ" for name, said in _CONTRARY if name in apart and _of_one(name, beside)]
    return Comparison(made, lacking, extra, differing, contrary, agreeing, only_there, partners)


def _differing(row: int, name: str, one: Course, other: Course, *, printed: bool) -> Differing:
    mine, theirs = _value(one, name), _value(other, name)
    detail = f"'{one.title.value or '?'}' has {name} {mine} and in the other paper {theirs}"
    perhaps = misreadable(_written(mine), _written(theirs))
    return Differing(row, name, detail, sure=printed or not perhaps)


def _written(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _with_sure_titles(made: list[Course], mine: Sequence[Course], theirs: Sequence[Course]) -> list[Course]:
    """Titles that are to the letter a course's in the table, surer where the other paper has that course.

    Only courses that both papers have once: of one in parts the numeral may be lost on both.
    """
    once = _once(mine) & _once(theirs)
    there = {known: row.title for row in theirs if (known := exactly(row.title.value or "")) is not None}
    return [
        row.model_copy(update={"title": confirmed(row.title, there[known], _TITLE_SURE)})
        if (known := exactly(row.title.value or "")) is not None and known in once & set(there)
        else row
        for row in made
    ]


def _once(rows: Sequence[Course]) -> set[int]:
    """The courses of the table that one row alone is of, with a numeral or without."""
    found = Counter(known for row in rows if (known := course_of(row.title.value or "")) is not None)
    return {known for known, count in found.items() if count == 1}


def other_columns(pairs: Sequence[tuple[Course, Course]]) -> frozenset[str]:
    """Columns of which most sure values differ in rows that belong together: they are of two things.

    One paper counts the semesters through and the other in each year; one has the examination's marks where
    the other has the sum. What they say proves nothing of each other.
    """
    found = set()
    for name in _CELLS:
        values = [(_surely(a, name), _surely(b, name)) for a, b in pairs]
        both = [(a, b) for a, b in values if a is not None and b is not None]
        if len(both) >= _COLUMN and sum(a != b for a, b in both) > len(both) * _APART:
            found.add(name)
    return frozenset(found)


def _of_one(name: str, pairs: Sequence[tuple[Course, Course]]) -> bool:
    """True when a column is of the same thing in both papers, though most of its values differ.

    Only rows of one title tell. Of two kinds are credits of which one paper's are always so many times the
    other's, and marks of an examination alone or of few points beside marks out of a hundred.
    """
    rows = [(_surely(a, name), _surely(b, name)) for a, b in pairs if titles_agree(a, b)]
    both = [
        (float(a), float(b)) for a, b in rows if isinstance(a, int | float) and isinstance(b, int | float)
    ]
    if len(both) < _COLUMN or sum(a != b for a, b in both) <= len(both) * _APART:
        return False
    if name == "score":
        mine, theirs = (max(values) > _HALF_MARKS for values in zip(*both, strict=True))
        return mine is theirs
    return len({round(a / b, 1) for a, b in both if b}) > 1


def _compared(one: Course, other: Course, apart: frozenset[str]) -> tuple[Course, list[str], int]:
    changed: dict[str, Fact[Any]] = {}
    differing, agreeing = [], 0
    for name in (name for name in _CELLS if name not in apart):
        a: Fact[Any] | None = getattr(one, name)
        b: Fact[Any] | None = getattr(other, name)
        if b is None or b.value is None or a is None:
            continue
        if a.value is None:
            changed[name] = guessed(b, a)  # not read here, but there: a guess that a sum may confirm
            continue
        if a.value == b.value:
            changed[name] = confirmed(a, b)
            agreeing += 1
        elif name == "semester" and not (str(a.value).isdecimal() and str(b.value).isdecimal()):
            continue  # `Fall` and `1` do not speak against each other
        elif b.trusted and not a.trusted:
            changed[name] = guessed(b, a)
        else:
            changed[name] = contradicted(a, b)
            if a.trusted and b.trusted:
                differing.append(name)
    return one.model_copy(update=changed), differing, agreeing


def guessed(theirs: Fact[Any], mine: Fact[Any]) -> Fact[Any]:
    """The other paper's value as the best guess for a cell that was not surely read here."""
    sure = min(theirs.confidence, _GUESS)
    evidence = [*mine.evidence, *theirs.evidence]
    return at_confidence(theirs, sure).model_copy(update={"evidence": evidence})
