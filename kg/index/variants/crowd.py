"""Which listed words a word can be, where very many have letters or sounds in common with it: by arrays.

Words are left out by their length and letters before they are spelled, and only as many are compared as can be among
the best.
"""

from __future__ import annotations

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Indel

from kg.index import word_likeness
from kg.index.arrays import Array, distinct
from kg.index.hashes import edits_of, hash_of
from kg.index.lexicon import Lexicon, letters_in
from kg.index.possible_words import Alike
from kg.index.sounds import BONES, EAST, WHOLE, syllables
from kg.index.variants.choice import LEAST_LIKENESS, LEAST_NEAR, kept, kept_of_join, last
from kg.names import folds

AT_ONCE = 64
"""Words of the same consonants that are compared first, those of nearest length: they tell which others can matter."""

Scored = tuple[Array, Array]
"""Numbers of words, and the likeness of each."""


def of_word(known: Lexicon, word: str) -> Alike:
    """The likest words and joins."""
    found = _merged(_sure(known, word, folds.eastern(word)), _by_letters(known, word))
    return kept(known, *_merged(found, _by_bones(known, word, found)))


def of_join(known: Lexicon, join: str) -> Alike:
    """The words and joins that neighbouring words, written as one, can be: slips are not looked for."""
    sure = _sure(known, join, folds.eastern(join) if syllables(join) else "")
    return kept_of_join(known, join, *_merged(sure, _with_bones(known, join, LEAST_NEAR)))


def _sure(known: Lexicon, text: str, eastern: str) -> Scored:
    """Words that are the text itself, or one eastern syllable with it."""
    sounding = known.sounds.get(hash_of(f"{EAST}{eastern}")) if eastern else []
    found = dict.fromkeys(sounding, folds.LIKE_SOUND) | dict.fromkeys(known.sounds.get(hash_of(f"{WHOLE}{text}")), 1.0)
    if (exact := known.numbers.get(text)) is not None:
        found[exact] = 1.0
    return np.array(list(found), dtype=np.int64), np.array(list(found.values()), dtype=np.float64)


def _by_letters(known: Lexicon, word: str) -> Scored:
    keys = np.array(list(edits_of(word)), dtype=np.uint64)
    numbers = distinct(known.edits.find(keys)[1])
    numbers = numbers[_close(known, word, numbers)].astype(np.int64)
    scores = word_likeness.letters_of(word, known.texts(numbers.tolist()))
    near = scores >= LEAST_LIKENESS
    return numbers[near], scores[near]


def _close(known: Lexicon, word: str, numbers: Array) -> Array:
    """Whether the lengths and the letters of words leave room for few edits only."""
    lengths, letters = known.measures(numbers)
    edits = word_likeness.EDITS_ALIKE[np.minimum(np.minimum(lengths, len(word)), word_likeness.LONG)]
    gone, added = _differ(word, letters)
    close: Array = (np.abs(lengths - len(word)) <= edits) & (np.maximum(gone, added) <= edits)
    return close


def _differ(word: str, letters: Array) -> tuple[Array, Array]:
    """How many letters only the word has, and how many only each of the others."""
    mine = letters_in([word])[0]
    return np.bitwise_count(mine & ~letters), np.bitwise_count(letters & ~mine)


def _by_bones(known: Lexicon, word: str, found: Scored) -> Scored:
    """Words of the same consonants that can be among the best together with those found already."""
    return _with_bones(known, word, last(found[1]), found)


def _with_bones(known: Lexicon, text: str, least: float, others: Scored | None = None) -> Scored:
    """Words of the same consonants that are at least so like; where `others` are given, the likest of all only."""
    bones = folds.skeleton(text) if len(text) > 2 else ""
    keys = np.array([hash_of(f"{BONES}{bones}")] if bones else [], dtype=np.uint64)
    numbers = known.sounds.find(keys)[1].astype(np.int64)
    lengths, letters = known.measures(numbers)
    gone, added = _differ(text, letters)
    differ = np.maximum(np.abs(lengths - len(text)), gone + added)
    most = np.where(lengths < 3, 0.0, word_likeness.like_bones(len(bones), 1.0 - differ / (lengths + len(text))))
    order = np.argsort(-most, kind="stable")
    order = order[: int((most >= least).sum())]
    first = _bones_of(known, text, bones, numbers[order[:AT_ONCE]])
    rest = order[AT_ONCE:]
    if others is not None and len(rest):
        least = max(least, last(_merged(others, first)[1]))
        rest = rest[most[rest] >= least]
    found = [first, _bones_of(known, text, bones, numbers[rest])] if len(rest) else [first]
    numbers, scores = np.concatenate([n for n, _ in found]), np.concatenate([s for _, s in found])
    near = scores >= least
    return numbers[near], scores[near]


def _bones_of(known: Lexicon, text: str, bones: str, numbers: Array) -> Scored:
    near = process.cdist([text], known.texts(numbers.tolist()), scorer=Indel.normalized_similarity, dtype=np.float64)
    return numbers, word_likeness.like_bones(len(bones), near[0])


def _merged(left: Scored, right: Scored) -> Scored:
    """Every word once with its best likeness."""
    numbers, scores = np.concatenate((left[0], right[0])), np.concatenate((left[1], right[1]))
    order = np.lexsort((-scores, numbers))
    numbers, scores = numbers[order], scores[order]
    first = np.ones(len(numbers), dtype=bool)
    first[1:] = numbers[1:] != numbers[:-1]
    return numbers[first], scores[first]
