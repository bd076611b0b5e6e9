"""What every answer of the door is made from: the store, the index of its parties, their properties as last read."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kg import evidence
from kg.store import Store

if TYPE_CHECKING:
    from kg.screening.index import Index

LOOKS_AGAIN = 2.0
"""Seconds between two looks at whether the graph has changed: an edition is told within that time."""
MOST_KNOWN = 50_000
"""Parties whose properties are remembered: about 100 MB at two kilobytes each."""
PARTIES = "UNWIND $ids AS id MATCH (n:Party {id: id}) RETURN properties(n) AS n"


class Graph:
    """One graph for all requests. Safe to use from several threads."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._lock = threading.Lock()
        self._looked, self._marks = 0.0, ""
        self._sources: list[dict[str, Any]] = []
        self._index: Index | None = None
        self._known: dict[str, dict[str, Any]] = {}

    def sources(self) -> list[dict[str, Any]]:
        """The loaded sources with their editions, at most LOOKS_AGAIN seconds old."""
        self._look()
        return self._sources

    @property
    def edition(self) -> str:
        """Which state of the graph answers: equal marks give equal answers."""
        self._look()
        return self._marks

    def index(self) -> Index:
        """The index of this state of the graph; built or mapped at the first look-up after a change."""
        self._look()
        with self._lock:
            if self._index is None:
                from kg.screening.stored import stored_index

                self._index = stored_index(self.store)
            return self._index

    def parties(self, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
        """Properties of the parties of these ids; one that is not there is left out."""
        wanted = list(dict.fromkeys(ids))
        known = self._known
        if new := [id for id in wanted if id not in known]:
            if len(known) > MOST_KNOWN:
                known.clear()
            for row in self.store.read(PARTIES, {"ids": new}).rows:
                known[row["n"]["id"]] = row["n"]
        return {id: known[id] for id in wanted if id in known}

    def _look(self) -> None:
        """Forget what was made of another state. The marks at the sources change with records, judgements and rules."""
        if time.monotonic() - self._looked < LOOKS_AGAIN:
            return
        found = evidence.sources(self.store)
        facts = ("id", "edition", "state", "records", "loaded_at", "resolved")
        marks = repr([tuple(source.get(name) for name in facts) for source in found])
        with self._lock:
            if marks != self._marks:
                self._index, self._known = None, {}
            self._sources, self._marks, self._looked = found, marks, time.monotonic()

    def forget(self) -> None:
        """The graph was changed through this door: look anew at the next request."""
        self._looked = 0.0
