"""The rules, one module for each part of the ECFMG's requirements; `table` lists every rule id."""

from collections.abc import Callable, Iterable

from checks.context import Context
from checks.finding import Finding
from checks.rules import (
    alteration,
    credit_years,
    degree,
    diploma,
    exams,
    files,
    identity,
    names,
    school,
    stage,
    transcript,
    transfer_credits,
    transfer_papers,
    transfers,
    translations,
)

Room = Callable[[Context], Iterable[Finding]]

ROOMS: tuple[Room, ...] = (
    school.judge,
    credit_years.judge,
    degree.judge,
    diploma.judge,
    transcript.judge,
    translations.judge,
    names.judge,
    transfers.judge,
    transfer_credits.judge,
    transfer_papers.judge,
    files.judge,
    identity.judge,
    stage.judge,
    exams.judge,
    alteration.judge,
)
