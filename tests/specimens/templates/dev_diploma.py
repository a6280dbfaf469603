"""State diplomas of 2010-2025 in Azerbaijani: one landscape sheet, and two portrait pages."""

from tests.specimens.azerbaijani import long_date, upper
from tests.specimens.labels import diploma_truth
from tests.specimens.marks import ornament, seal, signature
from tests.specimens.paper import Paper
from tests.specimens.sheet import A4_LANDSCAPE, Sheet
from tests.specimens.study import Study

TITLE = "BAZA ALİ TİBB TƏHSİLİ DİPLOMU"
LANDSCAPE_ISSUE_DATE = (0.25, 0.815, 0.46, 0.865)
"""Where the landscape sheet has its date of issue, in fractions of the page."""

CAPTION = "(soyadı, adı, atasının adı və imzası)"


def landscape(study: Study, seed: str) -> Paper:
    """One landscape sheet: officials and number on the left half, the award on the right."""
    sheet = Sheet(seed, A4_LANDSCAPE, "free_serif")
    sheet.specimen(size=70, angle=28)
    for x in (8.0, 151.0):
        sheet.frame(x, 8, 138, 194, 2)
        sheet.frame(x + 2.5, 10.5, 133, 189, 0.6)
    _officials(sheet, study, middle=77, left=20, right=134)
    _award(sheet, study, middle=220, left=163, right=277)
    sheet.specimen_line(206.5)
    return Paper("diploma", "dev_diploma.landscape", sheet.pdf(), sheet.pages, diploma_truth(study))


def _officials(sheet: Sheet, study: Study, middle: float, left: float, right: float) -> None:
    ornament(sheet, middle, 26)
    sheet.text(middle, 48, "DİPLOM", 20, "bold", "centre")
    sheet.text(middle, 56, "ALİ TİBB TƏHSİLİ HAQQINDA", 11, align="centre")
    sheet.text(middle, 62, "DÖVLƏT SƏNƏDİDİR", 11, align="centre")
    sheet.text(middle, 78, f"{study.series} № {study.number}", 17, "bold", "centre")
    for y, role, name in (
        (96.0, "REKTOR", study.rector[0]),
        (122.0, "DÖVLƏT ATTESTASİYA KOMİSSİYASININ SƏDRİ", study.chair[0]),
    ):
        sheet.text(left, y, role, 10.5, "bold")
        sheet.text(left + 2, y + 9.5, name, 11.5, "italic")
        sheet.line(left, y + 11, right, y + 11)
        sheet.text(middle, y + 14.5, CAPTION, 7.5, align="centre")
        signature(sheet, right - 38, y + 9)
    sheet.text(left + 4, 157, "M.Y.", 11)
    seal(sheet, left + 30, 158, upper(study.school.az))
    sheet.text(right, 170, f"{study.school.city} şəhəri", 12, align="right")
    sheet.text(right, 178, long_date(study.issue), 12, align="right")
    sheet.text(right, 188, f"Qeydiyyat № {study.registration}", 12, align="right")


def _award(sheet: Sheet, study: Study, middle: float, left: float, right: float) -> None:
    person = study.person
    ornament(sheet, middle, 26)
    sheet.text(middle, 45, "AZƏRBAYCAN RESPUBLİKASI", 15, "bold", "centre")
    sheet.text(middle, 56, TITLE, 14, "bold", "centre")
    if study.honours:
        sheet.text(middle, 64, "FƏRQLƏNMƏ", 13, "bold", "centre")
    _entry(sheet, 80, middle, (left, right), study.school.az, "(ali təhsil müəssisəsinin adı)")
    if study.school.faculty:
        sheet.text(middle, 89.5, study.school.faculty, 12, "italic", "centre")
    sheet.text(middle, 99, "DÖVLƏT ATTESTASİYA KOMİSSİYASININ", 11, "bold", "centre")
    sheet.text(middle, 107, f"{long_date(study.decision)} tarixli qərarı ilə", 13, align="centre")
    _entry(sheet, 123, middle, (left, right), upper(person.surname), "(soyadı)")
    _entry(sheet, 138, middle, (left, right), f"{person.given} {person.patronymic}", "(adı, atasının adı)")
    _entry(sheet, 153, middle, (left, right), "Müalicə işi", "(ixtisasın adı)")
    sheet.text(middle, 166, "ixtisası üzrə", 12, align="centre")
    sheet.text(middle, 174, "həkim", 15, "bold", "centre")
    sheet.text(middle, 182, "dərəcəsi verilmişdir.", 12, align="centre")
    sheet.text(
        middle, 193, "Bu diplom ixtisas üzrə əmək fəaliyyətinə başlamaq üçün əsasdır.", 8, align="centre"
    )


def _entry(
    sheet: Sheet, y: float, middle: float, span: tuple[float, float], value: str, caption: str
) -> None:
    sheet.text(middle, y, value, 14, "italic", "centre")
    sheet.line(span[0], y + 1.8, span[1], y + 1.8)
    sheet.text(middle, y + 5, caption, 7.5, align="centre")


def two_pages(study: Study, seed: str) -> Paper:
    """The two halves as two portrait pages, the award first, captions beside small print."""
    sheet = Sheet(seed, (148.0, 210.0), "noto_serif")
    sheet.specimen(size=38, angle=52)
    _award_page(sheet, study)
    sheet.turn_page()
    sheet.specimen(size=38, angle=52)
    _officials_page(sheet, study)
    return Paper("diploma", "dev_diploma.two_pages", sheet.pdf(), sheet.pages, diploma_truth(study))


def _award_page(sheet: Sheet, study: Study) -> None:
    person, middle = study.person, 74.0
    sheet.frame(6, 6, 136, 198, 1.4)
    ornament(sheet, middle, 24, 10)
    sheet.text(middle, 43, "AZƏRBAYCAN RESPUBLİKASI", 13, "bold", "centre")
    y = sheet.paragraph(24, 53, 100, TITLE, 13, "bold", "centre")
    if study.honours:
        sheet.text(middle, y + 2, "(FƏRQLƏNMƏ)", 12, "bold", "centre")
    lines = [study.school.az, study.school.faculty] if study.school.faculty else [study.school.az]
    for i, line in enumerate(lines):
        sheet.text(middle, 78 + 8 * i, line, 12, "italic", "centre")
        sheet.line(20, 79.5 + 8 * i, 128, 79.5 + 8 * i, 0.4)
    sheet.text(middle, 91.5, "(ali təhsil müəssisəsinin adı)", 7, align="centre")
    sheet.text(middle, 103, "Dövlət Attestasiya Komissiyasının", 11, align="centre")
    sheet.text(middle, 111, f"{long_date(study.decision, '')} tarixli qərarı ilə", 11, align="centre")
    for y, value, caption in (
        (127.0, upper(person.surname), "(soyadı)"),
        (143.0, f"{person.given} {person.patronymic}", "(adı, atasının adı)"),
    ):
        sheet.text(middle, y, value, 13, "bold", "centre")
        sheet.line(20, y + 1.8, 128, y + 1.8, 0.4)
        sheet.text(middle, y + 5.2, caption, 7, align="centre")
    sheet.paragraph(20, 163, 108, "Müalicə işi ixtisası üzrə həkim dərəcəsi verilmişdir.", 13, align="centre")
    sheet.specimen_line(200)


def _officials_page(sheet: Sheet, study: Study) -> None:
    middle = 74.0
    sheet.frame(6, 6, 136, 198, 1.4)
    sheet.text(middle, 24, "DİPLOM", 18, "bold", "centre")
    sheet.text(middle, 33, "ali tibb təhsili haqqında dövlət sənədidir", 10, align="centre")
    sheet.text(middle, 47, f"{study.series} № {study.number}", 15, "bold", "centre")
    for y, role, name in (
        (72.0, "Rektor", study.rector[0]),
        (104.0, "Dövlət Attestasiya Komissiyasının sədri", study.chair[0]),
    ):
        sheet.text(18, y, role, 10, "bold")
        sheet.text(18, y + 10, name, 10)
        sheet.line(18, y + 11.5, 130, y + 11.5, 0.4)
        sheet.text(middle, y + 15, CAPTION, 7, align="centre")
        signature(sheet, 92, y + 9.5, 30)
    sheet.text(18, 136, "M.Y.", 10)
    seal(sheet, 38, 138, upper(study.school.az), 16)
    sheet.text(18, 172, f"{study.school.city} şəhəri", 11)
    sheet.text(18, 181, long_date(study.issue), 11)
    sheet.text(18, 190, f"Qeydiyyat № {study.registration}", 11)
    sheet.specimen_line(200)
