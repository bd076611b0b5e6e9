"""A list whose number a party carries and that is not loaded: that none of its acts is told says nothing of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.answers import queries
from kg.store import Store

LIST = "United Nations Security Council Consolidated List"
SOURCE = "un_sc_consolidated"
LOOKUP = "parties-not-loaded"
Missing = Mapping[str, Any]
"""`number`: under which the entry stands; `list`: its title; `source`: what `kg load` calls it."""


def not_loaded(store: Store, ids: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """By party, the numbers it carries of a list that is not loaded; empty once the list is."""
    return by_party(store.read(queries.lookup(LOOKUP).text, {"ids": list(ids), "list": SOURCE}).rows)


def by_party(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """Rows of the look-up under the party they speak of."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["party"], []).append({"number": row["number"], "list": LIST, "source": SOURCE})
    return found


def sentence(missing: Sequence[Missing]) -> str:
    """`carries the UN's number KPe.033, and the UN's own list is not loaded: kg load …`; empty without any."""
    if not missing:
        return ""
    numbers = ", ".join(one["number"] for one in missing)
    return f"carries the UN's number {numbers}, and the UN's own list is not loaded: kg load {SOURCE} FILE"
