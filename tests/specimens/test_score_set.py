"""The scoring designs: apart from the development ones, and as sound as they are."""

import ast
from pathlib import Path

import pytest

from tests.specimens.fonts import FontMissingError
from tests.specimens.score_set import SCORE
from tests.specimens.sets import DEV, invent_folder

HERE = Path(__file__).parent


def test_no_design_is_in_both_sets() -> None:
    """A scoring design is never met in development."""
    assert not {*DEV.diplomas, *DEV.supplements, *DEV.transcripts, *DEV.passports} & {
        *SCORE.diplomas,
        *SCORE.supplements,
        *SCORE.transcripts,
        *SCORE.passports,
    }


@pytest.mark.parametrize("module", sorted(path.stem for path in (HERE / "templates").glob("score_*.py")))
def test_scoring_designs_borrow_nothing_from_development_designs(module: str) -> None:
    """Layout and wording of the two kinds are written apart."""
    tree = ast.parse((HERE / "templates" / f"{module}.py").read_text(encoding="utf-8"))
    imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not [name for name in imported if ".dev_" in name or name.endswith("templates")]


@pytest.mark.parametrize("number", [1, 2])
def test_scoring_folders_can_be_drawn(number: int) -> None:
    """Every paper comes with its kind; where the extra fonts are not installed there is nothing to draw."""
    try:
        folder = invent_folder(SCORE, "SCORE", number, 1, "born_digital")
    except FontMissingError as missing:
        pytest.skip(str(missing))
    assert all(document["kind"] for file in folder.files for document in file.documents)
    assert len(folder.files) >= 7
