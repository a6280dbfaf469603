"""A translation service by lot: its letterhead, its statement, who signs; and what that is in truth."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tests.specimens.azerbaijani import english_date
from tests.specimens.marks import seal, signature
from tests.specimens.paper import Truth, signed
from tests.specimens.people import invent_translator
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.templates.dev_kit import fitted
from tests.specimens.templates.dev_wild_words import Words

STATEMENT_ROOM = 56.0
"""The mm that the statement needs at the end of a page."""


@dataclass(frozen=True)
class Bureau:
    """Chosen once a paper. `says`: what the statement tells more: `language`, `original` or nothing."""

    name: str
    lines: tuple[str, ...]
    note: str
    statement: str
    wording: str
    says: str
    source: str
    translator: str
    title: str
    day: date
    signing: str
    signs: bool
    sealed: bool
    align: str


def invent_bureau(rng: Random, study: Study, source: str) -> Bureau:
    """A bureau that translated from the language `source` after the paper was issued."""
    text = Words("wild_letters", "translation", "en")
    letterheads, languages = text.every("letterheads"), dict(text.every("languages")[0])
    name, lines = rng.choice(letterheads)
    wording, says, statement = rng.choice(text.every("statements"))
    translator, title = invent_translator(rng), str(text.one(rng, "titles"))
    signing = str(text.one(rng, "signed"))
    if "{title}" not in signing:
        title = "Translator"  # the only title such a line has
    note = str(text.one(rng, "notes")).format(language=languages[source]) if rng.random() < 0.6 else ""
    return Bureau(
        name=str(name),
        lines=tuple(lines),
        note=note,
        statement=str(statement).format(name=translator, language=languages[source]),
        wording=str(wording),
        says=str(says),
        source=source,
        translator=translator,
        title=title,
        day=max(study.issue, date(2023, 3, 1)) + timedelta(days=rng.randint(20, 500)),
        signing=signing,
        signs=rng.random() < 0.92,
        sealed=rng.random() < 0.9,
        align=rng.choice(("left", "centre", "right")),
    )


def draw_letterhead(sheet: Sheet, bureau: Bureau) -> float:
    """The service's name, address and rule at the top, and what is translated; gives the y below."""
    at = {"left": 15.0, "centre": sheet.width / 2, "right": sheet.width - 15}[bureau.align]
    fitted(sheet, at, 13, bureau.name, sheet.width - 30, 13, "bold", bureau.align)
    y = 18.0
    for line in bureau.lines:
        fitted(sheet, at, y, line, sheet.width - 30, 8.5, align=bureau.align)
        y += 4.2
    sheet.line(15, y - 1, sheet.width - 15, y - 1, 1)
    if bureau.note:
        sheet.text(sheet.width / 2, y + 6, bureau.note, 9.5, "italic", "centre")
        y += 6
    return y + 9


def draw_statement(sheet: Sheet, bureau: Bureau, y: float) -> None:
    """The certifying sentence, the translator's pen, name, title, date, the service's stamp."""
    y = sheet.paragraph(15, y, sheet.width - 30, bureau.statement, 10)
    if bureau.signs:
        signature(sheet, 24, y + 12)
    sheet.line(15, y + 13, 75, y + 13, 0.4)
    who = bureau.signing.format(name=bureau.translator, title=bureau.title)
    sheet.text(15, y + 18, who, 10)
    sheet.text(15, y + 24, english_date(bureau.day, "day_first"), 10)
    if bureau.sealed:
        seal(sheet, sheet.width * 0.76, y + 12, bureau.name.upper(), 15, "SPECIMEN")


def as_translation(truth: Truth, bureau: Bureau, translates: str) -> Truth:
    """The truth of a translated paper: the pen is the translator's alone."""
    names_language = bureau.says == "language" or bool(bureau.note)
    translation: Truth = {
        "translates": translates,
        "source_language": bureau.source if names_language else None,
        "letterhead": bureau.name,
        "letterhead_class": "translation_service",
        "statement": bureau.statement,
        "statement_wording": bureau.wording,
        "from_original": True if bureau.says == "original" else None,
        "notary_mark": False,
        "translator_name": bureau.translator,
        "translator_title": bureau.title,
        "signed": bureau.signs,
        "sealed": bureau.sealed,
    }
    return truth | {
        "kind": "translation",
        "languages": ["en"],
        "signatures": [signed("translator", bureau.title, bureau.translator, bureau.signs)],
        "seal": bureau.sealed,
        "translation": translation,
    }
