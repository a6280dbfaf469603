"""The Prefect flow `remove-what-is-old`: keeps to the days that the settings give."""

import asyncio
from datetime import UTC, datetime
from typing import Any

from prefect import State, flow, get_run_logger
from prefect.states import Completed, Failed

from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketError
from flows.retention import FLOW_NAME
from flows.retention.old import Old, days_of, find_old, remove
from flows.settings import SettingsError, load_settings

OFF = "Nothing is removed: no keep_..._days is set, so everything is kept."


@flow(name=FLOW_NAME, flow_run_name="remove what is old", persist_result=False)
async def remove_what_is_old(dry_run: bool = False) -> State[Any]:
    """Remove readings, evidence, packets and replaced records that are older than the settings say.

    What people dropped into the inbox, what they decided, quarantine and everybody's newest record stay.

    Args:
        dry_run: Switch on to have it said what would be removed, and nothing removed.
    """
    try:
        settings = load_settings()
        if not days_of(settings):
            return Completed(message=OFF)
        with Bucket(settings) as bucket:
            old = await asyncio.to_thread(find_old, bucket, datetime.now(UTC))
            for one in old:
                get_run_logger().info("%s: %d objects over their days", one.kind.value, len(one.keys))
            if not dry_run:
                await asyncio.to_thread(remove, bucket, old)
    except (BucketError, SettingsError) as error:
        return Failed(message=f"{error} (the run can be started again)")
    return Completed(message=told(old, dry_run=dry_run))


def told(old: list[Old], *, dry_run: bool) -> str:
    """How much was removed of what: `removed: 12 of readings (3.4 MB)`."""
    parts = [f"{len(one.keys)} of {one.kind.value} ({one.size / 1e6:.1f} MB)" for one in old]
    return f"{'would remove' if dry_run else 'removed'}: {', '.join(parts)}"
