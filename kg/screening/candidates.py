"""Which listed names are worth comparing with a query's name: by the rarity of the words they share."""

from __future__ import annotations

import numpy as np

from kg.screening.alignment import Asked
from kg.screening.index import Index

CROWD = 2_000
"""Names under one word from which that word only adds to names that a rarer word has found, if there is one."""


def candidates(index: Index, asked: Asked, most: int) -> list[int]:
    """At most `most` names, the likeliest first. Cost depends on the postings of the query's words, not on the list."""
    weighed = _weighed(index, asked)
    if not weighed:
        return []
    rare = [one for one in weighed if one[2] - one[1] <= CROWD]
    reach = rare or weighed
    touched = np.concatenate([index.postings[start:end] for _, start, end in reach])
    scores = np.zeros(len(index.names), dtype=np.float32)
    for weight, start, end in weighed:
        scores[index.postings[start:end]] += weight
    share = scores[touched] * 2.0 / (index.totals[touched] + np.float32(asked.total))
    return _best(touched, share, most)


def _weighed(index: Index, asked: Asked) -> list[tuple[np.float32, int, int]]:
    """(weight, start, end) of the postings of every word that a word or a join of the query can be."""
    best: dict[int, float] = {}
    for weight, variants in zip(asked.weights, asked.variants, strict=True):
        for number, likeness in variants.items():
            best[number] = max(best.get(number, 0.0), weight * likeness)
    for variants, first, last in asked.joins:
        weight = sum(asked.weights[first : last + 1])
        for number, likeness in variants.items():
            best[number] = max(best.get(number, 0.0), weight * likeness * 0.9)
    start = index.start
    return [(np.float32(w), start[number], start[number + 1]) for number, w in best.items() if w > 0.1]


def _best(touched: np.ndarray, share: np.ndarray, most: int) -> list[int]:
    wide = 4 * most
    if len(touched) > wide:
        kept = np.argpartition(share, len(share) - wide)[-wide:]
        touched, share = touched[kept], share[kept]
    order = np.lexsort((touched, -share))
    return list(dict.fromkeys(touched[order].tolist()))[:most]
