"""The Prefect flow `record-sponsor-note`: the form in the UI for what was read on the Sponsor Notes tab."""

from datetime import date
from typing import Any

from prefect import State, flow
from prefect.states import Completed, Failed

from checks import directory as schools
from checks.errors import DirectoryError
from flows.office import NOTE_FLOW_NAME
from flows.office.own_directory import day_of_reading, record_note
from flows.settings import SettingsError, load_settings
from schemas.school import Directory


@flow(name=NOTE_FLOW_NAME, flow_run_name="{school}", persist_result=False)
def record_sponsor_note(
    school: str,
    read_by: str,
    years: str = "",
    text: str = "",
    no_note: bool = False,
    read_at: date | None = None,
    screenshot: str = "",
) -> State[Any]:
    """Record the ECFMG sponsor note of a school, as you read it on search.wdoms.org.

    Every applicant of the school is then judged again. The form in the UI shows what follows.

    Args:
        school: The school's World Directory id, such as F0000281.
        read_by: Your name. A note counts only with the name of who read it.
        years: Graduation Years as the Sponsor Notes tab shows them, such as 1957 - Current.
        text: The words of the note, copied from the tab.
        no_note: Switch on when the tab shows no ECFMG note; leave years and text empty then.
        read_at: The day on which you read it. Today, when left empty.
        screenshot: Where you keep the picture of the page: a link or a path.
    """
    years, text, read_by = years.strip(), text.strip(), read_by.strip()
    if not read_by:
        return Failed(message="Give read_by: a note counts only with the name of who read it.")
    if no_note == bool(years or text):
        return Failed(message="Give years and text, or else tick no_note when the tab has no ECFMG note.")
    try:
        place = load_settings().directory_file
        if place is None:
            return Failed(message="The office has no directory of its own: name one as directory_file.")
        schools.load(place)  # a file that is named and missing is told, not made anew
        when = day_of_reading(read_at.isoformat() if read_at else None)
        note = schools.a_note(text, years, when, read_by, screenshot)
        changed = record_note(school.strip().upper(), note, place)
    except KeyError:
        return Failed(message=f"{school} is not in the directory: check the id, or import the school first.")
    except (DirectoryError, SettingsError, ValueError, OSError) as error:
        return Failed(message=str(error))
    return Completed(message=_told(changed, school.strip().upper()))


def _told(changed: Directory, school_id: str) -> str:
    noted = next(one for one in changed.schools if one.wdoms_id == school_id)
    if noted.note.unparsed:
        return f"Recorded for {noted.name}; not understood, so it will be reviewed: {noted.note.unparsed}"
    return f"Recorded for {noted.name}: {noted.note.years or 'no ECFMG note'}"
