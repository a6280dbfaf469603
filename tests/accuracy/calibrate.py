"""`python -m tests.accuracy.calibrate`: how often words of each kind are right, on the development set.

    python -m tests.accuracy.calibrate --words FILE [--read] [--set dev | other_dev] [--tiers a,b]
                                       [--groups a,b] [--families a,b] [--seed N] [--sample N]
                                       [--second | --third] [--write]

With `--read` it draws the development papers, reads them and adds every word to FILE (JSON lines), and the
command to FILE.commands; else it takes the words FILE holds. `--set other_dev` reads the development papers
of other makers: one call for each set, then FILE holds both. It prints the counts, and with `--write` puts
them and the probabilities fitted to them into extractors/word_scores.json, second_look.json and
third_look.json there, which the reader goes by; with `--second` or `--third` into that file alone. Each
file names the commands that made it, one after the other.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import cv2

from extractors.confidence import Second, Shape, word_probability
from extractors.ocr.letters import LEFT_OUT
from extractors.ocr.word_shapes import shape_of
from tests.accuracy.drawing import TIERS, draw, sample, tasks
from tests.accuracy.fitting import Bin, binned, fitted
from tests.accuracy.thirds import Row, shown, third_table
from tests.accuracy.words import SeenWord, seen_words
from tests.specimens.degrade import TIERS as MACHINE_TIERS

_EXTRACTORS = Path(__file__).parent.parent.parent / "extractors"
SETS = ("dev", "other_dev")
"""The own designs' papers and those of other makers; never those that accuracy is measured on."""
SCORES = (0.0, 50.0, 70.0, 85.0, 90.0, 93.0, 95.0, 96.0)
FIRSTS = (0.0, 0.5, 0.7, 0.85, 0.9, 0.93, 0.97)
FEW_FIRSTS = (0.0, 0.5)
"""For a shape of few words: what two packs are both sure of hangs little on the first reading's score."""
_MANY = 300
"""Words of one shape from which on they are told apart by how sure the first reading was."""
_ENOUGH = 150
"""Words of one shape in one set of languages from which on they are told apart from the other sets'."""
_ROWS = (
    "from this value on, words seen, words right, probability fitted (never falling with the value; few "
    "words lean on all sets together)."
)
_THIRD_ROWS = (
    "what the other engine said, words seen, words right, probability fitted (never falling with its own "
    "score)."
)


@dataclass(frozen=True)
class Counted:
    """Words that count alike: their bins and the probability of each."""

    bins: list[Bin]
    shares: list[float]
    leaning: bool = False
    """True where bins without words have the wider group's probability."""

    def rows(self) -> list[list[float]]:
        """Lower end, seen, right, probability; the highest bin first, those that say nothing left out."""
        pairs = list(zip(self.bins, self.shares, strict=True))[::-1]
        said = [(item, share) for item, share in pairs if item.seen or self.leaning]
        return [[item.lower, item.seen, item.right, share] for item, share in said]


def main(arguments: Sequence[str] | None = None) -> None:
    """Read if asked, count, print, write if asked."""
    asked = _options(arguments)
    cv2.setNumThreads(1)
    if asked.read:
        _read(asked)
        with _commands(asked.words).open("a", encoding="utf-8") as out:
            out.write(_command(arguments) + "\n")
    words = [SeenWord(**json.loads(line)) for line in asked.words.read_text("utf-8").splitlines()]
    first = {} if asked.second or asked.third else first_table(words)
    second = {} if asked.third else second_table(words, first)
    third = {} if asked.second else third_table(words)
    print(_shown("first reading", first), _shown("second look", second), shown(third), sep="\n\n")
    if asked.write:
        _write(len(words), Tables(first, second, third), _history(asked, arguments))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    def names(text: str) -> tuple[str, ...]:
        return tuple(name for name in text.split(",") if name)

    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.calibrate", description=main.__doc__)
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--read", action="store_true")
    parser.add_argument("--set", choices=SETS, default=SETS[0], help="whose papers are read")
    parser.add_argument("--tiers", type=names, default=MACHINE_TIERS[1:], help=f"of {','.join(TIERS)}")
    parser.add_argument("--groups", type=names, default=())
    parser.add_argument("--families", type=names, default=())
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sample", type=int, default=0, help="so many files, drawn by lot; default all")
    parser.add_argument("--second", action="store_true", help="count second looks alone, firsts as they are")
    parser.add_argument("--third", action="store_true", help="count third looks alone")
    parser.add_argument("--write", action="store_true")
    return parser.parse_args(arguments)


def _read(asked: argparse.Namespace) -> None:
    chosen = tasks(asked.set, asked.seed, 1, tiers=asked.tiers, groups=asked.groups, families=asked.families)
    chosen = sample(chosen, asked.sample, asked.seed)
    for number, task in enumerate(chosen, start=1):
        with tempfile.TemporaryDirectory(prefix="credready-words-") as folder:
            found = seen_words(draw(task), Path(folder))
        with asked.words.open("a", encoding="utf-8") as out:
            out.writelines(json.dumps(asdict(word), ensure_ascii=False) + "\n" for word in found)
        right = sum(word.right for word in found)
        sys.stderr.write(f"{number}/{len(chosen)} {task.family} {task.tier}: {right} of {len(found)} right\n")


def first_table(words: Sequence[SeenWord]) -> dict[str, dict[str, Counted]]:
    """By shape, then by language packs (`all` for every set together): words by their score."""
    return {shape: _apart(some, lambda word: word.score, SCORES) for shape, some in _by_shape(words).items()}


def second_table(
    words: Sequence[SeenWord], first: dict[str, dict[str, Counted]]
) -> dict[str, dict[str, Counted]]:
    """By shape, then by what the second look said (and what it was read with, where enough words were):
    words by the probability of the first reading, by `first` or, without it, as the reader has it now.
    """
    found: dict[str, dict[str, Counted]] = {}
    for shape, some in _by_shape(words).items():
        for said in Second:
            alike = [word for word in some if word.second == said.value]
            lowers = FIRSTS if len(alike) >= _MANY or said is not Second.AGREES_WELL else FEW_FIRSTS
            counted = _apart(alike, partial(_first, table=first.get(shape)), lowers)
            every = counted.pop("all")
            apart = {
                f"{said.value} {letters}": replace(own, leaning=True) for letters, own in counted.items()
            }
            found.setdefault(shape, {}).update({said.value: every, **apart})
    return found


def _first(word: SeenWord, table: dict[str, Counted] | None) -> float:
    if table is None:
        return word_probability(word.score, shape_of(word.text), word.letters)
    counted = table.get(word.letters, table["all"])
    pairs = list(zip(counted.bins, counted.shares, strict=True))
    return next(share for item, share in reversed(pairs) if word.score >= item.lower or item is pairs[0][0])


def _by_shape(words: Iterable[SeenWord]) -> dict[str, list[SeenWord]]:
    found: dict[str, list[SeenWord]] = {shape.value: [] for shape in Shape}
    for word in words:
        found[shape_of(word.text).value].append(word)
    return found


def _apart(
    words: Sequence[SeenWord], value: Callable[[SeenWord], float], lowers: Sequence[float]
) -> dict[str, Counted]:
    # What was left out at first is of another kind, and must not weigh on the page's own words.
    usual = [word for word in words if word.letters != LEFT_OUT]
    bins = binned(((value(word), word.right) for word in usual), lowers)
    every = Counted(bins, fitted(bins))
    found = {"all": every}
    for letters in sorted({word.letters for word in words}):
        own_words = [word for word in words if word.letters == letters]
        if len(own_words) >= _ENOUGH or letters == LEFT_OUT:
            own = binned(((value(word), word.right) for word in own_words), lowers)
            found[letters] = Counted(own, fitted(own, every.shares))
    return found


def _shown(title: str, table: dict[str, dict[str, Counted]]) -> str:
    lines = [f"{title}: from, seen, right, probability"]
    for shape, parts in table.items():
        for name, counted in parts.items():
            rows = "  ".join(f"{row[0]:g}: {row[1]:.0f}/{row[2]:.0f} {row[3]:.3f}" for row in counted.rows())
            lines.append(f"{shape:8} {name:13} {rows}")
    return "\n".join(lines)


@dataclass(frozen=True)
class Tables:
    """What was counted; an empty table leaves its file as it is."""

    first: dict[str, dict[str, Counted]]
    second: dict[str, dict[str, Counted]]
    third: dict[str, dict[str, Row]]


def _history(asked: argparse.Namespace, arguments: Sequence[str] | None) -> str:
    """The commands that read the words, then this one; this one alone where nobody wrote them down."""
    noted = _commands(asked.words)
    lines = noted.read_text("utf-8").splitlines() if noted.exists() else []
    this = _command(arguments)
    return "; ".join(lines if lines and lines[-1] == this else [*lines, this])


def _commands(words: Path) -> Path:
    return words.with_name(f"{words.name}.commands")


def _command(arguments: Sequence[str] | None) -> str:
    given = arguments if arguments is not None else sys.argv[1:]
    return " ".join(["python -m tests.accuracy.calibrate", *(Path(word).name for word in given)])


def _write(words: int, tables: Tables, commands: str) -> None:
    drawn = f"{words} words read by Tesseract from drawn development papers, set beside the words drawn"
    source = f"{drawn}: {commands}. Rows: "
    named = (("word_scores.json", tables.first), ("second_look.json", tables.second))
    for name, table in named:
        if table:
            rows = {shape: {part: item.rows() for part, item in own.items()} for shape, own in table.items()}
            _dump(_EXTRACTORS / name, source + _ROWS, "shapes", rows)
    if tables.third:
        _dump(_EXTRACTORS / "third_look.json", source + _THIRD_ROWS, "kinds", tables.third)


def _dump(path: Path, source: str, title: str, table: Mapping[str, Mapping[str, Any]]) -> None:
    """JSON with one line for each list of rows, so that a change can be seen."""
    head = {"source": source, "as_of": datetime.now(UTC).date().isoformat()}
    lines = ["{"] + [f" {json.dumps(key)}: {json.dumps(value)}," for key, value in head.items()]
    lines.append(f' "{title}": {{')
    for place, (name, parts) in enumerate(table.items()):
        inner = ",\n".join(f"   {json.dumps(part)}: {json.dumps(rows)}" for part, rows in parts.items())
        comma = "," if place < len(table) - 1 else ""
        lines.append(f'  "{name}": {{\n{inner}\n  }}{comma}')
    path.write_text("\n".join([*lines, " }", "}"]) + "\n", "utf-8")


if __name__ == "__main__":
    main()
