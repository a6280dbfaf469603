"""What the Prefect UI shows of a run. Who may see personal data is one setting: `artifacts`."""

from collections.abc import Mapping
from uuid import UUID

from prefect.artifacts import (
    acreate_markdown_artifact,
    acreate_progress_artifact,
    aupdate_progress_artifact,
)

from flows.bucket.layout import slug
from flows.report import checklist_markdown, evidence_markdown
from flows.settings import Artifacts
from schemas.record import Record


async def show_record(record: Record, crops: Mapping[str, bytes], where: str, allowed: Artifacts) -> None:
    """Publish the checklist and, where allowed, the crops of the evidence.

    `where` says where the record lies in the bucket.
    """
    if allowed is Artifacts.NONE:
        return
    mark = slug(record.applicant.reference)
    text = f"{checklist_markdown(record)}\n\n---\n\nRecord: `{where}`\n"
    await acreate_markdown_artifact(text, key=f"checklist-{mark}", description="Checklist")
    if allowed is Artifacts.FULL:
        pictures = evidence_markdown(record, crops)
        await acreate_markdown_artifact(pictures, key=f"evidence-{mark}", description="Evidence")


class Progress:
    """The bar that shows how many of the files are read."""

    def __init__(self, artifact: UUID, files: int) -> None:
        self._artifact = artifact
        self._files = files
        self._read = 0

    @classmethod
    async def start(cls, files: int) -> "Progress":
        """Publish a bar at zero."""
        return cls(await acreate_progress_artifact(0.0, description=_words(0, files)), files)

    async def advance(self) -> None:
        """One file more is read."""
        self._read += 1
        share = 100.0 * self._read / max(self._files, 1)
        await aupdate_progress_artifact(self._artifact, share, description=_words(self._read, self._files))


def _words(read: int, files: int) -> str:
    return f"{read} of {files} files read"
