"""Tables ruled in both directions, read cell by cell: the drawn lines say what belongs together."""

from extractors.transcript.grid.arbiter import with_grids
from extractors.transcript.grid.table import Carried

__all__ = ["Carried", "with_grids"]
