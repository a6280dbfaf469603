"""One name whose parts two papers put in other places: given name first, all in one line, a field too far."""

from collections.abc import Sequence

from extractors.grouping.given_names import initial_fits, same_given
from extractors.grouping.names import names_alike
from extractors.grouping.person import Person, Said
from extractors.grouping.spelling import father_of, lower


def swapped(one: Person, other: Person) -> bool:
    """True when one paper has the surname where the other has the given name, and the reverse.

    One of the two may be misread or cut to its first letter, but never both.
    """
    same = {lower(a) for a, _ in one.surnames} & {lower(a) for a, _ in one.given}
    if same:
        return False
    crossed = {_any(one.surnames, other.given), _any(one.given, other.surnames)}
    return True in crossed and False not in crossed


def elsewhere(one: Person, other: Person) -> bool:
    """True when the given name of one paper may stand in another place of the other, so that nobody can say.

    Of a name in one line nobody knows which word is the given name, and where initials stand in it. A
    father's paper has no place for his daughter's name, so both given names must be found.
    """
    if one.whole or other.whole:
        return _share_a_part(one, other) or _initials_fit(one, other) or _initials_fit(other, one)
    return _moved_on(one, other) or _moved_on(other, one)


def _any(mine: Sequence[Said], theirs: Sequence[Said]) -> bool | None:
    found = {same_given(a, b) for a, _ in mine for b, _ in theirs}
    return True if True in found else None if None in found else False


def _share_a_part(one: Person, other: Person) -> bool:
    return any(names_alike(a, b) for a, _ in one.given for b, _ in other.given)


def _initials_fit(line: Person, other: Person) -> bool:
    """True for `K. Rzayeva` beside Könül Rzayeva: a word that is her surname, initials that are hers."""
    if not line.whole or other.whole:
        return False
    for text, _ in line.given:
        words = lower(text).split()
        first = next((word for word in words if len(word) == 1), None)
        surname = any(names_alike(text, own) for own, _ in other.surnames)
        if first and surname and any(initial_fits(first, lower(own)[:1]) for own, _ in other.given):
            return True
    return False


def _moved_on(one: Person, other: Person) -> bool:
    """True for `Murad | Rauf | Quliyev` read in the places of Quliyev Murad Rauf."""
    last = [(father_of(text), sure) for text, sure in other.patronymics]
    fathers = [(father_of(text), sure) for text, sure in one.patronymics]
    pairs = ((one.given, other.surnames), (fathers, other.given), (one.surnames, last))
    return all(mine and theirs and _any(mine, theirs) is not False for mine, theirs in pairs)
