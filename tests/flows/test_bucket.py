"""The bucket adapter against a real S3 server."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from flows.bucket.bucket import Bucket
from flows.bucket.errors import (
    BucketRefusedError,
    BucketUnavailableError,
    InboxIsReadOnlyError,
    NotInBucketError,
    TooLargeError,
)
from flows.bucket.layout import Layout, slug, valid_reference
from flows.settings import Settings
from flows.verify.store import put_latest
from tests.flows.papers import drop

server = pytest.mark.slow

ODD_NAMES = [
    "диплом ş.pdf",
    "a b+c&d#e?f%41.pdf",
    "ü.pdf",
    "u\u0308.pdf",
    "日本/深い/ファイル.pdf",
    "l'a\"<>|.pdf",
]


@server
def test_one_of_many_creates_an_object(bucket):
    """Of twenty callers at once that put if absent, exactly one is told that it created the object."""
    with ThreadPoolExecutor(20) as pool:
        won = list(pool.map(lambda i: bucket.put_if_absent("records/a", str(i).encode()), range(20)))
    assert sum(won) == 1
    assert str(won.index(True)).encode() == bucket.get("records/a")


@server
def test_conditional_replacement_refuses_what_changed(bucket):
    """An object is replaced only while it is the one that was looked at."""
    bucket.put("records/a", b"1")
    seen = bucket.head("records/a")
    bucket.put("records/a", b"2")
    assert not bucket.put_if_same("records/a", b"3", "text/plain", seen.etag, {})
    assert bucket.get("records/a") == b"2"


@server
def test_newest_inputs_win_whoever_comes_last(bucket):
    """latest.json is that of the newest inputs, in whatever order and however crowded runs end."""
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with ThreadPoolExecutor(8) as pool:
        list(
            pool.map(
                lambda n: put_latest(bucket, "a", f"record {n}".encode(), start + timedelta(seconds=n)),
                [3, 7, 1, 5, 0, 6, 2, 4],
            )
        )
    assert bucket.get(bucket.layout.latest("a")) == b"record 7"


@server
@pytest.mark.parametrize("name", ODD_NAMES)
def test_names_in_any_script_come_back(bucket, name):
    """A file name of any script and with any sign is listed, read and copied as it is."""
    drop(bucket, "Əliyeva 7", name, b"x")
    key = bucket.layout.inbox_file("Əliyeva 7", name)
    assert [key] == [item.key for item in bucket.list("inbox/")]
    bucket.copy(key, bucket.layout.quarantine("Əliyeva 7", "0" * 64, name))
    assert bucket.get(bucket.layout.quarantine("Əliyeva 7", "0" * 64, name)) == b"x"


@server
def test_nothing_is_written_into_the_inbox(bucket):
    """Every way to write refuses a key of the inbox."""
    drop(bucket, "a", "x.pdf", b"x")
    for attempt in (
        lambda: bucket.put("inbox/a/y", b""),
        lambda: bucket.put_if_absent("inbox/a/y", b""),
        lambda: bucket.put_if_same("inbox/a/x.pdf", b"", "text/plain", None, {}),
        lambda: bucket.copy("inbox/a/x.pdf", "inbox/a/y"),
        lambda: bucket.delete("inbox/a/x.pdf"),
    ):
        with pytest.raises(InboxIsReadOnlyError):
            attempt()
    assert [item.key for item in bucket.list("inbox/")] == ["inbox/a/x.pdf"]


@server
def test_long_listing_is_whole(bucket):
    """A listing of more than one page of a thousand gives every object."""
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda n: bucket.put(f"readings/{n:04d}", b""), range(1005)))
    assert len(list(bucket.list("readings/"))) == 1005


@server
def test_large_object_is_not_stored(bucket, tmp_path):
    """An object above the limit is refused before a byte of it is on disk."""
    bucket.put("records/a", b"12345")
    with pytest.raises(TooLargeError, match="5 bytes"):
        bucket.download("records/a", tmp_path / "a", max_bytes=4)
    assert not (tmp_path / "a").exists()


@server
def test_replaced_object_is_not_taken_for_the_listed_one(bucket, tmp_path):
    """A download of an object as listed fails when it was replaced since."""
    bucket.put("records/a", b"1")
    tag = bucket.head("records/a").etag
    bucket.put("records/a", b"2")
    with pytest.raises(NotInBucketError, match="replaced"):
        bucket.download("records/a", tmp_path / "a", max_bytes=10, etag=tag)


def read_inbox(settings: Settings) -> None:
    with Bucket(settings) as bucket:
        list(bucket.list("inbox/"))


@server
def test_wrong_keys_are_said_to_be_wrong(s3_server):
    """A wrong secret is a refusal that names the setting, not an outage to wait for."""
    wrong = Settings(**{**s3_server.model_dump(), "s3_secret_key": "wrong"})
    with pytest.raises(BucketRefusedError, match="CREDREADY_S3_SECRET_KEY"):
        read_inbox(wrong)


@server
def test_missing_bucket_is_named(s3_server):
    """A bucket that is not there is said to be missing."""
    with pytest.raises(BucketRefusedError, match="CREDREADY_BUCKET"):
        read_inbox(s3_server.model_copy(update={"bucket": "not-there"}))


def test_silent_server_is_an_outage(monkeypatch):
    """A server that does not answer raises the error that is worth another try."""
    monkeypatch.setattr("flows.bucket.client.ATTEMPTS", 1)
    nowhere = Settings(s3_endpoint="http://127.0.0.1:9", s3_access_key="a", s3_secret_key="b")
    with pytest.raises(BucketUnavailableError, match="cannot be reached"):
        Bucket(nowhere).get("records/a")


@pytest.mark.parametrize("reference", ["AMU-2014-001", "Əliyeva", "Алиева", "日本", "a", "a--b", "x" * 90])
def test_slug_is_plain(reference):
    """A slug has only what artifact keys allow, in any script."""
    assert set(slug(reference)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_different_references_have_different_slugs():
    """References that look alike once plain still have slugs of their own."""
    alike = ["a b", "a-b", "A-B", "ä-b", "a_b", "Əli", "əli"]
    assert len(alike) == len({slug(reference) for reference in alike})


@pytest.mark.parametrize(
    ("name", "valid"),
    [("A 1", True), ("Əli", True), ("", False), ("..", False), ("a/b", False), ("a\nb", False)],
)
def test_reference_is_one_plain_segment(name, valid):
    """A reference is one path segment that cannot climb out of its folder."""
    assert valid == valid_reference(name)


def test_quarantine_keeps_the_name_without_folders():
    """A file from a folder inside the applicant's folder lies under its hash by its own name."""
    layout = Layout(Settings())
    assert layout.quarantine("a", "abc", "sub/x.pdf") == "quarantine/a/abc/x.pdf"
