"""A process that opens files nobody trusts yet: how it is started, bounded and ended."""

import contextlib
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Protocol

_ROOT = Path(__file__).parent.parent
GO = b"go"
"""What a forked process waits for: its number was heard, so that it can be ended."""
STDERR = "stderr.txt"
"""What the process complained of, in the folder it was given."""


def start(
    module: str, arguments: Sequence[str], folder: Path, stderr: IO[bytes]
) -> "subprocess.Popen[bytes]":
    """Start `python -m module` with one thread per library and `folder` for what it writes by the way."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=stderr,
        start_new_session=True,
    )


def environment(folder: Path) -> dict[str, str]:
    """What a process is to find around it that has `folder` for what it writes by the way."""
    return {
        **os.environ,
        "TMPDIR": str(folder),
        "OMP_THREAD_LIMIT": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONPATH": os.pathsep.join([str(_ROOT), os.environ.get("PYTHONPATH", "")]),
    }


def run(module: str, arguments: Sequence[str], folder: Path, seconds: float) -> None:
    """Run a module to its end, or end it after so many seconds; what it left in its files counts."""
    with (folder / STDERR).open("wb") as stderr:
        process = start(module, arguments, folder, stderr)
        try:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(seconds)
        finally:
            end(process)


class Ending(Protocol):
    """A process that can be waited for, as subprocess.Popen is."""

    pid: int

    def wait(self, timeout: float | None = None) -> int:
        """The exit status, the signal's number below zero.

        Raises subprocess.TimeoutExpired, and OSError where nobody knows it.
        """
        ...


def end(process: Ending) -> None:
    """End the process and all it started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(OSError):
        process.wait()


def limit_memory(megabytes: int) -> None:
    """Bound the memory of this process and of those it starts; for the child to call first of all."""
    if sys.platform != "darwin":  # macOS refuses a limit of address space
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20,) * 2)
