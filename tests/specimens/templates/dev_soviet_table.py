"""Soviet supplements: hours and marks in words, no credits, no semesters."""

from dataclasses import replace

from tests.specimens.azerbaijani import dotted
from tests.specimens.languages import capitals, cyrillic, date_in_words, specialty
from tests.specimens.marks import seal
from tests.specimens.paper import Paper, Truth
from tests.specimens.scales import five_word, pass_word
from tests.specimens.sheet import A4_LANDSCAPE, Sheet
from tests.specimens.study import Extra, Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.dev_kit import pairs, sign
from tests.specimens.truths import extra_truth, official, rows_truth, table_of, with_more

WORDS = "ОБРАЗЕЦ · SPECIMEN"


def mark(row: Row, language: str) -> str:
    """The mark in words: of five, or passed."""
    return pass_word(True, language) if row.form == "pass" else five_word(row.score, language)


def also_names(study: Study) -> Truth:
    """The name in the nominative where the paper prints the dative."""
    name = study.person.name("ru")
    return {"surname": [name.surname], "given_name": [name.given], "full_name": [name.full]}


def extract(study: Study, seed: str) -> Paper:
    """`Выписка из зачётной ведомости`: a typed full grid, exams, practice and course papers below."""
    sheet = Sheet(seed, family="dejavu_sans")
    sheet.typed_in = ("free_mono", "bold")
    _extract_head(sheet, study)
    columns = (
        Column("№ п/п", 12, "centre"),
        Column("Наименование дисциплин", 96),
        Column("Количество часов", 28, "centre"),
        Column("Оценка", 46, "centre"),
    )
    table = Table(
        sheet,
        columns,
        14,
        84,
        8,
        "grid",
        pad=0.6,
        bottom=280,
        filled=frozenset({2, 3}),
        top=22,
        new_page=_extract_next,
    )
    table.head()
    for number, row in enumerate(study.rows, start=1):
        table.row([str(number), row.ru, str(row.hours), mark(row, "ru")])
    _extract_end(sheet, study, table)
    whom = study.person.name_ru_dative
    truth = table_of(
        study,
        ["ru"],
        "ВЫПИСКА ИЗ ЗАЧЕТНОЙ ВЕДОМОСТИ",
        rows_truth(study, "ru", lambda row: {"hours": row.hours, "grade": mark(row, "ru")}),
        {"hours": study.hours},
        [official("rector", "Ректор", study.rector, "ru"), official("dean", "Декан", study.dean, "ru")],
        surname=whom.surname,
        given_name=whom.given,
        patronymic=whom.patronymic,
        full_name=whom.full,
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )
    return Paper(
        "supplement", "dev_soviet_table.extract", sheet.pdf(), sheet.pages, _more(truth, study, "ru")
    )


def _more(truth: Truth, study: Study, language: str, short: bool = False) -> Truth:
    others = [_extra(extra, language, short) for extra in study.extras if extra.section != "course_paper"]
    return with_more(truth, others, also_names(study))


def _extra(extra: Extra, language: str, short: bool = False) -> Truth:
    return extra_truth(extra, language, grade=five_word(extra.score, language, short))


def _extract_head(sheet: Sheet, study: Study) -> None:
    whom = study.person.name_ru_dative
    sheet.specimen(WORDS)
    sheet.text(105, 16, "ВЫПИСКА ИЗ ЗАЧЕТНОЙ ВЕДОМОСТИ", 13, "bold", "centre")
    sheet.text(105, 22, "(без диплома недействительна)", 8, align="centre")
    sheet.text(196, 30, f"к диплому {study.series} № {study.number}", 9, "bold", "right")
    y = pairs(
        sheet,
        14,
        40,
        62,
        (
            ("Выдана", whom.full),
            ("Год поступления", str(study.entry.year)),
            ("Год окончания", str(study.decision.year)),
            ("Институт", study.school.ru),
            ("Факультет", "лечебно-профилактический"),
            ("Специальность", specialty("ru")),
        ),
        9,
        width=132,
    )
    sheet.text(14, y + 2, "За время пребывания в институте сдал(а) следующие дисциплины:", 9)
    sheet.specimen_line(292, "SPECIMEN / ОБРАЗЕЦ")


def _extract_next(sheet: Sheet) -> float:
    sheet.specimen(WORDS)
    sheet.text(196, 14, "- 2 -" if sheet.pages == 2 else f"- {sheet.pages} -", 8, align="right")
    sheet.specimen_line(292, "SPECIMEN / ОБРАЗЕЦ")
    return 20


def _extract_end(sheet: Sheet, study: Study, table: Table) -> None:
    table.row(["", "ИТОГО ЧАСОВ", str(study.hours), ""], "bold")
    y = table.y + 7
    if y > 190:
        sheet.turn_page()
        y = _extract_next(sheet) + 6
    for heading, section in (
        ("Сдал(а) государственные экзамены:", "state_exam"),
        ("Прошел(ла) производственную практику:", "practice"),
    ):
        sheet.text(14, y, heading, 9, "bold")
        y += 5.5
        for extra in study.of_section(section):
            weeks = f", {extra.weeks} нед." if extra.weeks else ""
            sheet.text(18, y, f"{extra.title('ru')}{weeks}", 8.5)
            sheet.fill_in(150, y, five_word(extra.score, "ru"), 8.5)
            y += 5
        y += 2
    sign(sheet, 14, y + 12, "Ректор", study.rector.name("ru"), line=(34, 74))
    sign(sheet, 14, y + 24, "Декан", study.dean.name("ru"), line=(34, 74))
    sheet.text(120, y + 24, "М.П.", 9)
    seal(sheet, 148, y + 20, study.school.ru.upper(), 15, "ОБРАЗЕЦ")
    sheet.text(14, y + 35, f"г. {study.school.city_ru}", 9)
    sheet.fill_in(40, y + 35, date_in_words(study.issue, "ru", ru_year="г."), 9)


def halves(study: Study, seed: str) -> Paper:
    """`Дипломун әлавәси` in Azerbaijani Cyrillic: one wide sheet, the table in two halves, ruled by rows."""
    sheet = Sheet(seed, A4_LANDSCAPE, "noto_serif")
    sheet.typed_in = ("noto_serif", "italic")
    sheet.specimen(WORDS, 28, 60)
    name = study.person.name("az-Cyrl")
    sheet.text(148, 14, "ДИПЛОМУН ӘЛАВӘСИ", 14, "bold", "centre")
    sheet.text(
        148, 19.5, f"(дипломсуз етибарсыздыр)   диплом {study.series} № {study.number}", 8.5, align="centre"
    )
    left = (("Сојады, ады, атасынын ады", name.full), ("Али мәктәб", study.school.name("az-Cyrl")))
    right = (
        ("Дахил олдуғу вә битирдији ил", f"{study.entry.year}, {study.decision.year}"),
        ("Ихтисас", specialty("az-Cyrl")),
    )
    pairs(sheet, 14, 27, 58, left, 8.5, width=88)
    pairs(sheet, 160, 27, 212, right, 8.5)
    middle = (len(study.rows) + 1) // 2
    ends = [
        _half(sheet, study, 14, 1, study.rows[:middle]),
        _half(sheet, study, 154, middle + 1, study.rows[middle:]),
    ]
    _halves_end(sheet, study, max(ends) + 5)
    truth = table_of(
        study,
        ["az-Cyrl"],
        "ДИПЛОМУН ӘЛАВӘСИ",
        rows_truth(study, "az-Cyrl", lambda row: {"hours": row.hours, "grade": mark(row, "az-Cyrl")}),
        {},
        [
            official("rector", "Ректор", study.rector, "az-Cyrl"),
            official("secretary", "Катиб", study.secretary, "az-Cyrl"),
        ],
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
        issue_date=study.issue.isoformat(),
    )
    others = [_extra(extra, "az-Cyrl") for extra in study.of_section("state_exam")]
    return Paper("supplement", "dev_soviet_table.halves", sheet.pdf(), sheet.pages, with_more(truth, others))


def _half(sheet: Sheet, study: Study, x: float, first: int, rows: tuple[Row, ...]) -> float:
    columns = (
        Column("№", 8, "right"),
        Column("Фәнләрин ады", 78),
        Column("Саат", 14, "centre"),
        Column("Гијмәт", 29, "centre"),
    )
    table = Table(sheet, columns, x, 43, 7, "rows", pad=0.35, bottom=300, filled=frozenset({2, 3}))
    table.head()
    for number, row in enumerate(rows, start=first):
        table.row([str(number), row.title("az-Cyrl"), str(row.hours), mark(row, "az-Cyrl")])
    return table.y


def _halves_end(sheet: Sheet, study: Study, y: float) -> None:
    sheet.text(14, y, "Дөвләт имтаһанлары:", 8.5, "bold")
    for place, extra in enumerate(study.of_section("state_exam")):
        line = y + 4.6 * (place + 1)
        sheet.text(18, line, extra.title("az-Cyrl"), 8)
        sheet.fill_in(92, line, five_word(extra.score, "az-Cyrl"), 8)
    sign(sheet, 154, y + 6, "Ректор", study.rector.name("az-Cyrl"), line=(172, 210), size=8.5)
    secretary = study.secretary.name("az-Cyrl") if study.secretary else ""
    sign(sheet, 154, y + 16, "Катиб", secretary, line=(172, 210), size=8.5)
    seal(sheet, 266, y + 8, capitals(study.school.name("az-Cyrl"), "az-Cyrl"), 13, "НҮМУНӘ")
    sheet.text(154, y + 24, f"{cyrillic(study.school.city)} шәһәри", 8.5)
    sheet.fill_in(186, y + 24, date_in_words(study.issue, "az-Cyrl"), 8.5)
    sheet.specimen_line(206, "SPECIMEN / НҮМУНӘ")


def unruled(study: Study, seed: str) -> Paper:
    """`Приложение к диплому` without rules or numbers: exams first, then tests, marks shortened."""
    sheet = Sheet(seed, (165, 235), "free_serif")
    sheet.typed_in = ("free_serif", "italic")
    name = study.person.name("ru")
    sheet.specimen(WORDS, 50, 40)
    sheet.text(82, 16, "ПРИЛОЖЕНИЕ К ДИПЛОМУ", 14, "bold", "centre")
    sheet.text(82, 23, f"{study.series} № {study.number}", 12, "bold", "centre")
    sheet.fill_in(82, 34, name.full, 12, align="centre")
    sheet.text(82, 39, f"{study.entry.year}–{study.decision.year} гг.", 10, align="centre")
    sheet.paragraph(15, 47, 135, study.school.ru, 10, align="centre")
    sheet.text(82, 58, f"специальность – {specialty('ru').lower()}", 10, align="centre")
    columns = (Column("", 86), Column("часов", 20, "right"), Column("оценка", 30, "left"))
    table = Table(
        sheet,
        columns,
        15,
        62,
        9,
        "none",
        pad=0.55,
        bottom=218,
        repeat_head=False,
        filled=frozenset({1, 2}),
        new_page=_unruled_next,
    )
    table.head()
    for heading, form in (("ЭКЗАМЕНЫ", "exam"), ("ЗАЧЁТЫ", "pass")):
        table.band(heading, align="centre", shade=False)
        for row in study.rows:
            if row.form == form:
                table.row([row.ru, f"{row.hours} ч.", _short(row)])
    table.band("ГОСУДАРСТВЕННЫЕ ЭКЗАМЕНЫ", align="centre", shade=False)
    for extra in study.of_section("state_exam"):
        table.row([extra.title("ru"), "", five_word(extra.score, "ru", short=True)])
    _unruled_end(sheet, study, table.y)
    rows = sorted(study.rows, key=lambda row: row.form == "pass")
    ordered = replace(study, rows=tuple(rows))
    truth = table_of(
        study,
        ["ru"],
        "ПРИЛОЖЕНИЕ К ДИПЛОМУ",
        rows_truth(ordered, "ru", lambda row: {"hours": row.hours, "grade": _short(row)}),
        {},
        [official("rector", "Ректор", study.rector, "ru")],
        seal=False,
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
        issue_date=study.issue.isoformat(),
    )
    others = [_extra(extra, "ru", True) for extra in study.of_section("state_exam")]
    return Paper("supplement", "dev_soviet_table.unruled", sheet.pdf(), sheet.pages, with_more(truth, others))


def _short(row: Row) -> str:
    return "зач." if row.form == "pass" else five_word(row.score, "ru", short=True)


def _unruled_next(sheet: Sheet) -> float:
    sheet.specimen(WORDS, 50, 40)
    return 20


def _unruled_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 195:
        sheet.turn_page()
        y = _unruled_next(sheet)
    sign(sheet, 15, y + 12, "Ректор", study.rector.name("ru"), line=(36, 76), size=10)
    sheet.text(15, y + 22, f"г. {study.school.city_ru}, {dotted(study.issue)}", 10)
    sheet.specimen_line(231, "SPECIMEN / ОБРАЗЕЦ")
