"""`make demo`: the main job on specimen applicants, on the real stack. It ends by itself.

Draws invented applicants' papers, starts S3, Prefect, worker and inbox watcher, drops the papers into
the bucket as a user would, waits, prints who is ready and what each lacks, copies records and reports
out of the bucket, and stops everything it started.
"""

import argparse
import contextlib
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from flows.bucket.bucket import Bucket
from flows.bucket.layout import Layout
from flows.cli.checklist import TO_DO
from flows.cli.console import OUTCOME_STYLE, err, fail, out
from flows.intake.submit import submit_folder
from flows.report import outcome_words
from flows.stack.process import StackError
from flows.stack.stack import Stack
from flows.status import ApplicantStanding, Stage, wait_for
from schemas.record import Record
from schemas.requirement import RequirementOutcome
from tests.specimens.demo import DemoApplicant, write_demo

HERE = Path(__file__).parent
DEMO_TABLES = HERE.parent / "checks" / "data" / "demo"
PLACE = Path("credready-out") / "demo"
QUIET_SECONDS = 2
LONGEST_WAIT = 900


def main() -> int:
    """Run the demonstration; 0 when every applicant has a record."""
    parser = argparse.ArgumentParser(prog="python -m deploy.demo", description=main.__doc__)
    parser.add_argument("--keep", action="store_true", help="leave the stack running until Ctrl-C")
    asked = parser.parse_args()
    shutil.rmtree(PLACE, ignore_errors=True)
    start = time.monotonic()
    with err.status("Drawing the papers of invented applicants ..."):
        applicants = write_demo(PLACE / "papers")
    try:
        with _stack() as stack:
            _submit(stack, applicants)
            records = _wait(stack, [applicant.reference for applicant in applicants])
            _collect(stack.bucket, records)
            _print_table(applicants, records)
            _print_places(stack, time.monotonic() - start)
            if asked.keep:
                err.print("The stack stays until Ctrl-C.")
                with contextlib.suppress(KeyboardInterrupt):
                    while True:
                        stack.check()
                        time.sleep(1)
    except StackError as error:
        raise fail(escape(str(error))) from None
    missing = {applicant.reference for applicant in applicants} - records.keys()
    for reference in sorted(missing):
        err.print(f"[bold red]{escape(reference)} has no record; see {PLACE / 'data' / 'logs'}.[/]")
    return 1 if missing else 0


@contextlib.contextmanager
def _stack() -> Iterator[Stack]:
    with err.status("Starting ...") as spinner:
        stack = Stack(
            PLACE / "data",
            say=lambda words: spinner.update(f"{escape(words)} ..."),
            directory_file=DEMO_TABLES / "directory.csv",
            titles_file=DEMO_TABLES / "titles.csv",
            quiet_seconds=QUIET_SECONDS,
            poll_seconds=1,
            languages=["en", "az"],
        )
        stack.__enter__()
    try:
        out.print(f"Watch it live: {stack.info.ui_url}/runs", highlight=False)
        yield stack
    finally:
        stack.stop()


def _submit(stack: Stack, applicants: Sequence[DemoApplicant]) -> None:
    with err.status("Dropping the papers into the bucket ..."):
        for applicant in applicants:
            submit_folder(stack.settings, applicant.folder, lambda _: None)


def _wait(stack: Stack, references: Sequence[str]) -> dict[str, Record]:
    """Wait for a record of each applicant, with progress; who failed or took too long is left out."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    records: dict[str, Record] = {}
    with Progress(*columns, console=err) as progress:
        bar = progress.add_task("Reading and judging", total=len(references))

        def told(standings: Sequence[ApplicantStanding]) -> None:
            stack.check()
            for standing in standings:
                if standing.stage is Stage.DONE and standing.reference not in records:
                    record = _latest(stack.bucket, standing.reference)
                    records[standing.reference] = record
                    words = outcome_words(record.outcome, "en")
                    progress.console.print(f"  {escape(standing.reference)}: {words}", highlight=False)
                    progress.advance(bar)

        wait_for(stack.bucket, references, LONGEST_WAIT, told)
    return records


def _latest(bucket: Bucket, reference: str) -> Record:
    return Record.model_validate_json(bucket.get(Layout(bucket.settings).latest(reference)))


def _collect(bucket: Bucket, records: dict[str, Record]) -> None:
    """Copy what is in the bucket to a folder, since the S3 server ends with the demonstration."""
    layout = Layout(bucket.settings)
    for reference, record in records.items():
        version = record.record.version
        for place, folder in (
            ("records", layout.record_folder(reference, version)),
            ("packets", layout.packet(reference, version, "")),
        ):
            for listed in bucket.list(folder):
                path = PLACE / place / reference / listed.key.removeprefix(folder)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(bucket.get(listed.key))


def _print_table(applicants: Sequence[DemoApplicant], records: dict[str, Record]) -> None:
    table = Table(title="Who is ready, and what each lacks", title_justify="left", show_lines=True)
    table.add_column("Applicant", no_wrap=True)
    table.add_column("Papers", overflow="fold", ratio=2)
    table.add_column("Outcome", no_wrap=True)
    table.add_column("First to do", overflow="fold", ratio=3)
    for applicant in applicants:
        record = records.get(applicant.reference)
        if record is not None:
            words = f"[{OUTCOME_STYLE[record.outcome]}]{record.outcome.value}[/]"
            table.add_row(applicant.reference, escape(applicant.story), words, escape(_first_to_do(record)))
    out.print(table)


def _first_to_do(record: Record) -> str:
    for outcomes in ((RequirementOutcome.BLOCKED,), TO_DO, (RequirementOutcome.REVIEW,)):
        open_points = [r for r in record.requirements if r.outcome in outcomes]
        if open_points:
            more = f" (+{len(open_points) - 1} more)" if len(open_points) > 1 else ""
            return f"{open_points[0].id}: {open_points[0].reason}{more}"
    return "nothing"


def _print_places(stack: Stack, seconds: float) -> None:
    out.print(f"Records and PDF reports: {PLACE / 'records'}/<applicant>/", highlight=False, soft_wrap=True)
    out.print(
        f"What to upload, where ready: {PLACE / 'packets'}/<applicant>/", highlight=False, soft_wrap=True
    )
    out.print(f"The papers they come from: {PLACE / 'papers'}/<applicant>/", highlight=False, soft_wrap=True)
    out.print(
        f"The Prefect UI was at {stack.info.ui_url} while this ran. To have it stay: "
        ".venv/bin/python -m deploy.demo --keep, or .venv/bin/credready up for your own papers.",
        highlight=False,
        soft_wrap=True,
    )
    out.print(f"Took {seconds:.0f} s.", highlight=False)


if __name__ == "__main__":
    sys.exit(main())
