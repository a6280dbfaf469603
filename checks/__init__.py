"""Facts in, judgement out. This room knows no pixel, no bucket and no Prefect."""

from checks.version import rules_version

RULES_VERSION: str = rules_version()
"""Which rules judged: changes whenever the room's source or word lists change."""
