"""The Prefect flow `import-office-table`: the form that brings a table into the office's own."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from prefect import State, flow
from prefect.artifacts import create_markdown_artifact
from prefect.states import Completed, Failed

from checks.errors import DirectoryError
from checks.tables import read_mapping
from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketError
from flows.office import IMPORT_FLOW_NAME
from flows.office.changing import ChangedMeanwhileError, Imported, Wanted, bring_in
from flows.office.dropped import DroppedError, take
from flows.office.own_directory import DIRECTORY
from flows.office.own_titles import TITLES
from flows.report.escape import markdown as md
from flows.settings import Settings, SettingsError, load_settings

FOR_PEOPLE = (BucketError, ChangedMeanwhileError, DirectoryError, DroppedError, SettingsError, OSError)
"""Errors whose message says what to do: the run fails with that message instead of a traceback."""


@flow(name=IMPORT_FLOW_NAME, flow_run_name="{table}: {file}", persist_result=False)
def import_office_table(
    table: Literal["directory", "titles"],
    file: str,
    write: bool = False,
    keep_other_rows: bool = True,
    headings: str = "",
    sheet: str = "",
    expect: str = "",
) -> State[Any]:
    """Bring a table into the office's school directory or degree titles; first only say what would change.

    Drop the file into the folder office/ of the bucket before (credready directory upload FILE). The
    run's artifact lists every cell that changes. The table before is kept beside the new one.

    Args:
        table: Which of the office's tables: directory (schools) or titles (degree titles).
        file: The file's name in office/, such as schools.xlsx (CSV, JSON or XLSX).
        write: Leave it off to see what would change; switch it on to write.
        keep_other_rows: Off: rows that the file does not name are removed.
        headings: Where the file's headings are others than ours: one in a line, such as name=School Name.
        sheet: The sheet of a workbook. The first one, when left empty.
        expect: The version that the run before named, when you write what you looked at: nothing is then
            written if somebody else has changed the table since. May be left empty.
    """
    try:
        settings = load_settings()
        place = _place(settings, table)
        if place is None:
            return Failed(message=f"The office has no such table of its own: name one as {table}_file.")
        mapping = read_mapping(None, [line for line in headings.splitlines() if line.strip()])
        with Bucket(settings) as bucket, TemporaryDirectory(dir=settings.work_dir) as folder:
            dropped = take(bucket, file, Path(folder))
            wanted = Wanted(dropped, mapping, sheet or None, keep_other_rows, not write, expect or None)
            found = _brought(table, place, wanted)
    except FOR_PEOPLE as error:
        return Failed(message=str(error))
    create_markdown_artifact(changes_markdown(found, file), key="import-table", description="What changes")
    return Completed(message=_told(found))


def _place(settings: Settings, table: str) -> Path | None:
    return settings.directory_file if table == "directory" else settings.titles_file


def _brought(table: str, place: Path, wanted: Wanted) -> Imported:
    """Bring the file in. An error names it as people know it, not where it lies for the moment."""
    try:
        if table == "directory":
            return bring_in(DIRECTORY, place, wanted)
        return bring_in(TITLES, place, wanted)
    except DirectoryError as error:
        file = wanted.file.name if error.file == str(wanted.file) else error.file
        raise DirectoryError(file, error.what, error.todo, row=error.row, column=error.column) from None


def changes_markdown(found: Imported, file: str) -> str:
    """Every change as a list, with what was left out and which version it was compared with."""
    lines = [f"# {md(file)}: {_told(found)}", "", f"Compared with version `{found.version}`.", ""]
    if found.left_out:
        lines += [f"Columns left out: {md(', '.join(found.left_out))}", ""]
    return "\n".join([*lines, *(f"- {md(str(change))}" for change in found.changes), ""])


def _told(found: Imported) -> str:
    count = len(found.changes)
    what = f"{count} change{'' if count == 1 else 's'}" if count else "nothing changes"
    return f"{what}, written" if found.written else f"{what}, nothing written yet (version {found.version})"
