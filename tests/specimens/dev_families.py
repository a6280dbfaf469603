"""The development families of every era and language group."""

from tests.specimens.families import Family
from tests.specimens.invent import Wish
from tests.specimens.templates import (
    dev_civil,
    dev_diploma,
    dev_electronic,
    dev_english,
    dev_english_table,
    dev_nineties,
    dev_nineties_table,
    dev_reference,
    dev_russian,
    dev_russian_table,
    dev_soviet,
    dev_soviet_table,
    dev_state_wide,
    dev_supplement,
    dev_transcript_en,
    dev_translation_abroad,
    dev_turkish,
    dev_turkish_table,
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
_NINETIES = (
    Family(
        "dev_nineties_old_blank",
        "dev",
        "nineties",
        "diploma",
        dev_nineties.old_blank,
        (1992, 2000),
        fillable=True,
    ),
    Family(
        "dev_nineties_new_blank",
        "dev",
        "nineties",
        "diploma",
        dev_nineties.new_blank,
        (1996, 2009),
        fillable=True,
    ),
    Family(
        "dev_nineties_by_columns",
        "dev",
        "nineties",
        "transcript",
        dev_nineties_table.by_columns,
        (1992, 2000),
        fillable=True,
    ),
    Family(
        "dev_nineties_two_in_a_row",
        "dev",
        "nineties",
        "transcript",
        dev_nineties_table.two_in_a_row,
        (1997, 2009),
        fillable=True,
    ),
    Family(
        "dev_nineties_by_year",
        "dev",
        "nineties",
        "transcript",
        dev_nineties_table.by_year,
        (2003, 2009),
        Wish(rows="credits"),
    ),
)
_RUSSIAN = (
    Family(
        "dev_russian_of_1994",
        "dev",
        "russian",
        "diploma",
        dev_russian.of_1994,
        (1996, 2013),
        Wish(country="RU"),
        fillable=True,
    ),
    Family(
        "dev_russian_of_2014",
        "dev",
        "russian",
        "diploma",
        dev_russian.of_2014,
        (2017, 2024),
        Wish(country="RU"),
    ),
    Family(
        "dev_russian_of_minsk",
        "dev",
        "russian",
        "diploma",
        dev_russian.of_minsk,
        (2001, 2024),
        Wish(country="BY"),
        fillable=True,
    ),
    Family(
        "dev_russian_booklet",
        "dev",
        "russian",
        "transcript",
        dev_russian_table.booklet,
        (1996, 2013),
        Wish(country="RU", joined=True),
        fillable=True,
    ),
    Family(
        "dev_russian_in_units",
        "dev",
        "russian",
        "transcript",
        dev_russian_table.in_units,
        (2017, 2024),
        Wish(country="RU", joined=True),
    ),
    Family(
        "dev_russian_reference",
        "dev",
        "russian",
        "transcript",
        dev_russian_table.reference,
        (1996, 2009),
        Wish(country="UA", retakes=2),
    ),
)
_TURKISH = (
    Family("dev_turkish_conferral", "dev", "turkish", "diploma", dev_turkish.conferral, (1998, 2025)),
    Family("dev_turkish_temporary", "dev", "turkish", "diploma", dev_turkish.temporary, (1998, 2025)),
    Family(
        "dev_turkish_by_period", "dev", "turkish", "transcript", dev_turkish_table.by_period, (2004, 2025)
    ),
    Family(
        "dev_turkish_side_by_side",
        "dev",
        "turkish",
        "transcript",
        dev_turkish_table.side_by_side,
        (2004, 2025),
    ),
    Family(
        "dev_turkish_supplement", "dev", "turkish", "transcript", dev_turkish_table.supplement, (2006, 2025)
    ),
)
_ELECTRONIC = (
    Family(
        "dev_electronic_certificate", "dev", "electronic", "diploma", dev_electronic.certificate, (2026, 2028)
    ),
    Family("dev_electronic_extract", "dev", "electronic", "diploma", dev_electronic.extract, (2026, 2028)),
    Family("dev_electronic_coded", "dev", "electronic", "transcript", dev_electronic.coded, (2026, 2028)),
    Family(
        "dev_electronic_by_semester",
        "dev",
        "electronic",
        "transcript",
        dev_electronic.by_semester,
        (2026, 2028),
    ),
    Family("dev_electronic_dense", "dev", "electronic", "transcript", dev_electronic.dense, (2026, 2028)),
)
_STATE = (
    Family("dev_state_landscape", "dev", "state", "diploma", dev_diploma.landscape, (2012, 2025)),
    Family("dev_state_two_pages", "dev", "state", "diploma", dev_diploma.two_pages, (2012, 2025)),
    Family("dev_state_ruled", "dev", "state", "transcript", dev_supplement.ruled, (2012, 2025)),
    Family("dev_state_open_list", "dev", "state", "transcript", dev_supplement.open_list, (2012, 2025)),
    Family(
        "dev_state_wide",
        "dev",
        "state",
        "transcript",
        dev_state_wide.wide,
        (2012, 2025),
        Wish(transferred=2, retakes=3),
    ),
)
_ENGLISH = (
    Family("dev_english_conferral", "dev", "english", "diploma", dev_english.conferral, (2008, 2025)),
    Family("dev_english_certified", "dev", "english", "diploma", dev_english.certified, (2008, 2025)),
    Family(
        "dev_english_records",
        "dev",
        "english",
        "transcript",
        dev_english_table.records,
        (2008, 2025),
        Wish(country="GE"),
    ),
    Family(
        "dev_english_units",
        "dev",
        "english",
        "transcript",
        dev_english_table.units,
        (2008, 2025),
        Wish(country="IR", per_semester=6),
    ),
    Family(
        "dev_english_ruled",
        "dev",
        "english",
        "transcript",
        dev_transcript_en.ruled,
        (2012, 2025),
        Wish(country="AZ"),
    ),
    Family(
        "dev_english_by_semester",
        "dev",
        "english",
        "transcript",
        dev_transcript_en.by_semester,
        (2012, 2025),
        Wish(country="AZ"),
    ),
)
_TRANSLATIONS = (
    Family(
        "dev_translated_soviet_diploma",
        "dev",
        "soviet",
        "translation",
        dev_translation_abroad.soviet_diploma,
        (1958, 1990),
    ),
    Family(
        "dev_translated_soviet_extract",
        "dev",
        "soviet",
        "translation",
        dev_translation_abroad.soviet_supplement,
        (1958, 1990),
    ),
    Family(
        "dev_translated_turkish_diploma",
        "dev",
        "turkish",
        "translation",
        dev_translation_abroad.turkish_diploma,
        (1998, 2025),
    ),
)
_BESIDE = (
    Family("dev_marriage", "dev", "any", "name_document", dev_civil.marriage, (2012, 2025)),
    Family(
        "dev_marriage_ru",
        "dev",
        "soviet",
        "name_document",
        dev_civil.marriage_ru,
        (1958, 1990),
        fillable=True,
    ),
    Family("dev_name_change", "dev", "any", "name_document", dev_civil.name_change, (2012, 2025)),
    Family("dev_birth", "dev", "any", "name_document", dev_civil.birth, (2014, 2025)),
    Family("dev_birth_ru", "dev", "soviet", "name_document", dev_civil.birth_ru, (1958, 1990), fillable=True),
    Family(
        "dev_academic_reference",
        "dev",
        "state",
        "academic_reference",
        dev_reference.academic,
        (2012, 2025),
        Wish(semesters=5, transferred=2, retakes=2),
    ),
    Family(
        "dev_internship",
        "dev",
        "nineties",
        "postgraduate",
        dev_reference.internship,
        (1997, 2009),
        fillable=True,
    ),
    Family(
        "dev_residency_ru",
        "dev",
        "russian",
        "postgraduate",
        dev_reference.residency_ru,
        (1996, 2013),
        fillable=True,
    ),
    Family(
        "dev_college_ru", "dev", "soviet", "secondary", dev_reference.college_ru, (1958, 1990), fillable=True
    ),
    Family("dev_letter_az", "dev", "state", "school_letter", dev_reference.letter_az, (2012, 2025)),
)

FAMILIES: tuple[Family, ...] = (
    *_SOVIET,
    *_NINETIES,
    *_RUSSIAN,
    *_TURKISH,
    *_ELECTRONIC,
    *_STATE,
    *_ENGLISH,
    *_TRANSLATIONS,
    *_BESIDE,
)
"""Every development family; see `families.families`."""
