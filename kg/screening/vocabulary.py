"""What the words of all names weigh, and which of them a word of a query can be: looked up once."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from rapidfuzz.distance import OSA

from kg.screening import folds, pairs, variants
from kg.screening.alike import NOTHING, Alike, Laid
from kg.screening.columns import Array, Column
from kg.screening.keys import Table, edit_hashes, hash_of
from kg.screening.lexicon import Lexicon
from kg.screening.sounds import BONES, EAST, WHOLE, sound_keys, syllables
from kg.screening.variants import LEAST_LIKENESS, LEAST_NEAR, NEAR_EDITS, SURELY_NEAR

MOST_CACHED = 100_000
CROWD = 60_000
"""Listed words from which on a word has so much in common with others that each is looked up by arrays."""
FEW = 12
"""Words and joins up to which each is looked up by itself."""
_SCORES = np.array([0.0, folds.LIKE_SOUND, 1.0])


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

    def alike(self, word: str) -> Alike:
        """Words that this one can be, after `learn`."""
        return self._alike[word]

    def near(self, join: str) -> Alike:
        """Words that are this join or sound like it, after `learn`: slips are not looked for."""
        return self._near[join]

    def forget(self) -> None:
        """Drop what was looked up."""
        self._alike.clear()
        self._near.clear()

    def learn(self, words: Iterable[str], joins: Iterable[str]) -> None:
        """Look all words and joins up together, but for those that were looked up before."""
        if len(self._alike) + len(self._near) > MOST_CACHED:
            self._alike.clear()
            self._near.clear()
        new = self._unknown(words)
        joined = [join for join in dict.fromkeys(joins) if join not in self._near]
        for texts, held in ((new, self._alike), (joined, self._near)):
            held.update([(text, self._exact(text)) for text in texts])
        new, joined = [w for w in new if folds.spelled(w)], [j for j in joined if folds.spelled(j)]
        if len(self.spelled) > CROWD:
            self._alike.update([(word, variants.of_word(self, word)) for word in new])
            self._near.update([(join, variants.of_join(self, join)) for join in joined])
        elif len(new) + len(joined) > FEW:
            self._look_up(new, joined)
        else:
            self._alike.update([(word, self._one(word)) for word in new])
            self._near.update([(join, self._one_join(join)) for join in joined])

    def _one(self, word: str) -> Alike:
        """What `_look_up` finds, for one word by itself."""
        found = self._sounding(word, folds.eastern(word))
        length, spelled = len(word), self.spelled
        _, keys = edit_hashes([word], np.array([length]))
        hits = {number for key in keys.tolist() for number in self.edits.get(key)}
        for number in hits:
            other = spelled[number]
            if -4 < len(other) - length < 4:
                score = folds.like_letters(word, other)
                if score >= LEAST_LIKENESS and score > found.get(number, 0.0):
                    found[number] = score
        return self._best_of(found)

    def _one_join(self, join: str) -> Alike:
        found = self._sounding(join, folds.eastern(join) if syllables(join) else "")
        near = {
            number: score for number, score in found.items()
            if score > SURELY_NEAR
            or (score >= LEAST_NEAR and OSA.distance(join, self.text(number), score_cutoff=NEAR_EDITS) <= NEAR_EDITS)
        }  # fmt: skip
        return self._best_of(near)

    def _sounding(self, text: str, eastern: str) -> dict[int, float]:
        bones, get = folds.skeleton(text), self.sounds.get
        found: dict[int, float] = {}
        for number in get(hash_of(f"{BONES}{bones}")) if bones else ():
            score = folds.like_bones(text, self.text(number), bones)
            if score >= LEAST_LIKENESS:
                found[number] = score
        for number in get(hash_of(f"{EAST}{eastern}")) if eastern else ():
            found[number] = max(found.get(number, 0.0), folds.LIKE_SOUND)
        found.update(dict.fromkeys(get(hash_of(f"{WHOLE}{text}")), 1.0))
        if (exact := self.numbers.get(text)) is not None:
            found[exact] = 1.0
        return found

    def _best_of(self, found: dict[int, float]) -> Alike:
        if not found:
            return NOTHING
        return variants.kept(self, np.array(list(found), dtype=np.int32), np.array(list(found.values())))

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

    def _look_up(self, words: list[str], joins: list[str]) -> None:
        asked = words + joins
        found = self._by_sound(asked, len(words))
        if words:
            found = tuple(map(np.concatenate, zip(self._by_letters(words), found, strict=True)))  # type: ignore[assignment]
        place, number, score = _distinct(*found)
        ends = np.searchsorted(place, np.arange(len(asked) + 1)).tolist()
        for i, text in enumerate(asked):
            here = slice(ends[i], ends[i + 1])
            if i < len(words):
                self._alike[text] = variants.kept(self, number[here], score[here])
            elif ends[i] < ends[i + 1]:
                self._near[text] = self._nearest(text, number[here], score[here])

    def _by_letters(self, words: list[str]) -> tuple[Array, Array, Array]:
        which, keys = edit_hashes(words, np.array([len(word) for word in words]))
        at, number = self.edits.find(keys)
        both = np.unique((which[at] << 32) | number)
        place, number = both >> 32, (both & 0xFFFFFFFF).astype(np.int32)
        spelled = self.spelled
        left, right = [words[i] for i in place.tolist()], [spelled[n] for n in number.tolist()]
        return place, number, pairs.letters(left, right)

    def _by_sound(self, asked: list[str], words: int) -> tuple[Array, Array, Array]:
        """`words`: how many of the asked are words; what follows are joins."""
        keys, place, kind, bones = sound_keys(asked, words)
        at, number = self.sounds.find(keys)
        place, kind = place[at], kind[at]
        score = _SCORES[kind]
        rest = np.flatnonzero(kind == BONES)
        if len(rest):
            numbers, places = number[rest].tolist(), place[rest].tolist()
            score[rest] = pairs.bones([asked[i] for i in places], self.texts(numbers), [len(bones[i]) for i in places])
        known = self.numbers
        whole = [(i, known[text]) for i, text in enumerate(asked) if text in known]
        if not whole:
            return place, number, score
        exact = np.array(whole, dtype=np.int64)
        return (np.concatenate((place, exact[:, 0])), np.concatenate((number, exact[:, 1].astype(np.int32))),
                np.concatenate((score, np.ones(len(exact)))))  # fmt: skip

    def _nearest(self, text: str, number: Array, score: Array) -> Alike:
        number, score = number[score >= LEAST_NEAR], score[score >= LEAST_NEAR]
        doubtful = np.flatnonzero(score <= SURELY_NEAR)
        if len(doubtful):
            texts = self.texts(number[doubtful].tolist())
            far = doubtful[pairs.edits([text] * len(texts), texts, NEAR_EDITS) > NEAR_EDITS]
            number, score = np.delete(number, far), np.delete(score, far)
        return variants.kept(self, number, score)


def _distinct(place: Array, number: Array, score: Array) -> tuple[Array, Array, Array]:
    """Each pair once with its best score, sorted; what is not like enough left out."""
    order = np.lexsort((-score, number, place))
    place, number, score = place[order], number[order], score[order]
    kept = score >= LEAST_LIKENESS
    kept[1:] &= (place[1:] != place[:-1]) | (number[1:] != number[:-1])
    return place[kept], number[kept], score[kept]
