"""Text made comparable: case, accents, look-alike letters and punctuation no longer tell apart."""

import re
import unicodedata
from functools import lru_cache

# One plain letter for each letter whose accent OCR or a typist may lose. Cyrillic letters that
# only Azerbaijani has go to the Russian letter OCR confuses them with.
_PLAIN = str.maketrans(
    {
        "ı": "i", "ə": "e", "ǝ": "e", "ş": "s", "ç": "c", "ğ": "g", "ö": "o", "ü": "u", "â": "a", "î": "i",
        "ё": "е", "й": "и", "ј": "и", "ә": "а", "ҝ": "г", "ғ": "г", "һ": "х", "ҹ": "ч", "ө": "о", "ү": "у",
        "№": "№", "ъ": "ь",
    }
)  # fmt: skip
_CYRILLIC_TO_LATIN = str.maketrans("аесорхукмтнвіј", "aecopxykmthbij")
_LATIN_TO_CYRILLIC = str.maketrans("aecopxykmthbi", "аесорхукмтнві")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[a-zəşçğöüı]")
_NOT_WORD = re.compile(r"[^\w№#%]+|_")


def _lower(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("İ", "i").replace("I", "i").lower()


def _one_script(token: str) -> str:
    """A token of mixed scripts in the script most of its letters belong to."""
    cyrillic, latin = len(_CYRILLIC.findall(token)), len(_LATIN.findall(token))
    if not cyrillic or not latin:
        return token
    return token.translate(_LATIN_TO_CYRILLIC if cyrillic >= latin else _CYRILLIC_TO_LATIN)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """`text` in lower case without accents and punctuation, single blanks between the words."""
    tokens = (_one_script(token) for token in _lower(text).split())
    plain = unicodedata.normalize("NFKD", " ".join(tokens).translate(_PLAIN))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(_NOT_WORD.sub(" ", bare.replace("No", "no")).split())
