"""The words of some pages in the order they are read, with their place, ready for matching.

A page that is two pages side by side (the inside of a diploma, an original beside its translation)
is read column by column; anything else row by row.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from extractors.meaning.columns import columns_of, rows_of
from extractors.meaning.fold import bare, fold, squeezed
from extractors.meaning.spaced import together
from extractors.meaning.vocabulary import words
from extractors.page import Line, PageText, Word, around, shared_width
from schemas.facts import Box, Evidence

_APOSTROPHES = str.maketrans("", "", "'’")
_PARTING = frozenset({"·", "•", "∙", "‧"})
_NEARLY = 0.12
"""A share of the page's width: a row that ends so near the right edge may have been broken there."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word in the flow: its printed form, its folded forms and where it stands.

    `row` numbers the rows of the flow, `segment` the pieces of a row that a wide gap parts.
    """

    word: Word
    page: PageText
    column: int
    row: int
    segment: int
    folded: str
    bare: str
    squeezed: str

    @property
    def text(self) -> str:
        """The word as printed."""
        return self.word.text

    @property
    def box(self) -> Box:
        """The word's box in working coordinates."""
        return self.word.box

    @property
    def height(self) -> float:
        """The height of the word's box, a fraction of the page."""
        return self.word.height

    @property
    def middle(self) -> float:
        """The vertical middle of the word's box."""
        return self.word.middle


@dataclass(frozen=True)
class Flow:
    """Words in reading order. All positions in hits and candidates are indexes into `tokens`."""

    tokens: tuple[Token, ...]
    file: str

    @cached_property
    def memory(self) -> dict[tuple[str, int], object]:
        """What was already looked for in this flow and found, so that nothing is searched twice."""
        return {}

    @cached_property
    def rows(self) -> dict[int, list[int]]:
        """The tokens' indexes by row."""
        found: dict[int, list[int]] = {}
        for index, token in enumerate(self.tokens):
            found.setdefault(token.row, []).append(index)
        return found

    @cached_property
    def segments(self) -> dict[int, list[int]]:
        """The tokens' indexes by segment."""
        found: dict[int, list[int]] = {}
        for index, token in enumerate(self.tokens):
            found.setdefault(token.segment, []).append(index)
        return found

    def pieces(self, members: Iterable[int]) -> list[list[int]]:
        """Words of a row by the pieces that wide gaps part."""
        found: dict[int, list[int]] = {}
        for index in members:
            found.setdefault(self.tokens[index].segment, []).append(index)
        return list(found.values())

    def pieces_over(self, tokens: Sequence[int]) -> list[list[int]]:
        """The pieces of the row over some words that stand over them."""
        first, box = self.tokens[tokens[0]], self.box(tokens)
        row = [i for i in self.rows.get(first.row - 1, []) if self.tokens[i].page is first.page]
        return [piece for piece in self.pieces(row) if shared_width(self.box(piece), box) > 0]

    @cached_property
    def edges(self) -> dict[tuple[int, int], float]:
        """How far to the right the rows of each column of each page (by its number) reach."""
        found: dict[tuple[int, int], float] = {}
        for token in self.tokens:
            key = (token.page.number, token.column)
            found[key] = max(found.get(key, 0.0), token.box[2])
        return found

    def fills_row(self, index: int) -> bool:
        """True when a word ends a row that reaches the column's right edge: its text may go on below."""
        token = self.tokens[index]
        if self.rows[token.row][-1] != index:
            return False
        return token.box[2] > self.edges[(token.page.number, token.column)] - _NEARLY

    def text(self, indexes: Iterable[int]) -> str:
        """The words at these places as printed."""
        return " ".join(self.tokens[i].text for i in indexes)

    def box(self, indexes: Iterable[int]) -> Box:
        """The box around the words at these places, in working coordinates of their page."""
        return around(self.tokens[i].box for i in indexes)

    def evidence(self, indexes: Sequence[int]) -> list[Evidence]:
        """Evidence for the words at these places, one piece per page."""
        pages: dict[int, list[int]] = {}
        for index in indexes:
            pages.setdefault(self.tokens[index].page.number, []).append(index)
        return [
            self.tokens[group[0]].page.evidence(self.file, [self.tokens[i].word for i in group])
            for group in pages.values()
        ]


def flow_of(pages: Sequence[PageText], file: str) -> Flow:
    """All words of the pages in reading order, without overprints such as SPECIMEN."""
    tokens: list[Token] = []
    row = segment = 0
    for page in map(_without_overprints, pages):
        for column, lines in enumerate(columns_of(page)):
            for row_lines in rows_of(lines):
                before = len(tokens)
                for line in (piece for whole in row_lines for piece in _parted(whole)):
                    tokens += _line_tokens(line, page, column, row, segment)
                    segment += 1
                row += len(tokens) > before  # an overprint between two rows parts nothing
    return Flow(tuple(tokens), file)


def _without_overprints(page: PageText) -> PageText:
    """The page without lines that are an overprint alone: drawn aslant they would join rows under them.

    Tokens keep the page they came from, so a page with none is left as it is.
    """
    kept = tuple(line for line in page.lines if not _is_overprint(line))
    return page if len(kept) == len(page.lines) else replace(page, lines=kept)


def _is_overprint(line: Line) -> bool:
    return all(squeezed(word.text) in words().overprints or not word.text.strip() for word in line.words)


def _parted(line: Line) -> list[Line]:
    """The line's pieces where dots in mid-height part them: `Admission: 2016 · Completion: 2022`."""
    pieces: list[list[Word]] = [[]]
    for word in line.words:
        if word.text in _PARTING:
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [title for piece in pieces if piece for title in together(Line(tuple(piece)))]


def _line_tokens(line: Line, page: PageText, column: int, row: int, segment: int) -> list[Token]:
    if _stray_letters(line):
        return []
    found = []
    for word in (piece for printed in line.words for piece in _pieces(printed)):
        token = Token(word, page, column, row, segment, fold(word.text), bare(word.text), squeezed(word.text))
        if token.squeezed in words().overprints or not word.text.strip():
            continue
        found.append(token)
    return found


def _pieces(word: Word) -> list[Word]:
    """`Soyadı/Surname` is two words: a label in two languages. The slash stays with the first."""
    parts = word.text.split("/")
    if len(parts) == 1 or not all(part.translate(_APOSTROPHES).isalpha() and len(part) > 2 for part in parts):
        return [word]
    x0, y0, x1, y1 = word.box
    step = (x1 - x0) / max(1, len(word.text))
    found, at = [], x0
    for number, part in enumerate(parts):
        text = part if number == len(parts) - 1 else f"{part}/"
        found.append(Word(text, (at, y0, at + step * len(text), y1), word.confidence))
        at += step * len(text)
    return found


def _stray_letters(line: Line) -> bool:
    """Single letters and dots alone: the lettering of a seal or of a slanting overprint, no text."""
    return all(len(word.text) == 1 and not word.text.isdecimal() and word.text != "№" for word in line.words)
