"""Text from hostile papers made harmless before it is shown."""

import re
import unicodedata

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+!|~$^=])")
_LINKS = re.compile(r"(?i)(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)|(?<=mailto)(?=:)|(?<=xmpp)(?=:)")
_JOINER = "\u2060"  # invisible, breaks what a renderer would take for an address


def one_line(text: str) -> str:
    """The text without direction and other invisible marks, white space of any length as one blank."""
    return " ".join("".join(_visible(char) for char in text).split())


def markdown(text: str) -> str:
    """Text as Markdown that shows exactly its characters: no markup, picture, link or HTML comes of it."""
    flat = _LINKS.sub(_JOINER, one_line(text))
    flat = flat.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKUP.sub(r"\\\1", flat)


def shortened(text: str, length: int) -> str:
    """The text in at most `length` characters, cut at a word where one is near."""
    if len(text) <= length:
        return text
    head = text[: length - 1]
    at_word = head.rsplit(" ", 1)[0]
    return (at_word if len(at_word) > length * 0.7 else head).rstrip(" ,;:.-") + "…"


def shortened_name(name: str, length: int) -> str:
    """A file's name in at most `length` characters, cut in the middle: since both ends tell most."""
    if len(name) <= length:
        return name
    tail = length // 3
    return f"{name[: length - tail - 1]}…{name[-tail:]}"


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    if category in {"Cc", "Zl", "Zp"}:  # controls and line ends part words
        return " "
    # Cf: direction overrides and invisible joiners, Cs and Co: what stands for no character.
    return "" if category in {"Cf", "Cs", "Co"} else char
