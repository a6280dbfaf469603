"""One sentence for what was found alike on several papers, instead of the same sentence for each."""

from collections.abc import Sequence
from contextlib import suppress

from checks.texts import render
from flows.report.texts import texts
from schemas.requirement import Requirement

_FILE = "file"
_HERE = "\0"  # stands where a text names its file
_REASON, _ACTION = 1, 2


def said_once(requirements: Sequence[Requirement], language: str) -> tuple[str, str]:
    """Reasons and actions of requirements of one rule and outcome; alike sentences name their files together.

    Alike are those that are the same but for the file they speak of. A requirement whose text this
    software does not know (a record of other software) keeps the words of its record.
    """
    return _part(requirements, _REASON, language), _part(requirements, _ACTION, language)


def own_words(requirement: Requirement, language: str) -> tuple[str, str, str]:
    """Title, reason and action in that language; the record's own, which are English, where we have none."""
    if language != "en" and requirement.code:
        with suppress(OSError, LookupError):
            return render(requirement, language)
    return requirement.title, requirement.reason, requirement.action


def _part(requirements: Sequence[Requirement], part: int, language: str) -> str:
    alike: dict[str, list[Requirement]] = {}
    for requirement in requirements:
        alike.setdefault(_without_file(requirement, part, language), []).append(requirement)
    told = (_told(text, several, part, language) for text, several in alike.items())
    return " ".join(text for text in dict.fromkeys(told) if text)


def _without_file(requirement: Requirement, part: int, language: str) -> str:
    if _FILE in requirement.params:
        with suppress(OSError, LookupError):
            params = {**requirement.params, _FILE: _HERE}
            return render(requirement.model_copy(update={"params": params}), language)[part]
    return own_words(requirement, language)[part]


def _told(text: str, alike: Sequence[Requirement], part: int, language: str) -> str:
    files = list(dict.fromkeys(one.params[_FILE] for one in alike if _FILE in one.params))
    if _HERE not in text or len(files) == 1:
        return own_words(alike[0], language)[part]
    named = texts(language)("each_of", first=", ".join(files[:-1]), last=files[-1])
    begins = text.startswith(_HERE) and not named.startswith(files[0])  # with our own words
    told = text.replace(_HERE, named)
    return told[0].upper() + told[1:] if begins else told
