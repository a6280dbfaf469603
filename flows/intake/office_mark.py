"""A fingerprint of all that is not the applicant's: directory, titles, age of notes, rules, reader."""

import hashlib

from checks import RULES_VERSION
from extractors.reader import READER_VERSION
from schemas.office import Office

LENGTH = 16


def office_mark(office: Office) -> str:
    """Changes exactly when every record must be judged anew."""
    parts = [
        office.directory.version,
        office.titles.version,
        office.note_ages.model_dump_json(),
        RULES_VERSION,
        READER_VERSION,
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:LENGTH]
