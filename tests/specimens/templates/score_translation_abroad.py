"""Scoring designs of translations of Soviet, Russian and Turkish papers, diplomas and tables."""

from datetime import date, timedelta

from tests.specimens.azerbaijani import ROMAN, comma, english_date, long_date
from tests.specimens.labels import english_name
from tests.specimens.marks import BLACK_PEN, seal, signature
from tests.specimens.paper import Paper, Truth, iso
from tests.specimens.people import invent_official, invent_translator
from tests.specimens.scales import five_word, turkish
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.score_kit import in_english, labelled, latin, reworded
from tests.specimens.templates.score_translation import Maker, certify, letterhead, truth_of
from tests.specimens.truths import rows_truth


def _maker(sheet: Sheet, study: Study, source: str) -> Maker:
    name = invent_translator(sheet.rng)
    day = date(sheet.rng.randint(max(2012, study.issue.year + 1), 2026), 3, sheet.rng.randint(1, 28))
    return Maker(
        "LINGUA CASPIA",
        "translation_service",
        "Translation & Legalisation Bureau · 14 Khagani Street, Baku · linguacaspia.invalid",
        name,
        "Certified translator",
        f"I, {name}, professional translator, certify that this is a full and exact word-for-word "
        f"translation into English of the original document in {source}.",
        "word_for_word",
        day,
    )


def _fields(study: Study, **changes: object) -> Truth:
    person = study.person
    fields = {
        "surname": person.surname_en.upper(),
        "given_name": person.given_en,
        "patronymic": person.patronymic_en,
        "full_name": english_name(person),
        "school_name": study.school.en,
        "document_title": "DIPLOMA",
        "specialty": "General Medicine",
        "qualification": "Physician",
        "honours": study.honours,
        "diploma_series": study.series or None,
        "diploma_number": study.number,
        "registration_number": study.registration,
        "decision_date": iso(study.decision),
        "issue_date": iso(study.issue),
        "level": "basic_medical",
        **changes,
    }
    return {name: value for name, value in fields.items() if value is not None}


def _finished(which: str, sheet: Sheet, study: Study, truth: Truth, translates: str = "diploma") -> Paper:
    kind = f"translation_{'diploma' if translates == 'diploma' else 'supplement'}"
    return Paper(kind, f"score_translation_abroad.{which}", sheet.pdf(), sheet.pages, truth)


def soviet_diploma(study: Study, seed: str) -> Paper:
    """The Russian half of a Soviet diploma in English prose under a bureau's head."""
    sheet = Sheet(seed, (210.0, 297.0), "liberation_serif")
    maker = _maker(sheet, study, "Russian")
    y = letterhead(sheet, maker)
    sheet.text(105, y + 2, "[Translated from Russian]", 10, "italic", "centre")
    sheet.text(105, y + 12, "DIPLOMA WITH HONOURS" if study.honours else "DIPLOMA", 16, "bold", "centre")
    sheet.text(105, y + 20, f"{study.series} No. {study.number}", 12, "bold", "centre")
    she = "she" if study.person.sex == "F" else "he"
    text = (
        f"This diploma is issued to {english_name(study.person)} to certify that in {study.entry.year} {she} "
        f"entered the {study.school.en} and in {study.decision.year} completed the full course of the said "
        f"institute in the speciality of Medical Care. By the decision of the State Examination Board of "
        f"{english_date(study.decision, 'day_first')} {she} was awarded the qualification of Physician."
    )
    y = sheet.paragraph(20, y + 34, 170, text, 12, leading=1.6)
    lines = (
        "Chairman of the State Examination Board: /signed/",
        "Rector: /signed/",
        "Secretary: /signed/",
        "Official seal affixed",
        f"City of {study.school.city_en}, {english_date(study.issue, 'day_first')}",
        f"Registration No. {study.registration}",
    )
    for i, line in enumerate(lines):
        sheet.text(20, y + 6 + 7 * i, line, 11.5)
    certify(sheet, maker, y + 64)
    title = "DIPLOMA WITH HONOURS" if study.honours else "DIPLOMA"
    fields = _fields(
        study,
        document_title=title,
        specialty="Medical Care",
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )
    truth = truth_of(maker, "diploma", fields, source="ru")
    truth["translation"]["from_original"] = True
    return _finished("soviet_diploma", sheet, study, truth)


def russian_diploma(study: Study, seed: str) -> Paper:
    """A specialist's diploma line by line and, under it, a notary's certificate in Azerbaijani."""
    sheet = Sheet(seed, (210.0, 297.0), "carlito")
    sheet.specimen("SPECIMEN", size=80, angle=55)
    translator, notary = invent_translator(sheet.rng), invent_official(sheet.rng).az
    sheet.text(105, 22, "RUSSIAN FEDERATION", 13, "bold", "centre")
    sheet.text(105, 29, study.school.en, 12, align="centre")
    sheet.text(105, 40, "SPECIALIST'S DIPLOMA", 15, "bold", "centre")
    rows = (
        ("Series and number of the form", f"{study.series} {study.number}"),
        ("Registration number", study.registration),
        ("Date of issue", english_date(study.issue, "day_first")),
        ("Issued to", english_name(study.person)),
        ("Speciality", "31.05.01 General Medicine"),
        ("Qualification", "Physician"),
        ("Decision of the State Examination Commission", english_date(study.decision, "day_first")),
        ("Chairman of the Commission", f"{latin(study.chair.name('ru'))} (signature)"),
        ("Head of the organisation", f"{latin(study.rector.name('ru'))} (signature)"),
        ("Seal", "affixed"),
    )
    y = labelled(sheet, (22, 108, 54, 9), rows, 11)
    sheet.text(22, y + 6, f"Translated from Russian into English by {translator}", 10.5, "italic")
    signature(sheet, 140, y + 8, 34, BLACK_PEN)
    day = long_date(study.issue + timedelta(days=sheet.rng.randint(90, 500)))
    note = (
        f"Azərbaycan Respublikası, Bakı şəhəri, {day}. Mən, notarius {notary}, rus dilindən ingilis dilinə "
        f"tərcümənin tərcüməçi {translator} tərəfindən imzalandığını və imzanın həqiqiliyini təsdiq edirəm. "
        f"Reyestr № {sheet.rng.randint(1000, 9999)}. Dövlət rüsumu tutulub."
    )
    y = sheet.paragraph(22, y + 26, 166, note, 10)
    sheet.text(22, y + 12, "Notarius", 11, "bold")
    signature(sheet, 56, y + 12, 34)
    seal(sheet, 140, y + 16, "NOTARİUS · BAKI", 16)
    sheet.specimen_line(291)
    fields = _fields(
        study,
        document_title="SPECIALIST'S DIPLOMA",
        specialty="31.05.01 General Medicine",
        specialty_code="31.05.01",
        honours=None,
    )
    truth: Truth = {
        "kind": "translation",
        "languages": ["en", "az"],
        "fields": fields,
        "also_right": {"specialty": ["General Medicine"]},
        "signatures": [
            {"role": "translator", "printed": "translated by", "name": translator, "signed": True},
            {"role": "notary", "printed": "Notarius", "name": notary, "signed": True},
        ],
        "seal": True,
        "translation": {
            "translates": "diploma",
            "source_language": "ru",
            "letterhead_class": None,
            "statement_wording": None,
            "notary_mark": True,
            "translator_name": translator,
            "signed": True,
            "sealed": True,
        },
    }
    return _finished("russian_diploma", sheet, study, truth)


def turkish_diploma(study: Study, seed: str) -> Paper:
    """A Turkish diploma in English by a bureau, labels and values, the statement in a box at the end."""
    sheet = Sheet(seed, (216.0, 279.0), "lato")
    maker = _maker(sheet, study, "Turkish")
    y = letterhead(sheet, maker)
    school = f"{study.school.en} {study.school.faculty_en}"
    sheet.text(108, y + 4, "REPUBLIC OF TURKEY", 12, "bold", "centre")
    sheet.text(108, y + 11, school, 12, align="centre")
    sheet.text(108, y + 22, "DIPLOMA OF DOCTOR OF MEDICINE", 14, "bold", "centre")
    person = study.person
    rows = (
        ("Given name", person.given_en),
        ("Family name", person.surname_en.upper()),
        ("Date of graduation", english_date(study.decision)),
        ("Title awarded", "Medical Doctor"),
        ("Diploma No.", study.number),
        ("Register No.", study.registration),
        ("Date of issue", english_date(study.issue)),
        ("Rector", f"{study.rector.en} [signature]"),
        ("Dean", f"{study.dean.en} [signature]"),
        ("Embossed seal", "[present]"),
    )
    y = labelled(sheet, (24, 86, y + 36, 8.4), rows, 11)
    sheet.frame(15, y + 4, 186, 52, 0.5)
    certify(sheet, maker, y + 14)
    fields = _fields(
        study,
        patronymic=None,
        full_name=None,
        school_name=school,
        document_title="DIPLOMA OF DOCTOR OF MEDICINE",
        specialty=None,
        qualification="Medical Doctor",
        honours=None,
        decision_date=None,
        completion_date=iso(study.decision),
    )
    truth = truth_of(maker, "diploma", fields, source="tr")
    truth["translation"]["from_original"] = True
    truth["also_right"] = {"school_name": [study.school.en]}
    return _finished("turkish_diploma", sheet, study, truth)


def soviet_table(study: Study, seed: str) -> Paper:
    """A Soviet extract in English: number, subject, hours and a word under a bureau's head."""
    study = in_english(study)
    sheet = Sheet(seed, (210.0, 297.0), "liberation_serif")
    maker = _maker(sheet, study, "Russian")
    y = letterhead(sheet, maker)
    sheet.text(105, y + 2, "EXTRACT FROM THE RECORD OF EXAMINATIONS", 13, "bold", "centre")
    sheet.text(105, y + 8, "(not valid without the diploma)", 10, "italic", "centre")
    sheet.text(105, y + 15, f"Supplement to diploma {study.series} No. {study.number}", 11, align="centre")
    she = "she" if study.person.sex == "F" else "he"
    text = (
        f"{english_name(study.person)}, from {study.entry.year} to {study.decision.year} a student of the "
        f"{study.school.en}; {she} passed the following subjects:"
    )
    y = sheet.paragraph(18, y + 25, 174, text, 11)
    columns = (
        Column("No.", 12, "right"),
        Column("Subject", 104),
        Column("Hours", 20, "right"),
        Column("Mark", 38),
    )
    table = Table(sheet, columns, 18, y, 9.4, "rows", pad=0.55, bottom=276, new_page=_next)
    table.head()

    def mark(row: Row) -> str:
        return "passed" if row.form == "pass" else five_word(row.score, "en")

    for place, row in enumerate(study.rows, start=1):
        table.row([str(place), row.en, str(row.hours), mark(row)])
    y = _place(sheet, table.y, 196)
    sheet.text(18, y + 8, "Rector /signature/   Dean /signature/   Seal", 10.5)
    sheet.text(18, y + 14, f"Issued {english_date(study.issue, 'day_first')}", 10.5)
    certify(sheet, maker, y + 28)
    fields = _fields(
        study,
        document_title="EXTRACT FROM THE RECORD OF EXAMINATIONS",
        specialty=None,
        qualification=None,
        honours=None,
        registration_number=None,
        decision_date=None,
        level=None,
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )
    truth = truth_of(maker, "transcript", fields, source="ru")
    truth["translation"]["from_original"] = True
    truth["courses"] = rows_truth(study, "en", lambda r: {"hours": r.hours, "grade": mark(r)})
    truth["totals"] = {}
    return _finished("soviet_table", sheet, study, truth, "transcript")


def _next(sheet: Sheet) -> float:
    sheet.specimen("SPECIMEN", size=60)
    sheet.specimen_line(292)
    return 18


def _place(sheet: Sheet, y: float, lowest: float) -> float:
    if y <= lowest:
        return y
    sheet.turn_page()
    return _next(sheet)


def turkish_table(study: Study, seed: str) -> Paper:
    """A Turkish transcript in English: semester column, ECTS with a comma, letters AA..FF, average."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (216.0, 279.0), "lato")
    maker = _maker(sheet, study, "Turkish")
    y = letterhead(sheet, maker)
    sheet.text(108, y + 2, study.school.en, 12, "bold", "centre")
    sheet.text(108, y + 9, "TRANSCRIPT", 13, "bold", "centre")
    rows = (
        ("Name, surname", f"{study.person.given_en} {study.person.surname_en.upper()}"),
        ("Date of registration", english_date(study.entry)),
        ("Date of graduation", english_date(study.completion or study.decision)),
    )
    y = labelled(sheet, (18, 62, y + 18, 6), rows, 10.5) + 2
    columns = (
        Column("Semester", 22, "centre"),
        Column("Course", 104),
        Column("ECTS", 22, "centre"),
        Column("Grade", 28, "centre"),
    )
    table = Table(sheet, columns, 18, y, 8.6, "grid", pad=0.55, bottom=258, new_page=_next)
    table.head()
    for row in study.rows:
        title = f"{row.en} (repeat)" if row.retake else row.en
        table.row([ROMAN[row.semester - 1], title, comma(row.credits, 1), turkish(row.score)[0]])
    y = _place(sheet, table.y, 186)
    average = _average(study)
    sheet.text(
        18,
        y + 8,
        f"Total ECTS: {comma(study.credits, 1)}   Grade point average: {comma(average)}",
        10.5,
        "bold",
    )
    sheet.text(
        18, y + 15, f"Issued on {english_date(study.issue)}. Registrar {study.chair.en} [signature], seal", 10
    )
    certify(sheet, maker, y + 28)
    fields = _fields(
        study,
        patronymic=None,
        full_name=f"{study.person.given_en} {study.person.surname_en.upper()}",
        document_title="TRANSCRIPT",
        specialty=None,
        qualification=None,
        honours=None,
        diploma_number=None,
        registration_number=None,
        decision_date=None,
        level=None,
        entry_date=iso(study.entry),
        completion_date=iso(study.completion or study.decision),
    )
    truth = truth_of(maker, "transcript", fields, source="tr")
    truth["translation"]["from_original"] = True
    truth["courses"] = rows_truth(
        study,
        "en",
        lambda r: {
            "title": f"{r.en} (repeat)" if r.retake else r.en,
            "semester": str(r.semester),
            "credits": r.credits,
            "letter": turkish(r.score)[0],
        },
    )
    truth["totals"] = {"credits": study.credits, "average": average}
    return _finished("turkish_table", sheet, study, truth, "transcript")


def _average(study: Study) -> float:
    passed = [row for row in study.rows if row.passed]
    return round(sum(turkish(r.score)[1] * r.credits for r in passed) / sum(r.credits for r in passed), 2)
