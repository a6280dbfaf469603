"""The holder's name, from captions, labels, sentences, and oğlu/qızı."""

from extractors.confidence import at_confidence
from extractors.meaning.candidates import choose, contested
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.name_candidates import PARTS, NameCandidates
from extractors.meaning.fields.name_labels import from_labels
from extractors.meaning.fields.name_rows import from_rows_of_labels, from_turkish_fathers
from extractors.meaning.fields.name_sentences import from_markers, from_sentences
from extractors.meaning.fields.name_told import from_births
from extractors.meaning.fold import squeezed
from schemas.facts import Fact

_CONTESTED = 0.9
"""What a name is worth at most when another person's name stands at a place as good."""


def read_names(context: Context) -> dict[str, Fact[str]]:
    """`surname`, `given_name`, `patronymic`, `full_name` as far as they stand on the paper."""
    found = NameCandidates(context)
    from_labels(found)
    from_rows_of_labels(found)
    from_turkish_fathers(found)
    from_sentences(found)
    if not found.parts["surname"] or not found.parts["given_name"]:
        from_markers(found)
    from_births(found)
    facts = {part: choose(context.flow, found.parts[part]) for part in PARTS}
    if any(contested(context.flow, found.parts[part]) for part in PARTS):
        facts = {part: _doubted(fact) for part, fact in facts.items()}
    if said_for_both(facts["surname"], facts["given_name"]):
        facts = {part: _doubted(fact) for part, fact in facts.items()}
    asked = bool(context.labelled.values("patronymic", "given_patronymic")) or found.asked_for_father
    if facts["patronymic"].value and not _fathers_name(found, facts, asked=asked):
        facts["patronymic"] = _doubted(facts["patronymic"])
    facts["full_name"] = _full_name(found, facts)
    return {name: fact for name, fact in facts.items() if fact.present}


def said_for_both(surname: Fact[str], given_name: Fact[str]) -> bool:
    """True where one word was read as the surname and as the given name: one of the two is not it."""
    word = squeezed(surname.value or "")
    return bool(word) and word == squeezed(given_name.value or "")


def _fathers_name(found: NameCandidates, facts: dict[str, Fact[str]], *, asked: bool) -> bool:
    """False for the surname said again, and for a name without oğlu, qızı or its ending where it has one."""
    name = facts["patronymic"].value or ""
    if squeezed(name) == squeezed(facts["surname"].value or ""):
        return False
    return not found.unmarked(name.split(), asked=asked)


def _doubted(fact: Fact[str]) -> Fact[str]:
    """Two names on one paper: whose each part is, nobody can say, however well it was read."""
    if not fact.present or fact.confidence <= _CONTESTED:
        return fact
    return at_confidence(fact, _CONTESTED)


def _full_name(found: NameCandidates, facts: dict[str, Fact[str]]) -> Fact[str]:
    """The whole name as printed in one place, or put together from its parts in the official order."""
    whole = choose(found.flow, found.parts["full_name"])
    order = ("given_name", "surname") if found.context.language == "tr" else PARTS
    if found.context.language == "en" and found.unmarked_anywhere(facts["patronymic"].value or ""):
        order = ("surname", "given_name")  # a father's name of its own is no part of the name there
    parts = [facts[part] for part in order if facts[part].value]
    joined = " ".join(part.value for part in parts if part.value)
    if not facts["surname"].value or not facts["given_name"].value:
        return whole
    if whole.value and (whole.value != joined or whole.trusted):
        return whole
    confidence = min(part.confidence for part in parts)
    weakest = min(parts, key=lambda part: part.confidence)
    return Fact[str](
        value=joined,
        confidence=confidence,
        status=weakest.status,
        evidence=[piece for part in parts for piece in part.evidence[:1]],
    )
