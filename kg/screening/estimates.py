"""The log-odds two names will have, roughly, from the weight of the words they share."""

from __future__ import annotations

import numpy as np

from kg.index.arrays import Array
from kg.index.index import Index
from kg.screening import scoring
from kg.screening.asked_name import Asked
from kg.screening.word_meetings import INITIAL


def estimate(ours: float | Array, theirs: Array, initials: float | Array, full: Array, alike: Array) -> Array:
    """Log-odds as `similarity.compare` would give them if every word met the one its keys know: from the weight of
    both names, of the query's initials, and of the words that both have, in full and as far as they are alike."""
    mine, its = np.minimum(full, ours - initials), np.minimum(full, theirs)
    over, missing = ours - initials - mine, theirs - its
    met = (mine + its) * 0.5
    alike = alike / full * met
    if np.any(initials):
        alike += INITIAL * initials
        met += initials
        missing = np.maximum(missing - initials, 0.0)
    found: Array = alike / met
    found *= scoring.SLOPE - scoring.LEFT_OVER_SLOPE
    found += scoring.LEFT_OVER_SLOPE * alike / (met + OVER * over + MISSING * missing)
    found += REPLACED * np.minimum(over, missing)
    found += scoring.RARITY_SLOPE * np.minimum(alike, scoring.RARITY_MOST)
    found -= scoring.SLOPE * scoring.MIDDLE + scoring.RARITY_SLOPE * scoring.RARITY_MIDDLE
    return found


REPLACED = -2.0
"""What words that do not meet cost at least, where both names have some."""
OVER, MISSING = min(scoring.OVER.values()), min(scoring.MISSING.values())


def initials_of(index: Index, asked: Asked) -> float:
    """Weight of the single letters of the query, and of two or three consonants that are no listed word: `JC`."""
    if asked.sounded:
        return 0.0  # a syllable of one letter is a whole word of its name: 阿部 can be `a be`
    known, pairs = index.vocabulary.numbers, zip(asked.weights, asked.name.words, strict=True)
    return sum(
        [w for w, word in pairs if len(word) == 1 or (len(word) < 4 and word not in known and not _spoken(word))]
    )


def _spoken(word: str) -> bool:
    """Whether a word has a vowel or a sign in it."""
    return not word.isalpha() or not set("aeiouy").isdisjoint(word)
