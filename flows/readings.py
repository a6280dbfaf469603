"""Readings kept by content hash and reader version, so that the same bytes are never read twice."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import Protocol

from pydantic import ValidationError

from extractors.limits import Limits
from extractors.reader import READER_VERSION, read_file
from flows.folder import LocalFile
from schemas.documents import ProblemCode
from schemas.reading import FileReading

_OF_THE_MACHINE = frozenset(
    {
        ProblemCode.TOO_SLOW,
        ProblemCode.OUT_OF_MEMORY,
        ProblemCode.OCR_FAILED,
        ProblemCode.READER_FAILED,
        ProblemCode.TOO_LARGE,
        ProblemCode.TOO_MANY_PAGES,
    }
)
"""Problems that another machine or other limits would not have: such a reading is not kept for ever."""


class ReadingStore(Protocol):
    """Where readings are kept: a folder, or the bucket."""

    def get(self, sha256: str, reader_version: str) -> bytes | None:
        """The stored reading of these bytes by that reader, None when there is none."""

    def put(self, sha256: str, reader_version: str, content: bytes) -> None:
        """Store a reading."""


class FolderStore:
    """Readings in a folder of this machine; without one nothing is kept."""

    def __init__(self, root: Path | None) -> None:
        self._root = root

    def get(self, sha256: str, reader_version: str) -> bytes | None:
        """The stored reading of these bytes by that reader, None when there is none."""
        place = self._place(sha256, reader_version)
        return place.read_bytes() if place is not None and place.exists() else None

    def put(self, sha256: str, reader_version: str, content: bytes) -> None:
        """Store a reading so that a crash leaves either the whole of it or nothing."""
        place = self._place(sha256, reader_version)
        if place is not None:
            place.parent.mkdir(parents=True, exist_ok=True)
            part = place.with_suffix(".part")
            part.write_bytes(content)
            part.replace(place)

    def _place(self, sha256: str, reader_version: str) -> Path | None:
        return self._root / sha256 / f"{reader_version}.json" if self._root is not None else None


def stored(store: ReadingStore, file: LocalFile) -> FileReading | None:
    """The stored reading of these bytes under this file's name, None when there is none to be used."""
    content = store.get(file.sha256, READER_VERSION)
    if content is None:
        return None
    try:
        return renamed(FileReading.model_validate_json(content), file.name)
    except ValidationError:
        return None


def stored_or_read(
    store: ReadingStore, file: LocalFile, read: Callable[[LocalFile], FileReading]
) -> FileReading:
    """The stored reading, or what `read` gives, which is stored where it rests on the bytes alone."""
    found = stored(store, file)
    if found is not None:
        return found
    reading = read(file)
    if keeps(reading):
        store.put(file.sha256, READER_VERSION, reading.model_dump_json(by_alias=True).encode())
    return reading


def read_all(
    files: Sequence[LocalFile],
    store: ReadingStore,
    limits: Limits,
    pool: Executor | None = None,
    done: Callable[[str], None] = lambda _: None,
) -> list[FileReading]:
    """The readings of all papers in order of name; `done` is called with each name as it is finished.

    With a pool the files are read side by side, without one after the other.
    """

    def fresh(file: LocalFile) -> FileReading:
        return read_file(file.path, file.name, sha256=file.sha256, limits=limits)

    def one(file: LocalFile) -> FileReading:
        reading = stored_or_read(store, file, fresh)
        done(file.name)
        return reading

    papers = [file for file in files if not file.is_card]
    return list(pool.map(one, papers) if pool is not None else map(one, papers))


def keeps(reading: FileReading) -> bool:
    """True for a reading that rests on the bytes alone, not on this machine's limits or its load."""
    problems = [*reading.problems, *(item for page in reading.pages for item in page.problems)]
    return not any(problem.code in _OF_THE_MACHINE for problem in problems)


def renamed(reading: FileReading, name: str) -> FileReading:
    """The reading as if its bytes had come under this name: evidence names the file too."""
    if reading.file == name:
        return reading
    return FileReading.model_validate(_with_name(reading.model_dump(), reading.file, name))


def _with_name(node: object, old: str, new: str) -> object:
    if isinstance(node, dict):
        return {
            key: new if key in {"file", "document"} and value == old else _with_name(value, old, new)
            for key, value in node.items()
        }
    if isinstance(node, list):
        return [_with_name(item, old, new) for item in node]
    return node
