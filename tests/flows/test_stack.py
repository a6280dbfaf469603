"""The stack of one machine: it starts, does its work, and leaves no process behind."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flows.bucket.bucket import Bucket
from flows.settings import load_settings
from flows.stack import tether
from flows.stack.keys import keys_of
from flows.stack.lock import DataDirectoryLock
from flows.stack.ports import free_ports, port_is_free, preferred_port
from flows.stack.process import Process, StackError
from flows.stack.stackfile import running_stack
from flows.status import Stage, wait_for
from tests.flows.papers import small_pdf

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="rests on Linux's process control")
FAMILY = (
    "import os, subprocess, sys, time\n"
    "sleep = [sys.executable, '-c', 'import time; time.sleep(300)']\n"
    "grandchild = subprocess.Popen(sleep, start_new_session=True)\n"
    "print(os.getpid(), grandchild.pid, flush=True)\n"
    "time.sleep(300)\n"
)


def gone(pid: int) -> bool:
    """True when the process is no more, or only waits to be buried."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True


def eventually(condition, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def family_in(log: Path) -> list[int]:
    assert eventually(lambda: log.exists() and len(log.read_text().split()) == 2, 20)
    return [int(pid) for pid in log.read_text().split()]


@linux_only
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_nothing_outlives_a_killed_parent(tmp_path, number):
    """However the parent is killed, its child and the child's child in another session end too."""
    command = [sys.executable, "-I", tether.__file__, "--", sys.executable, "-c", FAMILY]
    code = f"import subprocess, time; subprocess.Popen({command!r}, start_new_session=True); time.sleep(300)"
    log = tmp_path / "log"
    with log.open("wb") as output:
        parent = subprocess.Popen([sys.executable, "-c", code], stdout=output)
    family = family_in(log)
    parent.send_signal(number)
    parent.wait()
    assert eventually(lambda: all(map(gone, family)), 15)


@linux_only
def test_stop_ends_a_process_that_does_not_listen(tmp_path, monkeypatch):
    """A program that ignores SIGTERM is ended by force."""
    code = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + FAMILY
    process = Process("deaf", [sys.executable, "-c", code], tmp_path / "log", os.environ, tmp_path)
    family = family_in(tmp_path / "log")
    process.stop()
    assert eventually(lambda: all(map(gone, family)), 5)


def test_part_that_fails_says_why(tmp_path):
    """A server that ends while it starts is named with the end of its log."""
    code = "import sys; sys.exit('the disk is full')"
    process = Process("thing", [sys.executable, "-c", code], tmp_path / "log", os.environ, tmp_path)
    with pytest.raises(StackError, match=r"(?s)the thing ended.*the disk is full"):
        process.wait_healthy(lambda: False, 30)


def test_part_that_is_silent_is_given_up(tmp_path):
    """A server that never answers is named after its time."""
    code = "import time; time.sleep(60)"
    process = Process("thing", [sys.executable, "-c", code], tmp_path / "log", os.environ, tmp_path)
    try:
        with pytest.raises(StackError, match="the thing did not answer"):
            process.wait_healthy(lambda: False, 0.2)
    finally:
        process.stop()


def test_taken_port_is_avoided():
    """Where the wished port is taken, another free one is used."""
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not port_is_free(port)
        assert preferred_port(port) != port


def test_ports_are_different():
    """Ports that are chosen together are never the same."""
    assert len(set(free_ports(20))) == 20


def test_keys_are_kept_and_private(tmp_path):
    """A data directory has its own keys, made once, for its owner only."""
    keys = keys_of(tmp_path)
    assert keys_of(tmp_path) == keys
    assert (tmp_path / "s3-keys.json").stat().st_mode & 0o777 == 0o600
    (tmp_path / "other").mkdir()
    assert keys_of(tmp_path / "other") != keys


def test_two_stacks_never_share_a_directory(tmp_path):
    """A second stack with the same data directory is refused with what to do."""
    first, second = DataDirectoryLock(tmp_path), DataDirectoryLock(tmp_path)
    first.take()
    with pytest.raises(StackError, match="already running"):
        second.take()
    first.release()
    second.take()
    second.release()


@pytest.mark.slow
@linux_only
def test_up_does_the_whole_job_and_dies_whole(tmp_path, monkeypatch):
    """`credready up`: a submitted folder becomes a record; killed by force, the stack is gone entirely."""
    data, folder = tmp_path / "data", tmp_path / "Əli 7"
    folder.mkdir()
    (folder / "one.pdf").write_bytes(small_pdf("one"))
    ui, s3 = free_ports(2)
    credready = [sys.executable, "-m", "flows.cli.app"]
    command = [
        *credready,
        "up",
        f"--data-dir={data}",
        f"--ui-port={ui}",
        f"--s3-port={s3}",
        "--quiet-seconds=0",
    ]
    with (tmp_path / "out").open("wb") as output:
        up = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, cwd=tmp_path)
    try:
        assert eventually(lambda: running_stack(data) is not None or up.poll() is not None, 240)
        assert up.poll() is None, (tmp_path / "out").read_text()
        monkeypatch.setenv("CREDREADY_DATA_DIR", str(data))
        done = subprocess.run([*credready, "submit", "--json", str(folder)], capture_output=True, check=True)
        assert json.loads(done.stdout)["submitted"] == [{"reference": "Əli 7", "files": ["one.pdf"]}]
        with Bucket(load_settings()) as bucket:
            (found,) = wait_for(bucket, ["Əli 7"], 200)
        assert (found.stage, found.outcome) == (Stage.DONE, "incomplete")
        said = subprocess.run([*credready, "status", "--json"], capture_output=True, check=True)
        assert json.loads(said.stdout)["applicants"][0]["outcome"] == "incomplete"
        family = tether.descendants(up.pid)
        assert len(family) >= 8
    finally:
        up.kill()
        up.wait()
    assert eventually(lambda: all(map(gone, family)), 30)
    assert port_is_free(ui)
    assert port_is_free(s3)
    assert running_stack(data) is None
