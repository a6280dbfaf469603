"""A name for the reading software as it is: any change that could change a reading changes the name."""

import hashlib
import subprocess
from functools import cache
from pathlib import Path

from extractors.ocr.network import Network, weights

_ROOM = Path(__file__).parent
_SUFFIXES = (".py", ".json", ".csv")


@cache
def reader_version() -> str:
    """Hash over this room's code and data, the schemas, and both engines with what they were taught."""
    digest = hashlib.sha256()
    for root in (_ROOM, _ROOM.parent / "schemas"):
        for path in sorted(p for p in root.rglob("*") if p.suffix in _SUFFIXES):
            digest.update(str(path.relative_to(root.parent)).encode())
            digest.update(path.read_bytes())
    digest.update(_tesseract().encode())
    digest.update(_network().encode())
    return digest.hexdigest()[:16]


def _network() -> str:
    """The second engine's versions and its weights' hash as text."""
    place = weights()
    return f"{Network().name} {hashlib.sha256(place.read_bytes()).hexdigest() if place else 'none'}"


def _tesseract() -> str:
    """Tesseract's version and its packs' hashes as text; `none` where it is not installed."""
    try:
        version = _said("tesseract", "--version")
        listing = _said("tesseract", "--list-langs")
    except (OSError, subprocess.SubprocessError):
        return "none"
    first = version.splitlines()[0] if version else ""
    start, end = listing.find('"'), listing.rfind('"')
    folder = Path(listing[start + 1 : end]) if 0 <= start < end else Path("/nowhere")
    packs = [hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.glob("*.traineddata"))]
    return " ".join([first, *packs])


def _said(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, timeout=30, check=True)
    return (done.stdout + done.stderr).decode("utf-8", "replace")
