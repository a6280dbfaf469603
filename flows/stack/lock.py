"""One stack per data directory: two servers on the same files would destroy them."""

import fcntl
from pathlib import Path
from typing import IO

from flows.stack.process import StackError


class DataDirectoryLock:
    """A file lock; the system frees it when the process ends, whichever way."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / "lock"
        self._file: IO[bytes] | None = None

    def take(self) -> None:
        """Take the lock. Raises StackError when another stack has it."""
        file = self._path.open("wb")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            place = self._path.parent
            raise StackError(f"a stack is already running with {place}: stop it, or use --data-dir") from None
        self._file = file

    def release(self) -> None:
        """Give the lock back; nothing happens when it was not taken."""
        if self._file is not None:
            self._file.close()
            self._file = None
