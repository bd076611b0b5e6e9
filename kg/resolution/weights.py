"""Rule set `exporter-v1`: what each level of each feature is worth, in log-odds, and the probability of their sum."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from kg.resolution import ruleset, wording
from kg.resolution.compare import Compared
from kg.resolution.features import FEATURES, NAME_LEVELS, OF_TABLES
from kg.resolution.ragged import Floats
from kg.resolution.ruleset import KINDS, Key
from kg.resolution.table import Table

YES = ("no", "yes")
LEVELS: dict[str, tuple[str, ...]] = {
    "name": NAME_LEVELS, "more_names": ("no", "two", "three or more", "six or more"),
    "main_name": YES, "wording": wording.LEVELS, "printed": wording.PRINTED,
    **{feature.name: feature.level_names for feature in FEATURES}, "one_list": YES, "stated": YES,
}  # fmt: skip
BY_KIND = ("name", "regime", "wording")
"""What is worth more between persons than between firms, or less."""
HOUSEHOLD = ("address", "phone", "email", "website")
"""What the people of a house share: no support where they are called or born otherwise."""
OWN = ("given_name", "birth_date")
"""What they do not share."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds of each level; a level that is not named says nothing. `scale` and `shift` calibrate their sum."""

    log_odds: Mapping[Key, float]
    scale: float = 1.0
    shift: float = 0.0

    @property
    def households(self) -> bool:
        """Whether given names are weighed, and with them what a household shares."""
        return ("given_name", "", "differs") in self.log_odds

    def of(self, feature: str, kind: str, level: int) -> float:
        """What this level is worth between records of that kind."""
        name = LEVELS[feature][level]
        held = self.log_odds.get((feature, kind, name))
        return self.log_odds.get((feature, "", name), 0.0) if held is None else held

    def lookup(self, feature: str) -> Floats:
        """kinds × levels."""
        return np.array([[self.of(feature, kind, n) for n in range(len(LEVELS[feature]))] for kind in KINDS])

    def sums(self, table: Table, compared: Compared) -> Floats:
        """Calibrated log-odds of each pair."""
        row_kinds = np.array([KINDS.index(kind) if kind in KINDS else 1 for kind in table.kinds], dtype=np.int64)
        kinds = row_kinds[np.where(table.assumed[compared.left], compared.right, compared.left)]
        total = np.full(len(compared.left), self.log_odds.get(("prior", "", ""), 0.0)) + compared.frequency
        own = [compared.levels[f] == LEVELS[f].index("differs") for f in OWN if self.households]
        house = np.any(own, axis=0) if own else np.zeros(len(total), dtype=np.bool_)
        for feature, level in compared.levels.items():
            worth = self.lookup(feature)[kinds, level]
            total += np.where(house, np.minimum(worth, 0.0), worth) if feature in HOUSEHOLD else worth
        return self.calibrated(total)

    def of_levels(self, kind: str, levels: Mapping[str, int]) -> dict[str, float]:
        """What each feature of one pair is worth, before calibration."""
        house = self.households and any(levels[f] == LEVELS[f].index("differs") for f in OWN)
        worth = {feature: self.of(feature, kind, level) for feature, level in levels.items()}
        return {f: min(w, 0.0) if house and f in HOUSEHOLD else w for f, w in worth.items()}

    def calibrated(self, total: Floats) -> Floats:
        return np.array(self.scale * total + self.shift)


def probability(log_odds: Floats | float) -> Floats:
    return np.array(1.0 / (1.0 + np.exp(-np.clip(log_odds, -30, 30))))


@cache
def standard() -> Weights:
    """The weights for records of the graph, kg/resolution/ruleset.csv."""
    return _weights(ruleset.log_odds())


@cache
def of_tables() -> Weights:
    """The weights for tables of people and firms, set by hand: kg/resolution/weights_of_tables.csv."""
    with Path(__file__).with_name("weights_of_tables.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return _weights({(row["feature"], row["kind"], row["level"]): float(row["log_odds"]) for row in rows})


def _weights(log_odds: Mapping[Key, float]) -> Weights:
    found = dict(log_odds)
    scale, shift = found.pop(("calibration", "", "scale"), 1.0), found.pop(("calibration", "", "shift"), 0.0)
    return Weights(found, scale, shift)


def keys(kinds: Iterable[str] = KINDS) -> list[Key]:
    """Every weight there can be between records of the graph: names and regimes by kind, all else for all kinds
    together."""
    named = [(feature, kind, level) for feature in BY_KIND for kind in kinds for level in LEVELS[feature][1:]]
    rest = (feature for feature in LEVELS if feature not in (*BY_KIND, *OF_TABLES))
    return named + [(feature, "", level) for feature in rest for level in LEVELS[feature][1:]]
