"""The office's own tables: changed by several people at once, brought in dry and for good."""

import multiprocessing
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from checks import directory as schools
from checks import titles
from checks.tables import Mapping
from flows.office.changing import ChangedMeanwhileError, Wanted, bring_in
from flows.office.own_directory import DIRECTORY, own_directory, record_note
from flows.office.own_titles import TITLES, own_titles, record_title

NOTE = schools.a_note("", "1957 - Current", "2026-11-20", "adviser")


def listed(place: Path, *numbers: int) -> Wanted:
    """A file with these schools, to be merged."""
    rows = "".join(f"F{number:07d},School {number}\n" for number in numbers)
    place.write_text(f"wdoms_id,name\n{rows}", encoding="utf-8")
    return Wanted(place, Mapping(), merge=True)


def test_notes_recorded_at_once_are_all_kept(tmp_path):
    """Two forms sent at the same moment: neither note is lost."""
    place = tmp_path / "own.csv"
    own_directory(place)
    names = [school.wdoms_id for school in schools.load(place).schools[:12]]
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda name: record_note(name, NOTE, place), names))
    kept = {school.wdoms_id for school in schools.load(place).schools if school.note.read_at}
    assert kept >= set(names)


def test_without_a_file_the_shipped_directory_is_kept_with_the_note(tmp_path):
    """The first note makes the office's file."""
    record_note("F0000281", NOTE, tmp_path / "own.csv")
    assert any(school.note.read_at for school in schools.load(tmp_path / "own.csv").schools)


def test_an_import_that_takes_long_does_not_undo_what_is_changed_meanwhile(tmp_path):
    """A slow import, another one and a note begin together: the directory has all three in the end."""
    place = tmp_path / "own.csv"
    own_directory(place)

    def slowly(directory, path):
        time.sleep(0.2)  # between reading the directory and writing it
        schools.save(directory, path)

    slow = replace(DIRECTORY, save=slowly)
    jobs = [
        lambda: bring_in(slow, place, listed(tmp_path / "a.csv", 9990001)),
        lambda: bring_in(slow, place, listed(tmp_path / "b.csv", 9990002)),
        lambda: record_note("F0000281", NOTE, place),
    ]
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda job: job(), jobs))
    there = {school.wdoms_id: school for school in schools.load(place).schools}
    assert {"F9990001", "F9990002"} <= there.keys() and there["F0000281"].note.read_at


def imports(place: Path, folder: Path, first: int) -> None:
    """One person's process: five lists brought in one after the other."""
    for number in range(first, first + 5):
        bring_in(DIRECTORY, place, listed(folder / f"{number}.csv", number))


@pytest.mark.slow
def test_imports_of_two_processes_at_once_are_all_kept(tmp_path):
    """Two people import at the same time on one machine, each from a process of their own."""
    place = tmp_path / "own.csv"
    own_directory(place)
    context = multiprocessing.get_context("spawn")
    people = [context.Process(target=imports, args=(place, tmp_path, first)) for first in (9990001, 9990011)]
    for person in people:
        person.start()
    for person in people:
        person.join(60)
    there = {school.wdoms_id for school in schools.load(place).schools}
    assert [person.exitcode for person in people] == [0, 0]
    assert {f"F{n:07d}" for n in (*range(9990001, 9990006), *range(9990011, 9990016))} <= there


def test_a_table_that_changed_since_the_dry_run_is_not_written_over(tmp_path):
    """The dry run names the version; when another person was faster, nothing is written and it is said."""
    place = tmp_path / "own.csv"
    own_directory(place)
    wanted = listed(tmp_path / "a.csv", 9990001)
    looked = bring_in(DIRECTORY, place, replace(wanted, dry_run=True))
    record_note("F0000281", NOTE, place)
    before = place.read_bytes()
    with pytest.raises(ChangedMeanwhileError, match="has changed since you looked"):
        bring_in(DIRECTORY, place, replace(wanted, expect=looked.version))
    assert place.read_bytes() == before
    again = bring_in(DIRECTORY, place, replace(wanted, dry_run=True))
    assert bring_in(DIRECTORY, place, replace(wanted, expect=again.version)).written


def test_titles_recorded_and_brought_in_at_once_are_all_kept(tmp_path):
    """The degree titles are kept in the same way, and each version before stays beside them."""
    place = tmp_path / "titles.csv"
    assert own_titles(place) and not own_titles(place)
    years = list(range(1990, 2000))
    rows = [titles.a_row("F0000281", (year, year), ["Physician"], "2026-11-20", "adviser") for year in years]
    with ThreadPoolExecutor(5) as pool:
        list(pool.map(lambda row: record_title(row, place), rows))
    brought = tmp_path / "more.csv"
    brought.write_text("wdoms_id,from_year,to_year,titles\nF0000281,2000,,Doctor\n", encoding="utf-8")
    bring_in(TITLES, place, Wanted(brought, Mapping(), merge=True))
    assert [row.from_year for row in titles.load(place).rows] == [*years, 2000]
    assert len(list(tmp_path.glob("titles.*.csv"))) == 11
