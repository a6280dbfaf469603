"""Where the words of a specialty or a qualification begin and end, beside labels and in sentences."""

from collections.abc import Sequence

from extractors.meaning.fields.context import Context
from extractors.meaning.places import Place
from extractors.meaning.values import ends_sentence
from extractors.meaning.vocabulary import words


def own_half(context: Context, place: Place, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """`Fakültə / ixtisas` over `Tibb / Müalicə işi`: a label after a slash has what follows the slash."""
    flow, label = context.flow, place.label
    before = [i for i in flow.segments[flow.tokens[label.start].segment] if i < label.start]
    if not tokens or not before or not flow.tokens[before[-1]].text.endswith("/"):
        return tokens
    slashes = [i for i in range(tokens[0], tokens[-1]) if flow.tokens[i].text.endswith("/")]
    other = any(hit.start in before for hit in context.labelled.of("faculty", "school_caption"))
    return tuple(i for i in tokens if i > slashes[0]) if other and len(slashes) == 1 else tokens


def one_sentence(context: Context, tokens: Sequence[int]) -> tuple[int, ...]:
    """A label's value ends where its sentence ends: `Specialty: X. Admitted: 2010`."""
    end = next((n for n, i in enumerate(tokens, 1) if ends_sentence(context.flow.tokens[i].text)), None)
    return tuple(tokens[:end])


def first_language(context: Context, tokens: Sequence[int]) -> tuple[int, ...]:
    """`Müalicə işi / General Medicine` is one value in two languages; the first is the paper's own."""
    if not tokens:
        return ()
    between = range(tokens[0] + 1, tokens[-1])
    slash = next((i for i in between if context.flow.tokens[i].text == "/"), tokens[-1] + 1)
    return tuple(i for i in tokens if i < slash)


def named_before(context: Context, index: int) -> bool:
    """True where a capital stands right before a capital: `ÇOCUK HASTALIKLARI UZMANI` is one name."""
    tokens = context.flow.tokens
    before = tokens[index - 1] if index else None
    if before is None or before.segment != tokens[index].segment or index - 1 in context.labelled.covered:
        return False
    capitals = before.text[:1].isupper() and tokens[index].text[:1].isupper()
    return capitals and not before.text.endswith((",", ";", ":", "."))


def joins_capitals(context: Context, index: int) -> bool:
    """`Anaesthesiology and Reanimation` is one name; before a word in small letters `and` leads elsewhere."""
    around = context.flow.tokens[index - 1 : index + 2]
    joined = around[1].bare in words().lists["joins"] and len(around) == 3
    return joined and all(around[n].text[:1].isupper() for n in (0, 2))


def goes_on_with_and(context: Context, index: int) -> bool:
    """True where `and` follows: `obstetrics and gynaecology` may be one name."""
    tokens = context.flow.tokens
    return (
        index < len(tokens)
        and tokens[index].bare == "and"
        and not tokens[index - 1].text.endswith((",", "."))
    )


def begins_anew(context: Context, last: int, index: int) -> bool:
    """True for a date, and for a capital on a new row though the row before had room to spare."""
    tokens = context.flow.tokens
    if index in context.date_tokens:
        return True
    if tokens[last].row == tokens[index].row or not tokens[index].text[:1].isupper():
        return False
    goes_on = tokens[last].text.endswith("-") or tokens[last].bare in words().lists["goes_on"]
    return not goes_on and not context.flow.fills_row(last)
