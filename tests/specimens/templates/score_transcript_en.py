"""Scoring designs of the English transcript: a registrar's ledger with codes, and years side by side."""

from tests.specimens.azerbaijani import english_date
from tests.specimens.labels import transcript_truth
from tests.specimens.marks import BLACK_PEN, seal, signature
from tests.specimens.paper import Paper, signed
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table

TERMS = ("Spring Term", "Autumn Term")


def ledger(study: Study, seed: str) -> Paper:
    """Year and term columns repeated on each line, a code, credits in decimals, percent and grade words."""
    sheet = Sheet(seed, family="pt_sans")
    sheet.number_pages(195, 286, "Sheet {page}/{pages}")
    y = _ledger_head(sheet, study)
    columns = (
        Column("Year", 20, "centre"),
        Column("Term", 25),
        Column("Code", 18),
        Column("Subject", 72),
        Column("Cr.", 12, "right"),
        Column("%", 11, "right"),
        Column("Result", 24, "centre"),
    )
    table = Table(sheet, columns, 13, y, 8, "rows", pad=0.8, new_page=_ledger_next)
    table.head()
    for i, row in enumerate(study.rows):
        term, code = TERMS[row.semester % 2], f"GM{row.semester:02d}{i % 10}"
        result = row.grade[2].capitalize() if row.passed else "Fail"
        short = f"{row.academic_year[:5]}{row.academic_year[-2:]}"
        table.row([short, term, code, row.en, f"{row.credits}.0", str(row.score), result])
    _ledger_end(sheet, study, table.y)
    truth = transcript_truth(
        study,
        {"academic_year", "semester", "credits", "score", "grade"},
        {"credits", "average", "courses"},
        document_title="OFFICIAL ACADEMIC RECORD",
        surname=study.person.surname_en,
        issue_date=study.issue.isoformat(),
    )
    for course, row in zip(truth["courses"], study.rows, strict=True):
        course["semester"] = TERMS[row.semester % 2]
        course["also_right"] = {"semester": [str(row.semester)]}
        course["grade"] = row.grade[2].capitalize() if row.passed else "Fail"
    truth["signatures"] = [signed("registrar", "University Registrar", study.dean[1])]
    return Paper("transcript_en", "score_transcript_en.ledger", sheet.pdf(), sheet.pages, truth)


def _ledger_head(sheet: Sheet, study: Study) -> float:
    person, school = study.person, study.school
    sheet.specimen()
    sheet.text(13, 17, "OFFICE OF THE REGISTRAR", 9, "bold")
    sheet.text(13, 23, school.en, 13, "bold")
    sheet.text(13, 28.5, f"{school.city_en}, Azerbaijan", 9)
    sheet.text(195, 23, "OFFICIAL ACADEMIC RECORD", 12, "bold", "right")
    sheet.frame(13, 33, 182, 22, 0.6)
    done = english_date(study.completion, "day_first") if study.completion else "in progress"
    born = english_date(person.born, "day_first")
    lines = (
        f"Name: {person.given_en} {person.surname_en}     Date of birth: {born}",
        f"Enrolled: {english_date(study.entry, 'day_first')}     Completed: {done}",
        "Degree programme: General Medicine (one cycle, 6 years)     Mode: full-time",
    )
    for i, line in enumerate(lines):
        sheet.text(16, 39 + 6 * i, line, 9.5)
    sheet.specimen_line(292)
    return 60


def _ledger_next(sheet: Sheet) -> float:
    sheet.specimen()
    sheet.specimen_line(292)
    return 16


def _ledger_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 232:
        sheet.turn_page()
        y = _ledger_next(sheet)
    courses = len(study.rows)
    sheet.text(13, y + 7, f"Courses: {courses}. Credits earned in total: {study.credits}.0.", 9.5, "bold")
    sheet.text(195, y + 7, f"Cumulative average {study.average:.2f} %", 9.5, "bold", "right")
    signature(sheet, 20, y + 26, 36, BLACK_PEN)
    sheet.text(13, y + 33, f"{study.dean[1]}, University Registrar", 9.5)
    sheet.text(13, y + 38.5, f"Issued: {english_date(study.issue, 'day_first')}", 9.5)
    seal(sheet, 150, y + 28, study.school.en.upper(), 16, "SPECIMEN")


def years(study: Study, seed: str) -> Paper:
    """Two columns of small tables, autumn left and spring right, letters without scores."""
    sheet = Sheet(seed, family="pt_serif")
    sheet.number_pages(105, 286, "{page} / {pages}", align="centre")
    y = _years_head(sheet, study)
    for name in sorted({row.academic_year for row in study.rows}):
        rows = [row for row in study.rows if row.academic_year == name]
        halves = [[r for r in rows if r.semester % 2 == side] for side in (1, 0)]
        height = 12 + 5.2 * max(len(half) for half in halves)
        if y + height > 272:
            sheet.turn_page()
            sheet.specimen()
            sheet.specimen_line(292)
            y = 18
        for x, half in zip((13.0, 108.0), halves, strict=True):
            if half:
                _half(sheet, x, y, half)
        y += height
    _years_end(sheet, study, y)
    truth = transcript_truth(
        study,
        {"academic_year", "semester", "credits", "letter"},
        {"credits"},
        document_title="TRANSCRIPT",
        date_of_birth=None,
    )
    return Paper("transcript_en", "score_transcript_en.years", sheet.pdf(), sheet.pages, truth)


def _half(sheet: Sheet, x: float, y: float, rows: list[Row]) -> None:
    first = rows[0]
    sheet.text(x, y, f"Semester {first.semester}, {first.academic_year}", 8.5, "bold")
    sheet.text(x + 76, y, "ECTS", 7, align="right")
    sheet.text(x + 87, y, "Grade", 7, align="right")
    sheet.line(x, y + 1.3, x + 88, y + 1.3, 0.5)
    for i, row in enumerate(rows):
        base = y + 5.4 + 5.2 * i
        sheet.text(x, base, row.en, 8 if len(row.en) < 44 else 6.8)
        sheet.text(x + 75, base, str(row.credits), 8, align="right")
        sheet.text(x + 84, base, row.grade[0], 8, align="centre")


def _years_head(sheet: Sheet, study: Study) -> float:
    person = study.person
    sheet.specimen()
    sheet.text(105, 18, study.school.en, 16, "bold", "centre")
    sheet.text(105, 25, study.school.faculty_en or "Faculty of General Medicine", 10, "italic", "centre")
    sheet.text(105, 36, "TRANSCRIPT", 13, "bold", "centre")
    ended = f"completed on {english_date(study.completion)}" if study.completion else "still enrolled"
    text = (
        f"{person.given_en} {person.surname_en.upper()}, admitted on {english_date(study.entry)}, {ended}, "
        "has taken the following courses in the programme General Medicine:"
    )
    y = sheet.paragraph(13, 45, 184, text, 10)
    sheet.specimen_line(292)
    return y + 5


def _years_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 225:
        sheet.turn_page()
        sheet.specimen()
        y = 20
    sheet.text(13, y + 4, f"Credits awarded: {study.credits} ECTS (60 per academic year)", 10, "bold")
    for i, (role, name) in enumerate((("Registrar", study.dean[1]), ("Dean", study.chair[1]))):
        x = 13 + 70 * i
        signature(sheet, x + 6, y + 24, 34)
        sheet.text(x, y + 31, role, 10, "bold")
        sheet.text(x, y + 36.5, name, 10)
    seal(sheet, 170, y + 28, study.school.en.upper(), 17, "SPECIMEN")
    sheet.text(13, y + 48, f"{study.school.city_en}, {english_date(study.issue)}", 10)
