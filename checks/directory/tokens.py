"""A school's printed name as comparable words, with the words that carry no meaning set aside."""

from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from checks.data import table
from checks.letters import fold

Tokens = tuple[str, ...]

_STEM_AT_LEAST = 5
_LONG_NAME = 8
"""From this many letters on no two places or founders of schools known to us differ by one letter alone."""
_ADJECTIVE = "sk"


@lru_cache(maxsize=100_000)
def tokens(text: str) -> Tokens:
    """The folded words of a text, in order."""
    return tuple(fold(text).split())


@lru_cache(maxsize=200_000)
def same(a: str, b: str) -> bool:
    """True when two words are one word: equal but for a case ending or a few misread letters."""
    if a == b:
        return True
    first, second = stem(a), stem(b)
    allowed = _allowed(min(len(first), len(second)))
    return first == second or OSA.distance(first, second, score_cutoff=allowed) <= allowed


@lru_cache(maxsize=200_000)
def fits(listed: str, printed: str) -> bool:
    """True when a printed word is that word of a listed name.

    A word that many names share may be misread as any word. One that tells the school may not: between
    Kazan and the Kazakhs, or Kuban and Luhansk, are two letters at most. Only a long one may have one
    letter wrong, and not its first.
    """
    if common(listed):
        return same(listed, printed)
    first, second = stem(listed), stem(printed)
    return first == second or (
        first[0] == second[0]
        and min(len(word.removesuffix(_ADJECTIVE)) for word in (first, second)) >= _LONG_NAME
        and OSA.distance(first, second, score_cutoff=1) <= 1
    )


def inflected(a: str, b: str) -> bool:
    """True when one word only goes on from the other, as `Sechenov` and `Сеченовский`."""
    shorter, longer = sorted((a, b), key=len)
    return len(shorter) >= _STEM_AT_LEAST and longer.startswith(shorter)


@cache
def common(word: str) -> bool:
    """True for a folded word that tells no school from another: `state`, `medical`, `university`."""
    return medical(word) or _begins(word, "rank")


@cache
def medical(word: str) -> bool:
    """True for a folded word by which a name says that the school teaches medicine."""
    return _begins(word, "medical")


def edits(a: str, b: str) -> int:
    """How many letters differ between two words, endings apart."""
    return min(OSA.distance(a, b), OSA.distance(stem(a), stem(b)))


@cache
def stem(word: str) -> str:
    """The word without its case endings, so that a genitive is the same word."""
    for _ in range(2):
        for ending in _endings():
            if word.endswith(ending) and len(word) - len(ending) >= _STEM_AT_LEAST:
                word = word[: -len(ending)]
                break
    return word


@lru_cache(maxsize=100_000)
def without(words: Tokens, phrases: tuple[Tokens, ...]) -> Tokens:
    """The words without every stretch that is one of the phrases."""
    left = list(words)
    for phrase in phrases:
        start = 0
        while start + len(phrase) <= len(left):
            if all(same(a, b) for a, b in zip(left[start : start + len(phrase)], phrase, strict=True)):
                del left[start : start + len(phrase)]
            else:
                start += 1
    return tuple(left)


@cache
def phrases(kind: str) -> tuple[Tokens, ...]:
    """The phrases of a kind (`filler`, `state`, `patron`, `faculty`), the longest first."""
    found = {tokens(text) for text in table("school_words")[kind]}
    return tuple(sorted(found, key=len, reverse=True))


@cache
def city_words(city: str) -> frozenset[str]:
    """Every spelling of the city known to us, folded."""
    spelled = table("school_words")["city"].get(city, [city])
    return frozenset(word for text in spelled for word in tokens(text))


def _begins(word: str, kind: str) -> bool:
    return any(word.startswith(fold(text)) for text in table("school_words")[kind])


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted({fold(text) for text in table("school_words")["endings"]}, key=len, reverse=True))


def _allowed(length: int) -> int:
    """How many misread letters a word of that length may have and still be that word."""
    if length <= 3:
        return 0
    return 1 if length <= 5 else 2
