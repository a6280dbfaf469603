"""Scoring designs of the supplement of 1992-2009: landscape halves, a Russian list, a Cyrillic grid."""

from tests.specimens.azerbaijani import dotted, long_date
from tests.specimens.languages import capitals, date_in_words, year_word
from tests.specimens.marks import BLACK_PEN, BLUE_PEN, seal, signature
from tests.specimens.paper import Paper
from tests.specimens.scales import five, five_word
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column
from tests.specimens.templates.score_kit import PlainTable, SplitTable, reworded
from tests.specimens.templates.score_nineties_diploma import GREEN
from tests.specimens.truths import extra_truth, official, rows_truth, table_of, with_more


def _word(row: Row, language: str, passed: str) -> str:
    return passed if row.form == "pass" else five_word(row.score, language)


def halves(study: Study, seed: str) -> Paper:
    """A landscape sheet, two ruled halves, Azerbaijani in Latin letters, hours before the course."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (297.0, 210.0), "gentium_plus")
    sheet.specimen(size=60, angle=28)
    name = study.person.name("az")
    sheet.text(148, 15, f"{study.series} № {study.number} diplomun əlavəsi", 13, "bold", "centre")
    line = f"{name.full} – {study.school.az}, müalicə-profilaktika fakültəsi, ixtisas: Müalicə işi"
    sheet.paragraph(16, 22, 265, line, 10, align="centre")
    columns = (
        Column("Saat", 15, "right"),
        Column("Fənlər", 78),
        Column("Alınmış qiymət", 38, "centre"),
    )
    table = SplitTable(
        sheet, columns, 14, 30, 7.6, "grid", pad=0.45, bottom=168, lefts=(14.0, 152.0), new_page=_halves_next
    )
    table.start()
    for row in study.rows:
        table.row([str(row.hours), row.az, _word(row, "az", "məqbul")])
    exams = study.of_section("state_exam")
    table.band("Dövlət imtahanları", shade=False)
    for exam in exams:
        table.row(["", exam.title("az"), five_word(exam.score, "az")])
    _halves_end(sheet, study)
    truth = table_of(
        study,
        ["az"],
        "diplomun əlavəsi",
        rows_truth(study, "az", lambda r: {"hours": r.hours, "grade": _word(r, "az", "məqbul")}),
        {},
        [official("rector", "Rektor", study.rector, "az"), official("dean", "Dekan", study.dean, "az")],
        issue_date=study.issue.isoformat(),
        entry_date=None,
        completion_date=None,
    )
    truth = with_more(
        truth,
        [extra_truth(e, "az", grade=five_word(e.score, "az")) for e in exams],
    )
    return Paper("transcript", "score_nineties_rows.halves", sheet.pdf(), sheet.pages, truth)


def _halves_next(sheet: Sheet) -> float:
    sheet.specimen(size=60, angle=28)
    return 16


def _halves_end(sheet: Sheet, study: Study) -> None:
    for i, (role, who) in enumerate((("Rektor", study.rector), ("Dekan", study.dean))):
        x = 16 + 118 * i
        sheet.text(x, 186, role, 10, "bold")
        signature(sheet, x + 18, 186, 28, BLUE_PEN)
        sheet.line(x + 15, 187.2, x + 50, 187.2, 0.4)
        sheet.text(x + 53, 186, who.az, 9.5)
    seal(sheet, 270, 186, "BAKI · SPECIMEN", 13, "NÜMUNƏ", GREEN)
    sheet.text(16, 198, f"{study.school.city}, {long_date(study.issue, '«»')}", 9.5)
    sheet.specimen_line(206)


def russian_list(study: Study, seed: str) -> Paper:
    """The Russian supplement of an Azerbaijani university: numbered lines without rules, `5 (отлично)`."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (210.0, 297.0), "pt_serif")
    sheet.number_pages(196, 288, "стр. {page}")
    y = _list_head(sheet, study)
    columns = (
        Column("", 9, "right"),
        Column("Дисциплина", 98),
        Column("кол-во часов", 30, "right"),
        Column("оценка", 48),
    )
    table = PlainTable(sheet, columns, 13, y, 9.2, "none", pad=0.65, bottom=278, new_page=_list_next)
    table.head()

    def mark(score: int) -> str:
        return f"{five(score)} ({five_word(score, 'ru')})"

    for place, row in enumerate(study.rows, start=1):
        table.row([f"{place}.", row.ru, str(row.hours), "зачет" if row.form == "pass" else mark(row.score)])
    table.row(["", "Всего часов", str(sum(row.hours for row in study.rows)), ""], "bold")
    extras = [*study.of_section("practice"), *study.of_section("state_exam")]
    table.row(["", "Практика и государственные экзамены:", "", ""], "italic")
    for extra in extras:
        weeks = f"{extra.weeks} нед." if extra.weeks else ""
        table.row(["", extra.title("ru"), weeks, mark(extra.score)])
    _list_end(sheet, study, table.y)
    truth = table_of(
        study,
        ["ru"],
        "ПРИЛОЖЕНИЕ К ДИПЛОМУ",
        rows_truth(
            study,
            "ru",
            lambda r: {
                "hours": r.hours,
                "score": None if r.form == "pass" else five(r.score),
                "grade": _word(r, "ru", "зачет"),
            },
        ),
        {"hours": sum(row.hours for row in study.rows)},
        [
            official("dean", "Декан факультета", study.dean, "ru"),
            official("rector", "Ректор", study.rector, "ru"),
        ],
        surname=capitals(study.person.name("ru").surname, "ru"),
        full_name=f"{study.person.name('ru').surname.upper()} {study.person.name('ru').given} "
        f"{study.person.name('ru').patronymic}",
        issue_date=study.issue.isoformat(),
        specialty="040100 Лечебное дело",
        specialty_code="040100",
    )
    more = [extra_truth(e, "ru", score=five(e.score), grade=five_word(e.score, "ru")) for e in extras]
    truth = with_more(truth, more, {"specialty": ["Лечебное дело"]})
    return Paper("transcript", "score_nineties_rows.russian_list", sheet.pdf(), sheet.pages, truth)


def _list_head(sheet: Sheet, study: Study) -> float:
    name = study.person.name("ru")
    sheet.specimen(size=52, angle=-35)
    sheet.specimen_line(293)
    y = sheet.paragraph(20, 20, 170, study.school.ru, 12, "bold", "centre", 1.25)
    sheet.text(105, y + 4, "ПРИЛОЖЕНИЕ К ДИПЛОМУ", 13, "bold", "centre")
    sheet.text(105, y + 10, f"серия {study.series} № {study.number}", 11, align="centre")
    rows = (
        ("Студент:", f"{name.surname.upper()} {name.given} {name.patronymic}"),
        ("Специальность:", "040100 Лечебное дело"),
        ("Дата поступления:", dotted(study.entry)),
        ("Дата окончания:", dotted(study.completion or study.decision)),
    )
    for i, (label, value) in enumerate(rows):
        sheet.text(16, y + 20 + 6 * i, label, 10)
        sheet.fill_in(62, y + 20 + 6 * i, value, 10.5, "regular")
    return y + 46


def _list_next(sheet: Sheet) -> float:
    sheet.specimen(size=52, angle=-35)
    sheet.specimen_line(293)
    return 18


def _list_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 244:
        sheet.turn_page()
        y = _list_next(sheet)
    for i, (role, who) in enumerate((("Декан факультета", study.dean), ("Ректор", study.rector))):
        base = y + 13 + 12 * i
        sheet.text(16, base, role, 10)
        sheet.line(60, base + 1, 100, base + 1, 0.4)
        signature(sheet, 64, base, 30, BLACK_PEN)
        sheet.text(104, base, who.ru, 10)
    seal(sheet, 168, y + 18, "БАКУ · ОБРАЗЕЦ", 14, "ОБРАЗЕЦ", GREEN)
    sheet.text(
        16, y + 34, f"г. {study.school.town('ru')}   {date_in_words(study.issue, 'ru', ru_year='г.')}", 10
    )


def cyrillic_grid(study: Study, seed: str) -> Paper:
    """The last Cyrillic supplements: the mark as a figure and as a word stand before hours and course."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (210.0, 297.0), "roboto")
    y = _grid_head(sheet, study)
    columns = (
        Column("№", 9, "centre"),
        Column("Гијмәт рәгәмлә", 17, "centre"),
        Column("Гијмәт сөзлә", 30, "centre"),
        Column("Аудиторија саатлары", 24, "centre"),
        Column("Тәдрис фәнләри", 102),
    )
    table = SplitTable(
        sheet, columns, 14, y, 8.2, "grid", pad=0.6, bottom=280, lefts=(14.0,), new_page=_grid_next
    )
    table.start()
    for place, row in enumerate(study.rows, start=1):
        figure = "–" if row.form == "pass" else str(five(row.score))
        table.row([str(place), figure, _word(row, "az-Cyrl", "мәгбул"), str(row.hours), row.az_cyrl])
    _grid_end(sheet, study, table.y)
    truth = table_of(
        study,
        ["az-Cyrl"],
        "ДИПЛОМА ӘЛАВӘ",
        rows_truth(
            study,
            "az-Cyrl",
            lambda r: {
                "hours": r.hours,
                "score": None if r.form == "pass" else five(r.score),
                "grade": _word(r, "az-Cyrl", "мәгбул"),
            },
        ),
        {},
        [
            official("rector", "Ректор", study.rector, "az-Cyrl"),
            official("secretary", "Катиб", None, "az-Cyrl"),
        ],
        issue_date=study.issue.isoformat(),
        registration_number=study.registration,
        specialty="мүалиҹә иши",
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )
    truth = with_more(truth, (), {"school_name": [study.school.az_cyrl + "на"]})
    return Paper("transcript", "score_nineties_rows.cyrillic_grid", sheet.pdf(), sheet.pages, truth)


def _grid_head(sheet: Sheet, study: Study) -> float:
    sheet.specimen(size=50)
    sheet.specimen_line(292)
    sheet.text(196, 17, f"{study.series} № {study.number} нөмрәли", 10, align="right")
    sheet.text(196, 24, "ДИПЛОМА ӘЛАВӘ", 15, "bold", "right")
    sheet.text(14, 36, "Сојады, ады вә атасынын ады", 8.5)
    sheet.fill_in(70, 36, study.person.name("az-Cyrl").full, 11, "bold")
    text = (
        f"{year_word(study.entry.year, 'az-Cyrl')} илдә {study.school.az_cyrl}на дахил олмуш, "
        f"{year_word(study.decision.year, 'az-Cyrl')} илдә мүалиҹә иши ихтисасы үзрә битирмишдир."
    )
    return sheet.paragraph(14, 44, 182, text, 9.5) + 1


def _grid_next(sheet: Sheet) -> float:
    sheet.specimen(size=50)
    sheet.specimen_line(292)
    return 16


def _grid_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 246:
        sheet.turn_page()
        y = _grid_next(sheet)
    sheet.text(14, y + 14, f"Ректор            {study.rector.name('az-Cyrl')}", 10)
    signature(sheet, 76, y + 14, 34)
    sheet.text(14, y + 27, "Катиб", 10)
    signature(sheet, 76, y + 27, 34)
    for base in (y + 15, y + 28):
        sheet.line(72, base, 118, base, 0.4)
    seal(sheet, 160, y + 20, "БАКЫ · НҮМУНӘ", 15, "НҮМУНӘ", GREEN)
    sheet.text(14, y + 38, f"Верилмә тарихи: {dotted(study.issue)}    Гејд. № {study.registration}", 9.5)
