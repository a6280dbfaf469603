"""Transcript tables: pages of words to course rows, totals and cross-checks."""

from extractors.transcript.reader import read_transcript

__all__ = ["read_transcript"]
