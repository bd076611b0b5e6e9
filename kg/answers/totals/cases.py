"""Cases as counting needs them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kg.answers import queries
from kg.answers.looking_back import ALL, Cut
from kg.store import Store


@dataclass(frozen=True, slots=True)
class Case:
    """What counting needs to know of a case."""

    id: str
    event: str
    """Cases with one event are possibly the same and count once."""
    series: str
    in_series: str
    days: tuple[str, str] | None
    """First and last day it can have been detected; None when nothing is published."""
    regime: tuple[str, ...]
    destination: tuple[str, ...]
    item: tuple[str, ...]
    rows: int
    measures: dict[str, int]
    """Kind of measure → rows of the list it was taken in."""
    source: str = ""
    """Id of the source: a user's table is one of its own."""


def read(store: Store, cut: Cut = ALL) -> list[Case]:
    """Cases that are, or could be, of a published series, with what was done in them by the day."""
    rows = [row for row in store.read(queries.lookup("totals-cases").text).rows if cut.tells(row["case"])]
    told = {row["case"]["id"] for row in rows}
    pairs = [(row["left"], row["right"]) for row in store.read(queries.lookup("totals-same-event").text).rows]
    events = events_of(pair for pair in pairs if not cut.as_of or told.issuperset(pair))
    return [
        _case(row["case"], list(filter(cut.tells, row["measures"])), events.get(row["case"]["id"], row["case"]["id"]))
        for row in rows
    ]


def events_of(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Case → first case of the event it may belong to."""
    groups: dict[str, set[str]] = {}
    for left, right in pairs:
        joined = groups.get(left, {left}) | groups.get(right, {right})
        groups |= dict.fromkeys(joined, joined)
    return {id: min(group) for id, group in groups.items()}


def _case(facts: dict[str, Any], measures: list[dict[str, Any]], event: str) -> Case:
    rows = facts.get("list_rows", 1)
    return Case(
        id=facts["id"],
        event=event,
        series=facts.get("series", ""),
        in_series=facts["in_series"],
        days=(facts["detected_from"], facts["detected_until"]) if "detected" in facts else None,
        regime=tuple(facts.get("regime", ())),
        destination=tuple(facts.get("destination", ())),
        item=tuple(facts.get("item", ())),
        rows=rows,
        measures={m["type"]: rows if m["rows"] is None else m["rows"] for m in measures},
        source=next(iter(facts.get("sources", ())), ""),
    )
