"""Passports, identity cards, marriage and name-change certificates: every name on them."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.confidence import at_confidence, status_of
from extractors.meaning.candidates import FLOOR, Candidate, choose
from extractors.meaning.changed_names import changed_names
from extractors.meaning.dates import find_dates
from extractors.meaning.fields.birth_days import of_a_relative
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.names import read_names, said_for_both
from extractors.meaning.fields.timeline import labels_of_several
from extractors.meaning.hits import find
from extractors.meaning.marriage import married_names
from extractors.meaning.mrz import MachineReadable, read_zone
from extractors.meaning.passport_names import two_spellings
from extractors.meaning.person import name_run, split_name
from extractors.meaning.places import Place
from extractors.meaning.values import text_of, trimmed
from extractors.meaning.vocabulary import kind_details, words
from extractors.meaning.zone_names import agrees, as_printed, borne_out, printed_names, says
from schemas.facts import Fact
from schemas.reading import NameDocumentReading, PrintedName

_CHECKED = 0.995
"""What a machine-readable zone whose check digits all fit is worth: they do not cover the name, but a
zone read to the digit elsewhere is seldom wrong there."""
_UNCHECKED = 0.8
_UNPRINTED = 0.96
_OF_ONE = 0.9
"""What a date is worth at most where a paper of two people gives but one, or a name the zone does not say."""
_BEARERS = frozenset({"passport", "identity_card"})
"""Papers of one person: nobody's spouse, no former name."""
OF_SEVERAL_NAMES = frozenset({"marriage_certificate", "name_change_certificate"})
"""Papers with more names than one: a name whose role was not told is a guess."""
_SOVIET = frozenset({"az-Cyrl", "ru"})
"""Languages of a form that says every name twice: the Azerbaijani one comes first."""
_MANY = 3
"""Languages of one form: two are usual."""
_HEAD = 0.45
"""The share of a page's height above which a certificate says what it is of."""
_STEMS = {
    "other": "divorce_stems",
    "name_change_certificate": "changing_stems",
    "marriage_certificate": "marriage_stems",
    "birth_certificate": "birth_stems",
}
"""Kinds of certificates by the stems that tell them, in the order they are asked."""
_OF_MARRIAGE = frozenset({"spouse", "maiden", "new"})
_ROLES = {
    "spouse": "spouse",
    "maiden_name": "maiden",
    "married_name": "new",
    "former_name": "former",
    "new_name": "new",
}


def read_name_document(context: Context) -> NameDocumentReading:
    """The kind of paper, its names by role, expiry, birth, and whether the check digits fit."""
    coded_lines = read_zone(context.flow)
    zone = as_printed(context, coded_lines) if coded_lines else None
    kind = _kind(context, zone)
    names = two_spellings(context, zone) if not kind.endswith("certificate") else []
    if not names and kind == "name_change_certificate":
        names = changed_names(context)
    if not names:
        names = (
            [_printed(context)] if kind in {"passport", "identity_card", "birth_certificate", "other"} else []
        )
    if not names and kind == "marriage_certificate":
        names = married_names(context)
    if kind not in _BEARERS and not any(name.role in {"former", "maiden", "new"} for name in names):
        names += _by_role(context)
    if not names:
        names = [_printed(context) if kind not in OF_SEVERAL_NAMES else _guessed(_printed(context))]
    names = [_guessed(name) if _questionable(context, name) else name for name in names]
    if zone:
        coded = _zone_name(context, zone)
        names = _as_coded(context, zone, names) if kind in _BEARERS else names
        names = [*(_borne_out(name, coded) for name in names), _zone_borne_out(coded, names)]
    return NameDocumentReading(
        kind=kind,
        names=[name for name in names if name.surname.present or name.given_name.present],
        expires=_date(context, zone, "expiry_date", zone.expires if zone else None),
        date_of_birth=_date(context, zone, "born", zone.birth if zone else None),
        mrz_valid=_valid(context, zone),
    )


def _kind(context: Context, zone: MachineReadable | None) -> str:
    hits = find(context.flow, kind_details("name_document_kinds"))
    certificates = [h for h in hits if h.key.endswith("certificate")]
    if certificates and zone is None:
        return certificates[0].key
    if zone:
        first = "".join(context.flow.tokens[i].text for i in zone.tokens[:1])
        return "passport" if first.startswith("P") else "identity_card"
    return hits[0].key if hits else _told_by_stems(context)


def _told_by_stems(context: Context) -> str:
    """`Certificate` over `(on the change of surname, ...)`: what it is of, where no known title says it.

    A divorce is told before the marriage that it ends.
    """
    said = [token.bare for token in context.flow.tokens if token.middle < _HEAD and token.page.number == 1]
    for kind, name in _STEMS.items():
        if any(word.startswith(words().lists[name]) for word in said):
            return kind
    return "other"


def _questionable(context: Context, name: PrintedName) -> bool:
    """True for one word as surname and given name, and on forms that ask for a name in many languages.

    Of three labels or more in a row each may be taken for the value of the one before.
    """
    asked = {hit.form.language for hit in context.labelled.of("surname", "given") if hit.form.words < _MANY}
    several = len(asked - {"az-Latn"} if "tr" in asked else asked) >= _MANY
    return said_for_both(name.surname, name.given_name) or (several and name.role in _OF_MARRIAGE)


def _printed(context: Context) -> PrintedName:
    facts = read_names(context)
    absent: Fact[str] = Fact[str]()
    bilingual = set(context.languages) >= _SOVIET
    return PrintedName(
        role="native" if bilingual else "holder",
        surname=facts.get("surname", absent),
        given_name=facts.get("given_name", absent),
        patronymic=facts.get("patronymic", absent),
    )


def _by_role(context: Context) -> list[PrintedName]:
    """`surname after marriage`, `former surname` and their like."""
    found = []
    for key, role in _ROLES.items():
        for place in context.labelled.values(key)[:2]:
            alone = not _of_two(context, place)
            found.append(_role_name(context, place if alone else replace(place, prior=_OF_ONE), role))
    return found


def _of_two(context: Context, place: Place) -> bool:
    """True where the row of a label has a name for each of two people."""
    flow = context.flow
    row = flow.rows[flow.tokens[place.tokens[0]].row]
    beside = [
        i
        for i in row
        if i > place.tokens[-1]
        and flow.tokens[i].segment not in {flow.tokens[j].segment for j in place.tokens}
    ]
    return bool(beside) and name_run([flow.tokens[beside[0]].text]) > 0


def _role_name(context: Context, place: Place, role: str) -> PrintedName:
    flow = context.flow
    tokens = trimmed(flow, place.tokens)
    run = tokens[: name_run([flow.tokens[i].text for i in tokens])]
    parts = split_name([flow.tokens[i].text for i in run], surname_first=True)
    if parts is None:
        # Of a spouse the whole name is told: one word may be the label in another language.
        alone = min(place.prior, _OF_ONE) if role == "spouse" else place.prior
        return PrintedName(role=role, surname=_part(context, run[:1], alone))
    pick = [[run[i] for i in part] for part in (parts.surname, parts.given, parts.patronymic)]
    prior = place.prior * parts.sure
    return PrintedName(
        role=role,
        surname=_part(context, pick[0], prior),
        given_name=_part(context, pick[1], prior),
        patronymic=_part(context, pick[2], prior),
    )


def _part(context: Context, tokens: Sequence[int], prior: float) -> Fact[str]:
    if not tokens:
        return Fact[str]()
    return choose(context.flow, [Candidate(text_of(context.flow, tokens), tuple(tokens), prior)])


def _zone_name(context: Context, zone: MachineReadable) -> PrintedName:
    return PrintedName(
        role="mrz",
        surname=_zone_fact(context, zone, zone.surname),
        given_name=_zone_fact(context, zone, zone.given_name),
    )


def _borne_out(name: PrintedName, coded: PrintedName) -> PrintedName:
    """The printed name, each part surer where the zone says it letter for letter, a guess where another."""
    return name.model_copy(
        update={
            "surname": borne_out(name.surname, coded.surname),
            "given_name": borne_out(name.given_name, coded.given_name),
        }
    )


def _zone_borne_out(coded: PrintedName, names: list[PrintedName]) -> PrintedName:
    """The zone's name; a part that is not printed so is a guess, for no check digit covers it."""
    parts: dict[str, Fact[str]] = {"surname": coded.surname, "given_name": coded.given_name}
    for part, fact in parts.items():
        printed: list[Fact[str]] = [getattr(name, part) for name in names]
        if not any(agrees(item.value, fact.value or "") for item in printed):
            parts[part] = _at_most(fact, _UNPRINTED)
    return coded.model_copy(update=dict(parts))


def _as_coded(context: Context, zone: MachineReadable, names: list[PrintedName]) -> list[PrintedName]:
    """The names by their labels where the zone says the same, else by where the zone's words are printed."""
    said = [name for name in names if name.role == "holder"]
    if any(says(n.surname.value, zone.surname) and _says_given(n, zone.given_name) for n in said):
        return names
    return printed_names(context, zone) or [_guessed(name) for name in names]


def _says_given(name: PrintedName, coded: str) -> bool:
    """True where the zone says the given name, alone or with the father's name after it."""
    whole = f"{name.given_name.value or ''} {name.patronymic.value or ''}".strip()
    return says(name.given_name.value, coded) or (name.patronymic.present and agrees(whole, coded))


def _guessed(name: PrintedName) -> PrintedName:
    """A name that the zone does not say is a guess in both spellings."""
    parts = {part: getattr(name, part) for part in ("surname", "given_name", "patronymic")}
    return name.model_copy(update={part: _at_most(fact, _OF_ONE) for part, fact in parts.items()})


def _at_most(fact: Fact[str], probability: float) -> Fact[str]:
    if not fact.present or fact.confidence <= probability:
        return fact
    return at_confidence(fact, probability)


def _zone_fact(
    context: Context, zone: MachineReadable, value: str | None, *, checked: bool = False
) -> Fact[str]:
    """A value of the zone. The zone's long words score low with every engine; the check digits speak.

    `checked` is for what has a check digit. Names have none: without a well-read line they stay doubtful.
    """
    if not value:
        return Fact[str]()
    flow = context.flow
    scores = [flow.tokens[i].word.confidence for i in zone.tokens]
    probability = _CHECKED if zone.valid else min(_UNCHECKED, *scores)
    # The line of the numbers is the surer one where the digits prove it.
    weight = max(scores) if checked else min(scores)
    if weight < FLOOR / 2 or not zone.valid:
        probability = min(probability, 0.96)
    return Fact[str](
        value=value,
        confidence=probability,
        status=status_of(probability),
        evidence=flow.evidence(zone.tokens),
    )


def _date(context: Context, zone: MachineReadable | None, key: str, coded: str | None) -> Fact[str]:
    """A date by its label; the zone's date where the check digits fit or nothing is printed."""
    flow = context.flow
    found = []
    issued = _issued(context) if key == "expiry_date" else set()
    for place in context.labelled.values(key):
        items = find_dates([flow.tokens[i].text for i in place.tokens])
        if items and items[0].complete:
            at = tuple(place.tokens[i] for i in range(items[0].start, items[0].end))
            row = set(flow.rows[flow.tokens[place.tokens[0]].row])
            of_two = sum(item.complete and item.start in row for item in context.dates) > 1  # his and hers
            prior = min(place.prior, _OF_ONE) if of_two or place.tokens in issued else place.prior
            found.append(Candidate(items[0].iso, at, prior * items[0].sure))
    relatives = key == "born" and any(of_a_relative(context, item) for item in found)
    if relatives or labels_of_several(context, key) > max(1, len(found)):
        found = [replace(item, prior=_OF_ONE) for item in found]  # the other person's was not read
    if zone and coded:
        printed = {item.iso for item in context.dates}
        if zone.valid and (coded in printed or all(item.value == coded for item in found)):
            return _zone_fact(context, zone, coded, checked=True)
        if zone.valid:
            found = []  # five check digits against a label that may stand beside another date
        found.append(Candidate(coded, zone.tokens, 0.9))
    return choose(flow, found)


def _issued(context: Context) -> set[tuple[int, ...]]:
    """What the labels of the day of issue point at; a label under it may claim the same."""
    return {place.tokens for place in context.labelled.values("issue_date")}


def _valid(context: Context, zone: MachineReadable | None) -> Fact[bool]:
    if zone is None:
        return Fact[bool]()
    worst = min(context.flow.tokens[i].word.confidence for i in zone.tokens)
    probability = 0.995 if zone.valid else min(0.9, worst)
    return Fact[bool](
        value=zone.valid,
        confidence=probability,
        status=status_of(probability),
        evidence=context.flow.evidence(zone.tokens),
    )
