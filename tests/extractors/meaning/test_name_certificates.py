"""Certificates of marriage, of birth and of a change of name: whose each name is, told by the form alone."""

from schemas.facts import FactStatus
from tests.extractors.meaning.reading import read_paper


def _names(text):
    paper = read_paper(text).name_document
    parts = ("surname", "given_name", "patronymic")
    return {name.role: tuple(getattr(name, part).value for part in parts) for name in paper.names}


_RUSSIAN_MARRIAGE = """
           СВИДЕТЕЛЬСТВО О ЗАКЛЮЧЕНИИ БРАКА
      Мамедов
        фамилия
      Руслан Ильгарович
        имя, отчество
      гражданин Азербайджана, дата рождения 04.05.1987
   и
      Петрова
        фамилия
      Анна Сергеевна
        имя, отчество
      гражданка России, дата рождения 12.09.1990
   заключили брак  14.06.2014
   После заключения брака присвоены фамилии:
   мужу  Мамедов
   жене  Мамедова
   Дата выдачи «14» июня 2014 г.
"""


def test_labels_without_brackets_may_stand_under_the_names():
    """Where the last label has no name under it, every name stands over its label."""
    names = _names(_RUSSIAN_MARRIAGE)
    assert names["spouse"] == ("Мамедов", "Руслан", "Ильгарович")
    assert names["maiden"] == ("Петрова", "Анна", "Сергеевна")
    assert names["new"][0] == "Мамедова"


def test_a_certificate_of_two_people_has_no_birthday_of_its_own():
    """His day of birth and hers are both printed: neither is that of the paper."""
    document = read_paper(_RUSSIAN_MARRIAGE)
    assert "date_of_birth" not in document.fields
    assert document.text("document_title").value == "СВИДЕТЕЛЬСТВО О ЗАКЛЮЧЕНИИ БРАКА"
    assert document.text("issue_date").value == "2014-06-14"


def test_his_labels_then_hers_one_under_the_other():
    """Surname, name and patronymic twice, one row each: the father's name tells who is who."""
    names = _names(
        "               CERTIFICATE OF MARRIAGE\n"
        "   Husband\n   Surname: Huseynov\n   Name: Orkhan\n   Patronymic: Tofig oghlu\n"
        "   Wife\n   Surname: Ismayilova\n   Name: Nargiz\n   Patronymic: Akif gizi\n"
        "   Record of act No. 672 dated 11.10.2013\n"
        "   Surname after marriage:\n   Husband: Huseynov\n   Wife: Huseynova\n"
    )
    assert names["spouse"] == ("Huseynov", "Orkhan", "Tofig oghlu")
    assert names["maiden"] == ("Ismayilova", "Nargiz", "Akif gizi")
    assert names["new"][0] == "Huseynova"


def test_two_columns_under_man_and_woman():
    """A Turkish family book has labels left of his column and hers."""
    names = _names(
        "                      EVLENME CÜZDANI\n"
        "                      ERKEK             KADIN\n"
        "  Soyadı              YILMAZ            MƏMMƏDOVA\n"
        "  Adı                 Murat             Günel\n"
        "  Evlendirme Memuru: Hasan ÇELİK\n"
    )
    assert names["spouse"][:2] == ("YILMAZ", "Murat")
    assert names["maiden"][:2] == ("MƏMMƏDOVA", "Günel")


def test_what_was_changed_into_what():
    """`soyadını X ... olaraq dəyişdirmişdir`: the citizen named first bore the former name."""
    names = _names(
        "    SOYADIN DƏYİŞDİRİLMƏSİ HAQQINDA ŞƏHADƏTNAMƏ\n"
        "  Vətəndaş        Qasımov Ramin Nəriman oğlu\n"
        "  soyadını        Qasımlı\n  adını           Ramin\n  atasının adını  Nəriman oğlu\n"
        "  olaraq dəyişdirmişdir, bu barədə 14.05.2015 tarixdə 22 nömrəli akt qeydi aparılmışdır.\n"
    )
    assert names == {
        "former": ("Qasımov", "Ramin", "Nəriman oğlu"),
        "new": ("Qasımlı", "Ramin", "Nəriman oğlu"),
    }


def test_a_name_whose_role_is_not_told_is_a_guess():
    """On a certificate of marriage one name alone is his or hers, and nobody can say whose."""
    paper = read_paper("      CERTIFICATE OF MARRIAGE\n   Surname: Huseynov\n   Name: Orkhan\n").name_document
    assert paper.names
    assert all(name.surname.status is FactStatus.DOUBTFUL for name in paper.names)
