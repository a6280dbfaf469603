"""Real servers that the tests share: one S3 server and one Prefect server for the whole session."""

import os
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows.bucket.bucket import Bucket
from flows.bucket.client import s3_client
from flows.settings import Settings
from flows.stack.keys import keys_of
from flows.stack.ports import LOOPBACK, free_ports
from flows.stack.prefect_server import api_url, client_environment, start_prefect_server, wait_prefect_server
from flows.stack.seaweed import start_seaweed, wait_seaweed

# The same examples at every run: a change fails on its own account, not by the day's luck. To look for
# new ones: pytest --hypothesis-profile=default.
hypothesis_settings.register_profile("same-examples", derandomize=True, deadline=None)
hypothesis_settings.load_profile("same-examples")


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A test sees no CREDREADY_ variable and no running stack of the person who runs it."""
    for name in list(os.environ):
        if name.startswith("CREDREADY_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("CREDREADY_DATA_DIR", str(tmp_path / "no-stack"))


@pytest.fixture(scope="session")
def s3_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """A real SeaweedFS with keys; gives settings that reach it."""
    directory = tmp_path_factory.mktemp("s3")
    port, keys = free_ports(1)[0], keys_of(directory)
    settings = Settings(
        s3_endpoint=f"http://{LOOPBACK}:{port}",
        s3_access_key=keys.access_key,
        s3_secret_key=keys.secret_key,
        bucket="first",
        quiet_seconds=0,
        retry_seconds=0,
        work_dir=tmp_path_factory.mktemp("work"),
    )
    process = start_seaweed(directory / "files", port, keys)
    try:
        wait_seaweed(process, settings).close()
        yield settings
    finally:
        process.stop()


@pytest.fixture
def bucket(s3_server: Settings) -> Iterator[Bucket]:
    """A fresh, empty bucket on the real S3 server, gone afterwards: each one holds volumes of its own."""
    with Bucket(s3_server.model_copy(update={"bucket": f"test-{uuid.uuid4().hex[:12]}"})) as fresh:
        fresh.create()
        yield fresh
        with closing(s3_client(s3_server)) as s3:
            for item in list(fresh.list("")):
                s3.delete_object(Bucket=fresh.name, Key=item.key)
            s3.delete_bucket(Bucket=fresh.name)


@pytest.fixture(scope="session")
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real Prefect server on SQLite; gives the address of its API, which every test process uses."""
    home = tmp_path_factory.mktemp("prefect")
    port = free_ports(1)[0]
    process = start_prefect_server(home, port, home / "logs")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in client_environment(home, port).items():
            patch.setenv(name, value)
        try:
            wait_prefect_server(process, port)
            with temporary_settings({PREFECT_API_URL: api_url(port)}):  # read once, before
                yield api_url(port)
        finally:
            process.stop()
