"""Which language a text is in, told by its letters and its commonest words."""

from collections import Counter
from collections.abc import Sequence

from extractors.meaning.flow import Token
from extractors.meaning.fold import is_cyrillic
from extractors.meaning.vocabulary import words

_AZ_CYRILLIC = frozenset("әҝғһҹөүјӘҜҒҺҸӨҮЈ")
_AZ_LATIN = frozenset("əƏ")
_ENOUGH = 0.25
"""A second language counts when it holds this share of the words that could be told."""


def languages_of(tokens: Sequence[Token]) -> list[str]:
    """The languages of a text, the one with most words first: `az-Latn`, `az-Cyrl`, `ru`, `en`, `tr`."""
    votes = Counter(vote for token in tokens if (vote := _vote(token)))
    total = sum(votes.values())
    if not total:
        return []
    _settle(votes)
    return [language for language, count in votes.most_common() if count >= max(2, _ENOUGH * total)] or [
        votes.most_common(1)[0][0]
    ]


def codes(languages: Sequence[str]) -> list[str]:
    """The languages as records name them: Azerbaijani in Latin letters is plain `az`."""
    return ["az" if language == "az-Latn" else language for language in languages]


def _vote(token: Token) -> str | None:
    text = token.text
    if sum(ch.isalpha() for ch in text) < 1:
        return None
    if is_cyrillic(text):
        return "az-Cyrl" if any(ch in _AZ_CYRILLIC for ch in text) else _listed(text, ("ru",))
    if any(ch in _AZ_LATIN for ch in text):
        return "az-Latn"
    return _listed(text, ("en", "az-Latn", "tr"))


def _listed(text: str, languages: Sequence[str]) -> str | None:
    plain = text.strip(".,:;()\"'«»“”").replace("İ", "i")
    forms = {plain.lower(), plain.replace("I", "ı").lower()}
    for language in languages:
        if forms & words().language_words[language]:
            return language
    return None


def _settle(votes: Counter[str]) -> None:
    """Azerbaijani in Cyrillic has words that Russian has too, and Turkish shares many with Azerbaijani."""
    if votes["az-Cyrl"] and votes["az-Cyrl"] >= 0.4 * votes["ru"] and votes["ru"] < 8:
        votes["az-Cyrl"] += votes.pop("ru", 0)
    if votes["az-Latn"] and votes["tr"]:
        larger, smaller = ("az-Latn", "tr") if votes["az-Latn"] >= votes["tr"] else ("tr", "az-Latn")
        votes[larger] += votes.pop(smaller)
