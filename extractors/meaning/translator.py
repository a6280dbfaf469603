"""Who translated or certifies: the line it stands in, the name and title, the signature."""

from collections.abc import Sequence

from extractors.marks.calibration import signed_probability
from extractors.meaning.blocks import Blocks
from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.name_words import languages_at, least_sure
from extractors.meaning.flow import Flow
from extractors.meaning.hits import Hit
from extractors.meaning.officials import in_a_sentence
from extractors.meaning.person import name_run
from extractors.meaning.placeholders import placeholders
from extractors.meaning.signatures import marked, official_name, role_lines, signed_at
from extractors.meaning.values import text_of
from schemas.facts import Fact

_LINKS = frozenset({"of", "for", "at"})


def translator_line(whole: Context, blocks: Blocks) -> Hit | None:
    """The translator's label; else that of the service's or school's representative who certifies.

    Titles that stand before the certifying sentence, or with `(signed)` beside them, are translated text.
    """
    lines = role_lines(whole)
    for keys in (("translator",), ("director",), ("registrar", "dean", "vice_rector", "rector", "secretary")):
        hits = [hit for hit in lines if hit.key in keys and hit.start not in blocks.statement]
        if keys != ("translator",):
            hits = [hit for hit in hits if _certifies(whole.flow, blocks, hit)]
        if hits:
            return ([hit for hit in hits if not in_a_sentence(whole.flow, hit)] or hits)[-1]
    return None


def _certifies(flow: Flow, blocks: Blocks, hit: Hit) -> bool:
    """True for an official's line in the translator's part that is no copy of the original's."""
    if hit.start not in blocks.attestation or (blocks.statement and hit.end <= blocks.statement[0]):
        return False
    row = flow.rows[flow.tokens[hit.start].row]
    return not any(i in row for i in placeholders(flow))


def translator(whole: Context, blocks: Blocks, line: Hit | None) -> tuple[Fact[str], Fact[str]]:
    """Name and title as printed: by the translator's label, and in the certifying sentence (`I, N. N.,`)."""
    flow = whole.flow
    found: list[Candidate[str]] = []
    for index, token in zip(blocks.statement, (flow.tokens[i] for i in blocks.statement), strict=True):
        if token.bare in {"i", "undersigned"}:
            run = _name_from(flow, [i for i in blocks.statement if i > index])
            if run:
                found.append(Candidate(text_of(flow, run), run, 0.99, least=_known(whole, run)))
                break
    title = Fact[str]()
    if line is not None:
        printed = official_name(whole, line)
        title = _title(flow, line)
        if printed.value and printed.evidence:
            at = _tokens_of(flow, line, printed.value)
            found += [Candidate(printed.value, at, 0.985, least=_known(whole, at))] if at else []
    return choose(flow, found), title


def _known(whole: Context, run: Sequence[int]) -> tuple[tuple[int, float], ...]:
    return least_sure(whole.flow, run, languages_at(whole.flow, run, whole.languages))


def _title(flow: Flow, line: Hit) -> Fact[str]:
    """The translator's title with the words right before it (`Certified Translator`)."""
    segment = flow.segments[flow.tokens[line.start].segment]
    start = line.start
    while start > segment[0] and line.start - start < 3 and flow.tokens[start - 1].text.isalpha():
        start -= 1
    named = start > segment[0] and flow.tokens[start - 1].text.endswith(",")  # `N. N., Sworn Translator`
    if not named and not all(flow.tokens[i].text.isalpha() for i in segment if i < line.start):
        start = line.start
    tokens = tuple(range(start, _title_ends(flow, line)))
    listed = tokens == tuple(line.span) and not line.distance
    return choose(flow, [Candidate(text_of(flow, tokens), tokens, 0.99, closed=listed)])


def _title_ends(flow: Flow, line: Hit) -> int:
    """Where a title ends: `of the Translation Bureau` is part of it, `of` and a bureau's own name are not."""
    segment = flow.segments[flow.tokens[line.start].segment]
    end = line.end
    if end > segment[-1] or flow.tokens[end].bare not in _LINKS or flow.tokens[end - 1].text.endswith(","):
        return end
    if end + 1 > segment[-1] or flow.tokens[end + 1].bare != "the":
        return end
    while end <= segment[-1] and flow.tokens[end].text.strip(",").isalpha():
        end += 1
        if flow.tokens[end - 1].text.endswith(","):
            break
    return end


def _name_from(flow: Flow, tokens: Sequence[int]) -> tuple[int, ...]:
    kept = [i for i in tokens if flow.tokens[i].squeezed]
    while kept and flow.tokens[kept[0]].bare in {"the", "undersigned", "translator", "certified", "sworn"}:
        kept = kept[1:]
    run = kept[: name_run([flow.tokens[i].text for i in kept])]
    return tuple(run) if len(run) >= 2 else ()


def _tokens_of(flow: Flow, line: Hit, text: str) -> tuple[int, ...]:
    """The places near a label where a text stands."""
    length = len(text.split())
    for start in range(max(0, line.start - 20), min(len(flow.tokens), line.end + 30)):
        span = tuple(range(start, min(start + length, len(flow.tokens))))
        if text_of(flow, span).strip("() ") == text:
            return span
    return ()


def signed(whole: Context, blocks: Blocks, line: Hit | None) -> Fact[bool]:
    """A signature beside the translator's label or under the certifying sentence."""
    if line is not None:
        return signed_at(whole, line)
    flow = whole.flow
    if blocks.statement:
        last = flow.tokens[blocks.statement[-1]]
        below = [m for m in last.page.marks if m.kind == "signature" and m.box[3] > last.box[1]]
        if below:
            return marked(flow, last.page, below[0], signed_probability(below[0], "near"))
    return Fact[bool]()
