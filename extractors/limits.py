"""How much one file may cost: the limits that keep a hostile or broken file from ending a batch."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of reading one file.

    `max_bytes` of the file, `max_pages` in it, `max_pixels` of one page before or after rendering,
    `memory_mb` of address space for the reading process, `start_seconds` plus `page_seconds` per page
    of wall time (and of processor time) before the process is ended.
    """

    max_bytes: int = 300 * 1024 * 1024
    max_pages: int = 150
    max_pixels: int = 120_000_000
    memory_mb: int = 4096
    start_seconds: float = 60.0
    page_seconds: float = 60.0

    def wall_seconds(self, pages: int) -> float:
        """Seconds of wall time a file of so many pages may take."""
        return self.start_seconds + self.page_seconds * max(1, min(pages, self.max_pages))

    def as_dict(self) -> dict[str, float]:
        """The limits as plain numbers, to hand them to the reading process."""
        return asdict(self)
