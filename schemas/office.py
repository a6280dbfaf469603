"""What an office brings to every judgement."""

from dataclasses import dataclass

from schemas.school import USUAL_NOTE_AGES, DegreeTitles, Directory, NoteAges


@dataclass(frozen=True, slots=True)
class Office:
    """The tables people keep, each with its version, and how old a sponsor note may become."""

    directory: Directory
    titles: DegreeTitles
    note_ages: NoteAges = USUAL_NOTE_AGES
