"""From words to values: trimming, closed lists, what a name or a phrase may be made of."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from extractors.meaning.flow import Flow
from extractors.meaning.fold import squeezed
from extractors.meaning.vocabulary import words

_EDGES = " :;,.\"'“”«»„_-–—|*/\\"
_LOST = 3.6
"""Letters: a wider gap inside a phrase may be a word that was not read."""
_ENDING = 6
"""Letters: the longest case ending of a word schools are called by."""
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


def unbroken(flow: Flow, tokens: Sequence[int]) -> bool:
    """False where a gap in a row is wide enough for a word that was not read."""
    for one, other in pairwise(tokens):
        first, second = flow.tokens[one], flow.tokens[other]
        letter = (first.box[2] - first.box[0]) / max(1, len(first.text))
        if first.row == second.row and second.box[0] - first.box[2] > _LOST * letter:
            return False
    return True


def in_list(name: str, text: str) -> bool:
    """True when the text is, to the letter but for case and accents, a member of a closed list."""
    wanted = squeezed(text)
    return any(squeezed(item) == wanted for item in words().lists[name])


@cache
def school_noun(bare: str) -> str | None:
    """The stem of a word schools are called by (`universiteti`, `института`), None for other words."""
    lists = words().lists
    if bare in lists["school_stem_not"]:
        return None
    stems = [stem for stem in lists["school_stems"] if bare.startswith(stem)]
    stem = max(stems, key=len, default="")
    rest = bare[len(stem) :]
    # `университетский`, `akademik` are other words.
    return stem if stem and len(rest) <= _ENDING and not rest.startswith(("ск", "k", "к")) else None


def ends_sentence(text: str) -> bool:
    """True for a word that ends a sentence; `N.` and `St.` do not."""
    return text.endswith(_SENTENCE_END) and len(text.strip(".;!?\"'»”")) > 3


def _unpaired(text: str) -> bool:
    pairs = (("(", ")"), ("[", "]"))
    return any(text.count(a) != text.count(b) for a, b in pairs) or (
        text[0] in "([" and text[-1] in ")]" and text.count(text[0]) == 1
    )
