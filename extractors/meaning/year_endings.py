"""The ordinal ending of a year in figures, which vowel harmony makes a check digit: `2014-cü`, `2011-ci`."""

from extractors.meaning.fold import fold
from extractors.meaning.vocabulary import words


def suffix_fits(year: int, ending: str) -> bool | None:
    """Whether the ordinal ending fits the year's last digits (2014-cü, 2011-ci); None if it is no ending.

    Vowel harmony makes the ending a check digit: `u`-endings go with 3, 4, 9, 10, 30, `i`-endings with
    the rest. Accents are not looked at, they are what recognition loses first.
    """
    folded = fold(ending)
    if folded not in words().year_endings or not folded:
        return None
    rounded = folded[-1] in "uуоo"
    return rounded == _takes_rounded(year)


def _takes_rounded(year: int) -> bool:
    if year % 10:
        return year % 10 in {3, 4, 9}
    if year % 100:
        return year % 100 in {10, 30}
    return year % 1000 != 0
