"""Fitting: what few words can show, and that a better score is never taken for a worse one."""

from pathlib import Path

import pytest

from extractors.page import Word
from tests.accuracy.drawing import Task, draw
from tests.accuracy.fitting import Bin, binned, fitted
from tests.accuracy.words import mapping_between, moved, seen_words, truths_of


def test_values_fall_into_the_bin_below_them() -> None:
    """A value on a bin's end belongs to it."""
    assert binned([(0, True), (90, False), (95, True)], (0, 90)) == [Bin(0, 1, 1), Bin(90, 2, 1)]


def test_what_was_never_seen_is_even() -> None:
    """No word seen says nothing; three right ones do not make a fourth sure."""
    assert fitted([Bin(0, 0, 0)]) == [0.5]
    assert fitted([Bin(0, 3, 3)]) == [0.8]


def test_few_words_lean_on_the_wider_group() -> None:
    """Five right words of a rare kind stay near what all words of that score are; two thousand do not."""
    assert fitted([Bin(0, 5, 5)], [0.9])[0] < 0.93
    assert fitted([Bin(0, 2000, 2000)], [0.9])[0] > 0.998


def test_probabilities_never_fall_with_the_score() -> None:
    """A lucky low bin is pooled with the one above it."""
    rising = fitted([Bin(0, 10, 9), Bin(50, 100, 60), Bin(90, 100, 99)])
    assert rising == sorted(rising)
    assert rising[0] == rising[1]


def test_each_drawn_word_is_found_on_a_moved_page() -> None:
    """A page shrunk and shifted gives every word its own again; a word with nothing below it has none."""
    drawn = [
        Word(f"söz{i}", (i / 12, i * 7 % 10 / 12, i / 12 + 0.05, i * 7 % 10 / 12 + 0.02), 1.0)
        for i in range(10)
    ]
    read = [
        Word(w.text, (x0 * 0.9 + 0.05, y0 * 0.9, x1 * 0.9 + 0.05, y1 * 0.9), 0.9)
        for w in drawn
        for x0, y0, x1, y1 in [w.box]
    ]
    mapping = mapping_between(drawn, read)
    assert mapping is not None
    there = [(word.text, moved(word.box, mapping)) for word in drawn]
    boxes = [word.box for word in read] + [(0.9, 0.1, 0.95, 0.12)]
    assert truths_of(boxes, there) == [*(word.text for word in drawn), None]


def test_a_page_that_shares_too_few_words_has_no_mapping() -> None:
    """Nothing is counted from a page that cannot be laid over its drawing."""
    words = [Word("bir", (0.1, 0.1, 0.2, 0.12), 1.0)]
    assert mapping_between(words, words) is None


@pytest.mark.slow
def test_words_read_are_set_beside_words_drawn(tmp_path: Path) -> None:
    """Of a clean scan nearly every word read is the one drawn, with the score it was read with."""
    task = Task("dev", "dev_state_landscape", "state", "clean_300", "clean_300", "1/words")
    words = seen_words(draw(task), tmp_path)
    assert len(words) > 60
    assert sum(word.right for word in words) > 0.85 * len(words)
    assert {word.letters for word in words} <= {"aze+eng", "left out"}
    assert any(word.score > 95 and word.right for word in words)
