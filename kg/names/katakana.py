"""Foreign names that Japanese lists spell in katakana (`キム・ヨンチョル`) → Latin, and whether a word is so spelled.

Japanese has few sounds: `ン` is n, ng or m, `ク` is k, g or a lone consonant. So a word is read in its plainest form,
by which listed words are found, and a listed word is then asked whether it can be what was spelled.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import product, repeat

from rapidfuzz.distance import Indel

from kg.names.kana import to_latin
from kg.vocab.tables import rows

WRITTEN = re.compile("[\u30a1-\u30fa\u30fc・、＝=\\-\\s0-9A-Za-z#&.,()（）]+")
KANA = re.compile("[\u30a1-\u30fa\u30fc]+")
WORD = re.compile("[\u30a1-\u30fa\u30fc]+|[0-9]+|[A-Za-z]+")
ROWS = {"k": "(?:k|c|q|g|kh|ck|ch|x|)", "g": "(?:g|k|gh|q|j)", "s": "(?:s|sh|c|z|th|x)", "z": "(?:z|s|j|th|dh|dz|zh)",
        "t": "(?:t|th|d)", "d": "(?:d|t|th|dh|z)", "n": "n", "h": "(?:h|kh|gh|)", "b": "(?:b|v|p|w)", "p": "(?:p|b|f)",
        "m": "m", "y": "(?:y|i|j|)", "r": "(?:r|l)", "w": "(?:w|v|u|ou|)", "f": "(?:f|h|ph|v|wh|kh)",
        "sh": "(?:sh|s|ch|c|sch|x)", "j": "(?:j|z|g|zh|dj|dzh|ch|jh|c)", "ch": "(?:ch|j|t|tch|c|q|tsch)",
        "ts": "(?:ts|t|tz|z|c|d)", "v": "(?:v|w|b|f)", "": ""}  # fmt: skip
"""Consonant of a sound → how the name may be written."""
VOWELS = {"a": "(?:[aeou]|ah|ar|er|ae|ya|ai)", "i": "(?:[iye]|ie|ei|ey|iy|ea|)", "u": "(?:[uowe]|ou|eu|ew|)",
          "e": "(?:[eai]|ae|ai|ei|ay|ye|ie|yo)", "o": "(?:[oua]|eo|ou|oh|au|or|ow|)"}  # fmt: skip
"""Vowels; those that only carry a consonant (`ク`, `ト`) may be none."""
LONE = re.compile("(?<=[ァ-ヺー])[クグスズツフブプムルトド](?=[ァ-ヺ]|$)(?![ァィゥェォャュョー])")
BARE = {"ル": "l"}
LEAST_SPELT, SPELT = 0.8, 0.97
"""Likeness of a word that can be what was spelled, with no letter of its plain form and with all: much can be."""
MOST_OPEN = 3
"""How many ン of one name are read both ways."""

Read = list[tuple[str, tuple[str, ...]]]
"""Words in Latin letters, each with the kana it was read from."""


def ways(text: str) -> list[Read]:
    """The name's words in Latin letters, with n and ng for each ン; none where it holds more than katakana."""
    text = unicodedata.normalize("NFKC", text)
    if not WRITTEN.fullmatch(text) or not KANA.search(text):
        return []
    words, known = WORD.findall(text), _english()
    spelled = [word for word in words if KANA.fullmatch(word) and word not in known]
    open_ = sum(word.count("ン") for word in spelled)
    choices = product(("n", "ng"), repeat=open_) if open_ <= MOST_OPEN else iter([("n",) * open_, ("ng",) * open_])
    return [_read(words, iter(nasals)) for nasals in choices]


def _read(words: list[str], nasals: Iterator[str]) -> Read:
    found: Read = []
    for word in words:
        if english := _english().get(word):
            found.append((english, tuple(word)))
        elif KANA.fullmatch(word):
            found.append((_plain(word, nasals), tuple(word)))
        else:
            found.append((word.lower(), ()))
    return found


def _plain(word: str, nasals: Iterator[str]) -> str:
    """The plainest form: a lone consonant without its vowel, `ル` at an end as l."""
    bare = LONE.sub(lambda lone: BARE.get(lone[0], to_latin(lone[0]).rstrip("uo")), word)
    parts = [next(nasals) if part == "ン" else to_latin(part) for part in re.split("(ン)", bare)]
    return "".join(parts)


def usual(kana: tuple[str, ...]) -> bool:
    """Whether the table says how these kana are written in Latin letters."""
    return "".join(kana) in _english()


def likeness(kana: tuple[str, ...], word: str) -> float:
    """How well a Latin word can be what these kana spell, more where the letters agree too; 0.0 where it cannot."""
    single = re.sub(r"(.)\1+", r"\1", word)
    if not _pattern(kana).fullmatch(single):
        return 0.0
    return LEAST_SPELT + (SPELT - LEAST_SPELT) * Indel.normalized_similarity(_plain("".join(kana), repeat("n")), single)


@cache
def _pattern(kana: tuple[str, ...]) -> re.Pattern[str]:
    found = ""
    for sound in re.findall("[ァ-ヺ][ァィゥェォャュョ]?|ー", "".join(kana)):
        if sound == "ー":
            found += "[hraeiouwy]?"
        elif sound == "ッ":
            found += "h?"
        elif sound == "ン":
            found += "(?:ng|n|m|nk|)"
        else:
            latin = to_latin(sound)
            head = re.match("sh|ch|ts|[kgsztdnhbpmyrwfjv]?", latin)[0]  # type: ignore[index]
            rest = latin[len(head) :]
            glide = "[yi]?" if rest[:1] in ("y", "w") and len(rest) > 1 else ""
            found += ROWS[head] + glide + VOWELS.get(rest[-1:], "") + "h?"
    return re.compile(found + "r?")


@cache
def _english() -> dict[str, str]:
    return {one: row["english"] for row in rows("katakana_words") for one in row["written"].split()}
