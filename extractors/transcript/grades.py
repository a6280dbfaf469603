"""Grades: scores, letters and words, what they mean, and whether they pass on their own scale."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from extractors.transcript.fold import fold
from extractors.transcript.values import number
from extractors.transcript.vocabulary import alike, bare, load

TWO_HUNDRED, HUNDRED, TWENTY, TEN, FIVE, WORDS, LETTERS = (
    "0-200",
    "0-100",
    "0-20",
    "1-10",
    "5-point",
    "words",
    "letters",
)
_ENOUGH, _MOST_OF_SIX, _MOST_OF_TEN, _MOST_OF_TWELVE, _MOST_OF_TWENTY = 5, 6, 10, 12, 20
_MOST_POINTS = 5.0
_MOST_ABOVE = 0.8  # the share of marks out of 200 that are above 100: Ukraine passes from 120
TURKISH, PASS_FAIL = "turkish_letters", "pass_fail"
_LATIN_FOR = str.maketrans("АВСЕРХ", "ABCEPX")
_LETTER = re.compile(r"^(?:[A-F][+-]?|[AB][1-3]|C[12]|FX|AA|BA|BB|CB|CC|DC|DD|FD|FF)$")
_LIKE_C = ("ce", "Ce", "Gc", "cG", "CG", "Ge", "GC")
_SHORTEST = 3
_CROWDED, _UNKNOWN = 0.4, 0.5
_BEFORE_SCORE = re.compile(r"(?<=(?<![^\W\d])[A-FАВСЕ])[/|–—-](?=\d)|(?<=[^\W\d]{2})/(?=\d)")
_GLUED = re.compile(r"^([A-F])[(\[tf1lİI|]{0,2}(?=[^\W\d_]{3,}[)\]])")
_TRIM = "|_[]{}().,;:'\"`‘’ "
_NO_FIGURE = " -–—"  # dashes before a word stand for the figure it has not


@dataclass(frozen=True, slots=True)
class GradeWord:
    """A grade in words: folded text, whether it passes (None = the word alone does not say), its band.

    `exact` words must be matched to the letter, for a close word means something else (credits).
    """

    text: str
    passed: bool | None
    five: int | None
    band: tuple[int, int] | None
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands in a grade cell. `ceilings` say how sure each part can be at most, by its name."""

    score: float | None = None
    letter: str | None = None
    word: str | None = None
    known: GradeWord | None = None
    ceilings: Mapping[str, float] = field(default_factory=dict)

    @property
    def ceiling(self) -> float:
        """How sure the least sure part can be at most."""
        return min(self.ceilings.values(), default=1.0)

    @property
    def filled(self) -> bool:
        """True when any part was found."""
        return self.score is not None or self.letter is not None or self.word is not None


@cache
def grade_words() -> tuple[GradeWord, ...]:
    """Every grade word, longest first, so that `çox yaxşı` is found before `yaxşı`."""
    found = [
        GradeWord(
            fold(text),
            row["passed"],
            row["five"],
            tuple(row["band"]) if row["band"] else None,
            row.get("exact", False),
        )
        for row in load("grades.json")["words"]
        for text in row["words"]
    ]
    return tuple(sorted(found, key=lambda word: -len(word.text)))


@lru_cache(maxsize=16384)
def grade_word(text: str) -> tuple[GradeWord, float] | None:
    """The grade word a folded text is, and how sure that can be at most; None when it is none."""
    for word in grade_words():
        if text == word.text:
            return word, 1.0
    plain = bare(text) if len(text) >= _SHORTEST else None
    close = [word for word, known in _inexact() if known == plain or alike(text, word.text)]
    # A word close to a passing and to a failing grade decides nothing.
    return (close[0], 0.6) if close and len({word.passed for word in close}) == 1 else None


def as_listed(text: str) -> str | None:
    """A grade word that was recognised, as it is spelled where it is: `зачот` for `заҹот`.

    Plain letters stay, for some write `yaxsi`, and so does a word of no list. None where it may be one of
    several words.
    """
    spellings = _spellings().get(fold(text), ())
    small = text.replace("İ", "i").lower()
    if not spellings or small in spellings or text.isascii():
        return text
    if len(spellings) > 1 or len(spellings[0]) != len(text):
        return None
    return "".join(
        own if one == known else known.upper() if own.isupper() else known
        for own, one, known in zip(text, small, spellings[0], strict=True)
    )


@cache
def _spellings() -> dict[str, tuple[str, ...]]:
    """The listed spellings of each folded grade word, in small letters."""
    found: dict[str, list[str]] = {}
    for row in load("grades.json")["words"]:
        for text in row["words"]:
            found.setdefault(fold(text), []).append(text.lower())
    return {folded: tuple(dict.fromkeys(texts)) for folded, texts in found.items()}


@cache
def _inexact() -> tuple[tuple[GradeWord, str], ...]:
    """The grade words that may be misread, each without the letters that are taken for each other."""
    return tuple((word, bare(word.text)) for word in grade_words() if not word.exact)


def letter(text: str) -> tuple[str, float] | None:
    """The letter grade a token is, with Cyrillic look-alikes and doubled case put right."""
    bare = text.strip(_TRIM)
    plain = bare.translate(_LATIN_FOR)
    if _LETTER.match(plain):
        return plain, 1.0
    upper = plain.upper().translate(_LATIN_FOR)
    if len(upper) == 2 and upper[0] == upper[1] and plain[0] != plain[1] and upper[0] in "ABCDEF":
        return upper[0], 0.6  # `Cc` for C
    if len(plain) == 2 and plain in _LIKE_C:
        return "C", 0.5
    return (upper, 0.6) if _LETTER.match(upper) and len(upper) <= 2 else None


def is_sign(text: str) -> bool:
    """True for a letter that may stand for passed or failed: `G`, `P`, `S`."""
    return text.strip(_TRIM) in _signs() and letter(text) is None


@cache
def _signs() -> frozenset[str]:
    return frozenset(sign for family in load("grades.json")["signs"] for sign in family["of"])


@lru_cache(maxsize=16384)
def mark(text: str) -> Mark:
    """The score, letter and word of a grade cell such as `87`, `B`, `yaxşı`, `87 (B)` or `5 (отлично)`."""
    whole = grade_word(fold(text))
    if whole is None and len(text.strip(_TRIM)) >= _SHORTEST and figure_of(fold(text)) is not None:
        return Mark(word=text.strip(_TRIM))
    figured = any(char.isdecimal() for char in text)  # `4 – yaxşı` has a figure beside its word
    lettered = any(_LETTER.match(token.strip(_TRIM).translate(_LATIN_FOR)) for token in text.split())
    if whole and (whole[1] == 1.0 or not (figured or lettered)):
        return Mark(word=text.strip(_TRIM).lstrip(_NO_FIGURE), known=whole[0], ceilings={"word": whole[1]})
    digits = _misread_score(text)
    if digits:
        return digits
    found, rest = Mark(), []
    for token in _tokens(text):
        value, sign = number(token), letter(token)
        if sign and found.letter is None and not token.strip(_TRIM).isdecimal():
            found = _with(found, "letter", sign[1], letter=sign[0])
        elif value and found.letter and _is_points(token, value.value):
            continue
        elif value and found.score is None:
            found = _with(found, "score", value.ceiling, score=value.value)
        elif value:  # a second number: which of them is the score, nobody can tell
            found = _with(found, "score", _CROWDED)
        elif any(char.isalnum() for char in token):
            rest.append(token)
    return _with_words(found, rest)


def _is_points(token: str, value: float) -> bool:
    """True for the points that a letter is worth (`A 4.00`): no score, for the letter is the grade."""
    return value <= _MOST_POINTS and ("." in token or "," in token)


def _tokens(text: str) -> list[str]:
    """The parts of a grade cell (`73-C`, `C/76`); a letter glued to its word (`A(əla)`) is one."""
    spaced = _BEFORE_SCORE.sub(" ", _GLUED.sub(r"\1 ", text))
    parts = re.split(r"\s+|[()/|,;:=–—]+(?!\d)|(?<=\d)[-–—](?=[^\W\d](?![^\W\d]))|(?<=\d)(?=[^\W\d])", spaced)
    return [part for part in parts if part.strip(_TRIM)]


def _misread_score(text: str) -> Mark | None:
    """A score with a letter in place of a digit (`5I`), unless the letter may be a grade of its own."""
    read = number(text)
    if read is None or read.ceiling == 1.0 or read.value > 100 or any(char in "ABCDEF" for char in text):
        return None
    return Mark(score=read.value, ceilings={"score": read.ceiling})


def _with_words(found: Mark, rest: Sequence[str]) -> Mark:
    """The mark with the words that were left; words nobody knows cast doubt on numbers, less on letters."""
    if not rest:
        return found
    text = " ".join(rest).strip(_TRIM)
    word = grade_word(fold(text))
    if word:
        return _with(found, "word", word[1], word=text, known=word[0])
    twice = _said_twice(rest)
    if twice:
        return _with(found, "word", 1.0, word=rest[0].strip(_TRIM), known=twice)
    if not found.filled:
        return Mark()
    if found.score is not None and figure_of(fold(text)) == found.score:
        return _with(found, "word", 1.0, word=text)  # `8 (eight)`: two readings that agree
    return _with(_with(found, "score", _UNKNOWN), "letter", _UNKNOWN)


def _said_twice(rest: Sequence[str]) -> GradeWord | None:
    """The first of several words each of which is the same grade: `credited (zal.)`, `отлично excellent`."""
    said = [grade_word(fold(token)) for token in rest]
    known = [word[0] for word in said if word is not None and word[1] == 1.0]
    same = len({(word.passed, word.five) for word in known}) == 1
    return known[0] if same and len(known) == len(rest) else None


@cache
def _figures() -> dict[str, int]:
    """The figures of marks in words."""
    told = load("number_words.json")["words"]
    return {fold(text): int(figure) for figure, texts in told.items() for text in texts}


def figure_of(text: str) -> int | None:
    """The mark that a folded number word spells: `nine`."""
    return _figures().get(text)


def _with(found: Mark, part: str, ceiling: float, **values: object) -> Mark:
    """The mark with a part's value, and that part no surer than the ceiling."""
    lower = min(ceiling, found.ceilings.get(part, 1.0))
    made: Mark = replace(found, ceilings={**found.ceilings, part: lower}, **values)  # type: ignore[arg-type]
    return made


def is_value(text: str) -> bool:
    """True for a number or a grade read as it stands, with nothing repaired."""
    read = number(text)
    if read is not None:
        return read.ceiling == 1.0
    found = mark(text)
    return found.filled and found.ceiling == 1.0


def scale_of(scores: Sequence[float], letters: Sequence[str], words: Sequence[GradeWord]) -> str | None:
    """The scale a transcript's grades are on, judged from all of them; None when they do not tell."""
    if scores:
        scale = _scale_of_scores(scores)
        # Words of five grades speak against marks out of ten.
        return None if scale == TEN and any(word.five for word in words) else scale
    if letters:
        doubles = sum(len(sign) == 2 and sign[1] in "ABCDF" for sign in letters)
        return TURKISH if doubles > 0.3 * len(letters) else LETTERS
    if words:
        return WORDS if any(word.five for word in words) else PASS_FAIL
    return None


def _scale_of_scores(scores: Sequence[float]) -> str | None:
    highest = max(scores)
    above = sum(score > 100 for score in scores)
    if len(scores) >= _ENOUGH and 100 < highest <= 200 and above > _MOST_ABOVE * len(scores):
        return TWO_HUNDRED
    if len(scores) >= _ENOUGH and _MOST_OF_TEN < highest <= _MOST_OF_TWENTY:
        return TWENTY if highest > _MOST_OF_TWELVE else None
    if len(scores) >= _ENOUGH and _MOST_OF_SIX < highest <= _MOST_OF_TEN and min(scores) >= 1:
        return TEN
    if sum(score > 10 for score in scores) > 0.5 * len(scores):
        # Where most would have failed, the figures are of another scale, or of another thing.
        failed = sum(not _score_passes(score, HUNDRED) for score in scores)
        return None if failed > 0.5 * len(scores) else HUNDRED
    return FIVE if all(score <= 5 for score in scores) else None


def passed(score: float | None, sign: str | None, word: GradeWord | None, scale: str | None) -> bool | None:
    """Whether a grade passes on its own scale; None when it does not say or its parts disagree."""
    verdicts = {
        verdict
        for verdict in (_score_passes(score, scale), _letter_passes(sign), word.passed if word else None)
        if verdict is not None
    }
    return verdicts.pop() if len(verdicts) == 1 else None


def _score_passes(score: float | None, scale: str | None) -> bool | None:
    limit = load("grades.json")["pass_from"].get(scale or "")
    if score is None or limit is None:
        return None
    if score >= limit:
        return True
    # Between the two some schools pass and some do not.
    return False if score < load("grades.json")["fail_below"].get(scale, limit) else None


def _letter_passes(sign: str | None) -> bool | None:
    tables = load("grades.json")
    verdict: bool | None = None
    if sign is not None:
        verdict = {**tables["letters"], **tables["turkish_letters"]}.get(sign)
    return verdict


def in_band(score: float, sign: str) -> bool | None:
    """Whether a score of the 0-100 scale lies in its letter's band; None for a letter without one."""
    band = load("grades.json")["bands"].get(sign)
    return None if band is None else band[0] <= score < band[1] + 1
