"""Supplements of 1992-2009: hours and words, marks of five in digits, and the first hundred points."""

from tests.specimens.azerbaijani import ROMAN, comma, dotted, long_date, upper
from tests.specimens.languages import capitals, cyrillic, specialty, words
from tests.specimens.marks import seal
from tests.specimens.paper import Paper, Truth, iso
from tests.specimens.scales import five, five_word, hundred_word
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.dev_kit import pairs, sign
from tests.specimens.truths import extra_truth, official, rows_truth, table_of, with_more

_TEST = words()["credit_test"]


def _mark(row: Row, language: str) -> str:
    return str(_TEST[language]) if row.form == "pass" else five_word(row.score, language)


def by_columns(study: Study, seed: str) -> Paper:
    """`Имтаһан вәрәгәсиндән чыхарыш` in Cyrillic: upright rules only, exams in the same table."""
    sheet = Sheet(seed, family="free_sans")
    sheet.typed_in = ("free_sans", "bold")
    sheet.number_pages(105, 288, "{page}", align="centre")
    _columns_head(sheet, study)
    columns = (
        Column("Сыра №", 16, "centre"),
        Column("Фәнләрин ады", 100),
        Column("Саатларын мигдары", 26, "centre"),
        Column("Гијмәт", 36, "left"),
    )
    table = Table(
        sheet, columns, 16, 76, 9, "columns", pad=0.7, filled=frozenset({2, 3}), new_page=_columns_next
    )
    table.head()
    for number, row in enumerate(study.rows, start=1):
        table.row([f"{number}.", row.title("az-Cyrl"), str(row.hours), _mark(row, "az-Cyrl")])
    for heading, section in (("Дөвләт имтаһанлары", "state_exam"), ("Истеһсалат тәҹрүбәси", "practice")):
        table.band(heading, align="centre", shade=False)
        for extra in study.of_section(section):
            weeks = f" ({extra.weeks} һәфтә)" if extra.weeks else ""
            table.row(["", extra.title("az-Cyrl") + weeks, "", five_word(extra.score, "az-Cyrl")])
    _columns_end(sheet, study, table.y)
    truth = table_of(
        study,
        ["az-Cyrl"],
        "ИМТАҺАН ВӘРӘГӘСИНДӘН ЧЫХАРЫШ",
        rows_truth(study, "az-Cyrl", lambda row: {"hours": row.hours, "grade": _mark(row, "az-Cyrl")}),
        {},
        [
            official("rector", "Ректор", study.rector, "az-Cyrl"),
            official("dean", "Факүлтә деканы", study.dean, "az-Cyrl"),
        ],
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
        issue_date=None,
    )
    return Paper(
        "supplement",
        "dev_nineties_table.by_columns",
        sheet.pdf(),
        sheet.pages,
        with_more(truth, _others(study, "az-Cyrl")),
    )


def _others(study: Study, language: str) -> list[Truth]:
    return [
        extra_truth(extra, language, grade=five_word(extra.score, language))
        for extra in study.extras
        if extra.section != "course_paper"
    ]


def _columns_head(sheet: Sheet, study: Study) -> None:
    name = study.person.name("az-Cyrl")
    sheet.specimen("НҮМУНӘ · SPECIMEN")
    sheet.text(105, 16, capitals(study.school.name("az-Cyrl"), "az-Cyrl"), 10.5, "bold", "centre")
    sheet.text(105, 27, "ИМТАҺАН ВӘРӘГӘСИНДӘН ЧЫХАРЫШ", 14, "bold", "centre")
    sheet.text(105, 33, f"{study.series} № {study.number} диплома әлавә", 10, align="centre")
    rows = (
        ("Сојады, ады вә атасынын ады", name.full),
        ("Дахил олмушдур", f"{study.entry.year}"),
        ("Битирмишдир", f"{study.decision.year}"),
        ("Ихтисасы", specialty("az-Cyrl")),
    )
    pairs(sheet, 16, 44, 74, rows, 10)
    sheet.specimen_line(293, "SPECIMEN / НҮМУНӘ")


def _columns_next(sheet: Sheet) -> float:
    sheet.specimen("НҮМУНӘ · SPECIMEN")
    sheet.specimen_line(293, "SPECIMEN / НҮМУНӘ")
    return 18


def _columns_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 225:
        sheet.turn_page()
        y = _columns_next(sheet)
    sign(sheet, 16, y + 16, "Ректор", study.rector.name("az-Cyrl"), line=(50, 92), size=10)
    sign(sheet, 16, y + 29, "Факүлтә деканы", study.dean.name("az-Cyrl"), line=(50, 92), size=10)
    sheet.text(16, y + 40, f"М.Ј.   {cyrillic(study.school.city)} шәһәри", 10)
    seal(sheet, 165, y + 24, capitals(study.school.name("az-Cyrl"), "az-Cyrl"), 16, "НҮМУНӘ")


def two_in_a_row(study: Study, seed: str) -> Paper:
    """`DİPLOMA ƏLAVƏ` in the first Latin years: two courses side by side in each row, marks `5 (əla)`."""
    sheet = Sheet(seed, family="free_serif")
    sheet.typed_in = ("free_serif", "bold")
    name = study.person.name("az")
    sheet.specimen()
    sheet.text(105, 15, upper(study.school.az), 11, "bold", "centre")
    sheet.text(105, 26, "DİPLOMA ƏLAVƏ", 17, "bold", "centre")
    sheet.text(
        105,
        32,
        f"Diplom {study.series} № {study.number}, qeydiyyat № {study.registration}",
        10,
        align="centre",
    )
    sheet.fill_in(105, 42, name.full, 13, align="centre")
    text = (
        f"{study.entry.year}-{study.decision.year} illərdə universitetin müalicə-profilaktika fakültəsində "
        f"“{specialty('az')}” ixtisası üzrə təhsil almış və aşağıdakı fənlərdən imtahan və zaçot vermişdir:"
    )
    sheet.paragraph(15, 50, 180, text, 10)
    columns = (
        Column("Fənnin adı", 54),
        Column("saat", 11, "centre"),
        Column("qiymət", 25, "centre"),
        Column("Fənnin adı", 54),
        Column("saat", 11, "centre"),
        Column("qiymət", 25, "centre"),
    )
    table = Table(sheet, columns, 15, 64, 8, "grid", pad=0.8, filled=frozenset({1, 2, 4, 5}))
    table.head()
    half = (len(study.rows) + 1) // 2
    left, right = study.rows[:half], study.rows[half:]
    for place, row in enumerate(left):
        other = _cells(right[place]) if place < len(right) else ["", "", ""]
        table.row([*_cells(row), *other])
    _two_end(sheet, study, table.y)
    truth = table_of(
        study,
        ["az"],
        "DİPLOMA ƏLAVƏ",
        rows_truth(study, "az", _two_cells),
        {"hours": study.hours},
        [
            official("rector", "Rektor", study.rector, "az"),
            official("secretary", "Elmi katib", study.secretary, "az"),
        ],
        registration_number=study.registration,
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
        issue_date=iso(study.issue),
    )
    return Paper(
        "supplement",
        "dev_nineties_table.two_in_a_row",
        sheet.pdf(),
        sheet.pages,
        with_more(truth, _others(study, "az")),
    )


def _cells(row: Row) -> list[str]:
    word = "zaçot" if row.form == "pass" else f"{five(row.score)} ({five_word(row.score, 'az')})"
    return [row.az, str(row.hours), word]


def _two_cells(row: Row) -> Truth:
    """`5 (əla)` is a mark and its word."""
    if row.form == "pass":
        return {"hours": row.hours, "grade": "zaçot"}
    return {"hours": row.hours, "score": five(row.score), "grade": five_word(row.score, "az")}


def _two_end(sheet: Sheet, study: Study, y: float) -> None:
    sheet.text(195, y + 6, f"Cəmi: {study.hours} saat", 9.5, "bold", "right")
    y += 8
    for heading, section in (("Dövlət imtahanları:", "state_exam"), ("İstehsalat təcrübəsi:", "practice")):
        sheet.text(15, y + 5, heading, 9.5, "bold")
        for extra in study.of_section(section):
            y += 5
            sheet.text(60, y, f"{extra.title('az')} –", 9)
            sheet.fill_in(150, y, five_word(extra.score, "az"), 9)
        y += 3
    secretary = study.secretary.az if study.secretary else ""
    sign(sheet, 15, y + 14, "Rektor", study.rector.az, line=(36, 76), size=9)
    sign(sheet, 15, y + 25, "Elmi katib", secretary, line=(36, 76), size=9)
    seal(sheet, 170, y + 17, upper(study.school.az), 15)
    sheet.text(15, y + 36, f"{study.school.city} şəhəri, {long_date(study.issue, '')}", 9.5)
    sheet.specimen_line(292)


def by_year(study: Study, seed: str) -> Paper:
    """`QİYMƏT CƏDVƏLİ` of the 2000s: by year of study, points and words, a mean with a comma."""
    sheet = Sheet(seed, family="dejavu_condensed")
    sheet.typed_in = ("dejavu_condensed", "regular")
    sheet.specimen(size=50, angle=55)
    y = _year_head(sheet, study)
    columns = (
        Column("Fənlər", 92),
        Column("Saat", 20, "right"),
        Column("Bal", 18, "right"),
        Column("Qiymət", 40, "centre"),
    )
    table = Table(sheet, columns, 20, y, 9.5, "head", pad=0.8, new_page=_year_next, repeat_head=False)
    for course_year in range(1, 7):
        rows = [row for row in study.rows if (row.semester + 1) // 2 == course_year]
        table.band(f"{ROMAN[course_year - 1]} KURS   {rows[0].academic_year}-ci tədris ili", shade=False)
        table.head()
        for row in rows:
            table.row([row.az, str(row.hours), str(row.score), hundred_word(row.score, "az")])
        table.y += 2
    _year_end(sheet, study, table.y)
    truth = table_of(
        study,
        ["az"],
        "QİYMƏT CƏDVƏLİ",
        rows_truth(
            study,
            "az",
            lambda row: {
                "academic_year": row.academic_year,
                "hours": row.hours,
                "score": row.score,
                "grade": hundred_word(row.score, "az"),
            },
        ),
        {"hours": study.hours, "average": round(study.average, 2), "courses": len(study.rows)},
        [
            official("dean", "Dekan", study.dean, "az"),
            official("other", "Prorektor", study.chair, "az"),
        ],
        diploma_series=None,
        diploma_number=None,
        entry_date=iso(study.entry),
        completion_date=iso(study.completion),
        date_of_birth=iso(study.person.born),
        issue_date=iso(study.issue),
    )
    return Paper("supplement", "dev_nineties_table.by_year", sheet.pdf(), sheet.pages, truth)


def _year_head(sheet: Sheet, study: Study) -> float:
    name = study.person.name("az")
    sheet.text(20, 18, "AZƏRBAYCAN RESPUBLİKASI SƏHİYYƏ NAZİRLİYİ", 9)
    sheet.text(20, 23.5, study.school.az, 12, "bold")
    sheet.line(20, 26, 190, 26, 1.4)
    sheet.text(190, 36, "QİYMƏT CƏDVƏLİ", 18, "bold", "right")
    rows = (
        ("Soyadı", name.surname),
        ("Adı", name.given),
        ("Atasının adı", name.patronymic),
        ("Təvəllüdü", dotted(study.person.born)),
        ("Qəbul tarixi", dotted(study.entry)),
        ("Bitirdiyi tarix", dotted(study.completion) if study.completion else "–"),
        ("İxtisası", specialty("az")),
    )
    sheet.specimen_line(292)
    return pairs(sheet, 20, 34, 52, rows, 9.5) + 2


def _year_next(sheet: Sheet) -> float:
    sheet.specimen(size=50, angle=55)
    sheet.specimen_line(292)
    return 16


def _year_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 230:
        sheet.turn_page()
        y = _year_next(sheet)
    sheet.text(20, y + 8, f"Fənlərin sayı: {len(study.rows)}      Cəmi saat: {study.hours}", 10)
    sheet.text(20, y + 14, f"Orta bal: {comma(study.average)}", 10, "bold")
    sign(sheet, 20, y + 30, "Dekan", study.dean.az, line=(42, 80))
    sign(sheet, 20, y + 42, "Prorektor", study.chair.az, line=(42, 80))
    seal(sheet, 172, y + 34, upper(study.school.az), 15)
    sheet.text(20, y + 53, f"Verilmişdir: {dotted(study.issue)}", 9.5)
