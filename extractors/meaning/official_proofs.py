"""What tells an official's name from a seal's legend, a sentence and an office, by what stands around it."""

from collections.abc import Sequence

from extractors.meaning.candidates import Candidate
from extractors.meaning.fields.context import Context
from extractors.meaning.flow import Flow, Token
from extractors.meaning.officials import of_an_office
from extractors.meaning.person import is_marker, name_run
from extractors.meaning.person_look import is_degree, looks_like_a_person
from extractors.meaning.vocabulary import words

_NEXT_ROW = 2.2
"""In line heights: the next row of one name is so near."""
_SENTENCE_WORDS = 3
_A_WORD = 3
"""Letters: so long words in small letters beside a name are a sentence's."""
_BADLY = 0.75
"""Below this word confidence what was read may be handwriting."""


def is_a_person(flow: Flow, run: Sequence[int]) -> bool:
    """True for what looks like a name, and for other words where they have their piece to themselves.

    Words in capitals alone are a seal's legend or a heading as likely as a name.
    """
    texts = [flow.tokens[i].text for i in run]
    capitals = all(text.isupper() for text in texts)
    if looks_like_a_person(texts, ended=not capitals):
        return True
    segment = [i for i in piece_of(flow, run[0]) if not _scribble(flow.tokens[i])]
    alone = len(segment) == len(run) or (segment[0] == run[0] and texts[-1].endswith(","))
    return alone and not capitals


def goes_on_below(context: Context, run: Sequence[int]) -> bool:
    """True where one more word of a name, or a father's name, stands right under: the name has three rows."""
    flow, last = context.flow, context.flow.tokens[run[-1]]
    if any(is_marker(flow.tokens[i].text) for i in run):
        return False
    box = flow.box(run)
    under = [
        i
        for i in flow.rows.get(last.row + 1, [])
        if flow.tokens[i].box[0] < box[2] and flow.tokens[i].box[2] > box[0] and flow.tokens[i].squeezed
    ]
    if not under or flow.tokens[under[0]].middle - last.middle > _NEXT_ROW * max(last.height, 0.008):
        return False
    piece = [i for i in piece_of(flow, under[0]) if not _scribble(flow.tokens[i])]
    texts = [flow.tokens[i].text for i in piece]
    named = len(piece) == 1 or (len(piece) == 2 and is_marker(texts[1]))
    free = not set(piece[:1]) & context.labelled.covered and not any(is_a_place(flow, (i,)) for i in piece)
    return named and free and name_run(texts) == len(texts) and looks_like_a_person(texts)


def with_degrees(flow: Flow, run: tuple[int, ...]) -> tuple[int, ...]:
    """The name with the letters of degrees after it: `Tomasz Kostka, MD, PhD`."""
    after = [i for i in piece_of(flow, run[-1]) if i > run[-1]]
    count = next((n for n, i in enumerate(after) if not is_degree(flow.tokens[i].text)), len(after))
    return (*run, *after[:count])


def piece_of(flow: Flow, index: int) -> list[int]:
    """The piece of the row a word stands in."""
    return flow.segments[flow.tokens[index].segment]


def without_scribble(flow: Flow, run: Sequence[int]) -> tuple[int, ...]:
    """Without what a signature or a seal was read as: stray letters, short words read badly."""
    return tuple(i for i in run if not _scribble(flow.tokens[i]))


def _scribble(token: Token) -> bool:
    stray = len(token.bare) <= 1 and not token.text.endswith(".")
    return stray or (len(token.bare) <= 3 and token.word.confidence < _BADLY and not is_marker(token.text))


def of_its_office(flow: Flow, run: Sequence[int]) -> bool:
    """True where the very next word, in the same print, is one that offices have: the run is its name."""
    after = run[-1] + 1
    if after >= len(flow.tokens) or flow.tokens[after].segment != flow.tokens[run[-1]].segment:
        return False
    one, other = flow.tokens[run[-1]].text, flow.tokens[after].text
    if flow.tokens[after].bare in words().lists["address_words"]:
        return True  # `14 Anvar Gasimzade str.`
    parted = one.endswith(",") or other.startswith("(")
    return one.isupper() == other.isupper() and not parted and is_a_place(flow, (after,))


def is_a_place(flow: Flow, run: Sequence[int]) -> bool:
    """A school, an office or an address, not a person."""
    return any(of_an_office(flow.tokens[i].bare) for i in run)


def fills_piece(flow: Flow, segment: Sequence[int], name: Candidate[str]) -> bool:
    """True for a name that is all of its piece of the row."""
    return len(name.tokens) == sum(bool(flow.tokens[i].squeezed) for i in segment)


def is_running(flow: Flow, members: Sequence[int]) -> bool:
    """True for a row of running text: words in small letters, well read, that are no caption."""
    text = flow.text(members).lstrip(" _")
    small = [i for i in members if flow.tokens[i].text[:1].islower() and len(flow.tokens[i].bare) > 2]
    return len(small) >= _SENTENCE_WORDS and not text.startswith(("(", "[", "/"))


def stands_apart(flow: Flow, run: Sequence[int]) -> bool:
    """True when a name has its piece of the row (nearly) for itself: not the end of a sentence."""
    segment = [i for i in piece_of(flow, run[0]) if not _scribble(flow.tokens[i])]
    rest = [i for i in segment if i not in run]
    worded = [i for i in rest if flow.tokens[i].text.islower() and len(flow.tokens[i].bare) >= _A_WORD]
    return len(rest) <= 3 and segment[0] == run[0] and not worded
