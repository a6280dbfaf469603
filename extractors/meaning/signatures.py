"""Officials' places: who signs, whether there is a signature, and the seal."""

from collections.abc import Sequence

from extractors.confidence import status_of
from extractors.marks.calibration import UNSURE, seal_probability, signed_probability, unsigned_probability
from extractors.meaning.fields.context import Context
from extractors.meaning.flow import Flow
from extractors.meaning.fold import squeezed
from extractors.meaning.hits import Hit
from extractors.meaning.official_names import official_name
from extractors.meaning.officials import after_its_name
from extractors.meaning.signing import Given, bare, given_marks, label_box
from extractors.meaning.values import text_of
from extractors.meaning.vocabulary import words
from extractors.page import Mark, PageText, around
from schemas.facts import Evidence, Fact
from schemas.reading import SignatureReading

_ROLES = {"director": "rector", "vice_rector": "other", "official": "other"}
_HEAD = 0.15
"""Of the page's height: what stands higher on a translation is its letterhead."""
_TRANSLATIONS_OWN = frozenset({"translator", "notary"})


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
    return [_unless_elsewhere(reading, found) for reading in found if not _is_echo(reading, found)]


def _in_a_block(context: Context, hit: Hit, only: frozenset[int]) -> bool:
    """True for a title in a translator's or notary's block; the head of a page is a letterhead."""
    return hit.start in only and context.flow.tokens[hit.start].middle > _HEAD


def _is_echo(reading: SignatureReading, found: Sequence[SignatureReading]) -> bool:
    """True for words of a title that stand once more without name and signature: nobody's place."""
    if reading.name.present or reading.signed.value:
        return False
    rest = [other for other in found if other is not reading and other.role == reading.role]
    return any(other.name.present or other.signed.value for other in rest)


def _unless_elsewhere(reading: SignatureReading, found: Sequence[SignatureReading]) -> SignatureReading:
    """An empty place is in doubt where the same office signs elsewhere on the document.

    Titles stand once more in a second language, at a printed name, in a table of who led a course.
    """
    # `other` is no one office.
    signs = reading.role != "other" and any(o.role == reading.role and o.signed.value for o in found)
    if reading.signed.value is not False or not signs:
        return reading
    probability = min(reading.signed.confidence, UNSURE)
    doubted = {"confidence": probability, "status": status_of(probability)}
    return reading.model_copy(update={"signed": reading.signed.model_copy(update=doubted)})


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
    return _signed(context, hit, given.get(index), others)


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
    offices = tuple(map(squeezed, words().lists["registrar_offices"]))
    found: list[Hit] = []
    for hit in context.labelled.hits:
        if hit.form.group != "roles" or not (context.is_role_line(hit) or after_its_name(context.flow, hit)):
            continue
        if hit.form.squeezed.startswith(offices) and context.of_the_head(hit):
            continue  # the office the paper comes from
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
        signed=_signed(context, hit, given, others),
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


def _signed(context: Context, hit: Hit, given: Given | None, others: Sequence[Given]) -> Fact[bool]:
    """Whether a place is signed; where signatures are electronic, missing ink proves nothing."""
    flow, page = context.flow, context.flow.tokens[hit.start].page
    if given is None:
        probability = unsigned_probability(bare=bare(flow, hit, others))
        electronic = any(not said.distance for said in context.labelled.of("electronic"))
        return _missing(flow, hit, min(probability, UNSURE) if electronic else probability)
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
