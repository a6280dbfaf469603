"""Draws, reads and compares the files of a run, several at a time, each in a process of its own."""

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from extractors.reader import READER_VERSION, read_file
from schemas.reading import FileReading
from tests.accuracy.drawing import Drawn, Task, draw
from tests.accuracy.outcomes import Outcome
from tests.accuracy.papers import compare


@dataclass(frozen=True)
class Read:
    """What came of one file: its outcomes, its pages, the seconds reading them took."""

    task: Task
    outcomes: tuple[Outcome, ...]
    pages: int
    page_seconds: float
    problem: str = ""
    """Why there are no outcomes of it, or why not one page could be read."""


def read_all(tasks: Sequence[Task], jobs: int, keep: Path | None = None) -> list[Read]:
    """What came of every task, in their order; progress goes to stderr."""
    began, found = time.monotonic(), []
    with ProcessPoolExecutor(jobs) as pool:
        for read in _in_order(pool, tasks, keep):
            found.append(read)
            _say(len(found), len(tasks), read, time.monotonic() - began)
    return found


def _in_order(pool: ProcessPoolExecutor, tasks: Sequence[Task], keep: Path | None) -> Iterator[Read]:
    return iter(pool.map(read_one, tasks, [keep] * len(tasks)))


def read_one(task: Task, keep: Path | None = None) -> Read:
    """One file drawn, read and compared. With `keep`, file and reading stay in that folder."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    try:
        drawn = draw(task)
    except Exception as error:  # a fault of one design must not cost the run of all
        return Read(task, (), 0, 0.0, f"could not be drawn: {error!r}")
    if keep is not None:
        return _judged(task, drawn, _kept(task, drawn, keep))
    with tempfile.TemporaryDirectory(prefix="credready-accuracy-") as folder:
        return _judged(task, drawn, _reading(drawn, Path(folder)))


def _reading(drawn: Drawn, folder: Path) -> FileReading:
    path = folder / drawn.name
    path.write_bytes(drawn.data)
    return read_file(path, drawn.name, sha256=hashlib.sha256(drawn.data).hexdigest())


def _kept(task: Task, drawn: Drawn, keep: Path) -> FileReading:
    """The reading stored beside the file by an earlier run of the same reader, or a new one."""
    folder = keep / f"{task.which}-{task.seed}".replace("/", "_")
    folder.mkdir(parents=True, exist_ok=True)
    stored = folder / "reading.json"
    sha256 = hashlib.sha256(drawn.data).hexdigest()
    if stored.exists():
        reading = FileReading.model_validate_json(stored.read_bytes())
        if (reading.sha256, reading.reader_version) == (sha256, READER_VERSION):
            return reading
    reading = _reading(drawn, folder)
    stored.write_text(reading.model_dump_json(indent=1), "utf-8")
    return reading


def _judged(task: Task, drawn: Drawn, reading: FileReading) -> Read:
    source = reading.documents[0].text_source.value if reading.documents else "ocr"
    outcomes = tuple(outcome.of(task, source) for outcome in compare(drawn.paper, reading, drawn.behind))
    problem = reading.problems[0].message if reading.rejected and reading.problems else ""
    seconds = sum(page.seconds for page in reading.pages)
    return Read(task, outcomes, len(reading.pages), seconds, problem)


def _say(done: int, of: int, read: Read, seconds: float) -> None:
    left = seconds / done * (of - done)
    words = (
        f"{done}/{of} files, {seconds:.0f} s, about {left:.0f} s left: {read.task.family} {read.task.tier}"
    )
    sys.stderr.write(f"\r{words:<100.100}" if sys.stderr.isatty() else f"{words}\n")
    if read.problem:
        sys.stderr.write(f"\n{read.task.family} {read.task.tier}: {read.problem}\n")
