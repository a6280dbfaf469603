"""Hidden text over a scan that is wrong: a bad OCR's, and a legacy font's."""

from collections.abc import Callable
from io import BytesIO
from random import Random

import pypdfium2 as pdfium
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.specimens import degrade
from tests.specimens.fonts import font

_LEGACY = {
    # Azerbaijani letters as copies of legacy-font pages show them: two kinds seen on public pages.
    "cyrillic_slots": str.maketrans("İıÖöÜüŞşƏə", "ЭэЦцЬьЄєЯя"),
    "turkish_slots": str.maketrans("İŞşƏəĞğ", "ĠĢģÃãÐð"),
    # The damage of law sites, of an old library site, of mixed code pages, as their pages show it.
    "law_site": str.maketrans("İıÖöÜüş№", "ЭэЦцЬьє¹"),
    "library_site": str.maketrans("ƏəşçüöŞ", "ЯяшчьцШ"),
    "mixed_pages": str.maketrans("İşŞ", "ĠģĠ"),
    "schwa_slots": str.maketrans("ƏəĞğİı", "ßÿÐðÝý"),
    "lost_letters": str.maketrans("İəƏ", "   "),
}
LEGACY_KINDS = tuple(_LEGACY)
_LOOKALIKES = {
    "ə": "a9eo",
    "ş": "s§5",
    "ğ": "gq",
    "ı": "il1",
    "İ": "I1l",
    "o": "0c",
    "i": "l1",
    "e": "c",
    "n": "ri",
}

_Change = Callable[[str], str]


def legacy_layer(pdf: bytes, seed: str, kind: str = "cyrillic_slots") -> bytes:
    """A scan whose text layer holds the letters of a legacy font (facts: DЭPLOM, mьəssisə)."""
    return _with_layer(pdf, seed, lambda text: text.translate(_LEGACY[kind]))


def any_legacy_layer(pdf: bytes, seed: str) -> bytes:
    """A legacy layer of whichever kind the seed says."""
    return legacy_layer(pdf, seed, Random(f"{seed}/kind").choice(LEGACY_KINDS))


def good_layer(pdf: bytes, seed: str) -> bytes:
    """A scan whose text layer is right, as good scanning programs write it."""
    return _with_layer(pdf, seed, str)


def bad_ocr_layer(pdf: bytes, seed: str, error: float = 0.25) -> bytes:
    """A scan whose text layer is a bad OCR's: each letter wrong with probability `error`."""
    rng = Random(seed)

    def spoil(text: str) -> str:
        return "".join(_misread(rng, letter) if rng.random() < error else letter for letter in text)

    return _with_layer(pdf, seed, spoil)


def _misread(rng: Random, letter: str) -> str:
    if letter.isspace():
        return letter
    if letter.isdigit():
        return rng.choice("0123456789")
    return rng.choice(_LOOKALIKES.get(letter, "rnmtliucsa") + " ")


def _with_layer(pdf: bytes, seed: str, change: _Change, dpi: int = 200) -> bytes:
    """Pictures of the pages with `change`d text written invisibly where the words stand."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    document = pdfium.PdfDocument(pdf)
    for number, picture in enumerate(degrade.render(pdf, dpi)):
        page = document[number]
        canvas.setPageSize(page.get_size())
        scanned = degrade.scan(picture, f"{seed}/{number}", skew=0.3)
        canvas.drawImage(ImageReader(BytesIO(degrade.jpeg(scanned, 70))), 0, 0, *page.get_size())
        _write_hidden(canvas, page.get_textpage(), change)
        canvas.showPage()
    document.close()
    canvas.save()
    return out.getvalue()


def _write_hidden(canvas: Canvas, words: pdfium.PdfTextPage, change: _Change) -> None:
    for i in range(words.count_rects()):
        left, bottom, right, top = words.get_rect(i)
        text = change(words.get_text_bounded(left, bottom, right, top).strip())
        if not text:
            continue
        line = canvas.beginText(left, bottom)
        line.setTextRenderMode(3)
        line.setFont(font("dejavu_sans"), max(4.0, (top - bottom) * 0.9))
        line.textOut(text)
        canvas.drawText(line)
