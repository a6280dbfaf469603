"""Papers of other makers: each a design of its own, drawn by people who did not know the reader.

They lie in tests/specimens/other_makers as PDF files with a text layer, and in tests/specimens/worded as
words alone, with their truth beside them. Those of `dev` may be looked at and worked on; those of `score`
are for measuring only, like the scoring designs.
"""

import json
from functools import cache
from io import BytesIO

from pypdf import PdfReader

from tests.specimens import other_makers, worded
from tests.specimens.paper import Paper

SETS = {
    "other_dev": other_makers.FOLDER / "dev",
    "other_score": other_makers.FOLDER / "score",
    "worded_dev": worded.FOLDER / "dev",
    "worded_score": worded.FOLDER / "score",
}
"""The names of these sets, and their folders."""


def names(which: str) -> list[str]:
    """The papers of a set, in order of their names: `soviet-04-honours` is of the group `soviet`."""
    return sorted(path.stem for path in SETS[which].glob("*.json"))


def group_of(name: str) -> str:
    """What a paper's name begins with."""
    return name.split("-", 1)[0]


@cache
def paper(which: str, name: str) -> Paper:
    """One paper with its truth."""
    path = SETS[which] / f"{name}.pdf"
    truth = json.loads(path.with_suffix(".json").read_text("utf-8"))
    words = path.with_suffix(".txt")
    pdf = worded.draw(name, words.read_text("utf-8")) if words.exists() else path.read_bytes()
    return Paper(name, name, pdf, len(PdfReader(BytesIO(pdf)).pages), truth)
