"""English translations by a translation service: of a diploma and of a supplement."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tests.specimens.azerbaijani import ROMAN, english_date
from tests.specimens.labels import english_diploma_fields, english_name
from tests.specimens.marks import seal, signature
from tests.specimens.paper import Paper, Truth, course_truth, iso, signed, totals_truth
from tests.specimens.people import invent_translator
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.table import Column, Table

DENSE_ROWS = 70


@dataclass(frozen=True)
class Service:
    """A translation service: its letterhead, its translator, when it translated."""

    name: str
    lines: tuple[str, ...]
    translator: str
    title: str
    day: date


_LETTERHEADS = (
    (
        "KHAZAR LINGUA TRANSLATION SERVICE",
        (
            "Certified translations · Tərcümə xidməti",
            "12 Nizami Street, Baku · Tel. +994 12 555 01 90",
        ),
    ),
    (
        "ABSHERON TRANSLATION BUREAU LLC",
        ("Professional translation and interpreting", "5 Fuzuli Street, Baku AZ1014 · office@example.org"),
    ),
    (
        "Polyglot Baku – Language and Translation Services",
        ("“Polyglot” MMC · VÖEN 9900000042", "www.example.org · 28 May Street 40, Baku"),
    ),
)


def _service(study: Study) -> Service:
    """One service translates all papers of an applicant."""
    rng = Random(f"service/{study.registration}/{study.number}")
    name, lines = rng.choice(_LETTERHEADS)
    return Service(
        name,
        lines,
        invent_translator(rng),
        rng.choice(("Certified Translator", "Sworn Translator", "Director")),
        study.issue + timedelta(days=rng.randint(400, 900)),
    )


def statement(name: str) -> str:
    """The certifying sentence ECFMG asked for in 2021."""
    return f"I, {name}, certify that the word-for-word translation is correct."


def _letterhead(sheet: Sheet, service: Service) -> float:
    sheet.specimen(words="SPECIMEN")
    sheet.text(105, 15, service.name, 14, "bold", "centre")
    for i, line in enumerate(service.lines):
        sheet.text(105, 20.5 + 4.5 * i, line, 8.5, align="centre")
    sheet.line(15, 28, 195, 28, 1.2)
    sheet.specimen_line(292, "SPECIMEN – not a valid document")
    return 36


def _block(sheet: Sheet, service: Service, y: float, is_signed: bool = True) -> None:
    sheet.line(15, y, 195, y, 0.6)
    sheet.text(15, y + 7, "Translated from Azerbaijani into English from a photocopy of the original.", 9.5)
    y = sheet.paragraph(15, y + 14, 175, statement(service.translator), 10.5, "bold")
    if is_signed:
        signature(sheet, 28, y + 13)
    sheet.line(15, y + 14, 80, y + 14, 0.5)
    sheet.text(15, y + 19, f"{service.translator}, {service.title}", 10)
    sheet.text(15, y + 25, f"Date: {english_date(service.day)}", 10)
    seal(sheet, 150, y + 16, service.name, 16, "SPECIMEN")


def translation_truth(service: Service, translates: str, is_signed: bool = True) -> Truth:
    """What a service's translation says of itself."""
    return {
        "translates": translates,
        "source_language": "az",
        "letterhead": service.name,
        "letterhead_class": "translation_service",
        "statement": statement(service.translator),
        "statement_wording": "word_for_word",
        "from_original": True,
        "notary_mark": False,
        "translator_name": service.translator,
        "translator_title": service.title,
        "signed": is_signed,
        "sealed": True,
    }


def diploma(study: Study, seed: str, is_signed: bool = True) -> Paper:
    """A word-for-word translation of the state diploma on the service's letterhead."""
    sheet = Sheet(seed, family="free_serif")
    service = _service(study)
    y = _letterhead(sheet, service)
    sheet.text(105, y + 2, "Translation from Azerbaijani", 10, "italic", "centre")
    y = _left_half(sheet, study, y + 12)
    y = _right_half(sheet, study, y + 7)
    _block(sheet, service, max(y + 6, 232), is_signed)
    truth: Truth = {
        "kind": "translation",
        "languages": ["en"],
        "fields": english_diploma_fields(study),
        "derived": {"graduation_year": study.decision.year},
        "signatures": [signed("translator", service.title, service.translator, is_signed)],
        "seal": True,
        "translation": translation_truth(service, "diploma", is_signed),
    }
    return Paper("translation_diploma", "dev_translation.diploma", sheet.pdf(), sheet.pages, truth)


def _left_half(sheet: Sheet, study: Study, y: float) -> float:
    lines = (
        ("DIPLOMA", "bold"),
        ("IS A STATE DOCUMENT ON HIGHER MEDICAL EDUCATION", "regular"),
        (f"{study.series} No. {study.number}", "bold"),
    )
    for text, style in lines:
        sheet.text(105, y, text, 11.5, style, "centre")
        y += 6
    y += 3
    for role, name in (
        ("RECTOR", study.rector[1]),
        ("CHAIRMAN OF THE STATE ATTESTATION COMMISSION", study.chair[1]),
    ):
        sheet.text(20, y, f"{role}: {name} (signature)", 11)
        y += 6
    sheet.text(20, y, "Round seal of the institution", 11)
    sheet.text(20, y + 6, f"City of {study.school.city_en}", 11)
    sheet.text(20, y + 12, english_date(study.issue), 11)
    sheet.text(20, y + 18, f"Registration No. {study.registration}", 11)
    return y + 24


def _right_half(sheet: Sheet, study: Study, y: float) -> float:
    person, school = study.person, study.school
    lines = [
        ("REPUBLIC OF AZERBAIJAN", "bold"),
        ("DIPLOMA OF BASIC HIGHER MEDICAL EDUCATION", "bold"),
        *([("WITH DISTINCTION", "bold")] if study.honours else []),
        (f"{school.en}{', ' + school.faculty_en if school.faculty_en else ''}", "italic"),
        ("By the decision of the STATE ATTESTATION COMMISSION", "regular"),
        (f"dated {english_date(study.decision)}", "regular"),
        (person.surname_en.upper(), "bold"),
        ("(surname)", "regular"),
        (f"{person.given_en} {person.patronymic_en}", "bold"),
        ("(given name, father's name)", "regular"),
        ("was awarded the degree of", "regular"),
        ("Physician", "bold"),
        ("in the specialty of General Medicine.", "regular"),
    ]
    for text, style in lines:
        small = text.startswith("(")
        sheet.text(105, y, text, 8.5 if small else 12, style, "centre")
        y += 6.2
    return y


def supplement(study: Study, seed: str, is_signed: bool = True) -> Paper:
    """A word-for-word translation of the supplement, the letterhead on its first page."""
    sheet = Sheet(seed, family="free_serif")
    service = _service(study)
    sheet.number_pages(195, 288, "Page {page} of {pages}")
    y = _supplement_head(sheet, study, service)
    columns = (
        Column("No.", 11, "centre"),
        Column("Name of the subject", 86),
        Column("Hours", 17, "centre"),
        Column("Credits", 17, "centre"),
        Column("Score", 16, "centre"),
        Column("Letter", 16, "centre"),
        Column("Grade", 24, "centre"),
    )
    size, pad = (8.5, 0.2) if len(study.rows) < DENSE_ROWS else (9.0, 1.0)
    table = Table(sheet, columns, 12, y, size, "grid", pad=pad, new_page=_supplement_next)
    table.head()
    for semester in study.semesters:
        rows = study.of_semester(semester)
        table.band(f"{ROMAN[semester - 1]} semester, academic year {rows[0].academic_year}")
        for row in rows:
            letter, _, word = row.grade
            place = str(study.rows.index(row) + 1)
            table.row(
                [
                    place,
                    _title(row.en, row.retake),
                    str(row.hours),
                    str(row.credits),
                    str(row.score),
                    letter,
                    word,
                ]
            )
        table.band(f"Total: {sum(r.credits for r in rows if r.passed)} credits", align="right", shade=False)
    _supplement_end(sheet, study, service, table.y, is_signed)
    return Paper(
        "translation_supplement",
        "dev_translation.supplement",
        sheet.pdf(),
        sheet.pages,
        _supplement_truth(study, service, is_signed),
    )


def _title(title: str, retake: bool) -> str:
    return f"{title} (re-examination)" if retake else title


def _supplement_truth(study: Study, service: Service, is_signed: bool) -> Truth:
    person = study.person
    columns = {"academic_year", "semester", "hours", "credits", "score", "letter", "grade"}
    courses = [course_truth(row, "en", columns) for row in study.rows]
    for course, row in zip(courses, study.rows, strict=True):
        course["title"] = _title(row.en, row.retake)
    return {
        "kind": "translation",
        "languages": ["en"],
        "fields": {
            "full_name": english_name(person),
            "surname": person.surname_en.upper(),
            "given_name": person.given_en,
            "patronymic": person.patronymic_en,
            "school_name": study.school.en,
            "specialty": "General Medicine",
            "diploma_series": study.series,
            "diploma_number": study.number,
            "entry_date": iso(study.entry),
            "completion_date": iso(study.completion),
            "document_title": "DIPLOMA SUPPLEMENT",
        },
        "signatures": [signed("translator", service.title, service.translator, is_signed)],
        "seal": True,
        "courses": courses,
        "totals": totals_truth(study, {"credits", "average"}),
        "translation": translation_truth(service, "transcript", is_signed),
    }


def _supplement_head(sheet: Sheet, study: Study, service: Service) -> float:
    y = _letterhead(sheet, service)
    sheet.text(105, y, "Translation from Azerbaijani", 10, "italic", "centre")
    sheet.text(105, y + 7, "REPUBLIC OF AZERBAIJAN", 11, "bold", "centre")
    sheet.text(105, y + 12.5, study.school.en.upper(), 11, "bold", "centre")
    sheet.text(105, y + 19, "DIPLOMA SUPPLEMENT", 13, "bold", "centre")
    sheet.text(
        105, y + 24, f"(not valid without the diploma {study.series} No. {study.number})", 9, align="centre"
    )
    lines = (
        ("Surname, name, father's name:", english_name(study.person)),
        ("Date of admission:", english_date(study.entry)),
        ("Date of completion:", english_date(study.completion) if study.completion else "-"),
        ("Specialty:", "General Medicine"),
        ("Form of education:", "full-time"),
    )
    for i, (label, value) in enumerate(lines):
        sheet.text(12, y + 32 + 5.2 * i, label, 10)
        sheet.text(66, y + 32 + 5.2 * i, value, 10, "bold")
    return y + 56


def _supplement_next(sheet: Sheet) -> float:
    sheet.specimen(words="SPECIMEN")
    sheet.specimen_line(292, "SPECIMEN – not a valid document")
    return 17


def _supplement_end(sheet: Sheet, study: Study, service: Service, y: float, is_signed: bool) -> None:
    if y > 218:
        sheet.turn_page()
        y = _supplement_next(sheet)
    y += 7
    sheet.text(12, y, f"Grand total: {study.credits} credits", 10.5, "bold")
    sheet.text(195, y, f"Overall average (UOMG): {study.average:.2f}", 10.5, "bold", "right")
    sheet.text(12, y + 7, f"Rector: (signature) {study.rector[1]}", 10)
    sheet.text(12, y + 13, f"Dean: (signature) {study.dean[1]}", 10)
    sheet.text(12, y + 19, f"Round seal of the institution. {english_date(study.issue)}", 10)
    _block(sheet, service, y + 25, is_signed)


def lines_translation(study: Study, seed: str, lines: list[str], translates: str, fields: Truth) -> Paper:
    """A translation on the service's letterhead of a paper given as centred lines."""
    sheet = Sheet(seed, family="free_serif")
    service = _service(study)
    y = _letterhead(sheet, service)
    sheet.text(105, y + 2, "Translation from Azerbaijani", 10, "italic", "centre")
    for i, line in enumerate(lines):
        sheet.text(105, y + 16 + 9 * i, line, 12, "bold" if line.isupper() else "regular", "centre")
    _block(sheet, service, 232)
    truth: Truth = {
        "kind": "translation",
        "languages": ["en"],
        "fields": fields,
        "signatures": [signed("translator", service.title, service.translator)],
        "seal": True,
        "translation": translation_truth(service, translates),
    }
    return Paper("translation_other", "dev_translation.lines_translation", sheet.pdf(), sheet.pages, truth)
