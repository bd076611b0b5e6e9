"""Runs of all red flags as they were kept, so that a later run can say what is new, gone or judged otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kg import revision
from kg.answers.findings import Finding
from kg.errors import UsageError
from kg.home import objects
from kg.store import Store

MOST = 30
"""Runs that are kept."""
EDITIONS = "MATCH (s:Source) RETURN s.id AS id, coalesce(s.edition, '') AS edition ORDER BY id"


@dataclass(frozen=True, slots=True)
class Said:
    """One finding of a run, in short."""

    flag: str
    revision: int
    """Of the flag when it ran."""
    verdict: str
    """hit, clear or not_evaluable."""
    subject: str
    """Id of who the finding is about."""
    summary: str


@dataclass(frozen=True, slots=True)
class Run:
    """One run of all flags: when, on what, with which code, and what it said."""

    name: str
    """When it was, UTC, to the second: by this a person names it."""
    as_of: str
    engine: str
    code: str
    """Revision of the program."""
    editions: Mapping[str, str]
    """Source → edition that was loaded."""
    parameters: Mapping[str, Mapping[str, Any]]
    """Flag → its parameters."""
    said: Mapping[str, Said]
    """Finding → what it said."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The runs in their order."""

    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that an earlier run did not have, no longer is, or is judged otherwise."""

    kind: str
    """new, gone or changed."""
    id: str
    before: Said | None
    now: Said | None

    def to_dict(self) -> dict[str, Any]:
        """JSON form, documented in docs/json.md."""
        return asdict(self)


def ran(store: Store, findings: Iterable[Finding], as_of: str) -> Run:
    """This run, to be kept."""
    found = list(findings)
    said = {f.id: Said(f.flag, f.revision, f.verdict, f.subject.caption, f.summary) for f in found}
    editions = {row["id"]: row["edition"] for row in store.read(EDITIONS).rows}
    parameters = {f.flag: f.run.get("parameters", {}) for f in found}
    name = datetime.now(UTC).isoformat(timespec="seconds")
    return Run(name, as_of, store.engine, revision.code(), editions, parameters, said)


def keep(path: Path, run: Run) -> None:
    """Keep it with the last ones; a full disk is only warned of."""
    objects.keep(path, Kept((*kept(path), run)[-MOST:]))


def kept(path: Path) -> tuple[Run, ...]:
    """The kept runs, oldest first; none where there is no file or anything is wrong with it."""
    found = objects.read(path, Kept)
    return found.runs if found else ()


def since(path: Path, name: str) -> Run:
    """The last kept run that is not later than this run or day. UsageError listing what is kept."""
    runs = kept(path)
    found = [run for run in runs if run.name[: len(name)] <= name]
    if not found:
        names = ", ".join(run.name for run in runs[-5:]) or "none yet: kg flags keeps one each time"
        raise UsageError(f"no run of {name} or before is kept", todo=f"kept are {names}")
    return found[-1]


def compared(before: Run, now: Run) -> list[Change]:
    """What is new, gone or judged otherwise, in that order."""
    new = [Change("new", id, None, said) for id, said in now.said.items() if id not in before.said]
    gone = [Change("gone", id, said, None) for id, said in before.said.items() if id not in now.said]
    both = ((id, before.said[id], said) for id, said in now.said.items() if id in before.said)
    changed = [Change("changed", id, old, said) for id, old, said in both if old.verdict != said.verdict]
    return new + gone + changed
