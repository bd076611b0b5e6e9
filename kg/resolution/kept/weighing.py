"""The rule set's judgements on a few parties, as they are among all: their partners read, compared and weighed."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from typing import Protocol

import numpy as np

from kg.judgements.judgement import Judgement
from kg.model.records import Record, Relation
from kg.resolution.candidate_pairs import comparable
from kg.resolution.compare import compare
from kg.resolution.features import OF_TABLES
from kg.resolution.kept.figures import Figures
from kg.resolution.kept.partners import partners
from kg.resolution.party_kinds import is_party
from kg.resolution.resolve import judge, weigh
from kg.resolution.stated_ties import Ties, ties
from kg.resolution.table import Table, table
from kg.resolution.weights import standard


class Evidence(Protocol):
    """The records and relations that are loaded."""

    def records(self, ids: Iterable[str]) -> list[Record]:
        """Those of these ids that are there."""

    def relations(self, ids: Iterable[str]) -> list[Relation]:
        """Those with an end among these ids, each once."""


def tied(evidence: Evidence, ids: Collection[str]) -> tuple[list[Record], Ties]:
    """The parties among these records, and what their relations say of their identity."""
    said = evidence.relations(ids)
    ends = {end for one in said for end in (one.start, one.end)}
    found = evidence.records({*ids, *ends})
    wanted = set(ids)
    return [record for record in found if record.id in wanted and is_party(record)], ties(found, said)


def columns(evidence: Evidence, ids: Collection[str], db: sqlite3.Connection | None) -> Table:
    """These parties as columns; with the figures of the kept search, weighed as among all records."""
    parties, said = tied(evidence, ids)
    return table(parties, said, OF_TABLES, Figures(db) if db else None)


def weighed(db: sqlite3.Connection, evidence: Evidence, ids: Collection[str]) -> list[Judgement]:
    """Judgements on all pairs of these parties with any other, strongest first."""
    found = partners(db, ids)
    made = columns(evidence, {*ids, *found.ids, *_stated(evidence, ids)}, db)
    place = {record.id: row for row, record in enumerate(made.records)}
    pairs = {(place[a], place[b]) for a, b in {*found.pairs, *made.ties.stated} if a in place and b in place}
    ours = {place[id] for id in ids if id in place}
    both = sorted({(min(pair), max(pair)) for pair in pairs if ours & set(pair)})
    rows = np.array(both, dtype=np.int64).reshape(-1, 2)
    left, right = comparable(made, rows[:, 0], rows[:, 1])
    weights = standard()
    return list(judge(weigh(made, compare(made, left, right, found.known(made)), weights), weights))


def _stated(evidence: Evidence, ids: Collection[str]) -> set[str]:
    """Parties that a source says to be one with these."""
    return {end for said in evidence.relations(ids) if said.relation == "SAME_AS" for end in (said.start, said.end)}
