"""Readings of the holder's name and its parts, gathered from several places of one paper."""

import re
from collections.abc import Sequence

from extractors.meaning.candidates import Candidate
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.name_words import (
    LOST,
    has_lost_a_mark,
    languages_at,
    least_sure,
    text_beside,
)
from extractors.meaning.flow import Flow
from extractors.meaning.person import (
    in_brackets,
    is_marker,
    is_title,
    name_like,
    name_run,
    split_name,
    without_case,
)
from extractors.meaning.russian import is_russian_patronymic
from extractors.meaning.skeleton import name_sense
from extractors.meaning.values import in_list, school_noun, text_of, trimmed
from extractors.meaning.vocabulary import head_nouns, words

PARTS = ("surname", "given_name", "patronymic")
_SURNAME_FIRST: dict[str, bool | None] = {"en": None, "tr": False}
"""Whether the surname comes first, by language; None where both orders are usual. Elsewhere it does."""
_NO_NAMES = ("known_qualifications", "known_specialties")
_INITIALS = re.compile(r"^[^\W\d_]{1,2}\.(?:[^\W\d_]{1,2}\.?)*$")
_NEVER_INITIALS = frozenset({"surname", "given_name"})
_ASKED = 0.985
_WHOLE = 4
_WITH_INITIAL = 3
"""Words: two names and a letter between them."""
_UNMARKED = 0.9
"""What a father's name is worth at most without oğlu, qızı or its ending, where the language has one."""


def _is_place(word: str) -> bool:
    """True for a word of schools, offices and addresses: what holds one is nobody's name."""
    lists = words().lists
    if any(word in nouns for nouns in head_nouns().values()):
        return True  # a paper's title: `MEZUNİYET DİPLOMASI` over the name
    named = (*lists["school_nouns"], *lists["school_not"], *lists["ministry_words"], *lists["office_words"])
    return word in named or school_noun(word) is not None


def _is_trade(named: Sequence[str]) -> bool:
    """True where every word is one of a profession or degree: `the degree of Medical Doctor was awarded`."""
    own = [word for word in named if word and not is_title(word)]
    return bool(own) and all(word.startswith(words().lists["trade_stems"]) for word in own)


class NameCandidates:
    """Readings of a name's parts, gathered from several places."""

    def __init__(self, context: Context) -> None:
        self.context, self.flow = context, context.flow
        self.parts: dict[str, list[Candidate[str]]] = {part: [] for part in (*PARTS, "full_name")}
        self.asked_for_father = False

    @property
    def typed(self) -> bool:
        """True for a paper whose letters are all what was written."""
        return all(token.page.typed for token in self.flow.tokens)

    def add(self, part: str, tokens: Sequence[int], prior: float) -> None:
        """One reading of one part."""
        kept = trimmed(self.flow, tokens)
        text = " ".join(without_case(word) for word in text_of(self.flow, kept).split())
        if part in _NEVER_INITIALS and _INITIALS.match(text):
            return  # `Initial of the father's first name: E.`
        if text and all(name_like(word) for word in text.split()):
            languages = languages_at(self.flow, kept, self.context.languages)
            worth = min(prior, LOST) if has_lost_a_mark(self.flow, kept, languages) else prior
            least = least_sure(self.flow, kept, languages)
            # The other language of a bilingual paper says the same name in its own letters.
            typed = self.flow.tokens[kept[0]].page.typed
            sense = name_sense(text, text_beside(self.flow, kept[0]), typed=typed)
            self.parts[part].append(Candidate(text, kept, worth, sense=sense, least=least))

    def add_joined(self, part: str, tokens: Sequence[int], prior: float) -> None:
        """One reading of a part from the pieces of one word."""
        kept = trimmed(self.flow, tokens)
        text = "".join(self.flow.tokens[i].text for i in kept)
        self.parts[part].append(Candidate(text, kept, prior))

    def add_full(
        self, tokens: Sequence[int], prior: float, *, surname_first: bool | None = None, asked: bool = False
    ) -> bool:
        """One reading of a whole name; its parts as far as they can be told. False if it is no name.

        `surname_first` is the order its label asks for; without it the order of the language holds. `asked`
        tells that the label asks for the father's name.

        A name in the dative (`выдан Мамедовой Гюльнаре`) is read as it is printed: what it is in the
        nominative the comparison with other papers tells.
        """
        kept = tuple(i for i in trimmed(self.flow, tokens) if not in_brackets(self.flow.tokens[i].text))
        texts = [self.flow.tokens[i].text for i in kept]
        named = [self.flow.tokens[i].bare for i in kept[: name_run(texts)]]
        if any(_is_place(word) for word in named) or _is_trade(named):
            return False
        kept = _once(self.flow, self._one_name(kept[: name_run(texts)]))
        kept = _without_initial(self.flow, kept)
        texts = [without_case(self.flow.tokens[i].text) for i in kept]
        if any(_INITIALS.match(text) and not is_title(text) for text in texts):
            return False  # `Гаджиевой С.Р.`: the same person once more, shortened
        order = _SURNAME_FIRST.get(self.context.language, True) if surname_first is None else surname_first
        parts = split_name(texts, surname_first=order)
        if parts is None:
            return False
        self.asked_for_father = self.asked_for_father or asked
        whole = parts.surname + parts.given + parts.patronymic
        for name, places in zip(PARTS, (parts.surname, parts.given, parts.patronymic), strict=True):
            if places:
                # A label that asks for the order settles it.
                worth = prior * (parts.sure if surname_first is None else max(parts.sure, _ASKED))
                if name == "patronymic" and self.unmarked([texts[i] for i in places], asked=asked):
                    worth *= _UNMARKED
                self.add(name, [kept[i] for i in places], worth)
        if parts.surname and parts.given:
            self.add("full_name", [kept[i] for i in sorted(whole)], prior)
        return True

    def unmarked_anywhere(self, name: str) -> bool:
        """True for a father's name without oğlu, qızı or its ending, in whatever language."""
        return not any(is_marker(part) or is_russian_patronymic(part) for part in name.split())

    def unmarked(self, parts: Sequence[str], *, asked: bool = False) -> bool:
        """In Azerbaijani and Russian a father's name has oğlu, qızı or its ending, if all of it was read.

        Where a label asks for it in a text layer all of it was: some forms print the name alone.
        """
        if self.context.language not in {"az-Latn", "az-Cyrl", "ru"} or (asked and self.typed):
            return False
        return not any(is_marker(part) or is_russian_patronymic(part) for part in parts)

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
            if is_marker(token.text) and sum(not is_title(self.flow.tokens[i].text) for i in found) >= _WHOLE:
                break  # surname, given name, father's name: what follows is the sentence
        return tuple(found)


def _without_initial(flow: Flow, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """`KARIMLI R. Javid` without the father's initial, which Romanian papers print between the two names."""
    texts = [flow.tokens[i].text for i in tokens]
    named = [i for i, text in zip(tokens, texts, strict=True) if not is_title(text)]
    initials = [i for i in named if _INITIALS.match(flow.tokens[i].text)]
    lone = len(named) == _WITH_INITIAL and initials == [named[1]]
    whole = lone and all(len(flow.tokens[i].bare) > 1 for i in (named[0], named[-1]))
    return tuple(i for i in tokens if i not in initials) if whole else tokens


def _once(flow: Flow, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """The name once where it stands there twice, as under a label in two languages."""
    half = len(tokens) // 2
    words_of = [flow.tokens[i].squeezed for i in tokens]
    return tokens[:half] if half > 1 and words_of[:half] == words_of[half:] else tokens


def spaced_out(found: NameCandidates, tokens: Sequence[int]) -> bool:
    """One word printed with wide spaces, read in pieces: `RZ A YEV`. Such a join is a guess."""
    texts = [found.flow.tokens[i].text for i in tokens]
    short = [text for text in texts if len(text) <= 2]
    return len(texts) > 1 and bool(short) and all(text.isalpha() and text.isupper() for text in texts)


def bare_name(found: NameCandidates, members: Sequence[int]) -> bool:
    """A row with nothing but the words of a name, none of them a label or part of a title."""
    texts = [found.flow.tokens[i].text for i in members]
    barred = {
        i for i in members if i in found.context.labelled.covered and not is_marker(found.flow.tokens[i].text)
    }
    school = any(_is_place(found.flow.tokens[i].bare) for i in members)
    return (
        name_run(texts) == len(texts) <= 4
        and not barred
        and not school
        and not set(members) & found.context.phrases
        and not any(set(members) & set(hit.span) for hit in found.context.votes.titles)
        and not any(in_list(name, found.flow.text(members)) for name in _NO_NAMES)
        and not any(found.flow.tokens[i].bare.startswith(words().lists["degree_stems"]) for i in members)
        and not spaced_out(found, members)
    )
