"""The whole report as Markdown: targets beside what was reached, tables, reliability, every harmful value."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extractors.confidence import READ_FROM
from tests.accuracy import tables
from tests.accuracy.counting import Count, count, counts_by, reliability, wilson
from tests.accuracy.drawing import HARD, TIERS
from tests.accuracy.outcomes import Outcome, Verdict
from tests.accuracy.reading import Read

FACTS = frozenset({"field", "total", "translation", "name document"})
"""Areas whose lines are single facts of a paper."""
_AREAS = (
    ("field", "Fields"),
    ("name document", "Name documents"),
    ("translation", "What a translation says of itself"),
    ("row", "Rows of transcripts"),
    ("cell", "Cells of transcripts"),
    ("total", "Totals of transcripts"),
    ("marks", "Signatures, seals, officials"),
    ("document", "Kind, languages, one document a paper"),
)
_TARGETS = {
    "born_digital": (0.999, 0.0, 0.999),
    "clean_300": (0.99, 0.001, 0.99),
    "office_200": (0.97, 0.002, 0.97),
    "phone_photo": (0.92, 0.003, 0.92),
}
_KIND_TARGET, _READ_TARGET = 0.995, 0.995


@dataclass(frozen=True)
class Run:
    """What a report says of the run it comes from."""

    command: str
    day: str
    commit: str
    seconds: float
    jobs: int


def report(reads: Sequence[Read], run: Run, *, plot: str = "") -> str:
    """The report; `plot` is the name of the picture it shows, if any."""
    outcomes = [outcome for read in reads for outcome in read.outcomes]
    parts = [
        _head(reads, run),
        "## Targets and what was reached",
        _targets(outcomes),
        _reliable(outcomes, plot),
    ]
    parts += ["## By group of eras and languages", _by_group(outcomes)]
    for area, title in _AREAS:
        some = [outcome for outcome in outcomes if outcome.area == area]
        if some:
            parts += [f"## {title}", tables.by_name_and_tier(some)]
    hard = [o for o in outcomes if o.tier == HARD and o.area in FACTS | {"cell"}]
    if hard:
        parts += ["## The hard ways", tables.by("way", counts_by(hard, lambda o: o.seed.rsplit("/", 1)[-1]))]
    parts += ["## By family", tables.by("family", counts_by(_facts(outcomes), lambda o: o.family))]
    parts += ["## Trusted and not true", tables.harmful_list(outcomes)]
    return "\n\n".join(parts) + "\n"


def _head(reads: Sequence[Read], run: Run) -> str:
    pages = sum(read.pages for read in reads)
    seconds = sum(read.page_seconds for read in reads)
    unread = sum(bool(read.problem) for read in reads)
    families = len({read.task.family for read in reads})
    return (
        f"`{run.command}`, {run.day}, commit {run.commit}: {len(reads)} files, {pages} pages, "
        f"{families} template families. It took {run.seconds / 60:.0f} minutes with {run.jobs} files at a "
        f"time, {seconds / max(1, pages):.2f} s a page; {unread} files could not be read."
    )


def _facts(outcomes: Sequence[Outcome]) -> list[Outcome]:
    return [outcome for outcome in outcomes if outcome.area in FACTS]


def _targets(outcomes: Sequence[Outcome]) -> str:
    rows = [
        "| tier | what | values | target: right, trusted | reached | target: trusted, not true | reached |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for tier in TIERS:
        of_tier = [outcome for outcome in outcomes if outcome.tier == tier]
        trusted, harmful, cells = _TARGETS.get(tier, (None, None, None))
        rows += _target(tier, "fields", count(_facts(of_tier)), trusted, harmful)
        rows += _target(tier, "course cells", _count(of_tier, "cell"), cells, harmful)
    kinds = count(outcome for outcome in outcomes if outcome.name == "kind" and outcome.area == "document")
    right = kinds[Verdict.RIGHT_TRUSTED] + kinds[Verdict.RIGHT_DOUBTFUL]
    reached = tables.percent(kinds.share(right))
    target = tables.percent(_KIND_TARGET)
    rows.append(f"| all | document kind right | {kinds.printed} | {target} | {reached} | - | - |")
    return "\n".join(rows)


def _count(outcomes: Sequence[Outcome], area: str) -> Count:
    return count(outcome for outcome in outcomes if outcome.area == area)


def _target(tier: str, what: str, counted: Count, trusted: float | None, harmful: float | None) -> list[str]:
    if not counted.printed:
        return []
    reached = tables.percent(counted.share(counted[Verdict.RIGHT_TRUSTED]))
    wrong = f"{tables.percent(counted.share(counted.harmful))} ({counted.harmful})"
    targets = [tables.percent(target) for target in (trusted, harmful)]
    return [f"| {tier} | {what} | {counted.printed} | {targets[0]} | {reached} | {targets[1]} | {wrong} |"]


def _reliable(outcomes: Sequence[Outcome], plot: str) -> str:
    """Of everything that was trusted, how much is true; and the same for every band of confidence."""
    parts = ["## Reliability", _trusted(outcomes)]
    if plot:
        parts.append(f"![reliability]({plot})")
    choices: tuple[tuple[str, Callable[[Outcome], bool]], ...] = (
        ("Facts read from pictures", lambda o: o.area in FACTS and o.source != "text_layer"),
        ("Course cells read from pictures", lambda o: o.area == "cell" and o.source != "text_layer"),
        ("Signatures and seals", lambda o: o.area == "marks" and o.name != "official's name"),
        (
            "Facts and cells from text layers",
            lambda o: o.area in FACTS | {"cell"} and o.source == "text_layer",
        ),
    )
    for title, choose in choices:
        bands = reliability(outcome for outcome in outcomes if choose(outcome))
        parts += [f"{title}:", tables.reliability_table(bands)] if bands else []
    return "\n\n".join(parts)


def _trusted(outcomes: Sequence[Outcome]) -> str:
    rows = [
        f"`read` (from {READ_FROM:g}) is meant to be true in {tables.percent(_READ_TARGET)} of cases:",
        "",
    ]
    rows += [
        "| of what was trusted | values | true | share | 95 % interval |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, areas in (
        ("facts", FACTS),
        ("course cells", {"cell"}),
        ("signatures, seals, officials", {"marks"}),
    ):
        counted = count(outcome for outcome in outcomes if outcome.area in areas)
        right = counted[Verdict.RIGHT_TRUSTED]
        if counted.trusted:
            low, high = wilson(right, counted.trusted)
            share = tables.percent(right / counted.trusted)
            rows.append(f"| {name} | {counted.trusted} | {right} | {share} | {low:.2%} to {high:.2%} |")
    return "\n".join(rows)


def _by_group(outcomes: Sequence[Outcome]) -> str:
    apart = counts_by(
        [outcome for outcome in outcomes if outcome.area in FACTS | {"cell"}],
        lambda o: f"{o.group} | {'cells' if o.area == 'cell' else 'facts'} | {o.tier}",
    )
    return tables.by("group | what | tier", dict(sorted(apart.items())))
