"""Certificates of the civil registry: labels said twice, the record's number, names over two rows."""

import pytest

from tests.extractors.meaning.reading import read_paper, trusted


def _names(text):
    paper = read_paper(text).name_document
    parts = ("surname", "given_name", "patronymic")
    return {name.role: tuple(getattr(name, part).value for part in parts) for name in paper.names}


def test_a_label_said_again_in_brackets_is_no_name():
    """`Soyadı (Surname)` with the value a gap away: `Surname` was once read as the surname."""
    paper = read_paper("""
              ŞƏXSİYYƏT VƏSİQƏSİ
      Soyadı (Surname)                      CAVADZADƏ
      Adı (Name)                            TOFİQ
      Atasının adı (Patronymic)             RAUF OĞLU
      Doğulduğu tarix (Date of birth)       14.02.1986
    """)
    assert trusted(paper, "surname") == "CAVADZADƏ"
    assert trusted(paper, "given_name") == "TOFİQ"
    assert trusted(paper, "date_of_birth") == "1986-02-14"


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("2014-cü il may ayının 31-də 447 nömrəli akt qeydi aparılmışdır.", "447"),
        ("о чём 2014 года мая месяца 31 дня составлена запись акта о заключении брака № 326", "326"),
        ("про що 2006 року липня місяця 15 числа зроблено актовий запис за № 741", "741"),
        ("An entry about it has been made in the register of civil status acts under number 159.", "159"),
    ],
)
def test_the_number_of_the_record_is_the_papers_registration_number(sentence, number):
    """A word for a record and a short number with its sign or word, however the sentence goes."""
    paper = read_paper(f"      NİKAH HAQQINDA ŞƏHADƏTNAMƏ\n\n      {sentence}\n\n      NH-III № 0619255")
    assert trusted(paper, "registration_number") == number


def test_two_numbers_called_a_records_are_both_in_doubt():
    """Which of them is this paper's cannot be told."""
    paper = read_paper("""
              NİKAH HAQQINDA ŞƏHADƏTNAMƏ
      447 nömrəli akt qeydi aparılmışdır. 448 nömrəli akt qeydi ləğv edilmişdir.
    """)
    assert trusted(paper, "registration_number") is None


def test_surnames_over_given_names():
    """`Гражданин Салимов` over `Гюндуз Сафар оглы`: the name goes on in the row under it."""
    names = _names("""
              СВИДЕТЕЛЬСТВО О БРАКЕ
      Гражданин Салимов
      Гюндуз Сафар оглы
      и гражданка Дадашова
      Афаг Бахрам кызы
      вступили в брак 22 августа 1987 г.
      После регистрации брака присвоены фамилии:
      жене Салимова
    """)
    assert names["spouse"] == ("Салимов", "Гюндуз", "Сафар оглы")
    assert names["maiden"] == ("Дадашова", "Афаг", "Бахрам кызы")


def test_a_year_in_brackets_before_a_verb_is_another_papers():
    """`(diploma AT 038125 of 2013), was admitted to residency in 2014`."""
    paper = read_paper("""
              CERTIFICATE OF COMPLETION OF RESIDENCY
      This certificate is given to Salimova Arzu Natiq qizi, a graduate of Odlar Yurdu University
      (diploma AT 038125 of 2013), was admitted to residency in 2014 and completed it in 2018.
    """)
    assert trusted(paper, "entry_date") != "2013"


def test_the_end_of_an_internship_is_no_end_of_studies():
    """`completed the Compulsory Rotatory Internship on ...`."""
    paper = read_paper("""
                         DIPLOMA
      Lachin Medical University certifies that Anar Salimov has been admitted to the degree of Doctor of
      Medicine, having completed the Compulsory Rotatory Internship on 28.02.2009.
    """)
    assert not paper.text("completion_date").present
