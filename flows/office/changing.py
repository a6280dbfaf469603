"""Changing a table people keep: one at a time, the version before kept beside it, and a dry run first."""

import fcntl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from checks.directory import Change
from checks.tables import Mapping


class Versioned(Protocol):
    """A table with the hash of the bytes it was read from."""

    @property
    def version(self) -> str:
        """The first letters of that hash."""


T = TypeVar("T", bound=Versioned)


class ChangedMeanwhileError(ValueError):
    """Somebody else changed the table after it was looked at; nothing was written."""


@dataclass(frozen=True, slots=True)
class Keeper(Generic[T]):
    """How one kind of table is read, written, brought in and compared.

    `load` takes None for the table there is before the office has one of its own. `bring` reads a file
    of somebody else's: what to merge it into the old table with, the table it is by itself, and the
    headings it leaves out.
    """

    load: Callable[[Path | None], T]
    save: Callable[[T, Path], None]
    changes: Callable[[T, T], list[Change]]
    bring: Callable[[Path, Mapping, str | None], tuple[Callable[[T], T], T, tuple[str, ...]]]

    def current(self, place: Path) -> T:
        """The table at `place`, or the one there is before the office has its own."""
        return self.load(place if place.exists() else None)

    def change(self, place: Path, how: Callable[[T], T], expect: str | None = None) -> tuple[T, T]:
        """Change the table at `place`; gives it as it was and as it is now.

        From reading to writing nobody else can change it, so of two changes at once neither is lost.
        With `expect` only the table of that version is changed: raises ChangedMeanwhileError otherwise.
        """
        with one_at_a_time(place):
            before = self.current(place)
            if expect and before.version != expect:
                words = f"{place.name} has changed since you looked: it is version {before.version} now"
                raise ChangedMeanwhileError(f"{words}, not {expect}. Look at what would change again.")
            after = how(before)
            self._put(before, after, place)
            return before, after

    def _put(self, before: T, after: T, place: Path) -> None:
        """Write the table; the version before it stays beside it under its own name."""
        if place.exists():
            kept = place.with_name(f"{place.stem}.{before.version[:12]}{place.suffix}")
            kept.write_bytes(place.read_bytes())
        self.save(after, place)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An import: the file, whose headings stand for ours, and whether rows it does not name stay."""

    file: Path
    mapping: Mapping = field(default_factory=Mapping)
    sheet: str | None = None
    merge: bool = False
    dry_run: bool = False
    expect: str | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import changes, or would change: `version` is that of the table it was compared with."""

    changes: Sequence[Change]
    left_out: tuple[str, ...]
    version: str
    written: bool


def bring_in(keeper: Keeper[T], place: Path, wanted: Wanted) -> Imported:
    """Bring a file into the table at `place`, or with a dry run only say what would change.

    Raises DirectoryError for a file that cannot be used, ChangedMeanwhileError as `Keeper.change`.
    """
    merged, whole, left_out = keeper.bring(wanted.file, wanted.mapping, wanted.sheet)

    def how(old: T) -> T:
        return merged(old) if wanted.merge else whole

    if wanted.dry_run:
        before = keeper.current(place)
        after = how(before)
    else:
        before, after = keeper.change(place, how, wanted.expect)
    return Imported(keeper.changes(before, after), left_out, before.version, written=not wanted.dry_run)


@contextmanager
def one_at_a_time(place: Path) -> Iterator[None]:
    """Wait for whoever is changing this file; the system frees the lock when a process dies."""
    with place.with_name(f".{place.name}.lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
