"""Why a file cannot be read: one exception, one message per reason, one adapter for all other errors."""

from pathlib import Path

from schemas.documents import Problem, ProblemCode

_PROGRAM = Path(__file__).parents[2]

_MESSAGES = {
    ProblemCode.EMPTY_FILE: "{file} is empty (0 bytes). The upload probably broke off: send the file again.",
    ProblemCode.UNKNOWN_TYPE: (
        "{file} cannot be read: it is {detail}. Send the document as PDF, JPG, PNG or TIFF."
    ),
    ProblemCode.ENCRYPTED: (
        "{file} is protected with a password. Save a copy without a password and send that copy."
    ),
    ProblemCode.DAMAGED: (
        "{file} is damaged: {detail}. If it does not open on a computer either, scan or save it again."
    ),
    ProblemCode.TOO_MANY_PAGES: (
        "{file} has {detail}. Split it into one file per document and send only the documents needed."
    ),
    ProblemCode.TOO_LARGE: (
        "{file} is too large: {detail}. Scan it again at 300 dpi in A4 size, or save it smaller."
    ),
    ProblemCode.TOO_SLOW: (
        "{file} took too long to read ({detail}). Split it into smaller files, or scan it again at 300 dpi."
    ),
    ProblemCode.OUT_OF_MEMORY: (
        "{file} needs more memory than reading a document may take. Scan it again at 300 dpi in A4 size."
    ),
    ProblemCode.OCR_FAILED: (
        "{file} could not be read because the text recognition is not working: {detail}. "
        "The file itself may be fine; have the installation repaired, then run again."
    ),
    ProblemCode.READER_FAILED: (
        "{file} was not read because credready itself is not whole on this computer: {detail}. "
        "The file itself may be fine; have the installation repaired, then run again."
    ),
}


class Rejected(Exception):  # noqa: N818 - a verdict on a file, not a fault of the program
    """A file, or one page of it, cannot be used. `detail` completes the sentence for its code."""

    def __init__(self, code: ProblemCode, detail: str = "", page: int | None = None) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.detail = detail
        self.page = page

    def problem(self, file: str) -> Problem:
        """What to tell people about this file."""
        name = f"Page {self.page} of {file}" if self.page else file
        template = _MESSAGES.get(self.code, "{file} cannot be read: {detail}. Send it again.")
        detail = self.detail or "its content makes no sense"
        return Problem(code=self.code, message=template.format(file=name, detail=detail), page=self.page)


def rejection_of(error: BaseException, page: int | None = None) -> Rejected:
    """Any error as a rejection: the libraries let some twenty different exceptions out."""
    if isinstance(error, Rejected):
        return error
    if _is_of_the_program(error):
        return Rejected(ProblemCode.READER_FAILED, f"{type(error).__name__}: {error}", page)
    if isinstance(error, MemoryError):
        return Rejected(ProblemCode.OUT_OF_MEMORY, page=page)
    if "ailed to allocate" in str(error) or "nsufficient memory" in str(error):
        return Rejected(ProblemCode.OUT_OF_MEMORY, page=page)
    return Rejected(ProblemCode.DAMAGED, f"its content makes no sense ({type(error).__name__})", page)


def _is_of_the_program(error: BaseException) -> bool:
    """True where a part of the program is missing, or half of it is written: no file's content does that."""
    if isinstance(error, ImportError | SyntaxError):
        return True
    missing = error.filename if isinstance(error, FileNotFoundError) else None
    return isinstance(missing, str) and _PROGRAM in Path(missing).parents
