"""The school directory: its file, its years, and which school a printed name means."""

import random
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.directory import (
    DirectoryError,
    a_note,
    format_years,
    load,
    lookup,
    match,
    parse_years,
    save,
    with_note,
)
from checks.directory.comparing import is_abbreviation
from checks.directory.matching import find
from schemas.school import YearRange

DIRECTORY = load()
AMU, NDU, OYU = "F0000281", "F0002936", "F0002653"

MEANT = [
    ("Azərbaycan Tibb Universiteti", 2016, AMU),
    ("AZƏRBAYCAN TİBB UNİVERSİTETİ", 2016, AMU),
    ("AZERBAYCAN TlBB UNIVERSITETl", 2016, AMU),
    ("AZƏRBAYCAN TIBB UNIVERS1TET1", 2016, AMU),
    ("Azərbaycan Respublikası Səhiyyə Nazirliyi Azərbaycan Tibb Universiteti", 2012, AMU),
    ("AZƏRBAYCAN TİBB UNİVERSİTETİ (ATU), Bakı şəhəri", 2012, AMU),
    ("Azərbaycan TibbUniversi teti", 2016, AMU),
    ("Азербайджанского медицинского университета", 2005, AMU),
    ("Азәрбајҹан Тибб Университети", 2001, AMU),
    ("Н.Нәриманов адына Азәрбајҹан Дөвләт Тибб Институту", 1980, AMU),
    ("Азербайджанский государственный медицинский институт им. Н. Нариманова", 1985, AMU),
    ('N. Nərimanov adına "Qırmızı Əmək Bayrağı" ordenli Azərbaycan Dövlət Tibb İnstitutu', 1988, AMU),
    (
        "Красного Знамени Азербайджанский государственный медицинский институт имени Н. Нариманова",
        1989,
        AMU,
    ),
    ("Астраханский ордена Дружбы Народов государственный медицинский институт", 1988, "F0001014"),
    ("N. Nərimanov adına Azərbaycan Tibb Universiteti", 1996, AMU),
    ("Azərbaycan Tibb Universiteti", 1996, AMU),
    ("Azerbaijan Medical University", 2018, AMU),
    ("Azerbaijan State Medical University", 2018, AMU),
    ("Medical Faculty of Azerbaijan State University", 1925, AMU),
    ("Naxçıvan Dövlət Universiteti", 2018, NDU),
    ("NAXCIVAN DOVLƏT UNIVERSITETI Tibb fakültəsi", 2018, NDU),
    ("Nakhchivan State University, Medical Faculty", 2018, NDU),
    ("Odlar Yurdu Universiteti", 2023, OYU),
    ("Университет «Одлар Юрду»", 2023, OYU),
    ("Астраханский государственный медицинский институт", 1980, "F0001014"),
    ("ПЕРВЫЙ МОСКОВСКИЙ ГОСУДАРСТВЕННЫЙ МЕДИЦИНСКИЙ УНИВЕРСИТЕТ ИМЕНИ И.М. СЕЧЕНОВА", 2018, "F0001018"),
    ("Московская медицинская академия им. И. М. Сеченова", 2004, "F0001018"),
    ("Дагестанская государственная медицинская академия", 2010, "F0000291"),
    ("Hacettepe Üniversitesi Tıp Fakültesi", 2015, "F0001775"),
    ("T.C. İSTANBUL ÜNİVERSİTESİ İSTANBUL TIP FAKÜLTESİ", 2012, "F0000172"),
    ("Tbilisi State Medical University", 2016, "F0001542"),
    ("Харківський національний медичний університет", 2014, "F0001685"),
    ("Белорусский государственный медицинский университет", 2011, "F0001100"),
    ("AZORBAYCAN TIBB UNIVERSITETI", 2016, AMU),
    ("Azerbaycan Medical University", 2016, AMU),
    ("Azerbaijan Medical University (Baku, Azerbaijan)", 2016, AMU),
    ("Azerbaijan Medical University (formerly N. Narimanov Azerbaijan State Medical Institute)", 2016, AMU),
    ("I.M. Sechenov First Moscow State Medical University (Sechenov University)", 2018, "F0001018"),
    (
        "Первый Московский государственный медицинский университет имени И.М. Сеченова"
        " (Сеченовский Университет)",
        2018,
        "F0001018",
    ),
    ("Dagestan State Medical University (Russia)", 2018, "F0000291"),
    ("Казахской государственной медицинской академии", 2000, "F0001707"),
]
NOT_MEANT = [
    ("Baku State Medical University", 2015),
    ("Azerbaijan State Medical University of Ganja", 2015),
    ("Bakı Tibb Kolleci", 2015),
    ("Azərbaycan Tibb Universitetinin nəzdində Tibb Kolleci", 2015),
    ("Bakı 1 saylı Tibb Məktəbi", 1999),
    ("Ə. Əliyev adına Azərbaycan Dövlət Həkimləri Təkmilləşdirmə İnstitutu", 2015),
    ("İ.M. Seçenov adına Birinci Moskva Dövlət Tibb Universitetinin Bakı filialı", 2021),
    ("Бакинский филиал Первого МГМУ им. И.М. Сеченова", 2021),
    ("Azərbaycan Texniki Universiteti", 2015),
    ("Azərbaycan Dillər Universiteti", 2015),
    ("Azərbaycan Beynəlxalq Universiteti", 2008),
    ("Bakı Dövlət Universiteti", 2015),
    ("Bakı Dövlət Universitetinin tibb fakültəsi", None),
    ("Azərbaycan Dövlət Tibb İnstitutu", 2015),
    ("Azerbaijan Medical University named after N. Narimanov, Ganja branch", 1995),
    ("Xəzər Universiteti", 2001),
    ("Naxçıvan Özəl Universiteti", 2005),
    ("Naxçıvan Müəllimlər İnstitutu", 2005),
    ("АГМИ", 1980),
    ("ATU", 2015),
    ("Кубанский государственный медицинский университет", 2016),
    ("Грозненский государственный медицинский университет", 2016),
    ("Северский государственный медицинский университет", 2016),
    ("Казанская государственная медицинская академия", 2000),
    ("Казан ская государственная медицинская академия", 2000),
    ("Kocatepe Üniversitesi", 2016),
    ("Azərbaycan Tibb Universiteti (Gəncə filialı)", 2016),
    ("Azerbaijan Medical University (Medical College)", 2016),
    ("Naxçıvan Dövlət Universiteti (Tibb Kolleci)", 2016),
    (
        "Первый Московский государственный медицинский университет имени И.М. Сеченова (Бакинский филиал)",
        2018,
    ),
    ("I.M. Sechenov First Moscow State Medical University (Baku Branch)", 2018),
    ("...", 2015),
    ("", None),
]


@pytest.mark.parametrize(("printed", "year", "school"), MEANT)
def test_a_school_is_found_by_any_of_its_names_in_any_script(printed, year, school):
    """The name of the diploma's own year, misread letters and words around it included."""
    found = match(printed, DIRECTORY, year=year)
    assert (found.id, found.clear) == (school, True), found.candidates


@pytest.mark.parametrize(("printed", "year"), NOT_MEANT)
def test_a_name_like_a_school_is_not_taken_for_it(printed, year):
    """Colleges, branches, invented schools, other universities, and names out of their years."""
    found = match(printed, DIRECTORY, year=year)
    assert (found.id, found.clear) == (None, False), found.matched_as


def test_the_town_or_the_office_decides_what_an_abbreviation_means():
    """АГМИ is Astrakhan, Almaty or Azerbaijan until somebody says which."""
    assert match("АГМИ", DIRECTORY, year=1980, city="Баку").id == AMU
    assert match("АГМИ", DIRECTORY, year=1980, city="Астрахань").id == "F0001014"
    assert match("АГМИ", DIRECTORY, year=1980, city="Ереван").id is None
    declared = match("АГМИ", DIRECTORY, year=1980, declared=AMU)
    assert (declared.id, declared.method) == (AMU, "declared")
    assert match("АГМИ", DIRECTORY, year=1980, declared=NDU).id is None


def test_the_office_cannot_make_another_name_fit():
    """A declared school that is not the printed one leaves the choice to a person."""
    assert match("Hogwarts", DIRECTORY, year=2016, declared=AMU).id is None
    assert match("Azərbaycan Tibb Universiteti", DIRECTORY, year=2016, declared=NDU).id is None
    assert (
        match(
            "Azərbaycan Tibb Universiteti", DIRECTORY, year=2016, declared="azerbaijan medical university"
        ).id
        == AMU
    )
    assert match("Azərbaycan Tibb Universiteti", DIRECTORY, year=2016, declared="Hogwarts").id == AMU


def test_two_schools_of_one_name_are_told_apart_by_their_town():
    """Two rows that fit alike are not clear; the printed town makes them so."""
    twin = DIRECTORY.schools[0].model_copy(update={"wdoms_id": "F9999999", "city": "Ganja"})
    two = DIRECTORY.model_copy(update={"schools": [*DIRECTORY.schools, twin]})
    assert match("Azərbaycan Tibb Universiteti", two, year=2016).id is None
    assert match("Azərbaycan Tibb Universiteti", two, year=2016, city="Bakı").id == AMU
    assert find("Azərbaycan Tibb Universiteti", two) is None


def test_lookup_shows_what_a_name_or_an_id_might_mean():
    """An id gives its school alone; a name the nearest schools, best first; nonsense nothing."""
    assert [c.id for c in lookup("f0002936", DIRECTORY)] == [NDU]
    assert lookup("Azerbaycan tibb", DIRECTORY)[0].id == AMU
    assert lookup("qqqq", DIRECTORY) == []


LISTED = [(name.name, school) for school in DIRECTORY.schools for name in school.alternate_names]
OTHERS = sorted({name for name, _ in NOT_MEANT if len(name) > 12} - {name for name, _ in LISTED})


def test_every_name_of_the_directory_means_its_own_school_in_its_years():
    """No two listed schools are mistaken for each other; only abbreviations are left to a person."""
    for school in DIRECTORY.schools:
        for name in school.alternate_names:
            found = match(name.name, DIRECTORY, year=name.to_year or max(2019, name.from_year or 0))
            unclear = is_abbreviation(name.name) or school.name.startswith("University of Georgia")
            assert found.id == (None if unclear else school.wdoms_id), name.name


@settings(max_examples=600)
@given(st.data())
def test_misread_letters_never_make_another_school(data):
    """One to three letters lost, doubled or changed: the right school or none, for any name of any script."""
    name, school = data.draw(st.sampled_from([*((n, s) for n, s in LISTED), *((n, None) for n in OTHERS)]))
    rng = random.Random(data.draw(st.integers()))
    letters = list(name)
    alphabet = string.ascii_lowercase + "əıöüşçğабвгдежзик1l0"
    for _ in range(rng.randint(1, 3)):
        place = rng.randrange(len(letters))
        letters[place] = rng.choice(["", letters[place] * 2, rng.choice(alphabet)])
    year = data.draw(st.sampled_from([1925, 1950, 1985, 1996, 2016, None]))
    found = match("".join(letters), DIRECTORY, year=year)
    assert found.id in (None, school.wdoms_id if school else None), ("".join(letters), found.matched_as)


@pytest.mark.parametrize(
    ("text", "ranges", "rest"),
    [
        ("1957 - Current", [(1957, None)], ""),
        ("1957-1991;2000 – present", [(1957, 1991), (2000, None)], ""),
        ("2016", [(2016, 2016)], ""),
        ("", [], ""),
        ("1991 - 1957; soon", [], "1991 - 1957; soon"),
        ("1957 - Current; and later", [(1957, None)], "and later"),
        ("0001 - 9999", [], "0001 - 9999"),
    ],
)
def test_years_are_read_as_a_person_writes_them(text, ranges, rest):
    """What is not understood is given back, never guessed at."""
    expected = [YearRange(from_year=a, to_year=b) for a, b in ranges]
    assert (expected, rest) == parse_years(text)


@given(st.lists(st.tuples(st.integers(1800, 2050), st.integers(0, 50) | st.none()), max_size=4))
def test_years_survive_writing_and_reading(pairs):
    """The ranges come back as they were."""
    ranges = [YearRange(from_year=a, to_year=None if b is None else a + b) for a, b in pairs]
    assert (ranges, "") == parse_years(format_years(ranges))


@pytest.mark.parametrize("suffix", [".csv", ".json", ".xlsx"])
def test_a_directory_comes_back_as_it_was_saved(tmp_path, suffix):
    """Names, spans, notes, their pictures and sources survive every format."""
    note = a_note(
        "Graduation Years: 1957 - Current", "1957 - Current", "2026-11-20", "adviser", "notes/a.png"
    )
    noted = with_note(DIRECTORY, AMU, note)
    path = tmp_path / f"mine{suffix}"
    save(noted, path)
    again = load(path)
    assert noted.schools == again.schools
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


def test_a_note_goes_to_its_school_alone():
    """An unknown id is an error, and no other school is touched."""
    noted = with_note(DIRECTORY, AMU, a_note("", "", "2026-11-20", "adviser"))
    assert [school.wdoms_id for school in noted.schools if school.note.read_at] == [AMU]
    with pytest.raises(KeyError):
        with_note(DIRECTORY, "F0000000", a_note("", "", "", ""))


def test_the_shipped_directory_knows_no_note():
    """A note is not known to us and is shipped empty; the demonstration's is marked as invented."""
    assert all(not s.note.text and not s.note.years and not s.note.read_at for s in DIRECTORY.schools)
    assert {AMU, NDU, OYU} == {s.wdoms_id for s in DIRECTORY.schools if s.country == "Azerbaijan"}
    assert all(s.source and s.as_of for s in DIRECTORY.schools)
    demo = load(__import__("checks.data", fromlist=["FOLDER"]).FOLDER / "demo" / "directory.csv")
    assert demo.demonstration and not DIRECTORY.demonstration


HEAD = "wdoms_id,name,operational,read_at\n"
WRONG = [
    ("a.csv", HEAD + "X1,School,yes,\n", ["row 2", "wdoms_id", "X1"]),
    ("a.csv", HEAD + "F0000001,,yes,\n", ["row 2", "name", "empty"]),
    ("a.csv", HEAD + "F0000001,School,maybe,\n", ["row 2", "operational", "maybe"]),
    ("a.csv", HEAD + "F0000001,School,no,yesterday\n", ["row 2", "read_at", "yesterday"]),
    ("a.csv", HEAD + "F0000001,School,,\nF0000001,Other,,\n", ["row 3", "wdoms_id", "row 2"]),
    ("a.csv", HEAD + "F0000001,School,,,more\n", ["row 2", "more cells"]),
    ("a.csv", "# ours\n" + HEAD + 'F0000001,"School" x,,\n', ["damaged"]),
    ("a.csv", "wdoms_id,nmae\nF0000001,School\n", ["column name is missing"]),
    ("a.csv", "wdoms_id,name,citty\nF0000001,School,Baku\n", ["citty", "city"]),
    ("a.csv", "wdoms_id,name,zzzz\nF0000001,School,Baku\n", ["zzzz", "columns are"]),
    ("a.json", "{", ["not JSON"]),
    ("a.json", '{"a": 1}', ["not a list"]),
]


@pytest.mark.parametrize(("file", "text", "said"), WRONG)
def test_a_mistake_in_a_table_is_named_with_its_place(tmp_path, file, text, said):
    """File, row, column, what is wrong and what to do."""
    path = tmp_path / file
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DirectoryError) as error:
        load(path)
    assert all(part in str(error.value) for part in [*said, file])


def test_a_file_that_is_no_table_is_refused(tmp_path, monkeypatch):
    """A missing file, another encoding, and one far too large each have their message."""
    with pytest.raises(DirectoryError, match="cannot be read"):
        load(tmp_path / "none.csv")
    path = tmp_path / "latin.csv"
    path.write_bytes(HEAD.encode() + "F0000001,Müşfiq,,\n".encode("cp1254"))
    with pytest.raises(DirectoryError, match="UTF-8"):
        load(path)
    monkeypatch.setattr("checks.tables.reading.LIMIT_BYTES", 10)
    with pytest.raises(DirectoryError, match="too large"):
        load(path)


def test_tables_of_other_programs_are_read(tmp_path):
    """Semicolons, a byte order mark, comments above the header, lists in JSON, an empty table."""
    path = tmp_path / "a.csv"
    path.write_text(
        "\ufeff# mine\n\nwdoms_id;name;operational\nF0000001;School, of Baku;no\n", encoding="utf-8"
    )
    assert load(path).schools[0].name == "School, of Baku"
    assert load(path).schools[0].operational is False
    listed = tmp_path / "a.json"
    listed.write_text(
        '[{"wdoms_id": "F0000001", "name": "A", "alternate_names": ["B (- 1990)", "C (x)"], "city": null}]'
    )
    assert [n.to_year for n in load(listed).schools[0].alternate_names] == [1990, None]
    empty = tmp_path / "empty.csv"
    empty.write_text("")
    assert load(empty).schools == []
