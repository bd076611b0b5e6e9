"""The nouns of kg/reports/data/role_nouns.yaml: what each may belong to, who may be it, and what it then says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.reports import lexicon
from kg.reports.frames.words import Word


@dataclass(frozen=True, slots=True)
class Noun:
    """One row of the data file."""

    id: str
    of: tuple[str, ...]
    named: tuple[str, ...]
    relation: tuple[str, str, str]
    verbs: frozenset[str]
    words: tuple[str, ...] = ()

    def stands(self, tokens: Sequence[Word], place: int) -> bool:
        """Whether one of its words ends at a place, all of it: not `company` alone for `parent company`."""
        return any(
            [word.lower for word in tokens[max(0, place - one.count(" ")) : place + 1]] == one.split()
            for one in self.words
        )


@cache
def words_of_nouns() -> dict[str, list[Noun]]:
    """The word of a noun → what it may say."""
    found: dict[str, list[Noun]] = {}
    for noun, row in nouns():
        for word in row["words"]:
            found.setdefault(str(word).split()[-1], []).append(noun)
    return found


@cache
def nouns() -> tuple[tuple[Noun, dict[str, Any]], ...]:
    """All nouns with their rows."""
    return tuple((_noun(row), row) for row in lexicon.document("role_nouns")["nouns"])


def _noun(row: dict[str, Any]) -> Noun:
    verbs = frozenset(map(str, row.get("verbs", ())))
    words = tuple(str(word) for word in row["words"])
    return Noun(row["id"], tuple(row["of"]), tuple(row["is"]), tuple(row["relation"]), verbs, words)
