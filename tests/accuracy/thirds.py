"""How often words are right that another engine read too: the counts that third_look.json holds."""

from collections.abc import Iterable

from extractors.confidence import Kind, Third
from extractors.ocr.third_look import kind_of
from tests.accuracy.fitting import Bin, fitted
from tests.accuracy.words import SeenWord

_AGREEING = (Third.AGREES, Third.WELL, Third.SURELY)
_OTHERS = (Third.INSTEAD, Third.SECONDED)

Row = tuple[int, int, float]
"""Words seen, words right, the probability fitted."""


def third_table(words: Iterable[SeenWord]) -> dict[str, dict[str, Row]]:
    """By kind, then by what the other engine said; a surer one that agrees is never worth less.

    Where it read another word, it is that word which is counted, and right or not. Blanks change nothing
    but between figures: `15 90` are two.
    """
    seen = [word for word in words if word.third]
    return {kind.value: _agreeing(seen, kind) | _exchanged(seen, kind) for kind in Kind}


def _agreeing(words: list[SeenWord], kind: Kind) -> dict[str, Row]:
    own = [word for word in words if kind_of(word.text) is kind]
    by_third = [(third, [_right(word, kind) for word in own if word.third == third]) for third in _AGREEING]
    counts = [
        (third, Bin(place, len(rights), sum(rights)))
        for place, (third, rights) in enumerate(by_third)
        if rights
    ]
    shares = fitted([count for _, count in counts])
    pairs = zip(counts, shares, strict=True)
    return {third.value: (count.seen, count.right, share) for (third, count), share in pairs}


def _right(word: SeenWord, kind: Kind) -> bool:
    return word.right if kind in (Kind.NUMBER, Kind.DIGIT) else word.unspaced_right


def _exchanged(words: list[SeenWord], kind: Kind) -> dict[str, Row]:
    found: dict[str, Row] = {}
    for third in _OTHERS:
        rights = [word.other_right for word in words if word.third == third and kind_of(word.other) is kind]
        if rights:
            found[third.value] = (len(rights), sum(rights), fitted([Bin(0, len(rights), sum(rights))])[0])
    return found


def shown(table: dict[str, dict[str, Row]]) -> str:
    """The table as text."""
    lines = ["third look: seen, right, probability"]
    for kind, rows in table.items():
        lines += [f"{kind:9} {said:15} {row[0]}/{row[1]} {row[2]:.3f}" for said, row in rows.items()]
    return "\n".join(lines)
