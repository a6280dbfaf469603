"""When: decision, issue, entry, completion, birth, told apart by what stands around each date."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.dates import FoundDate
from extractors.meaning.fields.agreement import agreed, year_borne_out
from extractors.meaning.fields.birth_days import births_in_row, of_a_relative, right_after_label, year_alone
from extractors.meaning.fields.commission_dates import decided_by_commission, names_a_diploma
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.dates_in_doubt import (
    unless_cut,
    unless_day_lost,
    unless_earlier,
    unless_of_others,
    unless_short,
)
from extractors.meaning.fields.issued import SURROUNDINGS, dated_at_the_head, issued_at_once, issued_by_place
from extractors.meaning.fields.others import LETTERS, others_after, others_before
from extractors.meaning.fields.periods import read_periods, read_since, read_spans
from extractors.meaning.fields.told_otherwise import studies_told
from extractors.meaning.fields.verbs import BROKEN, SENTENCE, by_verbs, candidate
from extractors.meaning.hits import Hit
from extractors.meaning.places import Place
from extractors.meaning.values import ends_sentence, same_text
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind
from schemas.facts import Fact

Found = dict[str, list[Candidate[str]]]
"""The places of each date by the name of its field."""

_LABELS = {
    "date_of_birth": ("born",),
    "issue_date": ("issue_date",),
    "decision_date": ("decision_label",),
    "entry_date": ("entry",),
    "completion_date": ("completion",),
}
_OF_STUDIES = frozenset({"entry_date", "completion_date", "decision_date"})
_VERB_LAST = frozenset({"az-Latn", "az-Cyrl", "tr"})
"""Languages in which what a date belongs to stands after it."""
_SMALL = 2
"""Letters of a word that leads to a date: `in`, `в`."""
_FAR = 5
"""Words between a label and its date: more of them may be another sentence's."""
_YEAR = 4
"""Letters of a bare year."""
_REGISTERED = frozenset({DocumentKind.TRANSCRIPT, DocumentKind.ACADEMIC_REFERENCE})
"""Kinds of papers on which a day of registration is the student's; on a diploma it is the register's."""
_DECIDED = frozenset({DocumentKind.DIPLOMA, DocumentKind.POSTGRADUATE, DocumentKind.SECONDARY})
_OF_DIPLOMAS = _DECIDED | {DocumentKind.DIPLOMA_AND_TRANSCRIPT}
"""Kinds of papers whose own day the date of a diploma is; a list of marks or a letter names another's."""
_OFFICIALS = ("rector", "chair", "dean", "secretary")
_BODY = 5
"""Words after `by the decision of` among which it is said whose decision it was."""
_BOX_WORDS = 4
"""So many words may stand before the verb in the heading of a box."""


def read_timeline(context: Context) -> tuple[dict[str, Fact[str]], dict[str, Fact[int]]]:
    """`decision_date`, `issue_date`, `entry_date`, `completion_date`, `date_of_birth`; `graduation_year`."""
    found: Found = {name: [] for name in _LABELS}
    used: set[int] = set()
    _told_of_each(context, found, used)
    if not found["issue_date"]:
        _issue_unlabelled(context, found["issue_date"], used)
    if context.kind in _REGISTERED and not found["entry_date"] and found["completion_date"]:
        _entry_by_registration(context, found, used)
    found = _weighed(context, found)
    facts = {name: _fact(context, items) for name, items in found.items()}
    dates = agreed(
        {name: fact for name, fact in facts.items() if fact.present},
        of_an_archive=context.kind is DocumentKind.SCHOOL_LETTER,
    )
    dates = studies_told(context, dates, found)
    year = year_borne_out(_graduation_year(context, found), facts, dates)
    return dates, {"graduation_year": year} if year.present else {}


def _told_of_each(context: Context, found: Found, used: set[int]) -> None:
    """The dates beside which it is said what they are: labels, verbs, decisions, periods."""
    dated_at_the_head(context, found["issue_date"], used)
    dated = bool(found["issue_date"])
    diplomas: list[Candidate[str]] = []
    _labelled(context, diplomas, ("diploma_date",), used)
    if context.kind in _OF_DIPLOMAS:
        found["issue_date"] += diplomas
    for name, keys in _LABELS.items():
        if name != "issue_date" or not dated:
            _labelled(context, found[name], keys, used)
    for name, verb in (("entry_date", "entered_verb"), ("completion_date", "graduated_verb")):
        _after_colon(context, found[name], verb, used)
        _under_verb(context, found[name], verb, used)
    _births(context, found["date_of_birth"], used)
    _decisions(context, found["decision_date"], used)
    _minutes(context, found["decision_date"], used)
    decided_by_commission(context, found["decision_date"], used)
    read_periods(context, found, used)
    read_spans(context, found, used)
    by_verbs(context, found["entry_date"], "entered_verb", used)
    read_since(context, found["entry_date"], used)
    if context.kind is not DocumentKind.POSTGRADUATE or not found["completion_date"]:
        # On a residency's paper with its period the verb tells of the school before.
        by_verbs(context, found["completion_date"], "graduated_verb", used)


def _issue_unlabelled(context: Context, found: list[Candidate[str]], used: set[int]) -> None:
    """The day of issue at a bare `Date:`, after `issued on`, else by its place."""
    _labelled(context, found, ("date",), used)
    if any(item.complete and item.start not in used for item in context.dates):
        found[:] = [unless_earlier(context, one) for one in found]
    if not found:
        issued_at_once(context, found, used)
    if not found:
        issued_by_place(context, found, used)
    elif context.kind in LETTERS and all(one.prior <= BROKEN for one in found):
        own: list[Candidate[str]] = []
        issued_by_place(context, own, used)
        found[:] = own or found  # `issued` in its text is said of other papers: its own day stands alone


def _entry_by_registration(context: Context, found: Found, used: set[int]) -> None:
    """The student's day of registration; in the year of completion it is the paper that was registered."""
    _labelled(context, found["entry_date"], ("registration_date",), used)
    ended = min(item.value[:4] for item in found["completion_date"])
    found["entry_date"] = [item for item in found["entry_date"] if item.value[:4] < ended]


def _weighed(context: Context, found: Found) -> Found:
    """The dates, as guesses those that may have lost a part or be of another person or another paper."""
    births = found["date_of_birth"]
    several = labels_of_several(context, "born") > max(1, len(births))
    if context.kind is DocumentKind.NAME_DOCUMENT and several:
        births = [replace(one, prior=BROKEN) for one in births]
    if any(of_a_relative(context, one) for one in births):
        births = [replace(one, prior=min(one.prior, BROKEN)) for one in births]
    told = {
        **found,
        "date_of_birth": [one if year_alone(context, one) else unless_short(one) for one in births],
        "issue_date": [unless_of_others(context, unless_short(one)) for one in found["issue_date"]],
        "decision_date": [unless_short(one) for one in found["decision_date"]],
    }
    for name in ("entry_date", "completion_date"):
        told[name] = [unless_cut(context, unless_day_lost(context, one)) for one in found[name]]
    return _asked_of(context, told)


def _asked_of(context: Context, found: Found) -> Found:
    """The dates such a paper can have: nobody studies on a passport, whose `Bitmə tarixi` is its expiry."""
    named = context.kind is DocumentKind.NAME_DOCUMENT
    return {name: items for name, items in found.items() if not (named and name in _OF_STUDIES)}


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
        if keys == _LABELS["date_of_birth"] and _ends_its_sentence(context, place):
            continue
        inside = [item for item in context.dates if item.start in tokens] or _under_label(context, place)
        if inside and _bare_word(context, place, inside[0]):
            continue
        if keys == _LABELS["date_of_birth"] and inside and right_after_label(context, place, inside[0]):
            inside = inside[:1]
        # Two dates: the label was longer than it was read, but for `(born: 19.07.2001) 15 September 2019`.
        shut = bool(inside) and context.flow.tokens[inside[0].end - 1].text.rstrip(",.;").endswith(")")
        far = bool(inside) and inside[0].start in tokens and inside[0].start - place.tokens[0] > _FAR
        one = len(inside) < 2 or (shut and inside[0].start == place.tokens[0])
        alone = 1.0 if one and not far else BROKEN
        if keys == _LABELS["date_of_birth"]:
            inside = inside[:1]  # one is born on one day: what follows is another date
            if context.kind is DocumentKind.NAME_DOCUMENT and births_in_row(context, place) > 1:
                alone = BROKEN  # his and hers
        for item in inside:
            if item.start not in used:
                found.append(candidate(item, place.prior * alone))
                used.update(range(item.start, item.end))
                break


def _ends_its_sentence(context: Context, place: Place) -> bool:
    """True for `... anadan olmuşdur.`: a verb's date stands before it, and what follows is another's."""
    label = place.label
    return place.tokens[0] >= label.end and ends_sentence(context.flow.tokens[label.end - 1].text)


def _bare_word(context: Context, place: Place, item: FoundDate) -> bool:
    """`Graduation Project 10.06.2019`: a word without a colon or a gap may begin a longer phrase."""
    labelled, label, tokens = context.labelled, place.label, context.flow.tokens
    beside = tokens[place.tokens[0]].row == tokens[label.start].row
    worded = any(len(tokens[i].bare) > _SMALL for i in place.tokens if i < item.start)
    marked = labelled.has_colon(label) or labelled.gap_after(label)
    return label.form.words == 1 and beside and worded and not marked


def _under_label(context: Context, place: Place) -> list[FoundDate]:
    """The date under a label whose right neighbour, a wide gap away, is no date: that is another column's."""
    labelled, label = context.labelled, place.label
    beside = labelled.gap_after(label) and not labelled.has_colon(label) and labelled.stands_alone(label)
    under = labelled.below(label) if beside else ()
    inside = [item for item in context.dates if item.start in under]
    alone = len(inside) == 1 and len(under) <= inside[0].end - inside[0].start + 1
    return inside if alone else []


def _in_running_text(context: Context, label: Hit) -> bool:
    """`... of the commission / dated 28 June`: a row of a sentence that begins with the word."""
    return not context.labelled.has_colon(label) and context.flow.tokens[label.start].text[:1].islower()


def _after_colon(context: Context, found: list[Candidate[str]], key: str, used: set[int]) -> None:
    """`Admitted: 2012, graduated: 2018`: a verb with a colon is a label, its date comes after it."""
    for hit in context.labelled.of(key):
        after = hit.end if context.labelled.has_colon(hit) else _after_small_word(context, hit)
        item = _first_date(context, after, 2, set()) if after else None
        if item and item.start not in used:  # one that its label has taken leaves no other for the verb
            found.append(candidate(item, 0.985))
            used.update(range(item.start, item.end))


def _under_verb(context: Context, found: list[Candidate[str]], key: str, used: set[int]) -> None:
    """`ali məktəbə daxil olmuşdur` over `1987-ci il`: the heading of a box ends in a verb."""
    for hit in context.labelled.of(key):
        segment = context.flow.segments[context.flow.tokens[hit.start].segment]
        if hit.end <= segment[-1] or len(segment) > len(hit.span) + _BOX_WORDS:
            continue
        if ends_sentence(context.flow.tokens[segment[-1]].text):
            continue  # the last words of a sentence are no heading
        heading = replace(hit, start=segment[0], end=segment[-1] + 1)
        under = context.labelled.below(heading)
        inside = [d for d in context.dates if d.start in under and d.start not in used]
        whole = len(inside) == 1 and set(range(inside[0].start, inside[0].end)) <= set(under)
        if whole and len(under) <= inside[0].end - inside[0].start + 1:
            found.append(candidate(inside[0], 0.985))
            used.update(range(inside[0].start, inside[0].end))


def _after_small_word(context: Context, hit: Hit) -> int | None:
    """`Поступил(а) в: 1996 году`: the place after the small word that carries the colon."""
    tokens = context.flow.tokens
    follows = hit.end < len(tokens) and len(tokens[hit.end].bare) <= 2 and tokens[hit.end].text.endswith(":")
    return hit.end + 1 if follows else None


def _births(context: Context, found: list[Candidate[str]], used: set[int]) -> None:
    """`born on 2 November 1991` in a sentence."""
    for hit in context.labelled.of("born"):
        if ends_sentence(context.flow.tokens[hit.end - 1].text):
            continue
        taken = used & {i for place in context.labelled.places(hit) for i in place.tokens}
        if taken and context.kind is not DocumentKind.NAME_DOCUMENT:
            continue  # a label that has its date: what follows is another day, unless of another person
        if any(d.start in used and hit.end <= d.start <= hit.end + 1 for d in context.dates):
            continue  # its own date was given to another label: the next one is no day of birth
        item = _first_date(context, hit.end, 3, used)
        if item:
            found.append(candidate(item, 0.99))
            used.update(range(item.start, item.end))
    for hit in context.labelled.of("born_post"):
        labels = context.labelled.has_colon(hit)  # `Anadan olmuşdur: 19.11.1953`
        item = _first_date(context, hit.end, 1, used) if labels else _last_date(context, hit.start, 3, used)
        item = _in_brackets(context, hit, item, used) or item or _first_date(context, hit.end, 0, used)
        if item:
            found.append(candidate(item, 0.985))
            used.update(range(item.start, item.end))


def _in_brackets(context: Context, hit: Hit, year: FoundDate | None, used: set[int]) -> FoundDate | None:
    """The whole date of `1999 года рождения (02.04.1999)`: the year said once more in full."""
    item = _first_date(context, hit.end, 0, used)
    if item is None or year is None or not item.complete or item.iso[:_YEAR] != year.iso[:_YEAR]:
        return None
    return item if context.flow.tokens[item.start].text.startswith("(") else None


def _decisions(context: Context, found: list[Candidate[str]], used: set[int]) -> None:
    """`... tarixli qərarı ilə` follows its date, `решением` and `by the decision of` precede it."""
    for hit in context.labelled.of("decision", "decision_label"):
        if hit.key == "decision_label" and context.labelled.places(hit):
            continue  # a label with its value, though no date could be read there
        before = _last_date(context, hit.start, 4, used) if hit.form.language in _VERB_LAST else None
        item = before or _first_date(context, hit.end, SENTENCE, set())
        if item and item.start not in used:  # a date that a label has taken is no further one
            others = _decided_by_others(context, hit)
            if others_after(context.flow, hit.end, "approved_after", 2):
                used.update(range(item.start, item.end))
                continue  # `... qərarı ilə təsdiq edilmişdir`: a form was approved, a school was founded
            if context.kind in LETTERS and names_a_diploma(context, hit.end, item.start):
                continue  # `... by decision of the commission, and her diploma was handed over on 5 July`
            if not others or context.kind in _DECIDED:
                found.append(candidate(item, BROKEN if others else 1.0 if item.complete else 0.97))
            used.update(range(item.start, item.end))


def _decided_by_others(context: Context, hit: Hit) -> bool:
    """True for the decision of a cabinet, a ministry, a council or a court: none of the commission's."""
    flow = context.flow
    around = (hit.start, hit.end) if hit.form.language in _VERB_LAST else (hit.end + _BODY, hit.end)
    return others_before(flow, around[0], "decided_by_others", SENTENCE // 2) or others_after(
        flow, around[1], "decided_by_others"
    )


def _minutes(context: Context, found: list[Candidate[str]], used: set[int]) -> None:
    """`Протокол № 14 от 28 июня 2018 г.`: the commission's minutes are dated on the day it decided."""
    if found or context.kind not in _DECIDED:
        return
    for hit in context.labelled.of("other_number"):
        if hit.form.squeezed.startswith(words().lists["minutes_stems"]):
            item = _first_date(context, hit.end, 4, used)
            if item and item.complete:
                others = others_before(context.flow, hit.start, "decided_by_others")
                found.append(candidate(item, BROKEN if others else 0.985))
                used.update(range(item.start, item.end))
                return


def _last_date(context: Context, before: int, most: int, used: set[int]) -> FoundDate | None:
    """The date that ends at most so many words before a place, in the same text."""
    near = [d for d in context.dates if before - most <= d.end <= before + 1 and d.start < before]
    near = [d for d in near if d.start not in used and same_text(context.flow, d.start, before)]
    return near[-1] if near else None


def _first_date(context: Context, after: int, most: int, used: set[int]) -> FoundDate | None:
    """The first date within so many words after a place, in the same sentence."""
    tokens = context.flow.tokens
    for item in context.dates:
        if item.start < after or item.start - after > most or item.start in used:
            continue
        if not same_text(context.flow, item.start, after - 1):
            return None
        if any(ends_sentence(tokens[i].text) for i in range(after, item.start)):
            return None
        if any(after <= hit.start < item.start for hit in context.labelled.of(*SURROUNDINGS, *_OFFICIALS)):
            return None
        return item
    return None


def _graduation_year(context: Context, found: Found) -> Fact[int]:
    """The year of completion or of the commission's decision, never the year of issue."""
    sources = [item for name in ("decision_date", "completion_date") for item in found.get(name, ())]
    years = [Candidate(int(item.value[:4]), item.tokens, item.prior) for item in sources]
    return choose(context.flow, years)
