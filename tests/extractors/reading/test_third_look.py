"""A third look lifts what three readings give alike, where counts bear that out, and asks of nothing else."""

from collections.abc import Sequence

import numpy as np
import pytest

from extractors.confidence import READ_FROM, Kind
from extractors.ocr.contact_sheet import Cut, contact_sheet
from extractors.ocr.engine import EngineWord
from extractors.ocr.languages import third_pack
from extractors.ocr.letters import CYRILLIC, LEFT_OUT, MIXED
from extractors.ocr.levels import level_at
from extractors.ocr.third_look import kind_of, third_look
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Word
from tests.accuracy.thirds import third_table
from tests.accuracy.words import SeenWord

LATIN = ("aze", "eng")
PAGE = as_pixels(np.pad(np.zeros((20, 100), np.uint8), ((20, 360), (50, 450)), constant_values=255))
BOX = (50 / 600, 20 / 400, 150 / 600, 40 / 400)


class Saying:
    """An engine that reads one word in every picture, and tells what it was asked with."""

    name = "saying 1.0"

    def __init__(self, text: str, score: float = 96.0) -> None:
        self.text, self.score = text, score
        self.asked: list[tuple[str, ...]] = []

    def languages(self) -> frozenset[str]:
        return frozenset(LATIN)

    def read(self, picture: Pixels, languages: Sequence[str], dpi: int, layout: int = 3) -> list[EngineWord]:
        self.asked.append(tuple(languages))
        return [EngineWord(self.text, 30, 30, 40, 20, self.score)] if self.text else []


def looked(word: Word, second: str, engine: Saying, score: float = 80.0, letters: str = "aze+eng") -> Word:
    """The word after a third look; the second look read `second`."""
    row = [EngineWord(second, 0, 0, 40, 20, score)] if second else []
    (found,) = third_look(PAGE, [word], {0: row}, LATIN, [letters], engine)
    return found


def test_three_readings_alike_make_a_word_trusted_where_counts_bear_it_out() -> None:
    """A surname of which the second reading was sure; a third that is a guess was counted too seldom."""
    word = Word("Jafarov", BOX, 0.9)
    assert looked(word, "Jafarov", Saying("Jafarov"), score=95.0).confidence >= READ_FROM
    assert looked(word, "Jafarov", Saying("Jafarov", score=60.0), score=95.0).confidence < READ_FROM


@pytest.mark.parametrize(("text", "second"), [("Jafarov", "Vafarov"), ("912345", "912345"), ("və", "və")])
def test_what_a_third_look_cannot_settle_costs_no_call(text: str, second: str) -> None:
    """Too few numbers, short words and disputed words were counted to trust three readings alike."""
    engine, word = Saying(text), Word(text, BOX, 0.9)
    assert looked(word, second, engine, score=95.0) == word
    assert engine.asked == []


def test_a_third_reading_that_differs_changes_nothing() -> None:
    """Neither the text nor the probability: three readings of which none is the same tell nothing more."""
    word = Word("Jafarov", BOX, 0.5)
    assert looked(word, "Jafarov", Saying("Tafarov"), score=95.0) == word
    assert looked(word, "Jafarov", Saying(""), score=95.0) == word


def test_only_doubtful_words_that_were_read_twice_are_asked_about() -> None:
    """What is sure, or what a second look gave nothing for, costs no call."""
    engine = Saying("Jafarov")
    assert looked(Word("Jafarov", BOX, 0.98), "Jafarov", engine).confidence == 0.98
    assert looked(Word("Jafarov", BOX, 0.5), "", engine).confidence == 0.5
    assert engine.asked == []


@pytest.mark.parametrize(
    ("packs", "readings", "pack"),
    [
        (("aze", "eng"), ("Mirzayev", "Mirzəyev"), "aze"),
        (("aze", "eng"), ("Jafarov", "Vafarov"), "tur"),
        (("tur", "eng"), ("Dönem", "Dönem"), "aze"),
        (("aze_cyrl", "rus"), ("Үмуми", "Умуми"), "aze_cyrl"),
        (("rus", "eng"), ("Диплом", "Диплом"), "rus"),
    ],
)
def test_a_pack_is_asked_only_about_letters_it_knows(
    packs: tuple[str, ...], readings: tuple[str, str], pack: str
) -> None:
    """Turkish gives a for ə whatever stands there: its `hakim` is no evidence against `həkim`."""
    assert third_pack(packs, *readings) == pack


@pytest.mark.parametrize(
    ("text", "letters", "kind"),
    [
        ("Jafarov", "aze+eng", Kind.LATIN),
        ("Т.И.", CYRILLIC, Kind.SHORT),
        ("институт", CYRILLIC, Kind.CYRILLIC),
        ("Институту", MIXED, None),
        ("2014", "tur+eng", Kind.NUMBER),
        ("7", "tur+eng", Kind.DIGIT),
        ("İPF-B03", "aze+eng", None),
        ("1", "aze+eng", None),
        ("II", "aze+eng", None),
        ("Jafarov", CYRILLIC, None),
        ("Jafarov", LEFT_OUT, None),
    ],
)
def test_words_are_counted_with_their_like(text: str, letters: str, kind: Kind | None) -> None:
    """Codes, strokes, numerals and words of the other script are not asked about at all."""
    assert kind_of(text, letters) is kind


def test_names_that_lost_their_marks_alike_stay_doubtful() -> None:
    """Three readings gave `Сулејман` for `Сүлејман`: no agreement makes a word of such a page sure."""
    engine, word = Saying("Сулејман"), Word("Сулејман", BOX, 0.9)
    (found,) = third_look(
        PAGE, [word], {0: [EngineWord("Сулејман", 0, 0, 40, 20, 96.0)]}, ("aze_cyrl", "rus"), [MIXED], engine
    )
    assert (found, engine.asked) == (word, [])


def test_counts_give_probabilities_that_never_fall_with_the_score() -> None:
    """A surer reading seen wrong once is weighed together with the less sure ones."""
    rights = [("agree", True)] * 30 + [("well", True)] * 9 + [("well", False)]
    words = [
        SeenWord("Anatomiya", "Anatomiya" if right else "Anatomi", 90.0, 90.0, "tur+eng", "agree", 0.9, third)
        for third, right in rights
    ]
    rows = third_table(words)["latin"]
    assert rows["agree agree"] == (30, 30, round(41 / 44, 4))
    assert rows["agree well"] == (10, 9, round(41 / 44, 4))


def test_a_sheet_is_drawn_at_the_height_asked_for() -> None:
    """The third look's rows are lower than the second's, so that the engine errs otherwise."""
    cut = [Cut(50, 20, 150, 40)]
    tall = [sheet.rows[0] for sheet in (contact_sheet(PAGE, cut), contact_sheet(PAGE, cut, 28))]
    assert (tall[1][1] - tall[1][0]) / (tall[0][1] - tall[0][0]) == pytest.approx(0.7, abs=0.03)


@pytest.mark.parametrize("percent", [2, 3, 75, 80, 90, 98])
def test_grey_levels_are_those_numpy_gives(percent: float) -> None:
    """Counting levels is a shortcut, not another measure."""
    dots = as_pixels(np.random.default_rng(7).integers(0, 256, (17, 23)))
    assert level_at(dots, percent) == pytest.approx(float(np.percentile(dots, percent)))
