"""Whose number it is: a paper bears several, and only one of them is the diploma's.

A number after the label of another thing (a protocol, a certificate of the electronic signature, a code to
check it by) is never the diploma's, whatever letters stand before it.
"""

import re
from collections.abc import Callable, Sequence

from extractors.confidence import at_confidence
from extractors.meaning.candidates import Candidate
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.others import asked_for_before, others_after, others_before
from extractors.meaning.flow import Flow
from extractors.meaning.fold import fold
from extractors.meaning.headings import certificates
from extractors.meaning.vocabulary import head_nouns, words
from schemas.documents import DocumentKind
from schemas.facts import Fact

AddSeries = Callable[[Context, list[Candidate[str]], str, Sequence[int], float], None]

_OTHERS = ("registration", "other_number", "student_no", "document_no")
_AWARDED = frozenset({DocumentKind.DIPLOMA, DocumentKind.SECONDARY, DocumentKind.POSTGRADUATE})
_CERTIFIED = frozenset({DocumentKind.SECONDARY, DocumentKind.POSTGRADUATE})
_FEW_FIGURES = re.compile(r"^\d{2,8}$")
_ALONE = re.compile(r"^(?:\d{5,8}|(?:19|20)\d{2}[-/]\d{2,6})$")
_THREE = re.compile(r"^\d{3}$")
_GROUP, _NEXT_GROUP = re.compile(r"^\d{2,4}$"), re.compile(r"^\d{3,5}$")
_LETTERS = re.compile(r"^[A-ZА-ЯƏÖÜŞÇĞİӘӨҮҒҸҺЈ]{1,3}(?:[-–][IVX]{1,4})?$")
_GARBLED = re.compile(r"^([A-ZА-ЯƏ]{1,3})[-–—]?([1IVXПНl|!]{1,3})$")
_ROMAN = {"1": "I", "П": "II", "Н": "II", "l": "I", "|": "I", "!": "I", "11": "II", "1П": "III", "ІІ": "II"}
_BACK = 4
_SENTENCE = 14
"""Words before a number among which it is said that an earlier paper bears it."""
_BASIS = 3
"""Words after a number within which it is said that another paper rests on it."""
_RESTS = 4
"""Words after a number, `nömrəli diplomunun` among them, within which it is said what is done with it."""
_ROWS = 3
"""So many rows under its title a paper's own number stands."""
_ELSEWHERE = 0.9
"""What a number is worth at most that stands far from the title, or a series far from its number."""
_SIGNED = ("no", "№", "nº", "n°", "no.")


def of_another_paper(context: Context, index: int) -> bool:
    """True where the label of another number stands before the figures in their piece of the row."""
    segment = context.flow.segments[context.flow.tokens[index].segment]
    row = context.flow.rows[context.flow.tokens[index].row]
    for hit in context.labelled.of(*_OTHERS):
        if hit.end > index:
            continue
        if hit.start in segment and context.labelled.is_label(hit) and index - hit.end <= _ROWS:
            return True
        if hit.start in row and index == next((i for i in row if i >= hit.end), None):
            return True
    return _of_earlier_education(context, index) or _of_the_diploma_before(context, index)


def _of_earlier_education(context: Context, index: int) -> bool:
    """`Previous education: diploma AB No. 123456`, `Diplom AT № 912345 əsasında`: what it was begun with."""
    flow = context.flow
    row = [i for i in flow.rows[flow.tokens[index].row] if flow.tokens[i].squeezed]
    over = context.sentence_before(index, _SENTENCE)  # `Əvvəlki təhsili:` at the end of the row over it
    before = " ".join(flow.tokens[i].bare for i in sorted({*(i for i in row if i < index), *over}))
    after = [flow.tokens[i].bare for i in row if i > index][:_BASIS]
    lists = words().lists
    return any(phrase in before for phrase in lists["earlier_education"]) or any(
        word in lists["basis_words"] for word in after
    )


def _of_the_diploma_before(context: Context, index: int) -> bool:
    """`(diplom C № 011904)` on a residency's paper is the number of the diploma that came before it."""
    if context.kind is not DocumentKind.POSTGRADUATE:
        return False
    near = context.flow.tokens[max(0, index - _BACK - 1) : index]
    if any(t.text.startswith("(") and t.bare in head_nouns()["diploma"] for t in near):
        return True
    return others_before(context.flow, index, "school_before", _SENTENCE) or asked_for_before(
        context.flow, index, "school_before"
    )


def beside_its_name(context: Context) -> list[Candidate[str]]:
    """`ŞƏHADƏTNAMƏ № 1187`: a sign and figures right after the name of a certificate, in its row."""
    if context.kind not in _CERTIFIED:
        return []
    flow, found = context.flow, []
    for place in context.labelled.values("certificate_number"):
        figures = _figures(flow.tokens[place.tokens[0]].text)
        if _FEW_FIGURES.match(figures):
            found.append(Candidate(figures, place.tokens[:1], place.prior))
    for hit in certificates(flow):
        if hit.start in context.official_tokens:
            continue
        after = [i for i in flow.segments[flow.tokens[hit.start].segment] if i >= hit.end]
        if len(after) == 2 and _is_sign(flow.tokens[after[0]].text):
            after = after[1:]
        elif not after or not flow.tokens[after[0]].text.startswith(("№", "#")):
            continue
        figures = _figures(flow.tokens[after[0]].text)
        if len(after) == 1 and _FEW_FIGURES.match(figures):
            found.append(Candidate(figures, (after[0],), 0.99))
    return found[:1]


def alone_under_title(context: Context) -> list[Candidate[str]]:
    """`No. 894874` in a row of its own right under the title: the number that no label names.

    Elsewhere on the paper such a number may be that of the register and is a guess.
    """
    flow = context.flow
    if context.kind not in _AWARDED:
        return []
    titles = [flow.tokens[hit.start] for hit in context.votes.titles]
    found = []
    for segment in flow.segments.values():
        kept = [i for i in segment if flow.tokens[i].squeezed or flow.tokens[i].text == "№"]
        if not _signed_alone(flow, kept):
            continue
        token = flow.tokens[kept[-1]]
        under = any(t.page is token.page and 0 <= token.row - t.row <= _ROWS for t in titles)
        found.append(Candidate(_figures(token.text), (kept[-1],), 0.985 if under else _ELSEWHERE))
    return found


def _signed_alone(flow: Flow, kept: Sequence[int]) -> bool:
    """True for a number sign and figures, and nothing else."""
    if not 1 <= len(kept) <= 2 or not _ALONE.match(_figures(flow.tokens[kept[-1]].text)):
        return False
    if len(kept) == 1:
        return flow.tokens[kept[0]].text.startswith(("№", "#"))
    sign = fold(flow.tokens[kept[0]].text).strip(".,:;")
    return sign in _SIGNED or (sign in words().lists["number_signs"] and len(sign) <= 2)


def threes(
    context: Context, series: list[Candidate[str]], numbers: list[Candidate[str]], add: AddSeries
) -> None:
    """`AT No. 711 684`, `ИВ 052 778`: figures in two groups after a series; of other lengths after a sign."""
    tokens = context.flow.tokens
    for one, token in enumerate(tokens[:-1]):
        other = tokens[one + 1]
        threes = _THREE.match(token.text) and _THREE.match(_figures(other.text))
        groups = _GROUP.match(token.text) and _NEXT_GROUP.match(_figures(other.text))
        if not groups:
            continue
        if token.row != other.row or other.box[0] - token.box[2] > 1.5 * (token.box[2] - token.box[0]):
            continue
        at, signed = one - 1, False
        while at >= 0 and one - at <= _ROWS and _is_sign(tokens[at].text):
            signed, at = True, at - 1
        lettered = (
            at >= 0 and tokens[at].row == token.row and bool(_LETTERS.match(tokens[at].text.strip(".,;:()")))
        )
        known = lettered and fold(tokens[at].text) in words().lists["known_series"]
        if not (lettered and (signed or known) and (threes or signed)) or of_another_paper(context, one):
            continue
        add(context, series, tokens[at].text.strip(".,;:()"), (at,), 0.985)
        numbers.append(Candidate(f"{token.text} {_figures(other.text)}", (one, one + 1), 0.985))


def after_the_papers_name(context: Context) -> list[Candidate[str]]:
    """`Diploma Мо: 2012-4671`, `диплом А-П № 624294`: the word diploma, a sign however read, figures.

    A misread sign or series is no part of the number.
    """
    tokens = context.flow.tokens
    found = []
    for index, token in enumerate(tokens):
        figures = _figures(token.text)
        if not _ALONE.match(figures) or of_another_paper(context, index):
            continue
        segment = context.flow.segments[token.segment]
        row = [i for i in segment if index - _BACK <= i < index and tokens[i].squeezed]
        signed = bool(row) and _is_sign(tokens[row[-1]].text)
        between = [i for i in row if tokens[i].bare not in head_nouns()["diploma"]]
        named = len(between) < len(row)
        few = all(_is_sign(tokens[i].text) or _GARBLED.match(tokens[i].text.strip(".,:;")) for i in between)
        if named and signed and few:
            found.append(Candidate(figures, (index,), 0.985))
    return found


def misread_series(context: Context, series: list[Candidate[str]], numbers: list[Candidate[str]]) -> None:
    """`АВ-1 № 544054`, `А-П № 624294`: a Roman numeral that was read as something else is a guess."""
    tokens = context.flow.tokens
    for index, token in enumerate(tokens):
        figures = _figures(token.text)
        if not re.fullmatch(r"\d{5,8}", figures) or of_another_paper(context, index):
            continue
        before = [i for i in range(max(0, index - _BACK), index) if tokens[i].row == token.row]
        signs = [i for i in before if _is_sign(tokens[i].text) or tokens[i].text in {"2", "9", "°"}]
        at = signs[0] - 1 if signs else -1
        if at < 0 or signs != list(range(at + 1, index)) or not any(_is_sign(tokens[i].text) for i in signs):
            continue
        match = _GARBLED.match(tokens[at].text.strip(".,:;"))
        if match and tokens[at].row == token.row and not _LETTERS.match(tokens[at].text.strip(".,:;")):
            series.append(Candidate(f"{match[1]}-{_ROMAN.get(match[2], match[2])}", (at,), _ELSEWHERE))
            numbers.append(Candidate(figures, (index,), 0.985))
        elif _LETTERS.match(tokens[at].text.strip(".,:;")) and len(signs) > 1:
            numbers.append(Candidate(figures, (index,), 0.985))


def beside_its_number(
    flow: Flow,
    series: Fact[str],
    places: Sequence[Candidate[str]],
    numbers: Sequence[Candidate[str]],
    number: Fact[str],
) -> Fact[str]:
    """The series, a guess where no place of it stands by the number that was taken, or near it."""
    if not series.value or not number.value:
        return series
    own = [c for c in numbers if c.value == number.value]
    rows = {flow.tokens[i].row for c in own for i in c.tokens}
    same = [c for c in places if c.value == series.value]
    near = any(abs(flow.tokens[c.tokens[0]].row - row) <= 1 for c in same for row in rows)
    if near:
        return series
    worth = min(series.confidence, _ELSEWHERE)
    return at_confidence(series, worth)


def before_its_name(context: Context, index: int) -> bool:
    """`118204 nömrəli diplom`, `2007-11836 diploma numaralı`: the words after a number name its paper."""
    tokens = context.flow.tokens
    after = [token.bare for token in tokens[index + 1 : index + 3]]
    if len(after) < 2 or context.kind is DocumentKind.POSTGRADUATE or of_another_paper(context, index):
        return False
    numbered = [word in words().lists["numbered_words"] for word in after]
    named = [word.startswith(words().lists["diploma_stems"]) for word in after]
    return (numbered[0] and named[1]) or (named[0] and numbered[1])


def of_an_earlier_diploma(context: Context, index: int) -> bool:
    """`118204 nömrəli diplomu ilə ... daxil olmuş`, `itirilmiş 118204 nömrəli diplom əvəzinə verilir`.

    With such a diploma studies were begun, or this paper stands in its place. `index`: its number or series.
    """
    flow = context.flow
    if others_before(flow, index, "replaced_before", _SENTENCE):
        return True  # `взамен утерянного диплома № 118204`
    named = next((i for i in range(index, index + _ROWS) if before_its_name(context, i)), None)
    if named is None:
        return False
    after = context.sentence_after(named + 1, _SENTENCE)
    entered = any(hit.start in after for hit in context.labelled.of("entered_verb"))
    return entered or others_after(flow, named + 1, "rests_after", _RESTS)


def _figures(text: str) -> str:
    return text.strip(".,;:()\"'«»№#")


def _is_sign(text: str) -> bool:
    return fold(text).strip(".,:;") in words().lists["number_signs"] or text.strip(".") in {"№", "No"}
