"""Runs of all red flags as they were kept, so that a later run can say what is new, gone or judged otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any

from kg import revision
from kg.answers.findings import Finding
from kg.model.records import fingerprint
from kg.store import Store

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
    identity: Mapping[str, Any] = field(default_factory=dict)
    """What the id of the finding is made of, beside the flag: the ids of what it is about."""


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
    said = {f.id: Said(f.flag, f.revision, f.verdict, f.subject.caption, f.summary, f.identity) for f in found}
    editions = {row["id"]: row["edition"] for row in store.read(EDITIONS).rows}
    parameters = {f.flag: f.run.get("parameters", {}) for f in found}
    name = datetime.now(UTC).isoformat(timespec="seconds")
    return Run(name, as_of, store.engine, revision.code(), editions, parameters, said)


def compared(before: Run, now: Run, called: Callable[[str], str] = str) -> list[Change]:
    """What is new, gone or judged otherwise, in that order. `called` tells what a thing is called now: a finding about
    a party that a list has given another id is the same finding."""
    earlier = {_id(id, said, now, called): (id, said) for id, said in before.said.items()}
    new = [Change("new", id, None, said) for id, said in now.said.items() if id not in earlier]
    gone = [Change("gone", old, said, None) for id, (old, said) in earlier.items() if id not in now.said]
    both = ((id, earlier[id][1], said) for id, said in now.said.items() if id in earlier)
    changed = [Change("changed", id, old, said) for id, old, said in both if old.verdict != said.verdict]
    return new + gone + changed


def _id(id: str, said: Said, now: Run, called: Callable[[str], str]) -> str:
    """The id that the finding has now; its own where nothing in it is called otherwise."""
    if id in now.said:
        return id
    renamed = {name: called(value) if isinstance(value, str) else value for name, value in said.identity.items()}
    return fingerprint([said.flag, renamed]) if renamed != said.identity else id
