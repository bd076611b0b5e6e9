"""An alignment in numbers: how alike two names are, and the log-odds of that."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from typing import NamedTuple

from kg.index.index import Index, Listed
from kg.screening import counter_words as contradictions
from kg.screening import given_initials, scoring
from kg.screening.alignment import Alignment, align
from kg.screening.asked_name import Asked
from kg.screening.own_letters import own_letters
from kg.screening.thin import thin
from kg.screening.word_meetings import Meets, meets_of
from kg.screening.word_order import out_of_order


class NameScore(NamedTuple):
    """One query name against one listed name. `log_odds` is the sum of the parts."""

    log_odds: float
    alignment: Alignment
    words: float
    """Log-odds of the words that meet."""
    left_over: float
    """Log-odds of the words that do not (0 or less)."""
    rarity: float
    contradictions: float
    """Log-odds of numbers, fathers' names, legal forms and countries that differ (0 or less)."""
    order: float
    quality: float
    thin: float
    """Log-odds that what agrees is too little (0 or less)."""
    reading: float
    """Log-odds that the query is not read in this tongue (0 or less)."""
    frequency: float
    letters: float = 0.0
    """Log-odds that both are written in the same characters, or in others."""
    script: float = 0.0
    """Log-odds by which names so read are right more or less often than their likeness says."""


def compare(asked: Asked, listed: Listed, meets: Meets, lowest: float = -math.inf) -> NameScore:
    """Score a query's name against a listed one; `meets` are `alignment.meets_of` this name, perhaps among others.

    A score that cannot reach `lowest` is left unfinished: what is missing would only lower it.
    """
    found = align(asked, listed, meets)
    letter = listed.person and given_initials.has_letter(asked)
    if letter:
        found = given_initials.whole(asked, listed, found)
    ours, theirs = asked.weights, listed.weights
    matched = full = rare = 0.0
    for score, (a, b), (c, d) in found.meetings:
        mine = ours[a] if a == b else sum(ours[a : b + 1])
        its = theirs[c] if c == d else sum(theirs[c : d + 1])
        full += mine + its
        matched += (mine + its) * score
        rare += min(mine, its) * score
    if not full:
        return NameScore(-20.0, found, -20.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    if asked.initials:
        words = scoring.INITIALS if listed.person and not (found.over or found.missing) else -20.0
        return NameScore(words, found, words, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    kind = "Person" if listed.person else ""
    over, missing = sum([ours[i] for i in found.over]), sum([theirs[j] for j in found.missing])
    lost = scoring.OVER[kind] * 2 * over + scoring.MISSING[kind] * 2 * missing
    words = scoring.SLOPE * (matched / full - scoring.MIDDLE)
    left_over = scoring.LEFT_OVER_SLOPE * (matched / (full + lost) - matched / full)
    rarity = scoring.RARITY_SLOPE * (min(rare, scoring.RARITY_MOST) - scoring.RARITY_MIDDLE)
    if words + left_over + rarity < lowest:
        return NameScore(words + left_over + rarity, found, words, left_over, rarity, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    if found.over and found.missing:
        left_over += scoring.REPLACED * contradictions.replaced(asked, listed, found)
    against = contradictions.weight(asked, listed, found) if found.over or found.missing else 0.0
    order = scoring.OUT_OF_ORDER if listed.person and out_of_order(found, asked, listed) else 0.0
    if letter and given_initials.turned(asked, listed, found):
        order = scoring.INITIAL_TURNED
    quality = scoring.WEAK_ALIAS if listed.place == "weak_alias" else 0.0
    price, letters = asked.price, 0.0
    if asked.reading.tongue and not (listed.person and (found.over or found.missing)):
        letters = own_letters(asked, listed).weight
        if letters > 0 or listed.name == asked.reading.written:
            price = 0.0  # listed in the very characters: no reading is needed
    total = words + left_over + rarity + against + order + quality + price + letters
    little = thin(asked, listed, found).weight if total > lowest else 0.0
    return NameScore(
        total + little, found, words, left_over, rarity, against, order, quality, little, price, 0.0, letters
    )  # fmt: skip


SLACK = 3.0
"""A party's further name is not compared when its estimate is that much below what another one got."""
BEHIND = 4.0
"""Nor is any further name, when so many parties as are wanted got that much more."""


def ranked(
    index: Index, asked: Asked, names: Sequence[tuple[int, float]], lowest: float = -math.inf, most: int = sys.maxsize
) -> dict[int, tuple[NameScore, int]]:
    """The best name of each party among the given ones, which come with their estimates (`candidates.likely`), the
    likeliest first: number of the entry → score and number of the name.

    Scores below `lowest` need not be right; nor need those of parties that are not among the best `most`.
    """
    best: dict[int, tuple[NameScore, int]] = {}
    found = index.names.several([number for number, _ in names])
    meets = meets_of(index, asked, found)
    wanted: list[float] = []
    for (number, estimate), listed in zip(names, found, strict=True):
        if len(best) >= most and estimate < wanted[-most] - BEHIND:
            break
        held = best.get(listed.entry)
        if held is not None and estimate < held[0].log_odds - SLACK:
            continue
        if asked.reading.kind and listed.person != (asked.reading.kind == "Person"):
            continue  # read as a person's name it says nothing of firms, and the other way round
        score = compare(asked, listed, meets, lowest)
        if held is None or (score.log_odds, -number) > (held[0].log_odds, -held[1]):
            best[listed.entry] = (score, number)
            wanted = sorted([one.log_odds for one, _ in best.values()]) if len(best) >= most else wanted
    return best
