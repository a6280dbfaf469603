"""Beyond the papers: whether the applicant is an international graduate, and the list for a residency.

Nothing here is a requirement of ECFMG certification, so nothing here changes the outcome. What the
office wrote into applicant.yaml is tracked; what the folder shows is added.
"""

from checks.context import Context
from checks.countries import north_american
from checks.data import table
from schemas.applicant import Residency
from schemas.record import RecordItem, RecordLink, RecordResidency


def record(context: Context) -> RecordResidency:
    """What the record says of the time after the papers."""
    known = table("residency")
    return RecordResidency(
        international=_international(context),
        items=[
            RecordItem(id=item["id"], title=item["en"], state=_state(item["id"], context))
            for item in known["items"]
        ],
        links=[RecordLink(name=one["name"], url=one["url"], enter=one["en"]) for one in known["links"]],
        source=known["source"],
        as_of=known["as_of"],
    )


def _international(context: Context) -> bool | None:
    """The school's country decides, not the citizenship; None while the school is not clear."""
    if context.school is None or not context.school.country:
        return None
    return not north_american(context.school.country)


def _state(item: str, context: Context) -> str:
    """`have`, `open`, or `not_told` where the office wrote nothing of it."""
    told = context.case.card.residency or Residency()
    if item == "transcript":
        return "have" if context.transcripts else "open"
    if item == "scores":
        exams = context.case.card.exams
        both = exams is not None and exams.step1 is not None and exams.step2_ck is not None
        return "have" if both else "open"
    if item == "certification":
        return _yes_no(told.certified)
    if item == "letters":
        return _yes_no(None if told.letters is None else told.letters >= table("residency")["letters_wanted"])
    return _yes_no(getattr(told, item))


def _yes_no(there: bool | None) -> str:
    return "not_told" if there is None else "have" if there else "open"
