"""Weights for a table of which nobody has judged a pair: Fellegi and Sunter's model, estimated by expectation and
maximisation over the compared pairs, drawn towards given weights where the pairs say little."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from kg.resolution.compare import Compared
from kg.resolution.features import OF_NAMES
from kg.resolution.ragged import Floats
from kg.resolution.ruleset import Key
from kg.resolution.table import Table
from kg.resolution.weights import LEVELS, Weights

ROUNDS = 30
DOUBLED = ("given_name", "generation")
"""Not estimated: the model takes features to be independent, and the names' likeness tells of these already."""
BELIEF = 20.0
"""Pairs that the given weights count for, in each feature."""


def estimated(table: Table, compared: Compared, start: Weights) -> Weights:
    """Weights under which the pairs fall most likely into those of one party and the others."""
    start = replace(start, log_odds={key: worth for key, worth in start.log_odds.items() if key[0] not in DOUBLED})
    weights, chance = start, _chance(start.sums(table, compared))
    for _ in range(ROUNDS):
        found = {feature: _log_odds(feature, compared, chance) for feature in _telling(compared)}
        prior = float(np.log(chance.sum() + 1) - np.log((1 - chance).sum() + 1))
        weights = replace(start, log_odds=_merged(start.log_odds, found, prior), scale=1.0, shift=0.0)
        after = _chance(weights.sums(table, compared))
        if np.abs(after - chance).max(initial=0.0) < 1e-4:
            break
        chance = after
    return weights


def _chance(log_odds: Floats) -> Floats:
    return np.array(1.0 / (1.0 + np.exp(-np.clip(log_odds, -30, 30))))


def _telling(compared: Compared) -> list[str]:
    """Features that are known of both records in some pairs."""
    left_out = {"one_list", "stated", *OF_NAMES} - {"name"}
    return [f for f, levels in compared.levels.items() if f not in left_out and levels.any()]


def _log_odds(feature: str, compared: Compared, chance: Floats) -> Floats:
    """ln(m / u) of each level; absence says nothing."""
    levels, size = compared.levels[feature].astype(np.int64), len(LEVELS[feature])
    known = levels > 0
    same = np.bincount(levels[known], chance[known], size)[1:]
    other = np.bincount(levels[known], 1 - chance[known], size)[1:]
    even = BELIEF / (size - 1) / 10
    m, u = (same + even) / (same.sum() + BELIEF / 10), (other + even) / (other.sum() + BELIEF / 10)
    return np.array([0.0, *np.log(m / u)])


def _merged(start: Mapping[Key, float], found: Mapping[str, Floats], prior: float) -> dict[Key, float]:
    kept = {key: value for key, value in start.items() if key[0] not in found}
    learnt = {(f, "", LEVELS[f][n]): float(v) for f, values in found.items() for n, v in enumerate(values) if n}
    return {**kept, **learnt, ("prior", "", ""): prior}
