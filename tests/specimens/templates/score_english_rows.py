"""Scoring design of an English transcript abroad: boxed head, hours and ECTS, points of 4.0, years."""

from tests.specimens.azerbaijani import english_date
from tests.specimens.marks import BLUE_PEN, seal, signature
from tests.specimens.paper import Paper, Truth
from tests.specimens.scales import ects, gpa
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.score_kit import boxed, by_season, reworded, years_of
from tests.specimens.truths import official, rows_truth, table_of

_YEARS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")


def grid(study: Study, seed: str) -> Paper:
    """A full grid: course, term, contact hours, ECTS, percent, letter, grade point; a line of sums a year."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (210.0, 297.0), "liberation_sans")
    sheet.number_pages(196, 289, "Page {page} of {pages}")
    y = _head(sheet, study)
    columns = (
        Column("Course title", 82),
        Column("Term", 14, "centre"),
        Column("Hours", 16, "centre"),
        Column("ECTS credits", 18, "centre"),
        Column("Mark, %", 17, "centre"),
        Column("ECTS grade", 17, "centre"),
        Column("Grade point", 18, "centre"),
    )
    table = Table(sheet, columns, 14, y, 8, "grid", bottom=280, pad=0.7, new_page=_next)
    table.head()
    for place, (name, rows) in enumerate(years_of(study)):
        table.band(f"{_YEARS[place]} year of study ({name})", align="left")
        for row in rows:
            table.row(_cells(row))
        earned = [row for row in rows if row.passed]
        sums = (str(sum(r.hours for r in earned)), str(sum(r.credits for r in earned)))
        table.row(["Total for the year", "", *sums, "", "", ""], "bold")
    _end(sheet, study, table.y)
    truth = table_of(
        study,
        ["en"],
        "TRANSCRIPT OF RECORDS",
        rows_truth(study, "en", _truth),
        {"credits": study.credits, "hours": study.hours, "average": _gpa(study)},
        [
            official("dean", "Dean", study.dean, "en"),
            official("registrar", "Head of Registry", study.chair, "en"),
        ],
        patronymic=None,
        full_name=f"{study.person.given_en} {study.person.surname_en.upper()}",
        surname=study.person.surname_en.upper(),
        date_of_birth=study.person.born.isoformat(),
        diploma_series=None,
        diploma_number=None,
        issue_date=study.issue.isoformat(),
        qualification="Medical Doctor",
    )
    return Paper("transcript", "score_english_rows.grid", sheet.pdf(), sheet.pages, truth)


def _term(row: Row) -> str:
    return "Fall" if row.semester % 2 else "Spring"


def _title(row: Row) -> str:
    return f"{row.en} (re-taken)" if row.retake else row.en


def _cells(row: Row) -> list[str]:
    marks = [str(row.score), ects(row.score), f"{gpa(row.score):.1f}"]
    return [_title(row), _term(row), str(row.hours), str(row.credits), *marks]


def _truth(row: Row) -> Truth:
    return {
        "title": _title(row),
        "academic_year": row.academic_year,
        **by_season(row, "Fall", "Spring"),
        "hours": row.hours,
        "credits": row.credits,
        "score": row.score,
        "letter": ects(row.score),
    }


def _gpa(study: Study) -> float:
    passed = [row for row in study.rows if row.passed]
    return round(sum(gpa(r.score) * r.credits for r in passed) / sum(r.credits for r in passed), 2)


def _head(sheet: Sheet, study: Study) -> float:
    _next(sheet)
    person = study.person
    sheet.text(105, 18, study.school.en, 14, "bold", "centre")
    sheet.text(105, 26, "TRANSCRIPT OF RECORDS", 12, "bold", "centre")
    done = english_date(study.completion) if study.completion else "in progress"
    boxes = (
        (14, 32, 91, "Name of student", f"{person.given_en} {person.surname_en.upper()}"),
        (105, 32, 91, "Date of birth", english_date(person.born)),
        (14, 43, 61, "Date of enrolment", english_date(study.entry)),
        (75, 43, 61, "Date of completion", done),
        (136, 43, 60, "Mode of study", "Full-time"),
        (14, 54, 91, "Degree programme", "General Medicine"),
        (105, 54, 91, "Qualification awarded", "Medical Doctor"),
    )
    for x, y, wide, caption, value in boxes:
        boxed(sheet, (x, y, wide, 11), caption, value, 10)
    return 70


def _next(sheet: Sheet) -> float:
    sheet.specimen("SPECIMEN", size=80, angle=60)
    sheet.specimen_line(293)
    return 16


def _end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 232:
        sheet.turn_page()
        y = _next(sheet)
    total = f"Total for the programme: {study.credits} ECTS, {study.hours} hours. "
    total += f"Cumulative GPA: {_gpa(study):.2f} of 4.00"
    sheet.text(14, y + 8, total, 9.5, "bold")
    for i, (role, who) in enumerate((("Dean", study.dean), ("Head of Registry", study.chair))):
        x = 14 + 66 * i
        signature(sheet, x + 8, y + 28, 34, BLUE_PEN)
        sheet.line(x, y + 30, x + 54, y + 30, 0.4)
        sheet.text(x, y + 35, f"{who.en}, {role}", 9)
    seal(sheet, 172, y + 30, study.school.en.upper(), 16, "SPECIMEN")
    sheet.text(14, y + 45, f"Issued on {english_date(study.issue)} in {study.school.city_en}", 9)
