"""From which language a translation says it was made."""

from collections.abc import Sequence

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.flow import Flow
from extractors.meaning.vocabulary import words
from schemas.facts import Fact

_OF_THE_ORIGINAL = frozenset({"source", "original", "document", "translation", "translated"})
_SOURCES = frozenset({"original", "source", "text"})
_PAIR = 3
"""Words: so near each other stand the two languages a translator knows."""
_ROUND = 9
"""Words: so near a language's name something must speak of translating."""


def source_language(flow: Flow, head: Sequence[int], statement: Sequence[int]) -> Fact[str]:
    """The language that stands after `from` or beside `language` in the translator's words.

    A bureau's letterhead lists what it offers, and a course may be called `Russian language`: neither
    tells anything. Of a row that names two languages the first is a guess.
    """
    found = []
    offered = {flow.tokens[i].row for i in head}
    offered |= {row + 1 for row in offered if not _says_translated(flow, row + 1)}
    for index, token in enumerate(flow.tokens):
        code = _language_named(flow, index)
        if code is None and index in statement:
            code = _mastered(flow, index) or _of_the_paper(flow, index)
        if code and (index in statement or (token.row not in offered and _of_translating(flow, index))):
            several = {_language_named(flow, i) for i in flow.rows[token.row]} - {None, code}
            found.append((index not in statement, Candidate(code, (index,), 0.85 if several else 0.99)))
    return choose(flow, [candidate for _, candidate in sorted(found, key=lambda item: item[0])][:1])


def _says_translated(flow: Flow, row: int) -> bool:
    """True for a row of its own `Translated from Russian into English` under a letterhead."""
    members = [i for i in flow.rows.get(row, []) if flow.tokens[i].squeezed]
    opens = [flow.tokens[i].bare for i in members[:3]]
    led = bool(members) and opens[0].startswith(words().lists["translating_stems"])
    return led and bool({"from", "с", "into"} & set(opens))


def _language_named(flow: Flow, index: int) -> str | None:
    token, span = flow.tokens[index], range(max(0, index - 2), min(len(flow.tokens), index + 3))
    around = f" {' '.join(flow.tokens[i].bare for i in span)} "
    for code, names in words().source_languages.items():
        original = index + 1 < len(flow.tokens) and flow.tokens[index + 1].bare in _SOURCES
        if token.bare in names and (" from " in around or "language" in around or original):
            return code
        if any(" " in n and f" {n} " in around and token.bare == n.split()[0] for n in names):
            return code
    return None


def _mastered(flow: Flow, index: int) -> str | None:
    """The language the statement says its writer knows beside English: `fluent in Turkish and English`."""
    span = range(max(0, index - _PAIR), min(len(flow.tokens), index + _PAIR + 1))
    if not any(flow.tokens[i].bare == "english" for i in span):
        return None
    return next(
        (c for c, names in words().source_languages.items() if flow.tokens[index].bare in names), None
    )


def _of_the_paper(flow: Flow, index: int) -> str | None:
    """The language of `of the Azerbaijani certificate supplied to us`, where a translation is vouched for."""
    follows = flow.tokens[index + 1].bare if index + 1 < len(flow.tokens) else ""
    if follows not in words().lists["translated_papers"]:
        return None
    return next(
        (c for c, names in words().source_languages.items() if flow.tokens[index].bare in names), None
    )


def _of_translating(flow: Flow, index: int) -> bool:
    """True where the words around speak of translating or of the original document."""
    span = range(max(0, index - _ROUND), min(len(flow.tokens), index + _ROUND))
    lists = words().translation
    told = {*lists["translation_words"], *lists["service_words"], *_OF_THE_ORIGINAL}
    page = flow.tokens[index].page
    near = [flow.tokens[i].bare for i in span if flow.tokens[i].page is page]
    return any(word in told or word.startswith(words().lists["translating_stems"]) for word in near)
