"""What a second reading, with other settings, says about the words that the first left doubtful."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.confidence import READ_FROM, Second, Shape, second_probability
from extractors.ocr.contact_sheet import piece_of, pixels_of, text_of
from extractors.ocr.engine import EngineWord
from extractors.ocr.letter_marks import with_seen_marks
from extractors.ocr.strokes import is_a_one, strokes_in
from extractors.ocr.twin_forms import losers_of_marks
from extractors.ocr.word_shapes import shape_of
from extractors.opening.pages import Pixels
from extractors.page import Word

_MOST = 230  # words of a page that are looked at again: what one sheet holds
_HOPELESS = 0.6  # share of words that hardly read from which on a page is bad as a whole
_HARDLY = 0.5  # probability; on faint bilingual pages most words are doubtful and most of those are right
_FEW = 40  # words; a share of fewer says nothing
_WELL = 90.0  # the engine's own score from which on its second reading is no guess
_ONE, _NUMERAL = "1", "I"
_FLAGGED = 0.98
"""Of 58 such ones on office scans of other makers' papers all had been printed."""
_MOST_ONES = 3
_SURE = 0.98  # just above `read` words are still right to the letter in 97 of 100
_SURE_DIGIT = 0.9875  # nothing beside a lone digit bears it out, so only the surest are not looked at again
_GUESS = 0.3  # words surer than this come first
_LIFTED = frozenset(
    {
        Shape.PLAIN,
        Shape.BARE,
        Shape.DIGIT,
        Shape.DIGITS,
        Shape.SHORT,
        Shape.CAPITAL,
        Shape.INITIAL,
        Shape.HEAD,
        Shape.NUMERALISH,
    }
)
_BELOW_READ = 0.96  # a changed word never counts as read
_TALL = 2.5  # times the usual height; taller pieces are frames and overprint


def after_second_look(
    grey: Pixels, words: Sequence[Word], rows: Mapping[int, Sequence[EngineWord]], letters: Sequence[str]
) -> list[Word]:
    """The words with what a second reading says about the doubtful ones.

    `grey` is the prepared, upright page they were read from, `rows` what was read again at the words of
    these indexes, `letters` what each word was read with. A reading to the letter alike raises a word's
    probability as far as measured; any other lowers it.
    """
    checked = told_by_strokes(grey, words)
    for index, row in rows.items():
        checked[index] = _judged(words[index], row, letters[index])
        if words[index].text == _ONE and _flagged(grey, words[index], row):
            checked[index] = replace(words[index], confidence=_FLAGGED)
        elif checked[index].confidence > words[index].confidence:
            # Both readings may give a mark, or none, against the ink.
            (checked[index],) = with_seen_marks(grey, [checked[index]])
    return checked


def words_to_check(words: Sequence[Word]) -> list[int]:
    """The indexes of the words worth a second reading, at most 230, those that facts are made of first."""
    hardly = sum(word.confidence < _HARDLY for word in words)
    if len(words) >= _FEW and hardly > _HOPELESS * len(words):
        return []
    tall = _TALL * _usual_height(words)
    lost = losers_of_marks([word.text for word in words])
    worth = [i for i, word in enumerate(words) if i in lost or _worth_it(word)]
    fit = [i for i in worth if words[i].box[3] - words[i].box[1] <= tall]
    fit.sort(key=lambda i: (not _of_facts(words[i].text), words[i].confidence < _GUESS, i))
    return sorted(fit[:_MOST])


def _usual_height(words: Sequence[Word]) -> float:
    heights = sorted(word.box[3] - word.box[1] for word in words)
    return heights[len(heights) // 2] if heights else 0.0


def _worth_it(word: Word) -> bool:
    """Words not quite sure that a second reading can settle, and ones, which no score makes sure."""
    shape = shape_of(word.text)
    if shape is Shape.ONES or word.text == _ONE:
        return True
    return shape in _LIFTED and word.confidence < (_SURE_DIGIT if shape is Shape.DIGIT else _SURE)


def _of_facts(text: str) -> bool:
    return text[:1].isupper() or any(letter.isdecimal() for letter in text)


def _judged(word: Word, row: Sequence[EngineWord], letters: str) -> Word:
    second = text_of(row)
    if word.text == _ONE and second == _NUMERAL:
        # Of 36 such words on the development pages all were the numeral.
        return Word(_NUMERAL, word.box, _BELOW_READ)
    shape = shape_of(word.text)
    if not second and shape is not Shape.STROKE:
        return word
    said = said_by(word.text, row)
    probability = second_probability(word.confidence, shape, said=said, letters=letters)
    # However often two readings call a lone stroke a one, the ink does not tell it from I.
    most = _BELOW_READ if shape is Shape.STROKE else 1.0
    return replace(word, confidence=min(probability, most))


def said_by(text: str, row: Sequence[EngineWord]) -> Second:
    """What a row that was read again says of the word; of lone letters alone it cannot tell the size."""
    again = text_of(row)
    if again != text and not (shape_of(text) is Shape.CAPITAL and again == text.lower()):
        return Second.DIFFERS
    return Second.AGREES_WELL if min(part.score for part in row) >= _WELL else Second.AGREES


def _flagged(grey: Pixels, word: Word, row: Sequence[EngineWord]) -> bool:
    """True for a stroke that both readings call a one, the second surely, and that has a one's flag."""
    piece = piece_of(grey, pixels_of(word.box, grey))
    return said_by(word.text, row) is Second.AGREES_WELL and is_a_one(piece)


def told_by_strokes(grey: Pixels, words: Sequence[Word]) -> list[Word]:
    """The words as far as the strokes in the picture tell: numerals of ones, and lone strokes."""
    return [_by_strokes(grey, word) for word in words]


def _by_strokes(grey: Pixels, word: Word) -> Word:
    """A Roman I, II or III by the strokes in the picture; a lone stroke is never sure to be 1 or l."""
    shape = shape_of(word.text)
    if shape is Shape.STROKE:
        return replace(word, confidence=second_probability(word.confidence, shape, said=Second.DIFFERS))
    return _counted(grey, word) if shape is Shape.ROMAN else word


def _counted(grey: Pixels, word: Word) -> Word:
    """A numeral with as many ones as the ink has; a sure one stays where its strokes run together."""
    strokes = strokes_in(piece_of(grey, pixels_of(word.box, grey)))
    if not strokes and word.confidence >= READ_FROM:
        return word
    said = Second.AGREES if strokes == len(word.text) else Second.DIFFERS
    after = replace(word, confidence=second_probability(word.confidence, Shape.ROMAN, said=said))
    # Of 6 such words on development pages all had as many ones as strokes.
    return replace(after, text=_NUMERAL * strokes) if 0 < strokes <= _MOST_ONES else after
