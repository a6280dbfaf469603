"""Whether the degree is one that qualifies (ELG-07 to ELG-09), and what is told of schools."""

from collections.abc import Iterator, Mapping

from checks import degrees
from checks.context import Context
from checks.dates import whole
from checks.degrees import Meaning, Verdict
from checks.finding import AnyFact, Finding, say
from checks.levels import BASIC, basic_diplomas, field, kind_doubtful, level_of, unrecognised
from checks.titles import rows_for
from schemas.case import CaseDocument
from schemas.facts import Fact
from schemas.school import School

Terms = Mapping[str, tuple[Fact[str], Meaning]]

_MUST_BE_KNOWN = ("qualification", "specialty", "specialty_code")
"""What names the degree where it is printed: one that nobody knows may be of another degree than the rest."""


def judge(context: Context) -> Iterator[Finding]:
    """ELG-07 to ELG-11."""
    diploma = next(iter(basic_diplomas(context)), None) or next(iter(context.diploma_like), None)
    yield _title(context, diploma)
    yield _excluded(context, diploma)
    yield from _class(context)
    yield say("ELG-10.info.school_policy")
    yield say("ELG-11.info.accreditation")


def _title(context: Context, diploma: CaseDocument | None) -> Finding:
    """ELG-07: the degree title is the one the Reference Guide lists for this school and year."""
    if context.student:
        return say("ELG-07.not_applicable.student", waits_for="graduation")
    title, year = field(context, "qualification", diploma), context.year
    if not title.present:
        return say("ELG-07.review.no_title")
    if context.school is None or year.value is None:
        return say("ELG-07.review.no_school", told={"title": title.value}, rests={"qualification": title})
    return _listed(context, title, year, context.school)


def _listed(context: Context, title: Fact[str], year: Fact[int], school: School) -> Finding:
    """The title against the rows of the table for this school and year."""
    rows = rows_for(context.office.titles, school.wdoms_id, year.value or 0)
    told: dict[str, object] = {"title": title.value, "school": school.name, "year": year.value}
    rests: dict[str, AnyFact] = {"qualification": title, "graduation_year": year}
    if not rows:
        return say("ELG-07.review.no_row", told=told, rests=rests)
    listed = [name for row in rows for name in row.titles]
    told |= {"listed": " / ".join(listed), "date": rows[0].read_at or "?"}
    if any(whole(row.read_at) is None for row in rows):
        return say("ELG-07.review.not_dated", told=told, rests=rests)
    if any(degrees.same_title(str(title.value), name) for name in listed):
        return say("ELG-07.met.listed", told=told, rests=rests)
    return say("ELG-07.review.differs", told=told, rests=rests)


def _excluded(context: Context, diploma: CaseDocument | None) -> Finding:
    """ELG-08: the degree is not one of those that do not qualify on their own."""
    terms = _terms(context, diploma)
    rests = {name: fact for name, (fact, _) in terms.items()}
    for name, (fact, meaning) in _surest_first(terms):
        if meaning.verdict is Verdict.EXCLUDED:
            told = {"what": f"@fact.{name}", "value": fact.value, "degree": f"@degree.{meaning.concept}"}
            code = "ELG-08.blocked.excluded" if meaning.certain else "ELG-08.review.like_excluded"
            if meaning.certain and (perhaps := _perhaps_another(context)):
                code, told = "ELG-08.review.perhaps_another", told | {"perhaps": perhaps}
            return say(code, told=told, rests={name: _borne_out(context, name, fact, meaning)})
    for name, (fact, meaning) in terms.items():
        if meaning.verdict is Verdict.NEAR:
            told = {"what": f"@fact.{name}", "value": fact.value, "degree": f"@degree.{meaning.concept}"}
            return say("ELG-08.review.near", told=told, rests={name: fact})
    return _qualifies(context, diploma, terms, rests)


def _perhaps_another(context: Context) -> str:
    """The papers that may be the physician's diploma where none was recognised as it; else empty."""
    return "" if basic_diplomas(context) else ", ".join(d.file for d in unrecognised(context))


def _surest_first(terms: Terms) -> list[tuple[str, tuple[Fact[str], Meaning]]]:
    """The terms that settle a point before those that only raise it."""
    return sorted(terms.items(), key=lambda item: not (item[1][0].trusted and item[1][1].certain))


def _borne_out(context: Context, name: str, fact: Fact[str], meaning: Meaning) -> Fact[str]:
    """A doubtful term, or the translation's where that is surely read and names the same degree."""
    reader = {"qualification": degrees.of_qualification, "specialty": degrees.of_specialty}.get(name)
    if fact.trusted or reader is None:
        return fact
    for document in context.translations:
        said = document.reading.text(name) if document.reading else Fact[str]()
        if said.trusted and reader(str(said.value)).concept == meaning.concept:
            return said
    return fact


def _qualifies(
    context: Context, diploma: CaseDocument | None, terms: Terms, rests: Mapping[str, Fact[str]]
) -> Finding:
    said = {name for name, (_, meaning) in terms.items() if meaning.verdict is Verdict.QUALIFIES}
    unknown = [
        (name, fact)
        for name, (fact, meaning) in terms.items()
        if meaning.verdict is Verdict.UNKNOWN and name in _MUST_BE_KNOWN
    ]
    told = {"title": _value(terms, "qualification"), "specialty": _value(terms, "specialty")}
    if unknown:
        name, fact = unknown[0]
        return say(
            "ELG-08.review.unknown", told={"what": f"@fact.{name}", "value": fact.value}, rests={name: fact}
        )
    clinical = bool(said & {"specialty", "specialty_code"})
    if context.student:
        if clinical:
            return say("ELG-08.not_applicable.student", told=told, rests=rests, waits_for="graduation")
        return say("ELG-08.review.student_unknown")
    if diploma is None:
        return say("ELG-08.not_applicable.no_diploma")
    if clinical and ("qualification" in said or _value(terms, "level") == BASIC):
        return say("ELG-08.met.clinical", told=told, rests=rests)
    return say("ELG-08.review.not_shown", told=told, rests=rests)


def _terms(context: Context, diploma: CaseDocument | None) -> Terms:
    """The facts that name the degree, each with its meaning; absent ones left out."""
    readers = {
        "qualification": degrees.of_qualification,
        "specialty": degrees.of_specialty,
        "specialty_code": degrees.of_code,
        "document_title": degrees.of_title,
    }
    facts = {name: field(context, name, diploma) for name in readers}
    found = {name: (fact, readers[name](str(fact.value))) for name, fact in facts.items() if fact.present}
    if diploma is not None and (level := level_of(diploma)).present:
        found["level"] = (level, _of_level(str(level.value)))
    return found


def _of_level(level: str) -> Meaning:
    if level == BASIC:
        return Meaning(Verdict.QUALIFIES, "basic", certain=True)
    if level == "secondary_medical":
        return Meaning(Verdict.EXCLUDED, "assistant", certain=True)
    return Meaning(Verdict.UNKNOWN)


def _value(terms: Terms, name: str) -> str:
    return str(terms[name][0].value) if name in terms else "-"


def _class(context: Context) -> Iterator[Finding]:
    """ELG-09: the diploma is the basic medical qualification, not a college's or a residency's."""
    if not context.diploma_like:
        waits = "graduation" if context.student else None
        yield say("ELG-09.not_applicable.none", waits_for=waits)
        return
    basic = basic_diplomas(context)
    if not basic:
        for document in context.diploma_like:
            level = level_of(document)
            told = {"file": document.file, "level": f"@level.{level.value}"}
            code = "ELG-09.fix.wrong_class"
            if perhaps := _perhaps_another(context):
                code, told = "ELG-09.review.perhaps_another", told | {"perhaps": perhaps}
            yield say(code, told=told, rests={"level": level}, document=document.id)
        return
    for document in basic:
        yield _basic(context, document)
    for document in context.diploma_like:
        if document not in basic:
            told = {"file": document.file, "level": f"@level.{level_of(document).value}"}
            yield say("ELG-09.info.beside", told=told, document=document.id)


def _basic(context: Context, document: CaseDocument) -> Finding:
    level, told = level_of(document), {"file": document.file}
    if kind_doubtful(document):
        evidence = document.reading.kind_evidence if document.reading else []
        return say("ELG-09.review.kind", told=told, evidence=evidence, document=document.id)
    if level.present:
        return say("ELG-09.met.basic", told=told, rests={"level": level}, document=document.id)
    title = field(context, "qualification", document)
    if title.present and degrees.of_qualification(str(title.value)).verdict is Verdict.QUALIFIES:
        return say(
            "ELG-09.met.by_title",
            told={**told, "title": title.value},
            rests={"qualification": title},
            document=document.id,
        )
    return say("ELG-09.review.no_level", told=told, document=document.id)
