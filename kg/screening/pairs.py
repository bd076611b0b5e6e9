"""How alike two words are, for many pairs at once: `folds.like_letters` and `folds.like_bones` over arrays."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel

from kg.screening import folds
from kg.screening.columns import Array

MOST_EDITS, PLAIN = 3, 7
"""Edits that are looked for; letters up to which a word is never a compound."""


def _table() -> list[list[float]]:
    """Likeness by edits and length of the shorter word, as `folds.like_letters` gives it for the first letter equal."""
    words = ["abcdefg"[:length] for length in range(PLAIN + 1)]
    return [[folds.like_letters(w, w + "z" * edits) if w else 0.0 for w in words] for edits in range(MOST_EDITS + 1)]


_LETTERS = _table()
_OTHER_START = folds.like_letters("xbcdef", "abcdef") - folds.like_letters("abcdex", "abcdef")


def edits(left: Sequence[str], right: Sequence[str], most: int = MOST_EDITS) -> Array:
    """Edits between the words of each pair; most + 1 for more than that."""
    found: Array = process.cpdist(left, right, scorer=OSA.distance, score_cutoff=most, dtype=np.uint8)
    return found


def letters(left: Sequence[str], right: Sequence[str]) -> Array:
    """Likeness by edits of each pair."""
    count = edits(left, right)
    found = np.zeros(len(count))
    for i in (count <= MOST_EDITS).nonzero()[0].tolist():
        a, b = left[i], right[i]
        shorter = min(len(a), len(b))
        if shorter > PLAIN or not count[i]:
            found[i] = folds.like_letters(a, b) if count[i] else 1.0
        else:
            score = _LETTERS[count[i]][shorter]
            found[i] = score + _OTHER_START if score and a[0] != b[0] else score
    return found


def bones(left: Sequence[str], right: Sequence[str], common: Sequence[int]) -> Array:
    """Likeness of words with the same consonants; `common`: how many those are."""
    near: Array = process.cpdist(left, right, scorer=Indel.normalized_similarity, dtype=np.float64)
    short = np.array([min(len(a), len(b)) < 3 for a, b in zip(left, right, strict=True)], dtype=bool)
    found: Array = np.where(short, 0.0, _BASE[np.minimum(common, 4)] + 0.2 * near)
    return found


_BASE = np.array([0.0, 0.0, *(folds.like_bones("abc", "abc", "x" * n) - 0.2 for n in (2, 3, 4))])
