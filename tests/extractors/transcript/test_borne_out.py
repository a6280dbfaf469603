"""What a column holds is trusted only where its heading and its figures say so together."""

from collections.abc import Sequence

from extractors.transcript import read_transcript
from extractors.transcript.concepts import column_of, meant_whole
from extractors.transcript.footnotes import transfer_notes
from extractors.transcript.model import Column
from extractors.transcript.products import products_told
from tests.extractors.transcript.layout import page

CREDITS = ["4", "6", "9", "5", "6", "7", "3"]
SCORES = ["66", "74", "74", "68", "70", "82", "91"]
WEIGHTED = ["264", "444", "666", "340", "420", "574", "273"]
LETTERS = ["BA", "CC", "BB", "BA", "CC", "AA", "BB"]
OF_LETTERS = ["14", "12", "27", "17,5", "12", "28", "9"]


def named(keys: Sequence[str | None], *cells: list[str]) -> list[str | None]:
    """The names of columns with these names and cells, once products were seen."""
    columns = [Column(key, n / 10, (n + 1) / 10, named=key is not None) for n, key in enumerate(keys)]
    return [column.key for column in products_told(columns, cells)]


def test_points_times_credits_are_neither_scores_nor_credits() -> None:
    """A heading `Credit x points` was taken for the credits'; the figures show a product."""
    found = named(["score", "credits", "credits"], SCORES, WEIGHTED, CREDITS)
    assert found == ["score", "weight", "credits"]


def test_credits_times_what_a_letter_is_worth_are_no_scores() -> None:
    """The points of the letters are not printed; the credits themselves stay what they are."""
    assert named(["credits", "letter", "score"], CREDITS, LETTERS, OF_LETTERS) == [
        "credits",
        "letter",
        "weight",
    ]


def test_hours_are_no_product() -> None:
    """Thirty hours for every credit are the credits times one figure, whatever the letters."""
    hours = [str(30 * int(text)) for text in CREDITS]
    keys = ["credits", "letter", "hours"]
    assert named(keys, CREDITS, LETTERS, hours) == keys


def test_a_heading_with_an_unknown_word_is_not_understood() -> None:
    """`Level unit` holds a word nobody knows; `academic hours` is about hours to the last word."""
    assert meant_whole("academic hours") and column_of("academic hours") == ("hours", 94.0)
    assert not meant_whole("level unit")


def test_figures_of_another_mind_than_the_letters_are_no_trusted_scores() -> None:
    """The marks of an entrance examination stand where the scores are looked for."""
    drawn = """
  No   Course             Credit   Score   Grade
  1    Anatomy               6      71      A
  2    Latin                 4      93      C
  3    Philosophy            3      88      D
  4    Biophysics            5      69      A
  5    Chemistry             5      95      E
  6    Physiology            6      77      B
  7    Histology             6      91      D
  8    Pathology             5      70      B
"""
    courses = read_transcript([page(drawn)], "f").courses
    assert len(courses) == 8
    assert not any(course.score and course.score.trusted for course in courses)


def test_a_footnote_says_where_marked_courses_come_from() -> None:
    """The star of a title leads to the school in the note; a row without it was taken here."""
    drawn = """
  Fənn                      Kredit   Bal   Hərf
  Normal anatomiya *           6      87     B
  Tibbi kimya *                4      91     A
  Fiziologiya                  3      75     C
  Biofizika                    5      66     D
  * – kreditlər Odlar Yurdu Universitetindən köçürülmüşdür.
"""
    notes = transfer_notes([page(drawn)], "f")
    assert [(note.mark, note.school) for note in notes] == [("*", "Odlar Yurdu Universiteti")]
    courses = read_transcript([page(drawn)], "f").courses
    told = [course.transferred_from.value if course.transferred_from else None for course in courses]
    assert told == ["Odlar Yurdu Universiteti"] * 2 + [None, None]


def test_parts_of_a_programme_one_a_year_are_years() -> None:
    """`DÖNEM II 2015-2016` after `DÖNEM I 2014-2015`: no two semesters lie in two academic years."""
    drawn = """
  Ders Adı                  AKTS     Not   Harf
  DÖNEM I 2014-2015 Öğretim Yılı
  Anatomi                      6      87     BA
  Biyokimya                    4      91     AA
  DÖNEM II 2015-2016 Öğretim Yılı
  Fizyoloji                    3      75     CB
  Histoloji                    5      66     CC
  DÖNEM III 2016-2017 Öğretim Yılı
  Patoloji                     3      75     CB
  Farmakoloji                  5      66     CC
"""
    courses = read_transcript([page(drawn)], "f").courses
    assert len(courses) == 6
    assert not any(course.semester and course.semester.trusted for course in courses)
    assert [course.academic_year.value for course in courses if course.academic_year][-1] == "2016/2017"


def test_the_number_of_courses_is_not_the_sum_beside_it() -> None:
    """`55 courses 295`: the word belongs to the figure before it; 295 courses has no programme."""
    drawn = """
  Fənn                      Kredit   Bal   Hərf
  Normal anatomiya             6      87     B
  Tibbi kimya                  4      91     A
  Fiziologiya                  3      75     C
  Biofizika                    5      66     D
  Cəmi (4 fənn)               18
"""
    totals = read_transcript([page(drawn)], "f").totals
    assert totals.courses is None or totals.courses.value == 4


def test_credits_of_two_kinds_are_doubted_where_they_differ() -> None:
    """National credits and the other ones are mostly the same; a row with two figures is doubtful."""
    drawn = """
  Fənn                      Kredit   AKTS   Bal   Hərf
  Normal anatomiya             6      6      87     B
  Tibbi kimya                  7      7,5    91     A
  Fiziologiya                  3      3      75     C
  Biofizika                    5      5      66     D
  Patologiya                   4      4      71     C
"""
    courses = read_transcript([page(drawn)], "f").courses
    trusted = [course.credits.trusted for course in courses if course.credits]
    assert trusted == [True, False, True, True, True]


def test_the_most_that_can_be_had_is_no_trusted_number_of_hours() -> None:
    """`Max.` over round figures above a hundred speaks of marks."""
    titles = ["Anatomy", "Physiology", "Biochemistry", "Pathology", "Pharmacology", "Medicine", "Surgery",
              "Paediatrics", "Ophthalmology", "Otology"]  # fmt: skip
    most = [100, 150, 200, 250, 300, 150, 200, 100, 250, 300]
    heading = "Subject                       Max.      Obt.       Result"
    lines = [f"{title:<30}{top}        {top * 7 // 10}         Pass"
             for title, top in zip(titles, most, strict=True)]  # fmt: skip
    courses = read_transcript([page("\n".join([heading, *lines]))], "f").courses
    assert not any(course.hours and course.hours.trusted for course in courses)


def test_a_row_that_says_only_of_what_it_is_the_sum_is_no_course() -> None:
    """`Dönem toplamı 60 Başarılı` has a mark like a course's; a course's name goes on after such a word."""
    drawn = """
    Ders adı                AKTS     Not
    Anatomi                  7       BB
    Fizyoloji                6       CB
    Biyokimya                8       AA
    Toplam kalite            9       BA
    Dönem toplamı           30       Başarılı
    """
    titles = [course.title.value for course in read_transcript([page(drawn)], "f").courses]
    assert titles == ["Anatomi", "Fizyoloji", "Biyokimya", "Toplam kalite"]


def test_out_of_how_many_an_average_is_no_average() -> None:
    """A label read without the blank before its number leaves one number too many for the names."""
    drawn = """
    Ders adı                AKTS     Not
    Anatomi                  7       BB
    Fizyoloji                6       CB
    Biyokimya                8       AA
    Toplam AKTS:21 Genel Not Ortalaması: 3,02 / 4,00
    """
    average = read_transcript([page(drawn)], "f").totals.average
    assert average is not None and average.value == 3.02


def test_the_heading_of_a_russian_supplement_is_understood_as_it_is_prescribed() -> None:
    """Its names stand close beside each other, the second on two lines."""
    drawn = """
    Наименование дисциплин (модулей) программы, вид практики   Количество зачётных Оценка
                                                               единиц
    Философия                                                     4 з.е.            хорошо
    История                                                       3 з.е.            отлично
    Иностранный язык                                              7 з.е.            зачтено
    Латинский язык                                                4 з.е.            хорошо
    Анатомия                                                     11 з.е.            отлично
    """
    courses = read_transcript([page(drawn)], "f").courses
    shown = [
        (one.title.value, one.credits and one.credits.value, one.grade and one.grade.value) for one in courses
    ]
    assert len(shown) == 5
    assert shown[0] == ("Философия", 4.0, "хорошо") and shown[4] == ("Анатомия", 11.0, "отлично")


def test_the_credits_of_a_doubted_column_are_no_average() -> None:
    """`Average / credits and hours 360 10800` names one more than stands behind it: the columns tell."""
    heading = f"{'':<14}Предметы{'':<30}"
    lines = [
        f"{60 + n:<14}Предмет номер {'абвгдежзик'[n]:<24}{3 + n % 3}        {(3 + n % 3) * 30}"
        for n in range(10)
    ]
    total = f"{'64,50':<14}Средневзвешенный балл / сумма кредитов    39       1170"
    average = read_transcript([page("\n".join([heading, *lines, total]))], "f").totals.average
    assert average is None or average.value != 39
