"""An analyst's own red flags: files of `KG_HOME/flags`, read like those of the project. A broken one stops no other.

What a file must have is what `CONTRIBUTING.md` says of a flag; refused is also what writes, what names a parameter it
does not declare, a path without an upper bound and an order that is left open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.answers import queries
from kg.answers.findings import SEVERITIES
from kg.answers.queries import Query
from kg.errors import KgError, UsageError
from kg.store import readonly
from kg.store.settings import settings

NEEDED = ("title", "severity", "kind", "definition", "needs", "misses", "innocent_reasons", "next_steps", "identity",
          "summary")  # fmt: skip
VERDICTS = {"hit", "clear", "not_evaluable"}
UNBOUNDED = re.compile(r"\*\d*\.\.(?!\d)|\[\w*:?\w*\*\]")
LONGEST = 200_000
"""Characters of a file: a flag is a page."""


@dataclass(frozen=True, slots=True)
class Own:
    """The own flags that can be run, and what is wrong with the others."""

    flags: dict[str, Query]
    broken: tuple[str, ...]
    """A sentence each, with file and line."""


def folder() -> Path:
    """Where an analyst's own flags lie; it need not be there."""
    return settings().files.own_flags


def own(place: Path | None = None) -> Own:
    """Read the folder."""
    found: dict[str, Query] = {}
    broken: list[str] = []
    for path in sorted((place or folder()).glob("*.cypher")):
        try:
            found[path.stem] = _read(path)
        except (KgError, OSError, ValueError) as error:
            broken.append(str(error))
    return Own(found, tuple(broken))


def _read(path: Path) -> Query:
    if path.stat().st_size > LONGEST:
        raise UsageError("longer than a red flag", where=str(path), todo=f"at most {LONGEST:,} characters")
    query = queries.read(path)
    text = path.read_text("utf-8")
    for fault, at in _faults(query):
        line = text[: text.find(at)].count("\n") + 1 if at and at in text else 1
        raise UsageError(fault, where=f"{path}:{line}", todo="mend the file; the other flags run without it")
    return Query(query.id, {"revision": 1, "rests_on": [], "params": {}} | query.facts, query.text)


def _faults(query: Query) -> Iterator[tuple[str, str]]:
    """What is wrong, and the words at which it stands."""
    facts: Any = query.facts
    if not isinstance(facts, dict):
        yield "the front matter is no list of names and values", ""
        return
    if missing := [name for name in NEEDED if not facts.get(name)]:
        yield f"the front matter has no {', '.join(missing)}", ""
        return
    if facts["severity"] not in SEVERITIES:
        yield f"severity: {facts['severity']!r} is none of {', '.join(SEVERITIES)}", "severity:"
    if not isinstance(facts["summary"], dict) or set(facts["summary"]) != VERDICTS:
        yield "summary: one sentence for each of hit, clear, not_evaluable", "summary:"
    if not isinstance(facts["identity"], list) or facts["identity"][0] != "subject":
        yield "identity: a list that begins with subject", "identity:"
    yield from _faults_of_text(query)


def _faults_of_text(query: Query) -> Iterator[tuple[str, str]]:
    try:
        readonly.refuse_writes(query.text)
    except KgError as error:
        yield str(error), query.text[:40]
    used = set(re.findall(r"\$(\w+)", query.text)) - {"as_of"}
    for name in sorted(used - set(query.facts.get("params") or {})):
        yield f"${name} is used and not declared under params", f"${name}"
    if unbounded := UNBOUNDED.search(query.text):
        yield "a path without an upper bound would not end", unbounded[0]
    if "ORDER BY" not in query.text.rsplit("RETURN", 1)[-1]:
        yield "no ORDER BY behind RETURN: findings would change their order", "RETURN"
