"""The way of goods as somebody can follow it: leg by leg, declared beside real, who allowed it and who did not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kg.answers import queries
from kg.errors import UsageError
from kg.licensing.sources import source
from kg.store import Store

PLAIN = ("id", "position", "state", "date", "from", "from_place", "to", "to_place", "declared", "weight_kg", "modality")
LISTS = (
    "origin", "declared_origin", "consignor", "consignee", "end_user", "carrier", "items", "quantity", "permitted_by",
    "forbidden_by", "not_permitted_by", "flows", "note",
)  # fmt: skip
EVER = "9999-12-31"
"""Day after everything: nothing is cut."""
ENDS = {
    "ORIGINATES_IN": "origin", "DECLARED_FOR": "declared", "ROUTED_VIA": "via", "DESTINED_FOR": "destination",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class End:
    """A country of the way: origin, declared, via or destination, with the day and how surely it is told."""

    what: str
    country: str
    name: str
    since: str
    until: str
    role: str
    modality: str
    stated_at: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one case, shipment or flow."""

    event: str
    caption: str
    date: str
    said: str
    ends: tuple[End, ...]
    legs: tuple[Mapping[str, Any], ...]
    """In order; legs side by side have one position."""
    source: Mapping[str, Any]

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def route(store: Store, event: str, as_of: str = EVER) -> Route:
    """The way of this event, by its id or what stands in it behind the source.

    UsageError when there is none, or several sources have one of this number.
    """
    rows = _read(store, "route-ends", event, as_of)
    events = sorted({row["event"] for row in rows})
    if not events:
        todo = 'kg route lists those with legs; ids of cases: kg query "MATCH (c:Case) RETURN c.id AS id"'
        raise UsageError(f"no case, shipment or flow {event!r} is loaded", todo=todo)
    if len(events) > 1:
        raise UsageError(f"{event!r} means several: {', '.join(events)}", todo="give the whole id")
    return _route(rows, _read(store, "legs", events[0], as_of))


def routes(store: Store, as_of: str = EVER) -> list[Route]:
    """The ways of all events whose legs are known."""
    ends: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in _read(store, "route-ends", "", as_of):
        ends[row["event"]].append(row)
    legs: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in _read(store, "legs", "", as_of):
        legs[row["event"]].append(row)
    return [_route(rows, legs[event]) for event, rows in sorted(ends.items())]


def _read(store: Store, lookup: str, event: str, as_of: str) -> list[dict[str, Any]]:
    query = queries.lookup(lookup)
    return store.read(query.text, {**query.parameters({"event": event}), "as_of": as_of}, deadline=60).rows


def _route(rows: list[dict[str, Any]], legs: Iterable[Mapping[str, Any]]) -> Route:
    first = rows[0]
    ends = tuple(end for what in ENDS for end in _ends(what, rows))
    told = (first["event"], first["caption"], first["date"], first["said"])
    return Route(*told, ends, tuple(_leg(row) for row in legs), source(first))


def _ends(what: str, rows: list[dict[str, Any]]) -> list[End]:
    """Countries by name; of those on the way also what the source tells of one that it does not name."""
    unnamed = rows[0]["via_text"] if ENDS[what] == "via" else []
    return [_end(row) for row in rows if row["relation"] == what] + [_unnamed(rows[0], text) for text in unnamed]


def _unnamed(event: Mapping[str, Any], text: str) -> End:
    return End("via", "", text, "", "", "", event["said_how"], ())


def _end(row: Mapping[str, Any]) -> End:
    plain = {name: row[name] for name in ("country", "name", "since", "until", "role", "modality")}
    return End(ENDS[row["relation"]], stated_at=tuple(row["stated_at"]), **plain)


def _leg(row: Mapping[str, Any]) -> dict[str, Any]:
    leg = {name: row[name] for name in PLAIN} | {name: list(row[name]) for name in LISTS}
    return leg | {"said": row["said"], "source": source(row)}
