"""Section headings checked against one another: semesters follow in order, two to an academic year."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.confidence import agree
from extractors.transcript.sections import Place, Said
from extractors.transcript.sums import jointly

_FILLED = 0.6  # how sure a semester can be that only its neighbours tell
_NEIGHBOUR = 0.95  # how much one neighbour says for the one beside it,
_BOTH = 0.985  # and two for the one between them
_BY_CHANCE = 0.1  # how often a misread semester and a misread year fit together


@dataclass(slots=True)
class _Section:
    """What the heading of one section says."""

    semester: Said | None
    year: Said | None
    unread: bool
    first: Place

    @property
    def number(self) -> int | None:
        """The semester as a number, None for a word or when it was not read."""
        return int(self.semester.value) if self.semester and self.semester.value.isdecimal() else None


def in_sequence(given: Sequence[Place]) -> list[Place]:
    """Places with their sections' semesters and years surer where the sections bear each other out.

    A section whose number was not read gets the one its neighbours leave free, as a doubtful value.
    """
    sections: dict[int, _Section] = {}
    for place in given:
        sections.setdefault(place.group, _Section(place.semester, place.academic_year, place.unread, place))
    ordered = [sections[group] for group in sorted(sections) if _counts(sections[group])]
    for before, here, after in zip([None, *ordered], ordered, [*ordered[1:], None], strict=False):
        _fill(before, here, after)
    raised = [
        _raised(b, h, a) for b, h, a in zip([None, *ordered], ordered, [*ordered[1:], None], strict=False)
    ]
    for section, (semester, year) in zip(ordered, _with_years(ordered, raised), strict=True):
        section.semester, section.year = semester, year
    return [_placed(place, sections[place.group]) for place in given]


def _counts(section: _Section) -> bool:
    return section.first.block is None and (section.number is not None or section.unread)


def _fill(before: _Section | None, here: _Section, after: _Section | None) -> None:
    if here.semester is not None or not here.unread or here.first.note is None:
        return
    last, following = before.number if before else 0, after.number if after else None
    if last is None or (following is not None and following != last + 2):
        return
    if following is None and not (before and here.year and before.year):
        return
    note = here.first.note
    here.semester = Said(str(last + 1), min(_FILLED, max(note.probability, 0.3)), note)


def _raised(before: _Section | None, here: _Section, after: _Section | None) -> Said | None:
    """The semester, surer when the sections around it carry the numbers around it."""
    said, number = here.semester, here.number
    if said is None or number is None:
        return said
    around = [(one, step) for one, step in ((before, -1), (after, 1)) if one is not None]
    fitting = [one for one, step in around if one.number == number + step and one.semester]
    if not around or len(fitting) < len(around):
        return said
    support = min(one.semester.probability for one in fitting if one.semester)
    if here.unread:
        return said
    return replace(
        said,
        probability=max(
            said.probability, agree(said.probability, (_BOTH if len(fitting) > 1 else _NEIGHBOUR) * support)
        ),
    )


def _with_years(
    ordered: Sequence[_Section], semesters: Sequence[Said | None]
) -> list[tuple[Said | None, Said | None]]:
    """Years surer where they are the ones the semesters lead to."""
    starts = Counter(start for section in ordered if (start := _start(section)) is not None)
    first = starts.most_common(1)[0][0] if starts and starts.most_common(1)[0][1] > 1 else None
    result: list[tuple[Said | None, Said | None]] = []
    for section, semester in zip(ordered, semesters, strict=True):
        year = section.year
        if year and semester and first is not None and _start(section) == first:
            sure = jointly([year.probability, semester.probability], 0.0, _BY_CHANCE)
            year = replace(year, probability=max(year.probability, sure))
        result.append((semester, year))
    return result


def _start(section: _Section) -> int | None:
    """The first year of study by this section's year and semester."""
    if section.year is None or section.number is None:
        return None
    return int(section.year.value[:4]) - (section.number - 1) // 2


def _placed(place: Place, section: _Section) -> Place:
    """A row's place with its section's values, where the row has no own."""
    semester = section.semester if place.semester is section.first.semester else place.semester
    year = section.year if place.academic_year is section.first.academic_year else place.academic_year
    return replace(place, semester=semester, academic_year=year)
