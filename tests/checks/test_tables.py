"""Tables of other makers: workbooks, other headings, and what an import would change."""

from datetime import date, datetime

import pytest
from openpyxl import Workbook

from checks.data import FOLDER
from checks.directory import DirectoryError, a_note, changes, load, load_foreign, merged, save, with_note
from checks.tables import Mapping, read_mapping, read_table

AMU = "F0000281"
COLUMNS = ("wdoms_id", "name", "operational", "read_at")


def workbook(path, *sheets):
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_a_workbook_s_cells_are_what_a_person_would_type(tmp_path):
    """Days become ISO dates, whole numbers lose their point, yes and no stay; empty rows are left out."""
    rows = [
        [],
        ["wdoms_id", "name", "operational", "read_at"],
        ["F0000001", 1930.0, True, datetime(2026, 11, 20, 9, 30)],
        [None, None],
        ["F0000002", "B", False, date(2026, 11, 21)],
    ]
    table = read_table(workbook(tmp_path / "a.xlsx", ("one", rows)), COLUMNS, ("wdoms_id",))
    first, second = table.rows
    assert (first.text("name"), first.text("operational"), first.text("read_at")) == (
        "1930",
        "yes",
        "2026-11-20",
    )
    assert (second.number, second.text("operational"), second.text("read_at")) == (5, "no", "2026-11-21")


def test_a_sheet_is_chosen_by_name_and_an_unknown_one_is_named(tmp_path):
    """Without a name the first sheet counts."""
    head = ["wdoms_id", "name"]
    path = workbook(tmp_path / "a.xlsx", ("one", [head, ["F1", "A"]]), ("two", [head, ["F2", "B"]]))
    assert read_table(path, COLUMNS, (), sheet="two").rows[0].text("name") == "B"
    assert read_table(path, COLUMNS, ()).rows[0].text("name") == "A"
    with pytest.raises(DirectoryError, match=r"no sheet 'three'.*one, two"):
        read_table(path, COLUMNS, (), sheet="three")


def test_a_workbook_that_is_none_is_said_to_be_unreadable(tmp_path):
    """A damaged file, and one of another kind under that name."""
    for number, data in enumerate((b"", b"PK\x03\x04 no zip", b"wdoms_id,name\n")):
        path = tmp_path / f"{number}.xlsx"
        path.write_bytes(data)
        with pytest.raises(DirectoryError, match="cannot be read"):
            read_table(path, COLUMNS, ())


def test_a_workbook_that_swells_is_refused(tmp_path, monkeypatch):
    """The size unpacked counts, and so does the number of rows."""
    path = workbook(tmp_path / "a.xlsx", ("one", [["wdoms_id"], ["F1"], ["F2"]]))
    monkeypatch.setattr("checks.tables.xlsx_table.LIMIT_ROWS", 2)
    with pytest.raises(DirectoryError, match="more than 2 rows"):
        read_table(path, COLUMNS, ())
    monkeypatch.setattr("checks.tables.xlsx_table.LIMIT_UNPACKED", 10)
    with pytest.raises(DirectoryError, match="too large unpacked"):
        read_table(path, COLUMNS, ())


def test_a_cell_without_a_heading_is_not_lost_in_silence(tmp_path):
    """A column that nobody named is an error, not a column that is dropped."""
    path = workbook(tmp_path / "a.xlsx", ("one", [["wdoms_id", None], ["F1", "what is this"]]))
    with pytest.raises(DirectoryError, match="no heading"):
        read_table(path, COLUMNS, ())


def test_other_headings_are_mapped_and_the_rest_is_told(tmp_path):
    """Mapped columns come in under our names, our own headings stay, others are listed."""
    path = tmp_path / "list.csv"
    path.write_text("School ID,Title,city,Deans\nF0000009,Some School,Baku,A. B.\n", encoding="utf-8")
    found = load_foreign(path, read_mapping(None, ["wdoms_id=School ID", "name = Title"]))
    school = found.directory.schools[0]
    assert (school.name, school.city, found.left_out) == ("Some School", "Baku", ("Deans",))


def test_a_mapping_is_read_from_a_file_and_a_pair_wins(tmp_path):
    """YAML lines; what the call says comes last."""
    path = tmp_path / "map.yaml"
    path.write_text("name: Title\ncity: Town\n", encoding="utf-8")
    assert read_mapping(path, ["city=Place"]).headings == {"name": "Title", "city": "Place"}


@pytest.mark.parametrize(
    ("headings", "said"),
    [
        ({"nam": "Title"}, "no column"),
        ({"name": "Titel"}, "Did you mean 'Title'"),
        ({"name": "x"}, "headings"),
    ],
)
def test_a_mapping_that_does_not_fit_is_named(tmp_path, headings, said):
    """Neither a misspelt column of ours nor a heading that is not there passes."""
    path = tmp_path / "list.csv"
    path.write_text("wdoms_id,Title\nF0000009,A\n", encoding="utf-8")
    with pytest.raises(DirectoryError, match=said):
        load_foreign(path, Mapping(headings))


@pytest.mark.parametrize("text", ["[1, 2]", "name: [a]", "a: [", "just words"])
def test_a_file_that_is_no_mapping_is_refused(tmp_path, text):
    """Anything but lines of two names."""
    path = tmp_path / "map.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DirectoryError, match="mapping"):
        read_mapping(path)
    with pytest.raises(DirectoryError, match="no mapping"):
        read_mapping(None, ["name"])


def test_changes_are_told_column_by_column(tmp_path):
    """What was, what becomes of it; schools that come and go."""
    old = load()
    first, *others = old.schools
    moved = first.model_copy(update={"city": "Ganja"})
    fresh = others[0].model_copy(update={"wdoms_id": "F0000009"})
    new = old.model_copy(update={"schools": [moved, fresh]})
    told = [str(change) for change in changes(old, new)]
    assert told[0].startswith("added: F0000009")
    assert [line[:4] for line in told[1:-1]] == ["gone"] * len(others)
    assert f"city: “{first.city}” becomes “Ganja”" in told[-1]
    assert changes(old, old) == []


def test_a_list_without_notes_does_not_wipe_out_what_the_office_has_read(tmp_path):
    """A merge changes the columns it has; a note that somebody read gives way only to another one."""
    read = with_note(load(), AMU, a_note("", "1957 - Current", "2026-11-20", "adviser"))
    path = tmp_path / "list.csv"
    path.write_text(f"wdoms_id,name,city,graduation_years\n{AMU},A,X,\nF0000009,B,Y,\n", encoding="utf-8")
    both = {school.wdoms_id: school for school in merged(read, load_foreign(path, Mapping())).schools}
    assert both.keys() == {school.wdoms_id for school in read.schools} | {"F0000009"}
    assert (both[AMU].city, both[AMU].note.years) == ("X", "1957 - Current")
    assert both[AMU].alternate_names == read.schools[0].alternate_names
    path.write_text(f"wdoms_id,name,graduation_years,read_at\n{AMU},A,1957 - 2020,2026-11-21\n")
    newer = merged(read, load_foreign(path, Mapping())).schools[0].note
    assert (newer.years, newer.read_at) == ("1957 - 2020", "2026-11-21")


def read_demonstration():
    return load(FOLDER / "demo" / "directory.csv")


def merge_of(tmp_path, old, text):
    """The old directory with a list put in, as it is on disk afterwards."""
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    save(merged(old, load_foreign(tmp_path / "list.csv", Mapping())), tmp_path / "own.csv")
    return load(tmp_path / "own.csv")


def test_an_invented_note_stays_marked_whatever_list_is_merged(tmp_path):
    """A list that names its own source must not make the demonstration's note look like a real one."""
    rows = "".join(f"{school.wdoms_id},{school.name},office\n" for school in read_demonstration().schools)
    assert merge_of(tmp_path, read_demonstration(), "wdoms_id,name,source\n" + rows).demonstration


@pytest.mark.parametrize(
    "text",
    [
        f"wdoms_id,name,read_at\n{AMU},A,2026-11-22\n",
        f"wdoms_id,name,graduation_years,read_at\n{AMU},A,1990 - Current,2020-01-01\n",
    ],
)
def test_an_old_note_does_not_become_fresh_by_a_list(tmp_path, text):
    """A day without a note is not the day the note was read, and an older reading does not win."""
    read = with_note(load(), AMU, a_note("", "1957 - Current", "2024-01-01", "adviser"))
    note = next(one.note for one in merge_of(tmp_path, read, text).schools if one.wdoms_id == AMU)
    assert (note.years, note.read_at, note.read_by) == ("1957 - Current", "2024-01-01", "adviser")


def test_a_list_that_brings_a_note_brings_the_whole_of_it(tmp_path):
    """Years of one reading never stand beside words or names of another."""
    read = with_note(load(), AMU, a_note("old words", "1957 - Current", "2024-01-01", "adviser", "old.png"))
    text = f"wdoms_id,name,graduation_years,read_at\n{AMU},A,1957 - 2020,2026-11-21\n"
    note = next(one.note for one in merge_of(tmp_path, read, text).schools if one.wdoms_id == AMU)
    assert (note.text, note.years, note.read_by, note.screenshot) == ("", "1957 - 2020", "", "")


@pytest.mark.parametrize("mark", ["\u2028", "\x0b", "\x85", "\x1c", "\n"])
def test_a_note_pasted_with_odd_line_marks_is_read_back(tmp_path, mark):
    """A directory that was written can be read again, whatever the browser put into the text."""
    words = f"meets eligibility{mark}requirements"
    save(with_note(load(), AMU, a_note(words, "1957 - Current", "2026-11-20", "x")), tmp_path / "own.csv")
    note = next(one.note for one in load(tmp_path / "own.csv").schools if one.wdoms_id == AMU)
    assert note.text == words


def test_two_columns_of_one_name_are_refused(tmp_path):
    """Neither of them is lost in silence, in a text, a workbook or a mapping."""
    path = tmp_path / "a.csv"
    path.write_text("wdoms_id,name,name\nF0000009,A,B\n")
    book = workbook(tmp_path / "a.xlsx", ("one", [["wdoms_id", "name", "name"], ["F0000009", "A", "B"]]))
    for table in (path, book):
        with pytest.raises(DirectoryError, match="two columns are named 'name'"):
            read_table(table, COLUMNS, ())
    path.write_text("wdoms_id,Title\nF0000009,A\n")
    with pytest.raises(DirectoryError, match="'Title' twice"):
        load_foreign(path, Mapping({"name": "Title", "city": "Title"}))


def test_a_workbook_of_charts_and_a_bottomless_json_are_no_fault(tmp_path):
    """Both are said to be unusable."""
    book = Workbook()
    book.remove(book.active)
    book.create_chartsheet("picture")
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "a.json").write_text("[" * 200_000)
    for name in ("a.xlsx", "a.json"):
        with pytest.raises(DirectoryError):
            read_table(tmp_path / name, COLUMNS, ())
    with pytest.raises(DirectoryError):
        read_table(tmp_path / "a.xlsx", COLUMNS, (), sheet="picture")
