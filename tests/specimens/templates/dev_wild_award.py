"""Procedural diplomas: wording, arrangement, numbers and officials by lot, in each language and era."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.specimens.languages import capitals
from tests.specimens.marks import ornament, seal, signature
from tests.specimens.paper import Paper, Truth
from tests.specimens.people import Official
from tests.specimens.sheet import A4, A4_LANDSCAPE, Sheet
from tests.specimens.study import Study
from tests.specimens.templates.dev_kit import fitted
from tests.specimens.templates.dev_wild_award_truth import (
    Numbers,
    Printed,
    Region,
    also_of,
    fields_of,
    invent_numbers,
)
from tests.specimens.templates.dev_wild_foot import CENTRES, who_is
from tests.specimens.templates.dev_wild_lines import (
    chosen,
    draw_lines,
    invent_look,
    placeholders,
    values_of,
)
from tests.specimens.templates.dev_wild_top import day_as
from tests.specimens.templates.dev_wild_words import Words, fonts_for
from tests.specimens.truths import diploma_of, official

_DATA = "wild_awards"


@dataclass(frozen=True)
class Award:
    """What diplomas of a language and era have in common."""

    data: str
    languages: tuple[tuple[str, ...], ...]
    """Either one language or two: the halves of a form in two languages."""


AZ = Award("az", (("az",),))
EN = Award("en", (("en",),))
RU = Award("ru", (("ru",),))
TR = Award("tr", (("tr",),))
SOVIET = Award("az-old", (("az-Cyrl", "ru"), ("az-Cyrl", "ru"), ("ru", "az-Cyrl"), ("ru",)))
NINETIES = Award("az-old", (("az", "ru"), ("az",), ("az-Cyrl", "ru"), ("az-Cyrl",)))


def award(kind: Award) -> Callable[[Study, str], Paper]:
    """The drawing of a family: a design by lot for every seed."""

    def draw(study: Study, seed: str) -> Paper:
        return _drawn(kind, study, seed)

    return draw


def _drawn(kind: Award, study: Study, seed: str) -> Paper:
    rng = Random(f"design/{seed}")
    languages = rng.choice(kind.languages)
    beside = len(languages) > 1 and rng.random() < 0.7
    lying = beside or (len(languages) == 1 and rng.random() < 0.5)
    sheet = Sheet(seed, A4_LANDSCAPE if lying else A4, _font(rng, languages))
    sheet.typed_in = (_font(rng, languages), rng.choice(("regular", "bold", "italic")))
    _decorate(sheet, rng, str(Words(_DATA, _dialect(kind, languages[0]), languages[0]).every("specimen")[0]))
    regions = _regions(kind, rng, study, sheet, languages, beside)
    printed, officials = Printed({}, {}), []
    numbers = invent_numbers(rng, study)
    for place, region in enumerate(regions):
        officials += _region(
            sheet, rng, study, region, numbers, printed, named=len(regions) == 1 or rng.random() < 0.3
        )
        if place == 0:
            printed.first = dict(printed.fields)
    truth = diploma_of(
        study,
        list(languages),
        str(printed.first["document_title"]),
        officials,
        also=also_of(study, regions, printed, numbers),
        seal=True,
        **fields_of(study, printed, regions[0], numbers),
    )
    return Paper("diploma", f"dev_wild_award.{kind.data}", sheet.pdf(), sheet.pages, truth)


def _font(rng: Random, languages: tuple[str, ...]) -> str:
    able = set.intersection(*(set(fonts_for(language)) for language in languages))
    return rng.choice(sorted(name for name in able if "mono" not in name))


def _dialect(kind: Award, language: str) -> str:
    return "ru" if language == "ru" else kind.data


def _decorate(sheet: Sheet, rng: Random, words: str) -> None:
    sheet.specimen(words, rng.choice((28, 35, 50)), 56)
    sheet.specimen_line(sheet.height - 2.5, "SPECIMEN")
    frames = rng.choice(((), (6.0,), (6.0, 8.5), (5.0, 6.2, 9.0)))
    for place, edge in enumerate(frames):
        sheet.frame(edge, edge, sheet.width - 2 * edge, sheet.height - 2 * edge, (2.2, 0.6, 1.2)[place])


def _regions(
    kind: Award, rng: Random, study: Study, sheet: Sheet, languages: tuple[str, ...], beside: bool
) -> list[Region]:
    """The halves: left and right, above and below, or the whole page."""
    count, regions, size = len(languages), [], 9.0
    if count == 1:
        size = 11.5 if sheet.width > sheet.height else 13.0
    place, way = rng.random(), rng.random()
    look = invent_look(rng, size)
    for number, language in enumerate(languages):
        text = Words(_DATA, _dialect(kind, language), language)
        bodies = text.every("bodies")
        body = [
            chosen(rng, line) for line in bodies[int((place if count == 1 else way * 0.66) * len(bodies))]
        ]
        wide, tall = sheet.width - 36, sheet.height - 30
        if beside:
            box = (15 + number * (sheet.width / 2), 16.0, sheet.width / 2 - 30, sheet.height - 14)
        elif count > 1:
            box = (18.0, 16.0 + number * tall / 2, wide, 16 + (number + 1) * tall / 2 - 4)
        else:
            box = (18.0, 18.0, wide, sheet.height - 14)
        regions.append(Region(*box, text, values_of(study, language, rng), body, look))
    return regions


def _region(
    sheet: Sheet,
    rng: Random,
    study: Study,
    region: Region,
    numbers: Numbers,
    printed: Printed,
    *,
    named: bool,
) -> list[Truth]:
    """One half: over, school, title, number, body, officials, town and date, registration."""
    text, language = region.text, region.text.language
    middle, y = region.x + region.width / 2, region.y
    big = region.look.size
    fields = printed.fields
    if rng.random() < 0.4:
        ornament(sheet, middle, y + 3, 7)
        y += 15
    if rng.random() < 0.6:
        fitted(sheet, middle, y, str(text.one(rng, "over")), region.width, big)
        y += big * 0.6
    used = placeholders(region.body)
    if not used & {"school", "school_dat"} or rng.random() < 0.3:
        school = study.school.name(language)
        shown = capitals(school, language) if rng.random() < 0.5 else school
        fitted(sheet, middle, y, shown, region.width, big * 1.15, "bold")
        fields["school_name"] = shown
        y += big * 0.65
    titles = text.one(rng, "titles")
    title = region.title = str(titles[1 if study.honours else 0])
    fields["document_title"] = title
    fitted(sheet, middle, y + 2, title, region.width, big * 1.6, "bold")
    y += big * 0.85 + 1
    fields["honours"] = study.honours and title != str(titles[0])
    y, low = _number(sheet, rng, region, numbers, printed, y)
    y = draw_lines(sheet, region.x, y + 3, region.width, region.body, region.values, region.look)
    fields["used"] = fields.get("used", set()) | used
    return _end(sheet, rng, study, region, printed, y, low, named=named)


def _number(
    sheet: Sheet, rng: Random, region: Region, numbers: Numbers, printed: Printed, y: float
) -> tuple[float, str]:
    """The number under the title, in a box, or kept for the bottom; gives the y below and what is kept."""
    template = str(region.text.one(rng, "number"))
    if numbers.series and "{series}" in template:
        printed.fields["series"] = True
    if not numbers.series:
        template = template.replace("{series} ", "").replace("{series}-", "")
    words = template.format(series=numbers.series, number=numbers.number)
    size, where = region.look.size, rng.choice(("title", "title", "box", "bottom"))
    if where == "bottom":
        return y, words
    at = region.x + region.width / 2
    fitted(sheet, at, y + 1, words, region.width, size * 1.1, "bold")
    if where == "box":
        sheet.frame(at - 34, y - size * 0.42, 68, size * 0.62, 0.6)
    return y + size * 0.65, ""


def _end(
    sheet: Sheet,
    rng: Random,
    study: Study,
    region: Region,
    printed: Printed,
    y: float,
    low: str,
    *,
    named: bool,
) -> list[Truth]:
    """Officials, then town, date, registration and number in the space that is left."""
    text, language = region.text, region.text.language
    small = region.look.size * 0.85
    foot = _foot(rng, study, region, printed, low)
    room = region.bottom - y - 5.2 * len(foot)
    chosen_ones = _officials(rng, text, 3 if room > 44 else 2 if room > 26 else 1)
    step = min(16.0, max(8.0, (room - 4) / len(chosen_ones)))
    truths, line = [], region.x + region.width * 0.52
    caption = str(text.one(rng, "caption")) if rng.random() < 0.4 and step > 9 else ""
    y += step * 0.7
    for role, words in chosen_ones:
        who, signs = who_is(study, role) if named else None, rng.random() < 0.93
        _place(sheet, region, y, (words, who, signs), line, caption)
        truths.append(official(role, words, who, language, signs))
        y += step
    for place, words in enumerate(foot):
        fitted(
            sheet,
            region.x,
            region.bottom - 5.2 * (len(foot) - 1 - place),
            words,
            region.width * 0.55,
            small + 0.5,
            align="left",
        )
    words = capitals(study.school.name(language), language)
    seal(sheet, region.x + region.width * 0.8, min(region.bottom - 13, y + 8), words, 12, CENTRES[language])
    return truths


def _place(
    sheet: Sheet, region: Region, y: float, what: tuple[str, Official | None, bool], line: float, caption: str
) -> None:
    """The official's role, the line with the pen on it, the name."""
    words, who, signs = what
    size = region.look.size * 0.85
    fitted(sheet, region.x, y, words, region.width * 0.49, size, align="left")
    right = line + region.width * (0.22 if who else 0.44)
    sheet.line(line, y + 0.8, right, y + 0.8, 0.4)
    if caption:
        sheet.text((line + right) / 2, y + 3.4, caption, 5.5, align="centre")
    if signs:
        signature(sheet, line + 1, y, min(30.0, right - line - 2))
    if who:
        fitted(
            sheet,
            right + 1.5,
            y,
            who.name(region.text.language),
            region.x + region.width - right - 1.5,
            size,
            align="left",
        )


def _officials(rng: Random, text: Words, most: int) -> list[tuple[str, str]]:
    every = [(str(role), str(words)) for role, words in text.every("officials")]
    count = min(most, rng.choice((2, 2, 3)))
    keep = sorted(rng.sample(range(len(every)), count))
    return [every[place] for place in keep]


def _foot(rng: Random, study: Study, region: Region, printed: Printed, low: str) -> list[str]:
    """Lines at the bottom, in an order by lot."""
    text, lines = region.text, [low] if low else []
    if "issue_text" not in placeholders(region.body):
        style = rng.choice(("words", "words", "dotted"))
        date = day_as(study.issue, style, text.language)
        lines.append(str(text.one(rng, "issue")).format(city=study.school.town(text.language), date=date))
    if rng.random() < 0.8:
        lines.append(str(text.one(rng, "registration")).format(study.registration))
        printed.fields["registered"] = True
    rng.shuffle(lines)
    return lines
