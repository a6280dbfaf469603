"""Misread and lost words anywhere: a fact may be lost or become a guess, never be wrong and trusted."""

from random import Random

import pytest

from extractors.meaning import understand
from schemas.facts import Fact
from tests.extractors.meaning.damage import damaged, plain
from tests.extractors.meaning.eras import Paper, papers
from tests.extractors.pagetext import page_of

_FACTS = (
    "surname", "given_name", "patronymic", "decision_date", "issue_date", "entry_date", "completion_date",
    "graduation_year", "diploma_series", "diploma_number", "registration_number", "specialty",
    "qualification",
)  # fmt: skip
_STUDY_PAPERS = [
    paper.name for paper in papers().values() if paper.kind in {"diploma", "transcript", "secondary"}
]
_SHARE = 0.12
_SEEDS = 4


def _protected(paper: Paper) -> frozenset[str]:
    """Words that stand in values, and all figures: what nothing else on the paper can prove."""
    accepted = [
        text for values in (paper.fields, paper.doubtful) for texts in values.values() for text in texts
    ]
    figures = [word for word in paper.text.split() if any(ch.isdecimal() for ch in word)]
    return frozenset(plain(word) for text in [*accepted, *figures] for word in text.split())


def _true(paper: Paper, key: str, fact: Fact[str]) -> bool:
    accepted = [text.lower() for text in paper.fields.get(key, ())]
    value = str(fact.value).lower()
    return value in accepted or (key.endswith("_date") and any(text.startswith(value) for text in accepted))


@pytest.mark.parametrize("name", _STUDY_PAPERS)
def test_no_damage_makes_a_wrong_value_trusted(name):
    """Labels, phrases and neighbours are misread with full confidence or lost; values only with low."""
    paper = papers()[name]
    page = page_of(paper.text, columns=175 if paper.landscape else 130, landscape=paper.landscape)
    for seed in range(_SEEDS):
        spoilt = damaged(page, Random(f"{name}/{seed}"), _SHARE, _protected(paper))
        for document in understand([spoilt], name):
            wrong = {
                key: document.fields[key].value
                for key in _FACTS
                if key in document.fields
                and document.fields[key].trusted
                and not _true(paper, key, document.fields[key])
            }
            assert not wrong, (seed, wrong)
