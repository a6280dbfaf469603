"""What all commands share on screen: the two consoles, the exit status, colours of outcomes."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console

from schemas.requirement import Outcome, RequirementOutcome

out = Console()
"""Results: what a person asked for."""

err = Console(stderr=True, soft_wrap=True)  # a path cut in two cannot be copied
"""Logs, progress and complaints."""

FAILED = 1
"""The job could not be done for some applicant, who is named."""

WRONG_CALL = 2
"""The call was wrong."""

OUTCOME_STYLE = {
    Outcome.READY_GRADUATE: "bold green",
    Outcome.READY_STUDENT: "bold green",
    Outcome.NEEDS_REVIEW: "bold yellow",
    Outcome.INCOMPLETE: "bold dark_orange",
    Outcome.NOT_ELIGIBLE: "bold red",
}

REQUIREMENT_STYLE = {
    RequirementOutcome.MET: "green",
    RequirementOutcome.BLOCKED: "bold red",
    RequirementOutcome.MISSING: "dark_orange",
    RequirementOutcome.FIX: "dark_orange",
    RequirementOutcome.REVIEW: "yellow",
    RequirementOutcome.WARNING: "yellow",
    RequirementOutcome.INFO: "dim",
    RequirementOutcome.NOT_APPLICABLE: "dim",
}


def print_json(value: object) -> None:
    """Print one JSON object on stdout, and nothing else there."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def fail(message: str, status: int = FAILED) -> typer.Exit:
    """Say what is wrong on stderr; raise what is returned."""
    err.print(f"[bold red]credready:[/] {message}", markup=True, highlight=False)
    return typer.Exit(status)


@contextmanager
def wrong_call(*errors: type[Exception]) -> Iterator[None]:
    """Turn these errors into exit status 2 with their message: the caller named something unusable."""
    try:
        yield
    except errors as error:
        from rich.markup import escape  # noqa: PLC0415

        raise fail(escape(str(error)), WRONG_CALL) from None
