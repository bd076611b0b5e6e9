"""Rule set `exporter-v1`: from which probability pairs are joined, and from which a person is asked."""

from __future__ import annotations

from kg.resolution.ruleset import RULESET

DECIDES, ASKS = 1.386, -2.2
"""Calibrated log-odds: from 80 % on two records are one party, from 10 % on a person is asked."""
SURE = 2.944
"""Log-odds (95 %) from which on two records are one party although their dates of birth differ by a slip."""
ALONE_MOST = 1.2
"""Log-odds (77 %) beyond which a name without anything beside it never goes: below DECIDES, so a name alone joins
nobody, however rare it is."""
NAMES = ("name", "main_name", "wording", "printed")
"""What a name is without anything beside it."""
NO_SUPPORT = ("country", "gender")
"""What many people of one name share: no support for the name of a person."""
FREQUENT, ROUGH = -0.3, ("compatible", "same year")
"""Log-odds that a frequent name costs; and what two of its bearers share of their dates of birth by chance."""
SUPPORT = 0.3
"""Log-odds from which on a fact besides the name supports it."""

__all__ = ["ALONE_MOST", "ASKS", "DECIDES", "FREQUENT", "NAMES", "NO_SUPPORT", "ROUGH", "RULESET", "SUPPORT", "SURE"]
