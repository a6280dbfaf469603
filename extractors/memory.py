"""How much memory reading a file takes: this process and, at its largest, the largest that it starts.

What the system says of a process that has ended begins with the size of the one that started it; so the
started ones are looked at themselves while they run. Where there is no /proc the system's word is taken.
"""

import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

_EACH = 0.05  # seconds between two looks; only growth after the last one is missed
_seen = {"largest": 0}  # kilobytes of any process that was watched


@contextmanager
def watched(pid: int) -> Iterator[None]:
    """While it lasts, the memory of the process of that number is looked at."""
    ended = Event()
    watch = Thread(target=_watch, args=(pid, ended), daemon=True)
    watch.start()
    try:
        yield
    finally:
        ended.set()
        watch.join()


def peak_mb() -> float:
    """Peak memory of this process and of the largest it started and watched, in MB."""
    own = _high_water("self")
    if own is None:
        unit = 2**20 if sys.platform == "darwin" else 2**10  # bytes on macOS, kilobytes elsewhere
        usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        return sum(usage.ru_maxrss for usage in usages) / unit
    return (own + _seen["largest"]) / 2**10


def _watch(pid: int, ended: Event) -> None:
    while not ended.wait(_EACH):
        _seen["largest"] = max(_seen["largest"], _high_water(str(pid)) or 0)


def _high_water(process: str) -> int | None:
    """The most memory that a process has held so far, in kilobytes; None where that is not told."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    told = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    return next(map(int, told), None)
