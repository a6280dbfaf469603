"""Reading processes that are forked: one start for many files, and no file worse off for it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from extractors import child_forks
from extractors.child_process import STDERR, end
from extractors.reader import read_file
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
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.05)
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
