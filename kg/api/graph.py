"""What every answer of the door is made from: the store, the index of its parties, their entities as last read."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from kg.answers import standing
from kg.errors import KgError
from kg.ftm import twins
from kg.ftm.topics import topics
from kg.graph import evidence
from kg.store import Store

if TYPE_CHECKING:
    from kg.screening.door import Door

LOOKS_AGAIN = 2.0
"""Seconds between two looks at whether the graph has changed."""
READ_IN = 100_000
"""Parties whose entities are read in beforehand, about a kilobyte each; further ones are read when they are met."""
TOGETHER = 1000
PARTIES = "UNWIND $ids AS id MATCH (n:Party {id: id}) RETURN properties(n) AS n"
LISTING = "MATCH (r:Record {schema: 'Listing'}) RETURN DISTINCT r.source AS id"
MARKS = ("id", "edition", "state", "records", "loaded_at", "resolved")
"""Properties of a source that change with its records, with judgements and with the rules that joined them."""


@dataclass(slots=True)
class State:
    """One state of the graph. `entities`: JSON of parties, as FollowTheMoney has them, by id."""

    edition: str
    door: Door
    entities: dict[str, bytes] = field(default_factory=dict)
    listing: frozenset[str] = frozenset()
    """Sources that tell of acts of listing."""


class Graph:
    """One graph for all requests. Safe to use from several threads.

    A change is noticed within LOOKS_AGAIN seconds and read in beside the answers, which are those of the state before
    until the new one stands.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._lock, self._reading = threading.Lock(), threading.Lock()
        self._looked, self._sources, self._marks = 0.0, list[dict[str, Any]](), ""
        self._state: State | None = None

    def sources(self) -> list[dict[str, Any]]:
        """The loaded sources with their editions, at most LOOKS_AGAIN seconds old."""
        self._look()
        return self._sources

    @property
    def edition(self) -> str:
        """Which state of the graph answers: equal marks give equal answers."""
        return self.state().edition

    def state(self) -> State:
        """The state that answers now; read in at the first call."""
        self._look()
        found = self._state
        if found is None:
            with self._reading:
                found = self._state = self._state or self._read(self._marks)
        elif found.edition != self._marks and self._reading.acquire(blocking=False):
            threading.Thread(target=self._renew, args=(self._marks,), daemon=True).start()
        return found

    def door(self) -> Door:
        """The door to screening over the state that answers now."""
        return self.state().door

    def parties(self, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
        """Entities of the parties of these ids; one that is gone is left out."""
        wanted, known = list(dict.fromkeys(ids)), self.state().entities
        if new := [id for id in wanted if id not in known]:
            known.update(self._entities(new))
        return {id: json.loads(known[id]) for id in wanted if id in known}

    def listing(self) -> frozenset[str]:
        """The sources that tell of acts of listing."""
        return self.state().listing

    def forget(self) -> None:
        """The graph was changed through this door: look anew at the next request."""
        self._looked = 0.0

    def _look(self) -> None:
        if time.monotonic() - self._looked < LOOKS_AGAIN:
            return
        found = evidence.sources(self.store)
        with self._lock:
            self._sources, self._looked = found, time.monotonic()
            self._marks = repr([tuple(source.get(name) for name in MARKS) for source in found])

    def _renew(self, marks: str) -> None:
        """Read a new state in; when the store does not answer, the next request tries again."""
        try:
            self._state = self._read(marks)
        except KgError:
            self._looked = 0.0
        finally:
            self._reading.release()

    def _read(self, marks: str) -> State:
        from kg.screening.door import Door

        listing = frozenset(str(row["id"]) for row in self.store.read(LISTING, deadline=300).rows)
        made = State(marks, Door(self.store), listing=listing)
        if len(made.door.index.entries) <= READ_IN:
            ids = [entry.id for entry in made.door.index.entries]
            for start in range(0, len(ids), TOGETHER):
                made.entities.update(self._entities(ids[start : start + TOGETHER]))
        return made

    def _entities(self, ids: list[str]) -> dict[str, bytes]:
        rows = self.store.read(PARTIES, {"ids": ids}, deadline=300).rows
        acts, today = standing.acts(self.store, ids), date.today().isoformat()
        return {
            row["n"]["id"]: _packed(twins.entity(row["n"]), topics(acts.get(row["n"]["id"], ()), today)) for row in rows
        }


def _packed(entity: dict[str, Any], tags: list[str]) -> bytes:
    entity["properties"] |= {"topics": tags} if tags else {}
    return json.dumps(entity, ensure_ascii=False).encode()
