"""The keys by which words that sound alike are found."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from kg.index.arrays import Array
from kg.index.hashes import hash_of, hashes
from kg.names import folds
from kg.names.eastern import easterns

BONES, EAST, WHOLE = 0, 1, 2
"""Kinds of keys in the table of sounds: consonants, eastern form, letters of a join."""
_SYLLABLES = re.compile(r"[^aeiouwy]*(?:[aeiouwy]+[^aeiouwy]*){1,3}")
SYLLABLE = re.compile(r"[^aeiouwy]{0,3}[aeiouwy]{1,4}[^aeiouwy]{0,2}")
"""A word that can be one Korean or Chinese syllable."""


def syllables(text: str) -> bool:
    """Whether words written as one can be a Korean or Chinese name of up to three syllables."""
    return len(text) <= 14 and _SYLLABLES.fullmatch(text) is not None


def sound_keys(texts: Sequence[str], words: int) -> tuple[Array, Array, Array, list[str]]:
    """Hash, place of the text and kind of every key by which sounds are found, and the consonants of each text.

    Texts from place `words` on are joins. They have an eastern form only when they can be eastern syllables.
    """
    bones = folds.skeletons(texts)
    found = [*(hashed(made, kind) for kind, made in ((BONES, bones), (WHOLE, texts))), eastern_keys(texts, words)]
    keys, places = (np.concatenate(one) for one in zip(*found, strict=True))
    return keys, places, np.repeat((BONES, WHOLE, EAST), [len(made) for made, _ in found]), bones


def sound_keys_of(text: str, *, plain: bool) -> list[tuple[int, int]]:
    """(kind, hash) of the keys of one text, a plain word or a join; that of its letters last."""
    eastern = folds.eastern(text) if plain or syllables(text) else ""
    made = ((BONES, folds.skeleton(text)), (EAST, eastern), (WHOLE, text))
    return [(kind, hash_of(f"{kind}{key}")) for kind, key in made if key]


def eastern_keys(texts: Sequence[str], words: int) -> tuple[Array, Array]:
    """Hash and place of the text of every eastern form."""
    at = [i for i, text in enumerate(texts) if i < words or syllables(text)]
    keys, places = hashed(easterns([texts[i] for i in at]), EAST)
    return keys, np.array(at, dtype=np.int64)[places]


def hashed(made: Sequence[str], kind: int) -> tuple[Array, Array]:
    """Hash and place of every key of this kind; texts without one have ''."""
    return hashes(list(filter(None, made)), str(kind)), np.flatnonzero(np.fromiter(map(len, made), np.intc, len(made)))
