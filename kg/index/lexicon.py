"""The distinct words of all names by number, and the tables that find them by their letters and sounds.

A plain word has a number from 0 up, the most frequent first: what is laid down for the first serves most names.
Neighbouring words written as one (a join) have numbers from -1 down: they are found by their letters and sounds, but
spelled only when needed, from the plain words they are made of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from kg.index.arrays import Array, Column
from kg.index.hashes import Table
from kg.index.possible_words import ACRONYM


class Lexicon:
    """Words and joins by number."""

    def __init__(self, spelled: list[str], parts: Array, acronyms: list[str], edits: Table, sounds: Table) -> None:
        self.spelled = spelled
        self.numbers = {word: number for number, word in enumerate(spelled)}
        self.parts = Column(parts)
        """Plain words of each join, -1 where it has only two; or ACRONYM and the number of an acronym."""
        self.acronyms = acronyms
        self.acronym_numbers = {word: number for number, word in enumerate(acronyms)}
        self.edits, self.sounds = edits, sounds
        self._lengths, self._letters = Column(np.zeros(0, dtype=np.int32)), Column(np.zeros(0, dtype=np.uint64))

    def text(self, number: int) -> str:
        if number >= 0:
            return self.spelled[number]
        parts: list[int] = self.parts.all[-1 - number].tolist()
        if parts[0] == ACRONYM:
            return self.acronyms[parts[1]]
        return "".join([self.spelled[part] for part in parts if part >= 0])

    def texts(self, numbers: Iterable[int]) -> list[str]:
        spelled = self.spelled
        return [spelled[n] if n >= 0 else self.text(n) for n in numbers]

    def measures(self, numbers: Array) -> tuple[Array, Array]:
        """How many letters each word or join has, and which, as `letters_in` tells them; acronyms are not asked."""
        self._measure()
        lengths, letters = self._lengths.all, self._letters.all
        known = np.maximum(numbers, 0)
        long, held = lengths[known], letters[known]
        joined = (numbers < 0).nonzero()[0]
        if len(joined):
            parts = self.parts.all[-1 - numbers[joined]]
            there = parts >= 0
            long[joined] = np.where(there, lengths[parts], 0).sum(axis=1)
            held[joined] = _together(*np.where(there, letters[parts], np.uint64(0)).T)
        return long, held

    def _measure(self) -> None:
        """Note the length and the letters of words that came since."""
        while (known := self._lengths.size) < len(self.spelled):
            words = self.spelled[known : known + AT_ONCE]
            self._lengths.extend(np.fromiter(map(len, words), np.int32, len(words)))
            self._letters.extend(letters_in(words))


def _together(first: Array, second: Array, third: Array) -> Array:
    """`letters_in` the words written as one: a letter of two of them is in it twice."""
    twice = (first & second) | (first & third) | (second & third)
    found: Array = first | second | third | (twice & _ONCE) << np.uint64(32)
    return found


_ONCE = np.uint64((1 << 32) - 1)
AT_ONCE = 50_000
"""Words that are measured at once: bounds the memory."""


def letters_in(words: Sequence[str]) -> Array:
    """For each word, a bit for every letter in it and another for one that is in it twice (letters may share a bit).

    An edit takes one bit away at most, and adds one at most.
    """
    width = max(map(len, words))
    codes = np.array(words, dtype=f"<U{width}").view("<u4").reshape(-1, width) & np.uint32(31)
    codes.sort(axis=1)
    codes[:, 1:] += np.uint32(32) * (codes[:, 1:] == codes[:, :-1])
    bits = np.uint64(1) << codes.astype(np.uint64)
    found: Array = np.bitwise_or.reduce(bits, axis=1) & ~np.uint64(1 << 32 | 1)
    return found
