"""What was awarded: title, specialty and its code, qualification, honours, commission, level."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extractors.confidence import at_confidence
from extractors.meaning.candidates import Candidate, Sense, choose
from extractors.meaning.fields.award_sentences import (
    PHRASE,
    known_hits,
    said_after,
    said_before,
    without_code,
)
from extractors.meaning.fields.awarded_whom import denied, of_somebody_else
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.heading import read_commission, read_title
from extractors.meaning.fields.honours import read_honours
from extractors.meaning.fields.known_phrases import beside_its_noun
from extractors.meaning.fields.loose import hangs_below
from extractors.meaning.fields.others import LETTERS
from extractors.meaning.fields.phrase_edges import (
    first_language,
    goes_on_with_and,
    one_sentence,
    own_half,
)
from extractors.meaning.fields.specialty_code import read_code
from extractors.meaning.fields.told_otherwise import TOLD_OTHERWISE, unless_told_otherwise
from extractors.meaning.flow import Flow
from extractors.meaning.fold import is_cyrillic, squeezed
from extractors.meaning.hits import Hit
from extractors.meaning.languages import cyrillic_language
from extractors.meaning.places import Place
from extractors.meaning.values import (
    in_list,
    school_noun,
    spelled,
    surer_words,
    text_of,
    unbroken,
)
from extractors.meaning.vocabulary import labels, meanings, words
from schemas.documents import DocumentKind
from schemas.facts import Fact

_OTHER = {"known_specialties": "known_qualifications", "known_qualifications": "known_specialties"}
_MARKS = 0.95
"""What a known phrase is worth at most that has lost an accent or a dot."""
_DOUBT = 0.9
_LONG = 4
"""Words: a longer phrase that is not known may have words of its sentence with it."""
_PARTICIPLE = re.compile(r"[a-z]+ed [a-z]")
"""`accredited till ...`: words of the sentence about a programme, none of its name."""
_BESIDE = 2
"""Words before and behind a degree that may belong to it, small ones and signs among them."""
_LETTERS = 4
_HYPHENS = ("-", "‐", "–", "¬")
_LEVEL = 0.9
"""What a word of an educational level is worth at most as a qualification."""


def read_award(context: Context) -> dict[str, Fact[str]]:
    """`document_title`, `specialty`, `specialty_code`, `qualification`, `commission`."""
    facts = {
        "document_title": read_title(context),
        "specialty": _phrase(context, "specialty", "known_specialties"),
        "specialty_code": read_code(context),
        "qualification": _phrase(context, "degree", "known_qualifications"),
        "commission": read_commission(context),
    }
    return {name: item for name, item in facts.items() if item.present}


def read_flags(context: Context) -> dict[str, Fact[bool]]:
    """`honours`, `duplicate`, `electronic`. Honours is missing only beside a title that was read."""
    found: dict[str, Fact[bool]] = {}
    honours = read_honours(context)
    if honours.present:
        found["honours"] = honours
    # A letter tells of a diploma's duplicate and is none itself; `electronic` may be said of either.
    priors = {"electronic": _DOUBT} if context.kind in LETTERS else {"duplicate": 0.99, "electronic": 0.99}
    for name, prior in priors.items():
        hits = [hit for hit in context.labelled.of(name) if not hit.distance]  # `imza` is no `e-imza`
        if hits:
            found[name] = choose(
                context.flow, [Candidate(value=True, tokens=tuple(hits[0].span), prior=prior)]
            )
    return found


def _phrase(context: Context, key: str, closed: str) -> Fact[str]:
    """A specialty (`specialty`) or a qualification (`degree`) by sentence and by label."""
    label = "specialty" if key == "specialty" else "qualification"
    found: list[Candidate[str]] = []
    awards = [hit for hit in context.labelled.of(f"{key}_post") if not denied(context, hit)]
    for hit in awards:
        tokens = said_before(context, hit, closed)
        cut = _begins_in_its_middle(context, tokens) and not in_list(closed, text_of(context.flow, tokens))
        found += _unless_others(context, hit, _made(context, tokens, closed, _DOUBT if cut else 0.99))
    for hit in context.labelled.of(f"{key}_pre"):
        if not denied(context, hit):
            found += _unless_others(context, hit, _said_after(context, hit, closed))
    for place in context.labelled.values(label):
        found += _labelled(context, place, closed)
    for place in context.labelled.values("specialty_and_degree"):
        found += _shared(context, place.tokens, closed)
    if key == "degree":
        found = _without_levels(context, found)
    if _all_guesses(found):
        found = beside_its_noun(context, closed) or found
    chosen = choose(context.flow, found)
    return _of_this_diploma(context, chosen, found) if key == "degree" else chosen


def _of_this_diploma(context: Context, fact: Fact[str], found: Sequence[Candidate[str]]) -> Fact[str]:
    """The degree; a guess where it is still to come, or the diploma is an honour's or a later training's."""
    told = unless_told_otherwise(context, fact, found, "still_to_come")
    if context.kind is not DocumentKind.DIPLOMA or not context.votes.other_training:
        return told
    return at_confidence(told, min(told.confidence, TOLD_OTHERWISE))


def _unless_others(context: Context, hit: Hit, made: list[Candidate[str]]) -> list[Candidate[str]]:
    """What a sentence awards, as a guess where it speaks of somebody else: `Her supervisor holds ...`."""
    if not of_somebody_else(context, hit):
        return made
    return [replace(item, prior=min(item.prior, _DOUBT)) for item in made]


def _labelled(context: Context, place: Place, closed: str) -> list[Candidate[str]]:
    """What stands at a label; a guess where a second line hangs under it that nobody claims."""
    tokens = own_half(context, place, one_sentence(context, place.tokens))
    made = _made(context, tokens, closed, place.prior)
    if not made or not hangs_below(context, made[0].tokens):
        return made
    return [replace(item, prior=min(item.prior, _DOUBT)) for item in made]


def _shared(context: Context, tokens: Sequence[int], closed: str) -> list[Candidate[str]]:
    """`Specialty, qualification: Pediatrics, Physician`: the half that is known as the one or the other."""
    cuts = [n for n, i in enumerate(tokens, 1) if context.flow.tokens[i].text.endswith((",", ";", "/"))]
    if len(cuts) != 1 or not 0 < cuts[0] < len(tokens):
        return []
    halves = (tuple(tokens[: cuts[0]]), tuple(tokens[cuts[0] :]))
    listed = [half for half in halves if in_list(closed, text_of(context.flow, half))]
    if len(listed) == 1:
        return _made(context, listed[0], closed, 0.99)
    return _made(context, halves[0 if closed == "known_specialties" else 1], closed, _DOUBT)


def _begins_in_its_middle(context: Context, tokens: Sequence[int]) -> bool:
    """`işi` at a row's start: its first word may stand at the end of the row before."""
    if not tokens:
        return False
    token = context.flow.tokens[tokens[0]]
    segment = context.flow.segments[token.segment]
    return token.text[:1].islower() and tokens[0] == segment[0]


def _said_after(context: Context, hit: Hit, closed: str) -> list[Candidate[str]]:
    """What a phrase leads to; of one that is a row of its own the row over it, where that fits better.

    On forms filled in over rules `по специальности` may stand under its value as well as before it.
    """
    tokens = said_after(context, hit, closed)
    # A field holds several specialties.
    wide = hit.form.squeezed in map(squeezed, words().lists["wide_leads"])
    open_ended = wide or (bool(tokens) and goes_on_with_and(context, tokens[-1] + 1))
    after = _made(context, tokens, closed, _DOUBT if open_ended else 0.99)
    if any(item.closed for item in after) or not context.labelled.stands_alone(hit):
        return after
    over = _made(context, context.labelled.above(hit), closed, 0.985)
    if any(in_list(closed, item.value) for item in over) or (over and _all_guesses(after)):
        return over
    return after


def _all_guesses(found: Sequence[Candidate[str]]) -> bool:
    return all(item.prior <= _DOUBT for item in found)


def _without_levels(context: Context, found: Sequence[Candidate[str]]) -> list[Candidate[str]]:
    """A level of education (bachelor, sub-bachelor) is printed beside the qualification, not as it.

    Where it is all that stands there, a known qualification in the same sentence is taken; else it
    is a guess.
    """
    kept = [item for item in found if not _is_level(item.value)]
    if kept or not found:
        return kept
    before = {i for item in found for i in context.sentence_before(item.tokens[0], PHRASE)}
    hits = [h for h in known_hits(context, "known_qualifications") if h.start in before and h.distance == 0]
    named = [
        Candidate(text_of(context.flow, h.span), tuple(h.span), 0.985, closed=True)
        for h in hits
        if not _is_level(text_of(context.flow, h.span))
    ]
    return named or [replace(item, prior=min(item.prior, _LEVEL)) for item in found]


def _is_level(text: str) -> bool:
    return in_list("level_words", text)


def _made(context: Context, tokens: Sequence[int], closed: str, prior: float) -> list[Candidate[str]]:
    tokens = first_language(context, tokens)
    tokens = _up_to_comma(context, tokens, closed)
    kept = _without_note(context, tuple(without_code(context, tokens)), closed)
    whole = kept
    kept = _without_open_bracket(context, kept)
    text = text_of(context.flow, kept)
    if not text or len(kept) > PHRASE + 2 or not any(ch.isalpha() for ch in text):
        return []
    if _of_another_field(context, kept, text):
        return []
    fits = in_list(closed, text)
    # A phrase of a closed list in its place needs no further doubt.
    trade = closed == "known_qualifications" and _of_a_trade(text)
    worth = max(prior, 0.995) if fits else prior * (0.99 if trade else 0.985)
    if not fits and (kept != whole or _questionable(context, kept, text, closed)):
        worth = min(worth, _DOUBT)
    if _goes_on_below(context, tokens, kept) or (closed == "known_qualifications" and not _of_a_trade(text)):
        worth = min(worth, _DOUBT)
    if closed == "known_qualifications" and in_list("cut_qualifications", text):
        worth = min(worth, _DOUBT)  # `Doctor`: of what is in the words that follow
    if closed == "known_qualifications" and _with_another_beside(context, kept):
        worth = min(worth, _DOUBT)
    exact = fits and spelled(closed, text)
    if fits and not exact:
        worth = min(worth, _MARKS)
    least = surer_words(context.flow, closed, text, kept) if exact else ()
    return [Candidate(text, tuple(kept), worth, closed=exact, sense=_sense(text, closed), least=least)]


def _up_to_comma(context: Context, tokens: Sequence[int], closed: str) -> Sequence[int]:
    """`General Medicine (070101), English sector`: after a known value a comma begins something else."""
    cuts = [n for n, i in enumerate(tokens, 1) if context.flow.tokens[i].text.endswith((",", ";"))]
    if not cuts or cuts[0] == len(tokens):
        return tokens
    kept = without_code(context, tokens[: cuts[0]])
    known_whole = in_list(closed, text_of(context.flow, tokens))
    return tokens[: cuts[0]] if not known_whole and in_list(closed, text_of(context.flow, kept)) else tokens


def _with_another_beside(context: Context, kept: Sequence[int]) -> bool:
    """`gigiyenist həkim`, `physician / hygienist`: a word right beside that makes another degree of it."""
    tokens, stems = context.flow.tokens, words().lists["other_degree_stems"]
    beside = (*range(max(0, kept[0] - _BESIDE), kept[0]), *range(kept[-1] + 1, kept[-1] + 1 + _BESIDE))
    own = tokens[kept[0]].page
    return any(tokens[i].page is own and tokens[i].bare.startswith(stems) for i in beside if i < len(tokens))


def _of_another_field(context: Context, kept: Sequence[int], text: str) -> bool:
    """True for a way of studying (`əyani`), a school, a faculty, the course itself."""
    tokens = context.flow.tokens
    faculties = words().lists["faculty_stems"]
    school = any(school_noun(tokens[i].bare) or tokens[i].bare.startswith(faculties) for i in kept)
    studies = any(tokens[i].bare in words().lists["study_words"] for i in kept)
    pointing = tokens[kept[0]].bare in words().lists["pointing"]  # `programme of our Faculty`
    return school or studies or pointing or _of_a_schools_name(context, kept) or in_list("study_forms", text)


def _of_a_schools_name(context: Context, kept: Sequence[int]) -> bool:
    """True for `Bogomolets National Medical` before `University`: capitals that a school's noun follows."""
    tokens, after = context.flow.tokens, kept[-1] + 1
    if after >= len(tokens) or tokens[kept[-1]].text.endswith((",", ".", ";", ")")):
        return False
    named = tokens[after].text[:1].isupper() and school_noun(tokens[after].bare) is not None
    return named and tokens[after].row - tokens[kept[-1]].row <= 1 and tokens[kept[-1]].text[:1].isupper()


def _of_a_trade(text: str) -> bool:
    """True for words with the stem of a profession or degree, as every qualification has."""
    plain = squeezed(text)
    return any(stem in plain for stem in map(squeezed, words().lists["trade_stems"]))


def _goes_on_below(context: Context, tokens: Sequence[int], kept: Sequence[int]) -> bool:
    """True where the value ends with a hyphen, or one stands right after it: `врач-` over `лечебник`."""
    flow = context.flow
    if not kept:
        return False
    last, after = flow.tokens[kept[-1]], kept[-1] + 1
    if last.text.endswith(_HYPHENS) or _another_follows(flow, kept):
        return True
    return (
        after < len(flow.tokens)
        and flow.tokens[after].row == last.row
        and (
            flow.tokens[after].text.startswith(_HYPHENS)
            and flow.tokens[after].box[0] - last.box[2] < last.height
            and (after in tokens or len(flow.tokens[after].text) > 1)
        )
    )


def _another_follows(flow: Flow, kept: Sequence[int]) -> bool:
    """`Bachelor of Medicine,` over `Bachelor of Surgery`: the same word begins the next degree of several."""
    first, after = flow.tokens[kept[0]].bare, kept[-1] + 1
    near = [flow.tokens[i].bare for i in range(after, min(after + 2, len(flow.tokens)))]
    joined = flow.tokens[kept[-1]].text.endswith(",") or near[:1] in (["and"], ["&"])
    return joined and len(kept) > 1 and first in near


def _questionable(context: Context, kept: Sequence[int], text: str, closed: str) -> bool:
    """True for the other label's value, for a phrase with a label or figures in it, too long or broken."""
    label = any(i in context.labelled.covered or _is_label(context.flow.tokens[i].squeezed) for i in kept)
    other = in_list(_OTHER[closed], text) or in_list(_OTHER[closed], text.partition("(")[0].strip())
    letters = len(text) <= _LETTERS and text.isupper()  # `EQF`, `NQF`: a framework's level
    small = context.language == "en" and _PARTICIPLE.match(text) is not None
    odd = other or label or letters or small or _with_figures(text)
    return (
        odd
        or len(kept) > _LONG
        or not unbroken(context.flow, kept)
        or _more_than_known(context, kept, closed)
    )


def _more_than_known(context: Context, kept: Sequence[int], closed: str) -> bool:
    """`Müalicə işi Qəbul`: a known value with words after it, which may be a neighbour's."""
    for end in range(1, len(kept)):
        if in_list(closed, text_of(context.flow, kept[:end])):
            after = context.flow.tokens[kept[end]]
            return after.bare not in words().lists["joins"] and not after.text.startswith("(")
    return False


@cache
def _label_words() -> frozenset[str]:
    return frozenset(form.squeezed for form in labels() if form.words == 1 and form.group == "labels")


def _is_label(word: str) -> bool:
    """True for a word that is a label by itself: a phrase with one in it is the rest of a longer label."""
    return word in _label_words()


def _with_figures(text: str) -> bool:
    return any(ch.isdecimal() for ch in text)


def _sense(text: str, closed: str) -> Sense | None:
    """What a specialty or qualification means, and its alphabet: the other page may say it in another."""
    key = meanings("specialty" if closed == "known_specialties" else "qualification").get(squeezed(text))
    if key is None:
        return None
    if not is_cyrillic(text):
        return ("latin", key)
    return (cyrillic_language(text), key)


def _without_open_bracket(context: Context, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """`Physician (General Medicine, ...)` cut at its comma: a note that is not all there is left out."""
    texts = [context.flow.tokens[i].text for i in tokens]
    opens = next((n for n, text in enumerate(texts) if n and text.startswith("(")), None)
    if opens is None or ")" in "".join(texts[opens:]):
        return tokens
    return tokens[:opens]


def _without_note(context: Context, tokens: tuple[int, ...], closed: str) -> tuple[int, ...]:
    """`General Medicine (six years)`: a note in brackets after a known value is no part of it.

    `Medical Treatment (Müalicə işi)` is one value: the translator gives the original's word with it.
    """
    note = next(
        (at for at, i in enumerate(tokens) if at and context.flow.tokens[i].text.startswith("(")), None
    )
    said = note is not None and any(
        in_list(name, text_of(context.flow, tokens[note:]).strip("()")) for name in _OTHER
    )
    if note and not said and in_list(closed, text_of(context.flow, tokens[:note])):
        return tokens[:note]
    return tokens
