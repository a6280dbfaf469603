"""Whether a translation says what it was made from: the original or a photocopy, or a transcription."""

from collections.abc import Sequence

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.flow import Flow
from extractors.meaning.statement import sentence_around
from extractors.meaning.vocabulary import words
from schemas.facts import Fact

_NEAR = 16
"""Words: so near the word `original` something must speak of translating."""
_COPY = 0.9
"""What it is worth at most that a photocopy was translated: a person must see whose copy it was."""
_STEMS = ("translat", "render", "rendit")
_LEAD = 4
"""Words before `original` that may lead to it: `from the attached Azerbaijani original`."""


def from_original(flow: Flow) -> Fact[bool]:
    """True where it says it was made from the original or a photocopy, False from a transcription.

    `The attached document` is neither, and a sentence that denies, or speaks of the original alone
    (`issued instead of the lost original`), says nothing of what was translated.
    """
    tokens = _transcription(flow)
    if tokens:
        return choose(flow, [Candidate(value=False, tokens=tokens, prior=0.985)])
    for index, token in enumerate(flow.tokens):
        if token.bare in words().translation["original_words"] and _made_from(flow, index):
            prior = _COPY if token.bare in words().translation["photocopy_words"] else 0.985
            return choose(flow, [Candidate(value=True, tokens=_shown(flow, index), prior=prior)])
    return Fact[bool]()


def _made_from(flow: Flow, index: int) -> bool:
    """True in a sentence of translating: `from`, `of`, `with` the original, or as it was shown."""
    lists, sentence = words().translation, sentence_around(flow, index)
    near = [flow.tokens[i].bare for i in sentence if abs(i - index) <= _NEAR]
    after = [flow.tokens[i].bare for i in sentence if index < i <= index + 2]
    before = [flow.tokens[i].bare for i in sentence if index - _LEAD <= i < index]
    if any(word in lists["negations"] for word in near) or (after and after[0] in lists["no_originals"]):
        return False
    if _of_a_part(flow, index):
        return False
    led = any(word in lists["leads_to_original"] for word in before)
    shown = any(word in lists["shown_words"] for word in after)
    return (led or shown) and any(word.startswith(_STEMS) for word in near)


def _of_a_part(flow: Flow, index: int) -> bool:
    """`the seal of the original`, `in place of the original`: neither tells what was translated."""
    leads = [i for i in range(max(1, index - _LEAD), index) if flow.tokens[i].bare == "of"]
    return bool(leads) and flow.tokens[leads[-1] - 1].bare in words().translation["parts_of_original"]


def _shown(flow: Flow, index: int) -> tuple[int, ...]:
    """The word with what leads to it, as evidence."""
    before = [i for i in range(max(0, index - _LEAD), index) if flow.tokens[i].row == flow.tokens[index].row]
    leads = [i for i in before if flow.tokens[i].bare in words().translation["leads_to_original"]]
    return (*(leads[-1:]), index)


def _transcription(flow: Flow) -> tuple[int, ...]:
    return _phrase(flow, words().translation["from_transcription"])


def _phrase(flow: Flow, phrases: Sequence[str]) -> tuple[int, ...]:
    for index in range(len(flow.tokens)):
        text = " ".join(flow.tokens[i].bare for i in range(index, min(index + 6, len(flow.tokens))))
        for phrase in phrases:
            if text.startswith(phrase):
                return tuple(range(index, index + len(phrase.split())))
    return ()
