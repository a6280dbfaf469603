"""What made the record, in a few words: the footer of every page."""

from flows.report.texts import Texts
from schemas.record import OcrProvenance, Record

_SHORT = 12


def provenance_parts(record: Record, words: Texts) -> list[str]:
    """Record version, software, rules, directory and OCR, each as one short phrase."""
    made = record.provenance
    directory = words(
        "footer_directory",
        version=made.directory.version[:_SHORT],
        date=made.directory.as_of or words("unknown_date"),
    )
    if made.directory.demonstration:
        directory += f" ({words('demonstration')})"
    return [
        f"{words('record_short')} {record.record.version[:_SHORT]}",
        words("footer_software", software=made.software),
        words("footer_rules", version=made.rules_version[:_SHORT], date=_rules_date(record, words)),
        directory,
        _ocr(made.ocr, words),
    ]


def _rules_date(record: Record, words: Texts) -> str:
    """The latest day on which any of the rules was checked against its source."""
    return max((one.as_of for one in record.requirements), default="") or words("unknown_date")


def _ocr(ocr: OcrProvenance, words: Texts) -> str:
    if not ocr.engine:
        return words("footer_no_ocr")
    engine = " ".join(part for part in (ocr.engine, ocr.version, "+".join(ocr.languages)) if part)
    return words("footer_ocr", engine=engine)
