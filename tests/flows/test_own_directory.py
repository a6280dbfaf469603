"""The office's own directory file: changed by several people at once."""

from concurrent.futures import ThreadPoolExecutor

from checks import directory as schools
from flows.office.own_directory import own_directory, record_note


def test_notes_recorded_at_once_are_all_kept(tmp_path):
    """Two forms sent at the same moment: neither note is lost."""
    place = tmp_path / "own.csv"
    own_directory(place)
    names = [school.wdoms_id for school in schools.load(place).schools[:12]]
    note = schools.a_note("", "1957 - Current", "2026-11-20", "adviser")
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda name: record_note(name, note, place), names))
    kept = {school.wdoms_id for school in schools.load(place).schools if school.note.read_at}
    assert kept >= set(names)


def test_without_a_file_the_shipped_directory_is_kept_with_the_note(tmp_path):
    """The first note makes the office's file."""
    record_note(
        "F0000281", schools.a_note("", "1957 - Current", "2026-11-20", "adviser"), tmp_path / "own.csv"
    )
    assert any(school.note.read_at for school in schools.load(tmp_path / "own.csv").schools)
