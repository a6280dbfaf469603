"""The holder's name, from captions, labels, sentences, and oğlu/qızı."""

from collections.abc import Sequence
from functools import cache

from extractors.confidence import status_of
from extractors.meaning.candidates import Candidate, choose, contested
from extractors.meaning.fields.context import Context
from extractors.meaning.hits import Hit
from extractors.meaning.person import is_marker, name_like, name_run, split_name, without_case
from extractors.meaning.places import Place
from extractors.meaning.values import text_of, trimmed
from extractors.meaning.vocabulary import words
from schemas.facts import Fact

_PARTS = ("surname", "given_name", "patronymic")
_UNPROVEN = 0.96
"""What a name is worth at most that no label, caption or sentence calls the holder's."""
_STUDIES = ("entered_verb", "graduated_verb", "specialty_post", "degree_post", "awarded")
_SENTENCE_ROWS = 2
"""The verb of the sentence of studies stands at most so many rows under its subject."""
_CONTESTED = 0.9
"""What a name is worth at most when another person's name stands at a place as good."""


@cache
def _no_person() -> frozenset[str]:
    """Words of schools, offices and addresses: what holds one is nobody's name."""
    return frozenset({*words().lists["school_nouns"], *words().lists["school_not"]})


class NameCandidates:
    """Readings of a name's parts, gathered from several places."""

    def __init__(self, context: Context) -> None:
        self.context, self.flow = context, context.flow
        self.parts: dict[str, list[Candidate[str]]] = {part: [] for part in (*_PARTS, "full_name")}

    def add(self, part: str, tokens: Sequence[int], prior: float) -> None:
        """One reading of one part."""
        kept = trimmed(self.flow, tokens)
        text = " ".join(without_case(word) for word in text_of(self.flow, kept).split())
        if text and all(name_like(word) for word in text.split()):
            self.parts[part].append(Candidate(text, kept, prior))

    def add_joined(self, part: str, tokens: Sequence[int], prior: float) -> None:
        """One reading of a part from the pieces of one word."""
        kept = trimmed(self.flow, tokens)
        text = "".join(self.flow.tokens[i].text for i in kept)
        self.parts[part].append(Candidate(text, kept, prior))

    def add_full(self, tokens: Sequence[int], prior: float, *, dative: bool = False) -> bool:
        """One reading of a whole name; its parts as far as they can be told. False if it is no name."""
        kept = trimmed(self.flow, tokens)
        texts = [self.flow.tokens[i].text for i in kept]
        if any(self.flow.tokens[i].bare in _no_person() for i in kept[: name_run(texts)]):
            return False
        kept = self._one_name(kept[: name_run(texts)])
        texts = [without_case(text) for text in texts[: len(kept)]]
        order = None if self.context.language == "en" else True
        parts = split_name(texts, surname_first=order)
        if parts is None:
            return False
        # In Azerbaijani only the last word takes the case ending, and that is oğlu or qızı.
        dative = dative and (self.context.language == "ru" or not any(is_marker(text) for text in texts))
        sure = prior * parts.sure * (0.9 if dative else 1.0)
        named = parts.surname + parts.given + parts.patronymic
        for name, places in zip(_PARTS, (parts.surname, parts.given, parts.patronymic), strict=True):
            if places:
                self.add(name, [kept[i] for i in places], sure)
        if parts.surname and parts.given:
            self.add("full_name", [kept[i] for i in sorted(named)], prior if not dative else sure)
        return True

    def _one_name(self, tokens: Sequence[int]) -> tuple[int, ...]:
        """The words up to a label, and no further than the row in which oğlu or qızı ends the name."""
        found: list[int] = []
        for index in tokens:
            token = self.flow.tokens[index]
            if index in self.context.labelled.covered and not is_marker(token.text):
                break
            if index in self.context.phrases:
                break
            last = self.flow.tokens[found[-1]] if found else None
            if (
                last is not None
                and token.row != last.row
                and any(is_marker(self.flow.tokens[i].text) for i in found)
            ):
                break
            found.append(index)
        return tuple(found)


def read_names(context: Context) -> dict[str, Fact[str]]:
    """`surname`, `given_name`, `patronymic`, `full_name` as far as they stand on the paper."""
    found = NameCandidates(context)
    _from_labels(found)
    _from_sentences(found)
    if not found.parts["surname"] or not found.parts["given_name"]:
        _from_markers(found)
    facts = {part: choose(context.flow, found.parts[part]) for part in _PARTS}
    if any(contested(context.flow, found.parts[part]) for part in _PARTS):
        facts = {part: _doubted(fact) for part, fact in facts.items()}
    facts["full_name"] = _full_name(found, facts)
    return {name: fact for name, fact in facts.items() if fact.present}


def _doubted(fact: Fact[str]) -> Fact[str]:
    """Two names on one paper: whose each part is, nobody can say, however well it was read."""
    if not fact.present or fact.confidence <= _CONTESTED:
        return fact
    return fact.model_copy(update={"confidence": _CONTESTED, "status": status_of(_CONTESTED)})


def _holder_places(found: NameCandidates, *keys: str) -> list[Place]:
    """Places of labels that speak of the holder, not of an official."""
    context = found.context
    official = context.official_tokens
    return [
        place
        for place in context.labelled.values(*keys)
        if place.label.start not in official and not set(place.tokens) & official
    ]


def _from_labels(found: NameCandidates) -> None:
    for place in _holder_places(found, "surname"):
        _surname_or_more(found, place)
    for place in _holder_places(found, "given"):
        if _bare_name_label(found, place.label) and found.add_full(place.tokens, 0.97 * place.prior):
            continue
        _given_or_more(found, place)
    for place in _holder_places(found, "patronymic"):
        found.add("patronymic", place.tokens, place.prior)
    for place in _holder_places(found, "given_patronymic"):
        _given_and_patronymic(found, place.tokens, place.prior)
    for place in _holder_places(found, "full_name"):
        found.add_full(place.tokens, place.prior * _whole(found, place.tokens))


def _whole(found: NameCandidates, tokens: Sequence[int]) -> float:
    """1 when all words at the place make the name; less when a word stands there that was not taken."""
    texts = [found.flow.tokens[i].text for i in trimmed(found.flow, tokens)]
    return 1.0 if name_run(texts) >= len(texts) else 0.9


def _bare_name_label(found: NameCandidates, label: Hit) -> bool:
    """`Name:` with no `Surname:` anywhere holds the whole name."""
    return not found.context.labelled.of("surname") and label.form.words == 1


def _surname_or_more(found: NameCandidates, place: Place) -> None:
    run = place.tokens[: name_run([found.flow.tokens[i].text for i in place.tokens])]
    if _spaced_out(found, run):
        found.add_joined("surname", run, place.prior * _CONTESTED)
        return
    if len(run) > 2 and found.add_full(run, place.prior * 0.97):
        return
    found.add("surname", run, place.prior)


def _spaced_out(found: NameCandidates, tokens: Sequence[int]) -> bool:
    """One word printed with wide spaces, read in pieces: `RZ A YEV`. Such a join is a guess."""
    texts = [found.flow.tokens[i].text for i in tokens]
    short = [text for text in texts if len(text) <= 2]
    return len(texts) > 1 and bool(short) and all(text.isalpha() and text.isupper() for text in texts)


def _given_or_more(found: NameCandidates, place: Place) -> None:
    run = place.tokens[: name_run([found.flow.tokens[i].text for i in place.tokens])]
    if any(is_marker(found.flow.tokens[i].text) for i in run):
        _given_and_patronymic(found, run, place.prior)
        return
    found.add("given_name", run, place.prior)


def _given_and_patronymic(found: NameCandidates, tokens: Sequence[int], prior: float) -> None:
    """`Gülnarə Vəli qızı`: the father's name and its marker, and what stands before."""
    kept = trimmed(found.flow, tokens)
    texts = [found.flow.tokens[i].text for i in kept]
    kept = kept[: name_run(texts)]
    marker = next((n for n, i in enumerate(kept) if is_marker(found.flow.tokens[i].text)), None)
    if marker is not None and marker >= 1:
        found.add("patronymic", kept[marker - 1 : marker + 1], prior)
        found.add("given_name", kept[: marker - 1], prior)
    elif len(kept) == 2:
        found.add("given_name", kept[:1], prior)
        found.add("patronymic", kept[1:], prior * 0.98)
    elif len(kept) == 1:
        found.add("given_name", kept, prior)


def _from_sentences(found: NameCandidates) -> None:
    context = found.context
    for hit in context.labelled.of("this_is_to_certify"):
        after = context.sentence_after(hit.end, 10)
        dative = context.language in {"az-Latn", "az-Cyrl", "ru"}
        found.add_full(after, 1.0, dative=dative)
    for hit in context.labelled.of("awarded"):
        _name_before(found, hit)
    for hit in context.labelled.of("decision"):
        _name_lines_after(found, hit)


def _name_before(found: NameCandidates, hit: Hit) -> None:
    """`... dated June 27, 2014, MAMMADOVA Gulnara Vali gizi was awarded ...`."""
    context = found.context
    before = list(context.sentence_before(hit.start, 7))
    run: list[int] = []
    for index in reversed(before):
        text = found.flow.tokens[index].text
        if index in context.labelled.covered and not is_marker(text):
            break
        if not name_like(text.rstrip(",")) or (run and text.endswith(",") and len(run) >= 2):
            break
        run.insert(0, index)
    if len(run) >= 2 and not set(run) & context.official_tokens:
        found.add_full(run, 0.985)


def _name_lines_after(found: NameCandidates, hit: Hit) -> None:
    """The state form without captions: surname, then name and father's name, right under the decision."""
    flow = found.flow
    row = flow.tokens[hit.end - 1].row
    lines = []
    for number in range(row + 1, row + 5):
        members = trimmed(flow, flow.rows.get(number, []))
        texts = [flow.tokens[i].text for i in members]
        if not members or flow.tokens[members[0]].column != flow.tokens[hit.start].column:
            break
        caption = texts[0].startswith("(")
        if caption:
            continue
        if name_run(texts) != len(texts) or len(texts) > 4 or _spaced_out(found, members):
            break
        lines.append(members)
    joined = [i for line in lines[:2] for i in line]
    signed = set(joined) & found.context.official_tokens
    if joined and not signed and any(is_marker(flow.tokens[i].text) for i in joined):
        found.add_full(joined, 0.98)


def _from_markers(found: NameCandidates) -> None:
    """Words around oğlu/qızı anywhere but at an official's line, for want of anything better.

    An official whose label was not read looks the same: such a name is a guess until another paper
    says the same, unless the sentence of studies begins right under it.
    """
    runs = _marked_runs(found)
    for run, alone in runs:
        capital = found.flow.tokens[run[0]].text.isupper()
        single = alone and capital and len(runs) == 1
        prior = 0.985 if single and _opens_the_sentence(found, run) else _UNPROVEN if single else 0.94
        found.add_full(run, prior)


def _opens_the_sentence(found: NameCandidates, run: Sequence[int]) -> bool:
    """`SURNAME Name Father's oğlu` over `entered ... in 2011 and in 2015 completed ...`: its subject."""
    tokens = found.flow.tokens
    row, column = tokens[run[0]].row, tokens[run[0]].column
    under = [
        hit
        for hit in found.context.labelled.of(*_STUDIES)
        if 0 < tokens[hit.start].row - row <= _SENTENCE_ROWS and tokens[hit.start].column == column
    ]
    return any(len(found.flow.segments[tokens[hit.start].segment]) > hit.form.words + 2 for hit in under)


def _marked_runs(found: NameCandidates) -> list[tuple[list[int], bool]]:
    """Runs of name words around oğlu/qızı, and whether each has its piece of the row for itself."""
    flow, context = found.flow, found.context
    runs = []
    for index, token in enumerate(flow.tokens):
        if not is_marker(token.text) or index in context.official_tokens:
            continue
        row = [i for i in flow.segments[token.segment] if flow.tokens[i].squeezed]
        at = row.index(index)
        start = at
        while start > 0 and at - start < 3 and _free_name(found, row[start - 1]):
            start -= 1
        end = at + 1
        while end < len(row) and end - at < 2 and _free_name(found, row[end]):
            end += 1
        if at > start:
            runs.append((row[start:end], end - start == len(row)))
    return runs


def _free_name(found: NameCandidates, index: int) -> bool:
    return name_like(found.flow.tokens[index].text) and index not in found.context.labelled.covered


def _full_name(found: NameCandidates, facts: dict[str, Fact[str]]) -> Fact[str]:
    """The whole name as printed in one place, or put together from its parts in the official order."""
    whole = choose(found.flow, found.parts["full_name"])
    parts = [facts[part] for part in _PARTS if facts[part].value]
    joined = " ".join(part.value for part in parts if part.value)
    if not facts["surname"].value or not facts["given_name"].value:
        return whole
    if whole.value and (whole.value != joined or whole.trusted):
        return whole
    confidence = min(part.confidence for part in parts)
    weakest = min(parts, key=lambda part: part.confidence)
    return Fact[str](
        value=joined,
        confidence=confidence,
        status=weakest.status,
        evidence=[piece for part in parts for piece in part.evidence[:1]],
    )
