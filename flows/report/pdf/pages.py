"""The page around the content: provenance and page x of y at the foot, and the file's metadata."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from threading import Lock
from typing import Any, NamedTuple

from reportlab import rl_config
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame, PageTemplate, Paragraph
from reportlab.platypus.doctemplate import BaseDocTemplate, LayoutError

from flows.report.pdf.fonts import REGULAR
from flows.report.pdf.pen import Pen
from flows.report.pdf.styles import BOTTOM, MARGIN, MUTED, PAGE, RULE, TOP, WIDTH, style
from flows.report.provenance import provenance_parts
from schemas.record import Record

_FOOT = style(6.8, color=MUTED, lead=1.3)
_NUMBER_WIDTH = 26 * mm

MOST_PAGES = 3

Foot = Callable[[Canvas, int, int], None]


_ONE_AT_A_TIME = Lock()


@contextmanager
def _binary_streams() -> Iterator[None]:
    """Streams as bytes, a fifth smaller than as text and much quicker to write.

    reportlab has one setting for the whole process, so it is set for one file at a time and put back.
    """
    with _ONE_AT_A_TIME:
        before, rl_config.useA85 = rl_config.useA85, 0
        try:
            yield
        finally:
            rl_config.useA85 = before


class Built(NamedTuple):
    """A finished PDF and its number of pages."""

    pdf: bytes
    pages: int


class _Footed(Canvas):
    """A canvas that draws the foot of every page once it knows how many there are."""

    def __init__(self, foot: Foot, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came
        self._foot = foot
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        """Keep the page until all are known; give up early on a layout that takes too many."""
        if len(self._kept) == MOST_PAGES:
            raise LayoutError(f"more than {MOST_PAGES} pages")
        self._kept.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]  # reportlab's own recipe, not in its stubs

    def save(self) -> None:
        """Draw each page's foot, then write the file."""
        for number, state in enumerate(self._kept, start=1):
            self.__dict__.update(state)
            self._foot(self, number, len(self._kept))
            super().showPage()
        super().save()


def build(story: Sequence[Flowable], record: Record, pen: Pen) -> Built:
    """The PDF, the same bytes for the same story. Raises LayoutError when it does not fit the pages."""
    target = BytesIO()
    title = f"{pen.words('report_title')}: {record.applicant.reference}"
    document = BaseDocTemplate(
        target,
        pagesize=PAGE,
        title=title,
        author=record.provenance.software,
        subject=pen.words("report_subject"),
        creator=record.provenance.software,
        keywords=[f"record {record.record.version}"],
        lang=pen.words.language,
        displayDocTitle=True,
        invariant=1,
        initialFontName=REGULAR,  # else the standard Helvetica is named in the file, not embedded
    )
    frame = Frame(MARGIN, BOTTOM, WIDTH, PAGE[1] - TOP - BOTTOM, 0, 0, 0, 0)
    document.addPageTemplates(PageTemplate(id="page", frames=[frame]))
    foot = _foot(record, pen)
    with _binary_streams():
        document.build(list(story), canvasmaker=lambda *args, **kwargs: _Footed(foot, *args, **kwargs))
    return Built(target.getvalue(), document.page)


def _foot(record: Record, pen: Pen) -> Foot:
    made = Paragraph(pen.safe(" · ".join(provenance_parts(record, pen.words)), 400), _FOOT)

    def draw(canvas: Canvas, number: int, pages: int) -> None:
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.5)
        canvas.line(MARGIN, BOTTOM - 4 * mm, MARGIN + WIDTH, BOTTOM - 4 * mm)
        _, high = made.wrap(WIDTH - _NUMBER_WIDTH, BOTTOM)
        made.drawOn(canvas, MARGIN, BOTTOM - 5.5 * mm - high)
        right = style(6.8, color=MUTED, lead=1.3)
        right.alignment = 2
        page = Paragraph(pen.own("page_of", page=number, pages=pages), right)
        _, high = page.wrap(_NUMBER_WIDTH, BOTTOM)
        page.drawOn(canvas, MARGIN + WIDTH - _NUMBER_WIDTH, BOTTOM - 5.5 * mm - high)

    return draw
