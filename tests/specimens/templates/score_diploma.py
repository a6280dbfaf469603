"""Scoring designs of the state diploma: an unframed spread, and one portrait page with labelled lines."""

from reportlab.lib.colors import Color

from tests.specimens.azerbaijani import MONTHS, dotted, long_date, upper, year
from tests.specimens.labels import diploma_truth
from tests.specimens.marks import BLACK_PEN, seal, signature
from tests.specimens.paper import Paper, signed
from tests.specimens.sheet import A4, Sheet
from tests.specimens.study import Study

GOLD = Color(0.55, 0.42, 0.12)


def spread(study: Study, seed: str) -> Paper:
    """A wide booklet spread: coloured heads, filled-in blanks in running text, the seal over a signature."""
    sheet = Sheet(seed, (280.0, 198.0), "charis")
    sheet.specimen(size=60, angle=22)
    sheet.line(140, 12, 140, 186, 0.3, GOLD)
    _spread_left(sheet, study)
    _spread_right(sheet, study)
    sheet.specimen_line(194)
    truth = diploma_truth(
        study,
        document_title="ƏSAS (BAZA ALİ) TİBB TƏHSİLİ DİPLOMU",
        specialty_code="050801",
        qualification="HƏKİM",
        given_name=upper(study.person.given),
        patronymic=upper(study.person.patronymic),
        full_name=upper(f"{study.person.surname} {study.person.given} {study.person.patronymic}"),
    )
    truth["signatures"] = [
        signed("rector", "Rektor", study.rector[0]),
        signed("chair", "Komissiyanın sədri", study.chair[0]),
    ]
    return Paper("diploma", "score_diploma.spread", sheet.pdf(), sheet.pages, truth)


def _spread_left(sheet: Sheet, study: Study) -> None:
    sheet.text(70, 22, "Diplom ali tibb təhsili haqqında", 11, "italic", "centre", GOLD)
    sheet.text(70, 28, "dövlət sənədidir", 11, "italic", "centre", GOLD)
    sheet.text(18, 44, f"Seriya {study.series}", 13, "bold")
    sheet.text(122, 44, f"№ {study.number}", 13, "bold", "right")
    for y, role, name in (
        (80.0, "Rektor", study.rector[0]),
        (112.0, "Komissiyanın sədri", study.chair[0]),
    ):
        sheet.text(18, y, role, 12, "bold")
        sheet.line(62, y + 1, 122, y + 1, 0.4)
        signature(sheet, 70, y, 34, BLACK_PEN)
        sheet.text(92, y + 5, "imza", 7, "italic", "centre")
        sheet.text(18, y + 12, f"({name})", 10.5)
    seal(sheet, 88, 118, upper(study.school.az), 18)
    sheet.text(18, 134, "M.Y.", 11)
    day = study.issue
    sheet.text(18, 160, f"{study.school.city} şəhəri", 11.5)
    sheet.text(18, 169, f"{year(day.year)} il {day.day} {MONTHS[day.month - 1]}", 11.5)
    sheet.text(122, 169, f"Qeydiyyat nömrəsi {study.registration}", 11.5, align="right")


def _spread_right(sheet: Sheet, study: Study) -> None:
    person, middle = study.person, 210.0
    sheet.text(middle, 24, "AZƏRBAYCAN RESPUBLİKASI", 16, "bold", "centre", GOLD)
    sheet.text(middle, 36, "ƏSAS (BAZA ALİ) TİBB TƏHSİLİ", 14, "bold", "centre")
    sheet.text(middle, 43, "DİPLOMU", 14, "bold", "centre")
    if study.honours:
        sheet.text(middle, 51, "FƏRQLƏNMƏ", 12, "bold", "centre", Color(0.7, 0.1, 0.1))
    school = f"{study.school.az}nin {study.school.faculty}" if study.school.faculty else study.school.az
    sheet.text(middle, 66, school, 13, align="centre")
    text = (
        f"Dövlət Attestasiya Komissiyasının {long_date(study.decision, '«»')} tarixli qərarı ilə "
        f"{upper(person.surname)} {upper(person.given)} {upper(person.patronymic)} "
        "050801 – Müalicə işi ixtisası üzrə təhsilini başa vurmuş və ona HƏKİM ixtisas dərəcəsi verilmişdir."
    )
    y = sheet.paragraph(155, 82, 110, text, 13, leading=1.75)
    note = "Diplom sahibinə qazandığı ixtisas üzrə peşə fəaliyyəti ilə məşğul olmaq hüququ verir."
    sheet.paragraph(155, y + 16, 110, note, 9.5, "italic")


def labelled(study: Study, seed: str) -> Paper:
    """One portrait page with a label before each value and dates in figures."""
    sheet = Sheet(seed, A4, "carlito")
    sheet.specimen(size=58, angle=50)
    person = study.person
    sheet.text(105, 30, "AZƏRBAYCAN RESPUBLİKASI", 17, "bold", "centre")
    sheet.text(105, 39, upper(study.school.az), 13, "bold", "centre")
    sheet.line(25, 44, 185, 44, 2)
    sheet.text(105, 58, "BAZA ALİ TİBB TƏHSİLİ DİPLOMU", 18, "bold", "centre")
    if study.honours:
        sheet.text(105, 67, "FƏRQLƏNMƏ DİPLOMU", 13, "bold", "centre")
    sheet.text(105, 78, f"{study.series} № {study.number}", 15, "bold", "centre")
    rows = (
        ("Soyadı", person.surname),
        ("Adı", person.given),
        ("Atasının adı", person.patronymic),
        ("İxtisas", "Müalicə işi"),
        ("Verilmiş dərəcə", "həkim"),
        ("Qərarın tarixi", f"{dotted(study.decision)} (Dövlət Attestasiya Komissiyası)"),
        ("Verilmə tarixi", dotted(study.issue)),
        ("Qeydiyyat №", study.registration),
        ("Verildiyi yer", f"{study.school.city} şəhəri"),
    )
    for i, (label, value) in enumerate(rows):
        y = 98 + 11.5 * i
        sheet.text(30, y, label, 11, colour=Color(0.3, 0.3, 0.35))
        sheet.text(82, y, value, 13.5, "bold")
        sheet.line(82, y + 1.6, 185, y + 1.6, 0.25)
    _labelled_officials(sheet, study)
    sheet.specimen_line(290)
    full = f"{person.surname} {person.given} {person.patronymic}"
    truth = diploma_truth(study, surname=person.surname, full_name=full, school_name=upper(study.school.az))
    truth["signatures"] = [
        signed("chair", "Dövlət Attestasiya Komissiyasının sədri", study.chair[0]),
        signed("rector", "Rektor", study.rector[0]),
    ]
    return Paper("diploma", "score_diploma.labelled", sheet.pdf(), sheet.pages, truth)


def _labelled_officials(sheet: Sheet, study: Study) -> None:
    officials = (
        (30.0, "Dövlət Attestasiya Komissiyasının sədri", study.chair[0]),
        (118.0, "Rektor", study.rector[0]),
    )
    for x, role, name in officials:
        signature(sheet, x + 12, 232, 36)
        sheet.line(x, 234, x + 62, 234, 0.5)
        sheet.text(x, 239.5, name, 10.5)
        sheet.text(x, 245, role, 10)
    seal(sheet, 102, 256, upper(study.school.az), 17)
    sheet.text(30, 268, "Bu sənəd dövlət nümunəli sənəddir. M.Y.", 9.5)
