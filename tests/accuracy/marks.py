"""How surely signatures and seals are seen: `python -m tests.accuracy.marks [--pages N]
[--seed S] [--jobs N] [--write]`.

Draws pages of signature blocks, spoils them as a tier does, reads them through the same steps as any
file but for the OCR itself (the words come from the drawing, a few lost or misread), and counts for
every official's place whether `signed` came out right and whether it was trusted. Then it prints how
often each class of extractors/marks/calibration.json was told, and how often wrongly; with `--write`
these counts take the place of the file's.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from unittest.mock import patch

import cv2
import numpy as np

from extractors.limits import Limits
from extractors.marks import LOOK_DPI, calibration, findings, marks_picture
from extractors.marks.calibration import seal_class, signed_class, unsigned_class
from extractors.meaning.understand import understand
from extractors.ocr.lines import lines_of
from extractors.opening.pages import Pixels, as_pixels
from extractors.opening.pdf_file import PdfFile
from extractors.page import PageText, Word
from schemas.documents import Quality, TextSource
from schemas.facts import Fact
from schemas.reading import DocumentReading
from tests.specimens import degrade
from tests.specimens.signing import Place, SigningPage, signing_page

TIERS = ("born_digital", "clean_scan", "office_scan", "grey_scan", "phone_photo")
NOTHING_MEASURED = "nothing measured"
CALIBRATION = Path(calibration.__file__).with_name("calibration.json")
_NAME = "page.pdf"
_DPI = LOOK_DPI
_LOST, _JUNK = 0.03, 0.3
"""The share of printed words an OCR engine overlooks, and of signatures it takes for letters."""


@dataclass(frozen=True)
class Seen:
    """One official's place: what is true of it, what was told (None: nothing), and if that was trusted."""

    tier: str
    page: int
    layout: str
    place: Place
    signed: bool | None
    trusted: bool

    @property
    def verdict(self) -> str:
        """`right` or `wrong`, `trusted` or `doubtful`; `nothing said` where no mark was told."""
        if self.signed is None:
            return "nothing said"
        right = self.signed is self.place.signed
        return f"{'right' if right else 'WRONG'} {'trusted' if self.trusted else 'doubtful'}"


@dataclass(frozen=True)
class Told:
    """One class told of a place or a seal of a drawn page, and whether it was wrong."""

    name: str
    wrong: bool


def facts_on(page: SigningPage, document: DocumentReading) -> Iterator[tuple[Place, Fact[bool]]]:
    """Every place of a page beside what understanding tells of it."""
    for place in page.places:
        told = [item.signed for item in document.signatures if item.role == place.role]
        yield place, told[0] if told else Fact[bool]()


class Classes:
    """While entered, every class of `calibration.json` gets a number of its own as its probability.

    By that number a fact tells which class it was of, with no other way through the software.
    """

    def __init__(self) -> None:
        self.names: list[str] = []

    def number(self, name: str) -> float:
        """The class' own number, far below anything trusted."""
        if name not in self.names:
            self.names.append(name)
        return round(0.001 * (self.names.index(name) + 1), 3)

    def name(self, fact: Fact[bool]) -> str:
        """The class of a fact."""
        place = round(fact.confidence * 1000) - 1
        return self.names[place] if fact.present and place < len(self.names) else NOTHING_MEASURED

    @contextmanager
    def given(self) -> Iterator[None]:
        """Facts read inside carry classes instead of probabilities."""
        room = "extractors.meaning.signatures"
        with (
            patch(f"{room}.signed_probability", lambda m, place: self.number(signed_class(m, place))),
            patch(f"{room}.unsigned_probability", lambda *, bare: self.number(unsigned_class(bare=bare))),
            patch(f"{room}.seal_probability", lambda m: self.number(seal_class(m))),
        ):
            yield


def page_text(page: SigningPage, tier: str, seed: str) -> PageText:
    """The page as reading would hand it to understanding, without the time OCR takes."""
    picture = degrade.render(page.pdf, _DPI)[0]
    pixels = spoiled(as_pixels(np.asarray(picture)), tier, seed)
    words = _words(page, tier, Random(f"{seed}/words"))
    small = marks_picture(pixels, _DPI)
    found = findings(small, words, _DPI)
    height, width = small.shape[:2]
    return PageText(
        number=1,
        width=width,
        height=height,
        lines=lines_of(words, width / height),
        text_source=TextSource.TEXT_LAYER if tier == "born_digital" else TextSource.OCR,
        marks=found.marks,
        rulings=found.rulings,
        quality=Quality(confidence=0.98, ink_unread=round(found.ink_unread, 4)),
    )


def spoiled(pixels: Pixels, tier: str, seed: str) -> Pixels:
    """The pixels as paper of that tier shows them."""
    if tier == "born_digital":
        return pixels
    grain, rng = np.random.default_rng(Random(seed).randrange(2**32)), Random(seed)
    soft, noise, quality = {
        "clean_scan": (0.4, 2.0, 90),
        "office_scan": (0.8, 6.0, 70),
        "grey_scan": (0.8, 6.0, 70),
        "phone_photo": (1.3, 6.0, 75),
    }[tier]
    tall, wide = pixels.shape[:2]
    paper = np.array([250, 249, 244], np.float32) / 255 * np.float32(rng.uniform(0.93, 1.0))
    lit = cv2.GaussianBlur(pixels, (0, 0), soft).astype(np.float32) * paper
    if tier == "phone_photo":
        slope = np.linspace(rng.uniform(0.55, 0.8), 1.0, wide, dtype=np.float32)[None, :, None]
        lit = lit * slope * np.array([1.0, rng.uniform(0.95, 1.0), rng.uniform(0.85, 0.97)], np.float32)
    lit += grain.normal(0, noise, (tall, wide, 1)).astype(np.float32)
    shown = as_pixels(np.clip(lit, 0, 255).astype(np.uint8))
    coded = cv2.imencode(".jpg", cv2.cvtColor(shown, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, quality])[
        1
    ]
    back = cv2.imdecode(coded, cv2.IMREAD_COLOR)
    assert back is not None, "OpenCV reads the JPEG it wrote"
    code = cv2.COLOR_BGR2GRAY if tier == "grey_scan" else cv2.COLOR_BGR2RGB
    return as_pixels(cv2.cvtColor(back, code))


def _words(page: SigningPage, tier: str, rng: Random) -> list[Word]:
    """The printed words; for scans some are lost, some unsure, and some signatures are taken for letters."""
    printed = [word for word in drawn_words(page.pdf) if word.text.strip("_. ")]
    if tier == "born_digital":
        return printed
    kept = [replace(w, confidence=rng.choice((0.993,) * 8 + (0.985, 0.897))) for w in printed]
    kept = [word for word in kept if rng.random() > _LOST]
    for place in page.places:
        if place.signed and rng.random() < _JUNK:
            x0, y0, x1, y1 = place.spot
            text = rng.choice(("Ly", "ls", "A7", "Mo", "fl", "Vue", "(ho", "iyinin", "of)"))
            box = (x0, y0, x0 + (x1 - x0) * rng.uniform(0.3, 1.0), y1)
            kept.append(Word(text, box, rng.choice((0.2, 0.2, 0.366, 0.48, 0.672, 0.897))))
    return kept


def drawn_words(pdf: bytes) -> list[Word]:
    """The words of a born-digital page's text layer."""
    file = PdfFile(pdf, Limits())
    try:
        layer = file.page(1).layer()
    finally:
        file.close()
    return [Word(w.text, w.box, 0.999) for w in layer.words if w.visible and w.angle == 0] if layer else []


def measure(seed: str, number: int) -> tuple[list[Seen], list[Told]]:
    """What is told of one drawn page; tiers take turns, so that no two counts are of one drawing."""
    page, tier = signing_page(f"{seed}/{number}"), TIERS[number % len(TIERS)]
    text = page_text(page, tier, f"{seed}/{number}/{tier}")
    seen = [
        Seen(tier, number, page.layout, place, fact.value if fact.present else None, fact.trusted)
        for document in understand([text], _NAME)
        for place, fact in facts_on(page, document)
    ]
    classes = Classes()
    with classes.given():
        documents = understand([text], _NAME)
    return seen, [told for document in documents for told in _told(page, document, classes)]


def _told(page: SigningPage, document: DocumentReading, classes: Classes) -> Iterator[Told]:
    """The classes by which a page's signatures, empty places and seal were told."""
    for place, fact in facts_on(page, document):
        if fact.present:
            yield Told(classes.name(fact), fact.value is not place.signed)
    if document.seal.present and document.seal.value:
        yield Told(classes.name(document.seal), not page.sealed)


def table(seen: list[Seen]) -> str:
    """Counts by tier, and whether the place is signed."""
    verdicts = ("right trusted", "right doubtful", "WRONG doubtful", "WRONG trusted", "nothing said")
    counts = Counter((s.tier, s.place.signed, s.verdict) for s in seen)
    rows = ["| tier | place | " + " | ".join(verdicts) + " |", "| --- " * (len(verdicts) + 2) + "|"]
    for tier in TIERS:
        for signed in (True, False):
            numbers = " | ".join(str(counts[tier, signed, verdict]) for verdict in verdicts)
            rows.append(f"| {tier} | {'signed' if signed else 'empty'} | {numbers} |")
    return "\n".join(rows)


def counted(told: Sequence[Told]) -> dict[str, tuple[int, int]]:
    """By class: how often it was told, and how often wrongly."""
    places, wrong = Counter(item.name for item in told), Counter(item.name for item in told if item.wrong)
    return {name: (places[name], wrong[name]) for name in sorted(places) if name != NOTHING_MEASURED}


def write(counts: dict[str, tuple[int, int]], command: str) -> None:
    """Put the counts into calibration.json, by which understanding goes, with the command that made them."""
    content = {
        "source": f"{command}: drawn pages of {len(TIERS)} kinds of paper in turn ({', '.join(TIERS)}); "
        "[places of the class, of them told wrong].",
        "date": f"{datetime.now(UTC):%Y-%m-%d}",
        "classes": {name: list(count) for name, count in counts.items()},
    }
    lines = json.dumps(content, indent=2, ensure_ascii=False)
    compact = re.sub(r"\[\s+(\d+),\s+(\d+)\s+\]", r"[\1, \2]", lines)
    CALIBRATION.write_text(compact + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Print both tables; say where a trusted reading is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.marks", description=__doc__)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--seed", default="marks")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--write", action="store_true", help="put the counts into calibration.json")
    asked = parser.parse_args(arguments)
    with ProcessPoolExecutor(asked.jobs) as pool:
        pages = list(pool.map(partial(measure, asked.seed), range(asked.pages), chunksize=8))
    seen = [item for found, _ in pages for item in found]
    print(table(seen))
    for item in seen:
        if item.verdict == "WRONG trusted":
            print(f"wrong: page {item.page} {item.tier} {item.layout} {item.place}")
    counts = counted([item for _, told in pages for item in told])
    for name, (places, wrong) in counts.items():
        print(f"{name}: {places} places, {wrong} wrong")
    if asked.write:
        write(counts, f"python -m tests.accuracy.marks --pages {asked.pages} --seed {asked.seed}")


if __name__ == "__main__":
    main()
