"""Every rule id has its row, every verdict its text in both languages."""

import json
import re
import string
from pathlib import Path

import pytest
import yaml

import checks
from checks.data import FOLDER
from checks.finding import Finding
from checks.rules.table import BY_ID, ROWS, State
from checks.texts import render, sentence, title, words_of
from checks.version import rules_version
from tests.checks.builder import judged
from tests.checks.test_cases import FILES

LAST = {
    "ELG": 11,
    "TRF": 11,
    "DIP": 10,
    "TRN": 4,
    "UPL": 5,
    "TRL": 14,
    "IDN": 6,
    "NAM": 8,
    "VER": 10,
    "STG": 11,
}
IDS = [f"{group}-{number:02}" for group, last in LAST.items() for number in range(1, last + 1)]
CODE = re.compile(r'"([A-Z]{3}-\d\d)\.(?!review\.doubtful)[a-z_]+\.[a-z_]+"')
BOOKS = {
    language: json.loads((FOLDER / f"texts.{language}.json").read_text("utf-8")) for language in ("en", "az")
}


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_rule_id_has_one_row():
    """Nothing of the rule notes is forgotten, nothing is there twice."""
    assert sorted(IDS) == sorted(row.id for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_row_says_what_is_done_with_its_rule(row):
    """A rule that is not judged says why; each has a source and the day it was checked."""
    assert row.source and row.as_of and row.confidence in set("ABCIR")
    assert row.state in (State.JUDGED, State.INFORMED) or row.why


def test_the_rules_that_speak_are_those_marked_so():
    """Judged and informed rules give verdicts, the others none."""
    room = Path(checks.__file__).parent / "rules"
    speaking = {rule for path in room.glob("*.py") for rule in CODE.findall(path.read_text("utf-8"))}
    marked = {row.id for row in ROWS if row.state in (State.JUDGED, State.INFORMED)}
    assert marked == speaking


def reached():
    """The rules of which the case tables expect some verdict."""
    cases = [case for path in FILES for case in yaml.safe_load(path.read_text("utf-8"))]
    return {code.split(".")[0] for case in cases for code in case["expect"]}


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row.state is not State.NOT_JUDGEABLE], ids=lambda r: r.id
)
def test_a_rule_that_is_judged_has_a_case(row):
    """Every rule of the notes that software can judge stands in a case table that people can read."""
    assert row.id in reached()


def test_no_rule_that_was_only_recalled_blocks_anybody():
    """A blocking verdict needs a source: official, or an official rule's own words."""
    blocking = {code.split(".")[0] for code in BOOKS["en"]["texts"] if ".blocked." in code}
    assert all(BY_ID[rule].confidence in "AB" for rule in blocking)


@pytest.mark.parametrize("part", ["titles", "words", "texts"])
def test_both_languages_have_the_same_keys(part):
    """A report in Azerbaijani lacks nothing."""
    assert BOOKS["en"][part].keys() == BOOKS["az"][part].keys()


@pytest.mark.parametrize("code", BOOKS["en"]["texts"])
def test_both_languages_show_the_same_values(code):
    """The same placeholders, and a full stop at the end of what is said."""
    for kind in ("reason", "action"):
        english, azerbaijani = (BOOKS[language]["texts"][code][kind] for language in ("en", "az"))
        assert fields(english) == fields(azerbaijani)
        assert bool(english) == bool(azerbaijani)
    if code.split(".")[1] in ("blocked", "missing", "fix", "review"):
        assert BOOKS["en"]["texts"][code]["action"]


def test_a_requirement_is_told_in_either_language():
    """The code and its values are enough; an unknown language is an error."""
    requirement = next(r for r in judged({"papers.passport": None}).requirements if r.id == "NAM-02")
    assert render(requirement, "en") == (requirement.title, requirement.reason, requirement.action)
    assert "əlifba" in render(requirement, "az")[1]
    with pytest.raises(KeyError):
        render(requirement, "fr")


def test_words_with_an_at_sign_are_looked_up_and_file_names_are_not():
    """`@fact.signature_2` is a word with a number; `@home.pdf` stays what it is."""
    told = {"what": "@fact.signature_2", "value": "{x}", "file": "@home.pdf", "page": "1"}
    reason, _ = sentence("DIP-04.review.doubtful", told, "en")
    assert "The signature was read as “{x}” in @home.pdf" in reason
    assert title("DIP-04", "az") == "Diplomda imzalar"
    assert words_of(Finding("ELG-10.info.school_policy"))[0]


def test_the_rules_version_follows_the_rules():
    """Twelve digits, the same each time."""
    assert re.fullmatch(r"[0-9a-f]{12}", checks.RULES_VERSION)
    assert rules_version() == checks.RULES_VERSION
