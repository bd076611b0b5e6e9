"""Bring nodes and relationships of the graph to a wanted state: new ones are made, changed ones set, gone ones removed.

Rows carry a digest of their content; what is equal is not touched, so doing it twice changes nothing and doing
it again completes what was interrupted. One command writes at a time (`kg.store.turns`), and only to what is ours
(`kg.store.ownership`).

New nodes are CREATEd, never MERGEd: on the local engine a MERGE with several labels scans the label, and labels
added by SET collide under a second uniqueness constraint. The constraint on `id` guards against doubles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeVar

from kg.model.schema import schema
from kg.store import left
from kg.store.batches import Row as Given
from kg.store.bolt import Store
from kg.store.meanwhile import Meanwhile

Progress = Callable[[int], None]
Done = Literal["made", "set", "removed"]
TOGETHER = 1000
"""Rows of one kind that are held until they are sent: as many as go into one batch, and of dozens of kinds."""
Row = TypeVar("Row")
Key = TypeVar("Key", bound=Hashable)


Mark = TypeVar("Mark", covariant=True)


class Existing(Protocol[Mark]):
    """What there is, by id: taken out one by one, and what is left is removed."""

    def pop(self, id: str, default: None, /) -> Mark | None: ...

    def items(self) -> Iterable[tuple[str, Mark]]: ...


@dataclass(frozen=True, slots=True)
class NodeRow:
    id: str
    labels: tuple[str, ...]
    digest: str
    properties: dict[str, Any]


@dataclass(frozen=True, slots=True)
class EdgeRow:
    id: str
    type: str
    start: str
    end: str
    digest: str
    properties: dict[str, Any]


@dataclass(slots=True)
class Changes:
    """How many nodes or relationships were made, set and removed."""

    made: int = 0
    set: int = 0
    removed: int = 0

    def __add__(self, other: Changes) -> Changes:
        return Changes(self.made + other.made, self.set + other.set, self.removed + other.removed)

    def __bool__(self) -> bool:
        return bool(self.made or self.set or self.removed)


def constraints(store: Store) -> None:
    """Uniqueness of `id` for each root label of the schema (Source, Record, Thing), and the indexes it names."""
    for kind in schema().kinds.values():
        label, name = kind.label, store.names.index(kind.label.lower())
        if len(kind.lineage) == 1:
            store.write(f"CREATE CONSTRAINT {name}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE")
        for prop in (p for p in kind.properties.values() if p.index):
            store.write(f"CREATE INDEX {name}_{prop.name} IF NOT EXISTS FOR (n:{label}) ON (n.{prop.name})")


@dataclass(slots=True)
class Sync:
    """One bringing-to-state of a set of nodes or edges; counts what it did. While the engine writes rows, the next ones
    are made here."""

    store: Store
    progress: Progress | None = None
    changes: Changes = field(default_factory=Changes)
    _meanwhile: Meanwhile | None = None

    def nodes(
        self, root: str, wanted: Iterable[NodeRow], existing: Existing[str], tie: tuple[str, str] = ("", "")
    ) -> None:
        """Nodes under a root label. `existing` maps id → digest and is used up: what is left at the end is removed.
        `tie`: what is matched before new nodes are made, in braces the properties whose places in a row it takes, and
        the relationship to it that each is made with."""
        matched, tied = tie
        with self._sending():
            for labels, rows in _grouped(self._new_nodes(root, wanted, existing), lambda row: row.labels):
                names = _names(rows)
                found = matched.format_map({name: at for at, name in enumerate(("id", "digest", *names))})
                query = f"{found}UNWIND $rows AS row CREATE (n:{':'.join(labels)} {_pattern(names)}){tied}"
                self._send("made", query, (_listed(row, names) for row in rows))
        self.remove_nodes(root, (id for id, _ in existing.items()))

    def _new_nodes(self, root: str, wanted: Iterable[NodeRow], existing: Existing[str]) -> Iterator[NodeRow]:
        query = f"UNWIND $rows AS row MATCH (n:{root} {{id: row.id}}) SET n = row.properties"
        changed: list[dict[str, Any]] = []
        for row in wanted:
            before = existing.pop(row.id, None)
            if before is None:
                yield row
            elif before != row.digest:
                changed.append({"id": row.id, "properties": _with_digest(row)})
            if len(changed) == TOGETHER:
                self._send("set", query, changed)
                changed = []
        self._send("set", query, changed)

    def remove_nodes(self, root: str, ids: Iterable[str]) -> None:
        if self.store.names.apart:
            self.changes.removed += left.remove(self.store, root, ids)
            return
        query = f"UNWIND $rows AS row MATCH (n:{root} {{id: row.id}}) DETACH DELETE n"
        self._send("removed", query, ({"id": id} for id in ids))

    def edges(
        self, start: str, end: str, wanted: Iterable[EdgeRow], existing: Existing[tuple[str, str, str]],
        places: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:  # fmt: skip
        """Edges between two root labels. `existing` maps id → (digest, type, start id) and is used up. `places`: root
        label → the engine's own ids (`places`), by which it finds the ends at half the cost."""
        ends = f"MATCH (a:{start} {{id: row[0]}}) MATCH (b:{end} {{id: row[1]}})"
        if places is not None:
            ends = "MATCH (a) WHERE elementId(a) = row[0] MATCH (b) WHERE elementId(b) = row[1]"
        with self._sending():
            for type_, rows in _grouped(self._new_edges(start, wanted, existing), lambda row: row.type):
                names = _names(rows)
                query = f"UNWIND $rows AS row {ends} CREATE (a)-[r:{type_} {_pattern(names, 2)}]->(b)"
                self._send("made", query, (_joining(row, names, start, end, places) for row in rows))
        self._remove_edges(start, existing)

    def _new_edges(
        self, start: str, wanted: Iterable[EdgeRow], existing: Existing[tuple[str, str, str]]
    ) -> Iterator[EdgeRow]:
        changed: list[EdgeRow] = []
        for row in wanted:
            before = existing.pop(row.id, None)
            if before is None:
                yield row
            elif before[0] != row.digest:
                changed.append(row)
            if len(changed) == TOGETHER:
                self._set_edges(start, changed)
                changed = []
        self._set_edges(start, changed)

    def _set_edges(self, start: str, changed: Iterable[EdgeRow]) -> None:
        for type_, rows in _grouped(changed, lambda row: row.type):
            match = f"MATCH (a:{start} {{id: row.start}})-[r:{type_} {{id: row.id}}]->()"
            self._send("set", f"UNWIND $rows AS row {match} SET r = row.properties", map(_edge, rows))

    def _remove_edges(self, start: str, existing: Existing[tuple[str, str, str]]) -> None:
        gone: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for id, (_, type_, start_id) in existing.items():
            gone[type_].append({"id": id, "start": start_id})
        for type_, rows in gone.items():
            match = f"MATCH (a:{start} {{id: row.start}})-[r:{type_} {{id: row.id}}]->()"
            self._send("removed", f"UNWIND $rows AS row {match} DELETE r", rows)

    @contextmanager
    def _sending(self) -> Iterator[None]:
        """Inside, rows are sent while others are made; at its end all are sent."""
        with Meanwhile(self.store) as self._meanwhile:
            yield
        self._meanwhile = None

    def _send(self, done: Done, query: str, rows: Iterable[Given]) -> None:
        ready = list(rows)

        def sent() -> None:
            number = self.store.write_batches(query, ready, progress=self.progress)
            setattr(self.changes, done, getattr(self.changes, done) + number)

        if ready:
            self._meanwhile.do(sent) if self._meanwhile else sent()


def _names(rows: Iterable[NodeRow | EdgeRow]) -> list[str]:
    """Properties that some of these rows have, besides those that all have."""
    return sorted({name for row in rows for name in row.properties} - {"id", "digest"})


def _pattern(names: Iterable[str], first: int = 0) -> str:
    """The properties of rows that are lists (`_listed`, from the place `first` on) one by one, as a pattern takes them.

    A node or relationship that is made first and set then is written twice by the local engine: a third more. Rows
    that name each of their values take a tenth more of it than lists, and as much more of the client.
    """
    return f"{{{', '.join(f'`{name}`: row[{at}]' for at, name in enumerate(('id', 'digest', *names), first))}}}"


def _listed(row: NodeRow | EdgeRow, names: Iterable[str]) -> list[Any]:
    """Id, digest and the properties of these names; a row without one has null, which is none."""
    return [row.id, row.digest, *map(row.properties.get, names)]


def _joining(
    row: EdgeRow, names: Iterable[str], start: str, end: str, places: Mapping[str, Mapping[str, str]] | None
) -> list[Any]:  # fmt: skip
    """The same behind both ends, as ids or as the engine's own ones; an end that is not there is none of these."""
    if places is None:
        return [row.start, row.end, *_listed(row, names)]
    return [places[start].get(row.start, ""), places[end].get(row.end, ""), *_listed(row, names)]


def _with_digest(row: NodeRow | EdgeRow) -> dict[str, Any]:
    return {**row.properties, "id": row.id, "digest": row.digest}


def _edge(row: EdgeRow) -> dict[str, Any]:
    return {"id": row.id, "start": row.start, "end": row.end, "properties": _with_digest(row)}


def _grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> Iterator[tuple[Key, list[Row]]]:
    """Rows gathered by key and handed on when a group is full: one label set or type a query, bounded memory."""
    groups: dict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        group = groups[key(row)]
        group.append(row)
        if len(group) >= TOGETHER:
            yield key(row), groups.pop(key(row))
    yield from groups.items()
