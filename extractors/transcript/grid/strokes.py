"""Lines of a scan that are letters: the tops of `хорошо` run on as a short level line does."""

from collections.abc import Sequence

from extractors.page import Ruling, Word

_COVERED = 0.85  # of a line's length that lies in words


def lines_of_a_scan(rulings: Sequence[Ruling], words: Sequence[Word]) -> list[Ruling]:
    """The drawn lines among those found in the pixels: a level one in words from end to end is none.

    A line of a table runs between its words; a word that it does cut takes up a small part of it.
    """
    return [one for one in rulings if not one.horizontal or not _of_letters(one, words)]


def _of_letters(line: Ruling, words: Sequence[Word]) -> bool:
    left, top, right, bottom = line.box
    y = (top + bottom) / 2
    within = [word.box for word in words if word.box[1] < y < word.box[3]]
    covered = sum(max(0.0, min(right, box[2]) - max(left, box[0])) for box in within)
    return right > left and covered >= _COVERED * (right - left)
