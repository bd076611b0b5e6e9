"""Every name of every party as flat arrays, and one of them as an object when it is compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

import numpy as np

from kg.index.arrays import Array, Column, ranges
from kg.index.entries import NAME_KINDS
from kg.index.kept_objects import KeptObjects
from kg.index.party_bytes import PERSON, Parties
from kg.index.possible_words import ACRONYM
from kg.index.vocabulary import Vocabulary
from kg.names.words import FACTORS

CLASSES = tuple(FACTORS)
FACTOR_OF = np.array(tuple(FACTORS.values()))
FACTORS_OF = tuple(FACTORS.values())
FREE_OF = tuple(name in ("plain", "particle", "generic") for name in CLASSES)
FREE = np.array(FREE_OF)
"""Classes of words that may be written together with a neighbour."""
LONGEST_JOIN = 14
"""Letters of three words written as one."""


class Listed:
    """One name of the index: whose it is, where it stood, its words as numbers, and what they weigh."""

    __slots__ = ("_classes", "_spelled", "classed", "entry", "number", "of", "person", "place", "weights", "words")

    def __init__(
        self, of: Names, number: int, entry: int, place: str,
        words: list[int], classed: list[int], weights: list[float], person: bool,
    ) -> None:  # fmt: skip
        self.of, self.number, self.entry, self.place = of, number, entry, place
        self.words, self.classed, self.weights, self.person = words, classed, weights, person
        self._spelled: list[str] | None = None
        self._classes: list[str] | None = None

    @property
    def name(self) -> str:
        """The name as its source writes it."""
        form: int = self.of.form.view[self.number]
        return self.of.parties[self.entry].names[form][0]

    @property
    def spelled(self) -> list[str]:
        """Its words in letters, as they are compared."""
        if self._spelled is None:
            known = self.of.vocabulary.spelled
            self._spelled = [known[word] for word in self.words]
        return self._spelled

    @property
    def classes(self) -> list[str]:
        if self._classes is None:
            self._classes = [CLASSES[klass] for klass in self.classed]
        return self._classes

    def joined(self, begins: Set[int]) -> Iterator[tuple[tuple[int, ...], int, int]]:
        """(numbers of the words, first place, last place) of neighbouring words that may be written as one and begin
        with one of these; the acronym of the whole, if ACRONYM is one of them."""
        words, classed = self.words, self.classed
        for first, word in enumerate(words):
            if word in begins and FREE_OF[classed[first]]:
                for last in range(first + 1, min(first + 3, len(words))):
                    if not FREE_OF[classed[last]]:
                        break
                    yield tuple(words[first : last + 1]), first, last
        if ACRONYM in begins and self.of.parties.schema(self.entry) == "Organization":
            letters = initials(self.spelled, self.classes)
            if letters:
                yield (ACRONYM, self.of.vocabulary.acronym_numbers.get(letters, -1)), 0, len(letters) - 1


def initials(words: Sequence[str], classes: Sequence[str]) -> str:
    """The first letters of three to six words, without a legal form at the end: `irgc`; '' for other names."""
    last = len(words)
    while last > 1 and classes[last - 1] == "legal":
        last -= 1
    if not 3 <= last <= 6 or not all(word[0].isalpha() and len(word) > 1 for word in words[:last]):
        return ""
    return "".join([word[0] for word in words[:last]])


class Names(KeptObjects[Listed]):
    """Names by number; `starts[n]` is the place of the first word of name n in `words` and `classes`."""

    def __init__(
        self, vocabulary: Vocabulary, parties: Parties, starts: Array, words: Array, classes: Array,
        entry: Array, form: Array, place: Array, totals: Array | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.vocabulary, self.parties = vocabulary, parties
        self.starts, self.words, self.classes = Column(starts), Column(words), Column(classes)
        self.entry, self.form, self.place = Column(entry), Column(form), Column(place)
        self.totals = Column(self.weighed() if totals is None else totals)
        """Weight of all words of each name."""

    def weighed(self, names: Array | None = None) -> Array:
        """Weight of all words of these names, or of all."""
        starts = self.starts.all
        if names is None:
            names = np.arange(len(starts) - 1)
        if not len(names):
            return np.zeros(0, dtype=np.float32)
        first = starts[names]
        counts = starts[names + 1] - first
        at = ranges(first, counts)
        weights = self.vocabulary.rarity.all[self.words.all[at]] * FACTOR_OF[self.classes.all[at]]
        totals: Array = np.add.reduceat(weights, np.cumsum(counts) - counts).astype(np.float32)
        return totals

    def __len__(self) -> int:
        return self.entry.size

    def _made(self, number: int) -> Listed:
        starts = self.starts.view
        first, last = starts[number], starts[number + 1]
        words, classes = self.words.view[first:last].tolist(), self.classes.view[first:last].tolist()
        rarity, entry = self.vocabulary.rarity.view, self.entry.view[number]
        weights = [rarity[word] * FACTORS_OF[klass] for word, klass in zip(words, classes, strict=True)]
        person = self.parties.kinds.view[entry] == PERSON
        return Listed(self, number, entry, NAME_KINDS[self.place.view[number]], words, classes, weights, person)
