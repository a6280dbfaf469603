"""Shapes of words that an engine mistakes in its own way, measured apart from all other words."""

import re

from extractors.confidence import Shape

# The first that fits. C and c differ in size alone, and a cut word has nothing to compare its size with:
# small letters are seldom what they seem, capitals nearly always.
_SHAPES = (
    (Shape.ROMAN, re.compile(r"I{1,3}")),
    (Shape.ONES, re.compile(r"11+")),
    (Shape.NUMERO, re.compile(r"N[oe°º:0]?[.:]?|№.*")),
    (Shape.STROKE, re.compile(r"[1Il|İ!ı]+")),
    (Shape.SIGN, re.compile(r"[\W_]*")),
    (Shape.DIGIT, re.compile(r"\d")),
    (Shape.DIGITS, re.compile(r"\d+([.,]\d+)?%?")),
    (Shape.LOOKALIKE, re.compile(r"[ШИПХЕНУЫ]{1,4}[.,;:)]?|T[IVX]+[.,;:)]?")),
    (Shape.NUMERALISH, re.compile(r"[IVXLTvilx1|]{2,6}[.,;:)]?")),
    (Shape.CAPITAL, re.compile(r"[COSVWXZKPU]{1,2}")),
    (Shape.CASE, re.compile(r"[CcOoSsVvWwXxZzKkPpUu0]{1,2}")),
    (Shape.GLUED, re.compile(r"\d[^\W\d_A-Z]")),
    (Shape.SHORT, re.compile(r".{1,2}")),
    (Shape.GLUED, re.compile(r".*[^\W\d_A-Z]([1I|][.,;:)]*|\d.*)|.*\d[^\W\d_A-Z].*|.*\w[$€£¥§|\\]\w.*")),
    (Shape.INITIAL, re.compile(r"I(n[tfsdvcjg]|m[mpb]|l[ghk]|r[rk])[^\W\d_A-ZƏİÖÜĞÇŞ]+[.,;:)]?")),
    (Shape.HEAD, re.compile(r"\W*[Il|][^\W\d_].*")),
    (Shape.PAIR, re.compile(r".*(vv|VV|rn|cl).*")),
    (Shape.BARE, re.compile(r".*[угУГ].*")),
)


def shape_of(text: str) -> Shape:
    """The shape whose faults the word shares."""
    return next((shape for shape, pattern in _SHAPES if pattern.fullmatch(text)), Shape.PLAIN)
