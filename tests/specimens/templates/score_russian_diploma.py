"""Scoring designs of Russian-language diplomas: the specialist's spread since 2014, an older sheet."""

from reportlab.lib.colors import Color

from tests.specimens.languages import capitals, date_in_words
from tests.specimens.marks import BLACK_PEN, BLUE_PEN, ornament, seal, signature
from tests.specimens.paper import Paper
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.templates.score_kit import border, waves
from tests.specimens.truths import diploma_of, official

NAVY = Color(0.12, 0.2, 0.45)
_STATES = {
    "RU": "РОССИЙСКАЯ ФЕДЕРАЦИЯ",
    "BY": "РЕСПУБЛИКА БЕЛАРУСЬ",
    "UA": "УКРАИНА",
    "GE": "РЕСПУБЛИКА ГРУЗИЯ",
}


def specialist(study: Study, seed: str) -> Paper:
    """`Диплом специалиста`: organisation and numbers left, holder (nominative) and award right."""
    sheet = Sheet(seed, (290.0, 202.0), "charis")
    waves(sheet, Color(0.9, 0.93, 0.97), 20, 4)
    sheet.specimen(size=58, angle=26)
    title = "ДИПЛОМ СПЕЦИАЛИСТА С ОТЛИЧИЕМ" if study.honours else "ДИПЛОМ СПЕЦИАЛИСТА"
    _left(sheet, study)
    _right(sheet, study)
    seal(sheet, 178, 176, "ОБРАЗЕЦ · SPECIMEN", 14, "М.П.", Color(0.12, 0.2, 0.6, alpha=0.7))
    sheet.specimen_line(198)
    truth = diploma_of(
        study,
        ["ru"],
        title,
        [
            official("chair", "Председатель Государственной экзаменационной комиссии", study.chair, "ru"),
            official("rector", "Руководитель образовательной организации", study.rector, "ru"),
        ],
        specialty="31.05.01 Лечебное дело",
        specialty_code="31.05.01",
        qualification="ВРАЧ-ЛЕЧЕБНИК",
        surname=capitals(study.person.name("ru").surname, "ru"),
        full_name=_loud(study),
        also={"specialty": ["Лечебное дело"]},
    )
    return Paper("diploma", "score_russian_diploma.specialist", sheet.pdf(), sheet.pages, truth)


def _loud(study: Study) -> str:
    name = study.person.name("ru")
    return f"{name.surname.upper()} {name.given} {name.patronymic}"


def _left(sheet: Sheet, study: Study) -> None:
    middle = 75.0
    sheet.text(middle, 22, _STATES[study.school.country], 13, "bold", "centre", NAVY)
    ornament(sheet, middle, 38, 8, NAVY)
    y = sheet.paragraph(18, 56, 114, study.school.ru, 11.5, align="centre", leading=1.3)
    sheet.text(middle, y + 2, f"г. {study.school.town('ru')}", 11, align="centre")
    sheet.text(middle, y + 22, "ДИПЛОМ СПЕЦИАЛИСТА", 18, "bold", "centre", NAVY)
    if study.honours:
        sheet.text(middle, y + 30, "С ОТЛИЧИЕМ", 13, "bold", "centre", Color(0.7, 0.1, 0.1))
    sheet.text(middle, 130, f"{study.series} {study.number}", 14, "bold", "centre")
    sheet.text(middle, 141, "ДОКУМЕНТ ОБ ОБРАЗОВАНИИ И О КВАЛИФИКАЦИИ", 8.5, align="centre")
    sheet.text(middle, 154, "Регистрационный номер", 9.5, align="centre")
    sheet.fill_in(middle, 161, study.registration, 11.5, "bold", "centre")
    sheet.text(middle, 172, "Дата выдачи", 9.5, align="centre")
    sheet.fill_in(middle, 179, date_in_words(study.issue, "ru", ""), 11.5, "bold", "centre")


def _right(sheet: Sheet, study: Study) -> None:
    middle, name = 216.0, study.person.name("ru")
    woman = study.person.sex == "F"
    sheet.text(middle, 26, "Настоящий диплом свидетельствует о том, что", 11, align="centre")
    sheet.fill_in(middle, 40, name.surname.upper(), 15, "bold", "centre")
    sheet.fill_in(middle, 48, f"{name.given} {name.patronymic}", 14, "bold", "centre")
    sheet.text(
        middle,
        60,
        f"{'освоила' if woman else 'освоил'} программу специалитета по специальности",
        11,
        align="centre",
    )
    sheet.fill_in(middle, 70, "31.05.01 Лечебное дело", 13, "bold", "centre")
    past = "прошла" if woman else "прошел"
    sheet.text(middle, 80, f"и успешно {past} государственную итоговую аттестацию.", 11, align="centre")
    sheet.text(
        middle,
        92,
        "Решением Государственной экзаменационной комиссии присвоена квалификация",
        9.8,
        align="centre",
    )
    sheet.fill_in(middle, 102, "ВРАЧ-ЛЕЧЕБНИК", 14, "bold", "centre")
    decided = date_in_words(study.decision, "ru", ru_year="г.")
    protocol = f"Протокол № {sheet.rng.randint(1, 30)} от {decided}"
    sheet.text(middle, 114, protocol, 11, align="centre")
    officials = (
        ("Председатель Государственной экзаменационной комиссии", study.chair),
        ("Руководитель образовательной организации", study.rector),
    )
    for i, (role, who) in enumerate(officials):
        y = 132 + 17 * i
        sheet.paragraph(154, y - 4, 52, role, 9, leading=1.2)
        signature(sheet, 212, y, 28, BLUE_PEN)
        sheet.line(208, y + 1.2, 244, y + 1.2, 0.4)
        sheet.text(247, y, who.ru, 10)


def sheet_of_old(study: Study, seed: str) -> Paper:
    """One sheet of 1996-2013: `присуждена квалификация`, the holder in the dative in the middle, dean too."""
    sheet = Sheet(seed, (210.0, 297.0), "pt_serif")
    border(sheet, NAVY, 11, 3)
    sheet.specimen(size=54, angle=45)
    ornament(sheet, 105, 34, 9, NAVY)
    given = study.person.name_ru_dative
    title = "ДИПЛОМ С ОТЛИЧИЕМ" if study.honours else "ДИПЛОМ"
    sheet.text(105, 54, _STATES[study.school.country], 13, "bold", "centre")
    sheet.text(105, 70, title, 24, "bold", "centre", NAVY)
    sheet.text(105, 80, f"{study.series} № {study.number}", 14, "bold", "centre")
    sheet.text(105, 92, "Решением", 12, align="centre")
    sheet.text(105, 100, "Государственной аттестационной комиссии", 12, align="centre")
    sheet.fill_in(105, 108, f"от {date_in_words(study.decision, 'ru', '')}", 12.5, "italic", "centre")
    sheet.fill_in(105, 122, given.surname.upper(), 16, "bold", "centre")
    sheet.fill_in(105, 131, f"{given.given} {given.patronymic}", 15, "bold", "centre")
    woman = study.person.sex == "F"
    text = (
        f"{'окончившей' if woman else 'окончившему'} в {study.decision.year} году {study.school.ru}, "
        f"где {'обучалась' if woman else 'обучался'} с {study.entry.year} года,"
    )
    y = sheet.paragraph(28, 144, 154, text, 12, align="centre")
    sheet.text(105, y + 6, "ПРИСУЖДЕНА КВАЛИФИКАЦИЯ", 12.5, "bold", "centre")
    sheet.fill_in(105, y + 15, "ВРАЧ", 18, "bold", "centre")
    sheet.text(105, y + 24, "по специальности «Лечебное дело»", 12.5, align="centre")
    roles = ("Председатель Государственной аттестационной комиссии", "Ректор", "Декан")
    for i, (role, who) in enumerate(zip(roles, (study.chair, study.rector, study.dean), strict=True)):
        base = y + 44 + 13 * i
        sheet.paragraph(26, base, 66, role, 9.5, leading=1.1)
        signature(sheet, 100, base, 32, BLACK_PEN)
        sheet.line(96, base + 1.2, 138, base + 1.2, 0.4)
        sheet.text(142, base, who.ru, 10.5)
    seal(sheet, 60, y + 84, "SPECIMEN · ОБРАЗЕЦ", 15, "М.П.", Color(0.12, 0.2, 0.6, alpha=0.7))
    sheet.text(86, y + 84, f"г. {study.school.town('ru')}, {date_in_words(study.issue, 'ru')}", 10.5)
    sheet.text(86, y + 91, f"Регистрационный номер {study.registration}", 10.5)
    sheet.specimen_line(291)
    name = study.person.name("ru")
    truth = diploma_of(
        study,
        ["ru"],
        title,
        [
            official("chair", roles[0], study.chair, "ru"),
            official("rector", "Ректор", study.rector, "ru"),
            official("dean", "Декан", study.dean, "ru"),
        ],
        qualification="ВРАЧ",
        surname=given.surname.upper(),
        given_name=given.given,
        full_name=f"{given.surname.upper()} {given.given} {given.patronymic}",
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
        also={
            "surname": [name.surname.upper(), name.surname],
            "given_name": [name.given],
            "full_name": [name.full, _loud(study)],
        },
    )
    return Paper("diploma", "score_russian_diploma.sheet_of_old", sheet.pdf(), sheet.pages, truth)
