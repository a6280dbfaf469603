"""Layouts of transcripts: columns in any order, headings, sections, totals, in the languages there are."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Col:
    """A column: what it holds, the lines of its heading, its width in characters, `l`, `c` or `r`."""

    key: str
    heading: tuple[str, ...]
    width: int
    align: str = "c"


@dataclass(frozen=True)
class Design:
    """One maker's transcript.

    `sections`: how rows are grouped (`semester`, `year`, `both`, `none`). `total` and `grand` are the lines
    of sums ({c} credits, {h} hours, {n} courses), empty for none. `middle`: cells stand in the
    middle of rows of several lines, else on the first line. `rulings`: `grid`, `rows` or `none`.
    `beside`: two tables.
    """

    name: str
    language: str
    columns: tuple[Col, ...]
    sections: str = "none"
    section: str = ""
    year_section: str = ""
    total: str = ""
    grand: str = ""
    middle: bool = True
    rulings: str = "grid"
    rows_a_page: int = 34
    headings_again: bool = True
    beside: bool = False
    soviet: bool = False
    decimals: bool = False
    decimal_sign: str = ","
    foot: tuple[str, ...] = ()
    semesters: int = 12


_T = "title"
DESIGNS = (
    Design(
        "az grid, semesters",
        "az",
        (
            Col("number", ("№",), 5),
            Col(_T, ("Fənnin adı",), 44, "l"),
            Col("credits", ("Kredit",), 9),
            Col("score", ("Bal",), 8),
            Col("letter", ("Hərflə", "qiymət"), 10),
        ),
        "semester",
        "{roman} semestr",
        total="Cəmi: {c} kredit",
        grand="Yekun: {c} kredit    ÜOMG: {a}",
        foot=("Rektor        Ə. Nümunəli", "Dekan        N. Bağırov"),
    ),
    Design(
        "az rows only, hours before credits, year and season",
        "az",
        (
            Col("number", ("Sıra", "№-si"), 7),
            Col(_T, ("Fənlərin adı",), 42, "l"),
            Col("hours", ("Saatların", "miqdarı"), 11),
            Col("credits", ("Kreditlərin", "sayı"), 12),
            Col("score", ("Bal",), 7),
            Col("word", ("Qiymət",), 14),
        ),
        "both",
        "{season} semestri",
        "{year}-ci tədris ili",
        grand="Cəmi kreditlərin sayı: {c}",
        rulings="rows",
        middle=False,
        rows_a_page=30,
    ),
    Design(
        "az unruled, code and semester columns, score with letter in one cell",
        "az",
        (
            Col("code", ("Fənnin", "kodu"), 11),
            Col(_T, ("Fənnin adı",), 40, "l"),
            Col("semester_s", ("Semestr",), 10),
            Col("credits", ("AKTS",), 8),
            Col("score_letter", ("Qiymət",), 12),
        ),
        rulings="none",
        grand="Ümumi kredit: {c}",
        headings_again=False,
        rows_a_page=38,
    ),
    Design(
        "az year column in two lines, decimals",
        "az",
        (
            Col("year_wrapped", ("Tədris", "ili"), 9),
            Col("roman", ("Sem.",), 7),
            Col("code", ("Fənnin", "kodu"), 11),
            Col(_T, ("Fənnin adı",), 40, "l"),
            Col("credits", ("Kredit",), 9),
            Col("score", ("Bal",), 9),
            Col("letter_word", ("Qiymət",), 13),
        ),
        decimals=True,
        grand="Cəmi kredit: {c}   Ümumi orta müvəffəqiyyət göstəricisi (ÜOMG): {a}",
        rows_a_page=22,
    ),
    Design(
        "az-Cyrl, hours and words",
        "az_cyrl",
        (
            Col("number", ("Сыра", "№"), 6),
            Col(_T, ("Фәнләрин ады",), 46, "l"),
            Col("hours", ("Саатларын", "мигдары"), 12),
            Col("word", ("Гијмәт",), 16),
        ),
        soviet=True,
        grand="Ҹәми   {h}",
        rulings="none",
        rows_a_page=40,
        middle=False,
    ),
    Design(
        "Soviet supplement in Russian",
        "ru",
        (
            Col("number", ("№", "п/п"), 6),
            Col(_T, ("Наименование дисциплин",), 46, "l"),
            Col("hours", ("Количество", "часов"), 12),
            Col("word", ("Оценка",), 20),
        ),
        soviet=True,
        grand="Итого:   {h}",
        rows_a_page=30,
    ),
    Design(
        "Russian supplement of 2014: units and hours in one column",
        "ru",
        (
            Col(_T, ("Наименование учебных дисциплин", "(модулей), практик"), 44, "l"),
            Col("united", ("Количество зачётных единиц /", "академических часов"), 30),
            Col("word", ("Оценка",), 20),
        ),
        "none",
        rulings="rows",
        rows_a_page=32,
        grand="Объём образовательной программы   {c} з.е.",
        foot=("Руководитель организации     Н.В. Примеров",),
    ),
    Design(
        "Russian academic reference with semesters",
        "ru",
        (
            Col("number", ("№",), 5),
            Col(_T, ("Дисциплина",), 42, "l"),
            Col("semester", ("Семестр",), 9),
            Col("hours", ("Часы",), 8),
            Col("credits", ("Кредиты",), 10),
            Col("word", ("Оценка",), 20),
        ),
        rulings="grid",
        grand="Всего   {h}   {c}",
        rows_a_page=36,
    ),
    Design(
        "English, terms, hours and letter",
        "en",
        (
            Col("code", ("Course", "code"), 10),
            Col(_T, ("Course title",), 42, "l"),
            Col("hours", ("Hours",), 8),
            Col("credits", ("ECTS",), 7),
            Col("score", ("Score",), 8),
            Col("letter", ("Letter", "grade"), 8),
        ),
        "both",
        "Semester {n}",
        "{year} Academic Year",
        total="Total   {h}   {c}",
        grand="Total credits: {c}   GPA: {a}",
        rulings="none",
        middle=False,
    ),
    Design(
        "English two tables side by side",
        "en",
        (
            Col("number", ("No.",), 4),
            Col(_T, ("Course",), 32, "l"),
            Col("credits", ("ECTS",), 6),
            Col("letter", ("Grade",), 7),
        ),
        "semester",
        "Semester {n}",
        total="Total credits {c}",
        beside=True,
        rows_a_page=30,
        rulings="grid",
        grand="Total credits: {c}",
    ),
    Design(
        "English, year of study column, grade words",
        "en",
        (
            Col("number", ("#",), 4),
            Col("course_year", ("Year",), 6),
            Col("semester", ("Sem.",), 6),
            Col(_T, ("Name of subject",), 42, "l"),
            Col("credits", ("Credits",), 9),
            Col("score", ("Mark",), 7),
            Col("word", ("Grade",), 15),
        ),
        rows_a_page=30,
        grand="Total number of credits: {c}",
        headings_again=False,
    ),
    Design(
        "Turkish, terms, T U K AKTS",
        "tr",
        (
            Col("code", ("Ders kodu",), 11),
            Col(_T, ("Dersin adı",), 40, "l"),
            Col("t", ("T",), 4),
            Col("u", ("U",), 4),
            Col("k", ("K",), 4),
            Col("credits", ("AKTS",), 7),
            Col("letter", ("Not",), 6),
        ),
        "both",
        "{roman}. Yarıyıl",
        "{year} Eğitim-Öğretim Yılı",
        total="Toplam AKTS: {c}",
        grand="Genel toplam AKTS: {c}   GNO: 2,85",
        rulings="none",
    ),
    Design(
        "Turkish with scores, rows only",
        "tr",
        (
            Col("number", ("Sıra",), 6),
            Col(_T, ("Dersin adı",), 42, "l"),
            Col("credits", ("AKTS", "Kredisi"), 9),
            Col("score", ("Başarı", "notu"), 8),
            Col("letter", ("Harf", "notu"), 7),
        ),
        "semester",
        "{n}. Dönem",
        rulings="rows",
        grand="Toplam AKTS: {c}",
    ),
    Design(
        "az and English in one heading",
        "az",
        (
            Col("number", ("№ / No.",), 8),
            Col(_T, ("Fənnin adı", "Course title"), 42, "l"),
            Col("credits", ("Kredit", "Credits"), 9),
            Col("score", ("Bal", "Score"), 8),
            Col("letter", ("Hərf", "Letter"), 8),
        ),
        "semester",
        "{roman} semestr / Semester {n}",
        grand="Cəmi / Total: {c} kredit / credits",
        total="Cəmi / Total: {c}",
    ),
    Design(
        "az, teacher and date at the right, number last",
        "az",
        (
            Col("semester", ("Semestr",), 9),
            Col(_T, ("Fənn",), 38, "l"),
            Col("score", ("Yekun", "bal"), 7),
            Col("letter", ("Qiymət",), 8),
            Col("credits", ("Kredit",), 8),
            Col("date", ("Tarix",), 12),
            Col("teacher", ("Müəllim",), 18, "l"),
        ),
        rulings="grid",
        rows_a_page=30,
        middle=False,
    ),
)
