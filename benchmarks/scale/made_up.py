"""A list of any size, made up from a real one: for measuring only, and never part of anybody's graph.

The entries of the Consolidated Screening List (its compact JSON) are gone through again and again. Each round has
entry numbers of its own, and in every entry two of three words are replaced, in all its names alike, by words drawn
from the names of entries of that type: so words are as frequent, names as long and aliases as many as in the real list,
while nobody in it is anybody. Like people are about as often listed twice as chance brings them together.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

REPLACED = 2 / 3
ROUND = 1_000_000
"""By how much the numbers of a round are larger than those of the one before."""
EACH = 2
"""Records that an entry becomes: the party and its listing."""
Entry = dict[str, Any]


def write(real: Path, file: Path, records: int, seed: int = 1) -> int:
    """Write a list that becomes about so many records; returns how many entries it has."""
    whole = json.loads(real.read_text(encoding="utf-8"))
    place = next(name for name, value in whole.items() if isinstance(value, list) and value and "n" in value[0])
    made = list(_entries(whole[place], records // EACH, random.Random(seed)))
    whole |= {place: made, "$comment": "MADE UP for a benchmark: no entry is of anybody", "entryCount": len(made)}
    file.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return len(made)


def _entries(real: list[Entry], wanted: int, chance: random.Random) -> Iterator[Entry]:
    words = _words(real)
    for number in range(wanted):
        entry = dict(real[number % len(real)])
        if "e" in entry:
            entry["e"] = str(int(entry["e"]) + number // len(real) * ROUND)
        yield _renamed(entry, words[entry.get("t", "")], chance)


def _words(real: list[Entry]) -> dict[str, list[str]]:
    """Type of entry → all words of the names, as often as they stand there."""
    found: dict[str, list[str]] = defaultdict(list)
    for entry in real:
        found[entry.get("t", "")] += entry["n"].split()
    return found


def _renamed(entry: Entry, words: list[str], chance: random.Random) -> Entry:
    names = [entry["n"], *entry.get("a", ())]
    own = dict.fromkeys(word for name in names for word in name.split())
    others = {word: chance.choice(words) if chance.random() < REPLACED else word for word in own}
    first, *rest = (" ".join(others[word] for word in name.split()) for name in names)
    return {**entry, "n": first, **({"a": rest} if rest else {})}
