"""Rows of data to courses: every cell a fact with its evidence, nothing guessed."""

import re
from dataclasses import dataclass, replace

from extractors.confidence import agree, status_of
from extractors.page import Word
from extractors.transcript import grades
from extractors.transcript.amounts import amounts
from extractors.transcript.cells import spaced
from extractors.transcript.fold import fold
from extractors.transcript.footnotes import Note
from extractors.transcript.hyphens import over_lines
from extractors.transcript.model import Record, Text, column_key
from extractors.transcript.sections import Place, Said
from extractors.transcript.stems import names_a_school
from extractors.transcript.values import Number, code, is_empty, number
from extractors.transcript.vocabulary import find, words
from schemas.courses import Course
from schemas.facts import Fact

_RANGE = {"credits": (0.5, 60.0), "hours": (8.0, 3000.0), "score": (0.0, 100.0)}
_ODD = 0.5  # how sure a value outside its usual range, or a cell with more in it, can be at most
_SHIFTED = 0.4
_MISSPELLED = 0.9  # how sure a grade word can be at most of which a letter is in doubt
_NO_SCHOOL = 0.9  # how sure words can be at most that say a course was recognised but not from which school
_PARTIAL = 0.9  # how sure hours can be at most that may be a part of the course's
_HOURS = ("hours_total", "hours", "hours_part")
_FEW = 20.0  # credits of one course; more in a column that holds hours too may be hours
_AMOUNTS = (*_HOURS, "credits", "credits_ects")
_OPENED = re.compile(r"[\"“”«„]")
_LEADER = re.compile(r"\s*[.…·_]{4,}\s*$")
_NOTE = re.compile(r"[(\[]([^()\[\]]*)[)\]]|[*]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a grade with the cell it stands in and how sure it is."""

    value: float | str
    source: Text
    probability: float
    known: grades.GradeWord | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A row on its way to a course: its record, its place, the parts of its grade."""

    record: Record
    place: Place
    parts: dict[str, Part]
    note: Note | None = None

    @property
    def columns(self) -> frozenset[str]:
        """What the row's table has columns for."""
        return self.record.named

    @property
    def title_words(self) -> tuple[Word, ...]:
        """The words of the title."""
        cell = _cell(self, "title")
        return cell.words if cell else ()


def fact(value: str | float | bool | None, probability: float, source: Text, row: Text) -> Fact[object]:
    """A fact for a cell; for an empty one an absent fact that points at the row."""
    if value is None:
        return Fact[object](evidence=row.evidence())
    return Fact[object](
        value=value,
        confidence=round(probability, 4),
        status=status_of(probability),
        evidence=(source if source.words else row).evidence(),
    )


def draft(record: Record, place: Place) -> Draft:
    """A row with its grade read from whichever of its columns hold it."""
    cells = [cell for key, cell in record.cells.items() if column_key(key) in ("score", "letter", "grade")]
    cells.sort(key=_is_five)
    if not any(grades.mark(cell.text).filled for cell in cells):
        cells = [cell for key, cell in record.cells.items() if column_key(key) == "score_part"][-1:]
    parts: dict[str, Part] = {}
    for cell in cells:
        for name, part in _parts_of(cell).items():
            if name == "score" and name in parts and _is_five(cell):
                continue  # `86` beside `5 (excellent)`: the five says no more than its word
            if name in parts and _same_word(parts[name], part):
                continue  # `јахшы` in one column, `хорошо` in the other
            if name in parts:  # two cells that say the same kind of thing: the columns may be shifted
                parts[name] = replace(parts[name], probability=min(parts[name].probability, _SHIFTED))
            else:
                parts[name] = part
    return Draft(record, place, parts)


def _same_word(one: Part, other: Part) -> bool:
    """True for the same grade in the words of two languages, both read as they stand."""
    first, second = one.known, other.known
    if first is None or second is None or first.five is None:
        return False
    return (first.five, first.passed) == (second.five, second.passed)


def _is_five(cell: Text) -> bool:
    """True for a five-point figure beside its word."""
    found = grades.mark(cell.text)
    return found.known is not None and found.score is not None and found.score == found.known.five


def _parts_of(cell: Text) -> dict[str, Part]:
    found = grades.mark(cell.text)
    word, spelled = _as_spelled(found.word, typed=cell.page.typed)
    ceilings = {**found.ceilings, "word": min(found.ceilings.get("word", 1.0), spelled)}
    parts = {}
    for name, value in {"score": found.score, "letter": found.letter, "word": word}.items():
        if value is None:
            continue
        source = _saying(cell, name, found.word if name == "word" else value)
        sure = min(source.probability, ceilings.get(name, 1.0))
        known = found.known if name == "word" else None
        parts["grade" if name == "word" else name] = Part(value, source, sure, known)
    return parts


def _as_spelled(word: str | None, *, typed: bool) -> tuple[str | None, float]:
    """A grade word, and how sure its letters can be at most; what is `typed` has no letter misread."""
    if word is None or typed:
        return word, 1.0
    listed = grades.as_listed(word)
    return (listed, 1.0) if listed else (word, _MISSPELLED)


def _saying(cell: Text, name: str, value: object) -> Text:
    """The word of a cell that says a part of the grade by itself, else the whole cell."""
    saying = tuple(word for word in cell.words if getattr(grades.mark(word.text), name) == value)
    return replace(cell, words=saying) if len(saying) == 1 else cell


def build(item: Draft, scale: str | None) -> Course:
    """The course of a row. Fields whose column the table does not have stay None."""
    row = item.record.line
    fields: dict[str, object] = {"title": _title(item)}
    fields["code"] = _code(item)
    fields |= _numbers(item)
    fields |= _marks(item, scale)
    for name, said in (("semester", item.place.semester), ("academic_year", item.place.academic_year)):
        empty = fact(None, 0.0, row, row) if name in item.columns else None
        fields[name] = _said(said) or empty
    fields["transferred_from"] = _transferred(item)
    made = {key: value.model_dump() for key, value in fields.items() if isinstance(value, Fact)}
    return Course.model_validate({"title": Fact[str](evidence=row.evidence()).model_dump(), **made})


def _cell(item: Draft, *keys: str) -> Text | None:
    for key in keys:
        for name, cell in item.record.cells.items():
            if column_key(name) == key:
                return cell
    return None


def _title(item: Draft) -> Fact[object]:
    cell = _cell(item, "title")
    row = item.record.line
    if cell is None or not any(char.isalpha() for char in cell.text):
        return fact(None, 0.0, row, row)
    text, sure = over_lines(cell.words)
    return fact(_without_marks(text), min(cell.probability, sure), cell, row)


def _without_marks(text: str) -> str:
    """A title without leading dots, the mark of a footnote, a closing quotation mark that nothing opened."""
    bare = _LEADER.sub("", text).strip(" *†‡§¹²³")
    return bare if _OPENED.search(bare[:-1]) else bare.rstrip(' *"”“’')


def _code(item: Draft) -> Fact[object] | None:
    cell = _cell(item, "code")
    if cell is None:
        return fact(None, 0.0, item.record.line, item.record.line) if "code" in item.columns else None
    value, ceiling = code(spaced(cell.words))
    ceiling = min(ceiling, 1.0 if any(char.isdecimal() for char in value) else _ODD)  # `TR` marks a row
    return fact(value or None, min(cell.probability, ceiling), cell, item.record.line)


def _numbers(item: Draft) -> dict[str, Fact[object] | None]:
    return {
        "credits": _amount(item, "credits", "credits_ects", "credits"),
        "hours": _amount(item, "hours", *_HOURS),
    }


def _amount(item: Draft, name: str, *keys: str) -> Fact[object] | None:
    row = item.record.line
    cell, read = _united(item, name) or _plain_amount(item, *keys)
    if cell is None or read is None:
        return fact(None, 0.0, row, row) if cell or any(key in item.columns for key in keys) else None
    low, high = _RANGE[name]
    usual = low <= read.value <= high and not _told_twice(item, cell)
    usual = usual and not (name == "credits" and read.value > _FEW and _may_be_hours(item, cell))
    ceiling = min(read.ceiling, 1.0 if usual else _ODD, _PARTIAL if _is_part(item, cell) else 1.0)
    return fact(read.value, min(cell.probability, ceiling), cell, row)


def _is_part(item: Draft, cell: Text) -> bool:
    """True for the hours in class where the table has other hours beside them, but not all of them."""
    keys = [column_key(key) for key, one in item.record.cells.items() if one is cell]
    return keys == ["hours_part"] and any(column.key == "other" for column in item.record.columns)


def _may_be_hours(item: Draft, cell: Text) -> bool:
    """True for a number without its unit in a column of both: `зачетных единиц / академических часов`."""
    names = {column_key(key) for key, one in item.record.cells.items() if one is cell}
    headings = [column.heading for column in item.record.columns if column.key in names]
    return "credits" not in amounts(cell.text) and any(find(heading, "hour_unit") for heading in headings)


def _told_twice(item: Draft, cell: Text) -> bool:
    """True when another column of the same name holds another number: which is meant nobody can tell."""
    name = next((column_key(key) for key, one in item.record.cells.items() if one is cell), None)
    same = [one for key, one in item.record.cells.items() if column_key(key) == name]
    return len({read.value for one in same if (read := number(one.text))}) > 1


def _united(item: Draft, name: str) -> tuple[Text, Number] | None:
    """An amount with its unit beside it, in whichever column of amounts it stands (`4 з.е. 120 час.`)."""
    for key, cell in item.record.cells.items():
        if column_key(key) in _AMOUNTS and (read := amounts(cell.text).get(name)):
            return cell, read
    return None


def _plain_amount(item: Draft, *keys: str) -> tuple[Text | None, Number | None]:
    """The number of the first column there is; hardly sure with more than it in the cell."""
    cell = _cell(item, *keys)
    if cell is None or is_empty(cell.text):
        return None, None
    read = number(cell.text)
    if read is None and (first := amounts(cell.text).get("plain")):
        read = Number(first.value, min(first.ceiling, _ODD))
    return cell, read


def _marks(item: Draft, scale: str | None) -> dict[str, Fact[object] | None]:
    row, parts = item.record.line, item.parts
    result: dict[str, Fact[object] | None] = {}
    for name in ("score", "letter", "grade"):
        part = parts.get(name)
        if part:
            result[name] = fact(part.value, _in_range(name, part, scale), part.source, row)
        elif name in item.columns and (name != "grade" or not parts):
            result[name] = fact(None, 0.0, row, row)
    result["passed"] = _passed(item, scale)
    return result


def _in_range(name: str, part: Part, scale: str | None) -> float:
    low, high = _RANGE["score"]
    high = 2 * high if scale == grades.TWO_HUNDRED else high
    odd = name == "score" and not low <= float(part.value) <= high
    return min(part.probability, _ODD) if odd else part.probability


def _passed(item: Draft, scale: str | None) -> Fact[object]:
    """Whether the course was passed, as sure as the parts of the grade that say so together.

    A part that says nothing of it, as a score on no known scale, makes the others no surer.
    """
    row = item.record.line
    found = [(name, part, _verdict(name, part, scale)) for name, part in item.parts.items()]
    telling = [(name, part) for name, part, verdict in found if verdict is not None]
    verdicts = {verdict for _, _, verdict in found if verdict is not None}
    if len(verdicts) != 1:
        return fact(None, 0.0, row, row)
    words = tuple(word for _, part in telling for word in part.source.words)
    sure = agree(*(_in_range(name, part, scale) for name, part in telling))
    return fact(verdicts.pop(), sure, Text(row.page, row.file, words), row)


def _verdict(name: str, part: Part, scale: str | None) -> bool | None:
    """What one part of a grade says alone; None where it does not say."""
    if name == "score":
        return grades.passed(float(part.value), None, None, scale)
    if name == "letter" and part.known:
        return part.known.passed
    if name == "letter":
        return grades.passed(None, str(part.value), None, scale)
    return grades.passed(None, None, part.known, scale) if name == "grade" else None


def _said(said: Said | None) -> Fact[object] | None:
    return None if said is None else fact(said.value, said.probability, said.source, said.source)


def _transferred(item: Draft) -> Fact[object] | None:
    """The other school's name for a recognised course, or the words that say it is one.

    Words without a school's name (`Muaf`, exempt) may mean an examination passed elsewhere or none at all.
    """
    row = item.record.line
    if item.note:
        return _from_school(item.note.school, item.note.source, row)
    named = _under_transferred(item)
    if named:
        return fact(named.text, named.probability, named, row)
    told = [cell for cell in item.record.cells.values() if find(fold(cell.text), "transferred")]
    if find(fold(row.text), "transferred"):
        said = told[0] if len(told) == 1 else row
        return _from_school(_school_in(said.text), said, row)
    if coded := _coded_as_transferred(item):
        return fact(coded.text, min(coded.probability, _NO_SCHOOL), coded, row)
    if item.place.block == "transferred" and item.place.note:
        note = item.place.note
        return _from_school(_school_in(note.text), note, note)
    return None


def _from_school(name: str, said: Text, row: Text) -> Fact[object]:
    """The school that words name; doubtful where they name none."""
    schooled = names_a_school(name)
    return fact(name, said.probability if schooled else min(said.probability, _NO_SCHOOL), said, row)


def _under_transferred(item: Draft) -> Text | None:
    """A school's name in a column whose heading says `Transferred from`."""
    for column in item.record.columns:
        cell = item.record.cells.get(column.key or "")
        if cell and column.key == "remark" and find(column.heading, "transferred"):
            return cell if names_a_school(cell.text) else None
    return None


def _coded_as_transferred(item: Draft) -> Text | None:
    """A remark that may stand for a transferred course: `CT`, `TC`."""
    keys = [column.key for column in item.record.columns if column.key == "remark"]
    cells = [item.record.cells[key] for key in keys if key in item.record.cells]
    return next((cell for cell in cells if fold(cell.text) in words("transfer_codes")), None)


def _school_in(text: str) -> str:
    notes = [note for note in _NOTE.findall(text) if find(fold(note), "transferred")]
    said = notes[0] if notes else text
    small = {*words("not_school"), *(part for phrase in words("transferred") for part in phrase.split())}
    kept = [token for token in said.split() if fold(token) not in small and not number(token)]
    name = " ".join(kept).strip(" :,-–.()")
    named = notes or names_a_school(name)
    return name if named and len(name) > 3 else said.strip()
