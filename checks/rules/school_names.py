"""The school as the papers beside the diploma name it: whether it can be the diploma's (TRL-02, TRF-01)."""

from checks.context import Context
from checks.directory.naming import may_name
from schemas.case import AlignedValue, CaseDocument, Verdict
from schemas.facts import Fact

SCHOOL = "school_name"


def says_another(context: Context, name: Fact[str]) -> bool:
    """True for a name, read for sure, that cannot be the diploma's school: listed or not, another one."""
    return name.trusted and context.school is not None and not _may_be_own(context, name)


def school_told(context: Context, translation: CaseDocument) -> AlignedValue | None:
    """The school's name on a translation and on its original where they are two schools; else None.

    A translation of the diploma's school may name no other. One of another school's paper may not name
    the diploma's; more cannot be said of a school that the directory does not have.
    """
    original = context.document(translation.translation_of)
    theirs = _name(translation)
    if context.school is None or original is None or not theirs.present:
        return None
    mine = _name(original)
    others_paper = mine.present and not _may_be_own(context, mine)
    if _may_be_own(context, theirs) is not others_paper or (others_paper and not mine.trusted):
        return None
    mine = mine if mine.present else context.printed_school
    return AlignedValue(
        name=SCHOOL,
        original=mine.value,
        translation=theirs.value,
        verdict=Verdict.DIFFERS,
        sure=mine.trusted and theirs.trusted,
        original_evidence=mine.evidence,
        translation_evidence=theirs.evidence,
    )


def _may_be_own(context: Context, name: Fact[str]) -> bool:
    if context.school is None:
        return True
    return may_name(
        str(name.value),
        context.school,
        context.office.directory,
        year=context.year.value,
        known_as=context.printed_school.value or "",
        surely=name.trusted,
    )


def _name(document: CaseDocument) -> Fact[str]:
    return document.reading.text(SCHOOL) if document.reading else Fact[str]()
