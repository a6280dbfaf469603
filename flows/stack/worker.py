"""The Prefect worker of one machine: runs flow runs as processes, so many at once."""

import sys

from prefect.client.orchestration import get_client

from flows.intake.deployment import deploy
from flows.intake.runs import Runs
from flows.settings import load_settings
from flows.stack.patience import wait_for_api

SERVER_SECONDS = 180


def main() -> None:
    """`python -m flows.stack.worker POOL LIMIT`: see that the pool is there, then become the worker.

    It is the only worker of its server and just starting, so a run that seems to be under way is dead.
    """
    from prefect.cli import app  # noqa: PLC0415 - only here, it is slow to import

    pool, limit = sys.argv[1:3]
    wait_for_api(SERVER_SECONDS)
    with get_client(sync_client=True) as client:
        settings = load_settings()
        Runs(client, deploy(client, settings), settings).bury_dead()
    sys.argv = ["prefect", "worker", "start", "--pool", pool, "--type", "process", "--limit", limit]
    app()


if __name__ == "__main__":
    main()
