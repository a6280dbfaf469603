"""Scoring designs of the Soviet diploma: a spread of running text, and two small pages of captioned lines."""

from reportlab.lib.colors import Color

from tests.specimens.languages import capitals, date_in_words, year_word
from tests.specimens.marks import BLACK_PEN, ornament, seal, signature
from tests.specimens.paper import Paper, Truth
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.templates.score_kit import Written, border, prose, waves
from tests.specimens.truths import diploma_of, official

VIOLET = Color(0.36, 0.18, 0.5, alpha=0.72)


def also_russian(study: Study, **more: list[str]) -> Truth:
    """What the Russian half says: names in both cases, the school."""
    plain, given = study.person.name("ru"), study.person.name_ru_dative
    return {
        "surname": [plain.surname, given.surname],
        "given_name": [plain.given, given.given],
        "patronymic": [plain.patronymic],
        "full_name": [plain.full, given.full],
        "school_name": [study.school.ru],
        **more,
    }


def spread(study: Study, seed: str) -> Paper:
    """Left Azerbaijani, right Russian: text with written gaps, three officials under each, violet seal."""
    sheet = Sheet(seed, (290.0, 205.0), "gentium_plus")
    waves(sheet, Color(0.86, 0.9, 0.95), 18, 5)
    sheet.specimen(size=58, angle=24)
    sheet.line(145, 14, 145, 190, 0.25)
    _left(sheet, study)
    _right(sheet, study)
    seal(sheet, 126, 168, capitals(study.school.town("ru"), "ru") + " · СПЕЦИМЕН", 15, "ОБРАЗЕЦ", VIOLET)
    sheet.specimen_line(200)
    truth = diploma_of(
        study,
        ["az-Cyrl", "ru"],
        "ДИПЛОМ",
        [
            official("chair", "Дөвләт Имтаһан Комиссијасынын сәдри", None, "az-Cyrl"),
            official("rector", "Ректор", None, "az-Cyrl"),
            official("secretary", "Катиб", None, "az-Cyrl"),
            official("chair", "Председатель Государственной экзаменационной комиссии", None, "ru"),
            official("rector", "Ректор", None, "ru"),
            official("secretary", "Секретарь", None, "ru"),
        ],
        also=_with_endings(study),
        specialty="мүалиҹә иши",
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
        issue_date=study.issue.isoformat(),
    )
    return Paper("diploma", "score_soviet_diploma.spread", sheet.pdf(), sheet.pages, truth)


def _with_endings(study: Study) -> Truth:
    """The Russian half's words, and the Azerbaijani ones with the ending the sentence gives them."""
    also = also_russian(study, specialty=["лечебное дело"], qualification=["врач", "врача"])
    name = study.person.name("az-Cyrl")
    father = _to_whom(study)
    also["patronymic"].append(father)
    also["full_name"].append(f"{name.surname} {name.given} {father}")
    also["school_name"].append(study.school.az_cyrl + "на")
    return also


def _to_whom(study: Study) -> str:
    father = study.person.name("az-Cyrl").patronymic.rsplit(" ", 1)[0]
    return f"{father} {'гызына' if study.person.sex == 'F' else 'оғлуна'}"


def _left(sheet: Sheet, study: Study) -> None:
    name = study.person.name("az-Cyrl")
    sheet.text(76, 26, "ДИПЛОМ", 22, "bold", "centre")
    if study.honours:
        sheet.text(76, 33, "ФӘРГЛӘНМӘ ИЛӘ", 11, "bold", "centre")
    sheet.text(76, 41, f"{study.series} № {study.number}", 13, "bold", "centre")
    parts = [
        "Бу диплом",
        Written(f"{name.surname} {name.given} {_to_whom(study)}"),
        "ондан өтрү верилир ки, о,",
        Written(year_word(study.entry.year, "az-Cyrl")),
        "илдә",
        Written(study.school.az_cyrl + "на"),
        "дахил олмуш вә",
        Written(year_word(study.decision.year, "az-Cyrl")),
        "илдә һәмин институтун",
        Written("мүалиҹә иши"),
        "ихтисасы үзрә там курсуну битирмишдир. Дөвләт Имтаһан Комиссијасынын",
        Written(date_in_words(study.decision, "az-Cyrl")),
        "тарихли гәрары илә она",
        Written("һәким"),
        "ихтисасы верилмишдир.",
    ]
    prose(sheet, (16, 54, 120), parts, 11.5, leading=1.75)
    roles = ("Дөвләт Имтаһан Комиссијасынын сәдри", "Ректор", "Катиб")
    _officials(sheet, 16, roles)
    sheet.text(16, 176, "М. Ј.", 10)
    sheet.text(28, 183, f"{study.school.town('az-Cyrl')} шәһәри", 10.5)
    sheet.fill_in(62, 183, date_in_words(study.issue, "az-Cyrl"), 10.5)
    sheet.text(16, 190, "Гејдијјат №", 10.5)
    sheet.fill_in(42, 190, study.registration, 10.5)


def _right(sheet: Sheet, study: Study) -> None:
    woman = study.person.sex == "F"
    sheet.text(218, 26, "ДИПЛОМ", 22, "bold", "centre")
    if study.honours:
        sheet.text(218, 33, "С ОТЛИЧИЕМ", 11, "bold", "centre")
    sheet.text(218, 41, f"{study.series} № {study.number}", 13, "bold", "centre")
    parts = [
        "Настоящий диплом выдан",
        Written(study.person.name_ru_dative.full),
        f"в том, что {'она' if woman else 'он'} в",
        Written(str(study.entry.year)),
        f"году {'поступила' if woman else 'поступил'} в",
        Written(study.school.ru),
        "и в",
        Written(str(study.decision.year)),
        f"году {'окончила' if woman else 'окончил'} полный курс названного института по специальности",
        Written("лечебное дело."),
        "Решением Государственной экзаменационной комиссии от",
        Written(date_in_words(study.decision, "ru", ru_year="г.")),
        f"{'ей' if woman else 'ему'} присвоена квалификация",
        Written("врача."),
    ]
    prose(sheet, (154, 54, 122), parts, 11.5, leading=1.75)
    _officials(sheet, 154, ("Председатель Государственной экзаменационной комиссии", "Ректор", "Секретарь"))
    sheet.text(154, 176, "М. П.", 10)
    sheet.text(166, 183, f"Город {study.school.town('ru')}", 10.5)
    sheet.fill_in(200, 183, date_in_words(study.issue, "ru", ru_year="г."), 10.5)
    sheet.text(154, 190, "Регистрационный №", 10.5)
    sheet.fill_in(192, 190, study.registration, 10.5)


def _officials(sheet: Sheet, x: float, roles: tuple[str, str, str]) -> None:
    y = 138.0
    for role in roles:
        bottom = sheet.paragraph(x, y, 66, role, 9.5, leading=1.15)
        signature(sheet, x + 76, y + 1, 30, BLACK_PEN)
        sheet.line(x + 68, y + 1.5, x + 118, y + 1.5, 0.35)
        y = max(bottom, y + 8) + 3


def captioned(study: Study, seed: str) -> Paper:
    """Two A5 pages, Azerbaijani and then Russian: each value on a rule with its caption under it."""
    sheet = Sheet(seed, (152.0, 214.0), "pt_serif")
    _page(sheet, study, "az-Cyrl")
    sheet.turn_page()
    _page(sheet, study, "ru")
    name = study.person.name("az-Cyrl")
    title = "ФӘРГЛӘНМӘ ДИПЛОМУ" if study.honours else "ДИПЛОМ"
    other = also_russian(
        study, specialty=["Лечебное дело"], qualification=["врач"], document_title=["ДИПЛОМ С ОТЛИЧИЕМ"]
    )
    truth = diploma_of(
        study,
        ["az-Cyrl", "ru"],
        title,
        [
            official("rector", "Ректор", study.rector, "az-Cyrl"),
            official("chair", "Комиссија сәдри", study.chair, "az-Cyrl"),
            official("rector", "Ректор", study.rector, "ru"),
            official("chair", "Председатель комиссии", study.chair, "ru"),
        ],
        also=other,
        surname=capitals(name.surname, "az-Cyrl"),
        full_name=f"{capitals(name.surname, 'az-Cyrl')} {name.given} {name.patronymic}",
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )
    truth["also_right"]["surname"] += [s.upper() for s in other["surname"]]
    truth["also_right"]["full_name"] += [
        f"{study.person.name('ru').surname.upper()} {study.person.name('ru').given} "
        f"{study.person.name('ru').patronymic}"
    ]
    return Paper("diploma", "score_soviet_diploma.captioned", sheet.pdf(), sheet.pages, truth)


_WORDS = {
    "az-Cyrl": {
        "state": "АЗӘРБАЈҸАН ССР АЛИ ВӘ ОРТА ИХТИСАС ТӘҺСИЛИ НАЗИРЛИЈИ",
        "title": ("ДИПЛОМ", "ФӘРГЛӘНМӘ ДИПЛОМУ"),
        "captions": (
            "сојады",
            "ады, атасынын ады",
            "дахил олдуғу ил",
            "битирдији ил",
            "ихтисасы",
            "ихтисас дәрәҹәси",
        ),
        "school": "там курсуну битирдији али мәктәб",
        "commission": "Дөвләт Имтаһан Комиссијасынын гәрары",
        "officials": ("Ректор", "Комиссија сәдри"),
        "end": ("Верилмишдир", "гејдијјат №"),
        "town": "{} ш.",
    },
    "ru": {
        "state": "МИНИСТЕРСТВО ВЫСШЕГО И СРЕДНЕГО СПЕЦИАЛЬНОГО ОБРАЗОВАНИЯ АЗЕРБАЙДЖАНСКОЙ ССР",
        "title": ("ДИПЛОМ", "ДИПЛОМ С ОТЛИЧИЕМ"),
        "captions": (
            "фамилия",
            "имя, отчество",
            "год поступления",
            "год окончания",
            "специальность",
            "квалификация",
        ),
        "school": "наименование оконченного высшего учебного заведения",
        "commission": "Решение Государственной экзаменационной комиссии",
        "officials": ("Ректор", "Председатель комиссии"),
        "end": ("Выдан", "регистрационный №"),
        "town": "г. {}",
    },
}


def _page(sheet: Sheet, study: Study, language: str) -> None:
    words, name = _WORDS[language], study.person.name(language)
    border(sheet, Color(0.55, 0.15, 0.15) if study.honours else Color(0.2, 0.3, 0.5))
    sheet.specimen(size=40, angle=48)
    ornament(sheet, 76, 26, 8)
    sheet.paragraph(26, 41, 100, str(words["state"]), 7.5, align="centre", leading=1.25)
    sheet.text(76, 54, words["title"][1 if study.honours else 0], 18, "bold", "centre")
    sheet.text(76, 61, f"{study.series}  № {study.number}", 12, align="centre")
    specialty = {"az-Cyrl": "Мүалиҹә иши", "ru": "Лечебное дело"}[language]
    degree = {"az-Cyrl": "һәким", "ru": "врач"}[language]
    values = (
        capitals(name.surname, language),
        f"{name.given} {name.patronymic}",
        str(study.entry.year),
        str(study.decision.year),
        specialty,
        degree,
    )
    spots = ((20, 74, 112), (20, 86, 112), (20, 98, 50), (82, 98, 50), (20, 110, 50), (82, 110, 50.0))
    for (x, top, wide), value, caption in zip(spots, values, words["captions"], strict=True):
        _line(sheet, x, top, wide, value, str(caption))
    y = sheet.paragraph(20, 120, 112, study.school.name(language), 10.5, "italic", "centre", 1.2)
    sheet.line(20, y - 3.2, 132, y - 3.2, 0.35)
    sheet.text(76, y, str(words["school"]), 6.5, align="centre")
    sheet.text(20, y + 10, str(words["commission"]), 9.5)
    sheet.fill_in(76, y + 17, date_in_words(study.decision, language), 11, "italic", "centre")
    _signed(sheet, study, language, y + 30)


def _line(sheet: Sheet, x: float, y: float, wide: float, value: str, caption: str) -> None:
    sheet.fill_in(x + wide / 2, y, value, 11.5, "italic", "centre")
    sheet.line(x, y + 1.3, x + wide, y + 1.3, 0.35)
    sheet.text(x + wide / 2, y + 4.2, caption, 6.5, align="centre")


def _signed(sheet: Sheet, study: Study, language: str, y: float) -> None:
    words = _WORDS[language]
    for i, who in enumerate((study.rector, study.chair)):
        base = y + 10 * i
        sheet.text(20, base, words["officials"][i], 9.5)
        signature(sheet, 66, base, 28)
        sheet.line(62, base + 1.2, 98, base + 1.2, 0.35)
        sheet.text(101, base, who.name(language), 9.5)
    seal(sheet, 44, y + 20, capitals(study.school.town(language), language), 13, "ОБРАЗЕЦ", VIOLET)
    given, registered = words["end"]
    town = str(words["town"]).format(study.school.town(language))
    sheet.text(62, y + 20, f"{given}: {town}, {date_in_words(study.issue, language, '')}", 8.5)
    sheet.text(62, y + 26, f"{registered} {study.registration}", 8.5)
    sheet.specimen_line(208)
