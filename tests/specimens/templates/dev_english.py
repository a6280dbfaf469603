"""English papers of schools abroad and at home: two diplomas."""

from tests.specimens.azerbaijani import english_date
from tests.specimens.marks import ornament, seal, signature
from tests.specimens.paper import Paper
from tests.specimens.sheet import A4_LANDSCAPE, Sheet
from tests.specimens.study import Study
from tests.specimens.templates.dev_kit import fitted
from tests.specimens.truths import diploma_of, official

_COUNTRIES = {
    "AZ": "Republic of Azerbaijan",
    "GE": "Georgia",
    "IR": "Islamic Republic of Iran",
    "KZ": "Republic of Kazakhstan",
    "UA": "Ukraine",
}


def _given_first(study: Study) -> str:
    return f"{study.person.given_en} {study.person.surname_en}"


def conferral(study: Study, seed: str) -> Paper:
    """`Doctor of Medicine`: the trustees confer the degree; given name first, no labels at all."""
    sheet = Sheet(seed, A4_LANDSCAPE, "free_serif")
    sheet.specimen("SPECIMEN", 28, 80)
    sheet.frame(10, 10, 277, 190, 2.4)
    middle, school = 148.0, study.school
    ornament(sheet, middle, 31, 11)
    fitted(sheet, middle, 56, school.en, 230, 26, "bold")
    if school.faculty_en:
        sheet.text(middle, 66, school.faculty_en, 15, "italic", "centre")
    sheet.text(middle, 82, "upon the recommendation of the Faculty has conferred upon", 13, align="centre")
    sheet.text(middle, 98, _given_first(study), 27, "italic", "centre")
    sheet.text(middle, 111, "the degree of", 13, align="centre")
    sheet.text(middle, 124, "Doctor of Medicine", 24, "bold", "centre")
    if study.honours:
        sheet.text(middle, 132, "with honours", 14, "italic", "centre")
    sheet.text(
        middle, 142, "with all the rights, honours and privileges thereunto appertaining.", 13, align="centre"
    )
    given = english_date(study.issue, "day_first")
    place = f"Given at {school.city_en}, {_COUNTRIES[school.country]}, on {given}"
    sheet.text(middle, 151, place, 12, align="centre")
    for x, role, who in ((76.0, "Rector", study.rector), (221.0, "Dean", study.dean)):
        signature(sheet, x - 16, 175)
        sheet.line(x - 30, 177, x + 30, 177, 0.5)
        sheet.text(x, 182, who.en, 11, align="centre")
        sheet.text(x, 187, role, 10, "italic", "centre")
    seal(sheet, middle, 176, school.en.upper(), 15, "SPECIMEN")
    sheet.text(20, 195, f"No. {study.number}", 10)
    truth = diploma_of(
        study,
        ["en"],
        "DIPLOMA",
        [official("rector", "Rector", study.rector, "en"), official("dean", "Dean", study.dean, "en")],
        also={"school_name": [f"{school.en}, {school.faculty_en}"], "document_title": ["Doctor of Medicine"]},
        surname=study.person.surname_en,
        patronymic=None,
        full_name=_given_first(study),
        document_title=None,
        specialty=None,
        qualification="Doctor of Medicine",
        diploma_series=None,
        registration_number=None,
        decision_date=None,
    )
    return Paper("diploma", "dev_english.conferral", sheet.pdf(), sheet.pages, truth)


def certified(study: Study, seed: str) -> Paper:
    """`DIPLOMA OF HIGHER EDUCATION`: a portrait page that certifies, with a block of numbers at its head."""
    sheet = Sheet(seed, family="dejavu_serif")
    sheet.specimen("SPECIMEN", 52, 74)
    school, person = study.school, study.person
    sheet.text(105, 22, _COUNTRIES[school.country].upper(), 12, align="centre")
    fitted(sheet, 105, 32, school.en.upper(), 170, 15, "bold")
    sheet.line(25, 37, 185, 37, 1.5)
    sheet.text(105, 54, "DIPLOMA OF HIGHER EDUCATION", 17, "bold", "centre")
    sheet.text(105, 62, f"Diploma No. {study.series} {study.number}".replace("  ", " "), 11, align="centre")
    if study.honours:
        sheet.text(105, 70, "(WITH DISTINCTION)", 11, "bold", "centre")
    sheet.text(105, 88, "This is to certify that", 11, align="centre")
    sheet.text(105, 102, f"{person.surname_en.upper()} {person.given_en}", 19, "bold", "centre")
    sheet.text(105, 112, f"born on {english_date(person.born)}", 11, align="centre")
    text = (
        f"entered the University in {study.entry.year}, completed in {study.decision.year} "
        "the full six-year course of study in the specialty"
    )
    y = sheet.paragraph(28, 126, 154, text, 11, align="centre")
    sheet.text(105, y + 6, "General Medicine", 15, "bold", "centre")
    text = (
        f"and by the decision of the State Examination Board dated {english_date(study.decision)} "
        "was awarded the qualification of"
    )
    y = sheet.paragraph(28, y + 18, 154, text, 11, align="centre")
    sheet.text(105, y + 6, "Physician", 15, "bold", "centre")
    for place, (role, who) in enumerate((("Chairman of the Board", study.chair), ("Rector", study.rector))):
        line = 216 + 18 * place
        sheet.text(28, line, role, 10.5)
        sheet.line(80, line + 1, 124, line + 1, 0.5)
        signature(sheet, 84, line)
        sheet.text(128, line, who.en, 10.5)
    seal(sheet, 56, 258, school.en.upper(), 16, "SPECIMEN")
    sheet.text(182, 256, f"Registration No. {study.registration}", 10.5, align="right")
    sheet.text(182, 263, f"{school.city_en}, {english_date(study.issue)}", 10.5, align="right")
    truth = diploma_of(
        study,
        ["en"],
        "DIPLOMA OF HIGHER EDUCATION",
        [
            official("chair", "Chairman of the Board", study.chair, "en"),
            official("rector", "Rector", study.rector, "en"),
        ],
        also={"school_name": [school.en.upper()]},
        surname=person.surname_en.upper(),
        patronymic=None,
        full_name=f"{person.surname_en.upper()} {person.given_en}",
        date_of_birth=person.born.isoformat(),
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
        commission="State Examination Board",
    )
    return Paper("diploma", "dev_english.certified", sheet.pdf(), sheet.pages, truth)
