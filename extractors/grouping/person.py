"""The holder of a paper, and whether two papers may be one person's."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractors.grouping.documents import Paper
from extractors.grouping.names import all_alike, given_alike, names_alike
from extractors.grouping.spelling import father_of, lower, sex_of, tokens
from extractors.grouping.writings import is_cyrillic, same_writing
from schemas.facts import Fact

_ENOUGH = 0.4  # a name read less surely than this accuses nobody of being somebody else
_CLEARLY = 0.8  # from here on a given name of another sound is another name, not a misread one
_SPOUSE = "spouse"

Said = tuple[str, float]
"""A name as printed and how sure its reading is."""


@dataclass(frozen=True, slots=True)
class Person:
    """A holder as papers name the person: every form of the names, date of birth.

    `whole` says that surname and given name were not told apart: both hold the whole name.
    """

    surnames: tuple[Said, ...] = ()
    given: tuple[Said, ...] = ()
    patronymics: tuple[Said, ...] = ()
    born: str | None = None
    whole: bool = False

    @property
    def named(self) -> bool:
        """True when there is a surname and a given name to compare."""
        return bool(self.surnames and self.given)


def together(one: Person, other: Person) -> Person:
    """One person with the names of both."""
    return Person(
        tuple(dict.fromkeys([*one.surnames, *other.surnames])),
        tuple(dict.fromkeys([*one.given, *other.given])),
        tuple(dict.fromkeys([*one.patronymics, *other.patronymics])),
        one.born or other.born,
        one.whole or other.whole,
    )


def person_of(paper: Paper) -> Person:
    """The holder of a paper, empty where it names none or the name was read badly; never a spouse."""
    reading = paper.reading
    if reading is None:
        return Person()
    printed = reading.name_document.names if reading.name_document else []
    mine = [name for name in printed if name.role != _SPOUSE]
    surnames = _said([*(name.surname for name in mine), reading.text("surname")])
    given = _said([*(name.given_name for name in mine), reading.text("given_name")])
    patronymics = _said([*(name.patronymic for name in mine), reading.text("patronymic")])
    full = reading.text("full_name")
    whole = not (surnames and given) and full.confidence >= _ENOUGH
    if whole:
        surnames, given = (*surnames, *_said([full])), (*given, *_said([full]))
    born = reading.name_document.date_of_birth if reading.name_document else reading.text("date_of_birth")
    return Person(surnames, given, patronymics, born.value if born.trusted else None, whole)


def _said(facts: Sequence[Fact[str]]) -> tuple[Said, ...]:
    found = [(fact.value, fact.confidence) for fact in facts if fact.value and fact.confidence >= _ENOUGH]
    return tuple(dict.fromkeys(found))


def same_person(one: Person, other: Person) -> bool | None:
    """Whether two papers may be the same person's; None when they do not name enough to say.

    The given name decides: brothers, sisters, parents and spouses share a surname, and often a father's
    name. Two of one given name are two people when neither surname nor father nor birthday is the same.
    """
    if not one.named or not other.named:
        return None
    surname, given = _best(one.surnames, other.surnames, _surname), _best(one.given, other.given, _given)
    father, born = _best(one.patronymics, other.patronymics, _father), _born(one, other)
    if given is False and _swapped(one, other):
        given, surname = True, True
    if given is False and (one.whole or other.whole) and _share_a_part(one, other):
        return None
    if given is True:
        return not (surname is False and False in (father, born))
    if given is None:
        return _with_like_names(one, other, surname=surname, father=father, born=born)
    if surname is False:
        return born is True and father is True
    return _of_one_family(one, other, father=father, born=born)


def one_name(one: Person, other: Person) -> bool:
    """True when surname and given name are the same name in whatever script."""
    surname = _best(one.surnames, other.surnames, _surname)
    return surname is True and _best(one.given, other.given, _given) is True


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
    surely = (
        max(sure for _, sure in one.given) >= _CLEARLY and max(sure for _, sure in other.given) >= _CLEARLY
    )
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


def _given(one: str, other: str) -> bool | None:
    """True for one name to the letter in whatever script, None for names that only sound alike."""
    mine, theirs = tokens(one), tokens(other)
    if not mine or not theirs:
        return None
    shorter, longer = sorted((mine, theirs), key=len)
    if all(any(same_writing(a, b) for b in longer) for a in shorter):
        return True
    return None if all(any(given_alike(a, b) for b in longer) for a in shorter) else False


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


def _share_a_part(one: Person, other: Person) -> bool:
    return any(names_alike(a, b) for a, _ in one.given for b, _ in other.given)


def _swapped(one: Person, other: Person) -> bool:
    """True when one paper has the surname where the other has the given name, and the reverse."""
    crossed = _best(one.surnames, other.given, _given), _best(one.given, other.surnames, _given)
    same = {lower(a) for a, _ in one.surnames} & {lower(a) for a, _ in one.given}
    return crossed == (True, True) and not same
