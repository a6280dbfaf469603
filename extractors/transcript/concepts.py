"""What a heading speaks of, from what its words mean: `Number of academic hours` is about hours.

A heading is a few words on one thing. Words that name two things (`Semester`, `Grade`) make no one heading
together, but for those that do by custom: the grade in letters, the hours of a course.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from extractors.transcript.fold import fold
from extractors.transcript.vocabulary import alike, load

_FULL, _LEAST = 94.0, 0.6
_ABOUT = 7  # letters of a word from which on one may be misread
_QUALIFIERS = frozenset({"joining", "amount", "total", "final", "studied", "words", "number", "contact"})
_PARTS = frozenset({"lecture", "practice", "self"})
_TELLING = ("remark", "person", "date")
_BESIDE = frozenset({"score", "grade", "letter", "exam", "current", "course", "course_year", "name"})
_RULES: tuple[tuple[frozenset[str], frozenset[str], str], ...] = tuple(
    (frozenset(own.split()), frozenset(beside.split()), column)
    for own, beside, column in (
        ("weight letter", "grade score", "letter"),
        ("weight", "grade score", "weight"),
        ("credits", "", "credits"),
        ("hours", "", "hours"),
        ("load", "", "hours_total"),
        ("letter", "grade score exam credits", "letter"),
        ("grade credits", "", "letter"),  # `ECTS grade`
        ("current", "score grade semester exam type", "score_part"),
        ("exam score", "", "score_part"),
        ("exam", "semester", "score_part"),
        ("semester score", "", "score_part"),
        ("score", "grade exam", "score"),
        ("grade", "exam", "grade"),
        ("semester", "", "semester"),
        ("year", "", "academic_year"),
        ("course_year", "", "course_year"),
        ("code", "", "code"),
        ("row", "", "number"),
        ("type", "grade exam letter", "type"),
    )
)
"""What a heading must speak of, what it may speak of besides, and the column it then names."""


@cache
def _words() -> tuple[tuple[str, bool, str], ...]:
    """Every word, folded, whether it is a stem, and its meaning; the longest first."""
    found = {
        (fold(word.rstrip("*")), word.endswith("*"), meaning)
        for meaning, texts in load("heading_words.json")["words"].items()
        for word in texts
    }
    return tuple(sorted(found, key=lambda item: (-len(item[0]), item[2])))


@cache
def _phrases() -> tuple[tuple[tuple[str, ...], str], ...]:
    found = {
        (tuple(fold(text).split()), meaning)
        for meaning, texts in load("heading_words.json")["phrases"].items()
        for text in texts
    }
    return tuple(sorted(found, key=lambda item: (-len(item[0]), item)))


@lru_cache(maxsize=16384)
def meaning_of(token: str) -> str | None:
    """What a folded word of a heading means; None for a word that is of none."""
    for word, stem, meaning in _words():
        if token == word or (stem and token.startswith(word)):
            return meaning
    if len(token) < _ABOUT:
        return None
    for word, stem, meaning in _words():
        if len(word) >= _ABOUT and alike(token[: len(word)] if stem else token, word):
            return meaning
    return None


def meant_whole(text: str) -> bool:
    """True for a folded heading every word of which is understood."""
    return all(meaning is not None for meaning, _ in _meanings(text.split()))


def _meanings(tokens: list[str]) -> Iterator[tuple[str | None, int]]:
    """The meanings of some words in order, phrases first, each with how many letters it explains."""
    index = 0
    while index < len(tokens):
        for phrase, meaning in _phrases():
            if tuple(tokens[index : index + len(phrase)]) == phrase:
                yield meaning, sum(map(len, phrase))
                index += len(phrase)
                break
        else:
            said = "joining" if tokens[index].isdecimal() else meaning_of(tokens[index])
            yield said, len(tokens[index])
            index += 1


@lru_cache(maxsize=16384)
def column_of(text: str) -> tuple[str, float] | None:
    """The column that a folded heading names by its words' meanings, with a score (0..100)."""
    said = list(_meanings(_without_worth(text.split())))
    letters = sum(size for _, size in said)
    known = sum(size for meaning, size in said if meaning)
    if not letters or known < _LEAST * letters:
        return None
    column = _column({meaning for meaning, _ in said if meaning})
    return (column, _FULL * known / letters) if column else None


def _without_worth(tokens: list[str]) -> list[str]:
    """The words without what one credit is worth: `Credit (30 h.)` speaks of credits alone."""
    said = [meaning_of(token) for token in tokens]
    if said[:1] != ["credits"]:
        return tokens
    worth = {
        place
        for place in range(1, len(tokens) - 1)
        if tokens[place].isdecimal() and said[place + 1] == "hours"
    }
    return [token for place, token in enumerate(tokens) if not {place, place - 1} & worth]


def _column(said: set[str]) -> str | None:
    """The one column that meanings name together; None when they name none, or more than one."""
    things = said - _QUALIFIERS
    for name in _TELLING:
        if name in things:
            return name if things <= {name, *_BESIDE} else None
    if not things:
        bare = "number" if "number" in said and said <= {"number", "joining", "amount"} else None
        return "grade" if "words" in said and said <= {"words", "joining"} else bare
    if "name" in things or things - {"practice", "row"} == {"course"}:
        return _of_a_course(things, said)
    if things & _PARTS:
        return "other" if things - _PARTS <= {"hours", "course", "load"} else None
    return _one_thing(things - {"course", "load"} or things, said)


def _of_a_course(things: set[str], said: set[str]) -> str | None:
    if not things <= {"course", "name", "type", "course_year", "practice", "row"}:
        return None
    return "code" if "number" in said and "name" not in things else "title"


def _one_thing(things: set[str], said: set[str]) -> str | None:
    """The column of the first rule that allows for all of some things and has its own among them."""
    for own, beside, column in _RULES:
        if own <= things <= own | beside:
            return _told_apart(column, things, said)
    return None


def _told_apart(column: str, things: set[str], said: set[str]) -> str:
    if column == "hours":
        return "hours_part" if "contact" in said else "hours_total" if said & {"total", "load"} else column
    return "grade" if column == "score" and "words" in said and "grade" in things else column
