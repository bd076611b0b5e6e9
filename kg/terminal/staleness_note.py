"""Told with every answer: entities that are not those of what is loaded and judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.terminal import output

if TYPE_CHECKING:
    from kg.store import Store


def told(store: Store) -> dict[str, Any] | None:
    """None when all is well; else a line on standard error and the JSON form, `stale` in docs/json.md."""
    from kg.graph.staleness import stale
    from kg.store.settings import settings

    found = stale(store, settings().files.judgements)
    if found is None:
        return None
    output.note(f"Stale: {found} → {found.todo}")
    return found.to_dict()
