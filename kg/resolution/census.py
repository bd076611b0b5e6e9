"""What only all records together tell, and the evidence of one pair is weighed by: how rare words and numbers are.

Where a few records are looked at by themselves, whoever holds the figures of all of them is asked for these.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from kg.names.words import Name

LEADING = 12
"""Bearers of a name, first by id, whose evidence is written out; of a firm that stands a thousand times there would be
a million sentences."""


class Census(Protocol):
    """The figures of all records."""

    def names(self) -> int:
        """Distinct names."""

    def carriers(self, words: Sequence[str]) -> list[int]:
        """How often each word stands in distinct names."""

    def shared(self, feature: str, values: Collection[str]) -> set[str]:
        """Which of these values one source prints for parties of different names."""

    def leading(self, name: Name, family: str) -> frozenset[str] | None:
        """The first LEADING records that carry the name; None where no more carry it."""
