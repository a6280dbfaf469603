"""One name in several scripts and cases: whether one spelling is letter for letter a writing of another.

Strict where `names` is lenient: only what this module finds may speak for a reading.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from extractors.grouping.letters import letters
from extractors.grouping.spelling import lower

Table = Mapping[str, Sequence[str]]


@lru_cache(maxsize=8192)
def writes(original: str, other: str) -> bool:
    """True when `other` is letter for letter a usual writing of `original` in another script or language.

    Azerbaijani in either script and Russian into Latin letters; Azerbaijani into Russian. A Russian
    dative counts as its nominative.
    """
    source, target = _joined(original), _joined(other)
    if not source or not target:
        return False
    if not is_cyrillic(target):
        plain = target.replace("ı", "i")
        if is_cyrillic(source) and _latin_of(source) == target:
            return True
        return any(_spells(form, table, plain) for form, table in _into_latin(source))
    azerbaijani = source if not is_cyrillic(source) else _latin_of(source)
    return any(_spells(azerbaijani, letters()["into_russian"], form) for form in nominatives(target))


@lru_cache(maxsize=8192)
def same_writing(one: str, other: str) -> bool:
    """True when two spellings are one name to the letter, each in its own script and case."""
    if lower(one) == lower(other) or writes(one, other) or writes(other, one):
        return True
    both = is_cyrillic(lower(one)) and is_cyrillic(lower(other))
    return both and bool(_word_forms(one) & _word_forms(other))


def proves(original: str, other: str) -> bool:
    """True when a writing in another script would show every likely misreading of the original.

    `Aliyeva` fits Əliyeva and Aliyeva alike, so it says nothing of that letter; `Shahin` shows the Ş.
    """
    if lower(original) == lower(other):
        return True
    return not any(
        writes(changed, other) for changed in _misreadings(lower(original)) if changed != lower(original)
    )


def lost_mark(original: str, other: str) -> bool:
    """True when `other` writes not this name but the one with a letter for the one that looks like it."""
    plain = lower(original)
    return not writes(plain, other) and any(writes(changed, other) for changed in _misreadings(plain))


def transliterated(one: str, other: str) -> bool:
    """True for two series of letters of which one is the other in Latin letters: ЗВ and ZV."""
    mine, theirs = _joined(one), _joined(other)
    if not mine or not theirs or is_cyrillic(mine) == is_cyrillic(theirs):
        return False
    cyrillic, latin = (mine, theirs) if is_cyrillic(mine) else (theirs, mine)
    return any(
        _spells(cyrillic, letters()[table], latin.replace("ı", "i")) for table in ("russian", "cyrillic")
    )


@lru_cache(maxsize=8192)
def nominatives(name: str) -> frozenset[str]:
    """A Russian name as it stands, and as it would be if it stood in the dative."""
    plain = _joined(name)
    found = {plain}
    endings: dict[str, list[str]] = letters()["russian_datives"]
    if is_cyrillic(plain) and not _is_azerbaijani(plain):
        for ending, others in endings.items():
            if plain.endswith(ending) and len(plain) - len(ending) >= 2:
                found |= {plain[: -len(ending)] + other for other in others}
    return frozenset(found)


def is_cyrillic(text: str) -> bool:
    """True when most letters are Cyrillic."""
    marks = [char for char in text if char.isalpha()]
    return sum("\u0400" <= char <= "\u04ff" for char in marks) * 2 > len(marks)


def _joined(name: str) -> str:
    return lower(name).replace(" ", "")


def _is_azerbaijani(name: str) -> bool:
    return any(char in "әҝғһҹөүј" for char in name)


def _word_forms(name: str) -> frozenset[str]:
    words = lower(name).split()
    return nominatives(words[0]) if len(words) == 1 else frozenset({_joined(name)})


def _latin_of(source: str) -> str:
    table: dict[str, str] = letters()["cyrillic"]
    return "".join(table.get(char, char) for char in source)


def _into_latin(source: str) -> Iterator[tuple[str, Table]]:
    if not is_cyrillic(source) or _is_azerbaijani(source):
        yield _latin_of(source), letters()["writings"]
        return
    yield _latin_of(source), letters()["writings"]
    for form in nominatives(source):
        yield form, letters()["russian"]


def _spells(source: str, table: Table, target: str) -> bool:
    """True when the letters of the source, each in one of its writings, make up the target."""
    reached: list[set[int]] = [set() for _ in range(len(source) + 1)]
    reached[0].add(0)
    for at, char in enumerate(source):
        doubled = at > 0 and source[at - 1] == char
        for size in (1, 2):
            piece = source[at : at + size]
            if len(piece) < size:
                continue
            options = set(table.get(piece, ()))
            if size == 1:
                options |= {""} if doubled else set()
                options |= {char} if not options and char.isascii() else set()
            reached[at + size] |= {
                place + len(option)
                for place in reached[at]
                for option in options
                if target.startswith(option, place)
            }
        if not reached[at + 1] and not any(reached[at + 2 :]):
            return False
    return len(target) in reached[-1]


def _misreadings(name: str) -> Iterator[str]:
    """The name with one letter taken for the one that looks like it."""
    for place, char in enumerate(name):
        for pair in letters()["look_alike"]:
            if char in pair:
                yield name[:place] + pair.replace(char, "") + name[place + 1 :]
