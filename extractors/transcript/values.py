"""Numbers and letters as transcripts print them, and the repair of misread digits."""

import re
from dataclasses import dataclass
from functools import lru_cache

_NUMBER = re.compile(r"^\d{1,5}(?:[.,]\d{1,2})?$")
_ROW_NUMBER = re.compile(r"^(\d{1,3})([.)]*)$")
_EMPTY = re.compile(r"^[-–—.…·•∙*xX×/]*$")
_CODE = re.compile(
    r"^(?:[^\W\d_]{1,5}[-–. ]?[^\W\d_]{0,2}\d{1,4}[-–.]?\d{0,4}"
    r"|[^\W\d_]{2,8}\d{2,4}[_-][^\W_]{1,3}"  # AOKAN200_A2
    r"|[^\W\d_]{1,3}\d{0,2}(?:\.(?:\d{1,3}|[^\W\d_]{1,2})){2,4})$"  # M.06.05, Б1.Б.12
)
_EDGES = "=|_[]{}()'\"`‘’“”.,;:!¦*°~ "
DIGIT_FOR = str.maketrans(
    {
        **dict.fromkeys("OoОоQD", "0"),
        **dict.fromkeys("IlіІ|!ı", "1"),
        **dict.fromkeys("Zz", "2"),
        **dict.fromkeys("З", "3"),
        **dict.fromkeys("Ss$§şŞöÖəƏ", "5"),
        **dict.fromkeys("бӧG", "6"),
        **dict.fromkeys("BВ", "8"),
        **dict.fromkeys("gq", "9"),
    }
)
REPAIRED = 0.6
"""How sure a value can be at most after a letter was put back to the digit it stands for."""
_ROMAN_ORDER = "i ii iii iv v vi vii viii ix x xi xii"
_ROMAN = {text: number for number, text in enumerate(_ROMAN_ORDER.split(), start=1)}
_ROMAN_LETTERS = str.maketrans("іІlLхХ1|", "iiiixxii")


@dataclass(frozen=True, slots=True)
class Number:
    """A number read from a cell, and how sure it can be at most (1 when nothing was repaired)."""

    value: float
    ceiling: float


@dataclass(frozen=True, slots=True)
class RowNumber:
    """A row's running number, and the stops and brackets printed behind it: `12`, `12.`, `12)`."""

    value: int
    mark: str


def is_empty(text: str) -> bool:
    """True for an empty cell or one with a dash."""
    return bool(_EMPTY.match(text.strip(_EDGES).replace(" ", "")))


@lru_cache(maxsize=16384)
def number(text: str) -> Number | None:
    """The number a cell holds; a repaired one has a low ceiling; None when it holds no number."""
    bare = text.strip(_EDGES + "%")
    if _NUMBER.match(bare):
        return Number(float(bare.replace(",", ".")), 1.0)
    close = re.sub(r"\s*([.,])\s*", r"\1", bare)
    joined = close.replace(" ", "")
    repaired = joined.translate(DIGIT_FOR)
    digits = sum(char.isdecimal() for char in joined)
    if _NUMBER.match(repaired) and (digits or len(joined) <= 2) and len(joined) - digits <= 2:
        return Number(float(repaired.replace(",", ".")), REPAIRED)
    return None


def row_number(text: str) -> RowNumber | None:
    """The running number that a word may be; None for any other."""
    match = _ROW_NUMBER.match(text)
    return RowNumber(int(match[1]), match[2]) if match else None


def ordinal(text: str) -> Number | None:
    """A small whole number in Arabic or Roman figures, with or without a suffix (III, 3-cü, 3rd, S3)."""
    bare = text.strip(_EDGES + "-–").lower().replace("i̇", "i").replace("ı", "i")
    plain = re.fullmatch(r"s?(\d{1,2})(?:[-– ]?[^\W\d]{1,3})?", bare)
    if plain:
        return Number(float(plain.group(1)), 1.0)
    if bare in _ROMAN:
        return Number(float(_ROMAN[bare]), 1.0)
    close = bare.replace("м", "").translate(_ROMAN_LETTERS)
    return Number(float(_ROMAN[close]), 0.9) if close in _ROMAN else None


def is_code(text: str) -> bool:
    """True for what looks like a course's code: `ANAT101`, `İPF-B01`, `TM 05-12`."""
    bare = text.strip(_EDGES)
    digits, letters = sum(char.isdecimal() for char in bare), sum(char.isalpha() for char in bare)
    return bool(_CODE.match(bare)) and digits >= 2 and letters >= 1


def code(text: str) -> tuple[str, float]:
    """A course code with digits put right in its digit part, and how sure it can be at most.

    Blanks stay: `ANAT 1201` is printed so.
    """
    bare = " ".join(text.strip("|_[]{}'\"`., ").split())
    match = re.search(r"[0-9OoОоIl|]*[0-9][0-9OoОоIl|]*$|(?<=[-–/.][A-ZА-ЯƏİÖÜÇŞĞ])[OoОоIl|0-9]+$", bare)
    if not match:
        return bare, 1.0
    digits = match.group().translate(DIGIT_FOR)
    repaired = bare[: match.start()] + digits
    return repaired, 1.0 if repaired == bare else REPAIRED
