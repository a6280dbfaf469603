"""The process that stands ready and forks one child for each file: `python -m extractors.child_server`.

It loads once what every child needs - libraries, the words of all languages - and opens no file itself, so
that nothing of one file can reach the next. Its standard input is the socket over which
`extractors.child_forks` asks; when that closes, it ends.
"""

import gc
import json
import os
import signal
import socket
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

from extractors.child_process import GO, STDERR

_MOST = 128 * 1024
"""Bytes of a request: arguments and environment."""


def main() -> int:
    """Forks until nobody is left who could ask."""
    _load()
    gc.freeze()  # what is collected is written to, and what is written to is shared no longer
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how a keeper ended
    with socket.socket(fileno=os.dup(0)) as asked:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)  # no child may hold what requests come over
        asked.send(b"ready")
        while True:
            request, lines, *_ = socket.recv_fds(asked, _MOST, 1)
            if not lines:
                return 0
            if os.fork() == 0:
                asked.close()
                _keep(socket.socket(fileno=lines[0]), json.loads(request))
            os.close(lines[0])


def _load() -> None:
    """All that reading needs whatever the file, as far as it starts no thread: threads are lost in a fork."""
    from extractors.meaning import understand  # noqa: PLC0415
    from extractors.page import Line, PageText, Word  # noqa: PLC0415
    from extractors.read_whole import Job  # noqa: PLC0415, F401
    from schemas.documents import Quality, TextSource  # noqa: PLC0415

    rows = ("Ad Soyad", "Diplom 2010", "1 Fizika 90 A", "2 Kimya 80 B", "3 Biologiya 70 C")
    lines = []
    for number, row in enumerate(rows, 1):
        top, parts = 0.1 * number, row.split()
        boxes = [(0.2 * place, top, 0.2 * place + 0.1, top + 0.02) for place in range(len(parts))]
        lines += [Line((Word(text, box, 1.0),)) for text, box in zip(parts, boxes, strict=True)]
    page = PageText(1, 2000, 3000, tuple(lines), text_source=TextSource.TEXT_LAYER, quality=Quality())
    understand([page], "")


def _keep(line: socket.socket, request: dict[str, Any]) -> None:
    """Starts the child, waits for it and says how it ended, which a process learns of its children alone."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    child = os.fork()
    if child == 0:
        os._exit(_read(line, request))
    _, status = os.waitpid(child, 0)
    line.send(json.dumps({"status": os.waitstatus_to_exitcode(status)}).encode())
    os._exit(0)


def _read(line: socket.socket, request: dict[str, Any]) -> int:
    """The child's work, in a session of its own, as if it had been started for it."""
    from extractors.child import main as read  # noqa: PLC0415

    try:
        os.setsid()
        line.send(json.dumps({"pid": os.getpid()}).encode())
        if not line.recv(len(GO)):
            return 1  # who asked is gone
        line.close()
        os.dup2(os.open(Path(request["folder"]) / STDERR, os.O_WRONLY | os.O_APPEND), sys.stderr.fileno())
        os.environ.clear()
        os.environ.update(request["environment"])
        tempfile.tempdir = None  # looked up anew, by this environment
        return read(request["arguments"])
    except BaseException:
        traceback.print_exc()
        return 1


if __name__ == "__main__":
    sys.exit(main())
