"""A certificate of marriage: his name, her name before it, and the surnames after it."""

from collections.abc import Sequence

from extractors.confidence import at_confidence
from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.married_pair import (
    by_fathers_names,
    by_heads,
    surname_in_her_column,
    surname_under_her_head,
)
from extractors.meaning.person import name_run, split_name, without_case
from extractors.meaning.places import Place
from extractors.meaning.values import text_of, trimmed
from extractors.meaning.vocabulary import words
from schemas.facts import Fact
from schemas.reading import PrintedName

_PARTS = {"surname": "surname", "given": "given_name", "patronymic": "patronymic"}
_PRIOR = 0.985
_NEXT_ROWS = 2
_UNPRINTED = 0.9
"""What a part of the new name is worth that stands in the name before the marriage alone."""


def married_names(context: Context) -> list[PrintedName]:
    """`spouse` (he), `maiden` (she, before), `new` (her surname after); empty where the sides are not told.

    A paper names him and her by words (`kişi`, `гражданка`, `wife`) that stand before the name or over a
    column of labels. What stands after `after marriage` are the surnames from then on.
    """
    after = _after_marriage(context)
    heads = {side: _heads(context, f"{side}_words") for side in ("husband", "wife")}
    before = {side: [i for i in found if i < after] for side, found in heads.items()}
    names: list[PrintedName] = []
    if all(before.values()):
        names = [_full(context, "spouse", before["husband"][0]), _full(context, "maiden", before["wife"][0])]
        if not all(name.surname.present for name in names):
            his, hers = before["husband"][0], before["wife"][0]
            names = by_heads(context, his, hers) or _columns(context, his, hers, after)
    if not names or not all(name.surname.present for name in names[:2]):
        names = by_fathers_names(context, after)
    new = [_surname_after(context, index) for index in heads["wife"] if index > after]
    if not any(fact.present for fact in new) and all(before.values()):
        his, hers = before["husband"][0], before["wife"][0]
        new = [surname_under_her_head(context, hit, his, hers) for hit in context.labelled.of("married_name")]
    if not any(fact.present for fact in new):
        new = [surname_in_her_column(context, hit) for hit in context.labelled.of("married_name")]
    if not any(fact.present for fact in new):  # `Surname after marriage: Aliyeva`, nobody named
        new = [_first_name(context, place) for place in context.labelled.values("married_name")]
    names += [_renamed(fact, names) for fact in new[:1] if fact.present]
    return names if len(names) > 1 and all(name.surname.present for name in names[:2]) else []


def _renamed(surname: Fact[str], names: Sequence[PrintedName]) -> PrintedName:
    """Her name from the marriage on: only the surname is printed anew, the rest is a guess from before."""
    her = next((name for name in names if name.role == "maiden"), PrintedName(role="maiden"))
    given, father = (_guessed(fact) for fact in (her.given_name, her.patronymic))
    return PrintedName(role="new", surname=surname, given_name=given, patronymic=father)


def _guessed(fact: Fact[str]) -> Fact[str]:
    confidence = min(fact.confidence, _UNPRINTED)
    return at_confidence(fact, confidence) if fact.present else fact


def _after_marriage(context: Context) -> int:
    """Where the words for `after marriage` stand; behind everything where they are missing."""
    return min((hit.start for hit in context.labelled.of("married_name")), default=len(context.flow.tokens))


def _heads(context: Context, listed: str) -> list[int]:
    return [i for i, token in enumerate(context.flow.tokens) if token.bare in words().lists[listed]]


def _full(context: Context, role: str, head: int) -> PrintedName:
    """The whole name right of a word, or in the row under it."""
    flow = context.flow
    row = flow.tokens[head].row
    rows = [[i for i in flow.rows[row] if i > head]]
    rows += [_without_label(context, flow.rows.get(row + step, [])) for step in range(1, _NEXT_ROWS)]
    rows.append(_over_two_rows(context, head))
    for members in rows:
        tokens = trimmed(flow, members)
        run = tokens[: name_run([flow.tokens[i].text for i in tokens])]
        texts = [without_case(flow.tokens[i].text) for i in run]
        parts = split_name(texts, surname_first=True) if len(run) > 1 else None
        if parts is not None and parts.surname and not set(run) & context.labelled.covered - _markers(run):
            pick = ([run[i] for i in part] for part in (parts.surname, parts.given, parts.patronymic))
            facts = [_fact(context, part, _PRIOR * parts.sure) for part in pick]
            return PrintedName(role=role, surname=facts[0], given_name=facts[1], patronymic=facts[2])
    return PrintedName(role=role)


def _without_label(context: Context, row: Sequence[int]) -> list[int]:
    """The row without the label that opens it: `Name and surname: Daniel Peter HOLLOWSMITH`."""
    led = 0
    while led < len(row) and row[led] in context.labelled.covered:
        led += 1
    opened = led and context.flow.tokens[row[led - 1]].text.endswith(":")
    return list(row[led:]) if opened else list(row)


def _over_two_rows(context: Context, head: int) -> list[int]:
    """`Гражданин Меликов` over `Гюндуз Сафар оглы`, with another language's half beside it."""
    flow = context.flow
    own = flow.segments[flow.tokens[head].segment]
    after = [i for i in own if i > head and flow.tokens[i].squeezed]
    box = flow.box(own)
    pieces = flow.pieces(flow.rows.get(flow.tokens[head].row + 1, []))
    under = [piece for piece in pieces if flow.box(piece)[0] < box[2] and flow.box(piece)[2] > box[0]]
    names = name_run([flow.tokens[i].text for i in after]) == len(after) == 1
    return [*after, *under[0]] if names and len(under) == 1 else []


def _markers(run: Sequence[int]) -> set[int]:
    """The last word of a name may be a label by itself: oğlu, qızı."""
    return set(run[-1:])


def _columns(context: Context, his: int, hers: int, after: int) -> list[PrintedName]:
    """Two columns of labels under `KİŞİ` and `QADIN`: whose each value is, its place across tells."""
    flow = context.flow
    left, right = (flow.tokens[i].box[0] for i in (his, hers))
    if flow.tokens[his].row != flow.tokens[hers].row or left == right:
        return []
    middle = (left + right) / 2
    found: dict[str, dict[str, list[Place]]] = {"spouse": {}, "maiden": {}}
    for key, part in _PARTS.items():
        for place in context.labelled.values(key):
            if min(his, hers) < place.label.start < after:
                side = flow.tokens[place.tokens[0]].box[0] < middle
                role = "spouse" if side == (left < right) else "maiden"
                found[role].setdefault(part, []).append(place)
    return [_of_column(context, role, parts) for role, parts in found.items()]


def _of_column(context: Context, role: str, parts: dict[str, list[Place]]) -> PrintedName:
    facts: dict[str, Fact[str]] = {}
    for part in _PARTS.values():
        places = parts.get(part, [])
        facts[part] = _fact(context, places[0].tokens, places[0].prior) if len(places) == 1 else Fact[str]()
    return PrintedName(role=role, **facts)


def _surname_after(context: Context, head: int) -> Fact[str]:
    """`arvada: Şükürova`, `жене Мамедова`: the surname right after the word, in its row."""
    flow = context.flow
    row = [i for i in flow.rows[flow.tokens[head].row] if i > head and flow.tokens[i].squeezed]
    run = row[: name_run([flow.tokens[i].text for i in row])][:1]
    return _fact(context, run, _PRIOR)


def _first_name(context: Context, place: Place) -> Fact[str]:
    run = place.tokens[: name_run([context.flow.tokens[i].text for i in place.tokens])][:1]
    return _fact(context, run, place.prior)


def _fact(context: Context, tokens: Sequence[int], prior: float) -> Fact[str]:
    if not tokens:
        return Fact[str]()
    text = " ".join(without_case(word) for word in text_of(context.flow, tokens).split())
    return choose(context.flow, [Candidate(text, tuple(tokens), prior)])
