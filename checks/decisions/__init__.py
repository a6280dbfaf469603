"""What people decided: read, put into the case, honoured in judging, and held to the papers it was about."""

from checks.decisions.bound import bound
from checks.decisions.facts import SCHOOL, apply, chosen_school, on_facts
from checks.decisions.file import DecisionError, load, parse
from checks.decisions.points import on_requirements

__all__ = [
    "SCHOOL",
    "DecisionError",
    "apply",
    "bound",
    "chosen_school",
    "load",
    "on_facts",
    "on_requirements",
    "parse",
]
