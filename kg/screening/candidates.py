"""Which listed names are worth comparing with a query's name: by the rarity of the words they share."""

from __future__ import annotations

import numpy as np

from kg.screening.asking import Asked
from kg.screening.index import Index

CROWD = 2_000
"""Names under one word from which that word only adds to names that a rarer word has found, if there is one."""
LEAST_SHARE, PART_OF_BEST = 0.2, 0.45
"""Names whose words explain less than this, or than this part of the best name's, are not compared."""


def candidates(index: Index, asked: Asked, most: int, *, part: float = PART_OF_BEST) -> list[int]:
    """At most `most` names, the likeliest first, down to a part of the best one's share.

    Cost depends on the postings of the query's words, not on the list.
    """
    weighed = _weighed(index, asked)
    if not weighed:
        return []
    postings = index.postings
    weights = np.array([one[0] for one in weighed], dtype=np.float32)
    pieces = [postings[start:end] for _, start, end in weighed]
    everything = np.concatenate(pieces)
    sums = np.bincount(everything, np.repeat(weights, [len(piece) for piece in pieces]), len(index.names))
    rare = [piece for piece in pieces if len(piece) <= CROWD]
    touched = np.concatenate(rare) if rare and len(rare) < len(pieces) else everything
    share = sums[touched] * 2.0 / (index.totals[touched] + asked.total)
    return _best(touched, share, most, part)


def _weighed(index: Index, asked: Asked) -> list[tuple[float, int, int]]:
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
    return [(w, start[number], start[number + 1]) for number, w in best.items() if w > 0.1]


def _best(touched: np.ndarray, share: np.ndarray, most: int, part: float) -> list[int]:
    """The names with the largest share, down to a part of the best one's."""
    floor = max(LEAST_SHARE, part * float(share.max())) if part else 0.0
    kept = np.flatnonzero(share >= floor)
    if len(kept) > 4 * most:
        kept = kept[np.argpartition(share[kept], -4 * most)[-4 * most :]]
    order = kept[np.lexsort((touched[kept], -share[kept]))]
    return list(dict.fromkeys(touched[order].tolist()))[:most]
