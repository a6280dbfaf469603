"""The parts a table is made of while it is being read. Heights and widths are in line heights of the page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from extractors.page import PageText, Word, around
from schemas.facts import Evidence


@dataclass(frozen=True, slots=True)
class Text:
    """Words of one page that belong together: a cell, a heading, a row."""

    page: PageText
    file: str
    words: tuple[Word, ...] = ()

    @property
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(word.text for word in self.words)

    @property
    def probability(self) -> float:
        """The probability of the least sure word."""
        return min((word.confidence for word in self.words), default=0.0)

    def at_most(self, probability: float) -> "Text":
        """The same words, none of them surer than this."""
        words = (replace(word, confidence=min(word.confidence, probability)) for word in self.words)
        return replace(self, words=tuple(words))

    def parted(self, at: int) -> "tuple[Text, Text]":
        """The first words, so many, and the rest."""
        return replace(self, words=self.words[:at]), replace(self, words=self.words[at:])

    def evidence(self) -> list[Evidence]:
        """Where these words stand; nothing for no words."""
        return [self.page.evidence(self.file, self.words)] if self.words else []


@dataclass(slots=True)
class Row:
    """Words on one visual line, or of one table row once wrapped lines were put together."""

    words: list[Word]
    top: float
    bottom: float

    @classmethod
    def of(cls, words: Sequence[Word]) -> "Row":
        """Some words, at least one, as one row from the highest top to the lowest bottom."""
        _, top, _, bottom = around(word.box for word in words)
        return cls(list(words), top, bottom)

    @property
    def middle(self) -> float:
        """The height of the row's middle, in fractions of the page."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds (None = not known), its bounds, whether its heading named it.

    `heading` is the folded text of its heading, that of the headings over it first. `proven` when its
    figures are the sum of those beside them.
    """

    key: str | None
    left: float
    right: float
    named: bool = True
    heading: str = ""
    proven: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A table row cut into cells; `kind` is `data`, `heading`, `total` or `note`.

    `named` are the columns its table has a heading for, `columns` all of them with their bounds.
    """

    kind: str
    line: Text
    cells: dict[str, Text] = field(default_factory=dict)
    named: frozenset[str] = frozenset()
    columns: tuple[Column, ...] = ()

    def at_most(self, probability: float, keys: Iterable[str]) -> "Record":
        """The same row, no word of these of its cells surer than this."""
        doubted = {key: self.cells[key].at_most(probability) for key in keys if key in self.cells}
        return replace(self, cells={**self.cells, **doubted}) if doubted else self

    def titled_at_most(self, probability: float) -> "Record":
        """The same row, no word of its title surer than this; a row without a title as it is."""
        return self.at_most(probability, ("title",))

    def place_of(self, key: str) -> int | None:
        """Which column a cell stands in; of several that are the same all but the first add their number."""
        plain, _, number = key.partition("#")
        if number:
            return int(number) if int(number) < len(self.columns) else None
        return next((place for place, column in enumerate(self.columns) if column.key == plain), None)


def column_key(key: str) -> str:
    """What the column of a cell is; of several columns that are the same, all but the first add a number."""
    return key.partition("#")[0]


def hull(words: Sequence[Word]) -> tuple[float, float]:
    """Left and right end of some words."""
    return min(word.box[0] for word in words), max(word.box[2] for word in words)
