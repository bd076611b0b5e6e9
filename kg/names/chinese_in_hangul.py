"""Chinese names as Korean spells their sounds: `단둥훙샹` → dandonghongxiang, `마샤오훙` → ma xiao hong.

The syllables come from vocab/hangul_pinyin.csv, the loanword orthography of the Republic of Korea.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice, product

from kg.names.scripts import HANGUL, korean_readings
from kg.vocab.tables import rows

PERSON = re.compile(f"[{HANGUL}]{{2,6}}")
"""Two or three syllables, each of one block or two."""
MOST = 16
"""Ways to read a word that are tried."""


def syllables(run: str) -> tuple[str, ...]:
    """The run in pinyin, each syllable in its commonest way; empty where a block is no Chinese syllable."""
    table, found, place = _table(), [], 0
    while place < len(run):
        for length in (2, 1):
            if pinyin := table.get(run[place : place + length]):
                found.append(pinyin)
                place += length
                break
        else:
            return ()
    return tuple(found)


def likely(text: str) -> bool:
    """Whether a block of it is a Chinese syllable and not the Korean reading of a character."""
    return any(block in _table() and block not in korean_readings() for block in text)


def person(text: str) -> str:
    """A person's name, syllable by syllable; '' for what cannot be one."""
    found = syllables(text) if PERSON.fullmatch(text) and likely(text) else ()
    return " ".join(found) if 2 <= len(found) <= 3 else ""


def alike(sounds: Sequence[str]) -> list[tuple[str, ...]]:
    """Every way to mean syllables that Hangul writes as these, the commonest first."""
    return list(islice(product(*[_alike().get(sound, (sound,)) for sound in sounds]), MOST))


@cache
def _alike() -> dict[str, tuple[str, ...]]:
    """The commonest syllable written in a way → all that are."""
    return {(every := tuple(row["pinyin"].split()))[0]: every for row in rows("hangul_pinyin")}


@cache
def _table() -> dict[str, str]:
    return {row["hangul"]: row["pinyin"].split()[0] for row in rows("hangul_pinyin")}
