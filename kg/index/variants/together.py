"""Which listed words each of many words can be: all looked up by arrays at once."""

from __future__ import annotations

import numpy as np

from kg.index import word_likeness
from kg.index.arrays import Array, distinct
from kg.index.hashes import edit_hashes
from kg.index.lexicon import Lexicon
from kg.index.possible_words import Alike
from kg.index.sounds import BONES, sound_keys
from kg.index.variants.choice import LEAST_LIKENESS, kept, kept_of_join
from kg.names import folds

_SCORES = np.array([0.0, folds.LIKE_SOUND, 1.0])
"""Likeness by the kind of the key; that of equal consonants is worked out."""


def of_all(known: Lexicon, words: list[str], joins: list[str]) -> tuple[dict[str, Alike], dict[str, Alike]]:
    """What each word, and each of the words written as one, can be; a join that can be none is left out."""
    asked = words + joins
    found = _by_sound(known, asked, len(words))
    alike: dict[str, Alike] = {}
    near: dict[str, Alike] = {}
    if words:
        found = tuple(map(np.concatenate, zip(_by_letters(known, words), found, strict=True)))  # type: ignore[assignment]
    place, number, score = _distinct(*found)
    ends = np.searchsorted(place, np.arange(len(asked) + 1)).tolist()
    for i, text in enumerate(asked):
        here = slice(ends[i], ends[i + 1])
        if i < len(words):
            alike[text] = kept(known, number[here], score[here])
        elif ends[i] < ends[i + 1]:
            near[text] = kept_of_join(known, text, number[here], score[here])
    return alike, near


def _by_letters(known: Lexicon, words: list[str]) -> tuple[Array, Array, Array]:
    which, keys = edit_hashes(words, np.array([len(word) for word in words]))
    at, number = known.edits.find(keys)
    both = distinct((which[at] << 32) | number)
    place, number = both >> 32, (both & 0xFFFFFFFF).astype(np.int32)
    spelled = known.spelled
    left, right = [words[i] for i in place.tolist()], [spelled[n] for n in number.tolist()]
    return place, number, word_likeness.letters(left, right)


def _by_sound(known: Lexicon, asked: list[str], words: int) -> tuple[Array, Array, Array]:
    """`words`: how many of the asked are words; what follows are joins."""
    keys, place, kind, bones = sound_keys(asked, words)
    at, number = known.sounds.find(keys)
    place, kind = place[at], kind[at]
    score = _SCORES[kind]
    rest = np.flatnonzero(kind == BONES)
    if len(rest):
        numbers, places = number[rest].tolist(), place[rest].tolist()
        score[rest] = word_likeness.bones(
            [asked[i] for i in places], known.texts(numbers), [len(bones[i]) for i in places]
        )
    numbered = known.numbers
    whole = [(i, numbered[text]) for i, text in enumerate(asked) if text in numbered]
    if not whole:
        return place, number, score
    exact = np.array(whole, dtype=np.int64)
    return (np.concatenate((place, exact[:, 0])), np.concatenate((number, exact[:, 1].astype(np.int32))),
            np.concatenate((score, np.ones(len(exact)))))  # fmt: skip


def _distinct(place: Array, number: Array, score: Array) -> tuple[Array, Array, Array]:
    """Each pair once with its best score, sorted; what is not like enough left out."""
    order = np.lexsort((-score, number, place))
    place, number, score = place[order], number[order], score[order]
    enough = score >= LEAST_LIKENESS
    enough[1:] &= (place[1:] != place[:-1]) | (number[1:] != number[:-1])
    return place[enough], number[enough], score[enough]
