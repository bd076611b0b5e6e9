"""What pairs of names are worth: looked up where they were laid against each other before."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kg.resolution import namepairs
from kg.resolution.ragged import Flags, Ints, Meetings
from kg.resolution.table import Table

LEADING = 3
"""Names of a record that are compared when no two names of a pair met under a key."""


@dataclass(frozen=True, slots=True)
class NamePairs:
    """Pairs of distinct names that have been laid against each other before: what need not be done again."""

    codes: Ints
    """left × names + right, ascending, left ≤ right."""
    laid: namepairs.Laid


def laid_out(
    table: Table, a: Ints, b: Ints, place: Ints, cells: Meetings, known: NamePairs | None
) -> namepairs.Laid:  # fmt: skip
    """What distinct pairs of names are worth: looked up where known; where no names of two records are, the first
    names of both are laid against each other."""
    size = len(a)
    found = namepairs.Laid(np.full(size, -20.0), np.zeros(size, dtype=np.bool_), np.zeros(size))
    wanted = np.ones(size, dtype=np.bool_)
    if known is not None and len(known.codes):
        codes = a * len(table.names.read) + b
        at = np.minimum(np.searchsorted(known.codes, codes), len(known.codes) - 1)
        hit = known.codes[at] == codes
        _fill(found, hit, known.laid, at[hit])
        some = np.bincount(cells.pair, hit[place], len(cells.wide)) > 0
        leading = (cells.left - table.carried.start[table.carried.rows()[cells.left]] < LEADING) & (
            cells.right - table.carried.start[table.carried.rows()[cells.right]] < LEADING
        )
        wanted = np.zeros(size, dtype=np.bool_)
        wanted[place[~some[cells.pair] & leading]] = True
    laid = namepairs.compare(table.names, a[wanted], b[wanted])
    _fill(found, wanted, laid, np.arange(len(laid.rare)))
    return found


def _fill(found: namepairs.Laid, where: Flags, source: namepairs.Laid, at: Ints) -> None:
    found.log_odds[where] = source.log_odds[at]
    found.whole[where] = source.whole[at]
    found.rare[where] = source.rare[at]
