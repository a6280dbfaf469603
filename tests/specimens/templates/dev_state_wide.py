"""A wide state transcript: codes, kinds of courses, transferred rows, large type over many pages."""

from tests.specimens.azerbaijani import ROMAN, comma, dotted, upper
from tests.specimens.marks import seal
from tests.specimens.paper import Paper, Truth, iso
from tests.specimens.sheet import A4_LANDSCAPE, Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.dev_kit import fitted, pairs, sign
from tests.specimens.truths import official, rows_truth, table_of


def wide(study: Study, seed: str) -> Paper:
    """`AKADEMİK TRANSKRİPT`, landscape, the head once; transferred rows say from where."""
    sheet = Sheet(seed, A4_LANDSCAPE, "noto_sans")
    sheet.specimen(size=66, angle=28)
    y = _head(sheet, study)
    columns = (
        Column("Fənnin kodu", 26),
        Column("Fənnin adı", 74),
        Column("Növü", 24, "centre"),
        Column("Semestr", 20, "centre"),
        Column("Kredit", 18, "centre"),
        Column("Saat", 18, "centre"),
        Column("Bal", 16, "centre"),
        Column("Hərflə", 18, "centre"),
        Column("Qeyd", 52),
    )
    table = Table(sheet, columns, 15, y, 10.5, "grid", pad=1.7, bottom=190, new_page=_next, repeat_head=False)
    table.head()
    for row in study.rows:
        kind = "məcburi" if row.semester < 9 else "seçmə"
        cells = [_code(study, row), row.az, kind, ROMAN[row.semester - 1], f"{row.credits},0", str(row.hours)]
        table.row([*cells, str(row.score), row.grade[0], _note(row)])
    _end(sheet, study, table.y)
    truth = table_of(
        study,
        ["az"],
        "AKADEMİK TRANSKRİPT",
        rows_truth(study, "az", lambda row: _cells(study, row)),
        {"credits": study.credits, "hours": study.hours, "average": round(study.average, 2)},
        [official("rector", "Rektor", study.rector, "az"), official("dean", "Dekan", study.dean, "az")],
        diploma_series=None,
        diploma_number=None,
        date_of_birth=iso(study.person.born),
        issue_date=iso(study.issue),
    )
    return Paper("supplement", "dev_state_wide.wide", sheet.pdf(), sheet.pages, truth)


def _note(row: Row) -> str:
    if row.transferred_from:
        return f"köçürülmüşdür: {row.transferred_from}"
    return "təkrar imtahan" if row.retake else ""


def _code(study: Study, row: Row) -> str:
    return f"İPF-{'B' if row.semester < 9 else 'S'}{1 + study.rows.index(row):02d}"


def _cells(study: Study, row: Row) -> Truth:
    return {
        "code": _code(study, row),
        "semester": str(row.semester),
        "hours": row.hours,
        "credits": row.credits,
        "score": row.score,
        "letter": row.grade[0],
        "transferred_from": row.transferred_from or None,
    }


def _head(sheet: Sheet, study: Study) -> float:
    name = study.person.name("az")
    fitted(sheet, 148, 16, upper(study.school.az), 260, 14, "bold")
    if study.school.faculty:
        sheet.text(148, 22, study.school.faculty, 10.5, align="centre")
    sheet.text(148, 32, "AKADEMİK TRANSKRİPT", 15, "bold", "centre")
    left = (("Soyadı, adı, atasının adı", name.full), ("Doğum tarixi", dotted(study.person.born)))
    right = (
        ("Qəbul tarixi", dotted(study.entry)),
        ("Bitirdiyi tarix", dotted(study.completion) if study.completion else "təhsil alır"),
    )
    pairs(sheet, 15, 42, 64, left, 10)
    pairs(sheet, 176, 42, 216, right, 10)
    sheet.text(15, 54, "İxtisas: Müalicə işi", 10)
    sheet.specimen_line(206)
    return 59


def _next(sheet: Sheet) -> float:
    sheet.specimen(size=66, angle=28)
    sheet.specimen_line(206)
    return 16


def _end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 140:
        sheet.turn_page()
        y = _next(sheet)
    sheet.text(15, y + 9, f"Kreditlərin cəmi: {study.credits}", 11, "bold")
    sheet.text(110, y + 9, f"Saatların cəmi: {study.hours}", 11, "bold")
    sheet.text(200, y + 9, f"ÜOMG: {comma(study.average)}", 11, "bold")
    sign(sheet, 15, y + 28, "Rektor", study.rector.az, line=(36, 76), size=10.5)
    sign(sheet, 15, y + 42, "Dekan", study.dean.az, line=(36, 76), size=10.5)
    sheet.text(180, y + 42, f"Verilmə tarixi: {dotted(study.issue)}", 10.5)
    seal(sheet, 262, y + 32, upper(study.school.az), 16)
