"""Whether two papers may be one person's."""

from collections.abc import Callable, Sequence

from extractors.confidence import READ_FROM
from extractors.grouping.given_names import same_given
from extractors.grouping.name_order import elsewhere, swapped
from extractors.grouping.names import all_alike, given_alike
from extractors.grouping.person import Person, Said
from extractors.grouping.spelling import father_of, sex_of, tokens
from extractors.grouping.writings import is_cyrillic, same_writing

_CLEARLY = 0.8  # from here on a given name of another sound is another name, not a misread one


def same_person(one: Person, other: Person) -> bool | None:
    """Whether two papers may be the same person's; None when they do not name enough to say.

    The given name decides: brothers, sisters, parents and spouses share a surname, and often a father's
    name. Two of one given name are two people when of surname, father and birthday two are not the same.
    """
    if not one.named or not other.named:
        return None
    surname, given = _best(one.surnames, other.surnames, _surname), _best(one.given, other.given, same_given)
    father, born = _best(one.patronymics, other.patronymics, _father), _born(one, other)
    if given is False and swapped(one, other):
        given, surname = True, True
    if given is False and elsewhere(one, other):
        return None
    if given is True:
        return not (False in (father, born) if surname is False else father is False and born is False)
    if given is None:
        return _with_like_names(one, other, surname=surname, father=father, born=born)
    if surname is False:
        return born is True and father is True
    return _of_one_family(one, other, father=father, born=born)


def one_name(one: Person, other: Person) -> bool:
    """True when surname and given name are the same name in whatever script."""
    surname = _best(one.surnames, other.surnames, _surname)
    return surname is True and _best(one.given, other.given, same_given) is True


def _with_like_names(
    one: Person, other: Person, *, surname: bool | None, father: bool | None, born: bool | None
) -> bool:
    """Given names that sound alike may be one name, unless something else tells the two apart."""
    if born is True and surname is not False:
        return True
    return not (
        father is False or born is False or _sexes_differ(one, other) or (surname is False and not father)
    )


def _of_one_family(one: Person, other: Person, *, father: bool | None, born: bool | None) -> bool | None:
    """A shared surname with another given name: a relative, if both were read well enough to say so."""
    near = any(given_alike(a, b) for a, _ in one.given for b, _ in other.given)
    enough = READ_FROM if near else _CLEARLY
    surely = min(max(sure for _, sure in person.given) for person in (one, other)) >= enough
    if surely or father is False or born is False or _sexes_differ(one, other):
        return False
    return True if born is True else None


def _best(
    mine: Sequence[Said], theirs: Sequence[Said], compare: Callable[[str, str], bool | None]
) -> bool | None:
    """The most favourable comparison of any form with any other; None also where one side has none."""
    if not mine or not theirs:
        return None
    found = {compare(a, b) for a, _ in mine for b, _ in theirs}
    return True if True in found else None if None in found else False


def _surname(one: str, other: str) -> bool | None:
    if not tokens(one) or not tokens(other):
        return None
    return all_alike(one, other)


def _father(one: str, other: str) -> bool | None:
    mine, theirs = father_of(one), father_of(other)
    if len(mine) < 2 or len(theirs) < 2:
        return None
    if same_writing(mine, theirs):
        return True
    return None if given_alike(mine, theirs) or is_cyrillic(mine) != is_cyrillic(theirs) else False


def _born(one: Person, other: Person) -> bool | None:
    return one.born == other.born if one.born and other.born else None


def _sexes_differ(one: Person, other: Person) -> bool:
    mine = {sex for text, _ in one.patronymics if (sex := sex_of(text))}
    theirs = {sex for text, _ in other.patronymics if (sex := sex_of(text))}
    return bool(mine and theirs) and not mine & theirs
