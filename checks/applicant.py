"""applicant.yaml: what the office knows of the person, with every mistake named."""

from pathlib import Path

from schemas.applicant import ApplicantCard
from schemas.documents import Problem


def load(path: Path) -> tuple[ApplicantCard, list[Problem]]:
    """The card in a file."""
    return parse(path.read_bytes(), path.name)


def parse(data: bytes, name: str) -> tuple[ApplicantCard, list[Problem]]:
    """The card in the bytes of applicant.yaml or .json, and its mistakes."""
    import yaml

    return ApplicantCard.model_validate(yaml.safe_load(data)), []
