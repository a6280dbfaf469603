"""Layouts of transcripts: whatever the columns, headings and language, the rows come out the same."""

from dataclasses import dataclass

import pytest

from extractors.transcript import read_transcript
from tests.extractors.transcript.layout import page
from tests.extractors.transcript.shown import rows


@dataclass(frozen=True)
class Case:
    """A page as drawn, the columns to look at, the rows expected."""

    name: str
    drawn: tuple[str, ...]
    columns: tuple[str, ...]
    expected: list[tuple[str | None, ...]]
    complete: bool | None = None


CASES = [
    Case(
        "Azerbaijani, semester headings, wrapped title with its number on the first line",
        (
            """
  №   Fənnin adı                                Kredit   Bal    Hərflə qiymət
                                I semestr
  1   Azərbaycan tarixi                            4      87       B
  2   Xarici dil (ingilis dili) I                  3      92       A
  3   Latın dili və tibbi
      terminologiya                                4      51       E
  Cəmi: 11 kredit
                                II semestr
  4   Fəlsəfə                                      3      77       C
  5   Tibbi kimya                                  5      36       F
  Cəmi: 8 kredit
  Yekun: 19 kredit
                     Rektor               Dekan
""",
        ),
        ("title", "semester", "credits", "score", "letter", "passed"),
        [
            ("Azərbaycan tarixi", "1", "4", "87", "B", "True"),
            ("Xarici dil (ingilis dili) I", "1", "3", "92", "A", "True"),
            ("Latın dili və tibbi terminologiya", "1", "4", "51", "E", "True"),
            ("Fəlsəfə", "2", "3", "77", "C", "True"),
            ("Tibbi kimya", "2", "5", "36", "F", "False"),
        ],
        True,
    ),
    Case(
        "hours of theory and of practice beside titles at the right: practice names no courses",
        (
            """
    Control   Mark (1-5)        theory     practice     total     Course of study and discipline
    exam      5 (excellent)       70         106         176      Biology
    exam      4 (good)            60         130         190      Histology with Embryology
    exam      3 (satisfactory)    80         148         228      Physiology
    exam      4 (good)            50          60         110      Philosophy
""",
        ),
        ("title", "score", "hours"),
        [
            ("Biology", "5", "176?"),
            ("Histology with Embryology", "4", "190?"),
            ("Physiology", "3", "228?"),
            ("Philosophy", "4", "110?"),
        ],
    ),
    Case(
        "a label misread as figures, and teachers' names on the right: neither a row nor a second table",
        (
            """
  Sem.   Fənnin adı              Kredit    İmtahan tarixi    Bal    Qiymət    57 götürən        Qeyd
  1      Azərbaycan tarixi         4         26.01.2012      77     yaxşı     Mehdili Z.
  1      Latın dili                4         13.01.2012      73     yaxşı     İsayev T.
  1      İnsan anatomiyası         6         14.01.2012      91     əla       Həmidov Z.
  2      Fəlsəfə                   3         16.06.2012      80     yaxşı     Quluyev S.
  2      Tibbi biologiya           5         18.06.2012      65     kafi      Vəkilova S.
  2      Bioüzvi kimya             4         21.06.2012      74     yaxşı     Rzayev G.
  2      İnformatika               3         08.06.2012      94     əla       Həmidov Z.
""",
        ),
        ("title", "semester", "credits", "score", "grade"),
        [
            ("Azərbaycan tarixi", "1", "4", "77", "yaxşı"),
            ("Latın dili", "1", "4", "73", "yaxşı"),
            ("İnsan anatomiyası", "1", "6", "91", "əla"),
            ("Fəlsəfə", "2", "3", "80", "yaxşı"),
            ("Tibbi biologiya", "2", "5", "65", "kafi"),
            ("Bioüzvi kimya", "2", "4", "74", "yaxşı"),
            ("İnformatika", "2", "3", "94", "əla"),
        ],
    ),
    Case(
        "Ukrainian supplement, its headings as a reader without Ukrainian letters gives them",
        (
            """
  Назва дисциплни              Години    Кредити    Бали    Ощнка за нащональною шкалою    Ощнка ECTS
  1 курс, 2014/2015 навчальний рік
  Гістологія                     120        4         92       відмінно                        A
  Анатомія                       300       10         78       добре                           C
  Мікробіологія                  180        6         64       задовільно                      D
  Біофізика                       90        3         70       задовільно                      D
""",
        ),
        ("title", "academic_year", "hours", "credits", "score", "grade", "letter"),
        [
            ("Гістологія", "2014/2015", "120", "4", "92", "відмінно", "A"),
            ("Анатомія", "2014/2015", "300", "10", "78", "добре", "C"),
            ("Мікробіологія", "2014/2015", "180", "6", "64", "задовільно", "D"),
            ("Біофізика", "2014/2015", "90", "3", "70", "задовільно", "D"),
        ],
    ),
    Case(
        "Soviet supplement in Russian: hours and words, a block of state examinations",
        (
            """
  № п/п   Наименование дисциплин                     Количество     Оценка
                                                       часов
   1      История КПСС                                  170         хорошо
   2      Латинский язык                                 70         зачтено
   3      Социальная гигиена и организация
          здравоохранения                               150         отлично
   4      Физическое воспитание                         140         не зачтено
   Итого:                                               530
             Государственные экзамены
   1      Внутренние болезни                                        отлично
   2      Хирургия                                                  хорошо
   Ректор                 Декан
""",
        ),
        ("title", "hours", "grade", "passed"),
        [
            ("История КПСС", "170", "хорошо", "True"),
            ("Латинский язык", "70", "зачтено", "True"),
            ("Социальная гигиена и организация здравоохранения", "150", "отлично", "True"),
            ("Физическое воспитание", "140", "не зачтено", "False"),
            ("Внутренние болезни", "-", "отлично", "True"),
            ("Хирургия", "-", "хорошо", "True"),
        ],
        True,
    ),
    Case(
        "two tables side by side",
        (
            """
 No.  Course                        ECTS  Grade     No.  Course                       ECTS  Grade
            Semester 1                                        Semester 2
 1   Human Anatomy I                 6      A        5   Human Anatomy II              6      B
 2   Medical Chemistry               4      B        6   Philosophy                    3      C
 3   Latin Language                  4      C        7   Bioorganic Chemistry          4      F
 4   History of Azerbaijan           4      E        8   Informatics                   3      A
 Total                              18               Total                            16
 Total credits: 34      GPA: 3.1
""",
        ),
        ("title", "semester", "credits", "letter", "passed"),
        [
            ("Human Anatomy I", "1", "6", "A", "True"),
            ("Medical Chemistry", "1", "4", "B", "True"),
            ("Latin Language", "1", "4", "C", "True"),
            ("History of Azerbaijan", "1", "4", "E", "True"),
            ("Human Anatomy II", "2", "6", "B", "True"),
            ("Philosophy", "2", "3", "C", "True"),
            ("Bioorganic Chemistry", "2", "4", "F", "False"),
            ("Informatics", "2", "3", "A", "True"),
        ],
        True,
    ),
    Case(
        "code, type and semester columns in another order; O for 0 in a code stays doubtful",
        (
            """
 Fənnin kodu  Fənnin növü  Semestr  Fənnin adı                          Bal   Qiymət   Kredit  Saat
 İPF-B01      Məcburi       S1      İnsan anatomiyası I                  87   B          6     180
 İPF-BO2      Məcburi       S1      Tibbi kimya                          95   A          4     120
 İPF-B03      Seçmə         S2      Fəlsəfə                              45   F          3      90
 İPF-B04      Məcburi       S2      İnsan anatomiyası II                 64   D          6     180
 Cəmi                                                                                   19     570
""",
        ),
        ("code", "title", "semester", "hours", "credits", "score", "letter"),
        [
            ("İPF-B01", "İnsan anatomiyası I", "1", "180", "6", "87", "B"),
            ("İPF-B02?", "Tibbi kimya", "1", "120", "4", "95", "A"),
            ("İPF-B03", "Fəlsəfə", "2", "90", "3", "45", "F"),
            ("İPF-B04", "İnsan anatomiyası II", "2", "180", "6", "64", "D"),
        ],
        True,
    ),
    Case(
        "English, terms of the calendar, a heading of two lines, a transferred row",
        (
            """
 Course Code   Course Title                                    Credits   Hours   Score   Letter
                                                               (ECTS)    total           grade
 Fall 2015
 ANAT101       Human Anatomy I                                    6       180      87      B
 CHEM102       Medical Chemistry                                  4       120      78      C
 Spring 2016
 ANAT102       Human Anatomy II                                   6       180      91      A
 Fall 2016
 HIST210       Histology (transferred from Ankara University)     5       150      71      C
 Total                                                           21       630
""",
        ),
        ("code", "academic_year", "semester", "credits", "hours", "transferred_from"),
        [
            ("ANAT101", "2015/2016", "Fall", "6", "180", None),
            ("CHEM102", "2015/2016", "Fall", "4", "120", None),
            ("ANAT102", "2015/2016", "Spring", "6", "180", None),
            ("HIST210", "2016/2017", "Fall", "5", "150", "Ankara University"),
        ],
        True,
    ),
    Case(
        "academic years as headings, semesters counted anew in each, a retake",
        (
            """
 Sıra  Fənlərin adı                                   Saatların   Kreditlərin   Qiymət
  №                                                   miqdarı       sayı       bal   hərf
                       2014/2015-ci tədris ili
 I semestr
  1    Azərbaycan tarixi                                 120          4         87     B
  2    Fəlsəfə                                            90          3         55     E
 II semestr
  3    Tibbi kimya                                       120          4         91     A
                       2015/2016-cı tədris ili
 I semestr
  4    Normal fiziologiya                                180          6         73     C
 II semestr
  5    Biokimya                                          120          4         49     F
  6    Biokimya (təkrar)                                 120          4         58     E
 Ümumi kredit: 21
""",
        ),
        ("title", "academic_year", "semester", "hours", "credits", "passed"),
        [
            ("Azərbaycan tarixi", "2014/2015", "1?", "120", "4", "True"),
            ("Fəlsəfə", "2014/2015", "1?", "90", "3", "True"),
            ("Tibbi kimya", "2014/2015", "2?", "120", "4", "True"),
            ("Normal fiziologiya", "2015/2016", "3?", "180", "6", "True"),
            ("Biokimya", "2015/2016", "4?", "120", "4", "False"),
            ("Biokimya (təkrar)", "2015/2016", "4?", "120", "4", "True"),
        ],
        True,
    ),
    Case(
        "years of study and seasons; the second page without a heading goes on with the columns",
        (
            """
  №    Fənnin adı                                   Kredit    Yekun bal    Qiymət
                       I KURS
                    payız semestri
  1    Azərbaycan tarixi                              4         87      çox yaxşı
  2    Fəlsəfə                                        3         55      qənaətbəxş
                    yaz semestri
  3    Tibbi kimya                                    4         91      əla
                       II KURS
                    payız semestri
  4    Normal fiziologiya                             6         73      yaxşı
  5    Fiziki tərbiyə                                 —         —       məqbul
""",
            """
  6    Biokimya                                       4         84      çox yaxşı
                    yaz semestri
  7    Histologiya                                    5         68      kafi
  8    Mikrobiologiya                                 5         90      çox yaxşı
  Yekun: 31 kredit
""",
        ),
        ("title", "semester", "credits", "score", "grade", "passed"),
        [
            ("Azərbaycan tarixi", "1", "4", "87", "çox yaxşı", "True"),
            ("Fəlsəfə", "1", "3", "55", "qənaətbəxş", "True"),
            ("Tibbi kimya", "2", "4", "91", "əla", "True"),
            ("Normal fiziologiya", "3", "6", "73", "yaxşı", "True"),
            ("Fiziki tərbiyə", "3", "-", "-", "məqbul", "True"),
            ("Biokimya", "3", "4", "84", "çox yaxşı", "True"),
            ("Histologiya", "4", "5", "68", "kafi", "True"),
            ("Mikrobiologiya", "4", "5", "90", "çox yaxşı", "True"),
        ],
        True,
    ),
    Case(
        "Azerbaijani in Cyrillic",
        (
            """
  №    Фәннин ады                            Саат    Гијмәт
  1    Азәрбајҹан тарихи                     120     әла
  2    Фәлсәфә                                90     чох јахшы
  3    Дахили хәстәликләр                    300     гејри-кафи
  4    Латын дили                             70     мәгбул
  Ҹәми                                       580
""",
        ),
        ("title", "hours", "grade", "passed"),
        [
            ("Азәрбајҹан тарихи", "120", "әла", "True"),
            ("Фәлсәфә", "90", "чох јахшы", "True"),
            ("Дахили хәстәликләр", "300", "гејри-кафи", "False"),
            ("Латын дили", "70", "мәгбул", "True"),
        ],
        True,
    ),
    Case(
        "Turkish with two-letter grades and both national credits and AKTS",
        (
            """
 DERS KODU   DERSİN ADI                     T   U   KREDİ   AKTS   NOT
 2014-2015 Güz Yarıyılı
 TIP101      Anatomi I                      4   2    5       8     AA
 TIP103      Tıbbi Biyoloji                 3   0    3       5     BB
 2014-2015 Bahar Yarıyılı
 TIP102      Anatomi II                     4   2    5       8     CB
 TIP104      Fizyoloji                      3   2    4       7     FF
 Toplam AKTS: 28      GANO: 2,85
""",
        ),
        ("code", "title", "academic_year", "semester", "credits", "letter", "passed"),
        [
            ("TIP101", "Anatomi I", "2014/2015", "Güz", "8", "AA", "True"),
            ("TIP103", "Tıbbi Biyoloji", "2014/2015", "Güz", "5", "BB", "True"),
            ("TIP102", "Anatomi II", "2014/2015", "Bahar", "8", "CB", "True"),
            ("TIP104", "Fizyoloji", "2014/2015", "Bahar", "7", "FF", "False"),
        ],
        True,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_layout_gives_its_rows(case: Case) -> None:
    """Every row of the page is read, in order, with nothing added."""
    reading = read_transcript([page(text, n) for n, text in enumerate(case.drawn, start=1)], "a.pdf")
    assert case.expected == rows(reading, *case.columns)
    assert reading.complete is case.complete


def test_a_page_without_a_table_gives_no_rows() -> None:
    """A letter in running text has no courses, whatever numbers stand in it."""
    letter = """
  To whom it may concern
  This is to certify that Gulnara Mammadova studied at our faculty from 2008 to 2014
  and earned 360 credits. Her average was 84,37.
  Dean
"""
    assert read_transcript([page(letter)], "a.pdf").courses == []
    assert read_transcript([], "a.pdf").courses == []


@pytest.mark.parametrize(
    "day",
    ['"07"  iyul 2014-cü il', "07  iyul 2014-cü il", "7     июля 2014 г.", "7     July 2014", "07  07.2014"],
)
def test_the_day_of_issue_under_the_table_is_no_row(day: str) -> None:
    """A day that stands under the running numbers is no running number, its month no course."""
    drawn = f"""
  №   Fənnin adı                                Kredit   Bal    Hərflə qiymət
                                I semestr
  1   Azərbaycan tarixi                            4      87       B
  2   Xarici dil (ingilis dili) I                  3      92       A
  3   Fəlsəfə                                      3      77       C
  {day}
"""
    assert len(read_transcript([page(drawn)], "a.pdf").courses) == 3
