"""How sure a mark is follows from what was counted, and only enough counts without error are trusted."""

import pytest

from extractors.confidence import READ_FROM
from extractors.marks.calibration import (
    Place,
    lower_bound,
    measured,
    seal_probability,
    signed_probability,
    unsigned_probability,
)
from extractors.page import Mark

BOX = (0.4, 0.6, 0.6, 0.64)
PLACES: tuple[Place, ...] = ("near", "contested")
CLEAR_BLUE = Mark("signature", BOX, 0.9, coloured=True, look="clear")


def test_a_hundred_places_without_error_are_needed() -> None:
    """The rule of three: 1 - 3 / n reaches what is trusted at n = 100 and not before."""
    assert lower_bound(99, 0) < READ_FROM <= lower_bound(100, 0)


def test_one_error_costs_more_than_a_hundred_places() -> None:
    """A class with an error among a hundred and twenty places is not trusted."""
    assert lower_bound(120, 1) < READ_FROM


@pytest.mark.parametrize("places", [0, 1, 5])
def test_few_places_tell_nothing(places: int) -> None:
    """A bound is never above what was seen, and none for nothing seen."""
    assert lower_bound(places, 0) <= 0.4


def test_every_class_was_measured_with_fewer_errors_than_places() -> None:
    """The data file holds counts that can be."""
    assert measured()
    assert all(0 <= wrong <= places for places, wrong in measured().values())


def test_a_clear_coloured_pen_at_its_title_is_trusted() -> None:
    """Long coloured strokes right at an official's title were never wrong where they were measured."""
    assert signed_probability(CLEAR_BLUE, "at") >= READ_FROM


@pytest.mark.parametrize("place", PLACES)
def test_away_from_a_title_even_clear_strokes_are_doubtful(place: Place) -> None:
    """The same strokes near another row, or only near a title, need a person's look."""
    assert signed_probability(CLEAR_BLUE, place) < READ_FROM


def test_a_class_with_few_places_is_counted_with_the_other_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """And one with many by itself: the colour of ink says little of a hand, and counts what it has."""
    counts = {"signed coloured clear at": (90, 1), "signed black clear at": (400, 0)}
    monkeypatch.setattr("extractors.marks.calibration.measured", lambda: counts)
    black = Mark("signature", BOX, 0.9, look="clear")
    assert signed_probability(CLEAR_BLUE, "at") == round(lower_bound(490, 1), 4)
    assert signed_probability(black, "at") == round(lower_bound(400, 0), 4)


def test_faint_strokes_are_doubtful_wherever_they_stand() -> None:
    """Short strokes may be unread print."""
    assert signed_probability(Mark("signature", BOX, 0.9, coloured=True), "at") < READ_FROM


def test_where_there_is_some_ink_nobody_is_said_to_have_not_signed() -> None:
    """An empty place that may hold something is doubtful."""
    assert unsigned_probability(bare=False) < READ_FROM


def test_a_torn_ring_is_no_sure_seal() -> None:
    """A ring that is not closed is doubtful."""
    assert seal_probability(Mark("seal", BOX, 0.7, coloured=True)) < READ_FROM
