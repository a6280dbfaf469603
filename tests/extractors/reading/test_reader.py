"""Reading one file in its own process: whatever the file does, a reading comes back."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from extractors import reader
from extractors.crops import CropRequest, crop
from extractors.limits import Limits
from extractors.opening import Rejected
from extractors.read_whole import Job, read_whole
from extractors.reader import read_file
from schemas.documents import ProblemCode, TextSource
from schemas.reading import FileReading
from tests.extractors.reading.drawn import LINES, encoded, page, scan_pdf, text_pdf
from tests.extractors.reading.test_ocr import Babbling, Failing

SHA = "0" * 64
ROOT = Path(__file__).parents[3]


def written(tmp_path: Path, data: bytes, name: str = "file.pdf") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_a_born_digital_file_comes_back_whole(tmp_path: Path) -> None:
    """Pages, lines in shown coordinates, times and memory are all there."""
    reading = read_file(written(tmp_path, text_pdf(pages=2)), "ünvan/Диплом.pdf", sha256=SHA)
    assert not reading.rejected
    assert reading.file == "ünvan/Диплом.pdf"
    assert reading.sha256 == SHA
    assert reading.reader_version == reader.READER_VERSION
    assert [p.number for p in reading.pages] == [1, 2]
    assert [line.text for line in reading.pages[0].lines] == list(LINES)
    assert reading.pages[0].text_source is TextSource.TEXT_LAYER
    assert reading.documents
    assert reading.seconds > 0
    assert reading.peak_memory_mb > 20


@pytest.mark.parametrize(
    ("data", "code"), [(b"", ProblemCode.EMPTY_FILE), (b"%PDF-1.7\nnothing", ProblemCode.DAMAGED)]
)
def test_a_bad_file_is_rejected_and_never_raises(tmp_path: Path, data: bytes, code: ProblemCode) -> None:
    """The rejection crosses the process border with its words."""
    reading = read_file(written(tmp_path, data), "in/bad.pdf", sha256=SHA)
    assert reading.rejected
    assert [problem.code for problem in reading.problems] == [code]
    assert "in/bad.pdf" in reading.problems[0].message


def test_a_file_that_is_not_there_is_rejected_too(tmp_path: Path) -> None:
    """Even that never raises."""
    assert read_file(tmp_path / "gone.pdf", "gone.pdf", sha256=SHA).rejected


def test_a_file_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    """The process is ended at its limit and the message says what to do.

    The page has to be recognised, which no machine does within the limit; a text layer may be.
    """
    limits = Limits(start_seconds=0.02, page_seconds=0.02)
    reading = read_file(written(tmp_path, scan_pdf(page().image)), "slow.pdf", sha256=SHA, limits=limits)
    assert reading.rejected
    assert [problem.code for problem in reading.problems] == [ProblemCode.TOO_SLOW]
    assert "slow.pdf" in reading.problems[0].message


def test_a_file_that_wants_too_much_memory_is_ended(tmp_path: Path) -> None:
    """Out of memory in the reading process is a rejection here."""
    image = page().image.resize((5000, 4000))
    limits = Limits(memory_mb=400)
    reading = read_file(written(tmp_path, encoded(image), "a.png"), "big.png", sha256=SHA, limits=limits)
    assert reading.rejected
    assert [problem.code for problem in reading.problems] == [ProblemCode.OUT_OF_MEMORY]


def test_pages_read_before_the_end_are_kept(tmp_path: Path) -> None:
    """A journal cut off in the middle of a line still gives its whole pages."""
    notes: list[tuple[str, object]] = []
    job = Job(written(tmp_path, text_pdf(pages=2)), "a.pdf", SHA, "v", {})
    read_whole(job, lambda kind, content: notes.append((kind, content)), Failing())
    journal = tmp_path / "journal.jsonl"
    lines = [reader.json.dumps({kind: content}) for kind, content in notes]
    journal.write_text("\n".join(lines[:2]) + "\n" + lines[2][:50], "utf-8")
    kept = reader._cut_short("a.pdf", SHA, reader._journal(journal), Rejected(ProblemCode.TOO_SLOW, "late"))
    assert not kept.rejected
    assert kept.page_count == 2
    assert [p.number for p in kept.pages] == [1]
    assert [problem.code for problem in kept.problems] == [ProblemCode.TOO_SLOW]


def test_a_failing_engine_rejects_scans_but_not_digital_pages(tmp_path: Path) -> None:
    """Without OCR a scan cannot be read, and the message says that it is not the file's fault."""
    scan = Job(written(tmp_path, scan_pdf(page().image)), "scan.pdf", SHA, "v", {})
    reading = read_whole(scan, lambda kind, content: None, Failing())
    assert reading.rejected
    assert reading.problems[0].code is ProblemCode.OCR_FAILED
    assert "installation" in reading.problems[0].message
    digital = Job(written(tmp_path, text_pdf()), "digital.pdf", SHA, "v", {})
    assert not read_whole(digital, lambda kind, content: None, Failing()).rejected


def test_a_babbling_engine_gives_a_reading_with_problems(tmp_path: Path) -> None:
    """Nonsense words end in a problem on their page, not in a crash."""
    job = Job(written(tmp_path, scan_pdf(page().image)), "scan.pdf", SHA, "v", {})
    reading = read_whole(job, lambda kind, content: None, Babbling())
    assert not reading.rejected
    assert reading.problems


def test_threads_read_at_the_same_time(tmp_path: Path) -> None:
    """Several readings at once do not disturb each other."""
    path = written(tmp_path, text_pdf())
    readings = {}

    def one(number: int) -> None:
        readings[number] = read_file(path, f"{number}.pdf", sha256=SHA)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {number: f"{number}.pdf" for number in range(3)} == {n: r.file for n, r in readings.items()}
    assert not any(reading.rejected for reading in readings.values())


def test_crops_show_the_evidence_upright_and_small(tmp_path: Path) -> None:
    """A crop holds the words of its box, turned as they are read; a page that is not there gives None."""
    drawn = page()
    lying = drawn.image.rotate(90, expand=True)
    path = written(tmp_path, scan_pdf(lying))
    x0, y0, x1, y1 = drawn.first_line
    requests = [CropRequest(1, (y0, 1 - x1, y1, 1 - x0), 90), CropRequest(7, (0, 0, 1, 1))]
    shown, missing = crop(path, requests)
    assert missing is None
    assert shown is not None
    assert shown.startswith(b"\x89PNG")
    assert len(shown) < 60_000
    image = reader_image(shown)
    assert image.width > 2 * image.height
    assert image.width <= 900


def reader_image(data: bytes):
    import io

    from PIL import Image

    return Image.open(io.BytesIO(data))


def test_the_readers_name_changes_with_its_parts() -> None:
    """The version is a hash that stays while nothing changes."""
    assert reader.READER_VERSION == reader.READER_VERSION
    assert len(reader.READER_VERSION) == 16


@pytest.mark.parametrize(
    "gone", ["extractors/child.py", "extractors/pages.py", "extractors/meaning/understand.py"]
)
def test_a_program_that_is_not_whole_is_not_the_files_fault(tmp_path: Path, gone: str) -> None:
    """While the program is being replaced no file is called damaged; the words say whose fault it is."""
    program = tmp_path / "program"
    for room in ("extractors", "schemas"):
        shutil.copytree(ROOT / room, program / room, ignore=shutil.ignore_patterns("__pycache__"))
    (program / gone).unlink()
    path = written(tmp_path, text_pdf(pages=1))
    code = (
        "import sys; from pathlib import Path; from extractors.reader import read_file; "
        "print(read_file(Path(sys.argv[1]), 'a.pdf', sha256='0' * 64).model_dump_json())"
    )
    done = subprocess.run([sys.executable, "-c", code, path], cwd=program, capture_output=True, check=True)
    reading = FileReading.model_validate_json(done.stdout)
    assert [problem.code for problem in reading.problems] == [ProblemCode.READER_FAILED]
    assert "may be fine" in reading.problems[0].message
    assert reading.rejected
