"""What must hold for any words at all."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.meaning import understand
from extractors.meaning.dates import UnreadableDateError, parse_date
from extractors.meaning.fold import fold
from extractors.page import Line, Mark, PageText, Word
from schemas.documents import TextSource
from schemas.facts import Fact, FactStatus
from tests.extractors.meaning import papers
from tests.extractors.pagetext import page_of

_PIECES = sorted({w for name in dir(papers) if name.isupper() for w in getattr(papers, name).split()})
_WORDS = st.one_of(st.sampled_from(_PIECES), st.text(min_size=1, max_size=8))
_UNIT = st.floats(0, 1)
_BOXES = st.tuples(_UNIT, _UNIT, _UNIT, _UNIT)


@st.composite
def pages(draw):
    line = st.lists(st.builds(Word, _WORDS, _BOXES, _UNIT), min_size=0, max_size=8)
    lines = tuple(Line(tuple(words)) for words in draw(st.lists(line, max_size=12)))
    marks = draw(st.lists(st.builds(Mark, st.sampled_from(["signature", "seal"]), _BOXES, _UNIT), max_size=2))
    number = draw(st.integers(1, 9))
    return PageText(number, 1000, 1400, lines, TextSource.OCR, marks=tuple(marks))


def facts_in(item):
    if isinstance(item, Fact):
        yield item
    elif isinstance(item, dict):
        for value in item.values():
            yield from facts_in(value)
    elif isinstance(item, list):
        for value in item:
            yield from facts_in(value)
    elif hasattr(type(item), "model_fields"):
        for name in type(item).model_fields:
            yield from facts_in(getattr(item, name))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(pages(), max_size=3))
def test_any_words_are_understood_without_an_error(some):
    """Whatever stands wherever on a page, understanding ends with documents, never with an error."""
    documents = understand(some, "any.pdf")
    assert {page.number for page in some} == {n for document in documents for n in document.pages}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from([name for name in dir(papers) if name.isupper() and name != "PASSPORT"]),
    st.floats(0.0, 0.79),
)
def test_badly_read_words_never_give_a_trusted_fact(name, confidence):
    """On a page where every word was read badly no fact is trusted, however well it fits."""
    documents = understand([page_of(getattr(papers, name), columns=130, confidence=confidence)], "low.pdf")
    for document in documents:
        own = document.model_copy(update={"transcript": None})
        assert not [f for f in facts_in(own) if f.status is FactStatus.READ]


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_says_why_not(text):
    """Parsing a date either gives a date or raises its own error, no other."""
    try:
        assert len(parse_date(text).iso) in {4, 7, 10}
    except UnreadableDateError as error:
        assert error.reason


@given(st.text(max_size=20))
def test_folding_folded_text_changes_nothing_that_matters(text):
    """Folding twice gives the same letters as folding once, for text in one alphabet."""
    once = fold(text)
    assert fold(once) == fold(fold(once))
