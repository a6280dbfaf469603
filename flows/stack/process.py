"""A server of the stack as a child process: started, watched until it is healthy, stopped."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from flows.stack import tether

POLL_SECONDS = 0.1
STOP_SECONDS = 15.0
TAIL_LINES = 8


class StackError(Exception):
    """The stack could not be started; the message says which part, why, and where its log is."""


class Process:
    """A named child process whose output goes to a log file. It never outlives this process."""

    def __init__(
        self, name: str, command: Sequence[str], log: Path, environment: Mapping[str, str], cwd: Path
    ) -> None:
        self.name = name
        self.log = log
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("ab") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-I", str(Path(tether.__file__)), "--", *command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                env=dict(environment),
                cwd=cwd,
                start_new_session=True,  # Ctrl-C is for the parent, which stops the children in order
            )

    @property
    def pid(self) -> int:
        """The process id of the tether that holds the command."""
        return self._process.pid

    def alive(self) -> bool:
        """True while the command runs."""
        return self._process.poll() is None

    def wait_healthy(self, healthy: Callable[[], bool], seconds: float) -> None:
        """Wait until `healthy` is true. Raises StackError when the command ends or takes too long."""
        deadline = time.monotonic() + seconds
        while not healthy():
            if not self.alive():
                raise StackError(f"the {self.name} ended while it was starting. {self._last_words()}")
            if time.monotonic() > deadline:
                raise StackError(
                    f"the {self.name} did not answer within {seconds:.0f} s. {self._last_words()}"
                )
            time.sleep(POLL_SECONDS)

    def ask_to_stop(self) -> None:
        """Tell the command to stop, without waiting for it."""
        if self.alive():
            self._process.send_signal(signal.SIGTERM)

    def stop(self) -> None:
        """Stop the command and everything it started, by force where it does not obey."""
        self.ask_to_stop()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def _last_words(self) -> str:
        lines = self.log.read_text("utf-8", errors="replace").splitlines()[-TAIL_LINES:]
        return f"The end of its log, {self.log}:\n" + "\n".join(lines)
