"""Supplements and transcripts in Russian of schools abroad."""

from tests.specimens.azerbaijani import ROMAN, comma
from tests.specimens.languages import date_in_words
from tests.specimens.marks import seal
from tests.specimens.paper import Paper, Truth, iso
from tests.specimens.scales import ects, five, five_word
from tests.specimens.sheet import A4_LANDSCAPE, Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.dev_kit import fitted, pairs, sign
from tests.specimens.truths import extra_truth, official, rows_truth, table_of, with_more

WORDS = "ОБРАЗЕЦ · SPECIMEN"


def _others(study: Study, sections: tuple[str, ...]) -> list[Truth]:
    return [
        extra_truth(extra, "ru", grade=five_word(extra.score, "ru"))
        for extra in study.extras
        if extra.section in sections
    ]


def _hours(row: Row) -> int:
    return row.credits * 36


def booklet(study: Study, seed: str) -> Paper:
    """The supplement of 1994-2013: particulars first, then hours and words, ruled by rows."""
    sheet = Sheet(seed, family="noto_serif")
    sheet.typed_in = ("noto_serif", "bold")
    _booklet_front(sheet, study)
    sheet.turn_page()
    y = _booklet_next(sheet)
    sheet.text(
        105, y, "За время обучения сдал(а) зачеты, промежуточные и итоговые экзамены", 10, align="centre"
    )
    sheet.text(105, y + 5, "по следующим дисциплинам:", 10, align="centre")
    columns = (
        Column("Наименование дисциплин", 112),
        Column("Общее количество часов", 30, "centre"),
        Column("Итоговая оценка", 40, "centre"),
    )
    table = Table(
        sheet, columns, 14, y + 9, 8.5, "rows", pad=0.7, new_page=_booklet_next, filled=frozenset({1, 2})
    )
    table.head()
    for row in study.rows:
        table.row([row.ru, str(_hours(row)), five_word(row.score, "ru")])
    hours = sum(_hours(row) for row in study.rows)
    table.row(["Всего", str(hours), ""], "bold")
    _booklet_exams(sheet, study, table)
    officials = [
        official("rector", "Ректор", study.rector, "ru"),
        official("secretary", "Секретарь", study.secretary, "ru"),
    ]
    truth = table_of(
        study,
        ["ru"],
        "ПРИЛОЖЕНИЕ К ДИПЛОМУ",
        rows_truth(study, "ru", lambda row: {"hours": _hours(row), "grade": five_word(row.score, "ru")}),
        {"hours": hours},
        officials,
        registration_number=study.registration,
        decision_date=iso(study.decision),
        issue_date=iso(study.issue),
        date_of_birth=iso(study.person.born),
        qualification="Врач",
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )
    truth = with_more(truth, _others(study, ("state_exam", "practice", "course_paper")))
    return Paper("supplement", "dev_russian_table.booklet", sheet.pdf(), sheet.pages, truth)


def _booklet_front(sheet: Sheet, study: Study) -> None:
    name = study.person.name("ru")
    sheet.specimen(WORDS)
    sheet.paragraph(20, 22, 76, study.school.ru, 11, "bold", "centre")
    sheet.text(58, 62, "ПРИЛОЖЕНИЕ", 14, "bold", "centre")
    sheet.text(58, 69, "К ДИПЛОМУ", 14, "bold", "centre")
    sheet.fill_in(58, 78, f"{study.series} {study.number}", 12, align="centre")
    sheet.text(58, 98, "Регистрационный номер", 9, align="centre")
    sheet.fill_in(58, 104, study.registration, 11, align="centre")
    sheet.fill_in(58, 116, date_in_words(study.issue, "ru"), 10, align="centre")
    sheet.text(58, 121, "(дата выдачи)", 7, align="centre")
    rows = (
        ("Фамилия", name.surname),
        ("Имя", name.given),
        ("Отчество", name.patronymic),
        ("Дата рождения", date_in_words(study.person.born, "ru", "")),
        ("Поступил(а) в", f"{study.entry.year} году"),
        ("Завершил(а) обучение в", f"{study.decision.year} году (очная форма)"),
    )
    pairs(sheet, 104, 28, 148, rows, 9.5, width=50)
    text = f"Решением Государственной аттестационной комиссии от {date_in_words(study.decision, 'ru', '')}"
    y = sheet.paragraph(104, 76, 92, text, 9.5)
    y = sheet.paragraph(104, y, 92, "присвоена квалификация «Врач» по специальности «Лечебное дело»", 9.5)
    seal(sheet, 150, 120, study.school.ru.upper(), 15, "ОБРАЗЕЦ")
    sheet.specimen_line(292, "SPECIMEN / ОБРАЗЕЦ")


def _booklet_next(sheet: Sheet) -> float:
    sheet.specimen(WORDS)
    sheet.specimen_line(292, "SPECIMEN / ОБРАЗЕЦ")
    return 18


def _booklet_exams(sheet: Sheet, study: Study, table: Table) -> None:
    for heading, section in (
        ("Курсовые работы", "course_paper"),
        ("Практика", "practice"),
        ("Итоговые государственные экзамены", "state_exam"),
    ):
        table.band(heading, align="centre", shade=False)
        for extra in study.of_section(section):
            weeks = f"{extra.weeks} недель" if extra.weeks else ""
            table.row([extra.title("ru"), weeks, five_word(extra.score, "ru")])
    y = table.y
    if y > 240:
        sheet.turn_page()
        y = _booklet_next(sheet)
    sign(sheet, 14, y + 14, "Ректор", study.rector.ru, line=(40, 80))
    sign(sheet, 14, y + 25, "Секретарь", study.secretary.ru if study.secretary else "", line=(40, 80))
    seal(sheet, 168, y + 18, study.school.ru.upper(), 14, "ОБРАЗЕЦ")


def in_units(study: Study, seed: str) -> Paper:
    """The supplement of 2014: a wide sheet with the list in two columns, credit units and hours, words."""
    sheet = Sheet(seed, A4_LANDSCAPE, "noto_display")
    sheet.specimen(WORDS, 28, 58)
    name = study.person.name("ru")
    sheet.text(20, 14, "ПРИЛОЖЕНИЕ К ДИПЛОМУ СПЕЦИАЛИСТА", 11, "bold")
    sheet.text(280, 14, f"{study.series} {study.number}", 11, "bold", "right")
    fitted(sheet, 20, 20, f"{study.school.ru}, г. {study.school.city_ru}", 260, 9, align="left")
    left = (("Фамилия", name.surname), ("Имя", name.given), ("Отчество", name.patronymic))
    right = (
        ("Дата рождения", date_in_words(study.person.born, "ru", "")),
        ("Регистрационный номер", study.registration),
        ("Срок освоения программы", "6 лет"),
    )
    pairs(sheet, 20, 28, 44, left, 8.5)
    pairs(sheet, 150, 28, 196, right, 8.5)
    sheet.text(20, 44, "Специальность: 31.05.01 Лечебное дело", 8.5)
    sheet.text(150, 44, "Квалификация: Врач-лечебник", 8.5)
    half = (len(study.rows) + 1) // 2
    ends = [_units_half(sheet, 20, study.rows[:half]), _units_half(sheet, 152, study.rows[half:])]
    _units_end(sheet, study, max(ends))
    units = sum(row.credits for row in study.rows)
    truth = table_of(
        study,
        ["ru"],
        "ПРИЛОЖЕНИЕ К ДИПЛОМУ СПЕЦИАЛИСТА",
        rows_truth(study, "ru", lambda row: {"credits": row.credits, "grade": five_word(row.score, "ru")}),
        {"credits": units},
        [official("rector", "Руководитель организации", study.rector, "ru")],
        specialty_code="31.05.01",
        qualification="Врач-лечебник",
        registration_number=study.registration,
        date_of_birth=iso(study.person.born),
        issue_date=iso(study.issue),
        entry_date=None,
        completion_date=None,
    )
    truth = with_more(truth, _others(study, ("state_exam",)), {"specialty": ["31.05.01 Лечебное дело"]})
    return Paper("supplement", "dev_russian_table.in_units", sheet.pdf(), sheet.pages, truth)


def _units_half(sheet: Sheet, x: float, rows: tuple[Row, ...]) -> float:
    columns = (
        Column("Наименование дисциплин (модулей)", 76),
        Column("Количество з.е.", 17, "centre"),
        Column("Оценка", 31, "centre"),
    )
    table = Table(sheet, columns, x, 48, 6.6, "grid", pad=0.3, bottom=210)
    table.head()
    for row in rows:
        table.row([row.ru, f"{row.credits} з.е.", five_word(row.score, "ru")])
    return table.y


def _units_end(sheet: Sheet, study: Study, y: float) -> None:
    units = sum(row.credits for row in study.rows)
    sheet.text(276, y + 4, f"Объем образовательной программы: {units} з.е.", 8.5, "bold", "right")
    sheet.text(20, y + 4, "Государственная итоговая аттестация:", 8, "bold")
    for place, extra in enumerate(study.of_section("state_exam")):
        line = f"{extra.title('ru')} – {five_word(extra.score, 'ru')}"
        sheet.text(22 + 64 * (place % 2), y + 8.5 + 4 * (place // 2), line, 7)
    sign(sheet, 152, y + 13, "Руководитель организации", study.rector.ru, line=(196, 230), size=8.5)
    sheet.text(152, y + 19, f"Дата выдачи: {date_in_words(study.issue, 'ru', '')}", 8.5)
    seal(sheet, 268, y + 15, study.school.ru.upper(), 11, "ОБРАЗЕЦ")
    sheet.specimen_line(207, "SPECIMEN / ОБРАЗЕЦ")


def reference(study: Study, seed: str) -> Paper:
    """`ТРАНСКРИПТ (АКАДЕМИЧЕСКАЯ СПРАВКА)`: by semester, hours, credits, points, national and ECTS marks."""
    sheet = Sheet(seed, family="free_sans")
    sheet.number_pages(196, 288, "стр. {page} из {pages}")
    y = _reference_head(sheet, study)
    columns = (
        Column("№", 9, "centre"),
        Column("Дисциплина", 77),
        Column("Часы", 15, "centre"),
        Column("Кредиты ECTS", 18, "centre"),
        Column("Баллы", 15, "centre"),
        Column("Национальная шкала", 34, "centre"),
        Column("ECTS", 14, "centre"),
    )
    table = Table(sheet, columns, 14, y, 7.6, "grid", pad=0.7, new_page=_reference_next)
    table.head()
    for semester in study.semesters:
        rows = study.of_semester(semester)
        table.band(f"{ROMAN[semester - 1]} семестр ({rows[0].academic_year} учебный год)", align="centre")
        for number, row in enumerate(rows, start=1):
            cells = [
                row.ru,
                str(_hours(row)),
                str(row.credits),
                str(row.score),
                _national(row),
                ects(row.score),
            ]
            table.row([str(number), *cells])
    _reference_end(sheet, study, table.y)
    truth = table_of(
        study,
        ["ru"],
        "ТРАНСКРИПТ",
        rows_truth(study, "ru", _reference_cells),
        {"credits": study.credits, "average": round(study.average, 2)},
        [
            official("rector", "Ректор", study.rector, "ru"),
            official("dean", "Декан факультета", study.dean, "ru"),
        ],
        diploma_series=None,
        diploma_number=None,
        date_of_birth=iso(study.person.born),
        issue_date=iso(study.issue),
        entry_date=iso(study.entry),
    )
    truth = with_more(truth, (), {"document_title": ["ТРАНСКРИПТ (АКАДЕМИЧЕСКАЯ СПРАВКА)"]})
    return Paper("supplement", "dev_russian_table.reference", sheet.pdf(), sheet.pages, truth)


def _national(row: Row) -> str:
    return f"{five(row.score)} ({five_word(row.score, 'ru', short=True)})"


def _reference_cells(row: Row) -> Truth:
    return {
        "semester": str(row.semester),
        "academic_year": row.academic_year,
        "hours": _hours(row),
        "credits": row.credits,
        "score": row.score,
        "letter": ects(row.score),
        "grade": five_word(row.score, "ru", short=True),
    }


def _reference_head(sheet: Sheet, study: Study) -> float:
    name = study.person.name("ru")
    sheet.specimen(WORDS)
    fitted(sheet, 105, 17, study.school.ru.upper(), 180, 11, "bold")
    sheet.text(105, 23, f"г. {study.school.city_ru}", 9, align="centre")
    sheet.text(105, 34, "ТРАНСКРИПТ (АКАДЕМИЧЕСКАЯ СПРАВКА)", 13, "bold", "centre")
    rows = (
        ("Фамилия, имя, отчество", name.full),
        ("Дата рождения", f"{study.person.born:%d.%m.%Y} г."),
        ("Направление подготовки / специальность", "Лечебное дело"),
        ("Дата зачисления", f"{study.entry:%d.%m.%Y} г."),
        ("Дата окончания", f"{study.completion:%d.%m.%Y} г." if study.completion else "обучается"),
    )
    sheet.specimen_line(293, "SPECIMEN / ОБРАЗЕЦ")
    return pairs(sheet, 14, 44, 88, rows, 9) + 1


def _reference_next(sheet: Sheet) -> float:
    sheet.specimen(WORDS)
    sheet.specimen_line(293, "SPECIMEN / ОБРАЗЕЦ")
    return 16


def _reference_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 238:
        sheet.turn_page()
        y = _reference_next(sheet)
    sheet.text(14, y + 7, f"Всего кредитов: {study.credits}", 9.5, "bold")
    sheet.text(14, y + 13, f"Средний балл: {comma(study.average)}", 9.5, "bold")
    sign(sheet, 14, y + 28, "Ректор", study.rector.ru, line=(52, 92))
    sign(sheet, 14, y + 40, "Декан факультета", study.dean.ru, line=(52, 92))
    seal(sheet, 165, y + 30, study.school.ru.upper(), 15, "ОБРАЗЕЦ")
    sheet.text(14, y + 50, f"Дата выдачи: {study.issue:%d.%m.%Y} г.", 9)
