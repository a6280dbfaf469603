"""The holder's name where an English sentence tells whose child somebody is, or when somebody was born.

`Mr N. N., son of M., born on ...`, `N. N., whose father's name is M. and who was born on ...`: papers that
are made out to one person tell this of that person alone.
"""

from collections.abc import Sequence

from extractors.meaning.fields.name_candidates import NameCandidates
from extractors.meaning.fields.name_proofs import OF_ONE_PERSON
from extractors.meaning.person import is_title, name_like, name_run
from extractors.meaning.values import ends_sentence
from extractors.meaning.vocabulary import words

_TOLD = 0.985
_MOST = 3
"""Words of a name before `son of`."""
_FEWEST = 2
_BESIDE = 4
"""Words before a name that may tell whose kin it is."""
_SOON, _LATER = 2, 12
"""Words between a name and `born`; more of them under a title such as `Mr`."""
_CHILDREN = frozenset({"son", "daughter"})


def from_births(found: NameCandidates) -> None:
    """Gather the name, where no other place gave one, of whom a paper tells a father or a birthday."""
    if found.context.kind not in OF_ONE_PERSON or found.context.language != "en":
        return
    named = [*_children(found), *_born(found)]
    if found.parts["surname"] and found.parts["given_name"]:
        return
    for run in named if len({found.flow.text(run).strip(".,") for run in named}) == 1 else ():
        found.add_full(run, _TOLD)


def _children(found: NameCandidates) -> list[Sequence[int]]:
    """The name before the only `son of M.` of a paper, whose father's name it leads to."""
    tokens = found.flow.tokens
    places = [i for i in range(len(tokens) - 2) if tokens[i].bare in _CHILDREN and tokens[i + 1].bare == "of"]
    if len(places) != 1:
        return []
    after = found.context.sentence_after(places[0] + 2, _MOST)
    father = after[: name_run([tokens[i].text for i in after])]
    if (
        father
        and not found.parts["patronymic"]
        and not set(father) & (found.context.official_tokens | found.context.phrases)
    ):
        found.add("patronymic", father, _TOLD)
    before = _name_before(found, places[0])
    return [before] if before else []


def _born(found: NameCandidates) -> list[Sequence[int]]:
    """Names after which the same sentence says `born`: at once, or after `Mr N. N., whose ..., who was`."""
    context, tokens = found.context, found.flow.tokens
    runs: list[Sequence[int]] = []
    for hit in context.labelled.of("born"):
        if context.labelled.has_colon(hit):
            continue
        sentence = context.sentence_before(hit.start, _LATER + _MOST)
        near = _name_before(found, hit.start)
        titled = [i for i in sentence if tokens[i].bare in words().lists["civil_titles"]]
        later = range(titled[-1] + 1, hit.start) if titled else range(0)
        length = name_run([tokens[i].text for i in later])
        run = near or (later[:length] if _FEWEST <= length <= _MOST else ())
        if (
            run
            and not _of_kin(found, run[0])
            and not set(run) & (context.official_tokens | context.phrases | context.labelled.covered)
        ):
            runs.append(run)
    return runs


def _name_before(found: NameCandidates, index: int) -> Sequence[int]:
    """The name of two or three words that ends right before a place, or before `who was` there."""
    tokens = found.flow.tokens
    last = index - 1
    while last >= 0 and index - last <= _SOON and tokens[last].bare in {"who", "was", "is", ""}:
        last -= 1
    run: list[int] = []
    while last >= 0 and len(run) < _MOST and name_like(tokens[last].text) and not is_title(tokens[last].text):
        if run and not _joined(found, last):
            break
        run.insert(0, last)
        last -= 1
    if len(run) < _FEWEST or tokens[run[0]].page is not tokens[index].page:
        return ()
    return () if _goes_on(found, last) or _of_kin(found, run[0]) else run


def _goes_on(found: NameCandidates, index: int) -> bool:
    """True where the word before a name is one more of the same name."""
    text = found.flow.tokens[index].text if index >= 0 else ""
    return name_like(text) and not is_title(text) and _joined(found, index)


def _joined(found: NameCandidates, index: int) -> bool:
    """True for two words of one text: in a row, or over the end of a full one, without a sign between."""
    tokens = found.flow.tokens
    if tokens[index].text.endswith((",", ")")) or ends_sentence(tokens[index].text):
        return False
    return tokens[index].row == tokens[index + 1].row or found.flow.fills_row(index)


def _of_kin(found: NameCandidates, index: int) -> bool:
    """True for `his sister Dr N. N.`, `mother of N. N.`: somebody of whom the holder's paper speaks."""
    before = [found.flow.tokens[i].bare for i in found.context.sentence_before(index, _BESIDE)]
    return any(word in words().lists["kin_words"] for word in before) or before[-1:] == ["of"]
