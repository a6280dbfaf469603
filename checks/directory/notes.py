"""Recording what a person read on the Sponsor Notes tab of the World Directory."""

from checks.directory.years import parse_years
from schemas.school import Directory, SponsorNote


def a_note(text: str, years: str, read_at: str, read_by: str, screenshot: str = "") -> SponsorNote:
    """A note as a person read it on the ISO date `read_at`; empty text and years say that there is none."""
    ranges, unparsed = parse_years(years)
    return SponsorNote(
        text=text or years,
        years=years,
        read_at=read_at,
        read_by=read_by,
        ranges=ranges,
        unparsed=unparsed,
        screenshot=screenshot,
    )


def with_note(directory: Directory, school_id: str, note: SponsorNote) -> Directory:
    """The directory with the school's note replaced. Raises KeyError when no school has that id."""
    if all(school.wdoms_id != school_id for school in directory.schools):
        raise KeyError(school_id)
    schools = [
        school.model_copy(update={"note": note}) if school.wdoms_id == school_id else school
        for school in directory.schools
    ]
    return directory.model_copy(update={"schools": schools})
