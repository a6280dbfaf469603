"""The Prefect server with its UI, on SQLite, for one machine."""

import os
import sys
from pathlib import Path

from flows.stack.patience import api_answers
from flows.stack.ports import LOOPBACK
from flows.stack.process import Process

START_SECONDS = 120.0
WORKER_POLL_SECONDS = 1


def api_url(port: int) -> str:
    """The address of the server's API."""
    return f"http://{LOOPBACK}:{port}/api"


def ui_url(port: int) -> str:
    """The address people open in a browser."""
    return f"http://{LOOPBACK}:{port}"


def client_environment(home: Path, port: int) -> dict[str, str]:
    """What every process that talks to this server needs, and nothing of the user's own profile."""
    return {
        "PREFECT_HOME": str(home),
        "PREFECT_API_URL": api_url(port),
        "PREFECT_SERVER_ALLOW_EPHEMERAL_MODE": "false",
        "PREFECT_WORKER_QUERY_SECONDS": str(WORKER_POLL_SECONDS),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_CLI_COLORS": "false",
        "DO_NOT_TRACK": "1",
        # A proxy for the outside world must not be asked for this machine's own servers.
        "NO_PROXY": ",".join(filter(None, [os.environ.get("NO_PROXY"), LOOPBACK])),
    }


def server_environment(home: Path, port: int) -> dict[str, str]:
    """The server's own settings. The UI must be told its address: --port alone leaves it calling 4200."""
    return {
        **os.environ,
        **client_environment(home, port),
        "PREFECT_SERVER_UI_API_URL": api_url(port),
        "PREFECT_API_DATABASE_CONNECTION_URL": f"sqlite+aiosqlite:///{home / 'prefect.db'}",
        "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
    }


def start_prefect_server(home: Path, port: int, logs: Path) -> Process:
    """Start the server on the loopback interface."""
    home.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", LOOPBACK, "--port", str(port)]
    return Process(
        "Prefect server", command, logs / "prefect-server.log", server_environment(home, port), home
    )


def wait_prefect_server(process: Process, port: int) -> None:
    """Wait until the API answers."""
    process.wait_healthy(lambda: api_answers(api_url(port)), START_SECONDS)
