"""Words known by how they begin, whatever endings a language gives them."""

from functools import lru_cache

from extractors.transcript.fold import fold
from extractors.transcript.vocabulary import words


def begins(word: str, *groups: str) -> bool:
    """True for a folded word that begins as a stem of one of the groups of words.json does."""
    return any(word.startswith(words(group)) for group in groups)


@lru_cache(maxsize=4096)
def begun(folded: str, group: str) -> bool:
    """True where words in a row of a folded text begin as those of a phrase of the group do."""
    tokens = folded.split()
    return any(
        all(map(str.startswith, tokens[start:], stems))
        for stems in (known.split() for known in words(group))
        for start in range(len(tokens) - len(stems) + 1)
    )


def names_a_school(text: str) -> bool:
    """True for a text with a word for a school in it, be it within a longer word."""
    folded = fold(text)
    return any(stem in folded for stem in words("school_stem"))
