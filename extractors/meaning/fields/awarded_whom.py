"""Whether the degree a sentence names was awarded, and to the paper's holder.

`She was not awarded the degree of ...`, `Her supervisor holds the degree of ...` name degrees that are none
of the holder's.
"""

import re

from extractors.meaning.fields.context import Context
from extractors.meaning.hits import Hit
from extractors.meaning.vocabulary import words

_BEFORE = 8
"""Words of the sentence before an award among which it is denied or said to be another's."""
_DENIED = re.compile(r"m[ea]mis|m[ea]yib|мемиш|мамыш|мамиш|мемиш|меииб|маииб")
"""Folded: the verb's own negation in Azerbaijani and Turkish, `verilməmişdir`, `verilməyib`."""


def denied(context: Context, hit: Hit) -> bool:
    """True where the sentence says that the degree was not awarded, or not yet."""
    said = _said_before(context, hit)
    own = [context.flow.tokens[i].bare for i in range(hit.start, min(hit.end + 1, len(context.flow.tokens)))]
    never = words().lists["award_denials"]
    return any(word in never for word in (*said, *own)) or any(_DENIED.search(word) for word in own)


def of_somebody_else(context: Context, hit: Hit) -> bool:
    """True where the sentence speaks of a relative, a teacher or a supervisor before it names the degree."""
    return any(word.startswith(words().lists["other_persons"]) for word in _said_before(context, hit))


def _said_before(context: Context, hit: Hit) -> list[str]:
    return [context.flow.tokens[i].bare for i in context.sentence_before(hit.start, _BEFORE)]
