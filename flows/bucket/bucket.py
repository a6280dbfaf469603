"""The bucket as the pipeline sees it: list, get, put, and a guard over the inbox."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from botocore.exceptions import ClientError

from flows.bucket.client import s3_client
from flows.bucket.errors import (
    PRECONDITION,
    BucketUnavailableError,
    InboxIsReadOnlyError,
    NotInBucketError,
    TooLargeError,
    error_code,
    explained,
)
from flows.bucket.layout import Layout
from flows.settings import Settings

if TYPE_CHECKING:
    from mypy_boto3_s3.type_defs import GetObjectOutputTypeDef

CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Listed:
    """An object as a listing shows it. `size` in bytes; `etag` without its quotes."""

    key: str
    size: int
    etag: str
    modified: datetime


@dataclass(frozen=True, slots=True)
class Head:
    """What an object says of itself without its bytes."""

    etag: str
    metadata: dict[str, str]


class Bucket:
    """One bucket. Its methods raise BucketError with what was being done and why it failed.

    Nothing under inbox/ is ever written here; `flows.intake.submit` has its own way in.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.layout = Layout(settings)
        self.name = settings.bucket
        self._s3 = s3_client(settings)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections to the server; the bucket cannot be used after that."""
        self._s3.close()

    def create(self) -> None:
        """Create the bucket where it is not there yet."""
        with explained(f"creating bucket {self.name}"):
            if self.name not in [found["Name"] for found in self._s3.list_buckets()["Buckets"]]:
                self._s3.create_bucket(Bucket=self.name)

    def list(self, prefix: str) -> Iterator[Listed]:
        """Every object under the prefix, page by page, in the server's order."""
        pages = self._s3.get_paginator("list_objects_v2").paginate(Bucket=self.name, Prefix=prefix)
        with explained(f"listing {prefix}"):
            for page in pages:
                for item in page.get("Contents", []):
                    yield Listed(item["Key"], item["Size"], item["ETag"].strip('"'), item["LastModified"])

    def folders(self, prefix: str) -> Iterator[str]:
        """The names of the folders directly under the prefix."""
        pages = self._s3.get_paginator("list_objects_v2").paginate(
            Bucket=self.name, Prefix=prefix, Delimiter="/"
        )
        with explained(f"listing {prefix}"):
            for page in pages:
                for item in page.get("CommonPrefixes", []):
                    yield item["Prefix"][len(prefix) :].rstrip("/")

    def head(self, key: str) -> Head | None:
        """The object's tag and metadata, None when there is no such object."""
        with explained(f"looking at {self._shown(key)}"):
            try:
                answer = self._s3.head_object(Bucket=self.name, Key=key)
            except ClientError as error:
                if error_code(error) in {"404", "NoSuchKey", "NotFound"}:
                    return None
                raise
        return Head(answer["ETag"].strip('"'), answer["Metadata"])

    def get(self, key: str) -> bytes:
        """The whole object. Raises NotInBucketError when it is not there."""
        with explained(f"reading {self._shown(key)}"):
            return self._s3.get_object(Bucket=self.name, Key=key)["Body"].read()

    def get_if_there(self, key: str) -> bytes | None:
        """The whole object, None when there is none."""
        try:
            return self.get(key)
        except NotInBucketError:
            return None

    def download(self, key: str, path: Path, *, max_bytes: int, etag: str | None = None) -> str:
        """Stream the object to a file and return the SHA-256 of its bytes.

        With `etag`, only that very object: raises NotInBucketError when it was replaced meanwhile.
        Raises TooLargeError before a byte is stored when it is larger than `max_bytes`.
        """
        shown = self._shown(key)
        with explained(f"reading {shown}"):
            answer = self._open(key, etag)
            size = answer["ContentLength"]
            if size > max_bytes:
                answer["Body"].close()
                raise TooLargeError(f"{shown} has {size} bytes; {max_bytes} are allowed")
            return _store(answer["Body"].iter_chunks(CHUNK), path, shown, size)

    def sha256(self, key: str) -> str:
        """The SHA-256 of an object of any size, read through without keeping it."""
        digest = hashlib.sha256()
        with explained(f"reading {self._shown(key)}"):
            for chunk in self._s3.get_object(Bucket=self.name, Key=key)["Body"].iter_chunks(CHUNK):
                digest.update(chunk)
        return digest.hexdigest()

    def put(self, key: str, body: bytes, media_type: str = "application/octet-stream") -> None:
        """Store an object, replacing what was there."""
        self._guard(key)
        with explained(f"writing {self._shown(key)}"):
            self._s3.put_object(Bucket=self.name, Key=key, Body=body, ContentType=media_type)

    def put_if_absent(self, key: str, body: bytes, media_type: str = "application/octet-stream") -> bool:
        """Store an object unless one is there; True when this call created it.

        The server decides (`If-None-Match: *`), so of two callers at once exactly one is told True.
        """
        put = partial(self._s3.put_object, Bucket=self.name, Key=key, Body=body, ContentType=media_type)
        return self._accepted(key, lambda: put(IfNoneMatch="*"))

    def put_if_same(
        self, key: str, body: bytes, media_type: str, etag: str | None, metadata: Mapping[str, str]
    ) -> bool:
        """Store an object if the one there still has this tag (None: if there is none); True when stored."""
        put = partial(
            self._s3.put_object,
            Bucket=self.name,
            Key=key,
            Body=body,
            ContentType=media_type,
            Metadata=metadata,
        )
        return self._accepted(key, lambda: put(IfMatch=f'"{etag}"') if etag else put(IfNoneMatch="*"))

    def copy(self, source: str, target: str) -> None:
        """Copy an object inside the bucket, byte by byte the same."""
        self._guard(target)
        with explained(f"copying {self._shown(source)}"):
            self._s3.copy(
                {"Bucket": self.name, "Key": source}, self.name, target
            )  # the managed copy also takes objects above 5 GB

    def delete(self, key: str) -> None:
        """Remove an object; it is no error when it is not there."""
        self._guard(key)
        with explained(f"removing {self._shown(key)}"):
            self._s3.delete_object(Bucket=self.name, Key=key)

    def _open(self, key: str, etag: str | None) -> "GetObjectOutputTypeDef":
        """Begin to read an object, with a tag only that very one."""
        if etag is None:
            return self._s3.get_object(Bucket=self.name, Key=key)
        try:
            return self._s3.get_object(Bucket=self.name, Key=key, IfMatch=f'"{etag}"')
        except ClientError as error:
            if error_code(error) in PRECONDITION:
                raise NotInBucketError(f"{self._shown(key)} was replaced while it was being read") from error
            raise

    def _accepted(self, key: str, put: Callable[[], object]) -> bool:
        """Whether the server took a write that rests on a condition."""
        self._guard(key)
        with explained(f"writing {self._shown(key)}"):
            try:
                put()
            except ClientError as error:
                if error_code(error) in PRECONDITION:
                    return False
                raise
        return True

    def _guard(self, key: str) -> None:
        if key.startswith(self.layout.inbox):
            raise InboxIsReadOnlyError(f"{self._shown(key)} lies in the inbox, which only people write to")

    def _shown(self, key: str) -> str:
        """The key as messages show it, which go to logs: a file of the inbox may be named like a person."""
        if not key.startswith(self.layout.inbox):
            return key
        reference, _, name = key.removeprefix(self.layout.inbox).partition("/")
        return f"a file of {self.layout.inbox_folder(reference)}" if name else key


def _store(chunks: Iterator[bytes], path: Path, key: str, size: int) -> str:
    digest, written = hashlib.sha256(), 0
    with path.open("wb") as file:
        for chunk in chunks:
            file.write(chunk)
            digest.update(chunk)
            written += len(chunk)
    if written != size:
        raise BucketUnavailableError(f"{key} broke off after {written} of {size} bytes")
    return digest.hexdigest()
