"""The sentence by which a translator answers for a translation, and what it says of its wording."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from extractors.meaning.candidates import Candidate, choose
from extractors.meaning.flow import Flow
from extractors.meaning.values import ends_sentence, ends_with_short_word
from extractors.meaning.vocabulary import words
from schemas.facts import Fact

_SENTENCE = 45
"""A certifying sentence has at most so many words before and after its verb."""
_HEAD = 0.12
"""Of the page's height: what stands higher is a letterhead's own praise, and answers for nothing."""
_WAIVED = 4
"""Words after a negation within which it is said what is denied: `without any omissions` denies nothing."""
_WIDE = 0.045
"""A share of the page's width: words of one sentence stand closer."""
_A_HEADING = 8
"""Letters: fewer in capitals are a name or a short word."""
_LEAST = 5
"""Words: less is a heading."""
_NEARLY, _SHORT = 78, 10
"""Per cent of letters in which a misread phrase is still known; shorter phrases are not looked for so."""
_GUESS = 0.9
_STATES = ("state", "states")


def certifying_sentence(flow: Flow) -> tuple[int, ...]:
    """The sentence that says the translation is correct, as places in the flow; empty when there is none.

    It must speak of a translation and call it correct, word for word or true to its original, and not
    deny it: best one in which somebody certifies, else one that asserts it (`This is a true translation
    of ...`, `Translated word for word from ...`). A notary's sentence about the translator is none.
    """
    lists = words().translation
    for found, answers in (
        ((*lists["certify_words"], *_STATES), _vouches),
        (lists["translation_words"], _asserts),
    ):
        around = [sentence_around(flow, i) for i, token in enumerate(flow.tokens) if token.bare in found]
        said = [one for one in around if answers(flow, one) and _claims(flow, one)]
        if said:
            return min(said, key=lambda one: (_limited(flow, one), not _is_literal(flow, one)))
    return ()


def wording(flow: Flow, statement: Sequence[int]) -> Fact[str]:
    """`word_for_word` when the sentence says so (a word or its sense), else `correct`.

    That a phrase without a verb (`Word for word translation`) answers for anything is a guess, and so is
    what a sentence says that limits itself.
    """
    if not statement:
        return Fact[str]()
    lists = words().translation
    text = _text(flow, statement)
    literal = [p for p in lists["word_for_word"] if p in text]
    value = "word_for_word" if literal else "correct"
    if not literal and _nearly_literal(text):
        return choose(flow, [Candidate("word_for_word", tuple(statement), _GUESS)])
    sure = (_certifies(flow, statement) or _says_so(flow, statement)) and not _limited(flow, statement)
    prior = 0.99 if sure else _GUESS
    deciding = {w for p in literal for w in p.split()}
    deciding |= {w for key in ("certify_words", "correct_words", "translation_words") for w in lists[key]}
    tokens = tuple(i for i in statement if flow.tokens[i].bare in deciding)
    return choose(flow, [Candidate(value, tokens or tuple(statement), prior)])


def sentence_around(flow: Flow, index: int) -> tuple[int, ...]:
    """The words of the sentence that a word stands in, as far as one paragraph reaches."""
    tokens = flow.tokens
    start = index
    while start > 0 and index - start < _SENTENCE and _one_text(flow, start - 1, index):
        if tokens[start - 1].text.endswith(("]", ")")) or _ends(flow, start - 1):
            break
        if _far_above(flow, start) or _begins_anew(flow, start):
            break
        start -= 1
    end = index + 1
    while end < len(tokens) and end - index < _SENTENCE and _one_text(flow, end, index):
        if _ends(flow, end - 1) or _far_above(flow, end) or _begins_anew(flow, end):
            break
        end += 1
    return tuple(range(start, end))


def _claims(flow: Flow, sentence: Sequence[int]) -> bool:
    """True where a sentence speaks of a translation and calls it correct, neither denied nor a notary's."""
    lists = words().translation
    plain, text = [flow.tokens[i].bare for i in sentence], _text(flow, sentence)
    says = any(word in lists["translation_words"] for word in plain) or "english version" in text
    says = says or _of_the_one_just_made(flow, sentence)
    holds = any(word in lists["correct_words"] for word in plain)
    holds = holds or any(p in text for key in ("word_for_word", "correspond_phrases") for p in lists[key])
    return says and holds and not _denied(flow, sentence) and not _of_another(flow, sentence)


def _of_the_one_just_made(flow: Flow, sentence: Sequence[int]) -> bool:
    """True for `I confirm that it is correct` right behind `I, N. N., made this translation`."""
    lists = words().translation
    plain = [flow.tokens[i].bare for i in sentence]
    if plain[0] not in words().lists["speakers"] or "it" not in plain or not sentence[0]:
        return False
    before = [flow.tokens[i].bare for i in sentence_around(flow, sentence[0] - 1)]
    said = any(word in lists["translation_words"] for word in before)
    return said and (any(word in words().lists["speakers"] for word in before) or "by me" in " ".join(before))


def _vouches(flow: Flow, sentence: Sequence[int]) -> bool:
    """True where somebody certifies: `certified translations` in a letterhead is a service on offer."""
    offered = all(
        flow.tokens[i].bare not in words().translation["certify_words"] or flow.tokens[i].bare == "certified"
        for i in sentence
    )
    return _certifies(flow, sentence) and not (offered and flow.tokens[sentence[0]].middle < _HEAD)


def _certifies(flow: Flow, sentence: Sequence[int]) -> bool:
    lists = words().translation
    if any(flow.tokens[i].bare in lists["certify_words"] for i in sentence):
        return True
    text = _text(flow, sentence)
    return any(phrase in text for phrase in lists["certify_phrases"])


def _asserts(flow: Flow, sentence: Sequence[int]) -> bool:
    """True for a sentence about this very translation, in running text and below the letterhead."""
    lists = words().translation
    plain = [flow.tokens[i].bare for i in sentence if flow.tokens[i].bare]
    first = flow.tokens[sentence[0]]
    later = first.page is not flow.tokens[0].page and _says_so(flow, sentence)
    if len(plain) < _LEAST or (first.middle < _HEAD and not later):
        return False
    opens = (plain[1] if plain[0] == "the" else plain[0]) in lists["speaking_openers"]
    return opens or any(word in lists["speaking_words"] for word in plain)


def _says_so(flow: Flow, sentence: Sequence[int]) -> bool:
    """True where a sentence has a verb and says what it speaks of: `This is a true translation of ...`."""
    lists = words().translation
    plain = [flow.tokens[i].bare for i in sentence]
    plain = plain[1:] if plain[0] == "the" and len(plain) > 1 else plain
    speaks = any(word in lists["speaking_words"] for word in plain) or plain[0] in lists["translation_words"]
    return speaks and any(word in lists["asserting_words"] or word in {"i", "we"} for word in plain)


def _denied(flow: Flow, sentence: Sequence[int]) -> bool:
    """True where the sentence denies or limits: `not`, `unless`. `No. 12` and `without omissions` do not."""
    lists = words().translation
    for place, index in enumerate(sentence):
        token = flow.tokens[index]
        if token.bare not in lists["negations"] or (token.text.endswith(".") and token.bare == "no"):
            continue
        after = [flow.tokens[i].bare for i in sentence[place + 1 : place + 1 + _WAIVED]]
        if token.bare == "no" and any(ch.isdecimal() for ch in "".join(after[:2])):
            continue
        if not any(word in lists["no_denials"] for word in after):
            return True
    return False


def _limited(flow: Flow, sentence: Sequence[int]) -> bool:
    """True where a sentence speaks of what ought to be, of a part, of an offer, or for somebody else.

    `should be certified as correct`, `except the illegible parts`, `rather than word for word`, `appeared
    before me and declared`. The month of May limits nothing.
    """
    lists = words().translation
    text = _text(flow, sentence)
    plain = [flow.tokens[i].bare for i in sentence if flow.tokens[i].text[:3] != "May"]
    return any(word in lists["limits"] for word in plain) or any(p in text for p in lists["limit_phrases"])


def _of_another(flow: Flow, sentence: Sequence[int]) -> bool:
    """True for a sentence of somebody else about the translator or the signature: a notary's."""
    lists = words().translation
    text = _text(flow, sentence)
    notary = any(flow.tokens[i].bare.startswith(lists["notary_stems"]) for i in sentence)
    other = any(f"{phrase} " in f"{text} " for phrase in lists["by_another"])
    return notary or other or any(phrase in text for phrase in lists["signature_only"])


def _is_literal(flow: Flow, sentence: Sequence[int]) -> bool:
    text = _text(flow, sentence)
    return any(phrase in text for phrase in words().translation["word_for_word"])


def _nearly_literal(text: str) -> bool:
    """True where `word-for-word` stands in a sentence with letters misread."""
    plain = "".join(ch for ch in text if ch.isalpha())
    return any(
        fuzz.partial_ratio("".join(ch for ch in form if ch.isalpha()), plain) >= _NEARLY
        for form in words().translation["word_for_word"]
        if len(form) > _SHORT
    )


def _text(flow: Flow, sentence: Sequence[int]) -> str:
    return " ".join(flow.tokens[i].folded for i in sentence)


def _one_text(flow: Flow, one: int, other: int) -> bool:
    first, second = flow.tokens[one], flow.tokens[other]
    return first.page is second.page and first.column == second.column


def _ends(flow: Flow, index: int) -> bool:
    """True where a sentence ends: also after a short word (`made by me.`) before a capital."""
    text = flow.tokens[index].text
    following = flow.tokens[index + 1].text if index + 1 < len(flow.tokens) else ""
    if text.endswith(";") and following[:1].islower():
        return False  # `I have the command of both languages; what you read above is the true version`
    if ends_sentence(text):
        return True
    return ends_with_short_word(text) and following[:1].isupper()


def _begins_anew(flow: Flow, index: int) -> bool:
    """True for `I`, `This`, `We` at the start of a row under one with room to spare, and after a heading."""
    before, after = flow.tokens[index - 1], flow.tokens[index]
    if before.row == after.row:
        return False
    if _in_capitals(flow, before.row) and not _in_capitals(flow, after.row):
        return True
    opens = after.text[:1].isupper() and after.bare in words().translation["statement_openers"]
    return opens and not flow.fills_row(index - 1)


def _in_capitals(flow: Flow, row: int) -> bool:
    """True for a row of headings: all its words in capitals."""
    letters = "".join(ch for i in flow.rows[row] for ch in flow.tokens[i].text if ch.isalpha())
    return len(letters) > _A_HEADING and letters == letters.upper()


def _far_above(flow: Flow, index: int) -> bool:
    """True where a paragraph ends: a larger step down, or a gap in the row that justified print has not."""
    before, after = flow.tokens[index - 1], flow.tokens[index]
    if before.row == after.row:
        return after.box[0] - before.box[2] > _WIDE
    return after.middle - before.middle > 2.6 * max(before.height, after.height, 0.006)
