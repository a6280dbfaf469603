"""Cuts the evidence out of a file: small upright pictures for reports, made in a process of its own."""

import base64
import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from extractors.child_process import run
from schemas.facts import Box

_SECONDS = 60.0
_SECONDS_EACH = 5.0


@dataclass(frozen=True, slots=True)
class CropRequest:
    """Which part of which page (from 1): `box` on the page as shown, `turn` as in PageReading."""

    page: int
    box: Box
    turn: int = 0


def crop(path: Path, requests: Sequence[CropRequest]) -> list[bytes | None]:
    """A PNG for each request, upright, with some of the page around it, at most 900 pixels wide.

    None where a crop could not be made. Never raises for what is in the file.
    """
    if not requests:
        return []
    folder = Path(tempfile.mkdtemp(prefix="credready-crop-"))
    try:
        made = _run(path, requests, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return [made.get(index) for index in range(len(requests))]


def _run(path: Path, requests: Sequence[CropRequest], folder: Path) -> dict[int, bytes]:
    """What the cropping process left, as far as it came."""
    wanted = folder / "requests.json"
    wanted.write_text(json.dumps([asdict(request) for request in requests]), "utf-8")
    result = folder / "crops.jsonl"
    arguments = [str(path.absolute()), str(wanted), str(result)]
    # After a timeout, the crops made so far are used.
    run("extractors.crops_child", arguments, folder, _SECONDS + _SECONDS_EACH * len(requests))
    return _made(result)


def _made(result: Path) -> dict[int, bytes]:
    made = {}
    for line in result.read_text("utf-8").splitlines() if result.exists() else []:
        try:
            index, png = json.loads(line)
            made[int(index)] = base64.b64decode(png)
        except ValueError:
            break
    return made
