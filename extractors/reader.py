"""Reads one file in a process of its own, so that no file can harm the program or end a batch."""

import json
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from extractors.child_forks import forked
from extractors.child_process import STDERR, Ending, end, start
from extractors.limits import Limits
from extractors.opening.rejection import Rejected
from extractors.reader_version import reader_version
from schemas.documents import DocumentKind, Problem, ProblemCode, TextSource
from schemas.reading import DocumentReading, FileReading, PageReading

__all__ = ["READER_VERSION", "Limits", "read_file"]

READER_VERSION: str
"""Hash of all that a reading depends on beside the file's bytes; computed when first asked for."""


_OF_THE_PROGRAM = ("ImportError", "ModuleNotFoundError", "No module named", "SyntaxError")
"""In the last words of a process that did not find the program it was to run."""


def __getattr__(name: str) -> str:
    if name == "READER_VERSION":
        return reader_version()
    raise AttributeError(name)


def read_file(path: Path, name: str, *, sha256: str, limits: Limits | None = None) -> FileReading:
    """All that can be read of the file at `path`, called `name` towards people.

    Never raises for what is in the file: an error, a crash, too much time or memory gives a reading
    with `rejected=True` and a problem in words, or, where pages were read before, those pages.
    Safe to call from several threads at a time.
    """
    bounds = limits or Limits()
    folder = Path(tempfile.mkdtemp(prefix="credready-read-"))
    try:
        outcome = _run(_arguments(path, name, sha256, bounds, folder), folder, bounds)
        journal = _journal(folder / "journal.jsonl")
        if "reading" in journal:
            return FileReading.model_validate(journal["reading"])
        return _cut_short(name, sha256, journal, outcome)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _arguments(path: Path, name: str, sha256: str, limits: Limits, folder: Path) -> list[str]:
    bounds = {**limits.as_dict(), "processor_seconds": limits.wall_seconds(limits.max_pages)}
    return [
        f"--name={name}",
        f"--sha256={sha256}",
        f"--reader-version={reader_version()}",
        f"--journal={folder / 'journal.jsonl'}",
        f"--limits={json.dumps(bounds)}",
        "--",
        str(path.absolute()),
    ]


def _run(arguments: list[str], folder: Path, limits: Limits) -> Rejected:
    """Runs the reading process to its end or its limit; what its end means if no reading came of it."""
    with (folder / STDERR).open("wb") as stderr:
        process = forked(arguments, folder) or start("extractors.child", arguments, folder, stderr)
        try:
            return _ended(_wait(process, folder, limits), folder)
        except subprocess.TimeoutExpired:
            return Rejected(ProblemCode.TOO_SLOW, "its pages take longer than pages should")
        except OSError as gone:
            return Rejected(ProblemCode.READER_FAILED, str(gone))
        finally:
            end(process)


def _wait(process: Ending, folder: Path, limits: Limits) -> int:
    """Waits as long as the file's pages may take, which is known once it was opened."""
    first = limits.wall_seconds(1)
    try:
        return process.wait(first)
    except subprocess.TimeoutExpired:
        pages = int(_journal(folder / "journal.jsonl").get("page_count", 1))
        rest = limits.wall_seconds(pages) - first
        if rest <= 0:
            raise
        return process.wait(rest)


def _ended(status: int, folder: Path) -> Rejected:
    """What the exit status means, when the process left no reading."""
    said = (folder / STDERR).read_bytes().decode("utf-8", "replace")
    if status == -signal.SIGXCPU:
        return Rejected(ProblemCode.TOO_SLOW, "its pages take longer than pages should")
    if status == -signal.SIGKILL or "MemoryError" in said or "bad_alloc" in said:
        return Rejected(ProblemCode.OUT_OF_MEMORY)
    last = "".join(said.strip().splitlines()[-1:])
    if any(words in last for words in _OF_THE_PROGRAM):
        return Rejected(ProblemCode.READER_FAILED, last)
    return Rejected(ProblemCode.DAMAGED, "it makes the reading program stop")


def _cut_short(name: str, sha256: str, journal: dict[str, Any], outcome: Rejected) -> FileReading:
    """The reading of a process that did not come to its end: the pages it had read, if any."""
    pages = [PageReading.model_validate(page) for page in journal.get("pages", [])]
    problem = outcome.problem(name)
    return FileReading(
        file=name,
        sha256=sha256,
        reader_version=reader_version(),
        media_type="application/octet-stream",
        page_count=int(journal.get("page_count", 0)),
        pages=pages,
        documents=[_unreadable(pages, problem)] if pages else [],
        problems=[problem],
        rejected=not pages,
        seconds=round(sum(page.seconds for page in pages), 3),
        ocr_seconds=round(sum(page.ocr_seconds for page in pages), 3),
    )


def _unreadable(pages: list[PageReading], problem: Problem) -> DocumentReading:
    return DocumentReading(
        pages=[page.number for page in pages],
        kind=DocumentKind.UNREADABLE,
        kind_confidence=0.0,
        text_source=TextSource.MIXED,
        problems=[problem],
    )


def _journal(path: Path) -> dict[str, Any]:
    """What the process wrote: `page_count`, `pages`, `reading`; a last line may be cut off."""
    found: dict[str, Any] = {"pages": []}
    if not path.exists():
        return found
    for line in path.read_text("utf-8", errors="replace").splitlines():
        try:
            entry = json.loads(line)
        except json.JSONDecodeError:
            break
        for kind, content in entry.items():
            if kind == "page":
                found["pages"].append(content)
            else:
                found[kind] = content
    return found
