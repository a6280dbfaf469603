"""Transcripts of two schools in one folder told apart: a transfer's transcript is not the diploma's."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from rapidfuzz import fuzz

from extractors.grouping.documents import Paper
from extractors.grouping.numbers import sure_number
from extractors.transcript.fold import fold
from schemas.courses import CrossCheck
from schemas.documents import DocumentKind
from schemas.facts import Fact

_AWARDS = (DocumentKind.DIPLOMA, DocumentKind.DIPLOMA_AND_TRANSCRIPT)
_LIKE = 80.0  # of 100: words of names that differ by a misread letter or an ending
_SHARED = 0.5


def of_one_school(papers: Sequence[Paper], every: Sequence[Paper]) -> tuple[list[Paper], list[CrossCheck]]:
    """The transcripts of the school that gave the diploma, and a check for each of another school.

    Names are compared within a language only. A sheet without a school's name stays with the others, and
    so does one that prints the diploma's own number: no two schools give the same. Where one of the names
    was not surely read, nothing is left out and a person has to look. Without a diploma in that language,
    the school of the latest academic year is the awarding one.
    """
    kept: list[Paper] = []
    checks: list[CrossCheck] = []
    for paper in papers:
        own, award = _school(paper), _awarding(paper, papers, every)
        if not (own.value and award.value and other_school(own.value, award.value)) or _own_number(
            paper, every
        ):
            kept.append(paper)
            continue
        surely = own.trusted and award.trusted
        told = "its rows are not counted" if surely else "but the names were not surely read"
        detail = f"{paper.id} is a transcript of '{own.value}', not of '{award.value}'; {told}"
        checks.append(CrossCheck(name="other_school", ok=False if surely else None, detail=detail))
        if not surely:
            kept.append(paper)
    return kept, checks


def other_school(one: str, other: str) -> bool:
    """True when two names in one language share too few of their telling words to be one school's."""
    mine, theirs = _telling(one), _telling(other)
    if not mine or not theirs:
        return False
    shorter, longer = sorted((mine, theirs), key=len)
    shared = sum(any(fuzz.ratio(word, known) >= _LIKE for known in longer) for word in shorter)
    return shared <= _SHARED * len(shorter)


def _telling(name: str) -> list[str]:
    """The words of a name that tell schools apart: not `state`, not `university`, no initials."""
    tokens = [token for token in fold(name).split() if len(token) > 2]
    return [token for token in tokens if not any(token.startswith(stem) for stem in _common_words())]


@cache
def _common_words() -> tuple[str, ...]:
    text = (files("extractors.grouping") / "data" / "school_words.json").read_text(encoding="utf-8")
    return tuple(fold(word) for word in json.loads(text)["common"])


def _awarding(paper: Paper, papers: Sequence[Paper], every: Sequence[Paper]) -> Fact[str]:
    alike = [other for other in every if _language(other) == _language(paper)]
    diplomas = [
        name for other in alike if other.document.kind in _AWARDS and (name := _school(other)).present
    ]
    if diplomas:
        return diplomas[0]
    named = (other for other in papers if other in alike and _school(other).present)
    latest = max(named, key=_last_year, default=None)
    return _school(latest) if latest else Fact[str]()


def _own_number(paper: Paper, every: Sequence[Paper]) -> bool:
    """True when a transcript prints the number of a diploma in the folder, both surely read."""
    diplomas = [other for other in every if other.document.kind in _AWARDS and other is not paper]
    return _number(paper) in {_number(other) for other in diplomas} - {""}


def _number(paper: Paper) -> str:
    return sure_number(paper.reading.text("diploma_number")) if paper.reading else ""


def _school(paper: Paper) -> Fact[str]:
    return paper.reading.text("school_name") if paper.reading else Fact[str]()


def _language(paper: Paper) -> str | None:
    return paper.document.languages[0] if paper.document.languages else None


def _last_year(paper: Paper) -> str:
    table = paper.reading.transcript if paper.reading else None
    return max(table.academic_years, default="") if table else ""
