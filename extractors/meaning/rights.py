"""Which training a paper tells of, and which it only names.

Whether a residency or internship is done or is what a degree opens:
`internatura və rezidentura keçmək hüququ verir` stands on diplomas of physicians. That somebody who finished
a residency may practise says the contrary, so the right has to be the right to that very training.
"""

from collections.abc import Iterable

from extractors.meaning.flow import Flow
from extractors.meaning.fold import squeezed
from extractors.meaning.hits import Hit
from extractors.meaning.values import sentence_after, sentence_before
from extractors.meaning.vocabulary import kind_list, words

_LATER = frozenset({"postgraduate", "residency", "internship"})
_SECONDARY = frozenset({"secondary", "secondary_medical"})
_HIGHER_AND = 2
"""Words: `higher and`."""
_NO_FIRST_DEGREE = ("other_trainings", "other_awards", "denied_awards")
_CONDITION, _STEM_WORDS = 10, 3
"""Words around `invalid` among which its condition is said, and of the longest stem of annulling."""
_SENTENCE = 40
"""Words of a sentence, to each side, in which it may be said that the training is done."""


def of_a_right(flow: Flow, hit: Hit) -> bool:
    """True on a paper that names the first degree, where words of entering alone stand between the right and
    the training and none of having finished anything in the same sentence."""
    if hit.form.group == "title" or hit.key not in _LATER or not names_any(flow, "first_degrees"):
        return False
    before = tuple(reversed(sentence_before(flow, hit.start, _SENTENCE)))
    after = sentence_after(flow, hit.end - 1, 1 + _SENTENCE)[1:]
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
    return joining.bare in words().lists["joins"] and higher.bare.startswith(kind_list("higher_stems"))


def names_any(flow: Flow, closed: str) -> bool:
    """True where a phrase of a closed list of `kinds.json` stands anywhere, over row ends too."""
    text = "".join(token.squeezed for token in flow.tokens)
    return any(squeezed(phrase) in text for phrase in kind_list(closed))


def gives_no_first_degree(flow: Flow) -> bool:
    """True where a paper names what is never a final diploma, however much it speaks like one.

    A later training, a degree of science, an honour or a prize, the recognition of a diploma; one that
    says that the degree was not given, or that it is annulled.
    """
    return any(names_any(flow, closed) for closed in _NO_FIRST_DEGREE) or says_annulled(
        flow, range(len(flow.tokens))
    )


def says_annulled(flow: Flow, places: Iterable[int]) -> bool:
    """True for `LƏĞV EDİLMİŞDİR`, not for `möhürsüz etibarsızdır`: that says on what it would depend."""
    stems = kind_list("annulled_stems")
    return any(_begins(flow, i, stems) and not on_condition(flow, i) for i in places)


def on_condition(flow: Flow, index: int) -> bool:
    """True where the sentence around a word, cut at its row's neighbours, names a condition."""
    near = (*sentence_before(flow, index, _CONDITION), *sentence_after(flow, index, _CONDITION))
    row = flow.tokens[index].row
    near = tuple(i for i in near if abs(flow.tokens[i].row - row) <= 1)
    return any(_begins(flow, i, kind_list("annulled_if")) for i in near)


def _begins(flow: Flow, index: int, stems: Iterable[str]) -> bool:
    """True where one of the stems, of one word or of several, begins at a place."""
    text = " ".join(token.bare for token in flow.tokens[index : index + _STEM_WORDS])
    return any(text.startswith(stem) for stem in stems)


def _leads(flow: Flow, places: Iterable[int], rights: str) -> bool:
    """True where a word for a right comes, and before it words of entering the training alone."""
    for index in places:
        word = flow.tokens[index].bare
        if word.startswith(kind_list(rights)):
            return True
        if word and word not in kind_list("entering_words"):
            return False
    return False
