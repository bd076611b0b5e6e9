"""A name of the query made ready: what its words weigh, and which listed words each of them can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.screening.index import Index
from kg.screening.words import Name, canonical, named

JOINED, CONSONANTS = 0.97, 0.88
"""Likeness of words that agree when written as one, and of a word without vowels with one of the same consonants."""
LEAST_JOIN, LONGEST_JOIN = 0.8, 20


@dataclass(slots=True)
class Asked:
    """A name of the query, prepared once: weights, and for each word and join the listed words it can be."""

    name: Name
    weights: list[float]
    variants: list[dict[int, float]]
    joins: list[tuple[dict[int, float], int, int]]
    total: float
    meets: dict[int, list[tuple[float, float, tuple[int, int]]]]
    """Listed word → (likeness, weight, first and last place) of the words and joins of the query that it can be."""


def ask(index: Index, name: Name, schema: str, *, native: bool = False) -> Asked:
    """Prepare a query's name for an index. `native`: it was asked in another script and read here, so that
    another romanisation of the same sounds is no slip."""
    person = schema in ("Person", "")
    weights = [index.weight(w, c) for w, c in zip(name.words, name.classes, strict=True)]
    variants = [index.variants(word, nicknames=person) for word in name.words]
    joins = list(_joins(index, name, schema))
    if native:
        pairs = zip(name.words, variants, strict=True)
        variants = [{n: _heard(score, word) for n, score in alike.items()} for word, alike in pairs]
        joins = [({n: _heard(score) for n, score in alike.items()}, a, b) for alike, a, b in joins]
    return Asked(name, weights, variants, joins, sum(weights), _meets(weights, variants, joins))


def _heard(score: float, word: str = "a") -> float:
    """Likeness of a romanisation made here: half as far from certain where the sounds agree.

    A script without vowels says all it can when the consonants agree.
    """
    if score < 0.8 and not set(word) & set("aeiou"):
        return max(score, CONSONANTS)
    return 1.0 - (1.0 - score) / 2 if score >= 0.8 else score


def _meets(
    weights: list[float], variants: list[dict[int, float]], joins: list[tuple[dict[int, float], int, int]]
) -> dict[int, list[tuple[float, float, tuple[int, int]]]]:
    found: dict[int, list[tuple[float, float, tuple[int, int]]]] = {}
    for i, alike in enumerate(variants):
        for number, score in alike.items():
            found.setdefault(number, []).append((score, weights[i], (i, i)))
    for alike, first, last in joins:
        weight = sum(weights[first : last + 1])
        for number, score in alike.items():
            found.setdefault(number, []).append((score * JOINED, weight, (first, last)))
    return found


def _joins(index: Index, name: Name, schema: str) -> Iterator[tuple[dict[int, float], int, int]]:
    """Two or three neighbouring words of the query as one word, where the list has such a word."""
    written = name.written
    for length in (2, 3):
        for i in range(len(written) - length + 1):
            word = "".join(written[i : i + length])
            if len(word) <= LONGEST_JOIN:
                alike = index.near(canonical(word, schema))
                close = {number: score for number, score in alike.items() if score >= LEAST_JOIN}
                if close:
                    yield close, i, i + length - 1


def respaced(index: Index, name: Name, schema: str) -> Name | None:
    """The name with unknown words cut into two known ones (`KOUFFAAmadou`), or None when there are none."""
    raw: list[str] = []
    for word, written in zip(name.words, name.written, strict=True):
        cut = None if word in index.words or len(written) < 6 else _cut(index, written, schema)
        raw += cut or [written]
    return named(name.text, raw, schema) if len(raw) > len(name.words) else None


def _cut(index: Index, word: str, schema: str) -> list[str] | None:
    """The cut into two listed words with the longest shorter half."""
    best, found = 1, None
    for place in range(2, min(len(word) - 1, LONGEST_JOIN)):
        left, right = word[:place], word[place:]
        if min(len(left), len(right)) > best and all(
            index.words.get(canonical(part, schema), index.plain) < index.plain for part in (left, right)
        ):
            best, found = min(len(left), len(right)), [left, right]
    return found
