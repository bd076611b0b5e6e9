"""The names of an entry as they are indexed: every name in every reading of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Indel

from kg.index.entries import NAME_KINDS, Entry
from kg.names.name_signs import written_out
from kg.names.readings import LONGEST, readings
from kg.names.words import Name, reading

PLACE_OF = {name: number for number, name in enumerate(NAME_KINDS)}
_BRACKETS = re.compile(r"\s*[(（][^)）]*[)）]")

_VARIANT = re.compile(r"([^\s()（）]+)\s*[（(]([^\s()（）]+)[）)]")
LIKE = 0.5
"""Likeness of letters from which a word in brackets is another spelling of the word before them."""


def _spelt_otherwise(found: re.Match[str]) -> str:
    word, other = found.groups()
    alike = Indel.normalized_similarity(word.casefold(), other.casefold()) >= LIKE
    return other if alike and word[0].casefold() == other[0].casefold() else found[0]


def names_of(one: Entry) -> Iterator[tuple[int, int, Name]]:
    """(which of its names, kind of place, name) for every reading of every name, those with other words only."""
    seen: set[tuple[str, ...]] = set()
    for form, (text, place) in enumerate(one.names):
        for spelling in spellings(text, one.schema):
            name = reading(spelling, one.schema)
            if name.words and name.words not in seen:
                seen.add(name.words)
                yield form, PLACE_OF[place], name


def spellings(text: str, schema: str) -> list[str]:
    """Readings of a listed name in Latin letters; without its brackets too (`… Corporation (KRGC)`), and with what they
    hold instead where that is another spelling of the word before (`Sergei (Sergey) Kolunov`)."""
    text = written_out(text[:LONGEST])
    if "(" in text or "（" in text:
        bare = _BRACKETS.sub("", text).strip()
        other = _VARIANT.sub(_spelt_otherwise, text)
        other = _BRACKETS.sub("", other).strip() if other != text else ""
        return [one for form in dict.fromkeys((text, bare, other)) if form for one in readings(form, schema)]
    if text.isascii():
        return [text] if text else []
    return list(readings(text, schema))
