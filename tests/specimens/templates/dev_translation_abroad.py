"""English translations of Soviet, Russian, Turkish papers on letterhead, with statement or notary's page."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tests.specimens.azerbaijani import english_date, long_date
from tests.specimens.marks import seal, signature
from tests.specimens.paper import Paper, Truth, iso, signed
from tests.specimens.people import invent_official, invent_translator
from tests.specimens.scales import five_word, pass_word
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.dev_kit import fitted, pairs
from tests.specimens.truths import rows_truth


@dataclass(frozen=True)
class Bureau:
    """Who translated, when, and what the statement says."""

    name: str
    translator: str
    title: str
    day: date
    statement: str
    wording: str | None


def _bureau(study: Study, seed: str, name: str, title: str, sentence: str, wording: str | None) -> Bureau:
    rng = Random(f"{seed}/bureau")
    translator = invent_translator(rng)
    day = date(2024, 1, 8) + timedelta(days=rng.randint(0, 600))
    return Bureau(name, translator, title, max(day, study.issue), sentence.format(name=translator), wording)


def _truth(
    bureau: Bureau, languages: list[str], source: str, translates: str, fields: Truth, **told: object
) -> Truth:
    translation: Truth = {
        "translates": translates,
        "source_language": source,
        "letterhead": bureau.name,
        "letterhead_class": "translation_service",
        "statement": bureau.statement,
        "statement_wording": bureau.wording,
        "from_original": None,
        "notary_mark": False,
        "translator_name": bureau.translator,
        "translator_title": bureau.title,
        "signed": True,
        "sealed": True,
    }
    return {
        "kind": "translation",
        "languages": languages,
        "fields": {key: value for key, value in fields.items() if value is not None},
        "signatures": [signed("translator", bureau.title, bureau.translator)],
        "seal": True,
        "translation": translation | told,
    }


def _series(study: Study) -> Truth:
    """The series with Cyrillic letters or Latin ones of the same shape."""
    return {"diploma_series": [study.series.translate(str.maketrans("АВЕКМНОРСТХ", "ABEKMHOPCTX"))]}


def _names(study: Study) -> Truth:
    name = study.person.name("en")
    return {
        "surname": name.surname,
        "given_name": name.given,
        "patronymic": name.patronymic,
        "full_name": name.full,
    }


def soviet_diploma(study: Study, seed: str) -> Paper:
    """Both halves of the Soviet diploma as running English text; the statement names both languages."""
    sheet = Sheet(seed, family="noto_sans")
    bureau = _bureau(
        study,
        seed,
        "CASPIAN WORD Translation Services",
        "Sworn Translator",
        "I, {name}, hereby certify that the above is a correct and complete word-for-word translation "
        "from Russian into English of a copy of the original document.",
        "word_for_word",
    )
    sheet.specimen("SPECIMEN")
    sheet.text(18, 18, bureau.name, 15, "bold")
    sheet.text(18, 24, "License 0000 · 77 Samad Vurgun Street, Baku · office@specimen.example", 8.5)
    sheet.line(18, 27, 192, 27, 1)
    sheet.text(105, 42, "Translation from the Russian language", 10, "italic", "centre")
    fields = _soviet_text(sheet, study)
    y = sheet.paragraph(18, 224, 174, bureau.statement, 10)
    signature(sheet, 22, y + 14)
    sheet.text(18, y + 20, f"{bureau.translator}, {bureau.title}", 10)
    sheet.text(18, y + 26, english_date(bureau.day, "day_first"), 10)
    seal(sheet, 160, y + 12, "CASPIAN WORD TRANSLATION SERVICES", 16, "SPECIMEN")
    sheet.specimen_line(292, "SPECIMEN – not a valid document")
    truth = _truth(bureau, ["en"], "ru", "diploma", fields, from_original=True)
    truth["also_right"] = _series(study)
    return Paper(
        "translation_diploma", "dev_translation_abroad.soviet_diploma", sheet.pdf(), sheet.pages, truth
    )


def _soviet_text(sheet: Sheet, study: Study) -> Truth:
    name = study.person.name("en")
    title = "DIPLOMA WITH DISTINCTION" if study.honours else "DIPLOMA"
    sheet.text(105, 54, title, 16, "bold", "centre")
    sheet.text(105, 62, f"{study.series} No. {study.number}", 12, "bold", "centre")
    pronoun = "she" if study.person.sex == "F" else "he"
    text = (
        f"This diploma is issued to {name.full} to certify that {pronoun} in {study.entry.year} entered the "
        f"{study.school.en} and in {study.decision.year} completed the full course of the said institute "
        "in the specialty of General Medicine."
    )
    y = sheet.paragraph(18, 78, 174, text, 11.5, leading=1.6)
    text = (
        f"By the decision of the State Examination Commission dated {english_date(study.decision)} "
        f"{name.full} was awarded the qualification of Physician."
    )
    y = sheet.paragraph(18, y + 5, 174, text, 11.5, leading=1.6) + 6
    for line in (
        "Chairman of the State Examination Commission (signature)",
        "Rector (signature)",
        "Secretary (signature)",
        f"City of {study.school.city_en}, {english_date(study.issue)}",
        f"Registration No. {study.registration}",
        f"Round seal: {study.school.en}",
    ):
        fitted(sheet, 18, y, line, 174, 11, align="left")
        y += 7
    return {
        **_names(study),
        "school_name": study.school.en,
        "document_title": title,
        "specialty": "General Medicine",
        "qualification": "Physician",
        "honours": study.honours,
        "diploma_series": study.series,
        "diploma_number": study.number,
        "registration_number": study.registration,
        "decision_date": iso(study.decision),
        "issue_date": iso(study.issue),
        "entry_date": str(study.entry.year),
        "completion_date": str(study.decision.year),
        "level": "basic_medical",
        "commission": "State Examination Commission",
    }


def soviet_supplement(study: Study, seed: str) -> Paper:
    """The extract of hours and words in English, ruled by rows, letterhead on the first page only."""
    sheet = Sheet(seed, family="dejavu_serif")
    bureau = _bureau(
        study,
        seed,
        "LINGUA EAST Translation Agency",
        "Translator",
        "I, {name}, translator, certify that this translation is true and correct.",
        "correct",
    )
    sheet.number_pages(192, 288, "{page}/{pages}")
    sheet.specimen("SPECIMEN")
    sheet.text(105, 16, bureau.name, 14, "bold", "centre")
    sheet.text(105, 21, "translations · apostille · notary · www.specimen.example", 8, align="centre")
    sheet.line(18, 24, 192, 24, 0.8)
    sheet.text(105, 36, "EXTRACT FROM THE RECORD OF EXAMINATIONS", 12, "bold", "centre")
    sheet.text(
        105, 42, f"(not valid without the diploma {study.series} No. {study.number})", 8.5, align="centre"
    )
    rows = (
        ("Issued to", study.person.name("en").full),
        ("Year of admission", str(study.entry.year)),
        ("Year of graduation", str(study.decision.year)),
    )
    y = pairs(sheet, 18, 52, 62, rows, 9.5)
    fitted(sheet, 18, y, study.school.en, 174, 9.5, align="left")
    columns = (
        Column("No.", 12, "right"),
        Column("Subject", 104),
        Column("Hours", 22, "right"),
        Column("Mark", 36),
    )
    table = Table(sheet, columns, 18, y + 4, 8, "rows", pad=0.5, bottom=278, new_page=_plain_page)
    table.head()
    for number, row in enumerate(study.rows, start=1):
        table.row([str(number), row.en, str(row.hours), _mark(row)])
    y = table.y + 10
    if y > 238:
        sheet.turn_page()
        y = _plain_page(sheet) + 6
    sheet.text(18, y, "Rector (signed)    Dean (signed)    Official seal", 9.5)
    sheet.text(18, y + 9, bureau.statement, 9.5)
    signature(sheet, 20, y + 26)
    sheet.text(18, y + 32, f"{bureau.translator}, {bureau.title}, {english_date(bureau.day)}", 9.5)
    seal(sheet, 164, y + 20, "LINGUA EAST TRANSLATION AGENCY", 14, "SPECIMEN")
    fields = {
        **_names(study),
        "school_name": study.school.en,
        "document_title": "EXTRACT FROM THE RECORD OF EXAMINATIONS",
        "diploma_series": study.series,
        "diploma_number": study.number,
        "entry_date": str(study.entry.year),
        "completion_date": str(study.decision.year),
    }
    truth = _truth(bureau, ["en"], "ru", "transcript", fields, source_language=None)
    truth["also_right"] = _series(study)
    truth["courses"] = rows_truth(study, "en", lambda row: {"hours": row.hours, "grade": _mark(row)})
    return Paper(
        "translation_supplement", "dev_translation_abroad.soviet_supplement", sheet.pdf(), sheet.pages, truth
    )


def _plain_page(sheet: Sheet) -> float:
    sheet.specimen("SPECIMEN")
    sheet.specimen_line(293, "SPECIMEN – not a valid document")
    return 18


def _mark(row: Row) -> str:
    return pass_word(True, "en") if row.form == "pass" else five_word(row.score, "en")


def russian_diploma(study: Study, seed: str) -> Paper:
    """The Russian diploma of 2014 in English, each field on a line of its own; a director signs."""
    sheet = Sheet(seed, family="free_sans")
    sheet.typed_in = ("free_sans", "bold")
    bureau = _bureau(
        study,
        seed,
        "Volga Translation Bureau LLC",
        "Director of the Translation Bureau",
        "I, {name}, certify that this word-for-word translation of the photocopy of the original is correct.",
        "word_for_word",
    )
    sheet.specimen("SPECIMEN")
    sheet.text(20, 18, bureau.name, 14, "bold")
    sheet.text(20, 23.5, "certified translations from Russian, Ukrainian and Georgian", 9)
    sheet.text(190, 23.5, f"Ref. {study.registration}/{bureau.day.year}", 9, align="right")
    sheet.line(20, 26, 190, 26, 1)
    fields = _russian_fields(sheet, study)
    y = sheet.paragraph(20, 226, 170, bureau.statement, 10.5)
    signature(sheet, 24, y + 15)
    sheet.text(20, y + 21, f"{bureau.translator}", 10.5, "bold")
    sheet.text(20, y + 26, bureau.title, 10.5)
    sheet.text(20, y + 32, english_date(bureau.day), 10.5)
    seal(sheet, 158, y + 18, "VOLGA TRANSLATION BUREAU LLC", 16, "SPECIMEN")
    sheet.specimen_line(292, "SPECIMEN – not a valid document")
    truth = _truth(bureau, ["en"], "ru", "diploma", fields, from_original=True)
    return Paper(
        "translation_diploma", "dev_translation_abroad.russian_diploma", sheet.pdf(), sheet.pages, truth
    )


def _russian_fields(sheet: Sheet, study: Study) -> Truth:
    name = study.person.name("en")
    title = "DIPLOMA OF SPECIALIST WITH HONOURS" if study.honours else "DIPLOMA OF SPECIALIST"
    sheet.text(105, 38, "Translated from Russian", 10, "italic", "centre")
    sheet.text(105, 47, "RUSSIAN FEDERATION", 11, "bold", "centre")
    fitted(sheet, 105, 54, study.school.en, 170, 11)
    sheet.text(105, 66, title, 15, "bold", "centre")
    rows = (
        ("Series and number", f"{study.series} {study.number}"),
        ("Registration number", study.registration),
        ("Date of issue", english_date(study.issue, "day_first")),
        ("This diploma certifies that", name.full),
        ("has mastered the programme", "31.05.01 General Medicine"),
        ("Decision of the State Examination Commission", english_date(study.decision, "day_first")),
        ("Qualification awarded", "General Practitioner"),
        ("Chairman of the Commission", "(signature)"),
        ("Head of the educational organisation", "(signature)"),
        ("City", study.school.town("en")),
    )
    pairs(sheet, 24, 84, 108, rows, 11, width=84)
    return {
        **_names(study),
        "school_name": study.school.en,
        "document_title": title,
        "specialty": "General Medicine",
        "specialty_code": "31.05.01",
        "qualification": "General Practitioner",
        "honours": study.honours,
        "diploma_series": study.series,
        "diploma_number": study.number,
        "registration_number": study.registration,
        "decision_date": iso(study.decision),
        "issue_date": iso(study.issue),
        "level": "basic_medical",
    }


def turkish_diploma(study: Study, seed: str) -> Paper:
    """The Turkish diploma in English with labels, and a second page with the notary's words."""
    sheet = Sheet(seed, family="free_serif")
    bureau = _bureau(
        study,
        seed,
        "ANADOLU TERCÜME – Anatolia Translation Office",
        "Authorised Translator",
        "I, {name}, certify that the word-for-word translation from Turkish is correct.",
        "word_for_word",
    )
    fields = _turkish_text(sheet, study, bureau)
    sheet.turn_page()
    notary = _notary_page(sheet, study, bureau)
    truth = _truth(bureau, ["en", "az"], "tr", "diploma", fields, notary_mark=True)
    truth["signatures"].append(signed("notary", "Notarius", notary))
    return Paper(
        "translation_diploma", "dev_translation_abroad.turkish_diploma", sheet.pdf(), sheet.pages, truth
    )


def _turkish_text(sheet: Sheet, study: Study, bureau: Bureau) -> Truth:
    person = study.person
    sheet.specimen("SPECIMEN")
    sheet.text(192, 16, bureau.name, 13, "bold", "right")
    sheet.text(192, 21, "Professional translation, Baku and Istanbul", 9, align="right")
    sheet.line(18, 25, 192, 25, 1.4)
    sheet.text(105, 44, "REPUBLIC OF TURKEY", 12, "bold", "centre")
    sheet.text(105, 52, f"{study.school.en.upper()}, {study.school.faculty_en.upper()}", 11, "bold", "centre")
    sheet.text(105, 66, "DIPLOMA OF DOCTOR OF MEDICINE", 15, "bold", "centre")
    text = (
        f"{person.given_en} {person.surname_en.upper()}, having successfully completed the six-year "
        f"programme of the {study.school.faculty_en} on {english_date(study.decision, 'day_first')}, "
        "is entitled to the title of"
    )
    y = sheet.paragraph(24, 82, 162, text, 12, align="centre", leading=1.6)
    sheet.text(105, y + 4, "Doctor of Medicine", 14, "bold", "centre")
    rows = (
        ("Diploma No.", study.number),
        ("Date of issue", english_date(study.issue, "day_first")),
        ("Dean", f"{study.dean.en} (signature)"),
        ("Rector", f"{study.rector.en} (signature)"),
    )
    y = pairs(sheet, 24, y + 20, 60, rows, 11)
    y = sheet.paragraph(24, y + 24, 162, bureau.statement, 11, "bold")
    signature(sheet, 30, y + 16)
    sheet.text(24, y + 22, f"{bureau.translator}, {bureau.title}", 11)
    sheet.text(24, y + 29, english_date(bureau.day, "day_first"), 11)
    seal(sheet, 156, y + 14, "ANATOLIA TRANSLATION OFFICE", 16, "SPECIMEN")
    sheet.specimen_line(292, "SPECIMEN – not a valid document")
    return {
        "surname": person.surname_en.upper(),
        "given_name": person.given_en,
        "full_name": f"{person.given_en} {person.surname_en.upper()}",
        "school_name": study.school.en,
        "document_title": "DIPLOMA OF DOCTOR OF MEDICINE",
        "qualification": "Doctor of Medicine",
        "diploma_number": study.number,
        "issue_date": iso(study.issue),
        "completion_date": iso(study.decision),
        "level": "basic_medical",
    }


def _notary_page(sheet: Sheet, study: Study, bureau: Bureau) -> str:
    rng = Random(f"{study.number}/notary")
    notary = invent_official(rng).az
    sheet.specimen()
    text = (
        f"{long_date(bureau.day + timedelta(days=3), '')}. Mən, Bakı şəhəri {rng.randint(2, 60)} saylı "
        f"notariat ofisinin notariusu {notary}, tərcüməçi {bureau.translator} tərəfindən türk dilindən "
        "ingilis dilinə edilmiş tərcümədə onun imzasının həqiqiliyini təsdiq edirəm."
    )
    y = sheet.paragraph(24, 40, 162, text, 12, leading=1.7)
    sheet.text(24, y + 8, f"Reyestr № 4-{rng.randint(100, 9999)}", 11)
    sheet.text(24, y + 16, "Dövlət rüsumu: 2.00 AZN", 11)
    sheet.text(24, y + 32, f"Notarius {notary}", 11)
    signature(sheet, 110, y + 32)
    seal(sheet, 160, y + 30, "NOTARİAT OFİSİ · BAKI", 17)
    sheet.text(24, y + 60, "Tikilmiş, nömrələnmiş və möhürlənmişdir: 2 vərəq", 10)
    sheet.specimen_line(292)
    return notary
