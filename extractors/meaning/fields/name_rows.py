"""Names in a row of labels without colons, and the father's name of Turkish papers.

`Soyadı Hüseynli adı Aytən atasının adı Qərib qızı təvəllüdü 1986`: the form's labels and what was
written between them make one row of running text.
"""

from collections.abc import Sequence

from extractors.meaning.fields.name_candidates import NameCandidates
from extractors.meaning.hits import Hit
from extractors.meaning.person import is_marker, name_like, name_run
from extractors.meaning.values import parted_at_slashes, trimmed
from extractors.meaning.vocabulary import words
from schemas.documents import DocumentKind

_PARTS = {"surname": "surname", "given": "given_name", "patronymic": "patronymic"}
_PRIOR = 0.985
_ONE, _TWO = 1, 2
"""Words of a surname or a given name, and of a father's name with oğlu or qızı."""


def from_rows_of_labels(found: NameCandidates) -> None:
    """Gather the parts of rows that open with `Soyadı` and go on with `adı` or `atasının adı`."""
    labelled = found.context.labelled
    for hit in labelled.of("surname"):
        if labelled.is_label(hit) and not labelled.has_colon(hit):
            values = _values(found, hit)
            if len(values) > 1:
                for part, tokens in values.items():
                    found.add(part, tokens, _PRIOR)


def _values(found: NameCandidates, first: Hit) -> dict[str, tuple[int, ...]]:
    """The words after each label of a name's part in a row, as long as each is one whole part."""
    flow, labelled = found.flow, found.context.labelled
    row = flow.rows[flow.tokens[first.start].row]
    values: dict[str, tuple[int, ...]] = {}
    label: Hit | None = first
    while label is not None and label.key in _PARTS and _PARTS[label.key] not in values:
        after = [i for i in row if i >= label.end and flow.tokens[i].squeezed]
        end = next((n for n, i in enumerate(after) if _is_label(found, i)), len(after))
        words = tuple(after[:end])
        if not _is_part(found, label.key, words) or end == len(after):
            break
        values[_PARTS[label.key]] = words
        label = next((hit for hit in labelled.starts.get(after[end], ()) if hit.key in _PARTS), None)
    return values


def _is_label(found: NameCandidates, index: int) -> bool:
    hits = found.context.labelled.starts.get(index, ())
    return any(not hit.distance for hit in hits) and not is_marker(found.flow.tokens[index].text)


def _is_part(found: NameCandidates, key: str, words: Sequence[int]) -> bool:
    texts = [found.flow.tokens[i].text for i in words]
    most = _TWO if key == "patronymic" else _ONE
    return 0 < len(words) <= most and all(name_like(text) for text in texts)


def from_turkish_fathers(found: NameCandidates) -> None:
    """`Baba Adı: Fikret`: Turkish papers name the father of the person they are made out to.

    Not on papers of names, where everybody named has a father.
    """
    if found.context.kind is DocumentKind.NAME_DOCUMENT:
        return
    _son_or_daughter(found)
    labelled = found.context.labelled
    for hit in labelled.of("father"):
        if hit.form.language != "tr" or hit.form.words < _TWO:
            continue
        for place in labelled.places(hit):
            _father(found, place.tokens, place.prior, second=hit.form.squeezed.startswith(("ana", "anne")))
        after = hit.end
        if not labelled.is_label(hit) and after < len(found.flow.tokens):
            text = found.flow.tokens[after].text
            if name_like(text) and text.endswith(","):  # `Baba adı Fazil, Gence 22.05.1985 doğumlu`
                found.add("patronymic", (after,), _PRIOR)


def _son_or_daughter(found: NameCandidates) -> None:
    """`Elçin kızı` before or after the name: in a Turkish sentence the one word before is the father's."""
    flow, context = found.flow, found.context
    if context.language != "tr":
        return
    for segment in flow.segments.values():
        for at, index in enumerate(segment):
            if not at or flow.tokens[index].bare not in words().lists["turkish_markers"]:
                continue
            father, before = segment[at - 1], segment[at - 2] if at > 1 else None
            alone = before is None or not name_like(flow.tokens[before].text)
            free = father not in context.labelled.covered | context.official_tokens
            if alone and free and name_like(flow.tokens[father].text):
                found.add("patronymic", (father, index), _PRIOR)


def _father(found: NameCandidates, tokens: Sequence[int], prior: float, *, second: bool) -> None:
    """The father's name alone or of `TAHİR / NERMİN`, the father's and the mother's."""
    pieces = parted_at_slashes(found.flow, range(tokens[0], tokens[-1] + 1))
    piece = trimmed(found.flow, pieces[-1] if second else pieces[0])
    run = piece[: name_run([found.flow.tokens[i].text for i in piece])]
    if run and len(run) <= _TWO and len(run) == len(piece):
        found.asked_for_father = True
        found.add("patronymic", run, prior)
