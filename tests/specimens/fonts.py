"""Fonts of the system, found by file name and registered with reportlab once."""

import sys
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

LETTERS = "əƏğĞşŞıİçÇöÖüÜ№"
"""Letters an Azerbaijani paper needs beyond the ones every font has."""

_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/opt/homebrew/share/fonts"),
    Path("/Library/Fonts"),
    Path.home() / "Library/Fonts",
    Path.home() / ".local/share/fonts",
)

_FAMILIES: dict[str, tuple[str, tuple[str, str, str]]] = {
    # family: Debian package, (regular, bold, italic)
    "dejavu_sans": ("fonts-dejavu-core", ("DejaVuSans", "DejaVuSans-Bold", "DejaVuSans")),
    "dejavu_serif": ("fonts-dejavu-core", ("DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSerif")),
    "dejavu_mono": ("fonts-dejavu-core", ("DejaVuSansMono", "DejaVuSansMono-Bold", "DejaVuSansMono")),
    "dejavu_condensed": (
        "fonts-dejavu-extra",
        ("DejaVuSansCondensed", "DejaVuSansCondensed-Bold", "DejaVuSansCondensed-Oblique"),
    ),
    "dejavu_serif_condensed": (
        "fonts-dejavu-extra",
        ("DejaVuSerifCondensed", "DejaVuSerifCondensed-Bold", "DejaVuSerifCondensed-Italic"),
    ),
    "noto_display": (
        "fonts-noto-core",
        ("NotoSansDisplay-Regular", "NotoSansDisplay-Bold", "NotoSansDisplay-Italic"),
    ),
    "noto_serif_display": (
        "fonts-noto-core",
        ("NotoSerifDisplay-Regular", "NotoSerifDisplay-Bold", "NotoSerifDisplay-Italic"),
    ),
    "noto_sans": ("fonts-noto-core", ("NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic")),
    "noto_serif": ("fonts-noto-core", ("NotoSerif-Regular", "NotoSerif-Bold", "NotoSerif-Italic")),
    "free_sans": ("fonts-freefont-ttf", ("FreeSans", "FreeSansBold", "FreeSansOblique")),
    "free_serif": ("fonts-freefont-ttf", ("FreeSerif", "FreeSerifBold", "FreeSerifItalic")),
    "free_mono": ("fonts-freefont-ttf", ("FreeMono", "FreeMonoBold", "FreeMonoOblique")),
    "carlito": ("fonts-crosextra-carlito", ("Carlito-Regular", "Carlito-Bold", "Carlito-Italic")),
    "charis": ("fonts-sil-charis", ("CharisSIL-Regular", "CharisSIL-Bold", "CharisSIL-Italic")),
    "roboto": ("fonts-roboto-unhinted", ("Roboto-Regular", "Roboto-Bold", "Roboto-Italic")),
    "lato": ("fonts-lato", ("Lato-Regular", "Lato-Bold", "Lato-Italic")),
    "gentium_plus": (
        "fonts-sil-gentiumplus",
        ("GentiumPlus-Regular", "GentiumPlus-Bold", "GentiumPlus-Italic"),
    ),
    "doulos": ("fonts-sil-doulos", ("DoulosSIL-Regular", "DoulosSIL-Regular", "DoulosSIL-Regular")),
    # Without the Cyrillic letters that only Azerbaijani has.
    "old_standard": ("fonts-oldstandard", ("OldStandard-Regular", "OldStandard-Bold", "OldStandard-Italic")),
    "jetbrains_mono": (
        "fonts-jetbrains-mono",
        ("JetBrainsMono-Regular", "JetBrainsMono-Bold", "JetBrainsMono-Italic"),
    ),
    # Without ə: for papers in Cyrillic, Turkish or English only.
    "pt_mono": ("fonts-paratype", ("PTM55F", "PTM75F", "PTM55F")),
    "pt_narrow": ("fonts-paratype", ("PTN57F", "PTN77F", "PTN57F")),
    "liberation_serif": (
        "fonts-liberation",
        ("LiberationSerif-Regular", "LiberationSerif-Bold", "LiberationSerif-Italic"),
    ),
    "liberation_sans": (
        "fonts-liberation",
        ("LiberationSans-Regular", "LiberationSans-Bold", "LiberationSans-Italic"),
    ),
    "pt_serif": ("fonts-paratype", ("PTF55F", "PTF75F", "PTF56F")),
    "pt_sans": ("fonts-paratype", ("PTS55F", "PTS75F", "PTS56F")),
    "open_sans": ("fonts-open-sans", ("OpenSans-Regular", "OpenSans-Bold", "OpenSans-Italic")),
}

BASIC = tuple(name for name in _FAMILIES if name.startswith(("dejavu", "noto", "free")))
"""Families that development specimens, the demo and the tests may use."""

ENGLISH_ONLY = (
    "pt_serif",
    "pt_sans",
    "pt_mono",
    "pt_narrow",
    "open_sans",
    "liberation_serif",
    "liberation_sans",
)
"""Families that lack ə and may only be used where it does not occur."""


class FontMissingError(Exception):
    """A font file is not installed; the message names it and the package that holds it."""


@cache
def _installed() -> dict[str, Path]:
    found = [path for folder in _FOLDERS if folder.is_dir() for path in sorted(folder.rglob("*.ttf"))]
    return {path.stem: path for path in reversed(found)}


def path_of(family: str, style: str = "regular") -> Path:
    """The file of a family's `regular`, `bold` or `italic` face; FontMissingError when not installed."""
    package, faces = _FAMILIES[family]
    stem = faces[("regular", "bold", "italic").index(style)]
    path = _installed().get(stem)
    if path is None:
        how = f"brew install --cask font files, or copy {stem}.ttf" if sys.platform == "darwin" else package
        raise FontMissingError(f"the font file {stem}.ttf is not installed; install it with: {how}")
    return path


@cache
def font(family: str, style: str = "regular") -> str:
    """The reportlab name of a face, registered at the first call."""
    name = f"{family}-{style}"
    pdfmetrics.registerFont(TTFont(name, str(path_of(family, style))))
    return name


def missing_letters(family: str, text: str = LETTERS) -> str:
    """The letters of `text` for which the family's regular face has no glyph."""
    known = _glyphs(family)
    return "".join(letter for letter in text if ord(letter) not in known)


@cache
def _glyphs(family: str) -> frozenset[int]:
    return frozenset(TTFont("probe", str(path_of(family))).face.charToGlyph)
