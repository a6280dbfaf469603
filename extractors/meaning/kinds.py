"""What kind of document some words are, by titles, phrases and what speaks against."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from extractors.meaning.deeds import confers_a_degree
from extractors.meaning.flow import Flow
from extractors.meaning.fold import squeezed
from extractors.meaning.headings import headings, of_a_supplement
from extractors.meaning.hits import Hit, find
from extractors.meaning.mark_rows import is_table_of_marks, rows_of_marks
from extractors.meaning.numbered import numbers_words
from extractors.meaning.rights import gives_no_first_degree, names_any, of_a_right, of_both_levels
from extractors.meaning.values import school_noun
from extractors.meaning.vocabulary import kind_cues, kind_list, words
from schemas.documents import DocumentKind

_SIDE_KEYS = frozenset({"translation", "notary", "placeholder", "finished"})
_MARKS = frozenset({"transcript", "academic_reference"})
_OTHER_LEVELS = ("secondary", "postgraduate")
_LEVELS = (*_OTHER_LEVELS, "academic_reference")
_EARLIER = 12
"""Words after a label of earlier education within which its paper is named."""
_ENTRY, _LABEL = 24, 6
"""Words of one entry under a label, said in two languages, and of the label itself."""
_TABLE = 7.0
"""What a table of marks is worth: more than any title, for titles name the diploma a table goes with."""
_PIECES, _FIGURES = 3, 2
"""Pieces of a row, or figures in one of two pieces, from which on it is a table's row and no sentence."""
_COURSES = 3
"""Rows of marks from which on a paper lists courses and identifies nobody."""
_HALF_TOLD = 0.9
"""What a kind is worth at most that too little speaks for."""
_STRONG, _SEVERAL = 3.0, 2
"""The weight of a word that tells a level by itself, and how many of them prove it."""
_COLLEGES, _IN_PASSING = frozenset({"medicalcollege"}), 1.0
"""Words, squeezed, that name a school of any level, and what they weigh beside a physician's degree."""
_SAID = 2.0
"""The weight of a letter's own words from which on it is no deed that is only headed as a letter."""
_DEED = 4.4
"""What the signs of a deed that confers a degree are worth together: enough to be one, never to be sure."""
_ENOUGH = 3.0
"""Below this score nothing is known of the kind."""


@dataclass(frozen=True, slots=True)
class KindVotes:
    """How strongly each kind is spoken for, with the hits that say so; `titles` are headings found."""

    scores: dict[str, float]
    hits: dict[str, list[Hit]]
    titles: list[Hit] = field(default_factory=list)
    table: bool = False
    """True when what stands there is mostly rows of marks."""
    by_signs: bool = False
    """True when no known words but only several weak signs say that a degree is conferred."""
    other_training: bool = False
    """True when a fellowship, an honour, an annulment or the like is named: no sure first diploma."""

    def score(self, key: str) -> float:
        """The weight of all that speaks for a kind."""
        return self.scores.get(key, 0.0)


def votes_of(flow: Flow) -> KindVotes:
    """Every cue of the flow, weighed; the same phrase again adds nothing."""
    scores: dict[str, float] = {}
    hits: dict[str, list[Hit]] = {}
    titles: list[Hit] = []
    seen: set[tuple[str, str]] = set()
    usual = median([t.height for t in flow.tokens]) if flow.tokens else 0.0
    found = [
        hit
        for hit in find(flow, kind_cues())
        if not (_of_earlier_school(flow, hit) or _of_a_schools_name(flow, hit) or _of_one_course(flow, hit))
        and not (_of_a_students_card(flow, hit) or of_a_right(flow, hit) or of_both_levels(flow, hit))
    ]
    found = [_of_what_goes_with_it(flow, hit) for hit in [*found, *headings(flow, found)]]
    marks = frozenset(i for hit in found if hit.form.group == "title" and hit.key in _MARKS for i in hit.span)
    for hit in _without_colleges(flow, _without_deeds(flow, found)):
        weight = hit.form.weight
        if hit.form.group == "title":
            share = _heading(flow, hit, usual, marks if hit.key in _MARKS else frozenset())
            weight *= share
            if share >= 0.8:
                titles.append(hit)
        hits.setdefault(hit.key, []).append(hit)
        if (hit.key, hit.form.squeezed) not in seen:
            seen.add((hit.key, hit.form.squeezed))
            scores[hit.key] = scores.get(hit.key, 0.0) + weight
    by_signs = max(scores.values(), default=0.0) < _DEED and _a_deed(flow, scores)
    if by_signs:
        scores["diploma"] = scores.get("diploma", 0.0) + _DEED
    other = gives_no_first_degree(flow)
    return KindVotes(scores, hits, titles, is_table_of_marks(flow), by_signs, other)


def _a_deed(flow: Flow, scores: dict[str, float]) -> bool:
    another = any(scores.get(kind, 0.0) >= _SAID for kind in (*_LEVELS, "name_document", "translation"))
    return not another and confers_a_degree(flow, scores.get("school_letter", 0.0))


def _without_deeds(flow: Flow, found: Sequence[Hit]) -> list[Hit]:
    """The hits without the solemn words of any deed, where a paper names no degree of a physician.

    `KNOW ALL PERSONS BY THESE PRESENTS` opens powers of attorney, fellowships and courses too.
    """
    if names_any(flow, "degrees_of_physicians"):
        return list(found)
    return [hit for hit in found if not _of_any_deed(hit)]


def _of_any_deed(hit: Hit) -> bool:
    if hit.key != "diploma" or hit.form.group != "text":
        return False
    return any(hit.form.squeezed == squeezed(phrase) for phrase in kind_list("deed_phrases"))


def _without_colleges(flow: Flow, found: Sequence[Hit]) -> list[Hit]:
    """The hits, `Medical College` in passing where a paper names a physician's degree.

    Where `Bachelor of Medicine and Bachelor of Surgery` is conferred it is a university's school of medicine.
    Where a nurse or anything else of secondary education is named too, the college is what it is called.
    """
    others = any(hit.key == "secondary" and hit.form.squeezed not in _COLLEGES for hit in found)
    if others or not names_any(flow, "degrees_of_physicians"):
        return list(found)
    passing = {hit: replace(hit.form, weight=_IN_PASSING) for hit in found if hit.form.squeezed in _COLLEGES}
    return [replace(hit, form=passing.get(hit, hit.form)) for hit in found]


def kind_of(votes: KindVotes, machine_readable: bool) -> tuple[DocumentKind, float, list[Hit]]:
    """The kind, how sure, and the hits it rests on.

    The level decides before the title: a medical college's or a residency's paper is never the
    final medical diploma, whatever its specialty is called.
    """
    if machine_readable:
        return DocumentKind.NAME_DOCUMENT, 0.99, votes.hits.get("name_document", [])
    scores = {key: value for key, value in votes.scores.items() if key not in _SIDE_KEYS}
    if _of_finished_study(votes):
        scores["transcript"] = scores.get("transcript", 0.0) + scores.pop("academic_reference", 0.0)
    if votes.table:
        listed = "academic_reference" if _headed(votes, scores, "academic_reference") else "transcript"
        scores[listed] = scores.get(listed, 0.0) + _TABLE
    for level in _LEVELS:
        if _level_decides(votes, level, votes.scores):
            scores[level] = scores.get(level, 0.0) + 6.0
    if not scores or max(scores.values()) < _ENOUGH:
        return DocumentKind.OTHER, 0.5 if not scores else 0.4, []
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    best, top = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    sure = min(_sureness(top, second), _sureness(top - _deeds_of(votes, best), second))
    if _doubted(votes, scores, best):
        sure = min(sure, _HALF_TOLD)
    return DocumentKind(best), sure, votes.hits.get(best, [])


def _doubted(votes: KindVotes, scores: dict[str, float], best: str) -> bool:
    """True where a person must look at what kind of paper it is, however much speaks for the best one."""
    if _half_told(votes, best) or (best == "diploma" and votes.by_signs):
        return True
    if best == "transcript":
        rows_alone = votes.table and not votes.score("transcript")  # no title, no head of a table was read
        # or neither that the course was finished nor that it was left is said
        return (
            rows_alone or (_of_finished_study(votes) and not votes.score("finished")) or _names_level(votes)
        )
    if best == "diploma":
        # with rows of marks it is two papers in one, or a supplement
        another = any(scores.get(level) for level in _OTHER_LEVELS)
        return votes.table or votes.other_training or another
    if best in {"postgraduate", "school_letter"} and _may_be_a_diploma(votes, best):
        return True
    return best not in _LEVELS and _names_level(votes)


def _may_be_a_diploma(votes: KindVotes, best: str) -> bool:
    """True where a known title of a physician's diploma heads the paper, or words of awarding stand in it.

    `Diploma of Higher Medical Education ... entitled to practise after residency training` is no residency's.
    """
    headed = {hit.key for hit in votes.titles if hit.form.printed and hit.form.words > 1}
    if best == "postgraduate":
        return "diploma" in headed and best not in {hit.key for hit in votes.titles}
    awards, own = (
        sum(hit.form.weight for hit in _distinct(votes.hits.get(kind, [])) if hit.form.group == "text")
        for kind in ("diploma", best)
    )
    return awards >= _STRONG and own < _SAID


def _deeds_of(votes: KindVotes, best: str) -> float:
    """What solemn words of any deed add to a diploma's score: they help to find one and make none sure."""
    return sum(hit.form.weight for hit in _distinct(votes.hits.get(best, [])) if _of_any_deed(hit))


def _names_level(votes: KindVotes) -> bool:
    """True where a diploma of another level is named though in no heading, or a college in passing.

    `Supplement to the college diploma` may be the paper's own title, in small print.
    """
    named = [hit for level in _OTHER_LEVELS for hit in votes.hits.get(level, [])]
    diplomas = [hit for hit in named if hit.form.group == "title" and hit not in votes.titles]
    stems = kind_list("diploma_stems")
    college = any(hit.form.squeezed in _COLLEGES and hit.form.weight == _IN_PASSING for hit in named)
    return college or any(stem in hit.form.squeezed for hit in diplomas for stem in stems)


def _half_told(votes: KindVotes, best: str) -> bool:
    """True where what a kind rests on is too little: one word of a level, a reference without marks.

    `Medical College` stands in the names of universities' schools; a `справка об обучении` may be a letter.
    """
    titled = {hit.key for hit in votes.titles}
    if best == "secondary" and "secondary" not in titled:
        strong = sum(hit.form.weight >= _STRONG for hit in _distinct(votes.hits.get(best, [])))
        return strong < _SEVERAL
    left = any(hit.form.group == "text" for hit in votes.hits.get(best, []))
    return best == "academic_reference" and not (votes.table or left)


def _headed(votes: KindVotes, scores: dict[str, float], kind: str) -> bool:
    """True where a heading names the kind and nothing has taken its weight away."""
    return kind in scores and any(hit.key == kind for hit in votes.titles)


def _level_decides(votes: KindVotes, level: str, scores: dict[str, float]) -> bool:
    """Strong words of another level, or its own title, outweigh a title they share with a diploma.

    On a diploma one such word is enough; on a transcript or letter `residency` may be said in passing, and
    the name of another paper (`Certificate of secondary education`) is, wherever it is no heading.
    """
    titled = any(hit.key == level for hit in votes.titles)
    if level == "academic_reference" and _of_finished_study(votes):
        return False
    said = [hit for hit in votes.hits.get(level, []) if hit.form.group == "text" or hit in votes.titles]
    strong = sum(hit.form.weight >= _STRONG for hit in _distinct(said))
    awards = scores.get("diploma", 0.0) >= max(
        scores.get("transcript", 0.0), scores.get("school_letter", 0.0)
    )
    alone = level == "secondary" or (awards and level == "postgraduate")
    return titled or strong >= (1 if alone and not votes.table else 2)


def _of_what_goes_with_it(flow: Flow, hit: Hit) -> Hit:
    """`К ДИПЛОМУ` names a supplement, not a diploma: the line over it is lost or stands apart."""
    if hit.key != "diploma" or hit.form.group != "title" or not of_a_supplement(flow, hit):
        return hit
    return replace(hit, form=replace(hit.form, key="transcript"))


def _of_a_schools_name(flow: Flow, hit: Hit) -> bool:
    """`ACADEMY` over `STATEMENT` is no `academic statement`: a school's name ends where a title begins."""
    if hit.form.group != "title" or not hit.distance:
        return False
    return any(school_noun(flow.tokens[i].bare) is not None for i in hit.span)


def _of_one_course(flow: Flow, hit: Hit) -> bool:
    """`köçürülmüşdür` in the last column of a table is said of one course, not of the student's leaving."""
    if hit.key != "academic_reference" or hit.form.group != "text":
        return False
    row = flow.rows[flow.tokens[hit.start].row]
    pieces = {flow.tokens[i].segment for i in row}
    figures = sum(flow.tokens[i].bare.isdecimal() for i in row)
    return len(pieces) >= _PIECES or (len(pieces) > 1 and figures >= _FIGURES)


def _of_a_students_card(flow: Flow, hit: Hit) -> bool:
    """`STUDENT ID CARD`, `ЛИЧНАЯ КАРТА СТУДЕНТА`: schools issue cards too, and list courses on them."""
    if hit.key != "name_document":
        return False
    if not any(hit.form.squeezed == squeezed(card) for card in kind_list("cards_of_anybody")):
        return False
    row = flow.tokens[hit.start].row
    near = [flow.tokens[i].bare for n in (row - 1, row, row + 1) for i in flow.rows.get(n, ())]
    named = any(word.startswith(kind_list("student_stems")) for word in near)
    return named or rows_of_marks(flow) >= _COURSES


def _of_earlier_school(flow: Flow, hit: Hit) -> bool:
    """`Предыдущий документ об образовании: аттестат ...`: a word of what was studied before."""
    if hit.key not in _LEVELS:
        return False
    near = range(max(0, hit.start - _EARLIER), hit.start)
    return any(_names_earlier_school(flow, hit, places) for places in (near, _label_over(flow, hit)))


def _label_over(flow: Flow, hit: Hit) -> range:
    """The label of the entry in which a hit stands, its last words up to the colon."""
    entry = range(hit.start - 1, max(-1, hit.start - 1 - _ENTRY), -1)
    colon = next((i for i in entry if flow.tokens[i].text.endswith(":")), -1)
    return range(max(0, colon + 1 - _LABEL), colon + 1)


def _names_earlier_school(flow: Flow, hit: Hit, places: range) -> bool:
    page = flow.tokens[hit.start].page
    text = " ".join(flow.tokens[i].bare for i in places if flow.tokens[i].page is page)
    return any(phrase in text for phrase in words().lists["earlier_education"])


def _of_finished_study(votes: KindVotes) -> bool:
    """A list of marks that calls itself a reference though it is that of a finished course of study.

    `ТРАНСКРИПТ (АКАДЕМИЧЕСКАЯ СПРАВКА)` is one paper: the law uses both words for a list of marks. So is
    a reference with the day of graduation or the degree. Words of leaving without a degree make it the
    reference all the same.
    """
    headed = {hit.key for hit in votes.titles}
    left = [hit for hit in votes.hits.get("academic_reference", []) if hit.form.group == "text"]
    finished = votes.score("finished") > 0 and votes.score("transcript") >= _ENOUGH
    return not left and "academic_reference" in headed and (headed >= _MARKS or finished)


def _distinct(hits: Sequence[Hit]) -> list[Hit]:
    return list({hit.form.squeezed: hit for hit in hits}.values())


def _sureness(top: float, second: float) -> float:
    """From the score and its lead to a probability; a narrow lead is never sure."""
    if top <= 0:
        return 0.5
    lead = (top - second) / top
    if top >= 7 and lead >= 0.4:
        return 0.99
    if (top >= 5 and lead >= 0.3) or (top >= 4.4 and lead >= 0.7):
        return 0.975
    return max(0.5, min(0.95, 0.6 + lead * 0.5))


def _heading(flow: Flow, hit: Hit, usual: float, titles: frozenset[int]) -> float:
    """How much of a heading a place is, 0.15 .. 1: on its own, in capitals, larger, high on the page.

    `titles` are words of other names of the same paper, which may stand in its row.
    """
    if flow.tokens[hit.end - 1].text.endswith(":"):
        return 0.15  # `Диплом: АБ № 024417` is a label
    row = flow.rows[flow.tokens[hit.start].row]
    same = [i for i in row if flow.tokens[i].segment == flow.tokens[hit.start].segment]
    number = numbers_words(flow, same)
    same = [
        i
        for i in same
        if i in hit.span or (i not in number | titles and any(ch.isalpha() for ch in flow.tokens[i].squeezed))
    ]
    alone = len(same) - len(hit.span) <= 1 or len(same) <= len(hit.span) * 1.6
    text = flow.text(hit.span)
    capitals = text.upper() == text or all(
        flow.tokens[i].text[:1].isupper() for i in hit.span if len(flow.tokens[i].bare) > 3
    )
    larger = flow.tokens[hit.start].height > 1.25 * usual if usual else False
    high = flow.tokens[hit.start].middle < 0.45
    if not alone:
        return 0.8 if larger and capitals else 0.15
    points = 0.4 + 0.25 * capitals + 0.2 * larger + 0.25 * high
    return min(1.0, points)
