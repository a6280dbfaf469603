"""Marks: one inner score of 0..100 as each scale and language prints it."""

from tests.specimens.azerbaijani import grade
from tests.specimens.languages import words

_TURKISH = (
    (90, "AA", 4.0),
    (85, "BA", 3.5),
    (80, "BB", 3.0),
    (75, "CB", 2.5),
    (70, "CC", 2.0),
    (65, "DC", 1.5),
    (60, "DD", 1.0),
    (50, "FD", 0.5),
    (0, "FF", 0.0),
)
_ECTS = ((91, "A"), (81, "B"), (71, "C"), (61, "D"), (51, "E"), (41, "FX"), (0, "F"))


def five(score: int) -> int:
    """The five-point mark: 5 from 86, 4 from 71, 3 from 51, 2 below."""
    return next(mark for least, mark in ((86, 5), (71, 4), (51, 3), (0, 2)) if score >= least)


def five_word(score: int, language: str, short: bool = False) -> str:
    """The five-point mark in words: `əla`, `хорошо`; `short` in Russian: `хор.`."""
    table = words()["five_point_short" if short else "five_point"][language]
    return str(table[str(five(score))])


def hundred_word(score: int, language: str) -> str:
    """The word of the 100-point scale with letters A..F (not in Turkish)."""
    return str(words()["hundred_point"][language][grade(score)[0]])


def pass_word(passed: bool, language: str) -> str:
    """`məqbul`, `зачтено`, `pass`, or the word for not passed."""
    return str(words()["pass"][language][0 if passed else 1])


def turkish(score: int) -> tuple[str, float]:
    """Letter and coefficient of the 4.0 scale: `BA`, 3.5."""
    return next((letter, value) for least, letter, value in _TURKISH if score >= least)


def ects(score: int) -> str:
    """The ECTS letter A..E, FX, F."""
    return next(letter for least, letter in _ECTS if score >= least)


def gpa(score: int) -> float:
    """Grade points of 4.0 as schools abroad print them, one place: 100 -> 4.0, 51 -> 1.0."""
    return 0.0 if score < 51 else round(1 + 3 * (score - 51) / 49, 1)
