"""The scoring designs. Loaded only to measure: nothing that builds a reader looks at them."""

from tests.specimens.sets import Designs
from tests.specimens.templates import (
    score_diploma,
    score_others,
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
