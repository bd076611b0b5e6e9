"""Entries → index: names read, words numbered and weighed, keys and postings laid out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from kg.screening import folds
from kg.screening.entries import Entry
from kg.screening.index import Index, Listed, Numbers, rarity_of
from kg.screening.scripts import readings
from kg.screening.words import FACTORS, Name, read

Keys = dict[str, int | list[int]]


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
        rarity = [rarity_of(count, total) for count in self.carriers]
        names = [self._listed(one, rarity) for one in self.read]
        rarity += [rarity_of(1, total)] * (len(self.spelled) - plain)
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
        schema = self.entries[entry].schema
        runs = joined(name) + (initials(name) if schema == "Organization" else [])
        joins = tuple((self._number(word), first, last) for word, first, last in runs)
        return Listed(entry, text, place, name, numbers, weights, schema == "Person", joins)

    def _postings(self, names: Sequence[Listed]) -> tuple[list[int], Numbers]:
        lists: list[list[int]] = [[] for _ in self.spelled]
        for number, name in enumerate(names):
            for word in {*name.words, *(join[0] for join in name.joins)}:
                lists[word].append(number)
        start = [0]
        for one in lists:
            start.append(start[-1] + len(one))
        return start, np.array([number for one in lists for number in one], dtype=np.int32)

    def _keys(self, plain: int) -> tuple[Keys, Keys]:
        edits: Keys = {}
        sounds: Keys = {}
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


def _add(keys: Keys, key: str, number: int) -> None:
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


def initials(name: Name) -> list[tuple[str, int, int]]:
    """The first letters of three to six words, without a legal form at the end: `IRGC`."""
    last = len(name.words) - 1
    while last > 0 and name.classes[last] == "legal":
        last -= 1
    words = name.words[: last + 1]
    if not 3 <= len(words) <= 6 or not all(word[0].isalpha() and len(word) > 1 for word in words):
        return []
    return [("".join(word[0] for word in words), 0, last)]


def _sounds(word: str) -> list[str]:
    bones, east = folds.skeleton(word), folds.eastern(word)
    return ([f"s{bones}"] if bones else []) + ([f"e{east}"] if east else [])
