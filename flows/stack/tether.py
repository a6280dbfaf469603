"""Runs a command tied to the life of this process's parent: no orphan is left, however the parent dies.

`python tether.py -- COMMAND ...` starts the command, and when the parent goes away (even by kill -9) or
sends SIGTERM, ends the command and everything it started: first politely, then by force.
A file of its own with the standard library only, so that it starts in a blink.
"""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType

POLL_SECONDS = 0.25
GRACE_SECONDS = 8.0
PR_SET_CHILD_SUBREAPER = 36
PR_SET_PDEATHSIG = 1


def main() -> int:
    """Run the command after `--` and give back its exit status."""
    parent = os.getppid()
    stopping: list[bool] = []

    def stop(_signal: int, _frame: FrameType | None) -> None:
        stopping.append(True)

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, stop)
    _adopt_orphans()
    child = subprocess.Popen(sys.argv[sys.argv.index("--") + 1 :], preexec_fn=_die_with_parent)  # noqa: PLW1509
    while child.poll() is None and not stopping and os.getppid() == parent:
        time.sleep(POLL_SECONDS)
    ended_alone = child.poll() is not None
    end(child)
    return child.returncode if ended_alone else 0


def end(child: "subprocess.Popen[bytes]") -> None:
    """End the child politely, and by force whatever is left of all that it started."""
    if child.poll() is None:
        child.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(GRACE_SECONDS)
    for _ in range(3):  # a process may start another while we look
        for pid in descendants(os.getpid()):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)
    with contextlib.suppress(subprocess.TimeoutExpired):
        child.wait(1)


def descendants(root: int) -> list[int]:
    """Every process below this one (Linux); elsewhere none are known, and the process group is ended."""
    children: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, ValueError, IndexError):
            pid, rest = status.read_text().split(" ", 1)
            children.setdefault(int(rest.rsplit(")", 1)[1].split()[1]), []).append(int(pid))
    found, waiting = [], [root]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


def _adopt_orphans() -> None:
    """Processes whose parent dies become ours, so that `descendants` still finds them (Linux)."""
    _prctl(PR_SET_CHILD_SUBREAPER, 1)


def _die_with_parent() -> None:
    """Have the kernel end the command when this process is killed by force (Linux)."""
    _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _prctl(option: int, value: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


if __name__ == "__main__":
    sys.exit(main())
