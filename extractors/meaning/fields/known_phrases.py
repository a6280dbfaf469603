"""A known specialty or qualification in a sentence, told by the word beside it: `programme “Medicine”`.

Letters and transcripts say what somebody studies in many ways. That a phrase of a closed list stands beside
a word for a programme, a specialty or a degree, or beside a specialty's code, is what all of them share.
Whose it is nothing tells, so it is sure on a diploma alone that names no other.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractors.meaning.candidates import Candidate
from extractors.meaning.fields.award_sentences import known_hits, without_code
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.others import others_before
from extractors.meaning.fields.phrase_edges import named_before
from extractors.meaning.fields.specialty_code import is_code
from extractors.meaning.hits import Hit, find
from extractors.meaning.rights import gives_no_first_degree
from extractors.meaning.values import ends_sentence, spelled, text_of
from extractors.meaning.vocabulary import kind_details, words
from schemas.documents import DocumentKind

_PRIOR, _ALONE = 0.6, 0.985
"""What such a place is worth: it may be the programme left for another, a residency's, or what is taught.

Two such places together are no surer, for they may tell of the same programme. The only one a diploma names
is what the diploma is about.
"""
_BEFORE, _AFTER = 1, 2
"""Words next to a phrase among which the word stands that tells what it is, codes and small words apart."""
_REACH, _SENTENCE = 6, 24
_SMALL = 3
"""Letters of a small word: `in`, `the`, `üzrə` is none."""
_NOUNS = {"known_specialties": "specialty_nouns", "known_qualifications": "qualification_nouns"}


def beside_its_noun(context: Context, closed: str) -> list[Candidate[str]]:
    """Every place of a phrase of the closed list, as `known_specialties`, that such a word stands beside."""
    found = []
    for hit in known_hits(context, closed):
        tokens = tuple(hit.span)
        text = text_of(context.flow, tokens)
        if hit.distance or not spelled(closed, text) or not _whole(context, hit):
            continue
        if others_before(context.flow, hit.start, "school_before"):
            continue
        if closed == "known_qualifications" and _expected(context, hit):
            continue
        coded = closed == "known_specialties" and _coded(context, hit)
        if coded or _told(context, hit, words().lists[_NOUNS[closed]]):
            found.append(Candidate(text, tokens, _PRIOR, closed=True))
    alone = bool(found) and _is_alone(context, closed)
    return [replace(item, prior=_ALONE) for item in found] if alone else found


def _is_alone(context: Context, closed: str) -> bool:
    """True on a diploma of no other training that names one phrase of the list and no residency."""
    if context.kind is not DocumentKind.DIPLOMA or gives_no_first_degree(context.flow):
        return False
    levels = {hit.key for hit in find(context.flow, kind_details("level"))}
    named = {hit.form.squeezed for hit in known_hits(context, closed)}
    return len(named) == 1 and not levels & {"residency", "internship", "secondary_medical"}


def _expected(context: Context, hit: Hit) -> bool:
    """True where a sentence tells of what is to come: `ona həkim dərəcəsi veriləcəyi gözlənilir`."""
    around = (*context.sentence_before(hit.start, _SENTENCE), *context.sentence_after(hit.end, _SENTENCE))
    return any(context.flow.tokens[i].bare.startswith(words().lists["future_stems"]) for i in around)


def _whole(context: Context, hit: Hit) -> bool:
    """False for `Doctor` of `Doctor of Philosophy`, `врач` of `врач общей` over `практики`."""
    tokens = context.flow.tokens
    if any(tokens[i].text.endswith((",", ":", ".", ";")) for i in hit.span[:-1]):
        return False
    last, after = tokens[hit.end - 1], tokens[hit.end] if hit.end < len(tokens) else None
    shut = last.text.endswith((",", ".", ";", ":", ")", "”", "»", '"'))
    if named_before(context, hit.start) or after is None or shut or hit.end in context.labelled.covered:
        return not named_before(context, hit.start)
    below = after.row == last.row + 1 and after.page is last.page and after.column == last.column
    if after.segment != last.segment and not (below and after.text[:1].islower()):
        return True
    if after.bare.startswith(_all_nouns()) or not after.bare:
        return True
    named = after.text[:1].isupper() and after.segment == last.segment
    return not (named or after.bare in words().lists["phrases_go_on"] or _may_belong(context, hit))


def _may_belong(context: Context, hit: Hit) -> bool:
    """True for a word in small letters after one word alone: `врач общей практики`, `doctor medicinae`.

    Where the telling noun follows it (`Tıp lisans programı`) it is the noun's.
    """
    after = context.flow.tokens[hit.end : hit.end + 2]
    follows = len(after) > 1 and after[1].bare.startswith(_all_nouns())
    small = after[0].text[:1].islower() and len(after[0].bare) > _SMALL
    return hit.form.words == 1 and small and not follows


def _all_nouns() -> tuple[str, ...]:
    lists = words().lists
    return (*lists["specialty_nouns"], *lists["qualification_nouns"])


def _coded(context: Context, hit: Hit) -> bool:
    """True where a code of the classifier stands right before or after the phrase, in its row."""
    tokens, spaced = context.flow.tokens, context.spaced_codes
    row = context.flow.rows[tokens[hit.start].row]
    near = [i for i in row if hit.start - 2 <= i < hit.end + 2 and i not in hit.span]
    return any(i in spaced or is_code(tokens[i].text) for i in near)


def _told(context: Context, hit: Hit, nouns: Sequence[str]) -> bool:
    """True where one of the nouns stands beside a phrase, in the same sentence."""
    tokens = context.flow.tokens
    before = _plain(context, [*reversed(context.sentence_before(hit.start, _REACH))])[:_BEFORE]
    shut = tokens[hit.end - 1].text.endswith((",", ";", ":")) or ends_sentence(tokens[hit.end - 1].text)
    after = [] if shut else _plain(context, context.sentence_after(hit.end, _REACH))[:_AFTER]
    return any(tokens[i].bare.startswith(tuple(nouns)) for i in (*before, *after))


def _plain(context: Context, places: Sequence[int]) -> list[int]:
    """The words among these that are no code, no sign and no small word."""
    return [i for i in without_code(context, places) if len(context.flow.tokens[i].bare) > _SMALL]
