"""Reads a PDF's own text, but only where it can be trusted to say what the page shows."""

from extractors.textlayer.read_layer import read_layer
from extractors.textlayer.seen import seen_layer
from extractors.textlayer.trust import distrust

__all__ = ["distrust", "read_layer", "seen_layer"]
