"""report.pdf: one to three A4 pages an adviser can send to an applicant."""

from flows.report.pdf.render import render_report

__all__ = ["render_report"]
