"""The process that reads one file, and dies with it if it must. Run as `python -m extractors.child`.

It writes a journal of JSON lines: the page count, every page as soon as it is read, the whole
reading at the end. What the journal holds when the process is ended from outside is not lost.
"""

import argparse
import json
import os
import resource
import sys
from pathlib import Path

from extractors.child_process import limit_memory
from schemas.reading import FileReading


def main(arguments: list[str] | None = None) -> int:
    """Reads the file named in the arguments into the journal; 0 when the journal is complete."""
    options = _options(arguments)
    _limit(options.limits)
    # Only now, within the limits, the libraries that open files.
    from extractors.read_whole import Job, read_whole  # noqa: PLC0415

    job = Job(options.file, options.name, options.sha256, options.reader_version, options.limits)
    with Path(options.journal).open("w", encoding="utf-8") as journal:

        def note(kind: str, content: object) -> None:
            journal.write(json.dumps({kind: content}, ensure_ascii=False) + "\n")
            journal.flush()

        reading = read_whole(job, note)
        note("reading", reading.model_dump(mode="json"))
    if options.time:
        _print_times(reading)
    return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m extractors.child", description="Reads one file.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--name", default="")
    parser.add_argument("--sha256", default="")
    parser.add_argument("--reader-version", default="")
    parser.add_argument("--journal", default=os.devnull)
    parser.add_argument("--limits", type=json.loads, default={})
    parser.add_argument("--time", action="store_true", help="print seconds by page")
    options = parser.parse_args(arguments)
    options.name = options.name or options.file.name
    return options


def _limit(limits: dict[str, float]) -> None:
    """Bounds memory and processor time of this process and of those it starts."""
    for name in ("OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ[name] = "1"
    if "memory_mb" in limits:
        limit_memory(int(limits["memory_mb"]))
    if "processor_seconds" in limits:
        seconds = int(limits["processor_seconds"])
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))


def _print_times(reading: FileReading) -> None:
    for page in reading.pages:
        sys.stdout.write(
            f"page {page.number}: {page.seconds:.2f} s, OCR {page.ocr_seconds:.2f} s, {page.text_source}, "
            f"turn {page.turn}, skew {page.quality.skew_degrees:+.1f}, {page.quality.dpi} dpi, "
            f"confidence {page.quality.confidence:.3f}, unread ink {page.quality.ink_unread:.2f}, "
            f"{'+'.join(page.languages)}, {len(page.lines)} lines\n"
        )
    share = 1 - reading.ocr_seconds / reading.seconds if reading.seconds else 0.0
    sys.stdout.write(
        f"file: {reading.seconds:.2f} s, outside OCR {share:.0%}, peak {reading.peak_memory_mb:.0f} MB\n"
    )
    for problem in reading.problems:
        sys.stdout.write(f"problem: {problem.message}\n")


if __name__ == "__main__":
    sys.exit(main())
