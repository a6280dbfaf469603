"""The letterhead a translation is printed on: its rows, and whose it is."""

import re
from collections.abc import Sequence

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.flow import Flow
from extractors.meaning.signatures import pages_of
from extractors.meaning.vocabulary import words
from schemas.facts import Fact

_HEAD, _FOOT = 0.17, 0.92
"""A letterhead stands above or below these fractions of a page's height."""
_POSTCODE = re.compile(r"az-?\d{4}")
"""A postal code of Azerbaijan, by which a row is an address without any word for it."""


def letterhead(flow: Flow) -> tuple[int, ...]:
    """Rows at the head (or foot) of a page that name a bureau, an office or a school and how to reach it.

    The heading of the translated paper itself (republic, ministry, school, title) is no letterhead: a
    school's or ministry's name counts only with an address or a telephone beside it.
    """
    for page in pages_of(flow):
        for low, high in ((0.0, _HEAD), (_FOOT, 1.01)):
            rows = [
                [i for i in members if flow.tokens[i].squeezed]
                for members in flow.rows.values()
                if flow.tokens[members[0]].page is page and low <= flow.tokens[members[0]].middle < high
            ]
            chosen = _head_rows(flow, [row for row in rows if row])
            if chosen:
                return tuple(i for row in chosen for i in row)
    return ()


def letterhead_class(flow: Flow, head: Sequence[int]) -> Fact[str]:
    """`translation_service`, `school`, `government` or `other`, by the words of the letterhead."""
    if not head:
        return Fact[str]()
    ordered = (
        ("notary_words", "other"),
        ("service_words", "translation_service"),
        ("government_words", "government"),
        ("school_words", "school"),
    )
    bureau = says(flow, head, "service_words") and says(flow, head, "company_words")
    for key, name in ordered:
        if says(flow, head, key) and not (bureau and key == "notary_words"):
            deciding = [i for i in head if flow.tokens[i].bare in words().translation[key]]
            return choose(flow, [Candidate(name, tuple(deciding or head), 0.99)])
    return choose(flow, [Candidate("other", tuple(head), 0.98)])


def _head_rows(flow: Flow, rows: Sequence[Sequence[int]]) -> list[Sequence[int]]:
    lists = words().translation
    service = [
        r
        for r in rows
        if says(flow, r, "service_words") and says(flow, r, "company_words") and _short(flow, r)
    ]
    if service:
        first = rows.index(service[0])
        return [*service[:1], *[r for r in rows[first + 1 : first + 3] if says(flow, r, "contact_words")]]
    contact = [r for r in rows if says(flow, r, "contact_words")]
    offices = [
        r
        for r in rows
        if any(
            says(flow, r, key)
            for key in ("school_words", "government_words", "notary_words", "company_words")
        )
    ]
    if contact and offices and lists:
        return [offices[0], contact[0]] if offices[0] is not contact[0] else [offices[0]]
    return []


def _short(flow: Flow, row: Sequence[int]) -> bool:
    """A letterhead's row is a name, not a sentence and not a heading `Translation from ...`."""
    text = " ".join(flow.tokens[i].bare for i in row)
    return len(row) <= 12 and not text.startswith(
        ("translation from", "translated from", "certificate of", "i ")
    )


def says(flow: Flow, row: Sequence[int], key: str) -> bool:
    """True where a row has a word of that list (`service_words`, `contact_words`, ...)."""
    text = f" {' '.join(flow.tokens[i].bare for i in row)} "
    return any(f" {word} " in text for word in words().translation[key]) or (
        key == "contact_words"
        and any(
            "@" in flow.tokens[i].text
            or "www" in flow.tokens[i].folded
            or _POSTCODE.fullmatch(flow.tokens[i].bare)
            for i in row
        )
    )
