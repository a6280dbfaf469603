"""Diplomas of 1992-2009: old blanks in Cyrillic, new ones in Latin, and both scripts on one page."""

from tests.specimens.azerbaijani import upper
from tests.specimens.languages import capitals, cyrillic, date_in_words, specialty, year_word
from tests.specimens.marks import ornament, seal
from tests.specimens.paper import Paper
from tests.specimens.sheet import A4_LANDSCAPE, Sheet
from tests.specimens.study import Study
from tests.specimens.templates.dev_kit import Fill, blank, sentence, sign
from tests.specimens.truths import diploma_of, official


def old_blank(study: Study, seed: str) -> Paper:
    """One landscape page in Cyrillic: the sentence of the Soviet form without the Soviet state."""
    sheet = Sheet(seed, (240, 170), "free_serif")
    sheet.typed_in = ("noto_display", "italic")
    sheet.specimen("НҮМУНӘ · SPECIMEN", 33, 50)
    sheet.frame(7, 7, 226, 156, 1.6)
    sheet.frame(9, 9, 222, 152, 0.5)
    ornament(sheet, 120, 24, 8)
    sheet.text(120, 42, "АЗӘРБАЈҸАН РЕСПУБЛИКАСЫ", 14, "bold", "centre")
    title = "ФӘРГЛӘНМӘ ДИПЛОМУ" if study.honours else "ДИПЛОМ"
    sheet.text(120, 53, title, 21, "bold", "centre")
    sheet.text(120, 61, f"{study.series} № {study.number}", 13, align="centre")
    _old_sentences(sheet, study)
    chair = "Дөвләт Имтаһан Комиссијасынын сәдри"
    for place, (role, who) in enumerate(((chair, study.chair), ("Ректор", study.rector))):
        sign(sheet, 22, 130 + 12 * place, role, who.name("az-Cyrl"), line=(96, 136), size=10)
    sheet.text(24, 154, "М.Ј.", 10)
    seal(sheet, 198, 138, capitals(study.school.name("az-Cyrl"), "az-Cyrl"), 14, "НҮМУНӘ")
    sheet.fill_in(
        96, 154, f"{cyrillic(study.school.city)} шәһәри, {date_in_words(study.issue, 'az-Cyrl')}", 10
    )
    sheet.text(178, 158, "Гејдијјат №", 10)
    sheet.fill_in(202, 158, study.registration, 10)
    truth = diploma_of(
        study,
        ["az-Cyrl"],
        title,
        [
            official("chair", chair, study.chair, "az-Cyrl"),
            official("rector", "Ректор", study.rector, "az-Cyrl"),
        ],
        also=_bent(study),
        commission="Дөвләт Имтаһан Комиссијасы",
        entry_date=str(study.entry.year),
        completion_date=str(study.decision.year),
    )
    return Paper("diploma", "dev_nineties.old_blank", sheet.pdf(), sheet.pages, truth)


def _bent(study: Study) -> dict[str, list[str]]:
    name, school = study.person.name("az-Cyrl"), study.school.name("az-Cyrl")
    return {
        "patronymic": [f"{name.patronymic}на"],
        "full_name": [f"{name.full}на"],
        "school_name": [f"{school}нә", school.removesuffix("и")],
    }


def _old_sentences(sheet: Sheet, study: Study) -> None:
    name = study.person.name("az-Cyrl")
    y = sentence(
        sheet,
        22,
        74,
        196,
        [
            "Бу диплом",
            Fill(f"{name.full}на"),
            "она көрә верилир ки, о,",
            Fill(year_word(study.entry.year, "az-Cyrl")),
            "илдә",
            Fill(f"{study.school.name('az-Cyrl')}нә"),
            "дахил олмуш вә",
            Fill(year_word(study.decision.year, "az-Cyrl")),
            "илдә һәмин университетин",
            Fill(specialty("az-Cyrl").lower()),
            "ихтисасы үзрә там курсуну битирмишдир.",
        ],
        12,
    )
    sentence(
        sheet,
        22,
        y + 3,
        196,
        [
            "Дөвләт Имтаһан Комиссијасынын",
            Fill(date_in_words(study.decision, "az-Cyrl")),
            "тарихли гәрары илә она",
            Fill("һәким"),
            "ихтисасы верилмишдир.",
        ],
        12,
    )


def new_blank(study: Study, seed: str) -> Paper:
    """The printed form in Latin letters; until 2001 it was still filled in Cyrillic."""
    sheet = Sheet(seed, A4_LANDSCAPE, "noto_sans")
    sheet.typed_in = ("free_serif", "bold")
    sheet.specimen(size=66, angle=30)
    old = study.decision.year < 2001
    hand = "az-Cyrl" if old else "az"
    _new_left(sheet, study, hand)
    _new_right(sheet, study, hand)
    truth = diploma_of(
        study,
        [hand, "az"] if old else ["az"],
        "FƏRQLƏNMƏ DİPLOMU" if study.honours else "DİPLOM",
        [
            official("rector", "Rektor", study.rector, hand),
            official("chair", "Komissiyanın sədri", study.chair, hand),
        ],
        also=_latin(study),
        surname=capitals(study.person.name(hand).surname, hand),
        commission="Yekun Dövlət Attestasiya Komissiyası",
        entry_date=None,
    )
    return Paper("diploma", "dev_nineties.new_blank", sheet.pdf(), sheet.pages, truth)


def _latin(study: Study) -> dict[str, list[str]]:
    name = study.person.name("az")
    return {
        "surname": [upper(name.surname)],
        "given_name": [name.given],
        "patronymic": [name.patronymic],
        "full_name": [name.full],
        "school_name": [study.school.az],
        "specialty": [specialty("az")],
        "qualification": ["həkim"],
    }


def _value(study: Study, language: str, text: str) -> str:
    return text if language == "az" else cyrillic(text)


def _new_left(sheet: Sheet, study: Study, hand: str) -> None:
    sheet.frame(10, 10, 134, 190, 1)
    ornament(sheet, 77, 34, 12)
    sheet.text(77, 60, "AZƏRBAYCAN RESPUBLİKASI", 15, "bold", "centre")
    sheet.text(77, 84, "FƏRQLƏNMƏ DİPLOMU" if study.honours else "DİPLOM", 24, "bold", "centre")
    sheet.text(77, 98, f"{study.series} № {study.number}", 15, align="centre")
    sheet.text(22, 122, "Qeydiyyat nömrəsi", 10)
    sheet.fill_in(64, 122, study.registration, 11)
    sheet.text(22, 132, "Verildiyi yer", 10)
    sheet.fill_in(64, 132, _value(study, hand, study.school.city), 11)
    sheet.text(22, 142, "Verildiyi tarix", 10)
    sheet.fill_in(64, 142, date_in_words(study.issue, hand, ""), 11)
    sheet.text(22, 176, "M.Y.", 10)
    seal(sheet, 52, 174, upper(study.school.az), 17)


def _new_right(sheet: Sheet, study: Study, hand: str) -> None:
    name, span = study.person.name(hand), (164.0, 276.0)
    sheet.frame(153, 10, 134, 190, 1)
    y = blank(sheet, span, 34, capitals(name.surname, hand), "soyadı", 14)
    y = blank(sheet, span, y + 4, f"{name.given} {name.patronymic}", "adı, atasının adı", 14)
    y = blank(sheet, span, y + 4, study.school.name(hand), "təhsil müəssisəsinin tam adı", 13)
    sheet.text(220, y + 4, "bitirmiş və", 11, align="centre")
    sheet.text(220, y + 12, "Yekun Dövlət Attestasiya Komissiyasının", 11, "bold", "centre")
    y = blank(sheet, span, y + 21, date_in_words(study.decision, hand, ""), "tarixli qərarı ilə", 13)
    y = blank(sheet, span, y + 4, specialty(hand), "ixtisası üzrə", 13)
    y = blank(sheet, span, y + 4, _value(study, hand, "həkim"), "ixtisas dərəcəsi almışdır", 13)
    sign(sheet, 164, 172, "Rektor", study.rector.name(hand), line=(196, 232), size=9)
    sign(sheet, 164, 186, "Komissiyanın sədri", study.chair.name(hand), line=(200, 234), size=9)
