"""Second designs for building: translations with labels, another passport, college, residency."""

from datetime import timedelta

from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from tests.specimens.azerbaijani import ROMAN, dotted, english_date, long_date, upper
from tests.specimens.fonts import font
from tests.specimens.labels import diploma_truth, english_diploma_fields, english_name, passport_truth
from tests.specimens.marks import seal, signature
from tests.specimens.mrz import mrz
from tests.specimens.paper import Paper, Truth, course_truth, iso, signed, totals_truth
from tests.specimens.people import Person, invent_translator
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.table import Column, Table

SERVICE = "Baku Language Centre"


def _translation_head(sheet: Sheet) -> float:
    sheet.specimen(words="SPECIMEN")
    sheet.text(192, 16, SERVICE, 15, "bold", "right")
    sheet.text(192, 21.5, "translation and interpreting services", 9, "italic", "right")
    sheet.text(192, 26, "Heydar Aliyev Ave. 101, Baku · info@example.org", 8.5, align="right")
    sheet.line(18, 29, 192, 29, 1.6, Color(0.2, 0.35, 0.3))
    sheet.specimen_line(292, "SPECIMEN – not a valid document")
    return 40


def _translation_end(sheet: Sheet, study: Study, y: float, truth: Truth) -> None:
    name = truth["translation"]["translator_name"]
    day = study.issue + timedelta(days=500)
    y = sheet.paragraph(18, y, 174, truth["translation"]["statement"], 10, "bold")
    sheet.text(18, y + 12, "Signature:", 10)
    signature(sheet, 42, y + 12, 36)
    sheet.text(18, y + 19, f"{name}, Sworn Translator of {SERVICE}", 10)
    sheet.text(18, y + 25, english_date(day, "day_first"), 10)
    seal(sheet, 164, y + 13, SERVICE.upper(), 15, "SPECIMEN")


def _translation_truth(translates: str, fields: Truth, name: str) -> Truth:
    return {
        "kind": "translation",
        "languages": ["en"],
        "fields": fields,
        "signatures": [signed("translator", "Sworn Translator", name)],
        "seal": True,
        "translation": {
            "translates": translates,
            "source_language": "az",
            "letterhead": SERVICE,
            "letterhead_class": "translation_service",
            "statement": f"Hereby I, {name}, certify that the word-for-word translation from Azerbaijani "
            "into English made from the original document is correct.",
            "statement_wording": "word_for_word",
            "from_original": True,
            "notary_mark": False,
            "translator_name": name,
            "translator_title": "Sworn Translator",
            "signed": True,
            "sealed": True,
        },
    }


def diploma_translation(study: Study, seed: str) -> Paper:
    """The award first in running text, the officials and numbers after it in labelled lines."""
    sheet = Sheet(seed, family="noto_sans")
    y = _translation_head(sheet)
    truth = _translation_truth("diploma", english_diploma_fields(study), invent_translator(sheet.rng))
    sheet.text(105, y, "REPUBLIC OF AZERBAIJAN", 12, "bold", "centre")
    sheet.text(105, y + 8, "DIPLOMA OF BASIC HIGHER MEDICAL EDUCATION", 12, "bold", "centre")
    if study.honours:
        sheet.text(105, y + 15, "WITH HONOURS", 11, "bold", "centre")
    text = (
        f"By the decision of the State Attestation Commission of {english_date(study.decision, 'day_first')} "
        f"{english_name(study.person)}, graduate of {study.school.en}, was awarded the degree of Physician "
        "in the specialty of General Medicine."
    )
    y = sheet.paragraph(22, y + 28, 166, text, 11, leading=1.7) + 6
    for label, value in (
        ("The diploma is a state document", f"{study.series} No. {study.number}"),
        ("Rector", f"{study.rector[1]} (signed)"),
        ("Chairman of the State Attestation Commission", f"{study.chair[1]} (signed)"),
        ("Place of seal", "(round seal)"),
        ("City", study.school.city_en),
        ("Date of issue", english_date(study.issue, "day_first")),
        ("Registration number", study.registration),
    ):
        sheet.text(22, y, f"{label}:", 10)
        sheet.text(112, y, value, 10, "bold")
        y += 8
    _translation_end(sheet, study, max(y + 12, 222), truth)
    return Paper("translation_diploma", "dev_more.diploma_translation", sheet.pdf(), sheet.pages, truth)


def supplement_translation(study: Study, seed: str) -> Paper:
    """A list by academic year with a semester column and no hours."""
    sheet = Sheet(seed, family="noto_sans")
    sheet.number_pages(192, 287, "page {page} of {pages}")
    y = _translation_head(sheet)
    sheet.text(105, y, "DIPLOMA SUPPLEMENT (ACADEMIC TRANSCRIPT)", 12, "bold", "centre")
    ended = english_date(study.completion, "day_first") if study.completion else "-"
    head = (
        f"{english_name(study.person)} · diploma {study.series} No. {study.number}",
        f"{study.school.en} · specialty: General Medicine",
        f"Admission: {english_date(study.entry, 'day_first')} · Completion: {ended}",
    )
    for i, line in enumerate(head):
        sheet.text(18, y + 9 + 5.5 * i, line, 9.5)
    columns = (
        Column("Subject", 98),
        Column("Semester", 22, "centre"),
        Column("Credits", 20, "centre"),
        Column("Points", 18, "centre"),
        Column("Letter", 16, "centre"),
    )
    pad = 0.4 if len(study.rows) < 70 else 0.9
    table = Table(sheet, columns, 18, y + 24, 8.5, "rows", pad=pad, new_page=_next_page)
    table.head()
    for name in sorted({row.academic_year for row in study.rows}):
        table.band(f"{name} academic year")
        for row in [row for row in study.rows if row.academic_year == name]:
            cells = [row.en, ROMAN[row.semester - 1], str(row.credits), str(row.score), row.grade[0]]
            table.row(cells)
    return _finish_supplement(sheet, study, table.y)


def _next_page(sheet: Sheet) -> float:
    sheet.specimen(words="SPECIMEN")
    sheet.specimen_line(292, "SPECIMEN – not a valid document")
    return 16


def _finish_supplement(sheet: Sheet, study: Study, y: float) -> Paper:
    fields = english_diploma_fields(study, document_title="DIPLOMA SUPPLEMENT (ACADEMIC TRANSCRIPT)")
    kept = ("surname", "given_name", "patronymic", "full_name", "school_name", "specialty", "document_title")
    named = {name: fields[name] for name in (*kept, "diploma_series", "diploma_number")}
    named |= {"entry_date": iso(study.entry), "completion_date": iso(study.completion)}
    truth = _translation_truth("transcript", named, invent_translator(sheet.rng))
    columns = {"academic_year", "semester", "credits", "score", "letter"}
    truth["courses"] = [course_truth(row, "en", columns) for row in study.rows]
    truth["totals"] = totals_truth(study, {"credits", "average"})
    if y > 215:
        sheet.turn_page()
        y = _next_page(sheet)
    sheet.text(18, y + 7, f"Total: {study.credits} credits. Average: {study.average:.2f}.", 10, "bold")
    officials = f"Rector (signed) {study.rector[1]}. Dean (signed) {study.dean[1]}. Round seal."
    sheet.text(18, y + 13, officials, 9.5)
    sheet.text(18, y + 19, f"Date of issue: {english_date(study.issue, 'day_first')}", 9.5)
    _translation_end(sheet, study, y + 30, truth)
    return Paper("translation_supplement", "dev_more.supplement_translation", sheet.pdf(), sheet.pages, truth)


def passport(person: Person, seed: str) -> Paper:
    """Both spellings on one line, parted by a slash, captions above in two languages."""
    sheet = Sheet(seed, (140.0, 104.0), "free_sans")
    sheet.fill(6, 6, 128, 92, Color(0.95, 0.96, 0.93))
    sheet.specimen(size=30, angle=25)
    sheet.text(70, 13, "AZƏRBAYCAN RESPUBLİKASI · REPUBLIC OF AZERBAIJAN", 8, "bold", "centre")
    sheet.fill(10, 20, 28, 36, Color(0.82, 0.84, 0.86))
    given = f"{upper(person.given)} {upper(person.patronymic)} / {person.given_en.upper()}"
    cells = (
        (44.0, 20.0, "Pasport/Passport №", person.passport_no),
        (44.0, 29.0, "Soyadı/Surname", f"{upper(person.surname)} / {person.surname_en.upper()}"),
        (44.0, 38.0, "Adı/Given names", given),
        (44.0, 47.0, "Doğum tarixi/Date of birth", dotted(person.born)),
        (90.0, 47.0, "Cinsi/Sex", person.sex),
        (44.0, 56.0, "Etibarlılıq müddəti/Date of expiry", dotted(person.passport_expires)),
        (90.0, 56.0, "Fərdi №/Personal No.", person.fin),
        (44.0, 65.0, "Vətəndaşlığı/Nationality", "AZƏRBAYCAN/AZERBAIJAN"),
    )
    for x, y, caption, value in cells:
        sheet.text(x, y, caption, 5.5)
        sheet.text(x, y + 4, value, 9, "bold")
    sheet.canvas.setFillColor(Color(0, 0, 0))
    sheet.canvas.setFont(font("free_mono"), 12)
    for i, line in enumerate(mrz(person)):
        sheet.canvas.drawString(10 * mm, (104 - 84 - 7 * i) * mm, line)
    sheet.specimen_line(101)
    return Paper("passport", "dev_more.passport", sheet.pdf(), 1, passport_truth(person))


def _az_name(person: Person) -> str:
    return f"{upper(person.surname)} {person.given} {person.patronymic}"


def college(study: Study, seed: str) -> Paper:
    """A college's diploma in running text, without the code."""
    text = (
        f"Bu diplom {_az_name(study.person)} adlı şəxsə verilir. "
        f"O, {study.entry.year} – {study.decision.year} illərdə Gəncə Tibb Kollecində “Müalicə işi” "
        f"ixtisası üzrə təhsil almış, Dövlət Attestasiya Komissiyasının {long_date(study.decision)} "
        "tarixli qərarı ilə ona feldşer ixtisası verilmişdir."
    )
    title = "ORTA İXTİSAS TƏHSİLİ DİPLOMU"
    sheet = _plain_diploma(study, seed, "Gəncə Tibb Kolleci", title, text, "Direktor")
    truth = _plain_truth(study, "Gəncə Tibb Kolleci", title, "Müalicə işi", "feldşer", "secondary_medical")
    truth |= {"kind": "secondary", "signatures": [signed("rector", "Direktor", study.rector[0])]}
    return Paper("college_diploma", "dev_more.college", sheet.pdf(), 1, truth)


def residency(study: Study, seed: str) -> Paper:
    """A residency diploma in running text."""
    text = (
        f"{_az_name(study.person)} {study.school.az} nəzdində “Nevrologiya” ixtisası üzrə rezidentura "
        f"təhsilini başa vurmuşdur. Dövlət Attestasiya Komissiyasının {long_date(study.decision)} tarixli "
        "qərarı ilə ona həkim-nevroloq ixtisası verilmişdir."
    )
    title = "HƏKİM-MÜTƏXƏSSİS HAZIRLIĞI – REZİDENTURA DİPLOMU"
    sheet = _plain_diploma(study, seed, study.school.az, title, text, "Rektor")
    truth = _plain_truth(study, study.school.az, title, "Nevrologiya", "həkim-nevroloq", "residency")
    truth |= {"kind": "postgraduate", "signatures": [signed("rector", "Rektor", study.rector[0])]}
    return Paper("residency_diploma", "dev_more.residency", sheet.pdf(), 1, truth)


def _plain_truth(
    study: Study, school: str, title: str, specialty: str, qualification: str, level: str
) -> Truth:
    return diploma_truth(
        study,
        school_name=school,
        document_title=title,
        specialty=specialty,
        qualification=qualification,
        diploma_series="DD",
        level=level,
    )


def _plain_diploma(study: Study, seed: str, school: str, title: str, text: str, role: str) -> Sheet:
    sheet = Sheet(seed, family="dejavu_serif")
    sheet.specimen()
    sheet.text(105, 30, "AZƏRBAYCAN RESPUBLİKASI", 14, "bold", "centre")
    sheet.text(105, 40, upper(school), 12, "bold", "centre")
    sheet.text(105, 56, title, 13, "bold", "centre")
    sheet.text(105, 66, f"DD № {study.number}", 12, align="centre")
    y = sheet.paragraph(24, 88, 162, text, 12, leading=1.7)
    sheet.text(24, y + 26, role, 11, "bold")
    signature(sheet, 60, y + 26, 36)
    sheet.text(112, y + 26, study.rector[0], 10.5)
    seal(sheet, 150, y + 52, upper(school), 17)
    sheet.text(24, y + 48, f"{study.school.city} şəhəri", 11)
    sheet.text(24, y + 56, long_date(study.issue), 11)
    sheet.text(24, y + 64, f"Qeydiyyat № {study.registration}", 11)
    sheet.specimen_line(292)
    return sheet
