"""Facts told in words that no list of phrases holds: by what the sentence names, and by how a row stands."""

import pytest

from extractors.meaning.dates import find_dates
from tests.extractors.meaning.reading import read_paper, trusted


def _diploma(*rows):
    return read_paper("\n".join(["                    DİPLOM", "      Qarabağ Tibb Universiteti", *rows]))


@pytest.mark.parametrize(
    "sentence",
    [
        "Dövlət Attestasiya Komissiyası 21 iyun 2011-ci ildə ona həkim adını vermişdir.",
        "Dövlət Attestasiya Komissiyasının iclası 21 iyun 2011-ci ildə keçirilmiş, qərar çıxarılmışdır.",
    ],
)
def test_the_day_in_the_commissions_sentence_is_that_of_its_decision(sentence):
    """The sentence names the commission and what it gives; it has one day."""
    paper = _diploma("      Rzayeva Sevda Anar qızı", f"      {sentence}")
    assert trusted(paper, "decision_date") == "2011-06-21"


@pytest.mark.parametrize(
    "sentence",
    [
        "The State Attestation Commission will meet on 21 June 2027 and a decision is expected.",
        "By decision of the State Attestation Commission she is a physician and the diploma "
        "was handed over on 5 July 2021.",
    ],
)
def test_a_day_to_come_or_of_the_diploma_is_no_day_of_decision(sentence):
    """A meeting that is planned has decided nothing; a diploma is handed over later."""
    paper = read_paper(
        "      KARABAKH MEDICAL UNIVERSITY\n\n      TO WHOM IT MAY CONCERN\n\n"
        f"      This is to confirm that Sevda Rzayeva is our student.\n      {sentence}\n"
    )
    assert trusted(paper, "decision_date") is None


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ('" 14 " iyun 20 17 -ci il', ["2017-06-14"]),
        ("3 мая 19 88 г.", ["1988-05-03"]),
        ("born in the year 1990, month May, day 7", ["1990-05-07"]),
        ("14 iyun 20 17 nəfər", []),
        ("№ 12/4-2031", []),
    ],
)
def test_years_of_forms_and_numbers_that_look_like_dates(text, dates):
    """`20` printed and `17` written are one year; a slash and a dash make a letter's number."""
    assert [item.iso for item in find_dates(text.split())] == dates


@pytest.mark.parametrize(
    "row",
    [
        "      № 3391 по книге регистрации",
        "      за № 3391 по книге регистрации",
        "      Qeydiyyat №-si: 3391",
    ],
)
def test_a_number_before_the_words_for_its_register(row):
    """`№ 3391 по списку`: the words follow the number they name."""
    assert trusted(_diploma("      AT № 012345", row), "registration_number") == "3391"


def test_a_letters_day_is_not_that_of_the_diploma_it_tells_of():
    """The register's number stands beside the day of the diploma; the letter's own day stands alone."""
    paper = read_paper(
        "      QARABAĞ TİBB UNİVERSİTETİ\n                    TƏSDİQNAMƏ\n\n"
        "      Rzayeva Sevda Anar qızına AT № 012345 diplom 9 iyul 2019-cu ildə verilib (qeydiyyat № 71).\n\n"
        "      Rektor  A. Salimov\n\n      2 mart 2021\n"
    )
    assert trusted(paper, "issue_date") in {None, "2021-03-02"}


def test_a_title_that_is_a_name_too():
    """`Dr. habil.` is a title, Habil a man's name."""
    paper = _diploma("      Soyadı, adı, atasının adı: Rzayev Anar Habil oğlu")
    assert (trusted(paper, "surname"), trusted(paper, "patronymic")) == ("Rzayev", "Habil oğlu")


def test_a_confirmation_of_a_diploma_is_none():
    """What stands before the diploma's name in a heading says what the paper is."""
    paper = read_paper(
        "      KARABAKH MEDICAL UNIVERSITY\n\n            VERIFICATION OF A DIPLOMA\n\n"
        "      Sevda Rzayeva was a student here and her diploma is genuine.\n"
    )
    assert paper.kind.value != "diploma"


@pytest.mark.parametrize(
    "said",
    [
        "was not awarded the degree of Doctor of Medicine.",
        "is our student. Her supervisor holds the degree of Doctor of Medicine.",
        "has not yet been awarded the degree of Physician.",
    ],
)
def test_a_degree_denied_or_of_somebody_else_is_no_sure_qualification(said):
    """The sentence names a degree, and says that the holder has it not."""
    paper = read_paper(
        "      KARABAKH MEDICAL UNIVERSITY\n\n      TO WHOM IT MAY CONCERN\n\n"
        f"      This is to confirm that Sevda Rzayeva {said}\n      Dean  T. Salimov\n"
    )
    assert trusted(paper, "qualification") is None


def test_an_azerbaijani_verb_denies_by_its_ending():
    """`verilməmişdir` is two letters from `verilmişdir` and says the contrary."""
    paper = _diploma("      Rzayeva Sevda Anar qızına həkim ixtisas dərəcəsi verilməmişdir.")
    assert trusted(paper, "qualification") is None
