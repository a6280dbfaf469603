"""Every rule on cases written as tables in cases/*.yaml."""

import re
from pathlib import Path

import pytest
import yaml

import checks
from checks.texts import render
from tests.checks.builder import CASES, judged

FILES = sorted(path for path in CASES.glob("*.yaml") if path.name != "base.yaml")
TABLE = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in FILES
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]
CODE = re.compile(r'"([A-Z]{3}-\d\d\.[a-z_]+\.[a-z_]+)"')


@pytest.mark.parametrize("case", TABLE)
def test_a_case_comes_out_as_its_table_says(case):
    """The overall outcome and every code named in the table come out."""
    judgement = judged(case["change"])
    codes = {requirement.code for requirement in judgement.requirements}
    assert set(case["expect"]) <= codes, sorted(code for code in codes if ".info." not in code)
    assert case["outcome"] == judgement.outcome, [
        (r.code, r.reason) for r in judgement.requirements if r.outcome not in ("met", "info")
    ]
    assert not [r.code for r in judgement.requirements if r.outcome == "met" and r.rests_on_doubtful]
    for requirement in judgement.requirements:
        assert all(render(requirement, "az")[:2]), requirement.code


def test_every_verdict_the_rules_can_give_stands_in_a_case():
    """No code of the source is left without a case that reaches it."""
    room = Path(checks.__file__).parent / "rules"
    written = {code for path in room.glob("*.py") for code in CODE.findall(path.read_text(encoding="utf-8"))}
    reached = {code for param in TABLE for code in param.values[0]["expect"]}
    assert written - reached == set()
