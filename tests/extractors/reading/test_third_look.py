"""Another engine lifts what it reads alike where counts bear that out, and exchanges what it surely reads."""

from collections.abc import Sequence

import numpy as np
import pytest

from extractors.confidence import READ_FROM, Kind, Third
from extractors.ocr.engine import CutText, EngineWord
from extractors.ocr.letters import CYRILLIC, MIXED
from extractors.ocr.levels import level_at
from extractors.ocr.third_look import kind_of, third_look, third_says
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Word
from tests.accuracy.thirds import third_table
from tests.accuracy.words import SeenWord

PAGE = as_pixels(np.pad(np.zeros((20, 100), np.uint8), ((20, 360), (50, 450)), constant_values=255))
BOX = (50 / 600, 20 / 400, 150 / 600, 40 / 400)


class Saying:
    """An engine that reads the same in every cut, and counts them."""

    def __init__(self, text: str, score: float = 0.99) -> None:
        self.said, self.asked = CutText(text, score), 0

    def read_cuts(self, cuts: Sequence[Pixels]) -> list[CutText]:
        self.asked += len(cuts)
        return [self.said] * len(cuts)


def row(text: str) -> list[EngineWord]:
    """What a second look read."""
    return [EngineWord(text, 0, 0, 40, 20, 90.0)] if text else []


def looked(word: Word, engine: Saying, second: str = "", letters: str = "aze+eng") -> Word:
    """The word after a third look; the second look read `second`."""
    (found,) = third_look(PAGE, [word], {0: row(second)}, letters, engine)
    return found


@pytest.mark.parametrize("text", ["Jafarov", "2014", "12.06.2014"])
def test_two_engines_alike_make_a_word_trusted(text: str) -> None:
    """A surname, a year and a date that Tesseract alone was not sure of."""
    assert looked(Word(text, BOX, 0.5), Saying(text)).confidence >= READ_FROM
    assert looked(Word(text, BOX, 0.5), Saying(text, score=0.4)).confidence < READ_FROM


def test_a_word_that_the_other_engine_surely_reads_otherwise_is_exchanged_but_not_trusted() -> None:
    """`GMO602` is GM0602, also where a second look agrees with that; a person is shown it."""
    for second in ("", "GM0602"):
        found = looked(Word("GMO602", BOX, 0.4), Saying("GM0602"), second)
        assert (found.text, found.confidence < READ_FROM) == ("GM0602", True)


@pytest.mark.parametrize(
    ("text", "other", "score", "confidence"),
    [
        ("Jafarov", "Tafarov", 0.9, 0.4),  # not sure of it
        ("Jafarov", "Tafarov", 0.99, 0.9),  # Tesseract is too sure of its own
        ("TİF-102", "TIF-102", 0.99, 0.4),  # the other engine does not tell dots
        ("satisfactory", "satisfactory (3)", 0.99, 0.4),  # more than one word
        ("5", "S", 0.99, 0.4),  # a figure is never made a letter
        ("112", "II2", 0.99, 0.4),
        ("Jafarov", "—", 0.99, 0.4),
        ("Jafarov", "", 0.0, 0.4),
    ],
)
def test_an_unlike_reading_changes_nothing_where_it_is_no_better(
    text: str, other: str, score: float, confidence: float
) -> None:
    """Neither the text nor the probability."""
    word = Word(text, BOX, confidence)
    assert looked(word, Saying(other, score)) == word


def test_only_doubtful_words_are_asked_about() -> None:
    """What is sure costs nothing."""
    engine = Saying("Jafarov")
    assert looked(Word("Jafarov", BOX, 0.98), engine).confidence == 0.98
    assert engine.asked == 0


def test_letters_of_a_page_in_cyrillic_are_not_asked_about() -> None:
    """Also those of words that were found late: `з.е.` both engines read as `3.e.`, surely."""
    engine = Saying("3.e.")
    assert looked(Word("3.e.", BOX, 0.5), engine, letters=CYRILLIC).confidence == 0.5
    assert engine.asked == 0


@pytest.mark.parametrize(
    ("text", "letters", "kind"),
    [
        ("Jafarov", "aze+eng", Kind.LATIN),
        ("BA", "tur+eng", Kind.SHORT),
        ("2014", "tur+eng", Kind.NUMBER),
        ("12.06.1984", CYRILLIC, Kind.NUMBER),
        ("3,67", CYRILLIC, Kind.NUMBER),
        ("61.0.01", CYRILLIC, None),
        ("0-0982", CYRILLIC, None),
        ("0-0982", "aze+eng", Kind.NUMBER),
        ("7", "tur+eng", Kind.DIGIT),
        ("İPF-B03", "aze+eng", Kind.CODE),
        ("институт", "aze+eng", None),
        ("BO", CYRILLIC, None),
        ("Cypaja", MIXED, None),
        ("1", "aze+eng", None),
        ("II", "aze+eng", None),
        ("No", "aze+eng", None),
        ("—", "aze+eng", None),
    ],
)
def test_words_are_counted_with_their_like(text: str, letters: str, kind: Kind | None) -> None:
    """Strokes, numerals, letters and codes of pages in Cyrillic are not asked about: both err alike."""
    assert kind_of(text, letters) is kind


def test_another_word_is_worth_more_where_the_second_look_read_it_too() -> None:
    """Two engines against one reading."""
    read = CutText("Patoloji", 0.99)
    assert third_says("Patolofi", row("Patoloji"), read) is Third.SECONDED
    assert third_says("Patolofi", row("Patolofi"), read) is Third.INSTEAD


def test_counts_give_probabilities_that_never_fall_with_the_score() -> None:
    """A surer reading seen wrong once is weighed together with the less sure ones; others count as read."""
    rights = [("agree", True)] * 30 + [("well", True)] * 9 + [("well", False)]
    words = [
        SeenWord("Anatomiya", "Anatomiya" if right else "Anatomi", 90.0, 90.0, "tur+eng", "", 0.9, third)
        for third, right in rights
    ]
    others = [
        SeenWord("Analomi", drawn, 50.0, 90.0, "tur+eng", "", 0.4, "instead", "Anatomi")
        for drawn in ("Anatomi", "Analomi")
    ]
    rows = third_table([*words, *others])["latin"]
    assert rows["agree"] == (30, 30, round(41 / 44, 4))
    assert rows["well"] == (10, 9, round(41 / 44, 4))
    assert rows["instead"] == (2, 1, 0.5)


@pytest.mark.parametrize("percent", [2, 3, 75, 80, 90, 98])
def test_grey_levels_are_those_numpy_gives(percent: float) -> None:
    """Counting levels is a shortcut, not another measure."""
    dots = as_pixels(np.random.default_rng(7).integers(0, 256, (17, 23)))
    assert level_at(dots, percent) == pytest.approx(float(np.percentile(dots, percent)))
