"""Everything on one machine: S3 server, Prefect server, worker, inbox watcher. Starts and stops whole."""

import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from flows.bucket.bucket import Bucket
from flows.office import directory_file, titles_file
from flows.settings import Settings, load_settings
from flows.stack.keys import Keys, keys_of
from flows.stack.lock import DataDirectoryLock
from flows.stack.ports import LOOPBACK, preferred_port
from flows.stack.prefect_server import (
    client_environment,
    start_prefect_server,
    ui_url,
    wait_prefect_server,
)
from flows.stack.process import Process, StackError
from flows.stack.seaweed import start_seaweed, wait_seaweed
from flows.stack.stackfile import STACK_FILE, StackInfo, write_stack

UI_PORT = 4200
S3_PORT = 8333
START_SECONDS = 180.0
WATCH_SECONDS = 1.0


class Stack:
    """The stack of one data directory, as a context manager.

    `ui_port` and `s3_port` are wishes: where one is taken, another is used (see `info`). Raises
    StackError when a part does not start; whatever was started is then stopped again.
    """

    def __init__(
        self,
        directory: Path,
        *,
        ui_port: int = UI_PORT,
        s3_port: int = S3_PORT,
        say: Callable[[str], None] = lambda _: None,
        **overrides: object,
    ) -> None:
        self.directory = directory.resolve()
        self._ui_port = preferred_port(ui_port)
        self._s3_port = preferred_port(s3_port)
        self._say = say
        self._overrides = overrides
        self._processes: list[Process] = []
        self._lock = DataDirectoryLock(self.directory)
        self._started: tuple[Settings, Bucket, StackInfo] | None = None

    @property
    def settings(self) -> Settings:
        """The settings every process of the stack sees."""
        return self._parts()[0]

    @property
    def bucket(self) -> Bucket:
        """The stack's bucket."""
        return self._parts()[1]

    @property
    def info(self) -> StackInfo:
        """Where the stack can be reached."""
        return self._parts()[2]

    def __enter__(self) -> Self:
        self.directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._lock.take()
        try:
            self._start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def wait(self, stop: threading.Event) -> None:
        """Stay until `stop` is set. Raises StackError when a part of the stack ends by itself."""
        while not stop.wait(WATCH_SECONDS):
            self.check()

    def check(self) -> None:
        """Raise StackError when a part of the stack is no longer running."""
        for process in self._processes:
            if not process.alive():
                raise StackError(f"the {process.name} has ended; its log is {process.log}")

    def stop(self) -> None:
        """Stop every part, the last started first, and all that they started."""
        for process in reversed(self._processes):
            process.ask_to_stop()
        for process in reversed(self._processes):
            process.stop()
        self._processes.clear()
        if self._started is not None:
            self.bucket.close()
            self._started = None
        with suppress(FileNotFoundError):
            (self.directory / STACK_FILE).unlink()
        self._lock.release()

    def _start(self) -> None:
        keys = keys_of(self.directory)
        settings = self._settings(keys)
        self._say("starting the S3 server, the Prefect server, the worker and the inbox watcher")
        s3 = self._add(start_seaweed(self.directory / "s3", self._s3_port, keys))
        prefect = self._add(
            start_prefect_server(self.directory / "prefect", self._ui_port, self.directory / "logs")
        )
        watcher, watching = self._start_workers(settings)
        bucket = wait_seaweed(s3, settings)
        self._say(f"the S3 server answers at {settings.s3_endpoint}")
        wait_prefect_server(prefect, self._ui_port)
        self._say(f"the Prefect server answers at {ui_url(self._ui_port)}")
        watcher.wait_healthy(watching.exists, START_SECONDS)
        watching.unlink(missing_ok=True)
        info = self._info(keys, settings)
        write_stack(info)
        self._started = settings, bucket, info

    def _start_workers(self, settings: Settings) -> tuple[Process, Path]:
        """Start worker and watcher, which wait for the server by themselves.

        Gives the watcher and the file it makes when it watches.
        """
        watching = self.directory / "watching"
        watching.unlink(missing_ok=True)
        arguments = (f"--ready={watching}", f"--server-seconds={START_SECONDS}")
        watcher = self._add(self._child("inbox watcher", "flows.intake.watcher", *arguments))
        self._add(self._child("worker", "flows.stack.worker", settings.work_pool, str(settings.workers)))
        return watcher, watching

    def _child(self, name: str, module: str, *arguments: str) -> Process:
        log = self.directory / "logs" / f"{name.replace(' ', '-')}.log"
        return Process(
            name, [sys.executable, "-m", module, *arguments], log, self.environment(), self.directory
        )

    def environment(self) -> dict[str, str]:
        """The environment of the stack's own processes, and so of every flow run."""
        settings = self._settings(keys_of(self.directory))
        client = client_environment(self.directory / "prefect", self._ui_port)
        return {**os.environ, **client, **settings.environment()}

    def _settings(self, keys: Keys) -> Settings:
        """The office's settings with this stack's own places.

        Files are named in full, since the stack's processes have another current folder.
        """
        places: dict[str, object] = {
            "s3_endpoint": f"http://{LOOPBACK}:{self._s3_port}",
            "s3_region": "us-east-1",
            "s3_access_key": keys.access_key,
            "s3_secret_key": keys.secret_key,
            "prefect_api_url": f"{ui_url(self._ui_port)}/api",
        }
        settings = load_settings(**(self._overrides | places))
        named = {
            "directory_file": directory_file(settings.directory_file),
            "titles_file": titles_file(settings.titles_file),
        }
        return settings.model_copy(update={key: file.resolve() for key, file in named.items() if file})

    def _info(self, keys: Keys, settings: Settings) -> StackInfo:
        return StackInfo(
            pid=os.getpid(),
            s3_endpoint=settings.s3_endpoint or "",
            s3_access_key=keys.access_key,
            s3_secret_key=keys.secret_key,
            bucket=settings.bucket,
            prefect_api_url=settings.prefect_api_url or "",
            ui_url=ui_url(self._ui_port),
            data_directory=str(self.directory),
            directory_file=str(settings.directory_file) if settings.directory_file else None,
            titles_file=str(settings.titles_file) if settings.titles_file else None,
            note_stale_days=settings.note_stale_days,
            student_note_stale_days=settings.student_note_stale_days,
        )

    def _add(self, process: Process) -> Process:
        self._processes.append(process)
        return process

    def _parts(self) -> tuple[Settings, Bucket, StackInfo]:
        if self._started is None:
            raise StackError("the stack is not running")
        return self._started
