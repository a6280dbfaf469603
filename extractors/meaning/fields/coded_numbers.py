"""A diploma's number that is a code: `2014/LF-0446`, `TF-2018-3164`, `MBBS/ 2216`, `20-01763`.

Schools number their diplomas as they like. Such a number is told by its label alone: words that name the
diploma and say that a number follows, and nothing after the number that may belong to it.
"""

import re
from collections.abc import Sequence

from extractors.meaning.candidates import Candidate
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.number_owners import before_its_name, of_another_paper
from extractors.meaning.hits import Hit
from extractors.meaning.values import is_number_sign, text_of
from extractors.meaning.vocabulary import words

_CODE = re.compile(
    r"^(?=(?:\D*\d){3})(?:[^\W\d_]{1,5}(?:[-/.]\s?|\s)?)?\d{1,7}(?:\s?[-/.]\s?[^\W_]{1,7}){0,3}$"
)
"""A code: letters before it or not, then figures, with letters and figures after dashes and slashes."""
_INSIDE = re.compile(r"^(?=(?:\D*\d){3})[^\W_]{1,8}(?:\s?[-/]\s?[^\W_]{1,8}){0,3}$")
_MOST = 4
"""Words: `2009 - 0388` is three."""
_FEWEST = 4
"""Letters and figures: a shorter number is as likely that of a row, an order or a page."""
_AROUND = ".,;:()\"'«»“”№#"
_WORTH, _IN_TEXT = 0.99, 0.985


def coded_numbers(context: Context) -> list[Candidate[str]]:
    """Numbers of any form after a label such as `Diploma No`, whole or not at all."""
    found = []
    for hit in context.labelled.of("series_number"):
        if not _names_the_diploma(hit):
            continue
        places = context.labelled.places(hit)
        runs = [_whole(context, place.tokens) for place in places] or [_right_after(context, hit)]
        prior = places[0].prior * _WORTH if places else _IN_TEXT
        for tokens in runs:
            if tokens and not of_another_paper(context, tokens[0]):
                found.append(Candidate(_text(context, tokens), tuple(tokens), prior))
    named = (i for i in range(len(context.flow.tokens)) if before_its_name(context, i))
    found += [Candidate(_text(context, [i]), (i,), _IN_TEXT) for i in named if _is_code(context, [i])]
    return found


def _names_the_diploma(hit: Hit) -> bool:
    label = hit.form.squeezed
    another = any(name in label for name in words().lists["not_of_the_diploma"])
    return not another and any(name in label for name in words().lists["diploma_labels"])


def _whole(context: Context, tokens: Sequence[int]) -> list[int]:
    """All words at a label where together they are one code; of `074/2014, dated ...` what the comma ends."""
    kept = _without_signs(context, tokens)
    if kept and context.flow.tokens[kept[0]].segment == context.flow.tokens[kept[-1]].segment:
        kept = list(range(kept[0], kept[-1] + 1))  # with the dash of `2009 - 0388`
    end = next(
        (n for n, i in enumerate(kept, 1) if context.flow.tokens[i].text.endswith((",", ";", ")"))), None
    )
    kept = kept[:end]
    return kept if _is_code(context, kept) else []


def _right_after(context: Context, hit: Hit) -> list[int]:
    """`(Diploma no: 07-0391)`, `valid only with the diploma no 37418`: what follows in a sentence."""
    row = context.flow.rows[context.flow.tokens[hit.end - 1].row]
    after = _without_signs(context, [i for i in row if i >= hit.end][: _MOST // 2])
    return after[:1] if _is_code(context, after[:1]) and not _goes_on(context, after[0]) else []


def _goes_on(context: Context, index: int) -> bool:
    """True where a dash or figures follow a word: it may be the first part of a number."""
    tokens = context.flow.tokens
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    if (
        follows is None
        or follows.segment != tokens[index].segment
        or tokens[index].text.endswith((",", ".", ")"))
    ):
        return False
    return not follows.squeezed or follows.text[:1].isdecimal()


def _is_code(context: Context, tokens: Sequence[int]) -> bool:
    if not 0 < len(tokens) <= _MOST or context.date_tokens & set(tokens[1:]):
        return False
    if any(item.complete and item.start <= tokens[0] < item.end for item in context.dates):
        return False
    text = _text(context, tokens)
    return len(text) >= _FEWEST and bool(_CODE.match(text) or _INSIDE.match(text))


def _text(context: Context, tokens: Sequence[int]) -> str:
    return text_of(context.flow, tokens).strip(_AROUND)


def _without_signs(context: Context, tokens: Sequence[int]) -> list[int]:
    """The words without colons and number signs before them."""
    kept = list(tokens)
    while kept and is_number_sign(context.flow.tokens[kept[0]].text):
        kept.pop(0)
    return kept
