"""Whether a text looks as people write it, or like what a wrong encoding makes of other bytes.

Every encoding of one byte can read every file. What tells them apart is which letters come out, and beside which: a
word of French has a few letters with marks among plain ones, a word of Russian none that is plain, and no small letter
stands before a capital. Of Chinese, Japanese and Korean the frequent characters tell.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from kg.vocab import tables

RARE, GLUED, ALONE = 0.05, -0.5, 0.3
"""Worth of a letter that the language does not have, of a sign inside a word; share of a letter that stands alone."""
TYPOGRAPHY = "’‘“”„«»–—…·•°§©®™€£¥±½¼¾²³№\u00a0\u3000"
"""Signs that texts of many languages have, also in encodings in which they look alike."""
APOSTROPHES = "’‘·"
LOOSE = "–—€£¥©®™°±№"
"""Signs that do not stand at a letter of another script without a blank."""
MARKS = "々〆ー・㈜（）"
"""Signs of Korean, Japanese and Chinese names that are no letters."""
SELDOM = 0.15
READ = 4_000
"""Characters outside ASCII that are looked at."""


@dataclass(frozen=True, slots=True)
class Language:
    """Letters of one language in one encoding, the frequent ones first."""

    encoding: str
    """Name of the encoding, as Python has it."""
    script: str
    """Name of the script of its letters."""
    usual: str
    """Its letters, the frequent ones first."""

    def worth(self, letter: str) -> float:
        """1 for the most frequent letter, less for rarer ones; of Latin letters with marks each is worth the same."""
        place = self.usual.find(letter.lower())
        if place < 0:
            return RARE
        return 1.0 if self.script == "latin" else 1.0 - 0.7 * place / len(self.usual)


def likeness(text: str, encoding: str, unlike: str = "") -> float:
    """How far a text read in this encoding looks right, at most 1; 0 and less for rubbish.

    `unlike`: another reading of the same length; only the places count at which they differ.
    """
    seen = [one for one in _foreign(text) if len(unlike) != len(text) or unlike[one.place] != one.letter]
    if not seen:
        return 1.0
    if encoding in EASTERN:
        return sum(_eastern(encoding, one) for one in seen) / len(seen)
    read = [language for language in _languages() if language.encoding == encoding]
    return max(sum(_single(one, letter) for letter in seen) / len(seen) - _prior(one.script) for one in read)


def _prior(script: str) -> float:
    """How much better scripts must look that are seldom in tables of trade."""
    return 0.0 if script in ("latin", "cyrillic") else SELDOM


class Seen(NamedTuple):
    """A character outside ASCII with those before and behind it, and the first letter of its word."""

    letter: str
    before: str
    behind: str
    first: str
    place: int


def _foreign(text: str) -> Iterator[Seen]:
    """The characters that tell something; signs that stand apart say nothing."""
    found, first = 0, ""
    for place, letter in enumerate(text):
        first = (first or letter) if _letter(letter) else ""
        if letter.isascii() or letter in APOSTROPHES or found == READ:
            continue
        before, behind = text[place - 1 : place], text[place + 1 : place + 2]
        inside = before.isalpha() and behind.isalpha()
        beside = any(_letter(side) and not side.isascii() for side in (before, behind))
        if letter in TYPOGRAPHY and not inside and not (beside and letter in LOOSE):
            continue
        found += 1
        yield Seen(letter, before, behind, first, place)


def _single(language: Language, seen: Seen) -> float:
    """Worth of a character: none where capitals and small letters stand the wrong way round, where a letter with a mark
    stands among others of its kind only, or one of another script beside a plain one."""
    letter, before, behind, first, _ = seen
    if not _letter(letter):
        return GLUED
    alone = not _letter(before) and not _letter(behind)
    turned = (letter.isupper() and (first.islower() or before.islower())) or (letter.islower() and behind.isupper())
    plain = [side for side in (before, behind) if side.isascii() and side.isalpha()]
    apart = not plain and not alone
    if turned or (alone and (before.isdigit() or behind.isdigit())) or (apart if language.script == "latin" else plain):
        return 0.0
    return language.worth(letter) * (ALONE if alone else 1.0)


def _letter(text: str) -> bool:
    return bool(text) and (text.isalpha() or unicodedata.category(text)[0] == "M")


def _eastern(encoding: str, seen: Seen) -> float:
    """A character behind a small Latin letter is what wrong encodings make of `Müller`."""
    if seen.before.isascii() and seen.before.islower():
        return 0.0
    return EASTERN[encoding](seen.letter) if seen.letter.isalpha() or seen.letter in MARKS else 0.0


def _korean(letter: str) -> float:
    if not "\uac00" <= letter <= "\ud7a3":
        return 0.3 if _first(letter, "euc_kr") else 0.0
    return 1.0 if letter in _syllables() else 0.4 if _first(letter, "euc_kr") else 0.0


def _japanese(letter: str) -> float:
    if "\u3040" <= letter <= "\u30ff":
        return 1.0
    return 0.8 if 0xB0 <= _first(letter, "euc_jp") <= 0xCF else 0.2 if _first(letter, "euc_jp") > 0xCF else 0.0


def _simplified(letter: str) -> float:
    return _chinese(letter, "gb18030", "gb2312", (0xB0, 0xD7))


def _traditional(letter: str) -> float:
    return _chinese(letter, "big5hkscs", "big5", (0xA4, 0xC6))


def _chinese(letter: str, encoding: str, base: str, level: tuple[int, int]) -> float:
    """Frequent characters, those of the first level of the standard, others of the standard."""
    if any(letter in one.usual for one in _languages() if one.encoding == encoding):
        return 1.0
    first = _first(letter, base)
    return 0.75 if level[0] <= first <= level[1] and letter >= "\u4e00" else 0.2 if first else 0.0


FREQUENT = "김이는은을를에의로다스트크드프르리니터텍데코파타쿠슨켐팩컴넷들씨더레카메르베비시아오우유이즈치키티포피하호"
"""Syllables of Korean family names, endings and foreign words that read no Chinese character."""
EASTERN: dict[str, Callable[[str], float]] = {
    "cp949": _korean, "cp932": _japanese, "euc_jp": _japanese, "gb18030": _simplified, "big5hkscs": _traditional,
}  # fmt: skip


def _first(letter: str, encoding: str) -> int:
    """First byte of a character of two bytes in an encoding; 0 when it has none."""
    try:
        found = letter.encode(encoding)
    except UnicodeEncodeError:
        return 0
    return found[0] if len(found) == 2 else 0


@cache
def _syllables() -> frozenset[str]:
    """Syllables that read Chinese characters, of which most Korean names are made (vocab/hanja_readings.csv), and those
    of frequent endings and foreign names."""
    return frozenset(row["reading"] for row in tables.rows("hanja_readings")) | frozenset(FREQUENT)


@cache
def _languages() -> tuple[Language, ...]:
    return tuple(Language(row["encoding"], row["letters"], row["usual"]) for row in tables.rows("encodings"))


@cache
def encodings() -> tuple[str, ...]:
    """Encodings that can be told apart, the usual ones first."""
    return tuple(dict.fromkeys([*EASTERN, *(one.encoding for one in _languages())]))
