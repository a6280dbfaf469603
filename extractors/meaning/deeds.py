"""Whether a paper confers a physician's degree, told by several weak signs where no known title or phrase is.

Universities word their diplomas freely: `was this day admitted by the Board of Governors to the Degree of
...`, `creavimus et renuntiavimus`. What they share: a verb of conferring with a degree of medicine near it,
the offices that sign degrees, a university at the head, and nothing that letters say.
"""

from extractors.meaning.flow import Flow
from extractors.meaning.hits import find
from extractors.meaning.values import school_noun
from extractors.meaning.vocabulary import kind_list, labels

_BEFORE, _AFTER = 45, 14
"""Words between the verb and the degree it confers: names and offices may stand between."""
_NEGATION = 5
_HEAD_ROWS = 10
_OFFICES = 2
_SIGN = frozenset({"rector", "dean", "registrar", "official", "chair", "secretary"})
_LETTER = 2.0
"""The weight of a letter's own words from which on a paper is none of the university's deeds."""


def confers_a_degree(flow: Flow, letter: float) -> bool:
    """True where all signs of a deed are there; `letter` is the weight of what letters say."""
    if letter >= _LETTER or not _of_a_school(flow) or not _signed(flow):
        return False
    return any(_conferred(flow, at) for at in _degrees(flow))


def _of_a_school(flow: Flow) -> bool:
    return any(school_noun(token.bare) for token in flow.tokens if token.row <= _HEAD_ROWS)


def _signed(flow: Flow) -> bool:
    offices = [h for h in find(flow, labels()) if h.form.group == "roles" and h.key in _SIGN]
    return len({hit.form.squeezed for hit in offices}) >= _OFFICES


def _degrees(flow: Flow) -> list[int]:
    """Where the degrees of physicians stand."""
    names = [name.split() for name in kind_list("deed_degrees")]
    said = [token.bare for token in flow.tokens]
    return [at for at in range(len(said)) if any(said[at : at + len(name)] == name for name in names)]


def _conferred(flow: Flow, degree: int) -> bool:
    """True where a verb of conferring with the word for a degree or title stands about the degree's name."""
    tokens = flow.tokens
    near = range(max(0, degree - _BEFORE), min(len(tokens), degree + _AFTER))
    named = any(tokens[i].bare in kind_list("deed_nouns") for i in near)
    verbs = [i for i in near if tokens[i].bare.startswith(kind_list("deed_verbs"))]
    return named and any(not _denied(flow, verb) for verb in verbs)


def _denied(flow: Flow, verb: int) -> bool:
    before = flow.tokens[max(0, verb - _NEGATION) : verb]
    return any(token.bare in kind_list("deed_denied") for token in before)
