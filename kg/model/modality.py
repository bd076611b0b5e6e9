"""How surely something is said: the weakest of what an answer rests on is what the answer may say."""

from __future__ import annotations

from collections.abc import Iterable

STRONGEST_FIRST = ("asserted", "alleged", "denied", "hypothetical")
"""A statement that somebody else denies, and nobody asserts, carries less than one that is only alleged."""
EDGES = ("asserted", "alleged", "denied")
"""Said of the world by a source: these become edges of entities. A hypothesis never does."""


def weakest(told: Iterable[str]) -> str:
    """The weakest; `asserted` where nothing is said."""
    return max((name or "asserted" for name in told), key=STRONGEST_FIRST.index, default="asserted")
