"""The development families of every era and language group."""

from tests.specimens.families import Draw, Family
from tests.specimens.invent import Wish
from tests.specimens.templates import (
    dev_civil,
    dev_diploma,
    dev_electronic,
    dev_electronic_table,
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
    dev_wild_award,
)
from tests.specimens.templates.dev_wild_award import award
from tests.specimens.templates.dev_wild_letter import diploma_translation, school_letter
from tests.specimens.templates.dev_wild_table import (
    AZ,
    EN,
    NINETIES,
    RU,
    SOVIET,
    SOVIET_IN_ENGLISH,
    TR,
    table,
)


def _of(
    group: str,
    kind: str,
    name: str,
    draw: Draw,
    years: tuple[int, int],
    wish: Wish | None = None,
    *,
    fillable: bool = False,
) -> Family:
    return Family(f"dev_{name}", "dev", group, kind, draw, years, wish or Wish(), fillable)


_SOVIET = (
    _of("soviet", "diploma", "soviet_booklet", dev_soviet.booklet, (1958, 1990), fillable=True),
    _of("soviet", "diploma", "soviet_captioned", dev_soviet.captioned, (1952, 1986), fillable=True),
    _of("soviet", "transcript", "soviet_extract", dev_soviet_table.extract, (1952, 1990), fillable=True),
    _of("soviet", "transcript", "soviet_halves", dev_soviet_table.halves, (1952, 1990), fillable=True),
    _of("soviet", "transcript", "soviet_unruled", dev_soviet_table.unruled, (1952, 1990), fillable=True),
)
_NINETIES = (
    _of("nineties", "diploma", "nineties_old_blank", dev_nineties.old_blank, (1992, 2000), fillable=True),
    _of("nineties", "diploma", "nineties_new_blank", dev_nineties.new_blank, (1996, 2009), fillable=True),
    _of(
        "nineties",
        "transcript",
        "nineties_by_columns",
        dev_nineties_table.by_columns,
        (1992, 2000),
        fillable=True,
    ),
    _of(
        "nineties",
        "transcript",
        "nineties_two_in_a_row",
        dev_nineties_table.two_in_a_row,
        (1997, 2009),
        fillable=True,
    ),
    _of(
        "nineties",
        "transcript",
        "nineties_by_year",
        dev_nineties_table.by_year,
        (2003, 2009),
        Wish(rows="credits"),
    ),
)
_RUSSIAN = (
    _of(
        "russian",
        "diploma",
        "russian_of_1994",
        dev_russian.of_1994,
        (1996, 2013),
        Wish(country="RU"),
        fillable=True,
    ),
    _of("russian", "diploma", "russian_of_2014", dev_russian.of_2014, (2017, 2024), Wish(country="RU")),
    _of(
        "russian",
        "diploma",
        "russian_of_minsk",
        dev_russian.of_minsk,
        (2001, 2024),
        Wish(country="BY"),
        fillable=True,
    ),
    _of(
        "russian",
        "transcript",
        "russian_booklet",
        dev_russian_table.booklet,
        (1996, 2013),
        Wish(country="RU", joined=True),
        fillable=True,
    ),
    _of(
        "russian",
        "transcript",
        "russian_in_units",
        dev_russian_table.in_units,
        (2017, 2024),
        Wish(country="RU", joined=True),
    ),
    _of(
        "russian",
        "transcript",
        "russian_reference",
        dev_russian_table.reference,
        (1996, 2009),
        Wish(country="UA", retakes=2),
    ),
)
_TURKISH = (
    _of("turkish", "diploma", "turkish_conferral", dev_turkish.conferral, (1998, 2025)),
    _of("turkish", "school_letter", "turkish_temporary", dev_turkish.temporary, (1998, 2025)),
    _of("turkish", "transcript", "turkish_by_period", dev_turkish_table.by_period, (2004, 2025)),
    _of("turkish", "transcript", "turkish_side_by_side", dev_turkish_table.side_by_side, (2004, 2025)),
    _of("turkish", "transcript", "turkish_supplement", dev_turkish_table.supplement, (2006, 2025)),
)
_ELECTRONIC = (
    _of("electronic", "diploma", "electronic_certificate", dev_electronic.certificate, (2026, 2028)),
    _of("electronic", "diploma", "electronic_extract", dev_electronic.extract, (2026, 2028)),
    _of("electronic", "transcript", "electronic_coded", dev_electronic_table.coded, (2026, 2028)),
    _of("electronic", "transcript", "electronic_by_semester", dev_electronic_table.by_semester, (2026, 2028)),
    _of("electronic", "transcript", "electronic_dense", dev_electronic_table.dense, (2026, 2028)),
)
_STATE = (
    _of("state", "diploma", "state_landscape", dev_diploma.landscape, (2012, 2025)),
    _of("state", "diploma", "state_two_pages", dev_diploma.two_pages, (2012, 2025)),
    _of("state", "transcript", "state_ruled", dev_supplement.ruled, (2012, 2025)),
    _of("state", "transcript", "state_open_list", dev_supplement.open_list, (2012, 2025)),
    _of(
        "state", "transcript", "state_wide", dev_state_wide.wide, (2012, 2025), Wish(transferred=2, retakes=3)
    ),
)
_ENGLISH = (
    _of("english", "diploma", "english_conferral", dev_english.conferral, (2008, 2025)),
    _of("english", "diploma", "english_certified", dev_english.certified, (2008, 2025)),
    _of(
        "english",
        "transcript",
        "english_records",
        dev_english_table.records,
        (2008, 2025),
        Wish(country="GE"),
    ),
    _of(
        "english",
        "transcript",
        "english_units",
        dev_english_table.units,
        (2008, 2025),
        Wish(country="IR", per_semester=6),
    ),
    _of("english", "transcript", "english_ruled", dev_transcript_en.ruled, (2012, 2025), Wish(country="AZ")),
    _of(
        "english",
        "transcript",
        "english_by_semester",
        dev_transcript_en.by_semester,
        (2012, 2025),
        Wish(country="AZ"),
    ),
)
_TRANSLATIONS = (
    _of(
        "soviet",
        "translation",
        "translated_soviet_diploma",
        dev_translation_abroad.soviet_diploma,
        (1958, 1990),
    ),
    _of(
        "soviet",
        "translation",
        "translated_soviet_extract",
        dev_translation_abroad.soviet_supplement,
        (1958, 1990),
    ),
    _of(
        "russian",
        "translation",
        "translated_russian_diploma",
        dev_translation_abroad.russian_diploma,
        (2017, 2024),
        Wish(country="RU"),
    ),
    _of(
        "turkish",
        "translation",
        "translated_turkish_diploma",
        dev_translation_abroad.turkish_diploma,
        (1998, 2025),
    ),
)
_BESIDE = (
    _of("any", "name_document", "marriage", dev_civil.marriage, (2012, 2025)),
    _of("soviet", "name_document", "marriage_ru", dev_civil.marriage_ru, (1958, 1990), fillable=True),
    _of("any", "name_document", "name_change", dev_civil.name_change, (2012, 2025)),
    _of("any", "name_document", "birth", dev_civil.birth, (2014, 2025)),
    _of("soviet", "name_document", "birth_ru", dev_civil.birth_ru, (1958, 1990), fillable=True),
    _of(
        "state",
        "academic_reference",
        "academic_reference",
        dev_reference.academic,
        (2012, 2025),
        Wish(semesters=5, transferred=2, retakes=2),
    ),
    _of("nineties", "postgraduate", "internship", dev_reference.internship, (1997, 2009), fillable=True),
    _of("russian", "postgraduate", "residency_ru", dev_reference.residency_ru, (1996, 2013), fillable=True),
    _of("soviet", "secondary", "college_ru", dev_reference.college_ru, (1958, 1990), fillable=True),
    _of("state", "school_letter", "letter_az", dev_reference.letter_az, (2012, 2025)),
)

_WILD = (
    _of("state", "transcript", "wild_table_az", table(AZ), (2012, 2025)),
    _of("electronic", "transcript", "wild_table_electronic", table(AZ), (2026, 2028)),
    _of("english", "transcript", "wild_table_en", table(EN), (2008, 2025)),
    _of("russian", "transcript", "wild_table_ru", table(RU), (1996, 2024)),
    _of("turkish", "transcript", "wild_table_tr", table(TR), (1998, 2025)),
    _of("soviet", "transcript", "wild_table_soviet", table(SOVIET), (1952, 1990)),
    _of("nineties", "transcript", "wild_table_nineties", table(NINETIES), (1992, 2009)),
    _of("state", "diploma", "wild_award_az", award(dev_wild_award.AZ), (2012, 2025)),
    _of("english", "diploma", "wild_award_en", award(dev_wild_award.EN), (2008, 2025)),
    _of("russian", "diploma", "wild_award_ru", award(dev_wild_award.RU), (1996, 2024)),
    _of("turkish", "diploma", "wild_award_tr", award(dev_wild_award.TR), (1998, 2025)),
    _of("soviet", "diploma", "wild_award_soviet", award(dev_wild_award.SOVIET), (1952, 1990), fillable=True),
    _of(
        "nineties",
        "diploma",
        "wild_award_nineties",
        award(dev_wild_award.NINETIES),
        (1992, 2009),
        fillable=True,
    ),
    _of("state", "translation", "wild_translation_az", diploma_translation("az"), (2012, 2025)),
    _of("soviet", "translation", "wild_translation_soviet", diploma_translation("ru"), (1952, 1990)),
    _of("turkish", "translation", "wild_translation_tr", diploma_translation("tr"), (1998, 2025)),
    _of("state", "translation", "wild_translation_table_az", table(EN, "az"), (2012, 2025)),
    _of(
        "soviet",
        "translation",
        "wild_translation_table_soviet",
        table(SOVIET_IN_ENGLISH, "ru"),
        (1952, 1990),
    ),
    _of("english", "school_letter", "wild_letter_en", school_letter("en"), (2012, 2025), Wish(country="AZ")),
    _of("state", "school_letter", "wild_letter_az", school_letter("az"), (2012, 2025)),
)
"""Another design for every seed; see `templates.dev_wild_table`."""

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
    *_WILD,
)
"""Every development family; see `families.families`."""
