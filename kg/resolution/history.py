"""The file of people's judgements: lines of JSON in the order they were made. Nothing is ever erased.

A line is a judgement, or a withdrawal that names one. In force is the last judgement on a pair that nobody withdrew.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import DataError
from kg.resolution import bearers
from kg.resolution.judgements import Judgement
from kg.resolution.lines import Line, Withdrawal, parse, to_json


@dataclass(slots=True)
class Entry:
    """A judgement of the file, and what became of it."""

    judgement: Judgement
    withdrawn: Withdrawal | None = None
    replaced: bool = False
    """A later judgement on the pair stands."""
    rests: str = ""
    """Why it is not applied though nobody withdrew it: a record of the pair names somebody else since."""

    @property
    def in_force(self) -> bool:
        return not (self.withdrawn or self.replaced or self.rests)


@dataclass(slots=True)
class History:
    """All judgements in the order they were made, and the lines that are none."""

    entries: list[Entry] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @property
    def in_force(self) -> list[Judgement]:
        return [entry.judgement for entry in self.entries if entry.in_force]

    def standing(self, id: str) -> Entry | None:
        """The entry of this judgement that nobody has withdrawn."""
        return next((e for e in reversed(self.entries) if e.judgement.id == id and not e.withdrawn), None)

    def add(self, line: Line) -> None:
        """Take one more line into account. DataError when it withdraws what does not stand."""
        if isinstance(line, Judgement):
            self.entries.append(Entry(line))
        elif (entry := self.standing(line.withdraws)) is not None:
            entry.withdrawn = line
        else:
            raise DataError(f"it withdraws {line.withdraws}, which does not stand before it")

    def settle(self) -> None:
        """Find out which of several judgements on a pair stands: the last that nobody withdrew."""
        seen: set[tuple[str, str]] = set()
        for entry in reversed(self.entries):
            entry.replaced = entry.judgement.pair in seen
            if not entry.withdrawn:
                seen.add(entry.judgement.pair)

    def rest(self, changed: Mapping[str, Mapping[str, str]]) -> None:
        """Let judgements rest that are older than a change of whom their record names (`bearers.read`)."""
        for entry in self.entries:
            for id in entry.judgement.pair:
                if id in changed and entry.judgement.at <= changed[id]["at"]:
                    entry.rests = f"{id} {changed[id]['why']}"

    @property
    def resting(self) -> list[str]:
        """What is to be told of judgements that rest."""
        found = (entry for entry in self.entries if entry.rests and not (entry.withdrawn or entry.replaced))
        return [
            f"the judgement of {one.judgement.by} that {one.judgement.left} and {one.judgement.right} are "
            f"{one.judgement.decision} rests: {one.rests} → judge the pair anew, or kg review --undo {one.judgement.id}"
            for one in found
        ]


def read(path: Path) -> History:
    """The history in this file; empty when there is none. A broken line is named and the rest kept."""
    history = History()
    for number, line in _lines(path):
        try:
            history.add(parse(line))
        except (ValueError, RecursionError, DataError) as error:
            history.broken.append(f"{path.name}:{number}: not a judgement ({error}) → correct or delete the line")
    history.settle()
    history.rest(bearers.read(path.parent))
    return history


def in_force(path: Path) -> tuple[list[Judgement], list[str]]:
    """Judgements in force, and what is to be told: broken lines (`file:line: what is wrong`), judgements that rest."""
    past = read(path)
    return past.in_force, [*past.broken, *past.resting]


def append(path: Path, *lines: Line) -> None:
    """Add lines to the file and see them on disk. A last line that somebody left without an end is ended first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab+") as file:
        text = "".join(to_json(line) + "\n" for line in lines)
        if file.tell() and _last_byte(path) != b"\n":
            text = "\n" + text
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    if not path.is_file():
        return
    with path.open(encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield number, line


def _last_byte(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1)
