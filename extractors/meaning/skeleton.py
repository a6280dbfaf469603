"""What two writings of one name in two languages share: the order of its consonants, by class.

It never proves that two names are one; it only keeps the two pages of a bilingual paper, one with
`Мәммәдова` and one with `Мамедовой`, from being taken for two people.
"""

import json
from functools import cache
from importlib.resources import files

from extractors.meaning.candidates import Sense
from extractors.meaning.fold import is_cyrillic
from extractors.meaning.languages import cyrillic_language
from extractors.meaning.person import is_marker

_AZ_LATIN = frozenset("əƏğĞıİşŞçÇöÖüÜ")


def name_sense(text: str, around: str, *, typed: bool = False) -> Sense | None:
    """Language and skeleton of a name's part; `around` is the text it stands in, which tells the language.

    `typed` letters are those of a text layer: there `Vaqif qızı` and `Vagif gizi` are two languages.
    None for text that has nothing to compare.
    """
    words = [word for word in text.split() if not is_marker(word)]
    key = " ".join(sorted(_skeleton(word.lower()) for word in words))
    return (_language(around, typed=typed), key) if key else None


def _language(text: str, *, typed: bool) -> str:
    if is_cyrillic(text):
        return cyrillic_language(text)
    # Recognition loses these marks: only a text layer's letters tell that a row without them is another's.
    return "az-Latn" if typed and _AZ_LATIN & set(text) else "latin"


def _skeleton(word: str) -> str:
    """Classes of consonants without repeats and without the endings of Russian fathers' names."""
    pairs, classes = _letters()
    found, at = "", 0
    while at < len(word):
        pair = next((p for p in (word[at : at + 3], word[at : at + 2]) if p in pairs), "")
        code = pairs[pair] if pair else classes.get(word[at], "")
        if code and not found.endswith(code):
            found += code
        at += len(pair) or 1
    if word.endswith(_FATHERS):
        found = found.removesuffix("VC").removesuffix("VN").removesuffix("N")
    return found


_FATHERS = ("вич", "вичу", "вича", "вна", "вне", "вны", "чна", "чне")


@cache
def _letters() -> tuple[dict[str, str], dict[str, str]]:
    text = files("extractors.meaning").joinpath("data", "letter_classes.json").read_text("utf-8")
    data = json.loads(text)
    classes = {letter: code for code, letters in data["classes"].items() for letter in letters}
    return dict(data["pairs"]), classes
