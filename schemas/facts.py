"""A fact: one value read from a paper, how sure we are of it, and where it stands."""

from enum import StrEnum
from typing import Generic, Self, TypeVar

from pydantic import Field, model_validator

from schemas.base import Model

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in fractions (0..1) of the page as a viewer shows it, from its top left."""

T = TypeVar("T")


class FactStatus(StrEnum):
    """How far a value may be relied on. Only TRUSTED statuses ever count as met."""

    READ = "read"  # read by software and trusted
    DOUBTFUL = "doubtful"  # the best guess; a person must look
    ABSENT = "absent"  # looked for and not found
    CONFIRMED = "confirmed"  # a person agreed with the value as read
    CORRECTED = "corrected"  # a person replaced the value; `was` keeps what was read


TRUSTED = frozenset({FactStatus.READ, FactStatus.CONFIRMED, FactStatus.CORRECTED})


class Evidence(Model):
    """Where a value stands.

    `document` is the file's path inside the applicant's folder, `page` counts from 1 in that
    file, `box` lies on the page as a viewer shows it, `text` is what stands there, as printed.
    """

    document: str
    page: int = Field(ge=1)
    box: Box
    text: str = ""


class Fact(Model, Generic[T]):
    """A value with its confidence (0..1), status and evidence.

    A doubtful value is a guess and never counts as met; an absent fact has no value.
    """

    value: T | None = None
    confidence: float = Field(default=0.0, ge=0.0, le=1.0)
    status: FactStatus = FactStatus.ABSENT
    evidence: list[Evidence] = []
    by: str | None = None
    at: str | None = None
    was: T | None = None

    @model_validator(mode="after")
    def _value_fits_status(self) -> Self:
        if (self.value is None) != (self.status is FactStatus.ABSENT):
            raise ValueError("a fact has a value exactly when it is not absent")
        return self

    @property
    def trusted(self) -> bool:
        """True when a requirement may rest on this value."""
        return self.status in TRUSTED

    @property
    def present(self) -> bool:
        """True when there is a value at all, trusted or not."""
        return self.value is not None


def absent() -> Fact[T]:
    """A fact that was looked for and not found."""
    return Fact[T]()
