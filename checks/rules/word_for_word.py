"""Whether a translation says what its original says, value by value (TRL-02)."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.context import Context
from checks.finding import Finding, say
from checks.rules.corrected import with_corrections
from checks.rules.school_names import SCHOOL, school_told
from schemas.case import AlignedRow, AlignedValue, Alignment, CaseDocument, Verdict
from schemas.courses import CrossCheck
from schemas.facts import Evidence
from schemas.record import RecordDifference, RecordTranslation

_DIFFERENT = frozenset({Verdict.DIFFERS, Verdict.MISSING_IN_TRANSLATION, Verdict.MISSING_IN_ORIGINAL})
_FIRM = frozenset(
    {
        "diploma_series",
        "diploma_number",
        "specialty_code",
        "decision_date",
        "entry_date",
        "completion_date",
        "graduation_year",
        "hours",
        "credits",
        "score",
    }
)
"""Numbers and dates that a translation has nowhere of its own: where both were read for sure and differ,
the translation is wrong. Names and words may differ rightly, and a day of issue or a register's number may
be the translator's, so those go to a person."""

_WRITTEN_ALIKE = _FIRM | {"issue_date", "registration_number", "letter"}
"""What every language writes alike: a person's correction on one side can be laid beside the other."""

_IDENTIFYING = frozenset({"diploma_number", "registration_number"})
"""Numbers that no two papers share: one of them is enough to tell which paper was translated."""
_ENOUGH = 2
"""So many other values must be the same: one date or code stands on many papers."""

_ROWS_READ = 0.9
"""From this share of rows with a partner on, a row without one is missing rather than unread."""
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that is not the same, with the row it stands in (from 1) where it is a cell."""

    value: AlignedValue
    row: int | None = None
    title: str = ""

    @property
    def evidence(self) -> list[Evidence]:
        """Both places."""
        return [*self.value.original_evidence[:1], *self.value.translation_evidence[:1]]

    def __str__(self) -> str:
        """The difference in a few words."""
        where = f"row {self.row} ({self.title}), " if self.row is not None else ""
        mine, theirs = self.value.original or "-", self.value.translation or "-"
        return f"{where}{self.value.name.replace('_', ' ')}: {mine} / {theirs}"


def judge(context: Context, document: CaseDocument) -> Finding:
    """TRL-02 for one translation: what surely differs must be mended, what may differ is for a person.

    A single digit of a scan that is easily taken for another comes here as not sure. Two values that differ
    are shown even where one of them may be misread: one of the two papers is wrong or was read wrongly, and
    neither may pass unseen. A value that is missing counts only where it was surely read, since what was
    not read looks just the same.
    """
    laid = [pair for pair in context.case.alignments if context.pages_of(document) & set(pair.translations)]
    pairs = [with_corrections(pair, context.case, _WRITTEN_ALIKE) for pair in laid]
    found = [item for pair in pairs for item in differences(pair)]
    firm = [item for item in found if _firm(item)]
    told: dict[str, object] = {"file": document.file}
    if firm:
        return say("TRL-02.fix.differs", told=told | _told(firm), evidence=_shown(firm), document=document.id)
    open_ = [item for item in found if item.value.sure or item.value.verdict is Verdict.DIFFERS]
    open_ += _school(context, document, open_)
    checks = [check for check in context.case.cross_checks if speaks_of(check, document)]
    told_elsewhere = [check.detail for check in checks if check.ok is False]
    if open_ or told_elsewhere:
        detail = "; ".join([*map(str, open_[:_SHOWN]), *told_elsewhere])
        told |= {"detail": detail}
        return say("TRL-02.review.disagree", told=told, evidence=_shown(open_), document=document.id)
    same = sum(_same(pair) for pair in pairs) or sum(check.ok is True for check in checks)
    if not _identified(pairs, same) and context.document(document.translation_of) is not None:
        code = "TRL-02.review.hardly_compared" if same else "TRL-02.review.not_compared"
        return say(code, told=told, document=document.id)
    return say("TRL-02.info.by_person", told=told | {"agreeing": same}, document=document.id)


def differences(pair: Alignment) -> list[Difference]:
    """What is not the same in a pair: fields first, then the rows in their order."""
    fields = [Difference(value) for value in pair.fields if value.verdict in _DIFFERENT]
    return fields + [item for row in pair.rows for item in _of_row(row, whole=_well_read(pair))]


def as_record(pair: Alignment) -> RecordTranslation:
    """A pair as the record shows it: how much was compared, and what differs."""
    return RecordTranslation(
        originals=pair.originals,
        translations=pair.translations,
        compared=sum(1 for value in _values(pair) if value.verdict is not Verdict.CANNOT_TELL),
        same=_same(pair),
        differences=[
            RecordDifference(row=item.row, title=item.title, **item.value.model_dump())
            for item in differences(pair)
        ],
    )


def _identified(pairs: list[Alignment], same: int) -> bool:
    """True where enough is the same on both papers for the translation to be of this very original."""
    values = (value for pair in pairs for value in pair.fields if value.verdict is Verdict.SAME)
    return same >= _ENOUGH or any(value.name in _IDENTIFYING for value in values)


def _school(context: Context, document: CaseDocument, found: list[Difference]) -> list[Difference]:
    """The name where the translation gives another school: words of two languages are not compared."""
    value = school_told(context, document)
    known = any(item.value.name == SCHOOL for item in found)
    return [] if value is None or known else [Difference(value)]


def speaks_of(check: CrossCheck, document: CaseDocument) -> bool:
    """True when a comparison was made with this document: its text names the document's id."""
    return document.id in check.detail


def _of_row(row: AlignedRow, *, whole: bool) -> Iterator[Difference]:
    place = row.original_row if row.original_row is not None else row.translation_row
    title = next((str(cell.original or cell.translation) for cell in row.cells if cell.name == "title"), "")
    number = None if place is None else place + 1
    if row.original_row is not None and row.translation_row is not None:
        for cell in row.cells:
            if cell.verdict in _DIFFERENT:
                yield Difference(cell, number, title)
        return
    for cell in row.cells:
        if cell.name == "title":
            yield Difference(cell.model_copy(update={"sure": cell.sure and whole}), number, title)


def _well_read(pair: Alignment) -> bool:
    """True when nearly every row has a partner: the tables were read well on both sides."""
    joined = sum(row.original_row is not None and row.translation_row is not None for row in pair.rows)
    return bool(pair.rows) and joined >= _ROWS_READ * len(pair.rows)


def _firm(item: Difference) -> bool:
    return item.value.sure and item.value.verdict is Verdict.DIFFERS and item.value.name in _FIRM


def _told(items: list[Difference]) -> dict[str, object]:
    more = f" (+{len(items) - _SHOWN})" if len(items) > _SHOWN else ""
    return {"detail": "; ".join(map(str, items[:_SHOWN])) + more}


def _shown(items: list[Difference]) -> list[Evidence]:
    return [place for item in items[:_SHOWN] for place in item.evidence]


def _values(pair: Alignment) -> list[AlignedValue]:
    return [*pair.fields, *(cell for row in pair.rows for cell in row.cells)]


def _same(pair: Alignment) -> int:
    return sum(value.verdict is Verdict.SAME for value in _values(pair))
