"""`make bench`: seconds per page by kind, the share of a run outside OCR, the memory peak of a reader.

Reads freshly drawn specimens one file at a time, so that the figures are those of one core. Prints a
Markdown table; the numbers in docs/measurements.md are copied from it by hand, with machine and date.
"""

import argparse
import hashlib
import os
import platform
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extractors.reader import read_file
from flows.folder import CARD_NAMES
from flows.local import Job, check_folder
from flows.office import load_office
from schemas.reading import FileReading
from tests.specimens.sets import DEV, invent_folder

TIERS = ("born_digital", "clean_300", "office_200", "phone_photo")


@dataclass(frozen=True)
class Timed:
    """One file read: the reading, and the wall time around it with the process it needed."""

    reading: FileReading
    wall: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=main.__doc__)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="credready-bench-") as root:
        print(
            f"{date.today().isoformat()}, {os.cpu_count()} cores, {platform.machine()}, {platform.system()}"
        )
        print("\n| kind | files | pages | s/page | of it OCR | s/file outside its pages | peak MB |")
        print("| --- | --- | --- | --- | --- | --- | --- |")
        for tier in TIERS:
            folder = invent_folder(DEV, "BENCH", TIERS.index(tier) + 1, asked.seed, tier)
            print(_row(tier, list(_read(folder.write(Path(root))))))
        print(f"\n{_whole_run(Path(root) / 'BENCH-0002', Path(root) / 'out')}")


def _read(folder: Path) -> Iterator[Timed]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in CARD_NAMES:
            sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
            start = time.perf_counter()
            reading = read_file(path, path.name, sha256=sha256)
            yield Timed(reading, time.perf_counter() - start)


def _row(tier: str, timed: list[Timed]) -> str:
    pages = sum(len(one.reading.pages) for one in timed)
    seconds = sum(page.seconds for one in timed for page in one.reading.pages)
    ocr = sum(one.reading.ocr_seconds for one in timed)
    around = statistics.median(one.wall - sum(p.seconds for p in one.reading.pages) for one in timed)
    peak = max(one.reading.peak_memory_mb for one in timed)
    share = f"{ocr / seconds:.0%}" if seconds else "-"
    return (
        f"| {tier} | {len(timed)} | {pages} | {seconds / pages:.2f} | {share} | {around:.2f} | {peak:.0f} |"
    )


def _whole_run(folder: Path, out: Path) -> str:
    start = time.perf_counter()
    record, _ = check_folder(folder, out, Job(load_office(), readings=out / "readings"))
    wall = time.perf_counter() - start
    stored = [FileReading.model_validate_json(p.read_bytes()) for p in (out / "readings").rglob("*.json")]
    ocr = sum(reading.ocr_seconds for reading in stored)
    pages = sum(len(reading.pages) for reading in stored)
    start = time.perf_counter()
    (out / "record.json").unlink()
    check_folder(folder, out, Job(load_office(), readings=out / "readings"))
    again = time.perf_counter() - start
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024 if platform.system() == "Linux" else 2**20
    )
    return (
        f"Whole check of one applicant ({len(stored)} files, {pages} pages, {record.outcome.value}), "
        f"files one after the other: {wall:.1f} s, of it OCR {ocr:.1f} s, outside OCR {1 - ocr / wall:.0%}. "
        f"Judged again from stored readings, with report: {again:.1f} s. "
        f"Memory peak of the process that judges: {own:.0f} MB."
    )


if __name__ == "__main__":
    main()
