"""The scoring designs. Loaded only to measure: nothing that builds a reader looks at them."""

from tests.specimens.families import Draw, Family
from tests.specimens.invent import YEARS, Wish
from tests.specimens.paper import Paper
from tests.specimens.sets import Designs
from tests.specimens.study import Study
from tests.specimens.templates import (
    score_diploma,
    score_electronic_diploma,
    score_electronic_rows,
    score_english_diploma,
    score_english_rows,
    score_letters,
    score_names,
    score_nineties_diploma,
    score_nineties_rows,
    score_others,
    score_russian_diploma,
    score_russian_rows,
    score_soviet_diploma,
    score_soviet_rows,
    score_state_rows,
    score_supplement,
    score_transcript_en,
    score_translation,
    score_translation_abroad,
    score_turkish_diploma,
    score_turkish_rows,
)

SCORE = Designs(
    diplomas=(score_diploma.spread, score_diploma.labelled),
    supplements=(score_supplement.catalogue, score_supplement.side_by_side),
    transcripts=(score_transcript_en.ledger, score_transcript_en.years),
    diploma_translations=(score_translation.by_bureau, score_translation.by_university, score_others.notary),
    supplement_translations=(score_translation.supplement_bureau,),
    passports=(score_others.passport,),
    others=(
        score_others.college,
        score_others.residency,
        score_others.letter,
        score_others.cat_picture,
    ),
)

_SOVIET = (1958, 1990)
_NEW = (2026, 2028)
_STATE = (2012, 2025)
_TURKISH = (1998, 2025)


def _rows(name: str, group: str, draw: Draw, years: tuple[int, int], wish: Wish | None = None) -> Family:
    return Family(name, "score", group, "transcript", draw, years, wish or Wish())


def _diploma(
    name: str, group: str, draw: Draw, years: tuple[int, int], wish: Wish | None = None, fillable: bool = True
) -> Family:
    return Family(name, "score", group, "diploma", draw, years, wish or Wish(), fillable)


def _other(name: str, group: str, kind: str, draw: Draw, wish: Wish | None = None) -> Family:
    years = YEARS.get(group, _STATE)
    return Family(name, "score", group, kind, draw, years, wish or Wish())


def _passport(study: Study, seed: str) -> Paper:
    return score_others.passport(study.person, seed)


FAMILIES: tuple[Family, ...] = (
    _diploma("score_soviet_spread", "soviet", score_soviet_diploma.spread, _SOVIET),
    _diploma("score_soviet_captioned", "soviet", score_soviet_diploma.captioned, _SOVIET),
    _rows("score_soviet_extract", "soviet", score_soviet_rows.extract, _SOVIET),
    _rows("score_soviet_dotted", "soviet", score_soviet_rows.dotted_lines, _SOVIET),
    _rows("score_soviet_by_year", "soviet", score_soviet_rows.by_year, _SOVIET),
    _diploma("score_nineties_mixed", "nineties", score_nineties_diploma.mixed, (1992, 1998)),
    _diploma("score_nineties_boxes", "nineties", score_nineties_diploma.boxes, (1997, 2009)),
    _rows("score_nineties_halves", "nineties", score_nineties_rows.halves, (1997, 2009)),
    _rows("score_nineties_russian_list", "nineties", score_nineties_rows.russian_list, (1992, 2009)),
    _rows("score_nineties_cyrillic_grid", "nineties", score_nineties_rows.cyrillic_grid, (1992, 2001)),
    _diploma("score_electronic_portal", "electronic", score_electronic_diploma.portal, _NEW, fillable=False),
    _diploma("score_electronic_card", "electronic", score_electronic_diploma.card, _NEW, fillable=False),
    _rows("score_electronic_registry", "electronic", score_electronic_rows.registry, _NEW),
    _rows("score_electronic_by_semester", "electronic", score_electronic_rows.by_semester, _NEW),
    _rows("score_electronic_english_print", "electronic", score_electronic_rows.english_print, _NEW),
    _diploma("score_state_spread", "state", score_diploma.spread, _STATE, fillable=False),
    _diploma("score_state_labelled", "state", score_diploma.labelled, _STATE, fillable=False),
    _rows("score_state_catalogue", "state", score_supplement.catalogue, _STATE),
    _rows("score_state_side_by_side", "state", score_supplement.side_by_side, _STATE),
    _rows("score_state_record", "state", score_state_rows.record, _STATE, Wish(transferred=2)),
    _diploma("score_english_centred", "english", score_english_diploma.centred, (2008, 2025), fillable=False),
    _diploma("score_english_ruled", "english", score_english_diploma.ruled, (2008, 2025)),
    _rows("score_english_ledger", "english", score_transcript_en.ledger, (2008, 2025), Wish(country="AZ")),
    _rows("score_english_years", "english", score_transcript_en.years, (2008, 2025)),
    _rows("score_english_grid", "english", score_english_rows.grid, (2008, 2025)),
    _diploma(
        "score_russian_specialist",
        "russian",
        score_russian_diploma.specialist,
        (2014, 2025),
        Wish(country="RU"),
    ),
    _diploma("score_russian_sheet", "russian", score_russian_diploma.sheet_of_old, (1996, 2013)),
    _rows(
        "score_russian_appendix",
        "russian",
        score_russian_rows.appendix,
        (2014, 2025),
        Wish(country="RU", joined=True),
    ),
    _rows("score_russian_record", "russian", score_russian_rows.record, (1996, 2024), Wish(per_semester=6)),
    _rows(
        "score_russian_transcript", "russian", score_russian_rows.transcript, (2008, 2024), Wish(country="BY")
    ),
    _diploma("score_turkish_wide", "turkish", score_turkish_diploma.wide, _TURKISH),
    _diploma("score_turkish_framed", "turkish", score_turkish_diploma.framed, _TURKISH),
    Family(
        "score_turkish_temporary",
        "score",
        "turkish",
        "school_letter",
        score_turkish_diploma.temporary,
        _TURKISH,
    ),
    _rows("score_turkish_periods", "turkish", score_turkish_rows.periods, _TURKISH),
    _rows("score_turkish_seasons", "turkish", score_turkish_rows.seasons, _TURKISH),
    _rows("score_turkish_landscape", "turkish", score_turkish_rows.landscape, _TURKISH),
    _other("score_passport", "any", "name_document", _passport),
    _other("score_passport_open", "any", "name_document", score_names.passport_open),
    _other("score_identity_card", "any", "name_document", score_names.identity_card),
    _other("score_marriage", "any", "name_document", score_names.marriage),
    _other("score_name_change", "any", "name_document", score_names.change),
    _other("score_letter_table", "english", "school_letter", score_others.letter),
    _other("score_letter_az", "state", "school_letter", score_letters.letter_az),
    _other("score_letter_en", "english", "school_letter", score_letters.letter_en),
    _other(
        "score_reference_ru", "russian", "academic_reference", score_letters.reference_ru, Wish(semesters=5)
    ),
    _other("score_residency", "state", "postgraduate", score_others.residency),
    _other("score_internship_ru", "nineties", "postgraduate", score_letters.internship_ru),
    _other("score_specialist_tr", "turkish", "postgraduate", score_letters.specialist_tr),
    _other("score_college", "state", "secondary", score_others.college),
    _other("score_feldsher_ru", "soviet", "secondary", score_letters.feldsher_ru),
    _other("score_translation_bureau", "state", "translation", score_translation.by_bureau),
    _other("score_translation_university", "state", "translation", score_translation.by_university),
    _other("score_translation_notary", "state", "translation", score_others.notary),
    _other("score_translation_table", "state", "translation", score_translation.supplement_bureau),
    _other("score_translation_soviet", "soviet", "translation", score_translation_abroad.soviet_diploma),
    _other("score_translation_soviet_table", "soviet", "translation", score_translation_abroad.soviet_table),
    _other(
        "score_translation_russian",
        "russian",
        "translation",
        score_translation_abroad.russian_diploma,
        Wish(country="RU", years=(2014, 2025)),
    ),
    _other("score_translation_turkish", "turkish", "translation", score_translation_abroad.turkish_diploma),
    _other(
        "score_translation_turkish_table", "turkish", "translation", score_translation_abroad.turkish_table
    ),
)
