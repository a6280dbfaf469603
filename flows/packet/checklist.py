"""The packet's first page: what is in it, what to look at before uploading, what stays out."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, Paragraph, Spacer

from flows.packet.plan import Part
from flows.report.grouping import Groups, grouped
from flows.report.pdf.fonts import register
from flows.report.pdf.layout import Cell, panel, ruled
from flows.report.pdf.marks import Mark
from flows.report.pdf.pages import build
from flows.report.pdf.pen import Pen
from flows.report.pdf.plan import PLANS
from flows.report.pdf.styles import ACCENT, AMBER, GREEN, WIDTH, style
from flows.report.texts import texts
from schemas.documents import DocumentKind
from schemas.record import Record
from schemas.requirement import Outcome

_BOX = 14.0
_MOST = 24  # points and papers on the page; all of them stand in record.json and index.json


@dataclass(frozen=True, slots=True)
class Entry:
    """A PDF of the packet: its name, what it is, where its pages come from, its size in bytes."""

    name: str
    kind: DocumentKind
    parts: tuple[Part, ...]
    size: int
    too_large: bool = False
    as_signed: bool = False

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return sum(len(part.pages) for part in self.parts)


def checklist(
    record: Record,
    entries: Sequence[Entry],
    left_out: Sequence[str],
    problems: Sequence[str],
    language: str = "en",
) -> bytes:
    """The checklist as a PDF; the same packet always gives the same bytes."""
    register()
    pen = Pen(texts(language), PLANS[0])
    return build(_story(record, entries, left_out, problems, pen), record, pen).pdf


def _story(
    record: Record, entries: Sequence[Entry], left_out: Sequence[str], problems: Sequence[str], pen: Pen
) -> list[Flowable]:
    title = Paragraph(
        pen.own("packet_title", reference=record.applicant.reference), style(16, bold=True, color=ACCENT)
    )
    return [
        title,
        Spacer(0, 8),
        _standing(record, pen),
        *_files(entries, pen),
        *_points(record, pen),
        *_names("packet_problems", problems, pen),
        *_names("packet_left_out", left_out, pen),
        Spacer(0, 10),
        pen.small(pen.own("packet_note")),
    ]


def _standing(record: Record, pen: Pen) -> Flowable:
    ready = record.outcome is not Outcome.NEEDS_REVIEW
    colour = GREEN if ready else AMBER
    lines: list[Flowable] = [
        pen.text(pen.own(f"outcome.{record.outcome.value}"), bold=True, scale=1.3),
        pen.text(pen.own("packet_ready" if ready else "packet_not_yet")),
    ]
    if record.provenance.directory.demonstration:
        lines.append(pen.text(pen.own("demonstration_text"), bold=True))
    return panel(lines, colour.pale, colour.strong)


def _files(entries: Sequence[Entry], pen: Pen) -> list[Flowable]:
    if not entries:  # not one of the files could be opened
        return []
    widths = [_BOX, WIDTH * 0.33, WIDTH * 0.67 - 78, 78 - _BOX]
    return [*_section("packet_files", pen), ruled([_row(entry, pen) for entry in entries], widths)]


def _row(entry: Entry, pen: Pen) -> list[Cell]:
    sources = "; ".join(_source(part, pen) for part in entry.parts)
    remarks = [pen.small(pen.safe(sources))]
    if entry.as_signed:
        remarks.append(pen.small(pen.own("packet_as_signed")))
    if entry.too_large:
        remarks.append(pen.small(f"<b>{pen.own('packet_too_large')}</b>", AMBER.strong))
    key = "packet_size_one" if entry.pages == 1 else "packet_size"
    size = pen.own(key, pages=entry.pages, mb=f"{entry.size / 1e6:.1f}")
    return [Mark("open"), pen.text(pen.file(entry.name), bold=True), remarks, pen.small(size)]


def _source(part: Part, pen: Pen) -> str:
    """Where the pages come from, and that they are a translation."""
    place = f"{part.file}, {_pages(part, pen)}"
    return pen.words("packet_translation", place=place) if part.translation else place


def _pages(part: Part, pen: Pen) -> str:
    if len(part.pages) == 1:
        return pen.words("packet_pages_one", pages=part.pages[0])
    first, last = part.pages[0], part.pages[-1]
    whole = list(part.pages) == list(range(first, last + 1))
    return pen.words("packet_pages", pages=f"{first}–{last}" if whole else ", ".join(map(str, part.pages)))


def _points(record: Record, pen: Pen) -> list[Flowable]:
    groups: Groups = grouped(record, pen.words.language)
    points = [point for key, named in groups.named() if key in {"to_do", "look"} for point in named]
    if not points:
        return []
    rows = [[Mark("open"), pen.text(pen.safe(point.action or point.reason))] for point in points[:_MOST]]
    return [*_section("packet_before", pen), ruled(rows, [_BOX, WIDTH - _BOX])]


def _names(key: str, names: Sequence[str], pen: Pen) -> list[Flowable]:
    if not names:
        return []
    shown = [pen.text(pen.safe(name)) for name in names[:_MOST]]
    return [*_section(key, pen), *shown]


def _section(key: str, pen: Pen) -> list[Flowable]:
    return [Spacer(0, 12), pen.heading(key), Spacer(0, 3)]
