"""How a syllable of pinyin is spelled in other systems: Wade-Giles, Tongyong, and those of `eastern.SPELLED`.

A character's pinyin is known exactly, so that `zhang` may be listed as `chang`, and never as `zheng`.
"""

from __future__ import annotations

import re
from functools import cache

from kg.names.eastern import SPELLED

SYLLABLE = re.compile(r"(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.+)")
WADE = {"b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "r": "j", "z": "ts", "c": "ts"}
"""Initials that Wade-Giles writes otherwise; its apostrophes are seldom kept."""
TONGYONG = {"x": "s", "q": "c", "zh": "jh"}
FINALS = {"ong": "ung", "iong": "iung", "ian": "ien", "ie": "ieh", "ue": "ueh", "ui": "uei", "uo": "o", "e": "o"}
WHOLE = {
    "zhi": "chih jhih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu tsu tze", "ci": "tzu tsu",
    "si": "ssu szu sze", "yi": "i", "you": "yu", "yan": "yen", "ye": "yeh", "yong": "yung", "er": "erh",
    "yue": "yueh", "lu": "lv lyu",
    "nu": "nv nyu", "wei": "wey", "wen": "wun", "weng": "wong",
}  # fmt: skip
"""Syllables spelled otherwise as a whole."""
LEAST = 1.0


def likeness(syllables: tuple[str, ...], word: str) -> float:
    """1.0 where a Latin word spells these syllables of pinyin by a system in use, else 0.0."""
    return LEAST if _pattern(syllables).fullmatch(word) else 0.0


@cache
def _pattern(syllables: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("".join(f"(?:{'|'.join(sorted(spellings(one), key=len, reverse=True))})" for one in syllables))


@cache
def spellings(pinyin: str) -> frozenset[str]:
    """Every spelling of a syllable: itself, and those of the other systems."""
    found = {pinyin, *WHOLE.get(pinyin, "").split(), *SPELLED.get(pinyin, "").split()}
    parts = SYLLABLE.fullmatch(pinyin)
    if parts and pinyin not in WHOLE:
        initial, final = parts.groups()
        finals = {final, FINALS.get(final, final)}
        found |= {head + tail for head in (initial, WADE.get(initial, initial)) for tail in finals}
        found.add(TONGYONG.get(initial, initial) + final)
    return frozenset(found)
