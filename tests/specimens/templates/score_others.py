"""Scoring designs of the rest: passport, college, residency, notary, school letter, a drawn cat."""

from datetime import timedelta

from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from tests.specimens.azerbaijani import dotted, english_date, long_date, upper
from tests.specimens.fonts import font
from tests.specimens.labels import diploma_truth, english_diploma_fields, english_name, passport_truth
from tests.specimens.marks import BLACK_PEN, seal, signature
from tests.specimens.mrz import mrz
from tests.specimens.paper import Paper, Truth, iso, signed
from tests.specimens.people import Person, invent_official, invent_translator
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study


def passport(person: Person, seed: str) -> Paper:
    """A page with slashed double spellings and the captions below the values."""
    sheet = Sheet(seed, (150.0, 112.0), "roboto")
    sheet.fill(6, 6, 138, 100, Color(0.96, 0.94, 0.9))
    sheet.specimen(size=30, angle=28)
    sheet.text(75, 13, "AZƏRBAYCAN · PASPORT · AZERBAIJAN · PASSPORT", 8, "bold", "centre")
    sheet.fill(106, 20, 30, 38, Color(0.8, 0.82, 0.84))
    cells = (
        (12.0, 22.0, f"{upper(person.surname)} / {person.surname_en.upper()}", "Soyadı/Surname"),
        (12.0, 32.0, f"{upper(person.given)} / {person.given_en.upper()}", "Adı/Given name"),
        (12.0, 42.0, upper(person.patronymic), "Atasının adı/Father's name"),
        (12.0, 52.0, dotted(person.born), "Doğum tarixi/Date of birth"),
        (58.0, 52.0, "BAKI/BAKU", "Doğum yeri/Place of birth"),
        (12.0, 62.0, person.passport_no, "Pasportun nömrəsi/Passport No"),
        (58.0, 62.0, person.sex, "Cins/Sex"),
        (76.0, 62.0, person.fin, "FİN/PIN"),
        (12.0, 72.0, dotted(person.passport_expires), "Etibarlılıq müddəti/Date of expiry"),
        (58.0, 72.0, "AZE", "Vətəndaşlıq/Nationality"),
    )
    for x, y, value, caption in cells:
        sheet.text(x, y, value, 9, "bold")
        sheet.text(x, y + 3, caption, 5.2, colour=Color(0.3, 0.3, 0.5))
    sheet.canvas.setFillColor(Color(0, 0, 0))
    sheet.canvas.setFont(font("free_mono", "bold"), 12.6)
    for i, line in enumerate(mrz(person)):
        sheet.canvas.drawString(10 * mm, (112 - 90 - 7 * i) * mm, line)
    sheet.specimen_line(109)
    truth = passport_truth(person)
    native = truth["name_document"]["names"][0]
    native["given_name"], native["patronymic"] = upper(person.given), upper(person.patronymic)
    return Paper("passport", "score_others.passport", sheet.pdf(), 1, truth)


def college(study: Study, seed: str) -> Paper:
    """A sub-bachelor diploma in labelled lines; `Müalicə işi` with its college code in brackets."""
    sheet = Sheet(seed, (297.0, 210.0), "carlito")
    sheet.specimen()
    person = study.person
    sheet.text(148, 28, "AZƏRBAYCAN RESPUBLİKASI", 15, "bold", "centre")
    sheet.text(148, 38, "SUBBAKALAVR DİPLOMU", 18, "bold", "centre")
    sheet.text(148, 46, f"SB № {study.number}", 12, "bold", "centre")
    text = (
        f"Bu diplom {upper(person.surname)} {person.given} {person.patronymic} adına Sumqayıt Tibb "
        f"Kollecində Müalicə işi (040701) ixtisası üzrə orta ixtisas təhsilini başa vurduğuna görə "
        f"{long_date(study.decision, '')} tarixli qərarla verilmişdir. Peşə-ixtisas dərəcəsi: feldşer."
    )
    sheet.paragraph(30, 66, 237, text, 14, leading=1.8)
    sheet.text(40, 150, "Direktor", 12, "bold")
    signature(sheet, 78, 150, 36)
    sheet.text(120, 150, study.rector[0], 12)
    seal(sheet, 236, 150, "SUMQAYIT TİBB KOLLECİ", 18)
    sheet.text(40, 172, f"Sumqayıt şəhəri   {long_date(study.issue)}   Qeyd. № {study.registration}", 12)
    sheet.specimen_line(204)
    truth = diploma_truth(
        study,
        school_name="Sumqayıt Tibb Kolleci",
        document_title="SUBBAKALAVR DİPLOMU",
        specialty_code="040701",
        qualification="feldşer",
        diploma_series="SB",
        level="secondary_medical",
        commission=None,
        honours=None,
    )
    truth["fields"] = {k: v for k, v in truth["fields"].items() if v is not None}
    truth |= {"kind": "secondary", "signatures": [signed("rector", "Direktor", study.rector[0])]}
    return Paper("college_diploma", "score_others.college", sheet.pdf(), 1, truth)


def residency(study: Study, seed: str) -> Paper:
    """A certificate of completed residency on a portrait page."""
    sheet = Sheet(seed, family="charis")
    sheet.specimen()
    person = study.person
    sheet.text(105, 34, upper(study.school.az), 14, "bold", "centre")
    sheet.text(105, 50, "HƏKİM-MÜTƏXƏSSİS DİPLOMU", 18, "bold", "centre")
    sheet.text(105, 60, f"№ RZ {study.number}", 12, align="centre")
    text = (
        f"{upper(person.surname)} {person.given} {person.patronymic} Daxili xəstəliklər ixtisası üzrə "
        f"həkimlərin rezidentura təhsilini bitirmişdir. Yekun Dövlət Attestasiya Komissiyasının "
        f"{long_date(study.decision)} tarixli qərarı ilə ona həkim-terapevt ixtisas dərəcəsi verilmişdir."
    )
    y = sheet.paragraph(25, 84, 160, text, 13, leading=1.7)
    sheet.text(25, y + 30, "Rektor", 12, "bold")
    signature(sheet, 60, y + 30, 36)
    sheet.text(110, y + 30, study.rector[0], 11)
    seal(sheet, 80, y + 58, upper(study.school.az), 17)
    sheet.text(25, y + 84, f"{study.school.city}, {dotted(study.issue)}", 11)
    sheet.specimen_line(292)
    truth = diploma_truth(
        study,
        document_title="HƏKİM-MÜTƏXƏSSİS DİPLOMU",
        school_name=upper(study.school.az),
        specialty="Daxili xəstəliklər",
        qualification="həkim-terapevt",
        diploma_series="RZ",
        level="residency",
        honours=None,
        registration_number=None,
        commission="Yekun Dövlət Attestasiya Komissiyası",
    )
    truth["fields"] = {k: v for k, v in truth["fields"].items() if v is not None}
    truth |= {"kind": "postgraduate", "signatures": [signed("rector", "Rektor", study.rector[0])]}
    return Paper("residency_diploma", "score_others.residency", sheet.pdf(), 1, truth)


def notary(study: Study, seed: str) -> Paper:
    """English text and a notary's note about sewn sheets and the translator's signature; nothing else."""
    sheet = Sheet(seed, family="charis")
    sheet.specimen()
    translator, official = invent_translator(sheet.rng), invent_official(sheet.rng)[0]
    y = 24.0
    for line in (
        "Republic of Azerbaijan",
        "DIPLOMA OF BASIC HIGHER MEDICAL EDUCATION",
        f"{study.series} No {study.number}",
        f"{english_name(study.person)}",
        f"{study.school.en}, specialty General Medicine, degree: Physician",
        f"State Attestation Commission, decision of {english_date(study.decision, 'day_first')}",
        f"Rector (signature) {study.rector[1]}; Chairman (signature) {study.chair[1]}; seal",
        f"{study.school.city_en}, {english_date(study.issue, 'day_first')}",
        f"registration No {study.registration}",
    ):
        y = sheet.paragraph(20, y, 170, line, 11.5) + 3
    note = (
        f"{long_date(study.issue + timedelta(days=200))}. Bu tərcümənin tərcüməçi {translator} tərəfindən "
        f"edildiyini və imzasının həqiqi olduğunu mən, Bakı şəhər notariusu {official}, təsdiq edirəm. Cəmi "
        f"2 (iki) vərəq tikilmiş, nömrələnmiş və möhürlənmişdir. "
        f"Reyestr № 9{sheet.rng.randint(100, 999)}. Rüsum: 4.40 AZN."
    )
    y = sheet.paragraph(20, y + 30, 170, note, 10)
    signature(sheet, 60, y + 14, 34, BLACK_PEN)
    sheet.text(20, y + 14, "Notarius", 11, "bold")
    seal(sheet, 140, y + 16, "BAKI ŞƏHƏR NOTARİUSU", 16)
    sheet.specimen_line(292)
    truth: Truth = {
        "kind": "translation",
        "languages": ["en", "az"],
        "fields": {k: v for k, v in english_diploma_fields(study).items() if k != "honours"},
        "signatures": [signed("notary", "Notarius", official)],
        "seal": True,
        "translation": {
            "translates": "diploma",
            "letterhead_class": None,
            "statement_wording": None,
            "notary_mark": True,
            "translator_name": translator,
            "signed": False,
            "sealed": True,
        },
    }
    return Paper("translation_notary", "score_others.notary", sheet.pdf(), 1, truth)


def letter(study: Study, seed: str) -> Paper:
    """A completion letter in table form with the seal over the signature."""
    sheet = Sheet(seed, family="pt_serif")
    sheet.specimen()
    person, school = study.person, study.school
    sheet.text(20, 24, school.en, 15, "bold")
    sheet.text(20, 30, school.faculty_en or "Faculty of General Medicine I", 10)
    sheet.text(190, 24, english_date(study.decision, "day_first"), 10, align="right")
    sheet.text(20, 52, "CERTIFICATE OF COMPLETION", 14, "bold")
    rows = (
        ("Student", f"{person.given_en} {person.surname_en}"),
        ("Date of birth", english_date(person.born, "day_first")),
        ("Programme", "General Medicine"),
        ("Degree", "Physician"),
        ("Completed all requirements on", english_date(study.decision, "day_first")),
        ("Diploma will be issued in", english_date(study.issue, "day_first").split(" ", 1)[1]),
    )
    for i, (label, value) in enumerate(rows):
        sheet.text(20, 70 + 10 * i, label, 11)
        sheet.text(92, 70 + 10 * i, value, 11, "bold")
    sheet.text(20, 150, f"{study.dean[1]}, Dean", 11)
    signature(sheet, 92, 150, 36)
    seal(sheet, 112, 150, school.en.upper(), 17, "SPECIMEN")
    sheet.specimen_line(292)
    truth: Truth = {
        "kind": "school_letter",
        "languages": ["en"],
        "fields": {
            "given_name": person.given_en,
            "surname": person.surname_en,
            "school_name": school.en,
            "full_name": f"{person.given_en} {person.surname_en}",
            "document_title": "CERTIFICATE OF COMPLETION",
            "specialty": "General Medicine",
            "qualification": "Physician",
            "completion_date": iso(study.decision),
            "date_of_birth": iso(person.born),
            "issue_date": iso(study.decision),
        },
        "signatures": [signed("dean", "Dean", study.dean[1])],
        "seal": True,
    }
    return Paper("school_letter", "score_others.letter", sheet.pdf(), 1, truth)


def cat_picture(study: Study, seed: str) -> Paper:
    """A cat, drawn: no text but the specimen mark in small."""
    sheet = Sheet(seed, (150.0, 150.0))
    sheet.fill(0, 0, 150, 150, Color(0.9, 0.84, 0.76))
    canvas = sheet.canvas
    canvas.setFillColor(Color(0.35, 0.3, 0.28))
    canvas.ellipse(40 * mm, 10 * mm, 110 * mm, 80 * mm, stroke=0, fill=1)
    canvas.circle(75 * mm, 95 * mm, 26 * mm, stroke=0, fill=1)
    for side in (-1, 1):
        path = canvas.beginPath()
        path.moveTo((75 + side * 8) * mm, 114 * mm)
        path.lineTo((75 + side * 26) * mm, 134 * mm)
        path.lineTo((75 + side * 25) * mm, 100 * mm)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
    canvas.setFillColor(Color(0.7, 0.85, 0.3))
    for x in (66, 84):
        canvas.ellipse((x - 5) * mm, 95 * mm, (x + 5) * mm, 102 * mm, stroke=0, fill=1)
    sheet.text(149, 148, "SPECIMEN", 4, align="right", colour=Color(0.6, 0.55, 0.5))
    return Paper("other", "score_others.cat_picture", sheet.pdf(), 1, {"kind": "other", "languages": []})
