"""A passport's data page with Azerbaijani and Latin spelling and a machine-readable zone."""

from datetime import date

from reportlab.lib.colors import Color
from reportlab.lib.units import mm

from tests.specimens.azerbaijani import dotted, upper
from tests.specimens.fonts import font
from tests.specimens.labels import passport_truth
from tests.specimens.mrz import mrz
from tests.specimens.paper import Paper
from tests.specimens.people import Person
from tests.specimens.sheet import Sheet

PAPER_TONE = Color(0.93, 0.95, 0.97)


def passport(person: Person, seed: str) -> Paper:
    """The page as cut out by a scanner, slightly larger than 125 x 88 mm."""
    sheet = Sheet(seed, (146.0, 108.0), "noto_sans")
    sheet.fill(8, 8, 130, 92, PAPER_TONE)
    sheet.specimen(size=32, angle=25)
    sheet.frame(8, 8, 130, 92, 0.6)
    sheet.text(12, 14.5, "AZƏRBAYCAN RESPUBLİKASI / REPUBLIC OF AZERBAIJAN", 8.5, "bold")
    sheet.text(12, 20, "PASPORT / PASSPORT", 8, "bold")
    _picture(sheet)
    _fields(sheet, person)
    _zone(sheet, person)
    sheet.specimen_line(105)
    return Paper("passport", "dev_passport.passport", sheet.pdf(), sheet.pages, passport_truth(person))


def _picture(sheet: Sheet) -> None:
    """An outline where a passport has its photograph: nobody's face."""
    sheet.fill(12, 24, 30, 40, Color(0.84, 0.86, 0.88))
    canvas = sheet.canvas
    canvas.setFillColor(Color(0.66, 0.69, 0.72))
    canvas.circle(27 * mm, (sheet.height - 39) * mm, 7 * mm, stroke=0, fill=1)
    canvas.ellipse(15 * mm, (sheet.height - 64) * mm, 39 * mm, (sheet.height - 49) * mm, stroke=0, fill=1)


def _fields(sheet: Sheet, person: Person) -> None:
    issued = date(
        person.passport_expires.year - 10, person.passport_expires.month, person.passport_expires.day
    )
    sex = "Q/F" if person.sex == "F" else "K/M"
    cells = (
        (46.0, 25.0, "Tipi / Type", "P"),
        (66.0, 25.0, "Kod / Code", "AZE"),
        (92.0, 25.0, "Pasport № / Passport No.", person.passport_no),
        (46.0, 34.0, "Soyadı / Surname", upper(person.surname)),
        (46.0, 38.2, "", person.surname_en.upper()),
        (46.0, 46.5, "Adı, atasının adı / Given names", f"{upper(person.given)} {upper(person.patronymic)}"),
        (46.0, 50.7, "", person.given_en.upper()),
        (46.0, 59.0, "Vətəndaşlığı / Nationality", "AZƏRBAYCAN / AZERBAIJAN"),
        (104.0, 59.0, "Şəxsi № / Personal No.", person.fin),
        (46.0, 67.0, "Doğum tarixi / Date of birth", dotted(person.born)),
        (90.0, 67.0, "Cinsi / Sex", sex),
        (104.0, 67.0, "Doğulduğu yer / Place of birth", "BAKI / BAKU"),
        (46.0, 75.0, "Verilmə tarixi / Date of issue", dotted(issued)),
        (90.0, 75.0, "Etibarlıdır / Date of expiry", dotted(person.passport_expires)),
    )
    for x, y, caption, value in cells:
        if caption:
            sheet.text(x, y, caption, 5.5)
        sheet.text(x, y + 3.8, value, 8.5, "bold")


def _zone(sheet: Sheet, person: Person) -> None:
    sheet.fill(8.2, 83, 129.6, 16.8, Color(1, 1, 1))
    sheet.canvas.setFillColor(Color(0, 0, 0))
    sheet.canvas.setFont(font("dejavu_mono"), 11.9)
    for i, line in enumerate(mrz(person)):
        sheet.canvas.drawString(12 * mm, (sheet.height - 90 - 6.5 * i) * mm, line)
