"""Officials' places: who signs, whether there is a signature, and the seal."""

from collections.abc import Sequence

from extractors.confidence import status_of
from extractors.marks.calibration import UNSURE, seal_probability, signed_probability, unsigned_probability
from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.name_words import has_lost_a_mark, languages_at, least_sure
from extractors.meaning.flow import Flow, Token
from extractors.meaning.fold import squeezed
from extractors.meaning.hits import Hit
from extractors.meaning.officials import after_its_name, names_in, of_an_office, own_words
from extractors.meaning.person import is_marker, name_run
from extractors.meaning.signing import Given, bare, given_marks, label_box
from extractors.meaning.values import text_of, trimmed
from extractors.page import Mark, PageText, around
from schemas.facts import Evidence, Fact
from schemas.reading import SignatureReading

_ROLES = {"director": "rector", "vice_rector": "other"}
_HEAD = 0.15
"""Of the page's height: what stands higher on a translation is its letterhead."""
_TRANSLATIONS_OWN = frozenset({"translator", "notary"})
_GLUED = 0.85
"""What a name is worth that may hold words of a seal or of its neighbour, or may have lost one."""
_SAME_HEIGHT = 0.6
"""In line heights: a name so near the height of its title stands beside it, on whichever page."""
_SENTENCE_WORDS = 3
_BADLY = 0.75
"""Below this word confidence what was read may be handwriting."""


def read_signatures(
    context: Context, only: frozenset[int] | None = None, statement: Sequence[int] = ()
) -> list[SignatureReading]:
    """Every official's place on the document, in reading order, each mark given to the nearest place.

    `only` are the words where officials of this document stand: of a translation those of its
    translator's and notary's blocks, for the officials of the original sign the original. What is typed
    there of others (`Rector (signature)`) is translated text and never an empty place. Who certifies in
    the `statement` (`I, N. N., certify ...`) is the translator, whatever the title under it.
    """
    hits = [hit for hit in role_lines(context) if only is None or _in_a_block(context, hit, only)]
    given = given_marks(context.flow, hits)
    found = []
    for index, hit in enumerate(hits):
        others = [other for number, other in given.items() if number != index]
        reading = _reading(context, hit, given.get(index), others)
        certifies = _stands_in(context.flow, reading.name.value, statement)
        found.append(reading if only is None else _of_a_translation(hit, reading, certifies=certifies))
    return [reading for reading in found if not _is_echo(reading, found)]


def _in_a_block(context: Context, hit: Hit, only: frozenset[int]) -> bool:
    """True for a title in a translator's or notary's block; the head of a page is a letterhead."""
    return hit.start in only and context.flow.tokens[hit.start].middle > _HEAD


def _is_echo(reading: SignatureReading, found: Sequence[SignatureReading]) -> bool:
    """True for words of a title that stand once more without name and signature: nobody's place."""
    if reading.name.present or reading.signed.value:
        return False
    rest = [other for other in found if other is not reading and other.role == reading.role]
    return any(other.name.present or other.signed.value for other in rest)


def signed_at(context: Context, hit: Hit, only: frozenset[int] | None = None) -> Fact[bool]:
    """Whether one of the document's official places is signed, the other places considered.

    `only` are the words where such places are: of a translation those of translator and notary.
    """
    hits = [other for other in role_lines(context) if only is None or other.start in only]
    if hit not in hits:
        hits.append(hit)
    given = given_marks(context.flow, hits)
    index = hits.index(hit)
    others = [other for number, other in given.items() if number != index]
    return _signed(context.flow, hit, given.get(index), others)


def read_seal(context: Context) -> Fact[bool]:
    """Whether a seal is on the document; said to be missing only where its place (`M.Y.`) is printed."""
    found = seal_on(context.flow)
    if found.present:
        return found
    places = context.labelled.of("seal_place")
    # Pale or torn seals are overlooked more often than signatures: that one is missing is never sure.
    return _missing(context.flow, places[0], UNSURE) if places else Fact[bool]()


def seal_on(flow: Flow) -> Fact[bool]:
    """The surest seal of the first page that has one."""
    for page in pages_of(flow):
        seals = [mark for mark in page.marks if mark.kind == "seal"]
        if seals:
            best = max(seals, key=seal_probability)
            return marked(flow, page, best, seal_probability(best))
    return Fact[bool]()


def marked(flow: Flow, page: PageText, mark: Mark, probability: float) -> Fact[bool]:
    """A fact that a mark is there."""
    evidence = Evidence(document=flow.file, page=page.number, box=page.shown(mark.box), text=f"({mark.kind})")
    return Fact[bool](value=True, confidence=probability, status=status_of(probability), evidence=[evidence])


def pages_of(flow: Flow) -> list[PageText]:
    """The pages of a flow in order."""
    return list({token.page.number: token.page for token in flow.tokens}.values())


def role_lines(context: Context) -> list[Hit]:
    """Official titles that stand as labels, one per place."""
    found: list[Hit] = []
    for hit in context.labelled.hits:
        if hit.form.group != "roles" or not (context.is_role_line(hit) or after_its_name(context.flow, hit)):
            continue
        row = context.flow.tokens[hit.start].row
        same = [h for h in found if h.key == hit.key and _one_place(context.flow, h, hit, row)]
        if not same and not _misread_of_another(context, hit):
            found.append(hit)
    return found


def _misread_of_another(context: Context, hit: Hit) -> bool:
    """True for a title that fits but for letters where another one fits as it stands: `Н.И. Ректор`."""
    return bool(hit.distance) and any(
        other.form.group == "roles" and other.key != hit.key and not other.distance
        for i in hit.span
        for other in context.labelled.starts.get(i, ())
    )


def _one_place(flow: Flow, one: Hit, other: Hit, row: int) -> bool:
    first, second = flow.tokens[one.start], flow.tokens[other.start]
    near = first.page is second.page and first.column == second.column and abs(first.row - row) <= 2
    return (
        near and min(flow.box(one.span)[2], flow.box(other.span)[2]) > max(first.box[0], second.box[0]) - 0.05
    )


def _reading(context: Context, hit: Hit, given: Given | None, others: Sequence[Given]) -> SignatureReading:
    return SignatureReading(
        role=_ROLES.get(hit.key, hit.key),
        printed=text_of(context.flow, hit.span),
        name=official_name(context, hit),
        signed=_signed(context.flow, hit, given, others),
    )


def _stands_in(flow: Flow, name: str | None, statement: Sequence[int]) -> bool:
    return bool(name) and squeezed(name or "") in "".join(flow.tokens[i].squeezed for i in statement)


def _of_a_translation(hit: Hit, reading: SignatureReading, *, certifies: bool) -> SignatureReading:
    """A translation's director speaks for its service; only its own people can have left a place empty."""
    if certifies:
        return reading.model_copy(update={"role": "translator"})
    if hit.key == "director":
        return reading.model_copy(update={"role": "other"})
    if hit.key not in _TRANSLATIONS_OWN and reading.signed.value is False:
        return reading.model_copy(update={"signed": Fact[bool]()})
    return reading


def _signed(flow: Flow, hit: Hit, given: Given | None, others: Sequence[Given]) -> Fact[bool]:
    if given is None:
        return _missing(flow, hit, unsigned_probability(bare=bare(flow, hit, others)))
    page = flow.tokens[hit.start].page
    return marked(flow, page, given.mark, signed_probability(given.mark, given.place))


def _missing(flow: Flow, hit: Hit, probability: float) -> Fact[bool]:
    """Nothing was found where something should be; the evidence is the place."""
    page, label = flow.tokens[hit.start].page, label_box(flow, hit)
    height = label[3] - label[1]
    space = around(
        [label, (label[0], label[1] - 2 * height, min(1.0, label[2] + 0.35), label[3] + 2 * height)]
    )
    evidence = Evidence(
        document=flow.file, page=page.number, box=page.shown(space), text=flow.text(list(hit.span))
    )
    return Fact[bool](value=False, confidence=probability, status=status_of(probability), evidence=[evidence])


def official_name(context: Context, hit: Hit) -> Fact[str]:
    """The official's printed name: right of the label, else in the row under or over it.

    Where the rows of a paper hold a name both over and under a label, the paper's other labels decide
    on which side names stand.
    """
    flow = context.flow
    row = flow.tokens[hit.start].row
    right = _name_in(context, _up_to_a_title(context, [i for i in flow.rows[row] if i >= hit.end]), 0.99)
    if not right and hit.start > 0:
        before = [i for i in flow.rows[row] if i < hit.start]
        right = _name_in(context, _after_a_title(context, before), 0.98)
    if right:
        return choose(flow, right[:1])
    below = _nearby(context, hit, (1, 2))
    above = _nearby(context, hit, (-1, -2))
    chosen = above if above and (not below or _names_stand_above(context)) else below
    return choose(flow, (chosen or _across_the_fold(context, hit))[:1])


def _across_the_fold(context: Context, hit: Hit) -> list[Candidate[str]]:
    """A name alone at the height of its title, on the other of two pages that share their officials."""
    flow, first = context.flow, context.flow.tokens[hit.start]
    height = max(first.height, 0.008)
    found: list[Candidate[str]] = []
    for segment in flow.segments.values():
        token = flow.tokens[segment[0]]
        beside = token.page is first.page and token.column != first.column
        if beside and abs(token.middle - first.middle) <= _SAME_HEIGHT * height:
            found += [item for item in _name_in(context, segment, 0.98) if _fills(flow, segment, item)]
    return found if len(found) == 1 else []


def _fills(flow: Flow, segment: Sequence[int], name: Candidate[str]) -> bool:
    return len(name.tokens) == sum(bool(flow.tokens[i].squeezed) for i in segment)


def _up_to_a_title(context: Context, row: Sequence[int]) -> list[int]:
    """The words up to the next official's title: what stands beyond it is that official's."""
    end = next((n for n, i in enumerate(row) if _begins_a_title(context, i)), len(row))
    return list(row[:end])


def _after_a_title(context: Context, row: Sequence[int]) -> list[int]:
    last = max((n for n, i in enumerate(row) if i in _titles(context)), default=-1)
    return list(row[last + 1 :])


def _begins_a_title(context: Context, index: int) -> bool:
    return any(hit.form.group == "roles" for hit in context.labelled.starts.get(index, ()))


def _titles(context: Context) -> frozenset[int]:
    return frozenset(i for h in context.labelled.hits if h.form.group == "roles" for i in h.span)


def _nearby(context: Context, hit: Hit, shifts: Sequence[int]) -> list[Candidate[str]]:
    row = context.flow.tokens[hit.start].row
    for shift in shifts:
        members = [i for i in context.flow.rows.get(row + shift, []) if _under(context.flow, i, hit)]
        if any(
            context.is_role_line(h)
            for i in members
            for h in context.labelled.starts.get(i, ())
            if h.form.group == "roles"
        ):
            return []
        found = _name_in(context, members, 0.985 if abs(shift) == 1 else 0.975)
        if found and _stands_apart(context.flow, found[0].tokens):
            return found
        if _running(context.flow, members):
            return []  # beyond a sentence stand other people
    return []


def _running(flow: Flow, members: Sequence[int]) -> bool:
    """True for a row of running text: words in small letters, well read, that are no caption."""
    text = flow.text(members).lstrip(" _")
    small = [i for i in members if flow.tokens[i].text[:1].islower() and len(flow.tokens[i].bare) > 2]
    return len(small) >= _SENTENCE_WORDS and not text.startswith(("(", "[", "/"))


def _stands_apart(flow: Flow, run: Sequence[int]) -> bool:
    """True when a name has its piece of the row (nearly) for itself: not the end of a sentence."""
    segment = [i for i in flow.segments[flow.tokens[run[0]].segment] if not _scribble(flow.tokens[i])]
    return len(segment) - len(run) <= 3 and segment[0] == run[0]


def _names_stand_above(context: Context) -> bool:
    """True when the last official's name cannot stand under its label but stands over it."""
    roles = [h for h in context.labelled.hits if h.form.group == "roles" and context.is_role_line(h)]
    return (
        bool(roles)
        and not _nearby(context, roles[-1], (1, 2))
        and bool(_nearby(context, roles[-1], (-1, -2)))
    )


def _under(flow: Flow, index: int, hit: Hit) -> bool:
    """True for a word near the label's row whose piece of text stands over or under the label."""
    token, first = flow.tokens[index], flow.tokens[hit.start]
    if token.page is not first.page or token.column != first.column:
        return False
    box, label = flow.box(flow.segments[token.segment]), flow.box(flow.segments[first.segment])
    overlaps = min(box[2], label[2]) > max(box[0], label[0]) - 0.02
    following = [
        flow.tokens[i].box[0] for i in flow.rows[first.row] if flow.tokens[i].box[0] > label[2] + 0.02
    ]
    indented = label[0] - 0.02 <= box[0] < min([*following, label[2] + 0.2])
    return (overlaps or indented) and abs(token.middle - first.middle) < 6 * max(first.height, 0.008)


def _name_in(context: Context, members: Sequence[int], prior: float) -> list[Candidate[str]]:
    """The first run of two words or more that can be a name and is no label."""
    flow = context.flow
    start = 0
    while start < len(members):
        texts = [flow.tokens[i].text.strip("()/_") for i in members[start:]]
        length = name_run(texts)
        whole = trimmed(flow, members[start : start + length])
        run, surely = own_words(flow, _free(context, _without_scribble(flow, whole)))
        if names_in(flow, run) >= 2 and not _a_place(flow, run) and not _of_an_office(flow, run):
            languages = languages_at(flow, run, context.languages)
            least = least_sure(flow, run, languages)
            worth = prior if surely and not has_lost_a_mark(flow, run, languages) else _GLUED
            return [Candidate(text_of(flow, run).strip("() "), run, worth, least=least)]
        start += max(1, length)
    return []


def _without_scribble(flow: Flow, run: Sequence[int]) -> tuple[int, ...]:
    """Without what a signature or a seal was read as: stray letters, short words read badly."""
    return tuple(i for i in run if not _scribble(flow.tokens[i]))


def _scribble(token: Token) -> bool:
    stray = len(token.bare) <= 1 and not token.text.endswith(".")
    return stray or (len(token.bare) <= 3 and token.word.confidence < _BADLY and not is_marker(token.text))


def _free(context: Context, run: Sequence[int]) -> tuple[int, ...]:
    """The words up to the first that belongs to a label."""
    flow = context.flow
    for at, index in enumerate(run):
        if index in context.labelled.covered and not is_marker(flow.tokens[index].text):
            return tuple(run[:at])
    return tuple(run)


def _of_an_office(flow: Flow, run: Sequence[int]) -> bool:
    """True where the very next word, in the same print, is one that offices have: the run is its name."""
    after = run[-1] + 1
    if after >= len(flow.tokens) or flow.tokens[after].segment != flow.tokens[run[-1]].segment:
        return False
    one, other = flow.tokens[run[-1]].text, flow.tokens[after].text
    parted = one.endswith(",") or other.startswith("(")
    return one.isupper() == other.isupper() and not parted and _a_place(flow, (after,))


def _a_place(flow: Flow, run: Sequence[int]) -> bool:
    """A school, an office or an address, not a person."""
    return any(of_an_office(flow.tokens[i].bare) for i in run)
