"""What the dates of one paper must obey among themselves. A contradiction makes both sides doubtful."""

from collections.abc import Mapping, Sequence

from extractors.confidence import at_confidence
from schemas.facts import Evidence, Fact

CONTRADICTED = 0.9
"""What a value is worth at most that another value of the same paper contradicts."""
_ORDER = (
    ("date_of_birth", "entry_date"),
    ("date_of_birth", "completion_date"),
    ("date_of_birth", "decision_date"),
    ("entry_date", "completion_date"),
    ("entry_date", "decision_date"),
    ("entry_date", "issue_date"),
    ("completion_date", "decision_date"),
    ("completion_date", "issue_date"),
    ("decision_date", "issue_date"),
)
"""What comes before what: nobody's diploma is issued before the commission has decided."""
_YOUNGEST, _OLDEST = 14, 75
"""Years of age between which people enter or finish their studies."""
_MONTH = 7
"""Letters of an ISO date up to the month."""
_LATEST = 3
"""Years from the end of studies to the commission's decision and the paper's issue: more means that the
date of another event, such as the entry, was taken for the end."""
_LONGEST = 15
"""Years from entry to the end of studies: more means that a figure was misread."""


def agreed(facts: Mapping[str, Fact[str]], *, of_an_archive: bool = False) -> dict[str, Fact[str]]:
    """The dates of one paper; those that contradict each other are doubtful, each with both as evidence.

    `of_an_archive` says that the paper may be issued any number of years after the studies, as letters are.
    """
    found = dict(facts)
    for earlier, later in _ORDER:
        one, other = facts.get(earlier), facts.get(later)
        if one is None or other is None or not one.value or not other.value:
            continue
        late = of_an_archive and later == "issue_date" and one.value <= other.value
        if not late and not _fits(earlier, later, one.value, other.value):
            found[earlier] = doubted(found[earlier], other.evidence)
            found[later] = doubted(found[later], one.evidence)
    return found


def year_borne_out(
    year: Fact[int], before: Mapping[str, Fact[str]], after: Mapping[str, Fact[str]]
) -> Fact[int]:
    """The year of graduation, a guess where the very date it was taken from contradicts the others."""
    for name in ("decision_date", "completion_date"):
        was, now = before.get(name, Fact[str]()), after.get(name, Fact[str]())
        if (
            year.value
            and was.value
            and was.value.startswith(str(year.value))
            and was.status is not now.status
        ):
            confidence = min(year.confidence, CONTRADICTED)
            return at_confidence(year, confidence)
    return year


def doubted(fact: Fact[str], against: Sequence[Evidence]) -> Fact[str]:
    """The fact as a guess, with what speaks against it as further evidence."""
    confidence = min(fact.confidence, CONTRADICTED)
    evidence = [*fact.evidence, *(piece for piece in against if piece not in fact.evidence)]
    return at_confidence(fact, confidence).model_copy(update={"evidence": evidence})


def _fits(earlier: str, later: str, one: str, other: str) -> bool:
    """Compared as far as both are printed: 2014 is not later than 2014-06."""
    shared = min(len(one), len(other))
    years = int(other[:4]) - int(one[:4])
    if earlier == "date_of_birth":
        return _YOUNGEST <= years <= _OLDEST
    if earlier == "entry_date" and years > _LONGEST:
        return False
    if earlier == "completion_date" and years > _LATEST:
        return False
    if (earlier, later) == ("completion_date", "decision_date"):
        return True  # the state's exams stand before or after the last day of study
    if (earlier, later) == ("completion_date", "issue_date"):
        shared = min(shared, _MONTH)  # studies end on a nominal day, often after papers were made out
    return one[:shared] <= other[:shared]
