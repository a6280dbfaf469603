"""Scoring designs of the Turkish transcript: by period, autumn beside spring, and one landscape list."""

from tests.specimens.azerbaijani import ROMAN, comma, dotted
from tests.specimens.languages import capitals
from tests.specimens.marks import BLUE_PEN, seal, signature
from tests.specimens.paper import Paper
from tests.specimens.scales import turkish
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.score_kit import PlainTable, by_season, labelled, reworded, years_of
from tests.specimens.truths import official, rows_truth, table_of


def _average(study: Study) -> float:
    passed = [row for row in study.rows if row.passed]
    return round(sum(turkish(r.score)[1] * r.credits for r in passed) / sum(r.credits for r in passed), 2)


def _code(row: Row, place: int) -> str:
    return f"TIP{(row.semester + 1) // 2}{place:02d}"


def _numbers(study: Study) -> dict[int, int]:
    return {id(row): place for place, row in enumerate(study.rows, start=1)}


def _title(row: Row) -> str:
    return f"{row.tr} (Tekrar)" if row.retake else row.tr


def _loud(study: Study) -> str:
    return capitals(study.person.name("tr").surname, "tr")


def _full(study: Study) -> str:
    return f"{study.person.name('tr').given} {_loud(study)}"


def periods(study: Study, seed: str) -> Paper:
    """`Not döküm belgesi`: periods I-VI as bands, code, Z/S, theory and practice, AKTS, letter."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (210.0, 297.0), "carlito")
    sheet.number_pages(196, 289, "Sayfa {page}/{pages}")
    y = _periods_head(sheet, study)
    columns = (
        Column("Kodu", 20),
        Column("Dersin Adı", 108),
        Column("Z/S", 11, "centre"),
        Column("T+U", 16, "centre"),
        Column("AKTS", 14, "centre"),
        Column("Harf Notu", 17, "centre"),
    )
    table = Table(sheet, columns, 10, y, 8.6, "grid", bottom=280, pad=0.55, new_page=_periods_next)
    table.head()
    numbers = _numbers(study)
    for place, (name, rows) in enumerate(years_of(study)):
        table.band(f"DÖNEM {ROMAN[place]} ({name.replace('/', '-')})")
        for row in rows:
            load = f"{max(1, row.credits // 2)}+{row.credits - row.credits // 2}"
            cells = [_code(row, numbers[id(row)]), _title(row), "S" if row.credits == 2 else "Z", load]
            table.row([*cells, str(row.credits), turkish(row.score)[0]])
        table.band(
            f"Dönem toplamı: {sum(r.credits for r in rows if r.passed)} AKTS", "regular", "right", False
        )
    _officials(sheet, study, table.y)
    truth = table_of(
        study,
        ["tr"],
        "NOT DÖKÜM BELGESİ",
        rows_truth(
            study,
            "tr",
            lambda r: {
                "title": _title(r),
                "code": _code(r, numbers[id(r)]),
                "academic_year": r.academic_year,
                "semester": str((r.semester + 1) // 2),
                "also_right": {"semester": [ROMAN[(r.semester - 1) // 2]]},
                "credits": r.credits,
                "letter": turkish(r.score)[0],
            },
        ),
        {"credits": study.credits, "average": _average(study)},
        [official("registrar", "Öğrenci İşleri Daire Başkanı", study.chair, "tr")],
        surname=_loud(study),
        full_name=_full(study),
        date_of_birth=study.person.born.isoformat(),
        school_name=capitals(study.school.tr, "tr"),
        diploma_number=None,
        issue_date=study.issue.isoformat(),
    )
    also = {
        "school_name": [study.school.tr, f"{capitals(study.school.tr, 'tr')} {study.school.faculty}"],
        "full_name": [f"{_loud(study)} {study.person.given_en}"],
    }
    return Paper(
        "transcript", "score_turkish_rows.periods", sheet.pdf(), sheet.pages, truth | {"also_right": also}
    )


def _periods_head(sheet: Sheet, study: Study) -> float:
    _periods_next(sheet)
    sheet.text(105, 18, "T.C.", 10, "bold", "centre")
    sheet.text(105, 24, capitals(study.school.tr, "tr"), 13, "bold", "centre")
    sheet.text(105, 30, study.school.faculty, 11, align="centre")
    sheet.text(105, 39, "NOT DÖKÜM BELGESİ", 13, "bold", "centre")
    name = study.person.name("tr")
    left = (
        ("Adı", name.given),
        ("Soyadı", capitals(name.surname, "tr")),
        ("Doğum Tarihi", dotted(study.person.born)),
    )
    right = (
        ("Programı", "Tıp"),
        ("Kayıt Tarihi", dotted(study.entry)),
        ("Mezuniyet Tarihi", dotted(study.completion or study.decision)),
    )
    labelled(sheet, (12, 40, 48, 5.6), left, 10)
    return labelled(sheet, (108, 144, 48, 5.6), right, 10) + 2


def _periods_next(sheet: Sheet) -> float:
    sheet.specimen("ÖRNEK · SPECIMEN", size=52, angle=56)
    sheet.specimen_line(293)
    return 16


def _officials(sheet: Sheet, study: Study, y: float) -> None:
    if y > 244:
        sheet.turn_page()
        y = _periods_next(sheet)
    total = f"Toplam AKTS: {study.credits}     Genel Not Ortalaması (GNO): {comma(_average(study))} / 4,00"
    sheet.text(12, y + 9, total, 10.5, "bold")
    sheet.text(12, y + 16, f"Düzenleme tarihi: {dotted(study.issue)}", 10)
    signature(sheet, 128, y + 26, 34, BLUE_PEN)
    sheet.text(144, y + 34, study.chair.tr, 10, "bold", "centre")
    sheet.text(144, y + 39, "Öğrenci İşleri Daire Başkanı", 10, align="centre")
    seal(sheet, 72, y + 32, capitals(study.school.tr, "tr"), 14, "ÖRNEK")


def seasons(study: Study, seed: str) -> Paper:
    """`Transkript`: güz left and bahar right for each class, course, AKTS, points and letter, no rules."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (210.0, 297.0), "pt_sans")
    sheet.number_pages(105, 289, "- {page} -", align="centre")
    y = _seasons_head(sheet, study)
    for place, (name, rows) in enumerate(years_of(study), start=1):
        halves = [[r for r in rows if r.semester % 2 == side] for side in (1, 0)]
        tall = 13 + 5.2 * max(len(half) for half in halves)
        if y + tall > 276:
            sheet.turn_page()
            y = _seasons_next(sheet)
        sheet.text(105, y, f"{place}. SINIF – {name} Eğitim-Öğretim Yılı", 9, "bold", "centre")
        for x, season, half in ((12, "Güz Yarıyılı", halves[0]), (108, "Bahar Yarıyılı", halves[1])):
            _season(sheet, x, y + 5, season, half)
        y += tall
    _seasons_end(sheet, study, y)
    truth = table_of(
        study,
        ["tr"],
        "TRANSKRİPT",
        rows_truth(
            study,
            "tr",
            lambda r: {
                "title": _title(r),
                "academic_year": r.academic_year,
                **by_season(r, "Güz", "Bahar"),
                "credits": r.credits,
                "score": r.score,
                "letter": turkish(r.score)[0],
            },
        ),
        {"credits": study.credits, "average": _average(study)},
        [
            official("dean", "Dekan", study.dean, "tr"),
            official("secretary", "Fakülte Sekreteri", study.secretary, "tr"),
        ],
        surname=_loud(study),
        full_name=_full(study),
        school_name=f"{study.school.tr} {study.school.faculty}",
        specialty=None,
        completion_date=study.decision.isoformat(),
        entry_date=None,
        issue_date=study.issue.isoformat(),
    )
    also = {"school_name": [study.school.tr]}
    return Paper(
        "transcript", "score_turkish_rows.seasons", sheet.pdf(), sheet.pages, truth | {"also_right": also}
    )


def _season(sheet: Sheet, x: float, y: float, season: str, rows: list[Row]) -> None:
    sheet.text(x, y, season, 8, "bold")
    for at, head in ((68, "AKTS"), (78, "Puan"), (88, "Not")):
        sheet.text(x + at, y, head, 7, "bold", "right")
    for i, row in enumerate(rows):
        base, title = y + 5.2 * (i + 1), _title(row)
        sheet.text(x, base, title, 8 if len(title) < 36 else 6.6)
        cells = ((68, str(row.credits)), (78, str(row.score)), (88, turkish(row.score)[0]))
        for at, value in cells:
            sheet.text(x + at, base, value, 8, align="right")


def _seasons_head(sheet: Sheet, study: Study) -> float:
    _seasons_next(sheet)
    sheet.text(12, 18, f"{study.school.tr} {study.school.faculty}", 12, "bold")
    sheet.text(198, 18, "TRANSKRİPT", 13, "bold", "right")
    sheet.text(12, 28, "Öğrencinin Adı Soyadı:", 9.5)
    sheet.text(52, 28, _full(study), 11, "bold")
    text = f"Mezuniyet tarihi: {dotted(study.decision)}     Diploma no: {study.number}"
    sheet.text(12, 34, text, 9.5)
    return 44


def _seasons_next(sheet: Sheet) -> float:
    sheet.specimen("ÖRNEK · SPECIMEN", size=52, angle=-45)
    sheet.specimen_line(293)
    return 18


def _seasons_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 240:
        sheet.turn_page()
        y = _seasons_next(sheet)
    sheet.text(12, y + 6, f"Tamamlanan AKTS: {study.credits}   AGNO: {comma(_average(study))}", 10.5, "bold")
    pair = (("Fakülte Sekreteri", study.secretary or study.chair), ("Dekan", study.dean))
    for i, (role, who) in enumerate(pair):
        x = 14 + 64 * i
        signature(sheet, x + 8, y + 22, 32, BLUE_PEN)
        sheet.text(x, y + 29, who.tr, 9.5, "bold")
        sheet.text(x, y + 34, role, 9.5)
    seal(sheet, 170, y + 24, capitals(study.school.tr, "tr"), 15, "ÖRNEK")
    sheet.text(12, y + 42, f"Belge tarihi: {dotted(study.issue)}", 9.5)


def landscape(study: Study, seed: str) -> Paper:
    """A landscape list without sections: semester, course, mark of 100, letter, coefficient, AKTS."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (297.0, 210.0), "liberation_serif")
    y = _landscape_head(sheet, study)
    columns = (
        Column("Sıra", 14, "right"),
        Column("Yarıyıl", 20, "centre"),
        Column("Ders", 124),
        Column("Başarı Notu (100)", 32, "centre"),
        Column("Harf", 18, "centre"),
        Column("Katsayı", 22, "centre"),
        Column("AKTS Kredisi", 26, "right"),
    )
    table = PlainTable(sheet, columns, 20, y, 9, "rows", bottom=192, pad=0.5, new_page=_landscape_next)
    table.head()
    for place, row in enumerate(study.rows, start=1):
        letter, value = turkish(row.score)
        cells = [str(place), str(row.semester), _title(row), str(row.score), letter, comma(value, 1)]
        table.row([*cells, comma(row.credits, 1)])
    _landscape_end(sheet, study, table.y)
    truth = table_of(
        study,
        ["tr"],
        "TRANSKRİPT (NOT DURUM BELGESİ)",
        rows_truth(
            study,
            "tr",
            lambda r: {
                "title": _title(r),
                "semester": str(r.semester),
                "credits": r.credits,
                "score": r.score,
                "letter": turkish(r.score)[0],
            },
        ),
        {"credits": study.credits, "average": _average(study), "courses": len(study.rows)},
        [official("rector", "Rektör a. Genel Sekreter", study.rector, "tr")],
        surname=_loud(study),
        full_name=_full(study),
        school_name=capitals(study.school.tr, "tr"),
        diploma_number=None,
        issue_date=study.issue.isoformat(),
    )
    truth["signatures"][0]["role"] = "other"
    also = {"school_name": [study.school.tr]}
    return Paper(
        "transcript", "score_turkish_rows.landscape", sheet.pdf(), sheet.pages, truth | {"also_right": also}
    )


def _landscape_head(sheet: Sheet, study: Study) -> float:
    _landscape_next(sheet)
    sheet.text(148, 17, f"T.C. {capitals(study.school.tr, 'tr')}", 13, "bold", "centre")
    sheet.text(148, 24, "TRANSKRİPT (NOT DURUM BELGESİ)", 12, "bold", "centre")
    rows = (
        ("Ad Soyad", _full(study)),
        ("Bölüm / Program", "Tıp"),
        ("Giriş Tarihi", dotted(study.entry)),
        ("Mezuniyet Tarihi", dotted(study.completion or study.decision)),
    )
    return labelled(sheet, (20, 60, 33, 5.8), rows, 10.5) + 1


def _landscape_next(sheet: Sheet) -> float:
    sheet.specimen("ÖRNEK · SPECIMEN", size=66, angle=30)
    sheet.specimen_line(206)
    return 15


def _landscape_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 160:
        sheet.turn_page()
        y = _landscape_next(sheet)
    sheet.text(20, y + 8, f"Ders sayısı: {len(study.rows)}", 10.5)
    sheet.text(80, y + 8, f"Toplam AKTS: {comma(study.credits, 1)}", 10.5, "bold")
    sheet.text(150, y + 8, f"GANO: {comma(_average(study))}", 10.5, "bold")
    signature(sheet, 210, y + 22, 36, BLUE_PEN)
    sheet.text(228, y + 30, study.rector.tr, 10, "bold", "centre")
    sheet.text(228, y + 35, "Rektör a. Genel Sekreter", 10, align="centre")
    seal(sheet, 150, y + 26, capitals(study.school.tr, "tr"), 14, "ÖRNEK")
    sheet.text(20, y + 20, f"Veriliş tarihi: {dotted(study.issue)}", 10)
