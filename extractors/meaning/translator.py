"""Who translated or certifies: the line it stands in, the name and title."""

from collections.abc import Sequence

from extractors.meaning.blocks import Blocks
from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.name_words import languages_at, least_sure
from extractors.meaning.flow import Flow
from extractors.meaning.hits import Hit
from extractors.meaning.official_names import official_name
from extractors.meaning.officials import after_its_name, in_a_sentence
from extractors.meaning.person import is_declined_marker, is_title
from extractors.meaning.placeholders import placeholders
from extractors.meaning.signatures import role_lines
from extractors.meaning.translator_words import (
    is_hearsay,
    is_verbal,
    name_after_by,
    name_before,
    name_of_speaker,
    name_stated,
    names_the_speaker,
    title_after,
    title_under,
    with_brackets,
)
from extractors.meaning.values import text_of
from extractors.meaning.vocabulary import words
from schemas.facts import Fact

_LINKS = frozenset({"of", "for", "at"})
_HEARSAY = 0.9
"""What name and title are worth that only a notary's sentence tells, in its own language and case."""


def translator_line(whole: Context, blocks: Blocks) -> Hit | None:
    """The translator's label; else that of the service's or school's representative who certifies.

    Titles that stand before the certifying sentence, or with `(signed)` beside them, are translated text.
    """
    lines = [*role_lines(whole), *_titles_below(whole, blocks)]
    for keys in (("translator",), ("director",), ("registrar", "dean", "vice_rector", "rector", "secretary")):
        hits = [
            hit for hit in lines if hit.key in keys and (hit.start not in blocks.statement or is_verbal(hit))
        ]
        if keys != ("translator",):
            hits = [hit for hit in hits if _certifies(whole.flow, blocks, hit)]
        if hits:
            own = [hit for hit in hits if not in_a_sentence(whole.flow, hit)]
            direct = [hit for hit in own if not (is_hearsay(whole.flow, hit) or _in_another_case(whole, hit))]
            return (direct or own or hits)[-1]
    return None


def _in_another_case(whole: Context, line: Hit) -> bool:
    """True for `Tərcüməçi N. N. qızının`: a notary's sentence on the signature, no translator's place."""
    value = official_name(whole, line).value or ""
    return any(map(is_declined_marker, value.split()))


def _titles_below(whole: Context, blocks: Blocks) -> list[Hit]:
    """Translators' titles below the statement: one in it is no second line of the same place."""
    last = blocks.statement[-1] if blocks.statement else len(whole.flow.tokens)
    titles = [hit for hit in whole.labelled.hits if hit.key == "translator" and hit.form.group == "roles"]
    below = [hit for hit in titles if hit.start > last]
    return [
        hit
        for hit in below
        if whole.is_role_line(hit)
        or after_its_name(whole.flow, hit)
        or whole.opens_after_a_sentence(hit)
        or names_the_speaker(whole.flow, hit, blocks.statement)
    ]


def _certifies(flow: Flow, blocks: Blocks, hit: Hit) -> bool:
    """True for an official's line in the translator's part that is no copy of the original's."""
    if hit.start not in blocks.attestation or (blocks.statement and hit.end <= blocks.statement[0]):
        return False
    row = flow.rows[flow.tokens[hit.start].row]
    return not any(i in row for i in placeholders(flow))


def translator(whole: Context, blocks: Blocks, line: Hit | None) -> tuple[Fact[str], Fact[str]]:
    """Name and title as printed: by the translator's label, and in the statement (`I, N. N., title,`)."""
    flow, found = whole.flow, list[Candidate[str]]()
    stated = name_stated(flow, blocks.statement) or name_of_speaker(flow)
    stated = stated or name_after_by(flow, sorted(blocks.attestation))
    stated = _untitled(flow, stated)
    if stated:
        found.append(Candidate(text_of(flow, stated), stated, 0.99, least=_known(whole, stated)))
    hearsay = line is not None and is_hearsay(flow, line)
    at: tuple[int, ...] = ()
    if line is not None and not (stated and hearsay):
        at = _untitled(flow, named(whole, line))
        prior = _HEARSAY if hearsay else 0.985
        at = at or name_before(flow, range(_begun_above(flow, line) or line.start, line.end))
        found += [Candidate(text_of(flow, at), at, prior, least=_known(whole, at))] if at else []
    titles = [title_after(flow, stated), title_under(flow, stated, blocks.statement)]
    if line is not None and is_verbal(line):
        titles.append(title_after(flow, at))
    elif line is not None and not (hearsay or (any(titles) and _asks_for_ink(flow, line))):
        return choose(flow, found), _title(flow, _in_english(whole, line))
    told = next((tokens for tokens in titles if tokens), ())
    if told or line is None or is_verbal(line):
        return choose(flow, found), choose(
            flow, [Candidate(text_of(flow, told), told, 0.985)] if told else []
        )
    heard = Candidate(text_of(flow, line.span), tuple(line.span), _HEARSAY)
    return choose(flow, found), choose(flow, [heard])


def _untitled(flow: Flow, run: Sequence[int]) -> tuple[int, ...]:
    """The name without `Prof.` and its like before it."""
    first = next((n for n, i in enumerate(run) if not is_title(flow.tokens[i].text)), 0)
    return tuple(run[first:])


def named(whole: Context, line: Hit) -> tuple[int, ...]:
    """Where the name by a label stands."""
    printed = official_name(whole, line)
    return _tokens_of(whole.flow, line, printed.value) if printed.value and printed.evidence else ()


def _in_english(whole: Context, line: Hit) -> Hit:
    """The English half of a title in two languages: `Yeminli Tercüman / Sworn Translator`."""
    row = whole.flow.tokens[line.start].row
    same = [h for h in whole.labelled.hits if h.key == line.key and whole.flow.tokens[h.start].row == row]
    english = [h for h in same if h.form.language == "en" and h.form.group == "roles"]
    return line if line.form.language == "en" or not english else english[0]


def _known(whole: Context, run: Sequence[int]) -> tuple[tuple[int, float], ...]:
    return least_sure(whole.flow, run, languages_at(whole.flow, run, whole.languages))


def _asks_for_ink(flow: Flow, line: Hit) -> bool:
    """True for `Signature of translator:`, which names a place and nobody's title."""
    segment = flow.segments[flow.tokens[line.start].segment]
    return any(flow.tokens[i].bare in words().lists["signature_words"] for i in segment if i < line.start)


def _title(flow: Flow, line: Hit) -> Fact[str]:
    """The translator's title with the words right before it (`Certified Translator`)."""
    segment = flow.segments[flow.tokens[line.start].segment]
    start = line.start
    if above := _begun_above(flow, line):
        tokens = tuple(range(above, _title_ends(flow, line)))
        return choose(flow, [Candidate(text_of(flow, tokens), tokens, 0.985)])
    while start > segment[0] and line.start - start < 3 and flow.tokens[start - 1].text.isalpha():
        start -= 1
    named = start > segment[0] and flow.tokens[start - 1].text.endswith(",")  # `N. N., Sworn Translator`
    if not named and not all(flow.tokens[i].text.isalpha() for i in segment if i < line.start):
        start = line.start
    tokens = tuple(range(start, _title_ends(flow, line)))
    listed = tokens == tuple(line.span) and not line.distance
    return choose(flow, [Candidate(text_of(flow, tokens), tokens, 0.99, closed=listed)])


def _begun_above(flow: Flow, line: Hit) -> int:
    """Where a title begins whose first words end the full row before: `N. N., Sworn` over `Translator`."""
    start = line.start
    while start and flow.tokens[start - 1].bare in words().translation["title_leads"]:
        start -= 1
    return start if flow.tokens[start].row != flow.tokens[line.start].row else 0


def _title_ends(flow: Flow, line: Hit) -> int:
    """Where a title ends: `of the Translation Bureau` is part of it, `of` and a bureau's own name are not."""
    segment = flow.segments[flow.tokens[line.start].segment]
    end = with_brackets(flow, line.end)
    if end > segment[-1] or flow.tokens[end].bare not in _LINKS or flow.tokens[end - 1].text.endswith(","):
        return end
    if end + 1 > segment[-1] or flow.tokens[end + 1].bare != "the":
        return end
    while end <= segment[-1] and flow.tokens[end].text.strip(",:").isalpha():
        end += 1
        if flow.tokens[end - 1].text.endswith((",", ":")):
            break
    return end


def _tokens_of(flow: Flow, line: Hit, text: str) -> tuple[int, ...]:
    """The places near a label where a text stands."""
    length = len(text.split())
    for start in range(max(0, line.start - 20), min(len(flow.tokens), line.end + 30)):
        span = tuple(range(start, min(start + length, len(flow.tokens))))
        if text_of(flow, span).strip("() ") == text:
            return span
    return ()
