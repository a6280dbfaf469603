"""Names: exactly alike or not (NAM-02), and if not, in what way they differ (NAM-04)."""

from checks.names.classes import NEEDS_PROOF, Difference, differences
from checks.names.exact import same_spelling
from checks.names.keys import alike, key
from checks.names.person import PersonName, of_document, of_printed, of_record

__all__ = [
    "NEEDS_PROOF",
    "Difference",
    "PersonName",
    "alike",
    "differences",
    "key",
    "of_document",
    "of_printed",
    "of_record",
    "same_spelling",
]
