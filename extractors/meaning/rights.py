"""Which training a paper tells of, and which it only names.

Whether a residency or internship is done or is what a degree opens:
`internatura və rezidentura keçmək hüququ verir` stands on diplomas of physicians. That somebody who finished
a residency may practise says the contrary, so the right has to be the right to that very training.
"""

from collections.abc import Iterable

from extractors.meaning.flow import Flow
from extractors.meaning.fold import squeezed
from extractors.meaning.hits import Hit
from extractors.meaning.values import ends_sentence
from extractors.meaning.vocabulary import kind_list

_LATER = frozenset({"postgraduate", "residency", "internship"})
_SECONDARY = frozenset({"secondary", "secondary_medical"})
_HIGHER_AND = 2
"""Words: `higher and`."""
_SENTENCE = 40
"""Words of a sentence, to each side, in which it may be said that the training is done."""


def of_a_right(flow: Flow, hit: Hit) -> bool:
    """True on a paper that names the first degree, where words of entering alone stand between the right and
    the training and none of having finished anything in the same sentence."""
    if hit.form.group == "title" or hit.key not in _LATER or not names_any(flow, "first_degrees"):
        return False
    before, after = _sentence(flow, hit, -1), _sentence(flow, hit, 1)
    if any(flow.tokens[i].bare.startswith(kind_list("done_stems")) for i in (*before, *hit.span, *after)):
        return False
    return _leads(flow, before, "rights_before") or _leads(flow, after, "rights_after")


def of_both_levels(flow: Flow, hit: Hit) -> bool:
    """True for `secondary specialised education` right behind `higher and`.

    Soviet blanks name both, as the ministry for both did, whichever of the two a diploma is of.
    """
    if hit.key not in _SECONDARY or hit.start < _HIGHER_AND:
        return False
    higher, joining = flow.tokens[hit.start - _HIGHER_AND], flow.tokens[hit.start - 1]
    return joining.bare in kind_list("joining_words") and higher.bare.startswith(kind_list("higher_stems"))


def names_any(flow: Flow, closed: str) -> bool:
    """True where a phrase of a closed list of `kinds.json` stands anywhere, over row ends too."""
    text = "".join(token.squeezed for token in flow.tokens)
    return any(squeezed(phrase) in text for phrase in kind_list(closed))


def _leads(flow: Flow, places: Iterable[int], rights: str) -> bool:
    """True where a word for a right comes, and before it words of entering the training alone."""
    for index in places:
        word = flow.tokens[index].bare
        if word.startswith(kind_list(rights)):
            return True
        if word and word not in kind_list("entering_words"):
            return False
    return False


def _sentence(flow: Flow, hit: Hit, step: int) -> list[int]:
    """The words before (-1) or after (1) a place as far as its sentence reaches, the nearest first."""
    first, found = flow.tokens[hit.start], list[int]()
    index = hit.start - 1 if step < 0 else hit.end
    if step > 0 and ends_sentence(flow.tokens[hit.end - 1].text):
        return found
    while 0 <= index < len(flow.tokens) and len(found) < _SENTENCE:
        token = flow.tokens[index]
        if token.page is not first.page or token.column != first.column:
            break
        if step < 0 and ends_sentence(token.text):
            break
        found.append(index)
        if step > 0 and ends_sentence(token.text):
            break
        index += step
    return found
