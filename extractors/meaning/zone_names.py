"""The names of a passport where the machine-readable zone says them: whatever the labels, there they stand.

Labels stand over, under or beside the names, in two or three languages, and small print is misread; the
zone says which words are the surname and the given name, and in which letters.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz import fuzz

from extractors.confidence import agree, at_confidence
from extractors.grouping.writings import proves, writes
from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.mrz import MachineReadable
from extractors.meaning.person import is_marker, name_like
from extractors.meaning.russian import is_russian_patronymic
from extractors.meaning.values import text_of
from schemas.facts import Fact
from schemas.reading import PrintedName

_PRIOR = 0.99
_ONE_FOR_BOTH = 0.95
"""What a part is worth at most that stands there once, though another stands in two spellings."""
_AGREES = 0.9
"""That the zone, however badly read, says a misread word by chance is one minus this: of the 31 names of
development papers that both say alike none was wrong."""
_MOST = 0.995
_OTHER = 60.0
"""Of 100: a printed name less like the zone's than this is another word, not one of them misread."""
_CONTRADICTED = 0.9
_LIKE_FILLERS, _SHORTEST = "KCSELGX", 3
"""Letters that `<` is read as, and how many letters a name has at least."""
Words = tuple[int, ...]


def says(value: str | None, coded: str) -> bool:
    """True for a printed name in the letters of the zone; a dot on a capital I is no other letter there."""
    return bool(value) and (value or "").upper().replace("İ", "I").replace("-", " ") == coded


def as_printed(context: Context, zone: MachineReadable) -> MachineReadable:
    """The zone with a filler that was read as one more letter taken off: `SABINA` for `SABINAK`.

    Only where the page prints the name without the letter and nowhere with it; no check digit covers names.
    """
    shorter = zone.given_name[:-1]
    doubtful = zone.given_name[-1:] in _LIKE_FILLERS and len(shorter) >= _SHORTEST
    if not doubtful or _places(context, zone, zone.given_name) or not _places(context, zone, shorter):
        return zone
    return replace(zone, given_name=shorter)


def agrees(value: str | None, coded: str) -> bool:
    """True for a printed name that the zone writes so, or in the letters it has for those of the country."""
    return says(value, coded) or (bool(value) and writes(value or "", coded))


def printed_names(context: Context, zone: MachineReadable) -> list[PrintedName]:
    """`native` and `holder`, or `holder` alone; empty where the paper does not print what the zone says."""
    surnames, givens = _places(context, zone, zone.surname), _places(context, zone, zone.given_name)
    if not surnames or not givens:
        return []
    two = max(len(surnames), len(givens)) > 1
    father = () if two else _father(context, zone, givens[-1])
    holder = _name(context, "holder", (surnames[-1], givens[-1], father), (len(surnames), len(givens)))
    if not two:
        return [holder]
    father = _father(context, zone, givens[0])
    native = _name(context, "native", (surnames[0], givens[0], father), (len(surnames), len(givens)))
    return [native, holder]


def borne_out(fact: Fact[str], coded: Fact[str]) -> Fact[str]:
    """A printed part, surer where the zone says the same, a guess where the zone says another name."""
    if not fact.value or not coded.value:
        return fact
    if says(fact.value, coded.value) or _proven(fact.value, coded.value):
        probability = max(fact.confidence, min(_MOST, agree(fact.confidence, max(coded.confidence, _AGREES))))
        evidence = [*fact.evidence, *coded.evidence]
    elif not writes(fact.value, coded.value) and fuzz.ratio(fact.value.upper(), coded.value) < _OTHER:
        probability, evidence = min(fact.confidence, _CONTRADICTED), fact.evidence
    else:
        return fact
    return at_confidence(fact, round(probability, 4)).model_copy(update={"evidence": evidence})


def _proven(value: str, coded: str) -> bool:
    """True where the zone writes the name and would show every likely misreading of it."""
    return writes(value, coded) and proves(value, coded)


def _name(
    context: Context, role: str, parts: tuple[Words, Words, Words], spellings: tuple[int, int]
) -> PrintedName:
    priors = [_PRIOR if number > 1 or max(spellings) == 1 else _ONE_FOR_BOTH for number in (*spellings, 2)]
    facts = [_fact(context, words, prior) for words, prior in zip(parts, priors, strict=True)]
    return PrintedName(role=role, surname=facts[0], given_name=facts[1], patronymic=facts[2])


def _fact(context: Context, words: Words, prior: float) -> Fact[str]:
    if not words:
        return Fact[str]()
    text = text_of(context.flow, words).strip("/ ")
    return choose(context.flow, [Candidate(text, words, prior)])


def _places(context: Context, zone: MachineReadable, coded: str) -> list[Words]:
    """Where the name stands: in the national spelling and in the zone's, or once; empty where nowhere."""
    size = len(coded.split())
    found: list[tuple[bool, Words]] = []
    for row in context.flow.rows.values():
        words = [i for i in row if context.flow.tokens[i].squeezed and i not in zone.tokens]
        for at in range(len(words) - size + 1):
            run = tuple(words[at : at + size])
            if set(run) & context.labelled.covered:
                continue
            text = " ".join(context.flow.tokens[i].text.strip("/,.;:") for i in run)
            if says(text, coded) or (text.isupper() and writes(text, coded)):
                found.append((text == coded, run))
    return _pair(context, found) if coded else []


def _pair(context: Context, found: Sequence[tuple[bool, Words]]) -> list[Words]:
    """The national spelling, then the zone's, where the two stand side by side or one under the other."""
    rows = context.flow.tokens
    for (one, first), (other, second) in pairwise(found):
        if rows[second[0]].row - rows[first[0]].row <= 1:
            return [second, first] if one and not other else [first, second]
    return [found[0][1]] if found else []


def _father(context: Context, zone: MachineReadable, given: Words) -> Words:
    """The father's name and its marker: right after the given name, or the only such pair of the page."""
    tokens = context.flow.tokens
    after = given[-1] + 1
    if after < len(tokens) and is_russian_patronymic(tokens[after].text.strip("/")):
        return (after,) if tokens[after].segment == tokens[given[-1]].segment else ()
    pairs = [
        (i - 1, i)
        for i, token in enumerate(tokens)
        if i and is_marker(token.text) and name_like(tokens[i - 1].text) and i not in zone.tokens
    ]
    pairs = [pair for pair in pairs if tokens[pair[0]].segment == tokens[pair[1]].segment]
    own = [pair for pair in pairs if pair[0] == given[-1] + 1]
    if own or len(pairs) == 1:
        return (own or pairs)[0]
    return _unmarked_father(context, zone) if not pairs else ()


def _unmarked_father(context: Context, zone: MachineReadable) -> Words:
    """The one typed name at the label that asks for the father's: some cards print it without a marker."""
    tokens = context.flow.tokens
    found = [tuple(place.tokens) for place in context.labelled.values("patronymic")]
    if len(set(found)) != 1 or set(found[0]) & set(zone.tokens):
        return ()
    typed = all(tokens[i].page.typed and name_like(tokens[i].text) for i in found[0])
    return found[0] if typed and len(found[0]) == 1 else ()
