"""Dates whose month is a Roman numeral: `20.VI.1953`, as papers typed in Soviet years have them."""

import re
from collections.abc import Sequence

_DATE = re.compile(
    r"^(?P<day>\d{1,2})\s*[./\-]\s*(?P<month>[ivxхіи]{1,4})\s*(?:[./\-]|(?<=[ivxхіи])(?=\d))\s*(?P<year>\d{4})(?:-?[^\W\d]{1,3})?$"
)
_LOOKALIKES = str.maketrans("хіи", "xii")
"""Cyrillic letters a Roman numeral is typed or folded with."""
_MONTHS = {
    numeral: number
    for number, numeral in enumerate(
        ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), 1
    )
}


def roman_dates(parts: Sequence[str]) -> list[tuple[int, int, int, int, int]]:
    """Year, month, day, first word and the word after the last, of every such date in folded words."""
    found = []
    for start, part in enumerate(parts):
        if not part[:1].isdecimal():
            continue
        for width in (1, 2, 3):
            match = _DATE.match("".join(parts[start : start + width]).strip("."))
            month = _MONTHS.get(match["month"].translate(_LOOKALIKES)) if match else None
            if match and month:
                found.append((int(match["year"]), month, int(match["day"]), start, start + width))
                break
    return found
