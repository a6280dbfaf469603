"""The words of languages, read once from the data files beside the code."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, cast

from extractors.meaning.fold import bare, fold, squeezed


@dataclass(frozen=True, slots=True)
class Form:
    """One printed form of a meaning: what it is compared by, and its weight where it has one."""

    group: str
    key: str
    language: str
    squeezed: str
    words: int
    weight: float = 1.0
    printed: str = ""


@dataclass(frozen=True)
class Words:
    """Closed lists of words, folded."""

    months: Mapping[str, int]
    confusable_months: frozenset[str]
    month_endings: tuple[str, ...]
    year_words: frozenset[str]
    year_endings: frozenset[str]
    overprints: frozenset[str]
    lists: Mapping[str, tuple[str, ...]]
    language_words: Mapping[str, frozenset[str]]
    translation: Mapping[str, tuple[str, ...]]
    source_languages: Mapping[str, tuple[str, ...]]

    def has(self, name: str, text: str) -> bool:
        """True when the folded text stands in the list of that name."""
        return fold(text) in self.lists[name]


_LISTS = (
    "patronymic_markers", "patronymic_endings", "surname_endings", "name_titles", "name_stop", "school_nouns",
    "school_followers", "school_leaders", "school_not", "known_specialties", "known_qualifications",
    "known_series", "number_signs", "leading_words", "known_schools", "signature_words", "level_words",
    "school_generic", "school_numbered", "school_stems", "school_stem_not", "school_anaphora",
    "number_labels", "time_words", "earlier_education", "surname_stems", "changing_stems", "years_words",
    "school_tail_not", "husband_words", "wife_words",
    "study_forms", "study_words", "trade_stems",
    "period_from", "period_until", "from_endings", "until_endings",
    "office_words", "seal_words", "order_words", "legal_forms", "ministry_words", "name_goes_on",
    "owner_words", "given_stems", "sons_markers", "father_stems",
    "cut_qualifications", "student_words", "graduate_stems", "school_time_in",
    "former_words", "by_words", "faculty_stems",
    "renamed_parts", "school_year_stems", "numbered_words",
    "parent_words", "civil_titles", "number_leads", "covering_words", "diploma_stems", "diploma_labels",
    "turkish_markers",
    "others_words", "other_period_stems", "basis_words", "degree_letters", "change_nouns", "address_words",
    "specialty_nouns", "future_stems", "into_words", "studying_stems", "since_words",
    "course_year_stems", "marriage_stems", "weak_entry_verbs",
    "qualification_nouns",
)  # fmt: skip
_NO_LISTS = frozenset({"languages", "source", "date", "note"})


@cache
def words() -> Words:
    """The closed word lists of `words.json`, `small_words.json` and, of what translators write,
    `translations.json`.
    """
    data = _load("words.json")
    months: dict[str, int] = {}
    for names in data["months"].values():
        months.update({fold(name): number for number, name in enumerate(names, 1) if name})
    lists = {**data["translation"], **_load("translations.json")}
    translation = {key: _folded(value) for key, value in lists.items() if key not in _NO_LISTS}
    return Words(
        months=months,
        confusable_months=frozenset(_folded(data["confusable_months"])),
        month_endings=tuple(sorted(_folded(data["month_endings"]), key=len, reverse=True)),
        year_words=frozenset(_folded(data["year_words"])),
        year_endings=frozenset(_folded(data["year_endings"])),
        overprints=frozenset(squeezed(word) for word in data["overprints"]),
        lists={**{name: _folded(data[name]) for name in _LISTS}, **_small_words()},
        language_words={
            key: frozenset(w.lower() for w in value) for key, value in data["language_words"].items()
        },
        translation=translation,
        source_languages={key: _folded(value) for key, value in data["translation"]["languages"].items()},
    )


def _small_words() -> dict[str, tuple[str, ...]]:
    lists = _load("small_words.json")
    return {name: tuple(map(bare, forms)) for name, forms in lists.items() if name not in _NO_LISTS}


@cache
def printed(name: str) -> tuple[str, ...]:
    """A closed list of `words.json` in its own spelling."""
    return tuple(_load("words.json")[name])


@cache
def labels() -> tuple[Form, ...]:
    """Every printed form of every field label and official's role (`labels.json`)."""
    data = _load("labels.json")
    found = []
    for group in ("labels", "roles"):
        for key, languages in data[group].items():
            for language, forms in languages.items():
                found += [_form(group, key, language, form) for form in forms]
    return tuple(found)


@cache
def kind_cues() -> tuple[Form, ...]:
    """Every title and phrase that speaks for a kind of document (`kinds.json`)."""
    data = _load("kinds.json")
    found = []
    for key, entry in data["title"].items():
        found += [_form("title", key, "", form, entry["weight"]) for form in entry["forms"]]
    for key, entries in data["text"].items():
        found += [_form("text", key, "", form, weight) for form, weight in entries]
    return tuple(found)


@cache
def kind_details(section: str) -> tuple[Form, ...]:
    """The forms of `name_document_kinds` or `level` in `kinds.json`."""
    data = _load("kinds.json")[section]
    return tuple(_form(section, key, "", form) for key, forms in data.items() for form in forms)


@cache
def head_nouns() -> Mapping[str, frozenset[str]]:
    """The nouns that carry a title, by the kind of paper they name, the most telling kind first."""
    return {key: frozenset(map(bare, nouns)) for key, nouns in _load("kinds.json")["head_nouns"].items()}


@cache
def kind_list(name: str) -> tuple[str, ...]:
    """A closed list of `kinds.json`, folded."""
    return _folded(_load("kinds.json")[name])


@cache
def inscription_words(name: str) -> tuple[str, ...]:
    """A closed list of `inscriptions.json`, folded."""
    return _folded(_load("inscriptions.json")[name])


@cache
def meanings(section: str) -> Mapping[str, str]:
    """Squeezed forms of specialties or qualifications with the key of what they mean (`meanings.json`)."""
    data = _load("meanings.json")[section]
    return {squeezed(form): key for key, forms in data.items() for form in forms}


@cache
def known(name: str) -> tuple[Form, ...]:
    """A closed list of `words.json` as forms to look for."""
    return tuple(_form("known", name, "", form) for form in words().lists[name])


def _form(group: str, key: str, language: str, text: str, weight: float = 1.0) -> Form:
    return Form(group, key, language, squeezed(text), len(text.split()), weight, text)


def _folded(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(fold(value) for value in values)


def _load(name: str) -> dict[str, Any]:
    """A data file; what is in it is checked where it is used."""
    text = files("extractors.meaning").joinpath("data", name).read_text("utf-8")
    return cast(dict[str, Any], json.loads(text))
