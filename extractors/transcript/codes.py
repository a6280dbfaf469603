"""Codes of one column against one another: their letters, their length, their numbers that go up."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from extractors.confidence import agree, at_confidence
from schemas.courses import Course
from schemas.facts import Fact

_FEWEST = 8
_SHAPE, _LETTERED = 0.8, 0.5  # shares of the codes
_NEXT = 0.98  # how sure a number is that stands between the one before and the one after it
_LONGEST = 5  # letters of a code
_BLANKLESS = re.compile(r"^([^\W\d_]+)(\d)")
_GIVEN = 0.9  # how sure a code can be at most whose blank was read in other codes alone
_BARE = 0.6  # how sure a code can be at most that lacks the letters of the others
_TWINS = frozenset("ABCEHIKMOPTXYАВСЕНІКМОРТХУ")
"""Capitals that Latin and Cyrillic share."""
_PLAN = re.compile(r"^5\d?\.[\d\w]{1,2}\.")
"""`51.0.02` for `Б1.О.02`: the codes of Russian plans of study begin with their block."""
_SEVERAL = 0.2  # the share of codes of a script that is no misreading
_CONFUSED = str.maketrans("1058IOSB", "IOSB1058")


def codes_compared(courses: Sequence[Course], typed: Sequence[bool] = ()) -> list[Course]:
    """The courses; codes in the sequence of their neighbours surer, those without the others' letters not.

    What is `typed` lost no blank.
    """
    facts = _spelled_alike([course.code for course in courses])
    spelled, facts = facts, facts if any(typed) else _spaced_alike(facts)
    texts = [fact.value for fact in facts if fact is not None and fact.value]
    if len(texts) < _FEWEST:
        return list(courses)
    shape, usual = Counter(map(_shape, texts)).most_common(1)[0]
    lettered = sum(any(char.isalpha() for char in text) for text in texts) >= _LETTERED * len(texts)
    mixed = _of_either_script(facts)
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
        if not all(typed) and (index in mixed or _is_plan(fact.value) or _misshapen(fact.value, shape)):
            sure = min(sure, _BARE)
        if fact is not spelled[index]:
            sure = min(sure, _GIVEN)  # a blank it was given is no surer for its neighbours
        changed = at_confidence(fact, round(sure, 4))
        made[index] = made[index].model_copy(update={"code": changed})
    return made


def _of_either_script(facts: Sequence[Fact[str] | None]) -> set[int]:
    """The codes of the rarer script; where they are several, also those whose letters both scripts share."""
    scripts = {
        index: {unicodedata.name(char).split()[0] for char in fact.value if char.isalpha()}
        for index, fact in enumerate(facts)
        if fact is not None and fact.value
    }
    told = Counter(script for said in scripts.values() for script in said)
    if len(told) < 2:
        return set()
    rarer = min(told, key=lambda script: told[script])
    several = told[rarer] >= _SEVERAL * len(scripts)
    return {
        index for index, said in scripts.items() if rarer in said or (several and _is_of_twins(facts[index]))
    }


def _is_of_twins(fact: Fact[str] | None) -> bool:
    return fact is not None and {char for char in fact.value or "" if char.isalpha()} <= _TWINS


def _is_plan(text: str) -> bool:
    return bool(_PLAN.match(text))


def _misshapen(text: str, usual: str) -> bool:
    """True for a code of the usual shape but for a figure that a letter is taken for, or a letter."""
    return _shape(text) != usual and any(
        _shape(text[:place] + text[place].translate(_CONFUSED) + text[place + 1 :]) == usual
        for place in range(len(text))
    )


def _spelled_alike(facts: Sequence[Fact[str] | None]) -> list[Fact[str] | None]:
    """The codes; one whose letters differ from most others' by the dot of an I alone takes theirs."""
    spelled = Counter(_letters(fact.value) for fact in facts if fact is not None and fact.value)
    best: dict[str, str] = {}
    for letters, _ in reversed(spelled.most_common()):
        best[_dotless(letters)] = letters
    return [
        fact.model_copy(
            update={"value": best[_dotless(_letters(fact.value))] + fact.value[len(_letters(fact.value)) :]}
        )
        if fact is not None and fact.value and not fact.trusted
        else fact
        for fact in facts
    ]


def _spaced_alike(facts: Sequence[Fact[str] | None]) -> list[Fact[str] | None]:
    """The codes; `TIP201` among more codes like `TIP 203` given the blank it lacks, and doubtful for it."""
    shapes = Counter(_shape(fact.value) for fact in facts if fact is not None and fact.value)

    def as_usual(fact: Fact[str]) -> Fact[str]:
        value = fact.value or ""
        spaced = _BLANKLESS.sub(r"\1 \2", value)
        if shapes[_shape(spaced)] <= shapes[_shape(value)]:
            return fact
        return at_confidence(fact.model_copy(update={"value": spaced}), min(fact.confidence, _GIVEN))

    return [as_usual(fact) if fact is not None else None for fact in facts]


def _letters(text: str) -> str:
    """The letters a code begins with."""
    return "".join(takewhile(str.isalpha, text))


def _dotless(text: str) -> str:
    return text.translate(str.maketrans("iİı", "III"))


def _worded(text: str) -> bool:
    """True for a code with a word of the title beside it."""
    return any(word.isalpha() and len(word) > _LONGEST for word in text.split())


def _shape(text: str) -> str:
    """A code with its figures and letters made alike: `TIP101` and `BTF205` are `AAA000`."""
    return "".join("0" if char.isdecimal() else "A" if char.isalpha() else char for char in text)


def _between(facts: Sequence[Fact[str] | None], index: int) -> bool:
    """True for a code whose number is one more than the one before, or one less than the one after."""
    return bool(_fitting(facts, index))


def _around(facts: Sequence[Fact[str] | None], index: int) -> float:
    return max((fact.confidence for fact in _fitting(facts, index)), default=0.0)


def _fitting(facts: Sequence[Fact[str] | None], index: int) -> list[Fact[str]]:
    """The codes before and after that a code's number stands between, one of its figures going up by one."""
    own = facts[index]
    here, letters = _numbers(own), _letters(own.value or "") if own else ""
    return [
        fact
        for place, step in ((index - 1, 1), (index + 1, -1))
        if 0 <= place < len(facts)
        and (fact := facts[place]) is not None
        and _letters(fact.value or "") == letters
        and _apart(here, _numbers(fact)) == [step]
    ]


def _apart(one: Sequence[int], other: Sequence[int]) -> list[int]:
    """How far the numbers of two codes lie apart, where they differ."""
    return [a - b for a, b in zip(one, other, strict=False) if a != b] if len(one) == len(other) else []


def _numbers(fact: Fact[str] | None) -> list[int]:
    return [int(figures) for figures in re.findall(r"\d+", fact.value or "")] if fact else []
