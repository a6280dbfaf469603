"""The process that opens applicants' files to make the packet's PDFs. Run as `python -m flows.packet.child`.

Files are hostile until read: they are opened here, within limits, and never in the process of a flow.
Reads a list of bundles as JSON, writes one PDF each and a list of what came of them.
"""

import json
import sys
from pathlib import Path

from extractors.child_process import limit_memory
from flows.packet.pages import Page, bundle, signed


def main() -> int:
    """`WANTED.json OUT MEMORY_MB`: make every bundle that can be made."""
    wanted, out, memory = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    limit_memory(memory)
    made = [_make(one, out) for one in json.loads(wanted.read_text("utf-8"))]
    (out / "made.json").write_text(json.dumps(made), "utf-8")
    return 0


def _make(one: dict[str, object], out: Path) -> dict[str, object]:
    name, places = str(one["name"]), one["pages"]
    pages = [Page(Path(path), number, turn) for path, number, turn in places]  # type: ignore[attr-defined]
    try:
        (out / name).write_bytes(bundle(pages))
        marked = sorted({str(page.path) for page in pages if signed(page.path)})
    except Exception as error:  # whatever a damaged file lets out: this bundle cannot be made, others can
        return {"name": name, "error": _why(error)}
    return {"name": name, "signed": marked}


def _why(error: Exception) -> str:
    """The error in words without the places of this machine, so that the same packet has the same bytes."""
    if isinstance(error, OSError):
        return "a file of it is damaged or cannot be opened"
    return str(error) if type(error) is ValueError else f"a file of it is damaged ({type(error).__name__})"


if __name__ == "__main__":
    sys.exit(main())
