"""Letters of a school, and things that are no credentials: a receipt, a CV, a picture of a landscape."""

from datetime import date

from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from tests.specimens.azerbaijani import english_date
from tests.specimens.marks import seal, signature
from tests.specimens.paper import Paper, Truth, iso, signed
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study


def completion_letter(study: Study, seed: str) -> Paper:
    """The school says all requirements are fulfilled and when the diploma will be issued (DIP-09)."""
    name = f"{study.person.given_en} {study.person.surname_en}"
    month = english_date(study.issue, "day_first").split(" ", 1)[1]
    text = (
        f"This is to certify that {name}, born on {english_date(study.person.born)}, has graduated and "
        f"completed all requirements for the degree of Physician in General Medicine from {study.school.en}. "
        f"The degree will be issued in {month}."
    )
    return _letter(study, seed, "completion_letter", text, study.decision)


def enrolment_letter(study: Study, seed: str) -> Paper:
    """The school says the person studies there."""
    name = f"{study.person.given_en} {study.person.surname_en}"
    text = (
        f"This is to certify that {name}, born on {english_date(study.person.born)}, was admitted to "
        f"{study.school.en} on {english_date(study.entry)} and is at present a full-time student of the "
        f"General Medicine programme, which takes six years. Expected graduation: {study.decision.year}."
    )
    return _letter(study, seed, "enrolment_letter", text, date(study.decision.year - 1, 10, 3))


def _letter(study: Study, seed: str, which: str, text: str, day: date) -> Paper:
    sheet = Sheet(seed, family="noto_serif")
    sheet.specimen()
    sheet.text(105, 22, study.school.en.upper(), 15, "bold", "centre")
    sheet.text(
        105, 29, f"Dean's Office · {study.school.city_en}, Republic of Azerbaijan", 9.5, align="centre"
    )
    sheet.line(20, 33, 190, 33, 1)
    sheet.text(20, 48, f"No. 9{sheet.rng.randint(100, 999)}", 10.5)
    sheet.text(190, 48, english_date(day), 10.5, align="right")
    sheet.text(105, 66, "To whom it may concern", 12, "bold", "centre")
    y = sheet.paragraph(20, 82, 170, text, 11.5, leading=1.7)
    signature(sheet, 24, y + 24, 36)
    sheet.line(20, y + 25, 80, y + 25, 0.5)
    sheet.text(20, y + 31, study.dean[1], 11)
    sheet.text(20, y + 37, f"Dean, {study.school.en}", 11)
    seal(sheet, 140, y + 24, study.school.en.upper(), 17, "SPECIMEN")
    sheet.specimen_line(292)
    truth: Truth = {
        "kind": "school_letter",
        "languages": ["en"],
        "fields": {
            "given_name": study.person.given_en,
            "surname": study.person.surname_en,
            "school_name": study.school.en,
            "date_of_birth": iso(study.person.born),
            "issue_date": iso(day),
        },
        "signatures": [signed("dean", "Dean", study.dean[1])],
        "seal": True,
    }
    return Paper("school_letter", f"dev_letters.{which}", sheet.pdf(), sheet.pages, truth)


def receipt(seed: str) -> Paper:
    """A shop's receipt: text, but no credential."""
    sheet = Sheet(seed, (90.0, 150.0), "dejavu_mono")
    lines = ["MARKET NÜMUNƏ MMC", "Bakı, Nizami küç. 12", "VÖEN 9900000001", "", "KASSA ÇEKİ № 000123", ""]
    lines += [
        f"{what:<16}{price:>8}" for what, price in (("Çörək", "0.70"), ("Süd 1 l", "2.40"), ("Çay", "5.90"))
    ]
    lines += ["", f"{'CƏMİ':<16}{'9.00':>8}", f"{'Nağd':<16}{'10.00':>8}", f"{'Qalıq':<16}{'1.00':>8}"]
    lines += ["", "27.06.2024  18:42", "Təşəkkür edirik!"]
    for i, line in enumerate(lines):
        sheet.text(12, 18 + 7 * i, line, 10)
    sheet.specimen_line(146, size=6)
    return Paper("other", "dev_letters.receipt", sheet.pdf(), 1, {"kind": "other", "languages": ["az"]})


def resume(study: Study, seed: str) -> Paper:
    """A curriculum vitae, which speaks of a diploma and is none."""
    sheet = Sheet(seed, family="noto_sans")
    person = study.person
    sheet.specimen()
    sheet.text(20, 24, f"{person.given_en} {person.surname_en}", 20, "bold")
    sheet.text(20, 31, "Curriculum vitae · Baku · specimen@example.org", 10)
    sections = (
        ("Profile", "Physician with interest in internal medicine; looking for an observership."),
        (
            "Education",
            f"{study.entry.year}-{study.decision.year}: {study.school.en}, diploma in General Medicine.",
        ),
        ("Experience", f"{study.decision.year + 1}-now: intern, City Clinical Hospital, Baku."),
        ("Languages", "Azerbaijani (native), English (C1), Russian (B2)."),
        ("Interests", "Chess, hiking, photography."),
    )
    y = 46.0
    for head, text in sections:
        sheet.text(20, y, head, 12, "bold")
        sheet.line(20, y + 1.5, 190, y + 1.5, 0.6)
        y = sheet.paragraph(20, y + 8, 170, text, 10.5) + 8
    sheet.specimen_line(292)
    return Paper("other", "dev_letters.resume", sheet.pdf(), 1, {"kind": "other", "languages": ["en"]})


def landscape_picture(seed: str) -> Paper:
    """Hills, a sun and a sky: a page without a word but the specimen mark in small."""
    sheet = Sheet(seed, (200.0, 150.0))
    sheet.fill(0, 0, 200, 150, Color(0.62, 0.78, 0.93))
    canvas, rng = sheet.canvas, sheet.rng
    canvas.setFillColor(Color(0.98, 0.85, 0.35))
    canvas.circle(rng.uniform(40, 160) * mm, 115 * mm, 13 * mm, stroke=0, fill=1)
    for shade, base in ((0.55, 75), (0.42, 55), (0.3, 32)):
        canvas.setFillColor(Color(shade * 0.6, shade, shade * 0.5))
        path = canvas.beginPath()
        path.moveTo(0, 0)
        path.lineTo(0, base * mm)
        for x in range(0, 200, 50):
            top = (base + rng.uniform(-8, 28)) * mm
            path.curveTo((x + 15) * mm, top, (x + 35) * mm, top, (x + 50) * mm, base * mm)
        path.lineTo(200 * mm, 0)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
    sheet.text(199, 148, "SPECIMEN", 4, align="right", colour=Color(0.5, 0.6, 0.5))
    return Paper("other", "dev_letters.landscape_picture", sheet.pdf(), 1, {"kind": "other", "languages": []})
