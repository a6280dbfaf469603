"""The rules' version: a hash over this room's source and word lists; a changed rule is a new record."""

from hashlib import sha256
from pathlib import Path

ROOM = Path(__file__).parent
_SUFFIXES = frozenset({".py", ".json"})


def rules_version() -> str:
    """Twelve hex digits over every source and word-list file of checks/.

    The CSV tables (directory, degree titles) are left out: they carry versions of their own.
    """
    digest = sha256()
    for path in sorted(ROOM.rglob("*")):
        if path.suffix in _SUFFIXES and "__pycache__" not in path.parts:
            digest.update(path.relative_to(ROOM).as_posix().encode())
            digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]
