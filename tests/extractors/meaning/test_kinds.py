"""Papers whose words speak for two kinds: lists of marks called references, letters in a diploma's place."""

import pytest

from extractors.meaning import understand
from tests.extractors.pagetext import page_of

_ROWS = """
      Sıra №    Fənnin adı                     Saat    Kredit    Bal    Qiymət
      1         Azərbaycan tarixi              120     4         94     əla
      2         İnsan anatomiyası I            180     6         81     çox yaxşı
"""


def kind_of(text):
    (document,) = understand([page_of(text, columns=130)], "a.pdf")
    return document


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "transcript",
            "ТРАНСКРИПТ (АКАДЕМИЧЕСКАЯ СПРАВКА)\nМамедова Гюльнара\nДата окончания: 30.06.2008"
            "\n1  Наименование дисциплин    Количество часов    Оценка",
        ),
        (
            "transcript",
            "Akademik arayış (transkript)\nMəmmədova Gülnarə\nDiplomun verilmə tarixi: 30.06.2018" + _ROWS,
        ),
        (
            "transcript",
            "AKADEMİK ARAYIŞ\nMəmmədova Gülnarə 2016-cı ildə tam kursu bitirmişdir, "
            "həkim dərəcəsi verilmişdir." + _ROWS,
        ),
        (
            "academic_reference",
            "AKADEMİK ARAYIŞ (TRANSKRİPT)\nMəmmədova Gülnarə 2013-cü ildə xaric edilmişdir." + _ROWS,
        ),
        (
            "academic_reference",
            "AKADEMİK ARAYIŞ\nMəmmədova Gülnarə 2013-cü ildə tam kursu bitirməmişdir." + _ROWS,
        ),
        ("academic_reference", "AKADEMİK ARAYIŞ\nMəmmədova Gülnarə Vəli qızı" + _ROWS),
        (
            "academic_reference",
            "АКАДЕМИЧЕСКАЯ СПРАВКА\nМамедова Гюльнара не окончила полный курс"
            "\n1  Наименование дисциплин    Количество часов    Оценка",
        ),
        (
            "school_letter",
            "T.C.\nEGE ÜNİVERSİTESİ\nGEÇİCİ MEZUNİYET BELGESİ\nTıp Doktoru unvanı ile mezun olmuştur."
            "\nDiploması verilinceye kadar geçerlidir.\nMezuniyet tarihi: 30.06.2018",
        ),
        (
            "school_letter",
            "ВРЕМЕННАЯ СПРАВКА ОБ ОКОНЧАНИИ\nМамедова Гюльнара окончила полный курс, ей присвоена"
            " квалификация врача.\nСправка действительна до выдачи диплома.",
        ),
        (
            "school_letter",
            "PROVISIONAL DEGREE CERTIFICATE\nThis is to certify that Gunay RZAYEVA was awarded the degree of"
            " Doctor of Medicine.\nThis certificate is valid until the diploma is issued.",
        ),
    ],
)
def test_what_was_finished_decides_and_a_paper_before_the_diploma_is_a_letter(kind, text):
    """Marks of a finished course are a transcript, a leaver's a reference; before the diploma is a letter."""
    assert kind_of(text).kind.value == kind


def test_a_reference_that_says_neither_is_not_sure():
    """Called both and silent on how the study ended, the paper is a guess."""
    document = kind_of("AKADEMİK ARAYIŞ (TRANSKRİPT)\nMəmmədova Gülnarə Vəli qızı" + _ROWS)
    assert document.kind_confidence <= 0.9


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "transcript",
            "Rektor    Əliyev Cavid Orxan oğlu\nFakültənin dekanı    Babayev Elçin Vəli oğlu\nM.Y.",
        ),
        ("transcript", "Декан факультета    А.А. Иванов\nНачальник учебного отдела    П.П. Петров\nМ.П."),
        ("transcript", "Rector    Ali Aliyev\nRegistrar    Bahruz Babayev\nSeal"),
        ("transcript", "Rector    Ali Aliyev\nOfficial seal of the university\nPage 3 of 3"),
        ("other", "Rector    Ali Aliyev\nOfficial seal of the university\nBaku, 2012"),
        ("other", "Rektor    Əliyev Cavid\nDekan    Babayev Elçin\nKomissiyanın sədri    Həsənov Rəşad"),
        ("other", "Director    Ali Aliyev\nSecretary    Bahruz Babayev\nSeal of the company"),
    ],
)
def test_a_page_of_signatures_alone_belongs_to_the_marks_or_is_nothing(kind, text):
    """Dean and registry sign marks; where a chair or a director signs too, nothing is told; it is a guess."""
    document = kind_of(text)
    assert document.kind.value == kind
    assert document.kind_confidence <= 0.9


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "school_letter",
            "AZERBAIJAN MEDICAL UNIVERSITY\nOffice of the Dean\nThis is to confirm that Ms Gulnara Mammadova"
            " studied at our university from 2012 to 2018.\nHer diploma will be issued in September.",
        ),
        (
            "school_letter",
            "AZERBAIJAN MEDICAL UNIVERSITY\nCERTIFICATE\nThis is to certify that Gulnara Mammadova is a sixth"
            " year student of the faculty of general medicine.\nIssued upon request.",
        ),
        (
            "school_letter",
            "BAKU MEDICAL ACADEMY\nSTATEMENT\nWe hereby certify that Gulnara Mammadova and Gulnara Aliyeva"
            " is the same person. She received the diploma AT No. 123456.",
        ),
        (
            "transcript",
            "AZERBAIJAN MEDICAL UNIVERSITY\nEXTRACT FROM THE STUDENT REGISTER\nMammadova Gulnara"
            "\nSubject    Hours  Credits Grade\nHistory   120 4 A\nAnatomy 180 6 B",
        ),
        (
            "transcript",
            "T.C.\nEGE ÜNİVERSİTESİ\nTIP FAKÜLTESİ\nÖĞRENCİ NOT DÖKÜMÜ\nSevda Karimova"
            "\nDers Adı   AKTS   HN\nTarih   4   AA\nAnatomi   6   BA",
        ),
        (
            "transcript",
            "MEDICAL UNIVERSITY\nAPPENDIX\nto the diploma AB No. 123456\nGulnara Mammadova"
            "\n1 History   120   excellent\n2 Anatomy   180   good",
        ),
        ("transcript", "Toplam AKTS / Total ECTS: 360    Genel Not Ortalaması / CGPA: 3,04\nOnaylayan"),
    ],
)
def test_letters_and_extracts_are_told_by_what_they_say(kind, text):
    """A letter that confirms is a school's letter under any title; an extract of marks is a list of marks."""
    assert kind_of(text).kind.value == kind


@pytest.mark.parametrize(
    "row",
    [
        "Məmmədova Gülnarə Vəli qızına stomatologiya ixtisası üzrə həkim dərəcəsi verilmişdir.",
        "Məmmədova Gülnarə Vəli qızına baza ali tibb təhsili, diş həkimi dərəcəsi verilmişdir.",
        "Мамедовой Гюльнаре присвоена квалификация врача стоматолога",
        "Gulnara Mammadova was awarded the degree of physician in dentistry (stomatology).",
        "Məmmədova Gülnarə Vəli qızına baytarlıq ixtisası üzrə baytar həkim dərəcəsi verilmişdir.",
        "Мамедовой Гюльнаре присвоена квалификация ветеринарного врача",
    ],
)
def test_a_dentists_or_a_veterinarians_diploma_is_no_sure_basic_medical_one(row):
    """The word for physician stands in their degrees too."""
    level = kind_of(f"      DİPLOM AT № 912345\n      {row}\n").text("level")
    assert not (level.value == "basic_medical" and level.trusted)


def test_a_course_in_dentistry_makes_nobody_a_dentist():
    """Every physician's list of marks has one."""
    text = "TRANSKRİPT\nHəkim dərəcəsi\nMəmmədova Gülnarə Vəli qızı" + _ROWS
    text += "      3         Stomatologiya                  60      2       90     əla\n"
    assert kind_of(text).text("level").value == "basic_medical"


@pytest.mark.parametrize(
    ("row", "level"),
    [
        ("      3         Stomatologiya                  60      2         88     çox yaxşı", None),
        ("      3         Diş hekimliği                  60      2         88     çox yaxşı", None),
        ("İxtisas: həkim-stomatoloq", "other_higher"),
    ],
)
def test_a_course_in_dentistry_makes_no_dentist(row, level):
    """Every physician's transcript has such a course; only words outside the list of marks tell the level."""
    head = "DİPLOMA ƏLAVƏ\nMəmmədova Gülnarə\nAzərbaycan Tibb Universiteti"
    assert kind_of(head + _ROWS + row).text("level").value == level


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("ID CARD", "Full name: Mammadov Ruslan"),
        ("ЛИЧНАЯ КАРТА СТУДЕНТА", "Фамилия: Мамедов   Имя: Руслан"),
        ("STUDENT IDENTIFICATION CARD", "Full name: Mammadov Ruslan"),
    ],
)
def test_a_card_of_a_school_is_no_name_document(heading, row):
    """A line `ID CARD` over courses, or a card that calls itself a student's, identifies nobody."""
    courses = "\n".join(
        f"    {n}   {title}      4      88" for n, title in enumerate(("Anatomy", "Histology", "Surgery"), 1)
    )
    text = f"        AZERBAIJAN MEDICAL UNIVERSITY\n            {heading}\n    {row}\n{courses}"
    assert kind_of(text).kind != "name_document"


def test_a_plain_identity_card_stays_a_name_document():
    """`IDENTIFICATION CARD` with a name, a day of birth and a number."""
    text = """
          REPUBLIC OF AZERBAIJAN
          IDENTIFICATION CARD
      Surname: Mammadov
      Given name: Ruslan
      Date of birth: 12.03.1988
      Date of expiry: 12.03.2030
    """
    assert kind_of(text).kind == "name_document"


_DEGREE = """
      SAMPLE UNIVERSITY OF HEALTH SCIENCES
      We certify that GULNARA MAMMADOVA
      of Sample Government Medical College, having been found duly qualified for the degree of
      {degree}, the said degree has been conferred on her on this day.
      In testimony whereof are set the seal of the University and the signature of the Chancellor.
"""


@pytest.mark.parametrize(
    ("degree", "kind"),
    [("BACHELOR OF MEDICINE AND BACHELOR OF SURGERY", "diploma"), ("NURSING", "secondary")],
)
def test_a_medical_college_of_a_university_confers_physicians_degrees(degree, kind):
    """`Medical College` alone names a school of any level, so neither is sure."""
    document = kind_of(_DEGREE.format(degree=degree))
    assert document.kind == kind
    assert document.kind_confidence < 0.97


@pytest.mark.parametrize(
    "title",
    [
        "ANNEX TO THE CERTIFICATE OF COMPLETE GENERAL SECONDARY EDUCATION",
        "CERTIFICATE OF SECONDARY EDUCATION",
        "АТТЕСТАТ О СРЕДНЕМ (ПОЛНОМ) ОБЩЕМ ОБРАЗОВАНИИ",
        "LİSE DİPLOMASI",
    ],
)
def test_a_schools_leaving_certificate_with_its_marks_is_no_transcript(title):
    """What was learnt at school counts for no year of medicine."""
    marks = "      Biology    10 (ten)\n      Chemistry    9 (nine)\n      History    11 (eleven)\n"
    assert kind_of(f"      {title}\n      Gulnara Mammadova\n{marks}").kind == "secondary"


def test_a_diploma_over_its_own_list_of_marks_is_both():
    """A page that is headed as a diploma and lists marks under it is no mere transcript."""
    courses = ("Biokimya", "Histologiya", "Fiziologiya", "Latın dili", "Farmakologiya", "Cərrahlıq")
    rows = "".join(
        f"\n      {n:<9} {name:<30} 120     4         8{n}     yaxşı" for n, name in enumerate(courses, 3)
    )
    sums = "\n      Cəmi kredit 30    ÜOMG 84    Orta bal 84"
    head = "      ƏSAS (BAZA ALİ) TİBB TƏHSİLİ DİPLOMU\n      Soyadı: Əliyeva"
    document = kind_of(head + _ROWS + rows + sums)
    assert (document.kind, document.kind_confidence < 0.97) == ("diploma_and_transcript", True)


@pytest.mark.parametrize(
    "right",
    [
        "Diplom sahibinə internatura və rezidentura keçmək hüququ verir.",
        "The diploma gives the right to undergo internship and clinical residency.",
        "Диплом даёт право на прохождение интернатуры.",
    ],
)
def test_what_a_diploma_gives_the_right_to_is_not_done_yet(right):
    """A diploma that opens the way to a residency is no paper of a residency."""
    document = kind_of(
        "      BAZA ALİ TİBB TƏHSİLİ DİPLOMU\n      AT № 912345\n      Əliyeva Nərmin Rəşad qızına"
        f" pediatriya ixtisası üzrə həkim dərəcəsi verilmişdir.\n      {right}\n"
    )
    assert (document.kind, document.text("level").value) == ("diploma", "basic_medical")
    assert document.kind_confidence >= 0.97


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (
            "3.3 Вимоги до вступу / Admission: диплом молодшого спеціаліста, медичний коледж, 2012 р. /",
            "transcript",
        ),
        ("3.3 Access requirement: diploma of a junior specialist, 2012,", "transcript"),
        ("3.3 Awarded by: diploma of a junior specialist, 2012,", "secondary"),
    ],
)
def test_a_college_named_as_what_admits_to_the_studies_makes_no_college_paper(entry, kind):
    """The whole entry under the label tells of the school before, in its second language too."""
    head = "      DIPLOMA SUPPLEMENT\n      2.1 Qualification: physician\n"
    document = kind_of(f"{head}      {entry}\n      Junior specialist, nurse, medical college\n{_ROWS}")
    assert document.kind == kind
