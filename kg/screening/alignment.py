"""Words of a query's name laid against words of a listed name: which meet, how well, and which are left over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.index.listed_names import Listed
from kg.index.possible_words import ACRONYM
from kg.names.jamo_slips import SLIP
from kg.screening import late_sounds
from kg.screening.asked_name import JOINED, Asked, Place
from kg.screening.word_meetings import INITIAL, Meets, late_likeness

INITIALS = (0.0, INITIAL, INITIAL, 0.82, 0.9, 0.9, 0.9)
"""Likeness of so many letters and as many words that begin with them: four letters rarely agree by chance."""

LEAST_LATE = 0.45
"""Likeness from which two words that no key brought together meet after all."""


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


def align(asked: Asked, listed: Listed, meets: Meets) -> Alignment:
    """The best meetings first, each word used once; initials meet what is left."""
    possible = _possible(asked, meets, listed)
    if len(possible) > 1:
        possible.sort(reverse=True)
    ours_used = theirs_used = 0
    meetings = []
    for score, _, ours, theirs in possible:
        a, b = ours
        c, d = theirs
        mine, its = (2 << b) - (1 << a), (2 << d) - (1 << c)
        if not (ours_used & mine or theirs_used & its):
            meetings.append(Meeting(score, ours, theirs))
            ours_used |= mine
            theirs_used |= its
    over = [i for i in range(len(asked.weights)) if not ours_used >> i & 1]
    missing = [j for j in range(len(listed.words)) if not theirs_used >> j & 1]
    if over and missing:
        meetings += _late(asked, listed, meets.late, over, missing)
        if len(over) + len(missing) > 2:
            meetings += _letters_of_names(asked, listed, over, missing)
    return Alignment(meetings, over, missing)


def _possible(asked: Asked, meets: Meets, listed: Listed) -> list[tuple[float, float, Place, Place]]:
    """Every meeting the keys know of: likeness, what it would explain, places here and there."""
    found = []
    weights, words = listed.weights, meets.words
    for j, number in enumerate(listed.words):
        if number in words:
            weight, its = weights[j] - 0.001 * j, (j, j)
            found += [(score, mine + weight, ours, its) for score, mine, ours in words[number]]
    if meets.joins and (ACRONYM in meets.begins or not meets.begins.isdisjoint(listed.words)):
        for join, first, last in listed.joined(meets.begins):
            weight = sum(weights[first : last + 1])
            for score, mine, ours in meets.joins.get(join, ()):
                if ours[0] == ours[1] and len(asked.name.words[ours[0]]) == last - first + 1:
                    found.append((score * INITIALS[min(last - first + 1, 6)], mine + weight, ours, (first, last)))
                elif score > 0.9 or (ours[0] == ours[1] and all(map(_is_word, listed.spelled[first : last + 1]))):
                    found.append((score * JOINED, mine + weight, ours, (first, last)))
    return found


def _is_word(text: str) -> bool:
    """Whether it is more than an initial: `M. Nasr` is written as one only by those who write exactly that."""
    return len(text) > 1


def _late(
    asked: Asked, listed: Listed, late: dict[tuple[int, int], float], over: list[int], missing: list[int]
) -> list[Meeting]:
    """A single letter for a word that begins with it; last, words the keys did not bring together."""
    found: list[Meeting] = []
    for i in list(over):
        if asked.name.classes[i] == "number":
            continue
        for j in missing:
            number = listed.words[j]
            score = late.get((i, number))
            if score is None:
                score = late[i, number] = _late_score(asked, i, listed.spelled[j], person=listed.person)
            if asked.syllables and score == SLIP and any(one.likeness == SLIP for one in found):
                continue  # one slip of a name is likely, two are another name
            if score >= LEAST_LATE and listed.classes[j] != "number":
                found.append(Meeting(score, (i, i), (j, j)))
                over.remove(i)
                missing.remove(j)
                break
    return found


def _late_score(asked: Asked, place: int, word: str, *, person: bool) -> float:
    """Words that do not spell the sounds of a person's name are other words; others may be alike by their letters."""
    heard = late_sounds.likeness(asked, place, word) if asked.reading.tongue and len(word) > 1 else 0.0
    if heard or (asked.sounded and len(word) > 1):
        return heard
    return late_likeness(asked.name.words[place], word, person=person)


def _letters_of_names(asked: Asked, listed: Listed, over: list[int], missing: list[int]) -> list[Meeting]:
    """Two or three letters for as many words that begin with them: `JC Juncker` is Jean-Claude."""
    found = []
    ours, theirs = asked.name.words, listed.spelled
    for i in list(over):
        if len(ours[i]) <= len(missing) and (places := _begun_by(ours[i], theirs, missing)):
            found.append(Meeting(INITIALS[len(places)], (i, i), (places[0], places[-1])))
            over.remove(i)
            missing[:] = [j for j in missing if j not in places]
    for j in list(missing):
        if len(theirs[j]) <= len(over) and (places := _begun_by(theirs[j], ours, over)):
            found.append(Meeting(INITIALS[len(places)], (places[0], places[-1]), (j, j)))
            missing.remove(j)
            over[:] = [i for i in over if i not in places]
    return found


def _begun_by(letters: str, words: Sequence[str], free: list[int]) -> list[int]:
    """Places of free neighbouring words that begin with these letters in turn, or none."""
    length = len(letters)
    if not 2 <= length <= min(6, len(free)) or not letters.isalpha():
        return []
    for first in free:
        if words[first][0] == letters[0]:
            places = range(first, first + length)
            if all(p in free and words[p][0] == c for p, c in zip(places, letters, strict=True)):
                return list(places)
    return []
