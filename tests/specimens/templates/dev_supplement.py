"""Supplements in Azerbaijani: a ruled table by semester, and an open list with a semester column."""

from tests.specimens.azerbaijani import ROMAN, comma, dotted, long_date, upper, year_suffix
from tests.specimens.labels import supplement_truth
from tests.specimens.marks import seal, signature
from tests.specimens.paper import Paper, Truth, iso
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table

DENSE_ROWS = 70
"""Shorter tables are set close, so that they fit on two pages."""


def ruled(study: Study, seed: str) -> Paper:
    """`DİPLOMA ƏLAVƏ` with a full grid, a band per semester, hours, credits, score and letter."""
    sheet = Sheet(seed, family="noto_sans")
    sheet.number_pages(196, 287, "Səhifə {page} / {pages}")
    y = _ruled_head(sheet, study)
    columns = (
        Column("№", 10, "centre"),
        Column("Fənnin adı", 84),
        Column("Saat", 16, "centre"),
        Column("Kredit", 16, "centre"),
        Column("Bal", 14, "centre"),
        Column("Hərflə", 16, "centre"),
        Column("Qiymət", 26, "centre"),
    )
    pad = 0.55 if len(study.rows) < DENSE_ROWS else 1.3
    table = Table(sheet, columns, 14, y, 8, "grid", pad=pad, new_page=lambda s: _ruled_next(s, study))
    table.head()
    number = 0
    for semester in study.semesters:
        rows = study.of_semester(semester)
        table.band(f"{ROMAN[semester - 1]} semestr – {_long_year(rows[0])} tədris ili")
        for row in rows:
            number += 1
            letter, word, _ = row.grade
            title = f"{row.az} (təkrar imtahan)" if row.retake else row.az
            table.row([str(number), title, str(row.hours), str(row.credits), str(row.score), letter, word])
        table.band(f"Cəmi: {sum(r.credits for r in rows if r.passed)} kredit", align="right", shade=False)
    _ruled_end(sheet, study, table.y)
    columns_read = {"academic_year", "semester", "hours", "credits", "score", "letter", "grade"}
    truth = supplement_truth(study, columns_read, {"credits", "average"}, document_title="DİPLOMA ƏLAVƏ")
    return Paper("supplement", "dev_supplement.ruled", sheet.pdf(), sheet.pages, _titled(truth, study))


def _titled(truth: Truth, study: Study) -> Truth:
    """Rows that repeat a course carry the words the paper adds to their title."""
    for course, row in zip(truth["courses"], study.rows, strict=True):
        if row.retake:
            course["title"] = f"{row.az} (təkrar imtahan)"
    return truth


def _long_year(row: Row) -> str:
    first, second = row.academic_year.split("/")
    return f"{first}/{second}-{year_suffix(int(second))}"


def _ruled_head(sheet: Sheet, study: Study) -> float:
    person = study.person
    sheet.specimen()
    sheet.text(105, 16, "AZƏRBAYCAN RESPUBLİKASI", 11, "bold", "centre")
    sheet.text(105, 22, upper(study.school.az), 11, "bold", "centre")
    sheet.text(105, 32, "BAZA ALİ TİBB TƏHSİLİ", 11, "bold", "centre")
    sheet.text(105, 38, "DİPLOMA ƏLAVƏ", 14, "bold", "centre")
    sheet.text(105, 43, "(diplomsuz etibarsızdır)", 8, "italic", "centre")
    sheet.text(196, 38, f"{study.series} № {study.number}", 11, "bold", "right")
    lines = (
        ("Soyadı, adı, atasının adı:", f"{upper(person.surname)} {person.given} {person.patronymic}"),
        ("Qəbul tarixi:", dotted(study.entry)),
        ("Bitirmə tarixi:", dotted(study.completion) if study.completion else "–"),
        ("İxtisas:", "Müalicə işi"),
        ("Təhsil forması:", "əyani"),
    )
    for i, (label, value) in enumerate(lines):
        sheet.text(14, 51 + 5.5 * i, label, 9)
        sheet.text(62, 51 + 5.5 * i, value, 9.5, "bold")
    sheet.specimen_line(292)
    return 78


def _ruled_next(sheet: Sheet, study: Study) -> float:
    sheet.specimen()
    sheet.text(14, 14, f"{study.series} № {study.number} diploma əlavənin davamı", 8, "italic")
    sheet.specimen_line(292)
    return 18


def _ruled_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 225:
        sheet.turn_page()
        y = _ruled_next(sheet, study)
    y += 8
    sheet.text(14, y, f"Yekun: {study.credits} kredit", 10, "bold")
    sheet.text(196, y, f"ÜOMG: {comma(study.average)}", 10, "bold", "right")
    for i, (role, name) in enumerate((("Rektor", study.rector[0]), ("Dekan", study.dean[0]))):
        base = y + 20 + 16 * i
        sheet.text(14, base, role, 10, "bold")
        sheet.line(40, base + 1, 92, base + 1, 0.4)
        signature(sheet, 48, base)
        sheet.text(96, base, name, 10)
    sheet.text(168, y + 18, "M.Y.", 9)
    seal(sheet, 172, y + 32, upper(study.school.az), 16)
    sheet.text(14, y + 48, long_date(study.issue), 9)


def open_list(study: Study, seed: str) -> Paper:
    """`AKADEMİK TRANSKRİPT` without vertical rules: year bands, semester column, credits, score, letter."""
    sheet = Sheet(seed, family="dejavu_sans")
    sheet.number_pages(105, 287, "{page}/{pages}", align="centre")
    y = _open_head(sheet, study)
    columns = (
        Column("Sıra №", 14, "right"),
        Column("Fənlərin adı", 82),
        Column("Semestr", 20, "centre"),
        Column("AKTS", 16, "right"),
        Column("Bal", 16, "right"),
        Column("Hərflə qiymət", 28, "centre"),
    )
    pad = 0.6 if len(study.rows) < DENSE_ROWS else 1.1
    table = Table(sheet, columns, 16, y, 8, "rows", pad=pad, new_page=lambda s: _open_next(s, study))
    table.head()
    for year in sorted({row.academic_year for row in study.rows}):
        rows = [row for row in study.rows if row.academic_year == year]
        table.band(f"{_long_year(rows[0])} tədris ili", align="centre", shade=False)
        for row in rows:
            place = str(study.rows.index(row) + 1)
            table.row(
                [place, row.az, ROMAN[row.semester - 1], str(row.credits), str(row.score), row.grade[0]]
            )
        table.band(
            f"Tədris ili üzrə cəmi: {sum(r.credits for r in rows if r.passed)}", "regular", "right", False
        )
    _open_end(sheet, study, table.y)
    truth = supplement_truth(
        study,
        {"academic_year", "semester", "credits", "score", "letter"},
        {"credits", "average", "courses"},
        document_title="AKADEMİK TRANSKRİPT",
        specialty="Müalicə işi",
        date_of_birth=iso(study.person.born),
    )
    return Paper("supplement", "dev_supplement.open_list", sheet.pdf(), sheet.pages, truth)


def _open_head(sheet: Sheet, study: Study) -> float:
    person = study.person
    sheet.specimen(size=48)
    sheet.text(16, 16, study.school.az, 11, "bold")
    if study.school.faculty:
        sheet.text(16, 21.5, study.school.faculty, 9)
    sheet.text(194, 16, f"Diplom {study.series} № {study.number}", 9, align="right")
    sheet.text(105, 34, "AKADEMİK TRANSKRİPT", 15, "bold", "centre")
    pairs = (
        ("Soyadı", upper(person.surname), "Qəbul tarixi", dotted(study.entry)),
        (
            "Adı",
            person.given,
            "Bitirdiyi tarix",
            dotted(study.completion) if study.completion else "təhsil alır",
        ),
        ("Atasının adı", person.patronymic, "Doğum tarixi", dotted(person.born)),
        ("İxtisas", "Müalicə işi", "FİN kod", person.fin),
    )
    for i, (label, value, label2, value2) in enumerate(pairs):
        y = 44 + 6 * i
        sheet.text(16, y, f"{label}:", 8.5)
        sheet.text(46, y, value, 8.5, "bold")
        sheet.text(116, y, f"{label2}:", 8.5)
        sheet.text(150, y, value2, 8.5, "bold")
    sheet.specimen_line(292)
    return 70


def _open_next(sheet: Sheet, study: Study) -> float:
    sheet.specimen(size=48)
    sheet.text(16, 14, f"{upper(study.person.surname)} {study.person.given} – akademik transkript", 8)
    sheet.specimen_line(292)
    return 19


def _open_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 222:
        sheet.turn_page()
        y = _open_next(sheet, study)
    y += 9
    sheet.text(16, y, f"Fənlərin sayı: {len(study.rows)}", 9)
    sheet.text(16, y + 6, f"Kreditlərin cəmi: {study.credits}", 9, "bold")
    sheet.text(16, y + 12, f"ÜOMG: {comma(study.average)}", 9, "bold")
    for i, (role, name) in enumerate((("Rektor", study.rector[0]), ("Dekan", study.dean[0]))):
        x = 16 + 92 * i
        sheet.text(x, y + 30, role, 9, "bold")
        sheet.line(x + 18, y + 31, x + 58, y + 31, 0.5)
        signature(sheet, x + 20, y + 30, 30)
        sheet.text(x + 18, y + 35.5, name, 7.5)
    sheet.text(16, y + 47, f"Verilmə tarixi: {dotted(study.issue)}", 9)
    seal(sheet, 100, y + 44, upper(study.school.az), 15)
