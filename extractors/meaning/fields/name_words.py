"""How sure the words of a name are besides the engine's score: oğlu and qızı, known names, lost marks."""

from collections.abc import Collection, Sequence

from extractors.meaning.flow import Flow
from extractors.meaning.fold import is_cyrillic
from extractors.meaning.known_names import known_marker, known_name, lost_mark
from schemas.documents import TextSource

_KNOWN = 0.99
"""Of 117 words of the development papers that scored from 0.5 to 0.97 and are known names or markers in
their language all were right: (117 + 1) / (117 + 2)."""
_NAME_FROM, _MARKER_FROM = 0.8, 0.3
"""A word less sure than this is not what it seems, however well known."""
LOST = 0.9
"""What a name is worth at most that has lost a mark of a name in common use: 9 of 27 were misread."""
_CYRILLIC_AZ = frozenset("әҝғһҹөүј")
_AZERBAIJANI = _CYRILLIC_AZ | {"ə"}
_CYRILLIC = frozenset({"az-Cyrl", "ru"})
_MARKS = _AZERBAIJANI | set("ğışçöü")
_MARKED_WORDS = 3
"""So many words with letters that only Azerbaijani has are no misreading."""
_FEW = 4


def least_sure(
    flow: Flow, tokens: Sequence[int], languages: Collection[str]
) -> tuple[tuple[int, float], ...]:
    """The words that are known in every language they may stand in, each with its probability at least."""
    return tuple((i, _KNOWN) for i in tokens if _is_known(flow, i, languages))


def has_lost_a_mark(flow: Flow, tokens: Sequence[int], languages: Collection[str]) -> bool:
    """True where a word read from a picture would be a known name with its marks, and is none without."""
    return bool(languages) and any(
        flow.tokens[i].page.text_source is TextSource.OCR
        and _has_marks(flow)
        and _in_marked_text(flow, i, tokens)
        and all(lost_mark(flow.tokens[i].text, language) for language in languages)
        for i in tokens
    )


def _in_marked_text(flow: Flow, index: int, tokens: Sequence[int]) -> bool:
    """True where a name's row has letters of Azerbaijani, or those beside it do where the row is the name."""
    row = flow.rows[flow.tokens[index].row]
    text = flow.text(row) if set(row) - set(tokens) else text_around(flow, index)
    return bool(_MARKS & set(text.lower()))


def _has_marks(flow: Flow) -> bool:
    """True for a paper with letters that only Azerbaijani has, more of them than a misreading makes."""
    key = ("azerbaijani letters", 0)
    if key not in flow.memory:
        flow.memory[key] = sum(bool(_AZERBAIJANI & set(t.text.lower())) for t in flow.tokens) >= _MARKED_WORDS
    return bool(flow.memory[key])


def languages_at(flow: Flow, tokens: Sequence[int], of_the_paper: Sequence[str]) -> frozenset[str]:
    """The languages the words may be in: by letters of their row that only one has, else the paper's."""
    around = text_around(flow, tokens[0])
    if is_cyrillic(flow.text(tokens)):
        if _CYRILLIC_AZ & set(around.lower()):
            return frozenset({"az-Cyrl"})
        return frozenset(of_the_paper) & _CYRILLIC
    return frozenset({"az-Latn"}) if "ə" in around.lower() else frozenset(of_the_paper) - _CYRILLIC


def text_around(flow: Flow, index: int) -> str:
    """The row a word stands in; for a name alone in its row the rows beside it as well."""
    first = flow.tokens[index]
    row = flow.rows[first.row]
    if len(row) <= _FEW:
        near = [i for step in (-1, 0, 1) for i in flow.rows.get(first.row + step, [])]
        row = [i for i in near if flow.tokens[i].column == first.column]
    return flow.text(row)


def text_beside(flow: Flow, index: int) -> str:
    """The piece of the row a word stands in, where it has words enough to tell its language; else as above.

    Two languages stand side by side on one row of a bilingual form.
    """
    piece = flow.segments[flow.tokens[index].segment]
    return flow.text(piece) if len(piece) >= _FEW else text_around(flow, index)


def _is_known(flow: Flow, index: int, languages: Collection[str]) -> bool:
    word = flow.tokens[index].word
    marker = bool(languages) and all(known_marker(word.text, language) for language in languages)
    if marker and word.confidence >= _MARKER_FROM:
        return True
    name = bool(languages) and all(known_name(word.text, language) for language in languages)
    return name and word.confidence >= _NAME_FROM
