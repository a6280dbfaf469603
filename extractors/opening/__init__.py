"""Opens a file safely: bytes in, pages out, every failure a typed rejection with words for people."""

from extractors.opening.files import open_file
from extractors.opening.pages import Layer, LayerWord, OpenedFile, OpenedPage, Picture
from extractors.opening.rejection import Rejected, rejection_of

__all__ = [
    "Layer",
    "LayerWord",
    "OpenedFile",
    "OpenedPage",
    "Picture",
    "Rejected",
    "open_file",
    "rejection_of",
]
