"""Originals laid beside their translations, value by value."""

from extractors.grouping.alignment.pairs import alignments

__all__ = ["alignments"]
