"""A record's version is a hash of all that can change the record, and of nothing else."""

from dataclasses import replace

import pytest

from flows.intake.office_mark import office_mark
from flows.office import load_office
from flows.records import InputFile, record_version
from schemas.school import DegreeTitles, NoteAges

FILES = (InputFile("a.pdf", "1" * 64), InputFile("b.pdf", "2" * 64))


@pytest.fixture(scope="module")
def office():
    return load_office()


def test_the_order_of_files_does_not_matter(office):
    assert record_version("X", FILES, office, b"") == record_version("X", FILES[::-1], office, b"")


@pytest.mark.parametrize(
    ("reference", "files", "decisions"),
    [
        ("Y", FILES, b""),
        ("X", FILES[:1], b""),
        ("X", (InputFile("renamed.pdf", "1" * 64), FILES[1]), b""),
        ("X", (InputFile("a.pdf", "3" * 64), FILES[1]), b""),
        ("X", FILES, b"- fact: graduation.issue_date"),
    ],
)
def test_every_input_changes_the_version(office, reference, files, decisions):
    assert record_version(reference, files, office, decisions) != record_version("X", FILES, office, b"")


def test_another_directory_or_title_table_changes_the_version(office):
    plain = record_version("X", FILES, office, b"")
    directory = office.directory.model_copy(update={"version": "other"})
    assert record_version("X", FILES, replace(office, directory=directory), b"") != plain
    assert record_version("X", FILES, replace(office, titles=DegreeTitles(version="other")), b"") != plain


@pytest.mark.parametrize("ages", [NoteAges(graduates=90), NoteAges(students=7)])
def test_another_age_of_sponsor_notes_changes_the_version_and_the_office_s_mark(office, ages):
    """Then every applicant is judged anew, by the watcher and by recheck, and no record is overwritten."""
    changed = replace(office, note_ages=ages)
    assert record_version("X", FILES, changed, b"") != record_version("X", FILES, office, b"")
    assert office_mark(changed) != office_mark(office)
