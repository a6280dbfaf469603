"""A canvas that writes `page i of n` when it knows n."""

from collections.abc import Callable
from typing import Any, cast

from reportlab.pdfgen.canvas import Canvas


class LateCanvas(Canvas):
    """Keeps every page open until `save`, then lets `label` write on each with the number of pages."""

    label: Callable[["LateCanvas", int, int], None] | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802  (reportlab's own name)
        """Keep the page's state instead of writing it."""
        self._kept.append(dict(self.__dict__))
        cast(Any, self)._startPage()  # reportlab types leave it out

    def save(self) -> None:
        """Write the kept pages, each with its label, and close the document."""
        if cast(Any, self)._code:
            self._kept.append(dict(self.__dict__))
        kept, total = self._kept, len(self._kept)
        for number, state in enumerate(kept, start=1):
            self.__dict__.update(state)
            if self.label is not None:
                self.label(self, number, total)
            super().showPage()
        super().save()
