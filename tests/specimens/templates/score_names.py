"""Scoring designs of papers about a name: open passport, identity card, marriage, change of name."""

from datetime import date, timedelta
from random import Random

from reportlab.lib.colors import Color

from tests.specimens.azerbaijani import dotted, long_date, upper
from tests.specimens.fonts import font
from tests.specimens.marks import BLUE_PEN, ornament, seal, signature
from tests.specimens.mrz import check_digit, mrz
from tests.specimens.paper import Paper, Truth, iso, signed
from tests.specimens.people import Person, invent_official, invent_person_widely
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.templates.score_kit import GREY, Written, border, boxed, labelled, prose, waves

ROSE = Color(0.97, 0.9, 0.92)


def passport_open(study: Study, seed: str) -> Paper:
    """Two facing pages of an open passport, the data on the lower one, labels above values, a long MRZ."""
    person = study.person
    sheet = Sheet(seed, (128.0, 180.0), "gentium_plus")
    sheet.fill(0, 0, 128, 180, Color(0.97, 0.97, 0.93))
    waves(sheet, Color(0.86, 0.9, 0.86), 30, 3)
    sheet.specimen(size=30, angle=50)
    sheet.text(64, 30, "AZƏRBAYCAN RESPUBLİKASI", 10, "bold", "centre")
    sheet.text(64, 36, "REPUBLIC OF AZERBAIJAN", 9, align="centre")
    sheet.text(64, 60, "İmza / Signature of bearer", 6.5, align="centre", colour=GREY)
    signature(sheet, 46, 56, 34, BLUE_PEN)
    sheet.line(0, 88, 128, 88, 0.4)
    sheet.text(64, 95, "PASPORT / PASSPORT", 9, "bold", "centre")
    sheet.fill(8, 100, 30, 40, Color(0.75, 0.78, 0.8))
    issued = date(
        person.passport_expires.year - 10, person.passport_expires.month, person.passport_expires.day
    )
    cells = (
        (42, 101, "Soyadı / Surname", person.surname_en.upper()),
        (42, 109, "Adı / Given names", person.given_en.upper()),
        (42, 117, "Doğum tarixi / Date of birth", _slashed(person.born)),
        (88, 117, "Cinsi / Sex", person.sex),
        (42, 125, "Verilmə tarixi / Date of issue", _slashed(issued)),
        (88, 125, "Vətəndaşlığı / Nationality", "AZERBAIJAN"),
        (42, 133, "Etibarlıdır / Date of expiry", _slashed(person.passport_expires)),
        (88, 133, "Pasport № / Passport No", person.passport_no),
    )
    for x, y, caption, value in cells:
        sheet.text(x, y, caption, 4.9, colour=GREY)
        sheet.text(x, y + 3.8, value, 8.6, "bold")
    sheet.canvas.setFillColor(Color(0, 0, 0))
    sheet.canvas.setFont(font("pt_mono"), 9.8)
    for i, line in enumerate(mrz(person)):
        sheet.canvas.drawString(6 * 2.8346, (180 - 158 - 7 * i) * 2.8346, line)
    sheet.specimen_line(177)
    latin = {"surname": person.surname_en.upper(), "given_name": person.given_en.upper()}
    truth: Truth = {
        "kind": "name_document",
        "languages": ["az", "en"],
        "fields": {"date_of_birth": iso(person.born), "issue_date": iso(issued)},
        "name_document": {
            "kind": "passport",
            "names": [{"role": "holder", **latin}, {"role": "mrz", **latin}],
            "expires": iso(person.passport_expires),
            "date_of_birth": iso(person.born),
            "mrz": list(mrz(person)),
            "mrz_valid": True,
        },
    }
    return Paper("passport", "score_names.passport_open", sheet.pdf(), 1, truth)


def _slashed(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def card_mrz(person: Person) -> tuple[str, str, str]:
    """The three lines of an identity card (ICAO Doc 9303 part 5, TD1: three lines of 30)."""
    number = f"AA{person.passport_no[1:8]}"
    born, ends = f"{person.born:%y%m%d}", f"{person.passport_expires:%y%m%d}"
    first = f"IAAZE{number}{check_digit(number)}{person.fin}".ljust(30, "<")
    middle = f"{born}{check_digit(born)}{person.sex}{ends}{check_digit(ends)}AZE".ljust(29, "<")
    composite = first[5:30] + middle[0:7] + middle[8:15] + middle[18:29]
    names = f"{person.surname_en.upper()}<<{person.given_en.upper()}"[:30].ljust(30, "<")
    return first, middle + check_digit(composite), names


def identity_card(study: Study, seed: str) -> Paper:
    """Both sides of an identity card copied on one sheet: names in Azerbaijani, three lines of MRZ behind."""
    person = study.person
    sheet = Sheet(seed, (210.0, 297.0), "carlito")
    sheet.specimen(size=56, angle=50)
    for top in (60, 160):
        sheet.fill(48, top, 114, 72, Color(0.93, 0.95, 0.98))
        sheet.frame(48, top, 114, 72, 0.8)
    sheet.text(105, 68, "AZƏRBAYCAN RESPUBLİKASI", 9, "bold", "centre")
    sheet.text(105, 73, "ŞƏXSİYYƏT VƏSİQƏSİ / IDENTITY CARD", 8, align="centre")
    sheet.fill(52, 80, 28, 36, Color(0.75, 0.78, 0.82))
    rows = (
        ("Soyadı / Surname", upper(person.surname)),
        ("Adı / Name", upper(person.given)),
        ("Atasının adı / Father's name", upper(person.patronymic)),
        ("Doğum tarixi / Date of birth", dotted(person.born)),
        ("Etibarlıdır / Valid until", dotted(person.passport_expires)),
        ("FİN / Personal No", person.fin),
    )
    for i, (caption, value) in enumerate(rows):
        sheet.text(84, 82 + 8 * i, caption, 5.4, colour=GREY)
        sheet.text(84, 86 + 8 * i, value, 9.4, "bold")
    sheet.text(54, 168, "Verən orqan: Daxili İşlər Nazirliyi", 7.5)
    sheet.canvas.setFillColor(Color(0, 0, 0))
    sheet.canvas.setFont(font("free_mono", "bold"), 14.2)
    lines = card_mrz(person)
    for i, line in enumerate(lines):
        sheet.canvas.drawString(53 * 2.8346, (297 - 208 - 7 * i) * 2.8346, line)
    sheet.specimen_line(290)
    latin = {"surname": person.surname_en.upper(), "given_name": person.given_en.upper()}
    native = {
        "surname": upper(person.surname),
        "given_name": upper(person.given),
        "patronymic": upper(person.patronymic),
    }
    truth: Truth = {
        "kind": "name_document",
        "languages": ["az", "en"],
        "fields": {"date_of_birth": iso(person.born)},
        "name_document": {
            "kind": "identity_card",
            "names": [{"role": "native", **native}, {"role": "mrz", **latin}],
            "expires": iso(person.passport_expires),
            "date_of_birth": iso(person.born),
            "mrz": list(lines),
            "mrz_valid": True,
        },
    }
    return Paper("identity_card", "score_names.identity_card", sheet.pdf(), 1, truth)


def marriage(study: Study, seed: str) -> Paper:
    """A landscape certificate in running text with written gaps: both spouses, both surnames afterwards."""
    rng = Random(f"{seed}/spouse")
    wife = study.person
    if wife.sex != "F":
        wife = invent_person_widely(rng, wife.born.year, "F")
    husband = invent_person_widely(rng, wife.born.year - 3, "M")
    while wife.surname.startswith(husband.surname):
        husband = invent_person_widely(rng, wife.born.year - 3, "M")
    day = date(min(wife.born.year + 26, 2024), rng.randint(1, 12), rng.randint(1, 28))
    after = husband.surname + "a" if husband.surname.endswith(("ov", "ev")) else husband.surname
    sheet = Sheet(seed, (280.0, 200.0), "charis")
    sheet.fill(0, 0, 280, 200, ROSE)
    border(sheet, Color(0.6, 0.2, 0.35), 8, 2)
    sheet.specimen(size=58, angle=28)
    ornament(sheet, 140, 26, 8)
    sheet.text(140, 44, "NİKAHIN BAĞLANMASI HAQQINDA ŞƏHADƏTNAMƏ", 16, "bold", "centre")
    parts = [
        "Vətəndaş",
        Written(f"{husband.surname} {husband.given} {husband.patronymic},"),
        "doğum tarixi",
        Written(dotted(husband.born)),
        "və vətəndaş",
        Written(f"{wife.surname} {wife.given} {wife.patronymic},"),
        "doğum tarixi",
        Written(dotted(wife.born)),
        "arasında nikah",
        Written(long_date(day, "")),
        "tarixdə bağlanmış və nikahın bağlanması haqqında aktların qeydiyyatı kitabında",
        Written(str(rng.randint(20, 900))),
        "nömrəli akt qeydi aparılmışdır.",
    ]
    y = prose(sheet, (24, 60, 232), parts, 12, leading=1.7)
    rows = (
        ("Nikah bağlandıqdan sonra soyadı: ərin", husband.surname),
        ("arvadın", after),
    )
    y = labelled(sheet, (24, 110, y + 4, 8), rows, 12, style="italic", rule_to=200)
    clerk = invent_official(rng)
    sheet.text(24, y + 14, "VVADQ şöbəsinin rəisi", 11)
    signature(sheet, 84, y + 14, 32, BLUE_PEN)
    sheet.text(124, y + 14, clerk.az, 11)
    seal(sheet, 224, y + 16, "QEYDİYYAT ŞÖBƏSİ · SPECIMEN", 16)
    sheet.text(
        24,
        y + 28,
        f"Verilmə tarixi: {dotted(day + timedelta(days=2))}    Seriya NK № {rng.randint(100000, 999999)}",
        10.5,
    )
    sheet.specimen_line(196)
    truth: Truth = {
        "kind": "name_document",
        "languages": ["az"],
        "fields": {"issue_date": iso(day + timedelta(days=2))},
        "signatures": [signed("other", "VVADQ şöbəsinin rəisi", clerk.az)],
        "seal": True,
        "name_document": {
            "kind": "marriage_certificate",
            "names": [
                _named("spouse", husband.surname, husband),
                _named("maiden", wife.surname, wife),
                {"role": "new", "surname": after},
            ],
        },
    }
    return Paper("marriage_certificate", "score_names.marriage", sheet.pdf(), 1, truth)


def _named(role: str, surname: str, person: Person) -> Truth:
    return {
        "role": role,
        "surname": surname,
        "given_name": person.given,
        "patronymic": person.patronymic,
    }


def _without_ending(surname: str) -> str:
    """The surname with the ending -lı (-li, -lu, -lü) in place of -ov, -yev or -zadə, else -Bakılı added."""
    stem = surname.removesuffix("a").removesuffix("ov").removesuffix("yev")
    if stem == surname.removesuffix("a"):
        return stem.removesuffix("zadə") + "li" if stem.endswith("zadə") else f"{stem}-Bakılı"
    last = next(letter for letter in reversed(stem.lower()) if letter in "aıoueəiöü")
    return stem + {"a": "lı", "ı": "lı", "o": "lu", "u": "lu", "ö": "lü", "ü": "lü"}.get(last, "li")


def change(study: Study, seed: str) -> Paper:
    """A portrait certificate of boxes: the name before, the name after, the record it rests on."""
    rng, person = Random(f"{seed}/change"), study.person
    new = _without_ending(person.surname)
    day = date(min(study.decision.year + 3, 2025), rng.randint(1, 12), rng.randint(1, 28))
    sheet = Sheet(seed, (210.0, 297.0), "lato")
    waves(sheet, Color(0.92, 0.94, 0.97), 34, 4)
    sheet.specimen(size=56, angle=50)
    sheet.text(105, 34, "AZƏRBAYCAN RESPUBLİKASI ƏDLİYYƏ NAZİRLİYİ", 11, "bold", "centre")
    sheet.text(105, 50, "ADIN, ATA ADININ VƏ SOYADIN DƏYİŞDİRİLMƏSİ HAQQINDA", 12, "bold", "centre")
    sheet.text(105, 58, "ŞƏHADƏTNAMƏ", 15, "bold", "centre")
    for top, head, surname in (
        (72, "Dəyişdirilənədək", person.surname),
        (118, "Dəyişdirildikdən sonra", new),
    ):
        sheet.text(25, top, head, 11, "bold")
        cells = (("Soyadı", surname), ("Adı", person.given), ("Atasının adı", person.patronymic))
        for i, (caption, value) in enumerate(cells):
            boxed(sheet, (25, top + 3 + 12 * i, 160, 12), caption, value, 11.5)
    rows = (
        ("Doğum tarixi", dotted(person.born)),
        ("Akt qeydi", f"№ {rng.randint(10, 400)}, {dotted(day - timedelta(days=3))}"),
        ("Şəhadətnamə verilib", dotted(day)),
    )
    labelled(sheet, (25, 75, 172, 9), rows, 11.5)
    clerk = invent_official(rng)
    sheet.text(25, 218, "Rəis", 11)
    signature(sheet, 44, 218, 34, BLUE_PEN)
    sheet.text(88, 218, clerk.az, 11)
    seal(sheet, 160, 230, "QEYDİYYAT ŞÖBƏSİ · SPECIMEN", 17)
    sheet.specimen_line(290)
    truth: Truth = {
        "kind": "name_document",
        "languages": ["az"],
        "fields": {"date_of_birth": iso(person.born), "issue_date": iso(day)},
        "signatures": [signed("other", "Rəis", clerk.az)],
        "seal": True,
        "name_document": {
            "kind": "name_change_certificate",
            "names": [_named("former", person.surname, person), _named("new", new, person)],
            "date_of_birth": iso(person.born),
        },
    }
    return Paper("name_change_certificate", "score_names.change", sheet.pdf(), 1, truth)
