"""Letters brought to a common form for matching. Only for matching: values keep the printed spelling.

`İ/I/ı/i`, `ə`, accents and letters of the other alphabet that merely look alike are made equal; a
digit inside a word that is otherwise letters becomes the letter it was most likely misread from.
"""

import re
import unicodedata
from functools import lru_cache

_LATIN_LOOKALIKES = str.maketrans("аеорсухіјкмтнвАЕОРСУХІЈКМТНВ", "aeopcyxijkmthbAEOPCYXIJKMTHB")
_CYRILLIC_LOOKALIKES = str.maketrans("aeopcyxijkmtAEOPCYXIJKMTHB", "аеорсухијкмтАЕОРСУХИЈКМТНВ")
_LOOKALIKES = frozenset("аеорсухіјАЕОРСУХІЈКМТНВaeopcyxijAEOPCYXIJKMTHB")
_LETTERS = str.maketrans(
    {
        "ə": "e", "ä": "e", "ә": "е", "ǝ": "e", "ɘ": "e", "æ": "e", "ı": "i", "ø": "o", "ß": "s", "ł": "l",
        "ө": "о", "ү": "у", "ғ": "г", "ҝ": "к", "ҹ": "ч", "һ": "н", "ј": "й", "ъ": "ь", "ы": "и",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "ʼ": "'", "`": "'",
        "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "º": "o", "°": "o",
    }
)  # fmt: skip
_MISREAD_DIGITS = str.maketrans({"0": "o", "1": "i", "5": "s", "8": "b", "3": "з", "6": "b"})
_KEPT = 65536  # texts of a file and words of its languages, which are asked about again and again
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


@lru_cache(_KEPT)
def fold(text: str) -> str:
    """The text in lower case without accents, with look-alike letters of one alphabet per word."""
    return " ".join(_fold_word(word) for word in text.split())


@lru_cache(_KEPT)
def bare(text: str) -> str:
    """The folded text without punctuation at its edges (the sign `№` stays when it is all there is)."""
    folded = fold(text)
    stripped = _EDGES.sub("", folded)
    return stripped or ("№" if "№" in folded else "")


@lru_cache(_KEPT)
def squeezed(text: str) -> str:
    """The folded letters and digits alone: what labels are compared by."""
    return "".join(ch for ch in fold(text) if ch.isalnum() or ch == "№")


@lru_cache(_KEPT)
def is_cyrillic(text: str) -> bool:
    """True when most letters that belong to one alphabet only are Cyrillic."""
    if not _CYRILLIC.search(text):
        return False
    cyrillic = sum("\u0400" <= ch <= "\u04ff" for ch in text if ch not in _LOOKALIKES)
    latin = sum(ch.isalpha() and ch < "\u0400" for ch in text if ch not in _LOOKALIKES)
    if cyrillic == latin:
        return sum("\u0400" <= ch <= "\u04ff" for ch in text) * 2 > sum(ch.isalpha() for ch in text)
    return cyrillic > latin


def mixed_script(text: str) -> bool:
    """True for a word with letters that only Cyrillic has and letters that only Latin has."""
    cyrillic = any("\u0400" <= ch <= "\u04ff" for ch in text)
    latin = any(ch.isalpha() and ch < "\u0400" for ch in text)
    return cyrillic and latin


def _fold_word(word: str) -> str:
    if word.isascii() and word.isalpha():
        return word.lower()
    one_script = word.translate(_CYRILLIC_LOOKALIKES if is_cyrillic(word) else _LATIN_LOOKALIKES)
    lowered = one_script.replace("İ", "i").replace("I", "i").lower().translate(_LETTERS)
    plain = lowered if lowered.isascii() else _without_accents(lowered)
    digits = sum(ch.isdecimal() for ch in plain)
    if digits and sum(ch.isalpha() for ch in plain) > 2 * digits:
        return plain.translate(_MISREAD_DIGITS)
    return plain


def _without_accents(text: str) -> str:
    return "".join(ch for ch in unicodedata.normalize("NFD", text) if unicodedata.category(ch) != "Mn")
