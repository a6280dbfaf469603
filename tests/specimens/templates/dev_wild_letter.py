"""Procedural translations of diplomas, and letters that a school writes before the diploma is there."""

from collections.abc import Callable
from random import Random

from tests.specimens.azerbaijani import english_date, long_date
from tests.specimens.languages import capitals
from tests.specimens.marks import seal, signature
from tests.specimens.paper import Paper, Truth
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.templates.dev_kit import fitted
from tests.specimens.templates.dev_wild_award_truth import Printed, Region, also_of, fields_of, invent_numbers
from tests.specimens.templates.dev_wild_bureau import (
    STATEMENT_ROOM,
    as_translation,
    draw_letterhead,
    draw_statement,
    invent_bureau,
)
from tests.specimens.templates.dev_wild_foot import CENTRES, who_is
from tests.specimens.templates.dev_wild_lines import chosen, draw_lines, invent_look, placeholders, values_of
from tests.specimens.templates.dev_wild_top import day_as
from tests.specimens.templates.dev_wild_words import Words, fonts_for
from tests.specimens.truths import diploma_of, official

_DATA = "wild_letters"


def diploma_translation(source: str) -> Callable[[Study, str], Paper]:
    """The drawing of a family: an English translation of a diploma in that language, by lot."""

    def draw(study: Study, seed: str) -> Paper:
        return _translated(study, seed, source)

    return draw


def _translated(study: Study, seed: str, source: str) -> Paper:
    rng = Random(f"design/{seed}")
    bureau, text = invent_bureau(rng, study, source), Words(_DATA, "translation", "en")
    sheet = Sheet(seed, family=rng.choice(fonts_for("en")))
    sheet.specimen("SPECIMEN")
    sheet.specimen_line(294, "SPECIMEN")
    y = draw_letterhead(sheet, bureau)
    region, printed = _region_of(rng, study, text, y, source), Printed({}, {})
    numbers = invent_numbers(rng, study)
    y = _head(sheet, rng, study, region, printed, source)
    if numbers.series or numbers.number:
        template = str(text.one(rng, "number")).replace("{series}", numbers.series)
        words = " ".join(template.format(number=numbers.number).split())
        sheet.text(sheet.width / 2, y, words, 11, "bold", "centre")
        printed.fields["series"] = bool(numbers.series)
    y = draw_lines(sheet, region.x, y + 9, region.width, region.body, region.values, region.look)
    y = _words_of_the_original(sheet, rng, study, text, printed, y + 3)
    draw_statement(sheet, bureau, max(y + 5, sheet.height - STATEMENT_ROOM - rng.choice((0, 15, 30))))
    printed.first = dict(printed.fields)
    fields = fields_of(study, printed, region, numbers)
    also = also_of(study, [region], printed, numbers)
    truth = diploma_of(study, ["en"], region.title, [], also=also, **fields)
    truth = as_translation(truth, bureau, "diploma")
    return Paper("translation_diploma", "dev_wild_letter.translation", sheet.pdf(), sheet.pages, truth)


def _region_of(rng: Random, study: Study, text: Words, y: float, source: str) -> Region:
    body = [chosen(rng, line) for line in rng.choice(text.every("bodies"))]
    if source == "tr":
        body = [line for line in body if "{patronymic}" not in line or line.startswith("_")]
    values = values_of(study, "en", rng)
    values["pronoun"] = "she" if study.person.sex == "F" else "he"
    titles = text.one(rng, "diploma_titles")
    title = str(titles[1 if study.honours else 0])
    return Region(18.0, y, 174.0, 230.0, text, values, body, invent_look(rng, 11.0), title)


def _head(sheet: Sheet, rng: Random, study: Study, region: Region, printed: Printed, source: str) -> float:
    y, middle = region.y, sheet.width / 2
    state = {"az": "REPUBLIC OF AZERBAIJAN", "tr": "REPUBLIC OF TURKEY"}.get(source, "")
    if state and rng.random() < 0.6:
        sheet.text(middle, y, state, 11, "bold", "centre")
        y += 6.5
    used = placeholders(region.body)
    if "school" not in used or rng.random() < 0.3:
        shown = capitals(study.school.en, "en") if rng.random() < 0.5 else study.school.en
        fitted(sheet, middle, y, shown, 170, 11.5, "bold")
        printed.fields["school_name"] = shown
        y += 7
    fitted(sheet, middle, y + 1, region.title, 170, 14, "bold")
    printed.fields |= {"document_title": region.title, "honours": study.honours, "used": used}
    return y + 8


def _words_of_the_original(
    sheet: Sheet, rng: Random, study: Study, text: Words, printed: Printed, y: float
) -> float:
    """Who signed the original, its seal, town and date, registration: each a line of text."""
    style = rng.choice(("words", "dotted"))
    date = day_as(study.issue, style, "en")
    lines = [str(text.one(rng, "issue")).format(city=study.school.town("en"), date=date)]
    if rng.random() < 0.75:
        lines.append(str(text.one(rng, "registration")).format(study.registration))
        printed.fields["registered"] = True
    marks = rng.sample(text.every("marks"), 3)
    for line in rng.choice(([*marks, *lines], [*lines, *marks])):
        sheet.text(18, y, str(line), 10)
        y += 5.5
    return y


def school_letter(language: str) -> Callable[[Study, str], Paper]:
    """The drawing of a family: a school says that all is done and when the diploma will be issued."""

    def draw(study: Study, seed: str) -> Paper:
        return _letter(study, seed, language)

    return draw


def _letter(study: Study, seed: str, language: str) -> Paper:
    rng = Random(f"design/{seed}")
    text = Words(_DATA, f"letter_{language}", language)
    sheet = Sheet(seed, family=rng.choice(fonts_for(language)))
    sheet.specimen(str(text.every("specimen")[0]))
    sheet.specimen_line(294, "SPECIMEN")
    align = rng.choice(("left", "centre"))
    at = {"left": 20.0, "centre": 105.0}[align]
    school = study.school.name(language)
    shown = capitals(school, language) if rng.random() < 0.6 else school
    fitted(sheet, at, 22, shown, 170, 14, "bold", align)
    sheet.text(at, 28, f"{text.one(rng, 'office')}, {study.school.town(language)}", 9.5, align=align)
    sheet.line(20, 31, 190, 31, 1)
    y = _salutation(sheet, rng, study, text)
    values = _values(study, language, rng)
    body = [chosen(rng, line) for line in rng.choice(text.every("bodies"))]
    y = draw_lines(sheet, 20, y, 170, body, values, invent_look(rng, 11.5))
    role, printed = rng.choice(text.every("officials"))
    who = who_is(study, str(role))
    signature(sheet, 24, y + 22, 36)
    under = (who.name(language), str(printed)) if rng.random() < 0.6 else (str(printed), who.name(language))
    for place, words in enumerate(under):
        sheet.text(20, y + 29 + 6 * place, words, 11)
    seal(sheet, 140, y + 26, capitals(school, language), 16, CENTRES[language])
    truth = _letter_truth(study, language, shown, values, placeholders(body))
    truth["signatures"] = [official(str(role), str(printed), who, language)]
    return Paper("school_letter", f"dev_wild_letter.{language}", sheet.pdf(), sheet.pages, truth)


def _salutation(sheet: Sheet, rng: Random, study: Study, text: Words) -> float:
    reference = str(text.one(rng, "reference")).format(study.registration)
    date = str(text.one(rng, "date")).format(
        date=day_as(study.decision, rng.choice(("words", "dotted")), text.language),
        city=study.school.town(text.language),
    )
    left, right = (reference, date) if rng.random() < 0.6 else (date, reference)
    sheet.text(20, 44, left, 10.5)
    sheet.text(190, 44, right, 10.5, align="right")
    fitted(sheet, 105, 62, str(text.one(rng, "salutations")), 160, 12.5, "bold")
    return 76.0


def _values(study: Study, language: str, rng: Random) -> dict[str, str]:
    values = values_of(study, language, rng)
    whole = english_date(study.issue, "day_first") if language == "en" else long_date(study.issue, "")
    title = {"F": "Ms", "M": "Mr"}[study.person.sex] if language == "en" else ""
    return values | {"month": whole.split(" ", 1)[1], "title_of": title}


def _letter_truth(study: Study, language: str, shown: str, values: dict[str, str], used: set[str]) -> Truth:
    name = study.person.name(language)
    fields: Truth = {"surname": values["surname"], "given_name": name.given, "school_name": shown}
    fields["issue_date"] = study.decision.isoformat()
    if "born" in used:
        fields["date_of_birth"] = study.person.born.isoformat()
    if used & {"name", "name_dat"} and name.patronymic in values["name"]:
        fields["patronymic"] = name.patronymic
    ending = {"az": "na"}.get(language, "")
    also = {
        "surname": [name.surname],
        "patronymic": [f"{name.patronymic}{ending}"],
        "school_name": [study.school.name(language), values["school_dat"]],
    }
    return {
        "kind": "school_letter",
        "languages": [language],
        "fields": fields,
        "also_right": also,
        "seal": True,
    }
