"""Whether a PDF page's text layer may be believed.

A layer says what some program put there, not what the page shows: scanners add their own text
recognition, old fonts store other letters than they draw, and anything may be hidden.
"""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

from extractors.opening.pages import Layer, LayerWord
from schemas.documents import Problem, ProblemCode
from schemas.facts import Box

_SCAN_COVERS = 0.6  # of the page, by one picture: the text then lies over a scan
_PICTURE_PART = 0.12  # of the page, by pictures: they may hold text the layer does not have
_FEW_LETTERS = 40
_HIDDEN = 0.3  # share of letters that may be unseen; they are left out in any case
_ODD = 0.02  # share of words that may mix scripts or hold letters of no language here
_UNMAPPED = 0.01
_AGREE = 0.85
_PARTED = re.compile(r"[/(){}\[\]–—-]")


def distrust(layer: Layer, page: int) -> Problem | None:
    """Why the layer must not be used, in words for people; None when it can be trusted so far.

    `layer` says of every word whether it is seen: see `seen_layer`.
    """
    reason = _reason(layer)
    if reason is None:
        return None
    return problem(reason, page)


def problem(reason: str, page: int) -> Problem:
    """The problem for a reason of trust.json."""
    message = str(_table()["messages"][reason]).format(page=page)
    return Problem(code=ProblemCode.TEXT_LAYER_DISTRUSTED, message=message, page=page)


def _reason(layer: Layer) -> str | None:
    seen = [word for word in layer.words if word.visible]
    letters, all_letters = _letters(seen), _letters(layer.words)
    covered = [_area(box) for box in layer.image_boxes]
    if max(covered, default=0.0) >= _SCAN_COVERS and all_letters >= _FEW_LETTERS:
        return "hidden_ocr"
    if letters < _FEW_LETTERS and covered:
        return "almost_empty"
    if letters < (1 - _HIDDEN) * all_letters:
        return "invisible"
    if layer.unmapped > _UNMAPPED or odd_share(seen) > _ODD:
        return "odd_letters"
    if sum(covered) >= _PICTURE_PART:
        return "picture_parts"
    return None if _readers_agree(layer) else "disagree"


def odd_share(words: list[LayerWord]) -> float:
    """The share of words no language here could write: two scripts in one word, or foreign letters."""
    texts = [word.text for word in words if any(char.isalpha() or _meaningless(char) for char in word.text)]
    return sum(map(_odd, texts)) / len(texts) if texts else 0.0


def _odd(text: str) -> bool:
    if any(_meaningless(char) or char in _table()["legacy_signs"] for char in text):
        return True
    # `отлично/excellent` is two words, each in a script of its own.
    scripts = [{_script(char) for char in part if char.isalpha()} for part in _PARTED.split(text.casefold())]
    return any(len(own) > 1 or "other" in own for own in scripts)


def _meaningless(char: str) -> bool:
    """True for characters that mean nothing outside one font."""
    return char == "\ufffd" or unicodedata.category(char) in ("Co", "Cn", "Cc")


@cache
def _script(char: str) -> str:
    for name, letters in _table()["letters"].items():
        if char in letters:
            return str(name)
    base = unicodedata.normalize("NFD", char)[0]
    return "latin" if base.isascii() and base.isalpha() else "other"


def _readers_agree(layer: Layer) -> bool:
    """True when pypdf and PDFium give the same letters, whatever their order of words."""
    if layer.other_text is None:
        return True
    ours = sorted(char for word in layer.words for char in word.text if char.isalnum())
    other = sorted(char for char in layer.other_text if char.isalnum())
    return Levenshtein.normalized_similarity(ours, other) >= _AGREE


def _letters(words: list[LayerWord] | tuple[LayerWord, ...]) -> int:
    return sum(char.isalnum() for word in words for char in word.text)


def _area(box: Box) -> float:
    wide = min(1.0, box[2]) - max(0.0, box[0])
    tall = min(1.0, box[3]) - max(0.0, box[1])
    return max(0.0, wide) * max(0.0, tall)


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(Path(__file__).with_name("trust.json").read_text("utf-8"))
    return table
