"""What the words of an index weigh when one more party carries some of them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from kg.index.arrays import Array
from kg.index.index import Index, rarities, rarity_of, stepped


def weigh(index: Index, carried: Iterable[int]) -> None:
    """Count the words of the last party, and weigh anew the names of those that became less rare by a step."""
    carriers, total = index.vocabulary.carriers.writable(), len(index.entries)
    for word in carried:
        carriers[word] += 1
    if stepped(total, 4) != stepped(total - 1, 4) and rarity_of(1, total) != rarity_of(1, total - 1):
        index.vocabulary.rarity.writable()[:] = rarities(carriers, total)
        index.names.totals.writable()[:] = index.names.weighed()
        index.names.kept.clear()
    else:
        _weigh(index, _changed(index, carried))


def _changed(index: Index, carried: Iterable[int]) -> list[int]:
    """Words that weigh less from now on and that other parties carry too."""
    carriers, rarity, total = index.vocabulary.carriers.all, index.vocabulary.rarity.writable(), len(index.entries)
    found = []
    for word in carried:
        count = int(carriers[word])
        weight = rarity_of(count, total)
        if weight != rarity[word]:
            rarity[word] = weight
            if count > 1:
                found.append(word)
    return found


def _weigh(index: Index, changed: list[int]) -> None:
    """The names that hold one of the words, and those of the last party."""
    names, last = index.names, index.entries.names(len(index.entries) - 1)
    which: Array = np.arange(last.start, last.stop)
    if changed:
        which = np.concatenate((index.postings.find(np.array(changed, dtype=np.int64))[1], which))
    if len(which):
        names.totals.writable()[which] = names.weighed(which)
        for number in which.tolist() if len(which) < len(names.kept) else list(names.kept):
            names.kept.pop(number, None)
