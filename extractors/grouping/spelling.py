"""Names in plain form: one case, one composition, no marks; the words for son and daughter known."""

import re
import unicodedata
from functools import lru_cache

from extractors.grouping.letters import letters

_HYPHEN = re.compile(r"\s*[-‐‑–]\s*")


@lru_cache(maxsize=8192)
def lower(name: str) -> str:
    """A name in lower case by the Azerbaijani rule for dotted and dotless i, without marks around it."""
    text = unicodedata.normalize("NFC", name).replace("İ", "i").replace("I", "ı").lower()
    kept = "".join(char if char.isalpha() or char in " -" else " " for char in text)
    return " ".join(kept.replace("-", " ").split())


@lru_cache(maxsize=8192)
def exact(name: str) -> str:
    """A name in lower case with its hyphens: `Anna-Maria` and `Anna Maria` are two spellings (NAM-02)."""
    hyphened = _HYPHEN.sub("-", name)
    return "-".join(lower(part) for part in hyphened.split("-"))


@lru_cache(maxsize=8192)
def tokens(name: str) -> tuple[str, ...]:
    """The parts of a name without the words for son and daughter."""
    words = {lower(word) for word in letters()["father_words"]}
    return tuple(part for part in lower(name).split() if part not in words and len(part) > 1)


def has_father_word(name: str) -> bool:
    """True when a name holds the word for son or daughter."""
    words = {lower(word) for word in letters()["father_words"]}
    return any(part in words for part in lower(name).split())


@lru_cache(maxsize=8192)
def bare(part: str) -> str:
    """A word in plain Latin letters without any mark on them, to measure how much two are alike."""
    table: dict[str, str] = letters()["cyrillic"]
    latin = "".join(table.get(char, char) for char in part).replace("ə", "a").replace("ı", "i")
    return "".join(c for c in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(c))


def sex_of(patronymic: str) -> str | None:
    """`m` or `f` by the word for son or daughter, or a Russian father's name's ending; None when neither."""
    text = lower(patronymic)
    last = text.split()[-1] if text else ""
    found = {
        sex
        for sex, key in (("m", "sons"), ("f", "daughters"))
        if any(
            last == lower(word) or (len(word) <= 5 and _ends(last, lower(word))) for word in letters()[key]
        )
    }
    return found.pop() if len(found) == 1 else None


def _ends(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) > len(ending)


def father_of(patronymic: str) -> str:
    """The father's given name in a patronymic, without oğlu, qızı or a Russian ending."""
    parts = tokens(patronymic)
    name = " ".join(parts)
    endings = sorted(letters()["russian_patronymics"], key=len, reverse=True)
    if len(parts) == 1:
        for ending in endings:
            if _ends(name, ending) and len(name) - len(ending) >= 2:
                return name[: -len(ending)]
    return name
