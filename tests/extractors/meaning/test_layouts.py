"""Forms whose values stand in other places than right of a label: boxes, left sides, stacks, two columns."""

import pytest

from extractors.meaning import understand
from extractors.meaning.dates import find_dates
from schemas.documents import DocumentKind
from tests.extractors.pagetext import page_of


def read(text):
    return understand([page_of(text)], "n.pdf")[0]


def value(text, name):
    fact = read(text).fields.get(name)
    return fact.value if fact else None


_HEAD = """
                    АЗӘРБАЈҸАН РЕСПУБЛИКАСЫ
                          {title}
"""
_BOXES = (
    _HEAD
    + """
   сојады               ады                  атасынын ады
   Ширинов              Елдар                Гүдрәт оғлу

   али мәктәбә дахил олмушдур     там курсу битирмишдир     гејдијјат нөмрәси
   1987-ҹи ил                     1993-ҹү ил                2751

   али мәктәбин ады
   Н. Нәриманов адына Азәрбајҹан Тибб Университети
   ихтисас                        верилән ихтисас дәрәҹәси
   мүалиҹә иши                    һәким
"""
)


@pytest.mark.parametrize(
    ("name", "printed"),
    [("entry_date", "1987"), ("completion_date", "1993"), ("registration_number", "2751")],
)
def test_the_heading_of_a_box_may_be_a_verb(name, printed):
    """A box headed `there he entered` holds the year of entering."""
    assert value(_BOXES.format(title="ДИПЛОМ"), name) == printed


def test_a_title_set_with_spaces_is_one_word():
    """`Д И П Л О М` is read as the word it is, and names the paper."""
    found = read(_BOXES.format(title="Д И П Л О М"))
    assert (found.kind, found.fields["document_title"].value) == (DocumentKind.DIPLOMA, "ДИПЛОМ")


_LEFT = """
               AZƏRBAYCAN RESPUBLİKASI
               ƏSAS (BAZA ALİ) TİBB TƏHSİLİ
               HAQQINDA DİPLOM
   Odlar Yurdu Universiteti        təhsil müəssisəsi
   Hümbətova                       soyadı
   Aytac                           adı
   2015                            qəbul ili
   Müalicə işi                     ixtisas
   Həkim                           verilən dərəcə
   OYU-21/0437                     qeydiyyat nömrəsi
"""


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("entry_date", "2015"),
        ("specialty", "Müalicə işi"),
        ("qualification", "Həkim"),
        ("registration_number", "OYU-21/0437"),
        ("document_title", "ƏSAS (BAZA ALİ) TİBB TƏHSİLİ HAQQINDA DİPLOM"),
    ],
)
def test_values_may_stand_left_of_their_labels(name, printed):
    """On a form whose labels end the rows the values are what begins them."""
    assert value(_LEFT, name) == printed


def test_a_series_over_its_number_is_a_pair():
    """`АБ-I` over `012846` in a corner are the blank's series and number."""
    text = "      АБ-I\n      012846\n" + _BOXES.format(title="ДИПЛОМ")
    assert (value(text, "diploma_series"), value(text, "diploma_number")) == ("АБ-I", "012846")


@pytest.mark.parametrize(
    ("text", "iso"),
    [("20.VI.1953", "1953-06-20"), ("Бакы, 30.ХI.1977-ҹи ил", "1977-11-30"), ("1.I.2004", "2004-01-01")],
)
def test_months_may_be_roman_numerals(text, iso):
    """A month printed as a Roman numeral is that month."""
    assert [item.iso for item in find_dates(text.split())] == [iso]


_REFERENCE = """
               SƏHİYYƏ NAZİRLİYİ
               ŞƏHADƏTNAMƏ № 1187
   verilir həkim Bədəlov Ramin İltifat oğluna ondan ötrü ki, o, 2003-cü ildə Azərbaycan Tibb Universitetini
   bitirərək (diplom C № 011904) 01.08.2003-cü ildən 30.06.2004-cü ilədək bir illik internaturanı keçmiş və
   Terapiya ixtisası üzrə attestasiyadan keçmişdir.
"""


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("diploma_number", "1187"),
        ("diploma_series", None),
        ("entry_date", "2003-08-01"),
        ("completion_date", "2004-06-30"),
        ("specialty", "Terapiya"),
    ],
)
def test_a_certificate_of_further_training_is_not_the_diploma_it_names(name, printed):
    """Its number, period and specialty are its own; those of the diploma before it are not taken."""
    assert value(_REFERENCE, name) == printed


_TWO = """
   ДИПЛОМ СПЕЦИАЛИСТА ВЫДАН РОССИЙСКОЙ ФЕДЕРАЦИЕЙ ПО ФОРМЕ ДЛЯ ВСЕХ ВУЗОВ СТРАНЫ
   Настоящий диплом выдан Гаджиевой         Решением Государственной комиссии от
   Севиндж Рауф кызы в том, что она в       24 июня 1997 г. ей присвоена
   1991 году поступила в Дагестанский       квалификация врача и выдан настоящий
   медицинский институт и в 1997 году       документ, который даёт право на всю
   окончила полный курс по специальности    работу по полученной специальности и
   педиатрия названного выше института      на звание по закону о высшей школе
   Бланк изготовлен по заказу министерства в типографии города Махачкалы и учтён в книге бланков
"""


def test_two_texts_between_a_heading_and_a_foot_are_read_one_after_the_other():
    """Sentences of the left text go on in the left text."""
    assert (value(_TWO, "entry_date"), value(_TWO, "completion_date")) == ("1991", "1997")


def test_a_value_in_two_languages_is_read_in_the_first():
    """`Müalicə işi / General Medicine` is the specialty once."""
    text = _LEFT + "   İxtisas: Müalicə işi / General Medicine\n"
    assert value(text, "specialty") == "Müalicə işi"


def test_a_birth_in_brackets_takes_no_later_date():
    """`(doğum tarixi: 19.07.2001) 15 sentyabr 2019` has one birth date, and it is the first."""
    text = """
               AZƏRBAYCAN TİBB UNİVERSİTETİ
                        ARAYIŞ
   Universitet Məlikzadə Gülay Orxan qızının (doğum tarixi: 19.07.2001) 15 sentyabr 2019-cu ildən
   müalicə işi ixtisası üzrə təhsil aldığını təsdiq edir.
"""
    assert value(text, "date_of_birth") == "2001-07-19"
