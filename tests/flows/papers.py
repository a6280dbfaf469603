"""Small papers for tests of the flow: quick to read, since what they say does not matter here."""

from contextlib import closing
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from flows.bucket.bucket import Bucket
from flows.bucket.client import s3_client


def small_pdf(text: str) -> bytes:
    """A page with a good text layer, so that no page needs OCR."""
    out = BytesIO()
    canvas = Canvas(out, invariant=True)
    canvas.setFont("Helvetica", 12)
    for line in range(20):
        canvas.drawString(
            60, 780 - 20 * line, f"SPECIMEN {text}: a plain sentence of printed words, line {line}"
        )
    canvas.save()
    return out.getvalue()


def drop(bucket: Bucket, reference: str, name: str, body: bytes) -> None:
    """Put a file into the inbox the way any S3 program does."""
    key = bucket.layout.inbox_file(reference, name)
    with closing(s3_client(bucket.settings)) as s3:
        s3.put_object(Bucket=bucket.name, Key=key, Body=body)


def remove(bucket: Bucket, reference: str, name: str) -> None:
    """Take a file out of the inbox the way any S3 program does."""
    key = bucket.layout.inbox_file(reference, name)
    with closing(s3_client(bucket.settings)) as s3:
        s3.delete_object(Bucket=bucket.name, Key=key)
