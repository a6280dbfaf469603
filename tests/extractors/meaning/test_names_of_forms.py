"""Names as other makers' forms have them: rows of labels, Turkish fathers, two languages, captions after."""

from dataclasses import replace

import pytest

from extractors.meaning import understand
from schemas.documents import TextSource
from schemas.facts import FactStatus
from tests.extractors.pagetext import page_of

_PARTS = ("surname", "given_name", "patronymic")


def _fields(text, *, typed=True):
    page = page_of(text, columns=130)
    page = replace(page, text_source=TextSource.TEXT_LAYER) if typed else page
    return understand([page], "paper.pdf")[0].fields


def _trusted(text, **how):
    fields = _fields(text, **how)
    kept = (fields.get(part) for part in _PARTS)
    return tuple(fact.value if fact and fact.trusted else None for fact in kept)


_MARKS = """
                          AKADEMİK TRANSKRİPT
      {row}
      Fənnin adı          Kredit    Bal
      Anatomiya           6         88
"""


@pytest.mark.parametrize(
    ("row", "parts"),
    [
        (
            "Soyadı Hüseynli adı Aytən atasının adı Qərib qızı təvəllüdü 1986",
            ("Hüseynli", "Aytən", "Qərib qızı"),
        ),
        ("Soyadı, adı, atasının adı: Babayev Seymur Akif", ("Babayev", "Seymur", "Akif")),
        ("Məzun: Tağıyev Orxan Emin oğlu", ("Tağıyev", "Orxan", "Emin oğlu")),
    ],
)
def test_the_labels_of_a_form_part_the_name_though_they_share_a_row(row, parts):
    """Rows of labels without colons, and fathers' names without a marker, are read in a text layer."""
    assert _trusted(_MARKS.format(row=row)) == parts


def test_a_fathers_name_without_its_marker_is_a_guess_where_letters_were_recognised():
    """On a picture the marker may have been lost, and with it a word of the name."""
    row = "Soyadı, adı, atasının adı: Babayev Seymur Akif"
    assert _trusted(_MARKS.format(row=row), typed=False)[2] is None


_TURKISH = """
                       AKDENİZ ÜNİVERSİTESİ
                       NOT DÖKÜM BELGESİ
      Adı : Ruslan          Soyadı : TAĞIYEV
      {father}
      Dersin Adı          Kredi     Not
      Anatomi             6         88
"""


@pytest.mark.parametrize("father", ["Baba Adı : Fikret", "Baba / Ana Adı : Fikret / Nermin"])
def test_turkish_papers_name_the_father_of_the_student(father):
    """Of father and mother the father's name is taken."""
    assert _trusted(_TURKISH.format(father=father)) == ("TAĞIYEV", "Ruslan", "Fikret")


_BOTH = """
                    BAZA ALİ TİBB TƏHSİLİ DİPLOMU
      This diploma is awarded to
                    {az}
                    {en}
      1997-ci ildə Azərbaycan Tibb Universitetinə daxil olmuş və 2003-cü ildə bitirmişdir.
"""


def test_one_name_in_two_languages_contests_nothing():
    """The English row says the same name in other letters."""
    text = _BOTH.format(az="MİRZƏZADƏ Samir Fikrət oğlu", en="MIRZAZADA Samir Fikrat oglu")
    assert _trusted(text) == ("MİRZƏZADƏ", "Samir", "Fikrət oğlu")


def test_another_name_in_the_second_language_leaves_both_a_guess():
    """Two people on one paper: whose it is, nobody can tell."""
    text = _BOTH.format(az="MİRZƏZADƏ Samir Fikrət oğlu", en="HASANOV Tural Vagif oglu")
    assert _trusted(text) == (None, None, None)


def test_a_caption_in_brackets_may_follow_its_value():
    """`Sultanli (surname)` in one piece of the row."""
    text = """
                     DIPLOMA OF HIGHER EDUCATION
                     No. 123456
                     Sultanli (surname)
                     Matanat Eldar gizi (name, father's name)
          was awarded the qualification of physician.
    """
    assert _trusted(text) == ("Sultanli", "Matanat", "Eldar gizi")


def test_a_mothers_name_is_nobodys_own():
    """`mother's name` beside `name` heads another column."""
    text = """
                     TRANSCRIPT OF RECORDS
      name                     mother's name
      Gasimova Lamiya          Gasimova Sevinj
      Subject                  Credits    Grade
      Anatomy                  6          5
    """
    assert _trusted(text)[:2] == ("Gasimova", "Lamiya")


@pytest.mark.parametrize(
    ("row", "value"),
    [
        ("Doğum tarixi / Date of birth: 13 OKT / OCT 1985", "1985-10-13"),
        ("Date of birth: 19-SEP-1987", "1987-09-19"),
        ("Date of birth: 17 July 1988. Entered in 2007 the University.", "1988-07-17"),
        ("Təvəllüdü: 1989", "1989"),
    ],
)
def test_births_are_read_as_forms_print_them(row, value):
    """The month in two languages or in capitals between dashes, another sentence after it, a year alone."""
    fact = _fields(_MARKS.format(row=f"Soyadı: Hüseynli   Adı: Aytən\n      {row}"))["date_of_birth"]
    assert (fact.value, fact.status) == (value, FactStatus.READ)


def test_a_paper_that_writes_the_day_first_does_so_everywhere():
    """16/09/2013 shows it, and 03/10/1995 is the third of October; without it nobody can tell."""
    text = """
                     TRANSCRIPT OF RECORDS
      Name: Narmin Yusifli
      Date of birth: 03/10/1995
      Registration date: {other}
      Subject                  Credits    Grade
      Anatomy                  6          5
    """
    told, open_ = (_fields(text.format(other=day))["date_of_birth"] for day in ("16/09/2013", "06/09/2013"))
    assert (told.value, told.status) == ("1995-10-03", FactStatus.READ)
    assert open_.status is not FactStatus.READ


@pytest.mark.parametrize(
    ("heading", "last"), [("General Medicine", "Born in 1980"), ("Ganja", ""), ("Personal Data", "")]
)
def test_a_name_like_line_over_labels_over_names_is_no_surname(heading, last):
    """With the last label left empty either reading fits, so none is trusted; the heading is no name."""
    text = f"""
                     DIPLOMA

        {heading}
        Surname
        Mammadov
        Given name
        Ruslan
        Father's name
        {last}
    """
    fields = _fields(text)
    assert (fields["surname"].value, fields["given_name"].value) == ("Mammadov", "Ruslan")
    assert _trusted(text) == (None, None, None)


def test_labels_nearer_to_the_names_over_them_are_captions():
    """A wider gap under each label than over it tells that the names stand over their labels."""
    text = """
                     DIPLOMA

        Mammadov
        Surname

        Ruslan
        Given name

        was awarded the qualification of physician.
    """
    assert _trusted(text)[:2] == ("Mammadov", "Ruslan")
