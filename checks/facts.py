"""Finding one fact of a case by its name, and putting another in its place."""

import re
from collections.abc import Callable

from pydantic import BaseModel

from checks.finding import AnyFact
from schemas.case import Case
from schemas.facts import Fact

Change = Callable[[AnyFact], AnyFact]
_PART = re.compile(r"[^.\[\]]+")


class UnknownFactError(Exception):
    """The case has no fact of that name."""


def replaced(case: Case, name: str, document: str | None, change: Change) -> Case:
    """The case with one fact changed.

    `name` is `graduation.issue_date`, `transcript.courses[3].score`, or with a `document` (its id) a
    fact of that document's reading: `fields.surname`, `translation.signed`, `signatures[0].signed`.
    Raises UnknownFactError when there is no such fact.
    """
    parts = _PART.findall(name)
    if document is None:
        return Case.model_validate(_changed(case, parts, change))
    found = [
        item.model_copy(update={"reading": _changed(item.reading, parts, change)})
        if item.id == document
        else item
        for item in case.documents
    ]
    if all(item.id != document for item in case.documents):
        raise UnknownFactError(document)
    return case.model_copy(update={"documents": found})


def _changed(node: object, parts: list[str], change: Change) -> object:
    if isinstance(node, Fact):
        if parts:
            raise UnknownFactError(".".join(parts))
        return change(node)
    if not parts:
        raise UnknownFactError("not a fact")
    head, rest = parts[0], parts[1:]
    if isinstance(node, BaseModel) and head in type(node).model_fields:
        return node.model_copy(update={head: _changed(getattr(node, head), rest, change)})
    if isinstance(node, dict) and head in node:
        return {**node, head: _changed(node[head], rest, change)}
    if isinstance(node, list) and head.isdecimal() and int(head) < len(node):
        place = int(head)
        return [*node[:place], _changed(node[place], rest, change), *node[place + 1 :]]
    raise UnknownFactError(head)
