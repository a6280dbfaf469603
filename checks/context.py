"""What every rule may look at: the case, the tables, the day, and the school as matched."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checks.dates import year_of
from checks.further_pages import joined
from checks.status import DIPLOMA_KINDS, DIPLOMA_LIKE, TRANSCRIPT_KINDS, Status
from schemas.applicant import ApplicantStatus
from schemas.case import Case, CaseDocument
from schemas.documents import DocumentKind
from schemas.facts import Fact
from schemas.office import Office
from schemas.school import School, SchoolMatch


@dataclass(frozen=True)
class Context:
    """One applicant on one day. Rules read it and change nothing."""

    case: Case
    office: Office
    as_of: date
    status: Status
    printed_school: Fact[str]
    match: SchoolMatch
    school: School | None

    @property
    def student(self) -> bool:
        """True when the applicant is judged as a student."""
        return self.status.value is ApplicantStatus.STUDENT

    @property
    def year(self) -> Fact[int]:
        """The graduation year, from the papers' own year, else from the issue or the decision date."""
        return graduation_year(self.case)

    @cached_property
    def documents(self) -> list[CaseDocument]:
        """The applicant's own papers, each with its further pages: no repeats, nobody else's."""
        return joined([d for d in self.case.documents if d.duplicate_of is None and not d.other_person])

    def pages_of(self, document: CaseDocument) -> set[str]:
        """The ids of a paper's files: its own and those of its further pages."""
        return {document.id, *(d.id for d in self.case.documents if d.page_of == document.id)}

    def of_kind(self, kinds: Collection[DocumentKind]) -> list[CaseDocument]:
        """The applicant's own documents of these kinds."""
        return [d for d in self.documents if d.kind in kinds]

    @property
    def diplomas(self) -> list[CaseDocument]:
        """Documents read as a final diploma."""
        return self.of_kind(DIPLOMA_KINDS)

    @property
    def diploma_like(self) -> list[CaseDocument]:
        """Diplomas of any level, the medical college's and the residency's too."""
        return self.of_kind(DIPLOMA_LIKE)

    @property
    def transcripts(self) -> list[CaseDocument]:
        """Transcripts and diploma supplements."""
        return self.of_kind(TRANSCRIPT_KINDS)

    @property
    def translations(self) -> list[CaseDocument]:
        """Translations into English."""
        return self.of_kind({DocumentKind.TRANSLATION})

    def document(self, identity: str | None) -> CaseDocument | None:
        """The paper of that id, or with a further page of that id, among the applicant's own."""
        return next((d for d in self.documents if identity in self.pages_of(d)), None)


def graduation_year(case: Case) -> Fact[int]:
    """The printed graduation year, else the year of the issue date, else of the commission's decision."""
    printed = case.graduation.graduation_year
    if printed.present:
        return printed
    for fact in (case.graduation.issue_date, case.graduation.decision_date, case.transcript.completion_date):
        year = year_of(fact)
        if year.present:
            return year
    return Fact[int]()
