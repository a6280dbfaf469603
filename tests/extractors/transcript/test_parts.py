"""Columns that add up are told apart: the whole, and its parts."""

from extractors.transcript.model import Column
from extractors.transcript.parts import parts_told

LECTURES = ["18", "-", "12", "24", "36", "42", "60", "48"]
PRACTICE = ["36", "54", "36", "60", "90", "105", "150", "120"]
ALONE = ["18", "18", "6", "36", "54", "69", "114", "84"]
ALL = ["72", "72", "54", "120", "180", "216", "324", "252"]
TITLES = ["Philosophy", "Latin", "Law", "Chemistry", "Biology", "Biochemistry", "Anatomy", "Physiology"]


def told(keys: list[str | None], *cells: list[str]) -> list[str | None]:
    """The names of columns with these names and cells, once their sums were seen."""
    columns = [Column(key, n / 10, (n + 1) / 10, named=key is not None) for n, key in enumerate(keys)]
    return [column.key for column in parts_told(columns, cells)]


def test_the_sum_of_the_columns_before_it_is_all_hours() -> None:
    """A heading over all of them named one part the hours; the sum is, and the parts are parts."""
    found = told(["title", None, None, "hours", None], TITLES, LECTURES, PRACTICE, ALONE, ALL)
    assert found == ["title", "hours_part", "hours_part", "hours_part", "hours_total"]


def test_the_sum_may_stand_before_its_parts() -> None:
    """All hours first, then the kinds of teaching."""
    found = told(["title", None, "hours", None, None], TITLES, ALL, LECTURES, PRACTICE, ALONE)
    assert found == ["title", "hours_total", "hours_part", "hours_part", "hours_part"]


def test_points_of_semester_and_examination_are_parts_of_the_score() -> None:
    """Two parts and their sum out of 100, whichever of them the heading calls the score."""
    semester, exam = ["40", "38", "45", "30", "41", "47", "36"], ["41", "45", "50", "32", "44", "40", "39"]
    both = ["81", "83", "95", "62", "85", "87", "75"]
    assert told(["score", None, None], semester, exam, both) == ["score_part", "score_part", "score"]


def test_what_does_not_add_up_stays() -> None:
    """Figures beside each other that are no sum of others keep their names."""
    other = ["70", "72", "50", "121", "170", "200", "300", "250"]
    keys = ["title", None, "hours", None]
    assert told(keys, TITLES, LECTURES, PRACTICE, other) == keys


def test_few_rows_prove_no_sum() -> None:
    """Five rows that add up may do so by chance."""
    keys = ["title", None, "hours", None]
    assert told(keys, TITLES[:5], LECTURES[:5], ALONE[:5], ["36", "18", "18", "60", "90"]) == keys


def test_a_workload_beside_the_sum_of_the_hours_taught_keeps_its_name() -> None:
    """Only one column can be all hours: the one that its heading calls so."""
    workload = ["100", "110", "90", "150", "230", "270", "380", "300"]
    taught = ["54", "54", "48", "84", "126", "147", "210", "168"]
    found = told(["hours_total", None, None, None], workload, LECTURES, PRACTICE, taught)
    assert found[0] == "hours_total"
    assert found[3] is None
