"""Words on a paper that take back what it says: annulled, corrected, unofficial, a draft.

They are the paper's own and say nothing of what kind of paper it is, so no field shows them; who overlooks
them sends a paper that does not count. A legend that names a condition (`void if altered`) or a mark of one
course (`C - cancelled`) takes nothing back.
"""

import re
from collections.abc import Iterator
from functools import cache

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.flow import Flow
from extractors.meaning.fold import bare
from extractors.meaning.rights import on_condition, says_annulled
from extractors.meaning.values import sentence_after, sentence_before
from extractors.meaning.vocabulary import inscription_words
from schemas.reading import Inscription, InscriptionKind

_BEFORE, _AFTER = 8, 9
"""Words of the sentence to each side that are shown."""
_LONGEST = 5
"""Words of the longest phrase."""
_NEAR_DENIAL = 3
"""Words before `annulled` among which a denial is meant for it."""
_NEGATIVE = re.compile(r"m[ae](?:y|m|z)|м[ае](?:ј|й|м)")
"""Folded: a verb of Azerbaijani or Turkish that denies: `ləğv edilməyib`, `iptal edilmemiştir`."""
_IN_TABLE = 2
"""Figures in other pieces of a row from which on it is a table's."""
_MARK = 2
"""Letters of the longest mark that a legend explains."""


def read_inscriptions(flow: Flow) -> list[Inscription]:
    """The first inscription of each kind, with the words around it as printed.

    Whether it holds is for a person: an order of annulment may be told of another paper.
    """
    first: dict[InscriptionKind, range] = {}
    for kind, span in _found(flow):
        first.setdefault(kind, span)
    return [_shown(flow, kind, span) for kind, span in first.items()]


def _found(flow: Flow) -> Iterator[tuple[InscriptionKind, range]]:
    for index in range(len(flow.tokens)):
        for kind, length in _at(flow, index):
            if not _in_a_table(flow, index):
                yield kind, range(index, index + length)


def _at(flow: Flow, index: int) -> Iterator[tuple[InscriptionKind, int]]:
    """The kinds of inscriptions that begin at a place, each with how many words tell it."""
    if says_annulled(flow, [index]) and not _denied(flow, index) and not _of_a_legend(flow, index):
        yield InscriptionKind.ANNULLED, 1
    if length := _begins(flow, index, "corrected"):
        yield InscriptionKind.CORRECTED, length
    length = _begins(flow, index, "unofficial")
    if length and not on_condition(flow, index):
        yield InscriptionKind.UNOFFICIAL, length
    if _is_a_draft(flow, index):
        yield InscriptionKind.UNOFFICIAL, 1


def _sentence(flow: Flow, index: int) -> tuple[int, ...]:
    return (*sentence_before(flow, index, _BEFORE), *sentence_after(flow, index, _AFTER))


def _shown(flow: Flow, kind: InscriptionKind, span: range) -> Inscription:
    before = sentence_before(flow, span.start, _BEFORE)
    after = sentence_after(flow, span.stop - 1, _AFTER)
    rows = {flow.tokens[i].row + step for i in span for step in (-1, 0, 1)}
    near = tuple(i for i in (*before, *span, *after[1:]) if i in span or flow.tokens[i].row in rows)
    return Inscription(kind=kind, words=choose(flow, [Candidate(flow.text(near).strip(), near)]))


def _begins(flow: Flow, index: int, name: str) -> int:
    """How many words long a listed phrase is that stands at a place, letter for letter; 0 for none."""
    words = [token.bare for token in flow.tokens[index : index + _LONGEST]]
    return next((len(phrase) for phrase in _phrases(name) if tuple(words[: len(phrase)]) == phrase), 0)


def _is_a_draft(flow: Flow, index: int) -> bool:
    """True for `DRAFT` in capitals on its own: drafts of laws and projects of students stand among words."""
    token = flow.tokens[index]
    alone = len(flow.segments[token.segment]) == 1 and token.text.isupper()
    return alone and (token.bare,) in _phrases("drafts")


def _in_a_table(flow: Flow, index: int) -> bool:
    """True for a word of one course's row: what is annulled there is the mark."""
    own = flow.tokens[index].segment
    others = [flow.tokens[i] for i in flow.rows[flow.tokens[index].row] if flow.tokens[i].segment != own]
    return sum(token.bare.isdecimal() for token in others) >= _IN_TABLE


def _denied(flow: Flow, index: int) -> bool:
    """True where not the paper is annulled: it is said not to be, or a student's debt in a course was."""
    if any(flow.tokens[i].bare.startswith(inscription_words("debts")) for i in _sentence(flow, index)):
        return True
    before = sentence_before(flow, index, _NEAR_DENIAL)
    verbs = (flow.tokens[i].folded for i in range(index, min(index + 2, len(flow.tokens))))
    said = any((flow.tokens[i].bare,) in _phrases("denials") for i in before)
    return said or any(_NEGATIVE.search(verb) for verb in verbs)


def _of_a_legend(flow: Flow, index: int) -> bool:
    """True for `C - cancelled`, `W = annulled`: what a mark stands for."""
    before = [flow.tokens[i].text for i in sentence_before(flow, index, 2)]
    signs = [text for text in before if not any(ch.isalnum() for ch in text)]
    marks = [text for text in before if text.strip("()=:-–—").isupper() and len(bare(text)) <= _MARK]
    return bool(marks) and (bool(signs) or any(text[-1] in "=:-–—)" for text in marks))


@cache
def _phrases(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((_words(phrase) for phrase in inscription_words(name)), key=len, reverse=True))


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(bare(word) for word in phrase.split())
