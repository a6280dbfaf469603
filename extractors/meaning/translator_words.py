"""The translator's own words about himself: the name in the statement, the title after a name."""

from collections.abc import Sequence

from extractors.meaning.flow import Flow
from extractors.meaning.fold import fold
from extractors.meaning.hits import Hit
from extractors.meaning.person import name_run
from extractors.meaning.statement import sentence_around
from extractors.meaning.values import ends_sentence, ends_with_short_word
from extractors.meaning.vocabulary import words

_BEFORE_A_NAME = frozenset({"the", "undersigned", "translator", "certified", "sworn"})
_STROKES = frozenset("lLI1|/[")
"""What a lone I that opens the statement is read as."""
_BY = 8
"""Words before `by` within which it is said that it was translated."""
_MOST = 8
"""A title has at most so many words."""
_LABEL = 10
"""So many words may stand before the colon of a label that leads to a name."""
_SENTENCE = 8
"""Words: a notary's sentence has more than a line that only says who signs."""
_SPEAKERS = frozenset({"i", "me"})
_TRANSLATES = frozenset({"translator", "interpreter"})
_ROWS = 5
"""So many rows under the statement the translator's name may stand again."""


def name_stated(flow: Flow, statement: Sequence[int]) -> tuple[int, ...]:
    """The name after `I` or `the undersigned` in the statement, as places in the flow."""
    for place, index in enumerate(statement):
        first = not place and flow.tokens[index].text in _STROKES
        if first or flow.tokens[index].bare in {"i", "undersigned"}:
            run = _name_from(flow, statement[place + 1 :])
            if run:
                return run
    return _after_a_colon(flow, statement)


def _after_a_colon(flow: Flow, statement: Sequence[int]) -> tuple[int, ...]:
    """The name in `Translated correctly from the Azerbaijani language: N. N., editor-translator`."""
    lists = words().translation
    colon = next((n for n, i in enumerate(statement) if flow.tokens[i].text.endswith(":")), None)
    if colon is None or flow.tokens[statement[0]].bare not in lists["translation_words"]:
        return ()
    run = _name_from(flow, statement[colon + 1 :])
    return run if run and run[0] == statement[colon] + 1 else ()


def name_after_by(flow: Flow, places: Sequence[int]) -> tuple[int, ...]:
    """The name after `translated by me` or `translated from Russian by`; what a notary certifies is none."""
    lists = words().translation
    for index in places:
        if flow.tokens[index].bare != "by":
            continue
        sentence = sentence_around(flow, index)
        plain = [flow.tokens[i].bare for i in sentence]
        before = [flow.tokens[i].bare for i in sentence if index - _BY <= i < index]
        translating = any(word in lists["translation_words"] for word in before)
        notary = any(word.startswith(lists["notary_stems"]) for word in plain)
        after = [i for i in sentence if i > index]
        run = _name_from(flow, after[1:] if after and flow.tokens[after[0]].bare == "me" else after)
        if run and translating and not notary:
            return run
    return ()


def name_of_speaker(flow: Flow) -> tuple[int, ...]:
    """The name in `I, N. N., certified translator, ...` or `by me, N. N., translator`, whatever is said then.

    A notary speaks so too, and is called no translator.
    """
    for index, token in enumerate(flow.tokens):
        if token.bare not in _SPEAKERS or not token.text.endswith(","):
            continue
        run = _name_from(flow, range(index + 1, min(index + 1 + _SENTENCE, len(flow.tokens))))
        title = [flow.tokens[i].bare for i in title_after(flow, run)]
        if (
            run
            and run[0] == index + 1
            and any(part in _TRANSLATES for word in title for part in word.split("-"))
        ):
            return run
    return ()


def name_before(flow: Flow, title: Sequence[int]) -> tuple[int, ...]:
    """The name that a comma parts from a title right after it: `N. N., Sworn` over `Translator`."""
    last = title[0] - 1
    if (
        last < 1
        or not flow.tokens[last].text.endswith(",")
        or flow.tokens[last].page is not flow.tokens[title[0]].page
    ):
        return ()
    for length in (3, 2):
        run = range(last + 1 - length, last + 1)
        whole = run[0] >= 0 and name_run([flow.tokens[i].text for i in run]) == length
        before = flow.tokens[run[0] - 1].text
        opens = run[0] == 0 or ends_sentence(before) or ends_with_short_word(before)  # `... before me.`
        if whole and opens:
            return tuple(run)
    return ()


def names_the_speaker(flow: Flow, hit: Hit, statement: Sequence[int]) -> bool:
    """True for `Senior translator, representative of the service: N. N.` under the statement of N. N.

    Whatever else the row calls the one who signs: before its colon stands a title, after it the name.
    """
    segment = flow.segments[flow.tokens[hit.start].segment]
    colon = next((i for i in segment if i >= hit.end - 1 and flow.tokens[i].text.endswith(":")), None)
    wanted = [flow.tokens[i].bare for i in name_stated(flow, statement)]
    if colon is None or not wanted or colon - segment[0] > _LABEL:
        return False
    return [flow.tokens[i].bare for i in segment if i > colon][: len(wanted)] == wanted


def title_after(flow: Flow, run: Sequence[int]) -> tuple[int, ...]:
    """The title after a name's comma, or in brackets: `N. N., staff translator, ...`; empty for no title."""
    if not run or run[-1] + 1 >= len(flow.tokens):
        return ()
    parted = flow.tokens[run[-1]].text.endswith((",", ")")) or flow.tokens[run[-1] + 1].text.startswith("(")
    if not parted:
        return ()
    kept: list[int] = []
    for index in range(run[-1] + 1, min(run[-1] + 1 + _MOST, len(flow.tokens))):
        if flow.tokens[index].page is not flow.tokens[run[-1]].page or not _goes_on(flow, index, kept):
            break
        if flow.tokens[index].squeezed and (kept or flow.tokens[index].bare not in {"a", "an", "the"}):
            kept.append(index)
        if flow.tokens[index].text.endswith((",", ")")) or ends_sentence(flow.tokens[index].text):
            break
    kept = _without_figures(flow, kept)
    return tuple(kept) if is_title(flow, kept) else ()


def _without_figures(flow: Flow, tokens: list[int]) -> list[int]:
    """`sworn translator (registered 2014)` without a note in brackets of a number or a year, or cut short."""
    at = next((n for n, i in enumerate(tokens) if n and flow.tokens[i].text.startswith("(")), len(tokens))
    note = "".join(flow.tokens[i].text for i in tokens[at:])
    figures = any(ch.isdecimal() for ch in note)
    return tokens[:at] if figures or ("(" in note and ")" not in note) else tokens


def title_under(flow: Flow, name: Sequence[int], statement: Sequence[int]) -> tuple[int, ...]:
    """The title beside or under the name where it stands again below the statement."""
    if not name or not statement:
        return ()
    wanted, first = [flow.tokens[i].bare for i in name], flow.tokens[statement[-1]]
    for row in range(first.row + 1, first.row + 1 + _ROWS):
        members = [i for i in flow.rows.get(row, []) if flow.tokens[i].squeezed]
        if [flow.tokens[i].bare for i in members[: len(wanted)]] != wanted:
            continue
        beside = title_after(flow, members[: len(wanted)])
        under = [i for i in flow.rows.get(row + 1, []) if flow.tokens[i].page is first.page]
        return beside or (_row_of_a_title(flow, under) if len(members) == len(wanted) else ())
    return ()


def is_title(flow: Flow, places: Sequence[int]) -> bool:
    """True for words with a noun that people who sign are called by, and with no figures."""
    nouns = words().translation["title_nouns"]
    if any(ch.isdecimal() for i in places for ch in flow.tokens[i].text):
        return False
    return any(part in nouns for i in places for part in flow.tokens[i].bare.split("-"))


def is_hearsay(flow: Flow, hit: Hit) -> bool:
    """True for a translator of whom a notary's sentence speaks, in the case and language it needs."""
    sentence = sentence_around(flow, hit.start)
    stems = words().translation["notary_stems"]
    notary = any(flow.tokens[i].bare.startswith(stems) for i in sentence)
    return notary and len(sentence) >= _SENTENCE and flow.tokens[hit.start].text[:1].islower()


def is_verbal(hit: Hit) -> bool:
    """True for a label such as `Translated by`, which leads to a name and is nobody's title."""
    return fold(hit.form.printed) in words().translation["verbal_labels"]


def with_brackets(flow: Flow, end: int) -> int:
    """Where a title ends whose next words are in brackets: `Certified translator (Russian > English)`."""
    if end >= len(flow.tokens) or not flow.tokens[end].text.startswith("("):
        return end
    segment = flow.segments[flow.tokens[end].segment]
    if end == segment[0]:
        return end
    closing = (i for i in segment if end <= i < end + _MOST and ")" in flow.tokens[i].text)
    last = next(closing, end - 1)
    inside = [flow.tokens[i] for i in range(end, last + 1)]
    figures = any(ch.isdecimal() for token in inside for ch in token.text)
    ink = any(token.bare in words().lists["signature_words"] for token in inside)
    return end if figures or ink else last + 1  # `(registered 2014)`, `(signature)` are no part of a title


def _row_of_a_title(flow: Flow, row: Sequence[int]) -> tuple[int, ...]:
    kept: list[int] = []
    for index in row[:_MOST]:
        kept.append(index)
        if flow.tokens[index].text.endswith((",", ";")):
            break
    return tuple(kept) if is_title(flow, kept) else ()


def _goes_on(flow: Flow, index: int, kept: Sequence[int]) -> bool:
    """False where a title ends: at a verb, at figures, at `of` and a bureau's own name."""
    bare, lists = flow.tokens[index].bare, words().translation
    if any(ch.isdecimal() for ch in bare) or (kept and bare in lists["ends_title"] and bare != "of"):
        return False
    if bare != "of" or index + 1 >= len(flow.tokens):
        return True
    following = flow.tokens[index + 1]
    if following.bare == "the" and index + 2 < len(flow.tokens):
        following = flow.tokens[index + 2]
    of_a_house = {word for key in ("service_words", "company_words") for word in words().translation[key]}
    return following.text[:1].islower() or following.bare in of_a_house | _languages()


def _languages() -> frozenset[str]:
    return frozenset({"english", *(name for names in words().source_languages.values() for name in names)})


def _name_from(flow: Flow, tokens: Sequence[int]) -> tuple[int, ...]:
    kept = [i for i in tokens if flow.tokens[i].squeezed]
    while kept and flow.tokens[kept[0]].bare in _BEFORE_A_NAME:
        kept = kept[1:]
    run = kept[: name_run([flow.tokens[i].text for i in kept])]
    return tuple(run) if len(run) >= 2 else ()
