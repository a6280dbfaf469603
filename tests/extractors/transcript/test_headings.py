"""Which column a printed heading names when labels of two columns are spelled alike."""

import pytest

from extractors.transcript.fold import fold
from extractors.transcript.vocabulary import label_of


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Бали / Marks", "score"),
        ("Course remarks", "remark"),
        ("Marks", "score"),
        ("Remarks", "remark"),
    ],
)
def test_a_heading_s_own_word_beats_one_spelled_alike(heading: str, column: str) -> None:
    found = label_of(fold(heading))

    assert found is not None
    assert found[0] == column
