"""A record's version is a hash of all that can change the record, and of nothing else."""

from dataclasses import replace

import pytest

from flows.office import load_office
from flows.records import InputFile, record_version
from schemas.school import DegreeTitles

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
