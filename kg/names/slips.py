"""Slips in the long words that many firms' names carry: `Limtied` means Limited."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from kg.names.name_words import table


@lru_cache(maxsize=20_000)
def misspelt(word: str) -> str:
    """The long legal form or common word of firms that a word is one slip away from (two in very long words), or ''.

    The first letter must agree, as slips seldom fall there and names differ there.
    """
    if len(word) < LONG_WORD - 1:
        return ""
    beginnings, ends = _long_words()
    beginning, end = _parts_of(word)
    near = {*beginnings.get(beginning, ()), *ends.get(end, ())}
    if not near:
        return ""
    slips = [(edits, k) for k in near if (edits := OSA.distance(word, k)) <= (1 if len(k) < 9 else 2)]
    edits, meant = min(slips, default=(0, ""))
    return meant if edits else ""


LONG_WORD = 7
"""Letters of a word from which a misspelling of it is recognised."""


@cache
def _long_words() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Beginning → the long words of firms' names that share it, and end → those: single ones, and those of several
    phrases (a word of one phrase may itself be a misspelling that the table has)."""
    found: tuple[dict[str, set[str]], dict[str, set[str]]] = (defaultdict(set), defaultdict(set))
    known = {phrase for klass in ("legal", "generic", "alias") for phrase in table()[klass]}
    told = Counter(word for phrase in known for word in set(phrase.split(" ")))
    for word, phrases in told.items():
        if len(word) >= LONG_WORD and word.isalpha() and (word in known or phrases >= SEVERAL):
            for held, part in zip(found, _parts_of(word), strict=True):
                held[part].add(word)
    return found


SEVERAL = 5
"""Phrases that a word stands in, from which it is taken for well spelt."""


def _parts_of(word: str) -> tuple[str, str]:
    """The first letter with the two after it, and with the two at the end: one of them outlives a slip."""
    return word[:3], word[0] + word[-2:]
