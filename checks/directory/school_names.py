"""Names of schools as the table writes them: `Azərbaycan Tibb Universiteti [az] (2000 - Current)`."""

import re

from checks.directory.spans import format_span, parse_span
from schemas.school import SchoolName

_LANGUAGE = re.compile(r"^(?P<name>.+?)\s*\[(?P<language>[a-z]{2,3}(?:-[A-Z][a-z]{3})?)\]$")


def parse_name(text: str) -> SchoolName:
    """One name; years in round brackets and a language in square ones may follow it, in either order."""
    name, language = _told(text.strip())
    name, span = parse_span(name)
    if not language:
        name, language = _told(name)
    return SchoolName(name=name, from_year=span[0], to_year=span[1], language=language)


def format_name(name: SchoolName) -> str:
    """The name in the form `parse_name` reads."""
    told = f"{name.name} [{name.language}]" if name.language else name.name
    return format_span(told, (name.from_year, name.to_year))


def _told(text: str) -> tuple[str, str]:
    """The text without the language at its end, and the language."""
    matched = _LANGUAGE.match(text)
    return (matched["name"], matched["language"]) if matched else (text, "")
