"""Published lists as entries, with and without the names in their own script, and which entries are one party."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kg.index.entries import Entry, entry
from kg.names.plain import is_latin
from kg.names.words import split

PARTY = ("Person", "Company", "Organization", "Vessel", "Aircraft")
HANGUL, HAN = re.compile("[\uac00-\ud7a3]"), re.compile("[\u3400-\u9fff]")
KANA, ARABIC = re.compile("[\u3040-\u30ff]"), re.compile("[\u0600-\u06ff]")
CYRILLIC = re.compile("[\u0400-\u04ff]")
SCRIPTS = {"Hangul": HANGUL, "kana": KANA, "Han": HAN, "Arabic": ARABIC, "Cyrillic": CYRILLIC}


def listed(sources: dict[str, str]) -> list[Entry]:
    """The parties of published lists: source → file or folder, as its loader takes it."""
    from loaders.source import Reading, source

    found = []
    for name, path in sources.items():
        for one in Reading(source(name), Path(path)).statements():
            if getattr(one, "schema", "") in PARTY:
                found.append(entry({"id": one.id, "schema": one.schema, "caption": one.caption, **one.properties}))
    return [one for one in found if one]


def script(name: str) -> str:
    """The script a name is told by: kana before Han; Latin for any other."""
    return next((title for title, letters in SCRIPTS.items() if letters.search(name)), "Latin")


def latin_only(entries: Iterable[Entry]) -> list[Entry]:
    """The entries without their names in other scripts; those left without a name are left out."""
    kept = (replace(one, names=tuple(pair for pair in one.names if is_latin(pair[0]))) for one in entries)
    return [one for one in kept if one.names]


def own_script(entries: Iterable[Entry], *scripts: str) -> Iterator[tuple[str, Entry]]:
    """(name, entry) for every name in one of these scripts, once for each entry."""
    for one in entries:
        for name, _ in one.names:
            if script(name) in scripts and not re.search("[A-Za-z(（]", name):
                yield name, one


def parties(entries: Sequence[Entry]) -> dict[str, set[str]]:
    """Entry → the entries that are the same party as far as lists tell: a UN reference, an IMO number or a name in
    common, or a day of birth and a word of a name.

    Names of one word join nobody. Two different persons of one name are one here: no name can tell them apart.
    """
    holders: dict[object, set[str]] = defaultdict(set)
    for one in entries:
        for key in _keys(one):
            holders[key].add(one.id)
    return {one.id: {one.id}.union(*(holders[key] for key in _keys(one))) for one in entries}


def _keys(one: Entry) -> Iterator[object]:
    for name, _ in one.names:
        if len(words := tuple(sorted(set(split(name))))) > 1 or one.schema != "Person":
            yield words
    yield from (pair for pair in one.identifiers if pair[0] in ("un_reference", "imo"))
    for day in one.birth_dates:
        if len(day) == 10 and not day.endswith("-01-01"):
            yield from ((day, word) for name, _ in one.names for word in split(name) if len(word) > 3)
