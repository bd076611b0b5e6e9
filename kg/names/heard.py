"""Whether a listed word is how the sounds of a name are spelled, where the query's own script tells them exactly."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.names import arabic, chinese_in_hangul, katakana, korean, mandarin
from kg.names.eastern import eastern, to_hepburn
from kg.names.tongues import ARABIC, CANTONESE, CHINESE, IN_HANGUL, JAPANESE, KATAKANA, NORTH, SOUTH

Sounds = tuple[str, ...]
"""Words of a reading, each one syllable (Korean, Chinese) or a name (Japanese)."""

CANTONESE_FORMS = (("ts", "ch"), ("tz", "ch"), ("oo", "u"), ("ee", "i"), ("eu", "e"), ("ue", "u"), ("kw", "gw"),
                   ("k", "g"), ("p", "b"), ("t", "d"))  # fmt: skip
LONG = re.compile(r"(?<=[aeiou])h(?![aeiou])|(?<=o)u|(?<=u)u|(?<=o)o")
VOWELS = frozenset("aeiouwy")
PERSON, FIRM = 0.45, 0.65
UNHEARD = {ARABIC: 0.5, KATAKANA: 0.5}
"""The most that a word is worth which does not spell the sounds: a slip of the list, or another name. Firms write
loan words and brands in letters of their own choice."""


def _cantonese(sounds: Sounds, word: str) -> float:
    """No system stands behind Hong Kong's spellings: what the rules for eastern syllables call alike is one, too."""
    text = "".join(sounds)
    if _form(CANTONESE_FORMS, text) == _form(CANTONESE_FORMS, word):
        return 0.95
    east = eastern(text)
    return 0.88 if east and east == eastern(word) else 0.0


def _form(pairs: Sequence[tuple[str, str]], text: str) -> str:
    for old, new in pairs:
        text = text.replace(old, new)
    return text


def _japanese(sounds: Sounds, word: str) -> float:
    """By Hepburn or Kunrei, long vowels written or not."""
    return 1.0 if _short("".join(sounds)) == _short(word) else 0.0


def _short(word: str) -> str:
    return LONG.sub("", to_hepburn(word)).replace("mb", "nb").replace("mp", "np")


def _in_hangul(sounds: Sounds, word: str) -> float:
    """Hangul writes some syllables alike (`장`: zhang, jiang): any of them may be meant."""
    return max(mandarin.likeness(one, word) for one in chinese_in_hangul.alike(sounds))


SPELLED: dict[str, Callable[[Sounds, str], float]] = {
    SOUTH: korean.likeness, NORTH: korean.likeness, CHINESE: mandarin.likeness, CANTONESE: _cantonese,
    JAPANESE: _japanese, ARABIC: arabic.likeness,
    KATAKANA: katakana.likeness, IN_HANGUL: _in_hangul,
}  # fmt: skip


def likeness(tongue: str, sounds: Sounds, word: str, letters: float) -> float:
    """Likeness of a listed word to these sounds; `letters` where it does not spell them.

    A word without a vowel is an acronym: no syllables are so written but where the script itself leaves them out.
    """
    spelled = SPELLED[tongue](sounds, word)
    if tongue == KATAKANA and letters > spelled:
        return letters
    return spelled or (letters if tongue in UNHEARD or not VOWELS.isdisjoint(word) else 0.0)
