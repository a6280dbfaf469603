"""The day of a decision told in a sentence about the commission, whatever words lead to it.

`Dövlət Attestasiya Komissiyası 23 iyun 1993-cü ildə ona ... vermişdir`, `The State Attestation Commission
met on June 25, 2024 and resolved ...`: offices word the sentence freely, but it names the commission, says
that something was decided or given, and has one day in it.
"""

from extractors.meaning.candidates import Candidate
from extractors.meaning.dates import FoundDate
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.issued import SURROUNDINGS
from extractors.meaning.fields.others import others_before
from extractors.meaning.fields.verbs import BROKEN, candidate
from extractors.meaning.hits import Hit
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind

_TOLD = frozenset(
    {
        DocumentKind.DIPLOMA,
        DocumentKind.DIPLOMA_AND_TRANSCRIPT,
        DocumentKind.POSTGRADUATE,
        DocumentKind.SECONDARY,
        DocumentKind.SCHOOL_LETTER,
    }
)
"""Kinds of papers that tell of the award; a list of marks has days of single examinations."""
_SENTENCE = 24
"""Words of the sentence to each side of the commission's name."""
_SURE = 0.985
_OFFICIALS = ("rector", "chair", "dean", "secretary", "registrar", "official", "director")
_EVENTS = ("entered_verb", "graduated_verb", "issue_date", "series_number", "registration")
"""What a date behind it is more likely to belong to than to the commission."""


def decided_by_commission(context: Context, found: list[Candidate[str]], used: set[int]) -> None:
    """The one whole date of a sentence in which the commission decides or gives."""
    if found or context.kind not in _TOLD:
        return
    for hit in context.labelled.of("attestation_commission", "examination_commission"):
        sentence = _sentence_of(context, hit)
        days = _days_in(context, sentence, used)
        if hit.start in context.official_tokens or len(days) != 1 or not _decides(context, sentence):
            continue
        others = _of_others(context, hit, days[0]) or _far(context, hit, days[0])
        if others and context.kind is DocumentKind.SCHOOL_LETTER:
            continue  # a letter tells of many days
        found.append(candidate(days[0], BROKEN if others else _SURE))
        used.update(range(days[0].start, days[0].end))
        return


def names_a_diploma(context: Context, start: int, end: int) -> bool:
    """True where a diploma is named between two places: `... and the diploma was handed over on 5 July`."""
    stems = words().lists["diploma_stems"]
    return any(context.flow.tokens[i].bare.startswith(stems) for i in range(start, end))


def _sentence_of(context: Context, hit: Hit) -> range:
    """The words of the sentence, no further than a place or an official's title."""
    before = context.sentence_before(hit.start, _SENTENCE)
    after = context.sentence_after(hit.end, _SENTENCE)
    edges = context.labelled.of(*SURROUNDINGS, *_OFFICIALS)
    stop = min([edge.start for edge in edges if edge.start in after], default=after.stop)
    return range(max([edge.end for edge in edges if edge.start in before] + [before.start]), stop)


def _days_in(context: Context, sentence: range, used: set[int]) -> list[FoundDate]:
    return [d for d in context.dates if d.complete and d.start in sentence and d.start not in used]


def _far(context: Context, hit: Hit, item: FoundDate) -> bool:
    """True on a recognised page for a day in another row: the sentence's own day may not have been read."""
    tokens = context.flow.tokens
    first, last = tokens[hit.start], tokens[hit.end - 1]
    return not first.page.typed and tokens[item.start].row not in (first.row, last.row)


def _decides(context: Context, sentence: range) -> bool:
    """True where a word for deciding or giving stands there, and none for what is still to come."""
    said = [context.flow.tokens[i].bare for i in sentence]
    lists = words().lists
    to_come = any(word.startswith(lists["future_stems"]) for word in said)
    return not to_come and any(word.startswith(lists["deciding_stems"]) for word in said)


def _of_others(context: Context, hit: Hit, item: FoundDate) -> bool:
    """True where another thing's date or body is named before the day, or another event's words part the two.

    The day that somebody entered or finished, or was given the diploma, may stand in the commission's
    sentence, too.
    """
    first, last = sorted((hit.start, item.start))
    verbs = context.labelled.of(*_EVENTS)
    parted = any(first <= verb.start <= last for verb in verbs)
    parted = parted or names_a_diploma(context, first, last)
    named = others_before(context.flow, item.start, "date_before")
    return parted or named or others_before(context.flow, item.start, "decided_by_others")
