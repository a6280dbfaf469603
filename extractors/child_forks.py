"""Reading processes forked from one that has everything loaded, which each would otherwise load anew.

Files that are read one after the other share that start; each still has a process of its own, with limits
of its own. On Linux alone: elsewhere libraries do not survive a fork, and every process is started.
"""

import atexit
import contextlib
import json
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

from extractors.child_process import GO, environment

_STARTING = 60.0  # seconds that loading, and later a fork, may take on a busy machine
_LONGEST = 4096  # bytes of an answer


class Forked:
    """A process that another one has forked; see Ending."""

    def __init__(self, line: socket.socket) -> None:
        """`line` is where the process' number is told, and at its end the status. Raises OSError."""
        self._line = line
        self._status: int | None = None
        try:
            told = self._told(_STARTING)
            if "pid" not in told:
                raise OSError("no process was forked")
            line.send(GO)
        except BaseException:
            line.close()  # it opens no file for an asker that is gone
            raise
        self.pid = told["pid"]

    def wait(self, timeout: float | None = None) -> int:
        """The exit status; see Ending. Raises OSError once where the process that knows it was ended."""
        if self._status is None:
            told = self._told(timeout)
            self._status = told.get("status", 1)
            self._line.close()
            if "status" not in told:
                raise OSError("nobody tells how the reading process ended")
        return self._status

    def _told(self, seconds: float | None) -> dict[str, int]:
        self._line.settimeout(seconds)
        try:
            told: dict[str, int] = json.loads(self._line.recv(_LONGEST) or b"{}")
        except (TimeoutError, BlockingIOError):
            raise subprocess.TimeoutExpired("reading", seconds or 0.0) from None
        return told


class _Server:
    """The process that forks; it ends with the program that started it."""

    def __init__(self) -> None:
        """Started and ready, or OSError."""
        self._asked, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "extractors.child_server"],
                env=environment(Path(tempfile.gettempdir())),
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._asked.settimeout(_STARTING)
        if not self._asked.recv(_LONGEST):
            self.close()
            raise OSError("the process that forks did not start")

    def fork(self, arguments: Sequence[str], folder: Path) -> Forked:
        """A child with these arguments. Raises OSError where the server is gone."""
        wanted = {"arguments": list(arguments), "folder": str(folder), "environment": environment(folder)}
        mine, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            with theirs:
                socket.send_fds(self._asked, [json.dumps(wanted).encode()], [theirs.fileno()])
        except OSError:
            mine.close()
            raise
        return Forked(mine)

    def close(self) -> None:
        """Lets the server end."""
        self._asked.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1.0)


class _Standing:
    """The one server of this program, started with the first file; where it cannot start, none."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._server: _Server | None = None
        self._absent = sys.platform != "linux"

    def fork(self, arguments: Sequence[str], folder: Path) -> Forked | None:
        server = self._started()
        if server is None:
            return None
        try:
            return server.fork(arguments, folder)
        except (OSError, subprocess.TimeoutExpired):
            with self._lock:
                if self._server is server:
                    self._server = None  # the next file starts another
            server.close()
            return None

    def _started(self) -> _Server | None:
        with self._lock:
            if self._server is None and not self._absent:
                try:
                    self._server = _Server()
                    atexit.register(self._server.close)
                except OSError:
                    self._absent = True
            return self._server


_standing = _Standing()


def forked(arguments: Sequence[str], folder: Path) -> Forked | None:
    """`python -m extractors.child` with these arguments, forked; None where that cannot be done.

    `folder` is for what it writes by the way, and holds the file it complains in (STDERR).
    """
    return _standing.fork(arguments, folder)
