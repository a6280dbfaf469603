"""Whether a school's name is proven to begin and to end where it was cut out.

A legal form, an order or a ministry before or after it may be part of the name as printed; so may words of
the row before or after. Where such words stand, the name is a guess, however well it was read.
"""

from collections.abc import Sequence

from extractors.meaning.fields.context import Context
from extractors.meaning.fields.quoted_names import is_quoted, of_a_branch
from extractors.meaning.flow import Flow
from extractors.meaning.values import ends_sentence
from extractors.meaning.vocabulary import words

UNPROVEN = 0.6
"""What a name is worth at most whose edges are not proven: two places may be cut alike."""
_NEAR = 10
"""Words before a name among which a legal form or an order belongs to it."""
_ROWS = 2
_LEFT = _REST = 2
_WITH_LETTERS = 3
"""Words: the shortest name with its own letters before it."""
_DASHES = frozenset({"-", "–", "—"})


def without_hanging(flow: Flow, tokens: Sequence[int]) -> list[int]:
    """The name without a small word at its end that leads to words which were not taken."""
    kept = list(tokens)
    while len(kept) > 1 and flow.tokens[kept[-1]].bare in words().lists["names_hang_on"]:
        kept.pop()
    return kept


def leads_on(flow: Flow, tokens: Sequence[int]) -> bool:
    """`University of Medicine and` at the end of its piece of a row, or before figures: it goes on."""
    segment = flow.segments[flow.tokens[tokens[-1]].segment]
    near = [flow.tokens[i] for i in segment if i >= tokens[-1] and flow.tokens[i].squeezed][: _LEFT + 1]
    hanging = words().lists["names_hang_on"]
    at = next((n for n, token in enumerate(near[:_LEFT]) if token.bare in hanging), None)
    return at is not None and (at + 1 == len(near) or near[at + 1].text[:1].isdecimal())


def without_its_letters(flow: Flow, tokens: Sequence[int]) -> Sequence[int]:
    """`AÜ AKDENİZ ÜNİVERSİTESİ` without the letters of its emblem, which are the name's own initials."""
    if len(tokens) < _WITH_LETTERS:
        return tokens
    letters = flow.tokens[tokens[0]].bare
    initials = "".join(flow.tokens[i].bare[:1] for i in tokens[1:])
    short = len(letters) > 1 and flow.tokens[tokens[0]].text.isupper()
    return tokens[1:] if short and initials.startswith(letters) else tokens


def without_inflected_faculty(flow: Flow, tokens: Sequence[int]) -> list[int]:
    """`Ege Üniversitesi Tıp Fakültesinde` in a sentence is the faculty of that school."""
    last = flow.tokens[tokens[-1]].bare
    if not last.startswith("fakult") or last in {"fakultesi", "fakulte"}:
        return list(tokens)
    noun = next((n for n, i in enumerate(tokens) if flow.tokens[i].bare.startswith("universite")), None)
    return list(tokens[: noun + 1]) if noun is not None else list(tokens)


def edges_proven(context: Context, tokens: Sequence[int]) -> bool:
    """True where nothing before, in or after the words of a name may change what the name is."""
    if is_quoted(context.flow, tokens):
        return not of_a_branch(context.flow, tokens)
    return not (
        _honoured_or_legal(context, tokens)
        or _ministry_in_it(context.flow, tokens)
        or _goes_on_after(context, tokens)
        or _begins_in_the_row_before(context, tokens)
        or _one_mark(context.flow.text(tokens))
        or _begins_with_a_rest(context.flow, tokens)
        or _capitals_above(context, tokens)
    )


def _begins_with_a_rest(flow: Flow, tokens: Sequence[int]) -> bool:
    """`ИЙ УНИВЕРСИТЕТ`: the end of a word on a seal's rim, which no name begins with."""
    first = flow.tokens[tokens[0]]
    return len(tokens) > 1 and first.text.isalpha() and len(first.bare) <= _REST


def _honoured_or_legal(context: Context, tokens: Sequence[int]) -> bool:
    """`ордена Трудового Красного Знамени ...`, `федеральное государственное ... учреждение «...»`."""
    flow, first = context.flow, context.flow.tokens[tokens[0]]
    near = [
        i
        for i in range(max(0, tokens[0] - _NEAR), tokens[0])
        if flow.tokens[i].page is first.page
        and flow.tokens[i].column == first.column
        and first.row - flow.tokens[i].row <= _ROWS
        and not ends_sentence(flow.tokens[i].text)
        and i not in context.labelled.covered
    ]
    lists = words().lists
    told = (*lists["order_words"], *lists["legal_forms"])
    before = any(flow.tokens[i].bare.startswith(told) for i in near)
    return before or any(flow.tokens[i].bare.startswith(lists["order_words"]) for i in tokens)


def _ministry_in_it(flow: Flow, tokens: Sequence[int]) -> bool:
    parts = words().lists["ministry_words"]
    return any(flow.tokens[i].bare.startswith(parts) for i in tokens)


def _goes_on_after(context: Context, tokens: Sequence[int]) -> bool:
    """True where the next words, in the row or at the head of the row under it, go on with a name."""
    flow, last = context.flow, context.flow.tokens[tokens[-1]]
    if last.text.endswith((",", ";", ".", "»", "”")):
        return False
    if _joined_by_a_dash(flow, tokens[-1]):
        return True
    after = tokens[-1] + 1
    while after < len(flow.tokens) and not flow.tokens[after].squeezed:
        after += 1
    if after >= len(flow.tokens):
        return False
    token = flow.tokens[after]
    same = token.page is last.page and token.column == last.column and token.row - last.row <= 1
    leads = token.bare in words().lists["name_goes_on"] or token.bare.startswith(
        words().lists["ministry_words"]
    )
    if not same or after in context.labelled.covered or after in context.date_tokens:
        return False
    if token.segment == last.segment and _one_more_of_it(flow, tokens, after):
        return True
    return leads and (token.segment == last.segment or token.row > last.row)


def _one_more_of_it(flow: Flow, tokens: Sequence[int], after: int) -> bool:
    """`University of Medical Sciences and Health` before `Services`: a word set like the name's last one."""
    at = after + 1 if flow.tokens[after].bare == "and" and after + 1 < len(flow.tokens) else after
    last, token = flow.tokens[tokens[-1]].text, flow.tokens[at].text
    alike = token[:1].isupper() and last.isalpha() and token.isupper() == last.isupper()
    return alike and any(flow.tokens[i].bare == "of" for i in tokens)


def _joined_by_a_dash(flow: Flow, index: int) -> bool:
    """`Istanbul University – Cerrahpaşa`: a dash and a name right after it, which is part of the name."""
    dash, name = (flow.tokens[i] if i < len(flow.tokens) else None for i in (index + 1, index + 2))
    if dash is None or name is None or dash.text not in _DASHES:
        return False
    same = name.segment == dash.segment == flow.tokens[index].segment
    return same and name.text[:1].isupper() and flow.segments[dash.segment][0] <= index


def _begins_in_the_row_before(context: Context, tokens: Sequence[int]) -> bool:
    """True where a row of running text is full and ends with a capital, and the name opens the next."""
    flow, first = context.flow, context.flow.tokens[tokens[0]]
    before = tokens[0] - 1
    if before < 0 or flow.tokens[before].row != first.row - 1 or not flow.fills_row(before):
        return False
    token = flow.tokens[before]
    same = token.page is first.page and token.column == first.column
    named = token.text[:1].isupper() and not token.text.isupper() and not ends_sentence(token.text)
    running = len(flow.rows[token.row]) >= _NEAR // 2 and len(flow.rows[first.row]) > len(tokens)
    free = before not in context.labelled.covered and before not in context.date_tokens
    return same and named and running and free and not token.text.endswith((",", ":"))


def _capitals_above(context: Context, tokens: Sequence[int]) -> bool:
    """`PETRE SHOTADZE` over `TBILISI MEDICAL ACADEMY`: capitals that nothing explains right above a name."""
    flow, first = context.flow, context.flow.tokens[tokens[0]]
    if not flow.text(tokens).isupper():
        return False
    left, right = first.box[0], flow.tokens[tokens[-1]].box[2]
    above = [
        i
        for i in range(max(0, tokens[0] - 3 * _NEAR), tokens[0])
        if (token := flow.tokens[i]).row == first.row - 1
        and token.page is first.page
        and left < (token.box[0] + token.box[2]) / 2 < right
    ]
    names = [flow.tokens[i] for i in above if flow.tokens[i].text.isalpha()]
    free = above and not any(i in context.labelled.covered or i in context.date_tokens for i in above)
    if not free or len(names) < _LEFT or len(names) < len(above):
        return False
    known = (*words().lists["ministry_words"], *words().lists["seal_words"], *words().lists["school_generic"])
    return all(one.text.isupper() for one in names) and not any(one.bare.startswith(known) for one in names)


def _one_mark(text: str) -> bool:
    """True where a quotation mark opens and none closes, or the other way round."""
    return any(text.count(opened) != text.count(shut) for opened, shut in (("«", "»"), ("“", "”")))
