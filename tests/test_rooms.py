"""The rooms and arrows of docs/architecture.md hold in the code's own imports."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ALLOWED = {
    "schemas": {"schemas"},
    "extractors": {"extractors", "schemas"},
    "checks": {"checks", "schemas"},
    "flows": {"flows", "checks", "extractors", "schemas"},
}
STRANGERS = {
    "schemas": {"prefect", "boto3", "PIL", "numpy", "cv2", "pypdf", "pytesseract"},
    "extractors": {"prefect", "boto3"},
    "checks": {"prefect", "boto3", "PIL", "numpy", "cv2", "pypdf", "pypdfium2", "pytesseract"},
}


def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("room", ALLOWED)
def test_a_room_imports_only_the_rooms_below_it(room):
    for path in (ROOT / room).rglob("*.py"):
        ours = imports_of(path) & (ALLOWED.keys() | {"tests", "deploy"})
        assert ours <= ALLOWED[room], f"{path.relative_to(ROOT)} imports {ours - ALLOWED[room]}"


@pytest.mark.parametrize("room", STRANGERS)
def test_a_room_knows_no_library_of_another_trade(room):
    for path in (ROOT / room).rglob("*.py"):
        found = imports_of(path) & STRANGERS[room]
        assert not found, f"{path.relative_to(ROOT)} imports {found}"
