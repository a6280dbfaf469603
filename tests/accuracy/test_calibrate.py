"""Calibration: whose papers are read, and what the counts say of how they were made."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.accuracy import calibrate
from tests.accuracy.drawing import Drawn
from tests.accuracy.words import SeenWord

_WORD = SeenWord("Anatomiya", "Anatomiya", 96.0, 95.0, "aze+eng", "well", 0.99, "surely")


@pytest.fixture
def read_sets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The sets whose papers were read; each gives one word, and the counts go to the test's folder."""
    seen: list[str] = []

    def one_word(drawn: Drawn, folder: Path) -> list[SeenWord]:
        seen.append("other_dev" if drawn.name.startswith("name-01-passport-az-data-page") else "dev")
        return [_WORD]

    monkeypatch.setattr(calibrate, "seen_words", one_word)
    monkeypatch.setattr(calibrate, "_EXTRACTORS", tmp_path)
    return seen


def test_papers_of_other_makers_are_counted_with_the_own(read_sets: list[str], tmp_path: Path) -> None:
    """One call for each set fills one file of words, and the counts name every command that made them."""
    words = tmp_path / "words.jsonl"
    own = ["--words", str(words), "--read", "--families", "dev_state_landscape", "--tiers", "born_digital"]
    other = [
        *own[:3],
        "--set",
        "other_dev",
        "--families",
        "name-01-passport-az-data-page",
        "--tiers",
        "born_digital",
    ]
    calibrate.main(own)
    calibrate.main(other)
    calibrate.main(["--words", str(words), "--third", "--write"])
    assert read_sets == ["dev", "other_dev"]
    source = json.loads((tmp_path / "third_look.json").read_text("utf-8"))["source"]
    assert "2 words read" in source
    assert source.count("python -m tests.accuracy.calibrate --words words.jsonl") == 3
    assert "--set other_dev --families name-01-passport-az-data-page" in source
    assert not (tmp_path / "word_scores.json").exists()


def test_words_read_before_are_counted_without_reading(read_sets: list[str], tmp_path: Path) -> None:
    """A file of words alone is enough; no paper is drawn for it."""
    words = tmp_path / "words.jsonl"
    words.write_text(json.dumps(asdict(_WORD)) + "\n", "utf-8")
    calibrate.main(["--words", str(words), "--third", "--write"])
    assert read_sets == []
    kinds = json.loads((tmp_path / "third_look.json").read_text("utf-8"))["kinds"]
    assert kinds["latin"] == {"surely": [1, 1, 0.6667]}


def test_papers_for_measuring_are_never_counted(tmp_path: Path) -> None:
    """Neither scoring set can be asked for."""
    for name in ("score", "other_score"):
        with pytest.raises(SystemExit):
            calibrate.main(["--words", str(tmp_path / "words.jsonl"), "--read", "--set", name])
