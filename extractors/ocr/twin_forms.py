"""Words that stand on a page twice, once without its language's dots and hooks: one of the two is misread."""

import unicodedata
from collections import defaultdict
from collections.abc import Sequence

_BARE = str.maketrans({"ə": "a", "ı": "i"})
_SIGNS = ".,;:()[]«»\"'"


def losers_of_marks(texts: Sequence[str]) -> set[int]:
    """The indexes of words that stand on the page with marks too: `va` where there is `və`."""
    forms: dict[str, set[str]] = defaultdict(set)
    plain = [text.strip(_SIGNS).lower().replace("i\u0307", "i") for text in texts]
    for text in plain:
        forms[_bare(text)].add(text)
    return {i for i, text in enumerate(plain) if text and text == _bare(text) and len(forms[text]) > 1}


def _bare(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.translate(_BARE))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
