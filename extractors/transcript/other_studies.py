"""Sections that are no part of the programme: a preparatory year, a residency, studies at another school."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from extractors.transcript.fold import fold
from extractors.transcript.headings import academic_year, heading_of, is_small
from extractors.transcript.model import Record
from extractors.transcript.sections import Place, Said
from extractors.transcript.stems import begins, begun
from extractors.transcript.vocabulary import alike, words
from schemas.courses import CrossCheck

_DOUBTED = 0.9
_FEW_WORDS = 4  # of a line without a year that is the name of a section: `Hazırlıq şöbəsi`
_PLACES = ("year_mark", "heading_filler", "ordinal_suffix", "course_year", "semester", "semester_or_year",
           "academic_year", "autumn", "spring", "summer", "winter")  # fmt: skip
_LATE_NUMERALS = ("v", "vi", "vii")
_LATE_YEAR, _LATE_SEMESTER = 5, 9  # an internship from here on is the programme's own last year


@dataclass(frozen=True, slots=True)
class _Section:
    """What a line says of the rows below: whether it opens a section, of other studies, of which school."""

    opens: bool = False
    other: bool = False
    school: str = ""


def other_studies_doubted(records: Sequence[Record], placed: Sequence[Place]) -> list[Place]:
    """The places; semester and year doubted of rows whose section's heading tells of other studies.

    A preparatory department, a residency, a college or another school has academic years too, and they are
    no credit years of the programme. A line of the section's name may stand over the line of its year.
    """
    owned = _owned(records)
    made: list[Place] = []
    doubted, rows = False, True
    for record, place in zip(records, placed, strict=True):
        if record.kind in ("data", "total"):
            rows = True
        else:
            said = _section(record)
            astray = said.other or bool(said.school and said.school not in owned)
            if astray or (said.opens and rows):
                doubted, rows = astray, False
        made.append(_less_sure(place) if doubted and record.kind == "data" else place)
    return made


def sections_of_others(records: Sequence[Record]) -> list[CrossCheck]:
    """A check for each section headed with another school's name than the paper's or its other sections'."""
    schools, owned = _schools(records), _owned(records)
    if len(schools) < 2:
        return []
    found = []
    for record in records:
        school = _section(record).school
        if school and school not in owned:
            line, page = record.line.text, record.line.page.number
            told = f"'{line}' (page {page}) heads some of the rows"
            found.append(CrossCheck(name="transfer_note", ok=False, detail=told))
    return found


def _less_sure(place: Place) -> Place:
    return replace(place, semester=_less(place.semester), academic_year=_less(place.academic_year))


def _less(said: Said | None) -> Said | None:
    return replace(said, probability=min(said.probability, _DOUBTED)) if said else None


def _section(record: Record) -> _Section:
    return _Section() if record.kind in ("data", "total") else _said(record.line.text)


@lru_cache(maxsize=4096)
def _said(text: str) -> _Section:
    folded = fold(text)
    tokens = folded.split()
    told = heading_of(text)
    dated = bool(academic_year(text)[0])
    opens = dated or bool(told and (told.course_year or told.bad_year))
    late = told is not None and (
        (told.course_year or 0) >= _LATE_YEAR
        or (told.semester or 0) >= (_LATE_YEAR if told.loose else _LATE_SEMESTER)
        or any(token in _LATE_NUMERALS for token in tokens)
    )
    other = (opens or told is not None or len(tokens) <= _FEW_WORDS) and begun(folded, "other_studies")
    other |= dated and not late and begun(folded, "internship")
    return _Section(opens, other, _school(tokens) if dated else "")


def _school(tokens: Sequence[str]) -> str:
    """The words of a line that names a school but for those of headings; nothing where none is named."""
    if not any(begins(token, "school_stem") and not begins(token, "of_an_academy") for token in tokens):
        return ""
    named = [token for token in tokens if not any(map(str.isdecimal, token)) and not _of_headings(token)]
    return " ".join(named)


@lru_cache(maxsize=4096)
def _of_headings(token: str) -> bool:
    return is_small(token) or any(token in phrase.split() for group in _PLACES for phrase in words(group))


def _schools(records: Sequence[Record]) -> list[str]:
    """The schools that section headings name, and that of the paper's own heading where it is told."""
    found: list[str] = []
    for name in (*_above(records), *(_section(record).school for record in records)):
        if name and not any(_alike(name, known) for known in found):
            found.append(name)
    return found


def _owned(records: Sequence[Record]) -> frozenset[str]:
    """The names in headings that are the paper's own school: that over the tables, else the only one.

    The only one proves nothing where some years stand under it and some under none.
    """
    named = [said for record in records if (said := _section(record)).opens]
    above = next(_above(records), "")
    if above:
        return frozenset(said.school for said in named if said.school and _alike(said.school, above))
    alone = all(said.school and _alike(said.school, named[0].school) for said in named)
    return frozenset(said.school for said in named) if alone else frozenset()


def _above(records: Sequence[Record]) -> Iterator[str]:
    """The schools named before any row in lines that open no section."""
    for record in records:
        if record.kind == "data":
            return
        if record.kind != "total" and not _section(record).opens:
            name = _school(fold(record.line.text).split())
            if name:
                yield name


def _alike(one: str, other: str) -> bool:
    """True when every word of the shorter name stands in the longer one."""
    shorter, longer = sorted((one.split(), other.split()), key=len)
    return all(any(alike(word, known) for known in longer) for word in shorter)
