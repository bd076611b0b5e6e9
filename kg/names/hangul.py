"""Hangul → Latin letters by the Revised Romanisation, syllable by syllable (`석` → seok)."""

from __future__ import annotations

FIRST, LAST = 0xAC00, 0xD7A3
INITIALS = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"]
VOWELS = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
    "ui", "i",
]  # fmt: skip
FINALS = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng", "t",
    "t", "k", "t", "p", "t",
]  # fmt: skip
"""Final consonants as they sound at the end of a word, in Unicode's order."""


def to_latin(text: str) -> str:
    """Syllables in Latin letters; what is none stays as it is."""
    return "".join(_syllable(ord(c)) if FIRST <= ord(c) <= LAST else c for c in text)


def _syllable(code: int) -> str:
    rest, final = divmod(code - FIRST, len(FINALS))
    initial, vowel = divmod(rest, len(VOWELS))
    return INITIALS[initial] + VOWELS[vowel] + FINALS[final]
