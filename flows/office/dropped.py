"""Files that people drop for the office into the bucket, since a form in the UI takes no files."""

from difflib import get_close_matches
from pathlib import Path

from flows.bucket.bucket import Bucket
from flows.bucket.errors import NotInBucketError, TooLargeError
from flows.bucket.layout import valid_reference

MEGABYTES = 20
"""More than any picture of a page or table that people keep by hand."""


class DroppedError(ValueError):
    """A dropped file cannot be used: which one, why, and what to do."""


def drop(bucket: Bucket, file: Path) -> str:
    """Put a file of this machine into the office's folder of the bucket; its key there."""
    if file.stat().st_size > MEGABYTES * 1_000_000:
        raise DroppedError(f"{file.name} is larger than {MEGABYTES} MB: is it the right file?")
    key = bucket.layout.office_file(file.name)
    bucket.put(key, file.read_bytes())
    return key


def take(bucket: Bucket, name: str, folder: Path) -> Path:
    """Fetch a dropped file into `folder`. Raises DroppedError naming what is there instead."""
    name = name.strip().removeprefix(bucket.settings.office_prefix)
    if not valid_reference(name):
        raise DroppedError(f"'{name}' is no file's name: give the name alone, such as note.png.")
    try:
        bucket.download(bucket.layout.office_file(name), folder / name, max_bytes=MEGABYTES * 1_000_000)
    except NotInBucketError:
        raise DroppedError(_not_there(bucket, name)) from None
    except TooLargeError:
        raise DroppedError(f"{name} is larger than {MEGABYTES} MB: is it the right file?") from None
    return folder / name


def _not_there(bucket: Bucket, name: str) -> str:
    prefix = bucket.layout.office_file("")
    there = [item.key.removeprefix(prefix) for item in bucket.list(prefix)]
    near = get_close_matches(name, there, 1)
    hint = f"Did you mean {near[0]}?" if near else "Put it there with: credready directory upload FILE"
    return f"There is no {name} in {prefix} of the bucket {bucket.name}. {hint}"
