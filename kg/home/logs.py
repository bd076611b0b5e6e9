"""Logs of what happened to the graph: chained lines that only inform. A damaged one is told and blocks nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from kg.home import chained
from kg.home.chain import ACCEPTS, MEMBER

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Log(Generic[T]):
    """What a log tells, oldest first, and what is wrong with it (`file:line: what`)."""

    entries: list[T]
    wrong: list[str]


def note(path: Path, entries: Iterable[dict[str, Any]]) -> None:
    """Add entries. Where the log is not as it was left, a line that says so comes first."""
    found = list(entries)
    if found and chained.read(path).faults:
        chained.accept(path, {})
    if found:
        chained.append(path, found)


def read(path: Path, form: Callable[[dict[str, Any]], T]) -> Log[T]:
    """What the log tells, each entry made by `form`; what that cannot read is wrong, and the rest is told."""
    chain = chained.read(path)
    log: Log[T] = Log([], [f"{path.name}: {fault}" for fault in chain.faults])
    for line in chain.lines:
        try:
            facts = json.loads(line.text)
            if facts.pop(MEMBER, None) and facts.pop(ACCEPTS, None):
                log.wrong.append(f"{path.name}:{line.number}: before this line: {'; '.join(facts['found'])}")
            else:
                log.entries.append(form(facts))
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
            log.wrong.append(f"{path.name}:{line.number}: cannot be read ({error})")
    return log
