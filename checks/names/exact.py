"""The exact comparison NAM-02 asks for: Unicode form and case aside, every letter counts."""

import unicodedata

_AZERBAIJANI = str.maketrans({"İ": "i", "I": "ı"})


def same_spelling(first: str, second: str) -> bool:
    """True when the two are spelled alike in capitals or small letters.

    In Azerbaijani the capital of ı is I and that of i is İ; in English I belongs to i. Either
    reading may make two spellings alike; İ against I is a difference of letters.
    """
    a, b = _tidy(first), _tidy(second)
    return bool(a) and (_english(a) == _english(b) or _azerbaijani(a) == _azerbaijani(b))


def _tidy(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _english(text: str) -> str:
    return "".join(char if char == "İ" else char.lower() for char in text)


def _azerbaijani(text: str) -> str:
    return text.translate(_AZERBAIJANI).lower()
