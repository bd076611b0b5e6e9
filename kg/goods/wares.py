"""Names of goods: folded, as words, and under the CAS number or the English name that they stand for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from functools import cache

from kg.vocab import tables

CAS = re.compile(r"(?<![\w-])\d{2,7}-\d{2}-\d(?![\w-])")
MOST_WORDS = 60
"""Words of a description in which names are looked for."""
SMALL = frozenset(
    ("and", "the", "for", "with", "not", "other", "than", "from", "which", "has", "all", "any", "use", "used", "parts")
)
"""Words that a description of goods shares with nearly every heading."""


def fold(text: str) -> str:
    """Letters and digits only: `Di-isopropylamine` and `diisopropylamine` are one name."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def words(text: str) -> frozenset[str]:
    """Words of a description, without plural endings and without those that every heading has."""
    found = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
    return frozenset(w[:-1] if w.endswith("s") and len(w) > 4 else w for w in found if len(w) > 2 and w not in SMALL)


@cache
def meanings() -> Mapping[str, str]:
    """Folded name in any language → what it stands for: a CAS number, or the English name (vocab/goods_names.csv)."""
    return {fold(row["name"]): row["stands_for"] for row in tables.rows("goods_names")}


def meant(name: str) -> str:
    """The key of a folded name: the CAS number or the folded English name it stands for, else itself."""
    found = meanings().get(name, name)
    return found if CAS.fullmatch(found) else fold(found)


def inside(text: str, known: Collection[str]) -> set[str]:
    """Folded names inside a text, the longest ones: `potassium hydrogen fluoride` does not name hydrogen fluoride."""
    tokens = re.findall(r"[^\s,;()]+", unicodedata.normalize("NFKC", text))[:MOST_WORDS]
    found: dict[str, tuple[int, int]] = {}
    for length in range(min(5, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            key = fold("".join(tokens[start : start + length]))
            inside = any(a <= start and start + length <= b for a, b in found.values())
            if key in known and not inside:
                found[key] = (start, start + length)
    whole = fold(text)
    if whole.isascii():
        return set(found)
    eastern = [name for name in known if not name.isascii() and len(name) > 2 and name in whole]
    return set(found) | {one for one in eastern if not any(one != other and one in other for other in eastern)}
