"""From an OCR engine's word score to a probability, and from a probability to a status.

Both steps go by counts: word_scores.json says how often words of a shape, read in a set of languages with a
score, are right to the letter; second_look.json how often they are after a second look that agrees, or
does not; third_look.json how often after another engine read them. `python -m tests.accuracy.calibrate`
counts them anew.
"""

import json
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from schemas.facts import Fact, FactStatus

AnyFact = TypeVar("AnyFact", bound=Fact[Any])

READ_FROM = 0.97
"""From this probability on a value is `read`; below, a person must look."""


class Shape(StrEnum):
    """What a word looks like, where the engine's faults differ by it."""

    PLAIN = "plain"
    DIGIT = "digit"
    """One digit, which nothing beside it bears out."""
    DIGITS = "digits"
    SHORT = "short"
    """One or two letters."""
    CAPITAL = "capital"
    """One or two capitals that differ from their small letters by size alone."""
    CASE = "case"
    """One or two such letters not all of which are capitals: most are capitals taken for small ones."""
    ROMAN = "roman"
    """I, II or III, whose strokes can be counted."""
    ONES = "ones"
    """11, 111: a number, or a Roman numeral."""
    STROKE = "stroke"
    """1, l, | alone, Il and their like: which of them is not told by the ink."""
    GLUED = "glued"
    """Small letters with a stroke or a digit glued on."""
    INITIAL = "initial"
    """I before two consonants that begin no word (`Internal`, `Immunology`): no stroke beside a word."""
    HEAD = "head"
    """Any other that begins with I or l: a ruled line, or a J cut short, reads as that."""
    PAIR = "pair"
    """A word with vv, rn or cl in it, which w, m and d are taken for."""
    NUMERO = "numero"
    """No, Ne, N: - what the sign for `number` is taken for by packs that do not know it."""
    NUMERALISH = "numeralish"
    """Letters that Roman numerals are taken for (`li`, `vil`), and the longer numerals themselves."""
    LOOKALIKE = "lookalike"
    """Lone Cyrillic capitals (`Ш`, `И`, `Е`) and `TI`: numerals and letters of grades are taken for them."""
    BARE = "bare"
    """A Cyrillic word with у or г in it, which ү and ғ lose their marks to."""
    SIGN = "sign"


class Second(StrEnum):
    """What a second look says of a word."""

    AGREES_WELL = "well"
    """The same to the letter, read with a high score of its own: two packs that are both sure."""
    AGREES = "agree"
    DIFFERS = "differ"


class Third(StrEnum):
    """What another engine says of a word that is doubtful; one that agrees, by its own score."""

    SURELY = "surely"
    WELL = "well"
    AGREES = "agree"
    INSTEAD = "instead"
    """It surely reads another word."""
    SECONDED = "seconded"
    """It surely reads another word, the same as the second look."""
    DIFFERS = "differ"


class Kind(StrEnum):
    """Words that count alike when another engine reads them."""

    LATIN = "latin"
    SHORT = "short"
    """Up to three letters."""
    CODE = "code"
    """Letters and digits mixed."""
    NUMBER = "number"
    DIGIT = "digit"
    """One digit."""


Rows = list[tuple[float, int, int, float]]
"""From this value on: words seen, words right, the probability fitted; the highest first."""


def word_probability(score: float, shape: Shape = Shape.PLAIN, letters: str = "") -> float:
    """The probability that a word read with this score (0..100) is right to the letter.

    `letters` names what the page was read with, as `ocr.letters.letters_of` does; what was not counted
    apart is as all together.
    """
    table = _table("word_scores.json")[shape]
    return _share(table.get(letters, table["all"]), score)


def second_probability(first: float, shape: Shape, *, said: Second, letters: str = "") -> float:
    """The probability of a word after a second look that agrees to the letter, or does not.

    `first` is what `word_probability` gave, `letters` what the page was read with. A second look that does
    not agree never makes a word surer, and one that does never less sure, but for lone strokes.
    """
    table = _table("second_look.json")[shape]
    share = _share(table.get(f"{said} {letters}", table[said]), first)
    if not share:
        return first
    lowers = shape is Shape.STROKE or said is Second.DIFFERS
    return min(first, share) if lowers else max(first, share)


_MANY = 150
"""Readings of the same ink err alike: 33 right of 33 may be 91 of 100, 102 of 104 may be 93."""
_UNPROVEN = 0.96
"""What readings alike are worth that too few were counted of: not trusted, by a little."""


def third_probability(kind: Kind, said: Third) -> float:
    """The probability of what another engine read, by what it says of the word; 0 where none was counted.

    What is trusted by it asks for so many of its like that were counted.
    """
    seen, share = _thirds().get(kind, {}).get(said, (0, 0.0))
    return min(share, _UNPROVEN) if seen < _MANY else share


def _share(rows: Rows, value: float) -> float:
    """The probability of the first row that the value reaches, of the last where it reaches none."""
    return next((row[3] for row in rows if value >= row[0]), rows[-1][3] if rows else 0.0)


@cache
def _table(name: str) -> dict[str, dict[str, Rows]]:
    text = Path(__file__).with_name(name).read_text("utf-8")
    table: dict[str, dict[str, Rows]] = json.loads(text)["shapes"]
    return table


@cache
def _thirds() -> dict[str, dict[str, tuple[int, float]]]:
    text = Path(__file__).with_name("third_look.json").read_text("utf-8")
    kinds: dict[str, dict[str, tuple[int, int, float]]] = json.loads(text)["kinds"]
    return {kind: {said: (row[0], row[2]) for said, row in rows.items()} for kind, rows in kinds.items()}


def status_of(probability: float) -> FactStatus:
    """`read` or `doubtful` for a value that is there."""
    return FactStatus.READ if probability >= READ_FROM else FactStatus.DOUBTFUL


def at_confidence(fact: AnyFact, probability: float) -> AnyFact:
    """The same value with another probability, and the status that goes with it."""
    return fact.model_copy(update={"confidence": probability, "status": status_of(probability)})


def agree(*probabilities: float) -> float:
    """The probability of a value that several independent readings give alike."""
    wrong = 1.0
    for probability in probabilities:
        wrong *= 1.0 - probability
    return 1.0 - wrong
