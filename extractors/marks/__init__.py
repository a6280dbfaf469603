"""Ink that is not print: ruled lines, signatures, seals, and how much ink no word explains."""

from extractors.marks.findings import Findings, find_marks, findings
from extractors.marks.ink import LOOK_DPI, marks_picture

__all__ = ["LOOK_DPI", "Findings", "find_marks", "findings", "marks_picture"]
