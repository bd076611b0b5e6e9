"""Many pairs of records compared at once: for each pair and feature the level of agreement."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from kg.resolution import listings, wording
from kg.resolution.features import FEATURES, NAME_CUTS, NAME_LEVELS, RARE, RARE_PERSON, SEVERAL
from kg.resolution.known import NamePairs, laid_out
from kg.resolution.ragged import Flags, Floats, Ints, ascending, best, meetings, once
from kg.resolution.table import Column, Table

OF_LISTINGS = {"act", "regime"}
"""What many parties share that are listed side by side."""
SAME_DAY = next(f for f in FEATURES if f.name == "birth_date").level_names.index("same")
CELLS = 200_000
"""Names beside names of the pairs that are compared at a time: some parties have a hundred names."""
Level = npt.NDArray[np.int8]
Levels = dict[str, Level]
"""Feature → level of each pair; `name`, `more_names`, `main_name`, the features of `features.FEATURES`, `one_list` and
`stated`."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Pairs (rows of the table) with their levels."""

    left: Ints
    right: Ints
    levels: Levels
    frequency: Floats
    """Log-odds that the frequency of the agreeing name costs."""
    met: tuple[Ints, Ints]
    """Places of the two names that agree best among the carried ones; -1 without."""


def compare(table: Table, left: Ints, right: Ints, known: NamePairs | None = None) -> Compared:
    """Compare pairs of rows. With `known`, a pair that carries known names is judged by those of its names only."""
    turns = np.cumsum(table.carried.count(left) * table.carried.count(right)) // CELLS
    ends = [0, *(np.flatnonzero(np.diff(turns)) + 1).tolist(), len(left)]
    parts = [_compare(table, left[n:end], right[n:end], known) for n, end in pairwise(ends)]
    return Compared(
        left, right, {name: np.concatenate([p.levels[name] for p in parts]) for name in parts[0].levels},
        np.concatenate([p.frequency for p in parts]),
        (np.concatenate([p.met[0] for p in parts]), np.concatenate([p.met[1] for p in parts])),
    )  # fmt: skip


def _compare(table: Table, left: Ints, right: Ints, known: NamePairs | None) -> Compared:
    names, called, frequency, met = _names(table, left, right, known)
    levels: Levels = dict(names)
    for feature, column in table.columns.items():
        levels[feature] = _facts(column, left, right)
    levels["printed"] = wording.alike(table.printed, left, right)
    levels["one_list"] = ((table.entry[left] >= 0) & (table.entry[left] == table.entry[right])).astype(np.int8)
    levels["stated"] = _stated(table, left, right)
    for feature in OF_LISTINGS & levels.keys():
        levels[feature] *= _named_alike(levels)
    if "father" in levels:
        levels["father"] *= (levels["father"] == 1) | equal(levels)  # many have a Vladimir for a father
    listings.read(table, levels, left, right, called)
    if "country" in levels:  # an alias of one in one country is as often that of a sister in another
        levels["wording"] *= (levels["wording"] < 2) | (levels["country"] != 1) | called
    return Compared(left, right, levels, frequency, met)


def _stated(table: Table, left: Ints, right: Ints) -> Level:
    if not table.ties.stated:
        return np.zeros(len(left), dtype=np.int8)
    ids = [record.id for record in table.records]
    pairs = zip(left.tolist(), right.tolist(), strict=True)
    return np.array([(ids[a], ids[b]) in table.ties.stated for a, b in pairs], dtype=np.int8)


def _named_alike(levels: Levels) -> Level:
    """1 where names are equal, or alike with one day of birth: else a regime and a notice list many side by side."""
    born = levels["birth_date"] == SAME_DAY
    alike = (levels["name"] >= NAME_LEVELS.index("alike")) & born
    found: Level = (equal(levels) | alike).astype(np.int8)
    return found


def _facts(column: Column, left: Ints, right: Ints) -> Level:
    if not column.values:
        return np.zeros(len(left), dtype=np.int8)
    cells = meetings(column.rows, column.rows, left, right)
    u, v = column.rows.values[cells.left], column.rows.values[cells.right]
    score = np.ones(len(u))
    unlike = np.arange(len(u)) if column.feature.graded else np.flatnonzero(u != v)
    a, b, place = once(u[unlike], v[unlike], len(column.values) + 1)
    if len(a):
        score[unlike] = column.likeness(a, b)[place]
    score[(u == v) & column.several[u]] = SEVERAL
    found = best(score, cells.pair, len(left), -1.0)
    cuts = np.array([0.0, *(least for least, _ in column.feature.levels)])
    return (np.searchsorted(cuts, found + 1e-9, side="right")).astype(np.int8)


def _names(
    table: Table, left: Ints, right: Ints, known: NamePairs | None
) -> tuple[Levels, Flags, Floats, tuple[Ints, Ints]]:  # fmt: skip
    cells = meetings(table.carried, table.carried, left, right)
    u, v = table.carried.values[cells.left], table.carried.values[cells.right]
    a, b, place = once(np.minimum(u, v), np.maximum(u, v), len(table.names.read))
    laid = laid_out(table, a, b, place, cells, known)
    rare = np.where(table.names.person[a] == 1, RARE_PERSON, RARE)
    level = 1 + np.searchsorted(NAME_CUTS, laid.log_odds, side="right")
    level = np.where(laid.whole & (laid.log_odds > NAME_CUTS[-1] - 2), 6 + (laid.rare >= rare), level)
    weak = (table.weak[cells.left] | table.weak[cells.right]) == 1
    score = np.where(weak, np.maximum(level[place] - 2, 1), level[place]) + _tie_break(laid.log_odds)[place]
    top = best(score, cells.pair, len(left), 0.0)
    costs = np.minimum(table.names.frequency[u], table.names.frequency[v])
    won = np.flatnonzero(score == top[cells.pair])
    met = np.full(len(left), -1), np.full(len(left), -1)
    met[0][cells.pair[won]], met[1][cells.pair[won]] = cells.left[won], cells.right[won]
    frequency = best(costs[won], cells.pair[won], len(left), 0.0)
    found = top.astype(np.int8)
    told = (score >= NAME_LEVELS.index("equal")) & ~(table.other[cells.left] & table.other[cells.right])
    more = _more(table, cells.pair, u, v, told, len(left))
    other_words = table.names.general[u] != table.names.general[v]
    both = table.main[cells.left] & table.main[cells.right] & ~other_words
    called = np.bincount(cells.pair, both & (score >= NAME_LEVELS.index("equal")), len(left)) > 0
    main = (np.bincount(cells.pair, both & told, len(left)) > 0).astype(np.int8)
    levels = {"name": found, "more_names": more, "main_name": main,
              "wording": wording.levels(table.names, cells, u, v, score >= NAME_LEVELS.index("equal"))}  # fmt: skip
    return levels, called, np.where(found >= NAME_LEVELS.index("alike"), frequency, 0.0), met


def _more(table: Table, pair: Ints, u: Ints, v: Ints, equal: Flags, pairs: int) -> Level:
    """Level of the number of equal names with other words: one or none, two, three or more, six or more."""
    core = np.minimum(table.names.core[u], table.names.core[v])[equal]
    distinct = ascending(pair[equal] * (len(table.names.read) + 1) + core) // (len(table.names.read) + 1)
    return np.searchsorted((2, 3, 6), np.bincount(distinct, minlength=pairs), side="right").astype(np.int8)


def _tie_break(log_odds: Floats) -> Floats:
    """Below one: among names of one level the likelier counts."""
    return np.array(0.99 / (1.0 + np.exp(-np.clip(log_odds, -30, 30) / 4)))


def equal(levels: Levels) -> npt.NDArray[np.bool_]:
    """Whether the names are equal, rare or not."""
    return levels["name"] >= NAME_LEVELS.index("equal")
