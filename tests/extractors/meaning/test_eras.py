"""Papers of every era and country, well read: what is on them is read, and nothing else is trusted."""

from functools import cache

import pytest

from extractors.meaning import understand
from schemas.reading import DocumentReading
from tests.extractors.meaning.eras import Paper, papers
from tests.extractors.pagetext import page_of

_FREE = frozenset({"commission", "page_of_pages", "level", "date_of_birth", "full_name"})
"""Fields that the texts do not list one by one."""


@cache
def read(name: str) -> DocumentReading:
    """The paper of that name, which must be one document."""
    paper = papers()[name]
    columns = 175 if paper.landscape else 130
    page = page_of(paper.text, columns=columns, landscape=paper.landscape)
    documents = understand([page], name)
    assert len(documents) == 1
    return documents[0]


def _all(part: str) -> list[tuple[str, str]]:
    return [(paper.name, key) for paper in papers().values() for key in getattr(paper, part)]


def _right(paper: Paper, key: str, value: object) -> bool:
    exact = key in {"surname", "given_name", "patronymic"}
    accepted = paper.fields[key]
    return str(value) in accepted if exact else str(value).lower() in [text.lower() for text in accepted]


@pytest.mark.parametrize("name", papers())
def test_kind_and_level_are_told_in_every_era(name):
    """Titles, levels and phrases of every era tell what a paper is."""
    paper = papers()[name]
    assert paper.kind == read(name).kind.value
    assert paper.level == read(name).text("level").value


@pytest.mark.parametrize(("name", "key"), _all("fields"))
def test_a_field_of_any_era_is_read(name, key):
    """On a well-read paper the field has its value and is trusted."""
    fact = read(name).fields.get(key)
    assert fact is not None
    assert _right(papers()[name], key, fact.value), fact.value
    assert fact.trusted, fact.confidence


@pytest.mark.parametrize(("name", "key"), _all("doubtful"))
def test_what_a_paper_does_not_prove_is_not_trusted(name, key):
    """What a paper does not prove may be given as a guess, never as read."""
    fact = read(name).fields.get(key)
    assert fact is None or not fact.trusted


@pytest.mark.parametrize("name", papers())
def test_nothing_is_trusted_that_is_not_on_the_paper(name):
    """Every trusted fact is one that the paper holds."""
    paper = papers()[name]
    known = {*paper.fields, *paper.doubtful, *_FREE}
    more = {key: fact.value for key, fact in read(name).fields.items() if fact.trusted and key not in known}
    assert not {key: value for key, value in more.items() if value is not False}
