"""What OCR does to a page of words: loses, splits, merges and misreads them, and shakes their boxes."""

from dataclasses import dataclass, replace
from random import Random

from extractors.page import PageText, Ruling, Word
from tests.extractors.transcript.drawing.paper import TALL, lines_of

_SCORES = (0.993, 0.985, 0.897, 0.67, 0.48)
_LIKE = {
    "0": "O",
    "1": "l",
    "5": "S",
    "6": "б",
    "8": "B",
    "B": "8",
    "ə": "a",
    "ş": "s",
    "I": "l",
    "и": "н",
    "е": "с",
    "o": "a",
    "7": "1",
    "3": "8",
    "9": "0",
    "4": "1",
    "A": "Л",
    "C": "Cc",
}


@dataclass(frozen=True)
class Damage:
    """How much of what: shares of words; `jitter` in line heights, `skew` in line heights across the page."""

    lost_digits: float = 0.0
    lost: float = 0.0
    doubted: float = 0.0
    merged: float = 0.0
    jitter: float = 0.0
    skew: float = 0.0
    false_rulings: int = 0
    lost_rulings: float = 0.0


MILD = Damage(lost_digits=0.01, lost=0.002, doubted=0.05, merged=0.002, jitter=0.06, skew=0.2)
HARD = Damage(0.06, 0.01, 0.2, 0.01, 0.12, 0.6, 4, 0.4)


def damaged(page: PageText, damage: Damage, seed: int) -> PageText:
    """The page as OCR may give it. A word is misread only where its confidence says that it may be."""
    rng = Random(seed * 1009 + page.number)
    words = [_read(word, damage, rng) for word in page.words if not _is_lost(word, damage, rng)]
    slope = rng.uniform(-1, 1) * damage.skew * TALL
    moved = [_moved(word, damage, slope, rng) for word in _merged(words, damage, rng)]
    return replace(page, lines=lines_of(moved), rulings=_rulings(page, damage, rng))


def _is_lost(word: Word, damage: Damage, rng: Random) -> bool:
    alone = len(word.text) == 1
    return rng.random() < (damage.lost_digits if alone else damage.lost)


def _read(word: Word, damage: Damage, rng: Random) -> Word:
    if rng.random() >= damage.doubted:
        return word
    sure = rng.choice(_SCORES)
    wrong = sure < 0.97 and rng.random() > sure
    return replace(word, text=_misread(word.text, rng) if wrong else word.text, confidence=sure)


def _misread(text: str, rng: Random) -> str:
    places = [index for index, char in enumerate(text) if char in _LIKE]
    if not places:
        return text[:-1] or "|"
    place = rng.choice(places)
    return text[:place] + _LIKE[text[place]] + text[place + 1 :]


def _merged(words: list[Word], damage: Damage, rng: Random) -> list[Word]:
    """Neighbours on a line read as one word, with little confidence."""
    made: list[Word] = []
    for word in words:
        last = made[-1] if made else None
        near = last and abs(last.box[1] - word.box[1]) < 0.001 and 0 < word.box[0] - last.box[2] < 0.03
        if last and near and rng.random() < damage.merged:
            box = (last.box[0], last.box[1], word.box[2], word.box[3])
            made[-1] = Word(last.text + word.text, box, 0.48)
        else:
            made.append(word)
    return made


def _moved(word: Word, damage: Damage, slope: float, rng: Random) -> Word:
    x0, y0, x1, y1 = word.box
    by = max(-0.3, min(0.3, rng.gauss(0, damage.jitter))) * TALL + slope * ((x0 + x1) / 2 - 0.5)
    return replace(word, box=(x0, y0 + by, x1, y1 + by))


def _rulings(page: PageText, damage: Damage, rng: Random) -> tuple[Ruling, ...]:
    kept = [ruling for ruling in page.rulings if rng.random() >= damage.lost_rulings]
    for _ in range(damage.false_rulings):
        x, top = rng.uniform(0.05, 0.95), rng.uniform(0.0, 0.4)
        kept.append(Ruling((x, top, x, top + rng.uniform(0.3, 0.6)), False))
    return tuple(kept)
