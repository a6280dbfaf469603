"""A PDF's own text is used where it says what the page shows, and nowhere else."""

from pathlib import Path

import pytest
from PIL import Image

from extractors.opening import Layer, LayerWord, open_file
from extractors.textlayer import distrust, read_layer, seen_layer
from schemas.documents import ProblemCode
from tests.extractors.reading.drawn import LINES, ink_box, page, scan_pdf, text_pdf, turned_box, upward_pdf


def opened(tmp_path: Path, data: bytes) -> tuple[Layer, object]:
    path = tmp_path / "file.pdf"
    path.write_bytes(data)
    sheet = open_file(path).page(1)
    layer = sheet.layer()
    assert layer is not None
    picture = sheet.picture(150)
    return seen_layer(layer, picture), picture


def layer_of(text: str, images: tuple = (), other: str | None = None, unmapped: float = 0.0) -> Layer:
    words = tuple(
        LayerWord(word, (0.1, 0.02 * index, 0.3, 0.02 * index + 0.015))
        for index, word in enumerate(text.split())
    )
    return Layer(words, text if other is None else other, images, unmapped)


GOOD = "Bu diplom Məmmədova Gülnarə Vəli qızına verilir ki o Azərbaycan Tibb Universitetini bitirmişdir"


def test_a_born_digital_page_is_trusted(tmp_path: Path) -> None:
    """Two readers agree, every word is seen: nothing speaks against the layer."""
    layer, _ = opened(tmp_path, text_pdf())
    assert distrust(layer, 1) is None


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_boxes_lie_on_the_page_as_shown_whatever_rotate_says(tmp_path: Path, rotate: int) -> None:
    """Each word's box holds its ink on the shown page, and the page is read upright."""
    layer, picture = opened(tmp_path, text_pdf(rotate=rotate))
    text = read_layer(layer, picture, 1)
    image = Image.fromarray(picture.pixels)
    assert (360 - rotate) % 360 == text.turn
    assert [line.text for line in text.lines] == list(LINES)
    for word in text.words:
        assert ink_box(image, text.shown(word.box)) > 0.1
    first = text.shown(text.lines[0].box)
    expected = turned_box((40 / 400, 1 - 266 / 300, 310 / 400, 1 - 246 / 300), rotate)
    assert all(abs(a - b) < 0.06 for a, b in zip(first, expected, strict=True))


def test_a_scanners_hidden_text_is_not_believed(tmp_path: Path) -> None:
    """Text nobody sees over a full-page picture is somebody's OCR, not the issuer's words."""
    hidden = ("AZERBAYCAN TIBB UNIVERSITETI", "Diplom AB 999999 nobody can see this")
    layer, _ = opened(tmp_path, scan_pdf(page().image, hidden=hidden))
    problem = distrust(layer, 3)
    assert problem is not None
    assert problem.code is ProblemCode.TEXT_LAYER_DISTRUSTED
    assert problem.page == 3
    assert "page 3" in problem.message


def test_white_text_is_not_part_of_the_page(tmp_path: Path) -> None:
    """A few white words are left out; the seen ones are read."""
    layer, picture = opened(tmp_path, text_pdf(white=("rector",)))
    assert distrust(layer, 1) is None
    assert "rector" not in [word.text for word in read_layer(layer, picture, 1).words]


def test_a_page_of_mostly_hidden_text_is_read_as_it_looks(tmp_path: Path) -> None:
    """When much of the layer is not seen, none of it is used."""
    layer, _ = opened(tmp_path, text_pdf(LINES[:2], white=LINES))
    problem = distrust(layer, 1)
    assert problem is not None
    assert "not visible" in problem.message


DOUBTFUL = [
    ("legacy font", layer_of("DЭPLOM DЦVLƏT mьəssisə adэ єəhəri " * 4), "garbled"),
    ("wrong code page", layer_of("ĠMTAHAN Ģöbəsi Elmi ġura " + GOOD), "garbled"),
    ("private use", layer_of("\ue001\ue002 \ue003\ue004 " + GOOD), "garbled"),
    ("no unicode map", layer_of(GOOD, unmapped=0.3), "garbled"),
    ("readers differ", layer_of(GOOD, other="Xq zzw kkrt yyp 99"), "different text"),
    ("scan below", layer_of(GOOD, images=((0.0, 0.0, 1.0, 1.0),)), "scanner"),
    ("stamp of an app", layer_of("Scanned by app", images=((0.0, 0.1, 1.0, 0.9),)), "hardly any text"),
    ("picture in it", layer_of(GOOD, images=((0.1, 0.5, 0.9, 0.8),)), "is a picture"),
]


@pytest.mark.parametrize(("layer", "words"), [case[1:] for case in DOUBTFUL], ids=[c[0] for c in DOUBTFUL])
def test_a_layer_that_lies_is_recognised(layer: Layer, words: str) -> None:
    """Every kind of bad layer is named in words."""
    problem = distrust(layer, 1)
    assert problem is not None
    assert words in problem.message


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "Министерство здравоохранения Азербайджанский медицинский институт диплом с отличием выдан",
        "Азәрбајҹан Дөвләт Тибб Институту Һәсәнов Ҹавид Ғулам оғлу диплом верилмишдир ки",
        "Türkiye Cumhuriyeti Öğrenci işleri müdürlüğü tarafından düzenlenmiştir Çağrı Şükrü İğdır",
        "This is to certify that Mr Müller-Lüdenscheidt of Kraków completed the course in 2014",
        "№ 123456 § 5 «Müalicə işi» — 86,5 % Fənnin adı Saat Kredit Qiymət Cəmi ölçü",
        "отлично/excellent хорошо(good) Код/Code Қазақ ұлттық медицина университеті Транскрипт-Transcript",
    ],
)
def test_honest_pages_of_every_language_are_trusted(text: str) -> None:
    """Letters of Azerbaijani in both scripts, Russian, Turkish, English, Kazakh are none of them odd."""
    assert distrust(layer_of(text), 1) is None


def test_a_small_logo_costs_no_trust() -> None:
    """A letterhead's little picture holds no text that matters."""
    assert distrust(layer_of(GOOD, images=((0.1, 0.05, 0.2, 0.15),)), 1) is None


def test_words_printed_upwards_are_whole(tmp_path: Path) -> None:
    """PDFium ends a line behind every letter of an upward word; the letters that adjoin are one word."""
    layer, _ = opened(tmp_path, upward_pdf(("Semester", "Independent work", "Sem. IV")))
    assert [word.text for word in layer.words if word.angle] == [
        "Semester", "Independent", "work", "Sem.", "IV",
    ]  # fmt: skip
    assert [word.text for word in layer.words if not word.angle] == " ".join(LINES).split()
