"""School names compared: one school in several cases and languages, and parts of longer names."""

import re
from collections.abc import Sequence

from extractors.meaning.candidates import Candidate, Sense
from extractors.meaning.flow import Flow
from extractors.meaning.fold import bare, is_cyrillic
from extractors.meaning.languages import cyrillic_language
from extractors.meaning.values import school_noun
from extractors.meaning.vocabulary import words

_LONG = 6
_OWN = 0.7
_BEGIN = 5
"""Letters of a Russian word that no case changes."""
_WHOLE = 0.97
"""What a name is worth at least that another place may bear out."""
_ENGLISH = frozenset({"university", "institute", "college", "academy"})


def fullest(found: Sequence[Candidate[str]]) -> list[Candidate[str]]:
    """Of names that hold each other only the longest: the heading and the inflected name in a sentence
    are the same school. Of two forms of one name the one without a case ending is kept.
    """
    kept: list[Candidate[str]] = []
    for item in found:
        stem = _stem(item.value)
        same = [other for other in kept if _stem(other.value) == stem]
        better = same and (
            (_nominative(item.value) and not _nominative(same[0].value)) or item.prior > same[0].prior
        )
        if same and item.value == same[0].value and not better and item.prior >= _WHOLE:
            kept.append(item)  # the same words elsewhere bear each other out
            continue
        if same and not better:
            continue
        if not same and any(stem in _stem(other.value) for other in kept):
            continue
        kept = [
            other
            for other in kept
            if other not in same and (_stem(other.value) not in stem or other.prior > item.prior)
        ]
        kept.append(item)
    if len({_stem(item.value) for item in kept}) == 1:
        return kept
    # Another school is named as well, perhaps often, as in notes on courses: its places do not add up.
    return [item for n, item in enumerate(kept) if item.value not in {other.value for other in kept[:n]}]


def several_schools(found: Sequence[Candidate[str]], taken: str) -> bool:
    """True where a paper names another school in the language of the one that was taken, and no label tells.

    One of them is where a student came from or went to.
    """
    own = next((item for item in found if item.value == taken), None)
    stem = _stem(taken)
    others = [item for item in found if own and item.sense == own.sense and item.prior >= _OWN]
    return any(
        not (_stem(item.value) in stem or stem in _stem(item.value) or _declined(item.value, taken))
        for item in others
    )


def _declined(one: str, other: str) -> bool:
    """True for one name in two cases: all words of the shorter begin as words of the longer."""
    few, many = sorted(({bare(word)[:_BEGIN] for word in name.split()} for name in (one, other)), key=len)
    return few <= many


def _stem(name: str) -> str:
    """The name without case endings: its school word cut to the stem, the last letters of long words."""
    found = ""
    for word in name.split():
        plain = bare(word)
        noun = school_noun(plain)
        found += noun[:-1] if noun else plain[:-3] if len(plain) > _LONG and is_cyrillic(word) else plain
    return found


def _nominative(name: str) -> bool:
    """True when the school word of a name has no case ending (`Universiteti`, `институт`)."""
    nouns = [(bare(word), school_noun(bare(word))) for word in name.split()]
    endings = ("", *words().lists["nominative_endings"])
    return any(noun and word.removeprefix(noun) in endings for word, noun in nouns)


def nominative(name: str) -> tuple[str, bool]:
    """The name with its school word in the nominative, and whether another case is left in it.

    Azerbaijani and Turkish endings are cut off (`Universitetinin`), for nothing else in the name changes with
    them; a Russian name is declined in every word and left as it is printed.
    """
    words_of = name.split()
    for place, word in enumerate(words_of):
        match = _CASES.match(word)
        if match:
            words_of[place] = match[1]
            return " ".join(words_of), False
    bent = is_cyrillic(name) and any(_RUSSIAN_CASES.match(bare(word)) for word in words_of)
    return name, bent and not _nominative(name)


def without_institution(flow: Flow, tokens: Sequence[int]) -> list[int]:
    """The name without words for any institution before it: `в учреждении Азербайджанский ...`."""
    stems = words().lists["institution_stems"]
    last = next((n for n, i in enumerate(tokens) if flow.tokens[i].bare.startswith(stems)), None)
    noun = next((n for n, i in enumerate(tokens) if school_noun(flow.tokens[i].bare)), None)
    if last is None or noun is None or last >= noun:
        return list(tokens)
    return list(tokens[last + 1 :])


_CASES = re.compile(
    r"^(.*(?:universitet|institut|akademiya|kollec|texnikum|üniversite|университет|институт|академија)"
    r"(?:i|u|sı|ı|si|İ|U|I|SI|Sİ|и|у|сы))"
    r"(?:nin|nun|nın|ni|nu|nı|nə|na|ne|ndə|nda|nde|ndən|ndan|nden|нин|нун|нын|ни|ну|ны|нә|на|ндә|нда|ндән|ндан)$",
    re.IGNORECASE,
)
_RUSSIAN_CASES = re.compile(
    r"^(?:университет|институт|колледж|техникум)(?:а|у|ом|е)$|^академ[иі](?:и|ю|еи|ией)$|^училищ[аеу]$"
)


def sense_of(flow: Flow, tokens: Sequence[int]) -> Sense | None:
    """A school's name in another language on the same paper is the same school's."""
    noun = next((flow.tokens[i].bare for i in tokens if school_noun(flow.tokens[i].bare)), None)
    if noun is None:
        return None
    text = flow.text(tokens)
    if is_cyrillic(text):
        return (cyrillic_language(text), "school")
    return (
        "en" if noun in _ENGLISH else "tr" if noun.startswith("univers") and "ü" in text else "az",
        "school",
    )


def part_of_known(text: str) -> bool:
    """True for some words of a longer name that is known: `Yurdu University`."""
    stem = _stem(text)
    return any(
        stem in _stem(name) and stem != _stem(name) for name in words().lists["known_schools"]
    ) and not any(stem == _stem(name) for name in words().lists["known_schools"])
