"""What shows whose paper it is where no label says so, and what officials' names stand beside."""

import pytest

from schemas.facts import FactStatus
from tests.extractors.meaning.reading import read_paper

_ABOVE = """
                         İNTERNATURANI BİTİRMƏK HAQQINDA ŞƏHADƏTNAMƏ
"""
_BELOW = """
      Cərrahiyyə ixtisası üzrə internatura keçmişdir.
      Respublika Klinik Xəstəxanası
      01.08.2006-cı ildən 31.07.2007-ci ilədək
      Bakı şəhəri, 3 avqust 2007-ci il
"""


def _read(text):
    return read_paper(text, columns=130)


@pytest.mark.parametrize(
    ("row", "status"),
    [
        ("      verilir həkim Orucov Kənan Fikrət oğluna ondan ötrü ki, o,", FactStatus.READ),
        ("      Orucov Kənan Fikrət oğlu", FactStatus.READ),
    ],
)
def test_a_name_at_the_head_or_in_the_dative_is_the_holders(row, status):
    """Who is named over the text, or to whom it is given, is the person the paper is made out to."""
    surname = _read(_ABOVE + row + _BELOW).fields["surname"]
    assert (surname.value, surname.status) == ("Orucov", status)


def test_a_name_at_the_foot_is_a_guess():
    """Lower down a name without a label may be an official's whose title was not read."""
    surname = _read(_ABOVE + _BELOW + "      Orucov Kənan Fikrət oğlu").fields["surname"]
    assert surname.status is FactStatus.DOUBTFUL


@pytest.mark.parametrize(
    "row",
    [
        "      Elmi rəhbər: Orucov Kənan Fikrət oğlu",
        "      İcra edən:  Orucov Kənan Fikrət oğlu",
        "      Səhiyyə Naziri\n      Orucov Kənan Fikrət oğlu",
        "      verilir atası Orucov Kənan Fikrət oğluna ondan ötrü ki, o,",
    ],
)
def test_a_leaders_or_a_fathers_name_at_the_head_is_no_trusted_holder(row):
    """Beside another label, and beside or under words for those who lead or bring up, a name is a guess."""
    surname = _read(_ABOVE + row + _BELOW).fields["surname"]
    assert surname.status is not FactStatus.READ


@pytest.mark.parametrize("title", ["AKADEMİK ARAYIŞ", "TRANSKRİPT"])
def test_a_papers_title_is_no_part_of_a_school_named_under_it(title):
    """`universitetə` in the row under the heading names no school."""
    text = f"      {title}\n      Orucov Kənan Fikrət oğlu 2010-cu ildə universitetə daxil olmuşdur.\n"
    assert _read(text).text("school_name").status is FactStatus.ABSENT


@pytest.mark.parametrize(
    ("label", "given", "surname"),
    [("Adı, soyadı", "Kamran", "Vəzir"), ("Soyadı, adı", "Vəzir", "Kamran")],
)
def test_the_order_a_label_asks_for_is_the_order_of_the_name(label, given, surname):
    """`Adı, soyadı` has the given name first, whatever the usual order of the language."""
    fields = _read(f"      AKADEMİK TRANSKRİPT\n      {label}: Kamran Vəzir\n").fields
    assert (fields["given_name"].value, fields["surname"].value) == (given, surname)


def test_a_name_shortened_to_initials_is_no_other_holder():
    """`Гаджиевой С.Р.` further down says no surname of its own."""
    text = """
      ДИПЛОМ
      Настоящий диплом выдан Гаджиевой Севиндж Рауф кызы
      Решением Государственной аттестационной комиссии
      Гаджиевой С.Р.
      присвоена квалификация врач
    """
    assert _read(text).fields["full_name"].value == "Гаджиевой Севиндж Рауф кызы"


def test_a_title_of_two_rows_has_its_name_beside_the_second():
    """`Chairman of the State` over `Examination Board ... name`: one official."""
    text = """
      DIPLOM
      Председатель Государственной
      экзаменационной комиссии                     Тарасов П.И.
      Декан                                        Ли О.В.
    """
    names = {item.role: item.name.value for item in _read(text).signatures}
    assert names == {"chair": "Тарасов П.И.", "dean": "Ли О.В."}


def test_names_after_all_titles_of_a_row_are_theirs_in_order():
    """Two titles and then two names: the first name is the first title's, and both are guesses."""
    read = _read("      ДИПЛОМ\n      Ректор       Декан       Мельников С.В.       Панченко И.Л.\n")
    assert [(item.role, item.name.value) for item in read.signatures] == [
        ("rector", "Мельников С.В."),
        ("dean", "Панченко И.Л."),
    ]
    assert not any(item.name.trusted for item in read.signatures)
