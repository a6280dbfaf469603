"""When: decision, issue, entry, completion, birth, told apart by what stands around each date."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.dates import FoundDate
from extractors.meaning.fields.agreement import agreed, year_borne_out
from extractors.meaning.fields.context import Context
from extractors.meaning.flow import Token
from extractors.meaning.fold import bare
from extractors.meaning.hits import Hit
from extractors.meaning.values import ends_sentence
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind
from schemas.facts import Fact

_LABELS = {
    "date_of_birth": ("born",),
    "issue_date": ("issue_date",),
    "decision_date": ("decision_label",),
    "entry_date": ("entry",),
    "completion_date": ("completion",),
}
_VERB_LAST = frozenset({"az-Latn", "az-Cyrl", "tr"})
"""Languages in which what a date belongs to stands after it."""
_AND = frozenset(map(bare, ("və", "вә", "и", "а", "ve")))
_SURROUNDINGS = ("city_of", "registration", "seal_place")
_SPAN = re.compile(r"^[(]?((?:19|20)\d{2})\s?[-–—]\s?((?:19|20)\d{2})(?:-?[^\W\d]{0,3})?[).,]*$")
_ALONE = 0.95
"""What the only date left on a paper is worth as its day of issue."""
_FULL = 10
"""Letters of a whole ISO date."""
_SHORTEST, _LONGEST = 4, 10
"""Years that studies of medicine take; an academic year has one, a longer span is another thing."""
_OFFICIALS = ("rector", "chair", "dean", "secretary")
_NEAR_ROWS = 2
_BROKEN = 0.85
"""What a verb's date is worth where a row between them may not have been read."""
_WIDER = 1.7
_SENTENCE = 16
"""A verb's date stands at most so many words away from it."""


def read_timeline(context: Context) -> tuple[dict[str, Fact[str]], dict[str, Fact[int]]]:
    """`decision_date`, `issue_date`, `entry_date`, `completion_date`, `date_of_birth`; `graduation_year`."""
    found: dict[str, list[Candidate[str]]] = {name: [] for name in _LABELS}
    used: set[int] = set()
    for name, keys in _LABELS.items():
        _labelled(context, found[name], keys, used)
    for name, verb in (("entry_date", "entered_verb"), ("completion_date", "graduated_verb")):
        _after_colon(context, found[name], verb, used)
    _births(context, found["date_of_birth"], used)
    _decisions(context, found["decision_date"], used)
    _periods(context, found, used)
    _spans(context, found, used)
    _verbs(context, found["entry_date"], "entered_verb", used)
    _verbs(context, found["completion_date"], "graduated_verb", used)
    if not found["issue_date"]:
        _labelled(context, found["issue_date"], ("date",), used)
        if any(item.complete and item.start not in used for item in context.dates):
            found["issue_date"] = [replace(one, prior=_BROKEN) for one in found["issue_date"]]
    if not found["issue_date"]:
        _issue_by_place(context, found["issue_date"], used)
    births = labels_of_several(context, "born")
    if context.kind is DocumentKind.NAME_DOCUMENT and births > max(1, len(found["date_of_birth"])):
        found["date_of_birth"] = [replace(one, prior=_BROKEN) for one in found["date_of_birth"]]
    for name in ("issue_date", "decision_date", "date_of_birth"):
        found[name] = _in_full(found[name])
    facts = {name: _fact(context, items) for name, items in found.items()}
    dates = agreed({name: fact for name, fact in facts.items() if fact.present})
    year = year_borne_out(_graduation_year(context, found), facts, dates)
    return dates, {"graduation_year": year} if year.present else {}


def labels_of_several(context: Context, key: str) -> int:
    """How often a paper asks for the same thing, counted in the language that asks most often."""
    asked = Counter(hit.form.language for hit in context.labelled.of(key))
    return max(asked.values(), default=0)


def _fact(context: Context, items: Sequence[Candidate[str]]) -> Fact[str]:
    """The fullest of several readings that do not contradict each other."""
    return choose(context.flow, _without_lesser(items))


def _without_lesser(items: Sequence[Candidate[str]]) -> list[Candidate[str]]:
    """A bare year says nothing against a full date of that year."""
    return [
        item
        for item in items
        if not any(other.value != item.value and other.value.startswith(item.value) for other in items)
    ]


def _labelled(context: Context, found: list[Candidate[str]], keys: Sequence[str], used: set[int]) -> None:
    for place in context.labelled.values(*keys):
        tokens = set(place.tokens)
        if keys == ("date",) and _in_running_text(context, place.label):
            continue
        inside = [item for item in context.dates if item.start in tokens]
        alone = 1.0 if len(inside) < 2 else _BROKEN  # two dates: the label was longer than it was read
        for item in inside:
            if item.start not in used:
                found.append(_candidate(item, place.prior * alone))
                used.update(range(item.start, item.end))
                break


def _in_running_text(context: Context, label: Hit) -> bool:
    """`... of the commission / dated 28 June`: a row of a sentence that begins with the word."""
    return not context.labelled.has_colon(label) and context.flow.tokens[label.start].text[:1].islower()


def _after_colon(context: Context, found: list[Candidate[str]], key: str, used: set[int]) -> None:
    """`Admitted: 2012, graduated: 2018`: a verb with a colon is a label, its date comes after it."""
    for hit in context.labelled.of(key):
        after = hit.end if context.labelled.has_colon(hit) else _after_small_word(context, hit)
        item = _first_date(context, after, 2, used) if after else None
        if item:
            found.append(_candidate(item, 0.985))
            used.update(range(item.start, item.end))


def _after_small_word(context: Context, hit: Hit) -> int | None:
    """`Поступил(а) в: 1996 году`: the place after the small word that carries the colon."""
    tokens = context.flow.tokens
    follows = hit.end < len(tokens) and len(tokens[hit.end].bare) <= 2 and tokens[hit.end].text.endswith(":")
    return hit.end + 1 if follows else None


def _births(context: Context, found: list[Candidate[str]], used: set[int]) -> None:
    """`born on 2 November 1991` in a sentence."""
    for hit in context.labelled.of("born"):
        item = _first_date(context, hit.end, 3, used)
        if item:
            found.append(_candidate(item, 0.99))
            used.update(range(item.start, item.end))


def _decisions(context: Context, found: list[Candidate[str]], used: set[int]) -> None:
    """`... tarixli qərarı ilə` follows its date, `решением` and `by the decision of` precede it."""
    for hit in context.labelled.of("decision"):
        before = _last_date(context, hit.start, 4, used) if hit.form.language in _VERB_LAST else None
        item = before or _first_date(context, hit.end, _SENTENCE, used)
        if item:
            found.append(_candidate(item, 1.0 if item.complete else 0.97))
            used.update(range(item.start, item.end))


def _last_date(context: Context, before: int, most: int, used: set[int]) -> FoundDate | None:
    """The date that ends at most so many words before a place, in the same text."""
    near = [d for d in context.dates if before - most <= d.end <= before + 1 and d.start < before]
    near = [d for d in near if d.start not in used and _same_text(context, d.start, before)]
    return near[-1] if near else None


def _first_date(context: Context, after: int, most: int, used: set[int]) -> FoundDate | None:
    """The first date within so many words after a place, in the same sentence."""
    tokens = context.flow.tokens
    for item in context.dates:
        if item.start < after or item.start - after > most or item.start in used:
            continue
        if not _same_text(context, item.start, after - 1):
            return None
        if any(ends_sentence(tokens[i].text) for i in range(after, item.start)):
            return None
        if any(after <= hit.start < item.start for hit in context.labelled.of(*_SURROUNDINGS, *_OFFICIALS)):
            return None
        return item
    return None


def _periods(context: Context, found: dict[str, list[Candidate[str]]], used: set[int]) -> None:
    """`Period of study: 2008 - 2014`, `from September 15, 2008 to June 27, 2014`."""
    for place in context.labelled.values("study_period"):
        items = [d for d in context.dates if d.start in place.tokens and d.start not in used]
        if len(items) == 2 and items[0].iso < items[1].iso:
            _pair(found, items[0], items[1], 0.99, used)
    tokens = context.flow.tokens
    for first, second in zip(context.dates, context.dates[1:], strict=False):
        before = tokens[first.start - 1].bare if first.start else ""
        between = [tokens[i].bare for i in range(first.end, second.start)]
        between = [text for text in between if text and text not in words().year_words]
        opened = before in {"from", "с", "between"} and between in (
            ["to"],
            ["по"],
            ["until"],
            ["till"],
            ["and"],
            [],
        )
        spans = first.iso < second.iso and first.start not in used and second.start not in used
        if opened and spans and context.kind is not DocumentKind.NAME_DOCUMENT:
            _pair(found, first, second, 0.98, used)


def _spans(context: Context, found: dict[str, list[Candidate[str]]], used: set[int]) -> None:
    """`1954–1960 гг.` in a row of its own, `2011 – 2017 illərdə`: so many years are the studies'."""
    if context.kind is DocumentKind.NAME_DOCUMENT or found["entry_date"] or found["completion_date"]:
        return
    tokens = context.flow.tokens
    spans = []
    for index, token in enumerate(tokens):
        text = "".join(t.text for t in tokens[index : index + 3] if t.row == token.row)
        match = _SPAN.match(token.text) or (token.text[:4].isdecimal() and _SPAN.match(text)) or None
        if match is None or not _SHORTEST <= int(match[2]) - int(match[1]) <= _LONGEST:
            continue
        end = index + (1 if _SPAN.match(token.text) else 3)
        spans.append((match[1], match[2], tuple(range(index, end))))
    if len(spans) != 1:
        return
    first, last, places = spans[0]
    after = tokens[places[-1] + 1].bare if places[-1] + 1 < len(tokens) else ""
    alone = len(context.flow.segments[tokens[places[0]].segment]) <= len(places) + 1
    prior = 0.985 if after in words().lists["years_words"] or alone else _BROKEN
    found["entry_date"].append(Candidate(first, places, prior))
    found["completion_date"].append(Candidate(last, places, prior))
    used.update(places)


def _pair(
    found: dict[str, list[Candidate[str]]], first: FoundDate, second: FoundDate, prior: float, used: set[int]
) -> None:
    found["entry_date"].append(_candidate(first, prior))
    found["completion_date"].append(_candidate(second, prior))
    used.update((*range(first.start, first.end), *range(second.start, second.end)))


def _verbs(context: Context, found: list[Candidate[str]], key: str, used: set[int]) -> None:
    """`2008-ci ildə ... daxil olmuşdur`, `в 2008 году поступил`, `graduated ... in 2014`."""
    english = context.language == "en"
    for hit in context.labelled.of(key):
        if not _in_sentence(context, hit) or context.labelled.has_colon(hit):
            continue
        items = _english_dates(context, hit, used) if english else []
        before = context.sentence_before(hit.start, _SENTENCE)
        items = items or ([] if english else _dates_in(context, before, used)[-1:])
        if items and not english and _other_verb_between(context, items[0].end, hit.start):
            items = []
        for item in items:
            whole = not _row_missing(context, item.start, hit.start)
            whole = whole and (english or not _other_clause(context, item.end, hit.start))
            found.append(_candidate(item, 0.985 if whole else _BROKEN))
            used.update(range(item.start, item.end))


def _other_clause(context: Context, start: int, end: int) -> bool:
    """True where `və`, `и` or a word of time without its year stands between a date and its verb.

    The verb that the date belongs to may have been lost, and with it the other date.
    """
    between = [context.flow.tokens[i].bare for i in range(start, end)]
    return any(word in _AND or word in words().lists["time_words"] for word in between[1:])


def _row_missing(context: Context, one: int, other: int) -> bool:
    """True when rows between a date and its verb stand wider apart than rows elsewhere in the sentence.

    A row that was not read may hold another verb, to which the date belongs.
    """
    tokens = context.flow.tokens
    first, last = sorted((tokens[one].row, tokens[other].row))
    own = _steps(context, tokens[one], range(first, last + 1))
    around = _steps(context, tokens[one], range(first - 1, last + 2))
    return bool(own) and max(own) > _WIDER * min(around)


def _steps(context: Context, token: Token, rows: range) -> list[float]:
    """How far each of these rows stands under the one before, in the token's column of its page."""
    flow = context.flow
    heads = [flow.tokens[flow.rows[row][0]] for row in rows if flow.rows.get(row)]
    heads = [head for head in heads if head.page is token.page and head.column == token.column]
    steps = [after.middle - before.middle for before, after in pairwise(heads)]
    return [step for step in steps if step > token.height / 2]


def _english_dates(context: Context, hit: Hit, used: set[int]) -> list[FoundDate]:
    """`in 2008 entered`, `entered ... in 2008`, `In 2008 she entered`; never across another verb.

    `admitted on 1 September 2008, completed on 30 June 2014`: the date right after a verb is its own,
    whatever stands before.
    """
    own = _dates_in(context, range(hit.end, hit.end + 2), used)[:1]
    if own:
        return own
    close = _dates_in(context, range(max(0, hit.start - 4), hit.start), used)[-1:]
    if close and hit.start - close[0].end <= 1:
        return close
    after = context.sentence_after(hit.end, _SENTENCE)
    verbs = context.labelled.of("entered_verb", "graduated_verb", "born")
    later = [i for i in after if context.flow.tokens[i].bare in {"will", "expected"}]
    stop = min([*(verb.start for verb in verbs if verb.start in after), *later], default=after.stop)
    before = context.sentence_before(hit.start, _SENTENCE)
    opening = range(before.start, min(before.stop, before.start + 3))
    return _dates_in(context, range(after.start, stop), used)[:1] or _dates_in(context, opening, used)[-1:]


def _in_sentence(context: Context, hit: Hit) -> bool:
    segment = context.flow.segments[context.flow.tokens[hit.start].segment]
    return len(segment) > len(hit.span) + 1


def _other_verb_between(context: Context, start: int, end: int) -> bool:
    verbs = context.labelled.of("entered_verb", "graduated_verb")
    return any(start <= verb.start < end for verb in verbs)


def _dates_in(context: Context, places: range, used: set[int]) -> list[FoundDate]:
    return [d for d in context.dates if d.start in places and d.start not in used]


def _issue_by_place(context: Context, found: list[Candidate[str]], used: set[int]) -> None:
    """The date by the city, the registration number or the place of the seal; else the last one left."""
    if context.kind is DocumentKind.NAME_DOCUMENT:
        return
    tokens = context.flow.tokens
    around = {
        (tokens[h.start].page.number, tokens[h.start].column, tokens[h.start].row)
        for h in context.labelled.of(*_SURROUNDINGS)
    }
    near = [
        item
        for item in context.dates
        if len(item.iso) > 4 and item.start not in used and _next_to(context, item, around)
    ]
    for item in near:
        found.append(_candidate(item, 0.99 if item.complete else 0.9))
    if context.kind is DocumentKind.SCHOOL_LETTER and not near:
        near = [d for d in context.dates if d.complete and d.start not in used and _alone(context, d)][:1]
        found += [_candidate(item, 0.985) for item in near]
    placed = [d for d in context.dates if d.complete and d.start not in used and _placed(context, d)]
    if not near and len(placed) == 1:
        near = placed
        found.append(_candidate(placed[0], 0.985))
    left = [d for d in context.dates if d.complete and d.start not in used]
    if (
        not near
        and len(left) == 1
        and context.kind in {DocumentKind.DIPLOMA, DocumentKind.TRANSCRIPT, DocumentKind.SCHOOL_LETTER}
    ):
        # No label, no place and no town says that it is the day of issue: a label nobody listed may say
        # that it is the day of something else.
        found.append(_candidate(left[0], _ALONE))


def _placed(context: Context, item: FoundDate) -> bool:
    """`Ankara, 1 Temmuz 2016`: town and date with a row for themselves, as papers are dated."""
    tokens = context.flow.tokens
    segment = context.flow.segments[tokens[item.start].segment]
    before = [i for i in segment if i < item.start and tokens[i].squeezed]
    after = [i for i in segment if i >= item.end and tokens[i].squeezed]
    town = 0 < len(before) <= 3 and tokens[before[-1]].text.endswith(",")
    capitals = all(tokens[i].text[:1].isupper() for i in before if len(tokens[i].bare) > 1)
    return town and capitals and len(after) <= 1 and not set(before) & context.labelled.covered


def _alone(context: Context, item: FoundDate) -> bool:
    """A date that has its piece of the row for itself, but for a label such as `Date:`."""
    segment = context.flow.segments[context.flow.tokens[item.start].segment]
    return len(segment) <= item.end - item.start + 2


def _next_to(context: Context, item: FoundDate, around: set[tuple[int, int, int]]) -> bool:
    """Beside such a word in its row, or in a row of its own near one: a date in a sentence is another."""
    token = context.flow.tokens[item.start]
    alone = len(context.flow.segments[token.segment]) <= item.end - item.start + 3
    reach = _NEAR_ROWS if alone else 0
    return any(
        (token.page.number, token.column, token.row + shift) in around for shift in range(-reach, reach + 1)
    )


def _candidate(item: FoundDate, prior: float) -> Candidate[str]:
    return Candidate(item.iso, tuple(range(item.start, item.end)), prior * item.sure)


def _in_full(items: Sequence[Candidate[str]]) -> list[Candidate[str]]:
    """Days of issue, decision and birth are printed in full: of less than that a part was not read."""
    return [item if len(item.value) == _FULL else replace(item, prior=item.prior * _BROKEN) for item in items]


def _same_text(context: Context, one: int, other: int) -> bool:
    tokens = context.flow.tokens
    other = min(max(other, 0), len(tokens) - 1)
    return tokens[one].page is tokens[other].page and tokens[one].column == tokens[other].column


def _graduation_year(context: Context, found: dict[str, list[Candidate[str]]]) -> Fact[int]:
    """The year of completion or of the commission's decision, never the year of issue."""
    sources = [item for name in ("decision_date", "completion_date") for item in found[name]]
    years = [Candidate(int(item.value[:4]), item.tokens, item.prior) for item in sources]
    return choose(context.flow, years)
