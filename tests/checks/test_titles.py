"""The degree titles people copy from ECFMG's Reference Guide."""

import pytest

from checks.errors import DirectoryError
from checks.tables import Mapping
from checks.titles import a_row, changes, load, load_foreign, merged, save, with_row

HEAD = "wdoms_id,from_year,to_year,titles,read_at,read_by\n"


def table(tmp_path, rows, name="titles.csv"):
    path = tmp_path / name
    path.write_text(HEAD + rows, encoding="utf-8")
    return path


@pytest.mark.parametrize("suffix", [".csv", ".json", ".xlsx"])
def test_titles_come_back_as_they_were_saved(tmp_path, suffix):
    """Years, open ends, several titles, day and reader survive every format."""
    first = load(
        table(
            tmp_path,
            "F0000281,1957,1991,Врач | Həkim,2026-11-20,Leyla A.\nF0000281,1992,Current,Physician,,\n",
        )
    )
    save(first, tmp_path / f"again{suffix}")
    again = load(tmp_path / f"again{suffix}")
    assert first.rows == again.rows
    assert [(row.from_year, row.to_year, row.titles) for row in again.rows] == [
        (1957, 1991, ["Врач", "Həkim"]),
        (1992, None, ["Physician"]),
    ]


def test_changes_are_told_row_by_row(tmp_path):
    """A row is known by its school and years; what was, what becomes of it."""
    old = load(
        table(tmp_path, "F0000281,1957,,Physician,2026-11-20,A\nF0000281,1930,1956,Врач,2026-11-20,A\n")
    )
    new = load(table(tmp_path, "F0000281,1957,,Doctor,2026-11-20,A\nF0002936,2005,,Physician,2026-11-20,A\n"))
    assert [str(change) for change in changes(old, new)] == [
        "added: F0002936 2005 - Current: Physician",
        "gone: F0000281 1930 - 1956: Врач",
        "changed: F0000281 1957 - Current, titles: “Physician” becomes “Doctor”",
    ]


def test_a_list_does_not_wipe_out_what_was_read_later(tmp_path):
    """A row without a day of reading, or with an older one, leaves the office's own as it is."""
    own = load(table(tmp_path, "F0000281,1957,,Physician,2026-11-20,A\n"))
    for day, kept in (("", "Physician"), ("2025-01-01", "Physician"), ("2026-11-21", "Doctor")):
        brought = load(table(tmp_path, f"F0000281,1957,,Doctor,{day},B\nF0002936,,,Physician,,\n"))
        rows = {row.wdoms_id: row for row in merged(own, brought).rows}
        assert rows["F0000281"].titles == [kept] and "F0002936" in rows


def test_two_rows_of_the_same_years_are_one_with_both_titles(tmp_path):
    """None of them is lost in a merge, and the row is as old as the older reading."""
    twice = load(table(tmp_path, "F0000281,1957,,A,2026-11-20,x\nF0000281,1957,,B,,x\n"))
    row = with_row(twice, a_row("F0002936", (None, None), ["C"], "2026-11-20", "x")).rows[0]
    assert (row.titles, row.read_at) == (["A", "B"], "")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("AMU,1957,,Physician,,\n", "column wdoms_id"),
        ("F0000281,1991,1957,Physician,,\n", "column to_year"),
        ("F0000281,57,,Physician,,\n", "column from_year"),
        ("F0000281,1957,,Physician,yesterday,\n", "column read_at"),
        ("F0000281,1957,,Physician,2999-01-01,\n", "future"),
        ("F0000281,1957,,,,\n", "column titles"),
    ],
)
def test_what_is_brought_in_must_be_what_it_says(tmp_path, rows, said):
    """Each mistake is named with its row and column before anything is judged by it."""
    with pytest.raises(DirectoryError) as error:
        load_foreign(table(tmp_path, rows), Mapping())
    assert said in str(error.value) and "row 2" in str(error.value)


@pytest.mark.parametrize(
    ("school", "years", "given"),
    [("AMU", (None, None), ["A"]), ("F0000281", (1991, 1957), ["A"]), ("F0000281", (None, None), [" "])],
)
def test_a_row_that_says_nothing_is_refused(school, years, given):
    """An id that is none, years the wrong way round, no title."""
    with pytest.raises(ValueError, match=r"F and seven|before they begin|at least one title"):
        a_row(school, years, given, "2026-11-20", "A")


def test_an_empty_table_is_as_none(tmp_path):
    """The office's table before its first row changes no judgement and makes no new record."""
    assert load(table(tmp_path, "")) == load()
