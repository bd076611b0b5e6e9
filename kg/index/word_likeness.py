"""How alike two words are, for many pairs at once: `folds.like_letters` and `folds.like_bones` over arrays."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel

from kg.index.arrays import Array
from kg.names import folds

MOST_EDITS, PLAIN, LONG = 3, 7, 10
"""Edits that are looked for; letters up to which a word is never a compound, and from which more say nothing more."""


def _table() -> list[list[float]]:
    """Likeness by edits and length of the shorter word, as `folds.like_letters` gives it for the first letter equal."""
    words = ["abcdefghij"[:length] for length in range(LONG + 1)]
    return [[folds.like_letters(w, w + "z" * edits) if w else 0.0 for w in words] for edits in range(MOST_EDITS + 1)]


_LETTERS = _table()
_OF_EDITS = np.array(_LETTERS)
FEW_EDITS: tuple[int, ...] = tuple((_OF_EDITS[1:] >= 0.4).sum(axis=0).tolist())
"""Letters of the shorter word, up to LONG → edits up to which two words are alike at all."""
EDITS_ALIKE = np.array(FEW_EDITS)


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
            found[i] = score - folds.OTHER_START if score and a[0] != b[0] else score
    return found


def letters_of_plain(word: str, other: str, most: int) -> float:
    """Likeness by edits of two words, up to so many edits; the first is no compound of common parts."""
    count = OSA.distance(word, other, score_cutoff=most)
    if count > most:
        return 0.0
    score = _LETTERS[count][min(len(word), len(other), LONG)]
    return score - folds.OTHER_START if score and word[0] != other[0] else score


def letters_of(word: str, others: Sequence[str]) -> Array:
    """Likeness by edits of one word and each of the others."""
    count = process.cdist([word], others, scorer=OSA.distance, score_cutoff=MOST_EDITS, dtype=np.uint8)[0]
    found = np.zeros(len(count))
    near = (count <= MOST_EDITS).nonzero()[0]
    texts = [others[i] for i in near.tolist()]
    if len(word) > PLAIN and folds.compound(word):
        found[near] = [folds.like_letters(word, other) if other != word else 1.0 for other in texts]
        return found
    shorter = np.minimum([len(text) for text in texts], min(len(word), LONG))
    start = np.array([text[0] != word[0] for text in texts], dtype=bool)
    scores = _OF_EDITS[count[near], shorter] if texts else np.zeros(0)
    found[near] = np.where(start & (scores > 0), scores - folds.OTHER_START, scores)
    return found


def bones(left: Sequence[str], right: Sequence[str], common: Sequence[int]) -> Array:
    """Likeness of words with the same consonants; `common`: how many those are."""
    near: Array = process.cpdist(left, right, scorer=Indel.normalized_similarity, dtype=np.float64)
    short = np.array([min(len(a), len(b)) < 3 for a, b in zip(left, right, strict=True)], dtype=bool)
    found: Array = np.where(short, 0.0, _BASE[np.minimum(common, 4)] + 0.2 * near)
    return found


def like_bones(common: int, near: Array) -> Array:
    """Likeness of words with so many same consonants, from their likeness by insertions and deletions."""
    found: Array = _BASE[min(common, 4)] + 0.2 * near
    return found


_BASE = np.array([0.0, 0.0, *folds.LIKE_BONES])
