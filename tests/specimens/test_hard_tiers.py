"""Effects and awkward files: the same seed does the same, and the truth says where each page went."""

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image

from tests.specimens import degrade
from tests.specimens.effects import EFFECTS, Effect
from tests.specimens.families import family
from tests.specimens.file_names import file_name
from tests.specimens.folders import as_files
from tests.specimens.hard_tiers import page_order
from tests.specimens.paper import Paper


@pytest.fixture(scope="module")
def page() -> Image.Image:
    """A page of a diploma, small."""
    return degrade.render(family("dev_state_landscape").paper("hard").pdf, 60)[0]


@pytest.fixture(scope="module")
def three_pages() -> Paper:
    """A supplement of three small pages."""
    paper = family("dev_english_units").paper("hard")
    assert paper.pages == 3
    return paper


@pytest.mark.parametrize("effect", EFFECTS.values(), ids=EFFECTS)
def test_an_effect_changes_the_page_and_always_alike(page: Image.Image, effect: Effect) -> None:
    """The same seed gives the same pixels, another seed others, and the page keeps its size."""
    once = effect(page, "a")
    assert once.size == page.size
    assert once.tobytes() == effect(page, "a").tobytes()
    assert once.tobytes() != effect(page, "b").tobytes()
    assert np.abs(np.asarray(once).astype(int) - np.asarray(page).astype(int)).max() > 30


def test_the_truth_of_a_shuffled_file_says_which_page_stands_where(three_pages: Paper) -> None:
    """Every page is there once, never in order."""
    (file,) = as_files("x", "shuffled", "seed", three_pages)
    (truth,) = file.documents
    assert truth["pages"] == [1, 2, 3]
    assert truth["page_order"] == page_order(3, "seed")
    assert sorted(truth["page_order"]) == [1, 2, 3] != truth["page_order"]


def test_two_papers_on_one_glass_share_a_page(three_pages: Paper) -> None:
    """Four pages become two wide ones; the second paper begins on the right half of the second."""
    diploma = family("dev_english_certified").paper("hard")
    (file,) = as_files("x", "two_on_a_page", "seed", three_pages, diploma)
    first, second = file.documents
    assert (first["pages"], second["pages"]) == ([1, 2], [2])
    document = pdfium.PdfDocument(file.data)
    assert [width > height for width, height in (page.get_size() for page in document)] == [True, True]
    document.close()


def test_no_two_files_of_a_folder_get_the_same_name() -> None:
    """However meaningless, the number keeps them apart."""
    names = [file_name("seed", number) for number in range(1, 25)]
    assert len(set(names)) == len(names)
