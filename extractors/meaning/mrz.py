"""The machine-readable zone of passports and identity cards (ICAO Doc 9303, parts 4 and 5)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.machine_readable import check_digit, fitted
from extractors.meaning.flow import Flow

_LETTERS_ONLY = str.maketrans("0158263", "OISBZGE")
_DIGITS_ONLY = str.maketrans("OQDISBZGE", "000158268")
_FILLERS = re.compile(r"<[CEKSLG]{4,}$")
"""What a row of fillers is misread as, after the last name."""
_LINE = re.compile(r"^[A-Z0-9<]{24,48}$")


@dataclass(frozen=True, slots=True)
class MachineReadable:
    """What the zone says; `valid` when every check digit fits; `tokens` are the words it stands in.

    `repaired` tells that a letter was taken for a digit or the reverse before the digits were checked.
    """

    surname: str
    given_name: str
    document_number: str
    birth: str | None
    expires: str | None
    valid: bool
    repaired: bool
    tokens: tuple[int, ...]


def has_machine_readable_zone(flow: Flow) -> bool:
    """True when the flow holds lines that only a machine-readable zone has."""
    return read_zone(flow) is not None


def read_zone(flow: Flow) -> MachineReadable | None:
    """The machine-readable zone of the flow: two lines of 44 or three of 30; None where there is none."""
    lines = _zone_lines(flow)
    for index, (text, tokens) in enumerate(lines):
        if text[0] == "P" and len(text) >= 38 and index + 1 < len(lines):
            second = lines[index + 1]
            if len(second[0]) >= 38:
                return _passport(text, second[0], (*tokens, *second[1]))
        if text[0] in "IAC" and len(text) <= 34 and index + 2 < len(lines):
            rest = lines[index + 1 : index + 3]
            both = (*tokens, *(i for part in rest for i in part[1]))
            return _card(text, rest[0][0], rest[1][0], both)
    return None


def _zone_lines(flow: Flow) -> list[tuple[str, tuple[int, ...]]]:
    found = []
    for row in flow.rows.values():
        text = "".join(_zone_text(flow.tokens[i].text) for i in row)
        if "<" in text and _LINE.match(text):
            found.append((text, tuple(row)))
    return found


def _zone_text(text: str) -> str:
    return re.sub(r"[«‹]", "<<", text).replace("Ə", "A").upper().replace(" ", "")


def _refilled(line: str, length: int) -> str:
    """The line with its fillers put right: a run of one letter among them is fillers misread, and too
    few or too many of them are made up where they stand. The check digits judge the result.
    """
    plain = re.sub(r"(?<=<)([CKSELG])\1{2,}(?=<|\d|$)", lambda found: "<" * len(found[0]), line)
    return fitted(plain, length)


def _passport(first: str, second: str, tokens: tuple[int, ...]) -> MachineReadable:
    first, second = _refilled(first, 44), _refilled(second, 44)
    surname, given = _names(first[5:])
    number, birth, expires = second[0:9], second[13:19], second[21:27]
    checks = [
        (number, second[9]),
        (birth, second[19]),
        (expires, second[27]),
        (second[28:42], second[42]),
        (second[0:10] + second[13:20] + second[21:43], second[43]),
    ]
    return _reading(surname, given, (number, birth, expires), checks, tokens)


def _card(first: str, second: str, third: str, tokens: tuple[int, ...]) -> MachineReadable:
    first, second, third = (_refilled(line, 30) for line in (first, second, third))
    surname, given = _names(third)
    number, birth, expires = first[5:14], second[0:6], second[8:14]
    whole = first[5:30] + second[0:7] + second[8:15] + second[18:29]
    checks = [(number, first[14]), (birth, second[6]), (expires, second[14]), (whole, second[29])]
    return _reading(surname, given, (number, birth, expires), checks, tokens)


def _reading(
    surname: str,
    given: str,
    fields: tuple[str, str, str],
    checks: Sequence[tuple[str, str]],
    tokens: tuple[int, ...],
) -> MachineReadable:
    number, birth, expires = fields
    fixed_birth, fixed_expires = birth.translate(_DIGITS_ONLY), expires.translate(_DIGITS_ONLY)
    plain = all(_holds(text, digit) for text, digit in checks)
    return MachineReadable(
        surname=surname.translate(_LETTERS_ONLY),
        given_name=given.translate(_LETTERS_ONLY),
        document_number=number.rstrip("<"),
        birth=_date(fixed_birth, future=False),
        expires=_date(fixed_expires, future=True),
        valid=plain,
        repaired=(fixed_birth, fixed_expires) != (birth, expires),
        tokens=tokens,
    )


def _holds(text: str, digit: str) -> bool:
    # An empty optional field may carry `<` instead of its check digit 0.
    return (digit.isdecimal() and check_digit(text) == int(digit)) or (digit == "<" and not text.strip("<"))


def _names(text: str) -> tuple[str, str]:
    surname, _, given = text.partition("<<")
    given = given.partition("<<")[0]  # the name ends where the fillers begin
    given = _FILLERS.sub("", given)
    return surname.replace("<", " ").strip(), given.replace("<", " ").strip()


def _date(text: str, *, future: bool) -> str | None:
    if not text.isdecimal() or not (1 <= int(text[2:4]) <= 12 and 1 <= int(text[4:6]) <= 31):
        return None
    year = int(text[:2])
    # Doc 9303 leaves the century to the reader: expiries lie ahead, births behind.
    century = 2000 if future or year < 20 else 1900
    return f"{century + year:04d}-{text[2:4]}-{text[4:6]}"
