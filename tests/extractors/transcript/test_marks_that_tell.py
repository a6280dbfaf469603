"""Marks and amounts of scans whose heading was not read, but which show all together what they are."""

import pytest

from extractors.page import PageText, Word
from extractors.transcript.borne_out import unproven_doubted
from extractors.transcript.crowded import crowded_parted
from extractors.transcript.model import Column, Record, Text
from schemas.documents import TextSource

_PAGE = PageText(1, 1654, 2339, (), TextSource.OCR)
_SCORES = (58, 66, 95, 77, 84, 62, 91, 73, 88)


def _text(printed: str) -> Text:
    words = [
        Word(word, (0.1 * place, 0.1, 0.1 * place + 0.08, 0.11), 0.99)
        for place, word in enumerate(printed.split())
    ]
    return Text(_PAGE, "a.pdf", tuple(words))


def _rows(key: str, cells: list[str], heading: str = "") -> list[Record]:
    columns = (Column("title", 0.0, 0.5, heading="course"), Column(key, 0.5, 1.0, heading=heading))
    return [
        Record(
            "data", _text(f"Anatomy {cell}"), {"title": _text("Anatomy"), key: _text(cell)}, columns=columns
        )
        for cell in cells
    ]


def _letter(score: int) -> str:
    return next(sign for low, sign in ((91, "A"), (81, "B"), (71, "C"), (61, "D"), (0, "E")) if score >= low)


def test_scores_before_their_letters_are_a_column_of_their_own() -> None:
    """`66 D` row by row, the better letter with the higher figure, under the heading of the letters alone."""
    made = crowded_parted(_rows("letter", [f"{score} {_letter(score)}" for score in _SCORES]))
    assert [record.cells["score"].text for record in made] == [str(score) for score in _SCORES]
    assert [record.cells["letter"].text for record in made] == [_letter(score) for score in _SCORES]


def test_figures_that_do_not_rise_with_the_letters_stay_in_their_cells() -> None:
    """`5 A`, `3 B`: credits, or anything else."""
    rows = _rows("letter", [f"{3 + place % 4} {_letter(score)}" for place, score in enumerate(_SCORES)])
    assert crowded_parted(rows) == rows


@pytest.mark.parametrize(("words", "parted"), [(("Exam", "Test"), True), (("Exam", "A", "Latin"), False)])
def test_a_few_words_over_and_over_behind_hours_are_another_column(
    words: tuple[str, ...], parted: bool
) -> None:
    """`72 Exam`, `36 Test`: hours and the kind of examination."""
    made = crowded_parted(_rows("hours", [f"{36 * (1 + n % 4)} {words[n % len(words)]}" for n in range(12)]))
    assert (made[1].cells["hours"].text == "72") is parted


@pytest.mark.parametrize(
    ("cells", "trusted"),
    [
        (["9 (девять)", "5 (пять)", "10 (десять)", "6 (шесть)", "7 (семь)"] * 2, True),
        (
            ["61 / satisfactory", "95 / excellent", "82 / good", "67 / satisfactory", "93 / excellent"] * 2,
            True,
        ),
        (["61 / excellent", "95 / satisfactory", "82 / good", "67 / good", "93 / satisfactory"] * 2, False),
        (["9", "5", "10", "6", "7"] * 2, False),
    ],
)
def test_marks_in_figures_and_words_need_no_heading_that_is_understood(
    cells: list[str], trusted: bool
) -> None:
    """Nothing but a mark is told so; figures alone under a word nobody knows may be anything."""
    made = unproven_doubted(_rows("score", cells, heading="onan balls"))
    assert (made[0].cells["score"].probability > 0.97) is trusted
