"""Which listed names are worth comparing with a query's name: by an estimate from the words they share."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from kg.screening.alike import Alike
from kg.screening.asking import JOINED, Asked
from kg.screening.columns import Array, ranges
from kg.screening.estimates import estimate, initials_of
from kg.screening.index import CROWDED, Index

UNLIKELY = -4.5
"""Estimated log-odds below which a name is not compared: the estimate is seldom further off than 3."""
LEAST_WEIGHT = 0.1
"""Words that weigh less, such as legal forms, find no names."""
ROUNDS = (4_000, 40_000)
"""Names gathered under the rarest words before it is asked whether the frequent ones can still bring others."""
LEAST_SHARE = 0.42
"""Names whose alike words are a smaller share of both names are never likely."""
MOST_SHORTENED = 20
"""Names with the same first letters that are compared."""
NEVER = -100.0
"""An estimate that no name falls below."""


class Keys(NamedTuple):
    """Listed words, and what each says of a name that has it: weight × likeness, and weight as the imaginary part."""

    words: Array
    says: Array


class Shared(NamedTuple):
    """Names (perhaps more than once) with the weight of the query's words they have, as alike as those are; in full
    as the imaginary part."""

    names: Array
    sums: Array


def candidates(index: Index, asked: Asked, most: int, *, least: float = UNLIKELY) -> list[int]:
    """Numbers of at most `most` names, the likeliest first, down to an estimate of `least` (log-odds)."""
    return [name for name, _ in likely(index, asked, most, least=least)]


def likely(index: Index, asked: Asked, most: int, *, least: float = UNLIKELY) -> list[tuple[int, float]]:
    """The names of `candidates`, each with its estimate.

    Cost depends on the postings of the query's words, not on the list: names are gathered under the rarest words
    first, and frequent words only add to them as soon as no name that has only frequent words can be likely.
    """
    single = len(asked.weights)
    spans = [(weight if n < single else weight * JOINED, alike) for n, (_, weight, alike) in enumerate(asked.spans)
             if weight > LEAST_WEIGHT and len(alike.numbers)]  # fmt: skip
    if not spans:
        return []
    index.gather([alike for _, alike in spans])
    found = [(weight, alike.found) for weight, alike in spans if alike.found is not None]
    if any(one is CROWDED for _, one in found) or sum(len(one.names) for _, one in found) > ROUNDS[0]:
        shared = _in_rounds(index, asked, _keys(spans), least)
    else:
        names = np.concatenate([one.names for _, one in found])
        shared = Shared(names, index.sums(names, np.concatenate([one.says * weight for weight, one in found])))
    return _with_acronyms(index, [alike for _, alike in spans], _best(index, asked, shared, most, least))


def _with_acronyms(index: Index, alikes: list[Alike], found: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """The names found, and those that a word of the query is the first letters of: no word is shared there."""
    parts = index.vocabulary.parts.all
    letters = [number for alike in alikes for number in alike.acronyms(parts)]
    if not letters:
        return found
    _, names = index.postings.find(np.array(letters))
    known = {name for name, _ in found}
    return found + [(name, 0.0) for name in names.tolist() if name not in known][:MOST_SHORTENED]


def _keys(spans: list[tuple[float, Alike]]) -> Keys:
    """Every word once, with the most that it says, the rarest last to be sorted."""
    words = np.concatenate([alike.numbers for _, alike in spans])
    says = np.concatenate([(alike.scores + 1j) * weight for weight, alike in spans])
    order = np.lexsort((-says.real, words))
    words, says = words[order], says[order]
    kept = says.real > LEAST_WEIGHT
    kept[1:] &= words[1:] != words[:-1]
    return Keys(words[kept], says[kept])


def _in_rounds(index: Index, asked: Asked, keys: Keys, least: float) -> Shared:
    """The rarest words first; the others when names that have only those can be likely."""
    counts = index.postings.counts(keys.words)
    order = np.lexsort((counts, keys.words >= 0))
    keys, counts = Keys(keys.words[order], keys.says[order]), counts[order]
    ends = np.searchsorted(np.cumsum(counts), ROUNDS, side="right").tolist()
    for end in [*ends, len(order)]:
        end = max(end, int((keys.words < 0).sum()), 1)
        rare, frequent = Keys(keys.words[:end], keys.says[:end]), Keys(keys.words[end:], keys.says[end:])
        which, names = index.postings.find(rare.words)
        found = Shared(names, index.sums(names, rare.says[which]))
        if end == len(order):
            break
        found = _completed(index, found, frequent)
        if _hidden(index, asked, frequent) < least:
            break
    return found


def _completed(index: Index, shared: Shared, frequent: Keys) -> Shared:
    """The names once each, with what the frequent words add that they have too."""
    names, place = np.unique(shared.names, return_index=True)
    if not len(names):
        return shared
    order = np.argsort(frequent.words)
    known, says = frequent.words[order], frequent.says[order]
    starts = index.names.starts.all
    first = starts[names]
    counts = starts[names + 1] - first
    words = index.names.words.all[ranges(first, counts)]
    at = np.minimum(np.searchsorted(known, words), len(known) - 1)
    added = np.where(known[at] == words, says[at], 0)
    return Shared(names, shared.sums[place] + np.add.reduceat(added, np.cumsum(counts) - counts))


def _hidden(index: Index, asked: Asked, frequent: Keys) -> float:
    """The estimate of the best name that could have all of these words of the query and nothing else."""
    known = set(frequent.words.tolist())
    alike = full = 0.0
    for _, weight, one in asked.spans:
        scores = [score for number, score in one.by_number.items() if number in known]
        if scores and weight > LEAST_WEIGHT:
            full += weight
            alike += weight * max(scores)
    both = np.array([full])
    return float(estimate(asked.total, both, initials_of(index, asked), both, np.array([alike]))[0]) if full else NEVER


def _best(index: Index, asked: Asked, shared: Shared, most: int, least: float) -> list[tuple[int, float]]:
    """The names of the highest estimates; equals in the order of their parties."""
    names, sums = shared
    initials = initials_of(index, asked)
    theirs = index.names.totals.all[names]
    if least > NEVER:
        kept = (sums.real >= LEAST_SHARE / 2 * (theirs + (asked.total - 2 * initials))).nonzero()[0]
        if not len(kept):
            return []
        names, sums, theirs = names[kept], sums[kept], theirs[kept]
    estimates = estimate(asked.total, theirs, initials, sums.imag, sums.real)
    kept = (estimates >= least).nonzero()[0]
    if len(kept) > 4 * most:
        kept = kept[np.argpartition(estimates[kept], -4 * most)[-4 * most :]]
    kept_names = list(dict(zip(names[kept].tolist(), estimates[kept].tolist(), strict=True)).items())
    if len(kept_names) < 2:
        return kept_names
    order, entry = index.entries.order.view, index.names.entry.view
    return sorted(kept_names, key=lambda one: (-one[1], order[entry[one[0]]], one[0]))[:most]
