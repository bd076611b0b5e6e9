"""Which listed names are worth comparing with the names of queries: by an estimate from the words they share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kg.index.arrays import Array
from kg.index.index import Index
from kg.names.tongues import ARABIC, KATAKANA
from kg.screening.asked_name import Asked
from kg.screening.estimates import estimate, initials_of
from kg.screening.initials import bearers
from kg.screening.rare_first import NEVER, in_rounds
from kg.screening.shared_words import Hits, Telling, gathered, telling

UNLIKELY = -4.5
"""Estimated log-odds below which a name is not compared: the estimate is seldom further off than 3."""
LEAST_SHARE = 0.42
"""Names whose alike words are a smaller share of both names are never likely."""
NO_INITIAL = 3.0
"""Log-odds by which a name's estimate falls for each initial of the query that none of its words begins with."""
WITHOUT_VOWELS = 3
"""How many times more names are compared with one of which the script tells no vowels."""
LATER = 4.0
"""Log-odds that words may add which are found by no key: much can be what katakana spell."""
MOST_SHORTENED = 20
"""Names with the same first letters that are compared."""

Likely = list[tuple[int, float]]
"""Numbers of names with their estimates (log-odds), the likeliest first."""


def candidates(index: Index, asked: Asked, most: int, *, least: float = UNLIKELY) -> list[int]:
    """Numbers of at most `most` names, the likeliest first, down to an estimate of `least`."""
    return [name for name, _ in likely(index, [asked], most, least=least)[0]]


def likely(index: Index, asked: Sequence[Asked], most: int, *, least: float = UNLIKELY) -> list[Likely]:
    """For each name of a query the names of `candidates`, with their estimates; many at once cost much less.

    Cost depends on the postings of the query's words, not on the list: where those are many, names are gathered under
    the rarest words first, and frequent words only add to them as soon as no name that has only those can be likely.
    """
    told = [telling(one) for one in asked]
    hits, crowded = gathered(index.postings, told)
    found = _narrowed(index, asked, hits, most, least)
    for place, one in enumerate(asked):
        if one.initials:
            found[place] = bearers(index, one)
    for place in crowded:
        if asked[place].initials:
            continue
        one = asked[place]
        found[place] = _narrowed(index, [one], in_rounds(index, one, told[place], least), most, least)[0]
    return [_with_acronyms(index, words, names) for words, names in zip(told, found, strict=True)]


def _narrowed(index: Index, asked: Sequence[Asked], hits: Hits, most: int, least: float) -> list[Likely]:
    """The names of the highest estimates for each; equals in the order of their parties."""
    found: list[Likely] = [[] for _ in asked]
    of, names, sums = hits
    if not len(names):
        return found
    totals = np.array([one.total for one in asked])
    initials = np.array([initials_of(index, one) for one in asked])
    theirs = index.names.totals.all[names]
    if least > NEVER:
        kept = (sums.real >= LEAST_SHARE / 2 * (theirs + (totals - 2 * initials)[of])).nonzero()[0]
        of, names, sums, theirs = of[kept], names[kept], sums[kept], theirs[kept]
    estimates = estimate(totals[of], theirs, initials[of], sums.imag, sums.real)
    estimates += np.array([LATER if one.reading.tongue == KATAKANA else 0.0 for one in asked])[of]
    kept = _foremost(of, estimates, (estimates >= least).nonzero()[0], 4 * most)
    for place, name, one in zip(of[kept].tolist(), names[kept].tolist(), estimates[kept].tolist(), strict=True):
        found[place].append((name, one))
    return [
        _first(index, _by_initials(index, one, names), most * (WITHOUT_VOWELS if one.reading.tongue == ARABIC else 1))
        for one, names in zip(asked, found, strict=True)
    ]


def _foremost(of: Array, estimates: Array, kept: Array, most: int) -> Array:
    """The places of so many of the highest estimates for each name of a query, and of their equals."""
    if len(kept) <= most:
        return kept
    for place in (np.bincount(of[kept]) > most).nonzero()[0].tolist():
        mine = of[kept] == place
        least = np.partition(estimates[kept[mine]], -most)[-most]
        kept = kept[~mine | (estimates[kept] >= least)]
    return kept


def _by_initials(index: Index, asked: Asked, found: Likely) -> Likely:
    """The estimates take for granted that a name has a word for every initial of the query: those fall that do not."""
    letters = [] if asked.sounded else [word for word in asked.name.words if len(word) == 1]
    if not letters or len(found) < 2:
        return found
    starts, words, spelled = index.names.starts.view, index.names.words.view, index.vocabulary.spelled
    told = []
    for name, odds in found:
        begins = [spelled[word][0] for word in words[starts[name] : starts[name + 1]]]
        told.append((name, odds - NO_INITIAL * sum(letter not in begins for letter in letters)))
    return told


def _first(index: Index, found: Likely, most: int) -> Likely:
    if len(found) < 2:
        return found
    order, entry = index.entries.order.view, index.names.entry.view
    return sorted(found, key=lambda one: (-one[1], order[entry[one[0]]], one[0]))[:most]


def _with_acronyms(index: Index, words: Sequence[Telling], found: Likely) -> Likely:
    """The names found, and those that a word of the query is the first letters of: no word is shared there."""
    parts = index.vocabulary.parts.view
    letters = [number for _, alike in words for number in alike.acronyms(parts)]
    if not letters:
        return found
    _, names = index.postings.find(np.array(letters))
    known = {name for name, _ in found}
    return found + [(name, 0.0) for name in names.tolist() if name not in known][:MOST_SHORTENED]
