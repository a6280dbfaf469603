"""Waiting for a server that starts at the same time as this process."""

import os
import time
import urllib.request

from flows.stack.process import StackError

POLL_SECONDS = 0.2
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))
"""Asks without a proxy: the server is on this machine."""


def api_answers(api_url: str) -> bool:
    """True when the Prefect server at this address is healthy."""
    try:
        with _DIRECT.open(f"{api_url}/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def wait_for_api(seconds: float) -> None:
    """Wait for the server of `$PREFECT_API_URL`. Raises StackError when it does not come."""
    url = os.environ["PREFECT_API_URL"]
    deadline = time.monotonic() + seconds
    while not api_answers(url):
        if time.monotonic() > deadline:
            raise StackError(f"the Prefect server {url} did not answer within {seconds:.0f} s")
        time.sleep(POLL_SECONDS)
