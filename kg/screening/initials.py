"""A family name with the initials of the given name, a letter for each syllable: `YUN H.J.`, as in shipping papers."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from kg.index.index import Index
from kg.screening.asked_name import Asked

LETTER = r"[^\W\d_]"
BEHIND = re.compile(rf"\s*({LETTER}{{2,}})[,\s]+({LETTER})(?:\.\s?|\s|-)({LETTER})\.?\s*")
BEFORE = re.compile(rf"\s*({LETTER})(?:\.\s?|\s|-)({LETTER})(?:\.\s?|\s)({LETTER}{{2,}})\s*")
SURELY = 0.85
"""Likeness from which a listed word is the family name in another spelling."""
ALIKE = {"j": "jc", "c": "cj", "k": "kg", "g": "gk", "p": "pb", "b": "bp", "t": "td", "d": "dt", "r": "rl", "l": "lr"}
"""Letters that systems of Korean write for one sound."""
MOST = 60
"""Bearers of the family name that are compared. Without them only a rare family name found its bearer."""


def parted(text: str, schema: str) -> list[str]:
    """Family name and two letters of a person's name that is no more than that; none of any other."""
    if schema not in ("Person", "") or not text.isascii():
        return []
    if found := BEHIND.fullmatch(text):
        family, *letters = found.groups()
    elif found := BEFORE.fullmatch(text):
        *letters, family = found.groups()
    else:
        return []
    return [family.lower(), *(letter.lower() for letter in letters)]


def bearers(index: Index, asked: Asked) -> list[tuple[int, float]]:
    """Names of three words that begin or end with the family name and have these initials."""
    alike = asked.spans[0].alike
    families = alike.numbers[alike.scores >= SURELY]
    families = families[families >= 0]
    if not len(families):
        return []
    _, names = index.postings.find(families)
    family, letters = set(families.tolist()), asked.name.words[1:]
    spelled, starts, words = index.vocabulary.spelled, index.names.starts.view, index.names.words.view
    found = []
    for name in np.unique(names).tolist():
        held = words[starts[name] : starts[name + 1]].tolist()
        if len(held) == 3:
            ways = [rest for end, *rest in (held, [held[2], *held[:2]]) if end in family]
            if any(_begin([spelled[word] for word in rest], letters) for rest in ways):
                found.append((name, 0.0))
    return found[:MOST]


def _begin(words: Sequence[str], letters: Sequence[str]) -> bool:
    return all(word[0] in ALIKE.get(letter, letter) for word, letter in zip(words, letters, strict=True))
