"""The number a paper is registered under: the register's, or a letter's or reference's own.

A number that no label names is a letter's own where it has a row for itself, with no more than the date.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.meaning.candidates import Candidate
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.others import (
    LETTERS,
    goes_with_a_number,
    is_own_number,
    leads_to_an_incoming_paper,
    others_before,
)
from extractors.meaning.hits import Hit
from extractors.meaning.values import is_number_sign, text_of
from schemas.documents import DocumentKind

_NUMBERED = LETTERS | {DocumentKind.TRANSCRIPT}
"""Kinds of papers that bear a number of their own."""
_UNLABELLED = 0.9
"""What a list's number is worth that nothing names: cards, orders and diplomas are numbered so, too."""
_HIGH = 0.45
"""The share of a page's height above which a letter's own number stands."""
_REGISTRATION = re.compile(
    r"^(?=.*\d)(?!(?:[^A-ZА-ЯƏİÖÜĞŞÇІЇЄ]*[A-ZА-ЯƏİÖÜĞŞÇІЇЄ]){7})[A-ZА-ЯƏİÖÜĞŞÇІЇЄ0-9]"
    r"[A-ZА-ЯƏİÖÜĞŞÇІЇЄ0-9/\-.]{0,19}$",
    re.IGNORECASE,
)
"""Figures, with up to six letters among them: `219/07`, `M-0412`, `NDU/T-2026/41`."""
_LONGEST = 9
"""Figures: more of them are a company's or a tax payer's number as likely as a register's."""
_YEAR = 4
"""Letters of a bare year."""
_SIGN_AND_NUMBER = 2
"""Words: a number sign and the number after it."""
_AROUND = ".,;:()\"'«»_|"


def registrations(context: Context) -> list[Candidate[str]]:
    """Every place of the register's number; of a letter or reference without one its own number."""
    labelled = [(_number_after(context, hit), hit) for hit in context.labelled.of("registration")]
    found = [_unless_of_others(context, hit, item) for item, hit in labelled if item]
    if found or context.kind not in _NUMBERED:
        return found
    own = [hit for hit in context.labelled.of("other_number") if _of_the_paper(context, hit)]
    found = [item for item in (_number_after(context, hit) for hit in own) if item]
    found = [item for item in found if not context.date_tokens & set(item.tokens)]
    if found:
        return found
    # A supplement's `№ 0716640` is its diploma's; a list's own number has the year or an office beside it.
    alone = _alone(context)
    if context.kind in LETTERS:
        return alone
    return [replace(item, prior=_UNLABELLED) for item in alone if _a_lists_own(context, item)]


def _unless_of_others(context: Context, hit: Hit, item: Candidate[str]) -> Candidate[str]:
    """A guess for `Medical Council registration: 158874`: another's register is named right before."""
    others = others_before(context.flow, hit.start, "number_before", _SIGN_AND_NUMBER)
    return replace(item, prior=min(item.prior, _UNLABELLED)) if others else item


def _a_lists_own(context: Context, item: Candidate[str]) -> bool:
    """True for a number with a slash that no words for another number stand beside or over."""
    segment = context.flow.segments[context.flow.tokens[item.tokens[0]].segment]
    others = {i for hit in context.labelled.of("series_number", "number", "series") for i in hit.span}
    named = others_before(context.flow, item.tokens[0], "number_before")
    return "/" in item.value and not others & set(segment) and not named


def _of_the_paper(context: Context, hit: Hit) -> bool:
    """`Исх. №`, `Ref.` in one row of its own; `sayı` is a number only in Turkish, elsewhere a count."""
    tokens = context.flow.tokens
    if tokens[hit.start].row != tokens[hit.end - 1].row or not context.labelled.is_label(hit):
        return False
    return is_own_number(hit.form.squeezed) and (hit.form.language != "tr" or context.language == "tr")


def _alone(context: Context) -> list[Candidate[str]]:
    """`№ 03/2-1187 14 iyul 2023-cü il`: a sign, a number, the date or the paper's title, nothing else."""
    flow, found = context.flow, []
    titles = frozenset(i for h in context.votes.titles for i in h.span)
    dated = context.date_tokens | {i for hit in context.labelled.of("date") for i in hit.span}
    for segment in flow.segments.values():
        if _of_what_is_answered(context, segment[0]):
            continue
        rest = [i for i in segment if i not in dated and i not in titles]
        kept = [i for i in rest if flow.tokens[i].text.strip(_AROUND + "-–—")]
        signs = [i for i in kept if is_number_sign(flow.tokens[i].text)]
        numbers = [i for i in kept if i not in signs and not goes_with_a_number(flow.tokens[i].bare)]
        if len(numbers) != 1 or flow.tokens[numbers[0]].middle > _HIGH or _labelled_left(context, segment):
            continue
        text = flow.tokens[numbers[0]].text.strip(_AROUND)
        plain = text.lstrip("№#")
        if (signs or plain != text) and _REGISTRATION.match(plain):
            found.append(Candidate(plain, (numbers[0],), 0.985))
    return found


def _labelled_left(context: Context, segment: Sequence[int]) -> bool:
    """True where the piece left of this one is a label: `Diploma No | : 07-2017/0412` is the diploma's."""
    tokens = context.flow.tokens
    row = context.flow.rows[tokens[segment[0]].row]
    left = [i for i in row if i < segment[0] and tokens[i].segment == tokens[segment[0]].segment - 1]
    return bool(left) and left[-1] in context.labelled.covered


def _of_what_is_answered(context: Context, index: int) -> bool:
    """True in a letter's piece of a row that begins with `На`, `Your`: it names what is answered."""
    first = context.flow.segments[context.flow.tokens[index].segment][0]
    return context.kind in LETTERS and leads_to_an_incoming_paper(context.flow.tokens[first].text)


def _number_after(context: Context, hit: Hit) -> Candidate[str] | None:
    tokens = context.flow.tokens
    if _of_what_is_answered(context, hit.start):
        return None
    if context.labelled.is_caption(hit):
        return _captioned(context, hit)
    row = context.flow.rows[tokens[hit.start].row]
    for index in [*(i for i in row if i >= hit.end), *_next_row(context, hit)][:4]:
        text = tokens[index].text.strip(".,;:()\"'«»_")
        plain = text.lstrip("№#").strip()
        if index in context.date_tokens and (any(ch.isalpha() for ch in plain) or _of_a_day(context, index)):
            return None  # `2015-ci`, `Registration: 19 SEP 2005`
        if plain and _REGISTRATION.match(plain) and not is_number_sign(text):
            lettered = not all(ch.isdecimal() or ch in "/-." for ch in plain)
            typed = tokens[index].page.typed
            doubtful = (lettered and not typed) or (plain.isdecimal() and len(plain) > _LONGEST)
            return Candidate(plain, (index,), 0.95 if doubtful else 1.0)
        if text and not is_number_sign(text):
            if tokens[index].segment != tokens[hit.end - 1].segment and not context.labelled.has_colon(hit):
                break  # another column's
            return _signed_before(context, hit)
    return _signed_before(context, hit) or _around(context, hit)


def _signed_before(context: Context, hit: Hit) -> Candidate[str] | None:
    """`за № 21194 по книге регистрации`, `№ 407 по списку`: a sign and a number that open their row."""
    flow = context.flow
    segment = flow.segments[flow.tokens[hit.start].segment]
    before = [i for i in segment if i < hit.start and not goes_with_a_number(flow.tokens[i].bare)]
    if len(before) not in (1, _SIGN_AND_NUMBER):
        return None
    text = flow.tokens[before[-1]].text.strip(_AROUND)
    signed = text.startswith("№") if len(before) == 1 else is_number_sign(flow.tokens[before[0]].text)
    plain = text.lstrip("№#").strip()
    if not signed or before[-1] in context.date_tokens or not _REGISTRATION.match(plain):
        return None
    return Candidate(plain, tuple(before[-1:]), 0.985)


def _of_a_day(context: Context, index: int) -> bool:
    """True for a word of a date that is more than a year."""
    return any(item.start <= index < item.end and len(item.iso) > _YEAR for item in context.dates)


def _around(context: Context, hit: Hit) -> Candidate[str] | None:
    """The number left of a label that ends its row, or under one that stands alone."""
    for place in context.labelled.places(hit) if context.labelled.left_of(hit) else ():
        if _REGISTRATION.match(text_of(context.flow, place.tokens[-1:])):
            return Candidate(text_of(context.flow, place.tokens[-1:]), place.tokens[-1:], place.prior)
    under = context.labelled.below(hit)
    if under and context.labelled.stands_alone(hit):
        text = text_of(context.flow, under[:1]).lstrip("№ ")
        if _REGISTRATION.match(text):
            return Candidate(text, tuple(under[:1]), 0.985)
    return None


def _captioned(context: Context, hit: Hit) -> Candidate[str] | None:
    """`No. 118-s` over `(registration number)`."""
    over = [i for i in context.labelled.above(hit) if not is_number_sign(context.flow.tokens[i].text)]
    text = text_of(context.flow, over).lstrip("№#").strip()
    return Candidate(text, tuple(over), 0.985) if len(over) == 1 and _REGISTRATION.match(text) else None


def _next_row(context: Context, hit: Hit) -> Sequence[int]:
    """The head of the row under a label that ends its own: `(регистрационный №` over `1512).`."""
    tokens = context.flow.tokens
    segment = context.flow.segments[tokens[hit.start].segment]
    row = context.flow.rows[tokens[hit.start].row]
    opens = segment[0] == hit.start
    if segment[-1] != hit.end - 1 or row[-1] != segment[-1] or opens:
        return ()
    below = context.flow.rows.get(tokens[hit.start].row + 1, [])
    same = below and tokens[below[0]].page is tokens[hit.start].page
    return below[:1] if same and tokens[below[0]].column == tokens[hit.start].column else ()
