"""Which of the listed words that a word can be are kept, and how like they must be."""

from __future__ import annotations

import numpy as np

from kg.index import word_likeness
from kg.index.arrays import Array
from kg.index.lexicon import Lexicon
from kg.index.possible_words import NOTHING, Alike

MOST_VARIANTS = 24
"""Words of the index that one word of a query is compared with."""
LEAST_LIKENESS = 0.45
LEAST_NEAR, SURELY_NEAR, NEAR_EDITS = 0.8, 0.88, 2
"""A join of the query is a word that sounds much like it, or a little less and differs in few letters."""


def kept(known: Lexicon, numbers: Array, scores: Array) -> Alike:
    """At most MOST_VARIANTS of them, the likest; equals in the order of the alphabet."""
    if not len(numbers):
        return NOTHING
    if len(numbers) > MOST_VARIANTS:
        least = last(scores)
        surely, equal = (scores > least).nonzero()[0], (scores == least).nonzero()[0]
        texts = known.texts(numbers[equal].tolist())
        order = sorted(range(len(texts)), key=lambda i: (texts[i], -numbers[equal[i]]))[: MOST_VARIANTS - len(surely)]
        best = np.concatenate((surely, equal[order]))
        numbers, scores = numbers[best], scores[best]
    return Alike(numbers.astype(np.int32), scores.astype(np.float32).astype(np.float64))


def kept_of_join(known: Lexicon, join: str, numbers: Array, scores: Array) -> Alike:
    """Those of them that neighbouring words, written as one, can be."""
    near = (scores >= LEAST_NEAR).nonzero()[0]
    doubtful = near[scores[near] <= SURELY_NEAR]
    if len(doubtful):
        texts = known.texts(numbers[doubtful].tolist())
        far = doubtful[word_likeness.edits([join] * len(texts), texts, NEAR_EDITS) > NEAR_EDITS]
        near = np.setdiff1d(near, far)
    return kept(known, numbers[near], scores[near])


def last(scores: Array) -> float:
    """The likeness of the last that is kept, or the least one that counts where there is room."""
    if len(scores) < MOST_VARIANTS:
        return LEAST_LIKENESS
    return float(np.partition(scores, -MOST_VARIANTS)[-MOST_VARIANTS])
