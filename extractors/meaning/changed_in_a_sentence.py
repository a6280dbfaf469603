"""A change of name told in one sentence: `N. N. переменила фамилию, имя, отчество на M. M.`"""

from collections.abc import Sequence

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.person import is_marker, is_title, name_run, split_name
from extractors.meaning.russian import is_nominative_patronymic, is_russian_patronymic
from extractors.meaning.values import text_of
from extractors.meaning.vocabulary import words
from schemas.facts import Fact
from schemas.reading import PrintedName

_PRIOR = 0.985
_DECLINED = 0.9
"""What a name after the Russian `на` is worth, which asks for the accusative: `на Петрову Анну Ивановну`."""
_OBJECTS = 8
"""Words between the verb and `на` or `to`: what was changed, in its order."""
_SENTENCE = 24
_RUSSIAN_INTO = "на"
_PARTS = ("surname", "given_name", "patronymic")


def told_in_one_sentence(context: Context) -> list[PrintedName]:
    """The former and the new name; empty where no such sentence has a whole name on both of its sides."""
    tokens, lists = context.flow.tokens, words().lists
    for index, token in enumerate(tokens):
        if not token.bare.startswith(lists["changing_stems"]) or index in context.phrases:
            continue
        into = next(
            (i for i in context.sentence_after(index + 1, _OBJECTS) if tokens[i].bare in lists["into_words"]),
            None,
        )
        asked = _asked(context, range(index + 1, into)) if into is not None else []
        former = _run_before(context, index)
        new = _run_at(context, into + 1) if into is not None else []
        if asked == list(_PARTS) and former and _is_whole(context, new):
            declined = (
                into is not None and tokens[into].bare == _RUSSIAN_INTO and not _nominative(context, new)
            )
            prior = _DECLINED if declined else _PRIOR
            return [_named(context, "former", former), _named(context, "new", new, prior)]
    return []


def _asked(context: Context, places: Sequence[int]) -> list[str]:
    """Which parts of the name were changed: `фамилию, имя, отчество`, `surname and first name`."""
    lists = words().lists
    found = []
    for index in places:
        word = context.flow.tokens[index].bare
        part = next(
            (
                part
                for part, stems in zip(_PARTS, ("surname_stems", "given_stems", "father_stems"), strict=True)
                if word.startswith(tuple(lists[stems]))
            ),
            None,
        )
        found += [part] if part and part not in found else []
    return found


def _run_before(context: Context, verb: int) -> list[int]:
    """The first whole name of the sentence before the verb, titles such as `Гражданка` left out."""
    for index in context.sentence_before(verb, _SENTENCE):
        run = [i for i in _run_at(context, index) if i < verb]
        if _is_whole(context, run):
            return run
    return []


def _is_whole(context: Context, run: Sequence[int]) -> bool:
    """True for surname, given and father's name, the last told by oğlu, qızı or its ending."""
    texts = [context.flow.tokens[i].text for i in run]
    fathers = any(is_marker(text) or is_russian_patronymic(text.strip(",")) for text in texts)
    return len(run) >= len(_PARTS) and fathers and not set(run) & (context.phrases | context.official_tokens)


def _run_at(context: Context, start: int) -> list[int]:
    """The words of a name from a place on, as far as the sentence and no further than a comma."""
    tokens = context.flow.tokens
    reach = list(context.sentence_after(start, len(_PARTS) + 2))
    run = reach[: name_run([tokens[i].text for i in reach])]
    run = run[sum(is_title(tokens[i].text) for i in run) :]
    comma = next((n for n, i in enumerate(run, 1) if tokens[i].text.endswith((",", "."))), len(run))
    return run[:comma]


def _nominative(context: Context, run: Sequence[int]) -> bool:
    """True for a name whose father's name stands in no other case; oğlu and qızı have the same in all."""
    return any(is_nominative_patronymic(context.flow.tokens[i].text) for i in run)


def _named(context: Context, role: str, run: Sequence[int], prior: float = _PRIOR) -> PrintedName:
    flow, facts = context.flow, dict.fromkeys(_PARTS, Fact[str]())
    parts = split_name([flow.tokens[i].text for i in run], surname_first=True)
    for part, places in zip(
        _PARTS, (parts.surname, parts.given, parts.patronymic) if parts else (), strict=False
    ):
        own = tuple(run[n] for n in places)
        if own:
            facts[part] = choose(flow, [Candidate(text_of(flow, own), own, prior)])
    return PrintedName(role=role, **facts)
