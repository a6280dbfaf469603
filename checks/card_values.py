"""The values of applicant.yaml, key by key: what is good, and what is wrong in words."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches
from reprlib import Repr

from schemas.applicant import ApplicantStatus

Value = str | int | bool | dict[str, str | int]
Reader = Callable[[object], Value]

_MONTH = re.compile(r"^\d{4}(-(0[1-9]|1[0-2]))?$")
_PATHWAYS = range(1, 7)
# Values are shown cut, so that a file made to swell when printed cannot.
_SHORT = Repr()
_SHORT.maxlevel, _SHORT.maxother = 2, 60


class BadValueError(Exception):
    """A value that cannot be used: what is wrong, what to write, and the part of it that is good."""

    def __init__(self, what: str, todo: str, good: dict[str, str | int] | None = None) -> None:
        super().__init__(f"{what}. {todo}")
        self.what, self.todo, self.good = what, todo, good or {}


def _shown(value: object) -> str:
    return value[:60] if isinstance(value, str) else _SHORT.repr(value)


def _text(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise BadValueError(f"'{_shown(value)}' is not a text", "Write it in double quotes.")


def _day(value: object) -> str:
    """An ISO day; a date object is one too."""
    if isinstance(value, date):
        return value.isoformat()[:10]
    try:
        if isinstance(value, str) and len(value.strip()) == len("1991-04-02"):
            return date.fromisoformat(value.strip()).isoformat()
    except ValueError:
        pass
    raise BadValueError(f"'{_shown(value)}' is not a date", "Write it as 1991-04-02: year, month, day.")


def _month(value: object) -> str:
    """A year, a month or a day."""
    if isinstance(value, str | int) and not isinstance(value, bool) and _MONTH.match(str(value).strip()):
        return str(value).strip()
    try:
        return _day(value)
    except BadValueError:
        raise BadValueError(
            f"'{_shown(value)}' is not a month", "Write it as 2008-09: year and month."
        ) from None


def _status(value: object) -> str:
    text = _shown(value).strip().lower()
    if text in set(ApplicantStatus):
        return text
    near = get_close_matches(text, list(ApplicantStatus), 1)
    hint = f"Did you mean '{near[0]}'?" if near else "Write student or graduate."
    raise BadValueError(f"'{_shown(value)}' is neither student nor graduate", hint)


def _yes_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise BadValueError(
        f"'{_shown(value)}' is neither true nor false", "Write true or false, without quotes."
    )


def _pathway(value: object) -> int:
    text = _shown(value).strip()
    if text.isdecimal() and int(text) in _PATHWAYS:
        return int(text)
    raise BadValueError(f"'{text}' is not a Pathway", "Write a number from 1 to 6.")


def _count(value: object) -> int:
    text = _shown(value).strip()
    if text.isdecimal() and len(text) < 3:
        return int(text)
    raise BadValueError(f"'{text}' is not a number", "Write how many there are, such as 3.")


def _table(readers: Mapping[str, Reader], *, whole: bool = False) -> Reader:
    """A reader of a value with keys of its own; `whole` says that every key is needed."""

    def read(value: object) -> dict[str, str | int]:
        if not isinstance(value, dict):
            keys = ", ".join(f"{key}: ..." for key in readers)
            raise BadValueError(f"'{_shown(value)}' has no keys", f"Write it as {{{keys}}}.")
        good: dict[str, str | int] = {}
        wrong: list[BadValueError] = []
        for key, item in value.items():
            try:
                if item is not None:
                    good[str(key)] = _inner(str(key), readers, item)
            except BadValueError as bad:
                wrong.append(bad)
        lacking = [key for key in readers if key not in good]
        if whole and lacking and not wrong:
            wrong.append(
                BadValueError(f"{' and '.join(lacking)} missing", "Write all, exactly as on the passport.")
            )
        if wrong:
            kept = {} if whole else good
            raise BadValueError("; ".join(b.what for b in wrong), " ".join(b.todo for b in wrong), kept)
        return good

    return read


def _inner(key: str, readers: Mapping[str, Reader], value: object) -> str | int:
    reader = readers.get(key)
    if reader is None:
        near = get_close_matches(key, list(readers), 1, 0.5)
        todo = f"Did you mean '{near[0]}'?" if near else f"The keys are: {', '.join(readers)}."
        raise BadValueError(f"the key '{key[:60]}' inside it is not known", todo)
    try:
        read = reader(value)
    except BadValueError as bad:
        raise BadValueError(f"{key}: {bad.what}", bad.todo) from None
    return read if isinstance(read, int) else str(read)


READERS: dict[str, Reader] = {
    "name_of_record": _table({"surname": _text, "given": _text}, whole=True),
    "date_of_birth": _day,
    "myintealth_id": _text,
    "usmle_id": _text,
    "status": _status,
    "school": _text,
    "attended": _table({"from": _month, "to": _month}),
    "transfer_credits": _yes_no,
    "exams": _table({"step1": _day, "step2_ck": _day, "oet": _day, "pathway": _pathway}),
    "residency": _table(
        {
            "letters": _count,
            "personal_statement": _yes_no,
            "mspe": _yes_no,
            "photo": _yes_no,
            "certified": _yes_no,
        }
    ),
}
"""How each key of applicant.yaml is read."""
