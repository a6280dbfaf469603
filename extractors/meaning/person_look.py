"""What shows that words are a person's name and not a school's, a seal's or a heading's."""

import re
from collections.abc import Sequence

from extractors.meaning.known_names import known_name
from extractors.meaning.person import is_marker, is_title, surname_ending
from extractors.meaning.russian import is_russian_patronymic
from extractors.meaning.vocabulary import words

_INITIAL = re.compile(r"^(?:[^\W\d_]{1,2}\.){1,3}(?:[^\W\d_]{3,}|[^\W\d_]\.?)?$")
"""`A.`, `S.R.`, `Ә.Т.Сәфәрли`."""
_EDGES = "()/_,;:«»\"'"
_LANGUAGES = ("az-Latn", "az-Cyrl", "ru")


def looks_like_a_person(texts: Sequence[str], *, ended: bool = True) -> bool:
    """True for words of which one is an initial, an academic title, a known name, or ends as names end.

    `ended` False: an ending of adjectives shows nothing, as in capitals (`РБАЙДЖАНСКИЙ` of a seal).

    Not every name does (`Ilse Vandersteen`); but `NEW YORK`, `FACULTATIS MEDICAE` and a seal's legend
    do not either, so that without this only the place can tell that somebody's name stands there.
    """
    plain = [text.strip(_EDGES) for text in texts]
    return any(
        _of_a_person(word) or (surname_ending(word) and (ended or not _adjective(word))) for word in plain
    )


def _adjective(word: str) -> bool:
    """True for an ending that surnames share with words of seals: `МЕДИЦИНСКИЙ`."""
    return word.lower().endswith(("ский", "ская", "skiy", "skaya", "ской"))


def _of_a_person(word: str) -> bool:
    if _INITIAL.match(word) or is_title(word) or is_marker(word) or is_russian_patronymic(word):
        return True
    return any(known_name(word, language) for language in _LANGUAGES)


def is_degree(word: str) -> bool:
    """True for the letters of a degree after a name: `PhD`, `M.D.`, `DrSc.`, `к.м.н.`"""
    plain = word.strip(_EDGES + " ").replace(".", "").lower()
    return plain in words().lists["degree_letters"]
