"""What an office brings to every judgement: its school directory and its degree titles."""

from pathlib import Path

from checks import directory as school_directory
from checks import titles as degree_titles
from schemas.office import Office
from schemas.school import USUAL_NOTE_AGES, NoteAges

OFFICE_DIRECTORY = Path("credready-directory.csv")
"""The office's own directory in the current folder; it is used when it is there and none is named."""

OFFICE_TITLES = Path("credready-titles.csv")
"""The office's own degree titles in the current folder; used in the same way."""


def load_office(
    directory: Path | None = None, titles: Path | None = None, note_ages: NoteAges = USUAL_NOTE_AGES
) -> Office:
    """The directory and titles of these files, and the ages over which sponsor notes warn.

    Without a directory the office's own file in the current folder is used, or else the one that
    comes with credready, whose ECFMG notes are empty; without titles the office's own ones in the
    current folder, or else none. Raises DirectoryError with file, row and column for a table that
    cannot be used.
    """
    return Office(
        directory=school_directory.load(directory_file(directory)),
        titles=degree_titles.load(titles_file(titles)),
        note_ages=note_ages,
    )


def directory_file(named: Path | None) -> Path | None:
    """The directory file in force: the one named, the office's own, or None for the shipped one."""
    if named is not None:
        return named
    return OFFICE_DIRECTORY if OFFICE_DIRECTORY.exists() else None


def titles_file(named: Path | None) -> Path | None:
    """The titles file in force: the one named, the office's own, or None for no titles."""
    if named is not None:
        return named
    return OFFICE_TITLES if OFFICE_TITLES.exists() else None
