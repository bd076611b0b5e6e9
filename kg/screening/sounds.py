"""The keys by which words that sound alike are found."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from kg.screening import folds
from kg.screening.columns import Array
from kg.screening.keys import hashes

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
    bones = [folds.skeleton(text) for text in texts]
    eastern = [folds.eastern(text) if i < words or syllables(text) else "" for i, text in enumerate(texts)]
    keys = [(key, i, kind) for kind, made in ((BONES, bones), (EAST, eastern), (WHOLE, texts))
            for i, key in enumerate(made) if key]  # fmt: skip
    named = [f"{kind}{key}" for key, _, kind in keys]
    places = np.array([(i, kind) for _, i, kind in keys], dtype=np.int64).reshape(-1, 2)
    return hashes(named), places[:, 0], places[:, 1], bones
