"""Recording what a person read on the Sponsor Notes tab of the World Directory."""

from checks.directory.years import parse_years
from schemas.school import Directory, SponsorNote


def with_note(
    directory: Directory, school_id: str, text: str, years: str, read_at: str, read_by: str
) -> Directory:
    """The directory with the school's note replaced; empty text and years record that there is no note.

    `read_at` is the ISO date of looking. Raises KeyError when no school has that id.
    """
    if all(school.wdoms_id != school_id for school in directory.schools):
        raise KeyError(school_id)
    ranges, unparsed = parse_years(years)
    note = SponsorNote(
        text=text, years=years, read_at=read_at, read_by=read_by, ranges=ranges, unparsed=unparsed
    )
    schools = [
        school.model_copy(update={"note": note}) if school.wdoms_id == school_id else school
        for school in directory.schools
    ]
    return directory.model_copy(update={"schools": schools})
