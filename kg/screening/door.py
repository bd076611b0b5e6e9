"""The one door to screening: a query in; out come matches with reasons, and notes on goods and destination.

Command line, dashboard, tables and servers ask here, so that none of them can answer otherwise than the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.index import stored
from kg.index.index import Index
from kg.screening import lookup, scoring, statements
from kg.screening.context import Context
from kg.screening.match import Match
from kg.screening.notes import Note
from kg.screening.query import Query
from kg.store import Store

LIMIT = 5
"""Matches that are told of one query: who reads them looks at the first."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one query brings up."""

    query: Query
    matches: tuple[Match, ...]
    """Likeliest first; empty is an answer."""
    notes: tuple[Note, ...]
    """What goods and destination bring up; they never say who somebody is."""


class Door:
    """Screening over one graph as it is now: index and context are read once, at the first question."""

    def __init__(self, store: Store, index: Index | None = None) -> None:
        self.store = store
        if index is not None:
            self.index = index

    @cached_property
    def index(self) -> Index:
        """All listed names, from the kept file where it is of this graph, else built."""
        return stored.stored_index(self.store)

    @cached_property
    def context(self) -> Context:
        """Goods, control lists and countries of the graph."""
        return Context(self.store)

    def ask(self, query: Query, limit: int = LIMIT, *, sources: bool = False) -> Answer:
        """At most `limit` matches. With `sources`, each with acts of authorities and every source's statements.

        StoreError when the graph cannot be read. A query that is none was refused by `kg.screening.query`.
        """
        found = lookup.screen(self.index, query, limit)
        if sources:
            found = statements.with_statements(self.store, found)
        if not (query.goods or query.destinations):
            return Answer(query, tuple(found), ())
        asked = query.goods, query.destinations
        return Answer(query, tuple(self.context.around(found, *asked)), tuple(self.context.notes(*asked)))

    def ask_many(
        self, queries: Iterable[Query], limit: int = LIMIT, least: float = scoring.LEAST
    ) -> Iterator[list[Match]]:
        """The matches of every query in their order, exactly as `ask` finds them, many at a time.

        `least`: probability below which a match is not told.
        """
        return ask_many(self.index, queries, limit, least)


def ask_many(
    index: Index, queries: Iterable[Query], limit: int = LIMIT, least: float = scoring.LEAST
) -> Iterator[list[Match]]:
    """As `Door.ask_many`, where there is an index and no graph: on the machines of a cluster."""
    return lookup.screen_many(index, queries, limit, least)
