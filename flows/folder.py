"""An applicant's folder on this machine: which files it holds, and the office's card among them."""

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from checks import applicant as applicant_card
from flows.records import InputFile
from schemas.applicant import ApplicantCard
from schemas.documents import Problem, ProblemCode
from schemas.reading import FileReading

CARD_NAMES = ("applicant.yaml", "applicant.yml", "applicant.json")
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
