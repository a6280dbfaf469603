"""Papers that may have been altered or replaced by another kind of paper (VER-10, DIP-07).

Software cannot tell a forged paper from a true one. It can show where two copies of one paper do not
say the same, and it never mends a paper: the files stay as they came, and a person looks.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from checks import degrees
from checks.context import Context
from checks.data import table
from checks.directory.matching import match
from checks.finding import Finding, say
from checks.letters import fold
from checks.levels import BASIC, level_of
from checks.status import DIPLOMA_KINDS
from schemas.case import CaseDocument
from schemas.documents import DocumentKind
from schemas.facts import Evidence, Fact
from schemas.reading import InscriptionKind

Pair = tuple[str, Fact[Any], Fact[Any]]
Difference = tuple[str, list[Evidence]]

_SAME_ON_EVERY_COPY = (
    "diploma_number",
    "registration_number",
    "decision_date",
    "issue_date",
    "graduation_year",
    "specialty_code",
)
"""What one diploma prints once and in figures: no language or spelling makes two copies differ in it."""

_WORDED = ("school_name", "specialty", "qualification", "surname", "given_name")
"""What one diploma prints in words: two copies may give less of it, or in another case, but nothing else."""
_ENDING = 3  # letters that an oblique case may add to a word

_TAKEN_BACK = {
    InscriptionKind.ANNULLED: "VER-10.review.annulled",
    InscriptionKind.CORRECTED: "VER-10.review.corrected",
    InscriptionKind.UNOFFICIAL: "VER-10.review.unofficial",
}
_NOT_CREDENTIALS = frozenset({DocumentKind.APPLICANT, DocumentKind.UNREADABLE, DocumentKind.NAME_DOCUMENT})


def judge(context: Context) -> Iterator[Finding]:
    """VER-10 for copies that contradict each other and for words that take a paper back.

    DIP-07 for evaluations in place of a credential.
    """
    seen = [*_differing_copies(context), *_inscribed(context)]
    yield from seen
    if not seen:
        yield say("VER-10.info.not_judged")
    evaluations = [d for d in context.documents if d.kind not in _NOT_CREDENTIALS and _is_evaluation(d)]
    for document in evaluations:
        yield say("DIP-07.review.evaluation", told={"file": document.file}, document=document.id)
    if not evaluations:
        yield say("DIP-07.info.none")


def _inscribed(context: Context) -> Iterator[Finding]:
    """Papers, repeats and further pages too, that say they are annulled, corrected or not official."""
    for document in context.case.documents:
        if document.reading is None or document.other_person:
            continue
        for one in document.reading.inscriptions:
            told = {"file": document.file, "words": one.words.value or ""}
            yield say(_TAKEN_BACK[one.kind], told=told, evidence=one.words.evidence, document=document.id)


def _differing_copies(context: Context) -> Iterator[Finding]:
    """Two diplomas of the applicant, repeats too, that surely do not print the same."""
    copies = [d for d in context.case.documents if _a_diploma(d)]
    for first, second in combinations(copies, 2):
        found = [*_differences(first, second), *_worded_otherwise(context, first, second)]
        details = [detail for detail, _ in found]
        evidence = [place for _, places in found for place in places]
        if details:
            told = {"file": first.file, "other": second.file, "detail": "; ".join(details)}
            yield say("VER-10.review.copies", told=told, evidence=evidence, document=first.id)


def _a_diploma(document: CaseDocument) -> bool:
    basic = document.kind in DIPLOMA_KINDS and level_of(document).value in (BASIC, None)
    return basic and not document.other_person


def _differences(first: CaseDocument, second: CaseDocument) -> Iterator[Difference]:
    """What both copies surely print in figures, and not the same."""
    for name, one, other in _both(first, second, _SAME_ON_EVERY_COPY):
        if str(one.value).casefold() != str(other.value).casefold():
            yield _told(name, one, other)
    yield from _honoured_once(first, second)


def _honoured_once(first: CaseDocument, second: CaseDocument) -> Iterator[Difference]:
    """Honours that one copy surely prints and the other does not: a word has no letter to misread there."""
    one, other = (d.reading.fields.get("honours") if d.reading else None for d in (first, second))
    if one is None or other is None or not (one.present and other.present):
        return
    if one.value != other.value and (one.trusted or other.trusted):
        yield _told("honours", one, other)


def _worded_otherwise(context: Context, first: CaseDocument, second: CaseDocument) -> Iterator[Difference]:
    """What both copies surely print in words, and that is another school, another degree or another name.

    Schools of the directory and degrees of the dictionary are compared in any language, other words only
    where both copies are in one and the same.
    """
    one_language = first.languages == second.languages and len(first.languages) == 1
    for name, one, other in _both(first, second, _WORDED):
        mine, theirs = _meant(context, name, str(one.value)), _meant(context, name, str(other.value))
        known = bool(mine and theirs)
        if (known and mine != theirs) or (
            not known and one_language and _other_words(str(one.value), str(other.value))
        ):
            yield _told(name, one, other)


def _both(first: CaseDocument, second: CaseDocument, names: Sequence[str]) -> Iterator[Pair]:
    for name in names:
        one, other = (d.reading.fields.get(name) if d.reading else None for d in (first, second))
        if one is not None and other is not None and one.trusted and other.trusted:
            yield name, one, other


def _told(name: str, one: Fact[Any], other: Fact[Any]) -> Difference:
    detail = f"{name.replace('_', ' ')}: {one.value} / {other.value}"
    return detail, [*one.evidence[:1], *other.evidence[:1]]


def _meant(context: Context, name: str, text: str) -> str:
    """The listed school or the known degree that a text names; empty where it names none."""
    if name == "school_name":
        return match(text, context.office.directory, year=context.year.value).id or ""
    reader = {"qualification": degrees.of_qualification, "specialty": degrees.of_specialty}.get(name)
    return reader(text).concept if reader else ""


def _other_words(one: str, other: str) -> bool:
    """True when neither text has all words of the other, endings apart."""
    shorter, longer = sorted((fold(one).split(), fold(other).split()), key=len)
    return not all(any(_one_word(word, known) for known in longer) for word in shorter)


def _one_word(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and len(longer) - len(shorter) <= _ENDING


def _is_evaluation(document: CaseDocument) -> bool:
    """True when a paper or its file bears the name of an evaluation or of a house that makes them."""
    reading = document.reading
    shown = [evidence.text for evidence in reading.kind_evidence] if reading else []
    shown += [reading.text(name).value or "" for name in ("document_title", "school_name")] if reading else []
    words = f" {' '.join(fold(text) for text in (document.file, *shown))} "
    return any(f" {fold(phrase)} " in words for phrase in table("evaluations")["phrases"])
