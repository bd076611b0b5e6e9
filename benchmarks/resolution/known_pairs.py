"""Pairs of list entries of which it is known whether they are one party.

One party: entries judged a match, and entries that cite one UN reference. Two parties: judged so; two entries of one
list; and two entries of lists that hold the counterpart of one of them elsewhere (left out where name and date, number
or address of such a pair all agree: lists hold doubles).
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from kg.resolution.compare import Compared
from kg.resolution.ragged import Flags, Ints
from kg.resolution.table import Table
from kg.resolution.weights import LEVELS


def truth(table: Table, found: Compared, judged: list[tuple[str, str, str]]) -> tuple[Ints, Ints]:
    """1, 0 or -1 (unknown) for each pair, and the party (a number) of each row."""
    place = {record.id: row for row, record in enumerate(table.records)}
    party = _parties(table, [(place[a], place[b]) for a, b, label in judged if label == "match"])
    parted = {tuple(sorted((place[a], place[b]))) for a, b, label in judged if label == "nonmatch"}
    source = [record.source for record in table.records]
    holds: dict[int, set[str]] = defaultdict(set)
    for row, number in enumerate(party.tolist()):
        holds[number].add(source[row])
    known = np.full(len(found.left), -1)
    agree, one_list = _agree(found), found.levels["one_list"]
    for n, (a, b) in enumerate(zip(found.left.tolist(), found.right.tolist(), strict=True)):
        if party[a] == party[b]:
            known[n] = 1
        elsewhere = source[b] in holds[party[a]] or source[a] in holds[party[b]]
        if party[a] != party[b] and ((a, b) in parted or (not agree[n] and (one_list[n] or elsewhere))):
            known[n] = 0
    return known, party


def _parties(table: Table, matches: list[tuple[int, int]]) -> Ints:
    up = list(range(len(table.records)))

    def root(row: int) -> int:
        while up[row] != row:
            row = up[row] = up[up[row]]
        return row

    column, first = table.columns["un_reference"], {}
    for row, value in zip(column.rows.rows().tolist(), column.rows.values.tolist(), strict=True):
        if not column.several[value]:
            matches = [*matches, (row, first.setdefault(value, row))]
    for a, b in matches:
        up[root(a)] = root(b)
    return np.array([root(row) for row in range(len(up))])


def _agree(found: Compared) -> Flags:
    def same(feature: str, level: str) -> Flags:
        return found.levels[feature] == LEVELS[feature].index(level)

    named = found.levels["name"] >= LEVELS["name"].index("equal")
    agree: Flags = named & (same("birth_date", "same") | same("document", "same") | same("address", "same"))
    return agree
