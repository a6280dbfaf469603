"""A passport's names in both spellings: the national one and that of the machine-readable zone."""

from collections.abc import Sequence

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.mrz import MachineReadable
from extractors.meaning.person import is_marker, name_run
from extractors.meaning.values import parted_at_slashes, text_of
from schemas.facts import Fact
from schemas.reading import PrintedName

_PRIOR = 0.99
_ONE_FOR_BOTH = 0.95
"""What a part is worth at most that stands there once, though others stand in two spellings."""
Spellings = list[tuple[int, ...]]


def two_spellings(context: Context, zone: MachineReadable | None) -> list[PrintedName]:
    """`native` and `holder` (the Latin letters of the zone); empty where no part stands in two spellings.

    The father's name is part of the national spelling; the zone's has it only where it is printed again.
    """
    surnames, givens = _spellings(context, "surname"), _spellings(context, "given", "given_patronymic")
    fathers = _spellings(context, "patronymic")
    if not surnames or not givens or max(len(surnames), len(givens)) < 2:
        return []
    order = (1, 0) if _zone_first(context, surnames, zone) else (0, 1)
    found = []
    for role, place in zip(("native", "holder"), order, strict=True):
        first, father = _without_father(context, givens[min(place, len(givens) - 1)])
        if not father and place < len(fathers) and (role == "native" or len(fathers) > 1):
            father = fathers[place]
        found.append(
            PrintedName(
                role=role,
                surname=_part(context, surnames[min(place, len(surnames) - 1)], len(surnames)),
                given_name=_part(context, first, len(givens)),
                patronymic=_part(context, father, 2),
            )
        )
    return found


def _zone_first(context: Context, surnames: Spellings, zone: MachineReadable | None) -> bool:
    """True where the zone's spelling stands first: the national one has letters the zone has not."""
    if zone is None or len(surnames) < 2:
        return False
    texts = [text_of(context.flow, item).upper() for item in surnames]
    return texts[0] == zone.surname != texts[1]


def _without_father(context: Context, given: Sequence[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The given name and the father's name of `XƏDİCƏ AĞAHÜSEYN QIZI`."""
    marker = next((n for n, i in enumerate(given) if is_marker(context.flow.tokens[i].text)), None)
    if not marker:
        return tuple(given), ()
    return tuple(given[: marker - 1]), tuple(given[marker - 1 : marker + 1])


def _spellings(context: Context, *keys: str) -> Spellings:
    """The one or two spellings at the first label of these meanings that has any."""
    for place in context.labelled.values(*keys):
        row = _whole_piece(context, place.tokens)
        pieces = _parted(context, row)
        if len(pieces) == 1:
            pieces += _row_under(context, pieces[0])
        if pieces and all(_all_names(context, piece) for piece in pieces):
            return pieces
    return []


def _whole_piece(context: Context, tokens: Sequence[int]) -> tuple[int, ...]:
    """The words with the slash between them, which is no word to a label."""
    return tuple(range(tokens[0], tokens[-1] + 1))


def _parted(context: Context, row: Sequence[int]) -> Spellings:
    """`MƏMMƏDOVA / MAMMADOVA`: both spellings in one row, parted by a slash."""
    return [tuple(piece) for piece in parted_at_slashes(context.flow, row) if piece]


def _row_under(context: Context, first: Sequence[int]) -> Spellings:
    """The second spelling right under the first, if it is a name and nobody's label."""
    flow = context.flow
    box = flow.box(first)
    if any(i in context.labelled.covered for i in flow.rows.get(flow.tokens[first[0]].row + 1, ())):
        return []  # the row of the next label
    under = [
        i
        for i in flow.rows.get(flow.tokens[first[0]].row + 1, [])
        if flow.tokens[i].box[0] < box[2] and flow.tokens[i].box[2] > box[0] and flow.tokens[i].squeezed
    ]
    return [tuple(under)] if under and _all_names(context, under) else []


def _all_names(context: Context, line: Sequence[int]) -> bool:
    texts = [context.flow.tokens[i].text.strip("/") for i in line]
    free = [
        i for i, text in zip(line, texts, strict=True) if i not in context.labelled.covered or is_marker(text)
    ]
    return len(free) == len(line) and name_run(texts) == len(line)


def _part(context: Context, tokens: Sequence[int], spellings: int) -> Fact[str]:
    if not tokens:
        return Fact[str]()
    prior = _PRIOR if spellings > 1 else _ONE_FOR_BOTH
    return choose(context.flow, [Candidate(text_of(context.flow, tokens), tuple(tokens), prior)])
