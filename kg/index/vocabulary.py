"""What the words of all names weigh, and which of them a word of a query can be: looked up once."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from kg.index.arrays import Array, Column
from kg.index.hashes import Table
from kg.index.lexicon import Lexicon
from kg.index.possible_words import NOTHING, Alike, Laid
from kg.index.variants import alone, crowd, together
from kg.names import folds, heard

MOST_CACHED = 100_000
CROWD = 60_000
"""Listed words from which on a word has so much in common with others that each is looked up by arrays."""
FEW = 12
"""Words and joins up to which each is looked up by itself."""


class Vocabulary(Lexicon):
    """Words by number, with how many parties carry each."""

    def __init__(
        self, spelled: list[str], carriers: Array, rarity: Array, parts: Array, acronyms: list[str],
        edits: Table, sounds: Table, laid: Laid | None = None,
    ) -> None:  # fmt: skip
        super().__init__(spelled, parts, acronyms, edits, sounds)
        self.carriers, self.rarity = Column(carriers), Column(rarity)
        """How many parties carry each word, and what it weighs by that."""
        self.laid = laid or Laid(np.zeros(1, dtype=np.int32), NOTHING.numbers, NOTHING.scores)
        self._alike: dict[str, Alike] = {}
        self._near: dict[str, Alike] = {}
        self._heard: dict[tuple[str, float, tuple[str, ...], bytes], Alike] = {}

    def alike(self, word: str) -> Alike:
        """Words that this one can be, after `learn`."""
        return self._alike[word]

    def near(self, join: str) -> Alike:
        """Words that are this join or sound like it, after `learn`: slips are not looked for."""
        return self._near[join]

    def heard(self, tongue: str, sounds: tuple[str, ...], alike: Alike, unheard: float) -> Alike:
        """The same words with the likeness of how they spell these sounds; what does not is worth `unheard` at most."""
        key = (tongue, unheard, sounds, alike.numbers.tobytes())  # one word of kana is read in several ways
        found = self._heard.get(key)
        if found is None:
            words = zip(self.texts(alike.numbers.tolist()), alike.scores.tolist(), strict=True)
            scores = [
                heard.likeness(tongue, sounds, word, letters if letters == 1.0 else min(letters, unheard))
                for word, letters in words
            ]
            found = self._heard[key] = Alike(alike.numbers, np.array(scores))
        return found

    def forget(self) -> None:
        """Drop what was looked up."""
        self._alike.clear()
        self._near.clear()
        self._heard.clear()

    def learn(self, words: Iterable[str], joins: Iterable[str]) -> None:
        """Look all words and joins up together, but for those that were looked up before."""
        if len(self._alike) + len(self._near) > MOST_CACHED:
            self.forget()
        new = self._unknown(words)
        joined = [join for join in dict.fromkeys(joins) if join not in self._near]
        for texts, held in ((new, self._alike), (joined, self._near)):
            held.update([(text, self._exact(text)) for text in texts])
        new, joined = [w for w in new if folds.spelled(w)], [j for j in joined if folds.spelled(j)]
        if len(self.spelled) <= CROWD and len(new) + len(joined) > FEW:
            alike, near = together.of_all(self, new, joined)
            self._alike |= alike
            self._near |= near
            return
        one = crowd if len(self.spelled) > CROWD else alone
        self._alike.update([(word, one.of_word(self, word)) for word in new])
        self._near.update([(join, one.of_join(self, join)) for join in joined])

    def _unknown(self, words: Iterable[str]) -> list[str]:
        """Words that were never looked up; what was laid down at building is taken from there."""
        found = []
        for word in dict.fromkeys(words):
            if word not in self._alike:
                number = self.numbers.get(word, -1)
                if 0 <= number < self.laid.count and number not in self.laid.stale:
                    self._alike[word] = self.laid[number]
                else:
                    found.append(word)
        return found

    def _exact(self, text: str) -> Alike:
        number = self.numbers.get(text)
        return NOTHING if number is None else Alike(np.array([number], dtype=np.int32), np.ones(1))
