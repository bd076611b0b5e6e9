"""English names of countries by their words: `Korea, Dem. People's Rep.` is `Democratic People's Republic of Korea`.

UN, Comtrade and World Bank abbreviate, turn round and punctuate ISO's names in ways of their own; the words stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from kg.vocab import tables

LONGEST = 100
"""Characters of a text that may be the name of a country."""
INITIALS = re.compile(r"\b([a-z])\.(?=[a-z]\b)")
WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")


def key(text: str) -> str:
    """The words of a name in their full form, sorted; empty when there are none or other letters than Latin."""
    bare = unicodedata.normalize("NFKD", text[:LONGEST].casefold().replace("ı", "i"))
    if not bare.isascii():
        bare = "".join(c for c in bare if not unicodedata.combining(c))
    bare = bare.translate(APOSTROPHES)
    if not bare.isascii() and any(c.isalpha() and not c.isascii() for c in bare):
        return ""
    words = WORD.findall(INITIALS.sub(r"\1", bare))
    full = [part for word in words for part in _full().get(word, word.replace("'", "").replace("-", " ")).split()]
    return " ".join(sorted(set(full)))


APOSTROPHES = str.maketrans("’‘`´", "''''")


def table(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Key → code of pairs of name and code; a key that two codes share is none."""
    found: dict[str, set[str]] = {}
    for name, code in names:
        found.setdefault(key(name), set()).add(code)
    return {words: codes.pop() for words, codes in found.items() if words and len(codes) == 1}


@cache
def _full() -> dict[str, str]:
    """Abbreviations and words that only join others → what they stand for (vocab/country_abbreviations.csv)."""
    return {row["written"]: row["stands_for"] for row in tables.rows("country_abbreviations")}
