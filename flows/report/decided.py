"""What people decided, in the words of a language."""

from flows.report.texts import Texts
from schemas.case import Decision
from schemas.record import Record


def decision_words(decision: Decision, words: Texts) -> str:
    """One decision on a line: what it is about, what was decided, by whom and when."""
    field = (decision.fact or "").rsplit(".", 1)[-1]
    about = decision.requirement or words.or_plain(f"field.{field}", decision.fact or "")
    value = "" if decision.value is None else str(decision.value)
    plain = words.or_plain(f"requirement.{decision.decision}", decision.decision)
    decided = words.or_plain(f"decision.{decision.decision}", plain).replace("{value}", value)
    return words("history_line", what=about, decision=decided, person=decision.by, date=decision.at[:10])


def decided(record: Record) -> dict[str, list[Decision]]:
    """The decisions that hold and those that fit nothing, by the key of their heading; only what there is."""
    kinds = {"history": record.history, "unused": record.unused}
    return {key: made for key, made in kinds.items() if made}
