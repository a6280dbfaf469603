"""The office's directory file: replaced with the version before kept beside it, notes with their pictures."""

import shutil
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

from checks import directory as schools
from checks.tables import Mapping
from flows.office.changing import Keeper
from flows.office.tables import OFFICE_DIRECTORY
from schemas.school import Directory, SponsorNote

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".pdf"})


def own_directory(place: Path = OFFICE_DIRECTORY) -> bool:
    """See that the office has a directory of its own: a copy of the shipped one where there is none.

    True when it was made now.
    """
    if place.exists():
        return False
    place.write_bytes(schools.SHIPPED.read_bytes())
    return True


def record_note(school_id: str, note: SponsorNote, place: Path) -> Directory:
    """Put the note into the directory at `place`, made from the shipped one where there is none.

    Gives it as written. Of two notes recorded at once neither is lost. Raises KeyError for a school
    that is not in it.
    """
    _, after = DIRECTORY.change(place, lambda table: schools.with_note(table, school_id, note))
    return after


def keep_picture(picture: Path, school_id: str, read_at: str, place: Path) -> str:
    """Copy a picture of the note's page into a folder beside the directory; its path from there.

    The name holds school, day and a part of the content's hash, so that no picture replaces another.
    Raises ValueError for a file that is no picture.
    """
    suffix = picture.suffix.lower()
    if suffix not in PICTURES:
        raise ValueError(f"{picture.name} is no picture: give a file of {', '.join(sorted(PICTURES))}.")
    mark = sha256(picture.read_bytes()).hexdigest()[:8]
    folder = place.with_name(f"{place.stem}-notes")
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"{school_id}-{read_at}-{mark}{suffix}"
    shutil.copyfile(picture, kept)
    return f"{folder.name}/{kept.name}"


def day_of_reading(read_at: str | None) -> str:
    """The day of reading, ISO 8601, today without one. Raises ValueError for no date or one to come."""
    today = date.today()
    try:
        day = date.fromisoformat(read_at) if read_at else today
    except ValueError:
        raise ValueError(f"'{read_at}' is not a day: write it as {today.isoformat()}.") from None
    if day > today:
        raise ValueError(f"{day} lies in the future: give the day on which it was read.")
    return day.isoformat()


def _bring(
    file: Path, mapping: Mapping, sheet: str | None
) -> tuple[Callable[[Directory], Directory], Directory, tuple[str, ...]]:
    found = schools.load_foreign(file, mapping, sheet)
    return lambda old: schools.merged(old, found), found.directory, found.left_out


DIRECTORY: Keeper[Directory] = Keeper(schools.load, schools.save, schools.changes, _bring)
"""How the school directory is kept."""
