"""What lies in the inbox. The listing is the truth: whatever event was lost, the files are here."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from flows.bucket.bucket import Bucket, Listed
from flows.bucket.layout import valid_reference
from flows.folder import is_litter

FINGERPRINT_LENGTH = 32


@dataclass(frozen=True, slots=True)
class InboxFile:
    """A file as listed; `name` is its path inside the applicant's folder."""

    name: str
    listed: Listed


@dataclass(frozen=True, slots=True)
class InboxFolder:
    """One applicant's folder as listed, its files in order of name."""

    reference: str
    files: tuple[InboxFile, ...]

    @property
    def newest(self) -> datetime:
        """When the folder last changed, as far as its files show it."""
        return max(file.listed.modified for file in self.files)


@dataclass(frozen=True, slots=True)
class Inbox:
    """The applicants' folders, and the keys of files that lie in no applicant's folder."""

    folders: tuple[InboxFolder, ...]
    astray: tuple[str, ...]


def list_inbox(bucket: Bucket) -> Inbox:
    """Every applicant's folder in the inbox, in order of reference."""
    return _sorted_out(bucket.list(bucket.layout.inbox), bucket.layout.inbox)


def list_applicant(bucket: Bucket, reference: str) -> InboxFolder | None:
    """One applicant's folder, None when it holds no file."""
    inbox = _sorted_out(bucket.list(bucket.layout.inbox_folder(reference)), bucket.layout.inbox)
    return inbox.folders[0] if inbox.folders else None


def fingerprint(folder: InboxFolder, decisions_etag: str, office: str) -> str:
    """What a record of this folder would rest on, as far as a listing shows it.

    A file uploaded again with the same bytes has the same tag, so it changes nothing. `office` is
    the fingerprint of directory, titles, rules and reader.
    """
    files = [[file.name, file.listed.etag, file.listed.size] for file in folder.files]
    inputs = [folder.reference, files, decisions_etag, office]
    return hashlib.sha256(json.dumps(inputs).encode()).hexdigest()[:FINGERPRINT_LENGTH]


def _sorted_out(listed: Iterable[Listed], inbox: str) -> Inbox:
    found: dict[str, list[InboxFile]] = {}
    astray: list[str] = []
    for item in listed:
        reference, _, name = item.key.removeprefix(inbox).partition("/")
        if not name and not item.key.endswith("/"):
            astray.append(item.key)
        elif _is_paper(name) and valid_reference(reference):
            found.setdefault(reference, []).append(InboxFile(name, item))
        elif name and not valid_reference(reference):
            astray.append(item.key)
    folders = (
        InboxFolder(reference, tuple(sorted(files, key=lambda file: file.name)))
        for reference, files in sorted(found.items())
    )
    return Inbox(tuple(folders), tuple(astray))


def _is_paper(name: str) -> bool:
    """False for a folder marker (`…/`, zero bytes) and for what operating systems leave in folders."""
    return bool(name) and not name.endswith("/") and not any(is_litter(part) for part in name.split("/"))
