"""Applicants' folders: papers turned into files of one tier, written with the truth beside them."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from random import Random

import yaml
from pypdf import PdfReader, PdfWriter

from tests.specimens import degrade, layers
from tests.specimens.hard_tiers import HARD_TIERS, page_order
from tests.specimens.paper import Paper, Truth


@dataclass(frozen=True)
class SpecimenFile:
    """A file to drop into a folder. `documents` is the truth of each paper, with its pages in this file."""

    name: str
    data: bytes
    tier: str
    documents: tuple[Truth, ...] = ()


@dataclass
class Folder:
    """One applicant's files and what applicant.yaml says."""

    reference: str
    files: list[SpecimenFile] = field(default_factory=list)
    card: Truth = field(default_factory=dict)

    def write(self, out: Path) -> Path:
        """Write OUT/reference/* and OUT/reference.truth.json; gives the folder."""
        folder = out / self.reference
        folder.mkdir(parents=True, exist_ok=True)
        for file in self.files:
            (folder / file.name).write_bytes(file.data)
        if self.card:
            text = yaml.safe_dump(self.card, allow_unicode=True, sort_keys=False)
            (folder / "applicant.yaml").write_text(text, encoding="utf-8")
        truth = {"reference": self.reference, "card": self.card, "files": [_truth(f) for f in self.files]}
        beside = out / f"{self.reference}.truth.json"
        beside.write_text(json.dumps(truth, ensure_ascii=False, indent=1, default=str), encoding="utf-8")
        return folder


def _fax(pdf: bytes, seed: str) -> bytes:
    """A multi-page TIFF of an office scan."""
    return degrade.tiff([degrade.scan(p, f"{seed}/{i}") for i, p in enumerate(degrade.render(pdf, 200))])


def _sideways(pdf: bytes, seed: str) -> bytes:
    """An office scan with its pages lying on a side or upside down."""
    rng = Random(f"{seed}/turn")
    pages = [degrade.scan(page, f"{seed}/{i}") for i, page in enumerate(degrade.render(pdf, 200))]
    return degrade.picture_pdf([degrade.turn(page, rng.choice((90, 180, 270))) for page in pages], 200, 70)


_MAKERS: dict[str, tuple[str, Callable[[bytes, str], bytes]]] = {
    "born_digital": ("pdf", lambda pdf, seed: pdf),
    "clean_300": ("pdf", lambda pdf, seed: degrade.clean_300(pdf)),
    "office_200": ("pdf", degrade.office_200),
    "sideways": ("pdf", _sideways),
    "tiff": ("tif", _fax),
    "bad_ocr_layer": ("pdf", layers.bad_ocr_layer),
    "legacy_layer": ("pdf", layers.legacy_layer),
    "any_legacy_layer": ("pdf", layers.any_legacy_layer),
    "good_layer": ("pdf", layers.good_layer),
    "hand_filled": ("pdf", degrade.office_200),  # of a paper drawn by `Family.filled_by_hand`
    **{tier: ("pdf", make) for tier, make in HARD_TIERS.items()},
}

ALL_TIERS = (*_MAKERS, "phone_photo")
"""The four tiers of `degrade.TIERS`, `hand_filled`, and the special ones."""


def _truth(file: SpecimenFile) -> Truth:
    return {"file": file.name, "tier": file.tier, "documents": list(file.documents)}


def paper_truth(paper: Paper, first_page: int = 1) -> Truth:
    """The truth of a paper that begins on that page of its file."""
    pages = list(range(first_page, first_page + paper.pages))
    return {"family": paper.family, "template": paper.template, "pages": pages, **paper.truth}


def bind(papers: Sequence[Paper]) -> bytes:
    """The papers one after the other in one PDF."""
    writer = PdfWriter()
    for paper in papers:
        writer.append(PdfReader(BytesIO(paper.pdf)), import_outline=False)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def as_files(name: str, tier: str, seed: str, *papers: Paper) -> list[SpecimenFile]:
    """The papers as files of a tier: one PDF, or one photo a page for `phone_photo`.

    `name` has no ending. Photos get `-1`, `-2` ..; each names the one page of its paper it shows.
    """
    if tier == "phone_photo":
        return _photos(name, seed, papers)
    if tier not in _MAKERS:
        raise ValueError(f"no such tier: {tier}; there are {', '.join(ALL_TIERS)}")
    ending, make = _MAKERS[tier]
    pdf = papers[0].pdf if len(papers) == 1 else bind(papers)
    documents = _placed(list(_documents(papers)), tier, seed)
    return [SpecimenFile(f"{name}.{ending}", make(pdf, seed), tier, tuple(documents))]


def _documents(papers: Sequence[Paper]) -> tuple[Truth, ...]:
    truths, first = [], 1
    for paper in papers:
        truths.append(paper_truth(paper, first))
        first += paper.pages
    return tuple(truths)


def _placed(truths: list[Truth], tier: str, seed: str) -> list[Truth]:
    """Where the pages of each paper ended up in a file that was put together awkwardly.

    `shuffled`: `pages` are the places in the file, `page_order` which page of the paper stands there.
    `two_on_a_page`: `pages` are the double pages.
    """
    if tier == "two_on_a_page":
        return [truth | {"pages": sorted({(page + 1) // 2 for page in truth["pages"]})} for truth in truths]
    if tier != "shuffled":
        return truths
    order = page_order(sum(len(truth["pages"]) for truth in truths), seed)
    placed = []
    for truth in truths:
        own = [(place, page) for place, page in enumerate(order, start=1) if page in truth["pages"]]
        first = truth["pages"][0] - 1
        places = {"pages": [place for place, _ in own], "page_order": [page - first for _, page in own]}
        placed.append(truth | places)
    return placed


def _photos(name: str, seed: str, papers: Sequence[Paper]) -> list[SpecimenFile]:
    files: list[SpecimenFile] = []
    for paper in papers:
        for i, photo in enumerate(degrade.phone_photo(paper.pdf, f"{seed}/{paper.template}")):
            truth = paper_truth(paper) | {"pages": [1], "shows_page": i + 1, "of_pages": paper.pages}
            place = len(files) + 1
            files.append(SpecimenFile(f"{name}-{place}.jpg", photo, "phone_photo", (truth,)))
    return files
