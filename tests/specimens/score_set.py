"""The scoring designs. Loaded only to measure: nothing that builds a reader looks at them."""

from tests.specimens.families import Draw, Family
from tests.specimens.invent import Wish
from tests.specimens.sets import Designs
from tests.specimens.templates import (
    score_diploma,
    score_nineties_diploma,
    score_nineties_rows,
    score_others,
    score_soviet_diploma,
    score_soviet_rows,
    score_supplement,
    score_transcript_en,
    score_translation,
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


def _rows(name: str, group: str, draw: Draw, years: tuple[int, int], wish: Wish | None = None) -> Family:
    return Family(name, "score", group, "transcript", draw, years, wish or Wish())


def _diploma(
    name: str, group: str, draw: Draw, years: tuple[int, int], wish: Wish | None = None, fillable: bool = True
) -> Family:
    return Family(name, "score", group, "diploma", draw, years, wish or Wish(), fillable)


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
)
