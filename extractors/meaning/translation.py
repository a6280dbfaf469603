"""What a translation says of itself: letterhead, certifying sentence, translator, notary."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from extractors.marks.calibration import signed_probability
from extractors.meaning.blocks import Blocks
from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.name_words import languages_at, least_sure
from extractors.meaning.flow import Flow
from extractors.meaning.fold import bare
from extractors.meaning.hits import Hit, find
from extractors.meaning.kinds import KindVotes
from extractors.meaning.officials import in_a_sentence
from extractors.meaning.person import name_run
from extractors.meaning.signatures import (
    marked,
    official_name,
    pages_of,
    role_lines,
    seal_on,
    signed_at,
)
from extractors.meaning.values import text_of, trimmed
from extractors.meaning.vocabulary import kind_cues, words
from schemas.documents import DocumentKind
from schemas.facts import Fact
from schemas.reading import TranslationReading

_HEAD, _FOOT = 0.17, 0.92
"""A letterhead stands above or below these fractions of a page's height."""
_LINKS = frozenset({"of", "for", "at"})
_OF_THE_ORIGINAL = frozenset({"source", "original", "document", "translation", "translated"})
_STEMS = tuple(map(bare, ("tərcüm", "переве", "перево", "tercüme", "çeviri", "translat")))
"""Stems of the words for translating."""
_ROUND = 9
"""Words: so near a language's name something must speak of translating."""
_NEARLY, _SHORT = 78, 10
"""Per cent of letters in which a misread phrase is still known; shorter phrases are not looked for so."""
_GUESS = 0.9
_CAPTION = 0.3
"""What `(signature)` alone in its place tells of translating, beside one in a row of words."""
_POSTCODE = re.compile(r"az-?\d{4}")
"""A postal code of Azerbaijan, by which a row is an address without any word for it."""


def is_translation(votes: KindVotes, blocks: Blocks, flow: Flow, languages: Sequence[str]) -> bool:
    """Whether an English text (or one with English) is a translation and not a school's own paper."""
    if "en" not in languages:
        return False
    if blocks.statement:
        return True
    placeholders = sum(1.0 if _inside(flow, index) else _CAPTION for index in _placeholders(flow))
    notary = votes.score("notary") if languages[0] == "en" else 0.0
    return votes.score("translation") + notary + 1.5 * placeholders >= 4.0


def _inside(flow: Flow, index: int) -> bool:
    """True for a placeholder in a row of other words; alone under a rule it is the form's own caption."""
    return len(flow.segments[flow.tokens[index].segment]) > 1


def read_translation(whole: Context, blocks: Blocks, translates: DocumentKind) -> TranslationReading:
    """The translator's block of a document whose own kind (`translates`) is known."""
    flow = whole.flow
    head = _letterhead(flow)
    translator = _translator_line(whole, blocks)
    name, title = _translator(whole, blocks, translator)
    return TranslationReading(
        translates=translates,
        source_language=_source_language(flow, head, blocks.statement),
        letterhead=_text_fact(flow, head, 0.99),
        letterhead_class=_letterhead_class(flow, head),
        statement=_text_fact(flow, blocks.statement, 1.0),
        statement_wording=_wording(flow, blocks.statement),
        from_original=_from_original(flow),
        notary_mark=_notary_mark(flow, head),
        translator_name=name,
        translator_title=title,
        signed=_signed(whole, blocks, translator),
        sealed=seal_on(flow),
    )


def _text_fact(flow: Flow, tokens: Sequence[int], prior: float) -> Fact[str]:
    kept = trimmed(flow, tokens)
    return choose(flow, [Candidate(flow.text(kept).strip(), kept, prior)]) if kept else Fact[str]()


def _letterhead(flow: Flow) -> tuple[int, ...]:
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


def _head_rows(flow: Flow, rows: Sequence[Sequence[int]]) -> list[Sequence[int]]:
    lists = words().translation
    service = [
        r
        for r in rows
        if _has(flow, r, "service_words") and _has(flow, r, "company_words") and _short(flow, r)
    ]
    if service:
        first = rows.index(service[0])
        return [*service[:1], *[r for r in rows[first + 1 : first + 3] if _has(flow, r, "contact_words")]]
    contact = [r for r in rows if _has(flow, r, "contact_words")]
    offices = [
        r
        for r in rows
        if any(
            _has(flow, r, key)
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


def _has(flow: Flow, row: Sequence[int], key: str) -> bool:
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


def _letterhead_class(flow: Flow, head: Sequence[int]) -> Fact[str]:
    if not head:
        return Fact[str]()
    ordered = (
        ("notary_words", "other"),
        ("service_words", "translation_service"),
        ("government_words", "government"),
        ("school_words", "school"),
    )
    bureau = _has(flow, head, "service_words") and _has(flow, head, "company_words")
    for key, name in ordered:
        if _has(flow, head, key) and not (bureau and key == "notary_words"):
            deciding = [i for i in head if flow.tokens[i].bare in words().translation[key]]
            return choose(flow, [Candidate(name, tuple(deciding or head), 0.99)])
    return choose(flow, [Candidate("other", tuple(head), 0.98)])


def _wording(flow: Flow, statement: Sequence[int]) -> Fact[str]:
    """`word_for_word` when the sentence says so (a word or its sense), else `correct`."""
    if not statement:
        return Fact[str]()
    lists = words().translation
    text = " ".join(flow.tokens[i].folded for i in statement)
    literal = [p for p in lists["word_for_word"] if p in text]
    deciding = (
        {w for p in literal for w in p.split()} | set(lists["certify_words"]) | set(lists["correct_words"])
    )
    deciding |= set(lists["translation_words"])
    tokens = tuple(i for i in statement if flow.tokens[i].bare in deciding)
    if not literal and _nearly_literal(text):
        return choose(flow, [Candidate("word_for_word", tuple(statement), _GUESS)])
    return choose(
        flow, [Candidate("word_for_word" if literal else "correct", tokens or tuple(statement), 0.99)]
    )


def _nearly_literal(text: str) -> bool:
    """True where `word-for-word` stands in a sentence with letters misread."""
    plain = "".join(ch for ch in text if ch.isalpha())
    return any(
        fuzz.partial_ratio("".join(ch for ch in form if ch.isalpha()), plain) >= _NEARLY
        for form in words().translation["word_for_word"]
        if len(form) > _SHORT
    )


def _source_language(flow: Flow, head: Sequence[int], statement: Sequence[int]) -> Fact[str]:
    """The language that stands after `from` or beside `language` in the translator's words.

    A bureau's letterhead lists what it offers, and a course may be called `Russian language`: neither
    tells anything. Of a row that names two languages the first is a guess.
    """
    found = []
    offered = {flow.tokens[i].row for i in head}
    offered |= {row + 1 for row in offered if not _says_translated(flow, row + 1)}
    for index, token in enumerate(flow.tokens):
        code = _language_named(flow, index)
        if code and (index in statement or (token.row not in offered and _of_translating(flow, index))):
            several = {_language_named(flow, i) for i in flow.rows[token.row]} - {None, code}
            found.append((index not in statement, Candidate(code, (index,), 0.85 if several else 0.99)))
    return choose(flow, [candidate for _, candidate in sorted(found, key=lambda item: item[0])][:1])


def _says_translated(flow: Flow, row: int) -> bool:
    """True for a row of its own `Translated from Russian into English` under a letterhead."""
    members = [i for i in flow.rows.get(row, []) if flow.tokens[i].squeezed]
    opens = [flow.tokens[i].bare for i in members[:3]]
    return bool(members) and opens[0].startswith(_STEMS) and bool({"from", "с", "into"} & set(opens))


def _language_named(flow: Flow, index: int) -> str | None:
    token, span = flow.tokens[index], range(max(0, index - 2), min(len(flow.tokens), index + 3))
    around = f" {' '.join(flow.tokens[i].bare for i in span)} "
    for code, names in words().source_languages.items():
        if token.bare in names and (" from " in around or "language" in around):
            return code
        if any(" " in n and f" {n} " in around and token.bare == n.split()[0] for n in names):
            return code
    return None


def _of_translating(flow: Flow, index: int) -> bool:
    """True where the words around speak of translating or of the original document."""
    span = range(max(0, index - _ROUND), min(len(flow.tokens), index + _ROUND))
    lists = words().translation
    told = {*lists["translation_words"], *lists["service_words"], *_OF_THE_ORIGINAL}
    page = flow.tokens[index].page
    near = [flow.tokens[i].bare for i in span if flow.tokens[i].page is page]
    return any(word in told or word.startswith(_STEMS) for word in near)


def _from_original(flow: Flow) -> Fact[bool]:
    """Whether it says it was made from the original or a photocopy, or from a transcription."""
    for key, value in (("from_transcription", False), ("from_original", True)):
        tokens = _phrase(flow, words().translation[key])
        if tokens:
            return choose(flow, [Candidate(value, tokens, 0.985)])
    return Fact[bool]()


def _phrase(flow: Flow, phrases: Sequence[str]) -> tuple[int, ...]:
    for index in range(len(flow.tokens)):
        text = " ".join(flow.tokens[i].bare for i in range(index, min(index + 6, len(flow.tokens))))
        for phrase in phrases:
            if text.startswith(phrase):
                return tuple(range(index, index + len(phrase.split())))
    return ()


def _notary_mark(flow: Flow, head: Sequence[int]) -> Fact[bool]:
    """Whether a notary's words stand on it; `not notarised` needs no evidence, so absence is False.

    A bureau that names notary's services in its letterhead has not had this paper notarised.
    """
    hits = [h for h in find(flow, kind_cues()) if h.key == "notary" and h.form.weight >= 2]
    if _has(flow, head, "service_words"):
        rows = {flow.tokens[i].row + step for i in head for step in (0, 1)}
        hits = [h for h in hits if flow.tokens[h.start].row not in rows]
    if hits:
        best = max(hits, key=lambda h: h.form.weight)
        return choose(flow, [Candidate(value=True, tokens=tuple(best.span), prior=0.99)])
    return Fact[bool]()


def _translator_line(whole: Context, blocks: Blocks) -> Hit | None:
    """The translator's label; else that of the service's or school's representative who certifies.

    Titles that stand before the certifying sentence, or with `(signed)` beside them, are translated text.
    """
    lines = role_lines(whole)
    for keys in (("translator",), ("director",), ("registrar", "dean", "vice_rector", "rector", "secretary")):
        hits = [hit for hit in lines if hit.key in keys and hit.start not in blocks.statement]
        if keys != ("translator",):
            hits = [hit for hit in hits if _certifies(whole.flow, blocks, hit)]
        if hits:
            return ([hit for hit in hits if not in_a_sentence(whole.flow, hit)] or hits)[-1]
    return None


def _certifies(flow: Flow, blocks: Blocks, hit: Hit) -> bool:
    """True for an official's line in the translator's part that is no copy of the original's."""
    if hit.start not in blocks.attestation or (blocks.statement and hit.end <= blocks.statement[0]):
        return False
    row = flow.rows[flow.tokens[hit.start].row]
    return not any(i in row for i in _placeholders(flow))


def _translator(whole: Context, blocks: Blocks, line: Hit | None) -> tuple[Fact[str], Fact[str]]:
    """Name and title as printed: by the translator's label, and in the certifying sentence (`I, N. N.,`)."""
    flow = whole.flow
    found: list[Candidate[str]] = []
    for index, token in zip(blocks.statement, (flow.tokens[i] for i in blocks.statement), strict=True):
        if token.bare in {"i", "undersigned"}:
            run = _name_from(flow, [i for i in blocks.statement if i > index])
            if run:
                found.append(Candidate(text_of(flow, run), run, 0.99, least=_known(whole, run)))
                break
    title = Fact[str]()
    if line is not None:
        printed = official_name(whole, line)
        title = _title(flow, line)
        if printed.value and printed.evidence:
            at = _tokens_of(flow, line, printed.value)
            found += [Candidate(printed.value, at, 0.985, least=_known(whole, at))] if at else []
    return choose(flow, found), title


def _known(whole: Context, run: Sequence[int]) -> tuple[tuple[int, float], ...]:
    return least_sure(whole.flow, run, languages_at(whole.flow, run, whole.languages))


def _title(flow: Flow, line: Hit) -> Fact[str]:
    """The translator's title with the words right before it (`Certified Translator`)."""
    segment = flow.segments[flow.tokens[line.start].segment]
    start = line.start
    while start > segment[0] and line.start - start < 3 and flow.tokens[start - 1].text.isalpha():
        start -= 1
    named = start > segment[0] and flow.tokens[start - 1].text.endswith(",")  # `N. N., Sworn Translator`
    if not named and not all(flow.tokens[i].text.isalpha() for i in segment if i < line.start):
        start = line.start
    tokens = tuple(range(start, _title_ends(flow, line)))
    listed = tokens == tuple(line.span) and not line.distance
    return choose(flow, [Candidate(text_of(flow, tokens), tokens, 0.99, closed=listed)])


def _title_ends(flow: Flow, line: Hit) -> int:
    """Where a title ends: `of the Translation Bureau` is part of it, `of` and a bureau's own name are not."""
    segment = flow.segments[flow.tokens[line.start].segment]
    end = line.end
    if end > segment[-1] or flow.tokens[end].bare not in _LINKS or flow.tokens[end - 1].text.endswith(","):
        return end
    if end + 1 > segment[-1] or flow.tokens[end + 1].bare != "the":
        return end
    while end <= segment[-1] and flow.tokens[end].text.strip(",").isalpha():
        end += 1
        if flow.tokens[end - 1].text.endswith(","):
            break
    return end


def _name_from(flow: Flow, tokens: Sequence[int]) -> tuple[int, ...]:
    kept = [i for i in tokens if flow.tokens[i].squeezed]
    while kept and flow.tokens[kept[0]].bare in {"the", "undersigned", "translator", "certified", "sworn"}:
        kept = kept[1:]
    run = kept[: name_run([flow.tokens[i].text for i in kept])]
    return tuple(run) if len(run) >= 2 else ()


def _tokens_of(flow: Flow, line: Hit, text: str) -> tuple[int, ...]:
    """The places near a label where a text stands."""
    length = len(text.split())
    for start in range(max(0, line.start - 20), min(len(flow.tokens), line.end + 30)):
        span = tuple(range(start, min(start + length, len(flow.tokens))))
        if text_of(flow, span).strip("() ") == text:
            return span
    return ()


def _signed(whole: Context, blocks: Blocks, line: Hit | None) -> Fact[bool]:
    """A signature beside the translator's label or under the certifying sentence."""
    if line is not None:
        return signed_at(whole, line)
    flow = whole.flow
    if blocks.statement:
        last = flow.tokens[blocks.statement[-1]]
        below = [m for m in last.page.marks if m.kind == "signature" and m.box[3] > last.box[1]]
        if below:
            return marked(flow, last.page, below[0], signed_probability(below[0], "near"))
    return Fact[bool]()


def _placeholders(flow: Flow) -> list[int]:
    """`(signature)`, `[seal]`, `/signed/`: words only a translator puts for what is drawn on the original."""
    wanted = {"signature", "signed", "seal", "stamp", "emblem", "imza", "mohur", "round", "signatures"}
    found = []
    for index, token in enumerate(flow.tokens):
        text = token.text.strip(".,:;_")
        if text[:1] in "([/" and text[-1:] in ")]/" and token.bare in wanted:
            found.append(index)
    return found
