"""Headings told by their structure: a row of its own whose head noun says what paper it is.

Schools word their titles freely (`ƏSAS (BAZA ALİ) TİBB TƏHSİLİ ÜZRƏ FƏRQLƏNMƏ DİPLOMU`), but the noun that
carries a title is one of few: last in Azerbaijani and Turkish, first in Russian, either in English.
"""

from collections.abc import Sequence
from statistics import median

from extractors.meaning.flow import Flow
from extractors.meaning.hits import Hit
from extractors.meaning.values import school_noun
from extractors.meaning.vocabulary import Form, head_nouns, kind_list, words

_WORDS = (1, 11)
_LOW = 0.5
"""The share of the page's height below which no heading begins."""
_TITLE_ROWS = 14
"""A paper's own title stands among its first rows."""
_LARGER = 1.15
_WEIGHT = 5.0
_PLACED = 4.7
"""What a row is worth that only stands as a heading does: enough to be read as one, too little to be sure."""
_CENTRE, _OFF_CENTRE, _INDENT = 0.5, 0.06, 0.12
"""Of the page's width: its middle, how far from it a centred row's middle lies, how far in it begins."""
_FIRST_ROWS = 6
_MOST_OF_IT = 0.6
_MOST_BEFORE = 2
"""`to the` is all that may stand before the diploma's name."""


def headings(flow: Flow, known: Sequence[Hit]) -> list[Hit]:
    """Rows that are headings by print and place, with the kind their head noun tells.

    Rows that are a known title, or hold that of another kind of paper, are left to it.
    """
    titles = [hit for hit in known if hit.form.group == "title"]
    usual = median([token.height for token in flow.tokens]) if flow.tokens else 0.0
    found = []
    for number, segment in enumerate(flow.segments.values()):
        row = [i for i in segment if any(ch.isalpha() for ch in flow.tokens[i].squeezed)]
        if not row or _known_already(row, titles) or says_something(flow, row):
            continue
        weight = _weight(flow, row, segment, usual)
        if not weight or (flow.tokens[row[0]].middle > _LOW and number > _TITLE_ROWS):
            continue
        kinds = {_told(flow, part) for part in _languages_of(flow, row)} - {""}
        kind = "transcript" if "transcript" in kinds else next(iter(kinds), "")
        if kind:
            form = Form("title", kind, "", "".join(flow.tokens[i].squeezed for i in row), len(row), weight)
            found.append(Hit(form, row[0], row[-1] + 1, 0))
    return found


def _weight(flow: Flow, row: Sequence[int], segment: Sequence[int], usual: float) -> float:
    """What a row is worth as a heading: less where nothing but its place says that it is one; 0 for none."""
    if _printed_as_one(flow, row, segment, usual):
        return _WEIGHT
    first = flow.tokens[row[0]]
    box = flow.box(segment)
    centred = abs((box[0] + box[2]) / 2 - _CENTRE) < _OFF_CENTRE and box[0] > _INDENT
    high = first.row <= _FIRST_ROWS and first.page is flow.tokens[0].page and first.text[:1].isupper()
    ended = flow.tokens[segment[-1]].text.endswith(".")
    return _PLACED if centred and high and not ended and _one_piece(flow, row, segment) else 0.0


def _languages_of(flow: Flow, row: Sequence[int]) -> list[list[int]]:
    """The parts of `Elektron diplom / Electronic diploma`: a title said in two languages, one by one."""
    parts: list[list[int]] = [[]]
    for index in range(row[0], row[-1] + 1):
        if flow.tokens[index].text == "/":
            parts.append([])
        elif index in row:
            parts[-1].append(index)
    return [part for part in parts if part]


def says_something(flow: Flow, row: Sequence[int]) -> bool:
    """True for `ДИПЛОМ ЯВЛЯЕТСЯ ГОСУДАРСТВЕННЫМ ДОКУМЕНТОМ`: a sentence about the paper is not its title."""
    return any(flow.tokens[i].bare.startswith(kind_list("predicates")) for i in row)


def certificates(flow: Flow, nouns: str = "certificate_nouns") -> list[Hit]:
    """Rows printed as headings that end or begin with a word for a certificate, the topmost first.

    `nouns` may name another list of `kinds.json`, such as that of all words papers are called by.
    """
    usual = median([token.height for token in flow.tokens]) if flow.tokens else 0.0
    found = []
    for whole in flow.segments.values():
        segment = _without_number(flow, whole)
        row = [i for i in segment if any(ch.isalpha() for ch in flow.tokens[i].squeezed)]
        if not row or flow.tokens[row[0]].middle > _LOW or not _printed_as_one(flow, row, segment, usual):
            continue
        if {flow.tokens[row[0]].bare, flow.tokens[row[-1]].bare} & set(kind_list(nouns)):
            text = "".join(flow.tokens[i].squeezed for i in row)
            found.append(Hit(Form("title", "", "", text, len(row), _WEIGHT), row[0], row[-1] + 1, 0))
    return found


def _without_number(flow: Flow, segment: Sequence[int]) -> list[int]:
    """`УДОСТОВЕРЕНИЕ № 2287` without its number: the sign and what follows it."""
    sign = next((n for n, i in enumerate(segment) if n and flow.tokens[i].text.startswith(("№", "#"))), None)
    if sign is None:
        sign = next((n for n, i in enumerate(segment) if n and flow.tokens[i].bare == "no"), None)
    after = [flow.tokens[i].text for i in segment[sign:]] if sign else []
    return list(segment[:sign] if after and any(ch.isdecimal() for ch in after[-1]) else segment)


def of_a_supplement(flow: Flow, hit: Hit) -> bool:
    """`к ДИПЛОМУ`, `to the Diploma` at the start of a row: the second line of a supplement's title."""
    segment = flow.segments[flow.tokens[hit.start].segment]
    before = [flow.tokens[i].bare for i in segment if i < hit.start]
    opening = before or [flow.tokens[hit.start].bare]
    named = {flow.tokens[i].bare for i in hit.span} & head_nouns()["transcript"]
    return opening[0] in words().lists["goes_with_a_paper"] and len(opening) <= _MOST_BEFORE and not named


def _known_already(row: Sequence[int], titles: Sequence[Hit]) -> bool:
    """True where a known title makes most of a row, or tells another kind of paper than head nouns do."""
    for hit in titles:
        inside = len(set(row) & set(hit.span))
        if inside and (hit.key not in head_nouns() or inside >= _MOST_OF_IT * len(row)):
            return True
    return False


def _printed_as_one(flow: Flow, row: Sequence[int], segment: Sequence[int], usual: float) -> bool:
    """True for a few words alone in their row, in capitals or larger than the rest, without figures."""
    if not _one_piece(flow, row, segment):
        return False
    text = flow.text(row)
    larger = usual > 0 and flow.tokens[row[0]].height > _LARGER * usual
    named = all(flow.tokens[i].text[:1].isupper() for i in row if len(flow.tokens[i].bare) > 3)
    return text == text.upper() or (larger and named)


def _one_piece(flow: Flow, row: Sequence[int], segment: Sequence[int]) -> bool:
    """True for a few words alone in their row without figures, a school's name or marks of a sentence."""
    if not _WORDS[0] <= len(row) <= _WORDS[1] or len(segment) - len(row) > 2:
        return False
    if {flow.tokens[i].segment for i in flow.rows[flow.tokens[row[0]].row]} != {flow.tokens[row[0]].segment}:
        return False
    if any(ch.isdecimal() for i in segment for ch in flow.tokens[i].text):
        return False
    if any(school_noun(flow.tokens[i].bare) for i in row):
        return False
    return not any(flow.tokens[i].text.endswith((":", ";", ",")) for i in segment)


def _told(flow: Flow, row: Sequence[int]) -> str:
    """The kind that the head noun tells; empty for rows without one. A supplement is one of what it names."""
    said = [flow.tokens[i].bare for i in row]
    if said[0] in words().lists["goes_with_a_paper"] and set(said[1:4]) & set(head_nouns()["diploma"]):
        return "transcript"  # `К ДИПЛОМУ`: what goes with a diploma is none, though its own name is lost
    others = set(kind_list("paper_nouns")).difference(*head_nouns().values())
    for kind, nouns in head_nouns().items():
        places = [n for n, word in enumerate(said) if word in nouns and not others & set(said[:n])]
        if any(n == len(said) - 1 or _opens(said, n) or _ends_there(flow, row, n) for n in places):
            return kind
    return ""


def _opens(said: Sequence[str], place: int) -> bool:
    """`ДИПЛОМ СПЕЦИАЛИСТА`, `DIPLOMA OF ...`: in Azerbaijani a title never begins with its noun."""
    return place == 0 and said[0] in kind_list("head_nouns_first")


def _ends_there(flow: Flow, row: Sequence[int], place: int) -> bool:
    """`DIPLOMA with distinction`, `DİPLOMU (FƏRQLƏNMƏ)`: what follows is said of the noun before it."""
    after = flow.tokens[row[place + 1]]
    return after.text.startswith("(") or after.bare in {"with", "с", "of", "о", "об", "in", "for", "on"}
