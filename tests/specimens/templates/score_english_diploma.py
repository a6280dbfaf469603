"""Scoring designs of diplomas in English: centred lines of a university abroad, and a ruled certificate."""

from reportlab.lib.colors import Color

from tests.specimens.azerbaijani import english_date
from tests.specimens.marks import BLACK_PEN, BLUE_PEN, ornament, seal, signature
from tests.specimens.paper import Paper
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.templates.score_kit import border, labelled, waves
from tests.specimens.truths import diploma_of, official

WINE = Color(0.5, 0.1, 0.2)
_ORDINAL = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def centred(study: Study, seed: str) -> Paper:
    """A wide sheet of centred lines: the school confers Doctor of Medicine; two officials, a seal."""
    sheet = Sheet(seed, (297.0, 210.0), "old_standard")
    waves(sheet, Color(0.95, 0.92, 0.93), 16, 6)
    border(sheet, WINE, 8, 2.6)
    sheet.specimen("SPECIMEN", size=90, angle=25)
    ornament(sheet, 148, 28, 9, WINE)
    person, school = study.person, study.school
    name = f"{person.given_en} {person.surname_en}"
    day = study.decision
    ending = _ORDINAL.get(day.day, "th")
    decided = f"{day.day}{ending} of {english_date(day, 'day_first').split(' ', 1)[1]}"
    lines = [
        (48, school.en.upper(), 17, "bold"),
        (57, school.faculty_en or "Faculty of Medicine", 13, "italic"),
        (70, "hereby certifies that", 12, "italic"),
        (83, name, 22, "bold"),
        (
            94,
            "having fulfilled all requirements of the six-year programme in General Medicine",
            12,
            "regular",
        ),
        (101, f"and by the decision of the State Examination Board of the {decided}", 12, "regular"),
        (109, "has been awarded the degree of", 12, "italic"),
        (121, "DOCTOR OF MEDICINE (M.D.)", 18, "bold"),
    ]
    if study.honours:
        lines.append((129, "with distinction", 13, "italic"))
    for y, text, size, style in lines:
        sheet.text(148, y, text, size, style, "centre")
    for x, role, who in ((40, "Rector", study.rector), (196, "Dean of the Faculty", study.dean)):
        signature(sheet, x + 10, 158, 40, BLACK_PEN)
        sheet.line(x, 160, x + 62, 160, 0.4)
        sheet.text(x + 31, 165, who.en, 10.5, align="centre")
        sheet.text(x + 31, 170, role, 10.5, "italic", "centre")
    seal(sheet, 148, 162, school.en.upper(), 17, "SPECIMEN", Color(0.5, 0.1, 0.2, alpha=0.75))
    number = f"{study.series} {study.number}".strip()
    sheet.text(30, 191, f"Diploma No. {number}", 10)
    sheet.text(148, 191, f"Given in {school.city_en}, {english_date(study.issue)}", 10, align="centre")
    sheet.text(267, 191, f"Register entry {study.registration}", 10, align="right")
    sheet.specimen_line(206)
    truth = diploma_of(
        study,
        ["en"],
        "Diploma",
        [
            official("rector", "Rector", study.rector, "en"),
            official("dean", "Dean of the Faculty", study.dean, "en"),
        ],
        patronymic=None,
        full_name=name,
        document_title=None,
        qualification="DOCTOR OF MEDICINE (M.D.)",
        also={
            "school_name": [school.en.upper()],
            "qualification": ["DOCTOR OF MEDICINE", "M.D.", "Doctor of Medicine"],
        },
    )
    truth["fields"]["school_name"] = school.en.upper()
    return Paper("diploma", "score_english_diploma.centred", sheet.pdf(), sheet.pages, truth)


def ruled(study: Study, seed: str) -> Paper:
    """A portrait state diploma in English: labels, values on rules, three officials in a column."""
    sheet = Sheet(seed, (210.0, 297.0), "liberation_serif")
    sheet.specimen("SPECIMEN", size=84, angle=55)
    sheet.line(18, 14, 192, 14, 3, WINE)
    sheet.line(18, 283, 192, 283, 3, WINE)
    person, school = study.person, study.school
    sheet.text(105, 30, "MINISTRY OF EDUCATION AND SCIENCE", 10.5, align="centre")
    y = sheet.paragraph(25, 40, 160, school.en, 16, "bold", "centre", 1.2)
    title = "DIPLOMA WITH HONOURS" if study.honours else "DIPLOMA"
    sheet.text(105, y + 8, title, 22, "bold", "centre")
    number = f"{study.series} No {study.number}".strip()
    sheet.text(105, y + 16, number, 12, align="centre")
    rows = (
        ("Surname", person.surname_en),
        ("Given name", person.given_en),
        ("Date of birth", english_date(person.born, "day_first")),
        ("Year of entry", str(study.entry.year)),
        ("Year of graduation", str(study.decision.year)),
        ("Speciality", "General Medicine"),
        ("Qualification", "Medical Doctor"),
        ("Decision of the Examination Commission", english_date(study.decision, "day_first")),
    )
    y = labelled(sheet, (25, 96, y + 34, 11), rows, 12, rule_to=185)
    officials = (
        ("Chairman of the Commission", study.chair),
        ("Rector", study.rector),
        ("Secretary", study.secretary or study.dean),
    )
    for i, (role, who) in enumerate(officials):
        base = y + 16 + 14 * i
        sheet.text(25, base, role, 11)
        signature(sheet, 92, base, 32, BLUE_PEN)
        sheet.line(86, base + 1.2, 130, base + 1.2, 0.4)
        sheet.text(134, base, who.en, 11)
    seal(sheet, 58, y + 66, school.en.upper(), 17, "SPECIMEN", Color(0.2, 0.2, 0.5, alpha=0.7))
    sheet.text(86, y + 64, f"{school.city_en}, {english_date(study.issue)}", 11)
    sheet.text(86, y + 71, f"Registration number {study.registration}", 11)
    sheet.specimen_line(292)
    truth = diploma_of(
        study,
        ["en"],
        title,
        [
            official("chair", "Chairman of the Commission", study.chair, "en"),
            official("rector", "Rector", study.rector, "en"),
            official("secretary", "Secretary", study.secretary or study.dean, "en"),
        ],
        patronymic=None,
        full_name=f"{person.surname_en} {person.given_en}",
        qualification="Medical Doctor",
        date_of_birth=person.born.isoformat(),
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
        also={"full_name": [f"{person.given_en} {person.surname_en}"]},
    )
    return Paper("diploma", "score_english_diploma.ruled", sheet.pdf(), sheet.pages, truth)
