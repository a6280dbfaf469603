"""Counts as Markdown tables."""

from collections.abc import Iterable, Sequence

from tests.accuracy.counting import Band, Count, counts_by, wilson
from tests.accuracy.drawing import TIERS
from tests.accuracy.outcomes import HARMFUL, Outcome, Verdict

_COLUMNS = (
    ("right, trusted", Verdict.RIGHT_TRUSTED),
    ("right, doubtful", Verdict.RIGHT_DOUBTFUL),
    ("WRONG, TRUSTED", Verdict.WRONG_TRUSTED),
    ("wrong, doubtful", Verdict.WRONG_DOUBTFUL),
    ("absent", Verdict.ABSENT),
    ("none printed: TRUSTED", Verdict.MADE_TRUSTED),
    ("none printed: doubtful", Verdict.MADE_DOUBTFUL),
)
_LONGEST = 70


def by_name_and_tier(outcomes: Sequence[Outcome]) -> str:
    """A line for each name and tier."""
    order = {tier: place for place, tier in enumerate(TIERS)}
    names = list(dict.fromkeys(outcome.name for outcome in outcomes))
    apart = counts_by(outcomes, lambda outcome: f"{outcome.name} | {outcome.tier}")
    keys = sorted(apart, key=lambda key: (names.index(key.split(" | ")[0]), order[key.split(" | ")[1]]))
    return _table("what | tier", [(key, apart[key]) for key in keys])


def by(title: str, counts: dict[str, Count]) -> str:
    """A line for each key."""
    return _table(title, list(counts.items()))


def _table(title: str, lines: Iterable[tuple[str, Count]]) -> str:
    heads = [*title.split(" | "), "printed", *(head for head, _ in _COLUMNS)]
    rows = [_row(heads), _row(["---"] * len(heads))]
    for key, counted in lines:
        rows.append(_row([*key.split(" | "), str(counted.printed), *_cells(counted)]))
    return "\n".join(rows)


def _cells(counted: Count) -> list[str]:
    return [_cell(counted, verdict) for _, verdict in _COLUMNS]


def _cell(counted: Count, verdict: Verdict) -> str:
    """The number, and for what stands on the paper its share."""
    number = counted[verdict]
    share = counted.share(number)
    if share is None or verdict in {Verdict.MADE_TRUSTED, Verdict.MADE_DOUBTFUL} or not number:
        return str(number) if number else "-"
    return f"{number} ({percent(share)})"


def percent(share: float | None) -> str:
    """A share as per cent with one digit, or two from 99 up."""
    if share is None:
        return "-"
    return f"{share:.2%}" if 0.99 <= share < 1 or 0 < share < 0.01 else f"{share:.1%}"


def reliability_table(bands: Sequence[Band]) -> str:
    """The bands with the share that was right and how sure that share is."""
    rows = [
        _row(["confidence from", "values", "mean confidence", "right", "share right", "95 % interval"]),
        _row(["---"] * 6),
    ]
    for band in bands:
        low, high = wilson(band.right, band.seen)
        share = percent(band.right / band.seen)
        rows.append(
            _row(
                [
                    f"{band.lower:g}",
                    str(band.seen),
                    f"{band.mean:.3f}",
                    str(band.right),
                    share,
                    f"{low:.1%} to {high:.1%}",
                ]
            )
        )
    return "\n".join(rows)


def harmful_list(outcomes: Iterable[Outcome]) -> str:
    """Every value that was trusted and is not true, so that it can be mended; the like of a file once."""
    heads = ["family", "tier", "what", "printed", "read", "confidence", "times", "drawn from"]
    rows = [_row(heads), _row(["---"] * len(heads))]
    harmful = [outcome for outcome in outcomes if outcome.verdict in HARMFUL]
    for (seed, what, printed, read), alike in _alike(harmful).items():
        one, surest = alike[0], max(outcome.confidence for outcome in alike)
        rows.append(_row([one.family, one.tier, what, printed, read, f"{surest:.3f}", str(len(alike)), seed]))
    return "\n".join(rows) if len(rows) > 2 else "None."


def _alike(harmful: Iterable[Outcome]) -> dict[tuple[str, str, str, str], list[Outcome]]:
    """The outcomes apart by file, what they are of, what is printed and what was read."""
    apart: dict[tuple[str, str, str, str], list[Outcome]] = {}
    for outcome in harmful:
        printed = "(nothing)" if outcome.printed is None else _short(outcome.printed)
        key = (outcome.seed, f"{outcome.area}: {outcome.name}", printed, _short(outcome.read))
        apart.setdefault(key, []).append(outcome)
    return apart


def _short(value: object) -> str:
    text = str(value).replace("|", "\\|").replace("\n", " ")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
