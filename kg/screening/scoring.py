"""Rule set `exporter-screen`: log-odds of each feature, their sum, its probability and band.

The weights of the name were fitted by benchmarks/screening/fit.py on the data it names; those of facts beside the
name are judgements of this project.
"""

from __future__ import annotations

import math
from typing import Literal

RULESET = "exporter-screen"
VERSION = "3"

Band = Literal["certain", "strong", "possible", "weak"]
STRONG, POSSIBLE = 0.85, 0.5
"""Probabilities from which a match is called strong or possible; below is weak."""
CERTAIN = 0.98
"""Probability of a certain match; and something besides the name must speak for it."""
LEAST = 0.02
"""Matches below this probability are not shown."""

SLOPE, MIDDLE = 20.0, 0.80
"""Log-odds of the words that meet: SLOPE × (likeness - MIDDLE), so likeness MIDDLE speaks neither for nor against."""
LEFT_OVER_SLOPE = 15.5
"""Log-odds for the share of the names' weight that has no counterpart."""
OVER, MISSING = {"Person": 0.6, "": 0.75}, {"Person": 0.4, "": 0.5}
"""What a word without counterpart counts, as a share of its weight: in the query, and in the listed name.

A person's name is given with more or fewer of its parts; a firm's further word often names another firm.
"""
REPLACED = -7.0
"""Log-odds, by weight, of a distinguishing word that stands where the other name has another one."""
RARITY_SLOPE, RARITY_MIDDLE, RARITY_MOST = 1.7, 1.65, 2.3
"""Log-odds of what the agreeing words are worth: one middling word says little, two rare ones much."""

NUMBERS_DIFFER, NUMBER_MISSING, OUT_OF_ORDER = -5.0, -1.5, -5.0
FATHERS_DIFFER, FORMS_DIFFER, OTHER_BRANCH = -6.0, -1.2, -2.0
WEAK_ALIAS = -1.4
INITIALS = 0.8
"""Log-odds of a family name and the initial of each syllable of the given name: a person may be meant, no more."""
LINEAR, NAME_ALONE_MOST = 2.5, 3.9
"""Above LINEAR a name's log-odds bend towards NAME_ALONE_MOST (0.980): nobody is certain by name only."""

IDENTIFIER = 12.0
FACTS = {
    "birth_date_agrees": 5.0, "birth_year_agrees": 1.8, "birth_year_near": -0.8, "birth_date_differs": -5.0,
    "country_agrees": 0.9, "country_differs": -0.9, "number_agrees": 6.0, "mmsi_agrees": 4.0,
    "post_of_country": 2.0,
    "name_of_another": -6.0, "name_unknown": -2.0, "imo_differs": -9.0, "address_agrees": 1.5, "schema_differs": -3.0,
}  # fmt: skip


def name_alone(log_odds: float) -> float:
    """Log-odds of a name, bent below NAME_ALONE_MOST in such a way that their order stays."""
    if log_odds <= LINEAR:
        return log_odds
    room = NAME_ALONE_MOST - LINEAR
    return LINEAR + room * (1.0 - math.exp((LINEAR - log_odds) / (2 * room)))


def probability(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))


def band(chance: float, *, supported: bool) -> Band:
    """The band of a probability; `supported`: something besides the name agrees."""
    if chance >= CERTAIN and supported:
        return "certain"
    if chance >= STRONG:
        return "strong"
    return "possible" if chance >= POSSIBLE else "weak"
