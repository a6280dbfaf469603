"""Which language a text is in, told by its letters and its commonest words."""

from collections import Counter
from collections.abc import Sequence

from extractors.meaning.flow import Token
from extractors.meaning.fold import is_cyrillic
from extractors.meaning.vocabulary import words

_AZ_CYRILLIC = frozenset("әҝғһҹөүј")
_AZ_ONLY = frozenset("ҝҹј")
_KAZAKH = frozenset("қңұ")
_UKRAINIAN = frozenset("ієїґ")
_UKRAINIAN_ONLY = frozenset("єїґ")
_AZ_LATIN = frozenset("əƏ")
_ENOUGH = 0.25
"""A second language counts when it holds this share of the words that could be told."""
_EITHER = "ru or uk"
"""A word that Russian and Ukrainian spell alike."""
_DOTTED = "uk or kk"
"""A word with the letter that Ukrainian and Kazakh share."""
_TURKIC = "az or kk"
"""A word with letters that Azerbaijani and Kazakh share."""


def languages_of(tokens: Sequence[Token]) -> list[str]:
    """The languages of a text, the one with most words first.

    They are `az-Latn`, `az-Cyrl`, `ru`, `uk`, `kk`, `en` and `tr`.
    """
    votes = Counter(vote for token in tokens if (vote := _vote(token)))
    total = sum(votes.values())
    if not total:
        return []
    _settle(votes)
    return [language for language, count in votes.most_common() if count >= max(2, _ENOUGH * total)] or [
        votes.most_common(1)[0][0]
    ]


def cyrillic_language(text: str) -> str:
    """The language of a few words in Cyrillic by the letters that it alone has; else Russian."""
    letters = set(text.lower())
    if letters & _KAZAKH:
        return "kk"
    if letters & _AZ_CYRILLIC:
        return "kk" if letters & _UKRAINIAN and not letters & _AZ_ONLY else "az-Cyrl"
    return "uk" if letters & _UKRAINIAN else "ru"


def codes(languages: Sequence[str]) -> list[str]:
    """The languages as records name them: Azerbaijani in Latin letters is plain `az`."""
    return ["az" if language == "az-Latn" else language for language in languages]


def _vote(token: Token) -> str | None:
    text = token.text
    if sum(ch.isalpha() for ch in text) < 1:
        return None
    if is_cyrillic(text):
        return _by_cyrillic_letters(set(text.lower())) or _listed_cyrillic(text)
    if any(ch in _AZ_LATIN for ch in text):
        return "az-Latn"
    return _listed(text, ("en", "az-Latn", "tr"))


def _by_cyrillic_letters(letters: set[str]) -> str | None:
    """The language that alone has such letters; Kazakh has the Ukrainian `і` too."""
    if letters & _KAZAKH:
        return "kk"
    if letters & _AZ_ONLY:
        return "az-Cyrl"
    if letters & _AZ_CYRILLIC:
        return _TURKIC
    if letters & _UKRAINIAN_ONLY:
        return "uk"
    return _DOTTED if letters & _UKRAINIAN else None


def _listed_cyrillic(text: str) -> str | None:
    told = _listed(text, ("uk", "ru"))
    return _EITHER if told == "uk" and _listed(text, ("ru",)) else told


def _listed(text: str, languages: Sequence[str]) -> str | None:
    plain = text.strip(".,:;()\"'«»“”").replace("İ", "i")
    forms = {plain.lower(), plain.replace("I", "ı").lower()}
    for language in languages:
        if forms & words().language_words[language]:
            return language
    return None


def _settle(votes: Counter[str]) -> None:
    """Words that two languages share go to the one that has more words of its own.

    Azerbaijani in Cyrillic has words that Russian has too, and Turkish shares many with Azerbaijani.
    """
    shared = votes.pop(_TURKIC, 0)
    _add(votes, "kk" if votes["kk"] > votes["az-Cyrl"] else "az-Cyrl", shared)
    dotted = votes.pop(_DOTTED, 0)
    _add(votes, "kk" if votes["kk"] > votes["uk"] else "uk", dotted)
    either = votes.pop(_EITHER, 0)
    _add(votes, "uk" if votes["uk"] > votes["ru"] else "ru", either)
    if votes["az-Cyrl"] and votes["az-Cyrl"] >= 0.4 * votes["ru"] and votes["ru"] < 8:
        votes["az-Cyrl"] += votes.pop("ru", 0)
    if votes["az-Latn"] and votes["tr"]:
        larger, smaller = ("az-Latn", "tr") if votes["az-Latn"] >= votes["tr"] else ("tr", "az-Latn")
        votes[larger] += votes.pop(smaller)


def _add(votes: Counter[str], language: str, count: int) -> None:
    if count:
        votes[language] += count
