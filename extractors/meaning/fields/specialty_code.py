"""The code of the specialty in the classifier of its country."""

import re

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.spaced_codes import AROUND
from extractors.meaning.hits import find
from extractors.meaning.numbered import numbers_words
from extractors.meaning.vocabulary import known
from schemas.facts import Fact

_CODE = re.compile(
    r"^\(?(0[4567]0\d{3}(?:\.\d{2})?|[67]\d{6}|\d{2}\.\d{2}\.\d{2}|I?040[67]\d{2}|[5-7][A-ZА-Я]\d{5,6})\)?[:.,\-–]*$"
)
_SEVEN = re.compile(r"^\d{7}$")
_DOUBT = 0.9


def is_code(text: str) -> bool:
    """True for figures of the form that codes of specialties have."""
    return bool(_CODE.match(text.strip(".,;:-–")))


def read_code(context: Context) -> Fact[str]:
    """A code of the classifier of specialties beside the specialty or its label.

    Seven figures may be a diploma's number as well: they are sure only beside a specialty's name or under a
    label that says `code`, and no code at all after a number sign or a series.
    """
    found: list[Candidate[str]] = []
    labels = context.labelled.of("specialty", "specialty_code", "specialty_post", "specialty_pre")
    rows = {context.flow.tokens[h.start].row + shift for h in labels for shift in (-1, 0, 1)}
    for index, token in enumerate(context.flow.tokens):
        match = _CODE.match(token.text.strip(".,;:-–"))
        if not match or not (token.row in rows or _beside_specialty(context, index)):
            continue
        if not _SEVEN.match(match[1]):
            found.append(Candidate(match[1], (index,), 0.99))
        elif not _numbered(context, index):
            found.append(Candidate(match[1], (index,), 0.99 if _says_code(context, index) else _DOUBT))
    for first, words_of_it in context.spaced_codes.items():
        if first == words_of_it[0] and context.flow.tokens[first].row in rows:
            text = " ".join(context.flow.tokens[i].text.strip(AROUND) for i in words_of_it)
            found.append(Candidate(text, words_of_it, 0.99))
    return choose(context.flow, found)


def _numbered(context: Context, index: int) -> bool:
    """True where a series or a sign stands before the figures, or a label of a diploma's number."""
    segment = context.flow.segments[context.flow.tokens[index].segment]
    row = [i for i in context.flow.rows[context.flow.tokens[index].row] if i <= index]
    signed = len(numbers_words(context.flow, row)) > 1 if row else False
    labels = context.labelled.of("series_number", "number", "registration", "series")
    return signed or any(h.start in segment and h.end <= index for h in labels)


def _says_code(context: Context, index: int) -> bool:
    row = context.flow.tokens[index].row
    coded = any(
        context.flow.tokens[h.start].row in {row, row - 1} for h in context.labelled.of("specialty_code")
    )
    return coded or _beside_specialty(context, index)


def _beside_specialty(context: Context, index: int) -> bool:
    return any(h.start - 2 <= index <= h.end + 1 for h in find(context.flow, known("known_specialties")))
