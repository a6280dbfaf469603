"""What a paper is called, and the commission that decided, in their own spelling."""

from collections.abc import Sequence

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.fields.context import Context
from extractors.meaning.fields.loose import hangs_below
from extractors.meaning.flow import Token
from extractors.meaning.fold import is_cyrillic, squeezed
from extractors.meaning.headings import certificates, of_a_supplement, says_something
from extractors.meaning.hits import Hit
from extractors.meaning.numbered import numbers_words
from extractors.meaning.values import ends_sentence, marks_lost, school_noun, text_of
from extractors.meaning.vocabulary import kind_cues, kind_list, labels, words
from schemas.documents import DocumentKind
from schemas.facts import Fact

_SHORT_NAME, _SMALL_WORD = 2, 3
"""Words of a name to which one more may belong; letters of a small word."""
_COMMISSIONS = ("attestation_commission", "examination_commission")
_DASHES = frozenset({"-", "–", "—"})
_CYRILLIC = frozenset({"az-Cyrl", "ru"})
_OTHER_LEVELS = frozenset({DocumentKind.POSTGRADUATE, DocumentKind.SECONDARY})
_HEADED = 0.985
_SIGNS = frozenset({"no", "№", "n"})
_MARKS = 0.95
"""What a known title is worth at most that has lost an accent or a blank."""
_FEW_MORE = 3
_MORE = 4
"""Words that a title has at most in its row beside the listed ones."""
_NAME = 6
"""Words of a heading that is taken for a title though no list knows it."""
_LETTERS = 3
_UPPER = 0.45
"""Of the page's height: titles stand higher."""
_NEAR = 3.0
"""Line heights between the rows of one heading."""
_HEADING = 9
"""Words: a longer row is a sentence."""
_SAID_OF_IT = 2
"""Words behind a paper's name that tell whether it is a title: `Диплом является ...`."""
_CUT = 0.9
"""What a title is worth at most whose first line is lost, or whose words may be another's."""


def read_title(context: Context) -> Fact[str]:
    """The heading that names the document, whole row; headings in two rows are joined."""
    flow, best = context.flow, _best_title(context)
    if best is None:
        return _certificate(context)
    tokens = _first_row_of(context, best)
    if tokens != list(best.span):
        return choose(flow, [Candidate(text_of(flow, tokens), tuple(tokens), _HEADED)])
    tokens = _of_its_row(context, best)
    led = _words_before(context, tokens)
    under = _row_under(context, [*led, *tokens])
    tokens = [*led, *tokens, *under]
    if flow.tokens[tokens[0]].bare in words().lists["no_heading_begins"]:
        tokens = [*_row_over(context, tokens[0]), *tokens]
    known = best.distance == 0 and (len(tokens) == len(best.span) or _known_title(tokens, context))
    # Words run together, or an accent lost: the title is known, its spelling is not.
    spoilt = best.distance == 0 and _spoilt_title(context, best)
    doubtful = not known and bool(led or under or _two_titles(context, tokens))
    prior = _MARKS if spoilt else 1.0
    if doubtful or _may_be_cut(context, best, tokens) or _an_address(context, best):
        prior = min(prior, _CUT)
    text = text_of(flow, tokens)
    return choose(flow, [Candidate(text, tuple(tokens), prior, closed=known and not spoilt)])


def _best_title(context: Context) -> Hit | None:
    """The phrase that names the document: in capitals or opening its row, the longest, the first."""
    titles = next((found for kind in _called(context.kind) if (found := _titles(context, kind))), [])
    if not titles:
        return None
    first = context.flow.tokens[min(titles, key=lambda h: h.start).start]
    own_half = [h for h in titles if _same_half(context, h, first)]
    best = max(
        own_half,
        key=lambda h: (
            _opens_its_row(context, h),
            bool(h.form.printed) and h.form.words > 1,
            len(h.form.squeezed),
            -h.start,
        ),
    )
    return _whole_heading(best, own_half)


def _of_its_row(context: Context, hit: Hit) -> list[int]:
    """A title with the words of its piece of the row that belong to it: no numbers, no school's name."""
    flow, tokens = context.flow, list(hit.span)
    segment = flow.segments[flow.tokens[hit.start].segment]
    sentence = any(ends_sentence(flow.tokens[i].text) for i in segment[:-1])
    if len(segment) <= len(hit.span) + _MORE and set(hit.span) <= set(segment) and not sentence:
        number = numbers_words(flow, segment)
        tokens = [i for i in segment if i in hit.span or not (i in number or _apart_from_title(context, i))]
        while tokens[-1] not in hit.span and _no_end(flow.tokens[tokens[-1]].squeezed):
            tokens.pop()
    if any(school_noun(flow.tokens[i].bare) for i in tokens if i not in hit.span):
        tokens = list(hit.span)
    return tokens + (_rest_of_row(context, hit) if tokens == list(hit.span) else [])


def _may_be_cut(context: Context, hit: Hit, tokens: Sequence[int]) -> bool:
    """True for a title that has lost its beginning, or that names another paper than this one."""
    first = context.flow.tokens[tokens[0]]
    if first.bare in words().lists["no_heading_begins"] or text_of(context.flow, tokens)[:1].islower():
        return True
    if _led_from_above(context, tokens) or first.text.startswith("("):
        return True
    if len(tokens) == 1 and first.bare in kind_list("half_titles"):
        return True
    return of_a_supplement(context.flow, hit) or _beside_a_number(context, tokens, hit)


def _an_address(context: Context, hit: Hit) -> bool:
    """`Aidiyyəti üzrə` on a recognised page: to whom it is written; the title may not have been read."""
    first = context.flow.tokens[hit.start]
    named = hit.form.squeezed in map(squeezed, words().lists["addresses"])
    return named and not first.page.typed and not first.text.isupper()


def _called(kind: DocumentKind) -> tuple[DocumentKind, ...]:
    """The kinds by whose titles such a paper is called, the likeliest first.

    Colleges and residencies issue diplomas and supplements too; of a diploma with its supplement the
    diploma comes first.
    """
    if kind is DocumentKind.DIPLOMA_AND_TRANSCRIPT:
        return (DocumentKind.DIPLOMA,)
    return (kind, DocumentKind.TRANSCRIPT, DocumentKind.DIPLOMA) if kind in _OTHER_LEVELS else (kind,)


def _titles(context: Context, kind: DocumentKind) -> list[Hit]:
    own = [hit for hit in context.votes.hits.get(kind.value, []) if hit.form.group == "title"]
    own = [hit for hit in own if not says_something(context.flow, _words_after(context, hit))]
    by_structure = [hit for hit in own if not hit.form.printed]
    titles = [*context.votes.titles, *by_structure]
    told = [hit for hit in own if hit in titles or _in_capitals(context, hit)]
    return told or [hit for hit in own if _alone_at_the_head(context, hit)]


def _alone_at_the_head(context: Context, hit: Hit) -> bool:
    """True for a known title of several words alone in its row, a number apart, in the upper part of a page.

    `Orta ixtisas təhsili haqqında diplom` need not stand in capitals or in larger print.
    """
    flow, first = context.flow, context.flow.tokens[hit.start]
    row = flow.rows[first.row]
    number = numbers_words(flow, flow.segments[first.segment])
    others = [i for i in row if i not in hit.span and i not in number and flow.tokens[i].squeezed]
    known = hit.form.printed and hit.form.words > 1 and not hit.distance
    stands = not others and first.text[:1].isupper() and first.middle < _UPPER
    return bool(known) and stands and not flow.tokens[hit.end - 1].text.endswith((":", ",", ";"))


def _words_after(context: Context, hit: Hit) -> list[int]:
    """The words right behind a phrase, with which a sentence about the paper would go on."""
    segment = context.flow.segments[context.flow.tokens[hit.start].segment]
    return [i for i in segment if i >= hit.end][:_SAID_OF_IT]


def _two_titles(context: Context, tokens: Sequence[int]) -> bool:
    """`Transkript Transcript`: one title in two languages, which were printed in two rows or pieces."""
    titles = [h for hits in context.votes.hits.values() for h in hits if h.form.group == "title"]
    own = sorted((h for h in titles if set(h.span) <= set(tokens)), key=lambda h: (h.start, -h.end))
    apart = [h for n, h in enumerate(own) if all(h.start >= one.end for one in own[:n])]
    return sum(not context.flow.tokens[h.start].text.startswith("(") for h in apart) > 1


def _opens_its_row(context: Context, hit: Hit) -> bool:
    """False for `приложение к диплому ЖБ № 1234567 / Supplement to the Diploma` under `ТРАНСКРИПТ`."""
    first = context.flow.segments[context.flow.tokens[hit.start].segment][0]
    return first == hit.start and not context.flow.tokens[first].text[:1].islower()


def _first_row_of(context: Context, hit: Hit) -> list[int]:
    """A title opens its row: `DIPLOMA SUPPLEMENT` over `to Diploma MD` is no `supplement to diploma`."""
    flow = context.flow
    first = [i for i in flow.segments[flow.tokens[hit.start].segment] if flow.tokens[i].squeezed]
    runs_over = flow.tokens[hit.start].row != flow.tokens[hit.end - 1].row
    return first if runs_over and first[0] != hit.start and len(first) <= _HEADING else list(hit.span)


def _words_before(context: Context, tokens: Sequence[int]) -> list[int]:
    """`АКАДЕМИЧЕСКИЙ` before `ТРАНСКРИПТ` in capitals as large: the title's own first words."""
    flow, first = context.flow, context.flow.tokens[tokens[0]]
    if not first.text.isupper():
        return []
    before = [i for i in flow.segments[first.segment] if i < tokens[0] and flow.tokens[i].squeezed]
    plain = all(flow.tokens[i].text.isalpha() and flow.tokens[i].text.isupper() for i in before)
    schools = any(school_noun(flow.tokens[i].bare) or len(flow.tokens[i].bare) < _LETTERS for i in before)
    another = any(
        flow.tokens[i].bare.startswith(words().lists["diploma_stems"]) for i in before
    )  # `ДОДАТОК ДО ДИПЛОМА`
    return before if plain and not schools and not another and len(before) <= _FEW_MORE else []


def _row_under(context: Context, tokens: Sequence[int]) -> list[int]:
    """`ДИПЛОМ` over `СПЕЦИАЛИСТА`: what hangs under a title is its second line."""
    flow = context.flow
    under = hangs_below(context, tokens)
    titles = [h for hits in context.votes.hits.values() for h in hits if h.form.group == "title"]
    named = {i for h in titles for i in h.span}
    if not under or len(under) > _HEADING or named & set(under):
        return []
    text, over = flow.text(under), flow.text(tokens)
    plain = not any(ch.isdecimal() for ch in text) and not any(
        school_noun(flow.tokens[i].bare) or flow.tokens[i].text.endswith((":", ",")) for i in under
    )
    return list(under) if plain and text.isupper() == over.isupper() and over.isupper() else []


def _known_title(tokens: Sequence[int], context: Context) -> bool:
    wanted = "".join(context.flow.tokens[i].squeezed for i in tokens)
    return any(form.group == "title" and form.squeezed == wanted for form in kind_cues())


def _row_over(context: Context, index: int) -> list[int]:
    """`ƏSAS (BAZA ALİ) TİBB TƏHSİLİ` over `HAQQINDA DİPLOM`: the row right over it, in letters as large."""
    tokens = context.flow.tokens
    row = context.flow.rows.get(tokens[index].row - 1, [])
    if not row or len({tokens[i].segment for i in row}) > 1 or tokens[row[0]].page is not tokens[index].page:
        return []
    like = 0.75 < tokens[row[0]].height / max(tokens[index].height, 1e-6) < 1.34
    near = tokens[index].middle - tokens[row[0]].middle < _NEAR * tokens[index].height
    same = context.flow.text(row).isupper() == tokens[index].text.isupper()
    plain = not any(school_noun(tokens[i].bare) or any(c.isdecimal() for c in tokens[i].text) for i in row)
    return list(row) if like and near and same and plain else []


def _led_from_above(context: Context, tokens: Sequence[int]) -> bool:
    """True where the piece over a title ends in `haqqında`: `ORTA İXTİSAS TƏHSİLİ HAQQINDA` over `DİPLOM`."""
    flow, hanging = context.flow, words().lists["no_heading_begins"]
    return any(flow.tokens[piece[-1]].bare in hanging for piece in flow.pieces_over(tokens))


def _rest_of_row(context: Context, hit: Hit) -> list[int]:
    """`ПРИЛОЖЕНИЕ` over `к диплому специалиста`: the last row of a heading belongs to it as a whole."""
    tokens = context.flow.tokens
    row = context.flow.segments[tokens[hit.end - 1].segment]
    if row[0] not in hit.span or tokens[row[0]].row == tokens[hit.start].row:
        return []
    rest = [i for i in row if i >= hit.end]
    worded = all(tokens[i].text.isalpha() and tokens[i].text.islower() for i in rest)
    return rest if worded and len(rest) <= _FEW_MORE else []


def _certificate(context: Context) -> Fact[str]:
    """Where no known title is found the heading that a word for a paper ends or begins, in a row of its own.

    Of papers of other levels it calls itself a certificate.
    """
    nouns = "certificate_nouns" if context.kind in _OTHER_LEVELS else "paper_nouns"
    found = [h for h in certificates(context.flow, nouns) if h.start not in context.official_tokens][:1]
    whole = [h for h in found if _one_name(context, h) and not hangs_below(context, tuple(h.span))]
    told = [(tuple(h.span), _HEADED if h in whole else _CUT) for h in found]
    return choose(context.flow, [Candidate(text_of(context.flow, span), span, prior) for span, prior in told])


def _one_name(context: Context, hit: Hit) -> bool:
    """False for a row that may hold two names of a paper, as in two languages: `ДОДАТОК — ПРИЛОЖЕНИЕ`."""
    text = context.flow.text(hit.span)
    return len(hit.span) <= _NAME and not any(ch in text for ch in "—–/|")


def _whole_heading(best: Hit, titles: Sequence[Hit]) -> Hit:
    """The heading of which a known title is only the end: `... ÜZRƏ FƏRQLƏNMƏ DİPLOMU`."""
    around = [h for h in titles if set(best.span) < set(h.span)]
    return max(around, key=lambda h: h.end - h.start, default=best)


def _beside_a_number(context: Context, tokens: Sequence[int], hit: Hit) -> bool:
    """True where a row has a number and words that no known title has: they may belong to the number."""
    segment = context.flow.segments[context.flow.tokens[hit.start].segment]
    return bool(numbers_words(context.flow, segment)) and any(i not in hit.span for i in tokens)


def _same_half(context: Context, hit: Hit, first: Token) -> bool:
    """Of a bilingual paper the title of the half that is read first."""
    token = context.flow.tokens[hit.start]
    if token.page is first.page and token.column != first.column and set(context.languages) >= _CYRILLIC:
        return False  # Azerbaijani and Russian pages side by side share their letters
    return is_cyrillic(token.text) == is_cyrillic(first.text) or token.column == first.column


def _spoilt_title(context: Context, hit: Hit) -> bool:
    if not hit.form.printed:
        return False  # a title told by its head noun: nothing to compare it with
    text = context.flow.text(hit.span)
    turkic = context.language in {"az-Latn", "tr"}
    pieces = [word for word in text.split() if any(ch.isalnum() for ch in word)]
    return len(pieces) != hit.form.words or marks_lost(text, hit.form.printed, turkic=turkic)


def _no_end(word: str) -> bool:
    return not word or word in _SIGNS


def _in_capitals(context: Context, hit: Hit) -> bool:
    """A title of several words in capitals is the title, inside a running row and over several rows.

    `ДИПЛОМ` over `с отличием` counts too: capitals are asked of the first row alone, if it is all there.
    """
    flow = context.flow
    first = [i for i in hit.span if flow.tokens[i].row == flow.tokens[hit.start].row]
    text = flow.text(first)
    rows = len(first) < len(hit.span) and len(flow.rows[flow.tokens[hit.start].row]) == len(first)
    return (len(hit.span) > 2 or rows) and text.upper() == text


def _apart_from_title(context: Context, index: int) -> bool:
    honours = any(index in h.span for h in context.labelled.of("honours"))
    if not context.flow.tokens[index].squeezed and context.flow.tokens[index].text in _DASHES:
        return False
    return (
        honours
        or any(ch.isdecimal() for ch in context.flow.tokens[index].text)
        or not context.flow.tokens[index].squeezed
    )


def read_commission(context: Context) -> Fact[str]:
    """The commission's name where it decides, not where its chair signs."""
    hits = [hit for hit in context.labelled.of(*_COMMISSIONS) if hit.start not in context.official_tokens]
    places = [(tuple(hit.span), hit.distance == 0) for hit in hits] or _in_decisions(context)
    found = []
    for tokens, exact in places[:1]:
        name = _nominative(text_of(context.flow, tokens))
        cut = _begins_before(context, tokens) or _governed_by_nothing(context, tokens, name)
        prior = _CUT if cut else 1.0
        found.append(Candidate(name, tokens, prior, closed=exact))
    return choose(context.flow, found)


def _begins_before(context: Context, places: Sequence[int]) -> bool:
    """True for a short name with a word before it that nothing explains: `Ali Attestasiya Komissiyası`."""
    before = places[0] - 1
    if len(places) > _SHORT_NAME or before < 0 or before in context.labelled.covered:
        return False
    token, first = context.flow.tokens[before], context.flow.tokens[places[0]]
    same = token.segment == first.segment or (token.row == first.row - 1 and token.column == first.column)
    worded = token.text.isalpha() and (len(token.bare) > _SMALL_WORD or not token.text.islower())
    return same and token.page is first.page and worded


def _governed_by_nothing(context: Context, places: Sequence[int], name: str) -> bool:
    """True for `аттестационной комиссии` at the head of its piece: a word that governs it stood before."""
    segment = context.flow.segments[context.flow.tokens[places[0]].segment]
    bent = is_cyrillic(name) and text_of(context.flow, places) != name and name.lower().endswith("комиссия")
    return bent and len(places) <= _SHORT_NAME and segment[0] == places[0]


def _in_decisions(context: Context) -> list[tuple[tuple[int, ...], bool]]:
    """The commission's name at the head of a label: `Dövlət Attestasiya Komissiyasının qərarı`."""
    names = {form.squeezed for form in labels() if form.key in _COMMISSIONS}
    found = []
    for hit in context.labelled.of("decision_label"):
        heads = [tuple(range(hit.start, end)) for end in range(hit.start + 1, hit.end)]
        named = [head for head in heads if "".join(context.flow.tokens[i].squeezed for i in head) in names]
        found += [(named[-1], True)] if named else []
    return found


def _nominative(text: str) -> str:
    """`Komissiyasının`, `комиссии` without their endings: the commission itself, in its own spelling."""
    for ending in ("nın", "NIN", "нын", "НЫН"):
        if text.endswith(f"s{'ı' if ending.islower() else 'I'}{ending}") or text.endswith(
            (f"сы{ending}", f"СЫ{ending}")
        ):
            return text[: -len(ending)]
    if text.endswith("SININ"):
        return text.removesuffix("NIN")
    if not text.lower().endswith("комиссии"):
        return text
    return " ".join(_russian_nominative(word) for word in text.split())


def _russian_nominative(word: str) -> str:
    for ending, plain in (("ой", "ая"), ("ии", "ия")):
        if word.lower().endswith(ending):
            return word[: -len(ending)] + (plain.upper() if word.isupper() else plain)
    return word
