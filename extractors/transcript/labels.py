"""Which column a heading names: by the headings we know, else by what its words mean."""

from functools import lru_cache

from extractors.transcript.concepts import column_of, meaning_of
from extractors.transcript.vocabulary import alike, label_words, listed_label

_SHORT = 3


@lru_cache(maxsize=65536)
def label_of(text: str) -> tuple[str, float] | None:
    """The column a folded heading names, with a score (0..100) for how well; None when it names none."""
    said = [found for found in (listed_label(text), column_of(text)) if found]
    return max(said, key=lambda found: found[1], default=None)


@lru_cache(maxsize=65536)
def is_label_word(token: str) -> bool:
    """True for a word of some column heading, give or take a misread letter."""
    if token in label_words() or meaning_of(token):
        return True
    return len(token) > _SHORT and any(alike(token, word) for word in label_words())
