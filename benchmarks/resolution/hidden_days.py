"""What a probability is worth where the answer is known and was hidden: persons whose day of birth two lists give."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from kg.model.records import Record, Relation
from kg.resolution.candidate_pairs import candidates
from kg.resolution.compare import OF_LISTINGS, compare
from kg.resolution.features import NAME_LEVELS, OF_TABLES
from kg.resolution.resolve import weigh
from kg.resolution.stated_ties import ties
from kg.resolution.table import table
from kg.resolution.weights import LEVELS, probability, standard

STEPS = (0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
"""Borders of the classes of probability; from .8 on two records are joined."""


def told(records: list[Record], relations: list[Relation]) -> None:
    """Print what probabilities are worth where the answer is known and was hidden: two lists' days of birth.

    One day is one person, other days are two; a publisher's slip counts as two, so the figures are the worse for it.
    """
    people = [record for record in records if record.schema == "Person"]
    made = table(people, ties(records, relations), OF_TABLES)
    search = candidates(made)
    compared = compare(made, search.left, search.right, search.known)
    source = np.array([record.source for record in made.records])
    born, names = compared.levels["birth_date"], compared.levels["name"]
    same, differs = (born == LEVELS["birth_date"].index(level) for level in ("same", "differs"))
    bare = {name: level * (names >= NAME_LEVELS.index("equal")) if name in OF_LISTINGS else level
            for name, level in compared.levels.items()}  # fmt: skip
    scored = weigh(made, replace(compared, levels={**bare, "birth_date": born * 0}), standard())
    chance = probability(scored.log_odds)
    known = (same | differs) & (source[compared.left] != source[compared.right])
    print("persons of two lists, days of birth hidden: probability, pairs, born on one day")
    for low, high in pairwise(STEPS):
        here = known & (chance >= low) & (chance < high)
        if here.any():
            print(
                f"  {low:.2f} to {high:.2f}: {here.sum():6,} {same[here].mean():.3f} (told {chance[here].mean():.3f})"
            )
