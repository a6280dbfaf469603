"""Programmes of a school as one cell of the table.

`Medicine (2011 - Current); title: Physician (2011 - 2020); title: Doctor (2021 - Current); duration: 6
years; languages: az, ru; accreditation: IAAR, 28 January 2022` is one programme; several are parted
by `|`, as names are.
"""

from checks.directory.spans import format_span, parse_span
from schemas.school import Program, ProgramTitle

KEYS = ("title", "duration", "languages", "accreditation")


def parse_programs(text: str) -> list[Program]:
    """The programmes of a cell. Raises ValueError saying which part is not understood."""
    return [_program(part) for part in text.split("|") if part.strip()]


def format_programs(programs: list[Program]) -> str:
    """The programmes in the form `parse_programs` reads."""
    return " | ".join(map(_written, programs))


def _program(text: str) -> Program:
    first, *parts = (part.strip() for part in text.split(";"))
    name, span = parse_span(first)
    if not name:
        raise ValueError(f"'{text.strip()}' begins with no name of a programme")
    told: dict[str, list[str]] = {key: [] for key in KEYS}
    for part in parts:
        key, colon, value = (piece.strip() for piece in part.partition(":"))
        if not part:
            continue
        if not colon or key not in told or (key != "title" and told[key]):
            raise ValueError(f"'{part}' is not understood: write {', '.join(f'{key}: ...' for key in KEYS)}")
        told[key].append(value)
    return Program(
        name=name,
        from_year=span[0],
        to_year=span[1],
        titles=[_title(title) for title in told["title"]],
        duration="".join(told["duration"]),
        languages=[one.strip() for one in "".join(told["languages"]).split(",") if one.strip()],
        accreditation="".join(told["accreditation"]),
    )


def _title(text: str) -> ProgramTitle:
    title, (start, end) = parse_span(text)
    return ProgramTitle(title=title, from_year=start, to_year=end)


def _written(program: Program) -> str:
    parts = [_dated(program.name, program.from_year, program.to_year)]
    parts += [f"title: {_dated(one.title, one.from_year, one.to_year)}" for one in program.titles]
    rest = {
        "duration": program.duration,
        "languages": ", ".join(program.languages),
        "accreditation": program.accreditation,
    }
    return "; ".join([*parts, *(f"{key}: {value}" for key, value in rest.items() if value)])


def _dated(text: str, start: int | None, end: int | None) -> str:
    """With its years; one without a last year is not said to be running still, since nobody may know."""
    return format_span(text, (start, end), open_end="")
