"""The facts of graduation, taken from the diploma and confirmed or contradicted by the other papers."""

from collections.abc import Iterator, Sequence
from typing import Any

from rapidfuzz import fuzz

from extractors.grouping.documents import Paper
from extractors.grouping.facts import Source, confirmed, contradicted, said_twice
from extractors.grouping.names import all_alike
from extractors.grouping.pairing import digits
from extractors.grouping.spelling import lower
from extractors.grouping.writings import writes
from schemas.case import Graduation
from schemas.courses import CrossCheck
from schemas.documents import DocumentKind
from schemas.facts import Fact
from schemas.reading import DocumentReading

_NAMES = ("surname", "given_name", "patronymic")
_NUMBERS = ("diploma_series", "diploma_number", "registration_number", "specialty_code")
_DATES = ("decision_date", "issue_date", "entry_date", "completion_date")
_TEXTS = ("school_name", "document_title", "specialty", "qualification")
_ONE_LANGUAGE = 88.0  # texts in one language this much alike differ by misread letters alone
_ORDER = {
    DocumentKind.DIPLOMA: 0,
    DocumentKind.DIPLOMA_AND_TRANSCRIPT: 0,
    DocumentKind.TRANSCRIPT: 2,
    DocumentKind.TRANSLATION: 4,
    DocumentKind.SCHOOL_LETTER: 5,
}
_NOT_BASIC = ("secondary_medical", "residency", "internship")
_SUPPLEMENT_SAYS = (*_NAMES, "diploma_series", "diploma_number", "school_name", "specialty", "specialty_code")


def graduation(papers: Sequence[Paper]) -> tuple[Graduation, list[CrossCheck]]:
    """The merged facts and what the papers say of each other.

    A value comes from the original diploma (basic medical first), else from the supplement, else
    from a translation or an English paper; what no paper has stays absent.
    """
    ordered = _ordered(papers)
    made: dict[str, Fact[Any]] = {}
    checks: list[CrossCheck] = []
    for name in (*_NAMES, *_TEXTS, *_NUMBERS, "decision_date", "issue_date"):
        fact, found = merged(name, list(_sources(ordered, name)))
        made[name] = fact
        checks += found
    made["honours"] = next((f for p in ordered if (f := _reading(p).flag("honours")).present), Fact[bool]())
    made["graduation_year"], found = _year(ordered)
    checks += found
    values = {name: fact.model_dump() for name, fact in made.items()}
    return Graduation.model_validate(values), checks


def _ordered(papers: Sequence[Paper]) -> list[Paper]:
    """Papers that speak of graduation, the most original first."""
    of_interest = [
        paper for paper in papers if paper.document.kind in _ORDER and paper.reading and _basic(paper)
    ]

    def rank(paper: Paper) -> tuple[int, int, str]:
        level = _reading(paper).text("level").value
        english_original = paper.document.kind is DocumentKind.TRANSCRIPT and paper.document.languages == [
            "en"
        ]
        return (
            _ORDER[paper.document.kind] + english_original,
            0 if level == "basic_medical" else 1,
            paper.id,
        )

    return sorted(of_interest, key=rank)


def _basic(paper: Paper) -> bool:
    return _reading(paper).text("level").value not in _NOT_BASIC


def _reading(paper: Paper) -> DocumentReading:
    assert paper.reading is not None  # only papers with a reading get this far
    return paper.reading


def _sources(papers: Sequence[Paper], name: str) -> Iterator[Source]:
    for paper in papers:
        if _is_supplement(paper) and name not in _SUPPLEMENT_SAYS:
            continue  # its dates, titles and numbers are the transcript's own
        fact = _reading(paper).text(name)
        if fact.present:
            yield Source(fact, paper.id, tuple(paper.document.languages))


def _is_supplement(paper: Paper) -> bool:
    """True for a transcript or supplement, and for the translation of one."""
    translation = _reading(paper).translation
    if paper.document.kind is DocumentKind.TRANSLATION and translation:
        return translation.translates is DocumentKind.TRANSCRIPT
    return paper.document.kind is DocumentKind.TRANSCRIPT


def merged(name: str, sources: Sequence[Source]) -> tuple[Fact[Any], list[CrossCheck]]:
    """The first source's value, surer or more doubtful by the others, and what they say of each other."""
    if not sources:
        return Fact[str](), []
    first, checks, agreeing = sources[0], [], [sources[0]]
    fact = first.fact
    for other in sources[1:]:
        alike = compare(name, first, other)
        if alike is True:
            fact = confirmed(fact, other.fact)
            agreeing.append(other)
        elif alike is False and first.fact.trusted and other.fact.trusted:
            fact = contradicted(fact, other.fact)
            checks.append(said_twice(name, [first, other], ok=False))
        elif alike is False and first.fact.trusted != other.fact.trusted:
            checks.append(said_twice(name, [first, other], ok=None))
    if len(agreeing) > 1:
        checks.insert(0, said_twice(name, agreeing, ok=True))
    return fact, checks


def compare(name: str, one: Source, other: Source) -> bool | None:
    """Whether two papers give the same value of a field; None when that cannot be told."""
    a, b = str(one.fact.value), str(other.fact.value)
    together = bool(set(one.languages) & set(other.languages))
    if name in _NUMBERS or name == "graduation_year":
        return digits(one.fact) == digits(other.fact)
    if name in _DATES:
        return True if a == b else None if a.startswith(b) or b.startswith(a) else False
    if name in _NAMES:
        return _names(a, b, one_language=together)
    return _texts(name, a, b) if together else None


def _texts(name: str, one: str, other: str) -> bool | None:
    if lower(one) == lower(other):
        return True
    alike = fuzz.token_sort_ratio(lower(one), lower(other)) >= _ONE_LANGUAGE
    return None if alike else _texts_differ(name, one, other)


def _texts_differ(name: str, one: str, other: str) -> bool | None:
    """Different wordings of a title or a specialty are no contradiction; schools and qualifications are."""
    if fuzz.partial_ratio(lower(one), lower(other)) >= _ONE_LANGUAGE:
        return None
    return False if name == "specialty" else None


def _names(one: str, other: str, *, one_language: bool) -> bool | None:
    if lower(one) == lower(other) or (not one_language and (writes(one, other) or writes(other, one))):
        return True
    return None if all_alike(one, other) else False


def _year(papers: Sequence[Paper]) -> tuple[Fact[int], list[CrossCheck]]:
    """The year of graduation by diploma or decision, compared with every other paper's."""
    sources = [source for paper in papers for source in _years_of(paper)]
    if not sources:
        return Fact[int](), []
    return merged("graduation_year", sources)


def _years_of(paper: Paper) -> Iterator[Source]:
    """What a paper says of the year: the printed year, the decision, the end of studies."""
    reading = _reading(paper)
    languages = tuple(paper.document.languages)
    printed = reading.number("graduation_year")
    if printed.present:
        yield Source(printed, paper.id, languages)
    for name in ("decision_date", "completion_date"):
        if name == "decision_date" and (printed.present or _is_supplement(paper)):
            continue
        fact = reading.text(name)
        if fact.value and fact.value[:4].isdecimal():
            year = Fact[int](
                value=int(fact.value[:4]),
                confidence=fact.confidence,
                status=fact.status,
                evidence=fact.evidence,
            )
            yield Source(year, paper.id, languages)
