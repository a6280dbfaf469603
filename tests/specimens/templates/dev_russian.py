"""Diplomas in Russian of schools abroad: the form of 1994-2013, that of 2014, and the Belarusian one."""

from tests.specimens.languages import date_in_words, specialty
from tests.specimens.marks import ornament, seal
from tests.specimens.paper import Paper, Truth
from tests.specimens.sheet import A4_LANDSCAPE, Sheet
from tests.specimens.study import Study
from tests.specimens.templates.dev_kit import Fill, blank, fitted, sentence, sign
from tests.specimens.truths import diploma_of, official

WORDS = "ОБРАЗЕЦ · SPECIMEN"
_BENT_COMMISSIONS = ("Государственной аттестационной комиссии", "Государственной экзаменационной комиссии")
"""As `решением` bends them: right as printed, and right in the nominative."""
_STATES = {"RU": "РОССИЙСКАЯ ФЕДЕРАЦИЯ", "UA": "УКРАИНА", "BY": "РЕСПУБЛИКА БЕЛАРУСЬ", "GE": "ГРУЗИЯ"}


def _dative(study: Study) -> Truth:
    whom = study.person.name_ru_dative
    return {
        "surname": whom.surname,
        "given_name": whom.given,
        "patronymic": whom.patronymic,
        "full_name": whom.full,
    }


def _nominative(study: Study) -> Truth:
    name = study.person.name("ru")
    also = {"surname": [name.surname], "given_name": [name.given], "full_name": [name.full]}
    return {
        **also,
        "commission": list(_BENT_COMMISSIONS),
        "qualification": ["врач", "врача", "ВРАЧ"],
        "specialty": ["лечебное дело", "Лечебное дело"],
    }


def of_1994(study: Study, seed: str) -> Paper:
    """Two facing pages: school, number and town on the left, the award on the right."""
    sheet = Sheet(seed, A4_LANDSCAPE, "dejavu_serif")
    sheet.typed_in = ("free_serif", "bold")
    sheet.specimen(WORDS, 30, 60)
    title = "ДИПЛОМ С ОТЛИЧИЕМ" if study.honours else "ДИПЛОМ"
    _left_1994(sheet, study, title)
    _right_1994(sheet, study)
    truth = diploma_of(
        study,
        ["ru"],
        title,
        [
            official("chair", "Председатель Государственной аттестационной комиссии", study.chair, "ru"),
            official("rector", "Ректор", study.rector, "ru"),
        ],
        also=_nominative(study),
        **_dative(study),
        qualification="ВРАЧ",
        commission="Государственная аттестационная комиссия",
    )
    return Paper("diploma", "dev_russian.of_1994", sheet.pdf(), sheet.pages, truth)


def _left_1994(sheet: Sheet, study: Study, title: str) -> None:
    ornament(sheet, 76, 28, 11)
    sheet.text(76, 50, _STATES[study.school.country], 15, "bold", "centre")
    y = sheet.paragraph(22, 64, 108, study.school.ru, 12, align="centre")
    sheet.text(76, y + 14, title, 22 if study.honours else 28, "bold", "centre")
    sheet.text(76, y + 26, f"{study.series} {study.number}", 15, "bold", "centre")
    sheet.text(76, 136, "Диплом является государственным документом", 9, align="centre")
    sheet.text(76, 141, "о высшем образовании", 9, align="centre")
    sheet.text(30, 158, "Регистрационный номер", 10)
    sheet.fill_in(82, 158, study.registration, 11)
    sheet.line(80, 159.2, 112, 159.2, 0.4)
    sheet.fill_in(30, 170, f"г. {study.school.city_ru}", 11)
    sheet.fill_in(80, 170, date_in_words(study.issue, "ru"), 11)


def _right_1994(sheet: Sheet, study: Study) -> None:
    whom = study.person.name_ru_dative
    sheet.text(218, 26, "Решением", 12, align="centre")
    sheet.text(218, 34, "Государственной аттестационной комиссии", 12, align="centre")
    sheet.fill_in(218, 43, f"от {date_in_words(study.decision, 'ru')}", 13, align="centre")
    sheet.fill_in(218, 58, whom.surname, 17, align="centre")
    sheet.fill_in(218, 67, f"{whom.given} {whom.patronymic}", 15, align="centre")
    sheet.text(218, 80, "ПРИСУЖДЕНА", 11, align="centre")
    sheet.text(218, 86, "КВАЛИФИКАЦИЯ", 11, align="centre")
    sheet.fill_in(218, 97, "ВРАЧ", 18, align="centre")
    sheet.text(218, 107, "по специальности", 12, align="centre")
    sheet.fill_in(218, 116, f"«{specialty('ru')}»", 15, align="centre")
    sheet.paragraph(166, 140, 46, "Председатель Государственной аттестационной комиссии", 9, leading=1.3)
    sign(sheet, 166, 148, "", study.chair.ru, line=(214, 246), size=9)
    sign(sheet, 166, 163, "Ректор", study.rector.ru, line=(214, 246), size=9)
    sheet.text(168, 186, "М.П.", 10)
    seal(sheet, 192, 180, study.school.ru.upper(), 16, "ОБРАЗЕЦ")
    sheet.specimen_line(205, "SPECIMEN / ОБРАЗЕЦ")


def of_2014(study: Study, seed: str) -> Paper:
    """`ДИПЛОМ СПЕЦИАЛИСТА`: the long name and numbers left, the statement right."""
    sheet = Sheet(seed, (290, 205), "noto_sans")
    sheet.typed_in = ("noto_sans", "bold")
    sheet.specimen(WORDS, 34, 58)
    title = "ДИПЛОМ СПЕЦИАЛИСТА С ОТЛИЧИЕМ" if study.honours else "ДИПЛОМ СПЕЦИАЛИСТА"
    _left_2014(sheet, study)
    _right_2014(sheet, study)
    whole = f"{study.series} {study.number}"
    truth = diploma_of(
        study,
        ["ru"],
        title,
        [
            official("chair", "Председатель Государственной экзаменационной комиссии", study.chair, "ru"),
            official(
                "rector",
                "Руководитель организации, осуществляющей образовательную деятельность",
                study.rector,
                "ru",
            ),
        ],
        also={
            "specialty": ["31.05.01 Лечебное дело", "лечебное дело"],
            "qualification": ["Врач-лечебник", "врач-лечебник"],
            "diploma_number": [whole, whole.replace(" ", "")],
            "document_title": ["ДИПЛОМ СПЕЦИАЛИСТА"],
            "commission": list(_BENT_COMMISSIONS),
        },
        qualification="Врач-лечебник",
        specialty_code="31.05.01",
        decision_date=study.decision.isoformat(),
        commission="Государственная экзаменационная комиссия",
    )
    return Paper("diploma", "dev_russian.of_2014", sheet.pdf(), sheet.pages, truth)


def _left_2014(sheet: Sheet, study: Study) -> None:
    ornament(sheet, 75, 24, 9)
    sheet.text(75, 44, _STATES[study.school.country], 14, "bold", "centre")
    organisation = (
        "Федеральное государственное автономное образовательное учреждение высшего образования "
        f"«{study.school.ru}»"
    )
    y = sheet.paragraph(20, 56, 110, organisation, 10, align="centre")
    sheet.text(75, y + 3, f"г. {study.school.city_ru}", 10, align="centre")
    sheet.text(75, y + 22, "ДИПЛОМ", 24, "bold", "centre")
    sheet.text(75, y + 32, "СПЕЦИАЛИСТА", 15, "bold", "centre")
    if study.honours:
        sheet.text(75, y + 40, "С ОТЛИЧИЕМ", 13, "bold", "centre")
    sheet.text(75, 146, f"{study.series} {study.number}", 14, "bold", "centre")
    sheet.text(75, 156, "ДОКУМЕНТ ОБ ОБРАЗОВАНИИ И О КВАЛИФИКАЦИИ", 8, align="centre")
    sheet.text(75, 170, "Регистрационный номер", 8, align="centre")
    sheet.fill_in(75, 176, study.registration, 11, align="centre")
    sheet.text(75, 186, "Дата выдачи", 8, align="centre")
    sheet.fill_in(75, 192, date_in_words(study.issue, "ru", ""), 11, align="centre")


def _right_2014(sheet: Sheet, study: Study) -> None:
    name, middle = study.person.name("ru"), 215.0
    sheet.text(middle, 26, "Настоящий диплом свидетельствует о том, что", 10, align="centre")
    sheet.fill_in(middle, 40, name.surname, 16, align="centre")
    sheet.fill_in(middle, 49, f"{name.given} {name.patronymic}", 14, align="centre")
    text = "освоил(а) программу специалитета по специальности"
    sheet.text(middle, 62, text, 9.5, align="centre")
    sheet.fill_in(middle, 71, "31.05.01 Лечебное дело", 13, align="centre")
    sheet.text(middle, 82, "и успешно прошел(ла) государственную итоговую аттестацию", 9.5, align="centre")
    sheet.text(middle, 95, "Решением Государственной экзаменационной комиссии", 9.5, align="centre")
    sheet.text(middle, 101, "присвоена квалификация", 9.5, align="centre")
    sheet.fill_in(middle, 112, "Врач-лечебник", 14, align="centre")
    protocol = f"Протокол № {int(study.number) % 37 + 1} от «{study.decision.day:02d}» "
    sheet.text(
        middle, 124, protocol + date_in_words(study.decision, "ru", "").split(" ", 1)[1], 10.5, align="centre"
    )
    for place, (role, who) in enumerate(
        (
            ("Председатель Государственной экзаменационной комиссии", study.chair),
            ("Руководитель организации, осуществляющей образовательную деятельность", study.rector),
        )
    ):
        y = 144 + 20 * place
        sheet.paragraph(162, y - 6, 56, role, 8, leading=1.3)
        sign(sheet, 162, y, "", who.ru, line=(220, 248), size=8.5)
    seal(sheet, 196, 184, study.school.ru.upper(), 15, "ОБРАЗЕЦ")
    sheet.text(165, 190, "М.П.", 9)
    sheet.specimen_line(201, "SPECIMEN / ОБРАЗЕЦ")


def of_minsk(study: Study, seed: str) -> Paper:
    """The Belarusian form: the Soviet sentence on one tall page with captions under blanks."""
    sheet = Sheet(seed, (200, 270), "free_serif")
    sheet.typed_in = ("free_serif", "italic")
    sheet.specimen(WORDS, 52, 50)
    sheet.frame(9, 9, 182, 252, 2.2)
    state = _STATES[study.school.country]
    title = "ДИПЛОМ С ОТЛИЧИЕМ" if study.honours else "ДИПЛОМ"
    sheet.text(100, 26, state, 14, "bold", "centre")
    sheet.text(100, 44, title, 26, "bold", "centre")
    sheet.text(100, 54, f"{study.series} № {study.number}", 14, align="centre")
    _minsk_body(sheet, study)
    for place, (role, who) in enumerate(
        (
            ("Председатель Государственной экзаменационной комиссии", study.chair),
            ("Ректор", study.rector),
            ("Секретарь", study.secretary),
        )
    ):
        y = 196 + 13 * place
        fitted(sheet, 20, y, role, 78, 10, align="left")
        sign(sheet, 20, y, "", who.ru if who else "", line=(102, 140), size=10)
    sheet.text(24, 242, "М.П.", 11)
    seal(sheet, 52, 240, study.school.ru.upper(), 15, "ОБРАЗЕЦ")
    sheet.fill_in(
        86, 242, f"Город {study.school.city_ru}  {date_in_words(study.issue, 'ru', ru_year='г.')}", 12
    )
    sheet.text(86, 251, "Регистрационный №", 10.5)
    sheet.fill_in(124, 251, study.registration, 12)
    truth = diploma_of(
        study,
        ["ru"],
        title,
        [
            official("chair", "Председатель Государственной экзаменационной комиссии", study.chair, "ru"),
            official("rector", "Ректор", study.rector, "ru"),
            official("secretary", "Секретарь", study.secretary, "ru"),
        ],
        also=_nominative(study),
        **_dative(study),
        qualification="врача",
        commission="Государственная экзаменационная комиссия",
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )
    return Paper("diploma", "dev_russian.of_minsk", sheet.pdf(), sheet.pages, truth)


def _minsk_body(sheet: Sheet, study: Study) -> None:
    whom, span = study.person.name_ru_dative, (24.0, 176.0)
    sheet.text(24, 68, "Настоящий диплом выдан", 11.5)
    y = blank(sheet, span, 77, whom.full, "фамилия, имя, отчество", 14)
    y = sentence(
        sheet,
        24,
        y + 2,
        152,
        [
            "в том, что он(она) в",
            Fill(str(study.entry.year)),
            "году поступил(а) в",
            Fill(study.school.ru),
            "и в",
            Fill(str(study.decision.year)),
            "году окончил(а) полный курс названного университета по специальности",
            Fill(f"«{specialty('ru')}»"),
        ],
        11.5,
    )
    sentence(
        sheet,
        24,
        y + 4,
        152,
        [
            "Решением Государственной экзаменационной комиссии от",
            Fill(date_in_words(study.decision, "ru", ru_year="г.")),
            "ему (ей) присвоена квалификация",
            Fill("врача"),
        ],
        11.5,
    )
