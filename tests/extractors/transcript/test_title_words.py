"""Titles in two languages, words that seem misread, words of other cells."""

import pytest

from extractors.page import Line, PageText, Word
from extractors.transcript.grades import mark
from extractors.transcript.hyphens import over_lines
from extractors.transcript.model import Record, Text
from extractors.transcript.proven import titles_weighed, words_weighed
from extractors.transcript.strays import marks_dropped, strays_doubted
from extractors.transcript.two_languages import titles_parted
from schemas.documents import TextSource

_PAGE = PageText(1, 2000, 2800, (), TextSource.OCR)


def _words(text: str, confidence: float = 0.99) -> tuple[Word, ...]:
    """Words side by side; `\\n` begins a new line."""
    return tuple(
        Word(
            word, (0.1 + 0.05 * place, 0.1 + 0.02 * line, 0.14 + 0.05 * place, 0.11 + 0.02 * line), confidence
        )
        for line, words in enumerate(text.split("\n"))
        for place, word in enumerate(words.split())
    )


def _record(text: str) -> Record:
    title = Text(_PAGE, "a.pdf", _words(text))
    return Record("data", title, {"title": title})


_BOTH = (
    "Xarici dil (ingilis dili)\nForeign Language (English)",
    "Tibbi biologiya, genetika\nMedical Biology, Genetics",
    "Ümumi cərrahlıq - 1\nGeneral Surgery - 1",
    "Göz xəstəlikləri\nEye Diseases",
    "Fiziologiya I\nPhysiology I",
    "Patoloji anatomiya\nPathological Anatomy",
)


def test_titles_in_two_languages_are_cut_where_the_second_begins() -> None:
    """What is kept is the first language, numerals go with the word before them."""
    made = titles_parted([_record(text) for text in _BOTH])
    assert [record.cells["title"].text for record in made] == [text.split("\n")[0] for text in _BOTH]
    assert [record.cells["title_other"].text for record in made] == [text.split("\n")[1] for text in _BOTH]


def test_titles_in_one_language_stay_whole() -> None:
    """Wrapped titles of one language are no two titles."""
    texts = [text.split("\n")[0].replace(" ", "\n", 1) for text in _BOTH]
    made = titles_parted([_record(text) for text in texts])
    assert [record.cells["title"].text for record in made] == [text.replace("\n", " ") for text in texts]


@pytest.mark.parametrize(
    ("word", "trusted"),
    [("xəstəliklər", True), ("Patoloji", True), ("Patolofi", False), ("barpa", False), ("Ürak-damar", False)],
)
def test_a_word_one_letter_from_a_known_one_is_doubtful(word: str, trusted: bool) -> None:
    """On a page read from a picture no score makes such a word sure."""
    records = [*(_record(text.split("\n")[0]) for text in _BOTH), _record(word)]
    page = PageText(1, 2000, 2800, tuple(_lines(records)), TextSource.OCR)
    records = [
        Record("data", r.line, {"title": Text(page, "a.pdf", r.cells["title"].words)}) for r in records
    ]
    records = [Record("data", r.cells["title"], r.cells) for r in records]
    assert (titles_weighed(records)[-1].cells["title"].probability > 0.97) is trusted


def _lines(records: list[Record]) -> list[Line]:
    return [Line(record.line.words) for record in records]


def test_known_words_of_a_scan_are_surer_than_their_score() -> None:
    """A word courses are named with, read with a middling score, is as printed; one of a text layer stays."""
    line = Line(_words("Göz xəstəlikləri və cərrahlıq", 0.9))
    scan = PageText(1, 2000, 2800, (line,), TextSource.OCR)
    layer = PageText(1, 2000, 2800, (line,), TextSource.TEXT_LAYER)
    assert words_weighed([scan])[0].lines[0].words[1].confidence > 0.97
    assert words_weighed([layer])[0].lines[0].words[1].confidence == 0.9


@pytest.mark.parametrize(
    ("title", "trusted"),
    [
        ("Иностранный язык (немецкий) 210", False),
        ("Внутренние болезни Хирургические болезни", False),
        ("Топографическая анатомия и оперативная", False),
        ("Инфекционные болезни", True),
        ("Public Health and Health Care Organization", True),
    ],
)
def test_words_of_other_cells_make_a_title_doubtful(title: str, trusted: bool) -> None:
    """Figures, a word that comes again and a half without its noun are no end of a title."""
    assert (strays_doubted([_record(title)])[0].cells["title"].probability > 0.97) is trusted


@pytest.mark.parametrize(
    ("printed", "read", "told"),
    [
        ("Кожно-\nвенерические болезни", "Кожно-венерические болезни", True),
        ("Gastroente-\nrology", "Gastroenterology", True),
        ("Daxili xəstə-\nliklər", "Daxili xəstəliklər", True),
        ("Gastro\u00ad\nzymology", "Gastrozymology", True),
        ("Kvasi-\ntektonika", "Kvasitektonika", False),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_joins_two_words(printed: str, read: str, told: bool) -> None:
    """A compound keeps its hyphen, a word that was parted has none, and where nobody knows it is doubtful."""
    text, sure = over_lines(_words(printed))
    assert (text, sure > 0.97) == (read, told)


def test_a_score_and_its_letter_may_be_joined_by_a_hyphen() -> None:
    """`73-C` is a score and a letter, `B-` a letter alone."""
    both = mark("73-C")
    assert (both.score, both.letter) == (73.0, "C")
    assert mark("B-").letter == "B-"


_TYPED = PageText(1, 2000, 2800, (), TextSource.TEXT_LAYER)


@pytest.mark.parametrize(
    ("word", "bottom", "mark", "span", "kept"),
    [
        ("Anatomy", 0.1091, "I", (0.1, 0.1071), True),  # y hangs under the line on which the numeral stands
        ("Histology", 0.1091, "II", (0.1, 0.1071), True),
        ("Genetics", 0.1071, "I", (0.1, 0.1071), True),
        ("Genetics", 0.1071, "1", (0.0985, 0.1035), False),  # raised: it leads to a footnote
        ("Anatomy", 0.1091, "*", (0.0985, 0.1035), False),
    ],
)
def test_a_raised_mark_is_dropped_and_a_numeral_is_not(
    word: str, bottom: float, mark: str, span: tuple[float, float], kept: bool
) -> None:
    """What stands on the line of the letters belongs to the title, however far those hang under it."""
    drawn = (
        Word(word, (0.1, 0.1, 0.2, bottom), 1.0),
        Word(mark, (0.21, span[0], 0.22, span[1]), 1.0),
    )
    title = Text(_TYPED, "a.pdf", drawn)
    made = marks_dropped([Record("data", title, {"title": title})])
    assert (mark in made[0].cells["title"].text.split()) is kept


@pytest.mark.parametrize(("title", "trusted"), [("C Human Anatomy", False), ("Human Anatomy C", True)])
def test_a_grade_before_a_title_is_the_letter_of_another_column(title: str, trusted: bool) -> None:
    """Nobody is told that a course is called so."""
    made = strays_doubted([_record(text.split("\n")[0]) for text in _BOTH] + [_record(title)])
    assert (made[-1].cells["title"].probability > 0.97) is trusted


@pytest.mark.parametrize("mark_before", ["удовлетворительно", "1.5", "B"])
def test_a_title_that_begins_with_a_mark_is_doubted(mark_before: str) -> None:
    """The mark of the column before is no word of the title; the other titles stay sure."""
    made = strays_doubted([_record(f"{mark_before} Medical chemistry"), _record("Cell biology")])
    assert [record.cells["title"].words[0].confidence < 0.97 for record in made] == [True, False]
