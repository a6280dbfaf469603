"""The number of the record in the civil registry that a certificate rests on: its registration number.

`447 nömrəli akt qeydi aparılmışdır`, `произведена запись за № 603`, `entry ... under number 159`: offices
word the sentence freely, but a word for a record stands by a short number with its sign or word.
"""

import re

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.values import is_number_sign
from extractors.meaning.vocabulary import words
from schemas.facts import Fact

_FIGURES = re.compile(r"^№?(\d{1,5})(?:[-–]?(?:li|lı|lu|lü|ли|лы|лу))?$")
_AFTER, _BEFORE = 4, 24
"""Words behind and before a number among which the record is named."""
_PRIOR, _SEVERAL = 0.985, 0.9


def read_act_number(context: Context) -> dict[str, Fact[str]]:
    """`registration_number` of a certificate; a guess where several numbers are called a record's."""
    found = [item for index in range(len(context.flow.tokens)) if (item := _recorded(context, index))]
    several = len({item.value for item in found}) > 1
    prior = _SEVERAL if several else _PRIOR
    fact = choose(context.flow, [Candidate(item.value, item.tokens, prior) for item in found])
    return {"registration_number": fact} if fact.present else {}


def _recorded(context: Context, index: int) -> Candidate[str] | None:
    token = context.flow.tokens[index]
    figures = _FIGURES.match(token.text.strip(".,;:()"))
    if figures is None or index in context.date_tokens:
        return None
    named_after = _numbered_after(context, index) and _names_a_record(context, index + 1, index + 1 + _AFTER)
    before = context.sentence_before(index, _BEFORE)
    signed = _signed(context, index)
    named_before = signed and _names_a_record(context, before.start, index) and _nearest(context, before)
    return Candidate(figures[1], (index,), _PRIOR) if named_after or named_before else None


def _numbered_after(context: Context, index: int) -> bool:
    after = context.flow.tokens[index + 1 : index + 2]
    own = context.flow.tokens[index].text
    return (
        any(t.bare in words().lists["numbered_words"] or t.text.startswith("№") for t in after) or "-" in own
    )


def _signed(context: Context, index: int) -> bool:
    """True for `№ 603`, `№603`, `under number 159`."""
    before = context.flow.tokens[index - 1] if index else None
    if context.flow.tokens[index].text.startswith("№"):
        return True
    return before is not None and (
        is_number_sign(before.text) or before.bare in words().lists["number_labels"] or before.text == "№"
    )


def _names_a_record(context: Context, start: int, stop: int) -> bool:
    stems = words().lists["record_stems"]
    return any(token.bare.startswith(stems) for token in context.flow.tokens[start:stop])


def _nearest(context: Context, before: range) -> bool:
    """True where no other signed number stands between the record's word and the number."""
    stems = words().lists["record_stems"]
    last = max((i for i in before if context.flow.tokens[i].bare.startswith(stems)), default=before.stop)
    return not any(
        _FIGURES.match(context.flow.tokens[i].text) and _signed(context, i) for i in range(last, before.stop)
    )
