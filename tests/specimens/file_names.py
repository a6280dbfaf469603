"""Names people give their files: meaningless, in other letters, or what a phone called them."""

from random import Random

_NAMES = (
    "IMG_2024{n:04d}_1015{n:02d}",
    "scan{n:04d}",
    "Scan_2023-05-{d:02d}_at_10.11",
    "CamScanner 05-{d:02d}-2024 10.11",
    "WhatsApp Image 2024-05-{d:02d} at 21.14.{d:02d}",
    "photo_{n}_2024-03-12_18-44-09",
    "document({n})",
    "yeni sənəd {n}",
    "şəkil {n} – son düzəliş",
    "DİPLOM ƏSLİ (sürət {n})",
    "Документ {n}",
    "фото {n} новое",
    "приложение-{n} ИСПРАВЛЕННОЕ",
    "Ekran görüntüsü {n}",
    "untitled {n}",
    "{n}",
    "aaaa{n}",
    "скан_{n} (1)",
)


def file_name(seed: str, number: int) -> str:
    """A name without ending for the `number`-th file; numbers keep the names of a folder apart."""
    rng = Random(f"{seed}/{number}/name")
    return rng.choice(_NAMES).format(n=number, d=number % 28 + 1)
