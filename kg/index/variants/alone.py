"""Which listed words one word can be, where not very many have letters or sounds in common with it: one by one."""

from __future__ import annotations

import numpy as np
from rapidfuzz.distance import OSA

from kg.index import word_likeness
from kg.index.hashes import edits_of, hash_of
from kg.index.lexicon import Lexicon
from kg.index.possible_words import NOTHING, Alike
from kg.index.sounds import BONES, EAST, WHOLE, syllables
from kg.index.variants.choice import LEAST_LIKENESS, LEAST_NEAR, NEAR_EDITS, SURELY_NEAR, kept
from kg.names import folds

TELLING = 4
"""Consonants from which equal ones alone can make two joins alike enough."""


def of_word(known: Lexicon, word: str) -> Alike:
    """The likest words and joins."""
    found = _sounding(known, word, folds.eastern(word), folds.skeleton(word))
    length, spelled = len(word), known.spelled
    plain = length <= word_likeness.PLAIN or not folds.compound(word)
    hits = {number for key in edits_of(word) for number in known.edits.get(key)}
    for number in hits:
        other = spelled[number]
        edits = word_likeness.FEW_EDITS[min(length, len(other), word_likeness.LONG)]
        if -edits <= len(other) - length <= edits:
            score = word_likeness.letters_of_plain(word, other, edits) if plain else folds.like_letters(word, other)
            if score >= LEAST_LIKENESS and score > found.get(number, 0.0):
                found[number] = score
    return _best_of(known, found)


def of_join(known: Lexicon, join: str) -> Alike:
    """The words and joins that neighbouring words, written as one, can be: slips are not looked for."""
    bones = folds.skeleton(join)
    telling = bones if len(bones) >= TELLING else ""
    found = _sounding(known, join, folds.eastern(join) if syllables(join) else "", telling)
    near = {
        number: score for number, score in found.items()
        if score > SURELY_NEAR
        or (score >= LEAST_NEAR and OSA.distance(join, known.text(number), score_cutoff=NEAR_EDITS) <= NEAR_EDITS)
    }  # fmt: skip
    return _best_of(known, near)


def _sounding(known: Lexicon, text: str, eastern: str, bones: str) -> dict[int, float]:
    get = known.sounds.get
    found: dict[int, float] = {}
    for number in get(hash_of(f"{BONES}{bones}")) if bones else ():
        score = folds.like_bones(text, known.text(number), bones)
        if score >= LEAST_LIKENESS:
            found[number] = score
    for number in get(hash_of(f"{EAST}{eastern}")) if eastern else ():
        found[number] = max(found.get(number, 0.0), folds.LIKE_SOUND)
    found.update(dict.fromkeys(get(hash_of(f"{WHOLE}{text}")), 1.0))
    if (exact := known.numbers.get(text)) is not None:
        found[exact] = 1.0
    return found


def _best_of(known: Lexicon, found: dict[int, float]) -> Alike:
    if not found:
        return NOTHING
    return kept(known, np.array(list(found), dtype=np.int32), np.array(list(found.values())))
