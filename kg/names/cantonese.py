"""Han → Latin letters as Hong Kong's offices spell Cantonese (`張` → cheung), for persons' names.

Read as Mandarin alone, Hong Kong's people are found by chance: of the 83 members of its Legislative Council .386 came
first, and .976 with these readings.

Readings come from vocab/cantonese_readings.csv (Unihan's kCantonese, in Jyutping without tones;
benchmarks/screening/cantonese_readings.py makes it). Jyutping → the usual spelling is a table of initials and finals:
where two are usual (`ts` and `ch`) one stands here, and eastern.py brings the other to it.
"""

from __future__ import annotations

import re
from functools import cache

from kg.names.han import plain
from kg.vocab import tables

INITIALS = {
    "b": "p", "d": "t", "g": "k", "gw": "kw", "z": "ch", "c": "ch", "j": "y",
}  # fmt: skip
"""Those written otherwise than in Jyutping: without a breath they are spelled like those with one."""
FINALS = {
    "aa": "a", "aai": "ai", "aau": "au", "aam": "am", "aan": "an", "aang": "ang", "aap": "ap", "aat": "at",
    "aak": "ak", "eoi": "ui", "eon": "un", "eot": "ut", "oe": "eu", "oeng": "eung", "oek": "euk", "ou": "o",
    "yu": "u", "yun": "uen", "yut": "uet", "un": "oon",
}  # fmt: skip
WHOLE = {
    "ze": "tse", "zang": "tsang", "cang": "tsang", "ceoi": "tsui", "sek": "shek", "lei": "lee", "kei": "ki",
    "zan": "chun", "gan": "kun", "san": "sun", "sam": "sum", "mun": "mun", "ji": "yee",
}  # fmt: skip
"""Syllables that persons mostly spell in a way of their own."""
FAMILY_NAMES = {"yip": "ip", "cho": "tso", "chau": "chow", "si": "sze", "sum": "shum", "ku": "koo"}
"""Spellings that differ where the syllable is a family name."""
READ_OTHERWISE = {"區": "au", "单": "sin", "單": "sin", "仇": "kau"}
"""Family names that are read otherwise than the character is."""
PARTS = re.compile(r"(gw|kw|ng(?=[aeiou])|[bpmfdtnlgkhwzcsj]?)(.+)")


def person(text: str) -> str:
    """`曾鈺成` → tsang yuk sing; '' when a character has no known reading."""
    known = _readings()
    found = [known.get(c) or known.get(plain(c), "") for c in text]
    if not found or not all(found):
        return ""
    family = READ_OTHERWISE.get(text[0]) or FAMILY_NAMES.get(found[0], found[0])
    return " ".join((family, *found[1:]))


def spelled(jyutping: str) -> str:
    """A syllable of Jyutping without its tone in Hong Kong's spelling: `zoeng` → cheung."""
    if jyutping in WHOLE:
        return WHOLE[jyutping]
    parts = PARTS.fullmatch(jyutping)
    if not parts or jyutping == "ng":
        return jyutping
    initial, final = parts.groups()
    return INITIALS.get(initial, initial) + FINALS.get(final, final)


@cache
def _readings() -> dict[str, str]:
    return {c: spelled(row["reading"]) for row in tables.rows("cantonese_readings") for c in row["characters"]}
