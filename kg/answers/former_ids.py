"""From any id that ever stood for a thing to the thing as it is called now."""

from __future__ import annotations

from typing import Any

from kg.answers import queries
from kg.errors import UsageError
from kg.judgements import party_moves
from kg.store import Store


def looked_up(store: Store, id: str) -> dict[str, Any]:
    """Properties of the entity of this id, or of a record of this id, or of what was called so once, by the log of
    moves. UsageError when nothing has it or had it, or when its party has become several."""
    if found := _entity(store, id):
        return found
    named = party_moves.called_now(store.home, id) if store.home else ()
    now = [found for name in named if (found := _entity(store, name))]
    if len(now) > 1:
        names = ", ".join(str(one["id"]) for one in now)
        raise UsageError(f"{id} has become several parties: {names}", todo="name one of them")
    if not now:
        raise UsageError(f"nothing in the graph has the id {id!r}", todo="kg screen NAME finds ids")
    return now[0]


def _entity(store: Store, id: str) -> dict[str, Any]:
    rows = store.read(queries.lookup("entity").text, {"id": id}).rows
    return dict(rows[0]["entity"]) if rows else {}
