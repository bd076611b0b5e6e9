"""What the queries of red flags answer, and their rows with what they stand on: read together, each thing once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from kg.answers import endless, flag_rows, own_rows, told_paths
from kg.answers.paths import Walk
from kg.answers.queries import Query
from kg.errors import DataError, DeadlineError, RoomError, UsageError
from kg.store import Result, Store
from kg.store.deadlines import LONG
from kg.store.together import together

Drafts = dict[str, list[flag_rows.Draft]]
Pause = Callable[[], object]
"""Called between two flags by the thread that asks: whoever waits may turn to something else by raising."""


def answers(
    store: Store, chosen: Iterable[Query], parameters: dict[str, Any], days: dict[str, str], strict: bool,
    pause: Pause | None = None,
) -> list[flag_rows.Answer]:  # fmt: skip
    """What each flag answers; `days` are `as_of` and `undated`. `pause` is called between flags. The error
    of one that took too long or that the engine refuses, unless not `strict`: then its answer tells it, and an own one
    that did not end before is not asked."""
    walk = Walk(days["as_of"])
    reads = (partial(_answer, store, one, parameters, days, strict, walk) for one in chosen)
    return together(store, reads, pause)


def _answer(
    store: Store, flag: Query, parameters: dict[str, Any], days: dict[str, str], strict: bool, walk: Walk
) -> flag_rows.Answer:
    """The rows walk their paths here, while the engine works on the next flag."""
    values, columns = flag.parameters(parameters), flag_rows.columns(flag)
    told = {name: value for name, value in values.items() if name != "undated"}
    about = {"engine": store.engine, "query": flag.text_hash, "parameters": told}
    if not strict and (why := endless.told(flag)):
        return flag_rows.Answer(flag, [], about, ended=why)
    asked = told_paths.asked(flag.text, columns)
    try:
        answered = _read(store, flag, asked, {**values, **days}).rows
        rows = told_paths.rows(answered, columns)
        if flag.facts.get("own"):
            own_rows.checked(store, flag, rows)
            endless.forget(flag)
    except (DeadlineError, UsageError, DataError) as error:
        error.where = f"{flag.id}.cypher"  # not the address of the server: the query is at fault
        if flag.facts.get("own") and isinstance(error, DeadlineError):
            endless.note(flag)
        if strict:
            raise
        return flag_rows.Answer(flag, [], about, ended=str(error), refused=not isinstance(error, DeadlineError))
    return flag_rows.Answer(flag, rows, about, [walk.hops(row.pop("paths") or []) for row in rows])


def _read(store: Store, flag: Query, asked: str, values: dict[str, Any]) -> Result:
    """A flag of the project that was broken off for want of room is asked again: one beside it took the room."""
    try:
        return store.read(asked, values, deadline=endless.seconds(flag))
    except RoomError:
        if flag.facts.get("own"):
            raise
        return store.read(asked, values, deadline=endless.seconds(flag))


def own_table(store: Store, ran: Iterable[flag_rows.Answer]) -> bool:
    """Whether shipments of the user's own table are loaded; asked where a flag that speaks of them found nothing."""
    asked = any("wakes" in one.flag.facts and not one.rows and not one.ended for one in ran)
    return asked and bool(store.read(OWN_TABLE, deadline=LONG).rows)


def drafts(store: Store, ran: Iterable[flag_rows.Answer]) -> Drafts:
    """The rows of each flag with their paths by the day and the things they name, by the flag's id."""
    every = [
        (one.flag, row, path, flag_rows.shown(path))
        for one in ran
        for row, path in zip(one.rows, one.walked, strict=True)
    ]
    nodes = _nodes(store, {id for row in every for id in flag_rows.unread(*row)})
    found: Drafts = {one.flag.id: [] for one in ran}
    for flag, row, path, on_path in every:
        found[flag.id].append(flag_rows.draft(flag, row, path, on_path, nodes))
    return found


def _nodes(store: Store, ids: set[str]) -> dict[str, dict[str, Any]]:
    rows = store.read(NODES, {"ids": sorted(ids)}, deadline=LONG).rows if ids else []
    return {row["id"]: row for row in rows}


OWN_TABLE = "MATCH (s:Shipment) WHERE s.own_table = true RETURN s.id AS id LIMIT 1"
NODES = (
    "UNWIND $ids AS id MATCH (n:Thing {id: id}) RETURN n.id AS id, n.schema AS schema, n.caption AS caption, "
    "coalesce(n.records, []) AS records ORDER BY id"
)
