"""A name of the query made ready: what its words weigh, and which listed words each of them can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from kg.screening.alike import Alike
from kg.screening.index import Index
from kg.screening.sounds import SYLLABLE
from kg.screening.words import Name, canonical, named

JOINED, CONSONANTS = 0.97, 0.88
"""Likeness of words that agree when written as one, and of a word without vowels with one of the same consonants."""
LONGEST_JOIN = 20
_VOWELS = frozenset("aeiou")

Place = tuple[int, int]
"""First and last place of a word (the same) or of words written as one."""


class Span(NamedTuple):
    """A word of the query, or neighbouring words written as one, with the listed words that it can be."""

    place: Place
    weight: float
    alike: Alike


@dataclass(slots=True)
class Asked:
    """A name of the query, prepared once."""

    name: Name
    weights: list[float]
    total: float
    spans: list[Span]
    """The words in their order, then the joins."""
    also: tuple[tuple[str, ...], ...] = ()
    """Of a name in another script: its words in every way in which as many words can be read from it."""


def ask(
    index: Index, name: Name, schema: str, *, native: bool = False, joins: Sequence[tuple[str, Place]] = (),
    also: tuple[tuple[str, ...], ...] = (),
) -> Asked:  # fmt: skip
    """Prepare a query's name for an index that has learnt its words and `joins` (`joins_of` gives them).

    `native`: it was asked in another script and read here, so that another romanisation of the sounds is no slip.
    """
    weights = [index.weight(w, c) for w, c in zip(name.words, name.classes, strict=True)]
    person = schema in ("Person", "")
    spans = []
    for i, word in enumerate(name.words):
        alike = index.variants(word, nicknames=person)
        spans.append(Span((i, i), weights[i], _heard(alike, word) if native else alike))
    for text, (first, last) in joins:
        alike = index.vocabulary.near(text)
        if len(alike.numbers):
            spans.append(Span((first, last), sum(weights[first : last + 1]), _heard(alike) if native else alike))
    return Asked(name, weights, sum(weights), spans, also)


def _heard(alike: Alike, word: str = "a") -> Alike:
    """Likeness of a romanisation made here: half as far from certain where the sounds agree.

    A script without vowels says all it can when the consonants agree.
    """
    scores = alike.scores
    low = scores if _VOWELS & set(word) else np.maximum(scores, CONSONANTS)
    return Alike(alike.numbers, np.where(scores >= 0.8, 1.0 - (1.0 - scores) / 2, low))


def joins_of(index: Index, name: Name, schema: str) -> list[tuple[str, Place]]:
    """Two or three neighbouring words of the query as one word, where that can be a listed word.

    Of words that are all listed, only what is listed too or can be eastern syllables: the list has those words apart.
    """
    written, known = name.written, index.vocabulary.numbers
    listed = [word in known for word in name.words]
    eastern = [SYLLABLE.fullmatch(word) is not None for word in written]
    found = []
    for length in (2, 3):
        for i in range(len(written) - length + 1):
            here = slice(i, i + length)
            word = "".join(written[here])
            if len(word) <= LONGEST_JOIN and (word in known or not all(listed[here]) or all(eastern[here])):
                found.append((canonical(word, schema), (i, i + length - 1)))
    return found


def respaced(index: Index, name: Name, schema: str) -> Name | None:
    """The name with unknown words cut into two known ones (`KOUFFAAmadou`), or None when there are none."""
    known = index.vocabulary.numbers
    if all(word in known or len(word) < 6 for word in name.words):
        return None
    raw: list[str] = []
    for word, written in zip(name.words, name.written, strict=True):
        cut = None if word in known or len(written) < 6 else _cut(index, written, schema)
        raw += cut or [written]
    return named(name.text, raw, schema) if len(raw) > len(name.words) else None


def _cut(index: Index, word: str, schema: str) -> list[str] | None:
    """The cut into two listed words with the longest shorter half."""
    known = index.vocabulary.numbers
    best, found = 1, None
    for place in range(2, min(len(word) - 1, LONGEST_JOIN)):
        left, right = word[:place], word[place:]
        shorter = min(len(left), len(right))
        if shorter > best and canonical(left, schema) in known and canonical(right, schema) in known:
            best, found = shorter, [left, right]
    return found
