"""Small drawn marks beside their words; they differ in shape, so they can be told apart in grey."""

from reportlab.lib.colors import white
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from flows.report.pdf.styles import AMBER, GREEN, GREY, ORANGE, RED, Tone

_LOOKS: dict[str, tuple[str, Tone]] = {
    "read": ("tick", GREEN),
    "confirmed": ("tick", GREEN),
    "corrected": ("tick", GREEN),
    "met": ("tick", GREEN),
    "doubtful": ("bang", AMBER),
    "review": ("bang", AMBER),
    "warning": ("bang", AMBER),
    "absent": ("ring", GREY),
    "open": ("box", GREY),
    "info": ("dot", GREY),
    "not_applicable": ("ring", GREY),
    "missing": ("cross", ORANGE),
    "fix": ("cross", ORANGE),
    "blocked": ("cross", RED),
}


class Mark(Flowable):
    """A mark of about a letter's height: a tick, a bang, a cross, a dot, a ring, or an open box."""

    def __init__(self, kind: str, size: float = 7.5) -> None:
        super().__init__()
        self.shape, self.tone = _LOOKS[kind]
        self.width = self.height = size

    def draw(self) -> None:
        """Draw on the current canvas; called by reportlab."""
        canvas: Canvas = self.canv
        canvas.setLineWidth(self.width * 0.13)
        canvas.setLineCap(1)
        canvas.setStrokeColor(self.tone.strong)
        canvas.setFillColor(self.tone.strong)
        getattr(self, f"_{self.shape}")(canvas, self.width)

    def _disc(self, canvas: Canvas, size: float) -> None:
        canvas.circle(size / 2, size / 2, size / 2, stroke=0, fill=1)
        canvas.setStrokeColor(white)
        canvas.setFillColor(white)

    def _tick(self, canvas: Canvas, size: float) -> None:
        self._disc(canvas, size)
        canvas.lines(
            [
                (size * 0.27, size * 0.5, size * 0.44, size * 0.32),
                (size * 0.44, size * 0.32, size * 0.74, size * 0.68),
            ]
        )

    def _cross(self, canvas: Canvas, size: float) -> None:
        canvas.rect(0, 0, size, size, stroke=0, fill=1)
        canvas.setStrokeColor(white)
        near, far = size * 0.28, size * 0.72
        canvas.lines([(near, near, far, far), (near, far, far, near)])

    def _bang(self, canvas: Canvas, size: float) -> None:
        path = canvas.beginPath()
        path.moveTo(-size * 0.04, 0)
        path.lineTo(size * 1.04, 0)
        path.lineTo(size * 0.5, size)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.setStrokeColor(white)
        canvas.setFillColor(white)
        canvas.line(size * 0.5, size * 0.66, size * 0.5, size * 0.36)
        canvas.circle(size * 0.5, size * 0.16, size * 0.075, stroke=0, fill=1)

    def _dot(self, canvas: Canvas, size: float) -> None:
        canvas.circle(size / 2, size / 2, size * 0.22, stroke=0, fill=1)

    def _ring(self, canvas: Canvas, size: float) -> None:
        canvas.circle(size / 2, size / 2, size * 0.38, stroke=1, fill=0)

    def _box(self, canvas: Canvas, size: float) -> None:
        canvas.rect(size * 0.07, size * 0.07, size * 0.86, size * 0.86, stroke=1, fill=0)
