"""The checklist of one record on screen: the same groups and order as in the report."""

from pathlib import Path

from rich.console import Console, Group
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from flows.cli.console import OUTCOME_STYLE, REQUIREMENT_STYLE
from flows.report import outcome_sentence, outcome_words
from flows.report.decided import decision_words
from flows.report.grouping import grouped
from flows.report.texts import texts
from flows.report.wording import Point
from schemas.record import Record
from schemas.requirement import RequirementOutcome

TO_DO = (RequirementOutcome.BLOCKED, RequirementOutcome.MISSING, RequirementOutcome.FIX)
TO_SEE = (RequirementOutcome.REVIEW, RequirementOutcome.WARNING)
_WITH_ACTION = ("to_do", "look", "later")


def print_checklist(record: Record, out: Path | None, console: Console, *, full: bool) -> None:
    """Print the outcome and the checklist; `full` adds what is for information only."""
    style = OUTCOME_STYLE[record.outcome]
    words = f"{record.applicant.reference}: {outcome_words(record.outcome, 'en')}"
    lines = [Text(words, style=style), Text(outcome_sentence(record.outcome, "en"))]
    if record.provenance.directory.demonstration:
        lines.append(Text("Judged with a DEMONSTRATION directory: its ECFMG notes are invented.", "bold red"))
    console.print(Panel(Group(*lines), expand=False, border_style=style))
    for key, points in grouped(record).named():
        if points and (full or key != "info"):
            console.print(_table(key, points))
    for one in record.unused:
        console.print(f"Not used: {escape(decision_words(one, texts()))}", style="yellow", soft_wrap=True)
    if out is not None:
        console.print(f"Record: {escape(str(out / 'record.json'))}", highlight=False, soft_wrap=True)
        console.print(f"Report: {escape(str(out / 'report.pdf'))}", highlight=False, soft_wrap=True)


def _table(group: str, points: list[Point]) -> Table:
    heading = texts()(f"group.{group}")
    table = Table(title=heading, title_justify="left", title_style="bold", show_header=False, box=None)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for point in points:
        said = Text(point.reason)
        if point.action and group in _WITH_ACTION:
            said.append(f"\n-> {point.action}", style="italic")
        style = REQUIREMENT_STYLE[point.requirement.outcome]
        table.add_row(point.requirement.id, Text(point.outcome, style=style), said)
    return table
