"""Duplicates in a table of people or firms: the engine of the graph with weights for tables, or with learnt ones.

Entries of a table are less carefully kept than those of a published list: dates are typed the wrong way round, numbers
are mistyped, so no single fact forbids a link. What the records of a party know together is weighed (`parties.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from kg.model.records import Record
from kg.resolution.candidate_pairs import candidates
from kg.resolution.compare import Compared, compare
from kg.resolution.estimation import estimated
from kg.resolution.features import NAME_LEVELS, OF_NAMES
from kg.resolution.ragged import Floats
from kg.resolution.stated_ties import Ties
from kg.resolution.table import Table, table
from kg.resolution.table_parties import Parties
from kg.resolution.weights import of_tables

PLAUSIBLE = -25.0
"""Log-odds of two names from which on their bearers are compared: other facts may speak for them."""


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
    found = candidates(made, PLAUSIBLE, budget=True)
    compared = compare(made, found.left, found.right, found.known)
    if _names_alone(compared):
        log_odds, weights = _by_name(compared), None
    else:
        weights = estimated(made, compared, of_tables()) if learn else of_tables()
        log_odds = weights.sums(made, compared)
    return Linked(made, compared, log_odds, Parties(made, compared, log_odds, weights, decides, two_lists).found())


def _names_alone(compared: Compared) -> bool:
    return not any(levels.any() for f, levels in compared.levels.items() if f not in OF_NAMES)


def _by_name(compared: Compared) -> Floats:
    """Even odds for names that are alike (by screening's score), more for closer ones."""
    return (compared.levels["name"].astype(np.float64) - NAME_LEVELS.index("alike")) + 0.01
