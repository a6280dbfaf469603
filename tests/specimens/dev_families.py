"""The development families of every era and language group."""

from tests.specimens.families import Family
from tests.specimens.templates import (
    dev_diploma,
    dev_soviet,
    dev_soviet_table,
    dev_supplement,
    dev_transcript_en,
)

_SOVIET = (
    Family("dev_soviet_booklet", "dev", "soviet", "diploma", dev_soviet.booklet, (1958, 1990), fillable=True),
    Family(
        "dev_soviet_captioned", "dev", "soviet", "diploma", dev_soviet.captioned, (1952, 1986), fillable=True
    ),
    Family(
        "dev_soviet_extract",
        "dev",
        "soviet",
        "transcript",
        dev_soviet_table.extract,
        (1952, 1990),
        fillable=True,
    ),
    Family(
        "dev_soviet_halves",
        "dev",
        "soviet",
        "transcript",
        dev_soviet_table.halves,
        (1952, 1990),
        fillable=True,
    ),
    Family(
        "dev_soviet_unruled",
        "dev",
        "soviet",
        "transcript",
        dev_soviet_table.unruled,
        (1952, 1990),
        fillable=True,
    ),
)
_STATE = (
    Family("dev_state_landscape", "dev", "state", "diploma", dev_diploma.landscape, (2012, 2025)),
    Family("dev_state_two_pages", "dev", "state", "diploma", dev_diploma.two_pages, (2012, 2025)),
    Family("dev_state_ruled", "dev", "state", "transcript", dev_supplement.ruled, (2012, 2025)),
    Family("dev_state_open_list", "dev", "state", "transcript", dev_supplement.open_list, (2012, 2025)),
)
_ENGLISH = (
    Family("dev_english_ruled", "dev", "english", "transcript", dev_transcript_en.ruled, (2012, 2025)),
    Family(
        "dev_english_by_semester", "dev", "english", "transcript", dev_transcript_en.by_semester, (2012, 2025)
    ),
)

FAMILIES: tuple[Family, ...] = (*_SOVIET, *_STATE, *_ENGLISH)
"""Every development family; see `families.families`."""
