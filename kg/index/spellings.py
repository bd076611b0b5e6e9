"""The names of an entry as they are indexed: every name in every reading of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.index.entries import NAME_KINDS, Entry
from kg.names.readings import LONGEST, readings, written_out
from kg.names.words import Name, reading

PLACE_OF = {name: number for number, name in enumerate(NAME_KINDS)}
_BRACKETS = re.compile(r"\s*[(（][^)）]*[)）]")


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
    """Readings of a listed name in Latin letters; without its brackets too (`… Corporation (KRGC)`)."""
    text = written_out(text[:LONGEST])
    if "(" in text or "（" in text:
        bare = _BRACKETS.sub("", text).strip()
        return [one for form in dict.fromkeys((text, bare)) if form for one in readings(form, schema)]
    if text.isascii():
        return [text] if text else []
    return list(readings(text, schema))
