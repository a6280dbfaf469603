"""Scoring designs of the electronic diploma: a portal's sheet with a QR code, and a card in two languages."""

from datetime import date

from reportlab.lib.colors import Color, white

from tests.specimens.azerbaijani import dotted, english_date, long_date, upper
from tests.specimens.languages import qualification, specialty
from tests.specimens.paper import Paper
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.templates.score_kit import GREY, code, labelled
from tests.specimens.truths import diploma_of, official

TEAL = Color(0.05, 0.36, 0.42)
PALE = Color(0.93, 0.97, 0.97)


def moment(sheet: Sheet, day: date) -> str:
    """When an electronic signature was set: `03.07.2026 11:40:12`."""
    rng = sheet.rng
    return f"{dotted(day)} {rng.randint(9, 17):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}"


def portal(study: Study, seed: str) -> Paper:
    """A coloured head, labels and values on stripes, a QR code, the electronic signature told in a box."""
    sheet = Sheet(seed, (210.0, 297.0), "lato")
    sheet.fill(0, 0, 210, 30, TEAL)
    sheet.text(16, 14, "Ali təhsil haqqında elektron sənəd", 15, "bold", colour=white)
    sheet.text(16, 22, "Təhsil müəssisələrinin idarə olunması sistemi", 9.5, colour=white)
    sheet.specimen(size=58, angle=50)
    title = "ƏSAS (BAZA ALİ) TİBB TƏHSİLİ DİPLOMU"
    sheet.text(16, 46, title, 15, "bold", colour=TEAL)
    if study.honours:
        sheet.text(16, 53, "FƏRQLƏNMƏ İLƏ", 11, "bold")
    code(sheet, "QR", 168, 36, 28, 28, f"https://specimen.invalid/diplom/{study.number}")
    name = study.person.name("az")
    rows = (
        ("Diplomun seriyası və nömrəsi", f"{study.series} № {study.number}"),
        ("Soyadı", name.surname),
        ("Adı", name.given),
        ("Atasının adı", name.patronymic),
        ("Doğum tarixi", dotted(study.person.born)),
        ("Təhsil müəssisəsi", study.school.az),
        ("İxtisasın şifri və adı", "070101 Müalicə işi"),
        ("Verilən ixtisas dərəcəsi", "həkim"),
        ("Dövlət Attestasiya Komissiyasının qərarı", dotted(study.decision)),
        ("Qəbul tarixi", dotted(study.entry)),
        ("Məzun olduğu tarix", dotted(study.completion or study.decision)),
        ("Qeydiyyat nömrəsi", study.registration),
        ("Sənədin tərtib edilmə tarixi", dotted(study.issue)),
    )
    for i in range(0, len(rows), 2):
        sheet.fill(14, 69 + 9 * i, 182, 9, PALE)
    labelled(sheet, (17, 98, 75, 9), rows, 10.5)
    _sealed_box(sheet, study, 206)
    sheet.specimen_line(291)
    truth = diploma_of(
        study,
        ["az"],
        title,
        [
            official("rector", "Rektor", study.rector, "az", is_signed=False),
            official("chair", "Komissiyanın sədri", study.chair, "az", is_signed=False),
        ],
        seal=False,
        specialty="070101 Müalicə işi",
        specialty_code="070101",
        date_of_birth=study.person.born.isoformat(),
        entry_date=study.entry.isoformat(),
        completion_date=(study.completion or study.decision).isoformat(),
        electronic=True,
        also={"specialty": ["Müalicə işi"]},
    )
    return Paper("diploma", "score_electronic_diploma.portal", sheet.pdf(), sheet.pages, truth)


def _sealed_box(sheet: Sheet, study: Study, y: float) -> None:
    sheet.frame(14, y, 182, 44, 0.8, TEAL)
    sheet.text(18, y + 7, "Gücləndirilmiş elektron imza ilə təsdiq edilmişdir", 10, "bold", colour=TEAL)
    for i, (role, who) in enumerate((("Rektor", study.rector), ("Komissiyanın sədri", study.chair))):
        base = y + 15 + 13 * i
        sheet.text(18, base, f"{role}: {who.az}", 9.5)
        serial = "".join(sheet.rng.choice("0123456789ABCDEF") for _ in range(16))
        sheet.text(
            18, base + 5, f"İmzalanıb {moment(sheet, study.issue)} · sertifikat {serial}", 8, colour=GREY
        )
    note = "Sənədin həqiqiliyini QR kodu oxutmaqla yoxlamaq olar. Kağız surət imza və möhür tələb etmir."
    sheet.text(18, y + 40, note, 8, "italic")


def card(study: Study, seed: str) -> Paper:
    """A low landscape card, Azerbaijani left and English right, a long barcode, no ink anywhere."""
    sheet = Sheet(seed, (279.0, 174.0), "carlito")
    sheet.fill(0, 0, 5, 174, TEAL)
    sheet.fill(274, 0, 5, 174, TEAL)
    sheet.specimen(size=56, angle=22)
    sheet.line(139.5, 16, 139.5, 134, 0.4, TEAL)
    _card_half(sheet, study, 16, "az")
    _card_half(sheet, study, 147, "en")
    number = f"{study.series}{study.number}-{study.registration}"
    code(sheet, "Code128", 84, 140, 112, 12, number)
    sheet.text(139.5, 157, number, 8, align="centre")
    sheet.text(16, 163, f"Elektron imza: {study.rector.az} · {moment(sheet, study.issue)}", 8.5)
    sheet.text(263, 163, "Electronic document, valid without ink signature and seal", 8.5, "italic", "right")
    sheet.specimen_line(170)
    name, latin = study.person.name("az"), study.person.name("en")
    truth = diploma_of(
        study,
        ["az", "en"],
        "ƏSAS TİBB TƏHSİLİ HAQQINDA DİPLOM",
        [
            official("rector", "Rektor", study.rector, "az", is_signed=False),
            official("rector", "Rector", study.rector, "en", is_signed=False),
        ],
        seal=False,
        surname=upper(name.surname),
        given_name=upper(name.given),
        patronymic=upper(name.patronymic),
        full_name=upper(name.full),
        electronic=True,
        also={
            "surname": [latin.surname.upper()],
            "given_name": [latin.given.upper()],
            "patronymic": [latin.patronymic.upper()],
            "full_name": [latin.full.upper()],
            "school_name": [study.school.en],
            "document_title": ["DIPLOMA OF BASIC MEDICAL EDUCATION"],
            "specialty": ["General Medicine"],
            "qualification": ["Physician"],
        },
    )
    return Paper("diploma", "score_electronic_diploma.card", sheet.pdf(), sheet.pages, truth)


_CARD = {
    "az": {
        "head": ("AZƏRBAYCAN RESPUBLİKASI", "ƏSAS TİBB TƏHSİLİ HAQQINDA DİPLOM", "fərqlənmə ilə"),
        "text": "Dövlət Attestasiya Komissiyasının {decided} tarixli qərarı ilə",
        "award": "{specialty} ixtisası üzrə {degree} dərəcəsi verilmişdir.",
        "end": ("Verilmə tarixi", "Qeydiyyat №", "Rektor"),
    },
    "en": {
        "head": ("REPUBLIC OF AZERBAIJAN", "DIPLOMA OF BASIC MEDICAL EDUCATION", "with distinction"),
        "text": "By the decision of the State Attestation Commission of {decided}",
        "award": "was awarded the degree of {degree} in the specialty {specialty}.",
        "end": ("Date of issue", "Registration No.", "Rector"),
    },
}


def _card_half(sheet: Sheet, study: Study, x: float, language: str) -> None:
    words, middle = _CARD[language], x + 58
    for i, line in enumerate(words["head"][:2]):
        sheet.text(middle, 24 + 8 * i, line, 11 if i == 0 else 13, "bold", "centre", TEAL)
    if study.honours:
        sheet.text(middle, 39, words["head"][2], 11, "italic", "centre")
    number = "№" if language == "az" else "No."
    sheet.text(middle, 46, f"{study.series} {number} {study.number}", 12, "bold", "centre")
    decided = long_date(study.decision, "") if language == "az" else english_date(study.decision, "day_first")
    text = str(words["text"]).format(decided=decided)
    sheet.text(middle, 56, study.school.name(language), 11.5, "bold", "centre")
    y = sheet.paragraph(x, 65, 116, text, 11.5, align="centre")
    sheet.text(middle, y + 4, study.person.name(language).shouted(language).full, 13.5, "bold", "centre")
    degree = qualification(language)
    award = str(words["award"]).format(specialty=specialty(language), degree=degree)
    sheet.paragraph(x, y + 14, 116, award, 11.5, align="centre")
    issued = dotted(study.issue) if language == "az" else english_date(study.issue, "day_first")
    ends = zip(words["end"], (issued, study.registration, study.rector.name(language)), strict=True)
    for i, (label, value) in enumerate(ends):
        sheet.text(x, 114 + 7 * i, f"{label}:", 10, colour=GREY)
        sheet.text(x + 36, 114 + 7 * i, value, 10.5)
