"""How much of a record is shown, so that the report stays within three pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """Limits of one layout. `text` is in characters per text, the others count items."""

    text: int
    first: int
    group: int
    documents: int
    crops: int
    crop_height_mm: float
    met_reasons: bool = True
    size: float = 8.5


PLANS = (
    Plan(text=600, first=16, group=60, documents=30, crops=10, crop_height_mm=20),
    Plan(text=360, first=16, group=60, documents=30, crops=8, crop_height_mm=16, met_reasons=False, size=8.2),
    Plan(text=320, first=16, group=60, documents=24, crops=6, crop_height_mm=14, met_reasons=False, size=8),
    Plan(text=240, first=16, group=40, documents=20, crops=4, crop_height_mm=12, met_reasons=False, size=7.8),
    Plan(text=180, first=10, group=24, documents=16, crops=4, crop_height_mm=12, met_reasons=False, size=7.6),
    Plan(text=150, first=8, group=16, documents=12, crops=2, crop_height_mm=12, met_reasons=False, size=7.6),
    Plan(text=120, first=8, group=11, documents=10, crops=2, crop_height_mm=12, met_reasons=False, size=7.4),
    Plan(text=100, first=6, group=8, documents=8, crops=0, crop_height_mm=0, met_reasons=False, size=7.4),
    Plan(text=70, first=5, group=5, documents=5, crops=0, crop_height_mm=0, met_reasons=False, size=7),
)
"""From generous to tight; the first that fits is taken. What is cut is counted in words on the page."""
