"""Neighbouring words of listed names written as one, and the keys of all words and joins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from kg.screening import folds
from kg.screening.alike import ACRONYM, Laid
from kg.screening.columns import Array
from kg.screening.keys import Table, edit_hashes, hashes
from kg.screening.names import FREE, LONGEST_JOIN
from kg.screening.sounds import WHOLE, sound_keys
from kg.screening.vocabulary import Vocabulary

MOST_LAID, LEARNT = 25_000, 500
"""Words whose variants are laid down at building, and how many are looked up at once."""
MANY, LAID_OF_MANY = 100_000, 2_000
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
    name = np.repeat(np.arange(len(starts) - 1), np.diff(starts))
    free = FREE[classes]
    two = np.flatnonzero(free[1:] & free[:-1] & (name[1:] == name[:-1]))
    three = two[:-1][two[1:] == two[:-1] + 1] if len(two) else two
    three = three[lengths[words[three]] + lengths[words[three + 1]] + lengths[words[three + 2]] <= LONGEST_JOIN]
    parts = np.full((len(two) + len(three), 3), -1, dtype=np.int64)
    parts[: len(two), :2] = np.stack((words[two], words[two + 1]), axis=1)
    parts[len(two) :] = np.stack((words[three], words[three + 1], words[three + 2]), axis=1)
    base = np.int64(len(lengths) + 1)
    _, first, number = np.unique(
        (parts[:, 0] * base + parts[:, 1]) * base + parts[:, 2] + 1, return_index=True, return_inverse=True
    )
    return Joins(parts[first].astype(np.int32), number, name[np.concatenate((two, three))])


def with_acronyms(found: Joins, acronyms: Array, names: Array, count: int) -> Joins:
    """The joins, and behind them `count` acronyms with the names whose first letters they are."""
    rows = np.full((count, 3), -1, dtype=np.int32)
    rows[:, 0], rows[:, 1] = ACRONYM, np.arange(count)
    return Joins(
        np.concatenate((found.parts, rows)), np.concatenate((found.number, acronyms + len(found.parts))),
        np.concatenate((found.name, names)),
    )  # fmt: skip


def keys(spelled: list[str], parts: Array, acronyms: list[str]) -> tuple[Table, Table]:
    """The tables of edits (plain words) and of sounds (plain words, numbered from 0, and joins, from -1 down)."""
    edits: list[tuple[Array, Array]] = []
    sounds: list[tuple[Array, Array]] = []
    for first in range(0, len(spelled), BATCH):
        number, words = _wanted(enumerate(spelled[first : first + BATCH], first))
        if words:
            which, made = edit_hashes(words, np.fromiter(map(len, words), np.int64, len(words)))
            edits.append(_distinct(made, number[which]))
            sounds.append(_sounds(words, number, len(words)))
    joins = len(parts) - len(acronyms)
    for first in range(0, joins, BATCH):
        some = enumerate(parts[first : min(first + BATCH, joins)].tolist(), first)
        texts = ((-1 - n, spelled[a] + spelled[b] + (spelled[c] if c >= 0 else "")) for n, (a, b, c) in some)
        number, words = _wanted(texts)
        sounds.append(_sounds(words, number, 0))
    sounds.append((hashes([f"{WHOLE}{word}" for word in acronyms]), -1 - joins - np.arange(len(acronyms))))
    return _table(edits), _table(sounds)


def _sounds(texts: list[str], number: Array, words: int) -> tuple[Array, Array]:
    """Keys of consonants and of eastern forms; of joins, their letters too."""
    made, place, kind, _ = sound_keys(texts, words)
    kept = (kind != WHOLE) | (place >= words)
    return made[kept], number[place[kept]]


def _wanted(numbered: Iterator[tuple[int, str]]) -> tuple[Array, list[str]]:
    """Numbers and texts of the words that can be misspelt."""
    kept = [(number, text) for number, text in numbered if folds.spelled(text)]
    return np.fromiter((n for n, _ in kept), np.int64, len(kept)), [text for _, text in kept]


def _distinct(made: Array, number: Array) -> tuple[Array, Array]:
    order = np.lexsort((made, number))
    made, number = made[order], number[order]
    kept = np.ones(len(made), dtype=bool)
    kept[1:] = (made[1:] != made[:-1]) | (number[1:] != number[:-1])
    return made[kept], number[kept]


def laid(vocabulary: Vocabulary) -> Laid:
    """What the first words, which are those of most names, can be."""
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


def _table(pieces: list[tuple[Array, Array]]) -> Table:
    made = [piece for piece, _ in pieces] or [np.zeros(0, dtype=np.uint64)]
    numbers = [number for _, number in pieces] or [np.zeros(0, dtype=np.int64)]
    return Table.of(np.concatenate(made), np.concatenate(numbers))
