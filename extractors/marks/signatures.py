"""Signatures: long thin irregular strokes that are no print, no ruled line and no part of a seal."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from extractors.marks.ink import Ink, is_patterned
from extractors.marks.rulings import filled_areas
from extractors.opening.pages import Pixels, as_pixels
from extractors.page import Look, Mark, Ruling, shared_width
from schemas.facts import Box

_JOIN_MM = 2.0  # strokes this close belong together
_WIDTH_MM, _HEIGHT_MM = (9.0, 100.0), (4.0, 50.0)
_FLAT_MM, _FLAT_PIECE_MM = 2.2, 12.0  # height, and what is drawn at one go by a hand so low
_STROKE_MM = (0.12, 1.5)
_LENGTH_MM = 28.0  # of all strokes together
_LONGEST_PIECE_MM = 7.0  # a pen draws wider than a letter without lifting
_FILLED = 0.38  # share of its box; pictures and bars hold more
_MIRRORED, _MIRRORED_WIDE = 0.55, 0.75  # emblems are symmetrical, hands are not; low strips are more alike
_WIDE = 2.5  # times the height
_RING_MM = 1.2  # a seal's outer ring may stand this far out of the circle found
_ON_SEAL = 0.55  # share of a shape's box
_SURE = {"coloured": 0.85, "black": 0.65}
_BY_A_LINE = 0.08
_CLEAR_LENGTH_MM, _CLEAR_PIECE_MM = 45.0, 12.0  # of a stroke no unread print joins up to
_FREE_FILLED = 0.3
_FREE_HEIGHT_MM = 24.0  # seals are taller
_FRAMED = 0.62  # of a piece's box within its outline: rectangular stamps and rings hold more
_STRAY_MM = (2.5, 1.3)  # width, height from which loose ink may be (a part of) a signature


@dataclass(frozen=True, slots=True)
class _Shape:
    """A cluster of strokes, lengths in millimetres."""

    box: tuple[int, int, int, int]
    width: float
    height: float
    stroke: float
    length: float
    longest_piece: float
    filled: float
    mirrored: float
    framed: float
    coloured: float


def signatures_of(ink: Ink, seals: Sequence[Mark], rulings: Sequence[Ruling]) -> list[Mark]:
    """The signatures of the page, surest first, then the loose ink (`ink`) that may hide one.

    On a page with a pattern of lines each is `faint`: a piece of the pattern looks as a hand does.
    """
    mask = _without_seals(ink, seals)
    signatures, stray = [], []
    for shape in _shapes(ink, mask):
        if _is_signature(shape) and not _rest_of_seal(ink, shape, seals):
            signatures.append(_mark(ink, shape, rulings))
        else:
            stray.append(Mark("ink", ink.fractions(*shape.box), 0.1, bool(shape.coloured > 0.5)))
    if signatures and is_patterned(_without_bars(ink, mask), ink.dpi):
        signatures = [replace(mark, look="faint") for mark in signatures]
    return [*sorted(signatures, key=lambda mark: -mark.confidence), *stray]


def _without_bars(ink: Ink, mask: Pixels) -> Pixels:
    return as_pixels(cv2.bitwise_and(mask, cv2.bitwise_not(filled_areas(ink.all, ink.dpi))))


def _without_seals(ink: Ink, seals: Sequence[Mark]) -> Pixels:
    """Loose ink without the rings and what is inside them in the same colour."""
    mask = ink.strokes.copy()
    tall, wide = mask.shape
    for seal in seals:
        mask[_of_the_seal(ink, _disc(seal, wide, tall, ink.mm(_RING_MM)))] = 0
    return mask


def _disc(seal: Mark, wide: int, tall: int, margin: int) -> Pixels:
    """The seal's disc and a margin around it, white on black."""
    x0, y0, x1, y1 = seal.box
    disc = np.zeros((tall, wide), np.uint8)
    centre = (round((x0 + x1) / 2 * wide), round((y0 + y1) / 2 * tall))
    cv2.circle(disc, centre, round((x1 - x0) / 2 * wide) + margin, 255, -1)
    return as_pixels(disc)


def _rest_of_seal(ink: Ink, shape: _Shape, seals: Sequence[Mark]) -> bool:
    """True when most of the shape's box lies on a seal: a seal must never pass for a signature.

    A signature wholly inside a seal is lost by this, and then a person looks, which is the safe side.
    """
    left, top, wide, tall = shape.box
    for seal in seals:
        disc = _disc(seal, ink.all.shape[1], ink.all.shape[0], ink.mm(2 * _RING_MM))
        if (disc[top : top + tall, left : left + wide] > 0).mean() > _ON_SEAL:
            return True
    return False


def _of_the_seal(ink: Ink, disc: Pixels) -> "np.typing.NDArray[np.bool_]":
    """The dots inside the disc in the seal's hue; all of them when the seal has no colour."""
    inside = disc > 0
    coloured = inside & (ink.coloured > 0)
    if np.count_nonzero(coloured) < 0.2 * np.count_nonzero(inside & (ink.all > 0)):
        return inside
    hue = float(np.median(ink.hue[coloured]))
    apart = np.abs(ink.hue.astype(np.float64) - hue)
    near = np.minimum(apart, 180 - apart) < 14
    # Black strokes inside are kept: a pen crosses the seal, print inside it is under words.
    return np.asarray(inside & (near | (ink.coloured == 0)))


def _shapes(ink: Ink, mask: Pixels) -> list[_Shape]:
    """Clusters of strokes that are near each other."""
    reach = ink.mm(_JOIN_MM)
    joined = cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (reach, reach)))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    found = []
    for label, (left, top, wide, tall, _) in enumerate(stats):
        if label and wide >= ink.mm(_STRAY_MM[0]) and tall >= ink.mm(_STRAY_MM[1]):
            part = (slice(top, top + tall), slice(left, left + wide))
            own = as_pixels(np.where(labels[part] == label, mask[part], 0))
            shape = _shape(ink, own, (int(left), int(top)))
            if shape is not None:
                found.append(shape)
    return found


def _shape(ink: Ink, own: Pixels, corner: tuple[int, int]) -> _Shape | None:
    """The measures of one cluster; None when it holds next to no ink."""
    points = cv2.findNonZero(own)
    if points is None or len(points) < 40:
        return None
    left, top, wide, tall = cv2.boundingRect(points)
    tight = own[top : top + tall, left : left + wide]
    area = float(np.count_nonzero(tight))
    stroke = _stroke_width(tight)
    _, _, stats, _ = cv2.connectedComponentsWithStats(tight, connectivity=8)
    in_mm = 25.4 / ink.dpi
    box = (corner[0] + left, corner[1] + top, wide, tall)
    part = (slice(box[1], box[1] + tall), slice(box[0], box[0] + wide))
    deep = (tight > 0) & (ink.all[part] > 0)  # what is paler than ink has no colour to tell
    return _Shape(
        box=box,
        width=wide * in_mm,
        height=tall * in_mm,
        stroke=stroke * in_mm,
        length=area / max(stroke, 1.0) * in_mm,
        longest_piece=float(stats[1:, 2].max()) * in_mm,
        filled=area / (wide * tall),
        mirrored=_mirrored(tight),
        framed=_framed(tight, ink.mm(_LONGEST_PIECE_MM)),
        coloured=float((ink.coloured[part][deep] > 0).mean()) if deep.any() else 0.0,
    )


def _stroke_width(mask: Pixels) -> float:
    """The typical width of the strokes in dots: from the area of the ink and the length of its outline."""
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    outline = sum(cv2.arcLength(contour, True) for contour in contours)
    return 2.0 * float(np.count_nonzero(mask)) / max(outline, 1.0)


def _mirrored(mask: Pixels) -> float:
    """How much of the shape lies on its own mirror image, after thickening the strokes a little."""
    thick = cv2.dilate(mask, np.ones((5, 5), np.uint8)) > 0
    flipped = thick[:, ::-1]
    return float((thick & flipped).sum() / max(1, (thick | flipped).sum()))


def _framed(mask: Pixels, least: int) -> float:
    """The largest share of its box that any piece at least so wide encloses: a frame or a ring nearly all."""
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    contours, _ = cv2.findContours(closed, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    shares = [0.0]
    for contour in contours:
        _, _, wide, tall = cv2.boundingRect(contour)
        if wide >= least and tall >= least:
            shares.append(cv2.contourArea(contour) / (wide * tall))
    return max(shares)


def _is_signature(shape: _Shape) -> bool:
    return (
        _WIDTH_MM[0] <= shape.width <= _WIDTH_MM[1]
        and shape.height <= _HEIGHT_MM[1]
        and (shape.height >= _HEIGHT_MM[0] or _is_flat(shape))
        and _STROKE_MM[0] <= shape.stroke <= _STROKE_MM[1]
        and shape.length >= _LENGTH_MM
        and shape.longest_piece >= _LONGEST_PIECE_MM
        and shape.filled <= _FILLED
        and shape.mirrored < (_MIRRORED if shape.width < _WIDE * shape.height else _MIRRORED_WIDE)
        and shape.framed < _FRAMED
    )


def _is_flat(shape: _Shape) -> bool:
    """True for a low hand drawn at one go, which no letter is."""
    return shape.height >= _FLAT_MM and shape.longest_piece >= _FLAT_PIECE_MM


def _mark(ink: Ink, shape: _Shape, rulings: Sequence[Ruling]) -> Mark:
    box = ink.fractions(*shape.box)
    confidence = _SURE["coloured" if shape.coloured > 0.5 else "black"]
    if any(_stands_on(box, ruling) for ruling in rulings):
        confidence += _BY_A_LINE
    return Mark("signature", box, round(min(confidence, 0.93), 3), bool(shape.coloured > 0.5), _look(shape))


def _look(shape: _Shape) -> Look:
    """`clear` for strokes that no unread word, speck or fold can make: long, with one long unbroken piece.

    `small` for a short hand, `flat` for a low one. What is taller or fuller than hands are is `faint`: seals
    that were not told as such come in pieces like that.
    """
    if shape.filled > _FREE_FILLED or shape.height > _FREE_HEIGHT_MM:
        return "faint"
    if shape.height < _HEIGHT_MM[0]:
        return "flat"
    long = shape.length >= _CLEAR_LENGTH_MM and shape.longest_piece >= _CLEAR_PIECE_MM
    return "clear" if long else "small"


def _stands_on(box: Box, ruling: Ruling) -> bool:
    """True when the shape touches or stands on a horizontal line."""
    if not ruling.horizontal:
        return False
    beside = shared_width(box, ruling.box) > 0.5 * (box[2] - box[0])
    height = box[3] - box[1]
    return beside and box[1] + 0.3 * height <= ruling.box[1] <= box[3] + 0.6 * height
