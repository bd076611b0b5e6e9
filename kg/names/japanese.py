"""Japanese names in Latin letters: which readings their kanji can have, the likeliest first.

Names, and how often a character is read in which way within names, come from vocab/japanese_readings.csv (facts of
UniDic 2.1.2, BSD, and japanese-personal-name-dataset 0.4.0, MIT; benchmarks/screening/japanese_readings.py makes it).
Long vowels are written short (`satō` → sato), as most lists do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product, zip_longest
from math import prod

from kg.names.kana import LONG, to_latin
from kg.vocab import tables

PERSON = re.compile(r"(?=.*[\u3400-\u9fff])[\u3040-\u30ff\u3400-\u9fff々]{2,7}")
"""A person's name written with kanji, or with kanji and kana."""
KANA = re.compile(r"[\u3040-\u30ff]+")
FAMILY_NAMES, GIVEN_NAMES, MOST = 2, 4, 6
"""Readings kept of one family name, of one given name, and of a whole name."""
LIKELIEST = 6
"""Readings of a word put together from its characters that are ranked."""

Readings = dict[str, tuple[str, ...]]
Shares = dict[str, tuple[tuple[float, str], ...]]


def person(text: str) -> list[str]:
    """`山田太郎` → yamada taro …: family name, given name. Empty for what cannot be a Japanese person's name."""
    if not PERSON.fullmatch(text):
        return []
    found = list(dict.fromkeys(_known_families(text)))
    return (found or list(dict.fromkeys(_composed_families(text))))[:MOST]


def families(text: str, least: int = 1) -> list[str]:
    """Family names of the table, of at least so many characters, that the text begins with; more must follow."""
    known = _words("surname")
    return [text[:cut] for cut in (3, 2, 1, 4) if least <= cut < len(text) and text[:cut] in known]


def _known_families(text: str) -> Iterator[str]:
    """Readings for every cut after a family name of the table: three characters are rarely one by chance."""
    for family in families(text):
        yield from _joined(_words("surname")[family], text[len(family) :])


def _composed_families(text: str) -> Iterator[str]:
    """A family name that no table holds: kana before kanji, or two characters read one by one."""
    if kana := KANA.match(text):
        yield from _joined((to_latin(kana[0]),), text[kana.end() :])
    elif len(text) > 2:
        yield from _joined(_composed(text[:2], "surname character"), text[2:])


def _joined(families: tuple[str, ...] | list[str], given: str) -> Iterator[str]:
    """The likeliest family name with every given name, then the next: given names vary more."""
    found = _given(given)
    for family in families[:FAMILY_NAMES]:
        for one in found[: GIVEN_NAMES if family == families[0] else 2]:
            yield f"{family} {one}"


def _given(text: str) -> list[str]:
    """Readings of a given name: those of the table and those of its characters by turns."""
    if KANA.search(text):
        parts = [part for part in re.split(f"({KANA.pattern})", text) if part]
        each = [[to_latin(p)] if KANA.fullmatch(p) else _composed(p, "given character") for p in parts]
        return ["".join(one) for one in product(*each)][:GIVEN_NAMES]
    known, composed = _words("given").get(text, ()), _composed(text, "given character")
    turns = (one for pair in zip_longest(known, composed) for one in pair if one)
    return list(dict.fromkeys(turns))[:GIVEN_NAMES]


def _composed(text: str, kind: str) -> list[str]:
    """Readings put together from those of the characters, the likeliest first."""
    shares = _characters(kind)
    each = [shares.get(text[i - 1] if c == "々" and i else c, ()) for i, c in enumerate(text[:4])]
    ranked = sorted(((prod(s for s, _ in one), "".join(r for _, r in one)) for one in product(*each)), reverse=True)
    return list(dict.fromkeys(_short(reading) for _, reading in ranked))[:LIKELIEST]


def word(text: str) -> str:
    """A part of a firm's name: the longest known names of places, firms and families in it, else its characters."""
    firms, families, characters = _words("firm"), _words("surname"), _characters("sino character")
    found, place = "", 0
    while place < len(text):
        for length in (4, 3, 2):
            known = firms.get(text[place : place + length]) or families.get(text[place : place + length])
            if known:
                found, place = found + known[0], place + length
                break
        else:
            kana = KANA.match(text, place)
            if kana:
                found += to_latin(kana[0])
            elif text[place] not in characters:
                found += " "
            else:
                found += characters[text[place]][0][1]
            place = kana.end() if kana else place + 1
    return "" if " " in found else _short(found)


def _short(text: str) -> str:
    """Long vowels written short."""
    return LONG.sub(lambda found: found[0][0], text)


@cache
def _words(kind: str) -> Readings:
    return {w: tuple(r.split()) for k, r, written in _rows() if k == kind for w in written.split()}


@cache
def _characters(kind: str) -> Shares:
    """Character → (share of the names it stands in, reading)."""
    found: Shares = {}
    for row_kind, readings, written in _rows():
        if row_kind == kind:
            pairs = (one.partition(":") for one in readings.split())
            shares = tuple((float(share or 1), reading) for reading, _, share in pairs)
            found.update(dict.fromkeys(written, shares))
    return found


@cache
def _rows() -> list[tuple[str, str, str]]:
    return [(row["kind"], row["readings"], row["written"]) for row in tables.rows("japanese_readings")]
