"""Rows of one table → whom each asks for, and the parties that may be meant. It needs the index, and no graph."""

from __future__ import annotations

from collections.abc import Sequence

from kg.batch.asked import AskedRow
from kg.batch.columns import Header
from kg.batch.rows import Reader
from kg.index.index import Index
from kg.screening import door, scoring
from kg.screening.match import Match
from kg.screening.query import Query

MOST_KNOWN = 20_000
"""Queries of one run whose matches are remembered: tables repeat themselves."""
LEAST = {"weak": scoring.LEAST, "possible": scoring.POSSIBLE, "strong": scoring.STRONG}
"""Probability from which on a match is told, by its band."""
Best = list[tuple[str, Match]]
"""Matches of a row, likeliest first, each with the heading of the column under which its party was asked for."""


class Matcher:
    """One table against one index. `limit`: matches a row; `least`: the weakest band that is told."""

    def __init__(self, index: Index, header: Header, kind: str, limit: int, least: str) -> None:
        self.index, self.reader = index, Reader(header, kind)
        self.limit, self.least = limit, LEAST[least]
        self._known: dict[Query, list[Match]] = {}

    def matched(self, lines: Sequence[tuple[int, Sequence[object]]]) -> list[tuple[AskedRow, Best]]:
        """Every line with what it asks and what was found; lines that are looked up together cost much less."""
        asked = [self.reader.asked(number, cells) for number, cells in lines]
        self._match({party.query for row in asked for party in row.parties})
        return [(row, self._best(row)) for row in asked]

    def _match(self, wanted: set[Query]) -> None:
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        new = [query for query in wanted if query not in self._known]
        matches = door.ask_many(self.index, new, self.limit, self.least)
        self._known.update(zip(new, matches, strict=True))

    def _best(self, row: AskedRow) -> Best:
        """Matches of all parties of a row; a party matched twice once."""
        all = [(party.column, match) for party in row.parties for match in self._known[party.query]]
        all.sort(key=lambda pair: -pair[1].probability)
        unique: dict[str, tuple[str, Match]] = {}
        for column, match in all:
            unique.setdefault(match.id, (column, match))
        return list(unique.values())[: self.limit]
