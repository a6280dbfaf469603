"""Files are opened by what they are, and refused in words that help."""

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from extractors.limits import Limits
from extractors.opening import Rejected, open_file, rejection_of
from schemas.documents import ProblemCode
from tests.extractors.reading.drawn import encoded, encrypted, page, scan_pdf, text_pdf


def office_file() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    return out.getvalue()


def huge_png() -> bytes:
    return encoded(Image.new("1", (14_000, 10_000)))


def huge_page_pdf() -> bytes:
    return text_pdf().replace(b"/MediaBox [ 0 0 400 300 ]", b"/MediaBox [ 0 0 99000 99000 ]")


BAD = [
    ("empty.pdf", b"", ProblemCode.EMPTY_FILE, "0 bytes"),
    ("diploma.pdf", office_file(), ProblemCode.UNKNOWN_TYPE, "Word document"),
    ("diploma.jpg", b"just some text\n", ProblemCode.UNKNOWN_TYPE, "text file"),
    ("photo.jpg", b"\0\0\0\x18ftypheic" + b"\0" * 40, ProblemCode.UNKNOWN_TYPE, "HEIC"),
    ("scan.png", b"GIF89a" + b"\1" * 30, ProblemCode.UNKNOWN_TYPE, "GIF"),
    ("noise.bin", bytes(range(256)), ProblemCode.UNKNOWN_TYPE, "not known"),
    ("secret.pdf", encrypted(text_pdf(), "password"), ProblemCode.ENCRYPTED, "password"),
    ("cut.pdf", text_pdf()[:120], ProblemCode.DAMAGED, "cut off"),
    ("cut.png", encoded(page().image)[:300], ProblemCode.DAMAGED, "content"),
    ("cut.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 60, ProblemCode.DAMAGED, "content"),
    ("book.pdf", text_pdf(pages=200), ProblemCode.TOO_MANY_PAGES, "200 pages"),
    ("poster.png", huge_png(), ProblemCode.TOO_LARGE, "14000 x 10000"),
    ("wall.pdf", huge_page_pdf(), ProblemCode.TOO_LARGE, "inches"),
]


@pytest.mark.parametrize(("name", "data", "code", "words"), BAD, ids=[case[0] for case in BAD])
def test_every_bad_file_is_refused_with_its_name_and_advice(
    tmp_path: Path, name: str, data: bytes, code: ProblemCode, words: str
) -> None:
    """A bad file gives its own code and a message that names the file, the fault and what to do."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Rejected) as caught:
        for opened_page in open_file(path):
            opened_page.picture()
    problem = caught.value.problem(name)
    assert code == problem.code
    assert name in problem.message
    assert words in problem.message
    assert problem.message.rstrip().endswith(".")
    assert any(verb in problem.message for verb in ("Send", "send", "Save", "Split", "Scan", "scan"))


def test_a_file_larger_than_the_limit_is_not_even_read(tmp_path: Path) -> None:
    """The size is checked before the bytes are."""
    path = tmp_path / "large.pdf"
    path.write_bytes(text_pdf())
    with pytest.raises(Rejected) as caught:
        open_file(path, Limits(max_bytes=100))
    assert caught.value.code is ProblemCode.TOO_LARGE


def test_a_pdf_with_an_empty_user_password_is_opened(tmp_path: Path) -> None:
    """Encryption that only restricts printing or editing keeps nobody from reading."""
    path = tmp_path / "restricted.pdf"
    path.write_bytes(encrypted(text_pdf(), ""))
    opened = open_file(path)
    layer = opened.page(1).layer()
    assert layer is not None
    assert layer.words[0].text == "AZƏRBAYCAN"


def test_a_pdf_cut_off_after_its_pages_is_still_read(tmp_path: Path) -> None:
    """Without its table of contents the pages can be found again."""
    path = tmp_path / "cut.pdf"
    data = text_pdf()
    path.write_bytes(data[: data.rindex(b"xref")])
    opened = open_file(path)
    assert opened.page_count == 1
    assert opened.page(1).layer() is not None


def test_junk_before_a_pdf_does_not_hide_it(tmp_path: Path) -> None:
    """Mailers write lines before the header; readers accept them, and so is done here."""
    path = tmp_path / "mailed.pdf"
    path.write_bytes(b"X-Mailer: something\r\n\r\n" + text_pdf())
    assert open_file(path).media_type == "application/pdf"


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_photo_stands_as_its_exif_note_says(tmp_path: Path, orientation: int) -> None:
    """Whatever way the camera was held, the mark comes out at the upper left."""
    upright = Image.new("RGB", (300, 200), "white")
    upright.paste("black", (10, 10, 60, 40))
    stored = upright.rotate({1: 0, 3: 180, 6: 90, 8: 270}[orientation], expand=True)
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "photo.jpg"
    path.write_bytes(encoded(stored, "JPEG", exif=exif))
    pixels = open_file(path).page(1).picture().pixels
    assert pixels.shape[:2] == (200, 300)
    assert pixels[15:35, 15:55].mean() < 60
    assert pixels[150:, 200:].mean() > 200


def test_every_frame_of_a_tiff_is_a_page(tmp_path: Path) -> None:
    """A multi-page TIFF gives its pages in order."""
    frames = [Image.new("L", (400, 300), shade) for shade in (0, 120, 250)]
    path = tmp_path / "scan.tif"
    path.write_bytes(encoded(frames[0], "TIFF", save_all=True, append_images=frames[1:], dpi=(100, 100)))
    opened = open_file(path)
    assert opened.page_count == 3
    assert [int(p.picture().pixels.mean()) for p in opened] == [0, 120, 250]


@pytest.mark.parametrize("mode", ["1", "L", "I;16"])
def test_a_tiff_whose_zero_is_white_is_no_negative(tmp_path: Path, mode: str) -> None:
    """Paper is white and print black whichever of the two a TIFF counts from, with 1, 8 or 16 bits."""
    shown = np.full((200, 160), 255, np.uint8)
    shown[90:110, 20:140] = 0
    if mode == "I;16":
        # Pillow turns the dots over itself when it writes 1 or 8 bits, 16 bits it writes as they are.
        image = Image.fromarray((255 - shown).astype(np.uint16) * 257)
    else:
        image = Image.fromarray(shown).convert(mode)
    path = tmp_path / "scan.tif"
    image.save(path, "TIFF", tiffinfo={262: 0})
    pixels = open_file(path).page(1).picture().pixels
    assert (pixels[5, 5], pixels[100, 80]) == (255, 0)


def test_a_large_photo_is_brought_to_reading_size_and_its_dpi_with_it(tmp_path: Path) -> None:
    """A 24-megapixel photo of an A4 page becomes about 300 dpi."""
    path = tmp_path / "phone.jpg"
    path.write_bytes(encoded(Image.new("L", (5600, 4200), 200), "JPEG"))
    picture = open_file(path).page(1).picture()
    assert picture.guessed_dpi
    assert 290 <= picture.dpi <= 310
    assert 3300 <= picture.width <= 3700


def test_a_transparent_picture_lies_on_white_paper(tmp_path: Path) -> None:
    """Nothing behind the print means white, not black."""
    path = tmp_path / "clear.png"
    path.write_bytes(encoded(Image.new("RGBA", (400, 300), (0, 0, 0, 0))))
    assert open_file(path).page(1).picture().pixels.min() == 255


def test_a_full_page_scan_is_taken_out_of_its_pdf_untouched(tmp_path: Path) -> None:
    """The picture that is the page comes back dot by dot, turned as /Rotate says."""
    image = page(mode="L").image
    for rotate in (0, 90):
        path = tmp_path / f"scan{rotate}.pdf"
        path.write_bytes(scan_pdf(image, rotate=rotate))
        picture = open_file(path).page(1).picture()
        expected = np.rot90(np.asarray(image), -(rotate // 90))
        assert picture.dpi == 150
        assert np.array_equal(
            expected, picture.pixels if picture.pixels.ndim == 2 else picture.pixels[..., 0]
        )


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (MemoryError(), ProblemCode.OUT_OF_MEMORY),
        (RuntimeError("Failed to allocate 3 GB"), ProblemCode.OUT_OF_MEMORY),
        (AssertionError(), ProblemCode.DAMAGED),
        (NotImplementedError("filter"), ProblemCode.DAMAGED),
        (RecursionError(), ProblemCode.DAMAGED),
    ],
)
def test_any_error_of_any_library_becomes_a_rejection(error: Exception, code: ProblemCode) -> None:
    """The libraries let some twenty exceptions out; people see one kind of message."""
    assert rejection_of(error).code is code
