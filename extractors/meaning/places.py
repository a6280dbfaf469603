"""Where a label's value stands: right of it, under it, or above a caption."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.meaning.captions import SURE, LoneLabel, said_again_in_brackets, under_their_names
from extractors.meaning.flow import Flow, Token
from extractors.meaning.hits import Hit, find
from extractors.meaning.vocabulary import labels, words
from extractors.page import shared_width

_NAMES = frozenset({"surname", "given", "patronymic", "given_patronymic", "full_name"})
_PART_OF_A_LABEL = 0.9
"""What a place is worth whose label may be the rest of a longer one."""
_SECTION = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,2}$")
_LABEL_WORDS = 6
_SEVERAL = 3
"""Rows from which on values left of their labels are the form's way, not chance."""
_AS_SMALL, _LARGER = 1.08, 1.15
"""Heights of a neighbour that is a label too, and of a value under a smaller label."""
_STOPS = (".", ";", ",", ")", "·", "•", "|", "—")
_NEAR_ROWS = 3.2
"""A value stands at most so many line heights from its caption, measured between the middles."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words that a label points at; `prior` is how likely they are its value."""

    tokens: tuple[int, ...]
    prior: float
    label: Hit


@dataclass(frozen=True)
class Labelled:
    """A flow with all labels and roles found in it."""

    flow: Flow

    @cached_property
    def hits(self) -> list[Hit]:
        """Labels and roles by place."""
        return find(self.flow, labels())

    @cached_property
    def by_key(self) -> dict[str, list[Hit]]:
        """Labels and roles by meaning."""
        found: dict[str, list[Hit]] = {}
        for hit in self.hits:
            found.setdefault(hit.key, []).append(hit)
        return found

    @cached_property
    def starts(self) -> dict[int, list[Hit]]:
        """The hits that begin at a token."""
        found: dict[int, list[Hit]] = {}
        for hit in self.hits:
            found.setdefault(hit.start, []).append(hit)
        return found

    @cached_property
    def covered(self) -> frozenset[int]:
        """Every token that is part of some label or role."""
        return frozenset(i for hit in self.hits for i in hit.span)

    def of(self, *keys: str) -> list[Hit]:
        """All hits of these meanings, by place."""
        return sorted((h for key in keys for h in self.by_key.get(key, ())), key=lambda h: h.start)

    def values(self, *keys: str) -> list[Place]:
        """The words that labels of these meanings point at, wherever the labels stand as labels."""
        return [place for hit in self.of(*keys) for place in self.places(hit)]

    def places(self, hit: Hit) -> list[Place]:
        """The words one label points at, the likeliest place first; none when it is running text."""
        if self.follows_its_value(hit):
            before = [i for i in self._segment(hit) if i < hit.start and self.flow.tokens[i].squeezed]
            return _places(tuple(before), 0.985, hit)
        return self._labelled_places(hit) if self.is_label(hit) else []

    def _labelled_places(self, hit: Hit) -> list[Place]:
        whole = 1.0 if self._is_whole(hit) else _PART_OF_A_LABEL
        if self.is_caption(hit):
            return _places(self.above(hit), whole, hit)
        if self.heads_column(hit):
            under, over = self.below(hit), self.above(hit)
            chosen = over if self._smaller_and_nearer(hit, over, under) else under
            return _places(chosen, SURE * whole, hit)
        right = self.right_of(hit)
        if right and self._beside_other_labels(hit, right):
            return _places(self.below(hit), 0.985 * whole, hit)
        if right:
            return self._right_place(right, hit)
        return self._alone_place(hit) if self.stands_alone(hit) else []

    def _alone_place(self, hit: Hit) -> list[Place]:
        """The value of a label with nothing right of it: left on some forms, else under or over it."""
        left = self.left_of(hit)
        if left and len(self._after_their_values) >= _SEVERAL:
            return _places(left, 0.985, hit)
        under, over = self.below(hit), self.above(hit)
        if self._smaller_and_nearer(hit, over, under):
            return _places(over, SURE, hit)
        captions, worth = self._names_over_captions if hit.key in _NAMES else (False, SURE)
        return _places(over if captions else under, worth, hit)

    @cached_property
    def _names_over_captions(self) -> tuple[bool, float]:
        """True on a form whose labels of names stand under what is filled in, brackets or not."""
        found = [hit for hit in self.of(*_NAMES) if not self.has_colon(hit) and self.stands_alone(hit)]
        alone = [hit for hit in found if not self.is_caption(hit) and not self.right_of(hit)]
        return under_their_names(self.flow, [LoneLabel(h.start, self.above(h), self.below(h)) for h in alone])

    def _right_place(self, right: tuple[int, ...], hit: Hit) -> list[Place]:
        marked = self.has_colon(hit) or self.gap_after(hit)
        if not marked and self.flow.tokens[right[0]].text[:1].islower():
            return []  # the phrase opens a row of running text
        whole = 1.0 if self._is_whole(hit) else _PART_OF_A_LABEL
        first = self.flow.tokens[right[0]].text
        if len(right) > 1 and len(first) == 1 and first.isalpha():
            whole = min(whole, _PART_OF_A_LABEL)  # a colon or a rule misread as a letter
        return _places(right, (1.0 if marked else 0.985) * whole, hit)

    def heads_column(self, hit: Hit) -> bool:
        """True for one of several labels side by side whose values all stand under them, as in a table."""
        if self.has_colon(hit) or not self.stands_alone(hit) or not self.below(hit):
            return False
        if self._values_beside(hit):
            return False
        row = self.flow.rows[self.flow.tokens[hit.start].row]
        others = [
            other
            for i in row
            for other in self.starts.get(i, ())
            if self.flow.tokens[other.start].segment != self.flow.tokens[hit.start].segment
        ]
        return any(
            self.stands_alone(other) and not self.has_colon(other) and self.below(other) for other in others
        )

    def _values_beside(self, hit: Hit) -> bool:
        """True for a row of labels and values by turns: `Father's name | Ramiz | Specialty | Medicine`."""
        pieces = self.flow.pieces(self.flow.rows[self.flow.tokens[hit.start].row])
        named = [self._is_labels(piece) for piece in pieces]
        turns = [n % 2 == 0 for n in range(len(pieces))]
        return len(pieces) % 2 == 0 and len(pieces) > _SEVERAL and named == turns

    def _beside_other_labels(self, hit: Hit, right: Sequence[int]) -> bool:
        """True where what stands right of a label is as small as it, and a larger value stands under it.

        In a grid of small labels over large values the neighbour is a label too, known or not.
        """
        if self.has_colon(hit) or not self.gap_after(hit) or not self.stands_alone(hit):
            return False
        tokens, under = self.flow.tokens, self.below(hit)
        if any(ch.isdecimal() for i in right for ch in tokens[i].text):
            return False  # a date or a number is a value
        if not under or tokens[right[0]].height > _AS_SMALL * tokens[hit.start].height:
            return False
        return tokens[under[0]].height > _LARGER * tokens[hit.start].height

    def _is_whole(self, hit: Hit) -> bool:
        """False where more words stand right before or after a label of names: it is part of a longer one.

        `(adı, atasının adı)` with a word misread is no longer what it was, and holds more than it says.
        """
        if hit.key not in _NAMES:
            return True
        segment = self._segment(hit)
        before = [i for i in segment if i < hit.start and not self._after_value(hit)]
        after = [i for i in segment if i >= hit.end]
        if any(self._of_another_name(hit, i) for i in (*before[-1:], *after[:1])):
            return False
        return not any(self._stray(i) for i in (*before[-1:], *(after if self.is_caption(hit) else ())))

    def _of_another_name(self, hit: Hit, index: int) -> bool:
        return any(index in other.span and other.key != hit.key for key in _NAMES for other in self.of(key))

    def _stray(self, index: int) -> bool:
        token = self.flow.tokens[index]
        worded = sum(ch.isalpha() for ch in token.squeezed) > 1
        if token.bare in words().lists["owner_words"]:
            return False  # `Student's surname`, `məzunun soyadı`
        return index not in self.covered and worded and not token.text.endswith((":", "/"))

    def is_label(self, hit: Hit) -> bool:
        """True where a phrase stands as a label: begins its piece of the row, or a colon follows."""
        if self.has_colon(hit):
            return self._opens(hit) or hit.form.words > 1 or self._after_value(hit) or self._after_stop(hit)
        return self._opens(hit)

    def is_caption(self, hit: Hit) -> bool:
        """True for a phrase in brackets that has its piece of the row for itself."""
        segment = self._segment(hit)
        text = self.flow.text(segment)
        return text.lstrip(" _").startswith(("(", "[", "{")) and len(segment) <= len(hit.span) + 3

    def follows_its_value(self, hit: Hit) -> bool:
        """True for a label of names in brackets that ends a piece after its value: `Sultanli (surname)`."""
        segment = self._segment(hit)
        first, last = self.flow.tokens[hit.start].text, self.flow.tokens[hit.end - 1].text
        shut = first.startswith("(") and last.rstrip(".,;").endswith(")") and hit.end > segment[-1]
        before = [i for i in segment if i < hit.start and self.flow.tokens[i].squeezed]
        named = all(self.flow.tokens[i].text[:1].isupper() or i in self.covered for i in before)
        return hit.key in _NAMES and shut and bool(before) and named and not self._is_labels(before)

    def has_colon(self, hit: Hit) -> bool:
        """True when a colon (or what it is misread as) ends the label."""
        gloss = self._gloss(hit)
        last = self.flow.tokens[gloss[-1] if gloss else hit.end - 1].text
        follow = self._follower(hit)
        colon = follow is not None and (follow.text in {":", ":-", "-", "–"} or self._leads(hit.end))
        return last.endswith((":", ":-")) or colon

    def _gloss(self, hit: Hit) -> list[int]:
        after = [i for i in self._segment(hit) if i >= hit.end]
        return said_again_in_brackets(self.flow, after, self.covered)

    def _leads(self, index: int) -> bool:
        """True for dots that lead from a label to its value: `Bitirib . . . . 2008`."""
        near = self.flow.tokens[index : index + 2]
        dots = [token for token in near if token.text and not token.text.strip(".…_·")]
        return len(dots) == 2 or (len(dots) == 1 and dots[0] is near[0] and len(dots[0].text) > 2)

    def gap_after(self, hit: Hit) -> bool:
        """True when the row goes on only after a wide gap."""
        follow = self._follower(hit)
        return follow is not None and follow.segment != self.flow.tokens[hit.end - 1].segment

    def stands_alone(self, hit: Hit) -> bool:
        """True when the label is (nearly) all of its piece of the row."""
        ours = self.covered | self._other_languages(hit)
        owners = words().lists["owner_words"]
        rest = [i for i in self._segment(hit) if i not in ours and self.flow.tokens[i].squeezed]
        return all(self.flow.tokens[i].bare in owners for i in rest)

    def _other_languages(self, hit: Hit) -> frozenset[int]:
        """What follows a label after a slash is the same label in another language: `Soyadı / Nachname`."""
        after = [i for i in self._segment(hit) if i >= hit.end]
        slashed = self.flow.tokens[hit.end - 1].text.endswith("/") or (
            bool(after) and self.flow.tokens[after[0]].text == "/"
        )
        return frozenset(after if slashed and len(after) <= _LABEL_WORDS else self._gloss(hit))

    def right_of(self, hit: Hit) -> tuple[int, ...]:
        """The words right of a label in its row, up to the next label or a second wide gap."""
        row = self.flow.rows[self.flow.tokens[hit.start].row]
        found: list[int] = []
        segment, other = None, self._other_languages(hit)
        for index in row:
            if index < hit.end:
                continue
            token = self.flow.tokens[index]
            if found and token.segment != segment and token.segment != self.flow.tokens[hit.end - 1].segment:
                break
            if self._next_label(index):
                break
            if not (token.squeezed or token.text == "&") or index in other:
                continue
            segment = token.segment
            found.append(index)
        return tuple(found)

    def left_of(self, hit: Hit) -> tuple[int, ...]:
        """The words that have the row's beginning to themselves, where a label ends the row."""
        row = self.flow.rows[self.flow.tokens[hit.start].row]
        segment = self._segment(hit)
        before = [i for i in row if i < segment[0] and self.flow.tokens[i].squeezed]
        if row[-1] != segment[-1] or not before or self.has_colon(hit):
            return ()
        if len({self.flow.tokens[i].segment for i in before}) > 1 or self._is_labels(before):
            return ()
        return tuple(before)

    @cached_property
    def _after_their_values(self) -> frozenset[int]:
        """Rows of a form whose labels stand right of what is filled in: `1973 | Gəbul ili`."""
        found = [h for h in self.hits if h.form.group == "labels" and self._opens(h) and self.stands_alone(h)]
        return frozenset(self.flow.tokens[h.start].row for h in found if self.left_of(h))

    def below(self, hit: Hit) -> tuple[int, ...]:
        """The nearest piece of text under a label that is no label itself."""
        return self._neighbour(hit, 1)

    def above(self, hit: Hit) -> tuple[int, ...]:
        """The nearest piece of text over a caption that is no label itself."""
        return self._neighbour(hit, -1)

    def _neighbour(self, hit: Hit, step: int) -> tuple[int, ...]:
        tokens = self.flow.tokens
        first = tokens[hit.start]
        box = self.flow.box(self._segment(hit) if self.is_caption(hit) else hit.span)
        reach = _NEAR_ROWS * max(first.height, 0.008)
        for row in range(first.row + step, first.row + 4 * step, step):
            members = self.flow.rows.get(row, [])
            if not members or tokens[members[0]].page is not first.page:
                return ()
            if tokens[members[0]].column != first.column:
                return ()
            if abs(tokens[members[0]].middle - first.middle) > reach:
                return ()
            segments = self.flow.pieces(members)
            for segment in segments:
                over = shared_width(self.flow.box(segment), box) > 0
                if not over and not self._indented(hit, segments, step):
                    continue
                written = [i for i in segment if tokens[i].squeezed]
                if written and not self._is_labels(segment):
                    return tuple(written)
                if written:
                    return ()
        return ()

    def _indented(self, hit: Hit, segments: Sequence[Sequence[int]], step: int) -> bool:
        """A value in a row of its own, further right under a label that is alone in its row."""
        alone = len(self.flow.rows[self.flow.tokens[hit.start].row]) <= len(self._segment(hit))
        under = self.flow.tokens[segments[0][0]].box[0] > self.flow.tokens[hit.start].box[0]
        return step > 0 and alone and len(segments) == 1 and under

    def _is_labels(self, segment: Sequence[int]) -> bool:
        """True for a piece of text that is a label or caption itself, not a value."""
        written = [i for i in segment if self.flow.tokens[i].squeezed]
        inside = [i for i in written if i in self.covered]
        starts = any(
            h for i in segment[:2] for h in self.starts.get(i, ()) if self.is_caption(h) or self.has_colon(h)
        )
        return starts or len(inside) >= 0.7 * len(written)

    def _smaller_and_nearer(self, hit: Hit, over: Sequence[int], under: Sequence[int]) -> bool:
        """A caption is printed smaller than its value and stands nearer to it than to what is below."""
        if not over:
            return False
        label, value = self.flow.tokens[hit.start], self.flow.tokens[over[0]]
        up = label.middle - value.middle
        down = self.flow.tokens[under[0]].middle - label.middle if under else 1.0
        return label.height < 0.85 * value.height and up < min(down, 2 * value.height)

    def _opens(self, hit: Hit) -> bool:
        before = [i for i in self._segment(hit) if i < hit.start]
        owners = words().lists["owner_words"]
        plain = [self.flow.tokens[i] for i in before if self.flow.tokens[i].bare]
        if all(_is_numbering(token.text) or token.bare in owners for token in plain):
            return True
        last = self.flow.tokens[before[-1]].text if before else ""
        return last.endswith(("/", "|")) or (before[-1] in self.covered and last.endswith((",", "/")))

    def _after_value(self, hit: Hit) -> bool:
        """True when an earlier label of the same row has its value before this one."""
        row = self.flow.rows[self.flow.tokens[hit.start].row]
        return any(
            h.end <= hit.start and self.has_colon(h)
            for i in row
            for h in self.starts.get(i, ())
            if h is not hit
        )

    def _after_stop(self, hit: Hit) -> bool:
        """`... in 2013. Specialty: Treatment`: a label begins a new sentence or a new item of a row."""
        before = [i for i in self._segment(hit) if i < hit.start]
        last = self.flow.tokens[before[-1]].text if before else ""
        return last.endswith(_STOPS) and hit.key not in _NAMES

    def _next_label(self, index: int) -> bool:
        return any(self.has_colon(h) or self._opens(h) for h in self.starts.get(index, ()))

    def _segment(self, hit: Hit) -> list[int]:
        return self.flow.segments[self.flow.tokens[hit.start].segment]

    def _follower(self, hit: Hit) -> Token | None:
        tokens, end = self.flow.tokens, max([hit.end - 1, *self._gloss(hit)]) + 1
        if end < len(tokens) and tokens[end].row == tokens[hit.start].row:
            return tokens[end]
        return None


def _places(tokens: tuple[int, ...], prior: float, hit: Hit) -> list[Place]:
    return [Place(tokens, prior, hit)] if tokens else []


def _is_numbering(text: str) -> bool:
    plain = text.strip(".)(:")
    if _SECTION.match(plain):
        return True
    return len(plain) <= 2 and (plain.isdecimal() or (len(plain) == 1 and text != plain))
