"""School names compared: one school in several cases and languages, and parts of longer names."""

from collections.abc import Sequence

from extractors.meaning.candidates import Candidate, Sense
from extractors.meaning.flow import Flow
from extractors.meaning.fold import bare, is_cyrillic
from extractors.meaning.values import school_noun
from extractors.meaning.vocabulary import words

_LONG = 6
_NO_CASE = ("", "i", "u", "si", "и", "у", "сы", "y", "s", "e", "'s")
_ENGLISH = frozenset({"university", "institute", "college", "academy"})


def fullest(found: Sequence[Candidate[str]]) -> list[Candidate[str]]:
    """Of names that hold each other only the longest: the heading and the inflected name in a sentence
    are the same school. Of two forms of one name the one without a case ending is kept.
    """
    kept: list[Candidate[str]] = []
    for item in found:
        stem = _stem(item.value)
        same = [other for other in kept if _stem(other.value) == stem]
        if same and not (_nominative(item.value) and not _nominative(same[0].value)):
            continue
        if not same and any(stem in _stem(other.value) for other in kept):
            continue
        kept = [
            other
            for other in kept
            if other not in same and (_stem(other.value) not in stem or other.prior > item.prior)
        ]
        kept.append(item)
    return kept


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
    return any(noun and word.removeprefix(noun) in _NO_CASE for word, noun in nouns)


def sense_of(flow: Flow, tokens: Sequence[int]) -> Sense | None:
    """A school's name in another language on the same paper is the same school's."""
    noun = next((flow.tokens[i].bare for i in tokens if school_noun(flow.tokens[i].bare)), None)
    if noun is None:
        return None
    text = flow.text(tokens)
    if is_cyrillic(text):
        return ("az-Cyrl" if any(ch in "әҝғһҹөүј" for ch in text.lower()) else "ru", "school")
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
