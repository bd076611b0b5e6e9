"""Hidden names: a label such as `A사` stands for one party inside one release, and for another one in the next."""

from __future__ import annotations

from kg.answers import queries
from kg.errors import UsageError
from kg.store import Store


def refuse_several(store: Store, name: str) -> None:
    """UsageError where the name is a label of several releases: what is said of one party is not said of another."""
    query = queries.lookup("labels-of-releases")
    found = store.read(query.text, query.parameters({"name": name}), deadline=60).rows if name else []
    if len(found) > 1:
        meant = "; ".join(f"{row['id']} ({row['told']})" if row["told"] else str(row["id"]) for row in found)
        raise UsageError(
            f"{name!r} is a hidden name, of another party in each release: {meant}", todo="ask about one of these ids"
        )
