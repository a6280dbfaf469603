"""Scoring designs of translations: a bureau's with the statement first, a university's own, tables too."""

from dataclasses import dataclass
from datetime import date, timedelta

from tests.specimens.azerbaijani import ROMAN, english_date
from tests.specimens.labels import english_diploma_fields, english_name
from tests.specimens.marks import BLACK_PEN, seal, signature
from tests.specimens.paper import Paper, Truth, course_truth, iso, signed, totals_truth
from tests.specimens.people import invent_translator
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.table import Column, Table


@dataclass(frozen=True)
class Maker:
    """Who translated: letterhead, its class, the person, the title, the sentence, the day."""

    letterhead: str
    kind: str
    address: str
    name: str
    title: str
    sentence: str
    wording: str
    day: date


def bureau(sheet: Sheet, study: Study) -> Maker:
    """A translation bureau with a word-for-word statement."""
    name = invent_translator(sheet.rng)
    return Maker(
        "Silk Way Certified Translators Ltd",
        "translation_service",
        "Legal and medical translations since 2009 · 88 Inshaatchilar Ave., Baku · +994 12 555 01 77",
        name,
        "Head of Translation Department",
        f"I, {name}, being fluent in Azerbaijani and English, hereby certify that the above is a complete, "
        "accurate and word-for-word translation of the document presented to me.",
        "word_for_word",
        study.issue + timedelta(days=sheet.rng.randint(300, 800)),
    )


def university(sheet: Sheet, study: Study) -> Maker:
    """The school's own office, which says `true and correct`."""
    name = invent_translator(sheet.rng)
    return Maker(
        f"{study.school.en.upper()} · INTERNATIONAL RELATIONS OFFICE",
        "school",
        f"{study.school.city_en}, Republic of Azerbaijan",
        name,
        "Head of the International Relations Office",
        f"I, {name}, certify that this translation from Azerbaijani is true and correct.",
        "correct",
        study.issue + timedelta(days=sheet.rng.randint(300, 800)),
    )


def truth_of(
    maker: Maker, translates: str, fields: Truth, is_signed: bool = True, source: str = "az"
) -> Truth:
    """What a translation says; `source` is the language the statement names."""
    return {
        "kind": "translation",
        "languages": ["en"],
        "fields": fields,
        "signatures": [signed("translator", maker.title, maker.name, is_signed)],
        "seal": True,
        "translation": {
            "translates": translates,
            "source_language": source,
            "letterhead": maker.letterhead,
            "letterhead_class": maker.kind,
            "statement": maker.sentence,
            "statement_wording": maker.wording,
            "from_original": None,
            "notary_mark": False,
            "translator_name": maker.name,
            "translator_title": maker.title,
            "signed": is_signed,
            "sealed": True,
        },
    }


def letterhead(sheet: Sheet, maker: Maker) -> float:
    """The maker's head on a new page; gives where the text may begin."""
    sheet.specimen(words="SPECIMEN", size=60)
    sheet.text(18, 18, maker.letterhead, 13 if len(maker.letterhead) < 45 else 11, "bold")
    sheet.text(18, 23.5, maker.address, 8.5)
    sheet.line(18, 26.5, 192, 26.5, 0.6)
    sheet.line(18, 27.5, 192, 27.5, 0.6)
    sheet.specimen_line(292, "SPECIMEN – not a valid document")
    return 38


def certify(sheet: Sheet, maker: Maker, y: float, is_signed: bool = True) -> None:
    """The statement, the translator's name, title and signature, the day, the seal."""
    y = sheet.paragraph(18, y, 174, maker.sentence, 10, "italic")
    if is_signed:
        signature(sheet, 118, y + 14, 36, BLACK_PEN)
    sheet.text(18, y + 10, maker.name, 10.5, "bold")
    sheet.text(18, y + 15.5, maker.title, 10)
    sheet.text(18, y + 21, english_date(maker.day, "day_first"), 10)
    seal(sheet, 172, y + 14, maker.letterhead.split(" · ")[0], 15, "SPECIMEN")


def by_bureau(study: Study, seed: str, is_signed: bool = True) -> Paper:
    """Labels before values, in the order of the right half and then the left."""
    sheet = Sheet(seed, family="carlito")
    maker = bureau(sheet, study)
    y = letterhead(sheet, maker)
    person = study.person
    title = "DIPLOMA OF BASIC HIGHER MEDICAL EDUCATION"
    sheet.text(105, y + 4, "REPUBLIC OF AZERBAIJAN", 13, "bold", "centre")
    sheet.text(105, y + 11, f"{title}{' (HONOURS)' if study.honours else ''}", 13, "bold", "centre")
    rows = (
        ("Higher education institution", study.school.en),
        ("Decision of the State Attestation Commission of", english_date(study.decision, "day_first")),
        ("Surname", person.surname_en.upper()),
        ("Name, patronymic", f"{person.given_en.upper()} {person.patronymic_en}"),
        ("Specialty", "Medical Treatment (Müalicə işi)"),
        ("Qualification awarded", "Physician"),
        ("Series and number", f"{study.series} No. {study.number}"),
        ("Rector", f"{study.rector[1]} /signature/"),
        ("Chairman of the Commission", f"{study.chair[1]} /signature/"),
        ("Seal", "/round seal of the university/"),
        ("Place and date of issue", f"{study.school.city_en}, {english_date(study.issue, 'day_first')}"),
        ("Registration No.", study.registration),
    )
    for i, (label, value) in enumerate(rows):
        base = y + 26 + 9.5 * i
        sheet.text(22, base, f"{label}:", 10.5)
        sheet.text(108, base, value, 11.5, "bold")
    certify(sheet, maker, 218, is_signed)
    fields = english_diploma_fields(
        study,
        specialty="Medical Treatment (Müalicə işi)",
        given_name=person.given_en.upper(),
        full_name=None,
    )
    fields = {name: value for name, value in fields.items() if value is not None}
    truth = truth_of(maker, "diploma", fields, is_signed)
    return Paper("translation_diploma", "score_translation.by_bureau", sheet.pdf(), sheet.pages, truth)


def by_university(study: Study, seed: str) -> Paper:
    """Running text on the university's own letterhead."""
    sheet = Sheet(seed, family="open_sans")
    maker = university(sheet, study)
    y = letterhead(sheet, maker)
    sheet.text(105, y + 6, "TRANSLATION OF THE DIPLOMA", 12, "bold", "centre")
    honours = "with distinction " if study.honours else ""
    paragraphs = (
        f"Diploma {honours}No. {study.series} {study.number}. The diploma is a state document on higher "
        "medical education.",
        "Republic of Azerbaijan. Diploma of Basic Higher Medical Education.",
        f"{study.school.en}. By the decision of the State Attestation Commission dated "
        f"{english_date(study.decision)}, {english_name(study.person)} was awarded the degree of Physician "
        "in the specialty General Medicine.",
        f"Rector: {study.rector[1]} (signed). Chairman of the State Attestation Commission: "
        f"{study.chair[1]} (signed). Place of seal.",
        f"{study.school.city_en} city, {english_date(study.issue)}. "
        f"Registered under No. {study.registration}.",
    )
    y += 20
    for text in paragraphs:
        y = sheet.paragraph(22, y, 166, text, 10.5, leading=1.6) + 4
    certify(sheet, maker, max(y + 12, 190))
    title = "Diploma of Basic Higher Medical Education"
    truth = truth_of(maker, "diploma", english_diploma_fields(study, document_title=title))
    return Paper("translation_diploma", "score_translation.by_university", sheet.pdf(), sheet.pages, truth)


def supplement_bureau(study: Study, seed: str, is_signed: bool = True) -> Paper:
    """A table with a semester column, credits and `85 / B`, no hours, rules under the rows only."""
    sheet = Sheet(seed, family="carlito")
    maker = bureau(sheet, study)
    sheet.number_pages(192, 287, "{page} of {pages}")
    y = _supplement_head(sheet, study, letterhead(sheet, maker))
    columns = (
        Column("#", 10, "right"),
        Column("Subjects", 92),
        Column("Sem.", 16, "centre"),
        Column("Credits", 20, "centre"),
        Column("Mark / letter", 34, "centre"),
    )
    table = Table(sheet, columns, 18, y, 9, "rows", pad=0.7, new_page=_next)
    table.head()
    for place, row in enumerate(study.rows, start=1):
        mark = f"{row.score} / {row.grade[0]}"
        table.row([str(place), row.en, ROMAN[row.semester - 1], str(row.credits), mark])
    _supplement_end(sheet, study, maker, table.y, is_signed)
    fields = english_diploma_fields(study, document_title="APPENDIX TO THE DIPLOMA")
    kept = ("surname", "given_name", "patronymic", "full_name", "school_name", "specialty", "document_title")
    named = {name: fields[name] for name in (*kept, "diploma_series", "diploma_number")}
    named |= {"entry_date": iso(study.entry), "completion_date": iso(study.completion)}
    named["issue_date"] = iso(study.issue)
    truth = truth_of(maker, "transcript", named, is_signed)
    columns_read = {"semester", "credits", "score", "letter"}
    truth["courses"] = [course_truth(row, "en", columns_read) for row in study.rows]
    truth["totals"] = totals_truth(study, {"credits", "average"})
    return Paper(
        "translation_supplement", "score_translation.supplement_bureau", sheet.pdf(), sheet.pages, truth
    )


def _supplement_head(sheet: Sheet, study: Study, y: float) -> float:
    sheet.text(105, y + 2, "APPENDIX TO THE DIPLOMA", 13, "bold", "centre")
    sheet.text(105, y + 8, f"{study.series} No. {study.number}", 11, "bold", "centre")
    ended = english_date(study.completion, "day_first") if study.completion else "-"
    entered = english_date(study.entry, "day_first")
    lines = (
        f"{english_name(study.person)}",
        f"studied from {entered} to {ended} at {study.school.en}",
        "Specialty: General Medicine",
    )
    for i, line in enumerate(lines):
        sheet.text(18, y + 17 + 5.5 * i, line, 10.5, "bold" if i == 0 else "regular")
    return y + 34


def _next(sheet: Sheet) -> float:
    sheet.specimen(words="SPECIMEN", size=60)
    sheet.specimen_line(292, "SPECIMEN – not a valid document")
    return 16


def _supplement_end(sheet: Sheet, study: Study, maker: Maker, y: float, is_signed: bool) -> None:
    if y > 205:
        sheet.turn_page()
        y = _next(sheet)
    sheet.text(
        18, y + 8, f"In total: {study.credits} credits. Average score: {study.average:.2f}", 11, "bold"
    )
    sheet.text(18, y + 15, f"Rector {study.rector[1]} /signed/   Dean {study.dean[1]} /signed/   Seal", 10)
    sheet.text(18, y + 21, f"Issued {english_date(study.issue, 'day_first')}", 10)
    certify(sheet, maker, y + 34, is_signed)
