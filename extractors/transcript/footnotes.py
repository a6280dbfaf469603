"""Rows marked as recognised: a footnote's mark beside the title, or in the grade's place, and what it says.

`* – credits transferred from ... University` under a table speaks of every row that bears the star.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.page import PageText, Word
from extractors.transcript.fold import fold
from extractors.transcript.model import Record, Text
from extractors.transcript.stems import names_a_school
from extractors.transcript.vocabulary import find

_MARK = re.compile(r"^(\*{1,3}|[†‡§¹²³]|[A-ZА-ЯƏİÖÜÇŞĞ])([:=–—-]?)$")
_DASHES = "–—-:="
_SIGNS = "*†‡§¹²³"
_LONGEST = 14  # words of one note
_CASE = re.compile(r"(?:['’][^\W\d_]+|nd[əe]n|ndan)$")  # from: `Universitetindən`, `Üniversitesi'nden`


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote on a transfer: its mark, the school it names (else its own words), where it stands."""

    mark: str
    school: str
    source: Text


def transfer_notes(pages: Sequence[PageText], file: str) -> list[Note]:
    """The footnotes that say where the courses with their mark were transferred from."""
    notes = []
    for page in pages:
        for line in page.lines:
            for index in range(len(line.words)):
                if not (mark := _mark_at(line.words, index)):
                    continue
                source = Text(page, file, _note(line.words[index + 1 :]))
                if find(fold(source.text), "transferred"):
                    notes.append(Note(mark, _school(source.text), source))
    return notes


def note_of(record: Record, notes: Sequence[Note]) -> Note | None:
    """The footnote whose mark a row bears: at its title's end, or alone where its grade would stand."""
    title = record.cells.get("title")
    for note in notes:
        signed = note.mark[0] in _SIGNS
        if signed and title and _ends_with(title.text, note.mark):
            return note
        cells = [
            record.cells[key].text for key in ("letter", "grade", "remark", "score") if key in record.cells
        ]
        if not signed and note.mark in cells:
            return note
    return None


def _ends_with(title: str, mark: str) -> bool:
    return title[len(title.rstrip(_SIGNS)) :] == mark


def _mark_at(line: Sequence[Word], index: int) -> str | None:
    """The mark a note begins with: `M:`, `*`, or a letter before a dash."""
    found = _MARK.match(line[index].text)
    if found is None:
        return None
    dashed = index + 1 < len(line) and not line[index + 1].text.strip(_DASHES)
    return found[1] if found[2] or dashed or found[1][0] in _SIGNS else None


def _note(rest: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a note to its full stop."""
    taken: list[Word] = []
    for word in rest[:_LONGEST]:
        taken.append(word)
        if word.text.endswith((".", ";")) and len(word.text) > len("St."):
            break
    return tuple(taken)


def _school(text: str) -> str:
    """The school's name in a note: capitalised words up to the one that says it is a school."""
    tokens = text.split()
    last = next((at for at, token in enumerate(tokens) if names_a_school(token)), None)
    if last is None:
        return text.strip(" –—-:.;*")
    first = last
    while first and tokens[first - 1][0].isupper():
        first -= 1
    return " ".join([*tokens[first:last], _CASE.sub("", tokens[last].strip(".,;"))])
