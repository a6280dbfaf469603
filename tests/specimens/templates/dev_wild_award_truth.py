"""What a procedural diploma says: its regions, its numbers, and the truth of what they print."""

from dataclasses import dataclass
from random import Random

from tests.specimens.languages import capitals
from tests.specimens.paper import Truth, iso
from tests.specimens.study import Study
from tests.specimens.templates.dev_wild_lines import Look
from tests.specimens.templates.dev_wild_words import Words


@dataclass
class Region:
    """A part of the page in one language: its place, its wordings, and what it came to print."""

    x: float
    y: float
    width: float
    bottom: float
    text: Words
    values: dict[str, str]
    body: list[str]
    look: Look
    title: str = ""


@dataclass
class Printed:
    """The fields that regions print, and those of the first region (the paper's own language)."""

    fields: Truth
    first: Truth


@dataclass(frozen=True)
class Numbers:
    """How series, number and registration stand on the paper."""

    series: str
    number: str
    whole: str


def invent_numbers(rng: Random, study: Study) -> Numbers:
    """The study's own, sometimes with a number in two groups."""
    number = study.number
    if number.isdigit() and not study.series.isdigit() and rng.random() < 0.15:
        cyrillic = study.group == "russian" and study.series.isalpha() and not study.series.isascii()
        number = (
            f"10{rng.randint(1000, 9999)} {number.zfill(7)}" if cyrillic else f"{number[:3]} {number[3:]}"
        )
    return Numbers(study.series, number, f"{study.series} {number}".strip())


def fields_of(study: Study, printed: Printed, region: Region, numbers: Numbers) -> Truth:
    """The fields as the first region prints them; None for what no region has."""
    used, values = printed.first["used"], region.values
    every = printed.fields["used"]
    fields: Truth = {
        "honours": printed.fields["honours"],
        "diploma_number": numbers.number,
        "diploma_series": numbers.series if printed.fields.get("series") else None,
        "surname": values["surname"],
        "given_name": values["given"],
        "patronymic": values["patronymic"]
        if used & {"patronymic", "name", "name_dat"} and values["patronymic"] in values["name"]
        else None,
        "full_name": _full_name(used, values),
        "school_name": printed.first.get("school_name", values["school"]),
        "qualification": values["qualification"] if every & {"qualification", "qualification_gen"} else None,
        "specialty": values["specialty"] if "specialty" in every else None,
        "decision_date": iso(study.decision) if "decision" in every else None,
        "entry_date": iso(study.entry)
        if "entry" in every
        else str(study.entry.year)
        if "entry_year" in every
        else None,
        "completion_date": _completion(study, every),
        "date_of_birth": iso(study.person.born) if "born" in every else None,
        "registration_number": study.registration if printed.fields.get("registered") else None,
    }
    return fields


def _full_name(used: set[str], values: dict[str, str]) -> str:
    """In the order printed; of labels, surname first and only what they give."""
    if "name_first" in used:
        return values["name_first"]
    if used & {"name", "name_dat"}:
        return values["name"]
    parts = [values["surname"], values["given"], values["patronymic"] if "patronymic" in used else ""]
    return " ".join(part for part in parts if part)


def _completion(study: Study, used: set[str]) -> str | None:
    done = study.completion or study.decision
    return iso(done) if "completion" in used else str(done.year) if "completion_year" in used else None


def _faculty(values: dict[str, str], language: str) -> list[str]:
    """The school with its faculty, as a Turkish sentence names it, bent or not."""
    return [f"{values['school']} Tıp Fakültesi{end}" for end in ("", "nde")] if language == "tr" else []


def also_of(study: Study, regions: list[Region], printed: Printed, numbers: Numbers) -> Truth:
    """Every spelling that some region prints, bent or not."""
    also: dict[str, list[str]] = {}
    whom = study.person.name_ru_dative
    for region in regions:
        v, language = region.values, region.text.language
        name = study.person.name(language)
        ending = {"az": "na", "az-Cyrl": "на"}.get(language, "")
        for key, values in (
            ("surname", [v["surname"], name.surname, *([whom.surname] if language == "ru" else [])]),
            ("given_name", [name.given, *([whom.given] if language == "ru" else [])]),
            ("patronymic", [name.patronymic, name.patronymic + ending] if name.patronymic else []),
            (
                "full_name",
                [v["name"], v["name_dat"], name.full, v["name_first"], f"{v['surname']} {v['given']}"],
            ),
            (
                "school_name",
                [v["school"], v["school_dat"], capitals(v["school"], language), *_faculty(v, language)],
            ),
            ("document_title", [region.title]),
            ("specialty", [v["specialty"], v["specialty"].lower(), f"«{v['specialty']}»"]),
            ("qualification", [v["qualification"], v["qualification_gen"]]),
        ):
            also.setdefault(key, []).extend(values)
    also["diploma_number"] = [numbers.number, numbers.number.replace(" ", ""), numbers.whole, study.number]
    return dict(also)
