"""From words to values: trimming, closed lists, what a name or a phrase may be made of."""

from collections.abc import Iterable, Sequence

from extractors.meaning.flow import Flow
from extractors.meaning.fold import squeezed
from extractors.meaning.vocabulary import words

_EDGES = " :;,.\"'“”«»„_-–—|*/\\"
_SENTENCE_END = (".", ";", "!", "?")


def text_of(flow: Flow, tokens: Iterable[int]) -> str:
    """The words as printed, without punctuation and rules around them; brackets only in pairs."""
    text = flow.text(tokens).strip(_EDGES)
    while text and text[0] in "([" and _unpaired(text):
        text = text[1:].strip(_EDGES)
    while text and text[-1] in ")]" and _unpaired(text):
        text = text[:-1].strip(_EDGES)
    return text


def trimmed(flow: Flow, tokens: Sequence[int]) -> tuple[int, ...]:
    """The words without empty ones (rules, quotation marks) at either end."""
    kept = [i for i in tokens if flow.tokens[i].squeezed]
    return tuple(kept)


def in_list(name: str, text: str) -> bool:
    """True when the text is, to the letter but for case and accents, a member of a closed list."""
    wanted = squeezed(text)
    return any(squeezed(item) == wanted for item in words().lists[name])


def ends_sentence(text: str) -> bool:
    """True for a word that ends a sentence; `N.` and `St.` do not."""
    return text.endswith(_SENTENCE_END) and len(text.strip(".;!?\"'»”")) > 3


def _unpaired(text: str) -> bool:
    pairs = (("(", ")"), ("[", "]"))
    return any(text.count(a) != text.count(b) for a, b in pairs) or (
        text[0] in "([" and text[-1] in ")]" and text.count(text[0]) == 1
    )
