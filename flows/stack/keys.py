"""The keys of the embedded S3 server: made once, kept for their owner only."""

import json
import secrets
from pathlib import Path

from pydantic import BaseModel

from flows.stack.stackfile import write_private

KEYS_FILE = "s3-keys.json"


class Keys(BaseModel):
    """A pair of S3 keys."""

    access_key: str
    secret_key: str


def keys_of(directory: Path) -> Keys:
    """The keys of this data directory; made at random the first time."""
    path = directory / KEYS_FILE
    if path.exists():
        return Keys.model_validate_json(path.read_bytes())
    keys = Keys(access_key="CREDREADY" + secrets.token_hex(6).upper(), secret_key=secrets.token_urlsafe(30))
    write_private(path, keys.model_dump_json(indent=2))
    return keys


def seaweed_identities(keys: Keys, path: Path) -> None:
    """Write the identity file SeaweedFS reads: without one it would let anybody in."""
    identity = {
        "name": "credready",
        "credentials": [{"accessKey": keys.access_key, "secretKey": keys.secret_key}],
        "actions": ["Admin", "Read", "Write", "List", "Tagging"],
    }
    write_private(path, json.dumps({"identities": [identity]}))
