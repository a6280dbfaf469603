"""Reading processes that are forked: one start for many files, and no file worse off for it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from extractors import child_forks, reader
from extractors.child_process import STDERR, end
from extractors.reader import read_file
from schemas.documents import ProblemCode
from tests.extractors.reading.drawn import text_pdf

SHA = "0" * 64
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="nothing is forked elsewhere")


@pytest.fixture
def standing(monkeypatch: pytest.MonkeyPatch) -> child_forks._Standing:
    """A server of the test's own, so that ending it disturbs no other test."""
    own = child_forks._Standing()
    monkeypatch.setattr(child_forks, "_standing", own)
    return own


def arguments(folder: Path) -> list[str]:
    """Of a process that waits with its work until its journal is read."""
    (folder / STDERR).touch()
    os.mkfifo(folder / "journal.jsonl")
    (folder / "file.pdf").write_bytes(text_pdf())
    return [f"--journal={folder / 'journal.jsonl'}", "--", str(folder / "file.pdf")]


def test_every_file_has_a_process_of_its_own(tmp_path: Path, standing: child_forks._Standing) -> None:
    """Forked from one server, which itself stays; each leads a session, so that ending it ends its own."""
    processes = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        process = child_forks.forked(arguments(tmp_path / name), tmp_path / name)
        assert process is not None
        assert os.getsid(process.pid) == process.pid
        assert str(Path(f"/proc/{process.pid}/fd/0").readlink()) == os.devnull
        assert '"reading"' in (tmp_path / name / "journal.jsonl").read_text()
        assert process.wait(60) == process.wait() == 0
        processes.append(process.pid)
    assert len({*processes, os.getpid()}) == 3
    assert standing._server is not None
    assert standing._server._process.poll() is None


def test_a_process_can_be_waited_for_and_ended(tmp_path: Path, standing: child_forks._Standing) -> None:
    """A wait ends in time; the signal that ended the process is told."""
    process = child_forks.forked(arguments(tmp_path), tmp_path)
    assert process is not None
    for seconds in (0, 0.05):
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(seconds)
    end(process)
    assert process.wait() == -signal.SIGKILL


def test_a_server_that_ended_costs_no_file(tmp_path: Path, standing: child_forks._Standing) -> None:
    """The file at hand gets a process of the old kind, the next one a new server."""
    path = tmp_path / "file.pdf"
    path.write_bytes(text_pdf())
    assert not read_file(path, "a.pdf", sha256=SHA).rejected
    first = standing._server
    assert first is not None
    first._process.kill()
    first._process.wait()
    assert not read_file(path, "b.pdf", sha256=SHA).rejected
    assert not read_file(path, "c.pdf", sha256=SHA).rejected
    assert standing._server not in (None, first)


def test_a_process_whose_asker_gave_up_opens_no_file(
    tmp_path: Path, standing: child_forks._Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits for a word before it begins, and ends where that never comes."""
    heard = []

    def gives_up(process: child_forks.Forked, seconds: float | None) -> dict[str, int]:
        heard.append(json.loads(process._line.recv(4096))["pid"])
        raise KeyboardInterrupt

    monkeypatch.setattr(child_forks.Forked, "_told", gives_up)
    with pytest.raises(KeyboardInterrupt):
        child_forks.forked(arguments(tmp_path), tmp_path)
    for _ in range(100):
        if not Path(f"/proc/{heard[0]}").exists():
            break
        time.sleep(0.1)
    assert not Path(f"/proc/{heard[0]}").exists()


def test_a_process_of_which_nobody_tells_how_it_ended_harmed_no_file(
    tmp_path: Path, standing: child_forks._Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the one that knows was ended, too, the reader failed; the file is not called damaged."""
    asked = child_forks.forked

    def without_keeper(arguments: Sequence[str], folder: Path) -> child_forks.Forked | None:
        process = asked(arguments, folder)
        assert process is not None
        keeper = int(Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()[1])
        os.kill(keeper, signal.SIGKILL)
        os.kill(process.pid, signal.SIGKILL)
        return process

    monkeypatch.setattr(reader, "forked", without_keeper)
    path = tmp_path / "file.pdf"
    path.write_bytes(text_pdf())
    read = reader.read_file(path, "a.pdf", sha256=SHA)
    assert [problem.code for problem in read.problems] == [ProblemCode.READER_FAILED]
