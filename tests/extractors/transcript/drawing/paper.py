"""A design and its rows to pages of words, with the truth row by row."""

from dataclasses import dataclass, field
from itertools import groupby
from random import Random

from extractors.page import Line, PageText, Ruling, Word
from schemas.documents import TextSource
from tests.extractors.transcript.drawing.designs import Col, Design
from tests.extractors.transcript.drawing.plans import Printed, credit_plan, hours_plan

CHAR, STEP, TALL = 0.0080, 0.0145, 0.0095
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LEFT, _TOP = 0.04, 0.10
_SEASONS = {"az": ("Payız", "Yaz")}
_FIRST_YEAR = 2011


@dataclass
class Sheet:
    """Words and rulings of one page while it is drawn; `y` is where the next line begins."""

    words: list[Word] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)
    y: float = _TOP

    def text(self, x: float, y: float, text: str) -> None:
        """Words from a place on, one blank between them."""
        for token in text.split(" "):
            if token:
                right = x + len(token) * CHAR
                self.words.append(Word(token, (x, y, right, y + TALL), 0.993))
            x += (len(token) + 1) * CHAR


@dataclass(frozen=True)
class Drawn:
    """A drawn transcript: its pages, and for each row what its cells say by field name."""

    pages: list[PageText]
    truth: list[dict[str, object]]


def draw(design: Design, seed: int) -> Drawn:
    """The transcript of a design."""
    rng = Random(seed)
    rows = (
        hours_plan(design.language, rng)
        if design.soviet
        else credit_plan(design.language, rng, design.semesters, decimals=design.decimals)
    )
    sheets = _beside(design, rows) if design.beside else _in_one(design, rows)
    pages = [_page(sheet, number) for number, sheet in enumerate(sheets, start=1)]
    return Drawn(pages, [truth_of(design, row) for row in rows])


def truth_of(design: Design, row: Printed) -> dict[str, object]:
    """The values a reader should find in a row, None for what the design does not print."""
    keys = {column.key for column in design.columns}
    graded = keys & {"letter", "score_letter", "letter_word"}
    scored = keys & {"score", "score_letter"}
    dated = "year_wrapped" in keys or design.sections == "both"
    placed = design.sections in ("semester", "both") or keys & {"semester", "semester_s", "roman"}
    return {
        "title": row.title,
        "hours": row.hours if keys & {"hours", "united"} else None,
        "credits": row.credits if keys & {"credits", "united"} else None,
        "score": row.score if scored else None,
        "letter": row.letter if graded else None,
        "grade": row.word if keys & {"word", "letter_word"} else None,
        "semester": row.semester if placed and not design.soviet else None,
        "academic_year": _year(row.semester).replace("-", "/") if dated else None,
        "passed": row.passed,
    }


def _year(semester: int) -> str:
    first = _FIRST_YEAR + (semester - 1) // 2
    return f"{first}-{first + 1}"


def _in_one(design: Design, rows: list[Printed]) -> list[Sheet]:
    sheets = [Sheet()]
    _head(sheets[-1], design, _LEFT)
    count = 0
    year = ""
    for semester, group in groupby(rows, key=lambda row: row.semester):
        inside = list(group)
        if design.sections == "both" and _year(semester) != year:
            year = _year(semester)
            _across(sheets[-1], design, _LEFT, design.year_section.format(year=year))
        if design.sections in ("semester", "both"):
            _across(sheets[-1], design, _LEFT, _section(design, semester))
        for row in inside:
            count += 1
            _row(sheets[-1], design, _LEFT, row, count)
            if count % design.rows_a_page == 0 and count < len(rows):
                sheets.append(Sheet(y=0.05))
                if design.headings_again:
                    _head(sheets[-1], design, _LEFT)
        if design.total:
            _total(sheets[-1], design, _LEFT, design.total, inside)
    _end(sheets[-1], design, rows)
    return sheets


def _beside(design: Design, rows: list[Printed]) -> list[Sheet]:
    """Semester by semester in pairs: the odd one at the left, the even one at the right."""
    sheets = [Sheet()]
    right = _LEFT + (sum(column.width for column in design.columns) + 4) * CHAR
    count = 0
    groups = [list(group) for _, group in groupby(rows, key=lambda row: row.semester)]
    for pair, (one, other) in enumerate(zip(groups[::2], groups[1::2], strict=True)):
        if pair and pair % 3 == 0:
            sheets.append(Sheet(y=0.05))
        sheet = sheets[-1]
        top, bottoms = sheet.y, []
        for left, group in ((_LEFT, one), (right, other)):
            sheet.y = top
            _across(sheet, design, left, _section(design, group[0].semester))
            _head(sheet, design, left)
            for row in group:
                count += 1
                _row(sheet, design, left, row, count)
            _total(sheet, design, left, design.total, group)
            bottoms.append(sheet.y)
        sheet.y = max(bottoms) + STEP
    _end(sheets[-1], design, rows)
    return sheets


def _end(sheet: Sheet, design: Design, rows: list[Printed]) -> None:
    sheet.y += STEP
    if design.grand:
        _total(sheet, design, _LEFT, design.grand, rows)
    for line in design.foot:
        sheet.y += 2 * STEP
        sheet.text(_LEFT, sheet.y, line)


def _section(design: Design, semester: int) -> str:
    season = _SEASONS.get(design.language, ("Autumn", "Spring"))[(semester - 1) % 2]
    return design.section.format(n=semester, roman=_ROMAN[semester - 1], season=season)


def _across(sheet: Sheet, design: Design, left: float, text: str) -> None:
    width = sum(column.width for column in design.columns)
    sheet.text(left + max(0, width - len(text)) / 2 * CHAR, sheet.y, text)
    _line(sheet, design, left, sheet.y + STEP - 0.001)
    sheet.y += STEP * 1.15


def _total(sheet: Sheet, design: Design, left: float, text: str, rows: list[Printed]) -> None:
    points, hours = sum(row.credits for row in rows), sum(row.hours for row in rows)
    weighed = sum(row.score * row.credits * row.passed for row in rows) / points if points else 0.0
    average = f"{weighed:.2f}".replace(".", design.decimal_sign)
    said = text.format(c=points, h=hours, a=average, n=len(rows))
    if "   " in text and ":" not in text:  # sums under their columns
        _under(sheet, design, left, text.split(maxsplit=1)[0], points, hours)
    else:
        sheet.text(left + 6 * CHAR, sheet.y, said)
    sheet.y += STEP * 1.15


def _under(sheet: Sheet, design: Design, left: float, word: str, points: int, hours: int) -> None:
    x = left
    for column in design.columns:
        value = {"title": word, "credits": str(points), "hours": str(hours)}.get(column.key, "")
        _cell(sheet, column, x, sheet.y, value)
        x += column.width * CHAR


def _head(sheet: Sheet, design: Design, left: float) -> None:
    lines = max(len(column.heading) for column in design.columns)
    top = sheet.y
    _line(sheet, design, left, top - 0.002)
    x = left
    for column in design.columns:
        down = (lines - len(column.heading)) / 2 * STEP
        for index, text in enumerate(column.heading):
            sheet.text(x + (column.width - len(text)) / 2 * CHAR, top + down + index * STEP, text)
        x += column.width * CHAR
    sheet.y = top + lines * STEP * 1.1
    _line(sheet, design, left, sheet.y - 0.002)
    _uprights(sheet, design, left, top, sheet.y)


def _row(sheet: Sheet, design: Design, left: float, row: Printed, number: int) -> None:
    cells = [_lines(column, _values(design, row, number)[column.key]) for column in design.columns]
    tallest = max(len(lines) for lines in cells)
    x, top = left, sheet.y
    for column, lines in zip(design.columns, cells, strict=True):
        down = (tallest - len(lines)) / 2 * STEP if design.middle else 0.0
        for index, text in enumerate(lines):
            _cell(sheet, column, x, top + down + index * STEP, text)
        x += column.width * CHAR
    sheet.y = top + tallest * STEP + 0.004
    _line(sheet, design, left, sheet.y - 0.002)
    _uprights(sheet, design, left, top, sheet.y)


def _cell(sheet: Sheet, column: Col, x: float, y: float, text: str) -> None:
    free = column.width - len(text)
    shift = {"l": 1.0, "c": free / 2, "r": free - 1}[column.align]
    sheet.text(x + shift * CHAR, y, text)


def _lines(column: Col, text: str) -> list[str]:
    """A cell's text broken to the width of its column; `|` breaks it in any case."""
    lines: list[str] = []
    for part in text.split("|"):
        line = ""
        for word in part.split():
            if line and len(line) + 1 + len(word) > column.width - 2:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
    return lines


def _values(design: Design, row: Printed, number: int) -> dict[str, str]:
    semester = max(row.semester, 1)
    score = f"{row.score:.1f}".replace(".", design.decimal_sign) if design.decimals else f"{row.score:g}"
    return {
        "number": str(number),
        "code": f"TM{semester:02d}-{number:02d}",
        "title": row.title,
        "hours": str(row.hours),
        "credits": str(row.credits),
        "score": score,
        "letter": row.letter,
        "word": row.word,
        "score_letter": f"{score} ({row.letter})",
        "letter_word": f"{row.letter} ({row.word})",
        "united": f"{row.credits} з.е. / {row.hours} час.",
        "semester": str(semester),
        "semester_s": f"S{semester}",
        "roman": _ROMAN[semester - 1],
        "course_year": str((semester + 1) // 2),
        "year_wrapped": _year(semester).replace("-", "-|"),
        "t": str(row.credits // 2),
        "u": "2",
        "k": str(row.credits - 1),
        "date": f"{10 + number % 18}.{1 if semester % 2 else 6:02d}.{_FIRST_YEAR + semester // 2}",
        "teacher": "R. Quliyev",
    }


def _line(sheet: Sheet, design: Design, left: float, y: float) -> None:
    if design.rulings != "none":
        right = left + sum(column.width for column in design.columns) * CHAR
        sheet.rulings.append(Ruling((left, y, right, y), True))


def _uprights(sheet: Sheet, design: Design, left: float, top: float, bottom: float) -> None:
    if design.rulings != "grid":
        return
    x = left
    for width in (0, *(column.width for column in design.columns)):
        x += width * CHAR
        sheet.rulings.append(Ruling((x, top - 0.002, x, bottom - 0.002), False))


def _page(sheet: Sheet, number: int) -> PageText:
    return PageText(number, 2480, 3508, lines_of(sheet.words), TextSource.OCR, rulings=tuple(sheet.rulings))


def lines_of(words: list[Word]) -> tuple[Line, ...]:
    """Words side by side as lines, split at wide gaps."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (round(word.box[1] / STEP), word.box[0])):
        last = lines[-1][-1] if lines else None
        beside = last and abs(last.box[1] - word.box[1]) < TALL / 2 and 0 <= word.box[0] - last.box[2] < 0.03
        if beside:
            lines[-1].append(word)
        else:
            lines.append([word])
    return tuple(Line(tuple(line)) for line in lines)
