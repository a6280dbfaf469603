"""Values looked for in a paper's running text, and the numbers and dates that stand there."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.confidence import READ_FROM
from extractors.grouping.comparing import DATES, NAMES
from extractors.grouping.documents import Paper
from extractors.grouping.numbers import plain_number
from extractors.grouping.spelling import father_of, lower
from extractors.grouping.writings import same_writing
from schemas.case import AlignedValue, Verdict
from schemas.facts import Evidence
from schemas.reading import ReadLine

_NUMBER = re.compile(r"\d{4,}")  # shorter numbers stand everywhere
_SHORT_WORD = 3


@dataclass(frozen=True, slots=True)
class Place:
    """One line of a paper."""

    paper: Paper
    page: int
    line: ReadLine

    @property
    def evidence(self) -> Evidence:
        """The line, for people."""
        return Evidence(
            document=self.paper.document.file, page=self.page, box=self.line.box, text=self.line.text
        )


def places(papers: Sequence[Paper]) -> Iterator[Place]:
    """Every line of some papers."""
    for paper in papers:
        for page in paper.pages:
            for line in page.lines:
                yield Place(paper, page.number, line)


def stands_in(name: str, value: str, papers: Sequence[Paper]) -> Evidence | None:
    """The line on which a number, a date or a name stands, in whatever way it is written; None if nowhere."""
    return next((place.evidence for place in places(papers) if _holds(name, value, place.line.text)), None)


def _holds(name: str, value: str, text: str) -> bool:
    if name in NAMES:
        wanted = father_of(value) if name == "patronymic" else value
        words = lower(text).split()
        parts = [part for part in lower(wanted).split() if len(part) >= _SHORT_WORD]
        return bool(parts) and all(any(same_writing(part, word) for word in words) for part in parts)
    if name in DATES:
        year, _, rest = value.partition("-")
        day = rest.rpartition("-")[2]
        numbers = re.findall(r"\d+", text)
        return year in numbers and (not day or str(int(day)) in {n.lstrip("0") for n in numbers})
    wanted = plain_number(value)
    return len(wanted) >= _SHORT_WORD and wanted in plain_number(text)


def unlabelled_numbers(
    originals: Sequence[Paper], translations: Sequence[Paper], known: Sequence[AlignedValue]
) -> list[AlignedValue]:
    """Long numbers of the original's text that no field holds, each with its place in the translation.

    The translation's own numbers (letterhead, notary's register) need not stand in the original.
    """
    told = {plain_number(value.original or "") for value in known}
    there = Counter(plain_number(n) for place in places(translations) for n in _numbers(place.line.text))
    found: dict[str, AlignedValue] = {}
    for place in places(originals):
        for number in _numbers(place.line.text):
            plain = plain_number(number)
            if plain in found or any(plain in other or (other and other in plain) for other in told):
                continue
            seen = bool(there[plain])
            found[plain] = AlignedValue(
                name="number",
                original=number,
                translation=number if seen else None,
                verdict=Verdict.SAME if seen else Verdict.MISSING_IN_TRANSLATION,
                sure=seen or place.line.confidence >= READ_FROM,
                original_evidence=[place.evidence],
                translation_evidence=_where(plain, translations) if seen else [],
            )
    return list(found.values())


def _numbers(text: str) -> list[str]:
    return _NUMBER.findall(text)


def _where(plain: str, papers: Sequence[Paper]) -> list[Evidence]:
    for place in places(papers):
        if any(plain_number(number) == plain for number in _numbers(place.line.text)):
            return [place.evidence]
    return []
