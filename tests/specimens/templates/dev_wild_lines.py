"""Lines of a form from its wording: choices made, values put in, set in one of several manners."""

import re
from dataclasses import dataclass
from random import Random

from tests.specimens.languages import capitals, qualification, specialty
from tests.specimens.sheet import Sheet
from tests.specimens.study import Study
from tests.specimens.templates.dev_kit import POINT, Fill, Part, blank, fitted, sentence
from tests.specimens.templates.dev_wild_top import day_as

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_VALUE = re.compile(r"\{(\w+)\}")
_BENT = {
    "az": {"i": "nə", "u": "na", "ı": "na", "ü": "nə"},
    "az-Cyrl": {"и": "нә", "у": "на", "ы": "на", "ү": "нә"},
}


@dataclass(frozen=True)
class Look:
    """How a form is set: size, whether values stand on rules, align, line distance, colon after labels."""

    size: float
    rule: bool
    align: str
    leading: float
    colon: str
    value_face: str


def invent_look(rng: Random, size: float) -> Look:
    """A look by lot around the size."""
    return Look(
        size=size + rng.choice((-0.5, 0, 0.5)),
        rule=rng.random() < 0.6,
        align=rng.choice(("left", "centre")),
        leading=rng.choice((1.5, 1.65, 1.8)),
        colon=rng.choice((":", ":", "", " –")),
        value_face=rng.choice(("regular", "bold", "italic")),
    )


def chosen(rng: Random, text: str) -> str:
    """The text with every `[a||b]` decided."""
    while found := _CHOICE.search(text):
        text = text[: found.start()] + rng.choice(found[1].split("||")) + text[found.end() :]
    return text


def values_of(study: Study, language: str, rng: Random) -> dict[str, str]:
    """What the placeholders of a form stand for."""
    name, dates = study.person.name(language), rng.choice(("words", "words", "dotted"))
    surname = capitals(name.surname, language) if rng.random() < 0.4 else name.surname
    full = " ".join(part for part in (surname, name.given, name.patronymic) if part)
    if language == "en" and rng.random() < 0.5:
        full = f"{surname} {name.given}"
    dative = (
        study.person.name_ru_dative.full
        if language == "ru"
        else f"{full}{ {'az': 'na', 'az-Cyrl': 'на'}.get(language, '') }"
    )
    school, done = study.school.name(language), study.completion or study.decision
    return {
        "surname": surname,
        "given": name.given,
        "patronymic": name.patronymic,
        "name": full,
        "name_first": f"{name.given} {surname}",
        "name_dat": dative,
        "name_dat_short": study.person.name_ru_dative.surname if language == "ru" else surname,
        "school": school,
        "school_dat": school + _BENT.get(language, {}).get(school[-1], ""),
        "specialty": specialty(language),
        "qualification": qualification(language),
        "qualification_gen": {"ru": "врача"}.get(language, qualification(language)),
        "entry_year": str(study.entry.year),
        "completion_year": str(done.year),
        "a": "а" if study.person.sex == "F" else "",
        "entry": day_as(study.entry, dates, language),
        "completion": day_as(done, dates, language),
        "born": day_as(study.person.born, dates, language),
        "decision": day_as(study.decision, dates, language),
        "issue_text": day_as(study.issue, dates, language),
    }


def placeholders(lines: list[str]) -> set[str]:
    """The values that the lines print."""
    return {name for line in lines for name in _VALUE.findall(line)}


def draw_lines(
    sheet: Sheet, x: float, y: float, width: float, lines: list[str], values: dict[str, str], look: Look
) -> float:
    """The lines from y downwards; gives the baseline of the next one."""
    for line in lines:
        if line.startswith("#"):
            y = _large(sheet, x, y, width, line[1:].format(**values), look)
        elif line.startswith("_"):
            value, caption = line[1:].format(**values).split("|")
            y = blank(sheet, (x, x + width), y + 1, value, caption, look.size + 1) + 0.5
        elif line.startswith(":"):
            label, value = line[1:].format(**values).split("|")
            y = _labelled(sheet, x, y, width, (label, value), look)
        else:
            y = _running(sheet, x, y, width, line, values, look)
    return y


def _large(sheet: Sheet, x: float, y: float, width: float, text: str, look: Look) -> float:
    size = look.size * 1.45
    fitted(sheet, x + width / 2, y + size * POINT * 0.5, text, width, size, "bold")
    return y + size * POINT * 2.0


def _labelled(sheet: Sheet, x: float, y: float, width: float, pair: tuple[str, str], look: Look) -> float:
    label, value = pair
    at = x + width * 0.42
    fitted(sheet, x, y, f"{label}{look.colon}", width * 0.4, look.size, align="left")
    sheet_face = look.value_face
    if sheet.filled_width(value, look.size) > width * 0.56:
        return _wrapped(sheet, at, y, width * 0.56, value, look)
    sheet.fill_in(at, y, value, look.size, sheet_face)
    if look.rule:
        sheet.line(at - 1, y + 1.1, x + width, y + 1.1, 0.3)
    return y + look.size * POINT * look.leading * 1.1


def _wrapped(sheet: Sheet, x: float, y: float, width: float, value: str, look: Look) -> float:
    return sentence(sheet, x, y, width, [Fill(value, rule=False)], look.size, 1.35) + 1


def _running(
    sheet: Sheet, x: float, y: float, width: float, line: str, values: dict[str, str], look: Look
) -> float:
    """Running text with its values filled in; a short line without values may stand in the middle."""
    if look.align == "centre" and len(line) < 60:
        words = line.format(**values)
        if not _VALUE.search(line):
            fitted(sheet, x + width / 2, y, words, width, look.size)
            return y + look.size * POINT * look.leading
        return sheet.paragraph(x, y, width, words, look.size, align="centre", leading=look.leading)
    return sentence(sheet, x, y, width, _parts(line, values, look), look.size, look.leading) + 1


def _parts(line: str, values: dict[str, str], look: Look) -> list[Part]:
    """Words of the form, and values with what clings to them (quotes, stops)."""
    parts: list[Part] = []
    for word in re.findall(r"\S*\{\w+\}\S*|[^\s{]+", line):
        filled = _VALUE.search(word)
        if filled is None or filled[1] == "a" or (word != filled[0] and not word.startswith("{")):
            parts.append(word.format(**values))
        else:
            parts.append(Fill(word.format(**values), rule=look.rule))
    return parts
