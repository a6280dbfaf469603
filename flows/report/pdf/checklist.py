"""The full checklist in groups."""

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from flows.report.grouping import Groups
from flows.report.pdf.layout import Cell, table
from flows.report.pdf.marks import Mark
from flows.report.pdf.pen import Pen
from flows.report.pdf.styles import INK, MUTED_HEX, REQUIREMENT_TONE, WIDTH
from flows.report.wording import Point

_GROUP_TONE = {"to_do": "missing", "look": "review", "later": "info", "met": "met", "info": "info"}
_SHORT_REASON = 0.5  # of the layout's text length, for points that need nothing done


def checklist(groups: Groups, pen: Pen) -> list[Flowable]:
    """Every requirement, grouped: to do, a person must look, after graduation, met, for information."""
    parts: list[Flowable] = [CondPageBreak(90), Spacer(0, 12), pen.heading("checklist")]
    for key, points in groups.named():
        if points:
            parts += _group(key, points, pen)
    if groups.not_applicable:
        titles = "; ".join(point.title for point in groups.not_applicable)
        text = f"<b>{pen.own('not_applicable_list')}:</b> {pen.safe(titles, pen.plan.text * 2)}"
        parts += [Spacer(0, 5), pen.small(text)]
    return parts


def _group(key: str, points: list[Point], pen: Pen) -> list[Flowable]:
    tone = REQUIREMENT_TONE[_GROUP_TONE[key]]
    title = f"{pen.words(f'group.{key}')} ({len(points)})"
    shown = points[: pen.plan.group]
    rows: list[list[Cell]] = [
        [Mark(_mark(key, point)), _line(key, point, pen), _id(point, pen)] for point in shown
    ]
    parts: list[Flowable] = [
        CondPageBreak(50),
        Spacer(0, 5),
        pen.text(pen.safe(title), bold=True, color=tone.strong, scale=1.08),
        table(rows, [14, WIDTH - 64, 50], ("TOPPADDING", (0, 0), (0, -1), 4)),
    ]
    if len(points) > len(shown):
        parts.append(pen.small(pen.own("more_in_record", n=len(points) - len(shown))))
    return parts


def _mark(key: str, point: Point) -> str:
    """A point that waits, or that rests on a doubtful value, is not marked as its outcome alone would be."""
    return {"later": "not_applicable", "look": "review"}.get(key, point.outcome)


def _line(key: str, point: Point, pen: Pen) -> list[Flowable]:
    color = REQUIREMENT_TONE[point.outcome].strong
    text = f"<b>{pen.safe(point.title)}</b>{pen.about(point.requirement.document)}"
    if key != "later" and point.outcome in {"blocked", "missing", "fix", "warning"}:
        word = pen.own(f"requirement.{point.outcome}")
        text = f'<font color="{_hex(color.hexval())}"><b>{word}:</b></font> {text}'
    quiet = key in {"met", "info"}
    if point.reason and (pen.plan.met_reasons or not quiet):
        limit = int(pen.plan.text * _SHORT_REASON) if quiet else pen.plan.text
        text += f' <font color="{MUTED_HEX}">{pen.safe(point.reason, limit)}</font>'
    content: list[Flowable] = [pen.text(text, color=INK)]
    if point.requirement.rests_on_doubtful:
        content.append(pen.small(pen.own("rests_on_doubtful"), REQUIREMENT_TONE["review"].strong))
    return content


def _id(point: Point, pen: Pen) -> Flowable:
    paragraph = pen.small(pen.safe(point.requirement.id, 20))
    paragraph.style.alignment = 2
    return paragraph


def _hex(value: str) -> str:
    return value.replace("0x", "#")
