"""The letterhead a translation is printed on: its rows, and whose it is."""

import re
from collections.abc import Sequence

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.flow import Flow
from extractors.meaning.signatures import pages_of
from extractors.meaning.vocabulary import head_nouns, words
from schemas.facts import Fact

_HEAD, _FOOT = 0.17, 0.92
"""A letterhead stands above or below these fractions of a page's height."""
_GUESS = 0.9
_UNDER = 2
"""Rows between a ministry's name and that of its school at most."""
_NO_NAMES = ("translation from", "translated from", "certificate of", "i ", "we ", "this ", "hereby")
"""How sentences and headings begin that a letterhead's row does not."""
_REACHED = re.compile(
    r"^[\w-]+(\.[\w-]+)*\.(com|az|ru|org|net|info|biz|tr|ge|ua|eu|uk|us|kz|example)\b|^\+\d{3}"
)
"""A site's name or a telephone number in the form other countries dial it."""
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


def letterhead_class(flow: Flow, head: Sequence[int], *, official: bool) -> Fact[str]:
    """`translation_service`, `school`, `government` or `other`, by the words of the letterhead.

    A notary's office is `other`, whatever it offers; a bureau that offers a notary's help is a bureau.
    Where both may be meant, or translating stands beside a school's or ministry's name, it is a guess, and
    so it is of translating under a notary's name and of a person who translates. A school's or ministry's
    heading with its address may be translated with the rest of the paper: it is theirs where an `official`
    answers for the translation.
    """
    if not head:
        return Fact[str]()
    name, key, prior = _class_of(flow, head)
    doubts = (_under_a_notary, _of_one_person, _under_an_office)
    if name == "translation_service" and any(doubt(flow, head) for doubt in doubts):
        prior = min(prior, _GUESS)
    if name in {"school", "government"} and not official:
        prior = min(prior, _GUESS)
    lists = words().translation
    deciding = [i for i in head if key and flow.tokens[i].bare in lists[key]]
    return choose(flow, [Candidate(name, tuple(deciding or head), prior)])


def _class_of(flow: Flow, head: Sequence[int]) -> tuple[str, str, float]:
    """The class, the list whose words tell it, how sure that is."""
    service, company = says(flow, head, "service_words"), says(flow, head, "company_words")
    notary = _notary(flow, head)
    offices = (("government_words", "government"), ("school_words", "school"))
    office = next(((name, key) for key, name in offices if says(flow, head, key)), None)
    if notary == "office" or (notary == "named" and not service):
        return (
            ("translation_service", "service_words", _GUESS) if service else ("other", "notary_words", 0.99)
        )
    if service and company:
        return "translation_service", "service_words", 0.99
    if service and office:
        return (*office, _GUESS)
    if service:
        return "translation_service", "service_words", _GUESS if notary == "named" else 0.985
    return (*office, 0.99) if office else ("other", "", 0.98)


def _notary(flow: Flow, head: Sequence[int]) -> str:
    """`office` for a notary's own office, `offered` where help with a notary is, `named` else; or nothing."""
    lists = words().translation
    found = ""
    for place, index in enumerate(head):
        if not flow.tokens[index].bare.startswith(lists["notary_stems"]):
            continue
        after = [flow.tokens[i].bare for i in head[place + 1 : place + 3]]
        before = [flow.tokens[i].bare for i in head[max(0, place - 2) : place]]
        if after and after[0] in lists["notary_offers"]:
            found = found or "offered"
        elif any(word in lists["notary_offices"] for word in (*before, *after)):
            return "office"
        else:
            found = "named"
    return found


def _under_a_notary(flow: Flow, head: Sequence[int]) -> bool:
    """True where a notary's name stands over a row that offers translating, or an office over or under."""
    first = flow.tokens[head[0]]
    around = [
        i
        for i, token in enumerate(flow.tokens)
        if token.page is first.page and token.middle < _HEAD and i not in head
    ]
    over = [i for i in around if flow.tokens[i].row < first.row]
    return _notary(flow, over) in {"office", "named"} or _notary(flow, around) == "office"


def _under_an_office(flow: Flow, head: Sequence[int]) -> bool:
    """True where a school's or an office's name stands right over the row that offers translating."""
    first = flow.tokens[head[0]]
    over = [i for row in (first.row - 1, first.row - 2) for i in flow.rows.get(row, [])]
    over = [i for i in over if flow.tokens[i].page is first.page and flow.tokens[i].middle < _HEAD]
    return any(says(flow, over, key) for key in ("school_words", "government_words"))


def _of_one_person(flow: Flow, head: Sequence[int]) -> bool:
    """`N. N., freelance translator`: a person, and no word of a company."""
    plain = {flow.tokens[i].bare for i in head}
    offers = plain.intersection(words().translation["service_words"])
    return bool(offers) and offers <= {"translator"} and not says(flow, head, "company_words")


def _head_rows(flow: Flow, rows: Sequence[Sequence[int]]) -> list[Sequence[int]]:
    service = [
        r
        for r in rows
        if says(flow, r, "service_words") and says(flow, r, "company_words") and _short(flow, r)
    ]
    contact = [r for r in rows if says(flow, r, "contact_words")]
    service = service or [r for r in rows if _offers(flow, r) and _near(rows, r, contact)]
    if service:
        first = rows.index(service[0])
        return [*service[:1], *[r for r in rows[first + 1 : first + 3] if says(flow, r, "contact_words")]]
    offices = [
        r
        for r in rows
        if any(
            says(flow, r, key)
            for key in ("school_words", "government_words", "notary_words", "company_words")
        )
    ]
    offices = _without_its_ministry(flow, offices)
    if contact and offices:
        return [offices[0], contact[0]] if offices[0] is not contact[0] else [offices[0]]
    return []


def _without_its_ministry(flow: Flow, offices: list[Sequence[int]]) -> list[Sequence[int]]:
    """The rows without a ministry's right over a school's name: schools print it over their own."""
    if len(offices) < 2 or not says(flow, offices[0], "government_words"):
        return offices
    over, under = flow.tokens[offices[0][0]], flow.tokens[offices[1][0]]
    of_a_school = says(flow, offices[1], "school_words") and not says(flow, offices[1], "government_words")
    return offices[1:] if of_a_school and 0 < under.row - over.row <= _UNDER else offices


def _offers(flow: Flow, row: Sequence[int]) -> bool:
    """True for a row of several words that offers translating: no heading `Translation of the diploma`."""
    if not says(flow, row, "service_words") or not _short(flow, row):
        return False
    plain = [flow.tokens[i].bare for i in row]
    lists = words().translation
    if any(word in nouns for nouns in head_nouns().values() for word in plain):
        return False
    # `Certified translation into English` is a paper's heading.
    plainly = (*lists["service_words"], *words().lists["translations_heading"])
    other = [word for word in plain if len(word) > 2 and word not in plainly]
    return bool(other) and not any(says(flow, row, key) for key in ("school_words", "government_words"))


def _near(rows: Sequence[Sequence[int]], row: Sequence[int], others: Sequence[Sequence[int]]) -> bool:
    """True where one of the other rows is the row itself or one of the two after it."""
    place = rows.index(row)
    return any(other is near for other in others for near in rows[place : place + 3])


def _short(flow: Flow, row: Sequence[int]) -> bool:
    """A letterhead's row is a name, not a sentence and not a heading `Translation from ...`."""
    text = " ".join(flow.tokens[i].bare for i in row)
    return len(row) <= 12 and not text.startswith(_NO_NAMES)


def says(flow: Flow, row: Sequence[int], key: str) -> bool:
    """True where a row has a word of that list (`service_words`, `contact_words`, ...)."""
    text = f" {' '.join(flow.tokens[i].bare for i in row)} "
    return any(f" {word} " in text for word in words().translation[key]) or (
        key == "contact_words"
        and any(
            "@" in flow.tokens[i].text
            or "www" in flow.tokens[i].folded
            or _POSTCODE.fullmatch(flow.tokens[i].bare)
            or _REACHED.search(flow.tokens[i].folded)
            for i in row
        )
    )
