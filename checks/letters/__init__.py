"""Letters of Azerbaijani (Latin and Cyrillic), Russian, Turkish and English, made comparable."""

from checks.letters.folding import fold, fold_word, lower, words

__all__ = ["fold", "fold_word", "lower", "words"]
