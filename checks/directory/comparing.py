"""One printed name against one name of one school."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from checks.data import table
from checks.directory.tokens import Tokens, city_words, edits, fits, inflected, phrases, same, tokens, without
from schemas.school import School, SchoolName

_ABBREVIATION = re.compile(r"^[^\W\d_]{2,6}$")
_BRACKETS = re.compile(r"\([^)]*\)")
_COMPACT_AT_LEAST = 12
_RESEMBLES = 55.0


@dataclass(frozen=True, slots=True)
class Compared:
    """How a printed name compares with one name of a school.

    `covered`: every word of the one is found in the other, but for words that carry no meaning.
    `in_years`: the school bore this name in the year asked about.
    """

    school: School
    name: SchoolName
    score: float
    covered: bool
    in_years: bool
    abbreviation: bool
    method: str
    reason: str


def compare(printed: str, school: School, name: SchoolName, year: int | None) -> Compared:
    """Compares; `year` is the year of graduation, or None when it is not known."""
    abbreviation = is_abbreviation(name.name)
    in_years = _in_years(name, year)
    if abbreviation:
        hit = name.name.upper() in {word.upper() for word in re.findall(r"\w+", printed)}
        alone = hit and len(tokens(printed)) <= 2
        score, covered, why = (0.7 if alone else 0.0), alone, f"the abbreviation {name.name}"
    else:
        score, covered, why = _words(printed, _names(school), school.city, name.name)
    method = _method(printed, name.name)
    reason = why if in_years else f"{why}; that name was used {_span(name)}"
    return Compared(school, name, score, covered, in_years, abbreviation, method, reason)


def resembles(printed: str, school: School) -> bool:
    """A quick look before comparing word by word: False when no name of the school is anything like it."""
    said = " ".join(tokens(printed))
    for name in (school.name, *(other.name for other in school.alternate_names)):
        listed = " ".join(tokens(name))
        if (
            is_abbreviation(name)
            or max(fuzz.token_set_ratio(said, listed), fuzz.ratio(said, listed)) >= _RESEMBLES
        ):
            return True
    return False


def is_abbreviation(name: str) -> bool:
    """True for a short name in capitals, which many schools may share."""
    return bool(_ABBREVIATION.match(name)) and name == name.upper()


@lru_cache(maxsize=50_000)
def _words(printed: str, names: tuple[str, ...], city: str, name: str) -> tuple[float, bool, str]:
    """Score, whether every word is accounted for, and why; of strings alone, so that it is computed once.

    `names` are all names of the school, its main name first.
    """
    wanted = _core(name, names[0])
    given = without(tokens(_without_asides(printed, names, city)), phrases("state"))
    missing, extra, wrong = _difference(wanted, given, _words_of(names))
    extra = _meaningful(extra, city)
    if (missing or extra) and _joined(wanted, _meaningful(given, city), given):
        missing, extra, wrong = (), (), 1
    size = sum(map(len, wanted)) + sum(map(len, extra)) or 1
    lost = sum(map(len, missing)) + sum(map(len, extra)) + wrong
    score = round(max(0.0, 1.0 - lost / size), 3)
    return score, bool(wanted) and not missing and not extra, _why(missing, extra, wrong)


def _names(school: School) -> tuple[str, ...]:
    return (school.name, *(name.name for name in school.alternate_names))


@lru_cache(maxsize=50_000)
def _without_asides(printed: str, names: tuple[str, ...], city: str) -> str:
    """The printed name without brackets that name nothing new: its town, its country, another of its names.

    Others stay: a branch or a college of a university stands in brackets behind its name.
    """
    known = _words_of(names) | city_words(city)
    known |= {word for text in table("school_words")["aside"] for word in tokens(text)}

    def kept(bracket: re.Match[str]) -> str:
        inside = bracket[0][1:-1].strip()
        words = _meaningful(without(tokens(inside), phrases("state")), city)
        aside = is_abbreviation(inside) or all(word.isdecimal() or _is_of(word, known) for word in words)
        return " " if aside else bracket[0]

    return _BRACKETS.sub(kept, printed)


@lru_cache(maxsize=1_000)
def _words_of(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for text in names for word in tokens(text))


def _is_of(word: str, known: frozenset[str]) -> bool:
    return any(fits(own, word) or inflected(own, word) for own in known)


@lru_cache(maxsize=50_000)
def _core(text: str, school: str) -> Tokens:
    """The words of a directory name that must be printed.

    The faculty may be left out on a diploma of a university that is listed with its faculty of medicine.
    """
    words = without(tokens(_BRACKETS.sub(" ", text)), phrases("patron"))
    if without(tokens(school), phrases("faculty")) != tokens(school):
        words = without(words, phrases("faculty"))
    return without(words, phrases("filler"))


def _difference(wanted: Tokens, given: Tokens, own: frozenset[str]) -> tuple[Tokens, Tokens, int]:
    """Words wanted and not given, words given and not wanted, and misread letters in those that fit.

    A word of another name of the school (`own`) fits as another spelling: `Azerbaycan Medical University`.
    """
    left, missing, wrong = list(given), [], 0
    for word in wanted:
        fitting = [other for other in left if fits(word, other) or (other in own and same(word, other))]
        if not fitting:
            missing.append(word)
            continue
        best = min(fitting, key=lambda other: edits(word, other))
        wrong += edits(word, best)
        left.remove(best)
    return tuple(missing), tuple(left), wrong


def _meaningful(words: Tokens, city: str) -> Tokens:
    """The words that could name another institution: not filler, patron, faculty or the school's own city."""
    for kind in ("patron", "faculty", "filler"):
        words = without(words, phrases(kind))
    return tuple(word for word in words if not any(fits(own, word) for own in city_words(city)))


def _joined(wanted: Tokens, given: Tokens, whole: Tokens) -> bool:
    """True when only the gaps between the words are misread (a word broken or two run together).

    No letter may differ besides: nobody knows whether it stands in the word that tells the school.
    """
    target = "".join(wanted)
    return len(target) >= _COMPACT_AT_LEAST and target in {"".join(given), "".join(whole)}


def _why(missing: Tokens, extra: Tokens, wrong: int) -> str:
    parts = []
    if missing:
        parts.append(f"not printed: {', '.join(missing)}")
    if extra:
        parts.append(f"not in the school's name: {', '.join(extra)}")
    if wrong:
        parts.append(f"{wrong} letters differ")
    return "; ".join(parts) or "all words agree"


def _in_years(name: SchoolName, year: int | None) -> bool:
    """True when the name was used in that year, one year of grace on either side (diplomas lag behind)."""
    if year is None:
        return name.to_year is None
    return (name.from_year is None or year >= name.from_year - 1) and (
        name.to_year is None or year <= name.to_year + 1
    )


def _span(name: SchoolName) -> str:
    return f"{name.from_year or '?'} - {name.to_year or 'now'}"


def _method(printed: str, name: str) -> str:
    if " ".join(printed.split()) == name:
        return "exact"
    return "folded" if tokens(printed) == tokens(name) else "fuzzy"
