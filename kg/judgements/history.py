"""The file of people's judgements: lines of JSON in the order they were made. Nothing is ever erased.

A line is a judgement, or a withdrawal that names one. In force is the last judgement on a pair that nobody withdrew.
Lines are chained (`kg.home.chained`): a file that is gone, was cut or altered is told, and nothing is built on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kg.errors import DataError
from kg.home import chained
from kg.judgements import handed_on
from kg.judgements.file_lines import Acceptance, Line, Withdrawal, parse
from kg.judgements.judgement import Judgement

WAY_BACK = (
    "the parties stay as they are; put a whole copy back (kg restore FILE, or your own). To go on with what is there: "
    "kg review --accept-history --reason TEXT"
)
LEAVE = "leave it, it counts for nothing; judge the pair again if it was one (kg review)"
COMPARE = "whether judgements were cut off at the end cannot be told: compare kg review --list with what you remember"


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
    """Lines that count for nothing, each with file, line and what to do."""
    faults: list[str] = field(default_factory=list)
    """What was altered, added or lost since the lines were written."""
    file: str = ""
    """Name of the file."""
    noted: bool = False
    """Whether it is noted beside the file how many lines it has."""

    @property
    def told(self) -> list[str]:
        """The faults, each with the way back."""
        return [f"{self.file}: {fault} → {WAY_BACK}" for fault in self.faults]

    def sure(self, known: Iterable[Judgement] = ()) -> History:
        """This history, if it is as it was left and holds what is `known`; else DataError.

        Nothing is built on judgements that may not be all: what somebody kept apart would be joined again.
        """
        ids = {entry.judgement.id for entry in self.entries}
        gone = [judgement for judgement in known if judgement.id not in ids]
        if faults := [*self.faults, *([f"{len(gone)} judgements that were in force are not in it"] if gone else [])]:
            raise DataError("; ".join(faults), where=self.file, todo=WAY_BACK)
        return self

    @property
    def in_force(self) -> list[Judgement]:
        return [entry.judgement for entry in self.entries if entry.in_force]

    def standing(self, id: str) -> Entry | None:
        """The entry of this judgement that nobody has withdrawn."""
        return next((e for e in reversed(self.entries) if e.judgement.id == id and not e.withdrawn), None)

    def add(self, line: Line | Acceptance) -> None:
        """Take one more line into account. DataError when it withdraws what does not stand."""
        if isinstance(line, Acceptance):
            return
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
    chain = chained.read(path)
    history = History(faults=chain.faults, file=path.name, noted=chain.noted == chain.head)
    for line in chain.lines:
        try:
            said = parse(line.text)
            if line.strange:
                raise DataError("kg review did not write it")
            history.add(said)
        except (ValueError, RecursionError, DataError) as error:
            found = "not whole, writing it was cut off" if line.torn else f"not a judgement ({error})"
            history.broken.append(f"{path.name}:{line.number}: {found} → {LEAVE}")
    if chain.beheaded:
        history.broken.append(f"{chained.head_of(path).name}: gone or damaged → {COMPARE}")
    history.settle()
    changed = handed_on.read(path.parent)
    history.rest({one["id"]: one for one in changed.entries})
    history.broken += changed.wrong
    return history


def begun(path: Path, known: Iterable[Judgement] = ()) -> History:
    """The history in this file, sure to hold what is `known` (else DataError); from now on a loss is noticed."""
    past = read(path).sure(known)
    if past.entries and not past.noted:
        chained.begin(path)
    return past


def in_force(path: Path) -> tuple[list[Judgement], list[str]]:
    """Judgements in force, and what is to be told: losses, broken lines (with file and line), judgements that rest."""
    past = read(path)
    return past.in_force, [*past.told, *past.broken, *past.resting]


def append(path: Path, *lines: Line) -> None:
    """Add lines to the file and see them on disk. DataError when the file is not as it was left."""
    read(path).sure()
    chained.append(path, map(asdict, lines))


def accept(path: Path, by: str, reason: str, at: str) -> tuple[str, ...]:
    """Go on from the file as it stands: a line says who wanted it and what was wrong, which is returned."""
    return tuple(chained.accept(path, {"by": by, "reason": reason, "at": at}).faults)
