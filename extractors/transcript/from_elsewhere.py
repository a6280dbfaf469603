"""Lines beside the rows by which studies began elsewhere, in whatever words they say so.

Two signs need no list of wordings: somebody who was admitted to the second to sixth year, and a sentence
below the first row that names a school which the paper's head does not name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from extractors.transcript.fold import fold
from extractors.transcript.headings import academic_year
from extractors.transcript.model import Record
from extractors.transcript.stems import begins
from extractors.transcript.values import ordinal
from extractors.transcript.vocabulary import alike, find, ordinals, words
from schemas.courses import CrossCheck

_FIRST_LATER, _LAST = 2, 6
"""Years of study in which nobody enters who has not studied before."""
_ROWS = ("data", "total")
_NAME_WORDS, _SMALL = 6, 2
_SAME = 4
"""Letters that two forms of one name share at their beginning."""


def told_from_elsewhere(records: Sequence[Record]) -> list[CrossCheck]:
    """A check for each line outside the rows that has one of the two signs."""
    own = _named_in_the_head(records)
    found: dict[str, str] = {}
    for line in _lines(records):
        where = f"'{line.text}' (page {line.page})"
        if not line.in_rows and _entered_later(line.text):
            found[line.text] = f"{where}: admitted to a later year"
        elif name := _another(line, own):
            found.setdefault(" ".join(name), f"{where} names another school")
    return [CrossCheck(name="transfer_note", ok=None, detail=detail) for detail in found.values()]


@dataclass(frozen=True, slots=True)
class _Line:
    """The words of a line, its page, and whether it is a row, or stands between rows of that page.

    A heading may have been joined to the row over it.
    """

    text: str
    page: int
    in_rows: bool


def _lines(records: Sequence[Record]) -> Iterator[_Line]:
    """The lines from the first row on; of those that are no rows each with the one that goes on from it."""
    last: Record | None = None
    skip = False
    for record, *after in zip(records, [*records[1:], None], [*records[2:], None, None], strict=False):
        if record.kind == "data":
            last = record
            yield _Line(record.line.text, record.line.page.number, in_rows=True)
        if last is None or record.kind in _ROWS or skip:
            skip = False
            continue
        text, page = record.line.text, record.line.page
        below = [other for other in after if other is not None and other.line.page is page]
        between = last.line.page is page and any(other.kind == "data" for other in below)
        if below and below[0].kind not in _ROWS and below[0].line.text[:1].islower():
            text, skip = f"{text} {below[0].line.text}", True
        yield _Line(text, page.number, in_rows=between)


def _entered_later(text: str) -> bool:
    """True for `зачислена сразу на III курс`, `entered directly into Year 2`, `üçüncü kursa qəbul`."""
    tokens = fold(text).split()
    return any(
        _number_beside(tokens, at) and (_enters(tokens[: at + 1][::-1]) or _enters(tokens[at + 1 :]))
        for at, token in enumerate(tokens)
        if token in words("entered_year")
    )


def _enters(tokens: Sequence[str]) -> bool:
    """True where a word of entering follows, with small words and the year's number alone between."""
    small = words("entering_small")
    rest = list(tokens)
    while rest and (rest[0] in small or rest[0] in words("entered_year") or _value(rest[0]) is not None
                    or rest[0] in words("ordinal_suffix")):  # fmt: skip
        rest.pop(0)
    said = " ".join(rest[:2])
    return any(said.startswith(stem) for stem in words("entering_stems"))


def _number_beside(tokens: Sequence[str], at: int) -> bool:
    """True for a number from the second year on, before its noun or, in English, behind it.

    Bare figures before `year` count years: `a 6 year programme`.
    """
    halves = tokens[at] in words("entered_half_year")
    low, high = (_FIRST_LATER * 2 - 1, _LAST * 2) if halves else (_FIRST_LATER, _LAST)
    english = tokens[at] in words("numbered_after")
    before = list(tokens[max(0, at - 2) : at])
    counts = english and bool(before) and (before[-1].isdecimal() or before[-1] in words("counting_words"))
    if counts or (before and before[-1] in words("ordinal_suffix")):
        before.pop()
    near = [*before[-1:], *(tokens[at + 1 : at + 2] if english else ())]
    return any(low <= (_value(token) or 0) <= high for token in near)


def _value(token: str) -> int | None:
    """The number that a word tells: an ordinal in any case, figures, Roman figures."""
    if token in ordinals():
        return ordinals()[token]
    stems = words("later_ordinals")
    for place, stem in enumerate(stems):
        if len(token) > _SAME and token[:_SAME] == stem[:_SAME]:
            return place % (_LAST - 1) + _FIRST_LATER
    told = ordinal(token)
    return int(told.value) if told is not None else None


def _named_in_the_head(records: Sequence[Record]) -> list[list[str]]:
    """The telling words of the schools named above the first row."""
    head = takewhile(lambda record: record.kind != "data", records)
    return [name for record in head for name in _schools(record.line.text)]


def _another(line: _Line, own: Sequence[Sequence[str]]) -> list[str]:
    """The telling words of a school that a sentence names and the head does not; nothing for no such name.

    Of a name between rows, which may head those below, also where the head names another one beside it.
    """
    if academic_year(line.text)[0]:
        return []  # what heads the rows of a year is told by its section
    known = [word for name in own for word in name]
    for name in _schools(line.text):
        if not line.in_rows and own and _says_more(line.text) and not _share(name, known):
            return name
        if line.in_rows and any(not _share(name, head) for head in own):
            return name
    return []


def _share(name: Sequence[str], known: Sequence[str]) -> bool:
    """True where one word of a name is one of the known words, but for its ending."""
    return any(word[:_SAME] == other[:_SAME] or alike(word, other) for word in name for other in known)


def _says_more(text: str) -> bool:
    """True for a sentence, and for semesters with a school; not for the words of a seal or a letterhead."""
    tokens = text.split()
    if find(fold(text), "semester") and any(map(str.isdecimal, text)):
        return True
    return any(token[:1].islower() and len(token) > _SAME and not _of_its_kind(token) for token in tokens)


def _schools(text: str) -> Iterator[list[str]]:
    """The telling words of each school that a line names."""
    tokens = text.split()
    for at, token in enumerate(tokens):
        if not begins(fold(token), "school_stem") or begins(fold(token), "of_an_academy"):
            continue
        after = takewhile(lambda word: word[:1].isupper() or word == "of", tokens[at + 1 :])
        name = [*_left(tokens[:at]), *after]
        telling = [fold(word) for word in name if len(word) > _SMALL and word[:1].isupper()]
        telling = [word for word in telling if not _of_its_kind(word)]
        if telling and not any(begins(fold(word), "bodies_of_schools") for word in name):
            yield telling


def _left(tokens: Sequence[str]) -> list[str]:
    """The words of a name before its noun, as far as capitals and words that schools share go."""
    kept: list[str] = []
    for token in tokens[: -_NAME_WORDS - 1 : -1]:
        if not token[:1].isupper() and not _of_its_kind(token):
            break
        kept.insert(0, token)
    return kept


def _of_its_kind(token: str) -> bool:
    return begins(fold(token), "school_kind_stems")
