"""`credready record show / validate / schema / diff A B`."""

from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.markup import escape

from flows.cli.checklist import print_checklist
from flows.cli.console import FAILED, WRONG_CALL, err, fail, out, print_json
from flows.cli.options import JsonOption
from flows.records import differences
from schemas.record import Record

app = typer.Typer(help="Look at records: show, validate, schema, diff.", no_args_is_help=True)

RecordFile = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A record.json.")]


@app.command("show")
def show(file: RecordFile, as_json: JsonOption = False) -> None:
    """Print the checklist of a record."""
    record = _load(file)
    if as_json:
        print_json(record.model_dump(mode="json", by_alias=True))
    else:
        print_checklist(record, None, out, full=True)


@app.command("validate")
def validate(
    files: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="record.json files.")],
    as_json: JsonOption = False,
) -> None:
    """Say for each file whether it is a record of schema 1, and if not, what is wrong where."""
    results = {str(file): _mistakes(file) for file in files}
    if as_json:
        print_json(
            {"files": {file: {"valid": not wrong, "mistakes": wrong} for file, wrong in results.items()}}
        )
    else:
        for file, wrong in results.items():
            out.print(f"{escape(file)}: {'[red]not valid' if wrong else '[green]valid'}[/]", soft_wrap=True)
            for mistake in wrong:
                out.print(f"  {escape(mistake)}", soft_wrap=True)
    if any(results.values()):
        raise typer.Exit(FAILED)


@app.command("schema")
def schema() -> None:
    """Print the JSON Schema of record.json."""
    print_json(Record.model_json_schema(by_alias=True))


@app.command("diff")
def diff(old: RecordFile, new: RecordFile, as_json: JsonOption = False) -> None:
    """Say in words what changed from one record to another."""
    changes = differences(_load(old), _load(new))
    if as_json:
        print_json({"old": str(old), "new": str(new), "changes": changes})
        return
    for change in changes or ["No difference that matters."]:
        out.print(escape(change), soft_wrap=True)


def _load(file: Path) -> Record:
    try:
        return Record.model_validate_json(file.read_bytes())
    except ValidationError:
        for mistake in _mistakes(file):
            err.print(f"  {escape(mistake)}", soft_wrap=True)
        raise fail(escape(f"{file} is not a record of schema 1."), WRONG_CALL) from None


def _mistakes(file: Path) -> list[str]:
    try:
        Record.model_validate_json(file.read_bytes())
    except ValidationError as error:
        return [f"{'.'.join(map(str, e['loc'])) or 'file'}: {e['msg']}" for e in error.errors()]
    return []
