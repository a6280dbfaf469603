"""The full checklist in groups."""

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from flows.report.escape import shortened
from flows.report.grouping import Groups
from flows.report.pdf.layout import Cell, table
from flows.report.pdf.marks import Mark
from flows.report.pdf.pen import Pen
from flows.report.pdf.styles import INK, MUTED, MUTED_HEX, REQUIREMENT_TONE, WIDTH
from flows.report.wording import Point

_GROUP_TONE = {"to_do": "missing", "look": "review", "later": "info", "met": "met", "info": "info"}
_QUIET = {"met", "info"}
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
    parts: list[Flowable] = [
        CondPageBreak(50),
        Spacer(0, 5),
        pen.text(pen.safe(title), bold=True, color=tone.strong, scale=1.08),
        *_tables(key, shown, pen),
    ]
    if len(points) > len(shown):
        parts.append(pen.small(pen.own("more_in_record", n=len(points) - len(shown))))
    return parts


def _tables(key: str, points: list[Point], pen: Pen) -> list[Flowable]:
    """The points with their reasons; where room is short, those that ask for nothing by title alone."""
    brief = [one for one in points if one.outcome in _QUIET and key in _QUIET and not pen.plan.met_reasons]
    full = [one for one in points if one not in brief]
    tables = [_full_table(key, full, pen)] if full else []
    return [*tables, _brief(key, brief, pen)] if brief else tables


def _full_table(key: str, points: list[Point], pen: Pen) -> Flowable:
    rows: list[list[Cell]] = [
        [Mark(_mark(key, point)), _line(key, point, pen), _id(point, pen)] for point in points
    ]
    return table(rows, [14, WIDTH - 64, 50], ("TOPPADDING", (0, 0), (0, -1), 4))


def _brief(key: str, points: list[Point], pen: Pen) -> Flowable:
    """Titles alone, for points with which nothing need be done: what is met in two columns."""
    if key != "met":
        return pen.text(pen.safe(" · ".join(one.title for one in points), pen.plan.group * 40), color=MUTED)
    cells: list[list[Cell]] = [[Mark(_mark(key, one)), pen.text(pen.safe(one.title))] for one in points]
    middle = (len(cells) + 1) // 2
    right = cells[middle:] + [["", ""]] * (2 * middle - len(cells))
    rows = [[*one, *other] for one, other in zip(cells[:middle], right, strict=True)]
    marks = [("TOPPADDING", (column, 0), (column, -1), 4) for column in (0, 2)]
    return table(rows, [14, WIDTH / 2 - 14] * 2, *marks)


def _mark(key: str, point: Point) -> str:
    """A point that waits, or that rests on a doubtful value, is not marked as its outcome alone would be."""
    return {"later": "not_applicable", "look": "review"}.get(key, point.outcome)


def _title(key: str, point: Point, pen: Pen, told: str = "") -> str:
    text = f"<b>{pen.safe(point.title)}</b>{pen.about(point.documents, told)}"
    if key == "later" or point.outcome not in {"blocked", "missing", "fix", "warning"}:
        return text
    color = REQUIREMENT_TONE[point.outcome].strong.hexval().replace("0x", "#")
    return f'<font color="{color}"><b>{pen.own(f"requirement.{point.outcome}")}:</b></font> {text}'


def _line(key: str, point: Point, pen: Pen) -> list[Flowable]:
    quiet = key in _QUIET and point.outcome in _QUIET
    limit = int(pen.plan.text * _SHORT_REASON) if quiet else pen.plan.open
    reason = shortened(point.reason, limit)
    text = _title(key, point, pen, reason)
    if reason:
        text += f' <font color="{MUTED_HEX}">{pen.safe(reason, limit)}</font>'
    content: list[Flowable] = [pen.text(text, color=INK)]
    # A point that is to be reviewed says itself what is doubtful.
    if point.requirement.rests_on_doubtful and point.outcome != "review":
        content.append(pen.small(pen.own("rests_on_doubtful"), REQUIREMENT_TONE["review"].strong))
    return content


def _id(point: Point, pen: Pen) -> Flowable:
    paragraph = pen.small(pen.safe(point.requirement.id, 20))
    paragraph.style.alignment = 2
    return paragraph
