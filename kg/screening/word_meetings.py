"""What in a query's name can be which word of listed names: worked out once for all names that are compared with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from kg.index import word_likeness
from kg.index.index import Index
from kg.index.listed_names import Listed
from kg.names import folds
from kg.screening.asked_name import JOINED, Asked, Place

INITIAL = 0.72
"""Likeness of a single letter and a word that begins with it."""
ABBREVIATED = 0.84
"""Likeness of a word of firms' names and its first letters, or its consonants: `telecom`, `eqpt`, `trdg`."""
Met = list[tuple[float, float, Place]]


class Meets(NamedTuple):
    """Listed words, and the words of listed joins → (likeness, weight, place) of what in the query can be each."""

    words: dict[int, Met]
    joins: dict[tuple[int, ...], Met]
    begins: set[int]
    """First words of the joins."""
    late: dict[tuple[int, int], float]
    """(place in the query, listed word) → their `late_likeness`, as far as it was asked for."""


def meets_of(index: Index, asked: Asked, names: Sequence[Listed]) -> Meets:
    """What can meet in these names."""
    wanted = {word for listed in names for word in listed.words}
    words: dict[int, Met] = {}
    joins: dict[tuple[int, ...], Met] = {}
    single, parts = len(asked.weights), index.vocabulary.parts.view
    for n, (place, weight, alike) in enumerate(asked.spans):
        factor = 1.0 if n < single else JOINED
        by_number = alike.by_number
        for number in wanted & by_number.keys():
            words.setdefault(number, []).append((by_number[number] * factor, weight, place))
        for join, score in alike.joins(parts):
            joins.setdefault(join, []).append((score * factor, weight, place))
    return Meets(words, joins, {join[0] for join in joins}, {})


def late_likeness(word: str, other: str, *, person: bool) -> float:
    """Likeness of words that no key brings together: an initial, slips that no key forgives, the same consonants."""
    shorter, difference = min(len(word), len(other)), len(word) - len(other)
    if shorter == 1:
        return INITIAL if word[0] == other[0] else 0.0
    if word[0] == "=" or other[0] == "=":
        return 0.0
    if not person and (abbreviates(word, other) or abbreviates(other, word)):
        return ABBREVIATED
    most = word_likeness.FEW_EDITS[min(shorter, word_likeness.LONG)]
    if not (-most <= difference <= most and OSA.distance(word, other, score_cutoff=most) <= most):
        bones = folds.skeleton(word)
        if not bones or bones != folds.skeleton(other):
            return 0.0
    return folds.likeness(word, other)


def abbreviates(short: str, word: str) -> bool:
    """Whether a word is cut short as ERP and bank systems cut it: its beginning, or the consonants that carry it."""
    if not 3 <= len(short) <= 7 or len(word) < len(short) + 2 or len(word) < 6 or short[0] != word[0]:
        return False
    if word.startswith(short):
        return len(short) >= 4 or len(word) >= 8
    if len(short) > 5 or len(word) < 7 or any(letter in "aeiou" for letter in short[1:-1]):
        return False
    letters = iter(word)
    return all(letter in letters for letter in short)
