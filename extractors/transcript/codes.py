"""Codes of one column against one another: their letters, their length, their numbers that go up."""

from collections import Counter
from collections.abc import Sequence

from extractors.confidence import agree, at_confidence
from schemas.courses import Course
from schemas.facts import Fact

_FEWEST = 8
_SHAPE, _LETTERED = 0.8, 0.5  # shares of the codes
_NEXT = 0.98  # how sure a number is that stands between the one before and the one after it
_LONGEST = 5  # letters of a code
_BARE = 0.6  # how sure a code can be at most that lacks the letters of the others


def codes_compared(courses: Sequence[Course]) -> list[Course]:
    """The courses; codes in the sequence of their neighbours surer, those without the others' letters not."""
    facts = [course.code for course in courses]
    texts = [fact.value for fact in facts if fact is not None and fact.value]
    if len(texts) < _FEWEST:
        return list(courses)
    shape, usual = Counter(map(_shape, texts)).most_common(1)[0]
    lettered = sum(any(char.isalpha() for char in text) for text in texts) >= _LETTERED * len(texts)
    made = list(courses)
    for index, fact in enumerate(facts):
        if fact is None or not fact.value:
            continue
        sure = fact.confidence
        if _worded(fact.value) or (lettered and not any(char.isalpha() for char in fact.value)):
            sure = min(sure, _BARE)
        elif usual >= _SHAPE * len(texts) and _shape(fact.value).count(shape) > 1:
            sure = min(sure, _BARE)  # the codes of two rows
        elif usual >= _SHAPE * len(texts) and _shape(fact.value) == shape and _between(facts, index):
            sure = agree(sure, _NEXT * _around(facts, index))
        changed = at_confidence(fact, round(sure, 4))
        made[index] = made[index].model_copy(update={"code": changed})
    return made


def _worded(text: str) -> bool:
    """True for a code with a word of the title beside it."""
    return any(word.isalpha() and len(word) > _LONGEST for word in text.split())


def _shape(text: str) -> str:
    """A code with its figures made alike: `TIP101` and `TIP205` are `TIP000`."""
    return "".join("0" if char.isdecimal() else char for char in text)


def _between(facts: Sequence[Fact[str] | None], index: int) -> bool:
    """True for a code whose number is one more than the one before, or one less than the one after."""
    here = _number(facts[index])
    return any(
        0 <= place < len(facts) and here is not None and _number(facts[place]) == here + step
        for place, step in ((index - 1, -1), (index + 1, 1))
    )


def _around(facts: Sequence[Fact[str] | None], index: int) -> float:
    here = _number(facts[index]) or 0
    fitting = [
        fact.confidence
        for place, step in ((index - 1, -1), (index + 1, 1))
        if 0 <= place < len(facts) and (fact := facts[place]) is not None and _number(fact) == here + step
    ]
    return max(fitting, default=0.0)


def _number(fact: Fact[str] | None) -> int | None:
    figures = "".join(char for char in (fact.value or "") if char.isdecimal()) if fact else ""
    return int(figures) if figures else None
