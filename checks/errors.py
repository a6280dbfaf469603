"""What can be wrong with a table that a person keeps."""

from pathlib import Path


class DirectoryError(Exception):
    """A directory or titles table cannot be used: which file, row and column, what is wrong, what to do."""

    def __init__(
        self, file: Path | str, what: str, todo: str, *, row: int | None = None, column: str | None = None
    ) -> None:
        self.file, self.row, self.column, self.what, self.todo = str(file), row, column, what, todo
        place = "".join((f", row {row}" if row else "", f", column {column}" if column else ""))
        super().__init__(f"{file}{place}: {what} {todo}")
