"""The day a paper was issued, where no label with its value says it: by words beside it, or by its place."""

from extractors.meaning.candidates import Candidate
from extractors.meaning.dates import FoundDate
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.others import LETTERS, goes_with_a_number, leads_to_an_incoming_paper
from extractors.meaning.fields.verbs import BROKEN, candidate
from extractors.meaning.values import ends_sentence, is_number_sign
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind

SURROUNDINGS = ("city_of", "registration", "seal_place")
_ALONE = 0.95
"""What the only date left on a paper is worth as its day of issue."""
_NUMBERED = 0.985
"""What it is worth on a list of marks beside the list's own number: `No. 11837 of 02.10.2018`."""
_MADE_OUT = frozenset(
    {
        DocumentKind.SCHOOL_LETTER,
        DocumentKind.ACADEMIC_REFERENCE,
        DocumentKind.DIPLOMA,
        DocumentKind.TRANSCRIPT,
    }
)
_RUNNING = 3
"""Words in small letters: so many left of a date are a sentence's."""
_NEAR_ROWS = 2
_TOWN = 3
"""Words between `issued in` and its date: a town and `on`."""
_SENTENCE = 12


def dated_at_the_head(context: Context, found: list[Candidate[str]], used: set[int]) -> None:
    """`от 18.03.2020 № 04-11/338`: a letter's own day and number, with a row of its own above its title.

    Whatever other papers the letter names, this day is its own; where a later day stands alone, a guess.
    The day of what the letter answers (`На № 04-11/338 от 18.03.2020`) is none of its days.
    """
    if context.kind not in LETTERS:
        return
    flow = context.flow
    head = min((flow.tokens[h.start].row for h in context.votes.titles), default=0)
    above = [d for d in context.dates if d.complete and flow.tokens[d.start].row < head]
    others = [d for d in above if _of_an_incoming_paper(context, d)]
    used.update(i for d in others for i in range(d.start, d.end))
    own = [d for d in above if d not in others and _numbered(context, d)]
    if len(own) == 1 and flow.tokens[own[0].start].page is flow.tokens[0].page:
        later = any(d.complete and d.iso > own[0].iso and _alone(context, d) for d in context.dates)
        found.append(candidate(own[0], BROKEN if later else 0.985))
        used.update(range(own[0].start, own[0].end))


def _of_an_incoming_paper(context: Context, item: FoundDate) -> bool:
    """True where `На`, `İlgi`, `Your ref` opens the row, or the piece of it, in which a date stands."""
    flow, first = context.flow, context.flow.tokens[item.start]
    opening = {flow.rows[first.row][0], flow.segments[first.segment][0]}
    return any(i < item.start and leads_to_an_incoming_paper(flow.tokens[i].text) for i in opening)


def _numbered(context: Context, item: FoundDate) -> bool:
    """True for a date in a piece with nothing else but a number sign, one number and what leads to them."""
    tokens = context.flow.tokens
    segment = context.flow.segments[tokens[item.start].segment]
    rest = [tokens[i] for i in segment if not item.start <= i < item.end and tokens[i].text.strip("\"'«»_.,")]
    signs = [token for token in rest if is_number_sign(token.text) or token.text.startswith("№")]
    plain = [token for token in rest if token not in signs and not goes_with_a_number(token.bare)]
    figures = all(any(ch.isdecimal() for ch in token.text) for token in plain)
    return bool(signs) and len(plain) <= 1 and figures


def issued_at_once(context: Context, found: list[Candidate[str]], used: set[int]) -> None:
    """`выдан 17 сентября 2018 г.`, `Issued in Baku on September 20, 2010`: the words and the date in one row.

    An earlier paper is issued, too: the day is sure only where no date of the paper is later.
    """
    last = max((item.iso for item in context.dates if item.complete), default="")
    for hit in context.labelled.of("issue_date"):
        item = next((d for d in context.dates if hit.end <= d.start <= hit.end + _TOWN), None)
        if item is None or not item.complete or item.start in used or not _leads(context, hit.end, item):
            continue
        sure = item.iso == last and not _of_an_earlier_paper(context, hit.start)
        found.append(candidate(item, 0.985 if sure else BROKEN))
        used.update(range(item.start, item.end))


def _leads(context: Context, start: int, item: FoundDate) -> bool:
    """True where nothing but a town, a small word or a colon stands before a date in its row."""
    tokens = context.flow.tokens
    between = [tokens[i] for i in range(start, item.start)]
    same = all(token.segment == tokens[item.start].segment for token in [tokens[start - 1], *between])
    return same and all(
        not ends_sentence(token.text)
        and (token.text[:1].isupper() or len(token.bare) <= _TOWN or token.bare == "this")
        for token in between
    )


def _of_an_earlier_paper(context: Context, index: int) -> bool:
    before = " ".join(context.flow.tokens[i].bare for i in context.sentence_before(index, _SENTENCE))
    return any(phrase in before for phrase in words().lists["earlier_education"])


def issued_by_place(context: Context, found: list[Candidate[str]], used: set[int]) -> None:
    """The date by the city, the registration number or the place of the seal; else the last one left."""
    if context.kind is DocumentKind.NAME_DOCUMENT:
        return
    near = _beside_surroundings(context, used)
    found += [candidate(item, 0.99 if item.complete else 0.9) for item in near]
    left = [d for d in context.dates if d.complete and d.start not in used]
    if context.kind is DocumentKind.SCHOOL_LETTER and not near:
        near = [d for d in left if _alone(context, d)][:1]
        found += [candidate(item, 0.99) for item in near]
    placed = [d for d in left if _placed(context, d)]
    if not near and len(placed) == 1:
        near = placed
        found.append(candidate(placed[0], 0.99))
    if not near and len(left) == 1 and context.kind in _MADE_OUT:
        # No label, no place and no town says that it is the day of issue: a label nobody listed may say
        # that it is the day of something else.
        own = context.kind is DocumentKind.TRANSCRIPT and _numbered(context, left[0])
        found.append(candidate(left[0], _NUMBERED if own else _ALONE))


def _beside_surroundings(context: Context, used: set[int]) -> list[FoundDate]:
    tokens = context.flow.tokens
    around = {
        (tokens[h.start].page.number, tokens[h.start].column, tokens[h.start].row)
        for h in context.labelled.of(*SURROUNDINGS)
        if not _of_a_year(context, h.start)
    }
    return [
        item
        for item in context.dates
        if len(item.iso) > 4
        and item.start not in used
        and _next_to(context, item, around)
        and not (context.kind in LETTERS and _in_a_sentence(context, item))
    ]


def _in_a_sentence(context: Context, item: FoundDate) -> bool:
    """True for a letter's date behind words of its text: `... diplom 12 iyul 2023-cü ildə (qeyd. № 611)`.

    A letter tells of the registration of a diploma; the day beside it is the diploma's.
    """
    tokens = context.flow.tokens
    left = [tokens[i] for i in context.flow.rows[tokens[item.start].row] if i < item.start]
    small = [token.bare for token in left if token.text[:1].islower() and len(token.bare) > 1]
    running = [word for word in small if word not in words().year_words]
    diploma = any(token.bare.startswith(words().lists["diploma_stems"]) for token in left)
    return diploma or len(running) >= _RUNNING


def _of_a_year(context: Context, index: int) -> bool:
    """True for the `г.` right after a date, where no name of a town follows: it is the year's."""
    tokens = context.flow.tokens
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    town = after is not None and after.segment == tokens[index].segment and after.text[:1].isupper()
    return index - 1 in context.date_tokens and len(tokens[index].bare) == 1 and not town


def _placed(context: Context, item: FoundDate) -> bool:
    """`Ankara, 1 Temmuz 2016`: town and date with a row for themselves, as papers are dated."""
    tokens = context.flow.tokens
    segment = context.flow.segments[tokens[item.start].segment]
    before = [i for i in segment if i < item.start and tokens[i].squeezed]
    after = [i for i in segment if i >= item.end and tokens[i].squeezed]
    town = 0 < len(before) <= 3 and tokens[before[-1]].text.endswith(",")
    capitals = all(tokens[i].text[:1].isupper() for i in before if len(tokens[i].bare) > 1)
    return town and capitals and len(after) <= 1 and not set(before) & context.labelled.covered


def _alone(context: Context, item: FoundDate) -> bool:
    """A date that has its piece of the row for itself, but for a label such as `Date:`."""
    flow, first = context.flow, context.flow.tokens[item.start]
    left = [flow.tokens[i] for i in flow.rows[first.row] if i < item.start]
    if sum(token.text[:1].islower() and len(token.bare) > 1 for token in left) >= _RUNNING:
        return False  # a wide gap in a sentence: `аттестации   –   30.06.2024 г.`
    return len(flow.segments[first.segment]) <= item.end - item.start + 2


def _next_to(context: Context, item: FoundDate, around: set[tuple[int, int, int]]) -> bool:
    """Beside such a word in its row, or in a row of its own near one: a date in a sentence is another."""
    token = context.flow.tokens[item.start]
    alone = len(context.flow.segments[token.segment]) <= item.end - item.start + 3
    reach = _NEAR_ROWS if alone else 0
    return any(
        (token.page.number, token.column, token.row + shift) in around for shift in range(-reach, reach + 1)
    )
