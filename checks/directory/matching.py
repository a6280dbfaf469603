"""Which school of the directory a printed name means (ELG-01).

A name is accepted only when all its words are accounted for: a word that is missing, or one too
many (another town, `college`, `branch`), leaves the choice to a person, however like the rest is.
"""

from collections.abc import Iterable

from checks.directory.comparing import Compared, compare, resembles
from checks.directory.tokens import city_words, same, tokens
from schemas.school import Directory, School, SchoolCandidate, SchoolMatch, SchoolName

_CANDIDATE_FROM = 0.5
_AT_MOST = 5


def match(
    printed: str,
    directory: Directory,
    *,
    year: int | None,
    city: str | None = None,
    declared: str | None = None,
) -> SchoolMatch:
    """The school meant by the name as printed on a paper of that year.

    `city` is the town printed beside it; `declared` the office's word (an id or a name), which can
    decide between schools that fit and never makes a name fit.
    """
    best = _best(printed, directory, year)
    candidates = [_candidate(item) for item in best if item.score >= _CANDIDATE_FROM][:_AT_MOST]
    said = _declared(declared, directory)
    chosen, method = _choose([item for item in best if item.covered and item.in_years], city, said)
    if chosen is None or (said is not None and said.wdoms_id != chosen.school.wdoms_id):
        score = candidates[0].score if candidates else 0.0
        return SchoolMatch(confidence=score, candidates=candidates)
    return SchoolMatch(
        id=chosen.school.wdoms_id,
        name=chosen.school.name,
        matched_as=chosen.name.name,
        method=method,
        confidence=chosen.score,
        clear=True,
        candidates=candidates,
    )


def lookup(name: str, directory: Directory) -> list[SchoolCandidate]:
    """Schools a name or id might mean, the likeliest first, for a person to look through."""
    by_id = [school for school in directory.schools if school.wdoms_id.upper() == name.strip().upper()]
    if by_id:
        only = by_id[0]
        return [
            SchoolCandidate(
                id=only.wdoms_id, name=only.name, matched_name=only.wdoms_id, score=1.0, reason="its id"
            )
        ]
    found = [item for item in _best(name, directory, None) if item.score > 0.3]
    return [_candidate(item) for item in found[:_AT_MOST]]


def find(declared: str | None, directory: Directory) -> School | None:
    """The school of an id or of a name that fits just one school, else None."""
    return _declared(declared, directory)


def _best(printed: str, directory: Directory, year: int | None) -> list[Compared]:
    """Each school's best-fitting name, the likeliest school first."""
    if not tokens(printed):
        return []
    found = [
        max(
            (compare(printed, school, name, year) for name in _names(school)),
            key=lambda item: (item.covered and item.in_years, item.covered, item.score, item.in_years),
        )
        for school in directory.schools
        if resembles(printed, school)
    ]
    return sorted(found, key=lambda item: (item.covered, item.score), reverse=True)


def _names(school: School) -> Iterable[SchoolName]:
    """The names with their years; the main name has none of its own unless it stands among the others."""
    if all(name.name != school.name for name in school.alternate_names):
        yield SchoolName(name=school.name)
    yield from school.alternate_names


def _choose(fitting: list[Compared], city: str | None, said: School | None) -> tuple[Compared | None, str]:
    """The one school that fits; the town or the office decides between several, or for an abbreviation."""
    if len(fitting) == 1 and not fitting[0].abbreviation:
        return fitting[0], fitting[0].method
    if said is not None:
        named = [item for item in fitting if item.school.wdoms_id == said.wdoms_id]
        return (named[0], "declared") if named else (None, "none")
    there = [item for item in fitting if city and _in_city(city, item.school)]
    return (there[0], there[0].method) if len(there) == 1 else (None, "none")


def _in_city(city: str, school: School) -> bool:
    return any(same(word, own) for word in tokens(city) for own in city_words(school.city) if len(word) > 3)


def _declared(declared: str | None, directory: Directory) -> School | None:
    if not declared or not declared.strip():
        return None
    for school in directory.schools:
        if school.wdoms_id.upper() == declared.strip().upper():
            return school
    fitting = [item.school for item in _best(declared, directory, None) if item.covered]
    return fitting[0] if len(fitting) == 1 else None


def _candidate(item: Compared) -> SchoolCandidate:
    return SchoolCandidate(
        id=item.school.wdoms_id,
        name=item.school.name,
        matched_name=item.name.name,
        score=item.score,
        reason=item.reason,
    )
