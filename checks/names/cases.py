"""Russian names in the dative, in which diplomas name their holder: `Садыховой Айсель`."""

from collections.abc import Iterator
from itertools import product

from checks.data import table
from checks.letters import lower

_MOST_WORDS = 3


def nominatives(name: str) -> Iterator[str]:
    """The name as it would stand if each of its Russian words were in the dative, the name itself first.

    Only for proposing that two spellings are one name: an ending alone does not tell the case.
    """
    words = lower(name).split()
    if len(words) > _MOST_WORDS:
        yield name
        return
    for forms in product(*map(_forms, words)):
        yield " ".join(forms)


def _forms(word: str) -> tuple[str, ...]:
    endings: dict[str, list[str]] = table("name_letters")["russian_datives"]
    return (
        word,
        *(
            word[: -len(ending)] + other
            for ending, others in endings.items()
            if word.endswith(ending) and len(word) - len(ending) >= 2
            for other in others
        ),
    )
