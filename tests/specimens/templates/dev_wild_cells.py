"""What stands in each column of a procedural table, and what of it is true of the row."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.specimens.azerbaijani import ROMAN
from tests.specimens.languages import words
from tests.specimens.paper import Truth
from tests.specimens.scales import ects, five, five_word, gpa, hundred_word, turkish
from tests.specimens.study import Row
from tests.specimens.templates.dev_wild_words import Words, year_as

Cell = tuple[str, Truth]
_EMPTY = ("", "–", "-", "---")


@dataclass(frozen=True)
class Manner:
    """How this paper writes its cells; chosen once for each paper."""

    language: str
    number: str
    decimals: str
    semester: str
    seasons: tuple[str, str]
    year: str
    both: str
    code: str
    passed: tuple[str, str]
    empty: str
    hundred: bool
    """True where word grades are of the 100-point scale, False where of five."""

    @property
    def is_five(self) -> bool:
        """Whether word grades are of the five-point scale."""
        return not self.hundred


def invent_manner(rng: Random, text: Words) -> Manner:
    """A manner by lot."""
    seasons, passed = text.one(rng, "seasons"), text.one(rng, "passed")
    return Manner(
        language=text.language,
        number=rng.choice(("{}", "{}.", "{})", "{}")),
        decimals=rng.choice(("", "", "", ".0", ",0", ".00")),
        semester=rng.choice(("roman", "digit", "digit", "season")),
        seasons=(seasons[0], seasons[1]),
        year=rng.choice(("/", "-", "–", "short")),
        both=rng.choice(("{a} ({b})", "{a} ({b})", "{b} ({a})", "{a} / {b}", "{a} – {b}")),
        code=rng.choice(
            (
                "TIP{c}{p:02d}",
                "MED {c}{p:02d}",
                "TIP-{c}{p:02d}",
                "{w} {c}2{p:02d}",
                "{w}-{c}{p:02d}",
                "M.{s:02d}.{p:02d}",
                "{c}{s:02d}{p:02d}",
                "B{c}.{p}",
            )
        ),
        passed=(passed[0], passed[1]),
        empty=rng.choice(_EMPTY),
        hundred=text.language != "tr" and rng.random() < 0.5,
    )


def cell(kind: str, row: Row, manner: Manner, place: int) -> Cell:
    """The text of a row's cell in a column of that kind, and the truth it tells."""
    return _CELLS[kind](row, manner, place)


def _number(_row: Row, manner: Manner, place: int) -> Cell:
    return manner.number.format(place), {}


def _code(row: Row, manner: Manner, place: int) -> Cell:
    word = "".join(letter for letter in row.en.upper() if letter.isascii() and letter.isalpha())[:4]
    code = manner.code.format(c=(row.semester + 1) // 2, s=row.semester, p=place % 100, w=word)
    return code, {"code": code}


def _semester(row: Row, manner: Manner, _place: int) -> Cell:
    if manner.semester == "season":
        word = manner.seasons[(row.semester - 1) % 2]
        return word, {"semester": word}
    text = ROMAN[row.semester - 1] if manner.semester == "roman" else str(row.semester)
    return text, {"semester": str(row.semester)}


def _kind(row: Row, manner: Manner, _place: int) -> Cell:
    words_of = {"az": ("məcburi", "seçmə"), "tr": ("Z", "S"), "en": ("C", "E"), "ru": ("база", "выбор")}
    return words_of[manner.language][row.semester > 8], {}


def _amount(number: int, decimals: str) -> str:
    return f"{number}{decimals}"


def _credits(row: Row, manner: Manner, _place: int) -> Cell:
    return _amount(row.credits, manner.decimals), {"credits": row.credits}


def _score(row: Row, manner: Manner, _place: int) -> Cell:
    if row.form == "pass":
        return manner.empty, {}
    return str(row.score), {"score": row.score}


def _taught(row: Row, manner: Manner) -> tuple[int, int]:
    """Lectures and practice: hours a week in Turkey, else hours of the course."""
    if manner.language == "tr":
        return max(1, row.hours // 60), max(1, row.hours // 45)
    lectures = row.hours * 2 // 5 // 2 * 2
    return lectures, row.hours - lectures


def _percent(row: Row, manner: Manner, _place: int) -> Cell:
    return (f"{row.score}%", {"score": row.score}) if row.form != "pass" else (manner.empty, {})


def letter(row: Row, manner: Manner) -> str:
    """The letter of the paper's scale."""
    if manner.language == "tr":
        return turkish(row.score)[0]
    return ects(row.score) if manner.language == "ru" else row.grade[0]


def _letter(row: Row, manner: Manner, _place: int) -> Cell:
    return letter(row, manner), {"letter": letter(row, manner)}


def word(row: Row, manner: Manner) -> str:
    """The grade in words: of five or of a hundred, or the word for a course that is only passed."""
    language = manner.language
    if row.form == "pass":
        tests = words()["credit_test"]
        return str(tests.get(language, words()["pass"][language][0]))
    return hundred_word(row.score, language) if manner.hundred else five_word(row.score, language)


def _word(row: Row, manner: Manner, _place: int) -> Cell:
    return word(row, manner), {"grade": word(row, manner)}


def _five(row: Row, manner: Manner, _place: int) -> Cell:
    return (manner.empty, {}) if row.form == "pass" else (str(five(row.score)), {"score": five(row.score)})


def _figure_word(row: Row, manner: Manner, _place: int) -> Cell:
    said = word(row, manner)
    if row.form == "pass":
        return said, {"grade": said}
    figure = row.score if manner.hundred else five(row.score)
    text = manner.both.format(a=figure, b=said)
    return text, {"score": figure, "grade": said, "also_right": {"grade": [text]}}


def _score_letter(row: Row, manner: Manner, _place: int) -> Cell:
    text = manner.both.format(a=row.score, b=letter(row, manner))
    return text, {"score": row.score, "letter": letter(row, manner), "also_right": {"grade": [text]}}


def _passed(row: Row, manner: Manner, _place: int) -> Cell:
    text = manner.passed[0 if row.passed else 1]
    return text, {"grade": text}


def _points(row: Row, manner: Manner, _place: int) -> Cell:
    value = turkish(row.score)[1] if manner.language == "tr" else gpa(row.score)
    text = f"{value:.2f}".replace(".", "," if manner.decimals == ",0" else ".")
    return text, {"also_right": {"score": [value]}}


def _date(row: Row, _manner: Manner, place: int) -> Cell:
    first, second = row.academic_year.split("/")
    month, year = (1, second) if row.semester % 2 else (6, second)
    del first
    return f"{5 + place * 7 % 22:02d}.{month:02d}.{year}", {}


_TEACHERS = {
    "az": ("Q.Məmmədov", "S.Həsənli", "L.Rzayeva", "T.Kərimov"),
    "az-Cyrl": ("Г.Мәммәдов", "С.Һәсәнли", "Л.Рзајева", "Т.Кәримов"),
    "ru": ("Орлов П.А.", "Лебедева Н.К.", "Зуев Д.И."),
    "tr": ("A. Yıldız", "M. Koç", "S. Aydın"),
    "en": ("P. Harlow", "N. Beridze", "T. Osman"),
}


def _teacher(_row: Row, manner: Manner, place: int) -> Cell:
    names = _TEACHERS[manner.language]
    return names[place % len(names)], {}


_CELLS: dict[str, Callable[[Row, Manner, int], Cell]] = {
    "number": _number,
    "code": _code,
    "title": lambda row, manner, _place: (row.title(manner.language), {}),
    "kind": _kind,
    "semester": _semester,
    "year": lambda row, manner, _p: (
        year_as(row.academic_year, manner.year),
        {"academic_year": row.academic_year},
    ),
    "hours": lambda row, _manner, _place: (str(row.hours), {"hours": row.hours}),
    "lectures": lambda row, manner, _place: (str(_taught(row, manner)[0]), {}),
    "practice": lambda row, manner, _place: (str(_taught(row, manner)[1]), {}),
    "local": lambda row, _manner, _place: (
        str(max(1, row.credits - 1)),
        {"also_right": {"credits": [max(1, row.credits - 1)]}},
    ),
    "credits": _credits,
    "score": _score,
    "percent": _percent,
    "letter": _letter,
    "word": _word,
    "five": _five,
    "figure_word": _figure_word,
    "score_letter": _score_letter,
    "passed": _passed,
    "points": _points,
    "date": _date,
    "teacher": _teacher,
}
