"""The case a Russian name stands in: diplomas are made out to someone, in the dative.

`выдан Мамедовой Гюльнаре` does not say how the surname is borne; `Мамедова Гюльнара Велиевна` does.
Endings tell where they can: of surnames in -ов, -ев, -ин and of fathers' names. Where they cannot,
nothing is known, and the name is not trusted where the sentence asks for the dative.
"""

from collections.abc import Sequence
from enum import Enum

from extractors.meaning.fold import is_cyrillic
from extractors.meaning.person import is_marker

_PATRONYMIC = {
    "nominative": ("ович", "евич", "ьич", "овна", "евна", "ична"),
    "oblique": (
        "овичу", "евичу", "ьичу", "овича", "евича", "ьича", "овичем", "евичем",
        "овне", "евне", "ичне", "овны", "евны", "ичны", "овну", "евну", "ичну", "овной", "евной",
    ),
}  # fmt: skip
_SURNAME = {
    "nominative": ("ов", "ев", "ёв", "ин", "ова", "ева", "ёва", "ина", "ская", "ский"),
    "oblique": (
        "ову", "еву", "ёву", "ину", "овой", "евой", "ёвой", "иной", "скому", "ской",
        "овым", "евым", "иным", "ского", "скую",
    ),
}  # fmt: skip


class Case(Enum):
    """What the endings of a name tell."""

    NOMINATIVE = "nominative"
    OBLIQUE = "oblique"
    UNKNOWN = "unknown"


def case_of(surname: Sequence[str], given: Sequence[str], patronymic: Sequence[str]) -> Case:
    """The case of a Russian name by the endings of its parts. Words in other letters tell nothing.

    One oblique ending is enough: no part of a name stands in another case than the rest. The genitive
    of men's names (`Алиева Вагифа Гасан оглы`) looks like a woman's surname; the father's name tells.
    """
    told = {
        _by_endings(_SURNAME, surname[-1:]),
        _by_endings(_PATRONYMIC, [word for word in patronymic if not is_marker(word)]),
        _of_given(given, patronymic),
    }
    if Case.OBLIQUE in told or _man_with_a_womans_surname(surname, patronymic):
        return Case.OBLIQUE
    return Case.NOMINATIVE if Case.NOMINATIVE in told else Case.UNKNOWN


def _man_with_a_womans_surname(surname: Sequence[str], patronymic: Sequence[str]) -> bool:
    male = any(word.lower().endswith(("ович", "евич", "ьич", "оглы", "оглу")) for word in patronymic)
    return male and any(word.lower().endswith(("ова", "ева", "ина", "ская")) for word in surname[-1:])


def is_russian_patronymic(word: str) -> bool:
    """True for `Велиевна` and its like, in any case."""
    return _by_endings(_PATRONYMIC, [word]) is not Case.UNKNOWN


def is_russian(parts: Sequence[str]) -> bool:
    """True for a name in Cyrillic letters without any that only Azerbaijani has."""
    text = "".join(parts).lower()
    return is_cyrillic(text) and not any(ch in "әҝғһҹөүј" for ch in text)


def _by_endings(endings: dict[str, tuple[str, ...]], parts: Sequence[str]) -> Case:
    for part in parts:
        plain = part.lower().strip('.,;:()«»"')
        # The longest ending tells: -ова is a nominative though -ов is one too, -овой is none.
        for case in (Case.OBLIQUE, Case.NOMINATIVE):
            if any(plain.endswith(end) and len(plain) > len(end) + 1 for end in endings[case.value]):
                return case
    return Case.UNKNOWN


def _of_given(given: Sequence[str], patronymic: Sequence[str]) -> Case:
    """`Вагифу ... оглы`, `Гюльнаре ... кызы`: endings that no nominative of such names has."""
    marker = next((word.lower() for word in patronymic if is_marker(word)), "")
    last = given[-1].lower() if given else ""
    if marker.startswith("о") and last.endswith(("у", "ю")):
        return Case.OBLIQUE
    if marker.startswith("к") and last.endswith(("е", "и", "ой", "у")):
        return Case.OBLIQUE
    if marker.startswith("о") and last[-1:] in "бвгджзклмнпрстфхцчшщ" and len(last) > 2:
        return Case.NOMINATIVE
    return Case.NOMINATIVE if marker.startswith("к") and last.endswith(("а", "я")) else Case.UNKNOWN
