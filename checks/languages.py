"""Language codes of documents, in Tesseract's or ISO's spelling."""

from collections.abc import Iterable

_ENGLISH = frozenset({"en", "eng"})
_NO_LANGUAGE = frozenset({"osd", "equ", "und", ""})


def has_english(languages: Iterable[str]) -> bool:
    """True when English is among the languages."""
    return any(_code(item) in _ENGLISH for item in languages)


def only_english(languages: Iterable[str]) -> bool:
    """True when English is the only language."""
    codes = {_code(item) for item in languages} - _NO_LANGUAGE
    return bool(codes) and codes <= _ENGLISH


def bilingual(languages: Iterable[str]) -> bool:
    """True when English stands beside another language."""
    codes = {_code(item) for item in languages} - _NO_LANGUAGE
    return bool(codes & _ENGLISH) and bool(codes - _ENGLISH)


def _code(text: str) -> str:
    return text.lower().split("-")[0].split("_")[0]
