"""An applicant's folder on this machine: which files it holds, and their readings."""

import hashlib
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from checks import applicant as applicant_card
from extractors.limits import Limits
from extractors.reader import READER_VERSION, read_file
from flows.records import InputFile
from schemas.applicant import ApplicantCard
from schemas.documents import Problem, ProblemCode
from schemas.reading import FileReading

CARD_NAMES = ("applicant.yaml", "applicant.yml", "applicant.json")
_OF_THE_MACHINE = frozenset(
    {
        ProblemCode.TOO_SLOW,
        ProblemCode.OUT_OF_MEMORY,
        ProblemCode.OCR_FAILED,
        ProblemCode.TOO_LARGE,
        ProblemCode.TOO_MANY_PAGES,
    }
)
"""Problems that another machine or other limits would not have: such a reading is not kept for ever."""

_JUNK = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


@dataclass(frozen=True, slots=True)
class LocalFile:
    """A file of an applicant's folder: its path inside the folder, where it lies, the hash of its bytes."""

    name: str
    path: Path
    sha256: str

    @property
    def as_input(self) -> InputFile:
        """The file as an input of the record's version."""
        return InputFile(self.name, self.sha256)

    @property
    def is_card(self) -> bool:
        """True for applicant.yaml and its like at the top of the folder."""
        return self.name.lower() in CARD_NAMES


def list_folder(folder: Path) -> list[LocalFile]:
    """Every file under the folder in order of name; hidden files and the systems' own litter left out."""
    found = []
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.is_file() and not any(is_litter(part) for part in parts):
            found.append(LocalFile("/".join(parts), path, sha256_of(path)))
    return found


def is_litter(part: str) -> bool:
    """True for a name that operating systems leave in folders and no person put there."""
    return part.startswith((".", "~$")) or part.lower() in _JUNK


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def load_card(files: Sequence[LocalFile]) -> tuple[ApplicantCard, list[Problem]]:
    """What the office wrote of the person, and every mistake in it. An empty card when there is none."""
    cards = [file for file in files if file.is_card]
    if not cards:
        return ApplicantCard(), []
    card, problems = applicant_card.parse(cards[0].path.read_bytes(), cards[0].name)
    if len(cards) > 1:
        others = ", ".join(file.name for file in cards[1:])
        message = f"{cards[0].name} is used and {others} is not: keep only one of them."
        problems = [*problems, Problem(code=ProblemCode.BAD_APPLICANT_FILE, message=message)]
    return card, problems


class ReadingStore:
    """Readings kept on disk by content hash and reader version, so that no page is read twice."""

    def __init__(self, root: Path | None) -> None:
        self._root = root

    def read(self, file: LocalFile, limits: Limits) -> FileReading:
        """The stored reading of these bytes under this file's name, or a fresh one, which is then stored."""
        place = self._place(file.sha256)
        if place is not None and place.exists():
            stored = FileReading.model_validate_json(place.read_bytes())
            return renamed(stored, file.name)
        reading = read_file(file.path, file.name, sha256=file.sha256, limits=limits)
        if place is not None and keeps(reading):
            _write_whole(place, reading.model_dump_json(by_alias=True).encode())
        return reading

    def _place(self, sha256: str) -> Path | None:
        return self._root / sha256 / f"{READER_VERSION}.json" if self._root is not None else None


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

    def one(file: LocalFile) -> FileReading:
        reading = store.read(file, limits)
        done(file.name)
        return reading

    papers = [file for file in files if not file.is_card]
    return list(pool.map(one, papers) if pool is not None else map(one, papers))


def write_quarantine(files: Sequence[LocalFile], readings: Sequence[FileReading], folder: Path) -> None:
    """Copy each file that could not be read, as it came, with the reason beside it."""
    by_name = {file.name: file for file in files}
    for reading in readings:
        if reading.rejected:
            place = folder / reading.sha256
            place.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(by_name[reading.file].path, place / Path(reading.file).name)
            (place / "reason.json").write_bytes(quarantine_reason(reading))


def quarantine_reason(reading: FileReading) -> bytes:
    """reason.json of a quarantined file: which file and what is wrong, in words, with the codes."""
    kept = reading.model_dump_json(include={"file", "sha256", "media_type", "problems"}, indent=2)
    return (kept + "\n").encode()


def _write_whole(path: Path, content: bytes) -> None:
    """Write so that a crash leaves either the whole file or none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(content)
    part.replace(path)
