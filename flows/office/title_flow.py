"""The Prefect flow `record-degree-title`: the form for what was read in ECFMG's Reference Guide."""

from typing import Any

from prefect import State, flow
from prefect.states import Completed, Failed

from checks import titles as degree_titles
from checks.errors import DirectoryError
from flows.office import TITLE_FLOW_NAME
from flows.office.own_directory import day_of_reading
from flows.office.own_titles import record_title
from flows.settings import SettingsError, load_settings


@flow(name=TITLE_FLOW_NAME, flow_run_name="{school}", persist_result=False)
def record_degree_title(
    school: str,
    titles: str,
    read_by: str,
    from_year: str = "",
    to_year: str = "",
    read_at: str = "",
) -> State[Any]:
    """Record the degree title that ECFMG's Reference Guide lists for a school and its graduation years.

    Every applicant is then judged again. A row of the same school and years is replaced.

    Args:
        school: The school's World Directory id, such as F0000281.
        titles: The title in the Guide's own wording; several with | between them.
        read_by: Your name. A title counts only with the name of who read it.
        from_year: The first graduation year it holds for. Leave it empty when there is none.
        to_year: The last graduation year it holds for. Leave it empty when it still holds.
        read_at: The day on which you read it, such as 2026-11-22. Today, when left empty.
    """
    if not read_by.strip():
        return Failed(message="Give read_by: a title counts only with the name of who read it.")
    try:
        place = load_settings().titles_file
        if place is None:
            return Failed(message="The office has no degree titles of its own: name a file as titles_file.")
        when = day_of_reading(read_at.strip() or None)
        years, given = (_year(from_year), _year(to_year)), titles.split("|")
        row = degree_titles.a_row(school.strip().upper(), years, given, when, read_by.strip())
        record_title(row, place)
    except (DirectoryError, SettingsError, ValueError, OSError) as error:
        return Failed(message=str(error))
    return Completed(message=f"Recorded for {row.wdoms_id}: {' / '.join(row.titles)}")


def _year(text: str) -> int | None:
    """The year of a field of the form. Raises ValueError for what is none."""
    text = text.strip()
    if not text or text.lower() == "current":
        return None
    if text.isdecimal() and len(text) == 4:
        return int(text)
    raise ValueError(f"'{text}' is not a year: write four digits, or leave it empty.")
