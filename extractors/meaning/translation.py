"""What a translation says of itself: letterhead, certifying sentence, translator, notary."""

from collections.abc import Sequence

from extractors.meaning.blocks import Blocks
from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.flow import Flow
from extractors.meaning.hits import find
from extractors.meaning.kinds import KindVotes
from extractors.meaning.letterhead import letterhead, letterhead_class, says
from extractors.meaning.origin import from_original
from extractors.meaning.placeholders import placeholders
from extractors.meaning.signatures import seal_on
from extractors.meaning.source_language import source_language
from extractors.meaning.statement import wording
from extractors.meaning.translator import translator, translator_line
from extractors.meaning.translator_signature import signed
from extractors.meaning.values import trimmed
from extractors.meaning.vocabulary import kind_cues
from schemas.documents import DocumentKind
from schemas.facts import Fact
from schemas.reading import TranslationReading

_CAPTION = 0.3
"""What `(signature)` alone in its place tells of translating, beside one in a row of words."""


def is_translation(votes: KindVotes, blocks: Blocks, flow: Flow, languages: Sequence[str]) -> bool:
    """Whether an English text (or one with English) is a translation and not a school's own paper."""
    if "en" not in languages:
        return False
    if blocks.statement:
        return True
    drawn = sum(1.0 if _inside(flow, index) else _CAPTION for index in placeholders(flow))
    notary = votes.score("notary") if languages[0] == "en" else 0.0
    return votes.score("translation") + notary + 1.5 * drawn >= 4.0


def _inside(flow: Flow, index: int) -> bool:
    """True for a placeholder in a row of other words; alone under a rule it is the form's own caption."""
    return len(flow.segments[flow.tokens[index].segment]) > 1


def read_translation(whole: Context, blocks: Blocks, translates: DocumentKind) -> TranslationReading:
    """The translator's block of a document whose own kind (`translates`) is known."""
    flow = whole.flow
    head = letterhead(flow)
    line = translator_line(whole, blocks)
    name, title = translator(whole, blocks, line)
    return TranslationReading(
        translates=translates,
        source_language=source_language(flow, head, blocks.statement),
        letterhead=_text_fact(flow, head, 0.99),
        letterhead_class=letterhead_class(flow, head, official=line is not None and line.key != "translator"),
        statement=_text_fact(flow, blocks.statement, 1.0),
        statement_wording=wording(flow, blocks.statement),
        from_original=from_original(flow),
        notary_mark=_notary_mark(flow, head),
        translator_name=name,
        translator_title=title,
        signed=signed(whole, blocks, None if line and whole.opens_after_a_sentence(line) else line),
        sealed=seal_on(flow),
    )


def _text_fact(flow: Flow, tokens: Sequence[int], prior: float) -> Fact[str]:
    kept = trimmed(flow, tokens)
    return choose(flow, [Candidate(flow.text(kept).strip(), kept, prior)]) if kept else Fact[str]()


def _notary_mark(flow: Flow, head: Sequence[int]) -> Fact[bool]:
    """Whether a notary's words stand on it; `not notarised` needs no evidence, so absence is False.

    A bureau that names notary's services in its letterhead has not had this paper notarised.
    """
    hits = [h for h in find(flow, kind_cues()) if h.key == "notary" and h.form.weight >= 2]
    if says(flow, head, "service_words"):
        rows = {flow.tokens[i].row + step for i in head for step in (0, 1)}
        hits = [h for h in hits if flow.tokens[h.start].row not in rows]
    if hits:
        best = max(hits, key=lambda h: h.form.weight)
        return choose(flow, [Candidate(value=True, tokens=tuple(best.span), prior=0.99)])
    return Fact[bool]()
