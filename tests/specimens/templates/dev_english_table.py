"""English transcripts of schools abroad: ECTS with letters by semester, and units out of twenty."""

from tests.specimens.azerbaijani import english_date
from tests.specimens.marks import seal, signature
from tests.specimens.paper import Paper, Truth, iso
from tests.specimens.scales import ects, gpa
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.dev_kit import fitted, pairs
from tests.specimens.truths import official, rows_truth, table_of

_PASS_OF_TWENTY = 10


def records(study: Study, seed: str) -> Paper:
    """`TRANSCRIPT OF RECORDS`: a head row once, semester bands, wrapped titles, retakes, grade points."""
    sheet = Sheet(seed, family="noto_serif")
    sheet.specimen("SPECIMEN")
    y = _records_head(sheet, study)
    columns = (
        Column("#", 9, "right"),
        Column("Course Unit Title", 62),
        Column("Duration of course unit", 28, "centre"),
        Column("ECTS credits", 18, "centre"),
        Column("Local grade (100)", 22, "centre"),
        Column("ECTS grade", 18, "centre"),
        Column("Grade points", 19, "centre"),
    )
    table = Table(sheet, columns, 17, y, 8.6, "grid", pad=0.8, new_page=_records_next, repeat_head=False)
    table.head()
    for number, row in enumerate(study.rows, start=1):
        if number == 1 or study.rows[number - 2].semester != row.semester:
            table.band(f"Semester {row.semester} ({row.academic_year})", shade=False)
        title = f"{row.en} (re-examination)" if row.retake else row.en
        length = "1 semester" if row.credits < 6 else "1 semester, 15 weeks"
        cells = [title, length, str(row.credits), str(row.score), ects(row.score), f"{gpa(row.score):.1f}"]
        table.row([str(number), *cells])
    _records_end(sheet, study, table.y)
    truth = table_of(
        study,
        ["en"],
        "TRANSCRIPT OF RECORDS",
        rows_truth(study, "en", _records_cells),
        {"credits": study.credits, "average": round(_points(study), 2)},
        [official("registrar", "Head of the Registrar's Office", study.secretary, "en")],
        surname=study.person.surname_en,
        patronymic=None,
        full_name=f"{study.person.given_en} {study.person.surname_en}",
        diploma_series=None,
        diploma_number=None,
        date_of_birth=iso(study.person.born),
        issue_date=iso(study.issue),
    )
    truth["also_right"] |= {"specialty": ["General Medicine, one-cycle, 360 ECTS"]}
    return Paper("transcript_en", "dev_english_table.records", sheet.pdf(), sheet.pages, truth)


def _points(study: Study) -> float:
    passed = [row for row in study.rows if row.passed]
    return sum(gpa(row.score) * row.credits for row in passed) / sum(row.credits for row in passed)


def _records_cells(row: Row) -> Truth:
    return {
        "title": f"{row.en} (re-examination)" if row.retake else row.en,
        "semester": str(row.semester),
        "academic_year": row.academic_year,
        "credits": row.credits,
        "score": row.score,
        "letter": ects(row.score),
    }


def _records_head(sheet: Sheet, study: Study) -> float:
    person, school = study.person, study.school
    fitted(sheet, 17, 18, school.en, 120, 14, "bold", "left")
    sheet.text(17, 24, school.faculty_en or "Faculty of General Medicine", 10)
    sheet.text(193, 18, school.city_en, 10, align="right")
    sheet.text(105, 38, "TRANSCRIPT OF RECORDS", 15, "bold", "centre")
    rows = (
        ("Name of student", f"{person.given_en} {person.surname_en}"),
        ("Date of birth", english_date(person.born, "day_first")),
        ("Programme", "General Medicine, one-cycle, 360 ECTS"),
        ("Date of admission", english_date(study.entry, "day_first")),
        (
            "Date of completion",
            english_date(study.completion, "day_first") if study.completion else "in progress",
        ),
    )
    sheet.specimen_line(292, "SPECIMEN – not a valid document")
    return pairs(sheet, 17, 48, 60, rows, 9.5) + 2


def _records_next(sheet: Sheet) -> float:
    sheet.specimen("SPECIMEN")
    sheet.specimen_line(292, "SPECIMEN – not a valid document")
    return 18


def _records_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 228:
        sheet.turn_page()
        y = _records_next(sheet)
    sheet.text(17, y + 8, f"Total ECTS credits: {study.credits}", 10, "bold")
    sheet.text(193, y + 8, f"Cumulative GPA: {_points(study):.2f} of 4.0", 10, "bold", "right")
    sheet.text(17, y + 15, "A 91-100, B 81-90, C 71-80, D 61-70, E 51-60, FX 41-50, F 0-40", 8)
    signature(sheet, 30, y + 34)
    sheet.line(17, y + 36, 80, y + 36, 0.5)
    sheet.text(17, y + 41, study.secretary.en if study.secretary else "", 10)
    sheet.text(17, y + 46, "Head of the Registrar's Office", 9)
    sheet.text(17, y + 55, f"Issued on {english_date(study.issue, 'day_first')}", 9.5)
    seal(sheet, 160, y + 36, study.school.en.upper(), 16, "SPECIMEN")


def units(study: Study, seed: str) -> Paper:
    """`ACADEMIC RECORD`: units and marks out of twenty with two decimals, a page for each two years."""
    sheet = Sheet(seed, (215.9, 279.4), "dejavu_mono")
    sheet.number_pages(108, 272, "page {page} of {pages}", 8, "centre")
    for pair in range(3):
        if pair:
            sheet.turn_page()
        y = _units_head(sheet, study)
        rows = [row for row in study.rows if (row.semester - 1) // 4 == pair]
        _units_table(sheet, y, rows)
    _units_end(sheet, study)
    truth = table_of(
        study,
        ["en"],
        "ACADEMIC RECORD",
        rows_truth(study, "en", _units_cells),
        {"credits": study.credits, "average": round(_mean(study), 2)},
        [official("other", "Vice-Chancellor for Education", study.chair, "en")],
        surname=study.person.surname_en.upper(),
        patronymic=None,
        full_name=None,
        specialty=None,
        qualification="Doctor of Medicine",
        diploma_series=None,
        diploma_number=None,
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
        issue_date=iso(study.issue),
    )
    return Paper("transcript_en", "dev_english_table.units", sheet.pdf(), sheet.pages, truth)


def _of_twenty(row: Row) -> float:
    """A mark out of twenty; ten passes."""
    return round(10 + (row.score - 51) * 10 / 49, 2) if row.passed else round(row.score * 9.5 / 50, 2)


def _mean(study: Study) -> float:
    passed = [row for row in study.rows if row.passed]
    return sum(_of_twenty(row) * row.credits for row in passed) / sum(row.credits for row in passed)


def _units_cells(row: Row) -> Truth:
    return {
        "semester": str(row.semester),
        "academic_year": row.academic_year,
        "credits": row.credits,
        "score": _of_twenty(row),
        "grade": "Passed" if row.passed else "Failed",
    }


def _units_head(sheet: Sheet, study: Study) -> float:
    sheet.specimen("SPECIMEN", 52, 70)
    fitted(sheet, 108, 18, study.school.en.upper(), 180, 12, "bold")
    sheet.text(108, 26, "ACADEMIC RECORD", 13, "bold", "centre")
    person = study.person
    sheet.text(16, 36, f"Surname: {person.surname_en.upper()}", 8.5)
    sheet.text(84, 36, f"Given name: {person.given_en}", 8.5)
    sheet.text(16, 41.5, "Degree: Doctor of Medicine", 8.5)
    sheet.text(84, 41.5, f"Admitted: {study.entry.year}", 8.5)
    sheet.text(136, 41.5, f"Graduated: {study.decision.year}", 8.5)
    sheet.specimen_line(276, "SPECIMEN")
    return 48


def _units_table(sheet: Sheet, y: float, rows: list[Row]) -> None:
    columns = (
        Column("Term", 14, "centre"),
        Column("Course", 100),
        Column("Units", 18, "right"),
        Column("Mark/20", 22, "right"),
        Column("Result", 24, "centre"),
    )
    table = Table(sheet, columns, 16, y, 7.6, "head", pad=0.55, bottom=300)
    year = ""
    for row in rows:
        if row.academic_year != year:
            year = row.academic_year
            table.band(f"ACADEMIC YEAR {year}", shade=False)
            table.head()
        result = "Passed" if row.passed else "Failed"
        table.row([str(row.semester), row.en, str(row.credits), f"{_of_twenty(row):.2f}", result])


def _units_end(sheet: Sheet, study: Study) -> None:
    y = 226.0
    sheet.text(16, y, f"Total units passed: {study.credits}", 9, "bold")
    sheet.text(120, y, f"Overall average: {_mean(study):.2f} / 20", 9, "bold")
    sheet.text(16, y + 6, f"Minimum pass mark: {_PASS_OF_TWENTY}", 8)
    signature(sheet, 24, y + 22)
    sheet.text(16, y + 28, study.chair.en, 9)
    sheet.text(16, y + 33, "Vice-Chancellor for Education", 8.5)
    sheet.text(16, y + 39, f"Date: {study.issue:%Y-%m-%d}", 8.5)
    seal(sheet, 165, y + 24, study.school.en.upper(), 14, "SPECIMEN")
