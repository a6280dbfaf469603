"""How far a specialty or a qualification reaches in a sentence, before or after the words that name it."""

from collections.abc import Sequence

from extractors.meaning.fields.context import Context
from extractors.meaning.fields.phrase_edges import begins_anew, joins_capitals, named_before
from extractors.meaning.fields.specialty_code import is_code
from extractors.meaning.hits import Hit, find
from extractors.meaning.values import ends_sentence, school_noun
from extractors.meaning.vocabulary import known, words

PHRASE = 6
"""A specialty or a qualification has at most so many words."""
_QUOTES = {"«": "»", "“": "”", "„": "“", '"': '"'}
_GERUND, _PARTICIPLE = 6, 5
"""Letters: a word that ends so is longer, if it is a verb's."""


def said_before(context: Context, hit: Hit, closed: str) -> tuple[int, ...]:
    """The words before `ixtisası üzrə` or `dərəcəsi verilmişdir`, back to a label or a row's start."""
    reach = context.sentence_before(hit.start, PHRASE)
    listed = _listed(context, reach, closed)
    exact = [span for span in listed if span[-1] == hit.start - 1]
    if exact and not named_before(context, max(exact, key=len)[0]):
        return max(exact, key=len)
    row = context.flow.tokens[hit.start].row
    lists = words().lists
    found: list[int] = []
    for index in reversed(reach):
        token = context.flow.tokens[index]
        own = context.flow.tokens[found[0]].row if found else row
        other_row = token.row != own and (found or row - token.row > 1)
        if other_row or index in context.labelled.covered or (found and token.text.endswith((",", ":"))):
            break
        if index in context.date_tokens or token.bare in lists["time_words"]:
            break
        if _ends_clause(token.bare) or token.bare in (*lists["of_a_field"], *lists["within"]):
            break
        if school_noun(token.bare) or token.bare.startswith(lists["faculty_stems"]):
            break
        found.insert(0, index)
    while found and context.flow.tokens[found[0]].bare in lists["leading_words"]:
        found.pop(0)
    return tuple(found)


def _ends_clause(word: str) -> bool:
    """True for `tamamlayarak`, `bitirərək`, `keçmiş`, `təhsilini`: another clause ends or goes on there."""
    lists = words().lists
    gerund = word.endswith(lists["gerund_endings"]) and len(word) > _GERUND
    participle = word.endswith(lists["participle_endings"]) and len(word) > _PARTICIPLE
    return gerund or participle or word in lists["studied"]


def said_after(context: Context, hit: Hit, closed: str) -> tuple[int, ...]:
    """The words after `in the specialty of` or `the degree of`, up to a label or the sentence's end."""
    if quoted := _in_quotes(context, hit.end):
        return quoted
    reach = context.sentence_after(hit.end, PHRASE)
    listed = [span for span in _listed(context, reach, closed) if span[0] - hit.end <= 2]
    found: list[int] = []
    for index in reach:
        token = context.flow.tokens[index]
        if not found and (not token.bare or token.bare in words().lists["leading_words"]):
            continue
        if found and (context.labelled.starts.get(index) or begins_anew(context, found[-1], index)):
            break
        if found and token.bare in words().lists["new_clause"]:
            break
        if token.bare in words().lists["leads_elsewhere"] and found and not joins_capitals(context, index):
            break
        found.append(index)
        if token.text.endswith((",", ";", ".", "»", "”")) or ends_sentence(token.text):
            break
    while len(found) > 1 and context.flow.tokens[found[-1]].bare in words().lists["goes_on"]:
        found.pop()
    longest = max(listed, key=len, default=())
    if len(longest) >= len(found) or (longest and _ends_there(context, longest, found)):
        return tuple(longest)
    return tuple(found)


def _in_quotes(context: Context, start: int) -> tuple[int, ...]:
    """All of `"Curative and prophylactic care"` where marks of quotation open right there and shut soon."""
    tokens = context.flow.tokens
    first = tokens[start].text if start < len(tokens) else ""
    if not first.startswith(tuple(_QUOTES)):
        return ()
    shut = _QUOTES[first[0]]
    for end in range(start, min(start + PHRASE + 1, len(tokens))):
        if shut in tokens[end].text[1 if end == start else 0 :]:
            return tuple(range(start, end + 1))
    return ()


def _ends_there(context: Context, known_span: Sequence[int], found: Sequence[int]) -> bool:
    """True when a known phrase is followed by another row or by a small word: it is the whole value."""
    after = [i for i in found if i > known_span[-1]]
    first = [i for i in without_code(context, found) if i < known_span[0]]
    if not after or first:
        return False
    token, last = context.flow.tokens[after[0]], context.flow.tokens[known_span[-1]]
    if token.bare in words().lists["joins"] and joins_capitals(context, after[0]):
        return False  # `Treatment and Prevention`, over two rows or in one
    return token.row != last.row or token.bare in words().lists["leading_words"]


def _listed(context: Context, reach: range, closed: str) -> list[tuple[int, ...]]:
    hits = known_hits(context, closed)
    return [tuple(h.span) for h in hits if h.start in reach and h.end - 1 in reach and h.distance == 0]


def known_hits(context: Context, closed: str) -> list[Hit]:
    """Where phrases of a closed list (`known_specialties`, `known_qualifications`) stand in the paper."""
    return find(context.flow, known(closed))


def without_code(context: Context, tokens: Sequence[int]) -> list[int]:
    """The words without codes of specialties and without signs that are no words; `&` stands for one."""
    flow, spaced = context.flow, context.spaced_codes
    return [
        i
        for i in tokens
        if i not in spaced
        and not is_code(flow.tokens[i].text)
        and (flow.tokens[i].squeezed or flow.tokens[i].text == "&")
    ]
