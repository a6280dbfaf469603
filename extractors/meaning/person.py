"""A person's name taken apart: surname, given name, father's name.

Official order in Azerbaijan and on Russian papers is surname, given name, father's name; English
papers have either order, told apart by capitals, by oğlu/qızı and by the endings of surnames.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.meaning.fold import bare, fold
from extractors.meaning.vocabulary import words

_CASES = ("nun", "nın", "na", "нун", "нын", "на")
_MOST = 6
"""A name has at most so many words."""
_SERIES = re.compile(r"[^\W\d_]{1,3}[-–][IVXİ]+$")
"""`AB-I`, `ЖБ-II`: the series of a diploma, where a name is asked for."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """Positions of the parts in the row of words; `sure` is how certain the division is."""

    surname: tuple[int, ...]
    given: tuple[int, ...]
    patronymic: tuple[int, ...]
    sure: float = 1.0


def is_marker(word: str) -> bool:
    """True for oğlu, qızı and their forms in other languages."""
    return bare(word) in words().lists["patronymic_markers"] or bool(_parted_ending(word))


def _parted_ending(word: str) -> str:
    """The marker of `oğlu-na`, whose case ending was written apart on a form; nothing for other words."""
    marker, _, ending = word.rstrip(".,;:").partition("-")
    parted = ending.lower() in _CASES and bare(marker) in words().lists["patronymic_markers"]
    return marker if parted else ""


def without_case(word: str) -> str:
    """`oğluna`, `qızının` as `oğlu`, `qızı`: the marker without its case ending, other words as they are."""
    plain = word.rstrip(".,;:")
    if _parted_ending(plain):
        return _parted_ending(plain)
    for ending in _CASES:
        if is_marker(plain) and plain.lower().endswith(ending) and len(plain) > 5:
            return plain[: -len(ending)]
    return word


def is_declined_marker(word: str) -> bool:
    """True for `qızının`: a name that ends so is spoken of in somebody else's sentence."""
    return is_marker(word) and without_case(word) not in (word, word.rstrip(".,;:"))


def name_like(word: str) -> bool:
    """True for a word a name can be made of: letters, a capital first; oğlu/qızı too."""
    plain = word.strip(".,;:\"'“”«»()_")
    if not plain or is_marker(plain):
        return bool(plain)
    core = plain.replace("-", "").replace("'", "").replace("’", "").replace(".", "")
    lists = words().lists
    stops = (bare(plain) in lists["name_stop"] and not _is_initial(word)) or bare(plain) in lists[
        "owner_words"
    ]
    return core.isalpha() and plain[0].isupper() and not stops and not _SERIES.match(plain)


def _is_initial(word: str) -> bool:
    """True for `A.`, which is no article."""
    return len(word) == 2 and word[0].isupper() and word[1] == "."


def name_run(parts: Sequence[str]) -> int:
    """How many words from the start can make one name."""
    count = 0
    for part in parts[:_MOST]:
        if not name_like(part) and not is_title(part):
            break
        if count and part.startswith("("):
            break  # the same name in other letters, or the one before it was changed
        count += 1
        if part.endswith((";", ":")) or (part.endswith(",") and not _surname_comma(parts, count)):
            break
        if part.endswith(".") and len(part.strip(".")) > 4 and not is_title(part):
            break
    return count


def in_brackets(word: str) -> bool:
    """True for `(Talıbova)`: the surname before, which is no part of the name now."""
    return word.startswith("(") and word.rstrip(".,;:").endswith(")")


def split_name(parts: Sequence[str], *, surname_first: bool | None) -> NameParts | None:
    """The parts of a full name. `surname_first` is the language's order, None where both are usual.

    None when the words cannot be a full name.
    """
    places = [i for i, part in enumerate(parts) if not is_title(part)]
    if len(places) < 2 or len(places) > _MOST:
        return None
    marker = next((i for i in places if is_marker(parts[i])), None)
    if marker is not None:
        return _with_marker(parts, places, marker)
    endings = [i for i in places if _russian_patronymic(parts[i])]
    if endings and len(places) == 3:
        return _with_russian_patronymic(places, endings[0])
    if parts[places[0]].endswith(","):
        return NameParts((places[0],), tuple(places[1:2]), tuple(places[2:]))
    return _plain(parts, places, surname_first)


def _with_marker(parts: Sequence[str], places: list[int], marker: int) -> NameParts | None:
    at = places.index(marker)
    if at == 0:
        return None
    patronymic = tuple(places[at - 1 : at + 1])
    before, after = places[: at - 1], places[at + 1 :]
    if after:
        sure = 1.0 if _surname_look(parts, after) or len(before) == 1 else 0.9
        return NameParts(tuple(after), tuple(before), patronymic, sure)
    if not before:
        return None
    if len(before) == 1:
        return NameParts((), tuple(before), patronymic)
    chosen = _distinct_capitals(parts, before) or before[0]
    sure = 1.0 if _surname_look(parts, [chosen]) else 0.98
    rest = tuple(i for i in before if i != chosen)
    return NameParts((chosen,), rest, patronymic, sure)


def _with_russian_patronymic(places: list[int], ending: int) -> NameParts:
    if ending == places[1]:
        return NameParts((places[2],), (places[0],), (ending,))
    return NameParts((places[0],), (places[1],), (places[2],))


def _plain(parts: Sequence[str], places: list[int], surname_first: bool | None) -> NameParts | None:
    capital = _distinct_capitals(parts, places)
    ended = [i for i in places if surname_ending(parts[i])]
    chosen, sure = None, 1.0
    if capital is not None:
        chosen = capital
    elif len(ended) == 1 and ended[0] in {places[0], places[-1]}:
        chosen, sure = ended[0], 0.995
    elif surname_first is not None:
        chosen, sure = places[0] if surname_first else places[-1], 0.98 if surname_first else 0.9
    else:
        chosen, sure = places[-1], 0.8
    rest = [i for i in places if i != chosen]
    if chosen == places[0] and len(rest) == 2:
        return NameParts((chosen,), (rest[0],), (rest[1],), sure)
    return NameParts((chosen,), tuple(rest), (), sure if len(rest) == 1 else sure * 0.95)


def _distinct_capitals(parts: Sequence[str], places: Sequence[int]) -> int | None:
    """The one word in capitals among words that are not."""
    capitals = [i for i in places if _in_capitals(parts[i])]
    return capitals[0] if len(capitals) == 1 and len(places) > 1 else None


def _in_capitals(word: str) -> bool:
    plain = word.strip(".,")
    return len(plain) > 2 and plain.upper() == plain


def fathers_name_at(parts: Sequence[str]) -> int:
    """Where the father's name begins among given and fathers' names; the number of words where none does."""
    marker = next((n for n, part in enumerate(parts) if is_marker(part)), 0)
    if marker:
        return marker - 1
    return next((n for n, part in enumerate(parts) if n and _russian_patronymic(part)), len(parts))


def _surname_look(parts: Sequence[str], places: Sequence[int]) -> bool:
    return any(_in_capitals(parts[i]) or surname_ending(parts[i]) for i in places)


def surname_ending(word: str) -> bool:
    """True for a word that ends as surnames of Azerbaijan and Russia do."""
    plain = bare(word)
    endings = (end for end in words().lists["surname_endings"] if plain.endswith(end))
    # Given names end in -li too (Vəli, Nurəli): that ending tells only in long words.
    return any(len(plain) > (6 if "l" in end or "л" in end else 4) for end in endings)


def _russian_patronymic(word: str) -> bool:
    return any(bare(word).endswith(end) for end in words().lists["patronymic_endings"])


def is_title(word: str) -> bool:
    """True for `Mr.`, `Prof.` and their like; `habil.` is a title in small letters, `Habil` a name."""
    plain = word.strip(".,")
    if fold(plain) in words().lists["names_too"] and plain[:1].isupper():
        return False
    return fold(plain) in words().lists["name_titles"]


def _surname_comma(parts: Sequence[str], count: int) -> bool:
    """`MAMMADOVA, Gulnara`: a comma after the first word may part surname and given name."""
    return count == 1 and _in_capitals(parts[0]) and len(parts) > 1 and name_like(parts[1])
