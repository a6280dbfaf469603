"""From words with places to documents: what each is, its fields, its translator's block.

`understand` is the room's one door. It works on text with positions alone, never on pixels.
"""

from extractors.meaning.understand import understand

__all__ = ["understand"]
