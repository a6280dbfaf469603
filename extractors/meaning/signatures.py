"""Officials' places: who signs, whether there is a signature, and the seal."""

from collections.abc import Sequence

from extractors.confidence import status_of
from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.flow import Flow, Token
from extractors.meaning.hits import Hit
from extractors.meaning.person import is_marker, name_run
from extractors.meaning.values import text_of, trimmed
from extractors.meaning.vocabulary import words
from extractors.page import Mark, PageText, around
from schemas.facts import Box, Evidence, Fact
from schemas.reading import SignatureReading

_ROLES = {"director": "rector", "vice_rector": "other"}
_LINES_UP, _LINES_DOWN = 5.5, 4.5
"""A signature stands at most so many line heights over or under its label."""
_EMPTY = 0.975
"""How sure an empty place is that was looked at on a page read well."""
_EMPTY_UNSURE = 0.85
_BADLY = 0.75
"""Below this word confidence what was read may be handwriting."""
_INK_LEFT = 0.25
"""More unread ink than this, and a signature may hide in it."""


def read_signatures(context: Context, only: frozenset[int] | None = None) -> list[SignatureReading]:
    """Every official's place on the document, in reading order, each mark given to the nearest place.

    `only` are the words where officials of this document stand: of a translation those of its
    translator's and notary's blocks, for the officials of the original sign the original.
    """
    hits = [hit for hit in _role_lines(context) if only is None or hit.start in only]
    marks = _given_marks(context.flow, hits)
    return [_reading(context, hit, marks.get(index)) for index, hit in enumerate(hits)]


def read_seal(context: Context) -> Fact[bool]:
    """Whether a seal is on the document; said to be missing only where its place (`M.Y.`) is printed."""
    for page in pages_of(context.flow):
        seals = [mark for mark in page.marks if mark.kind == "seal"]
        if seals:
            return marked(context.flow, page, max(seals, key=lambda m: m.confidence))
    places = context.labelled.of("seal_place")
    if not places:
        return Fact[bool]()
    token = context.flow.tokens[places[0].start]
    missing = _missing(context.flow, token.page, context.flow.box(places[0].span), list(places[0].span))
    # Pale or torn seals are overlooked more often than signatures: that one is missing is never sure.
    return missing.model_copy(update={"confidence": _EMPTY_UNSURE, "status": status_of(_EMPTY_UNSURE)})


def marked(flow: Flow, page: PageText, mark: Mark) -> Fact[bool]:
    """A fact that a mark is there."""
    evidence = Evidence(document=flow.file, page=page.number, box=page.shown(mark.box), text=f"({mark.kind})")
    probability = min(0.999, mark.confidence)
    return Fact[bool](value=True, confidence=probability, status=status_of(probability), evidence=[evidence])


def pages_of(flow: Flow) -> list[PageText]:
    """The pages of a flow in order."""
    return list({token.page.number: token.page for token in flow.tokens}.values())


def signature_near(flow: Flow, hit: Hit) -> Mark | None:
    """The signature nearest to one label, if any is near."""
    token = flow.tokens[hit.start]
    near = [(d, m) for m in token.page.marks if (d := _distance(flow, hit, m)) is not None]
    return min(near, key=lambda item: item[0])[1] if near else None


def unsigned(flow: Flow, hit: Hit) -> Fact[bool]:
    """A fact that the place beside a label is empty."""
    token = flow.tokens[hit.start]
    return _missing(flow, token.page, flow.box(hit.span), list(hit.span))


def _role_lines(context: Context) -> list[Hit]:
    """Official titles that stand as labels, one per place."""
    found: list[Hit] = []
    for hit in context.labelled.hits:
        if hit.form.group != "roles" or not context.is_role_line(hit):
            continue
        row = context.flow.tokens[hit.start].row
        same = [h for h in found if h.key == hit.key and _one_place(context.flow, h, hit, row)]
        if not same:
            found.append(hit)
    return found


def _one_place(flow: Flow, one: Hit, other: Hit, row: int) -> bool:
    first, second = flow.tokens[one.start], flow.tokens[other.start]
    near = first.page is second.page and first.column == second.column and abs(first.row - row) <= 2
    return (
        near and min(flow.box(one.span)[2], flow.box(other.span)[2]) > max(first.box[0], second.box[0]) - 0.05
    )


def _given_marks(flow: Flow, hits: Sequence[Hit]) -> dict[int, Mark]:
    """Each signature goes to the nearest label, and each label takes one."""
    pairs = []
    for index, hit in enumerate(hits):
        for number, mark in enumerate(flow.tokens[hit.start].page.marks):
            distance = _distance(flow, hit, mark)
            if distance is not None:
                pairs.append((distance, index, (flow.tokens[hit.start].page.number, number), mark))
    given: dict[int, Mark] = {}
    taken: set[tuple[int, int]] = set()
    for _, index, place, mark in sorted(pairs, key=lambda item: item[0]):
        if index not in given and place not in taken:
            given[index] = mark
            taken.add(place)
    return given


def _distance(flow: Flow, hit: Hit, mark: Mark) -> float | None:
    """How far a signature is from a label's line, in line heights; None when too far or in another column."""
    if mark.kind != "signature":
        return None
    token = flow.tokens[hit.start]
    box, height = flow.box(hit.span), max(token.height, 0.008)
    x0, y0, x1, y1 = mark.box
    if x1 < box[0] - 0.05 or not _same_column(flow, token.page, box, mark.box):
        return None
    middle = (box[1] + box[3]) / 2
    off = 0.0 if y0 <= middle <= y1 else min(abs(y0 - middle), abs(y1 - middle)) / height
    below = y0 > middle
    if off > (_LINES_DOWN if below else _LINES_UP):
        return None
    aside = max(0.0, x0 - box[2], box[0] - x1)
    return off + 2.0 * aside


def _same_column(flow: Flow, page: PageText, label: Box, mark: Box) -> bool:
    """Both on the same side of the fold of a two-page spread."""
    columns = {t.column for t in flow.tokens if t.page is page}
    if len(columns) < 2:
        return True
    left = max((t.box[2] for t in flow.tokens if t.page is page and t.column == 0), default=0.5)
    fold = min(0.6, max(0.4, left))
    return ((label[0] + label[2]) / 2 < fold) == ((mark[0] + mark[2]) / 2 < fold)


def _reading(context: Context, hit: Hit, mark: Mark | None) -> SignatureReading:
    flow = context.flow
    page = flow.tokens[hit.start].page
    signed = marked(flow, page, mark) if mark else _missing(flow, page, flow.box(hit.span), list(hit.span))
    return SignatureReading(
        role=_ROLES.get(hit.key, hit.key),
        printed=text_of(flow, hit.span),
        name=official_name(context, hit),
        signed=signed,
    )


def official_name(context: Context, hit: Hit) -> Fact[str]:
    """The official's printed name: right of the label, else in the row under or over it.

    Where the rows of a paper hold a name both over and under a label, the paper's other labels decide
    on which side names stand.
    """
    flow = context.flow
    row = flow.tokens[hit.start].row
    right = _name_in(context, [i for i in flow.rows[row] if i >= hit.end], 0.99)
    if not right and hit.start > 0:
        right = _name_in(context, [i for i in flow.rows[row] if i < hit.start], 0.98)
    if right:
        return choose(flow, right[:1])
    below = _nearby(context, hit, (1, 2))
    above = _nearby(context, hit, (-1, -2))
    chosen = above if above and (not below or _names_stand_above(context)) else below
    return choose(flow, chosen[:1])


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
    return []


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
        run = _free(context, _without_scribble(flow, whole))
        if sum(len(flow.tokens[i].bare) > 2 for i in run) >= 2 and not _a_place(flow, whole):
            return [Candidate(text_of(flow, run).strip("() "), run, prior)]
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


def _a_place(flow: Flow, run: Sequence[int]) -> bool:
    """A school, an office or an address, not a person."""
    barred = {*words().lists["school_nouns"], *words().lists["school_not"], "faculty", "state", "education"}
    return any(flow.tokens[i].bare in barred for i in run)


def _something_there(flow: Flow, page: PageText, space: Box, label: Sequence[int]) -> bool:
    """True when words stand beside a label that were read badly: handwriting looks like that."""
    for index, token in enumerate(flow.tokens):
        x0, y0, x1, y1 = token.box
        inside = x0 < space[2] and x1 > space[0] and y0 < space[3] and y1 > space[1]
        if inside and token.page is page and index not in label and token.word.confidence < _BADLY:
            return True
    return False


def _missing(flow: Flow, page: PageText, label: Box, tokens: Sequence[int]) -> Fact[bool]:
    """Nothing was found where something should be: as sure as the page was seen clearly."""
    height = label[3] - label[1]
    space = around(
        [label, (label[0], label[1] - 2 * height, min(1.0, label[2] + 0.35), label[3] + 2 * height)]
    )
    clear = page.quality.ink_unread <= _INK_LEFT and not _something_there(flow, page, space, tokens)
    sure = all(flow.tokens[i].word.confidence >= 0.9 for i in tokens)
    probability = _EMPTY if clear and sure else _EMPTY_UNSURE
    evidence = Evidence(document=flow.file, page=page.number, box=page.shown(space), text=flow.text(tokens))
    return Fact[bool](value=False, confidence=probability, status=status_of(probability), evidence=[evidence])
