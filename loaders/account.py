"""What of one edition was not understood or is not there: nothing is left out without a word, and it ends nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import SourceError
from kg.model.unread import ANY, Unread
from loaders.formats.named import named
from loaders.source_facts import Facts


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a file that was not understood. Nothing is skipped without one."""

    where: str
    found: str
    todo: str = ""
    lost: bool = True
    """Whether the row or value is missing from the graph because of it."""

    def __str__(self) -> str:
        return f"{self.where}: {self.found}" + (f" → {self.todo}" if self.todo else "")


class Account:
    """The account of one reading of the files at `path`: problems, notes, the edition, and what it must not end."""

    def __init__(self, source: Facts, path: Path) -> None:
        self.source, self.path = source, path
        self.problems: list[Problem] = []
        self.notes: dict[str, str] = {}
        """What the parser found out on the way and the user should see, such as the column mapping."""
        self.edition = ""
        """Publication date or number that the file itself states, else the day in its name; set by the parser."""
        self.unread = Unread()
        """What was not understood or is not there, and therefore ends nothing of an earlier edition."""
        self._empty = 0

    def problem(self, where: str, found: str, *, todo: str = "", lost: bool = True) -> None:
        self.problems.append(Problem(where, found, todo, lost))

    def cut(self, where: str, found: str, todo: str) -> None:
        """A sign that a file is not whole: a problem, and the edition ends nothing."""
        self.unread.cut = self.unread.cut or f"{where}: {found}"
        self.problem(where, found, todo=todo, lost=False)

    def empty(self, file: Path, what: str, todo: str, makes: Iterable[str] = (ANY,)) -> None:
        """A file of the set with nothing to read in it: a problem, and a refusal when no other file holds a record."""
        self._empty += 1
        self.problem(file.name, f"it holds no {what}", todo=todo)
        self.unread.kinds.update(makes)

    @property
    def only_empty(self) -> bool:
        """Whether nothing was found wrong but that files are empty: with no record, it is another file."""
        return len(self.problems) == self._empty

    def nothing(self) -> SourceError:
        """The error for files without a record: the edition as far as it is known, and the first true cause."""
        told = [f"edition {self.edition}"] if self.edition else []
        told += [self.notes["shape"]] if "shape" in self.notes else []
        edition = f" ({', '.join(told)})" if told else ""
        first = f". First problem: {self.problems[0]}" if self.problems else ": it holds no entry"
        more = f" (and {len(self.problems) - 1:,} more)" if len(self.problems) > 1 else ""
        name, facts = next(iter(self.source.files.items()))
        todo = f"expected {name}: {facts['description']}"
        file = named(self.path, name)
        where = file if file.is_file() else self.path
        return SourceError(f"nothing in it was understood{edition}{first}{more}", where=where.name, todo=todo)
