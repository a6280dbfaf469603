"""What stands over a procedural table: school, title, and the graduate's data in one of many arrangements."""

from dataclasses import dataclass
from datetime import date
from random import Random

from tests.specimens.azerbaijani import english_date
from tests.specimens.languages import capitals, date_in_words, qualification, specialty
from tests.specimens.paper import Truth, iso
from tests.specimens.sheet import FAINT, Sheet
from tests.specimens.study import Study
from tests.specimens.templates.dev_kit import fitted
from tests.specimens.templates.dev_wild_words import Words

Pair = tuple[str, str]


@dataclass
class Said:
    """Labels with their values, and the truth of what they say (None: not printed)."""

    pairs: list[Pair]
    fields: Truth
    also: Truth


def day_as(day: date, style: str, language: str) -> str:
    """A date in the paper's style: dotted, slashed, words or year."""
    if style == "words":
        return english_date(day, "day_first") if language == "en" else date_in_words(day, language, "")
    return {
        "dotted": f"{day:%d.%m.%Y}",
        "slashed": f"{day:%d/%m/%Y}",
        "year": str(day.year),
        "dashed": f"{day:%d-%m-%Y}",
    }[style]


def said_of(rng: Random, study: Study, text: Words, soviet: bool) -> Said:
    """What the paper says of the graduate, by lot."""
    style = rng.choice(("dotted", "dotted", "slashed", "words", "dashed"))
    years = "year" if soviet or rng.random() < 0.2 else style
    said = _name(rng, study, text)
    dates = (("entry_date", study.entry, 0.8), ("completion_date", study.completion or study.decision, 0.8))
    for name, day, chance in (
        ("date_of_birth", study.person.born, 0.45),
        *dates,
        ("issue_date", study.issue, 0.35),
    ):
        how = years if name in ("entry_date", "completion_date") else style
        shown = rng.random() < chance
        said.fields[name] = (str(day.year) if how == "year" else iso(day)) if shown else None
        if shown:
            said.pairs.append((str(text.one(rng, "labels", name)), day_as(day, how, text.language)))
    _numbers(rng, study, text, said)
    language = text.language
    for name, value, chance in (
        ("specialty", specialty(language), 0.9),
        ("qualification", qualification(language), 0.3),
    ):
        shown = rng.random() < chance
        said.fields[name] = value if shown else None
        if shown:
            said.pairs.append((str(text.one(rng, "labels", name)), value))
    _besides(rng, study, text, said)
    return said


def _name(rng: Random, study: Study, text: Words) -> Said:
    name, language = study.person.name(text.language), text.language
    surname = capitals(name.surname, language) if rng.random() < 0.4 else name.surname
    last_first = language in ("az", "az-Cyrl", "ru") or rng.random() < 0.4
    names = [surname, name.given, name.patronymic] if last_first else [name.given, name.patronymic, surname]
    full = " ".join(part for part in names if part)
    fields: Truth = {
        "surname": surname,
        "given_name": name.given,
        "patronymic": name.patronymic or None,
        "full_name": full,
    }
    pieces = [surname, name.given, name.patronymic]
    orders = [
        " ".join(p for p in pieces if p),
        " ".join(p for p in (name.given, name.patronymic, surname) if p),
    ]
    if rng.random() < 0.5:
        return Said([(str(text.one(rng, "labels", "full_name")), full)], fields, {"full_name": orders})
    parts = [("surname", surname), ("given_name", name.given), ("patronymic", name.patronymic)]
    if not last_first:
        parts = [parts[1], parts[0], parts[2]]
    pairs = [(str(text.one(rng, "labels", key)), value) for key, value in parts if value]
    return Said(pairs, fields, {"full_name": orders})


def _numbers(rng: Random, study: Study, text: Words, said: Said) -> None:
    shown = rng.random() < 0.6
    said.fields |= {
        "diploma_number": study.number if shown else None,
        "diploma_series": study.series or None if shown else None,
    }
    if shown:
        number = f"{study.series} № {study.number}" if study.series else study.number
        said.pairs.append((str(text.one(rng, "labels", "diploma_number")), number))
    shown = rng.random() < 0.25
    said.fields["registration_number"] = study.registration if shown else None
    if shown:
        said.pairs.append((str(text.one(rng, "labels", "registration_number")), study.registration))


def _besides(rng: Random, study: Study, text: Words, said: Said) -> None:
    """Lines that are no field of ours."""
    faculty = {"tr": study.school.faculty, "en": study.school.faculty_en, "az": study.school.faculty}.get(
        text.language, ""
    )
    beside = (
        ("student", f"{study.entry.year}{int(study.registration[-4:].replace('-', '0')):05d}"),
        ("form", str(text.every("form")[0])),
        ("language", str(text.every("language_word")[0])),
        ("faculty", faculty),
    )
    for key, value in beside:
        if value and rng.random() < 0.25:
            said.pairs.append((str(text.one(rng, "labels", key)), value))


def draw_title(sheet: Sheet, rng: Random, study: Study, text: Words, y: float = 15.0) -> tuple[float, Truth]:
    """School and title at the top; gives the y below and their truth."""
    left, right = 15.0, sheet.width - 15
    align = rng.choice(("centre", "centre", "left"))
    at = {"centre": sheet.width / 2, "left": left}[align]
    school = study.school.name(text.language)
    shown = capitals(school, text.language) if rng.random() < 0.5 else school
    title = str(text.one(rng, "titles"))
    lines = [(shown, rng.choice((10.0, 11.0, 12.5)), "bold")]
    if rng.random() < 0.35:
        lines.insert(0, (str(text.one(rng, "over")), 8.5, "regular"))
    head = (title, rng.choice((12.0, 14.0, 16.0)), "bold")
    lines = [head, *lines] if rng.random() < 0.15 else [*lines, head]
    for words, size, face in lines:
        fitted(sheet, at, y, words, right - left, size, face, align)
        y += size * 0.353 * 1.3 + 1.5
    also = {
        "school_name": [school, *(f"{school} {faculty}" for faculty in (study.school.faculty,) if faculty)]
    }
    return y + 1, {"school_name": shown, "document_title": title, "also_right": also}


def draw_pairs(sheet: Sheet, rng: Random, y: float, pairs: list[Pair]) -> float:
    """The labels and values in an arrangement by lot; gives the y below."""
    arrangement = rng.choice((_down, _down, _grid, _grid, _boxed, _run))
    return arrangement(sheet, rng, y, pairs)


def _down(sheet: Sheet, rng: Random, y: float, pairs: list[Pair]) -> float:
    size, colon = rng.choice((8.5, 9.0, 9.5)), rng.choice((":", ":", "", " –"))
    value_x = rng.choice((60.0, 75.0, 90.0))
    bold = rng.choice(("regular", "bold"))
    for label, value in pairs:
        fitted(sheet, 15, y, label + colon, value_x - 17, size, align="left")
        fitted(sheet, value_x, y, value, sheet.width - 15 - value_x, size, bold, "left")
        y += size * 0.353 * 1.6
    return y


def _grid(sheet: Sheet, rng: Random, y: float, pairs: list[Pair]) -> float:
    """Two columns of labels and values."""
    size, half = rng.choice((8.0, 8.5, 9.0)), (len(pairs) + 1) // 2
    middle, bold = sheet.width / 2 + 2, rng.choice(("regular", "bold"))
    across = rng.random() < 0.5
    for place, (label, value) in enumerate(pairs):
        column, line = (place % 2, place // 2) if across else (place // half, place % half)
        x, at = (15.0, middle)[column], y + line * size * 0.353 * 1.7
        fitted(sheet, x, at, f"{label}:", 42, size, align="left")
        fitted(sheet, x + 44, at, value, middle - 62, size, bold, "left")
    return y + half * size * 0.353 * 1.7


def _boxed(sheet: Sheet, rng: Random, y: float, pairs: list[Pair]) -> float:
    """A ruled table of labels and values."""
    size, tall, shade = 8.5, 5.6, rng.random() < 0.5
    y -= 3
    for label, value in pairs:
        if shade:
            sheet.fill(15, y, 62, tall, FAINT)
        sheet.frame(15, y, 62, tall, 0.4)
        sheet.frame(77, y, sheet.width - 92, tall, 0.4)
        fitted(sheet, 16.5, y + 3.9, label, 59, size, align="left")
        fitted(sheet, 78.5, y + 3.9, value, sheet.width - 95, size, align="left")
        y += tall
    return y + 3


def _run(sheet: Sheet, rng: Random, y: float, pairs: list[Pair]) -> float:
    """Labels and values after each other, two or three on a line."""
    size, row = 8.5, rng.choice((2, 3))
    wide = (sheet.width - 30) / row
    for place, (label, value) in enumerate(pairs):
        x = 15 + wide * (place % row)
        fitted(sheet, x, y + place // row * 5.2, f"{label}: {value}", wide - 4, size, align="left")
    return y + ((len(pairs) - 1) // row + 1) * 5.2
