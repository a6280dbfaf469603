"""applicant.yaml: what the office knows of the person, read with every mistake named.

A mistake never costs more than its own key: the good keys still count.
"""

import json
from collections import Counter
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import cast

import yaml

from checks.card_values import READERS, BadValueError, Value
from schemas.applicant import ApplicantCard
from schemas.documents import Problem, ProblemCode

LIMIT_BYTES = 64_000
"""No card an office writes is larger; a larger file is not one."""

_AS_TEXT = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:timestamp")

_DECIDING = frozenset({"name_of_record", "status", "school", "attended", "transfer_credits"})
"""Keys the judgement rests on: what was meant by a mistaken one must be known before anybody is ready."""


class _Loader(yaml.SafeLoader):
    """Safe YAML in which numbers and dates stay as they are written: an id keeps its leading zero."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the library's own class attribute, not changed afterwards
        first: [(tag, pattern) for tag, pattern in resolvers if tag not in _AS_TEXT]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


class _BadFileError(Exception):
    """The file as a whole cannot be used: what is wrong and what to do."""


def load(path: Path) -> tuple[ApplicantCard, list[Problem]]:
    """The card in a file, and its mistakes; an unreadable file is an empty card and one mistake."""
    try:
        with path.open("rb") as file:
            return parse(file.read(LIMIT_BYTES + 1), path.name)
    except OSError as error:
        return ApplicantCard(), [
            _problem(path.name, f"the file cannot be opened ({error.strerror}).", "Send it again.")
        ]


def parse(data: bytes, name: str) -> tuple[ApplicantCard, list[Problem]]:
    """The card in the bytes of applicant.yaml or applicant.json, and its mistakes in words.

    `name` is the file's name, for the messages.
    """
    try:
        content, problems = _content(data, name)
    except _BadFileError as error:
        return ApplicantCard(), [_problem(name, *error.args)]
    good: dict[str, Value] = {}
    for key, value in content.items():
        reader = READERS.get(str(key))
        if reader is None:
            problems.append(_unknown(name, str(key)))
        elif value is not None:
            try:
                good[str(key)] = reader(value)
            except BadValueError as bad:
                problems.append(_problem(name, f"{key}: {bad.what}.", bad.todo, key=str(key)))
                if bad.good:
                    good[str(key)] = bad.good
    return ApplicantCard.model_validate(good), problems


def _content(data: bytes, name: str) -> tuple[Mapping[object, object], list[Problem]]:
    """The keys and values of the file, and the keys that stand there twice."""
    if len(data) > LIMIT_BYTES:
        raise _BadFileError(
            "the file is too large for an applicant's data.", "Check that it is the right file."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _BadFileError("the file is not UTF-8 text.", "Save it again with the encoding UTF-8.") from None
    content, twice = _json(text) if name.lower().endswith(".json") else _yaml(text)
    if content is None:
        return {}, []
    if not isinstance(content, dict):
        raise _BadFileError("the file holds no keys.", "Write lines such as `status: graduate`.")
    problems = [
        _problem(name, f"the key '{key}' stands there twice; the last counts.", "Keep one.", key=key)
        for key in twice
    ]
    return cast(Mapping[object, object], content), problems


def _json(text: str) -> tuple[object, list[str]]:
    try:
        return json.loads(text), []
    except (ValueError, RecursionError) as error:
        raise _BadFileError(f"the file cannot be understood ({error}).", "Correct the place named.") from None


def _yaml(text: str) -> tuple[object, list[str]]:
    try:
        node = yaml.compose(text, Loader=_Loader)
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        seen = Counter(str(key.value) for key, _ in pairs)
        return yaml.load(text, Loader=_Loader), [key for key, times in seen.items() if times > 1]
    except yaml.MarkedYAMLError as error:
        where = f" in line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise _BadFileError(
            f"the file cannot be understood{where}: {error.problem}.", "Correct that line."
        ) from None
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        raise _BadFileError(f"the file cannot be understood ({error}).", "Correct the place named.") from None


def _unknown(name: str, key: str) -> Problem:
    near = get_close_matches(key, list(READERS), 1, 0.6)
    todo = f"Did you mean '{near[0]}'?" if near else f"The keys are: {', '.join(READERS)}."
    meant = near[0] if near else key
    return _problem(name, f"the key '{key[:60]}' is not known and was not used.", todo, key=meant)


def _problem(name: str, what: str, todo: str, key: str | None = None) -> Problem:
    """The mistake in words; one of a `key` that decides nothing has a code of its own."""
    harmless = key is not None and key not in _DECIDING
    code = ProblemCode.UNUSED_APPLICANT_KEY if harmless else ProblemCode.BAD_APPLICANT_FILE
    return Problem(code=code, message=f"{name}: {what} {todo}")
