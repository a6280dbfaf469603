"""One picture to one PageText: clean, turn, straighten, choose languages, read, look for marks."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from time import perf_counter

from extractors.confidence import word_probability
from extractors.marks import LOOK_DPI, Findings, findings, marks_picture
from extractors.ocr.apart import with_figures_apart
from extractors.ocr.bands import without_dark_bands
from extractors.ocr.capitals import with_capitals
from extractors.ocr.dashes import with_dashes
from extractors.ocr.dotted_i import with_plain_i
from extractors.ocr.engine import CutReader, CutText, EngineWord, OcrEngine, RestrictedEngine
from extractors.ocr.first_look import Look, first_look
from extractors.ocr.flatten import flattened
from extractors.ocr.initials import with_points
from extractors.ocr.laid import Laid, laid
from extractors.ocr.languages import other_packs, packs_for
from extractors.ocr.letter_marks import with_seen_marks
from extractors.ocr.letters import letters_of
from extractors.ocr.lines import lines_of
from extractors.ocr.look_again import look_again
from extractors.ocr.marked_words import with_marks
from extractors.ocr.number_signs import with_signs
from extractors.ocr.numero import with_number_signs
from extractors.ocr.odd_letters import with_odd_letters
from extractors.ocr.other_script import with_other_script
from extractors.ocr.percents import with_percents, with_percents_apart
from extractors.ocr.prepare import cleaned, dark_print, grey_of
from extractors.ocr.unread_cells import with_unread_cells, without_strokes
from extractors.ocr.unruled import unruled
from extractors.ocr.word_shapes import shape_of
from extractors.ocr.zone import zone_again
from extractors.opening.pages import Picture, Pixels, flat_picture
from extractors.page import Mark, PageText, Word
from schemas.documents import Problem, ProblemCode, Quality, TextSource

_RETRY_BELOW = 75.0  # mean score that a page in the wrong script stays under
_LEAST_INK = 0.0004  # share of the page; below it the page is blank
_LEAST_LETTERS = 12
_ONE_COLUMN = 4  # Tesseract's mode for lines of any size across the page; others lose columns of tables
_LOW = 0.75  # mean confidence below which a person should know that the page reads badly
_MOST = 0.75  # share of the ink under no word, mark or line; a sheet with two signatures alone has half


@dataclass(frozen=True, slots=True)
class _Attempt:
    """What reading the page this way up, in these languages, gave.

    `upright` is the page as it was laid for reading, `bare` what the engine was shown of it.
    """

    way: Laid
    packs: tuple[str, ...]
    words: list[EngineWord]
    upright: Pixels
    bare: Pixels
    patterned: bool = False

    @property
    def score(self) -> float:
        """The mean score, by letters."""
        return sum(w.score * len(w.text) for w in self.words) / max(1, sum(len(w.text) for w in self.words))

    @property
    def worth(self) -> float:
        """Letters read, each by how sure it is."""
        return sum(len(w.text) * max(0.0, w.score - 30.0) for w in self.words)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The cleaned page, its ink, and how it came."""

    grey: Pixels
    ink: Pixels
    picture: Picture
    flattened: bool

    def way(self, turn: int, skew: float) -> Laid:
        """How the page lies that way up; files that do not tell their resolution are photos."""
        photo = self.flattened or self.picture.guessed_dpi
        return laid(self.ink, turn, skew, photo=photo, flattened=self.flattened)


class _Timed:
    """An engine that counts its seconds."""

    def __init__(self, engine: OcrEngine) -> None:
        self._engine = engine
        self.seconds = 0.0

    @property
    def name(self) -> str:
        """The engine's name."""
        return self._engine.name

    def languages(self) -> frozenset[str]:
        """The engine's languages."""
        return self._engine.languages()

    def read(self, picture: Pixels, languages: Sequence[str], dpi: int, layout: int = 3) -> list[EngineWord]:
        """The engine's words."""
        with self._counted():
            return self._engine.read(picture, languages, dpi, layout)

    def read_only(
        self, picture: Pixels, languages: Sequence[str], dpi: int, letters: str, layout: int = 6
    ) -> list[EngineWord]:
        """The engine's words in these letters; in any, where it cannot be told."""
        if not isinstance(self._engine, RestrictedEngine):
            return self.read(picture, languages, dpi, layout)
        with self._counted():
            return self._engine.read_only(picture, languages, dpi, letters, layout)

    def read_cuts(self, cuts: Sequence[Pixels]) -> list[CutText]:
        """What the engine reads in cuts; nothing, where it cannot."""
        if not isinstance(self._engine, CutReader):
            return [CutText("", 0.0)] * len(cuts)
        with self._counted():
            return self._engine.read_cuts(cuts)

    @contextmanager
    def _counted(self) -> Iterator[None]:
        """The seconds until it is left are the engine's, even where that fails."""
        began = perf_counter()
        try:
            yield
        finally:
            self.seconds += perf_counter() - began


def read_picture(picture: Picture, number: int, engine: OcrEngine) -> PageText:
    """The page as text. Raises Rejected (OCR_FAILED, TOO_SLOW) when the engine fails."""
    began = perf_counter()
    timed = _Timed(engine)
    flat = flattened(picture.pixels)
    picture, warp = flat_picture(picture, flat.pixels), flat.warp
    small = marks_picture(picture.pixels, picture.dpi)
    picture = replace(picture, pixels=grey_of(picture.pixels))
    del flat  # colours are for marks alone, and a page in colour is the largest thing there is
    clean = cleaned(picture.pixels, picture.dpi)
    if (clean.ink > 0).mean() < _LEAST_INK:
        return _without_words(picture, number, ProblemCode.BLANK_PAGE, perf_counter() - began)
    look = first_look(clean.grey, clean.ink, picture.dpi, timed)
    sheet = _Sheet(clean.grey, clean.ink, picture, flattened=warp is not None)
    best = _best_attempt(sheet, look, timed)
    words = zone_again(best.upright, _by_ink(best), timed)
    words = with_other_script(best.bare, words, best.packs, look.words, timed)
    words = look_again(best.bare, words, best.packs, timed)
    aspect = best.bare.shape[1] / best.bare.shape[0]
    words = with_number_signs(with_percents(with_dashes(words, aspect), aspect), aspect)
    words = with_odd_letters(words, best.packs)
    found = findings(best.way.level(small), words, min(picture.dpi, LOOK_DPI))
    if best.patterned:
        found = replace(found, marks=tuple(_perhaps(mark) for mark in found.marks))
    words = with_unread_cells(best.bare, words, found.rulings, best.packs, timed, picture.dpi)
    found = replace(found, rulings=without_strokes(found.rulings, words))
    page = _page(number, picture.dpi, best, words, found)
    return replace(page, warp=warp, seconds=perf_counter() - began, ocr_seconds=timed.seconds)


def _best_attempt(sheet: _Sheet, look: Look, engine: OcrEngine) -> _Attempt:
    """The page as the first look sees it; when that reads badly, without patterns, in the other script,
    or upside down.
    """
    packs, way = packs_for(look.words), sheet.way(look.turn, look.skew)
    first = _attempt(sheet, way, packs, engine)
    if first.score >= _RETRY_BELOW or not look.letters:
        return first
    dark = _dark_attempt(sheet, engine)
    if dark is not None and dark.score >= _RETRY_BELOW and dark.worth > first.worth:
        return dark
    attempts = [first, *([dark] if dark else []), _attempt(sheet, way, other_packs(packs), engine)]
    if not look.good and max(attempt.score for attempt in attempts) < _RETRY_BELOW:
        over = sheet.way((look.turn + 180) % 360, look.skew)
        attempts.append(_attempt(sheet, over, packs, engine))
    return max(attempts, key=lambda attempt: attempt.worth)


def _dark_attempt(sheet: _Sheet, engine: OcrEngine) -> _Attempt | None:
    """The page's dark print alone, looked at anew: lines across the page hide which way is up."""
    dark = dark_print(sheet.grey)
    if dark is None:
        return None
    bare = replace(sheet, grey=dark.grey, ink=dark.ink)
    look = first_look(dark.grey, dark.ink, sheet.picture.dpi, engine)
    read = _attempt(bare, bare.way(look.turn, look.skew), packs_for(look.words), engine)
    return replace(read, patterned=True)


def _perhaps(mark: Mark) -> Mark:
    """Marks on a page with a pattern of lines may be the pattern's own: rosettes, and pieces of its lines."""
    return replace(mark, look="faint")


def _attempt(sheet: _Sheet, way: Laid, packs: tuple[str, ...], engine: OcrEngine) -> _Attempt:
    dpi, upright = sheet.picture.dpi, way.level(sheet.grey)
    bare = unruled(without_dark_bands(upright, dpi), dpi)
    return _Attempt(way, packs, engine.read(bare, packs, dpi, layout=_ONE_COLUMN), upright, bare)


def _words(attempt: _Attempt) -> list[Word]:
    height, width = attempt.bare.shape
    letters = letters_of(attempt.packs, [word.text for word in attempt.words])
    return [
        Word(
            word.text,
            (word.left / width, word.top / height, word.right / width, word.bottom / height),
            word_probability(word.score, shape_of(word.text), letters),
        )
        for word in attempt.words
        if word.width > 0 and word.height > 0
    ]


def _by_ink(attempt: _Attempt) -> list[Word]:
    """The words as the ink corrects them: marks, points and signs that reading lost or added."""
    bare, packs = attempt.bare, attempt.packs
    words = with_seen_marks(bare, with_marks(_words(attempt), packs))
    words = with_capitals(bare, with_points(bare, with_plain_i(bare, words, packs)))
    return with_percents_apart(bare, with_figures_apart(bare, with_signs(bare, words)))


def _page(number: int, dpi: int, attempt: _Attempt, words: list[Word], found: Findings) -> PageText:
    height, width = attempt.bare.shape
    confidence = sum(w.confidence * len(w.text) for w in words) / max(1, sum(len(w.text) for w in words))
    quality = Quality(
        confidence=round(confidence, 4),
        ink_unread=round(found.ink_unread, 4),
        skew_degrees=attempt.way.skew,
        dpi=dpi,
    )
    return PageText(
        number=number,
        width=width,
        height=height,
        lines=lines_of(words, width / height),
        text_source=TextSource.OCR,
        languages=attempt.packs,
        turn=attempt.way.turn,
        skew=attempt.way.skew,
        marks=found.marks,
        rulings=found.rulings,
        quality=quality,
        problems=_problems(number, words, confidence, found.ink_unread),
    )


def _problems(number: int, words: list[Word], confidence: float, ink_unread: float) -> tuple[Problem, ...]:
    letters = sum(char.isalnum() for word in words if word.confidence > 0.4 for char in word.text)
    if letters < _LEAST_LETTERS:
        return (_problem(ProblemCode.NO_TEXT, number),)
    if confidence < _LOW:
        return (_problem(ProblemCode.LOW_QUALITY, number),)
    if ink_unread > _MOST:
        message = _MOSTLY_UNREAD.format(page=number)
        return (Problem(code=ProblemCode.LOW_QUALITY, message=message, page=number),)
    return ()


_WORDS_FOR = {
    ProblemCode.BLANK_PAGE: "Page {page} is blank. If something should be on it, scan it again.",
    ProblemCode.NO_TEXT: (
        "No readable text was found on page {page}. If it is a document, scan it again at 300 dpi."
    ),
    ProblemCode.LOW_QUALITY: (
        "Page {page} reads badly, so what was read from it must be looked at by a person. "
        "Scan it again at 300 dpi, flat, sharp and evenly lit."
    ),
}


_MOSTLY_UNREAD = (
    "Most of what is printed or drawn on page {page} could not be read, so it may hold more than was found. "
    "Look at it, or scan it again at 300 dpi, flat and alone on a plain ground."
)


def _problem(code: ProblemCode, number: int) -> Problem:
    return Problem(code=code, message=_WORDS_FOR[code].format(page=number), page=number)


def _without_words(picture: Picture, number: int, code: ProblemCode, seconds: float) -> PageText:
    return PageText(
        number=number,
        width=picture.width,
        height=picture.height,
        lines=(),
        text_source=TextSource.OCR,
        quality=Quality(dpi=picture.dpi),
        problems=(_problem(code, number),),
        seconds=seconds,
    )
