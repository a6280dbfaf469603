"""Where everything lies in the bucket (contract, section 1), and references in any script."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass

from flows.settings import Settings

SLUG_LENGTH = 40
HASH_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Layout:
    """The keys of one bucket. A reference is the name of the applicant's folder in the inbox, as it is."""

    settings: Settings

    @property
    def inbox(self) -> str:
        """The folder people drop files into."""
        return self.settings.inbox_prefix

    def inbox_folder(self, reference: str) -> str:
        """The applicant's folder in the inbox."""
        return f"{self.inbox}{reference}/"

    def inbox_file(self, reference: str, name: str) -> str:
        """A file of the applicant, `name` being its path inside the applicant's folder."""
        return self.inbox_folder(reference) + name

    def record_folder(self, reference: str, version: str) -> str:
        """The folder of one version of the record."""
        return f"{self.settings.records_prefix}{reference}/{version}/"

    def record(self, reference: str, version: str) -> str:
        """record.json of one version."""
        return self.record_folder(reference, version) + "record.json"

    def report(self, reference: str, version: str, language: str | None = None) -> str:
        """report.pdf, or report.<language>.pdf for a further language."""
        name = f"report.{language}.pdf" if language else "report.pdf"
        return self.record_folder(reference, version) + name

    def evidence(self, reference: str, version: str, name: str) -> str:
        """A crop of a page."""
        return f"{self.record_folder(reference, version)}evidence/{name}"

    def packet(self, reference: str, version: str, name: str) -> str:
        """A file of the packet to upload, made from one version of the record."""
        return f"{self.settings.packets_prefix}{reference}/{version}/{name}"

    def latest(self, reference: str) -> str:
        """The newest record."""
        return f"{self.settings.records_prefix}{reference}/latest.json"

    def quarantine_folder(self, reference: str) -> str:
        """Where the applicant's files that could not be read lie."""
        return f"{self.settings.quarantine_prefix}{reference}/"

    def quarantine(self, reference: str, sha256: str, name: str) -> str:
        """A file that could not be read, as it came (its own name, without folders), or its reason.json."""
        return f"{self.quarantine_folder(reference)}{sha256}/{name.rsplit('/', 1)[-1]}"

    def reading(self, sha256: str, reader_version: str) -> str:
        """The stored reading of a file's bytes."""
        return f"{self.settings.readings_prefix}{sha256}/{reader_version}.json"

    def decisions(self, reference: str) -> str:
        """What people decided about the applicant."""
        return f"{self.settings.decisions_prefix}{reference}/decisions.json"

    def office_file(self, name: str) -> str:
        """A file that somebody dropped for the office: the picture of a note, a table to bring in."""
        return f"{self.settings.office_prefix}{name}"

    def ledger_folder(self, reference: str) -> str:
        """What was verified for the applicant, one small object per set of inputs."""
        return f"{self.settings.ledger_prefix}{reference}/"

    def ledger(self, reference: str, note: "LedgerNote") -> str:
        """The note that inputs were verified. All it says is in its name, so a listing tells it all."""
        return f"{self.ledger_folder(reference)}{note.fingerprint}.{note.outcome}.{note.version}.json"


@dataclass(frozen=True, slots=True)
class LedgerNote:
    """Inputs as listed (their fingerprint), and the outcome and version of the record they gave."""

    fingerprint: str
    outcome: str
    version: str

    @classmethod
    def of_key(cls, key: str) -> "LedgerNote | None":
        """The note of such a key, None for an object that is not one."""
        parts = key.rsplit("/", 1)[-1].removesuffix(".json").split(".")
        return cls(*parts) if len(parts) == 3 else None


def valid_reference(name: str) -> bool:
    """True for a name that can be an applicant's folder: one path segment, nothing that moves up."""
    controls = any(unicodedata.category(sign) == "Cc" for sign in name)
    return bool(name.strip()) and "/" not in name and name not in {".", ".."} and not controls


def slug(reference: str) -> str:
    """The reference as lower-case letters, digits and dashes, as artifact keys need it.

    A short hash is added wherever something was lost on the way, so two references never share a slug.
    """
    plain = unicodedata.normalize("NFKD", reference.casefold()).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:SLUG_LENGTH].strip("-")
    if words == reference:
        return words
    mark = hashlib.sha256(reference.encode()).hexdigest()[:HASH_LENGTH]
    return f"{words}-{mark}" if words else mark
