"""The truth about diplomas and tables of every group, under the names of record.json, schema 1."""

from collections.abc import Callable, Iterable

from tests.specimens.languages import qualification, specialty
from tests.specimens.paper import Truth, iso, signed
from tests.specimens.people import Official
from tests.specimens.study import Extra, Row, Study

_LATIN_SHAPES = str.maketrans("АВЕКМНОРСТХ", "ABEKMHOPCTX")


def name_fields(study: Study, language: str, shouted: bool = False) -> Truth:
    """Surname, given name, patronymic and full name as that language writes them."""
    name = study.person.name(language)
    name = name.shouted(language) if shouted else name
    fields = {"surname": name.surname, "given_name": name.given, "patronymic": name.patronymic}
    return {key: value for key, value in {**fields, "full_name": name.full}.items() if value}


def diploma_of(
    study: Study,
    languages: list[str],
    title: str,
    officials: Iterable[Truth],
    *,
    seal: bool = True,
    also: Truth | None = None,
    **changes: object,
) -> Truth:
    """What a diploma says; values in its first language, as printed. A change to None takes a field out.

    `also` goes to `also_right`: field -> other values a careful clerk may give (the Russian half of
    a bilingual form, a name in the dative). Dates are ISO; a year alone is `YYYY`.
    """
    first = languages[0]
    fields: Truth = {
        **name_fields(study, first),
        "school_name": study.school.name(first),
        "document_title": title,
        "specialty": specialty(first),
        "qualification": qualification(first),
        "honours": study.honours,
        "diploma_series": study.series or None,
        "diploma_number": study.number,
        "registration_number": study.registration,
        "decision_date": iso(study.decision),
        "issue_date": iso(study.issue),
        "level": "basic_medical",
        **changes,
    }
    fields = _whole_name(fields, changes)
    return {
        "kind": "diploma",
        "languages": list(languages),
        "fields": _kept(fields),
        "also_right": _lookalike_series(study) | (also or {}),
        "derived": {"graduation_year": study.decision.year},
        "signatures": list(officials),
        "seal": seal,
    }


def table_of(
    study: Study,
    languages: list[str],
    title: str,
    rows: list[Truth],
    totals: Truth,
    officials: Iterable[Truth],
    *,
    seal: bool = True,
    **changes: object,
) -> Truth:
    """What a supplement or transcript says. `rows` are those of its table of courses; see `with_more`."""
    first = languages[0]
    fields: Truth = {
        **name_fields(study, first),
        "school_name": study.school.name(first),
        "document_title": title,
        "specialty": specialty(first),
        "diploma_series": study.series or None,
        "diploma_number": study.number,
        "entry_date": iso(study.entry),
        "completion_date": iso(study.completion),
        **changes,
    }
    fields = _whole_name(fields, changes)
    return {
        "kind": "transcript",
        "languages": list(languages),
        "fields": _kept(fields),
        "also_right": _lookalike_series(study),
        "signatures": list(officials),
        "seal": seal,
        "courses": rows,
        "totals": totals,
    }


def with_more(truth: Truth, other_rows: Iterable[Truth] = (), also: Truth | None = None) -> Truth:
    """The truth with `other_rows` (state exams, practice, course papers: they may be read as courses
    or left out) and `also_right` (as in `diploma_of`)."""
    also_right = truth.get("also_right", {}) | (also or {})
    return truth | {"other_rows": list(other_rows), "also_right": also_right}


def _lookalike_series(study: Study) -> Truth:
    """The series in Latin letters of the same shape: nobody can tell `А-II` from `A-II` on paper."""
    latin = study.series.translate(_LATIN_SHAPES)
    return {"diploma_series": [latin]} if latin != study.series else {}


def _whole_name(fields: Truth, changes: Truth) -> Truth:
    """The full name follows a surname that a paper prints otherwise, unless that is given too."""
    if "surname" not in changes or "full_name" in changes:
        return fields
    parts = (fields.get(name) for name in ("surname", "given_name", "patronymic"))
    return fields | {"full_name": " ".join(part for part in parts if part)}


def _kept(fields: Truth) -> Truth:
    return {name: value for name, value in fields.items() if value is not None}


def row_truth(row: Row, language: str, **cells: object) -> Truth:
    """A row as printed: its title, whether it was passed, and the cells the paper has.

    `cells` has the names of `Course`: academic_year, semester (number as text, or the paper's word),
    hours, credits, score (a number), letter, grade (the word as printed), code, transferred_from.
    A row that only repeats another says so in its title; give `title=` to change it.
    """
    return _kept({"title": row.title(language), "passed": row.passed, **cells})


def rows_truth(study: Study, language: str, cells: Callable[[Row], Truth]) -> list[Truth]:
    """All rows of the study, in their order, with the cells `cells` gives for each."""
    return [row_truth(row, language, **cells(row)) for row in study.rows]


def extra_truth(extra: Extra, language: str, **cells: object) -> Truth:
    """A state exam, practice or course paper as printed, with its `section`."""
    return _kept({"section": extra.section, "title": extra.title(language), "passed": True, **cells})


def official(role: str, printed: str, who: Official | None, language: str, is_signed: bool = True) -> Truth:
    """The truth about an official's place; `who` None where no name is printed."""
    return signed(role, printed, who.name(language) if who else None, is_signed)
