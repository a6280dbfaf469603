"""What stands under a procedural table: sums, the legend of the grades, officials, seal, date."""

from random import Random

from tests.specimens.languages import capitals
from tests.specimens.marks import seal, signature
from tests.specimens.paper import Truth
from tests.specimens.people import Official
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.templates.dev_kit import fitted
from tests.specimens.templates.dev_wild_words import Words
from tests.specimens.truths import official

CENTRES = {"az": "NÜMUNƏ", "az-Cyrl": "НҮМУНӘ", "ru": "ОБРАЗЕЦ", "tr": "ÖRNEK", "en": "SPECIMEN"}


def total_lines(rng: Random, text: Words, values: dict[str, str]) -> list[str]:
    """The sums in words, each on a line or all on one."""
    said = [str(text.one(rng, "totals", name)).format(value) for name, value in values.items()]
    return said if rng.random() < 0.6 else ["      ".join(said)] if said else []


def draw_totals(sheet: Sheet, rng: Random, x: float, y: float, lines: list[str]) -> float:
    """The sums below the table, left or right; gives the y below."""
    align, face = rng.choice(("left", "left", "right")), rng.choice(("regular", "bold"))
    at = x if align == "left" else sheet.width - x
    for line in lines:
        fitted(sheet, at, y, line, sheet.width - 2 * x, 9, face, align)
        y += 5.2
    return y


def draw_legend(sheet: Sheet, rng: Random, x: float, y: float, text: Words) -> float:
    """What the grades mean, in small print, sometimes."""
    if rng.random() < 0.55:
        return y
    return sheet.paragraph(x, y + 1, sheet.width - 2 * x, str(text.one(rng, "legend")), 6.8) + 1


def draw_officials(
    sheet: Sheet, rng: Random, y: float, study: Study, text: Words
) -> tuple[list[Truth], bool]:
    """One to three officials with their lines, and the seal; gives their truth and whether it is sealed."""
    chosen = _chosen(rng, text)
    draw = rng.choice((_rows, _rows, _columns, _names_under))
    truths = draw(
        sheet,
        rng,
        y,
        [(role, printed, who_is(study, role), rng.random() < 0.92) for role, printed in chosen],
        text.language,
    )
    sealed = rng.random() < 0.85
    if sealed:
        words = capitals(study.school.name(text.language), text.language)
        seal(sheet, sheet.width * rng.uniform(0.55, 0.85), y + 20, words, 15, CENTRES[text.language])
    return truths, sealed


def _chosen(rng: Random, text: Words) -> list[tuple[str, str]]:
    every = [(str(role), str(printed)) for role, printed in text.every("officials")]
    rng.shuffle(every)
    count = rng.choice((1, 2, 2, 3))
    found: list[tuple[str, str]] = []
    roles: set[str] = set()
    for role, printed in every:
        if role not in roles and len(found) < count:
            found.append((role, printed))
            roles.add(role)
    return found


def who_is(study: Study, role: str) -> Official:
    """The study's official of that role."""
    people = {"rector": study.rector, "dean": study.dean, "other": study.chair, "chair": study.chair}
    return people.get(role, study.secretary or study.chair)


_Place = tuple[str, str, Official, bool]


def _rows(sheet: Sheet, rng: Random, y: float, places: list[_Place], language: str) -> list[Truth]:
    """Role, line with the pen on it, name."""
    line, truths, after = rng.choice((70.0, 85.0)), [], rng.random() < 0.75
    for role, printed, who, signs in places:
        fitted(sheet, 15, y, printed, line - 17, 9.5, align="left")
        sheet.line(line, y + 0.8, line + 40, y + 0.8, 0.4)
        if signs:
            signature(sheet, line + 3, y, 32)
        name = who if after else None
        if name:
            sheet.text(line + 43, y, name.name(language), 9.5)
        truths.append(official(role, printed, name, language, signs))
        y += 13
    return truths


def _columns(sheet: Sheet, rng: Random, y: float, places: list[_Place], language: str) -> list[Truth]:
    """Beside each other: the line, under it name and role."""
    wide, truths, role_first = (sheet.width - 30) / len(places), [], rng.random() < 0.5
    for place, (role, printed, who, signs) in enumerate(places):
        middle = 15 + wide * (place + 0.5)
        sheet.line(middle - 20, y + 12, middle + 20, y + 12, 0.4)
        if signs:
            signature(sheet, middle - 15, y + 11.5, 30)
        under = (printed, who.name(language)) if role_first else (who.name(language), printed)
        for line, words in enumerate(under):
            fitted(sheet, middle, y + 16.5 + 4.6 * line, words, wide - 3, 9)
        truths.append(official(role, printed, who, language, signs))
    return truths


def _names_under(sheet: Sheet, rng: Random, y: float, places: list[_Place], language: str) -> list[Truth]:
    """Role with a colon, the pen after it, the name on the next line."""
    truths, at = [], rng.choice((70.0, 90.0))
    for role, printed, who, signs in places:
        fitted(sheet, 15, y, f"{printed}:", at - 17, 9.5, align="left")
        sheet.text(15, y + 5, who.name(language), 9.5)
        if signs:
            signature(sheet, at, y + 1, 32)
        truths.append(official(role, printed, who, language, signs))
        y += 15
    return truths
