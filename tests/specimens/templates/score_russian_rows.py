"""Scoring designs of Russian-language tables: appendix in columns, academic record, ECTS transcript."""

from tests.specimens.azerbaijani import ROMAN, comma, dotted
from tests.specimens.languages import date_in_words
from tests.specimens.marks import BLACK_PEN, BLUE_PEN, seal, signature
from tests.specimens.paper import Paper, Truth
from tests.specimens.scales import ects, five_word, gpa
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.score_kit import PlainTable, SplitTable, by_season, labelled, reworded
from tests.specimens.truths import extra_truth, official, rows_truth, table_of, with_more


def appendix(study: Study, seed: str) -> Paper:
    """`Приложение к диплому специалиста`: landscape, person left, then rows in further columns, `4 з.е.`."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (297.0, 210.0), "pt_sans")
    sheet.number_pages(283, 203, "Страница {page}")
    _appendix_person(sheet, study)
    columns = (
        Column("Наименование дисциплин (модулей), разделы программы", 50),
        Column("Количество з.е.", 16, "centre"),
        Column("Оценка", 24, "centre"),
    )
    table = SplitTable(
        sheet,
        columns,
        102,
        20,
        7.2,
        "grid",
        pad=0.5,
        bottom=190,
        lefts=(102.0, 194.0),
        new_page=_appendix_next,
    )
    table.start()
    for row in study.rows:
        table.row([row.ru, f"{row.credits} з.е.", five_word(row.score, "ru")])
    extras = [*study.of_section("practice"), *study.of_section("state_exam")]
    table.row(["Практики, в том числе:", "x", "x"], "bold")
    for extra in study.of_section("practice"):
        table.row([extra.title("ru"), "", five_word(extra.score, "ru")])
    table.row(["Государственная итоговая аттестация, в том числе:", "x", "x"], "bold")
    for extra in study.of_section("state_exam"):
        table.row([extra.title("ru"), "", five_word(extra.score, "ru")])
    table.row(["Объем образовательной программы", f"{study.credits} з.е.", "x"], "bold")
    _appendix_end(sheet, study, 144)
    truth = table_of(
        study,
        ["ru"],
        "ПРИЛОЖЕНИЕ к ДИПЛОМУ СПЕЦИАЛИСТА",
        rows_truth(study, "ru", lambda r: {"credits": r.credits, "grade": five_word(r.score, "ru")}),
        {"credits": study.credits},
        [
            official("rector", "Руководитель организации", study.rector, "ru"),
            official("dean", "Декан факультета", study.dean, "ru"),
        ],
        specialty="31.05.01 Лечебное дело",
        specialty_code="31.05.01",
        qualification="врач-лечебник",
        date_of_birth=study.person.born.isoformat(),
        entry_date=None,
        completion_date=None,
        registration_number=study.registration,
        issue_date=study.issue.isoformat(),
    )
    more = [extra_truth(e, "ru", grade=five_word(e.score, "ru")) for e in extras]
    truth = with_more(truth, more, {"specialty": ["Лечебное дело"]})
    return Paper("transcript", "score_russian_rows.appendix", sheet.pdf(), sheet.pages, truth)


def _appendix_person(sheet: Sheet, study: Study) -> None:
    sheet.specimen(size=60, angle=30)
    sheet.specimen_line(206)
    name = study.person.name("ru")
    sheet.text(50, 22, "РОССИЙСКАЯ ФЕДЕРАЦИЯ", 11, "bold", "centre")
    y = sheet.paragraph(14, 32, 74, study.school.ru, 9.5, align="centre", leading=1.25)
    sheet.text(50, y + 5, "ПРИЛОЖЕНИЕ", 14, "bold", "centre")
    sheet.text(50, y + 11, "к ДИПЛОМУ СПЕЦИАЛИСТА", 11, "bold", "centre")
    sheet.text(50, y + 19, f"{study.series} {study.number}", 12, "bold", "centre")
    rows = (
        ("Фамилия", name.surname),
        ("Имя", name.given),
        ("Отчество", name.patronymic),
        ("Дата рождения", date_in_words(study.person.born, "ru", "")),
        ("Специальность", "31.05.01 Лечебное дело"),
        ("Квалификация", "врач-лечебник"),
        ("Срок освоения", "6 лет"),
        ("Регистр. номер", study.registration),
        ("Дата выдачи", date_in_words(study.issue, "ru", "")),
    )
    labelled(sheet, (14, 44, y + 30, 8), rows, 9.5, style="bold")


def _appendix_next(sheet: Sheet) -> float:
    sheet.specimen(size=60, angle=30)
    sheet.specimen_line(206)
    return 20


def _appendix_end(sheet: Sheet, study: Study, y: float) -> None:
    if sheet.pages > 1:
        y = 60
    for i, (role, who) in enumerate(
        (("Руководитель организации", study.rector), ("Декан факультета", study.dean))
    ):
        base = y + 18 * i
        sheet.text(14, base, role, 8.5)
        signature(sheet, 30, base + 10, 24, BLUE_PEN)
        sheet.line(14, base + 11, 58, base + 11, 0.4)
        sheet.text(62, base + 10, who.ru, 8.5)
    seal(sheet, 78, y + 38, "ОБРАЗЕЦ · SPECIMEN", 12, "М.П.")


def record(study: Study, seed: str) -> Paper:
    """`Ведомость оценок`: courses by semester, hours first, short words for marks, no rules."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (210.0, 297.0), "liberation_serif")
    y = _record_head(sheet, study)
    columns = (Column("Часы", 16, "right"), Column("Дисциплины", 118), Column("Оценка", 44))
    table = PlainTable(sheet, columns, 16, y, 9, "head", bottom=280, pad=0.5, new_page=_record_next)
    table.head()
    for semester in study.semesters:
        table.band(f"{ROMAN[semester - 1]} семестр", "italic", shade=False)
        for row in study.of_semester(semester):
            table.row([str(row.hours), row.ru, five_word(row.score, "ru", short=True)])
    table.row([str(study.hours), "Всего часов теоретического обучения", ""], "bold")
    _record_end(sheet, study, table.y)
    truth = table_of(
        study,
        ["ru"],
        "ВЕДОМОСТЬ ОЦЕНОК",
        rows_truth(
            study,
            "ru",
            lambda r: {
                "semester": str(r.semester),
                "hours": r.hours,
                "grade": five_word(r.score, "ru", short=True),
            },
        ),
        {"hours": study.hours},
        [
            official("rector", "Ректор", study.rector, "ru"),
            official("secretary", "Секретарь", study.secretary, "ru"),
        ],
        diploma_series=None,
        diploma_number=None,
        date_of_birth=study.person.born.isoformat(),
        registration_number=study.registration,
        issue_date=study.issue.isoformat(),
    )
    return Paper("transcript", "score_russian_rows.record", sheet.pdf(), sheet.pages, truth)


def _record_head(sheet: Sheet, study: Study) -> float:
    _record_next(sheet)
    sheet.text(16, 20, f"Регистрационный номер {study.registration}", 9.5)
    sheet.text(194, 20, date_in_words(study.issue, "ru", ru_year="г."), 9.5, align="right")
    y = sheet.paragraph(25, 30, 160, study.school.ru, 12, "bold", "centre", 1.2)
    sheet.text(105, y + 4, "ВЕДОМОСТЬ ОЦЕНОК", 14, "bold", "centre")
    rows = (
        ("Фамилия, имя, отчество", study.person.name("ru").full),
        ("Дата рождения", dotted(study.person.born)),
        ("Специальность", "Лечебное дело"),
        ("Дата зачисления", dotted(study.entry)),
        ("Дата окончания обучения", dotted(study.completion or study.decision)),
    )
    return labelled(sheet, (16, 70, y + 14, 6), rows, 10.5, style="italic") + 3


def _record_next(sheet: Sheet) -> float:
    sheet.specimen(size=52, angle=-50)
    sheet.specimen_line(292)
    return 18


def _record_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 244:
        sheet.turn_page()
        y = _record_next(sheet)
    who = ((("Ректор"), study.rector), ("Секретарь", study.secretary or study.dean))
    for i, (role, person) in enumerate(who):
        sheet.text(16, y + 14 + 13 * i, role, 10.5)
        signature(sheet, 50, y + 14 + 13 * i, 30, BLACK_PEN)
        sheet.text(96, y + 14 + 13 * i, f"({person.name('ru')})", 10.5)
    seal(sheet, 166, y + 20, "ОБРАЗЕЦ · SPECIMEN", 15, "М.П.")


def transcript(study: Study, seed: str) -> Paper:
    """`Транскрипт` with four marks in a row: percent, letter, points with a comma, and a word."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (210.0, 297.0), "pt_narrow")
    sheet.number_pages(105, 288, "{page} / {pages}", align="centre")
    y = _transcript_head(sheet, study)
    columns = (
        Column("№ п/п", 11, "centre"),
        Column("Код дисциплины", 22),
        Column("Наименование дисциплины", 68),
        Column("Кредиты ECTS", 16, "centre"),
        Column("Балл, %", 14, "centre"),
        Column("Буквенная", 16, "centre"),
        Column("Баллы (0–4)", 15, "centre"),
        Column("Традиционная оценка", 26, "centre"),
    )
    table = Table(sheet, columns, 11, y, 8.2, "grid", bottom=278, pad=0.6, new_page=_transcript_next)
    table.head()
    place = 0
    for semester in study.semesters:
        rows = study.of_semester(semester)
        year = rows[0].academic_year.replace("/", "–")
        season = "осенний" if semester % 2 else "весенний"
        table.band(f"{year} учебный год, {season} семестр", align="centre")
        for row in rows:
            place += 1
            marks = [str(row.score), ects(row.score), comma(gpa(row.score), 1), _traditional(row)]
            table.row([str(place), _code(row, place), row.ru, str(row.credits), *marks])
    _transcript_end(sheet, study, table.y)
    numbers = {id(row): place for place, row in enumerate(study.rows, start=1)}
    truth = table_of(
        study,
        ["ru"],
        "ТРАНСКРИПТ",
        rows_truth(study, "ru", lambda r: _transcript_truth(r, numbers[id(r)])),
        {"credits": study.credits, "average": _points(study)},
        [
            official("registrar", "Офис-регистратор", study.chair, "ru"),
            official("dean", "Декан", study.dean, "ru"),
        ],
        diploma_series=None,
        diploma_number=None,
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
        issue_date=study.issue.isoformat(),
    )
    return Paper("transcript", "score_russian_rows.transcript", sheet.pdf(), sheet.pages, truth)


def _traditional(row: Row) -> str:
    return five_word(row.score, "ru")


def _code(row: Row, place: int) -> str:
    return f"МЕД {row.semester:02d}{place:02d}"


def _transcript_truth(row: Row, place: int) -> Truth:
    return {
        "code": _code(row, place),
        "academic_year": row.academic_year,
        **by_season(row, "осенний", "весенний"),
        "credits": row.credits,
        "score": row.score,
        "letter": ects(row.score),
        "grade": _traditional(row),
    }


def _points(study: Study) -> float:
    passed = [row for row in study.rows if row.passed]
    return round(sum(gpa(r.score) * r.credits for r in passed) / sum(r.credits for r in passed), 2)


def _transcript_head(sheet: Sheet, study: Study) -> float:
    _transcript_next(sheet)
    y = sheet.paragraph(20, 18, 170, study.school.ru, 12, "bold", "centre", 1.2)
    sheet.text(105, y + 4, "ТРАНСКРИПТ", 14, "bold", "centre")
    rows = (
        ("Ф.И.О. обучающегося", study.person.name("ru").full),
        ("Образовательная программа", "Лечебное дело"),
        ("Год поступления", str(study.entry.year)),
        ("Год окончания", str(study.decision.year)),
    )
    return labelled(sheet, (12, 66, y + 13, 5.6), rows, 10) + 2


def _transcript_next(sheet: Sheet) -> float:
    sheet.specimen(size=52, angle=52)
    sheet.specimen_line(293)
    return 16


def _transcript_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 242:
        sheet.turn_page()
        y = _transcript_next(sheet)
    total = (
        f"Общее количество кредитов: {study.credits}. Средневзвешенный балл (GPA): {comma(_points(study))}"
    )
    sheet.text(12, y + 8, total, 10.5, "bold")
    for i, (role, who) in enumerate((("Офис-регистратор", study.chair), ("Декан", study.dean))):
        base = y + 22 + 13 * i
        sheet.text(12, base, role, 10)
        sheet.line(48, base + 1.2, 88, base + 1.2, 0.4)
        signature(sheet, 52, base, 30, BLUE_PEN)
        sheet.text(92, base, who.ru, 10)
    seal(sheet, 168, y + 28, "ОБРАЗЕЦ · SPECIMEN", 15, "М.П.")
    sheet.text(12, y + 46, f"Дата выдачи: {dotted(study.issue)}", 10)
