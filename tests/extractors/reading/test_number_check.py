"""Sure numbers are looked at by the other engine, a few of a page, or all where one of them differs."""

from collections.abc import Sequence

import numpy as np
import pytest

from extractors.confidence import READ_FROM
from extractors.ocr.engine import CutText
from extractors.ocr.network import Network
from extractors.ocr.number_check import numbers_checked
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Word
from tests.extractors.reading.test_network import cut

_WIDE, _TALL, _STEP = 600, 1400, 80


class Counting:
    """The network, which counts the cuts it is asked about."""

    def __init__(self) -> None:
        self.network, self.asked = Network(), 0

    def read_cuts(self, cuts: Sequence[Pixels]) -> list[CutText]:
        self.asked += len(cuts)
        return self.network.read_cuts(cuts)


@pytest.fixture(scope="module")
def engine() -> Counting:
    """The network, loaded once."""
    return Counting()


def page(printed: Sequence[str], read: Sequence[str]) -> tuple[Pixels, list[Word]]:
    """Numbers under one another, and what was surely read of them."""
    paper = np.full((_TALL, _WIDE), 255, np.uint8)
    words = []
    for place, (one, other) in enumerate(zip(printed, read, strict=True)):
        picture = cut(one, 30)
        height, width = picture.shape
        top = 20 + _STEP * place
        paper[top : top + height, 100 : 100 + width] = picture
        box = (112 / _WIDE, (top + 10) / _TALL, (88 + width) / _WIDE, (top + height - 10) / _TALL)
        words.append(Word(other, box, 0.995))
    return as_pixels(paper), words


def test_print_whose_threes_are_read_as_fives_is_read_anew_but_not_trusted(engine: Counting) -> None:
    """`3.33` read as `5.55` in every row: the other figures stand, doubtful; the rest stays as it was."""
    printed = ["3.33", "3", "4.00", "3.67", "86", "3"]
    grey, words = page(printed, ["5.55", "5", "4.00", "5.67", "86", "5"])
    checked = numbers_checked(grey, words, engine)
    assert [word.text for word in checked] == printed
    assert [word.confidence >= READ_FROM for word in checked] == [False, False, True, False, True, False]


def test_one_number_that_differs_is_doubted_as_it_was_read(engine: Counting) -> None:
    """Which of the two engines errs one number does not tell."""
    grey, words = page(["87", "91", "64"], ["37", "91", "64"])
    checked = numbers_checked(grey, words, engine)
    assert (checked[0].text, checked[0].confidence < READ_FROM) == ("37", True)
    assert checked[1:] == words[1:]


def test_single_figures_are_looked_at_beside_many_hours(engine: Counting) -> None:
    """Fourteen different hours do not hide that every 3 is read as 5."""
    hours = [str(120 + 4 * n) for n in range(12)]
    printed = [*hours, "3", "3", "3", "4"]
    grey, words = page(printed, [*hours, "5", "5", "5", "4"])
    checked = numbers_checked(grey, words, engine)
    assert [word.text for word in checked[12:]] == ["3", "3", "3", "4"]
    assert not any(word.confidence >= READ_FROM for word in checked[12:15])


def test_of_a_page_without_a_fault_a_few_numbers_are_looked_at(engine: Counting) -> None:
    """Each once, however often it is printed; the words stay as they are."""
    printed = ["5", "4", "5", "4", "5", "4", "92", "92"]
    grey, words = page(printed, printed)
    before = engine.asked
    assert numbers_checked(grey, words, engine) == words
    assert engine.asked - before == 3
