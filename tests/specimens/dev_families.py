"""The development families of every era and language group."""

from tests.specimens.families import Family
from tests.specimens.templates import dev_diploma, dev_supplement, dev_transcript_en

FAMILIES: tuple[Family, ...] = (
    Family("dev_state_landscape", "dev", "state", "diploma", dev_diploma.landscape, (2012, 2025)),
    Family("dev_state_two_pages", "dev", "state", "diploma", dev_diploma.two_pages, (2012, 2025)),
    Family("dev_state_ruled", "dev", "state", "transcript", dev_supplement.ruled, (2012, 2025)),
    Family("dev_state_open_list", "dev", "state", "transcript", dev_supplement.open_list, (2012, 2025)),
    Family("dev_english_ruled", "dev", "english", "transcript", dev_transcript_en.ruled, (2012, 2025)),
    Family(
        "dev_english_by_semester", "dev", "english", "transcript", dev_transcript_en.by_semester, (2012, 2025)
    ),
)
"""Filled by the template modules; see `families.families`."""
