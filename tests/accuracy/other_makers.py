"""Papers of other makers: each a design of its own, drawn by people who did not know the reader.

They lie in tests/specimens/other_makers as PDF files with a text layer, with their truth beside them. Those
of `dev` may be looked at and worked on; those of `score` are for measuring only, like the scoring designs.
"""

import json
from functools import cache

from pypdf import PdfReader

from tests.specimens.other_makers import FOLDER
from tests.specimens.paper import Paper

SETS = {"other_dev": "dev", "other_score": "score"}
"""The names of these sets, and their folders."""


def names(which: str) -> list[str]:
    """The papers of a set, in order of their names: `soviet-04-honours` is of the group `soviet`."""
    return sorted(path.stem for path in (FOLDER / SETS[which]).glob("*.pdf"))


def group_of(name: str) -> str:
    """What a paper's name begins with."""
    return name.split("-", 1)[0]


@cache
def paper(which: str, name: str) -> Paper:
    """One paper with its truth."""
    path = FOLDER / SETS[which] / f"{name}.pdf"
    truth = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return Paper(name, name, path.read_bytes(), len(PdfReader(path).pages), truth)
