"""Soviet diplomas: Azerbaijani in Cyrillic on the left, Russian on the right."""

from tests.specimens.azerbaijani import dotted
from tests.specimens.languages import capitals, cyrillic, date_in_words, specialty, year_word
from tests.specimens.marks import ornament, seal
from tests.specimens.paper import Paper, Truth
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.templates.dev_kit import Fill, blank, fitted, sentence, sign
from tests.specimens.truths import diploma_of, official

WORDS = "ОБРАЗЕЦ · SPECIMEN"
COMMISSION = "Дөвләт Имтаһан Комиссијасы"


def also_russian(study: Study) -> Truth:
    """What else counts as right on a page in two languages: the Russian half, and names as they bend."""
    person = study.person
    ru, whom, cyr = person.name("ru"), person.name_ru_dative, person.name("az-Cyrl")
    return {
        "surname": [spelling for name in (ru, whom) for spelling in (name.surname, name.surname.upper())],
        "given_name": [ru.given, whom.given],
        "patronymic": [ru.patronymic, f"{cyr.patronymic}на"],
        "full_name": [ru.full, whom.full, f"{cyr.full}на"],
        "school_name": [study.school.ru, f"{study.school.name('az-Cyrl')}на"],
        "specialty": [specialty("ru"), f"«{specialty('ru')}»"],
        "qualification": ["врач", "врача"],
        "document_title": ["ДИПЛОМ С ОТЛИЧИЕМ"],
        "commission": [
            "Государственная экзаменационная комиссия",
            "Государственной экзаменационной комиссии",
            "ДИК",
            "ГЭК",
        ],
    }


def booklet(study: Study, seed: str) -> Paper:
    """An opened booklet: two halves in running sentences, the officials below each."""
    sheet = Sheet(seed, (232, 164), "noto_serif")
    sheet.specimen(WORDS, 32, 46)
    sheet.typed_in = ("free_serif", "italic")
    sheet.line(116, 6, 116, 158, 0.3)
    for x in (8.0, 120.0):
        sheet.frame(x, 7, 104, 150, 1.2)
    _booklet_left(sheet, study, 14)
    _booklet_right(sheet, study, 126)
    truth = diploma_of(
        study,
        ["az-Cyrl", "ru"],
        "ФӘРГЛӘНМӘ ДИПЛОМУ" if study.honours else "ДИПЛОМ",
        [
            official("chair", "Дөвләт Имтаһан Комиссијасынын сәдри", None, "az-Cyrl"),
            official("rector", "Ректор", None, "az-Cyrl"),
            official("secretary", "Катиб", None, "az-Cyrl"),
            official("chair", "Председатель Государственной экзаменационной комиссии", None, "ru"),
            official("rector", "Ректор", None, "ru"),
            official("secretary", "Секретарь", None, "ru"),
        ],
        also=also_russian(study),
        commission=COMMISSION,
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )
    return Paper("diploma", "dev_soviet.booklet", sheet.pdf(), sheet.pages, truth)


def _booklet_left(sheet: Sheet, study: Study, x: float) -> None:
    name, middle = study.person.name("az-Cyrl"), x + 46
    sheet.text(middle, 18, "ФӘРГЛӘНМӘ ДИПЛОМУ" if study.honours else "ДИПЛОМ", 17, "bold", "centre")
    sheet.text(middle, 27, f"{study.series} № {study.number}", 13, "bold", "centre")
    y = sentence(
        sheet,
        x,
        38,
        92,
        [
            "Бу диплом",
            Fill(f"{name.full}на"),
            "верилир. О,",
            Fill(year_word(study.entry.year, "az-Cyrl")),
            "илдә",
            Fill(f"{study.school.name('az-Cyrl')}на"),
            "дахил олмуш вә",
            Fill(year_word(study.decision.year, "az-Cyrl")),
            "илдә һәмин институтун",
            Fill(specialty("az-Cyrl").lower()),
            "ихтисасы үзрә там курсуну битирмишдир.",
        ],
        9.5,
    )
    y = sentence(
        sheet,
        x,
        y + 2,
        92,
        [
            "Дөвләт Имтаһан Комиссијасынын",
            Fill(f"{date_in_words(study.decision, 'az-Cyrl')} тарихли"),
            "гәрары илә она",
            Fill("һәким"),
            "ихтисасы верилмишдир.",
        ],
        9.5,
    )
    roles = (("Дөвләт Имтаһан Комиссијасынын сәдри", 58), ("Ректор", 30), ("Катиб", 30))
    _officials(sheet, x, roles)
    sheet.text(x + 2, 139, "М.Ј.", 9)
    sheet.fill_in(
        x + 30, 146, f"{cyrillic(study.school.city)} шәһәри, {date_in_words(study.issue, 'az-Cyrl')}", 9
    )
    sheet.text(x + 30, 152, "Гејдијјат №", 9)
    sheet.fill_in(x + 52, 152, study.registration, 9)


def _officials(sheet: Sheet, x: float, roles: tuple[tuple[str, float], ...]) -> None:
    for place, (role, begins) in enumerate(roles):
        y = 113 + 10 * place
        sign(sheet, x, y, role, "", line=(x + begins + 6, x + 92), size=7.5)


def _booklet_right(sheet: Sheet, study: Study, x: float) -> None:
    whom, middle = study.person.name_ru_dative, x + 46
    ends = "а" if study.person.sex == "F" else ""
    sheet.text(middle, 18, "ДИПЛОМ С ОТЛИЧИЕМ" if study.honours else "ДИПЛОМ", 17, "bold", "centre")
    sheet.text(middle, 27, f"{study.series} № {study.number}", 13, "bold", "centre")
    y = sentence(
        sheet,
        x,
        38,
        92,
        [
            "Настоящий диплом выдан",
            Fill(whom.full),
            f"в том, что он{ends} в",
            Fill(str(study.entry.year)),
            f"году поступил{ends} в",
            Fill(study.school.ru),
            "и в",
            Fill(str(study.decision.year)),
            f"году окончил{ends} полный курс названного института по специальности",
            Fill("«лечебное дело»"),
        ],
        9.5,
    )
    sentence(
        sheet,
        x,
        y + 2,
        92,
        [
            "Решением Государственной экзаменационной комиссии от",
            Fill(date_in_words(study.decision, "ru", ru_year="г.")),
            Fill(f"{whom.surname} {whom.given[0]}."),
            "присвоена квалификация",
            Fill("врача"),
        ],
        9.5,
    )
    roles = (("Председатель Государственной экзаменационной комиссии", 54), ("Ректор", 30), ("Секретарь", 30))
    for place, (role, begins) in enumerate(roles):
        y = 113 + 10 * place
        line = (x + begins + 4, x + 92)
        if len(role) > 20:
            sheet.paragraph(x, y - 3, 56, role, 7.5, leading=1.2)
            sign(sheet, x, y, "", "", line=line)
        else:
            sign(sheet, x, y, role, "", line=line, size=7.5)
    seal(sheet, x + 18, 142, study.school.ru.upper(), 12, "ОБРАЗЕЦ")
    sheet.text(x + 2, 139, "М.П.", 9)
    sheet.fill_in(
        x + 34, 146, f"Город {study.school.city_ru}, {date_in_words(study.issue, 'ru', ru_year='г.')}", 9
    )
    sheet.text(x + 34, 152, "Регистрационный №", 9)
    sheet.fill_in(x + 70, 152, study.registration, 9)


def captioned(study: Study, seed: str) -> Paper:
    """A tall sheet in two columns of blanks with their captions, filled on a typewriter."""
    sheet = Sheet(seed, (210, 260), "free_sans")
    sheet.typed_in = ("free_mono", "bold")
    sheet.specimen(WORDS, 50, 46)
    ornament(sheet, 105, 20, 9)
    sheet.text(105, 38, "ССРИ · СССР", 10, "bold", "centre")
    sheet.text(105, 47, "ДИПЛОМ", 24, "bold", "centre")
    sheet.text(105, 57, f"{study.series} № {study.number}", 13, "bold", "centre")
    sheet.line(105, 64, 105, 196, 0.3)
    _column_left(sheet, study, (12, 99))
    _column_right(sheet, study, (111, 198))
    _captioned_end(sheet, study)
    truth = diploma_of(
        study,
        ["az-Cyrl", "ru"],
        "ДИПЛОМ",
        [
            official("chair", "ДИК-ин сәдри / Председатель ГЭК", study.chair, "ru"),
            official("rector", "Ректор", study.rector, "ru"),
            official("secretary", "Катиб / Секретарь", study.secretary, "ru"),
        ],
        also=also_russian(study),
        surname=capitals(study.person.name("az-Cyrl").surname, "az-Cyrl"),
        honours=None,
        commission=COMMISSION,
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )
    return Paper("diploma", "dev_soviet.captioned", sheet.pdf(), sheet.pages, truth)


def _column_left(sheet: Sheet, study: Study, span: tuple[float, float]) -> None:
    name, school = study.person.name("az-Cyrl"), study.school.name("az-Cyrl")
    y = 74.0
    for before, value, caption in (
        ("Верилир", capitals(name.surname, "az-Cyrl"), "сојады"),
        ("", f"{name.given} {name.patronymic}", "ады вә атасынын ады"),
        ("Битирдији али мәктәб", school, "али мәктәбин там ады"),
        (
            "Тәһсил алдығы илләр",
            f"{study.entry.year} – {study.decision.year}",
            "дахил олдуғу вә битирдији ил",
        ),
        ("Ихтисасы", specialty("az-Cyrl"), ""),
        ("ДИК-ин гәрары", date_in_words(study.decision, "az-Cyrl"), "күн, ај, ил"),
        ("Верилән ихтисас дәрәҹәси", "һәким", ""),
    ):
        y = _entry(sheet, span, y, before, value, caption)


def _column_right(sheet: Sheet, study: Study, span: tuple[float, float]) -> None:
    whom = study.person.name_ru_dative
    y = 74.0
    for before, value, caption in (
        ("Выдан", capitals(whom.surname, "ru"), "фамилия"),
        ("", f"{whom.given} {whom.patronymic}", "имя и отчество"),
        ("Окончил(а)", study.school.ru, "полное наименование вуза"),
        ("Годы обучения", f"{study.entry.year} – {study.decision.year}", "год поступления и год окончания"),
        ("Специальность", specialty("ru"), ""),
        ("Решение ГЭК от", date_in_words(study.decision, "ru", ru_year="г."), "число, месяц, год"),
        ("Присвоена квалификация", "врача", ""),
    ):
        y = _entry(sheet, span, y, before, value, caption)


def _entry(sheet: Sheet, span: tuple[float, float], y: float, before: str, value: str, caption: str) -> float:
    if before:
        sheet.text(span[0], y - 1, before, 8.5)
        y += 5.5
    return blank(sheet, span, y, value, caption, 9.5) + 2.2


def _captioned_end(sheet: Sheet, study: Study) -> None:
    for place, (left, right, who) in enumerate(
        (
            ("ДИК-ин сәдри", "Председатель ГЭК", study.chair),
            ("Ректор", "Ректор", study.rector),
            ("Катиб", "Секретарь", study.secretary),
        )
    ):
        y = 206 + 11 * place
        sheet.text(12, y, f"{left} / {right}" if left != right else left, 8.5)
        sign(sheet, 12, y, "", who.name("ru") if who else "", line=(70, 112), below="имза · подпись")
    seal(sheet, 176, 214, study.school.ru.upper(), 15, "ОБРАЗЕЦ")
    sheet.text(160, 232, "М.Ј. / М.П.", 8)
    sheet.fill_in(12, 243, f"{cyrillic(study.school.city)} ш. / г. {study.school.city_ru}", 9)
    sheet.fill_in(78, 243, dotted(study.issue), 9)
    sheet.text(108, 243, "Гејдијјат № / Регистрационный №", 8.5)
    sheet.fill_in(164, 243, study.registration, 9)
    fitted(sheet, 105, 253, "SPECIMEN / ОБРАЗЕЦ", 100, 7)
