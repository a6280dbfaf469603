"""He and she on a marriage certificate, told by fathers' names: oğlu and -ович are his, qızı and -овна hers.

No word has to say who is who, as on forms that call both `citizen` or have two columns without a heading.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.flow import Flow
from extractors.meaning.hits import Hit
from extractors.meaning.person import (
    NameParts,
    fathers_name_at,
    is_marker,
    is_title,
    name_like,
    name_run,
    split_name,
    without_case,
)
from extractors.meaning.russian import is_russian_patronymic
from extractors.meaning.values import text_of
from extractors.meaning.vocabulary import words
from schemas.facts import Fact
from schemas.reading import PrintedName

_PRIOR = 0.985
_SURNAME, _GIVEN = ("surname", "maiden_name"), ("given_patronymic", "given")


@dataclass(frozen=True)
class _Person:
    """One of the two: the words of surname, given name and father's name, and where they stand across."""

    surname: tuple[int, ...]
    given: tuple[int, ...]
    patronymic: tuple[int, ...]
    left: float


def by_fathers_names(context: Context, after: int) -> list[PrintedName]:
    """`spouse` (he) and `maiden` (she) of what stands before the words `after marriage`; empty if unsure."""
    people = _in_sentences(context, after) or _in_columns(context) or _in_rows(context, after)
    men = [person for person in people if _is_his(context, person.patronymic)]
    women = [person for person in people if _is_hers(context, person.patronymic)]
    if len(men) != 1 or len(women) != 1:
        return []
    return [_named(context, "spouse", men[0]), _named(context, "maiden", women[0])]


def by_heads(context: Context, his: int, hers: int) -> list[PrintedName]:
    """`spouse` and `maiden` of two columns of values under `ERKEK` and `KADIN`, with labels left of both."""
    tokens, people = context.flow.tokens, _in_columns(context)
    if tokens[his].row != tokens[hers].row or len(people) != 2 or people[0].left == people[1].left:
        return []
    his_first = tokens[his].box[0] < tokens[hers].box[0]
    left, right = sorted(people, key=lambda person: person.left)
    man, woman = (left, right) if his_first else (right, left)
    return [_named(context, "spouse", man), _named(context, "maiden", woman)]


def surname_in_her_column(context: Context, label: Hit) -> Fact[str]:
    """Her surname after the marriage where the row has one for each, in the order of the columns."""
    people = _in_columns(context)
    values = _values(context, label)
    women = [n for n, person in enumerate(people) if _is_hers(context, person.patronymic)]
    if len(people) != len(values) or len(women) != 1:
        return Fact[str]()
    return _fact(context, values[women[0]][:1])


def surname_under_her_head(context: Context, label: Hit, his: int, hers: int) -> Fact[str]:
    """Her surname after the marriage in a row with one for each, under `ERKEK` and `KADIN` side by side."""
    tokens, values = context.flow.tokens, _values(context, label)
    if tokens[his].row != tokens[hers].row or len(values) != 2:
        return Fact[str]()
    his_first = tokens[his].box[0] < tokens[hers].box[0]
    return _fact(context, values[1 if his_first else 0])


def _in_sentences(context: Context, after: int) -> list[_Person]:
    """Whole names in one row each: `Babayev Tural Eldar oğlu`."""
    found = []
    flow = context.flow
    for segment in flow.segments.values():
        for at, index in enumerate(segment):
            rest = [i for i in segment[at:] if flow.tokens[i].squeezed]
            texts = [flow.tokens[i].text for i in rest]
            run = rest[: name_run(texts)]
            opens = not at or name_run([flow.tokens[segment[at - 1]].text]) == 0
            if index >= after or not opens or len(run) < 3:
                continue
            parts = split_name(_plain(texts[: len(run)]), surname_first=True)
            if parts is not None and parts.surname and parts.given and _told(flow, run, parts):
                found.append(_person(context, run, parts))
    return found


def _told(flow: Flow, run: Sequence[int], parts: NameParts) -> bool:
    """True where a father's name is one by its marker or ending: a ministry's name has three words, too."""
    texts = [flow.tokens[run[i]].text for i in parts.patronymic]
    return any(is_marker(text) or is_russian_patronymic(text) for text in texts)


def _plain(texts: Sequence[str]) -> list[str]:
    """The words without case endings of the marker and without a comma after the name."""
    return [without_case(text) for text in texts]


def _in_columns(context: Context) -> list[_Person]:
    """A row of surnames and one of given and fathers' names, his and hers side by side."""
    surnames, givens = _row_of_two(context, _SURNAME), _row_of_two(context, _GIVEN)
    fathers = _row_of_two(context, ("patronymic",))
    if not surnames or not givens:
        return []
    people = []
    for n, (surname, given) in enumerate(zip(surnames, givens, strict=True)):
        ends = fathers_name_at([context.flow.tokens[i].text for i in given])
        first, father = (given, fathers[n]) if fathers else (given[:ends], given[ends:])
        people.append(_Person(surname, first, father, context.flow.box(surname)[0]))
    return people


def _in_rows(context: Context, after: int) -> list[_Person]:
    """Rows of labels for each of them, one person's after the other's: `soyadı X / adı, atasının adı Y`."""
    flow, people = context.flow, list[_Person]()
    keys = ("surname", *_GIVEN, "patronymic")
    places = [place for place in context.labelled.values(*keys) if place.label.start < after]
    for place in sorted(places, key=lambda item: item.label.start):
        texts = [flow.tokens[i].text for i in place.tokens]
        run = place.tokens[: name_run(texts)]
        if place.label.key == "surname":
            people.append(_Person(run, (), (), flow.box(place.tokens)[0]))
        elif place.label.key == "patronymic" and people and not people[-1].patronymic:
            people[-1] = replace(people[-1], patronymic=run)
        elif people and not people[-1].given:
            father = fathers_name_at(texts[: len(run)])
            people[-1] = replace(people[-1], given=run[:father], patronymic=run[father:])
    return people


def _row_of_two(context: Context, keys: Sequence[str]) -> list[tuple[int, ...]]:
    for key in keys:
        for hit in context.labelled.of(key):
            values = _values(context, hit)
            if len(values) == 2:
                return values
    return []


def _values(context: Context, label: Hit) -> list[tuple[int, ...]]:
    """The names right of a label, one for each piece of its row; words of the label are none."""
    flow = context.flow
    pieces: dict[int, list[int]] = {}
    for i in flow.rows[flow.tokens[label.start].row]:
        free = i not in context.labelled.covered or is_marker(flow.tokens[i].text)
        if (
            i >= label.end
            and free
            and name_like(flow.tokens[i].text)
            and flow.tokens[i].squeezed
            and name_run([flow.tokens[i].text])
        ):
            pieces.setdefault(flow.tokens[i].segment, []).append(i)
    return [tuple(piece) for piece in pieces.values()]


def _person(context: Context, run: Sequence[int], parts: NameParts) -> _Person:
    pick = [tuple(run[i] for i in part) for part in (parts.surname, parts.given, parts.patronymic)]
    return _Person(pick[0], pick[1], pick[2], context.flow.box(run)[0])


def _is_his(context: Context, father: Sequence[int]) -> bool:
    texts = [context.flow.tokens[i] for i in father]
    if any(is_marker(token.text) for token in texts):
        return any(token.bare in words().lists["sons_markers"] for token in texts)
    hers = words().lists["womens_fathers_endings"]
    return any(is_russian_patronymic(token.text) and not token.bare.endswith(hers) for token in texts)


def _is_hers(context: Context, father: Sequence[int]) -> bool:
    texts = [context.flow.tokens[i].text for i in father]
    told = any(is_marker(text) or is_russian_patronymic(text) for text in texts)
    return told and not _is_his(context, father)


def _named(context: Context, role: str, person: _Person) -> PrintedName:
    facts = [_fact(context, part) for part in (person.surname, person.given, person.patronymic)]
    return PrintedName(role=role, surname=facts[0], given_name=facts[1], patronymic=facts[2])


def _fact(context: Context, tokens: Sequence[int]) -> Fact[str]:
    kept = tuple(i for i in tokens if not is_title(context.flow.tokens[i].text))
    if not kept:
        return Fact[str]()
    text = " ".join(without_case(word) for word in text_of(context.flow, kept).split())
    return choose(context.flow, [Candidate(text, kept, _PRIOR)])
