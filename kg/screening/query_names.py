"""A name of the query made ready: what its words weigh, and which listed words each of them can be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from kg.index.index import Index
from kg.index.possible_words import Alike
from kg.index.sounds import SYLLABLE
from kg.names import heard, katakana
from kg.names.readings import LATIN, Reading
from kg.names.tongues import JAPANESE, KATAKANA
from kg.names.words import Name, canonical, named

JOINED, CONSONANTS = 0.97, 0.88
"""Likeness of words that agree when written as one, and of a word without vowels with one of the same consonants."""
LONGEST_JOIN = 20
"""Letters of neighbouring words written as one: a longer run of them is no word of a list."""
_VOWELS = frozenset("aeiou")

Place = tuple[int, int]
"""First and last place of a word (the same) or of words written as one."""


class Span(NamedTuple):
    """A word of the query, or neighbouring words written as one, with the listed words that it can be."""

    place: Place
    weight: float
    alike: Alike


@dataclass(slots=True)
class Asked:
    """A name of the query, prepared once."""

    name: Name
    weights: list[float]
    total: float
    spans: list[Span]
    """The words in their order, then the joins."""
    reading: Reading = LATIN
    """How it was read, where it was asked in another script."""
    price: float = 0.0
    """Log-odds that this reading is not the one meant (0 or less)."""
    also: tuple[tuple[str, ...], ...] = ()
    """Of a name in another script: its words in every way in which as many words can be read from it."""
    initials: bool = False
    """Whether it is a family name and initials, one for each syllable of a given name."""

    @property
    def sounded(self) -> bool:
        """Whether its words are the very sounds of a person's name, so that a slip of them is another name."""
        return self.reading.kind == "Person" and self.reading.tongue != ""

    @property
    def syllables(self) -> bool:
        """Whether each word is a syllable of a Korean or Chinese person's name."""
        return self.sounded and self.reading.tongue != JAPANESE


def ask(
    index: Index, name: Name, schema: str, *, reading: Reading = LATIN, joins: Sequence[tuple[str, Place]] = (),
    price: float = 0.0, also: tuple[tuple[str, ...], ...] = (), initials: bool = False,
) -> Asked:  # fmt: skip
    """Prepare a query's name for an index that has learnt its words and `joins` (`joins_of` gives them)."""
    weights = [index.weight(w, c) for w, c in zip(name.words, name.classes, strict=True)]
    person = schema in ("Person", "")
    spans = []
    for i, word in enumerate(name.words):
        alike = index.variants(word, nicknames=person and not reading.tongue)
        spans.append(Span((i, i), weights[i], _read(index, reading, alike, (name.written[i],))))
    for text, (first, last) in joins:
        alike = index.vocabulary.near(text)
        if len(alike.numbers):
            alike = _read(index, reading, alike, name.written[first : last + 1])
            spans.append(Span((first, last), sum(weights[first : last + 1]), alike))
    return Asked(name, weights, sum(weights), spans, reading, price, also, initials)


def _read(index: Index, reading: Reading, alike: Alike, sounds: tuple[str, ...]) -> Alike:
    """The likeness of words to a reading: by its sounds where they are known, else with some patience."""
    if not reading.tongue:
        return alike if reading is LATIN else _heard(alike, sounds[0] if len(sounds) == 1 else "a")
    if reading.kind == "Person":
        return index.vocabulary.heard(reading.tongue, sounds, alike, heard.PERSON)
    known = dict(reading.sounds)
    if not any(sound in known for sound in sounds):
        return alike
    each = tuple(syllable for sound in sounds for syllable in known.get(sound, (sound,)))
    most = 1.0 if reading.tongue == KATAKANA and katakana.usual(each) else heard.UNHEARD.get(reading.tongue, heard.FIRM)
    return index.vocabulary.heard(reading.tongue, each, alike, most)


def _heard(alike: Alike, word: str = "a") -> Alike:
    """Likeness of a romanisation made here: half as far from certain where the sounds agree.

    A script without vowels says all it can when the consonants agree.
    """
    scores = alike.scores
    low = scores if _VOWELS & set(word) else np.maximum(scores, CONSONANTS)
    return Alike(alike.numbers, np.where(scores >= 0.8, 1.0 - (1.0 - scores) / 2, low))


def joins_of(index: Index, name: Name, schema: str) -> list[tuple[str, Place]]:
    """Two or three neighbouring words of the query as one word, where that can be a listed word.

    Of words that are all listed, only what is listed too or can be eastern syllables: the list has those words apart.
    """
    written, known = name.written, index.vocabulary.numbers
    listed = [word in known for word in name.words]
    eastern = [SYLLABLE.fullmatch(word) is not None for word in written]
    found = []
    for length in (2, 3):
        for i in range(len(written) - length + 1):
            here = slice(i, i + length)
            word = "".join(written[here])
            free = word in known or not all(listed[here]) or all(eastern[here]) or written[i] == "abdul"
            if len(word) <= LONGEST_JOIN and free:
                found.append((canonical(word, schema), (i, i + length - 1)))
    return found


def respaced(index: Index, name: Name, schema: str) -> Name | None:
    """The name with unknown words cut into two known ones (`KOUFFAAmadou`), or None when there are none."""
    known = index.vocabulary.numbers
    if all(word in known or len(word) < 6 for word in name.words):
        return None
    raw: list[str] = []
    for word, written in zip(name.words, name.written, strict=True):
        cut = None if word in known or len(written) < 6 else _cut(index, written, schema)
        raw += cut or [written]
    return named(name.text, raw, schema) if len(raw) > len(name.words) else None


def _cut(index: Index, word: str, schema: str) -> list[str] | None:
    """The cut into two listed words with the longest shorter half."""
    known = index.vocabulary.numbers
    best, found = 1, None
    for place in range(2, min(len(word) - 1, LONGEST_JOIN)):
        left, right = word[:place], word[place:]
        shorter = min(len(left), len(right))
        if shorter > best and canonical(left, schema) in known and canonical(right, schema) in known:
            best, found = shorter, [left, right]
    return found
