"""The rules, one module for each part of the ECFMG's requirements; `table` lists every rule id."""

from collections.abc import Callable, Iterable

from checks.context import Context
from checks.finding import Finding
from checks.rules import degree, school

Room = Callable[[Context], Iterable[Finding]]

ROOMS: tuple[Room, ...] = (
    school.judge,
    degree.judge,
)
