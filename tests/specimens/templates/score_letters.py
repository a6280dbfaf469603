"""Scoring designs of papers told apart from the diploma: school letters, references, later training."""

from reportlab.lib.colors import Color

from tests.specimens.azerbaijani import MONTHS, dotted, english_date, long_date, upper, year
from tests.specimens.languages import capitals, date_in_words
from tests.specimens.marks import BLACK_PEN, BLUE_PEN, ornament, seal, signature
from tests.specimens.paper import Paper, Truth, iso, signed
from tests.specimens.people import invent_official
from tests.specimens.scales import five_word
from tests.specimens.sheet import Sheet
from tests.specimens.study import Row, Study
from tests.specimens.table import Column, Table
from tests.specimens.templates.score_kit import Written, border, labelled, prose, reworded
from tests.specimens.truths import name_fields, official, rows_truth


def _paper(which: str, sheet: Sheet, kind: str, languages: list[str], truth: Truth) -> Paper:
    whole = {"kind": kind, "languages": languages, "seal": True, **truth}
    return Paper(kind, f"score_letters.{which}", sheet.pdf(), sheet.pages, whole)


def letter_az(study: Study, seed: str) -> Paper:
    """`Arayış` of the dean's office: graduated, the diploma will be given in a month to come."""
    sheet = Sheet(seed, (210.0, 297.0), "charis")
    sheet.specimen(size=54, angle=45)
    person, school = study.person, study.school
    sheet.text(105, 22, upper(school.az), 13, "bold", "centre")
    sheet.text(105, 29, school.faculty or "Müalicə-profilaktika fakültəsi", 11, align="centre")
    sheet.text(22, 46, f"Çıxış № {study.registration}", 10.5)
    sheet.text(188, 46, long_date(study.decision), 10.5, align="right")
    sheet.text(105, 66, "ARAYIŞ", 16, "bold", "centre")
    name = person.name("az").full
    month = f"{year(study.issue.year)} ilin {MONTHS[study.issue.month - 1]} ayında"
    text = (
        f"Verilir {dotted(person.born)} il təvəllüdlü {name} ondan ötrü ki, o, həqiqətən {school.az} üzrə "
        f"Müalicə işi ixtisasında təhsilini başa vurmuş və məzun olmaq üçün bütün tələbləri yerinə "
        f"yetirmişdir. Diplom {month} veriləcəkdir."
    )
    y = sheet.paragraph(22, 84, 166, text, 12.5, leading=1.7)
    sheet.text(22, y + 6, "Arayış tələb olunan yerə təqdim etmək üçün verilir.", 11, "italic")
    sheet.text(22, y + 34, "Dekan", 12, "bold")
    signature(sheet, 60, y + 34, 36, BLUE_PEN)
    sheet.text(118, y + 34, study.dean.az, 11.5)
    seal(sheet, 84, y + 44, upper(school.az), 17)
    sheet.specimen_line(291)
    fields = {
        **name_fields(study, "az"),
        "school_name": school.az,
        "document_title": "ARAYIŞ",
        "specialty": "Müalicə işi",
        "registration_number": study.registration,
        "date_of_birth": iso(person.born),
        "issue_date": iso(study.decision),
    }
    also = {"school_name": [upper(school.az)]}
    truth = {
        "fields": fields,
        "also_right": also,
        "signatures": [official("dean", "Dekan", study.dean, "az")],
    }
    return _paper("letter_az", sheet, "school_letter", ["az"], truth)


def letter_en(study: Study, seed: str) -> Paper:
    """A rector's letter in English on letter-size paper: requirements met, the month of the diploma."""
    sheet = Sheet(seed, (216.0, 279.0), "gentium_plus")
    sheet.specimen("SPECIMEN", size=70, angle=45)
    person, school = study.person, study.school
    sheet.text(24, 24, school.en, 16, "bold", colour=Color(0.1, 0.25, 0.5))
    sheet.text(24, 30, f"Office of the Rector, {school.city_en}", 10)
    sheet.line(24, 33, 192, 33, 0.8, Color(0.1, 0.25, 0.5))
    sheet.text(24, 46, english_date(study.decision), 11)
    sheet.text(24, 58, "Educational Commission for Foreign Medical Graduates", 11)
    sheet.text(24, 72, "Re: graduation of a student", 11, "bold")
    she = "she" if person.sex == "F" else "he"
    month = english_date(study.issue, "day_first").split(" ", 1)[1]
    name = f"{person.given_en} {person.surname_en}"
    parts = [
        f"Dear colleagues, we confirm that {name} (date of birth {english_date(person.born, 'day_first')}) "
        f"has fulfilled every requirement of our six-year medical programme, and that {she} graduated on "
        f"{english_date(study.decision, 'day_first')}. The diploma of Physician, General Medicine, is going "
        f"to be issued in {month}. Until then this letter stands in the place of the diploma."
    ]
    y = prose(sheet, (24, 86, 168), parts, 12, leading=1.55)
    sheet.text(24, y + 8, "Yours faithfully,", 12)
    signature(sheet, 26, y + 28, 40, BLACK_PEN)
    sheet.text(24, y + 38, study.rector.en, 12, "bold")
    sheet.text(24, y + 44, "Rector", 12)
    seal(sheet, 130, y + 32, school.en.upper(), 18, "SPECIMEN")
    sheet.specimen_line(274)
    fields = {
        "surname": person.surname_en,
        "given_name": person.given_en,
        "full_name": name,
        "school_name": school.en,
        "specialty": "General Medicine",
        "qualification": "Physician",
        "completion_date": iso(study.decision),
        "date_of_birth": iso(person.born),
        "issue_date": iso(study.decision),
    }
    truth = {"fields": fields, "signatures": [official("rector", "Rector", study.rector, "en")]}
    return _paper("letter_en", sheet, "school_letter", ["en"], truth)


def reference_ru(study: Study, seed: str) -> Paper:
    """`Академическая справка` of someone who left before the end: what was passed until then, the order."""
    study = reworded(study, seed)
    sheet = Sheet(seed, (210.0, 297.0), "pt_sans")
    sheet.specimen(size=52, angle=50)
    sheet.specimen_line(292)
    y = sheet.paragraph(25, 20, 160, study.school.ru, 12, "bold", "centre", 1.2)
    sheet.text(105, y + 5, "АКАДЕМИЧЕСКАЯ СПРАВКА", 15, "bold", "centre")
    left = study.rows[-1].academic_year[-4:]
    rows = (
        ("Фамилия, имя, отчество", study.person.name("ru").full),
        ("Дата рождения", date_in_words(study.person.born, "ru", "")),
        ("Поступил(а)", f"в {study.entry.year} году"),
        ("Отчислен(а)", f"в {left} году, приказ № {sheet.rng.randint(20, 900)}-с"),
        ("Специальность", "Лечебное дело"),
    )
    y = labelled(sheet, (16, 70, y + 16, 6.5), rows, 10.5)
    sheet.text(16, y + 2, "Полный курс обучения не завершён. Сдал(а) зачёты и экзамены:", 10, "italic")
    columns = (Column("Дисциплина", 104), Column("Часы", 22, "right"), Column("Оценка", 50, "centre"))
    table = Table(sheet, columns, 16, y + 6, 9, "grid", bottom=272, pad=0.8, new_page=_next)
    table.head()
    for row in study.rows:
        table.row([row.ru, str(row.hours), five_word(row.score, "ru")])
    y = table.y if table.y < 240 else _turned(sheet)
    sheet.text(16, y + 14, "Ректор", 10.5)
    signature(sheet, 50, y + 14, 32, BLACK_PEN)
    sheet.text(96, y + 14, study.rector.name("ru"), 10.5)
    seal(sheet, 164, y + 18, "ОБРАЗЕЦ · SPECIMEN", 15, "М.П.")
    sheet.text(16, y + 28, f"Выдана {dotted(study.issue)}, рег. № {study.registration}", 10)
    fields = {
        **name_fields(study, "ru"),
        "school_name": study.school.ru,
        "document_title": "АКАДЕМИЧЕСКАЯ СПРАВКА",
        "specialty": "Лечебное дело",
        "date_of_birth": iso(study.person.born),
        "entry_date": str(study.entry.year),
        "registration_number": study.registration,
        "issue_date": iso(study.issue),
    }
    truth = {
        "fields": fields,
        "signatures": [official("rector", "Ректор", study.rector, "ru")],
        "courses": rows_truth(study, "ru", _reference_cells),
        "totals": {},
    }
    return _paper("reference_ru", sheet, "academic_reference", ["ru"], truth)


def _reference_cells(row: Row) -> Truth:
    return {"hours": row.hours, "grade": five_word(row.score, "ru")}


def _turned(sheet: Sheet) -> float:
    sheet.turn_page()
    return _next(sheet)


def _next(sheet: Sheet) -> float:
    sheet.specimen(size=52, angle=50)
    sheet.specimen_line(292)
    return 20


def internship_ru(study: Study, seed: str) -> Paper:
    """`Удостоверение` of a finished internship: a small card; no diploma, though a physician is named."""
    sheet = Sheet(seed, (210.0, 148.0), "doulos")
    border(sheet, Color(0.2, 0.35, 0.3), 7, 1.6)
    sheet.specimen(size=44, angle=25)
    done, given = study.issue.replace(year=study.issue.year + 1), study.person.name_ru_dative
    sheet.text(105, 22, "МИНИСТЕРСТВО ЗДРАВООХРАНЕНИЯ", 10, align="centre")
    sheet.text(105, 34, "УДОСТОВЕРЕНИЕ", 17, "bold", "centre")
    sheet.text(105, 42, f"ИН № {study.number}", 12, align="centre")
    parts = [
        "Выдано врачу",
        Written(given.full),
        "в том, что в период с",
        Written(f"01.08.{study.issue.year} г."),
        "по",
        Written(f"{dotted(done)} г."),
        "пройдена интернатура по специальности",
        Written("Терапия"),
        "при учреждении",
        Written(study.school.ru + "."),
        "Решением экзаменационной комиссии присвоена квалификация",
        Written("врача-терапевта."),
    ]
    y = prose(sheet, (20, 54, 170), parts, 11.5, leading=1.6)
    sheet.text(20, y + 12, "Председатель комиссии", 10.5)
    signature(sheet, 78, y + 12, 30, BLUE_PEN)
    sheet.text(118, y + 12, study.chair.name("ru"), 10.5)
    seal(sheet, 176, y + 12, "ОБРАЗЕЦ · SPECIMEN", 12, "М.П.")
    sheet.text(20, y + 22, f"г. {study.school.town('ru')}, {date_in_words(done, 'ru', ru_year='г.')}", 10.5)
    sheet.specimen_line(143)
    name = study.person.name("ru")
    fields = {
        "surname": given.surname,
        "given_name": given.given,
        "patronymic": given.patronymic,
        "full_name": given.full,
        "school_name": study.school.ru,
        "document_title": "УДОСТОВЕРЕНИЕ",
        "specialty": "Терапия",
        "qualification": "врача-терапевта",
        "diploma_series": "ИН",
        "diploma_number": study.number,
        "level": "internship",
        "issue_date": iso(done),
        "entry_date": f"{study.issue.year}-08-01",
        "completion_date": iso(done),
    }
    also = {
        "surname": [name.surname],
        "given_name": [name.given],
        "full_name": [name.full],
        "qualification": ["врач-терапевт"],
    }
    places = [official("chair", "Председатель комиссии", study.chair, "ru")]
    truth = {"fields": fields, "also_right": also, "signatures": places}
    return _paper("internship_ru", sheet, "postgraduate", ["ru"], truth)


def specialist_tr(study: Study, seed: str) -> Paper:
    """`Tıpta uzmanlık belgesi`: the Turkish ministry's certificate of a finished specialty training."""
    sheet = Sheet(seed, (297.0, 210.0), "carlito")
    border(sheet, Color(0.1, 0.35, 0.5), 9, 2)
    sheet.specimen("ÖRNEK · SPECIMEN", size=60, angle=25)
    name, done = study.person.name("tr"), study.issue.replace(year=study.issue.year + 5)
    shouted = f"{name.given} {capitals(name.surname, 'tr')}"
    sheet.text(148, 30, "T.C. SAĞLIK BAKANLIĞI", 14, "bold", "centre")
    sheet.text(148, 46, "TIPTA UZMANLIK BELGESİ", 19, "bold", "centre")
    text = (
        f"{study.school.tr} {study.school.faculty} Kardiyoloji Anabilim Dalında uzmanlık eğitimini "
        f"tamamlayan Dr. {shouted}, uzmanlık sınavında başarılı olarak KARDİYOLOJİ UZMANI unvanını almıştır."
    )
    sheet.paragraph(40, 74, 217, text, 14, align="centre", leading=1.7)
    boss = invent_official(sheet.rng)
    signature(sheet, 196, 144, 38, BLACK_PEN)
    sheet.text(216, 153, boss.en, 11.5, "bold", "centre")
    sheet.text(216, 159, "Sağlık Hizmetleri Genel Müdürü", 11, align="centre")
    seal(sheet, 148, 150, "SAĞLIK · SPECIMEN", 17, "ÖRNEK")
    sheet.text(40, 150, f"Belge No: {study.number}", 11)
    sheet.text(40, 157, f"Tescil Tarihi: {dotted(done)}", 11)
    sheet.specimen_line(205)
    fields = {
        "surname": capitals(name.surname, "tr"),
        "given_name": name.given,
        "full_name": shouted,
        "school_name": study.school.tr,
        "document_title": "TIPTA UZMANLIK BELGESİ",
        "specialty": "Kardiyoloji",
        "qualification": "KARDİYOLOJİ UZMANI",
        "diploma_number": study.number,
        "level": "residency",
        "issue_date": iso(done),
    }
    also = {"school_name": [f"{study.school.tr} {study.school.faculty}"]}
    places = [signed("other", "Sağlık Hizmetleri Genel Müdürü", boss.en)]
    truth = {"fields": fields, "also_right": also, "signatures": places}
    return _paper("specialist_tr", sheet, "postgraduate", ["tr"], truth)


def feldsher_ru(study: Study, seed: str) -> Paper:
    """A Soviet medical school's diploma: `лечебное дело` too, but the qualification is feldsher."""
    sheet = Sheet(seed, (205.0, 145.0), "pt_serif")
    border(sheet, Color(0.4, 0.25, 0.1), 6, 1.5)
    sheet.specimen(size=42, angle=25)
    ornament(sheet, 102, 20, 6)
    given, woman = study.person.name_ru_dative, study.person.sex == "F"
    sheet.text(102, 36, "ДИПЛОМ", 18, "bold", "centre")
    sheet.text(102, 42, "о среднем специальном образовании", 10.5, "italic", "centre")
    sheet.text(102, 49, f"ДТ-I № {study.number}", 12, "bold", "centre")
    parts = [
        "Настоящий диплом выдан",
        Written(given.full),
        f"в том, что {'она' if woman else 'он'} в",
        Written(str(study.decision.year - 3)),
        f"году {'поступила' if woman else 'поступил'} в",
        Written("Бакинское медицинское училище № 2"),
        "и в",
        Written(str(study.decision.year)),
        f"году {'окончила' if woman else 'окончил'} полный курс по специальности",
        Written("лечебное дело."),
        "Решением Государственной квалификационной комиссии от",
        Written(date_in_words(study.decision, "ru", ru_year="г.")),
        "присвоена квалификация",
        Written("фельдшера."),
    ]
    y = prose(sheet, (18, 59, 168), parts, 11, leading=1.55)
    for i, (role, who) in enumerate((("Председатель комиссии", study.chair), ("Директор", study.rector))):
        sheet.text(18, y + 5 + 9 * i, role, 10)
        signature(sheet, 68, y + 5 + 9 * i, 28, BLACK_PEN)
        sheet.text(104, y + 5 + 9 * i, who.name("ru"), 10)
    seal(sheet, 168, y + 12, "ОБРАЗЕЦ · SPECIMEN", 12, "М.П.")
    sheet.text(18, y + 24, f"г. Баку, {date_in_words(study.issue, 'ru', ru_year='г.')}", 10)
    sheet.text(104, y + 24, f"Регистрационный № {study.registration}", 10)
    sheet.specimen_line(141)
    name = study.person.name("ru")
    fields = {
        "surname": given.surname,
        "given_name": given.given,
        "patronymic": given.patronymic,
        "full_name": given.full,
        "school_name": "Бакинское медицинское училище № 2",
        "document_title": "ДИПЛОМ",
        "specialty": "лечебное дело",
        "qualification": "фельдшера",
        "diploma_series": "ДТ-I",
        "diploma_number": study.number,
        "registration_number": study.registration,
        "decision_date": iso(study.decision),
        "issue_date": iso(study.issue),
        "entry_date": str(study.decision.year - 3),
        "completion_date": str(study.decision.year),
        "level": "secondary_medical",
    }
    also = {
        "surname": [name.surname],
        "given_name": [name.given],
        "full_name": [name.full],
        "qualification": ["фельдшер"],
        "document_title": ["ДИПЛОМ о среднем специальном образовании"],
    }
    places = [
        official("chair", "Председатель комиссии", study.chair, "ru"),
        official("rector", "Директор", study.rector, "ru"),
    ]
    truth = {"fields": fields, "also_right": also, "signatures": places}
    return _paper("feldsher_ru", sheet, "secondary", ["ru"], truth)
