"""Characters and letters of other scripts → Latin letters: one syllable, one word, one alphabet at a time."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from kg.names import hangul, tongues
from kg.names.han import plain
from kg.names.kana import to_latin
from kg.vocab.tables import rows

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
KANA = "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"
HANGUL = "\uac00-\ud7a3"
EAST = re.compile(f"[{HAN}{KANA}{HANGUL}々ー]+")
EAST_OR_NOT = re.compile(f"({EAST.pattern})")


def readable(text: str, tongue: str) -> bool:
    """Whether every Han character has a reading of its own in this tongue."""
    return tongue == tongues.CHINESE or all(tongues.HANGUL.match(c) or plain(c) in _hanja() for c in text)


def parted(text: str, read: Callable[[str], str]) -> str:
    """The text with its eastern runs read, each as words of its own."""
    return " ".join(read(part) if EAST.match(part) else part for part in EAST_OR_NOT.split(text))


FAMILY_NAMES = {"i": "yi", "o": "oh", "u": "woo"}
"""Family names of one sound, in a spelling that is no initial."""


def apart(run: str, tongue: str) -> str:
    """Every character as a word: `김정은` → `gim jeong eun`."""
    syllables = [syllable(c, tongue) for c in run]
    if tongue == "chinese":
        syllables[0] = _surnames().get(run[0], syllables[0])
    else:
        syllables[0] = "gim" if run[0] == "金" else FAMILY_NAMES.get(syllables[0], syllables[0])
    return " ".join(syllables)


def syllable(character: str, tongue: str) -> str:
    """One character in Latin letters: Hangul by the Revised Romanisation, Han in pinyin or in its Korean reading."""
    if tongue != "chinese":
        read = _hanja().get(plain(character), (character,))
        character = read[0] if tongue == "south" else read[-1]
    return _latin(hangul.to_latin(character)).lower()


def in_hangul(text: str, *, northern: bool) -> str:
    """Han characters in their Korean reading, as the south or the north writes it; others as they stand."""
    return "".join(_hanja().get(plain(c), (c,))[-1 if northern else 0] for c in text)


def western(text: str) -> str:
    """Alphabets and consonant scripts. The Arabic article and `Abdul` become words, an initial ain a vowel."""
    text = re.sub(r"\bعبد\s?ال(?=\w)", "abdul ", text)
    text = re.sub(r"\bال(?=\w{2})", "al ", text)
    text = re.sub(r"\b[عاآأإ]", "a", text)
    return text if text.isascii() else _latin(to_latin(text))


def _latin(text: str) -> str:
    from anyascii import anyascii

    return anyascii(text)


@cache
def _hanja() -> dict[str, tuple[str, ...]]:
    """Character → its Korean readings in Hangul: the southern first, the northern (with its initial r) last."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("hanja_readings"):
        for character in row["characters"]:
            held = found.get(character, ())
            northern = "라" <= row["reading"] < "마"
            if not held or northern:
                found[character] = (*held[:1], row["reading"])
            elif "라" <= held[0] < "마":
                found[character] = (row["reading"], held[0])
    return found


@cache
def korean_readings() -> frozenset[str]:
    """Every syllable that is the Korean reading of a character."""
    return frozenset(reading for held in _hanja().values() for reading in held)


@cache
def _surnames() -> dict[str, str]:
    """Characters that are read otherwise in pinyin where they are a family name."""
    return {character: row["reading"] for row in rows("chinese_surnames") for character in row["characters"]}
