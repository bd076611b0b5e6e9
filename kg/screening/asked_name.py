"""A name of the query made ready: what its words weigh, and which listed words each of them can be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from kg.index.possible_words import Alike
from kg.names.readings import LATIN, Reading
from kg.names.tongues import JAPANESE
from kg.names.words import Name

JOINED = 0.97
"""Likeness of words that agree when written as one."""
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
