"""How the figures of two columns go together: scores with their letters, hours with their credits."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from extractors.transcript.fold import fold
from extractors.transcript.grades import grade_word, letter
from extractors.transcript.values import number

_FEWEST, _KINDS = 6, 3  # rows, and different values in them, that show how two columns go together
_RULE = 0.9  # the share of rows that keep the same ratio
_TURKISH = ("AA", "BA", "BB", "CB", "CC", "DC", "DD", "FD", "FF")
_PLAIN = ("A", "B", "C", "D", "E", "F")


def concordance(figures: Sequence[str], marks: Sequence[str]) -> float | None:
    """The share of pairs of rows in which the better letter or word has the higher figure.

    Both are cells row by row, empty ones as empty texts. None where too few rows have both or marks hardly
    differ. Works for every scale, whatever its bands.
    """
    read = [(number(one), _rank(other)) for one, other in zip(figures, marks, strict=True)]
    pairs = [(one.value, rank) for one, rank in read if one and one.ceiling == 1.0 and rank is not None]
    if len(pairs) < _FEWEST or len({rank for _, rank in pairs}) < _KINDS:
        return None
    told = [(high - low) * (good - bad) for (high, good), (low, bad) in combinations(pairs, 2) if good != bad]
    return sum(sign > 0 for sign in told) / len(told)


def _rank(text: str) -> float | None:
    """How good a letter or a word of a grade is, the better the higher; None for what is neither."""
    sign = letter(text)
    if sign and sign[1] == 1.0:
        bare = sign[0]
        if bare in _TURKISH:
            return float(-_TURKISH.index(bare))
        if bare[-1].isdecimal():
            return None  # `A1`, `B2` may be modules as well
        plus = 0.3 if bare.endswith("+") else -0.3 if bare.endswith("-") else 0.0
        return plus - _PLAIN.index(bare[0])
    word = grade_word(fold(text))
    if word is None or word[0].band is None:
        return None
    return float(sum(word[0].band))


def ratio_of(ones: Sequence[str], others: Sequence[str]) -> float | None:
    """How many times the figures of one column are those of another, where nearly all rows keep to it."""
    read = [(number(one), number(other)) for one, other in zip(ones, others, strict=True)]
    pairs = [
        (one.value, other.value)
        for one, other in read
        if one and other and one.ceiling == other.ceiling == 1.0 and other.value
    ]
    if len(pairs) < _FEWEST or len({other for _, other in pairs}) < _KINDS:
        return None
    ratio, count = Counter(round(one / other, 2) for one, other in pairs).most_common(1)[0]
    return ratio if count >= _RULE * len(pairs) else None
