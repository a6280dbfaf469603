"""Scoring designs of the Soviet supplement: two typed columns, dotted lines, a grid by year of study."""

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.specimens.azerbaijani import ROMAN
from tests.specimens.languages import capitals, date_in_words, year_word
from tests.specimens.marks import BLACK_PEN, seal, signature
from tests.specimens.paper import Paper, Truth
from tests.specimens.scales import five_word
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column
from tests.specimens.templates.score_kit import PlainTable, SplitTable, leaders, reworded
from tests.specimens.templates.score_soviet_diploma import VIOLET
from tests.specimens.truths import extra_truth, official, rows_truth, table_of, with_more


def _word(row: Row, language: str, passed: str) -> str:
    return passed if row.form == "pass" else five_word(row.score, language)


def _short(score: int) -> str:
    """As a typist shortens it where the column is narrow."""
    return {"удовлетворительно": "удовлетворит."}.get(five_word(score, "ru"), five_word(score, "ru"))


def _typed(row: Row) -> str:
    return "зачет" if row.form == "pass" else _short(row.score)


def extract(study: Study, seed: str) -> Paper:
    """`Выписка из зачётной ведомости` in Russian: typed rows in two columns of one page, hours and words."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (210.0, 297.0), "pt_mono")
    sheet.specimen(size=52, angle=58)
    _extract_head(sheet, study)
    columns = (
        Column("№", 8, "right"),
        Column("Наименование дисциплин", 45),
        Column("Час.", 12),
        Column("Оценка", 26),
    )
    table = SplitTable(
        sheet, columns, 12, 70, 7.2, "rows", pad=0.6, bottom=238, lefts=(12.0, 106.0), new_page=_plain_page
    )
    table.start()
    for place, row in enumerate(study.rows, start=1):
        table.row([str(place), row.ru, str(row.hours), _typed(row)])
    y = table.y + 4
    if table.x > 100 and y > 200:
        sheet.turn_page()
        table.x, y = 12.0, _plain_page(sheet)
    exams = study.of_section("state_exam")
    sheet.text(table.x, y + 3, "Государственные экзамены:", 7, "bold")
    for i, exam in enumerate(exams):
        sheet.text(table.x, y + 8 + 4 * i, exam.title("ru"), 7)
        sheet.text(table.x + 66, y + 8 + 4 * i, _short(exam.score), 7)
    _extract_end(sheet, study)
    truth = table_of(
        study,
        ["ru"],
        "ВЫПИСКА ИЗ ЗАЧЕТНОЙ ВЕДОМОСТИ",
        rows_truth(study, "ru", lambda r: {"hours": r.hours, "grade": _typed(r)}),
        {},
        [
            official("rector", "Ректор", study.rector, "ru"),
            official("dean", "Декан факультета", study.dean, "ru"),
        ],
        issue_date=study.issue.isoformat(),
        registration_number=study.registration,
        specialty="лечебное дело",
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )
    more = [extra_truth(e, "ru", grade=_short(e.score)) for e in exams]
    return Paper("transcript", "score_soviet_rows.extract", sheet.pdf(), sheet.pages, with_more(truth, more))


def _plain_page(sheet: Sheet) -> float:
    sheet.specimen(size=52, angle=58)
    return 20


def _extract_head(sheet: Sheet, study: Study) -> None:
    woman = study.person.sex == "F"
    sheet.text(105, 20, "ВЫПИСКА ИЗ ЗАЧЕТНОЙ ВЕДОМОСТИ", 12, "bold", "centre")
    sheet.text(105, 26, "(без диплома недействительна)", 8, align="centre")
    sheet.text(105, 33, f"к диплому {study.series} № {study.number}", 9.5, align="centre")
    sheet.fill_in(12, 43, study.person.name("ru").full, 10.5, "bold")
    text = (
        f"за время пребывания с {study.entry.year} года по {study.decision.year} год в учебном заведении "
        f"{study.school.ru} по специальности «лечебное дело» {'сдала' if woman else 'сдал'} экзамены и "
        "зачеты по следующим дисциплинам:"
    )
    sheet.paragraph(12, 50, 186, text, 8.5, leading=1.5)


def _extract_end(sheet: Sheet, study: Study) -> None:
    for i, (role, who) in enumerate((("Ректор", study.rector), ("Декан факультета", study.dean))):
        y = 252 + 11 * i
        sheet.text(12, y, role, 8.5)
        signature(sheet, 60, y, 30, BLACK_PEN)
        sheet.line(55, y + 1.2, 98, y + 1.2, 0.35)
        sheet.text(102, y, who.ru, 8.5)
    seal(sheet, 172, 258, "БАКУ · СПЕЦИМЕН", 14, "ОБРАЗЕЦ", VIOLET)
    sheet.text(
        12, 276, f"г. {study.school.town('ru')}, {date_in_words(study.issue, 'ru', ru_year='г.')}", 8.5
    )
    sheet.text(120, 276, f"Регистрационный № {study.registration}", 8.5)
    sheet.specimen_line(291)


def dotted_lines(study: Study, seed: str) -> Paper:
    """`Имтаһан вәрәгәсиндән чыхарыш`: no rules, dots lead from the course to hours and word."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (205.0, 290.0), "carlito")
    sheet.number_pages(193, 283, "вәрәг {page}")
    y = _dotted_head(sheet, study)
    for row in study.rows:
        if y > 268:
            sheet.turn_page()
            sheet.specimen(size=48)
            sheet.specimen_line(285)
            y = 22
        y = _dotted_row(sheet, y, row.az_cyrl, f"{row.hours}", _word(row, "az-Cyrl", "мәгбул"))
    if y > 196:
        sheet.turn_page()
        sheet.specimen(size=48)
        sheet.specimen_line(285)
        y = 22
    more = _dotted_end(sheet, study, y)
    truth = table_of(
        study,
        ["az-Cyrl"],
        "ИМТАҺАН ВӘРӘГӘСИНДӘН ЧЫХАРЫШ",
        rows_truth(study, "az-Cyrl", lambda r: {"hours": r.hours, "grade": _word(r, "az-Cyrl", "мәгбул")}),
        {"hours": sum(row.hours for row in study.rows)},
        [official("rector", "Ректор", None, "az-Cyrl"), official("secretary", "Катиб", None, "az-Cyrl")],
        issue_date=study.issue.isoformat(),
        registration_number=study.registration,
        specialty=None,
        surname=capitals(study.person.name("az-Cyrl").surname, "az-Cyrl"),
        full_name=_loud(study),
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
        diploma_series=None,
        diploma_number=None,
    )
    return Paper(
        "transcript", "score_soviet_rows.dotted_lines", sheet.pdf(), sheet.pages, with_more(truth, more)
    )


def _loud(study: Study) -> str:
    name = study.person.name("az-Cyrl")
    return f"{capitals(name.surname, 'az-Cyrl')} {name.given} {name.patronymic}"


def _dotted_head(sheet: Sheet, study: Study) -> float:
    sheet.specimen(size=48)
    sheet.specimen_line(285)
    school = sheet.paragraph(20, 20, 165, study.school.az_cyrl, 11.5, "bold", "centre", 1.2)
    sheet.text(102, school + 5, "ИМТАҺАН ВӘРӘГӘСИНДӘН ЧЫХАРЫШ", 13, "bold", "centre")
    sheet.text(102, school + 10.5, "(дипломсуз етибарсыздыр)", 9.5, "italic", "centre")
    sheet.fill_in(102, school + 20, _loud(study), 13, "bold", "centre")
    text = (
        f"{year_word(study.entry.year, 'az-Cyrl')} илдән {year_word(study.decision.year, 'az-Cyrl')} иләдәк "
        "институтда охудуғу мүддәтдә ашағыдакы фәнләрдән имтаһан вә зачот вермишдир:"
    )
    y = sheet.paragraph(18, school + 29, 170, text, 10.5, leading=1.3)
    sheet.text(146, y + 4, "саат", 9, "italic", "right")
    sheet.text(155, y + 4, "гијмәт", 9, "italic")
    return y + 11


def _dotted_row(sheet: Sheet, y: float, title: str, hours: str, word: str) -> float:
    sheet.text(18, y, title, 10)
    leaders(sheet, 19.5 + stringWidth(title, sheet.face(), 10) / 2.8346, 134, y, 10)
    sheet.text(146, y, hours, 10, align="right")
    sheet.text(155, y, word, 10)
    return y + 5.6


def _dotted_end(sheet: Sheet, study: Study, y: float) -> list[Truth]:
    sheet.text(18, y + 2, "Ҹәми", 10, "bold")
    sheet.text(146, y + 2, str(sum(row.hours for row in study.rows)), 10, "bold", "right")
    y += 11
    more = []
    for section, head in (("practice", "ТӘҸРҮБӘ"), ("state_exam", "ДӨВЛӘТ ИМТАҺАНЛАРЫ")):
        sheet.text(18, y, head, 9.5, "bold")
        y += 5.6
        for extra in study.of_section(section):
            word = five_word(extra.score, "az-Cyrl")
            sheet.text(18, y, extra.title("az-Cyrl"), 10)
            sheet.text(155, y, word, 10)
            more.append(extra_truth(extra, "az-Cyrl", grade=word))
            y += 5.2
        y += 2
    for i, role in enumerate(("Ректор", "Катиб")):
        sheet.text(18 + 86 * i, y + 10, role, 10.5)
        signature(sheet, 40 + 86 * i, y + 10, 28)
        sheet.line(36 + 86 * i, y + 11.2, 72 + 86 * i, y + 11.2, 0.4)
    seal(sheet, 174, y - 8, "БАКЫ · НҮМУНӘ", 13, "НҮМУНӘ", VIOLET)
    sheet.text(18, y + 20, f"{study.school.town('az-Cyrl')} ш.  {date_in_words(study.issue, 'az-Cyrl')}", 10)
    sheet.text(120, y + 20, f"Гејдијјат № {study.registration}", 10)
    return more


def by_year(study: Study, seed: str) -> Paper:
    """Heads in two languages, courses in Russian by year of study; exams and passes in two columns."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (215.0, 305.0), "charis")
    y = _by_year_head(sheet, study)
    columns = (
        Column("Сыра № / № п/п", 14, "centre"),
        Column("Фәннин ады / Наименование предметов", 82),
        Column("Саат / Количество часов", 25, "centre"),
        Column("Имтаһан / Экзамен", 38, "centre"),
        Column("Зачот / Зачёт", 26, "centre"),
    )
    table = PlainTable(sheet, columns, 15, y, 8.4, "grid", pad=0.7, bottom=284, new_page=_by_year_next)
    table.head()
    number = 0
    for year in range(1, 7):
        rows = [row for row in study.rows if (row.semester + 1) // 2 == year]
        table.band(
            f"{ROMAN[year - 1]} курс – {rows[0].academic_year} тәдрис или / учебный год", align="centre"
        )
        for row in rows:
            number += 1
            exam, passed = ("", "зачтено") if row.form == "pass" else (five_word(row.score, "ru"), "")
            table.row([str(number), row.ru, str(row.hours), exam, passed])
    table.band("Дөвләт имтаһанлары / Государственные экзамены", align="centre", shade=False)
    for exam_ in study.of_section("state_exam"):
        table.row(["", exam_.title("ru"), "", five_word(exam_.score, "ru"), ""])
    _by_year_end(sheet, study, table.y)
    truth = table_of(
        study,
        ["ru", "az-Cyrl"],
        "ПРИЛОЖЕНИЕ К ДИПЛОМУ",
        rows_truth(
            study,
            "ru",
            lambda r: {
                "academic_year": r.academic_year,
                "hours": r.hours,
                "grade": _word(r, "ru", "зачтено"),
            },
        ),
        {},
        [official("rector", "Ректор", study.rector, "ru"), official("dean", "Декан", study.dean, "ru")],
        issue_date=study.issue.isoformat(),
        specialty="Лечебное дело",
        entry_date=None,
        completion_date=None,
    )
    more = [extra_truth(e, "ru", grade=five_word(e.score, "ru")) for e in study.of_section("state_exam")]
    truth = with_more(truth, more, {"document_title": ["ДИПЛОМА ӘЛАВӘ"]})
    return Paper("transcript", "score_soviet_rows.by_year", sheet.pdf(), sheet.pages, truth)


def _by_year_head(sheet: Sheet, study: Study) -> float:
    sheet.specimen(size=50, angle=-40)
    sheet.specimen_line(300)
    sheet.text(58, 18, "ДИПЛОМА ӘЛАВӘ", 13, "bold", "centre")
    sheet.text(157, 18, "ПРИЛОЖЕНИЕ К ДИПЛОМУ", 13, "bold", "centre")
    sheet.text(107, 26, f"{study.series} № {study.number}", 12, "bold", "centre")
    y = sheet.paragraph(15, 34, 185, study.school.ru, 10.5, "regular", "centre", 1.2)
    sheet.text(15, y + 4, "Сојады, ады, атасынын ады / Фамилия, имя, отчество:", 9)
    sheet.fill_in(104, y + 4, study.person.name("ru").full, 11, "bold")
    sheet.text(15, y + 10, "Ихтисас / Специальность:", 9)
    sheet.fill_in(60, y + 10, "Лечебное дело", 10.5)
    return y + 15


def _by_year_next(sheet: Sheet) -> float:
    sheet.specimen(size=50, angle=-40)
    sheet.specimen_line(300)
    return 18


def _by_year_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 252:
        sheet.turn_page()
        y = _by_year_next(sheet)
    for i, (role, who) in enumerate((("Ректор", study.rector), ("Декан", study.dean))):
        base = y + 14 + 11 * i
        sheet.text(15, base, role, 10)
        signature(sheet, 44, base, 30)
        sheet.line(40, base + 1.2, 80, base + 1.2, 0.35)
        sheet.text(84, base, who.ru, 10)
    seal(sheet, 176, y + 20, "БАКУ · ОБРАЗЕЦ", 14, "ОБРАЗЕЦ", VIOLET)
    sheet.text(15, y + 36, f"{date_in_words(study.issue, 'ru', ru_year='г.')}", 10)
