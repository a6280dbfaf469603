"""The heading of a table: which lines are it, and which column each of its parts names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from extractors.page import Word
from extractors.transcript.concepts import column_of, meaning_of, meant_whole
from extractors.transcript.fold import fold
from extractors.transcript.gaps import cut_at_blanks
from extractors.transcript.grades import is_value
from extractors.transcript.headings import heading_of
from extractors.transcript.model import Row, hull
from extractors.transcript.vocabulary import alike, label_of, label_words

_MOST_LINES = 5
_LINE_STEP = 2.3  # lines of one heading stand at most this many line heights apart
_LONGEST_LABEL, _LONGEST_NAME = 5, 10  # words: of any label, of one that is listed word for word
_FEW_WORDS, _BLANK = 3, 1.0  # words of a sentence; letter widths that its blanks are narrower than
_LISTED = 95.0  # how well a heading must be a listed label for its words not to be asked
_KINDS = (
    frozenset({"score", "grade", "letter"}),
    frozenset({"credits", "credits_ects"}),
    frozenset({"hours", "hours_total", "hours_part"}),
)
_OVERLAP = 0.5
_CHANCE, _HARDLY = 3, 0.8  # letters; the probability of a word
_OUT_OF = re.compile(r"[^\W\d]/(?:10|20|100)$|^\((?:5|10|20|100)\)$")
_FULL_STOP = re.compile(r"[^\W\d]{6}\.$")  # of a whole word, not of one that is cut short
_MANY_LABELS, _OF_PARTICULARS = 6, (":", ";", "=")  # words; the ends of those that name a value
_LOOKED_AT, _FEW_VALUES = 6, 2  # rows under a heading; values in them that show a column


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the heading that names one column."""

    words: tuple[Word, ...]
    left: float
    right: float
    parents: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The folded text, the text of a spanning heading above it first."""
        return " ".join((*self.parents, *(fold(word.text) for word in self.words))).strip()

    @property
    def sure(self) -> bool:
        """False for a few letters of words that hardly read: turned print gives `зе` and `gp` by chance."""
        if sum(char.isalpha() for char in self.text) > _CHANCE or not self.text:
            return True
        return bool(self.words) and all(word.confidence >= _HARDLY for word in self.words)


@dataclass(frozen=True, slots=True)
class Header:
    """A heading found on a page: its lines (from, to exclusive) and its parts from left to right.

    `sections` are section headings printed within it, as in `Autumn semester: course title`.
    """

    first: int
    last: int
    parts: tuple[Part, ...]
    keys: tuple[str | None, ...]
    sections: tuple[Part, ...] = ()

    @property
    def left(self) -> float:
        """The left end of the heading."""
        return min(part.left for part in self.parts)

    @property
    def right(self) -> float:
        """The right end of the heading."""
        return max(part.right for part in self.parts)


def find_headers(rows: Sequence[Row], height: float, cuts: Sequence[float]) -> list[Header]:
    """The headings among some lines; `cuts` are the vertical rulings, which part neighbouring words."""
    headers: list[Header] = []
    index = 0
    while index < len(rows):
        header = _header_at(rows, index, height, cuts)
        if header is None:
            index += 1
        else:
            headers.append(header)
            index = header.last
    return headers


def _header_at(rows: Sequence[Row], first: int, height: float, cuts: Sequence[float]) -> Header | None:
    if not _looks_like_header(rows[first]) or _is_clause(rows[first], cuts):
        return None
    last = first + 1
    while last < len(rows) and last - first < _MOST_LINES and _looks_like_header(rows[last]):
        if rows[last].middle - rows[last - 1].middle > _LINE_STEP * height:
            break
        last += 1
    for end in range(last, first, -1):
        every = _parts([_segments(row, height, cuts) for row in rows[first:end]])
        sections = _sections(every)
        parts = [part for part in every if part not in sections]
        keys = [key_of(part) for part in parts]
        if enough(keys) and not _ends_with_section(rows, first, end, parts):
            told = practice_beside_titles(parts, keys)
            return Header(first, skip_numbering(rows, end), tuple(parts), told, tuple(sections))
    return None


def practice_beside_titles(parts: Sequence[Part], keys: Sequence[str | None]) -> tuple[str | None, ...]:
    """The keys; `practice` beside the column of the titles holds hours of it, not the names of practices."""
    if keys.count("title") < 2 or not {"other", "hours", "hours_part", "hours_total"} & set(keys):
        return tuple(keys)
    return tuple(
        "other" if key == "title" and part.text and _is_practice(part) else key
        for part, key in zip(parts, keys, strict=True)
    )


def _is_practice(part: Part) -> bool:
    """True for a label of which every word but the heading's over it means practice."""
    own = [token for word in part.words for token in fold(word.text).split()]
    return bool(own) and all(meaning_of(token) == "practice" for token in own)


def _is_clause(row: Row, cuts: Sequence[float]) -> bool:
    """True for the last line of a sentence: `passed examinations in these courses:`, set as text is set."""
    words = row.words
    ended = words[-1].text.endswith((":", ";")) or _FULL_STOP.search(words[-1].text)
    if not ended or len(words) < _FEW_WORDS:
        return False
    tight = len(cut_at_blanks(words, _BLANK)) == 1
    return tight and not any(words[0].box[2] < cut < words[-1].box[0] for cut in cuts)


def _ends_with_section(rows: Sequence[Row], first: int, end: int, parts: Sequence[Part]) -> bool:
    """True when the last line is one label over no values: `Examinations` above the list of them."""
    last = [part for part in parts if set(part.words) <= set(rows[end - 1].words)]
    if end - first < 2 or len(last) != 1 or len(last[0].words) != len(rows[end - 1].words):
        return False
    under = [
        word
        for row in rows[end : end + _LOOKED_AT]
        for word in row.words
        if word.box[0] < last[0].right and last[0].left < word.box[2] and is_value(word.text)
    ]
    return len(under) < _FEW_VALUES


def titled(header: Header, body: Sequence[Row]) -> Header:
    """The heading with a part over the titles at its left, where those have no heading of their own."""
    if {"title", "code"} & {key for key in header.keys if key}:
        return header
    first = header.left
    before = [word for row in body for word in row.words if word.box[2] <= first]
    if not sum(any(char.isalpha() for char in word.text) for word in before) >= _FEW_VALUES:
        return header
    part = Part((), *hull(before))
    return replace(header, parts=(part, *header.parts), keys=("title", *header.keys))


def _sections(parts: Sequence[Part]) -> list[Part]:
    """Parts that are no column's name but say which semester the titles below the next one are of."""
    found = []
    titled = any(key_of(part) == "title" for part in parts)
    for part, after in pairwise(parts):
        over = key_of(part) == "semester" and (key_of(after) == "title" or not titled)
        said = heading_of(part.text) if over else None
        if said and (said.season or said.semester):
            found.append(part)
    return found


def enough(keys: Sequence[str | None]) -> bool:
    """True when the columns named are those of a table of courses."""
    known = {key for key in keys if key}
    values = known & {
        "credits",
        "credits_ects",
        "hours",
        "hours_total",
        "score",
        "letter",
        "grade",
        "semester",
        "score_part",
    }
    named = bool(known & {"title", "code"}) or len(known) >= 3
    # Over titles that have no heading of their own: `hours ... grade`.
    unnamed = len(values) > 1 and len(known) == len(keys)
    return bool(values) and len(known) >= 2 and (named or unnamed)


def _looks_like_header(row: Row) -> bool:
    tokens = [token for word in row.words for token in fold(word.text).split()]
    # `Mark/20` is a label; another number is none.
    marks = {fold(word.text).split()[-1] for word in row.words if _OUT_OF.search(word.text)}
    tokens = [token for token in tokens if token not in marks]
    figures = [token for token in tokens if token.isdecimal() and len(token) > 1]
    if not tokens or (figures and not labels_but_one(row)):
        return False
    known = sum(1 for token in tokens if is_label_word(token))
    return known >= 0.6 * len(tokens)


def labels_but_one(row: Row) -> bool:
    """True for a line of so many labels that the one figure among them is a label misread."""
    if any(word.text.endswith(_OF_PARTICULARS) for word in row.words):
        return False
    tokens = [token for word in row.words for token in fold(word.text).split()]
    worded = [token for token in tokens if not token.isdecimal()]
    every = len(worded) >= _MANY_LABELS and all(map(is_label_word, worded))
    return every and len(tokens) - len(worded) == 1


@lru_cache(maxsize=65536)
def is_label_word(token: str) -> bool:
    """True for a word of some column heading, give or take a misread letter."""
    return token in label_words() or (len(token) > 3 and any(alike(token, w) for w in label_words()))


def skip_numbering(rows: Sequence[Row], last: int) -> int:
    """Past a line that only numbers the columns (1 2 3 4 5)."""
    if last < len(rows):
        tokens = [word.text.strip(".()") for word in rows[last].words]
        if len(tokens) >= 3 and tokens == [str(number) for number in range(1, len(tokens) + 1)]:
            return last + 1
    return last


def _segments(row: Row, height: float, cuts: Sequence[float]) -> list[Part]:
    """One heading line cut into labels: at rulings, at wide gaps, and where one label ends."""
    return [part for run in segments_of(row, height, cuts) for part in _labels_in(run)]


def segments_of(row: Row, height: float, cuts: Sequence[float]) -> list[list[Word]]:
    """The words of a line that stand together: no ruling and no wide gap parts them."""
    runs: list[list[Word]] = []
    for word in row.words:
        if runs and _joined(runs[-1][-1], word, height, cuts):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _joined(left: Word, right: Word, height: float, cuts: Sequence[float]) -> bool:
    between = any(left.box[2] - 0.002 <= cut <= right.box[0] + 0.002 for cut in cuts)
    return not between and right.box[0] - left.box[2] <= 0.8 * height


def _labels_in(run: Sequence[Word]) -> list[Part]:
    """The cut of a run of words into labels that explains most of it."""
    best: list[tuple[float, list[Part]]] = [(0.0, [])]
    for end in range(1, len(run) + 1):
        options = []
        for start in range(max(0, end - _LONGEST_NAME), end):
            words = tuple(run[start:end])
            part = Part(words, *hull(words))
            label = label_of(part.text)
            if len(words) > _LONGEST_LABEL and (label is None or label[1] < _LISTED):
                continue  # a name so long must be known as it stands
            # A cut into fewer labels wins over an equal one into more.
            worth = (label[1] if label else 0.0) * len(words) - 8.0
            options.append((best[start][0] + worth, [*best[start][1], part]))
        best.append(max(options, key=lambda option: option[0]))
    return best[-1][1]


def _parts(lines: Sequence[Sequence[Part]]) -> list[Part]:
    """Labels of several heading lines put together column by column."""
    parts: list[Part] = []
    for line in lines:
        parts = _stacked(parts, line)
    return sorted(parts, key=lambda part: part.left)


def _stacked(above: list[Part], line: Sequence[Part]) -> list[Part]:
    below = {part: [other for other in above if _overlap(part, other) >= _OVERLAP] for part in line}
    children = {part: [other for other in line if part in below[other]] for part in above}
    result: list[Part] = [part for part in above if not children[part]]
    done: set[int] = set()
    for part in above:
        if len(children[part]) > 1:  # a spanning heading goes before each of its columns
            for child in children[part]:
                result.append(replace(child, parents=(*part.parents, part.text)))
                done.add(id(child))
        elif len(children[part]) == 1 and id(children[part][0]) not in done:
            child = children[part][0]
            words = (*part.words, *child.words)
            result.append(Part(words, *hull(words), parents=part.parents))
            done.add(id(child))
    result.extend(part for part in line if id(part) not in done)
    return result


def _overlap(one: Part, other: Part) -> float:
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared / max(1e-6, min(one.right - one.left, other.right - other.left))


def key_of(part: Part) -> str | None:
    """What the column under a part of a heading holds; None when that is not known."""
    own = label_of(" ".join(fold(word.text) for word in part.words).strip())
    whole = label_of(part.text) if part.parents else own
    told = _by_meaning(part)
    listed = max((label for label in (own, whole) if label), key=lambda label: label[1], default=None)
    if told and (listed is None or (listed[1] < _LISTED and _other_kind(told, listed[0]))):
        return told
    if own and (not whole or own[1] > whole[1]):
        return _under_parent(own[0], part)
    return _under_parent(whole[0], part) if whole and not part.parents else whole[0] if whole else None


def _other_kind(told: str, listed: str) -> bool:
    """True where a label in a heading says one thing and all its words another: `ECTS points`."""
    kinds = [next((kind for kind in _KINDS if key in kind), None) for key in (told, listed)]
    return None not in kinds and kinds[0] != kinds[1]


def _by_meaning(part: Part) -> str | None:
    """The column that a heading which is on no list names by its words, each of which is understood."""
    told = column_of(part.text) if meant_whole(part.text) else None
    return told[0] if told else None


def _under_parent(key: str, part: Part) -> str:
    """`Total` or `contact` under a heading `Hours` is about hours, not about scores."""
    parents = [label_of(parent) for parent in part.parents]
    if key == "score" and any(label and label[0].startswith("hours") for label in parents):
        return "hours_total"
    if key in ("hours", "hours_total") and len(part.words) <= _FEW_WORDS and _of_a_kind(part):
        return "other"
    return _which_hours(part.text) or key if key.startswith("hours") else key


def _which_hours(text: str) -> str | None:
    """All hours or those taught in class, where every word of the heading is understood; else None."""
    told = column_of(text) if meant_whole(text) else None
    return told[0] if told and told[0] in ("hours_total", "hours_part") else None


def _of_a_kind(part: Part) -> bool:
    """True for hours of one kind of teaching: `Workload: Pract.`"""
    return any(label_of(fold(word.text)) == ("other", 100.0) for word in part.words)


def settled(header: Header, before: Header | None) -> Header:
    """The heading, parts misread on this page named as in the heading on the page before.

    A name that this heading gives to two columns is no name: two titles stand side by side in no table.
    """
    if before is None:
        return header
    keys = list(header.keys)
    for index, part in enumerate(header.parts):
        if keys[index] is not None and keys.count(keys[index]) == 1:
            continue
        above = [
            key
            for other, key in zip(before.parts, before.keys, strict=True)
            if _overlap(part, other) >= _OVERLAP
        ]
        if len(above) == 1 and above[0] is not None and above[0] not in keys:
            keys[index] = above[0]
    return replace(header, keys=tuple(keys))
