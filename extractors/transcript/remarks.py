"""What a transcript says beside its table: footnotes of transferred courses, words of interrupted studies."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from extractors.confidence import READ_FROM, status_of
from extractors.transcript.courses import Draft
from extractors.transcript.fold import fold
from extractors.transcript.model import Record, Text
from extractors.transcript.stems import begins, begun
from extractors.transcript.vocabulary import words
from schemas.courses import Course, CrossCheck
from schemas.facts import Fact

_MARK = re.compile(r"^([*†‡§]+|[¹²³])|([*†‡§]+|[¹²³])$")
_LEADING = re.compile(r"^\W*([*†‡§]+|[¹²³])")
_UNSURE = 0.9  # how sure a row can be of a footnote whose own mark was not read, or of its neighbours' mark
_STATED = 91.0  # of 100: how alike a phrase must be
_MOSTLY = 0.5
_NAME_WORDS = 5


@dataclass(frozen=True, slots=True)
class Remark:
    """A line beside the table: `transfer` or `interruption`, the sign it explains, its words."""

    kind: str
    sign: str | None
    text: Text


def remarks(records: Sequence[Record]) -> list[Remark]:
    """The lines outside the rows that speak of transferred courses or of interrupted studies."""
    found = []
    for record in records:
        folded = fold(record.line.text)
        mark = _LEADING.match(record.line.text)
        for kind, group in (("transfer", "transferred"), ("interruption", "interrupted")):
            # A row that says itself that it is transferred is no note; a note may have been joined to a row.
            stated = _stated(folded, group) and (record.kind != "data" or kind == "interruption")
            if stated or begun(folded, f"{group}_stems"):
                found.append(Remark(kind, mark.group(1) if mark else None, record.line))
    return found


@lru_cache(maxsize=4096)
def _stated(folded: str, group: str) -> bool:
    """True for a phrase of a group. `admitted` must not be taken for `readmitted`, so near is not enough."""
    tokens = folded.split()
    phrases = [(known, len(known.split())) for known in words(group)]
    return any(
        fuzz.ratio(" ".join(tokens[start : start + size]), known, score_cutoff=_STATED)
        for known, size in phrases
        for start in range(len(tokens) - size + 1)
    )


def with_remarks(
    courses: Sequence[Course], drafts: Sequence[Draft], said: Sequence[Remark]
) -> tuple[list[Course], list[CrossCheck]]:
    """Rows with a footnote's mark named as transferred, and a check for every remark.

    A remark that no row answers to is a check that failed: somebody must look what it is about.
    """
    notes = [remark for remark in said if remark.kind == "transfer"]
    made = list(courses)
    for note in notes:
        made = _marked(made, drafts, note)
    answered = sum(course.transferred_from is not None for course in made)
    checks = [_check(remark, answered) for remark in said]
    return made, list({check.detail: check for check in checks}.values())


def _check(remark: Remark, answered: int) -> CrossCheck:
    page = remark.text.page.number
    words_said = f"'{remark.text.text}' (page {page})"
    if remark.kind == "interruption":
        return CrossCheck(name="study_interrupted", ok=False, detail=f"the transcript says {words_said}")
    if answered:
        return CrossCheck(name="transfer_note", ok=None, detail=f"{words_said}: {answered} rows")
    return CrossCheck(name="transfer_note", ok=False, detail=f"{words_said}, but no row is marked so")


def _marked(courses: list[Course], drafts: Sequence[Draft], note: Remark) -> list[Course]:
    signs = [_sign(item) for item in drafts]
    wanted = [index for index, sign in enumerate(signs) if sign and note.sign in (None, sign)]
    sure = note.text.probability if note.sign else min(note.text.probability, _UNSURE)
    made = list(courses)
    for index in wanted:
        made[index] = _transferred(made[index], note, sure)
    for index in _neighbours(courses, set(wanted)):
        made[index] = _transferred(made[index], note, min(sure, _UNSURE))
    return made


def _sign(item: Draft) -> str | None:
    """The footnote mark of a row, at an end of its title or as a word of its own."""
    for word in item.title_words:
        found = _MARK.search(word.text)
        if found and (
            item.title_words[-1] is word or item.title_words[0] is word or found.group() == word.text
        ):
            return found.group()
    return None


def _neighbours(courses: Sequence[Course], marked: set[int]) -> list[int]:
    """Rows of years most of whose rows carry the mark: theirs may only not have been read."""

    def year(course: Course) -> str | None:
        return course.academic_year.value if course.academic_year else None

    every = Counter(year(course) for course in courses)
    told = Counter(year(courses[index]) for index in marked)
    mostly = {known for known, count in told.items() if known and count >= _MOSTLY * every[known]}
    return [i for i, course in enumerate(courses) if i not in marked and year(course) in mostly]


def _transferred(course: Course, note: Remark, sure: float) -> Course:
    if course.transferred_from is not None and course.transferred_from.present:
        return course
    fact = Fact[str](
        value=school_in(note.text.text),
        confidence=round(min(sure, 1.0), 4),
        status=status_of(sure if sure >= READ_FROM else min(sure, _UNSURE)),
        evidence=[*note.text.evidence(), *course.title.evidence[:1]],
    )
    return course.model_copy(update={"transferred_from": fact})


def school_in(text: str) -> str:
    """The school a sentence names, else the sentence: the capitalised words up to `university`."""
    tokens = text.split()
    for index, token in enumerate(tokens):
        if not begins(fold(token), "school_stem"):
            continue
        first = index
        while first and index - first < _NAME_WORDS and tokens[first - 1][:1].isupper():
            first -= 1
        last = index + 1
        while last < len(tokens) and (
            tokens[last][:1].isupper() or (tokens[last] == "of" and index == first)
        ):
            last += 1
        return " ".join(tokens[first:last]).strip(" ,.;:()\"”“'")
    return text.strip()
