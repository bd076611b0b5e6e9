"""What is listed is found: every listed name as it stands, and parties whose own-script names were taken away."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from benchmarks import goals
from benchmarks.ordinary.alarms import ALERT
from benchmarks.ordinary.lists import own_script, script
from benchmarks.ordinary.steps import Steps
from kg.errors import KgError
from kg.index.entries import Entry
from kg.index.index import Index
from kg.screening.lookup import screen_many
from kg.screening.query import query

TITLES = (
    "동지", " 동지", "대표", " 대표", "이사", " 위원장", "위원장", " 대장", "대장", "씨", " 님",
    " 부상", "외무상", "사장", " 선생",
)  # fmt: skip


class Asking(NamedTuple):
    """A name, its kind, and the parties that are right."""

    name: str
    schema: str
    right: frozenset[str]


class Found(NamedTuple):
    asked: int
    first: float
    """Share of askings whose party comes first, alone or with equals."""
    alert: float
    """Share whose party has at least ALERT."""


def ask(index: Index, askings: Sequence[Asking], misses: int = 0) -> Found:
    """Look every asking up; prints so many of those that do not come first."""
    kept, asked = [], []
    for one in askings:
        try:
            asked.append(query(one.name, schema=one.schema))
            kept.append(one)
        except KgError:
            continue  # a list's own placeholder
    first = alert = 0
    for one, matches in zip(kept, screen_many(index, asked, limit=10), strict=True):
        best = {m.id for m in matches if m.probability >= matches[0].probability}
        first += bool(best & one.right)
        alert += any(m.id in one.right and m.probability >= ALERT for m in matches)
        if misses and not best & one.right:
            misses -= 1
            print(f"    {one.name} ({one.schema}) ~ {matches[0].caption if matches else 'nothing'}")
    count = max(len(kept), 1)
    return Found(len(kept), first / count, alert / count)


def as_listed(entries: Iterable[Entry], same: dict[str, set[str]], most: int, seed: int) -> dict[str, list[Asking]]:
    """Names of all lists by script, each once; at most so many of a script."""
    found: dict[str, dict[tuple[str, str], set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in entries:
        for name, _ in one.names:
            found[script(name)][name, one.schema] |= same[one.id]
    held = {title: [Asking(n, s, frozenset(right)) for (n, s), right in some.items()] for title, some in found.items()}
    return {title: drawn(some, most, seed) for title, some in held.items()}


def originals(
    entries: Iterable[Entry], same: dict[str, set[str]], kept: set[str], *scripts: str, persons: bool
) -> list[Asking]:  # fmt: skip
    """Names in these scripts of entries that are still listed under Latin ones."""
    return [
        Asking(name, one.schema, frozenset(same[one.id]))
        for name, one in own_script(entries, *scripts)
        if one.id in kept and (one.schema == "Person") == persons
    ]


def titled(askings: Sequence[Asking]) -> list[Asking]:
    """The same persons with a title or form of address behind the name, by turns."""
    return [one._replace(name=one.name + TITLES[n % len(TITLES)]) for n, one in enumerate(askings)]


def drawn(askings: list[Asking], most: int, seed: int) -> list[Asking]:
    """At most so many, the first by a hash of seed and name: the same ones whatever else the lists hold."""
    if len(askings) <= most:
        return askings
    return sorted(askings, key=lambda one: hashlib.sha256(f"{seed} {one.name}".encode()).digest())[:most]


def line(
    run: Steps, what: str, index: Index, askings: Sequence[Asking], misses: int, first: str = "", alert: str = ""
) -> None:
    """A line of the table, and the goals."""
    run.step(what, lambda: _told(what, ask(index, askings, misses), first, alert))


def _told(what: str, held: Found, first: str, alert: str) -> None:
    print(f"{what:60}{held.asked:6}{held.first:8.3f}{held.alert:8.3f}")
    if first and held.asked:
        goals.told(first, held.first)
    if alert and held.asked:
        goals.told(alert, held.alert)
