"""From log-odds to a probability and a band, under rule set `exporter-screen`; its weights stand in ruleset.csv."""

from __future__ import annotations

import math
from typing import Literal

from kg.screening.ruleset import weight

RULESET = "exporter-screen"
VERSION = "5"

Band = Literal["certain", "strong", "possible", "weak"]
STRONG, POSSIBLE = 0.85, 0.5
"""Probabilities from which a match is called strong or possible; below is weak."""
CERTAIN = 0.98
"""Probability of a certain match; and something besides the name must speak for it."""
LEAST = 0.02
"""Matches below this probability are not shown."""

SLOPE, MIDDLE = weight("name_words.slope"), weight("name_words.middle")
"""Log-odds of the words that meet: SLOPE × (likeness - MIDDLE), so likeness MIDDLE speaks neither for nor against."""
LEFT_OVER_SLOPE = weight("words_left_over.slope")
"""Log-odds for the share of the names' weight that has no counterpart."""
OVER, MISSING = {"Person": 0.6, "": 0.75}, {"Person": 0.4, "": 0.5}
"""What a word without counterpart counts, as a share of its weight: in the query, and in the listed name.

A person's name is given with more or fewer of its parts; a firm's further word often names another firm.
"""
REPLACED = weight("words_left_over.replaced")
"""Log-odds, by weight, of a distinguishing word that stands where the other name has another one."""
RARITY_SLOPE, RARITY_MIDDLE, RARITY_MOST = (weight(f"word_rarity.{name}") for name in ("slope", "middle", "most"))
"""Log-odds of what the agreeing words are worth: one middling word says little, two rare ones much."""
OUT_OF_ORDER, WEAK_ALIAS = weight("word_order.differs"), weight("name_quality.weak_alias")
INITIAL_TURNED = weight("word_order.initial")
INITIALS = weight("name_words.initials")
"""Log-odds of a family name and the initial of each syllable of the given name: a person may be meant, no more."""
LINEAR, NAME_ALONE_MOST = weight("name_alone.linear"), weight("name_alone.most")
"""Above LINEAR a name's log-odds bend towards NAME_ALONE_MOST (0.980): nobody is certain by name only."""
DECIDES = weight("identifier.decides")
"""Log-odds of a number that belongs to one party only."""


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
