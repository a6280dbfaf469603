"""How often words are right after two more looks: the counts that third_look.json holds."""

from collections.abc import Iterable, Sequence

from extractors.confidence import Kind, Second, Third
from extractors.ocr.third_look import kind_of
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
    counts = [
        (len(alike), sum(word.right for word in alike))
        for third in _AGREEING
        for alike in [[word for word in words if word.third == third.value]]
    ]
    rows = zip(_AGREEING, counts, _rising(counts), strict=True)
    return {f"{second} {third}": (*count, share) for third, count, share in rows if count[0]}


def _rising(counts: Sequence[tuple[int, int]]) -> list[float]:
    """Each share by the rule of succession, after neighbours that fall were counted together."""
    blocks: list[tuple[int, int, int]] = []
    for seen, right in counts:
        blocks.append((seen, right, 1))
        while len(blocks) > 1 and blocks[-1][1] * blocks[-2][0] < blocks[-2][1] * blocks[-1][0]:
            last, before = blocks.pop(), blocks.pop()
            blocks.append((last[0] + before[0], last[1] + before[1], last[2] + before[2]))
    shares = [(right + 1) / (seen + 2) for seen, right, number in blocks for _ in range(number)]
    return [round(max(shares[: place + 1]), 4) for place in range(len(shares))]


def shown(table: dict[str, dict[str, Row]]) -> str:
    """The table as text."""
    lines = ["third look: seen, right, probability"]
    for kind, rows in table.items():
        lines += [f"{kind:9} {said:15} {row[0]}/{row[1]} {row[2]:.3f}" for said, row in rows.items()]
    return "\n".join(lines)
