"""Whether a diploma was given with honours, and how sure it is that nothing says so.

That a word is missing is believed only where everything that stands about the title is explained: honours
may be worded in a way nobody listed.
"""

from collections.abc import Sequence
from functools import cache
from statistics import median

from rapidfuzz.distance import Levenshtein

from extractors.meaning.candidates import Candidate, choose, fact
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.others import not_given
from extractors.meaning.hits import Hit
from extractors.meaning.officials import of_an_office
from extractors.meaning.person import is_marker
from extractors.meaning.vocabulary import labels, words
from extractors.page import PageText
from schemas.documents import DocumentKind
from schemas.facts import Fact

_ROWS = 3
_DOUBT = 0.9
_WEAK, _SOME = 0.9, 0.4
_MAYBE = 0.6
"""A badly read word shares at least two letters in five with what it was."""
_MUCH_UNREAD = 0.12
"""The share of ink no word covers from which on a line of text may have been missed."""
_FIGURES = 2
"""Figures in a row from which on it is a course's."""
_FEW = 4
"""Words: honours beside a title are said in few."""
_AWARDS = ("degree_post", "degree_pre", "awarded", "qualification")


def read_honours(context: Context) -> Fact[bool]:
    """True by words near the title or in the award itself; False only of a diploma, absent elsewhere."""
    titles = [h for h in context.votes.titles if h.key == context.kind.value]
    hits = [hit for hit in context.labelled.of("honours") if not _a_grade(context, hit)]
    for hit in hits:
        denied = _denied(context, hit)
        if denied:
            return choose(context.flow, [Candidate(value=False, tokens=(*hit.span, *denied), prior=0.99)])
    for hit in hits:
        if _by_title(context, hit, titles) or _in_the_award(context, hit):
            return choose(context.flow, [Candidate(value=True, tokens=tuple(hit.span), prior=0.99)])
    if not titles or context.kind is not DocumentKind.DIPLOMA:
        return Fact[bool]()
    worth = _DOUBT if hits or _unexplained(context, titles) else 1.0
    unseen = Candidate(value=False, tokens=tuple(titles[0].span))
    return fact(context.flow, unseen, min(worth, _unseen(context, titles)))


def _a_grade(context: Context, hit: Hit) -> bool:
    """`Physiology | 230 | 300 | Distinction`: said of one course, in a row of figures."""
    row = context.flow.rows[context.flow.tokens[hit.start].row]
    return sum(context.flow.tokens[i].bare.isdecimal() for i in row) >= _FIGURES


def _denied(context: Context, hit: Hit) -> tuple[int, ...]:
    """`Fərqlənmə: yoxdur`: the form asks for honours, and there are none; empty where it says otherwise."""
    said = [place.tokens for place in context.labelled.places(hit)]
    said = [tokens for tokens in said if not_given(context.flow.text(tokens))]
    return said[0] if said else ()


def _in_the_award(context: Context, hit: Hit) -> bool:
    """`həkim dərəcəsi fərqlənmə ilə verilmişdir`: with the award, in the same row or the next."""
    if hit.form.words < 2:
        return False
    row = context.flow.tokens[hit.start].row
    return any(abs(context.flow.tokens[h.start].row - row) <= 1 for h in context.labelled.of(*_AWARDS))


def _unexplained(context: Context, titles: Sequence[Hit]) -> bool:
    """True for a few words about the title that are no label, school, office, number or marked name.

    One word alone is a surname more often; honours in one word are listed.
    """
    flow = context.flow
    rows = {flow.tokens[h.start].row for h in titles}
    known = context.labelled.covered | context.phrases | {i for h in titles for i in h.span}
    for segment in flow.segments.values():
        if all(abs(flow.tokens[segment[0]].row - row) > _ROWS for row in rows):
            continue
        row = [i for i in segment if flow.tokens[i].squeezed]
        if 1 < len(row) <= _FEW and not any(_explained(context, i, known) for i in row):
            return True
    return False


def _explained(context: Context, index: int, known: frozenset[int] | set[int]) -> bool:
    token = context.flow.tokens[index]
    offices = of_an_office(token.bare) or token.bare in words().lists["school_not"]
    figures = any(ch.isdecimal() for ch in token.text)
    capital = token.text[:1].isupper() and not token.text.isupper()
    return index in known or offices or figures or capital or is_marker(token.text) or len(token.bare) <= 1


def _unseen(context: Context, titles: Sequence[Hit]) -> float:
    """How sure it is that a word is not there: as sure as the title and the rows around it were read."""
    rows = {context.flow.tokens[h.start].row for h in titles}
    near = {t.segment for t in context.flow.tokens if any(abs(t.row - row) <= _ROWS for row in rows)}
    if any(_may_say_honours(context, context.flow.segments[segment]) for segment in near):
        return _DOUBT
    title = min((context.flow.tokens[i].word.confidence for h in titles[:1] for i in h.span), default=0.0)
    page = context.flow.tokens[titles[0].start].page
    if page.quality.ink_unread > _MUCH_UNREAD or _little_read(context, page):
        return min(title, _DOUBT)
    # A title that is known to the letter was read, whatever its single words score.
    return 0.98 if titles[0].distance == 0 and title >= _SOME else min(title, _DOUBT)


def _little_read(context: Context, page: PageText) -> bool:
    """True for a page on which most words are guesses."""
    sure = [t.word.confidence for t in context.flow.tokens if t.page is page]
    return median(sure) < _WEAK if sure else True


def _may_say_honours(context: Context, segment: Sequence[int]) -> bool:
    """True for a badly read piece of text near the title that may hold the words looked for."""
    weak = [i for i in segment if context.flow.tokens[i].word.confidence < _WEAK]
    free = [i for i in weak if not any(i in h.span for hits in context.votes.hits.values() for h in hits)]
    found = "".join(context.flow.tokens[i].squeezed for i in free)
    return bool(found) and any(
        Levenshtein.distance(found, form) <= _MAYBE * max(len(found), len(form)) for form in _forms()
    )


@cache
def _forms() -> tuple[str, ...]:
    return tuple(form.squeezed for form in labels() if form.key == "honours")


def _by_title(context: Context, hit: Hit, titles: Sequence[Hit]) -> bool:
    """Honours stand in or near the title; `distinction` elsewhere may be a grade."""
    tokens = context.flow.tokens
    own_row = len(context.flow.segments[tokens[hit.start].segment]) <= len(hit.span) + 2
    for title in titles:
        same = tokens[title.start].page is tokens[hit.start].page
        if same and abs(tokens[title.start].row - tokens[hit.start].row) <= _ROWS + 1:
            return own_row or tokens[title.start].row == tokens[hit.start].row or hit.form.words > 1
    return own_row and not titles
