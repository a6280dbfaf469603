"""The lines a PDF draws: found where ink is, joined from their pieces, set beside those of the picture."""

import io
from pathlib import Path

import pytest
from reportlab.lib.colors import white
from reportlab.pdfgen.canvas import Canvas

from extractors.opening import open_file
from extractors.page import Ruling
from extractors.textlayer.drawn import with_drawn
from tests.extractors.reading.drawn import rotated

_WIDE, _HIGH = 400.0, 200.0
"""The page, in points."""


def _drawn(tmp_path: Path, draw, rotate: int = 0) -> list[tuple[float, float, float, float]]:
    """The lines of a page with one word, in fractions rounded to hundredths."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=(_WIDE, _HIGH))
    canvas.drawString(20, 180, "Transcript")
    draw(canvas)
    canvas.save()
    path = tmp_path / "a.pdf"
    path.write_bytes(rotated(data.getvalue(), rotate))
    layer = open_file(path).page(1).layer()
    assert layer is not None
    return sorted(tuple(round(side, 2) for side in box) for box in layer.lines)


def test_strokes_sides_of_boxes_and_thin_fills_are_lines(tmp_path: Path) -> None:
    """A border of a cell may be drawn in any of these ways."""

    def draw(canvas: Canvas) -> None:
        canvas.line(40, 100, 360, 100)
        canvas.rect(200, 20, 100, 60, stroke=1, fill=0)
        canvas.rect(40, 20, 1, 60, stroke=0, fill=1)

    sides = [(0.5, 0.6, 0.5, 0.9), (0.5, 0.6, 0.75, 0.6), (0.5, 0.9, 0.75, 0.9), (0.75, 0.6, 0.75, 0.9)]
    assert _drawn(tmp_path, draw) == [(0.1, 0.5, 0.9, 0.5), (0.1, 0.6, 0.1, 0.9), *sides]


def test_what_nobody_sees_as_a_straight_line_is_none(tmp_path: Path) -> None:
    """White on white, aslant, curved, a shaded field, a dot."""

    def draw(canvas: Canvas) -> None:
        canvas.line(40, 20, 360, 150)
        canvas.circle(200, 100, 40)
        canvas.rect(40, 20, 100, 60, stroke=0, fill=1)
        canvas.line(300, 20, 302, 20)
        canvas.setStrokeColor(white)
        canvas.line(40, 100, 360, 100)

    assert _drawn(tmp_path, draw) == []


def test_lines_lie_on_the_page_as_shown(tmp_path: Path) -> None:
    """A level line of a page that is shown on its side stands upright, at its right place."""
    assert _drawn(tmp_path, lambda canvas: canvas.line(40, 150, 360, 150), 90) == [(0.75, 0.1, 0.75, 0.9)]


@pytest.mark.parametrize(("gap", "pieces"), [(0.001, 1), (0.05, 2)])
def test_pieces_of_a_line_are_one_where_they_touch(gap: float, pieces: int) -> None:
    """Borders of cells are drawn one by one; across a real gap they stay apart."""
    level = [(0.1, 0.5, 0.4, 0.501), (0.4 + gap, 0.5, 0.9, 0.501)]
    upright = [(0.5, 0.1, 0.501, 0.4), (0.5, 0.4 + gap, 0.501, 0.9)]
    made = with_drawn([], [*level, *upright], 1.0)
    assert [ruling.horizontal for ruling in made] == [True] * pieces + [False] * pieces
    assert made[0].box[0] == 0.1
    assert made[pieces - 1].box[2] == 0.9


def test_a_line_of_the_picture_counts_where_none_is_drawn() -> None:
    """The same line is not told twice, and one that only the picture shows is kept."""
    same, other = Ruling((0.1, 0.499, 0.88, 0.503), True), Ruling((0.1, 0.7, 0.9, 0.702), True)
    made = with_drawn([same, other], [(0.1, 0.5, 0.9, 0.501)], 1.0)
    assert made == (Ruling((0.1, 0.5, 0.9, 0.501), True), other)
