"""What the office knows of the person: applicant.yaml."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Model


class ApplicantStatus(StrEnum):
    """Student or graduate, as the office says."""

    STUDENT = "student"
    GRADUATE = "graduate"


class NameOfRecord(Model):
    """The name as on the passport, which is the name of record (NAM-01)."""

    surname: str = ""
    given: str = ""


class Attended(Model):
    """First and last month at the school, `YYYY` or `YYYY-MM`."""

    from_: str | None = Field(default=None, alias="from")
    to: str | None = None


class Exams(Model):
    """Exam dates (ISO) and the Pathway number."""

    step1: str | None = None
    step2_ck: str | None = None
    oet: str | None = None
    pathway: int | None = None


class Residency(Model):
    """What the applicant has ready for a residency application; nothing of it concerns certification."""

    letters: int | None = None
    personal_statement: bool | None = None
    mspe: bool | None = None
    photo: bool | None = None
    certified: bool | None = None


class ApplicantCard(Model):
    """applicant.yaml, every key optional."""

    name_of_record: NameOfRecord | None = None
    date_of_birth: str | None = None
    myintealth_id: str | None = None
    usmle_id: str | None = None
    status: ApplicantStatus | None = None
    school: str | None = None
    attended: Attended | None = None
    transfer_credits: bool | None = None
    exams: Exams | None = None
    residency: Residency | None = None
