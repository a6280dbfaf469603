"""What people see of a record: the PDF report, the checklist and the evidence."""

from flows.report.evidence import EvidenceCrop, select_evidence
from flows.report.markdown import checklist_markdown, evidence_markdown
from flows.report.pdf import render_report
from flows.report.texts import outcome_sentence, outcome_words

__all__ = [
    "EvidenceCrop",
    "checklist_markdown",
    "evidence_markdown",
    "outcome_sentence",
    "outcome_words",
    "render_report",
    "select_evidence",
]
