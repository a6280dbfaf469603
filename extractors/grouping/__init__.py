"""An applicant's readings put together: what belongs together, what translates what, whose it is."""

from extractors.grouping.case import group

__all__ = ["group"]
