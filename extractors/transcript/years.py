"""Academic years of rows that do not print them, worked out from the entry year or from other sections."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.page import PageText
from extractors.transcript.fold import fold
from extractors.transcript.headings import season_of
from extractors.transcript.model import Text
from extractors.transcript.sections import Place, Said
from extractors.transcript.vocabulary import find

_WORKED_OUT = 0.9  # a year nobody printed is doubtful,
_CONFIRMED = 0.98  # unless two independent dates of the papers lead to it
_A_YEAR = 2  # semesters
_FEWEST_YEARS = 3  # that show what the parts of a programme are
_HALF = {"autumn": 1, "spring": 2}
_LABEL_WORDS = 6  # words between a label and its year, months and blanks included
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Start:
    """The first year of study, how sure it is, and the words it rests on."""

    year: int
    probability: float
    source: Text


def numbered(given: Sequence[Place]) -> list[Place]:
    """Places with their semester counted through the programme (a second semester of year III is 6)."""
    given = _years_told(given)
    years = sorted({place.academic_year.value for place in given if place.academic_year})
    restarts = _restarts(given)
    first = _first_year(given) if not restarts else None
    return [_counted(_through(place, years, restarts), first) for place in given]


def _years_told(given: Sequence[Place]) -> list[Place]:
    """The places; parts of the programme each a year after the one before are years, not semesters.

    `DÖNEM III 2016-2017` after `DÖNEM II 2015-2016`: two semesters lie in one academic year.
    """
    said = {
        (int(place.semester.value), int(place.academic_year.value[:4]))
        for place in given
        if place.semester and place.academic_year and place.semester.value.isdecimal()
    }
    parts, starts = {number for number, _ in said}, {year - number for number, year in said}
    if len(parts) < _FEWEST_YEARS or len(starts) != 1 or any(place.course_year for place in given):
        return list(given)
    return [replace(place, semester=None, course_year=place.semester) for place in given]


def _first_year(given: Sequence[Place]) -> int | None:
    """The first year of study where semesters are counted through; None when they are not or do not agree."""
    numbers = [place for place in given if place.semester and place.semester.value.isdecimal()]
    if not any(int(place.semester.value) > _A_YEAR for place in numbers if place.semester):
        return None
    starts = {
        int(place.academic_year.value[:4]) - (int(place.semester.value) - 1) // 2
        for place in numbers
        if place.academic_year and place.semester
    }
    return starts.pop() if len(starts) == 1 else None


def _counted(place: Place, first: int | None) -> Place:
    """A place whose semester is only a season's word, where the others are counted: by its year."""
    said, year = place.semester, place.academic_year
    half = _HALF.get(season_of(said.value) or "") if said and not said.value.isdecimal() else None
    if first is None or said is None or year is None or half is None:
        return place
    number = 2 * (int(year.value[:4]) - first) + half
    sure = min(said.probability, year.probability, _WORKED_OUT)
    return (
        replace(place, semester=replace(said, value=str(number), probability=sure)) if number > 0 else place
    )


def _restarts(given: Sequence[Place]) -> bool:
    """True when the semesters count 1, 2 anew in every year."""
    numbers = {int(place.semester.value) for place in given if place.semester}
    groups = {place.year_group for place in given if place.semester}
    return bool(numbers) and max(numbers) <= 2 and len(groups) > 1


def _through(place: Place, years: Sequence[str], restarts: bool) -> Place:
    half = _HALF.get(season_of(place.season.value) or "") if place.season else None
    number = int(place.semester.value) if place.semester else None
    if number is not None and number <= 2 and (restarts or place.course_year):
        half = number
    elif number is not None:
        return place
    said = place.semester or place.season
    if half is None or said is None:
        return place
    if place.course_year:
        through = 2 * (int(place.course_year.value) - 1) + half
        sure = min(said.probability, place.course_year.probability)
        return replace(place, semester=replace(said, value=str(through), probability=sure))
    if number is None:
        return replace(place, semester=said)  # the document's own word: Fall, payız
    if place.academic_year and _without_hole(years):
        through = 2 * years.index(place.academic_year.value) + half
        sure = min(said.probability, place.academic_year.probability, _WORKED_OUT)
        return replace(place, semester=replace(said, value=str(through), probability=sure))
    return place


def _without_hole(years: Sequence[str]) -> bool:
    firsts = [int(year[:4]) for year in years]
    return firsts == list(range(firsts[0], firsts[0] + len(firsts))) if firsts else False


def with_years(given: Sequence[Place], pages: Sequence[PageText], file: str) -> list[Place]:
    """Places with the academic year worked out where the papers do not print it but let it be known."""
    printed = _start_printed(given)
    entry = dated(pages, file, "admission")
    start, sure = _start(given, printed, entry, dated(pages, file, "completion"))
    if start is None:
        return list(given)
    return [place if place.academic_year else _worked_out(place, start, sure) for place in given]


def dated(pages: Sequence[PageText], file: str, group: str) -> Start | None:
    """The year that stands in a line with one of a group's words (admission, completion)."""
    for page in pages:
        for line in page.lines:
            for index, word in enumerate(line.words):
                match = _YEAR.search(word.text)
                before = " ".join(other.text for other in line.words[max(0, index - _LABEL_WORDS) : index])
                if match and find(fold(_YEAR.split(before)[-1]), group):
                    return Start(int(match.group(1)), word.confidence, Text(page, file, (word,)))
    return None


def _start_printed(given: Sequence[Place]) -> Start | None:
    """The first year of study by the sections that print both semester and year, when they all agree."""
    starts = {}
    for place in given:
        index = _index(place)
        if place.academic_year and index is not None:
            said = place.academic_year
            starts[int(said.value[:4]) - index] = Start(
                int(said.value[:4]) - index, said.probability, said.source
            )
    return next(iter(starts.values())) if len(starts) == 1 else None


def _start(
    given: Sequence[Place], printed: Start | None, entry: Start | None, end: Start | None
) -> tuple[Start | None, float]:
    best = printed or entry
    if best is None:
        return None, 0.0
    last = max((index for place in given if (index := _index(place)) is not None), default=None)
    others = [entry.year] if printed and entry else []
    if end and last is not None:
        others.append(end.year - last - 1)
    return best, _CONFIRMED if others and all(year == best.year for year in others) else _WORKED_OUT


def _index(place: Place) -> int | None:
    """How many years of study lie before this place."""
    if place.course_year:
        return int(place.course_year.value) - 1
    if place.semester and place.semester.value.isdecimal():
        return (int(place.semester.value) - 1) // 2
    return None


def _worked_out(place: Place, start: Start, sure: float) -> Place:
    index = _index(place)
    said = place.course_year or place.semester
    if index is None or said is None:
        return place
    first = start.year + index
    probability = min(sure, start.probability, said.probability)
    return replace(place, academic_year=Said(f"{first}/{first + 1}", probability, said.source))
