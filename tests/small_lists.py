"""Lists of a few names, and what a name asked of them brings up."""

from __future__ import annotations

from collections.abc import Iterable

from kg.index.building import build
from kg.index.entries import entry
from kg.index.index import Index
from kg.screening.lookup import screen
from kg.screening.match import Match
from kg.screening.query import query

Listed = tuple[str, str]
"""Kind and name."""


def listed(names: Iterable[Listed]) -> Index:
    """These names, in their order under the ids t0, t1, …"""
    made = [{"id": f"t{n}", "schema": kind, "caption": name, "name": [name]} for n, (kind, name) in enumerate(names)]
    return build(one for row in made if (one := entry(row)))


def best(asked: str, names: Iterable[Listed], schema: str = "") -> Match | None:
    """The likeliest party for a name, or None."""
    return next(iter(screen(listed(names), query(asked, schema=schema), 1)), None)


def alerts(asked: str, names: Iterable[Listed], schema: str = "") -> bool:
    """Whether a name brings up a party that is likelier meant than not."""
    found = best(asked, names, schema)
    return found is not None and found.probability >= 0.5
