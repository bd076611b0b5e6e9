"""Words of a query's name laid against words of a listed name: which meet, how well, and which are left over."""

from __future__ import annotations

from typing import NamedTuple

from kg.screening.asking import JOINED, Asked
from kg.screening.folds import likeness
from kg.screening.index import Listed
from kg.screening.words import FACTORS

INITIAL = 0.72
"""Likeness of a single letter and a word that begins with it."""
INITIALS = (0.0, INITIAL, INITIAL, 0.82, 0.9, 0.9, 0.9)
"""Likeness of so many letters and as many words that begin with them: four letters rarely agree by chance."""


class Meeting(NamedTuple):
    """Words first…last of the query are words first…last of the listed name, with a likeness of 0 to 1."""

    likeness: float
    ours: tuple[int, int]
    theirs: tuple[int, int]


class Alignment(NamedTuple):
    meetings: list[Meeting]
    over: list[int]
    """Places of the query's words without counterpart."""
    missing: list[int]
    """Places of the listed name's words without counterpart."""


def align(asked: Asked, listed: Listed) -> Alignment:
    """The best meetings first, each word used once; initials meet what is left."""
    possible = _possible(asked, listed)
    if len(possible) > 1:
        possible.sort(reverse=True)
    free_ours, free_theirs = [True] * len(asked.weights), [True] * len(listed.words)
    meetings = []
    for score, _, ours, theirs in possible:
        (a, b), (c, d) = ours, theirs
        if free_ours[a] and free_theirs[c] and (a == b or all(free_ours[a : b + 1])) and (
            c == d or all(free_theirs[c : d + 1])
        ):  # fmt: skip
            meetings.append(Meeting(score, ours, theirs))
            free_ours[a : b + 1] = [False] * (b - a + 1)
            free_theirs[c : d + 1] = [False] * (d - c + 1)
    over = [i for i, free in enumerate(free_ours) if free]
    missing = [j for j, free in enumerate(free_theirs) if free]
    if over and missing:
        meetings += _initials(asked, listed, over, missing)
        meetings += _letters_of_names(asked, listed, over, missing)
    return Alignment(meetings, over, missing)


def _possible(asked: Asked, listed: Listed) -> list[tuple[float, float, tuple[int, int], tuple[int, int]]]:
    """Every meeting the keys know of: likeness, what it would explain, places here and there."""
    found = []
    meets, weights = asked.meets, listed.weights
    for j, number in enumerate(listed.words):
        if number in meets:
            weight = weights[j] - 0.001 * j
            found += [(score, mine + weight, ours, (j, j)) for score, mine, ours in meets[number]]
    for number, first, last in listed.joins:
        if number in meets:
            weight = sum(weights[first : last + 1])
            for score, mine, ours in meets[number]:
                if ours[0] == ours[1] and len(asked.name.words[ours[0]]) == last - first + 1:
                    found.append((score * INITIALS[min(last - first + 1, 6)], mine + weight, ours, (first, last)))
                elif ours[0] == ours[1] or score > 0.9:
                    found.append((score * JOINED, mine + weight, ours, (first, last)))
    return found


def _initials(asked: Asked, listed: Listed, over: list[int], missing: list[int]) -> list[Meeting]:
    """A single letter for a word that begins with it; last, words the keys did not bring together."""
    found = []
    for i in list(over):
        word = asked.name.words[i]
        for j in list(missing):
            other = listed.read.words[j]
            if "=" in (word[0], other[0]):
                continue
            short = len(word) == 1 or len(other) == 1
            score = (INITIAL if word[0] == other[0] else 0.0) if short else likeness(word, other)
            if score >= 0.45 and "number" not in (asked.name.classes[i], listed.read.classes[j]):
                found.append(Meeting(score, (i, i), (j, j)))
                over.remove(i)
                missing.remove(j)
                break
    return found


def _letters_of_names(asked: Asked, listed: Listed, over: list[int], missing: list[int]) -> list[Meeting]:
    """Two or three letters for as many words that begin with them: `JC Juncker` is Jean-Claude."""
    found = []
    ours, theirs = asked.name.words, listed.read.words
    for i in list(over):
        if places := _begun_by(ours[i], theirs, missing):
            found.append(Meeting(INITIALS[len(places)], (i, i), (places[0], places[-1])))
            over.remove(i)
            missing[:] = [j for j in missing if j not in places]
    for j in list(missing):
        if places := _begun_by(theirs[j], ours, over):
            found.append(Meeting(INITIALS[len(places)], (places[0], places[-1]), (j, j)))
            missing.remove(j)
            over[:] = [i for i in over if i not in places]
    return found


def _begun_by(letters: str, words: tuple[str, ...], free: list[int]) -> list[int]:
    """Places of free neighbouring words that begin with these letters in turn, or none."""
    length = len(letters)
    if not 2 <= length <= 6 or not letters.isalpha():
        return []
    for first in free:
        places = list(range(first, first + length))
        if set(places) <= set(free) and all(words[p][0] == c for p, c in zip(places, letters, strict=True)):
            return places
    return []


def out_of_order(alignment: Alignment, asked: Asked, listed: Listed) -> bool:
    """Whether three or more words of a person's name meet in another order than a turn of the whole (family first)."""
    plain = FACTORS["plain"]
    words = listed.read.words
    order = [
        m.theirs[0]
        for m in sorted(alignment.meetings, key=lambda m: m.ours)
        if FACTORS[asked.name.classes[m.ours[0]]] == plain
        and FACTORS[listed.read.classes[m.theirs[0]]] == plain
        and words.count(words[m.theirs[0]]) == 1
    ]
    if len(order) < 3:
        return False
    falls = sum(order[i] > order[(i + 1) % len(order)] for i in range(len(order)))
    return falls > 1
