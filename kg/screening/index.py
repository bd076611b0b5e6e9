"""All names of all parties under the keys by which a misspelt or romanised one is found. In memory, no store."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from rapidfuzz.distance import OSA

from kg.screening import folds
from kg.screening.entries import Entry
from kg.screening.scripts import readings
from kg.screening.words import FACTORS, Name, read
from kg.screening.words import nicknames as nicknames_of

Numbers = np.ndarray[tuple[int], np.dtype[np.int32]]
MOST_VARIANTS = 24
"""Words of the index that one word of a query is compared with."""
LEAST_LIKENESS = 0.45
LEAST_JOIN = 0.88
NICKNAME = 0.82
MOST_CACHED = 50_000


@dataclass(slots=True)
class Listed:
    """One name of the index: whose it is, where it stood, its words as numbers, and what they weigh."""

    entry: int
    name: str
    place: str
    read: Name
    words: tuple[int, ...]
    weights: tuple[float, ...]
    person: bool
    joins: tuple[tuple[int, int, int], ...]
    """(number of the joined word, first place, last place) for neighbouring words written as one."""


@dataclass(slots=True)
class Index:
    """Built by `build`. Words are numbers; `postings[start[w]:start[w + 1]]` are the names that hold word w."""

    entries: list[Entry]
    names: list[Listed]
    words: dict[str, int]
    spelled: list[str]
    rarity: list[float]
    start: list[int]
    postings: Numbers
    totals: np.ndarray[tuple[int], np.dtype[np.float32]]
    by_edits: dict[str, int | list[int]]
    by_sound: dict[str, int | list[int]]
    by_number: dict[str, list[tuple[str, int]]]
    plain: int = 0
    """Words below this number stand in a name as they are; the rest are joins."""
    by_entry: list[list[int]] = field(default_factory=list)
    cache: dict[tuple[str, bool], dict[int, float]] = field(default_factory=dict)
    """Variants of words that were asked before."""

    def weight(self, word: str, klass: str) -> float:
        """What a word of a query weighs: its rarity among the parties times the factor of its class."""
        number = self.words.get(word, -1)
        rare = self.rarity[number] if number >= 0 else self.rarest
        return rare * FACTORS[klass]

    @property
    def rarest(self) -> float:
        return _rarity(0, len(self.entries))

    def variants(self, word: str, *, nicknames: bool = False) -> dict[int, float]:
        """Words of the index that can be this one → likeness."""
        key = (word, nicknames)
        known = self.cache.get(key)
        if known is None:
            if len(self.cache) > MOST_CACHED:
                self.cache.clear()
            known = self.cache[key] = self._variants(word)
            if nicknames:
                for other in nicknames_of().get(word, ()):
                    if (number := self.words.get(other)) is not None:
                        known[number] = max(known.get(number, 0.0), NICKNAME)
        return known

    def _variants(self, word: str) -> dict[int, float]:
        exact = self.words.get(word)
        found: dict[int, float] = {} if exact is None else {exact: 1.0}
        if folds.spelled(word):
            self._by_letters(word, found)
            self._by_sound(word, found)
        if len(found) > MOST_VARIANTS:
            best = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
            return dict(best[:MOST_VARIANTS])
        return found

    def near(self, word: str) -> dict[int, float]:
        """Words of the index that are this one or sound like it: for joins, where slips are not looked for."""
        exact = self.words.get(word)
        found: dict[int, float] = {} if exact is None else {exact: 1.0}
        if folds.spelled(word):
            self._by_sound(word, found)
        spelled = self.spelled
        return {n: s for n, s in found.items() if s > LEAST_JOIN or OSA.distance(word, spelled[n], score_cutoff=2) <= 2}

    def _by_letters(self, word: str, found: dict[int, float]) -> None:
        hits: set[int] = set()
        for key in folds.deletions(word):
            hit = self.by_edits.get(key)
            if hit is not None:
                hits.update(hit) if isinstance(hit, list) else hits.add(hit)
        for number in hits:
            score = folds.like_letters(word, self.spelled[number])
            if score >= LEAST_LIKENESS and score > found.get(number, 0.0):
                found[number] = score

    def _by_sound(self, word: str, found: dict[int, float]) -> None:
        bones, east = folds.skeleton(word), folds.eastern(word)
        for number in _held(self.by_sound, f"e{east}") if east else ():
            found.setdefault(number, folds.LIKE_SOUND)
        for number in _held(self.by_sound, f"s{bones}") if bones else ():
            score = folds.like_bones(word, self.spelled[number], bones)
            if score >= LEAST_LIKENESS and score > found.get(number, 0.0):
                found[number] = score


def _held(keys: dict[str, int | list[int]], key: str) -> Sequence[int]:
    hit = keys.get(key, ())
    return (hit,) if isinstance(hit, int) else hit


def _sounds(word: str) -> list[str]:
    bones, east = folds.skeleton(word), folds.eastern(word)
    return ([f"s{bones}"] if bones else []) + ([f"e{east}"] if east else [])


def _rarity(frequency: int, total: int) -> float:
    """0.2 for a word nearly every party carries, towards 1 for one that none does."""
    size = max(total, 20_000)
    return max(0.2, math.log(size / (frequency + 2)) / math.log(size / 2))


def build(entries: Iterable[Entry]) -> Index:
    """Index the entries. The order of the entries does not matter for what is found."""
    builder = _Builder(sorted(entries, key=lambda e: e.id))
    return builder.index()


class _Builder:
    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        self.words: dict[str, int] = {}
        self.spelled: list[str] = []
        self.carriers: list[int] = []
        self.read: list[tuple[int, str, str, Name]] = []
        for number, one in enumerate(entries):
            self._count(number, one)

    def _count(self, number: int, one: Entry) -> None:
        carried: set[int] = set()
        seen: set[tuple[str, ...]] = set()
        for text, place in one.names:
            for reading in spellings(text, one.schema):
                name = read(reading, one.schema)
                if name.words and name.words not in seen:
                    seen.add(name.words)
                    self.read.append((number, text, place, name))
                    carried.update(self._number(word) for word in name.words)
        for word in carried:
            self.carriers[word] += 1

    def _number(self, word: str) -> int:
        number = self.words.get(word)
        if number is None:
            number = self.words[word] = len(self.spelled)
            self.spelled.append(word)
            self.carriers.append(0)
        return number

    def index(self) -> Index:
        plain = len(self.spelled)
        total = len(self.entries)
        rarity = [_rarity(count, total) for count in self.carriers]
        names = [self._listed(one, rarity) for one in self.read]
        rarity += [_rarity(1, total)] * (len(self.spelled) - plain)
        start, postings = self._postings(names)
        by_edits, by_sound = self._keys(plain)
        totals = np.array([sum(name.weights) for name in names], dtype=np.float32)
        by_entry: list[list[int]] = [[] for _ in self.entries]
        for number, name in enumerate(names):
            by_entry[name.entry].append(number)
        return Index(
            self.entries, names, self.words, self.spelled, rarity, start, postings, totals, by_edits, by_sound,
            self._numbers(), plain, by_entry,
        )  # fmt: skip

    def _listed(self, one: tuple[int, str, str, Name], rarity: list[float]) -> Listed:
        entry, text, place, name = one
        numbers = tuple(self.words[word] for word in name.words)
        weights = tuple(rarity[n] * FACTORS[c] for n, c in zip(numbers, name.classes, strict=True))
        joins = tuple((self._number(word), first, last) for word, first, last in joined(name))
        return Listed(entry, text, place, name, numbers, weights, self.entries[entry].schema == "Person", joins)

    def _postings(self, names: Sequence[Listed]) -> tuple[list[int], Numbers]:
        lists: list[list[int]] = [[] for _ in self.spelled]
        for number, name in enumerate(names):
            for word in {*name.words, *(join[0] for join in name.joins)}:
                lists[word].append(number)
        start = [0]
        for one in lists:
            start.append(start[-1] + len(one))
        return start, np.array([number for one in lists for number in one], dtype=np.int32)

    def _keys(self, plain: int) -> tuple[dict[str, int | list[int]], dict[str, int | list[int]]]:
        edits: dict[str, int | list[int]] = {}
        sounds: dict[str, int | list[int]] = {}
        for number, word in enumerate(self.spelled):
            if folds.spelled(word):
                if number < plain:
                    for key in set(folds.deletions(word)):
                        _add(edits, key, number)
                for key in _sounds(word):
                    _add(sounds, key, number)
        return edits, sounds

    def _numbers(self) -> dict[str, list[tuple[str, int]]]:
        found: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for number, one in enumerate(self.entries):
            for scheme, value in one.identifiers:
                found[value].append((scheme, number))
        return dict(found)


def _add(keys: dict[str, int | list[int]], key: str, number: int) -> None:
    held = keys.get(key)
    if held is None:
        keys[key] = number
    elif isinstance(held, int):
        keys[key] = [held, number]
    else:
        held.append(number)


def spellings(text: str, schema: str) -> list[str]:
    """Readings of a listed name in Latin letters; without its brackets too (`… Corporation (KRGC)`)."""
    bare = re.sub(r"\s*[(（][^)）]*[)）]", "", text).strip()
    return [reading for form in dict.fromkeys((text, bare)) if form for reading in readings(form, schema)]


def joined(name: Name) -> list[tuple[str, int, int]]:
    """Neighbouring words of a listed name written as one: (word, first place, last place)."""
    words = name.words
    free = [k in ("plain", "particle", "generic") for k in name.classes]
    found = [(words[i] + words[i + 1], i, i + 1) for i in range(len(words) - 1) if free[i] and free[i + 1]]
    found += [
        (words[i] + words[i + 1] + words[i + 2], i, i + 2)
        for i in range(len(words) - 2)
        if free[i] and free[i + 1] and free[i + 2] and len(words[i] + words[i + 1] + words[i + 2]) <= 14
    ]
    return found
