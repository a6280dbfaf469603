"""What counts as the same value: to the letter, as printed, case included.

Only what no reader could tell apart on paper is made alike:

* canonically equal Unicode (NFC), so that a composed letter equals the same letter with its mark apart;
* every kind of quotation mark and of apostrophe, every kind of dash and hyphen, every kind of blank;
* capitals that look alike in Latin and Cyrillic (A and А), where a whole word is made of them and figures;
* blanks at the ends, several blanks in a row, stops and commas at the ends.

A value that stands on a paper twice, in capitals and not, is right in either spelling: see `stands_in`.

Numbers are equal as numbers (5 and 5.0); truth and falsehood only as themselves; a date only as the
whole date: one read in part is not the same.
"""

import re
import unicodedata

_QUOTES = dict.fromkeys("«»“”„‟‹›\"'‘’‚‛`´ʼʹ′″", "'")
_DASHES = dict.fromkeys("-‐‑‒–—―−﹣-", "-")
_ALIKE = str.maketrans(_QUOTES | _DASHES | {"\u00ad": "", "\u200b": ""})
_LATIN = str.maketrans("АВСЕНКМОРТУХІ", "ABCEHKMOPTYXI")
_CAPITALS = re.compile(r"(?<!\w)[АВСЕНКМОРТУХІABCEHKMOPTYXI\d]+(?!\w)")
_NUMBER = 1e-9


def same(printed: object, read: object) -> bool:
    """True when the value read is the value printed."""
    if isinstance(printed, bool) or isinstance(read, bool):
        return printed is read
    if isinstance(printed, int | float) and isinstance(read, int | float):
        return abs(float(printed) - float(read)) < _NUMBER
    return unified(str(printed)) == unified(str(read))


def same_but_case(printed: object, read: object) -> bool:
    """True when two texts differ in nothing but capitals; i, ı, I and İ are each other's."""
    if not isinstance(printed, str) or not isinstance(read, str):
        return False
    return _caseless(printed) == _caseless(read)


def stands_in(text: str, value: object) -> bool:
    """True when the value stands in the text to the letter, however its lines are broken."""
    return _squeezed(unified(str(value))) in _squeezed(unified(text))


def _caseless(text: str) -> str:
    return unified(text).translate(str.maketrans("Iİı", "iii")).casefold()


def _squeezed(text: str) -> str:
    return "".join(text.split())


def unified(text: str) -> str:
    """The text with everything made alike that paper does not tell apart."""
    plain = unicodedata.normalize("NFC", text).translate(_ALIKE)
    plain = _CAPITALS.sub(lambda word: word[0].translate(_LATIN), plain)
    return re.sub(r"\s+", " ", plain.replace("''", "'")).strip(" .,;:")
