"""Sentences of the readings in Azerbaijani."""

import ast
import json
import re
from pathlib import Path

import pytest

from checks.data import FOLDER
from checks.phrases import translated

ROOT = Path(__file__).parent.parent.parent
TELLING = [
    *(ROOT / "extractors" / "grouping").rglob("*.py"),
    *(ROOT / "extractors" / "transcript").rglob("*.py"),
]
PARTS = {  # sentences that are put together from others
    "printed": "average: printed 5",
    "name": "plain",
    "found[0][0]": "plain",
    "words_said": "'5' (page 5)",
}
PLACE = re.compile(r"\{[^}]*\}")


@pytest.mark.parametrize(
    ("english", "azerbaijani"),
    [
        ("decision of 2012-06-22 too near the entry 2016-09-10", "qərar tarixi (2012-06-22)"),
        (
            "issue date: '2012-07-03' (a.pdf, page 1; b.pdf, page 2) and '2016' (c.pdf, page 1) differ",
            "verilmə tarixi: '2012-07-03' (a.pdf, səhifə 1; b.pdf, səhifə 2) və '2016' (c.pdf, səhifə 1)",
        ),
        (
            "a.pdf#2: 'Fiziologiya I' has academic_year 2006/2007 and in the other paper 2007/2008",
            "a.pdf#2: 'Fiziologiya I' fənnində tədris ili: 2006/2007, digər sənəddə 2007/2008",
        ),
        ("row 23 (Tibbi statistika), score: 93 / 95", "23-ci sətir (Tibbi statistika), bal: 93 / 95"),
        ("row 4, rows 7 to 9 were not found", "4-ci sətir, 7–9 sətirləri tapılmadı"),
        ("rows 1 to 40 are all there", "1–40 sətirlərinin hamısı var"),
        (
            "credits of semester 3: printed 30, rows sum up to 28 (page 2)",
            "kreditlər, 3-ci semestr: yazılan 30, sətirlərin cəmi 28 (səhifə 2)",
        ),
        (
            "average: printed 4.5, rows give 4.48 (weighted by credits)",
            "orta bal: yazılan 4.5, sətirlərə görə 4.48 (kreditlərə görə)",
        ),
        (
            "b.pdf is of another programme (its diploma number is another); its rows are not counted",
            "b.pdf başqa təhsil proqramına aiddir (diplomunun nömrəsi başqadır); onun sətirləri sayılmır",
        ),
    ],
)
def test_a_sentence_is_told_in_azerbaijani(english: str, azerbaijani: str) -> None:
    """Names, dates and files stay as they are; the words around them are Azerbaijani."""
    assert translated(english, "az").startswith(azerbaijani)


def test_a_sentence_that_nobody_wrote_down_stays_as_it_is() -> None:
    """Better English than nothing, and nothing of the known sentences beside it is lost."""
    told = "something quite new; rows 1 to 40 are all there"
    assert translated(told, "az") == "something quite new; 1–40 sətirlərinin hamısı var"
    assert translated(told, "en") == told


def test_every_value_of_a_phrase_is_told() -> None:
    """The Azerbaijani sentence shows each value of the English one, and no other."""
    for english, other in json.loads((FOLDER / "phrases.az.json").read_text("utf-8"))["phrases"]:
        names = {place.split(":")[0].strip("{}") for place in PLACE.findall(english)}
        assert names == {place.strip("{}") for place in PLACE.findall(other)}, english


def test_every_sentence_of_the_comparisons_is_known() -> None:
    """A comparison that is worded anew in the readings must be put into Azerbaijani as well."""
    unknown = [told for path in TELLING for told in _comparisons(path) if translated(told, "az") == told]
    assert not unknown


def _comparisons(path: Path) -> list[str]:
    """What is given to `detail`, `detail =` or a rule's last value, with stand-ins for its values."""
    tree = ast.parse(path.read_text("utf-8"))
    found = []
    for node in ast.walk(tree):
        named = isinstance(node, ast.Assign) and [ast.unparse(one) for one in node.targets] == ["detail"]
        given = isinstance(node, ast.keyword) and node.arg == "detail"
        if named or given:
            found.append(node.value)
    return [text for node in found if (text := _text(node)) and " " in text.strip("X 5:;,")]


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    return "".join(_stand_in(piece) for piece in node.values)


def _stand_in(piece: ast.expr) -> str:
    if isinstance(piece, ast.FormattedValue):
        return PARTS.get(ast.unparse(piece.value), "5")
    return str(ast.literal_eval(piece))
