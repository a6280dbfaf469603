"""Ink that is not print: ruled lines, signatures, seals, and how much ink no word explains."""

from extractors.marks.findings import Findings, find_marks, findings

__all__ = ["Findings", "find_marks", "findings"]
