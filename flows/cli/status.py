"""`credready status [APPLICANT]`: where each applicant stands."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from checks.errors import DirectoryError
from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketError
from flows.cli.console import OUTCOME_STYLE, WRONG_CALL, fail, out, print_json
from flows.cli.options import JsonOption
from flows.report import outcome_words
from flows.settings import SettingsError, load_settings
from flows.status import ApplicantStanding, Stage, standings
from schemas.requirement import Outcome

_STAGE_STYLE = {Stage.FAILED: "bold red", Stage.RUNNING: "cyan", Stage.DONE: "green"}


def status(
    applicant: Annotated[str | None, typer.Argument(help="The reference; all applicants without it.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Show where each applicant stands: in the inbox, running or done, the outcome, where the record is."""
    try:
        with Bucket(load_settings()) as bucket:
            found = standings(bucket, [applicant] if applicant else [])
    except (SettingsError, DirectoryError) as error:
        raise fail(escape(str(error)), WRONG_CALL) from None
    except BucketError as error:
        raise fail(escape(f"{error} Is `credready up` running in this folder?")) from None
    if applicant and not found:
        raise fail(f"there is nothing of {escape(applicant)} in the inbox, and no record.")
    if as_json:
        print_json({"applicants": [asdict(one) for one in found]})
    else:
        out.print(_table(found) if found else "The inbox is empty.")


def _table(found: Sequence[ApplicantStanding]) -> Table:
    table = Table("Applicant", "Stage", "Outcome", "Files", "Quarantine", "Record")
    for one in found:
        table.add_row(
            escape(one.reference),
            f"[{_STAGE_STYLE.get(one.stage, 'yellow')}]{one.stage.value}[/]",
            _outcome(one),
            str(one.files),
            str(one.quarantined or ""),
            escape(one.record or ""),
        )
    return table


def _outcome(one: ApplicantStanding) -> str:
    """The newest record's outcome; in brackets while newer files wait."""
    if one.outcome is None:
        return ""
    outcome = Outcome(one.outcome)
    words = f"[{OUTCOME_STYLE[outcome]}]{escape(outcome_words(outcome))}[/]"
    return words if one.stage in {Stage.DONE, Stage.GONE} else f"(before: {words})"
