"""The school's name as printed: by its caption or label, else by the words schools are called by."""

from collections.abc import Sequence

from extractors.confidence import at_confidence
from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.others import others_before
from extractors.meaning.fields.quoted_names import branch_behind, in_quotes
from extractors.meaning.fields.school_edges import (
    UNPROVEN,
    edges_proven,
    leads_on,
    without_hanging,
    without_inflected_faculty,
    without_its_letters,
)
from extractors.meaning.fields.school_lines import (
    INITIALS,
    cut_off,
    of_another,
    with_lines_over,
    with_more_lines,
)
from extractors.meaning.fields.school_names import (
    fullest,
    nominative,
    part_of_known,
    sense_of,
    several_schools,
    without_institution,
)
from extractors.meaning.fields.school_row import is_noun, name_around
from extractors.meaning.flow import Flow
from extractors.meaning.numbered import numbers_words
from extractors.meaning.values import (
    in_list,
    surer_words,
    text_of,
    trimmed,
    unbroken,
)
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind
from schemas.facts import Fact

_NEAR = 10
"""Words before a name among which it is said that it is the old one."""
_CUT = 0.9
"""What a name is worth at most whose beginning was not found."""


def read_school(context: Context) -> dict[str, Fact[str]]:
    """`school_name` in the document's own spelling, all lines of it."""
    captioned = _captioned(context)
    kept = fullest(captioned + _in_words(context))
    fact = choose(context.flow, kept)
    if not fact.present:
        return {}
    labelled = any(item.value == fact.value for item in captioned)
    if not labelled and several_schools(kept, str(fact.value)):
        worth = min(fact.confidence, _CUT)
        fact = at_confidence(fact, worth)
    return {"school_name": fact}


def _captioned(context: Context) -> list[Candidate[str]]:
    found = []
    for place in context.labelled.values("school_caption"):
        tokens = with_more_lines(context, trimmed(context.flow, place.tokens))
        if any(is_noun(context.flow.tokens[i].bare) for i in tokens):
            tokens = with_lines_over(context, tokens, captioned=context.labelled.is_caption(place.label))
            found.append(_candidate(context, tokens, place.prior))
    return found


def _candidate(context: Context, tokens: Sequence[int], prior: float) -> Candidate[str]:
    """A name as read; one that begins in its middle is a guess, however well its words were read."""
    number = numbers_words(context.flow, tokens)
    tokens = [i for i in tokens if i not in number] or tokens
    tokens = without_its_letters(context.flow, _without_address(context.flow, tokens))
    tokens = _one_spelling(context.flow, _without_time(context, tokens))
    tokens = _without_office(context.flow, tokens)
    led_on = leads_on(context.flow, tokens)
    tokens = without_hanging(context.flow, tokens)
    tokens = without_inflected_faculty(context.flow, without_institution(context.flow, tokens))
    branch = branch_behind(context.flow, tokens)
    tokens = [*tokens, *branch]
    text, bent = nominative(text_of(context.flow, tokens))
    known = in_list("known_schools", text)
    whole = known or not (cut_off(context.flow, tokens) or part_of_known(text))
    whole = whole and unbroken(context.flow, tokens) and not _goes_on_unread(context.flow, tokens)
    whole = whole and not (_in_brackets(context.flow, tokens) or _with_an_address(context.flow, tokens))
    whole = whole and not branch
    worth = prior if whole else min(prior, _CUT)
    if bent and not known:
        worth = min(worth, _CUT)  # a name in an oblique case is not what the school is called
    if context.kind is DocumentKind.POSTGRADUATE and _graduated_from(context, tokens):
        worth = min(worth, _CUT)  # the school before, not that of the residency
    if _studied_before(context, tokens[0]) or others_before(context.flow, tokens[0], "former_school", _NEAR):
        worth = min(worth, UNPROVEN)
    if _led_from_above(context.flow, tokens) or (not known and _names_in_it(context.flow, tokens) > 1):
        worth = min(worth, _CUT)  # its beginning is left out, or two schools' names are run together
    if led_on or _half_quoted(text) or not edges_proven(context, tokens):
        worth = min(worth, UNPROVEN)
    sense = sense_of(context.flow, tokens)
    least = surer_words(context.flow, "known_schools", text, tokens) if known and whole else ()
    return Candidate(text, tuple(tokens), worth, closed=known, sense=sense, least=least)


def _one_spelling(flow: Flow, tokens: Sequence[int]) -> Sequence[int]:
    """The first of `Naxçıvan Dövlət Universiteti / Nakhchivan State University`, a name in two languages."""
    cut = next((n for n, i in enumerate(tokens) if n and flow.tokens[i - 1].text == "/"), None)
    return tokens[:cut] if cut and any(is_noun(flow.tokens[i].bare) for i in tokens[:cut]) else tokens


def _without_time(context: Context, tokens: Sequence[int]) -> Sequence[int]:
    """`1976-cı ildə ... Tibb İnstitutunun` over its caption without the year and the word for it."""
    times = words().lists["time_words"]
    led = 0
    while led < len(tokens) - 1 and (
        tokens[led] in context.date_tokens or context.flow.tokens[tokens[led]].bare in times
    ):
        led += 1
    return tokens[led:]


def _half_quoted(text: str) -> bool:
    """True for `Grigore T. Popa" University of Medicine`: a quotation that begins outside of the name."""
    return text.count('"') % 2 == 1 or text.count("“") > text.count("”") or text.count("«") != text.count("»")


def _studied_before(context: Context, index: int) -> bool:
    """`Əvvəlki təhsili: Azərbaycan Tibb Universiteti`: the school before, wherever the rows are broken."""
    before = " ".join(token.bare for token in context.flow.tokens[max(0, index - _NEAR // 2) : index])
    return any(phrase in before for phrase in words().lists["earlier_education"])


def _led_from_above(flow: Flow, tokens: Sequence[int]) -> bool:
    """True where the row over a name ends in `адына` or `орденли`: the name began there."""
    first = flow.tokens[tokens[0]]
    if flow.segments[first.segment][0] != tokens[0]:
        return False
    leaders = words().lists["school_leaders"]
    return any(flow.tokens[piece[-1]].bare in leaders for piece in flow.pieces_over(tokens))


def _names_in_it(flow: Flow, tokens: Sequence[int]) -> int:
    """How many words such as `universitet` and `University` the name has: a school is named by one."""
    stems = words().lists["school_stems"]
    return sum(flow.tokens[i].bare.startswith(stems) for i in tokens)


def _goes_on_unread(flow: Flow, tokens: Sequence[int]) -> bool:
    """True where initials follow (`Н. Нариманова`) though `имени` or `named after` was not read there."""
    last = flow.tokens[tokens[-1]]
    row = [i for i in flow.segments[last.segment] if i > tokens[-1]]
    if not row:
        below = [i for i in flow.rows.get(last.row + 1, []) if flow.tokens[i].column == last.column]
        row = below if below and not flow.tokens[below[0]].text[:1].isdecimal() else []
    return any(INITIALS.match(flow.tokens[i].text) for i in row[:3])


def _without_address(flow: Flow, tokens: Sequence[int]) -> Sequence[int]:
    """`Odlar Yurdu Universiteti (Bakı ş., Koroğlu Rəhimov küçəsi, 13)` without what stands in brackets."""
    at = next((n for n, i in enumerate(tokens) if n and flow.tokens[i].text.startswith("(")), None)
    if at is None or not any(is_noun(flow.tokens[i].bare) for i in tokens[:at]):
        return tokens
    inside = tokens[at:]
    address = any(
        flow.tokens[i].text.endswith(",") or flow.tokens[i].bare in words().lists["school_not"]
        for i in inside
    )
    return tokens[:at] if address else tokens


def _without_office(flow: Flow, tokens: Sequence[int]) -> list[int]:
    """`Tıp Fakültesi Dekanlığı` is the dean's office of the school."""
    kept = list(tokens)
    while kept and flow.tokens[kept[0]].squeezed == "tc":
        kept.pop(0)  # Türkiye Cumhuriyeti
    while kept and flow.tokens[kept[-1]].bare in words().lists["school_tail_not"]:
        kept.pop()
    return kept


def _in_words(context: Context) -> list[Candidate[str]]:
    """Names around a word such as `Universiteti`, the first ones of the document."""
    found: list[Candidate[str]] = []
    flow = context.flow
    used: set[int] = set()
    for index, token in enumerate(flow.tokens):
        if index in used or not is_noun(token.bare) or index in context.official_tokens:
            continue
        if _stands_for_a_name(flow, index):
            continue
        tokens = in_quotes(flow, index) or with_lines_over(
            context, with_more_lines(context, name_around(context, index))
        )
        used.update(tokens)
        if len(tokens) < 2 or of_another(flow, tokens) or (found and _in_brackets(flow, tokens)):
            continue
        heading = len(flow.segments[token.segment]) <= len(tokens) + 1
        known = in_list("known_schools", text_of(flow, tokens))
        found.append(_candidate(context, tokens, 0.99 if heading or known else 0.975))
    return found


def _graduated_from(context: Context, tokens: Sequence[int]) -> bool:
    """`Azerbaycan Tıp Üniversitesinden 2008 yılında mezun`: a verb of finishing right after the name."""
    segment = context.flow.segments[context.flow.tokens[tokens[-1]].segment]
    after = [i for i in segment if i > tokens[-1]][: _NEAR // 2]
    verb = any(hit.start in after for hit in context.labelled.of("graduated_verb"))
    return verb or any(context.flow.tokens[i].bare in words().lists["graduates"] for i in after)


def _with_an_address(flow: Flow, tokens: Sequence[int]) -> bool:
    """True for figures in a name that are no school's number: a street's, a post code, a year."""
    figures = [i for i in tokens if any(ch.isdecimal() for ch in flow.tokens[i].text)]
    numbered = words().lists["school_numbered"]
    beside = [flow.tokens[j].bare for i in figures for j in (i - 1, i + 1) if 0 <= j < len(flow.tokens)]
    return bool(figures) and not any(word in numbered or word in {"no", "№"} for word in beside)


def _stands_for_a_name(flow: Flow, index: int) -> bool:
    """`названного института`, `həmin universitetin`: a school that was named before."""
    before = flow.tokens[index - 1] if index else None
    return before is not None and before.bare in words().lists["school_anaphora"]


def _in_brackets(flow: Flow, tokens: Sequence[int]) -> bool:
    """A short name in brackets after the full one."""
    return flow.tokens[tokens[0]].text.startswith("(") and flow.tokens[tokens[-1]].text.endswith(")")
