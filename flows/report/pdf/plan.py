"""How much of a record is shown, so that the report stays within three pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """Limits of one layout. `text` and `open` are in characters per text, the others count items.

    `open` is for the texts of points that somebody must act on or look at: they are cut last.
    """

    text: int
    open: int
    first: int
    group: int
    documents: int
    crops: int
    crop_height_mm: float
    met_reasons: bool = False
    size: float = 8.5


PLANS = (
    Plan(600, 900, first=16, group=60, documents=30, crops=10, crop_height_mm=20, met_reasons=True),
    Plan(360, 900, first=16, group=60, documents=30, crops=8, crop_height_mm=16, size=8.2),
    Plan(240, 900, first=16, group=60, documents=24, crops=6, crop_height_mm=14, size=8),
    Plan(200, 600, first=16, group=60, documents=24, crops=6, crop_height_mm=14, size=8),
    Plan(200, 400, first=16, group=40, documents=20, crops=4, crop_height_mm=12, size=7.8),
    Plan(180, 240, first=12, group=30, documents=20, crops=4, crop_height_mm=12, size=7.8),
    Plan(150, 180, first=10, group=24, documents=16, crops=4, crop_height_mm=12, size=7.6),
    Plan(150, 150, first=8, group=16, documents=12, crops=2, crop_height_mm=12, size=7.6),
    Plan(120, 120, first=8, group=11, documents=10, crops=2, crop_height_mm=12, size=7.4),
    Plan(100, 100, first=6, group=8, documents=8, crops=0, crop_height_mm=0, size=7.4),
    Plan(70, 70, first=5, group=5, documents=5, crops=0, crop_height_mm=0, size=7),
)
"""From generous to tight; the first that fits is taken. What is cut is counted in words on the page."""
