"""English transcripts as a university prints them: a ruled table, and two columns of semesters."""

from tests.specimens.azerbaijani import english_date
from tests.specimens.labels import transcript_truth
from tests.specimens.marks import seal, signature
from tests.specimens.paper import Paper
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.table import Column, Table

DENSE_ROWS = 70


def ruled(study: Study, seed: str) -> Paper:
    """Academic-year bands, a semester column, ECTS, hours, score and letter in a full grid."""
    sheet = Sheet(seed, family="free_sans")
    sheet.number_pages(196, 287, "Page {page} of {pages}")
    y = _ruled_head(sheet, study)
    columns = (
        Column("No.", 11, "centre"),
        Column("Course title", 84),
        Column("Semester", 19, "centre"),
        Column("Hours", 15, "centre"),
        Column("ECTS", 14, "centre"),
        Column("Score", 15, "centre"),
        Column("Grade", 24, "centre"),
    )
    pad = 0.6 if len(study.rows) < DENSE_ROWS else 1.3
    table = Table(sheet, columns, 14, y, 8.5, "grid", pad=pad, new_page=lambda s: _ruled_next(s, study))
    table.head()
    for year in sorted({row.academic_year for row in study.rows}):
        rows = [row for row in study.rows if row.academic_year == year]
        table.band(f"Academic year {year.replace('/', '-')}")
        for row in rows:
            place, letter = str(study.rows.index(row) + 1), row.grade[0]
            season = "Fall" if row.semester % 2 else "Spring"
            cells = [place, row.en, season, str(row.hours), str(row.credits), str(row.score), letter]
            table.row(cells)
        earned = sum(row.credits for row in rows if row.passed)
        table.band(f"Credits earned in the academic year: {earned}", "regular", "right", False)
    _ruled_end(sheet, study, table.y)
    truth = transcript_truth(
        study,
        {"academic_year", "semester", "hours", "credits", "score", "letter"},
        {"credits", "hours", "average"},
    )
    for course, row in zip(truth["courses"], study.rows, strict=True):
        course["semester"] = "Fall" if row.semester % 2 else "Spring"
    return Paper("transcript_en", "dev_transcript_en.ruled", sheet.pdf(), sheet.pages, truth)


def _ruled_head(sheet: Sheet, study: Study) -> float:
    person, school = study.person, study.school
    sheet.specimen()
    sheet.text(105, 17, school.en.upper(), 15, "bold", "centre")
    if school.faculty_en:
        sheet.text(105, 23, school.faculty_en, 10, align="centre")
    sheet.text(105, 28, f"{school.city_en}, Republic of Azerbaijan", 9, align="centre")
    sheet.line(14, 31, 196, 31, 1)
    sheet.text(105, 40, "ACADEMIC TRANSCRIPT", 14, "bold", "centre")
    pairs = (
        ("Surname", person.surname_en.upper(), "Programme", "General Medicine"),
        ("Given name", person.given_en, "Date of admission", english_date(study.entry, "day_first")),
        (
            "Date of birth",
            english_date(person.born, "day_first"),
            "Date of completion" if study.completion else "Status",
            english_date(study.completion, "day_first") if study.completion else "enrolled student",
        ),
    )
    for i, (label, value, label2, value2) in enumerate(pairs):
        y = 50 + 6 * i
        sheet.text(14, y, f"{label}:", 9.5)
        sheet.text(42, y, value, 9.5, "bold")
        sheet.text(108, y, f"{label2}:", 9.5)
        sheet.text(146, y, value2, 9.5, "bold")
    sheet.specimen_line(292)
    return 68


def _ruled_next(sheet: Sheet, study: Study) -> float:
    sheet.specimen()
    sheet.text(14, 14, f"{study.person.surname_en.upper()}, {study.person.given_en}", 8.5)
    sheet.specimen_line(292)
    return 18


def _ruled_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 205:
        sheet.turn_page()
        y = _ruled_next(sheet, study)
    y += 8
    sheet.text(14, y, f"Total credits earned: {study.credits} ECTS", 10, "bold")
    sheet.text(105, y, f"Total hours: {study.hours}", 10, "bold", "centre")
    sheet.text(196, y, f"GPA: {study.average:.2f} / 100", 10, "bold", "right")
    scale = "Grading scale: A 91-100, B 81-90, C 71-80, D 61-70, E 51-60, F 0-50 (fail). 1 credit = 30 hours."
    sheet.text(14, y + 7, scale, 8)
    for i, (role, name) in enumerate((("Registrar", study.dean[1]), ("Dean", study.chair[1]))):
        base = y + 26 + 17 * i
        sheet.line(14, base + 1, 70, base + 1, 0.5)
        signature(sheet, 22, base)
        sheet.text(14, base + 5.5, f"{role}: {name}", 9)
    seal(sheet, 120, y + 32, study.school.en.upper(), 17, "SPECIMEN")
    sheet.text(14, y + 58, f"Date of issue: {english_date(study.issue, 'day_first')}", 9.5)


def by_semester(study: Study, seed: str) -> Paper:
    """A typewriter list with a heading for each semester, credits and letter, no rules."""
    sheet = Sheet(seed, family="dejavu_serif")
    sheet.number_pages(105, 287, "- {page} of {pages} -", align="centre")
    y = _plain_head(sheet, study)
    columns = (
        Column("Course", 110),
        Column("Credits", 24, "right"),
        Column("Mark", 20, "right"),
        Column("Grade", 20, "centre"),
    )
    pad = 0.5 if len(study.rows) < DENSE_ROWS else 0.9
    table = Table(sheet, columns, 18, y, 8.5, "head", pad=pad, new_page=lambda s: _plain_next(s, study))
    table.head()
    for semester in study.semesters:
        rows = study.of_semester(semester)
        season = "Autumn" if semester % 2 else "Spring"
        table.band(f"Semester {semester} ({season} {rows[0].academic_year})", shade=False)
        for row in rows:
            table.row([row.en, str(row.credits), str(row.score), row.grade[0]])
        table.band(f"Semester total: {sum(r.credits for r in rows if r.passed)}", "italic", "right", False)
    _plain_end(sheet, study, table.y)
    truth = transcript_truth(
        study,
        {"academic_year", "semester", "credits", "score", "letter"},
        {"credits", "average"},
        document_title="TRANSCRIPT OF RECORDS",
    )
    return Paper("transcript_en", "dev_transcript_en.by_semester", sheet.pdf(), sheet.pages, truth)


def _plain_head(sheet: Sheet, study: Study) -> float:
    person, school = study.person, study.school
    sheet.specimen()
    sheet.text(18, 18, school.en, 14, "bold")
    where = f"{school.faculty_en}, {school.city_en}" if school.faculty_en else f"{school.city_en}, Azerbaijan"
    sheet.text(18, 24, where, 9)
    sheet.text(192, 18, "TRANSCRIPT OF RECORDS", 12, "bold", "right")
    lines = [
        f"Student: {person.surname_en.upper()} {person.given_en}",
        f"Born: {english_date(person.born)}",
        "Field of study: General Medicine (six-year programme)",
        f"Admitted: {english_date(study.entry)}",
        f"Completed: {english_date(study.completion)}" if study.completion else "Currently enrolled",
    ]
    for i, line in enumerate(lines):
        sheet.text(18, 34 + 5.5 * i, line, 9.5)
    sheet.specimen_line(292)
    return 64


def _plain_next(sheet: Sheet, study: Study) -> float:
    sheet.specimen()
    sheet.text(18, 14, f"{study.person.surname_en.upper()} {study.person.given_en}, continued", 8.5)
    sheet.specimen_line(292)
    return 18


def _plain_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 215:
        sheet.turn_page()
        y = _plain_next(sheet, study)
    y += 8
    sheet.text(18, y, f"Cumulative credits: {study.credits}", 10, "bold")
    sheet.text(18, y + 6, f"Overall average: {study.average:.2f}", 10, "bold")
    for i, (role, name) in enumerate((("Registrar", study.dean[1]), ("Dean", study.chair[1]))):
        x = 18 + 95 * i
        signature(sheet, x + 8, y + 28)
        sheet.line(x, y + 29, x + 60, y + 29, 0.5)
        sheet.text(x, y + 34, name, 9)
        sheet.text(x, y + 39, role, 9, "bold")
    seal(sheet, 96, y + 52, study.school.en.upper(), 16, "SPECIMEN")
    sheet.text(18, y + 52, f"Issued on {english_date(study.issue)}", 9.5)
