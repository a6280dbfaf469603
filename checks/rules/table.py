"""Every rule that software could judge, with its state, so that nothing is forgotten."""

from enum import StrEnum

from checks.data import table
from schemas.base import Model


class State(StrEnum):
    """What this version does with a rule."""

    JUDGED = "judged"
    INFORMED = "informed"  # stated in the record, decides nothing
    NOT_JUDGEABLE = "not_judgeable"  # `why` says what is missing


class Row(Model):
    """One rule: its state, where it comes from, when that was last checked, and how sure it is.

    `confidence` is A (official, recent), B (official, older), C (third party), I (our inference),
    R (recalled, unchecked) as in the rule notes; no rule on R alone ever blocks.
    """

    id: str
    state: State
    why: str = ""
    source: str
    as_of: str
    confidence: str


ROWS: tuple[Row, ...] = tuple(Row(as_of=table("rules")["as_of"], **row) for row in table("rules")["rules"])
BY_ID: dict[str, Row] = {row.id: row for row in ROWS}
