"""Words of a query's name laid against words of a listed name: which meet, how well, and which are left over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.screening.folds import likeness
from kg.screening.index import Index, Listed
from kg.screening.words import FACTORS, Name, canonical, named


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


class Meeting(NamedTuple):
    """Words first…last of the query are words first…last of the listed name, with a likeness of 0 to 1."""

    likeness: float
    ours: tuple[int, int]
    theirs: tuple[int, int]


class Alignment(NamedTuple):
    meetings: list[Meeting]
    over: list[int]
    """Places of the query's words without counterpart."""
    missing: list[int]
    """Places of the listed name's words without counterpart."""


INITIAL, JOINED, CONSONANTS = 0.72, 0.97, 0.88
LEAST_JOIN, LONGEST_JOIN = 0.8, 20


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


def align(asked: Asked, listed: Listed) -> Alignment:
    """The best meetings first, each word used once; initials meet what is left."""
    possible = _possible(asked, listed)
    if len(possible) > 1:
        possible.sort(reverse=True)
    free_ours, free_theirs = [True] * len(asked.weights), [True] * len(listed.words)
    meetings = []
    for score, _, ours, theirs in possible:
        (a, b), (c, d) = ours, theirs
        if free_ours[a] and free_theirs[c] and (a == b or all(free_ours[a : b + 1])) and (
            c == d or all(free_theirs[c : d + 1])
        ):  # fmt: skip
            meetings.append(Meeting(score, ours, theirs))
            free_ours[a : b + 1] = [False] * (b - a + 1)
            free_theirs[c : d + 1] = [False] * (d - c + 1)
    over = [i for i, free in enumerate(free_ours) if free]
    missing = [j for j, free in enumerate(free_theirs) if free]
    if over and missing:
        meetings += _initials(asked, listed, over, missing)
    return Alignment(meetings, over, missing)


def _possible(asked: Asked, listed: Listed) -> list[tuple[float, float, tuple[int, int], tuple[int, int]]]:
    """Every meeting the keys know of: likeness, what it would explain, places here and there."""
    found = []
    meets, weights = asked.meets, listed.weights
    for j, number in enumerate(listed.words):
        if number in meets:
            weight = weights[j] - 0.001 * j
            found += [(score, mine + weight, ours, (j, j)) for score, mine, ours in meets[number]]
    for number, first, last in listed.joins:
        if number in meets:
            weight = sum(weights[first : last + 1])
            for score, mine, ours in meets[number]:
                if ours[0] == ours[1] or score > 0.9:
                    found.append((score * JOINED, mine + weight, ours, (first, last)))
    return found


def _initials(asked: Asked, listed: Listed, over: list[int], missing: list[int]) -> list[Meeting]:
    """A single letter for a word that begins with it; last, words the keys did not bring together."""
    found = []
    for i in list(over):
        word = asked.name.words[i]
        for j in list(missing):
            other = listed.read.words[j]
            if "=" in (word[0], other[0]):
                continue
            short = len(word) == 1 or len(other) == 1
            score = (INITIAL if word[0] == other[0] else 0.0) if short else likeness(word, other)
            if score >= 0.45 and "number" not in (asked.name.classes[i], listed.read.classes[j]):
                found.append(Meeting(score, (i, i), (j, j)))
                over.remove(i)
                missing.remove(j)
                break
    return found


def out_of_order(alignment: Alignment, asked: Asked, listed: Listed) -> bool:
    """Whether three or more words of a person's name meet in another order than a turn of the whole (family first)."""
    plain = FACTORS["plain"]
    order = [
        m.theirs[0]
        for m in sorted(alignment.meetings, key=lambda m: m.ours)
        if FACTORS[asked.name.classes[m.ours[0]]] == plain and FACTORS[listed.read.classes[m.theirs[0]]] == plain
    ]
    if len(order) < 3:
        return False
    falls = sum(order[i] > order[(i + 1) % len(order)] for i in range(len(order)))
    return falls > 1
