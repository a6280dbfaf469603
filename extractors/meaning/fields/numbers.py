"""Series and number of the diploma, its registration number, printed page numbers."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.confidence import at_confidence
from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.blanks import blank_number, blank_series, pairs_of, parted
from extractors.meaning.fields.coded_numbers import coded_numbers
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.number_owners import (
    after_the_papers_name,
    alone_under_title,
    before_its_name,
    beside_its_name,
    beside_its_number,
    misread_series,
    of_an_earlier_diploma,
    of_another_paper,
    threes,
)
from extractors.meaning.fields.others import asked_for_before, others_before
from extractors.meaning.fields.registration import registrations
from extractors.meaning.fields.stacked import stacked_pairs
from extractors.meaning.fields.told_otherwise import unless_void
from extractors.meaning.fold import fold
from extractors.meaning.values import is_number_sign, text_of
from extractors.meaning.vocabulary import head_nouns, words
from schemas.documents import DocumentKind
from schemas.facts import Fact

_SERIES = re.compile(
    r"^(?:[A-ZА-ЯƏÖÜŞÇĞİӘӨҮҒҸҺЈ]{1,3}(?:[-–][IVX]{1,4})?|[A-Z]{2,4}-[A-Z]|[А-Я]{2,3}-[А-Я]|[A-ZА-Я]\d{2}"
    r"|(?:[A-Z]|Zh|Kh|Ts|Ch|Sh|Yu|Ya){1,3}(?:-[IVX]{1,4})?)$"
)
"""Letters of a series, a Roman numeral after them or not; `ZhV`: those of ЖВ in a translation."""
_NUMBER = re.compile(r"^\d{5,8}$")
_NUMBERED = frozenset(
    {DocumentKind.DIPLOMA, DocumentKind.TRANSCRIPT, DocumentKind.SECONDARY, DocumentKind.POSTGRADUATE}
)
_DASHED = re.compile(r"^(?:19|20)\d{2}[-/]\d{2,6}$")
"""`Diploma No: 2016-0414`: the year and a number within it."""
_BLANK_SERIES = re.compile(r"^[A-ZА-Я]{1,4}$")
_BLANK_NUMBER = re.compile(r"^\d{6,8}$")
_BLANK_WHOLE = re.compile(r"^\d{13}$")
_CODES = 3
"""Different numbers after the same letters from which on they are codes, not one paper's number."""
_OTHERS = 0.85
"""What a number is worth at most before which another thing is named."""
_RUN_TOGETHER = 0.9
"""What thirteen figures in one are worth: series and number of a Russian blank without their gap."""
_JOINED = re.compile(
    r"^(?P<series>[A-ZА-ЯЈҸҺҒ]{1,3}(?:-[IVX]{1,4})?)?[-\s]*(?P<sign>№|N[o0°º]\.?|Nº|#|N)?[:.]?(?P<number>\d{5,8})$"
)
_MADE_OF_TWO = ("JI", "LI", "IO", "II", "BI", "VI")
_UNKNOWN = 0.9
"""What an unknown series is worth at most with Latin letters that Cyrillic ones are read as: `JIB` for ЛВ."""
_LETTER_FOR_DIGIT = str.maketrans("OoОоIlіSsBZz", "000011155822")
_LOOKALIKE_SERIES = str.maketrans("АВЕКМНОРСТХУ", "ABEKMHOPCTXY")


def read_numbers(context: Context) -> dict[str, Fact[str]]:
    """`diploma_series`, `diploma_number`, `registration_number`."""
    series: list[Candidate[str]] = []
    numbers: list[Candidate[str]] = []
    _signed_numbers(context, series, numbers)
    _blank_numbers(context, series, numbers)
    _labelled_numbers(context, series, numbers)
    _stacked_numbers(context, series, numbers)
    threes(context, series, numbers, _add_series)
    numbers += beside_its_name(context)
    if context.kind in _NUMBERED and not numbers:
        numbers += after_the_papers_name(context)
        misread_series(context, series, numbers)
    numbers += coded_numbers(context) if not numbers else []
    if not numbers:
        numbers += alone_under_title(context)
    series, numbers = _doubted(context, series), _doubted(context, numbers)
    grouped, numbers = parted(context.flow, numbers, pairs_of(context.flow))
    number = choose(context.flow, numbers)
    series = [*grouped, *series]
    its_series = beside_its_number(context.flow, choose(context.flow, series), series, numbers, number)
    facts = {
        "diploma_series": unless_void(context, its_series, series),
        "diploma_number": unless_void(context, number, numbers),
        "registration_number": choose(context.flow, registrations(context)),
    }
    if context.kind is DocumentKind.POSTGRADUATE and facts["diploma_series"].present and number.present:
        # `в дополнение к диплому АВ № 035512`: letters are as much this paper's as their number is
        worth = min(facts["diploma_series"].confidence, number.confidence)
        facts["diploma_series"] = at_confidence(facts["diploma_series"], worth)
    return {name: fact for name, fact in facts.items() if fact.present}


def _doubted(context: Context, found: Sequence[Candidate[str]]) -> list[Candidate[str]]:
    """Numbers before which a licence, a passport or an order is named are guesses.

    On an attestat its own name stands before its number, and before no other.
    """
    flow, name = context.flow, "number_before"
    others = {
        item.tokens
        for item in found
        if others_before(flow, item.tokens[0], name) or asked_for_before(flow, item.tokens[0], name)
    }
    if context.kind is DocumentKind.SECONDARY and len(others) == len({item.tokens for item in found}):
        others = set()
    others |= {item.tokens for item in found if of_an_earlier_diploma(context, item.tokens[0])}
    return [replace(i, prior=min(i.prior, _OTHERS)) if i.tokens in others else i for i in found]


def _signed_numbers(context: Context, series: list[Candidate[str]], numbers: list[Candidate[str]]) -> None:
    """Letters, a number sign however it was read, figures: `AT № 123456`, `AT N2 123456`, `AT-123456`."""
    tokens = context.flow.tokens
    codes = _codes(context)
    for index, token in enumerate(tokens):
        text = token.text.strip(".,;:()\"'«»“”")
        joined = _JOINED.match(text)
        if joined is None or joined["series"] in codes:
            continue
        if joined["series"] and not is_number_sign(joined["series"]):
            named = bool(joined["sign"]) or _is_known(joined["series"])
            if of_another_paper(context, index) or (context.kind not in _NUMBERED and not named):
                continue  # `E-41822` on a letter is the letter's own number
            prior = 0.99 if named else _OTHERS  # `DMC-22871`: letters of no series may be part of the number
            _add_series(context, series, joined["series"], (index,), prior)
            numbers.append(Candidate(joined["number"], (index,), prior))
            continue
        signed = bool(joined["sign"] or joined["series"]) or before_its_name(context, index)
        back = _letters_before(context, index, signed=signed)
        if back is None or of_another_paper(context, back[0]):
            continue
        at, signed = back
        prior = 1.0 if signed else 0.975
        _add_series(context, series, tokens[at].text.strip(".,;:()\"'«»"), (at,), prior)
        numbers.append(Candidate(joined["number"], (index,), prior))


def _codes(context: Context) -> frozenset[str]:
    """Letters that stand before several different numbers: `MD01001`, `MD01002` are codes of courses."""
    seen: dict[str, set[str]] = {}
    for token in context.flow.tokens:
        joined = _JOINED.match(token.text.strip(".,;:()"))
        if joined and joined["series"] and not joined["sign"]:
            seen.setdefault(joined["series"], set()).add(joined["number"])
    return frozenset(series for series, numbers in seen.items() if len(numbers) >= _CODES)


def _blank_numbers(context: Context, series: list[Candidate[str]], numbers: list[Candidate[str]]) -> None:
    """Rows with nothing but the blank's number: `ДВС 0912370`, `107704 0012345`.

    No label names them; that they have their row for themselves on a diploma does.
    """
    if context.kind not in _NUMBERED:
        return
    for segment in context.flow.segments.values():
        kept = [i for i in segment if context.flow.tokens[i].squeezed]
        texts = [context.flow.tokens[i].text.strip(".,;:()\"'«»") for i in kept]
        if len(kept) == 2 and _BLANK_SERIES.match(texts[0]) and _BLANK_NUMBER.match(texts[1]):
            _add_series(context, series, texts[0], kept[:1], 0.985)
            numbers.append(Candidate(texts[1], tuple(kept[1:]), 0.985))
        if len(kept) == 1 and _BLANK_WHOLE.match(texts[0]):
            numbers.append(Candidate(texts[0], tuple(kept), _RUN_TOGETHER))
    for pair in pairs_of(context.flow):
        segment = context.flow.segments[context.flow.tokens[pair.first].segment]
        words_beside = [
            i
            for i in segment
            if sum(ch.isalpha() for ch in context.flow.tokens[i].squeezed) > 2
            and context.flow.tokens[i].bare not in head_nouns()["diploma"]
            and context.flow.tokens[i].bare not in words().lists["number_labels"]
        ]
        if (pair.blank or pair.signed) and not words_beside:
            number = context.flow.tokens[pair.second].text.strip(".,;:()№#")
            numbers.append(Candidate(number, (pair.second,), 0.985))


def _stacked_numbers(context: Context, series: list[Candidate[str]], numbers: list[Candidate[str]]) -> None:
    """`AB-I` over `012846` on a paper that bears a blank's number."""
    for at, number, figures in stacked_pairs(context) if context.kind in _NUMBERED else ():
        if not of_another_paper(context, number):
            _add_series(context, series, context.flow.tokens[at].text.strip(".,;:"), (at,), 0.985)
            numbers.append(Candidate(figures, (number,), 0.985))


def _letters_before(context: Context, index: int, *, signed: bool) -> tuple[int, bool] | None:
    """Where the series stands before the figures, and whether a number sign stands between."""
    tokens = context.flow.tokens
    at = index - 1
    while at >= 0 and index - at <= 3 and is_number_sign(tokens[at].text) and not _is_known(tokens[at].text):
        if signed and at and tokens[at - 1].bare in words().lists["number_labels"]:
            break  # `series W No 0021735`
        signed, at = True, at - 1
    if at < 0 or index - at > 3:
        return None
    if tokens[at].page is not tokens[index].page or abs(tokens[at].middle - tokens[index].middle) > 0.03:
        return None
    text = tokens[at].text.strip(".,;:()\"'«»")
    if not _SERIES.match(text) or (not signed and not _is_known(text)):
        return None
    return at, signed


def _labelled_numbers(context: Context, series: list[Candidate[str]], numbers: list[Candidate[str]]) -> None:
    labelled = context.labelled
    flow = context.flow
    keys = ("series_number", "number") if context.kind is not DocumentKind.NAME_DOCUMENT else ()
    for place in labelled.values(*keys):
        if place.label.key == "number" and not labelled.of("series"):
            continue
        if not any(ch.isdecimal() for i in place.tokens[:5] for ch in flow.tokens[i].text):
            continue  # the words of a sentence: no number, so no series either
        for index in place.tokens[:5]:
            text = flow.tokens[index].text.strip(".,;:()\"'«»№")
            if _NUMBER.match(text) or (_DASHED.match(text) and place.label.key == "series_number"):
                numbers.append(Candidate(text, (index,), place.prior))
                break
            repaired = text.translate(_LETTER_FOR_DIGIT)
            if _NUMBER.match(repaired) and sum(ch.isdecimal() for ch in text) >= 3:
                numbers.append(Candidate(repaired, (index,), place.prior * 0.8))
                break
            if _SERIES.match(text) and not is_number_sign(text):
                _add_series(context, series, text, (index,), place.prior)
    for place in labelled.values("series"):
        text = text_of(flow, place.tokens[:1])
        if _SERIES.match(text):
            _add_series(context, series, text, place.tokens[:1], place.prior)
        elif blank_series(text) and any(blank_number(item.value) for item in numbers):
            series.append(Candidate(text, place.tokens[:1], place.prior))


def _add_series(
    context: Context, series: list[Candidate[str]], text: str, at: Sequence[int], prior: float
) -> None:
    """Cyrillic capitals that look Latin are taken for Latin where a paper in Latin letters was recognised.

    In a text layer the letters are what they are: a translation keeps the Cyrillic series of its original.
    """
    recognised = not context.flow.tokens[at[0]].page.typed
    latin = recognised and context.language not in {"ru", "az-Cyrl"}
    value = text.translate(_LOOKALIKE_SERIES) if latin else text
    known = _is_known(value)
    worth = prior if known else prior * 0.975
    if latin and not known and any(made in value.split("-")[0] for made in _MADE_OF_TWO):
        worth = min(worth, _UNKNOWN)
    series.append(Candidate(value, tuple(at), worth, closed=known))


def _is_known(text: str) -> bool:
    return _one_alphabet(text) in {_one_alphabet(item.upper()) for item in words().lists["known_series"]}


def _one_alphabet(text: str) -> str:
    return fold(text.translate(_LOOKALIKE_SERIES))
