"""The Prefect flow `record-sponsor-note`: the form in the UI for what was read on the Sponsor Notes tab."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from prefect import State, flow
from prefect.states import Completed, Failed

from checks import directory as schools
from checks.errors import DirectoryError
from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketError
from flows.office import NOTE_FLOW_NAME
from flows.office.dropped import take
from flows.office.own_directory import PICTURES, day_of_reading, keep_picture, record_note
from flows.settings import Settings, SettingsError, load_settings
from schemas.school import Directory


@flow(name=NOTE_FLOW_NAME, flow_run_name="{school}", persist_result=False)
def record_sponsor_note(
    school: str,
    read_by: str,
    years: str = "",
    text: str = "",
    no_note: bool = False,
    read_at: str = "",
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
        read_at: The day on which you read it, such as 2026-11-22. Today, when left empty.
        screenshot: The picture of the page. Drop it into the folder office/ of the bucket (credready
            directory upload FILE) and write its name here, such as amu-note.png; it is then kept beside
            the directory. Or write where you keep it yourself: a link or a path.
    """
    years, text, read_by = years.strip(), text.strip(), read_by.strip()
    if not read_by:
        return Failed(message="Give read_by: a note counts only with the name of who read it.")
    if no_note == bool(years or text):
        return Failed(message="Give years and text, or else tick no_note when the tab has no ECFMG note.")
    try:
        settings = load_settings()
        place = settings.directory_file
        if place is None:
            return Failed(message="The office has no directory of its own: name one as directory_file.")
        _known(school.strip().upper(), place)  # before a picture is kept for it
        when = day_of_reading(read_at.strip() or None)
        picture = _picture(screenshot.strip(), school.strip().upper(), when, place, settings)
        note = schools.a_note(text, years, when, read_by, picture)
        changed = record_note(school.strip().upper(), note, place)
    except KeyError:
        return Failed(message=f"{school} is not in the directory: check the id, or import the school first.")
    except (BucketError, DirectoryError, SettingsError, ValueError, OSError) as error:
        return Failed(message=str(error))
    return Completed(message=_told(changed, school.strip().upper()))


def _known(school_id: str, place: Path) -> None:
    """Raises KeyError for a school that is not in the directory, DirectoryError for a missing directory."""
    if all(one.wdoms_id != school_id for one in schools.load(place).schools):
        raise KeyError(school_id)


def _picture(told: str, school_id: str, when: str, place: Path, settings: Settings) -> str:
    """What the note says of its picture: a dropped one is kept beside the directory, other words stay."""
    if Path(told).suffix.lower() not in PICTURES or "/" in told.removeprefix(settings.office_prefix):
        return told
    with Bucket(settings) as bucket, TemporaryDirectory(dir=settings.work_dir) as folder:
        return keep_picture(take(bucket, told, Path(folder)), school_id, when, place)


def _told(changed: Directory, school_id: str) -> str:
    noted = next(one for one in changed.schools if one.wdoms_id == school_id)
    if noted.note.unparsed:
        return f"Recorded for {noted.name}; not understood, so it will be reviewed: {noted.note.unparsed}"
    return f"Recorded for {noted.name}: {noted.note.years or 'no ECFMG note'}"
