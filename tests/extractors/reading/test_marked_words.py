"""Common words that lost a mark get it back, and are never sure for that."""

import json
from pathlib import Path

import pytest

from extractors.confidence import READ_FROM
from extractors.ocr import marked_words
from extractors.ocr.marked_words import with_marks
from extractors.page import Word

CYRILLIC, RUSSIAN, LATIN, TURKISH = ("aze_cyrl", "rus"), ("rus", "eng"), ("aze", "eng"), ("tur", "eng")


def read(text: str, packs: tuple[str, ...]) -> Word:
    (word,) = with_marks([Word(text, (0.0, 0.0, 1.0, 1.0), 0.993)], packs)
    return word


@pytest.mark.parametrize(
    ("seen", "packs", "right"),
    [
        ("Умуми", CYRILLIC, "Үмуми"),
        ("оглу,", CYRILLIC, "оғлу,"),
        ("ДОВЛЭТ", CYRILLIC, "ДӨВЛӘТ"),
        ("враҹа", CYRILLIC, "врача"),
        ("Дәвләт", CYRILLIC, "Дөвләт"),
        ("Муалича", CYRILLIC, "Мүалиҹә"),
        ("(ala)", LATIN, "(əla)"),
        ("Tıbbı", TURKISH, "Tıbbi"),
        ("Tip", TURKISH, "Tıp"),
    ],
)
def test_a_word_gets_its_marks_back(seen: str, packs: tuple[str, ...], right: str) -> None:
    """Case and signs stay, the word is right again, and a person or a second look has the last word."""
    word = read(seen, packs)
    assert word.text == right
    assert word.confidence < READ_FROM


@pytest.mark.parametrize(
    ("seen", "packs"),
    [
        ("QIZI", LATIN),
        ("QIZINA", LATIN),
        ("Əla", LATIN),
        ("ШӘҺӘРИ", CYRILLIC),
        ("ala", ("eng",)),
        ("Tip", LATIN),
        ("Вали", CYRILLIC),
        ("150", LATIN),
        ("…", LATIN),
    ],
)
def test_what_is_right_or_unknown_stays(seen: str, packs: tuple[str, ...]) -> None:
    """Words spelt right, words of other languages, names and numbers are left as they are."""
    assert read(seen, packs).text == seen
    assert read(seen, packs).confidence > READ_FROM


def test_every_word_of_the_list_stands_as_it_is_spelt() -> None:
    """No entry is changed by another one."""
    path = Path(marked_words.__file__).with_name("marked_words.json")
    for pack, words in json.loads(path.read_text("utf-8"))["words"].items():
        assert [read(word, (pack,)).text for word in words] == words
