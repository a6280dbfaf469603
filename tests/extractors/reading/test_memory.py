"""What reading is said to take: this process, and the one it started as it is while it runs."""

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from extractors import memory

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="nothing to look at here")
HOLD = "import sys; held = b'x' * (%d << 20); print(flush=True); sys.stdin.read()"


def _started(megabytes: int) -> float:
    """What is told more once a process that holds so much was watched, in MB."""
    before = memory.peak_mb()
    command = [sys.executable, "-c", HOLD % megabytes]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with memory.watched(process.pid):
        assert process.stdout is not None
        process.stdout.readline()
        until = time.monotonic() + 30
        while memory._seen["largest"] < megabytes << 10 and time.monotonic() < until:
            time.sleep(0.02)
        process.communicate()
    return memory.peak_mb() - before


def test_a_started_process_counts_by_its_own_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not by that of this process, however large: the smaller of two adds nothing."""
    monkeypatch.setitem(memory._seen, "largest", 0)
    held = np.ones(150 << 20, np.uint8)
    assert 60 < _started(60) < 60 + 50
    assert held.any()
    assert _started(20) < 10


def test_a_process_that_is_gone_is_no_error() -> None:
    """It ended between two looks."""
    assert memory._high_water("999999999") is None
