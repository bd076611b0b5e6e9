"""Slips on the Korean keyboard: which Latin words spell a syllable that is one key away from the one that was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.names import korean, tongues
from kg.names.hangul import to_latin
from kg.names.jamo import FIRST, LAST, MIDDLE, letters, put

ROWS = ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ")
"""Keys of the two-set keyboard (KS X 5002)."""
SHIFTED = ("ㅂㅃ", "ㅈㅉ", "ㄷㄸ", "ㄱㄲ", "ㅅㅆ", "ㅐㅒ", "ㅔㅖ")
TWO_KEYS = {"ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ"}
"""Vowels that are typed with two keys."""
SLIP = 0.46
"""Likeness of a word that spells the sounds but for one key."""
CLOSING = "ㄱㄴㄹㅁㅂㅇ"
"""Consonants that end the syllables of most names: one of them may not have been typed."""


def likeness(syllable: str, word: str) -> float:
    """SLIP where a Latin word spells a syllable one key away from this one, else 0.0."""
    return SLIP if _pattern(syllable).fullmatch(word) else 0.0


def family(name: str) -> str:
    """The family name that a person's name of three syllables would begin with but for one key; '' for none."""
    if len(name) != 3 or tongues.surname(name, tongues.SOUTH) or not tongues.HANGUL.match(name):
        return ""
    return next((one for one in near_syllables(name[0]) if tongues.surname(one + name[1:], tongues.SOUTH)), "")


@cache
def _pattern(syllable: str) -> re.Pattern[str]:
    near = {to_latin(one) for one in near_syllables(syllable)}
    return re.compile("|".join(korean.spellings(one) for one in sorted(near)))


def near_syllables(syllable: str) -> Iterator[str]:
    """Syllables with one other letter, a neighbour on the keyboard, or with one last consonant more or less."""
    first, middle, last = letters(syllable)
    for other in _neighbours(FIRST[first]):
        if other in FIRST:
            yield put(FIRST.index(other), middle, last)
    for other in _vowels(MIDDLE[middle]):
        yield put(first, MIDDLE.index(other), last)
    for other in _neighbours(LAST[last]) if last else CLOSING:
        if other in LAST:
            yield put(first, middle, LAST.index(other))
    if last:
        yield put(first, middle, 0)


def _vowels(vowel: str) -> Iterator[str]:
    """Vowels that one other key makes of this one."""
    keys = TWO_KEYS.get(vowel, vowel)
    made = {typed: one for one, typed in TWO_KEYS.items()}
    for place, key in enumerate(keys):
        for other in _neighbours(key):
            typed = keys[:place] + other + keys[place + 1 :]
            if (found := made.get(typed, typed)) in MIDDLE:
                yield found


@cache
def _neighbours(key: str) -> str:
    """The keys beside one, in its row and in the rows above and below, and the one that shift makes of it."""
    found = [other for pair in SHIFTED if key in pair for other in pair if other != key]
    for row, keys in enumerate(ROWS):
        if (place := keys.find(key)) >= 0:
            beside = ((row, place - 1), (row, place + 1), (row - 1, place), (row - 1, place + 1),
                      (row + 1, place - 1), (row + 1, place))  # fmt: skip
            found += [ROWS[r][p] for r, p in beside if 0 <= r < len(ROWS) and 0 <= p < len(ROWS[r])]
    return "".join(found)
