"""Credit years and sums for the record."""

from checks.context import Context
from schemas.record import RecordCredits


def record(context: Context) -> RecordCredits:
    """Credits of the transcript."""
    transcript = context.case.transcript
    return RecordCredits(courses=transcript.courses, academic_years=transcript.academic_years)
