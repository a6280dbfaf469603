"""Turkish transcripts: by period with T, U and AKTS, semesters side by side, diploma supplement."""

from tests.specimens.azerbaijani import comma
from tests.specimens.languages import capitals
from tests.specimens.marks import seal, signature
from tests.specimens.paper import Paper, Truth, iso
from tests.specimens.scales import turkish
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.dev_kit import fitted, pairs
from tests.specimens.templates.dev_turkish import school_names
from tests.specimens.truths import official, rows_truth, table_of, with_more

WORDS = "ÖRNEK · SPECIMEN"


def _code(row: Row, place: int) -> str:
    return f"TIP{100 * ((row.semester + 1) // 2) + place:03d}"


def _mean(study: Study) -> float:
    passed = [row for row in study.rows if row.passed]
    return sum(turkish(row.score)[1] * row.credits for row in passed) / sum(row.credits for row in passed)


def _surname(study: Study) -> Truth:
    name = study.person.name("tr")
    surname = capitals(name.surname, "tr")
    return {"surname": surname, "given_name": name.given, "full_name": f"{name.given} {surname}"}


def by_period(study: Study, seed: str) -> Paper:
    """`TRANSKRİPT`: six periods, a row for each course with code, T, U, AKTS, letter and coefficient."""
    sheet = Sheet(seed, family="noto_sans")
    sheet.number_pages(196, 288, "Sayfa {page}/{pages}")
    y = _period_head(sheet, study)
    columns = (
        Column("Ders Kodu", 20),
        Column("Dersin Adı", 88),
        Column("T", 10, "centre"),
        Column("U", 10, "centre"),
        Column("AKTS", 14, "centre"),
        Column("Not", 14, "centre"),
        Column("Katsayı", 18, "centre"),
    )
    table = Table(sheet, columns, 18, y, 8, "grid", pad=0.8, new_page=_period_next)
    truths: list[Truth] = []
    for period in range(1, 7):
        rows = [row for row in study.rows if (row.semester + 1) // 2 == period]
        table.band(f"DÖNEM {period}   ({rows[0].academic_year.replace('/', '-')} Eğitim-Öğretim Yılı)")
        table.head()
        for place, row in enumerate(rows, start=1):
            letter, value = turkish(row.score)
            cells = [
                _code(row, place),
                row.tr,
                str(row.credits // 2 + 1),
                str(row.credits // 2),
                str(row.credits),
            ]
            table.row([*cells, letter, f"{value:.2f}"])
            printed_too = {"academic_year": row.academic_year, "semester": str(period), "letter": letter}
            truths.append({"code": _code(row, place), **printed_too})
        earned = sum(row.credits for row in rows if row.passed)
        table.band(f"Dönem Toplamı: {earned} AKTS", "regular", "right", False)
    _period_end(sheet, study, table.y)
    printed = iter(truths)
    truth = table_of(
        study,
        ["tr"],
        "TRANSKRİPT",
        rows_truth(study, "tr", lambda row: {"credits": row.credits, **next(printed)}),
        {"credits": study.credits, "average": round(_mean(study), 2)},
        [official("dean", "Fakülte Dekanı", study.dean, "tr")],
        **_surname(study),
        diploma_number=None,
        diploma_series=None,
        date_of_birth=iso(study.person.born),
        issue_date=iso(study.issue),
    )
    also = {"school_name": school_names(study)}
    return Paper(
        "transcript", "dev_turkish_table.by_period", sheet.pdf(), sheet.pages, with_more(truth, (), also)
    )


def _period_head(sheet: Sheet, study: Study) -> float:
    name = study.person.name("tr")
    sheet.specimen(WORDS)
    sheet.text(105, 15, capitals(study.school.tr, "tr"), 13, "bold", "centre")
    sheet.text(105, 21, capitals(study.school.faculty, "tr"), 10, align="centre")
    sheet.text(105, 32, "TRANSKRİPT", 16, "bold", "centre")
    left = (
        ("Öğrenci No", f"{study.entry.year}{int(study.registration):05d}"),
        ("Adı Soyadı", f"{name.given} {capitals(name.surname, 'tr')}"),
        ("Doğum Tarihi", f"{study.person.born:%d.%m.%Y}"),
    )
    right = (
        ("Program", "Tıp"),
        ("Kayıt Tarihi", f"{study.entry:%d.%m.%Y}"),
        ("Mezuniyet Tarihi", f"{study.completion:%d.%m.%Y}" if study.completion else "-"),
    )
    pairs(sheet, 18, 42, 46, left, 9)
    sheet.specimen_line(293, "SPECIMEN / ÖRNEK")
    return pairs(sheet, 118, 42, 152, right, 9) + 1


def _period_next(sheet: Sheet) -> float:
    sheet.specimen(WORDS)
    sheet.specimen_line(293, "SPECIMEN / ÖRNEK")
    return 16


def _period_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 230:
        sheet.turn_page()
        y = _period_next(sheet)
    sheet.text(18, y + 8, f"Toplam AKTS: {study.credits}", 10, "bold")
    sheet.text(100, y + 8, f"Genel Not Ortalaması (GANO): {comma(_mean(study))} / 4,00", 10, "bold")
    sheet.text(18, y + 14, "AA:4,00 BA:3,50 BB:3,00 CB:2,50 CC:2,00 DC:1,50 DD:1,00 FD:0,50 FF:0,00", 7)
    signature(sheet, 140, y + 32)
    sheet.text(156, y + 38, study.dean.tr, 10, align="centre")
    sheet.text(156, y + 43, "Fakülte Dekanı", 9, align="centre")
    sheet.text(18, y + 43, f"Düzenlenme Tarihi: {study.issue:%d.%m.%Y}", 9)
    seal(sheet, 100, y + 36, capitals(study.school.tr, "tr"), 15, "ÖRNEK")


def side_by_side(study: Study, seed: str) -> Paper:
    """`NOT DÖKÜM BELGESİ`: autumn left, spring right, without rules, points and letters."""
    sheet = Sheet(seed, family="free_serif")
    sheet.specimen(WORDS, 55, 58)
    y = _side_head(sheet, study)
    for year in range(6):
        autumn, spring = study.of_semester(2 * year + 1), study.of_semester(2 * year + 2)
        need = 12 + 4.6 * max(len(autumn), len(spring))
        if y + need > 276:
            sheet.turn_page()
            sheet.specimen(WORDS, 55, 58)
            sheet.specimen_line(292, "SPECIMEN / ÖRNEK")
            y = 20
        sheet.text(
            105, y, f"{autumn[0].academic_year} ÖĞRETİM YILI  –  {year + 1}. SINIF", 9.5, "bold", "centre"
        )
        _column(sheet, 14, y + 5, "Güz Yarıyılı", autumn)
        _column(sheet, 109, y + 5, "Bahar Yarıyılı", spring)
        y += need + 3
    _side_end(sheet, study, y)
    truth = table_of(
        study,
        ["tr"],
        "NOT DÖKÜM BELGESİ",
        rows_truth(study, "tr", _side_cells),
        {"credits": study.credits, "average": round(study.average, 2)},
        [official("registrar", "Öğrenci İşleri Daire Başkanı", study.secretary, "tr")],
        **_surname(study),
        diploma_series=None,
        entry_date=str(study.entry.year),
        completion_date=None,
        issue_date=iso(study.issue),
    )
    also = {"school_name": school_names(study)}
    return Paper(
        "transcript", "dev_turkish_table.side_by_side", sheet.pdf(), sheet.pages, with_more(truth, (), also)
    )


def _side_cells(row: Row) -> Truth:
    return {
        "semester": str(row.semester),
        "academic_year": row.academic_year,
        "credits": row.credits,
        "score": row.score,
        "letter": turkish(row.score)[0],
    }


def _side_head(sheet: Sheet, study: Study) -> float:
    name = study.person.name("tr")
    sheet.text(14, 18, study.school.tr, 14, "bold")
    sheet.text(14, 24, study.school.faculty, 11)
    sheet.text(196, 18, "NOT DÖKÜM BELGESİ", 14, "bold", "right")
    sheet.text(196, 24, f"Diploma No: {study.number}", 10, align="right")
    sheet.line(14, 28, 196, 28, 1)
    sheet.text(14, 35, f"Öğrencinin Adı: {name.given}", 10)
    sheet.text(80, 35, f"Soyadı: {capitals(name.surname, 'tr')}", 10)
    sheet.text(140, 35, f"Giriş Yılı: {study.entry.year}", 10)
    sheet.text(14, 41, "Bölüm / Program: Tıp", 10)
    sheet.specimen_line(292, "SPECIMEN / ÖRNEK")
    return 52


def _column(sheet: Sheet, x: float, y: float, title: str, rows: list[Row]) -> None:
    sheet.text(x, y, title, 9, "bold")
    for at, head in ((66, "AKTS"), (77, "Puan"), (86, "Not")):
        sheet.text(x + at, y, head, 7.5, "italic", "right")
    for place, row in enumerate(rows, start=1):
        line = y + 4.6 * place
        fitted(sheet, x, line, row.tr, 58, 8.5, align="left")
        for at, cell in ((66, str(row.credits)), (77, str(row.score)), (86, turkish(row.score)[0])):
            sheet.text(x + at, line, cell, 8.5, align="right")


def _side_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 240:
        sheet.turn_page()
        sheet.specimen(WORDS, 55, 58)
        sheet.specimen_line(292, "SPECIMEN / ÖRNEK")
        y = 22
    sheet.text(14, y + 4, f"Toplam AKTS Kredisi: {study.credits}", 10, "bold")
    sheet.text(
        196, y + 4, f"Ağırlıklı Not Ortalaması (100 üzerinden): {comma(study.average)}", 10, "bold", "right"
    )
    secretary = study.secretary.tr if study.secretary else ""
    signature(sheet, 140, y + 22)
    sheet.text(158, y + 28, secretary, 10, align="centre")
    sheet.text(158, y + 33, "Öğrenci İşleri Daire Başkanı", 9, align="centre")
    sheet.text(14, y + 33, f"Belge Tarihi: {study.issue:%d.%m.%Y}", 10)
    seal(sheet, 96, y + 26, capitals(study.school.tr, "tr"), 15, "ÖRNEK")


def supplement(study: Study, seed: str) -> Paper:
    """`DİPLOMA EKİ`: numbered sections, the list of courses in section 4.3 with a semester column."""
    sheet = Sheet(seed, family="free_sans")
    sheet.number_pages(105, 288, "{page} / {pages}", align="centre")
    y = _sections(sheet, study)
    columns = (
        Column("Yarıyıl", 16, "centre"),
        Column("Ders", 96),
        Column("AKTS Kredisi", 24, "right"),
        Column("Başarı Notu", 24, "centre"),
        Column("Durumu", 20, "centre"),
    )
    table = Table(sheet, columns, 15, y, 8.2, "rows", pad=0.6, new_page=_sections_next, repeat_head=False)
    table.head()
    for row in study.rows:
        state = "Başarılı" if row.passed else "Başarısız"
        table.row([str(row.semester), row.tr, f"{row.credits},0", turkish(row.score)[0], state])
    _sections_end(sheet, study, table.y)
    truth = table_of(
        study,
        ["tr"],
        "DİPLOMA EKİ",
        rows_truth(
            study,
            "tr",
            lambda row: {
                "semester": str(row.semester),
                "credits": row.credits,
                "letter": turkish(row.score)[0],
                "grade": "Başarılı" if row.passed else "Başarısız",
            },
        ),
        {"credits": study.credits, "average": round(_mean(study), 2)},
        [official("rector", "Rektör", study.rector, "tr")],
        **_surname(study),
        diploma_series=None,
        date_of_birth=iso(study.person.born),
        issue_date=iso(study.issue),
        qualification="Tıp Doktoru",
        entry_date=None,
        completion_date=iso(study.decision),
    )
    also = {
        "school_name": school_names(study),
        "document_title": ["DİPLOMA EKİ (DIPLOMA SUPPLEMENT)"],
    }
    return Paper(
        "supplement", "dev_turkish_table.supplement", sheet.pdf(), sheet.pages, with_more(truth, (), also)
    )


def _sections(sheet: Sheet, study: Study) -> float:
    name = study.person.name("tr")
    sheet.specimen(WORDS)
    sheet.text(15, 18, "DİPLOMA EKİ", 18, "bold")
    sheet.text(195, 18, study.school.tr, 11, align="right")
    y = 28.0
    for heading, rows in (
        (
            "1. DERECEYİ ALAN KİŞİNİN KİMLİĞİ",
            (
                ("1.1 Soyadı", capitals(name.surname, "tr")),
                ("1.2 Adı", name.given),
                ("1.3 Doğum tarihi", f"{study.person.born:%d.%m.%Y}"),
            ),
        ),
        (
            "2. DERECENİN TANIMI",
            (
                ("2.1 Derecenin adı", "Tıp Doktoru"),
                ("2.2 Programın adı", "Tıp"),
                ("2.3 Derecenin verildiği kurum", f"{study.school.tr} {study.school.faculty}"),
            ),
        ),
        (
            "3. DERECENİN DÜZEYİ VE 4. PROGRAM",
            (
                ("3.2 Programın süresi", "6 yıl, 360 AKTS"),
                ("4.1 Mezuniyet tarihi", f"{study.decision:%d.%m.%Y}"),
                ("4.2 Diploma numarası", study.number),
            ),
        ),
    ):
        sheet.text(15, y, heading, 9.5, "bold")
        y = pairs(sheet, 18, y + 5.5, 80, rows, 9) + 1.5
    sheet.text(15, y, "4.3 Alınan dersler, krediler ve notlar", 9.5, "bold")
    sheet.specimen_line(293, "SPECIMEN / ÖRNEK")
    return y + 3


def _sections_next(sheet: Sheet) -> float:
    sheet.specimen(WORDS)
    sheet.specimen_line(293, "SPECIMEN / ÖRNEK")
    return 18


def _sections_end(sheet: Sheet, study: Study, y: float) -> None:
    if y > 220:
        sheet.turn_page()
        y = _sections_next(sheet)
    sheet.text(15, y + 7, f"Genel toplam: {study.credits} AKTS", 9.5, "bold")
    sheet.text(195, y + 7, f"Genel not ortalaması: {comma(_mean(study))}", 9.5, "bold", "right")
    sheet.text(15, y + 18, "7. BELGENİN ONAYI", 9.5, "bold")
    rows = (
        ("7.1 Tarih", f"{study.issue:%d.%m.%Y}"),
        ("7.2 Ad ve imza", study.rector.tr),
        ("7.3 Görev", "Rektör"),
    )
    pairs(sheet, 18, y + 24, 60, rows, 9)
    signature(sheet, 120, y + 30)
    seal(sheet, 172, y + 28, capitals(study.school.tr, "tr"), 15, "ÖRNEK")
