"""`make bench`: seconds per page by kind, the share of a run outside OCR, the memory peak of a reader.

Reads freshly drawn specimens one file at a time, so that the figures are those of one core. Prints a
Markdown table; the numbers in docs/measurements.md are copied from it by hand, with machine and date.
"""

import argparse
import hashlib
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extractors.reader import read_file
from flows.folder import CARD_NAMES
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
    wall, _ = _check(folder, out)
    stored = [FileReading.model_validate_json(p.read_bytes()) for p in (out / "readings").rglob("*.json")]
    ocr = sum(reading.ocr_seconds for reading in stored)
    pages = sum(len(reading.pages) for reading in stored)
    (out / "record.json").unlink()
    again, peak = _check(folder, out)
    return (
        f"`credready check` of one applicant ({len(stored)} files, {pages} pages), one after the other: "
        f"{wall:.1f} s, of it OCR {ocr:.1f} s, outside OCR {1 - ocr / wall:.0%}. "
        f"Judged again from stored readings, with report: {again:.1f} s, memory peak {peak:.0f} MB."
    )


def _check(folder: Path, out: Path) -> tuple[float, float]:
    """Seconds and peak megabytes of the command in a process of its own."""
    command = [sys.executable, "-m", "flows.cli.app", "check", str(folder), "--out", str(out), "--workers=1"]
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0.0
    while process.poll() is None:
        peak = max(peak, _resident_peak(process.pid))
        time.sleep(0.05)
    return time.perf_counter() - start, peak


def _resident_peak(pid: int) -> float:
    """The peak of a running process in MB, by Linux' own books; 0 elsewhere."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return 0.0
    return max((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), default=0.0)


if __name__ == "__main__":
    main()
