"""The school directory, degree titles, and what a match against them gives."""

from pydantic import Field

from schemas.base import Model


class SchoolName(Model):
    """A name a school has or had; the years (inclusive) it was used, None = open.

    `language` is an ISO code, with the script where that tells names apart (`az-Cyrl`); empty: not told.
    """

    name: str
    from_year: int | None = None
    to_year: int | None = None
    language: str = ""


class YearRange(Model):
    """Years from one to another, inclusive; `to_year` None means `Current`."""

    from_year: int
    to_year: int | None


class SponsorNote(Model):
    """The ECFMG note of a school as a person read it (ELG-02, ELG-03).

    `read_at` empty: nobody has looked yet, which is not the same as no note. `years` is what a
    person wrote as ranges, `ranges` what could be parsed of it, `unparsed` the part that could not.
    `screenshot` is the picture of the page that was kept, as a path beside the directory's file.
    """

    text: str = ""
    years: str = ""
    read_at: str = ""
    read_by: str = ""
    ranges: list[YearRange] = []
    unparsed: str = ""
    screenshot: str = ""


OLDEST_NOTE = 366
"""Days: the largest age from which a note warns."""


class NoteAges(Model):
    """The ages in days over which a sponsor note is old and warns, as an office sets them.

    `graduates` is that of ELG-02; `students` that of ELG-04, which asks for a monthly look, because a
    student's range must still be open at the exam. Nobody may set an age of more than a year: the warning
    would be off.
    """

    graduates: int = Field(default=180, ge=1, le=OLDEST_NOTE)
    students: int = Field(default=31, ge=1, le=OLDEST_NOTE)


USUAL_NOTE_AGES = NoteAges()
"""Those of an office that sets none."""


class ProgramTitle(Model):
    """A title of qualification as the World Directory shows it, and the years (inclusive) it was given.

    For information: what counts for ELG-07 is the Reference Guide's row (DegreeTitle).
    """

    title: str
    from_year: int | None = None
    to_year: int | None = None


class Program(Model):
    """A programme of a school, apart from the school itself. All of it is information (ELG-11).

    `duration` is the length of the curriculum as told (`6 years`), `languages` those of instruction
    (ISO codes), `accreditation` the line on agency, decision and term.
    """

    name: str
    from_year: int | None = None
    to_year: int | None = None
    titles: list[ProgramTitle] = []
    duration: str = ""
    languages: list[str] = []
    accreditation: str = ""


class School(Model):
    """One row of the directory: the school, and the programmes it has or had.

    `operational_years` are the years in which it taught, `accreditation` a line about the school as a
    whole; both are information.
    """

    wdoms_id: str
    name: str
    alternate_names: list[SchoolName] = []
    city: str = ""
    country: str = ""
    operational: bool | None = None
    operational_years: list[YearRange] = []
    accreditation: str = ""
    programs: list[Program] = []
    note: SponsorNote = SponsorNote()
    source: str = ""
    as_of: str = ""


class Directory(Model):
    """A directory file: its schools, version (hash of its bytes), date, and if it is a demonstration."""

    schools: list[School]
    version: str
    as_of: str = ""
    demonstration: bool = False


class DegreeTitle(Model):
    """One row of the degree title table, in the wording of ECFMG's Reference Guide (ELG-07)."""

    wdoms_id: str
    from_year: int | None
    to_year: int | None
    titles: list[str]
    read_at: str = ""
    read_by: str = ""


class DegreeTitles(Model):
    """The degree title table and its version (hash of its bytes)."""

    rows: list[DegreeTitle] = []
    version: str = "none"


class SchoolCandidate(Model):
    """A school that might be meant: how the name matched and how well (0..1)."""

    id: str
    name: str
    matched_name: str
    score: float
    reason: str


class SchoolMatch(Model):
    """The result of matching a printed school name.

    `id` is set only when one school is clearly meant; `method` is `exact`, `folded`, `fuzzy`,
    `declared` (the office named it) or `none`. `clear` False means a person must choose.
    """

    id: str | None = None
    name: str | None = None
    matched_as: str | None = None
    method: str = "none"
    confidence: float = 0.0
    clear: bool = False
    candidates: list[SchoolCandidate] = []
