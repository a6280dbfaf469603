"""Accuracy does not fall: a slice of the scoring papers is read as well as recorded, and no worse."""

import pytest

from tests.accuracy import floor
from tests.accuracy.outcomes import HARMFUL, Outcome


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    """The slice, read once."""
    return floor.read_slice()


@pytest.mark.slow
def test_as_much_is_right_and_trusted_as_before(outcomes: list[Outcome]) -> None:
    """Facts, course cells and kinds of the slice reach what floor.json records, but for a hundredth."""
    reached = floor.shares(outcomes)
    for name, share in floor.least(floor.recorded()["reached"]).items():
        assert reached[name] >= share, f"{name}: {reached[name]:.2%} right and trusted, {share:.2%} at least"


@pytest.mark.slow
def test_nothing_more_is_trusted_and_not_true(outcomes: list[Outcome]) -> None:
    """Whatever is wrong and trusted in the slice is known and recorded; anything new fails."""
    known = set(floor.recorded()["harm"])
    new = [o for o in outcomes if o.verdict in HARMFUL and not known.issuperset(floor.harm([o]))]
    assert [f"{o.family} {o.tier} {o.name}: {o.printed!r} read {o.read!r}" for o in new] == []
