"""Duplicates in a table of people or firms: the engine of the graph with weights for tables, or with learnt ones.

Entries of a table are less carefully kept than those of a published list: dates are typed the wrong way round, numbers
are mistyped, so no single fact forbids a link; pairs that the evidence speaks against keep their clusters apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from kg.records import Record
from kg.resolution.candidates import Candidates, candidates
from kg.resolution.compare import Compared, compare
from kg.resolution.estimation import estimated
from kg.resolution.features import NAME_LEVELS
from kg.resolution.ragged import Flags, Floats
from kg.resolution.table import Table, table
from kg.resolution.ties import Ties
from kg.resolution.weights import Weights, of_tables

PLAUSIBLE = -25.0
"""Log-odds of two names from which on their bearers are compared: other facts may speak for them."""
VETO = -6.5
"""Log-odds of a pair from which down it keeps two clusters apart."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The parties of a table."""

    table: Table
    compared: Compared
    log_odds: Floats
    party: dict[str, str]
    """Record id → the first record of its party."""


def link(
    records: Iterable[Record], *, learn: bool = False, two_lists: bool = False, decides: float = 0.0
) -> Linked:  # fmt: skip
    """Find the duplicates. `learn`: estimate the weights from the pairs themselves. `two_lists`: a source lists a
    party once. A table of names alone is judged by the score of the names."""
    made = table(list(records), Ties())
    found = candidates(made, PLAUSIBLE)
    compared = compare(made, found.left, found.right, found.known)
    if _names_alone(compared):
        log_odds = _by_name(made, found, compared)
        veto = -np.inf
    else:
        weights: Weights = of_tables()
        weights = estimated(made, compared, weights) if learn else weights
        log_odds, veto = weights.sums(made, compared), VETO
    return Linked(made, compared, log_odds, _parties(made, compared, log_odds, decides, veto, two_lists))


def _names_alone(compared: Compared) -> bool:
    return not any(levels.any() for f, levels in compared.levels.items() if f not in ("name", "more_names"))


def _by_name(made: Table, found: Candidates, compared: Compared) -> Floats:
    """Even odds for names that are alike (by screening's score), more for closer ones."""
    return (compared.levels["name"].astype(np.float64) - NAME_LEVELS.index("alike")) + 0.01


def _parties(
    made: Table, compared: Compared, log_odds: Floats, decides: float, veto: float, two_lists: bool
) -> dict[str, str]:  # fmt: skip
    apart = _apart(compared, log_odds <= veto)
    members = {row: [row] for row in range(len(made.records))}
    root = list(range(len(made.records)))
    source = [record.source for record in made.records]
    order = np.lexsort((compared.right, compared.left, -log_odds))
    for place in order[: int((log_odds >= decides).sum())].tolist():
        a, b = root[compared.left[place]], root[compared.right[place]]
        if a == b or (two_lists and {source[x] for x in members[a]} & {source[x] for x in members[b]}):
            continue
        if apart and any((min(x, y), max(x, y)) in apart for x in members[a] for y in members[b]):
            continue
        for row in members[b]:
            root[row] = a
        members[a] += members.pop(b)
    ids = [record.id for record in made.records]
    return {ids[row]: ids[min(rows)] for rows in members.values() for row in rows}


def _apart(compared: Compared, against: Flags) -> set[tuple[int, int]]:
    return set(zip(compared.left[against].tolist(), compared.right[against].tolist(), strict=True))
