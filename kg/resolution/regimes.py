"""The regime behind a programme: `RUSSIA-EO14024`, `Autonomous (Ukraine)` and `ロシア連邦(個人)` are all about Russia.

Words and their regimes: kg/vocab/regimes.csv; a code of a country, or a name for what is not about one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from kg.vocab.tables import rows

OF = "of "
"""Before a country with which a party is connected: no regime by itself."""


@lru_cache(maxsize=2_000)
def regimes(programme: str) -> frozenset[str]:
    """The regimes that a programme names, mostly one; none for a programme that no word of the file tells."""
    found = {match.group().strip() for match in _words().finditer(_folded(programme))}
    return frozenset(regime for word in found for regime in _regimes()[word])


@cache
def causes() -> frozenset[str]:
    """Regimes that are not about a country or a region, such as terrorism: in small letters, and no code."""
    return frozenset(name for some in _regimes().values() for name in some if len(name) > 2 and name.islower())


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("–", "-")


@cache
def _words() -> re.Pattern[str]:
    """The longest word first, so that South Sudan is not Sudan; Latin words as a whole."""
    known = sorted(_regimes(), key=lambda word: (-len(word), word))
    return re.compile("|".join(rf"(?<![a-z]){re.escape(w)}(?![a-z])" if w.isascii() else re.escape(w) for w in known))


@cache
def _regimes() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("regimes"):
        found[row["word"]] = (*found.get(row["word"], ()), row["regime"])
    return found
