"""Neighbouring words of listed names written as one, and the keys of all words and joins."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from typing import NamedTuple

import numpy as np

from kg.index.arrays import Array
from kg.index.hash_tables import Table
from kg.index.hashes import distinct_edits, hashes
from kg.index.listed_names import FREE, LONGEST_JOIN
from kg.index.possible_words import ACRONYM, Laid
from kg.index.sounds import BONES, WHOLE, eastern_keys, hashed
from kg.index.vocabulary import Vocabulary
from kg.names import folds

MOST_LAID, LEARNT = 25_000, 500
"""Words whose variants are laid down at building, and how many are looked up at once."""
MANY, LAID_OF_MANY = 60_000, 10_000
"""Words from which so few are laid down: among many words each is alike to many, and building must end."""
BATCH = 50_000
"""Words whose keys are made at once: bounds the memory."""


class Joins(NamedTuple):
    parts: Array
    """Numbers of the words of each join, -1 where it has only two."""
    number: Array
    name: Array
    """Joins and the names that hold them, in parallel."""


def joins(lengths: Array, starts: Array, words: Array, classes: Array) -> Joins:
    """All joins of the names whose words are `words[starts[n]:starts[n + 1]]`; `lengths` of all words in letters."""
    name = holders(starts)
    free = FREE[classes]
    two = np.flatnonzero(free[1:] & free[:-1] & (name[1:] == name[:-1]))
    three = two[:-1][two[1:] == two[:-1] + 1] if len(two) else two
    three = three[lengths[words[three]] + lengths[words[three + 1]] + lengths[words[three + 2]] <= LONGEST_JOIN]
    parts = np.full((len(two) + len(three), 3), -1, dtype=np.int32)
    parts[: len(two), 0], parts[: len(two), 1] = words[two], words[two + 1]
    for place in range(3):
        parts[len(two) :, place] = words[three + place]
    distinct, number = _numbered(parts, len(lengths))
    return Joins(distinct, number, name[np.concatenate((two, three))])


def holders(starts: Array) -> Array:
    """The name of each word, or the party of each name: the number of the range that each lies in."""
    return np.repeat(np.arange(len(starts) - 1, dtype=np.int32), np.diff(starts))


def _numbered(parts: Array, words: int) -> tuple[Array, Array]:
    """Each row once, in the order of its words, and the place there of every row."""
    key = parts[:, 0] * np.int64(words + 1)
    key = (key + parts[:, 1]) * (words + 1) + parts[:, 2] + 1
    order = np.argsort(key)
    key = key[order]
    new = np.ones(len(key), dtype=bool)
    np.not_equal(key[1:], key[:-1], out=new[1:])
    number = np.empty(len(key), dtype=np.int32)
    number[order] = np.cumsum(new) - 1
    return parts[order[new]], number


def with_acronyms(found: Joins, acronyms: Array, names: Array, count: int) -> Joins:
    """The joins, and behind them `count` acronyms with the names whose first letters they are."""
    rows = np.full((count, 3), -1, dtype=np.int32)
    rows[:, 0], rows[:, 1] = ACRONYM, np.arange(count)
    return Joins(
        np.concatenate((found.parts, rows)), np.concatenate((found.number, acronyms + np.int32(len(found.parts)))),
        np.concatenate((found.name, names)),
    )  # fmt: skip


def edits(spelled: list[str]) -> Table:
    """The table of what is left of each word after slips."""
    found = []
    for number, words in _batches(spelled):
        which, made = distinct_edits(words, np.fromiter(map(len, words), np.int64, len(words)))
        found.append((made, number[which]))
    return Table.of(*found)


def sounds(spelled: list[str], parts: Array, acronyms: list[str]) -> Table:
    """The table of consonants and eastern forms of plain words (numbers from 0) and of joins (from -1 down), and of the
    letters of joins and acronyms."""
    found: list[tuple[Array, Array]] = []
    for number, words in _batches(spelled):
        found += _sounds(words, number, len(words))
    joins, known = len(parts) - len(acronyms), [*spelled, ""]
    for first in range(0, joins, BATCH):
        number, words = _wanted(_texts(known, parts[first : min(first + BATCH, joins)]), first)
        found += [*_sounds(words, -1 - number, 0), (hashes(words, str(WHOLE)), -1 - number)]
    found.append((hashes(acronyms, str(WHOLE)), -1 - np.arange(joins, len(parts), dtype=np.int32)))
    return Table.of(*found)


def _sounds(texts: list[str], number: Array, words: int) -> list[tuple[Array, Array]]:
    """Keys of consonants and of eastern forms; the first `words` texts are plain words."""
    found = (hashed(folds.skeletons(texts), BONES), eastern_keys(texts, words))
    return [(made, number[place]) for made, place in found]


def _texts(spelled: list[str], parts: Array) -> list[str]:
    """The words of each join as one; the last of the spelled is ''."""
    return [spelled[a] + spelled[b] + spelled[c] for a, b, c in zip(*parts.T.tolist(), strict=True)]


def _batches(spelled: list[str]) -> Iterator[tuple[Array, list[str]]]:
    """Words with keys and their numbers, so many at a time."""
    for first in range(0, len(spelled), BATCH):
        yield _wanted(spelled[first : first + BATCH], first)


def _wanted(texts: list[str], first: int) -> tuple[Array, list[str]]:
    """Numbers (from `first` up) and texts of the words that can be misspelt."""
    kept = np.fromiter(map(folds.spelled, texts), bool, len(texts))
    return (first + np.flatnonzero(kept)).astype(np.int32), list(compress(texts, kept.tolist()))


def laid(vocabulary: Vocabulary) -> Laid:
    """What the first words, which are those of most entries, can be."""
    many = len(vocabulary.spelled) > MANY
    words = vocabulary.spelled[: LAID_OF_MANY if many else MOST_LAID]
    found = []
    for first in range(0, len(words), LEARNT):
        some = words[first : first + LEARNT]
        vocabulary.learn(some, ())
        found += [vocabulary.alike(word) for word in some]
        vocabulary.forget()
    starts = np.zeros(len(found) + 1, dtype=np.int32)
    np.cumsum(np.fromiter((len(one.numbers) for one in found), np.int32, len(found)), out=starts[1:])
    numbers = np.concatenate([one.numbers for one in found]) if found else np.zeros(0)
    scores = np.concatenate([one.scores for one in found]) if found else np.zeros(0)
    return Laid(starts, numbers.astype(np.int32), scores.astype(np.float32))
