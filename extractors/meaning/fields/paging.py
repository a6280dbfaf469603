"""Printed page numbers (`page 2 of 3`)."""

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.views import page_numbers
from schemas.facts import Fact


def read_paging(context: Context) -> dict[str, Fact[str]]:
    """`page_of_pages`: the printed numbers of the first page that has them, as `1/2`."""
    for row in context.flow.rows.values():
        numbers = page_numbers(" ".join(context.flow.tokens[i].folded for i in row))
        if numbers:
            value = Candidate(f"{numbers[0]}/{numbers[1]}", tuple(row), 0.99)
            return {"page_of_pages": choose(context.flow, [value])}
    return {}
