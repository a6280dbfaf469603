"""A text with the years it held good for, as tables write it: `Physician (1957 - 1991)`."""

import re

_SPAN = re.compile(
    r"^(?P<text>.*?)\s*\((?P<start>\d{4})?\s*[-\u2010-\u2015]\s*(?P<end>\d{4}|current|present)?\)\s*$", re.I
)

Span = tuple[int | None, int | None]
"""First and last year, inclusive; None is an open end."""


def parse_span(text: str) -> tuple[str, Span]:
    """The text without its years, and the years; both ends are open where no years are given."""
    matched = _SPAN.match(text.strip())
    if matched is None or not (matched["start"] or matched["end"]):
        return text.strip(), (None, None)
    start, end = matched["start"], matched["end"]
    last = int(end) if end and end.isdecimal() else None
    return matched["text"].strip(), (int(start) if start else None, last)


def format_span(text: str, span: Span, *, open_end: str = "Current") -> str:
    """The text with its years in the form `parse_span` reads; `open_end` stands for no last year."""
    start, end = span
    return text if span == (None, None) else f"{text} ({start or ''} - {end or open_end})"
