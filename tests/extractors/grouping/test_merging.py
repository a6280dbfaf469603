"""What several papers say of one field: who confirms, who contradicts, and what the best guess is then."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.grouping.comparing import compare
from extractors.grouping.facts import Source
from extractors.grouping.merging import merged
from schemas.facts import Evidence, Fact, FactStatus

AZ, EN, RU = ("az",), ("en",), ("ru",)
DOUBTFUL, READ = FactStatus.DOUBTFUL, FactStatus.READ


def said(
    value: str, sure: float, document: str, languages: tuple[str, ...] = AZ, line: float = 0.1
) -> Source:
    status = READ if sure >= 0.97 else DOUBTFUL
    place = Evidence(document=document, page=1, box=(0.1, line, 0.4, line + 0.02), text=value)
    return Source(
        Fact[str](value=value, confidence=sure, status=status, evidence=[place]), document, languages
    )


DIFFERENT = [
    ("patronymic", "Sahin qızı", "Şahin qızı", AZ, AZ),
    ("patronymic", "Sahin qızı", "Shahin gizi", AZ, EN),
    ("given_name", "Cingiz", "Chingiz", AZ, EN),
    ("surname", "Agayev", "Aghayev", AZ, EN),
    ("surname", "Mirzabəyli", "Mirzəbəyli", AZ, AZ),
    ("specialty", "Müalicə isi", "Müalicə işi", AZ, AZ),
]


@pytest.mark.parametrize(("name", "one", "other", "mine", "theirs"), DIFFERENT)
def test_one_letter_that_differs_is_told(
    name: str, one: str, other: str, mine: tuple[str, ...], theirs: tuple[str, ...]
) -> None:
    """A letter without its mark beside the letter with it, in one language or by its transliteration."""
    pair = said(one, 0.98, "a.pdf", mine), said(other, 0.98, "b.pdf", theirs)
    assert compare(name, *pair) is False
    assert merged(name, pair)[0].status is DOUBTFUL


SAME = [
    ("patronymic", "Şahin qızı", "Shahin gizi", AZ, EN),
    ("patronymic", "ILHAM OĞLU", "İlham oğlu", AZ, AZ),
    ("surname", "Гулијева", "Guliyeva", ("az-Cyrl",), EN),
    ("diploma_series", "ЗВ", "ZV", RU, EN),
    ("diploma_series", "АВ", "AB", RU, EN),
]


@pytest.mark.parametrize(("name", "one", "other", "mine", "theirs"), SAME)
def test_the_same_in_another_alphabet_confirms(
    name: str, one: str, other: str, mine: tuple[str, ...], theirs: tuple[str, ...]
) -> None:
    """A transliteration to the letter is the same value; so is a series in the other alphabet's letters."""
    fact, _ = merged(name, [said(one, 0.94, "a.pdf", mine), said(other, 0.98, "b.pdf", theirs)])
    assert fact.status is READ


@pytest.mark.parametrize(("mine", "theirs"), [(AZ, AZ), (AZ, EN)])
def test_names_that_differ_by_a_hyphen_alone_neither_agree_nor_differ(
    mine: tuple[str, ...], theirs: tuple[str, ...]
) -> None:
    """`Anna-Maria` and `Anna Maria` are compared letter for letter by ECFMG, and a hyphen is easily lost."""
    pair = said("Anna-Maria", 0.9, "a.pdf", mine), said("Anna Maria", 0.9, "b.pdf", theirs)
    assert compare("given_name", *pair) is None
    assert merged("given_name", pair)[0].confidence == 0.9


def test_one_place_read_as_two_fields_confirms_nothing() -> None:
    """The year of one printed date is one reading, whatever it is called."""
    fact, _ = merged("graduation_year", [said("1994", 0.9, "a.pdf"), said("1994", 0.9, "a.pdf")])
    assert fact.confidence == 0.9
    elsewhere = said("1994", 0.9, "a.pdf", line=0.5)
    fact, _ = merged("graduation_year", [said("1994", 0.9, "a.pdf"), elsewhere])
    assert fact.confidence > 0.97


def test_a_badly_read_value_gives_way_to_a_likelier_guess_that_stays_a_guess() -> None:
    """The diploma was hardly read; supplement and translation agree: theirs is shown as a guess."""
    papers = [said("Yagar", 0.6, "d.jpg"), said("Yaşar", 0.98, "s.jpg"), said("Yashar", 0.99, "t.pdf", EN)]
    fact, checks = merged("given_name", papers)
    assert (fact.value, fact.status) == ("Yaşar", DOUBTFUL)
    assert {place.document for place in fact.evidence} >= {"d.jpg", "s.jpg"}
    assert any(check.ok is not True for check in checks)


def _of(source: Source, of: str) -> Source:
    return replace(source, of=of)


def test_a_misread_value_is_known_where_papers_of_different_origin_say_what_it_was() -> None:
    """Supplement and translation of the diploma agree on a letter that the bad photo lost: trusted."""
    own = _of(said("Yagar", 0.5, "d.jpg"), "diploma")
    other = _of(said("Yaşar", 0.98, "s.jpg"), "supplement")
    english = _of(said("Yashar", 0.99, "t.pdf", EN), "diploma")
    fact, _ = merged("given_name", [own, other, english])
    assert (fact.value, fact.trusted) == ("Yaşar", True)


ONE_ORIGIN = [
    ("Yagar", 0.5, "supplement", "Yashar"),  # the translation of the supplement copies its fault
    ("Yagar", 0.75, "diploma", "Yashar"),  # read well enough to be another name
    ("Elnur", 0.5, "diploma", "Yashar"),  # not the same name misread
    ("Yagar", 0.5, "diploma", "Yusif"),  # the papers do not agree
]


@pytest.mark.parametrize(("own", "sure", "of", "english"), ONE_ORIGIN)
def test_what_is_not_surely_a_misreading_stays_a_guess(own: str, sure: float, of: str, english: str) -> None:
    """One origin, a likely reading, another name, a third value: none of these makes a value trusted."""
    papers = [
        _of(said(own, sure, "d.jpg"), "diploma"),
        _of(said("Yaşar", 0.98, "s.jpg"), "supplement"),
        _of(said(english, 0.99, "t.pdf", EN), of),
    ]
    fact, _ = merged("given_name", papers)
    assert not fact.trusted


def test_a_passport_confirms_a_name_and_contradicts_none() -> None:
    """The same name in the passport makes it surer; a married name there says nothing of the diploma's."""
    mine = [said("Toghrul", 0.94, "t.pdf", EN)]
    alike, other = said("TOGHRUL", 0.99, "p.jpg", EN), said("KAMRAN", 0.99, "p.jpg", EN)
    assert merged("given_name", mine, [], [alike])[0].trusted
    assert merged("given_name", mine, [], [other])[0].confidence == 0.94


def test_a_passport_does_not_hide_that_the_papers_differ() -> None:
    """Two papers of the studies with different names stay in doubt though the passport has one of them."""
    papers = [said("Toghrul", 0.99, "t.pdf", EN), said("Kamran", 0.99, "s.pdf", EN)]
    assert not merged("given_name", papers, [], [said("TOGHRUL", 0.99, "p.jpg", EN)])[0].trusted


def test_a_surely_read_diploma_keeps_its_value() -> None:
    """A translation that says otherwise makes the diploma's number doubtful and never replaces it."""
    fact, _ = merged("diploma_number", [said("938264", 0.999, "d.jpg"), said("938246", 0.99, "t.pdf", EN)])
    assert (fact.value, fact.status) == ("938264", DOUBTFUL)


VALUES = ["986313", "986318", "986381", "A 986313"]


@given(st.lists(st.tuples(st.sampled_from(VALUES), st.floats(0.0, 1.0)), min_size=1, max_size=5))
def test_what_papers_dispute_is_never_trusted_by_a_guess(told: list[tuple[str, float]]) -> None:
    """A value that the first paper does not have is never `read`, and weak readings alone trust nothing."""
    papers = [said(value, sure, f"{place}.pdf") for place, (value, sure) in enumerate(told)]
    fact, _ = merged("diploma_number", papers)
    if fact.value != told[0][0]:
        assert fact.status is DOUBTFUL
    if max(sure for _, sure in told) < 0.85:
        assert fact.status is DOUBTFUL
