"""Scoring design of the state era's transcript: a plain list with recognised courses of another school."""

from dataclasses import replace

from tests.specimens.azerbaijani import comma, dotted, long_date, upper
from tests.specimens.marks import BLACK_PEN, seal, signature
from tests.specimens.paper import Paper
from tests.specimens.sheet import Sheet
from tests.specimens.study import NDU, OYU, Row, Study
from tests.specimens.table import Column
from tests.specimens.templates.score_kit import PlainTable, reworded
from tests.specimens.truths import official, rows_truth, table_of


def record(study: Study, seed: str) -> Paper:
    """`Akademik arayış`: semester first, the letter before the points, heads only once, remarks last."""
    study = _from_elsewhere(reworded(study, seed))
    sheet = Sheet(seed, (210.0, 297.0), "lato")
    sheet.number_pages(197, 289, "{page} / {pages}")
    y = _head(sheet, study)
    columns = (
        Column("Sem.", 12, "centre"),
        Column("Fənnin adı", 78),
        Column("Hərf", 12, "centre"),
        Column("Bal", 12, "right"),
        Column("Kr.", 10, "right"),
        Column("Saat", 13, "right"),
        Column("Qeyd", 46),
    )
    table = PlainTable(sheet, columns, 14, y, 8, "rows", bottom=280, pad=0.6, new_page=_next)
    table.head()
    for row in study.rows:
        numbers = [str(row.score), str(row.credits), str(row.hours)]
        table.row([f"S{row.semester}", row.az, row.grade[0], *numbers, _remark(row)])
    _end(sheet, study, table.y)
    truth = table_of(
        study,
        ["az"],
        "AKADEMİK ARAYIŞ (TRANSKRİPT)",
        rows_truth(
            study,
            "az",
            lambda r: {
                "semester": str(r.semester),
                "letter": r.grade[0],
                "score": r.score,
                "credits": r.credits,
                "hours": r.hours,
                "transferred_from": r.transferred_from or None,
            },
        ),
        {"credits": study.credits, "hours": study.hours, "average": round(study.average, 2)},
        [
            official("rector", "Tədris işləri üzrə prorektor", study.chair, "az"),
            official("dean", "Fakültə dekanı", study.dean, "az"),
        ],
        school_name=upper(study.school.az),
        surname=upper(study.person.surname),
        given_name=upper(study.person.given),
        patronymic=upper(study.person.patronymic),
        full_name=upper(study.person.name("az").full),
        date_of_birth=study.person.born.isoformat(),
        diploma_series=None,
        diploma_number=None,
        registration_number=study.registration,
        issue_date=study.issue.isoformat(),
    )
    truth["signatures"][0]["role"] = "other"
    return Paper("transcript", "score_state_rows.record", sheet.pdf(), sheet.pages, truth)


def _from_elsewhere(study: Study) -> Study:
    """Recognised courses are another school's, whichever school the paper is of."""
    if study.school.id != OYU.id:
        return study
    rows = [replace(r, transferred_from=NDU.az) if r.transferred_from else r for r in study.rows]
    return replace(study, rows=tuple(rows))


def _remark(row: Row) -> str:
    if row.transferred_from:
        return f"köçürülmə: {row.transferred_from}"
    return "təkrar imtahan" if row.retake else ("akademik borc" if not row.passed else "")


def _head(sheet: Sheet, study: Study) -> float:
    _next(sheet)
    name = study.person.name("az")
    sheet.text(14, 19, "AZƏRBAYCAN RESPUBLİKASI SƏHİYYƏ NAZİRLİYİ", 9)
    sheet.text(14, 26, upper(study.school.az), 13, "bold")
    sheet.text(14, 32, f"№ {study.registration}", 10)
    sheet.text(197, 32, long_date(study.issue), 10, align="right")
    sheet.text(105, 43, "AKADEMİK ARAYIŞ (TRANSKRİPT)", 14, "bold", "centre")
    born = f"{dotted(study.person.born)} təvəllüdlü "
    ended = f"{dotted(study.completion)}-də bitirmişdir" if study.completion else "hazırda təhsil alır"
    text = (
        f"{born}{upper(name.full)} {dotted(study.entry)} tarixdə Müalicə işi ixtisasına qəbul "
        f"olunmuş, {ended}. Təhsil müddətində keçdiyi fənlər:"
    )
    return sheet.paragraph(14, 52, 183, text, 10, leading=1.5) + 1


def _next(sheet: Sheet) -> float:
    sheet.specimen(size=56, angle=40)
    sheet.specimen_line(293)
    return 16


def _end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 236:
        sheet.turn_page()
        y = _next(sheet)
    sums = (
        f"Cəmi kredit – {study.credits}, cəmi saat – {study.hours}, ümumi orta müvəffəqiyyət göstəricisi – "
    )
    sheet.text(14, y + 8, sums + comma(study.average), 10, "bold")
    officials = (("Tədris işləri üzrə prorektor", study.chair), ("Fakültə dekanı", study.dean))
    for i, (role, who) in enumerate(officials):
        base = y + 24 + 14 * i
        sheet.text(14, base, role, 10)
        signature(sheet, 78, base, 30, BLACK_PEN)
        sheet.line(72, base + 1.2, 112, base + 1.2, 0.4)
        sheet.text(116, base, who.az, 10)
    seal(sheet, 176, y + 46, upper(study.school.az), 16)
    sheet.text(14, y + 52, "M.Y.", 9.5)
