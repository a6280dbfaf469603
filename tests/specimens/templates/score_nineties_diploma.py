"""Scoring designs of the diploma of 1992-2009: a mixed blank with a Russian half, and a form of boxes."""

from datetime import date

from reportlab.lib.colors import Color

from tests.specimens.azerbaijani import MONTHS, dotted, upper, year
from tests.specimens.languages import date_in_words
from tests.specimens.marks import BLACK_PEN, BLUE_PEN, ornament, seal, signature
from tests.specimens.paper import Paper
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.templates.score_kit import Written, border, boxed, prose, waves
from tests.specimens.truths import diploma_of, official

GREEN = Color(0.1, 0.38, 0.3, alpha=0.75)
_OF_MONTH = ("ın", "ın", "ın", "in", "ın", "un", "un", "un", "ın", "ın", "ın", "ın")


def inflected(day: date) -> str:
    """`1996-cı il iyunun 27-də`, as laws and older blanks date things."""
    on = "da" if day.day in (6, 9, 10, 16, 19, 26, 29, 30) else "də"
    return f"{year(day.year)} il {MONTHS[day.month - 1]}{_OF_MONTH[day.month - 1]} {day.day}-{on}"


def mixed(study: Study, seed: str) -> Paper:
    """A blank of the first years: Azerbaijani in Latin left, Russian right, dates with case endings."""
    sheet = Sheet(seed, (300.0, 212.0), "old_standard")
    waves(sheet, Color(0.93, 0.9, 0.84), 14, 9)
    border(sheet, Color(0.45, 0.36, 0.12), 7)
    sheet.specimen(size=54, angle=20)
    _mixed_left(sheet, study)
    _mixed_right(sheet, study)
    seal(sheet, 118, 160, "BAKI · SPECIMEN", 15, "NÜMUNƏ", GREEN)
    sheet.specimen_line(208)
    given, plain = study.person.name_ru_dative, study.person.name("ru")
    truth = diploma_of(
        study,
        ["az", "ru"],
        "DİPLOM",
        [
            official("chair", "Dövlət İmtahan Komissiyasının sədri", study.chair, "az"),
            official("rector", "Rektor", study.rector, "az"),
            official("chair", "Председатель ГЭК", None, "ru"),
            official("rector", "Ректор", None, "ru"),
        ],
        also={
            "surname": [given.surname, plain.surname],
            "given_name": [given.given, plain.given],
            "patronymic": [plain.patronymic],
            "full_name": [given.full, plain.full],
            "school_name": [study.school.ru, study.school.az + "ni"],
            "specialty": ["лечебное дело"],
            "qualification": ["врача", "врач"],
            "document_title": ["ДИПЛОМ", "FƏRQLƏNMƏ DİPLOMU"],
        },
        specialty="müalicə işi",
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )
    return Paper("diploma", "score_nineties_diploma.mixed", sheet.pdf(), sheet.pages, truth)


def _mixed_left(sheet: Sheet, study: Study) -> None:
    name = study.person.name("az")
    sheet.text(79, 22, "AZƏRBAYCAN RESPUBLİKASI", 12, "bold", "centre")
    sheet.text(79, 33, "FƏRQLƏNMƏ DİPLOMU" if study.honours else "DİPLOM", 20, "bold", "centre")
    sheet.text(79, 41, f"{study.series}   № {study.number}", 13, align="centre")
    sheet.text(20, 54, "Bu diplom", 12)
    sheet.fill_in(84, 54, name.full, 13, "italic", "centre")
    sheet.line(42, 55.2, 138, 55.2, 0.3)
    sheet.text(20, 62, "adına verilmişdir.", 12)
    parts = [
        "O,",
        Written(year(study.entry.year)),
        "ildə təhsilə başlamış və",
        Written(year(study.decision.year)),
        "ildə",
        Written(study.school.az + "ni"),
        Written("müalicə işi"),
        "ixtisası üzrə bitirmişdir. Dövlət İmtahan Komissiyasının",
        Written(inflected(study.decision)),
        "qəbul etdiyi qərara əsasən ona",
        Written("həkim"),
        "ixtisası verilmişdir.",
    ]
    prose(sheet, (20, 71, 118), parts, 12, leading=1.65)
    for i, (role, who) in enumerate(
        (("Dövlət İmtahan Komissiyasının sədri", study.chair), ("Rektor", study.rector))
    ):
        y = 138 + 16 * i
        sheet.text(20, y, role, 10.5)
        signature(sheet, 88, y, 30, BLACK_PEN)
        sheet.line(84, y + 1.2, 138, y + 1.2, 0.35)
        sheet.text(20, y + 5, who.az, 9, "italic")
    sheet.text(20, 176, "M.Y.", 10.5)
    sheet.text(20, 186, f"{study.school.city} şəhəri,", 11)
    sheet.fill_in(50, 186, date_in_words(study.issue, "az", ""), 11)
    sheet.text(20, 193, f"Qeydiyyat № {study.registration}", 11)


def _mixed_right(sheet: Sheet, study: Study) -> None:
    woman = study.person.sex == "F"
    sheet.text(221, 22, "АЗЕРБАЙДЖАНСКАЯ РЕСПУБЛИКА", 12, "bold", "centre")
    sheet.text(221, 33, "ДИПЛОМ С ОТЛИЧИЕМ" if study.honours else "ДИПЛОМ", 20, "bold", "centre")
    sheet.text(221, 41, f"{study.series}   № {study.number}", 13, align="centre")
    sheet.text(162, 54, "Выдан", 12)
    sheet.fill_in(224, 54, study.person.name_ru_dative.full, 13, "italic", "centre")
    sheet.line(178, 55.2, 282, 55.2, 0.3)
    parts = [
        f"в том, что {'она' if woman else 'он'} в",
        Written(str(study.entry.year)),
        f"году {'поступила' if woman else 'поступил'} и в",
        Written(str(study.decision.year)),
        f"году {'окончила' if woman else 'окончил'}",
        Written(study.school.ru),
        "по специальности",
        Written("лечебное дело"),
        "и решением Государственной экзаменационной комиссии от",
        Written(dotted(study.decision) + " г."),
        f"{'ей' if woman else 'ему'} присвоена квалификация",
        Written("врача."),
    ]
    prose(sheet, (162, 64, 120), parts, 12, leading=1.65)
    for i, role in enumerate(("Председатель ГЭК", "Ректор")):
        y = 138 + 16 * i
        sheet.text(162, y, role, 10.5)
        signature(sheet, 216, y, 30, BLACK_PEN)
        sheet.line(210, y + 1.2, 282, y + 1.2, 0.35)
    sheet.text(162, 176, "М.П.", 10.5)
    sheet.text(162, 186, f"г. {study.school.town('ru')}", 11)
    sheet.fill_in(190, 186, date_in_words(study.issue, "ru", "", "г."), 11)
    sheet.text(162, 193, f"Регистрационный № {study.registration}", 11)


def boxes(study: Study, seed: str) -> Paper:
    """One portrait page of boxes, captions in their corners; names in three boxes, dates in figures."""
    sheet = Sheet(seed, (210.0, 297.0), "gentium_plus")
    border(sheet, Color(0.15, 0.4, 0.35), 10, 1.6)
    sheet.specimen(size=56, angle=62)
    ornament(sheet, 105, 28, 9, Color(0.15, 0.4, 0.35))
    title = "FƏRQLƏNMƏ DİPLOMU" if study.honours else "DİPLOM"
    sheet.text(105, 46, "AZƏRBAYCAN RESPUBLİKASI", 14, "bold", "centre")
    sheet.text(105, 53, "TƏHSİL NAZİRLİYİ", 11, "bold", "centre")
    sheet.text(105, 66, title, 20, "bold", "centre")
    sheet.text(105, 74, "ali təhsil haqqında", 12, "italic", "centre")
    name = study.person.name("az")
    cells = (
        (20, 82, 85, "Seriya", study.series),
        (105, 82, 85, "Nömrə", study.number),
        (20, 96, 85, "Soyadı", upper(name.surname)),
        (105, 96, 85, "Adı", upper(name.given)),
        (20, 110, 170, "Atasının adı", upper(name.patronymic)),
        (20, 124, 170, "Bitirdiyi ali məktəb", study.school.az),
        (20, 138, 60, "Daxil olduğu il", str(study.entry.year)),
        (80, 138, 60, "Məzun olduğu il", str(study.decision.year)),
        (140, 138, 50, "Təhsil forması", "əyani"),
        (20, 152, 110, "İxtisası", "Müalicə işi"),
        (130, 152, 60, "Verilən ixtisas dərəcəsi", "Həkim"),
        (20, 166, 110, "Yekun Dövlət Attestasiya Komissiyasının qərarı", f"{dotted(study.decision)}-ci il"),
        (130, 166, 60, "Protokol №", str(sheet.rng.randint(2, 40))),
        (20, 180, 110, "Diplomun verildiyi tarix", dotted(study.issue)),
        (130, 180, 60, "Qeydə alınma №", study.registration),
    )
    for x, y, wide, caption, value in cells:
        boxed(sheet, (x, y, wide, 14), caption, value, 12)
    officials = (("Komissiyanın sədri", study.chair), ("Rektor", study.rector))
    for i, (role, who) in enumerate(officials):
        x = 22 + 88 * i
        signature(sheet, x + 14, 218, 36, BLUE_PEN)
        sheet.line(x, 220, x + 74, 220, 0.4)
        sheet.text(x, 225, role, 10, "bold")
        sheet.text(x, 230, who.az, 10)
    seal(sheet, 105, 248, "AZƏRBAYCAN · TƏHSİL · SPECIMEN", 17, "NÜMUNƏ", GREEN)
    sheet.text(22, 262, f"{study.school.city} şəhəri", 10.5)
    sheet.text(188, 262, "M.Y.", 10.5, align="right")
    sheet.specimen_line(291)
    truth = diploma_of(
        study,
        ["az"],
        title,
        [
            official("chair", "Komissiyanın sədri", study.chair, "az"),
            official("rector", "Rektor", study.rector, "az"),
        ],
        surname=upper(name.surname),
        given_name=upper(name.given),
        patronymic=upper(name.patronymic),
        full_name=upper(name.full),
        qualification="Həkim",
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )
    return Paper("diploma", "score_nineties_diploma.boxes", sheet.pdf(), sheet.pages, truth)
