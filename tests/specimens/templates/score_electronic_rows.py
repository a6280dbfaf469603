"""Scoring designs of electronic tables: a registry's list, a landscape table, an English print-out."""

from reportlab.lib.colors import Color, white

from tests.specimens.azerbaijani import ROMAN, comma, dotted, english_date, upper, year_suffix
from tests.specimens.paper import Paper
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.score_electronic_diploma import TEAL, moment
from tests.specimens.templates.score_kit import by_season, code, labelled, reworded, years_of
from tests.specimens.truths import official, rows_truth, table_of

SLATE = Color(0.2, 0.24, 0.3)


def registry(study: Study, seed: str) -> Paper:
    """A list from the portal: code, course, year, semester, credits, points, letter, word; QR codes."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (210.0, 297.0), "jetbrains_mono")
    sheet.number_pages(190, 291, "{page}/{pages}", 7)
    y = _registry_head(sheet, study)
    columns = (
        Column("Kod", 17),
        Column("Fənn", 73),
        Column("İl", 17, "centre"),
        Column("Sem", 10, "centre"),
        Column("AKTS", 12, "right"),
        Column("Bal", 10, "right"),
        Column("Hərf", 11, "centre"),
        Column("Qiymət", 32),
    )
    table = Table(sheet, columns, 14, y, 7, "rows", bottom=268, pad=0.75, new_page=_registry_next)
    table.head()
    for place, row in enumerate(study.rows, start=1):
        year, word = f"{row.academic_year[2:4]}/{row.academic_year[-2:]}", row.grade[1]
        cells = [_code(row, place), row.az, year, str(row.semester), str(row.credits), str(row.score)]
        table.row([*cells, row.grade[0], word])
    table.row(["", "CƏMİ", "", "", str(study.credits), comma(study.average), "", ""], "bold")
    _registry_end(sheet, study, table.y)
    numbers = {id(row): place for place, row in enumerate(study.rows, start=1)}
    truth = table_of(
        study,
        ["az"],
        "DİPLOMA ƏLAVƏ",
        rows_truth(
            study,
            "az",
            lambda r: {
                "code": _code(r, numbers[id(r)]),
                "academic_year": r.academic_year,
                "semester": str(r.semester),
                "credits": r.credits,
                "score": r.score,
                "letter": r.grade[0],
                "grade": r.grade[1],
            },
        ),
        {"credits": study.credits, "average": round(study.average, 2)},
        [official("rector", "Rektor", study.rector, "az", is_signed=False)],
        seal=False,
        issue_date=study.issue.isoformat(),
        electronic=True,
    )
    return Paper("transcript", "score_electronic_rows.registry", sheet.pdf(), sheet.pages, truth)


def _code(row: Row, place: int) -> str:
    return f"TM-{row.semester:02d}{place:03d}"


def _registry_head(sheet: Sheet, study: Study) -> float:
    name = study.person.name("az")
    _registry_next(sheet)
    sheet.text(14, 18, "DİPLOMA ƏLAVƏ", 15, "bold")
    sheet.text(14, 25, f"{study.series} № {study.number}", 10)
    rows = (
        ("Məzun", name.full),
        ("Müəssisə", study.school.az),
        ("İxtisas", "Müalicə işi"),
        ("Təhsilə başlayıb", dotted(study.entry)),
        ("Təhsili bitirib", dotted(study.completion or study.decision)),
    )
    return labelled(sheet, (14, 58, 34, 5.6), rows, 8.8) + 4


def _registry_next(sheet: Sheet) -> float:
    sheet.specimen(size=54, angle=55)
    code(sheet, "QR", 14, 274, 17, 17, "https://specimen.invalid/elave")
    sheet.text(34, 280, "Elektron sənəd · SPECIMEN · etibarlılığını QR kodla yoxlayın", 6.4)
    return 16


def _registry_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 252:
        sheet.turn_page()
        y = _registry_next(sheet)
    sheet.text(14, y + 8, f"Rektor {study.rector.az} – elektron imza {moment(sheet, study.issue)}", 7.6)
    sheet.text(14, y + 13, f"Tərtib edilib: {dotted(study.issue)}", 7.6)


def by_semester(study: Study, seed: str) -> Paper:
    """A landscape table: points and letter first, decimal credits and hours, a sum a semester."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (297.0, 210.0), "roboto")
    sheet.number_pages(148, 203, "Səhifə {page} (cəmi {pages})", 7.5, "centre")
    y = _semester_head(sheet, study)
    columns = (
        Column("Bal", 18, "centre"),
        Column("Hərflə", 18, "centre"),
        Column("AKTS krediti", 26, "right"),
        Column("Ümumi saat", 26, "right"),
        Column("Fənnin adı", 130),
        Column("Qiymət", 47, "centre"),
    )
    table = Table(sheet, columns, 16, y, 8.4, "head", bottom=192, pad=0.8, new_page=_semester_next)
    table.head()
    for semester in study.semesters:
        rows = study.of_semester(semester)
        season = "payız" if semester % 2 else "yaz"
        first, second = rows[0].academic_year.split("/")
        name = f"{first}/{second}-{year_suffix(int(second))} tədris ili"
        table.band(f"{name}, {ROMAN[semester - 1]} semestr ({season})")
        for row in rows:
            title = f"{row.az} – təkrar" if row.retake else row.az
            cells = [str(row.score), row.grade[0], comma(row.credits, 1), str(row.hours), title, row.grade[1]]
            table.row(cells)
        earned = [row for row in rows if row.passed]
        sums = [comma(sum(r.credits for r in earned), 1), str(sum(r.hours for r in earned))]
        table.row(["", "", *sums, "Semestr üzrə cəmi", ""], "italic")
    _semester_end(sheet, study, table.y)
    truth = table_of(
        study,
        ["az"],
        "AKADEMİK TRANSKRİPT",
        rows_truth(
            study,
            "az",
            lambda r: {
                "title": f"{r.az} – təkrar" if r.retake else r.az,
                "academic_year": r.academic_year,
                "semester": str(r.semester),
                "credits": r.credits,
                "hours": r.hours,
                "score": r.score,
                "letter": r.grade[0],
                "grade": r.grade[1],
            },
        ),
        {"credits": study.credits, "hours": study.hours, "average": round(study.average, 2)},
        [official("registrar", "Tələbə qeydiyyatı şöbəsinin müdiri", study.dean, "az", is_signed=False)],
        seal=False,
        surname=upper(study.person.surname),
        full_name=f"{study.person.given} {study.person.patronymic} {upper(study.person.surname)}",
        diploma_series=None,
        diploma_number=None,
        issue_date=study.issue.isoformat(),
        electronic=True,
    )
    return Paper("transcript", "score_electronic_rows.by_semester", sheet.pdf(), sheet.pages, truth)


def _semester_head(sheet: Sheet, study: Study) -> float:
    _semester_next(sheet)
    person = study.person
    sheet.text(16, 20, study.school.az, 12, "bold", colour=TEAL)
    sheet.text(281, 20, "AKADEMİK TRANSKRİPT", 14, "bold", "right")
    line = f"{person.given} {person.patronymic} {upper(person.surname)}"
    sheet.text(16, 29, "Tələbə:", 9.5)
    sheet.text(34, 29, line, 11, "bold")
    sheet.text(16, 35, f"İxtisas: Müalicə işi    Qəbul tarixi: {dotted(study.entry)}", 9.5)
    ended = study.completion or study.decision
    sheet.text(281, 35, f"Məzun olma tarixi: {dotted(ended)}", 9.5, align="right")
    return 41


def _semester_next(sheet: Sheet) -> float:
    sheet.specimen(size=60, angle=30)
    sheet.specimen_line(207)
    return 15


def _semester_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 165:
        sheet.turn_page()
        y = _semester_next(sheet)
    total = f"Proqram üzrə yekun: {comma(study.credits, 1)} AKTS, {study.hours} saat. "
    total += f"ÜOMG: {comma(study.average)}"
    sheet.text(16, y + 9, total, 11, "bold")
    sheet.text(16, y + 17, f"Tələbə qeydiyyatı şöbəsinin müdiri: {study.dean.az}", 9.5)
    sheet.text(16, y + 23, f"Elektron imza ilə təsdiqlənib, {moment(sheet, study.issue)}", 9.5)
    code(sheet, "Code128", 200, y + 8, 80, 11, f"TR{study.number}{study.registration}")
    sheet.text(16, y + 29, f"Verilmə tarixi {dotted(study.issue)}", 9.5)


def english_print(study: Study, seed: str) -> Paper:
    """The portal's English print-out: a dark band per year, then autumn and spring; no hours, no words."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (216.0, 279.0), "open_sans")
    sheet.number_pages(200, 272, "{page} of {pages}", 7.5)
    y = _print_head(sheet, study)
    columns = (
        Column("Subject", 112),
        Column("Semester", 24, "centre"),
        Column("Grade", 18, "centre"),
        Column("Points", 18, "centre"),
        Column("ECTS", 16, "centre"),
    )
    table = Table(sheet, columns, 14, y, 7.8, "none", bottom=258, pad=0.62, new_page=_print_next)
    table.head()
    for name, rows in years_of(study):
        if table.y > 246:
            sheet.turn_page()
            table.y = _print_next(sheet)
            table.head()
        sheet.fill(14, table.y, 188, 5, SLATE)
        sheet.text(16, table.y + 3.7, f"Academic year {name}", 8, "bold", colour=white)
        table.y += 5.6
        for row in rows:
            season = "Autumn" if row.semester % 2 else "Spring"
            title = f"{row.en} (repeated)" if row.retake else row.en
            table.row([title, season, row.grade[0], str(row.score), str(row.credits)])
    _print_end(sheet, study, table.y)
    truth = table_of(
        study,
        ["en"],
        "Electronic Academic Transcript",
        rows_truth(
            study,
            "en",
            lambda r: {
                "title": f"{r.en} (repeated)" if r.retake else r.en,
                "academic_year": r.academic_year,
                **by_season(r, "Autumn", "Spring"),
                "credits": r.credits,
                "score": r.score,
                "letter": r.grade[0],
            },
        ),
        {"credits": study.credits, "average": round(study.average, 2)},
        [official("rector", "Rector", study.rector, "en", is_signed=False)],
        seal=False,
        date_of_birth=study.person.born.isoformat(),
        issue_date=study.issue.isoformat(),
        electronic=True,
    )
    return Paper("transcript", "score_electronic_rows.english_print", sheet.pdf(), sheet.pages, truth)


def _print_head(sheet: Sheet, study: Study) -> float:
    _print_next(sheet)
    person = study.person
    sheet.text(14, 20, study.school.en, 14, "bold")
    sheet.text(14, 27, "Electronic Academic Transcript", 11)
    code(sheet, "QR", 180, 10, 22, 22, f"https://specimen.invalid/t/{study.number}")
    rows = (
        ("Last name", person.surname_en),
        ("First name", person.given_en),
        ("Patronymic", person.patronymic_en),
        ("Born on", english_date(person.born, "day_first")),
        ("Programme", "General Medicine"),
        ("Diploma", f"{study.series} No. {study.number}"),
        ("Enrolment / graduation", _span(study)),
    )
    return labelled(sheet, (14, 62, 36, 5.4), rows, 9) + 4


def _span(study: Study) -> str:
    ended = study.completion or study.decision
    return f"{english_date(study.entry, 'day_first')} – {english_date(ended, 'day_first')}"


def _print_next(sheet: Sheet) -> float:
    sheet.specimen("SPECIMEN", size=64, angle=50)
    sheet.specimen_line(276)
    return 15


def _print_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 240:
        sheet.turn_page()
        y = _print_next(sheet)
    total = f"Total credits earned {study.credits} ECTS · Weighted average {study.average:.2f}"
    sheet.text(14, y + 7, total, 9.5, "bold")
    sheet.text(14, y + 14, f"Signed electronically by the Rector, {study.rector.en}", 9)
    sheet.text(
        14, y + 19, f"Generated on {english_date(study.issue, 'day_first')}. No ink signature is needed.", 9
    )
