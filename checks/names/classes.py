"""In what way a credential's name differs from the name of record (NAM-04)."""

from collections.abc import Callable
from enum import StrEnum
from functools import cache

from rapidfuzz.distance import OSA

from checks.data import table
from checks.letters import fold
from checks.names.cases import nominatives
from checks.names.exact import same_spelling
from checks.names.keys import alike, key, without_ending
from checks.names.person import PersonName

_SPELL_AT_MOST = 2


class Difference(StrEnum):
    """Kinds of difference, each with a text of its own in the checklist."""

    ORDER = "order"
    INITIAL = "initial"
    MAIDEN = "maiden"
    SUFFIX_CHANGE = "suffix_change"
    GENDER_ENDING = "gender_ending"
    SPELL = "spell"
    TRANSLIT = "translit"
    PATRONYMIC_EXTRA = "patronymic_extra"
    PATRONYMIC_MISSING = "patronymic_missing"
    EXTRA = "extra"
    MISSING_PART = "missing_part"
    JOINED = "joined"
    DIACRITIC = "diacritic"
    OTHER_NAME = "other_name"
    OCR_DOUBT = "ocr_doubt"  # nothing of the name itself: it was not read for certain


NEEDS_PROOF = frozenset({Difference.ORDER, Difference.INITIAL, Difference.MAIDEN, Difference.SUFFIX_CHANGE})
"""The kinds ECFMG names itself (married and maiden names, initials, order): a name document is missing.

The other kinds are our own list (confidence R), so a person decides.
"""


def differences(credential: PersonName, record: PersonName) -> list[Difference]:
    """Every way in which the credential's name differs from the record's; empty when it is exactly alike."""
    if not credential.parted:
        return _full(credential.full.value or "", record)
    surname, given = str(credential.surname.value), str(credential.given.value)
    own_surname, own_given = str(record.surname.value), str(record.given.value)
    if same_spelling(surname, own_given) and same_spelling(given, own_surname):
        return [Difference.ORDER]
    whole = f"{given} {credential.patronymic.value}" if credential.patronymic.present else given
    if credential.patronymic.present and _has_patronymic(own_given):
        return list(dict.fromkeys(_surnames(surname, own_surname) + _givens(whole, own_given, True)))
    found = _surnames(surname, own_surname) + _givens(given, own_given, bool(credential.patronymic.value))
    if credential.patronymic.present:
        found.append(Difference.PATRONYMIC_EXTRA)
    return list(dict.fromkeys(found))


def _full(printed: str, record: PersonName) -> list[Difference]:
    """A name printed in one string: given name first is alike, surname first is another order."""
    surname, given = str(record.surname.value), str(record.given.value)
    if same_spelling(printed, f"{given} {surname}"):
        return []
    if same_spelling(printed, f"{surname} {given}"):
        return [Difference.ORDER]
    words = printed.split()
    patronymic = _patronymic_start(words)
    if patronymic is not None:
        rest = _full(" ".join(words[:patronymic]), record)
        extra = [] if _has_patronymic(given) else [Difference.PATRONYMIC_EXTRA]
        return list(dict.fromkeys([*rest, *extra]))
    own = f"{surname} {given}"
    if sorted(map(key, words)) == sorted(map(key, own.split())):
        return [Difference.TRANSLIT]
    return [_component(printed, own)] if len(words) > 1 else [Difference.MISSING_PART]


def _surnames(printed: str, own: str) -> list[Difference]:
    if same_spelling(printed, own):
        return []
    found = _component(printed, own)
    return [Difference.MAIDEN if found is Difference.OTHER_NAME else found]


def _givens(printed: str, own: str, has_patronymic: bool) -> list[Difference]:
    if same_spelling(printed, own):
        return []
    start = _patronymic_start(own.split())
    if start is not None and not has_patronymic:
        return [*_givens(printed, " ".join(own.split()[:start]), True), Difference.PATRONYMIC_MISSING]
    start = _patronymic_start(printed.split())
    if start is not None and not _has_patronymic(own):
        return [*_givens(" ".join(printed.split()[:start]), own, True), Difference.PATRONYMIC_EXTRA]
    return [_component(printed, own)]


def _component(printed: str, own: str) -> Difference:
    """The kind of difference between two spellings of one part of a name; the first that fits.

    A Russian name in the dative is written otherwise, and is no other name.
    """
    if not alike(printed, own) and any(alike(form, own) for form in nominatives(printed)):
        return Difference.TRANSLIT
    return next((kind for kind, fits in _TESTS if fits(printed, own)), Difference.OTHER_NAME)


def _near(printed: str, own: str) -> bool:
    a, b = key(printed), key(own)
    return OSA.distance(a, b) <= min(_SPELL_AT_MOST, len(a) // 3)


def _more(printed: str, own: str) -> bool:
    """True when the one has every word of the other and more."""
    return set(map(key, own.split())) < set(map(key, printed.split()))


def _fewer(printed: str, own: str) -> bool:
    return _more(own, printed)


def _same_but_marks(printed: str, own: str) -> bool:
    return fold(printed) == fold(own)


def _same_but_gaps(printed: str, own: str) -> bool:
    return _compact(printed) == _compact(own)


def _same_but_gender(printed: str, own: str) -> bool:
    return without_ending(printed, "gender") == without_ending(own, "gender")


def _same_but_suffix(printed: str, own: str) -> bool:
    """True when only the ending differs; -yev takes a vowel of the stem with it that -li and -zade leave."""
    stems = [without_ending(name, "suffix").rstrip("aeiou") for name in (printed, own)]
    return stems[0] == stems[1]


def _initial(printed: str, own: str) -> bool:
    """True when one of the two has a part cut to its first letter."""
    theirs, ours = printed.replace(".", ". ").split(), own.replace(".", ". ").split()
    if len(theirs) != len(ours):
        return False
    cut = [len(fold(a)) == 1 or len(fold(b)) == 1 for a, b in zip(theirs, ours, strict=True)]
    fits = [
        fold(a)[:1] == fold(b)[:1] or alike(a, b) or key(a)[:1] == key(b)[:1]
        for a, b in zip(theirs, ours, strict=True)
    ]
    return any(cut) and all(fits)


def _compact(text: str) -> str:
    return fold(text.replace("-", "")).replace(" ", "")


def _has_patronymic(given: str) -> bool:
    return _patronymic_start(given.split()) is not None


def _patronymic_start(words: list[str]) -> int | None:
    """Where a father's name begins: one word before oğlu or qızı; None when there is none."""
    for place, word in enumerate(words):
        if fold(word) in _patronymic_words() and place >= 1:
            return max(place - 1, 1)
    return None


@cache
def _patronymic_words() -> frozenset[str]:
    return frozenset(fold(word) for word in table("name_letters")["patronymic_words"])


_TESTS: tuple[tuple[Difference, Callable[[str, str], bool]], ...] = (
    (Difference.INITIAL, _initial),
    (Difference.DIACRITIC, _same_but_marks),
    (Difference.JOINED, _same_but_gaps),
    (Difference.TRANSLIT, alike),
    (Difference.GENDER_ENDING, _same_but_gender),
    (Difference.SUFFIX_CHANGE, _same_but_suffix),
    (Difference.EXTRA, _more),
    (Difference.MISSING_PART, _fewer),
    (Difference.SPELL, _near),
)
