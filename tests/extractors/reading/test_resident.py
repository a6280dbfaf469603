"""Tesseract's library reads as its program does, and says what goes wrong in the same words."""

import numpy as np
import pytest

from extractors.ocr import resident
from extractors.ocr.resident import Resident, tesseract_of_this_machine
from extractors.ocr.tesseract import Tesseract
from extractors.opening.pages import Pixels, as_pixels
from extractors.opening.rejection import Rejected
from schemas.documents import ProblemCode
from tests.extractors.reading.drawn import page

DPI = 150


@pytest.fixture(scope="module")
def sheet() -> Pixels:
    """The upper part of a drawn page."""
    return as_pixels(np.asarray(page().image.convert("L"))[:700])


@pytest.fixture(scope="module")
def library() -> Resident:
    """The library of this machine."""
    return Resident()


def test_the_library_reads_what_the_program_reads(sheet: Pixels, library: Resident) -> None:
    """Words, boxes and scores are the same, and none of them depends on what was read before."""
    program = Tesseract()
    for packs, layout in ((("aze", "eng"), 4), (("aze",), 6), (("aze", "eng"), 4)):
        assert library.read(sheet, packs, DPI, layout) == program.read(sheet, packs, DPI, layout)


def test_letters_are_bounded_for_one_reading_only(sheet: Pixels, library: Resident) -> None:
    """A zone's alphabet is kept to, and the next picture is read with all letters again."""
    before = library.read(sheet, ("eng",), DPI, 6)
    bounded = library.read_only(sheet, ("eng",), DPI, "0123456789", 6)
    assert bounded
    assert all(set(word.text) <= set("0123456789") for word in bounded)
    assert library.read(sheet, ("eng",), DPI, 6) == before


def test_an_empty_picture_has_no_words(library: Resident) -> None:
    """Nothing printed is no failure."""
    assert library.read(as_pixels(np.full((60, 200), 255)), ("aze",), DPI) == []


def test_few_packs_stay_loaded(sheet: Pixels) -> None:
    """However many languages the papers of a file are in, memory is bounded."""
    engine = Resident()
    small = as_pixels(sheet[:80])
    for packs in (("aze",), ("eng",), ("rus",), ("tur",), ("aze", "eng"), ("aze",)):
        engine.read(small, packs, DPI)
    assert len(engine._held) <= resident._MOST_HELD


def test_a_reading_that_takes_too_long_is_ended(sheet: Pixels) -> None:
    """The clock is kept by the library too."""
    with pytest.raises(Rejected) as caught:
        Resident(seconds_per_call=0.001).read(sheet, ("aze",), DPI)
    assert caught.value.code is ProblemCode.TOO_SLOW


def test_a_pack_that_did_not_load_is_an_error(monkeypatch: pytest.MonkeyPatch, sheet: Pixels) -> None:
    """The library reads on without a damaged pack and says nothing; here that is said."""
    engine = Resident()
    monkeypatch.setattr(engine, "languages", lambda: frozenset({"aze", "lost"}))
    with pytest.raises(Rejected, match="lost") as caught:
        engine.read(sheet, ("aze", "lost"), DPI)
    assert caught.value.code is ProblemCode.OCR_FAILED


def test_without_the_library_the_program_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine whose Tesseract has no library where it is looked for reads all the same."""
    monkeypatch.setattr(resident, "_library", lambda: None)
    assert type(tesseract_of_this_machine()) is Tesseract
