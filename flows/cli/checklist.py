"""The checklist of one record on screen: what to do first, then everything else."""

from pathlib import Path

from rich.console import Console, Group
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from flows.cli.console import OUTCOME_STYLE, REQUIREMENT_STYLE
from flows.report import outcome_words
from schemas.record import Record
from schemas.requirement import Requirement, RequirementOutcome

TO_DO = (RequirementOutcome.BLOCKED, RequirementOutcome.MISSING, RequirementOutcome.FIX)
TO_SEE = (RequirementOutcome.REVIEW, RequirementOutcome.WARNING)
_GROUPS = (
    ("Do this first", TO_DO),
    ("A person must look", TO_SEE),
    ("Met", (RequirementOutcome.MET,)),
    ("For information", (RequirementOutcome.INFO, RequirementOutcome.NOT_APPLICABLE)),
)


def print_checklist(record: Record, out: Path | None, console: Console, *, full: bool) -> None:
    """Print the outcome and the checklist; `full` adds what is for information only."""
    words = outcome_words(record.outcome, "en")
    title = Text(f"{record.applicant.reference}: {words}", style=OUTCOME_STYLE[record.outcome])
    lines: list[Text | Table] = [title]
    if record.provenance.directory.demonstration:
        lines.append(Text("Judged with a DEMONSTRATION directory: its ECFMG notes are invented.", "bold red"))
    console.print(Panel(Group(*lines), expand=False, border_style=OUTCOME_STYLE[record.outcome]))
    for heading, outcomes in _GROUPS:
        chosen = [requirement for requirement in record.requirements if requirement.outcome in outcomes]
        if chosen and (full or heading != "For information"):
            console.print(_table(heading, chosen))
    if out is not None:
        console.print(f"Record: {escape(str(out / 'record.json'))}", highlight=False, soft_wrap=True)
        console.print(f"Report: {escape(str(out / 'report.pdf'))}", highlight=False, soft_wrap=True)


def _table(heading: str, requirements: list[Requirement]) -> Table:
    table = Table(title=heading, title_justify="left", title_style="bold", show_header=False, box=None)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for requirement in requirements:
        style = REQUIREMENT_STYLE[requirement.outcome]
        said = Text(requirement.reason)
        if requirement.action and requirement.outcome in (*TO_DO, *TO_SEE):
            said.append(f"\n-> {requirement.action}", style="italic")
        table.add_row(requirement.id, Text(requirement.outcome.value, style=style), said)
    return table
