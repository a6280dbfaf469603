"""The directory's model after the World Directory's own: school and programme apart, names with languages."""

import pytest

from checks.directory import DirectoryError, changes, load, save
from schemas.school import Program, ProgramTitle, SchoolName, YearRange
from tests.checks.builder import judged

OLD = (
    "wdoms_id,name,alternate_names,city,country,operational,ecfmg_note_text,graduation_years,read_at,read_by\n"
    "F0000001,A University,B Institutu (1930 - 1957) | C (2000 - Current) | АБ,Baku,Azerbaijan,yes,"
    "Graduation Years: 1957 - Current,1957 - 1991; 2000 - Current,2026-11-20,Leyla A.\n"
)
NEW = (
    "wdoms_id,name,alternate_names,operational_years,accreditation,programs\n"
    "F0000001,A University,B [az] (1930 - 1957) | В [az-Cyrl] | D [note] | E (- 1990) [ru],1930 - 1991; "
    '2000 - Current,"Agency, 2022","Medicine (2011 - ); title: Physician (2011 - 2020); title: Doctor; '
    'duration: 6 years; languages: az, ru; accreditation: IAAR, 28 January 2022 | Dentistry"\n'
)


def written(tmp_path, text, name="a.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_with_the_columns_of_before_means_what_it_meant(tmp_path):
    """None of the new columns is needed, and writing it anew changes nothing in it."""
    before = load(written(tmp_path, OLD))
    school = before.schools[0]
    assert [(n.name, n.from_year, n.to_year, n.language) for n in school.alternate_names] == [
        ("B Institutu", 1930, 1957, ""),
        ("C", 2000, None, ""),
        ("АБ", None, None, ""),
    ]
    assert (school.operational, school.note.read_by, len(school.note.ranges)) == (True, "Leyla A.", 2)
    assert (school.programs, school.operational_years, school.accreditation) == ([], [], "")
    save(before, tmp_path / "again.csv")
    assert changes(before, load(tmp_path / "again.csv")) == []


@pytest.mark.parametrize("suffix", [".csv", ".json", ".xlsx"])
def test_languages_programmes_and_years_survive_every_format(tmp_path, suffix):
    """What stands in the new columns is understood, and comes back from each kind of file."""
    first = load(written(tmp_path, NEW))
    save(first, tmp_path / f"again{suffix}")
    school = load(tmp_path / f"again{suffix}").schools[0]
    assert first.schools == [school]
    assert school.alternate_names == [
        SchoolName(name="B", from_year=1930, to_year=1957, language="az"),
        SchoolName(name="В", language="az-Cyrl"),
        SchoolName(name="D [note]"),
        SchoolName(name="E", to_year=1990, language="ru"),
    ]
    assert school.operational_years == [
        YearRange(from_year=1930, to_year=1991),
        YearRange(from_year=2000, to_year=None),
    ]
    assert school.programs == [
        Program(
            name="Medicine",
            from_year=2011,
            titles=[
                ProgramTitle(title="Physician", from_year=2011, to_year=2020),
                ProgramTitle(title="Doctor"),
            ],
            duration="6 years",
            languages=["az", "ru"],
            accreditation="IAAR, 28 January 2022",
        ),
        Program(name="Dentistry"),
    ]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Medicine; lenght: 6 years", "lenght"),
        ("Medicine; duration: 6; duration: 5", "duration: 5"),
        ("; title: Physician", "begins with no name"),
        ("Medicine; six years", "six years"),
    ],
)
def test_a_programme_that_is_not_understood_is_named(tmp_path, cell, said):
    """Row, column and the part, so that nothing is lost in silence."""
    with pytest.raises(DirectoryError) as error:
        load(written(tmp_path, f"wdoms_id,name,programs\nF0000001,A,{cell}\n"))
    assert said in str(error.value) and "row 2, column programs" in str(error.value)


def test_years_of_operation_that_are_none_are_named(tmp_path):
    """They are not guessed at either."""
    with pytest.raises(DirectoryError, match=r"operational_years.*since long"):
        load(written(tmp_path, "wdoms_id,name,operational_years\nF0000001,A,since long\n"))


def test_the_shipped_programmes_say_whose_word_they_are():
    """Each school with programmes names a source for them."""
    told = [school for school in load().schools if school.programs]
    assert {"F0000281", "F0002936"} <= {school.wdoms_id for school in told}
    assert all("rogramme" in school.source or "branch" in school.source for school in told)


def test_a_record_repeats_what_the_directory_says_of_the_school():
    """For information: place, years of teaching, programmes, and the note as it was understood."""
    school = judged().school
    assert (school.id, school.city, school.country, school.operational) == (
        "F0000281",
        "Baku",
        "Azerbaijan",
        True,
    )
    assert school.operational_years == [YearRange(from_year=1930, to_year=None)]
    assert any("Müalicə işi" in program.name for program in school.programs)
    assert school.note.ranges and not school.note.unparsed
