"""A certificate of change of name: the name before and the name after, told by where each part stands."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.changed_in_a_sentence import told_in_one_sentence
from extractors.meaning.fields.context import Context
from extractors.meaning.fold import bare
from extractors.meaning.hits import Hit
from extractors.meaning.person import (
    fathers_name_at,
    is_marker,
    is_title,
    name_like,
    name_run,
    without_case,
)
from extractors.meaning.places import Place
from extractors.meaning.values import text_of, trimmed
from extractors.meaning.vocabulary import Form, words
from schemas.facts import Fact
from schemas.reading import PrintedName

_PRIOR = 0.985
_LABEL = 2
"""Words: `atasının adını`."""
_FULL = 3
"""Words before oğlu or qızı in a whole name."""
_PARTS = {"surname": "surname", "given": "given_name", "patronymic": "patronymic"}


def changed_names(context: Context) -> list[PrintedName]:
    """The former and the new name; empty where the paper does not part them by `has changed to`.

    Labels before the verb (or before the first `new surname`) give the former name, those after it the
    new one. A part that was not changed may stand in the former name alone.
    """
    places = _labelled_parts(context)
    first = min((place.label.start for _, place in places), default=0)
    leads = bool(places) and places[0][1].label.key == "new_name"  # `soyadını X ... dəyişdirmişdir`
    citizen = [] if _verbs(context, first) and not leads else _named_in_sentence(context, first)
    pivot = _pivot(context, places, min(first, citizen[-1]) if citizen else first)
    if pivot is None or not places:
        return told_in_one_sentence(context)
    before = [(part, place) for part, place in places if place.label.start < pivot]
    after = [(part, place) for part, place in places if place.label.start >= pivot]
    former = (
        _whole(context, "former", citizen) if citizen and not before else _name(context, "former", before)
    )
    names = [former, _name(context, "new", after)]
    kept = [name for name in names if name.surname.present or name.given_name.present]
    return kept or told_in_one_sentence(context)


def _named_in_sentence(context: Context, end: int) -> list[int]:
    """Surname, given and father's name in a row before the first label: `Citizen N. N. ..., changing`."""
    flow = context.flow
    for segment in flow.segments.values():
        for at, index in enumerate(segment):
            run = segment[at : at + name_run([flow.tokens[i].text for i in segment[at:]])]
            marker = next((n for n, i in enumerate(run) if is_marker(flow.tokens[i].text)), 0)
            opens = (
                not at
                or not name_like(flow.tokens[segment[at - 1]].text)
                or is_title(context.flow.tokens[segment[at - 1]].text)
            )
            if index < end and opens and marker == _FULL and not is_title(context.flow.tokens[index].text):
                return run[: marker + 1]
    return []


def _whole(context: Context, role: str, run: Sequence[int]) -> PrintedName:
    pieces = (run[:1], run[1:2], run[2:])
    facts = [
        choose(context.flow, [Candidate(text_of(context.flow, piece), tuple(piece), _PRIOR)])
        for piece in pieces
    ]
    return PrintedName(role=role, surname=facts[0], given_name=facts[1], patronymic=facts[2])


def _labelled_parts(context: Context) -> list[tuple[str, Place]]:
    found = []
    for key, part in _PARTS.items():
        found += [(part, place) for place in context.labelled.values(key)]
    for place in context.labelled.values("given_patronymic"):
        father = fathers_name_at([context.flow.tokens[i].text for i in place.tokens])
        found.append(("given_name", replace(place, tokens=place.tokens[:father])))
        found.append(("patronymic", replace(place, tokens=place.tokens[father:])))
    for place in context.labelled.values("new_name", "former_name"):
        found.append((_part_asked_for(place.label.form.squeezed), place))
    found += _accusatives(context)
    return sorted((item for item in found if item[1].tokens), key=lambda item: item[1].label.start)


def _accusatives(context: Context) -> list[tuple[str, Place]]:
    """`soyadını X`, `atasının adını Y`: what was changed into what, at the head of a row of its own."""
    flow, found = context.flow, []
    for segment in flow.segments.values():
        words_of = [flow.tokens[i].bare for i in segment[:_LABEL]]
        at = next((n for n, word in enumerate(words_of) if word in words().lists["renamed_parts"]), None)
        row = flow.rows[flow.tokens[segment[0]].row]
        if at is None or row[0] != segment[0]:
            continue
        label = "".join(words_of[: at + 1])
        hit = Hit(Form("labels", "new_name", context.language, label, at + 1), segment[0], segment[at] + 1, 0)
        after = tuple(i for i in row if i >= hit.end and flow.tokens[i].squeezed)
        found.append((_part_asked_for(label), Place(after, _PRIOR, hit)))
    return found


def _part_asked_for(label: str) -> str:
    """The part of a name that a label of a former or a new one asks for."""
    lists = words().lists
    if any(stem in label for stem in lists["surname_stems"]):
        return "surname"
    return "patronymic" if any(stem in label for stem in lists["father_stems"]) else "given_name"


def _pivot(context: Context, places: Sequence[tuple[str, Place]], first: int) -> int | None:
    """Where the new name begins: after the verb of changing, or at the first label of a new name."""
    new = [place.label.start for _, place in places if place.label.key == "new_name"]
    return min([*_verbs(context, first), *new], default=None)


def _verbs(context: Context, first: int) -> list[int]:
    """Where it says `has changed`; the nouns (`the register of changes of names`) part nothing."""
    stems, nouns = words().lists["changing_stems"], words().lists["change_nouns"]
    return [
        index
        for index, token in enumerate(context.flow.tokens)
        if index > first
        and token.bare.startswith(stems)
        and index not in context.phrases
        and not token.bare.startswith(nouns)
    ]


def _name(context: Context, role: str, places: Sequence[tuple[str, Place]]) -> PrintedName:
    facts: dict[str, Fact[str]] = {}
    for part in _PARTS.values():
        own = [_candidate(context, part, place) for key, place in places if key == part]
        facts[part] = choose(context.flow, [item for item in own if item is not None])
    return PrintedName(role=role, **facts)


def _candidate(context: Context, part: str, place: Place) -> Candidate[str] | None:
    flow = context.flow
    tokens = trimmed(flow, place.tokens)
    run = tokens[: name_run([flow.tokens[i].text for i in tokens])]
    titles = sum(is_title(flow.tokens[i].text) for i in run)  # `Гражданин(ка)` before the name
    run, tokens = run[titles:], tokens[titles:]
    if not run:
        return None
    whole = len(run) == len(tokens) and (part != "patronymic" or len(run) < 3)
    text = " ".join(without_case(word) for word in text_of(flow, run).split())
    marked = part == "patronymic" or not any(is_marker(word) for word in text.split())
    text, bent = _nominative(context, text)
    return Candidate(text, run, place.prior * (1.0 if whole and marked and not bent else 0.9))


def _nominative(context: Context, text: str) -> tuple[str, bool]:
    """`soyadını Ələkbərliyə` without its case where the paper prints the name plain, too.

    Else the name as it stands, and whether it may have that case.
    """
    endings = words().lists["datives"]
    ending = next((end for end in endings if bare(text).endswith(end)), "")
    stem = text[: len(text) - len(ending)]
    if ending and any(token.text.strip(".,;:()") == stem for token in context.flow.tokens):
        return stem, False
    return text, bool(ending)
