"""Files as they came: unreadable, of an unsure kind or type (UPL-01), and whether they agree (VER-01)."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from checks.context import Context
from checks.finding import Finding, say
from checks.legibility import unread_parts
from checks.levels import kind_doubtful
from checks.rules.word_for_word import speaks_of
from schemas.documents import DocumentKind

ACCEPTED = frozenset({".pdf", ".jpg", ".jpeg", ".tif", ".tiff"})


def judge(context: Context) -> Iterator[Finding]:
    """Nothing that was not read may pass in silence."""
    for document in context.documents:
        told = {"file": document.file, "kind": f"@kind.{document.kind.value}"}
        if document.kind is DocumentKind.UNREADABLE:
            why = "; ".join(problem.message for problem in document.problems) or "-"
            yield say("UPL-01.fix.unreadable", told={**told, "why": why}, document=document.id)
        elif document.kind is DocumentKind.APPLICANT:
            continue
        elif document.kind is DocumentKind.OTHER:
            sure = not kind_doubtful(document)
            yield say(
                "UPL-01.warning.not_used" if sure else "UPL-01.review.kind", told=told, document=document.id
            )
        elif kind_doubtful(document):
            evidence = document.reading.kind_evidence if document.reading else []
            yield say("UPL-01.review.kind", told=told, evidence=evidence, document=document.id)
        elif unread := unread_parts(document):
            yield say("UPL-01.review.pages", told={**told, "why": unread}, document=document.id)
        elif PurePosixPath(document.file).suffix.lower() not in ACCEPTED:
            yield say("UPL-01.warning.type", told=told, document=document.id)
        else:
            yield say("UPL-01.met.read", told=told, document=document.id)
    yield say("UPL-02.info.where")
    yield _agreement(context)


def _agreement(context: Context) -> Finding:
    """VER-01: what the papers say of each other agrees; the look of the form is for a person."""
    translations = context.translations
    checks = [c for c in context.case.cross_checks if not any(speaks_of(c, d) for d in translations)]
    wrong = [check for check in checks if check.ok is False]
    if wrong:
        return say("VER-01.review.disagree", told={"detail": "; ".join(check.detail for check in wrong)})
    if any(check.ok for check in checks):
        return say(
            "VER-01.met.agree", told={"detail": "; ".join(check.detail for check in checks if check.ok)}
        )
    return say("VER-01.info.nothing_to_compare")
