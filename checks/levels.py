"""The level of a diploma-like document: basic medical degree, medical college, postgraduate."""

from checks.context import Context
from schemas.case import CaseDocument
from schemas.documents import DocumentKind
from schemas.facts import Fact

KIND_SURE_FROM = 0.97
"""Below this the reader's word on what a document is counts as doubtful."""

BASIC = "basic_medical"
_BY_KIND = {DocumentKind.SECONDARY: "secondary_medical", DocumentKind.POSTGRADUATE: "residency"}


def kind_doubtful(document: CaseDocument) -> bool:
    """True when the reader is not sure what the document is."""
    return document.reading is None or document.reading.kind_confidence < KIND_SURE_FROM


def unrecognised(context: Context) -> list[CaseDocument]:
    """Papers that the reader took for nothing it knows and is not sure of: one may be what is asked for."""
    return [d for d in context.of_kind({DocumentKind.OTHER}) if kind_doubtful(d)]


def level_of(document: CaseDocument) -> Fact[str]:
    """The level as printed, else as the document's kind says; absent when neither tells."""
    printed = document.reading.text("level") if document.reading else Fact[str]()
    if printed.present:
        return printed
    implied = _BY_KIND.get(document.kind)
    if implied is None or document.reading is None:
        return printed
    status = "doubtful" if kind_doubtful(document) else "read"
    return Fact[str].model_validate(
        {
            "value": implied,
            "confidence": document.reading.kind_confidence,
            "status": status,
            "evidence": document.reading.kind_evidence,
        }
    )


def basic_diplomas(context: Context) -> list[CaseDocument]:
    """Diplomas that are, or by their printed level may be, the basic medical degree."""
    return [d for d in context.diplomas if level_of(d).value in (BASIC, None)]


def field(context: Context, name: str, document: CaseDocument | None) -> Fact[str]:
    """A fact of graduation, else as that document itself gives it."""
    merged: Fact[str] = getattr(context.case.graduation, name)
    if merged.present or document is None or document.reading is None:
        return merged
    return document.reading.text(name)
