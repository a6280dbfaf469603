"""How often words are right after two more looks: the counts that third_look.json holds."""

from collections.abc import Iterable

from extractors.confidence import Kind, Second, Third
from extractors.ocr.third_look import kind_of
from tests.accuracy.fitting import Bin, fitted
from tests.accuracy.words import SeenWord

_AGREEING = (Third.AGREES, Third.WELL, Third.SURELY)

Row = tuple[int, int, float]
"""Words seen, words right, the probability fitted."""


def third_table(words: Iterable[SeenWord]) -> dict[str, dict[str, Row]]:
    """By kind, then by what the second look and the third said; a surer third look is never worth less."""
    seen = [word for word in words if word.third and word.second]
    table: dict[str, dict[str, Row]] = {}
    for kind in Kind:
        own = [word for word in seen if kind_of(word.text, word.letters) is kind]
        rows = table.setdefault(kind.value, {})
        for second in Second:
            rows |= _rows([word for word in own if word.second == second.value], second)
    return table


def _rows(words: list[SeenWord], second: Second) -> dict[str, Row]:
    by_third = [(third, [word for word in words if word.third == third.value]) for third in _AGREEING]
    counts = [
        (third, Bin(place, len(alike), sum(word.right for word in alike)))
        for place, (third, alike) in enumerate(by_third)
        if alike
    ]
    shares = fitted([count for _, count in counts])
    pairs = zip(counts, shares, strict=True)
    return {f"{second} {third}": (count.seen, count.right, share) for (third, count), share in pairs}


def shown(table: dict[str, dict[str, Row]]) -> str:
    """The table as text."""
    lines = ["third look: seen, right, probability"]
    for kind, rows in table.items():
        lines += [f"{kind:9} {said:15} {row[0]}/{row[1]} {row[2]:.3f}" for said, row in rows.items()]
    return "\n".join(lines)
