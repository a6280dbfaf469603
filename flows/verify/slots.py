"""So many files are read at once on this machine, whatever number of runs there are.

Runs are processes of their own, so the slots are file locks: the system frees them when a process
dies, whichever way it dies.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

POLL_SECONDS = 0.1


@contextmanager
def reading_slot(work_dir: Path, slots: int) -> Iterator[None]:
    """Wait for one of `slots` places and hold it."""
    folder = work_dir / f"credready-slots-{os.getuid()}"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    held = _acquire(folder, slots)
    try:
        yield
    finally:
        held.close()


def _acquire(folder: Path, slots: int) -> IO[bytes]:
    while True:
        for number in range(slots):
            lock = (folder / f"{number}.lock").open("wb")
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                lock.close()
            else:
                return lock
        time.sleep(POLL_SECONDS)
