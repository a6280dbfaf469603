"""The top of the first page: whose papers, the outcome, what to do first."""

from reportlab.lib.colors import white
from reportlab.platypus import Flowable, Paragraph, Spacer

from flows.report.grouping import Groups, Step, nothing_first
from flows.report.pdf.layout import panel, ruled, table
from flows.report.pdf.pen import Pen
from flows.report.pdf.styles import (
    ACCENT,
    INK,
    MUTED,
    MUTED_HEX,
    OUTCOME_TONE,
    REQUIREMENT_TONE,
    RULE,
    WIDTH,
    style,
)
from schemas.record import Record


def head(record: Record, pen: Pen) -> list[Flowable]:
    """Applicant's reference and name of record; the record's day and version at the right."""
    words = pen.words
    left = [
        Paragraph(pen.own("report_title"), style(8.5, bold=True, color=ACCENT)),
        Paragraph(pen.safe(record.applicant.reference, 120), style(19, bold=True, color=INK, lead=1.2)),
    ]
    name = record.applicant.name_of_record
    full = f"{name.surname} {name.given}".strip() if name else ""
    if full:
        named = f'<font color="{MUTED_HEX}">{pen.own("name_of_record")}:</font>'
        left.append(Paragraph(f"{named} {pen.safe(full, 160)}", style(10)))
    right = [_fact(words("judged_on"), record.provenance.judged_on, pen)]
    right.append(_fact(words("record_short"), record.record.version[:12], pen))
    rule = ("LINEBELOW", (0, 0), (-1, -1), 0.8, RULE)
    return [
        table([[left, right]], [WIDTH * 0.72, WIDTH * 0.28], rule, ("BOTTOMPADDING", (0, 0), (-1, -1), 6))
    ]


def _fact(label: str, value: str, pen: Pen) -> Paragraph:
    right = style(8, color=MUTED)
    right.alignment = 2
    return Paragraph(f"{pen.safe(label)} <b>{pen.safe(value, 40)}</b>", right)


def outcome_panel(record: Record, groups: Groups, pen: Pen) -> list[Flowable]:
    """The outcome in a plain sentence, with its colour and the counts; the demonstration's banner first."""
    tone = OUTCOME_TONE[record.outcome.value]
    counts = [
        pen.words(f"count.{key}", n=len(points)) for key, points in groups.named() if key != "info" and points
    ]
    content: list[Flowable] = [
        Paragraph(
            pen.own(f"outcome.{record.outcome.value}"), style(15, bold=True, color=tone.strong, lead=1.25)
        ),
        Spacer(0, 2),
        Paragraph(pen.own(f"sentence.{record.outcome.value}"), style(10)),
    ]
    if counts:
        content += [Spacer(0, 4), pen.small(pen.safe(" · ".join(counts)))]
    return [*_banner(record, pen), Spacer(0, 8), panel(content, tone.pale, tone.strong, bar=6)]


def _banner(record: Record, pen: Pen) -> list[Flowable]:
    if not record.provenance.directory.demonstration:
        return []
    loud = style(9, color=white)
    label, sentence = pen.own("demonstration"), pen.own("demonstration_text")
    text = f"<b>{label}</b>&nbsp;&nbsp;{sentence}"
    return [Spacer(0, 8), panel([Paragraph(text, loud)], INK, INK)]


def first(record: Record, groups: Groups, pen: Pen) -> list[Flowable]:
    """The numbered list of what to do: blocked, missing, fix, then review."""
    steps = groups.steps
    shown = steps[: pen.plan.first]
    parts: list[Flowable] = [Spacer(0, 12), pen.heading("first"), Spacer(0, 3)]
    if not shown:
        return [*parts, pen.text(pen.own(nothing_first(record)))]
    rows = [_step(number, step, pen) for number, step in enumerate(shown, start=1)]
    parts.append(ruled(rows, [20, 74, WIDTH - 94]))
    more = len(steps) - len(shown)
    if more:
        parts += [Spacer(0, 3), pen.small(pen.own("first_more", n=more))]
    return parts


def _step(number: int, step: Step, pen: Pen) -> list[Flowable | list[Flowable]]:
    tone = REQUIREMENT_TONE[step.outcome]
    what = step.what or pen.words("first_no_action")
    title = f"<b>{pen.safe(step.titles)}</b>{pen.about(step.files, what)}"
    content: list[Flowable] = [pen.text(title, scale=1.05)]
    content.append(pen.text(pen.safe(what, pen.plan.open)))
    label = pen.text(pen.own(f"requirement.{step.outcome}"), bold=True, color=tone.strong)
    return [pen.text(f"{number}", bold=True, color=ACCENT, scale=1.2), label, content]
