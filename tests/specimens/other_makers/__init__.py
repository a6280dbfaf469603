"""Papers of other makers with their truth: `dev` to work on, `score` to measure with."""

from pathlib import Path

FOLDER = Path(__file__).parent
