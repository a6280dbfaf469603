"""İ on a page in English: the pack beside English gives it for every I that begins a word."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.ocr.contact_sheet import pixels_of
from extractors.ocr.glyphs import pieces_of
from extractors.opening.pages import Pixels
from extractors.page import Word

_DOTTED, _PLAIN = "İ", "I"
_WITHOUT = 0.9  # a second look, or a person, settles it


def with_plain_i(grey: Pixels, words: Sequence[Word], packs: Sequence[str]) -> list[Word]:
    """The words of a page, `İnformation` spelt `Information` and doubtful where the page is in English and
    the ink shows no dot of its own; names with one keep theirs.
    """
    if packs[0] != "eng":
        return list(words)
    return [_plain(grey, word) for word in words]


def _plain(grey: Pixels, word: Word) -> Word:
    rest = word.text[1:]
    if not word.text.startswith(_DOTTED) or not rest.isascii() or _has_a_dot(grey, word):
        return word
    return replace(word, text=_PLAIN + rest, confidence=min(word.confidence, _WITHOUT))


def _has_a_dot(grey: Pixels, word: Word) -> bool:
    """True where a piece of ink stands over the stem of the first letter."""
    pieces = pieces_of(grey, pixels_of(word.box, grey))
    if not pieces:
        return True  # too small to tell
    stem = max(pieces[:2], key=lambda piece: piece.height)
    over = [piece for piece in pieces if piece.bottom <= stem.top + 1]
    return any(piece.left < stem.right and piece.right > stem.left for piece in over)
